package mention

import (
	"math/bits"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/name"
)

// A lexeme is one word of the listed names, folded.
type lexeme struct {
	text     string
	class    name.Class
	bits     uint8  // surprise in ordinary text and on the list
	ordinary bool   // a word of the language
	english  bool   // looks like a word of English
	mask     bool   // seldom enough to tell what is near
	rank     uint32 // place among all words, rarest first; no two are equal
	parties  int32  // how many parties have it in a name
	last     int32  // the party counted last
	from, to int32  // its anchors
}

// Weights in bits. A word that many names share tells little even where
// ordinary text does not use it.
const (
	placeBits  = 8
	tradeBits  = 7
	numberBits = 6
	titleBits  = 4
	// strange is the strangeness, in hundredths of a bit a letter, from which a
	// word does not look English. Most unknown words of federal text are below
	// it, most names of Chinese firms above.
	strange      = 370
	letterBits   = 2
	ordinaryBits = 14 // at most: federal text does not know how common "rainbow" is
)

// weigh gives the bits of a word.
func weigh(l *lexeme, common *commonword.Table) uint8 {
	text := common.Bits(l.text)
	switch l.class {
	case name.Place:
		return uint8(min(placeBits, text))
	case name.Trade, name.Context:
		return uint8(min(tradeBits, text))
	case name.Number:
		return numberBits
	case name.Title:
		return titleBits
	case name.Letter:
		return letterBits
	case name.Legal, name.Link:
		return 0
	}
	if l.ordinary {
		return uint8(min(ordinaryBits, text))
	}
	// Each doubling of the parties that share a word takes a bit away.
	listed := commonword.Unseen + 1 - bits.Len(uint(max(1, l.parties)))
	return uint8(min(text, listed))
}

// Hashes of words are polynomials over their bytes, so that the hash of two
// words written together follows from their own. They are mixed before use:
// the hashes of "said" and "sait" differ in the last bits only.
const (
	prime  = 0x9E3779B97F4A7C15 | 1
	mixer  = 0xD6E8FEB86659FD93
	maxLen = 40 // bytes of the longest word that is looked up
)

// powers are those of prime, for joining hashes.
type powers [maxLen + 1]uint64

func newPowers() *powers {
	var p powers
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * prime
	}
	return &p
}

func hashOf(s string) uint64 {
	h := uint64(0)
	for i := 0; i < len(s); i++ {
		h = h*prime + uint64(s[i]) + 1
	}
	return h
}

func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= mixer
	return h ^ h>>29
}

// Numbers of words that are in no listed name, or do not count in one.
const (
	unlisted = -1
	passed   = -2 // a legal form, or a word that joins others
)

// A table finds the number of a word by its hash. Words are compared by 64
// bits less the size of the table; a match is read once more before it is
// reported.
type table struct {
	slots []slot
	used  int
	mask  uint64
}

type slot struct {
	tag uint32 // 0 for an empty slot
	id  int32
}

func newTable(n int) table {
	size := 1 << bits.Len(uint(n+n/2+16))
	return table{slots: make([]slot, size), mask: uint64(size - 1)}
}

func tagOf(m uint64) uint32 { return uint32(m>>32) | 1 }

// find gives the number stored for a mixed hash.
func (t *table) find(m uint64) (int32, bool) {
	tag := tagOf(m)
	for i := m & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[i]
		if s.tag == tag {
			return s.id, true
		}
		if s.tag == 0 {
			return 0, false
		}
	}
}

// put stores a number unless the hash has one.
func (t *table) put(m uint64, id int32) {
	if 4*t.used >= 3*len(t.slots) {
		return // full enough; the caller made it large enough or can do without
	}
	tag := tagOf(m)
	for i := m & t.mask; ; i = (i + 1) & t.mask {
		s := &t.slots[i]
		if s.tag == tag {
			return
		}
		if s.tag == 0 {
			*s = slot{tag, id}
			t.used++
			return
		}
	}
}

// add stores a number beside those that the hash has already.
func (t *table) add(m uint64, id int32) {
	tag := tagOf(m)
	for i := m & t.mask; ; i = (i + 1) & t.mask {
		s := &t.slots[i]
		if s.tag == 0 {
			*s = slot{tag, id}
			t.used++
			return
		}
	}
}

// minSlip is the length from which a word may differ by one edit.
const minSlip = 6

// addSlips stores all forms of a word with one byte left out. Two words that
// differ by one edit have such a form, or themselves, in common.
func addSlips(t *table, p *powers, word string, id int32) {
	h := hashOf(word)
	t.add(mix(h), id)
	prefix := uint64(0)
	for i := 0; i < len(word); i++ {
		after := prefix*prime + uint64(word[i]) + 1
		rest := len(word) - i - 1
		if i == 0 || word[i] != word[i-1] { // the same form twice
			t.add(mix(h-after*p[rest]+prefix*p[rest]), id)
		}
		prefix = after
	}
}

// slip finds the listed word that differs from word by one edit: a letter more,
// less or other, or two neighbours swapped. Of several it gives the rarest.
func (s *Scanner) slip(word []byte) int32 {
	best := int32(unlisted)
	try := func(m uint64) {
		tag := tagOf(m)
		for i := m & s.slips.mask; ; i = (i + 1) & s.slips.mask {
			e := s.slips.slots[i]
			if e.tag == 0 {
				return
			}
			if e.tag == tag && (best < 0 || s.lexemes[e.id].rank < s.lexemes[best].rank) && oneEdit(string(word), s.lexemes[e.id].text) {
				best = e.id
			}
		}
	}
	h := hashOf(string(word))
	try(mix(h))
	prefix := uint64(0)
	for i := range word {
		after := prefix*prime + uint64(word[i]) + 1
		rest := len(word) - i - 1
		try(mix(h - after*s.powers[rest] + prefix*s.powers[rest]))
		prefix = after
	}
	return best
}

// oneEdit reports whether a and b differ by exactly one edit.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
