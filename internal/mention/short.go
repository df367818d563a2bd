package mention

import "math/bits"

// Most words of any text are some hundred ones of fewer than sixteen letters
// and digits. To read those byte by byte, and to look for each among the words
// of all lists, costs most of the time of a scan; so eight bytes are read at
// once, and what such a word was resolved to is kept in a memo that fits into
// the nearer caches of the processor.

// memoSize is how many words the memo holds, each in the one place that it may
// have there.
const (
	memoBits = 12
	memoSize = 1 << memoBits
)

// A memo remembers short words as they were resolved.
type memo [memoSize]remembered

type remembered struct {
	key
	hash uint64 // as hashOf gives it
	id   int32  // as find or unknown gives it, with slipBit
}

// A key is a word of up to 15 letters and digits in small letters, and
// capitalKey; nothing for an empty place.
type key struct{ head, tail uint64 }

// capitalKey tells in the head that the word begins with a capital letter:
// slips are looked for in such words only. Bytes of ASCII leave that bit free.
const capitalKey = 0x80

func (k key) place() uint64 { return (k.head*prime ^ k.tail*mixer) >> (64 - memoBits) }

const (
	ones    = 0x0101010101010101
	high    = 0x80 * ones
	smalled = 0x20 * ones // the bit in which small letters differ from capitals
	lettery = 0x40 * ones // the bit in which letters differ from digits
)

// alnums counts the ASCII letters and digits that eight bytes begin with.
func alnums(x uint64) int {
	low := x &^ high
	small := low | smalled
	// The high bit of each byte that is not before 'a', but not after 'z'.
	letter := (small + (0x80-'a')*ones) &^ (small + (0x80-'z'-1)*ones)
	digit := (low + (0x80-'0')*ones) &^ (low + (0x80-'9'-1)*ones)
	return bits.TrailingZeros64(^((letter|digit)&^x)&high) / 8
}

// eight gives the first eight bytes of s, the first one lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// goesOn are the bytes with which a word may go on behind letters and digits.
var goesOn = func() (g [256]bool) {
	for c, k := range kinds {
		g[c] = k == quote || k == wide
	}
	return g
}()

// short reads the word at i, and gives where to read on, if the word is in the
// memo. If only that is missing, its key is left for remember. At least 16
// bytes of the text must be left.
func (w *walk) short(i int) int {
	x, y := eight(w.body[i:]), eight(w.body[i+8:])
	n, m := alnums(x), alnums(y)
	in, in2 := ^uint64(0)>>(64-8*n), uint64(0)
	if n == 8 {
		in2 = 1<<(8*m) - 1
		n += m
	}
	x, y = x&in, y&in2
	if n == 16 {
		return i
	}
	if next := w.body[i+n]; goesOn[next] || n == 1 && next == '.' {
		return i
	}
	flags := tokenFlags(0)
	k := key{x | smalled&in, y | smalled&in2}
	switch capitals := (^x&in | ^y&in2) & smalled; {
	case capitals == 0:
		flags = lower
	case ^x&in&smalled == smalled&in && ^y&in2&smalled == smalled&in2 && n >= 2:
		flags = upper | capital
	case ^x&0x20 != 0 || (^x&in|^y&in2)&lettery != 0:
		flags = capital
	}
	if flags&capital != 0 {
		k.head |= capitalKey
	}
	r := &w.memo[k.place()]
	if r.key != k {
		w.key = k
		return i
	}
	t := w.token(i, i+n)
	t.id, t.flags = r.id, flags
	if r.id >= slipBit {
		t.id, t.flags = r.id&^slipBit, flags|slipped
	}
	w.put(t, r.hash, n)
	return i + n
}

// remember keeps what the word that short left was resolved to.
func (w *walk) remember(t *token, id int32, hash uint64) {
	if w.key == (key{}) {
		return
	}
	if t.flags&slipped != 0 {
		id |= slipBit
	}
	w.memo[w.key.place()] = remembered{w.key, hash, id}
	w.key = key{}
}
