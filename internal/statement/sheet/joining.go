package sheet

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Arabic letters are written in up to four forms, after whether the letters
// before and behind them join. Unicode has a character for each form of each
// letter (Arabic Presentation Forms-A and -B), in the order: alone, at the end,
// at the beginning, in the middle. A letter of two forms joins only to the one
// before it.
const (
	alone = iota
	final
	initial
	medial
)

const (
	lam     = '\u0644'
	tatweel = '\u0640'
	joiner  = '\u200d'
)

// presentation gives the forms of each letter, and of lam with an alef.
var presentation = sync.OnceValue(func() map[string][]rune {
	forms := make(map[string][]rune)
	for _, block := range [...][2]rune{{0xFB50, 0xFBB1}, {0xFBD3, 0xFBE5}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEFC}} {
		for r := block[0]; r <= block[1]; r++ {
			letters := norm.NFC.String(norm.NFKD.String(string(r)))
			if letters != string(r) && len([]rune(letters)) <= 2 {
				forms[letters] = append(forms[letters], r)
			}
		}
	}
	return forms
})

// joins reports whether a letter joins to the one before it, and to the one
// behind.
func joins(r rune) (before, behind bool) {
	if r == tatweel || r == joiner {
		return true, true
	}
	forms := presentation()[string(r)]
	return len(forms) >= 2, len(forms) >= 4
}

// join puts the forms of Arabic letters in place of the letters. The text is in
// the order of reading.
func join(text []rune) []rune {
	out := make([]rune, 0, len(text))
	before := false // whether the letter before joins to this one
	for i := 0; i < len(text); i++ {
		r := text[i]
		if unicode.In(r, unicode.Mn, unicode.Me) {
			out = append(out, r)
			continue
		}
		letters, used := string(r), 0
		if next := neighbour(text, i); r == lam && next == i+1 {
			if _, ok := presentation()[string(text[i:i+2])]; ok {
				letters, used = string(text[i:i+2]), 1
			}
		}
		toBefore, toBehind := joins(r)
		if used == 1 {
			toBefore, toBehind = true, false
		}
		behind := false
		if next := neighbour(text, i); toBehind && next >= 0 {
			behind, _ = joins(text[next])
		}
		out = append(out, form(letters, before && toBefore, behind))
		before, i = toBehind, i+used
	}
	return out
}

// neighbour gives the place of the next letter, over marks; -1 for none.
func neighbour(text []rune, i int) int {
	for n := i + 1; n < len(text); n++ {
		if !unicode.In(text[n], unicode.Mn, unicode.Me) {
			return n
		}
	}
	return -1
}

func form(letters string, before, behind bool) rune {
	which := alone
	switch {
	case before && behind:
		which = medial
	case before:
		which = final
	case behind:
		which = initial
	}
	if forms := presentation()[letters]; which < len(forms) {
		return forms[which]
	}
	return []rune(letters)[0]
}
