package match

import "bytes"

// minEar is the length from which words are compared as the ears of other
// languages hear them.
const minEar = 5

// Ear gives the key of a word as somebody hears it who spells it in German,
// French, Polish or English, into dst: Prigozhin is Prigojine and Prigoschin,
// Shoigu is Choigou. It never gives more bytes than the word has.
func Ear(dst []byte, w string) []byte {
	if n := len(w); n > minEar && w[n-1] == 'e' && w[n-2] == 'n' {
		w = w[:n-1] // French writes the end of Lenin so
	}
	for i := 0; i < len(w); {
		to, n := earAt(w[i:])
		i += n
		if to != 0 && (len(dst) == 0 || dst[len(dst)-1] != to) {
			dst = append(dst, to)
		}
	}
	return dst
}

// hissed are the ways to write the sounds of sh, ch, zh and j, longest first.
var hissed = [...]string{"tsch", "dsch", "shch", "tch", "tsh", "sch", "dzh", "ch", "sh", "zh", "sz", "cz", "dj", "dg", "j"}

// earAt gives the letter of the key for the beginning of s, 0 for none, and how
// many bytes of s it stands for.
func earAt(s string) (byte, int) {
	switch s[0] {
	case 't', 'd', 's', 'c', 'z', 'j':
		for _, h := range hissed {
			if len(s) >= len(h) && s[:len(h)] == h {
				return 'S', len(h)
			}
		}
	}
	if len(s) > 2 && s[0] == 'g' && s[1] == 'u' && (s[2] == 'e' || s[2] == 'i') {
		return 'g', 2
	}
	if len(s) > 1 {
		switch s[:2] {
		case "kh":
			return 'h', 2
		case "ph":
			return 'v', 2
		case "ck":
			return 'k', 2
		case "gh":
			return 'g', 2
		case "ou", "oo":
			return 'u', 2
		case "ee", "ie", "iy", "yi", "ij":
			return 'i', 2
		case "ts", "tz":
			return 's', 2
		}
	}
	switch s[0] {
	case 'f', 'w', 'v':
		return 'v', 1
	case 'q', 'c':
		return 'k', 1
	case 'z':
		return 's', 1
	case 'y':
		return 'i', 1
	}
	return s[0], 1
}

// SameEar reports whether two words of five letters or more have one key to the
// ear. Words of pinyin do not: there each of those sounds makes another word.
func SameEar(a, b string) bool {
	if len(a) < minEar || len(b) < minEar || len(a)-len(b) > maxTyped || len(b)-len(a) > maxTyped {
		return false
	}
	var x, y [64]byte
	return bytes.Equal(Ear(x[:0], a), Ear(y[:0], b)) && pinyinLength(a) == 0 && pinyinLength(b) == 0
}
