package report

import (
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/update"
)

// Imported is what an import did.
type Imported struct {
	update.Report
	Dated    day.Day
	Assumed  bool                   // the day is that of reading, because nobody said that of publication
	Versions map[list.ID]canon.Hash // of the lists in Report
}

type importedJSON struct {
	List     list.ID       `json:"list"`
	Version  canon.Hash    `json:"version"`
	Dated    day.Day       `json:"dated"`
	Reader   string        `json:"reader"`
	Document list.Document `json:"document"`
	Before   int           `json:"before"`
	Listings int           `json:"listings"`
	Added    int           `json:"added"`
	Removed  int           `json:"removed"`
	Problems int           `json:"problems"`
}

// ImportJSON writes one object for each list that was installed.
func ImportJSON(w io.Writer, d Imported) error {
	p := &jsonPrinter{w: w}
	for _, c := range d.Lists {
		err := p.write(importedJSON{
			c.List, d.Versions[c.List], d.Dated, d.Reader, d.Document,
			c.Before, c.Listings, c.Added, c.Removed, c.Problems,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ImportText says what was installed and how it differs from before.
func ImportText(w io.Writer, s Style, d Imported) error {
	p := &page{style: s}
	total, problems, ids := 0, len(d.Stray), 0
	for _, c := range d.Lists {
		total, problems, ids = total+c.Listings, problems+c.Problems, max(ids, columnsOf(string(c.List)))
	}
	p.heading("INSTALLED", green, fmt.Sprintf("%s from %s, of %s", count(total, "listing", "listings"), d.Document.Name, d.Dated))
	for _, c := range d.Lists {
		text := count(c.Listings, "listing", "listings")
		if c.Before > 0 {
			text += fmt.Sprintf(", %s added, %s removed", thousands(c.Added), thousands(c.Removed))
		}
		if c.Problems > 0 {
			text += ", " + count(c.Problems, "problem", "problems")
		}
		text += ", version " + d.Versions[c.List].Short()
		if s.columns() < wideEnough {
			p.line(string(c.List))
			p.paragraph(indent, plain, text)
			continue
		}
		for i, l := range wrap(text, s.columns()-ids-2) {
			id := ""
			if i == 0 {
				id = string(c.List)
			}
			p.line(pad(id, ids), "  ", l)
		}
	}
	if d.Assumed {
		p.paragraph(0, yellow, "The lists count as published today. If they are older, import them again with --dated and the day of their publication.")
	}
	if problems > 0 {
		p.paragraph(0, yellow, count(problems, "field or row", "fields or rows")+` could not be read; "navicert lists problems" shows them.`)
	}
	_, err := io.WriteString(w, p.take())
	return err
}
