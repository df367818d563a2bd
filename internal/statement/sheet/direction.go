package sheet

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// levels gives the level of each character of a line, as the Unicode
// Bidirectional Algorithm counts them: even from left to right, odd from right
// to left. Marks that turn the direction never come here, so that of the
// algorithm only the rules for letters, numbers and what stands between them are
// needed. base is the level of the paragraph.
func levels(text []rune, base int) []int {
	const open = -1
	out, last := make([]int, len(text)), base
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL:
			out[i], last = 1, 1
		case bidi.L:
			out[i], last = 2*base, 0
		case bidi.EN, bidi.AN:
			if out[i] = 2 * base; last == 1 {
				out[i] = 2
			}
		case bidi.NSM:
			out[i] = open
			if i > 0 {
				out[i] = out[i-1]
			}
		default:
			out[i] = open
		}
	}
	for i := 0; i < len(out); {
		if out[i] != open {
			i++
			continue
		}
		end := i
		for end < len(out) && out[end] == open {
			end++
		}
		between := base
		if i > 0 && end < len(out) && odd(out[i-1], text, i-1) == odd(out[end], text, end) {
			between = base
			if odd(out[i-1], text, i-1) {
				between = 1
			} else if base == 1 {
				between = 2
			}
		}
		for ; i < end; i++ {
			out[i] = between
		}
	}
	return out
}

// baseOf gives the level of a paragraph: that of its first letter.
func baseOf(text []rune) int {
	for _, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.R, bidi.AL:
			return 1
		case bidi.L:
			return 0
		}
	}
	return 0
}

// odd reports whether what stands beside a character is read from right to
// left: numbers count as part of what they stand in.
func odd(level int, text []rune, at int) bool {
	p, _ := bidi.LookupRune(text[at])
	return level%2 == 1 || level == 2 && (p.Class() == bidi.EN || p.Class() == bidi.AN)
}

// A stretch is neighbouring characters of one level.
type stretch struct {
	text  []rune
	level int
}

// ordered gives the stretches of a line in the order in which they stand, from
// left to right. The text of each stays in the order of reading.
func ordered(text []rune, base int) []stretch {
	var all []stretch
	for i, l := range levels(text, base) {
		if n := len(all); n > 0 && all[n-1].level == l {
			all[n-1].text = append(all[n-1].text, text[i])
			continue
		}
		all = append(all, stretch{[]rune{text[i]}, l})
	}
	most := 0
	for _, s := range all {
		most = max(most, s.level)
	}
	for level := most; level > 0; level-- {
		for i := 0; i < len(all); i++ {
			end := i
			for end < len(all) && all[end].level >= level {
				end++
			}
			slices.Reverse(all[i:end])
			i = max(i, end)
		}
	}
	return all
}

// mirrored are the brackets that look the other way from right to left.
var mirrored = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹'}

// backwards turns a text that is read from right to left into the order in which
// it is printed. Marks stay behind their letter.
func backwards(text []rune) []rune {
	out := make([]rune, 0, len(text))
	for end := len(text); end > 0; {
		at := end - 1
		for at > 0 && unicode.In(text[at], unicode.Mn, unicode.Me) {
			at--
		}
		if m, ok := mirrored[text[at]]; ok {
			out = append(out, m)
		} else {
			out = append(out, text[at])
		}
		out = append(out, text[at+1:end]...)
		end = at
	}
	return out
}
