package alphabet

import "strings"

// sounds say which classes each Latin consonant may stand for in words of one
// script. It is never changed after newSounds.
type sounds [26 * contexts]reading

// The places where a Latin letter may stand for something else than elsewhere.
const (
	plain  = iota
	soft   // before e, i, y
	end    // at the end of the word
	withH  // with an h after it, which belongs to it
	hardH  // the same, before another consonant
	sch    // the s of sch, with all three letters
	hiss   // before s, z, j, c, or g and e: the beginning of one sound, as in ts and dj
	liquid // before n or l
	double // after the same letter
	nasal  // after n and not before a vowel
	head   // at the beginning of the word
	mute   // after u or i and not before a vowel: the l and x of French -ault and -oux
	coda   // after a vowel and not before one
	contexts
)

// newSounds reads rows of a letter, where it stands, and its classes:
//
//	"c K.S" "c+ S.K" (before e, i, y) "c$ KS" (at the end) "ch SKH"
//	"sch S" "t< *" (before a hiss) "l= L-" (doubled) "n~ ..." (after n) "w| -V" (coda)
//
// A star leaves the letter out. Letters that no row names are vowels.
func newSounds(known *readings, rows []string) *sounds {
	s := new(sounds)
	for _, row := range rows {
		unit, options, _ := strings.Cut(row, " ")
		at := plain
		switch unit[1:] {
		case "+":
			at = soft
		case "$":
			at = end
		case "h":
			at = withH
		case "h/":
			at = hardH
		case "ch":
			at = sch
		case "<":
			at = hiss
		case "_":
			at = liquid
		case "=":
			at = double
		case "~":
			at = nasal
		case "^":
			at = head
		case "!":
			at = mute
		case "|":
			at = coda
		}
		s[int(unit[0]-'a')*contexts+at] = known.read(options)
	}
	for c := range 26 {
		if s[c*contexts] == (reading{}) {
			s[c*contexts] = reading{vowels}
		}
	}
	return s
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// read makes a skeleton of a Latin word.
func (s *sounds) read(to *skeleton, w string) {
	to.n = 0
	w = w[:min(len(w), MaxWord)]
	for i := 0; i < len(w); i++ {
		c := w[i] - 'a'
		if c >= 26 {
			continue
		}
		r, n := s.letter(w, i)
		i += n
		to.add(r)
	}
}

// letter gives the classes of the letter at i, and how many letters after it
// belong to it.
func (s *sounds) letter(w string, i int) (r reading, more int) {
	by := s[int(w[i]-'a')*contexts:][:contexts]
	var before, next, after byte
	if i > 0 {
		before = w[i-1]
	}
	if i+1 < len(w) {
		next = w[i+1]
	}
	if i+2 < len(w) {
		after = w[i+2]
	}
	switch {
	case before == w[i] && by[plain] != (reading{vowels}):
		return reading{}, 0
	case by[head][0] != 0 && i == 0:
		return by[head], 0
	case by[sch][0] != 0 && next == 'c' && after == 'h':
		return by[sch], 2
	case by[hardH][0] != 0 && next == 'h' && after != 0 && !vowel(after):
		return by[hardH], 1
	case by[withH][0] != 0 && next == 'h':
		return by[withH], 1
	case by[hiss][0] != 0 && (next != w[i] && hisses(next, after) || next == w[i] && hisses(after, 0)):
		return by[hiss], 0
	case by[liquid][0] != 0 && (next == 'n' || next == 'l'):
		return by[liquid], 0
	case by[mute][0] != 0 && (before == 'u' || before == 'i') && !vowel(next):
		return by[mute], 0
	case by[nasal][0] != 0 && before == 'n' && (!vowel(next) || next == 'y'):
		return by[nasal], 0
	case by[end][0] != 0 && next == 0:
		return by[end], 0
	case by[double][0] != 0 && next == w[i]:
		return by[double], 0
	case by[soft][0] != 0 && (next == 'e' || next == 'i' || next == 'y'):
		return by[soft], 0
	case by[coda][0] != 0 && vowel(before) && !vowel(next):
		return by[coda], 0
	}
	return by[plain], 0
}

// hisses reports letters before which t, d and c are the beginning of one
// sound.
func hisses(next, after byte) bool {
	switch next {
	case 's', 'z', 'j', 'c':
		return true
	}
	return next == 'g' && vowel(after)
}
