package alphabet

import "strings"

// sounds say which classes each Latin consonant may stand for in words of one
// script. It is never changed after newSounds.
type sounds [26 * contexts]string

// The places where a Latin letter may stand for something else than elsewhere.
const (
	plain  = iota
	soft   // before e, i, y
	end    // at the end of the word
	withH  // with an h after it, which belongs to it
	sch    // the s of sch, with all three letters
	hiss   // before s, z, j, c, or g and e: the beginning of one sound, as in ts and dj
	liquid // before n or l
	double // after the same letter
	nasal  // after n
	coda   // after a vowel and not before one
	contexts
)

// newSounds reads rows of a letter, where it stands, and its classes:
//
//	"c K.S" "c+ S.K" (before e, i, y) "c$ KS" (at the end) "ch SKH"
//	"sch S" "t< *" (before a hiss) "l= L-" (doubled) "n~ ..." (after n) "w| -V" (coda)
//
// A star leaves the letter out. Letters that no row names are vowels.
func newSounds(rows []string) *sounds {
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
		case "|":
			at = coda
		}
		s[int(unit[0]-'a')*contexts+at] = options
	}
	for c := range 26 {
		if s[c*contexts] == "" {
			s[c*contexts] = vowels
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
		options, n := s.letter(w, i)
		i += n
		to.add(options)
	}
}

// letter gives the classes of the letter at i, and how many letters after it
// belong to it.
func (s *sounds) letter(w string, i int) (options string, more int) {
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
	case by[sch] != "" && next == 'c' && after == 'h':
		return by[sch], 2
	case by[withH] != "" && next == 'h':
		return by[withH], 1
	case by[hiss] != "" && (next == 's' || next == 'z' || next == 'j' || next == 'c' || next == 'g' && vowel(after)):
		return by[hiss], 0
	case by[liquid] != "" && (next == 'n' || next == 'l'):
		return by[liquid], 0
	case by[end] != "" && next == 0:
		return by[end], 0
	case by[double] != "" && (before == w[i] || next == w[i]):
		return by[double], 0
	case by[soft] != "" && (next == 'e' || next == 'i' || next == 'y'):
		return by[soft], 0
	case by[nasal] != "" && before == 'n':
		return by[nasal], 0
	case by[coda] != "" && vowel(before) && !vowel(next):
		return by[coda], 0
	}
	return by[plain], 0
}
