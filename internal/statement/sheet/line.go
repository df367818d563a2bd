package sheet

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A piece is text of one face as it is printed, from left to right; programs
// that take text out of a PDF know that this is so, and turn what is read from
// right to left. reads is what it says, where codes stand for characters.
type piece struct {
	face  face
	text  string
	reads string
	width float64 // in points
}

// A line is pieces from left to right.
type line struct {
	pieces []piece
	width  float64
}

// A setter breaks text into lines.
type setter struct{ fonts *fonts }

// seen makes marks that nobody sees a sign that everybody sees.
func seen(text string) []rune {
	out := []rune(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")))
	for i, r := range out {
		switch {
		case unicode.IsSpace(r):
			out[i] = ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != joiner && r != '\u200c':
			out[i] = '\uFFFD'
		}
	}
	return out
}

// lines breaks a text into lines of at most limit points.
func (s setter) lines(text string, at face, size, limit float64) []line {
	var out []line
	var now []rune
	all := seen(text)
	used, base := 0.0, baseOf(all)
	end := func() {
		out = append(out, s.line(trim(now), base, at, size))
		now, used = nil, 0
	}
	for _, word := range words(all) {
		w := s.measure(word, at, size)
		if used+s.measure(trim(word), at, size) > limit && len(trim(now)) > 0 {
			end()
		}
		if w <= limit {
			now, used = append(now, word...), used+w
			continue
		}
		for _, r := range word { // a word longer than a line
			if w := s.measure([]rune{r}, at, size); used+w > limit && len(now) > 0 {
				end()
			}
			now = append(now, r)
			used += s.measure([]rune{r}, at, size)
		}
	}
	if len(trim(now)) > 0 || len(out) == 0 {
		end()
	}
	return out
}

func trim(text []rune) []rune {
	for len(text) > 0 && text[len(text)-1] == ' ' {
		text = text[:len(text)-1]
	}
	for len(text) > 0 && text[0] == ' ' {
		text = text[1:]
	}
	return text
}

// Marks that no line begins with, and that none ends with, in East Asian text.
const (
	notFirst = "，。、；：？！）」』】》〉”’％…·,.;:?!)]}"
	notLast  = "（「『【《〈“‘([{"
)

// words cuts text where a line may end: behind blanks, and between characters of
// full width.
func words(text []rune) [][]rune {
	var out [][]rune
	from := 0
	for i := 1; i < len(text); i++ {
		before, r := text[i-1], text[i]
		full := isWide(before) || isWide(r)
		switch {
		case before == ' ' && r != ' ', before == '/' && i-from > 24:
		case !full || strings.ContainsRune(notFirst, r) || strings.ContainsRune(notLast, before) || r == ' ':
			continue
		}
		out = append(out, text[from:i])
		from = i
	}
	if from < len(text) {
		out = append(out, text[from:])
	}
	return out
}

// measure gives the width of text in points. Forms of Arabic letters differ in
// width; they are measured as they are printed.
func (s setter) measure(text []rune, at face, size float64) float64 {
	n := 0.0
	for _, r := range join(text) {
		n += s.rune(r, at, size)
	}
	return n
}

func (s setter) rune(r rune, at face, size float64) float64 {
	f := s.fonts.faceOf(at, r)
	if f == none {
		n := 0.0
		for _, c := range coded(r) {
			w, _ := s.fonts.width(mono, c)
			n += float64(w)
		}
		return n * size / ems
	}
	w, _ := s.fonts.width(f, r)
	if unseen(r) {
		w = 0
	}
	return float64(w) * size / ems
}

// unseen are characters that only say how others join.
func unseen(r rune) bool { return r == joiner || r == '\u200c' }

// coded stands for a character that no font has.
func coded(r rune) string { return fmt.Sprintf("[U+%04X]", r) }

// line sets one line.
func (s setter) line(text []rune, base int, at face, size float64) line {
	var out line
	for _, st := range ordered(text, base) {
		shown := join(st.text)
		if st.level%2 == 1 {
			shown = backwards(shown)
		}
		for _, p := range s.pieces(shown, at, size) {
			if p.face == none {
				p.face = mono
			}
			out.pieces = append(out.pieces, p)
			out.width += p.width
		}
	}
	return out
}

// pieces cuts what is printed by its faces.
func (s setter) pieces(shown []rune, at face, size float64) []piece {
	var out []piece
	for _, r := range shown {
		if unseen(r) {
			continue
		}
		p := piece{face: s.fonts.faceOf(at, r), text: string(r), width: s.rune(r, at, size)}
		if p.face == none {
			p.text, p.reads = coded(r), string(r)
		}
		if n := len(out); n > 0 && out[n-1].face == p.face {
			out[n-1].text, out[n-1].reads, out[n-1].width = out[n-1].text+p.text, out[n-1].reads+p.reads, out[n-1].width+p.width
			continue
		}
		out = append(out, p)
	}
	return out
}
