package name

import (
	"strings"
	"unicode"
)

// Plain writes a text as its letters, digits and marks in small letters, with
// one space where anything else stands between them. It is for names that are
// one and the same but for case and punctuation; Words is for names that are
// compared.
func Plain(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(unicode.ToLower(c))
			continue
		}
		gap = true
	}
	return b.String()
}
