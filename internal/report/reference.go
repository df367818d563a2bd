package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	countries "github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/reference"
)

// A Table is a version of a reference table.
type Table struct {
	reference.Kept
	Same bool // of an import: it says what is kept already
}

// A Chart is what the tables say of an ECCN and a destination.
type Chart struct {
	ECCN        item.ECCN
	Destination string // ISO 3166-1
	On, Known   day.Day
	reference.Answer
}

// tableJSON is a version of a table in JSON.
type tableJSON struct {
	Table    reference.Table     `json:"table"`
	Title    string              `json:"title"`
	Version  string              `json:"version"`
	Dated    day.Day             `json:"dated"`
	Observed day.Day             `json:"observed"`
	Document reference.Document  `json:"document"`
	Rows     int                 `json:"rows"`
	Same     bool                `json:"same"`
	Problems []reference.Problem `json:"problems"`
}

// TablesJSON writes one object for each version, each on one line.
func TablesJSON(w io.Writer, all []Table) error {
	for _, t := range all {
		about, _ := reference.Find(t.Table)
		if err := oneLine(w, tableJSON{
			Table: t.Table, Title: about.Title, Version: string(t.Hash), Dated: t.Dated, Observed: t.Observed,
			Document: t.Document, Rows: t.Rows(), Same: t.Same, Problems: some(t.Problems),
		}); err != nil {
			return err
		}
	}
	return nil
}

func oneLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// TablesText shows all tables with the versions that are kept.
func TablesText(w io.Writer, s Style, all []Table) error {
	p := &page{style: s}
	for _, about := range reference.Tables() {
		p.heading(about.Title, bold, string(about.Table))
		found := false
		for _, t := range all {
			if t.Table == about.Table {
				found = true
				p.paragraph(indent, plain, tableLine(t))
			}
		}
		if !found {
			p.paragraph(indent, yellow, "Not imported. Without it this cannot be said: "+about.Need+".")
			p.paragraph(indent, dim, about.Page)
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// TablesImported says what an import brought.
func TablesImported(w io.Writer, s Style, all []Table) error {
	p := &page{style: s}
	for _, t := range all {
		about, _ := reference.Find(t.Table)
		head, says := "imported", tableLine(t)
		if t.Same {
			head, says = "same", "the law of "+t.Dated.String()+" is kept already"
		}
		p.heading(head, bold, about.Title)
		p.paragraph(indent, plain, says)
		for _, x := range t.Problems {
			p.paragraph(indent, yellow, x.Where+": "+x.Says)
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func tableLine(t Table) string {
	s := fmt.Sprintf("law of %s, %s, read on %s from %s, version %s", t.Dated, count(t.Rows(), "row", "rows"), t.Observed, t.Document.Name, t.Hash.Short())
	if n := len(t.Problems); n > 0 {
		s += ", " + count(n, "problem", "problems")
	}
	return s
}

// ChartText shows what the tables say, reason by reason.
func ChartText(w io.Writer, s Style, c Chart) error {
	p := &page{style: s}
	head, ink := map[reference.Verdict]string{
		reference.Yes: "LICENCE REQUIRED", reference.No: "NO LICENCE BY THE CHART", reference.Open: "NOT DECIDED",
	}[c.Licence()], yellow
	if c.Licence() == reference.Yes {
		ink = red
	}
	p.heading(head, ink, fmt.Sprintf("%s to %s, on %s", c.ECCN, countries.Title(c.Destination), c.On))
	if c.Why != "" {
		p.paragraph(indent, plain, c.Why)
	}
	if c.Early {
		p.paragraph(indent, yellow, "The tables at hand are later than the day, so this is only a hint.")
	}
	for _, l := range c.Lines {
		if l.Covers == reference.No {
			continue
		}
		p.field(strings.TrimSpace(l.Reason+" "+string(l.Required)), plain, l.Why+".")
	}
	for _, x := range c.Exceptions {
		p.field("Exception", plain, x.Symbol+": "+x.Says)
	}
	p.field("Tables", plain, tableVersions(c.Rests))
	if c.Licence() == reference.No {
		p.paragraph(0, dim, "No mark is no permission: the end use, the end users and the other general prohibitions of 15 CFR part 736 stand beside it.")
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// ChartJSON writes what the tables say as one JSON object.
func ChartJSON(w io.Writer, c Chart) error {
	type lineJSON struct {
		Reason      string            `json:"reason"`
		Control     string            `json:"control"`
		Requirement string            `json:"requirement"`
		Columns     []string          `json:"columns"`
		Covers      reference.Verdict `json:"covers"`
		Required    reference.Verdict `json:"required"`
		Why         string            `json:"why"`
	}
	lines := []lineJSON{}
	for _, l := range c.Lines {
		lines = append(lines, lineJSON{l.Reason, l.Control, l.Requirement, some(l.Columns), l.Covers, l.Required, l.Why})
	}
	return oneLine(w, struct {
		ECCN        item.ECCN          `json:"eccn"`
		Destination string             `json:"destination"`
		On          day.Day            `json:"on"`
		Known       day.Day            `json:"known"`
		Standing    reference.Standing `json:"standing"`
		Licence     reference.Verdict  `json:"licence"`
		Early       bool               `json:"early"`
		Row         string             `json:"row"`
		Why         string             `json:"why"`
		Lines       []lineJSON         `json:"lines"`
		Exceptions  []reference.Note   `json:"exceptions"`
		Tables      []reference.Named  `json:"tables"`
	}{c.ECCN, c.Destination, c.On, c.Known, c.Standing, c.Licence(), c.Early, c.Row, c.Why, lines, some(c.Exceptions), some(c.Rests)})
}
