package sheet

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"github.com/navicert/navicert/internal/statement"
)

// A shade is a colour: red, green, blue.
type shade [3]int

// The colours. Those of the tones differ in brightness too, so that a print in
// grey can be read; what they say stands beside them in words.
var (
	ink     = shade{22, 32, 42}
	weak    = shade{86, 97, 108}
	lineInk = shade{190, 198, 205}
	pale    = shade{244, 246, 248}
	tones   = map[statement.Tone]shade{
		statement.Neutral: {150, 160, 170}, statement.Good: {26, 107, 52}, statement.Doubt: {138, 90, 0}, statement.Bad: {163, 36, 28},
	}
)

// A drawer puts lines and boxes on the page that is open.
type drawer struct {
	pdf      *fpdf.Fpdf
	set      setter
	borrowed map[face]bool // faces of the reader that were used
	formed   map[rune]bool // forms of Arabic letters that were used
}

func (d *drawer) fill(x, y, wide, high float64, c shade) {
	d.pdf.SetFillColor(c[0], c[1], c[2])
	d.pdf.Rect(x, y, wide, high, "F")
}

func (d *drawer) rule(y float64, c shade) { d.fill(side, y, across, .6, c) }

// mark draws the code: its modules as boxes.
func (d *drawer) mark(m statement.Mark, x, y, wide float64) {
	unit := wide / float64(m.Side)
	d.pdf.SetFillColor(0, 0, 0)
	for row, cells := range m.Black {
		for from := 0; from < len(cells); from++ {
			n := 0
			for from+n < len(cells) && cells[from+n] {
				n++
			}
			if n > 0 {
				d.pdf.Rect(x+float64(from)*unit, y+float64(row)*unit, float64(n)*unit, unit+.05, "F")
				from += n
			}
		}
	}
}

// put writes a line on a base line. want is the face that was asked for: bold
// text in a face that has no bold one gets a stroke around its letters.
func (d *drawer) put(l line, x, y, size float64, c shade, want face) {
	d.pdf.SetTextColor(c[0], c[1], c[2])
	for _, p := range l.pieces {
		if p.reads != "" {
			d.pdf.RawWriteStr("/Span <</ActualText <FEFF" + units(p.reads) + ">>> BDC\n")
		}
		if p.face == han || p.face == hangul {
			d.borrowedText(p, x, y, size, c, want == bold)
		} else {
			d.pdf.SetFont(families[p.face], "", size)
			d.pdf.Text(x, y, p.text)
			for _, r := range p.text {
				if r >= 0xFB50 && r < 0xFF00 {
					d.formed[r] = true
				}
			}
		}
		if p.reads != "" {
			d.pdf.RawWriteStr("EMC\n")
		}
		x += p.width
	}
}

// borrowedText writes text in a font that the reader has, in UTF-16.
func (d *drawer) borrowedText(p piece, x, y, size float64, c shade, strong bool) {
	d.borrowed[p.face] = true
	d.pdf.SetFont(families[p.face], "", size)
	rgb := fmt.Sprintf("%.3f %.3f %.3f", float64(c[0])/255, float64(c[1])/255, float64(c[2])/255)
	stroke := ""
	if strong {
		stroke = fmt.Sprintf(" 2 Tr %.2f w %s RG", size*.03, rgb)
	}
	d.pdf.RawWriteStr(fmt.Sprintf("q %s rg%s BT %.2f %.2f Td <%s> Tj ET Q\n", rgb, stroke, x, pageHeight-y, units(p.text)))
}

// units gives text as UTF-16 in hexadecimal.
func units(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
