package screen

import (
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/name"
)

// variants gives the ways in which a name is looked for: as it is, and, where
// it is one word of several humps, cut at them (HwaSongPAK is Hwa Song PAK).
func variants(words []name.Word, text string) [][]name.Word {
	out := [][]name.Word{words}
	if cut := humps(text); cut != "" {
		out = append(out, name.Words(cut))
	}
	return out
}

// humps cuts a single word before every capital that follows a small letter,
// when that gives parts of at least two letters; else it gives "".
func humps(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 200 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		return ""
	}
	var b strings.Builder
	part, cuts := 0, 0
	var last rune
	for _, r := range text {
		if unicode.IsUpper(r) && unicode.IsLower(last) {
			if part < 2 {
				return ""
			}
			b.WriteByte(' ')
			part = 0
			cuts++
		}
		b.WriteRune(r)
		part++
		last = r
	}
	if cuts == 0 || part < 2 {
		return ""
	}
	return b.String()
}
