// Package sheet writes a statement as a PDF for print: pages of A4 whose content
// also lies within what a page of Letter can print, text that can be selected in
// the order in which it is read, and the certificate for machines attached. The
// same statement gives the same bytes.
package sheet

import (
	"bytes"
	"fmt"
	"slices"

	"codeberg.org/go-pdf/fpdf"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/statement"
)

// The page, in points: A4. Letter is 50 points shorter, so that 25 are lost at
// each end where a page is printed on it.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	side       = 54.0 // margin left and right
	top        = 50.0
	bottom     = pageHeight - 66
	across     = pageWidth - 2*side
	footing    = pageHeight - 44 // base line of the footer
)

// Attached is the name of the certificate in the PDF.
const Attached = "certificate.navicert"

// Draw writes the PDF. c is the certificate for machines; given is a TrueType
// font of the user for East Asian writing, or nil.
func Draw(s *statement.Statement, c, given []byte) (drawn []byte, err error) {
	f, err := load(given)
	if err != nil {
		return nil, noFont(err)
	}
	if given != nil {
		defer func() { // the library trusts fonts
			if told := recover(); told != nil {
				drawn, err = nil, noFont(fmt.Errorf("%v", told))
			}
		}()
	}
	at, err := s.Entry.At()
	if err != nil {
		return nil, err
	}
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(at)
	pdf.SetModificationDate(at)
	pdf.SetProducer("Navicert", true)
	pdf.SetTitle(s.Title+": "+s.Outcome, true)
	pdf.SetLang(string(s.Language))
	pdf.SetAttachments([]fpdf.Attachment{{Content: c, Filename: Attached, Description: s.Title}})
	for _, face := range []face{sans, bold, mono, own} {
		if b := f.data[face]; b != nil {
			pdf.AddUTF8FontFromBytes(families[face], "", slices.Clone(b)) // which the library writes into
		}
	}
	d := &drawer{pdf: pdf, set: setter{f}, borrowed: make(map[face]bool), formed: make(map[rune]bool)}
	mark, err := s.Mark()
	if err != nil {
		return nil, err
	}
	d.flow(d.statement(s, mark), s)
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	return d.amend(out.Bytes())
}

func noFont(err error) error {
	return fault.New(fault.Input, "the font cannot be used").Because(err).Try("give one font with TrueType outlines (.ttf)")
}

// families are the names of the faces in the PDF library. Han and Hangul stand
// in the place of two standard fonts that are not used, which amend replaces.
var families = map[face]string{sans: "sans", bold: "bold", mono: "mono", own: "own", han: "Courier", hangul: "Times"}

// An atom is what is not parted between pages: a line of text, mostly.
type atom struct {
	high float64
	keep bool // with the next atom
	draw func(y float64)
}

// flow puts atoms onto pages and writes the footers.
func (d *drawer) flow(all []atom, s *statement.Statement) {
	var pages [][]atom
	var now []atom
	y := top
	for i := 0; i < len(all); {
		end, high := i, 0.0
		for end < len(all) {
			high += all[end].high
			end++
			if !all[end-1].keep {
				break
			}
		}
		if y+high > bottom && len(now) > 0 {
			pages, now, y = append(pages, now), nil, top
		}
		now, y, i = append(now, all[i:end]...), y+high, end
	}
	pages = append(pages, now)
	for n, atoms := range pages {
		d.pdf.AddPage()
		y := top
		for _, a := range atoms {
			if a.draw != nil {
				a.draw(y)
			}
			y += a.high
		}
		d.rule(footing-12, lineInk)
		right := d.set.lines(fmt.Sprintf(s.Sheet, n+1, len(pages)), sans, small, across)[0]
		left := d.set.lines(s.Footer, sans, small, across-right.width-12)[0]
		d.put(left, side, footing, small, weak, sans)
		d.put(right, side+across-right.width, footing, small, weak, sans)
	}
}
