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
	Changed  int           `json:"changed"`
	Fate     update.Fate   `json:"fate"`
	Why      string        `json:"why,omitempty"`
	Problems int           `json:"problems"`
}

// ImportJSON writes one object for each list that was installed.
func ImportJSON(w io.Writer, d Imported) error {
	p := &jsonPrinter{w: w}
	for _, c := range d.Lists {
		err := p.write(importedJSON{
			c.List, d.Versions[c.List], d.Dated, d.Reader, d.Document,
			c.Before, c.Listings, c.Moved.Added, c.Moved.Removed, c.Moved.Changed, c.Fate, c.Why, c.Problems,
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
			text += fmt.Sprintf(", %s added, %s removed", thousands(c.Moved.Added), thousands(c.Moved.Removed))
		}
		if c.Moved.Changed > 0 {
			text += fmt.Sprintf(", %s changed", thousands(c.Moved.Changed))
		}
		text += map[update.Fate]string{update.Same: ", the same as before", update.Filed: ", filed because a later one is in use"}[c.Fate]
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

// Archived is what became of one publication of an archive.
type Archived struct {
	Dated day.Day
	Name  string
	Imported
	Refused string // why it was left out, else ""
}

type archivedJSON struct {
	Dated   day.Day     `json:"dated"`
	Name    string      `json:"name"`
	Refused string      `json:"refused,omitempty"`
	Lists   []tallyJSON `json:"lists"`
}

type tallyJSON struct {
	List     list.ID     `json:"list"`
	Version  canon.Hash  `json:"version"`
	Fate     update.Fate `json:"fate"`
	Listings int         `json:"listings"`
	list.Moved
}

// ArchivedJSON writes one object.
func ArchivedJSON(w io.Writer, a Archived) error {
	out := archivedJSON{Dated: a.Dated, Name: a.Name, Refused: a.Refused, Lists: []tallyJSON{}}
	if a.Refused == "" {
		for _, c := range a.Lists {
			out.Lists = append(out.Lists, tallyJSON{c.List, a.Versions[c.List], c.Fate, c.Listings, c.Moved})
		}
	}
	return (&jsonPrinter{w: w}).write(out)
}

// ArchivedText writes what became of a publication, in a line or two.
func ArchivedText(w io.Writer, s Style, a Archived) error {
	p := &page{style: s}
	if a.Refused != "" {
		p.heading(a.Dated.String(), yellow, fmt.Sprintf("%s LEFT OUT: %s", a.Name, a.Refused))
	} else {
		same, added, removed, changed, listings := 0, 0, 0, 0, 0
		for _, c := range a.Lists {
			listings, added, removed, changed = listings+c.Listings, added+c.Moved.Added, removed+c.Moved.Removed, changed+c.Moved.Changed
			if c.Fate == update.Same {
				same++
			}
		}
		text := fmt.Sprintf("%s: %s, %s added, %s removed, %s changed", a.Name, count(listings, "listing", "listings"), thousands(added), thousands(removed), thousands(changed))
		if same > 0 {
			text += fmt.Sprintf("; %s as before", count(same, "list", "lists"))
		}
		p.heading(a.Dated.String(), green, text)
	}
	_, err := io.WriteString(w, p.take())
	return err
}
