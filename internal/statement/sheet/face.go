package sheet

import (
	"bytes"
	"errors"
	"unicode"

	"github.com/go-fonts/dejavu/dejavusanscondensed"
	"github.com/go-fonts/dejavu/dejavusanscondensedbold"
	"github.com/go-fonts/dejavu/dejavusansmono"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/width"
)

// A face is a font that text is set in.
type face int

// The faces. The first three are embedded, as far as they are used: DejaVu,
// which has Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic
// letters. Han and Hangul are fonts that the reader of the PDF has, by their
// standard names (ISO 32000-1, 9.7.5.2); own is one that the user gives.
const (
	sans face = iota
	bold
	mono
	own
	han
	hangul
	none // no font has the character
)

// ems is the width of a full-width character, and of the unit of advances.
const ems = 1000

// fonts tell which characters they have, and how wide these are.
type fonts struct {
	faces  map[face]*sfnt.Font
	data   map[face][]byte
	buffer sfnt.Buffer
	widths map[glyph]int
}

type glyph struct {
	face face
	rune rune
}

// load reads the fonts. given is a TrueType font of the user, or nil.
func load(given []byte) (*fonts, error) {
	f := &fonts{faces: make(map[face]*sfnt.Font), widths: make(map[glyph]int), data: map[face][]byte{
		sans: dejavusanscondensed.TTF, bold: dejavusanscondensedbold.TTF, mono: dejavusansmono.TTF,
	}}
	if given != nil {
		f.data[own] = given
	}
	for at, b := range f.data {
		parsed, err := sfnt.Parse(b)
		if err == nil && bytes.HasPrefix(b, []byte("OTTO")) {
			err = errors.New("its outlines are those of PostScript (CFF)")
		}
		if err != nil {
			return nil, err
		}
		f.faces[at] = parsed
	}
	return f, nil
}

// width gives the advance of a character in a face, in thousandths of the size,
// and whether the face has it.
func (f *fonts) width(at face, r rune) (int, bool) {
	if at == han || at == hangul {
		return ems, true
	}
	if w, ok := f.widths[glyph{at, r}]; ok {
		return w, w >= 0
	}
	w := f.advance(at, r)
	f.widths[glyph{at, r}] = w
	return w, w >= 0
}

// advance gives -1 for a character that the face lacks.
func (f *fonts) advance(at face, r rune) int {
	parsed := f.faces[at]
	if parsed == nil || r > 0xFFFF { // what is printed is addressed in 16 bits
		return -1
	}
	i, err := parsed.GlyphIndex(&f.buffer, r)
	if err != nil || i == 0 {
		return -1
	}
	a, err := parsed.GlyphAdvance(&f.buffer, i, fixed.I(ems), font.HintingNone)
	if err != nil {
		return -1
	}
	return a.Round()
}

// faceOf chooses the face of a character where want is asked for.
func (f *fonts) faceOf(want face, r rune) face {
	wide := isWide(r)
	choices := []face{want, sans}
	if wide {
		choices = []face{own}
	}
	for _, at := range choices {
		if _, ok := f.width(at, r); ok {
			return at
		}
	}
	switch {
	case r > 0xFFFF:
	case unicode.Is(unicode.Hangul, r):
		return hangul
	case wide && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || unicode.IsPunct(r) || unicode.IsSymbol(r) && r >= 0x3000):
		return han
	}
	if _, ok := f.width(own, r); ok {
		return own
	}
	return none
}

// isWide reports whether a character is of full width in East Asian writing.
func isWide(r rune) bool {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return false
}
