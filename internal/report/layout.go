package report

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A Style says how text for people is laid out. It is decided at the doors,
// which know the terminal; this package never asks.
type Style struct {
	Width  int  // columns; brought into the range from MinWidth to MaxWidth
	Colour bool // escape sequences for colour may be used
}

// The narrowest and the widest text that is laid out, and the width that is
// used where the output is no terminal.
const (
	MinWidth   = 40
	MaxWidth   = 120
	PlainWidth = 80
)

func (s Style) columns() int { return min(max(s.Width, MinWidth), MaxWidth) }

// A paint is the number of an ANSI colour or weight (ECMA-48, 8.3.117).
type paint string

const (
	bold   paint = "1"
	dim    paint = "2"
	red    paint = "1;31"
	green  paint = "1;32"
	yellow paint = "1;33"
	plain  paint = ""
)

// in paints text that holds no line break.
func (s Style) in(p paint, text string) string {
	if !s.Colour || p == plain || text == "" {
		return text
	}
	return "\x1b[" + string(p) + "m" + text + "\x1b[0m"
}

// columnsOf gives the number of terminal columns that s takes: two for a wide
// character such as 海, none for one that joins the character before it.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOfRune(r)
	}
	return n
}

func columnsOfRune(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// safe makes text from outside harmless to a terminal: control characters and
// those that turn the direction of writing become a visible sign, white space
// becomes one blank. A name on a list or in a query could otherwise move the
// cursor and hide a hit.
func safe(s string) string {
	if harmless(s) {
		return s
	}
	var b strings.Builder
	blank := false
	for _, r := range strings.ToValidUTF8(s, "�") {
		switch {
		case unicode.IsSpace(r):
			blank = b.Len() > 0
			continue
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
			r = '�'
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// harmless reports whether safe text is the same text, as most is.
func harmless(s string) bool {
	blank := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && blank {
			return false
		}
		blank = s[i] == ' '
	}
	return !blank || s == ""
}

// whole finds what is not broken between lines: citations (84 FR 54002, 15 CFR
// 744.16), and list versions as scopes writes them.
var whole = regexp.MustCompile(`\b\d+ (FR|CFR|USC) \d|\b\w+/[\w/-]+ [0-9a-f]{12} \([\d,]+\)`)

// glue puts blanks into text that wrap does not break at.
func glue(text string) string {
	if !strings.Contains(text, "/") && !strings.Contains(text, " FR ") && !strings.Contains(text, " CFR ") && !strings.Contains(text, " USC ") {
		return text // as most is
	}
	return whole.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, " ", hardBlank) })
}

// hardBlank is a blank that wrap does not break at.
const hardBlank = "\u00a0"

func isBlank(r rune) bool { return r == ' ' }

// wrap breaks text into lines of at most limit columns, between words where it
// can, anywhere between wide characters, and inside a word that is longer than
// a line.
func wrap(text string, limit int) []string {
	if fits(text, limit) {
		return []string{text}
	}
	var lines []string
	line, used := "", 0
	end := func() {
		lines = append(lines, strings.ReplaceAll(line, hardBlank, " "))
		line, used = "", 0
	}
	for word := range strings.FieldsFuncSeq(glue(text), isBlank) {
		n := columnsOf(word)
		if line != "" && used+1+n <= limit {
			line, used = line+" "+word, used+1+n
			continue
		}
		if line != "" {
			end()
		}
		if n <= limit {
			line, used = word, n
			continue
		}
		for _, r := range word {
			if c := columnsOfRune(r); used+c > limit {
				end()
			}
			line, used = line+string(r), used+columnsOfRune(r)
		}
	}
	if line != "" || len(lines) == 0 {
		end()
	}
	return lines
}

// fits reports whether text is one line as it is, which most texts are.
func fits(text string, limit int) bool {
	if text == "" || text[0] == ' ' || text[len(text)-1] == ' ' {
		return false
	}
	if harmless(text) {
		return len(text) <= limit
	}
	return columnsOf(text) <= limit && !strings.Contains(text, "  ") && !strings.Contains(text, hardBlank)
}

// pad fills text with blanks up to n columns.
func pad(text string, n int) string {
	return text + strings.Repeat(" ", max(0, n-columnsOf(text)))
}
