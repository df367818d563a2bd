package report

import (
	"cmp"
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Installed is what the program has of one list.
type Installed struct {
	About   list.List
	Version *list.Version // nil where nothing is installed
	Hash    canon.Hash
	AgeDays int
	Stale   bool
	History []Past // imports, latest first
}

// Past is one import of a list.
type Past struct {
	Hash     canon.Hash `json:"version"`
	Dated    day.Day    `json:"dated"`
	Observed day.Day    `json:"observed"`
	Listings int        `json:"listings"`
	Says     string     `json:"says,omitempty"` // what the import did, or why it was refused
}

type installedJSON struct {
	ID        list.ID         `json:"id"`
	Title     string          `json:"title"`
	Authority string          `json:"authority"`
	Page      string          `json:"page"`
	Effect    string          `json:"effect"`
	Installed bool            `json:"installed"`
	Version   canon.Hash      `json:"version,omitempty"`
	Dated     day.Day         `json:"dated"`
	Observed  day.Day         `json:"observed"`
	Reader    string          `json:"reader,omitempty"`
	Documents []list.Document `json:"documents"`
	Listings  int             `json:"listings"`
	Problems  int             `json:"problems"`
	Starter   bool            `json:"starter"`
	AgeDays   int             `json:"age_days"`
	Stale     bool            `json:"stale"`
	History   []Past          `json:"history"`
}

// ListsJSON writes one object for each list, one on a line.
func ListsJSON(w io.Writer, lists []Installed) error {
	p := &jsonPrinter{w: w}
	for _, l := range lists {
		out := installedJSON{
			ID: l.About.ID, Title: l.About.Title, Authority: l.About.Authority, Page: l.About.Page, Effect: l.About.Effect,
			Documents: []list.Document{}, AgeDays: l.AgeDays, Stale: l.Stale, History: some(l.History),
		}
		if v := l.Version; v != nil {
			out.Installed, out.Version, out.Dated, out.Observed, out.Reader = true, l.Hash, v.Dated, v.Observed, v.Reader
			out.Documents, out.Listings, out.Problems, out.Starter = some(v.Documents), len(v.Listings), countProblems(v), v.Starter
		}
		if err := p.write(out); err != nil {
			return err
		}
	}
	return nil
}

// ListsText writes the lists as a table, or below each other where the
// terminal is narrow, then how to get what is missing.
func ListsText(w io.Writer, s Style, program Program, lists []Installed) error {
	p := &page{style: s}
	ids := 0
	for _, l := range lists {
		ids = max(ids, columnsOf(string(l.About.ID)))
	}
	missing := false
	for _, l := range lists {
		state, ink := condition(l)
		missing = missing || ink != plain && program.Fills(l.About.ID)
		if s.columns() < wideEnough {
			p.line(p.style.in(bold, string(l.About.ID)))
			p.paragraph(indent, ink, state)
			continue
		}
		for i, text := range wrap(state, s.columns()-ids-2) {
			id := ""
			if i == 0 {
				id = string(l.About.ID)
			}
			p.line(p.style.in(bold, pad(id, ids)), "  ", p.style.in(ink, text))
		}
	}
	if missing {
		p.line()
		program.howTo(p, "Official lists are missing or stale")
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func condition(l Installed) (string, paint) {
	v := l.Version
	if v == nil {
		return "not installed", yellow
	}
	s := fmt.Sprintf("%s, version %s", count(len(v.Listings), "listing", "listings"), l.Hash.Short())
	ink := plain
	switch {
	case v.Starter:
		s, ink = s+", STARTER LIST", yellow
	case l.Stale:
		s, ink = s+fmt.Sprintf(", of %s, STALE: %s old", v.Dated, count(l.AgeDays, "day", "days")), yellow
	default:
		s += fmt.Sprintf(", of %s, %s old", v.Dated, count(l.AgeDays, "day", "days"))
	}
	if n := countProblems(v); n > 0 {
		s += ", " + count(n, "problem", "problems")
	}
	return s, ink
}

// countProblems counts what could not be read in a version.
func countProblems(v *list.Version) int {
	n := len(v.Problems)
	for i := range v.Listings {
		n += len(v.Listings[i].Problems)
	}
	return n
}

// ListText writes everything about each list.
func ListText(w io.Writer, s Style, lists []Installed) error {
	p := &page{style: s}
	for i, l := range lists {
		if i > 0 {
			p.line()
		}
		listText(p, l)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func listText(p *page, l Installed) {
	p.heading(string(l.About.ID), bold, l.About.Title)
	p.field("Authority", plain, l.About.Authority)
	p.field("Published at", plain, l.About.Page)
	p.field("Means", plain, l.About.Effect)
	p.field("Begins", plain, fmt.Sprintf("%s (%s) [%s]", l.About.Born, l.About.BornCite, l.About.BornGrade))
	p.field("Stale after", plain, count(l.About.StaleDays, "day", "days"))
	state, ink := condition(l)
	p.field("Installed", ink, state)
	if v := l.Version; v != nil {
		p.field("Version", plain, string(l.Hash))
		p.field("Read", plain, fmt.Sprintf("on %s by %s", v.Observed, v.Reader))
		for _, d := range v.Documents {
			p.field("Document", plain, fmt.Sprintf("%s, %s bytes, sha256 %s", d.Name, thousands(int(d.Size)), d.Hash))
		}
	}
	var past []string
	for _, h := range l.History {
		past = append(past, fmt.Sprintf("%s: %s, of %s, version %s%s", h.Observed, count(h.Listings, "listing", "listings"), h.Dated, h.Hash.Short(), after("; ", h.Says)))
	}
	p.field("History", plain, past...)
}

func after(mark, s string) string {
	if s == "" {
		return ""
	}
	return mark + s
}

// ProblemsText writes what could not be read in the installed lists, each with
// where it stands in its document.
func ProblemsText(w io.Writer, s Style, lists []Installed) error {
	p := &page{style: s}
	n := 0
	for _, l := range lists {
		if l.Version == nil || countProblems(l.Version) == 0 {
			continue
		}
		p.heading(string(l.About.ID), bold, count(countProblems(l.Version), "problem", "problems"))
		eachProblem(l.Version, func(where string, f list.Problem) {
			n++
			p.paragraph(indent, bold, where)
			p.paragraph(2*indent, plain, fmt.Sprintf("%s %q: %s", f.Field, f.Value, f.Says))
		})
	}
	if n == 0 {
		p.line("Everything in the installed lists was read.")
	}
	_, err := io.WriteString(w, p.take())
	return err
}

type problemJSON struct {
	List    list.ID `json:"list"`
	Listing string  `json:"listing,omitempty"`
	list.Problem
}

// ProblemsJSON writes one object for each problem, one on a line.
func ProblemsJSON(w io.Writer, lists []Installed) error {
	p := &jsonPrinter{w: w}
	for _, l := range lists {
		if l.Version == nil {
			continue
		}
		for _, f := range l.Version.Problems {
			if err := p.write(problemJSON{l.About.ID, "", f}); err != nil {
				return err
			}
		}
		for _, e := range l.Version.Listings {
			for _, f := range e.Problems {
				if err := p.write(problemJSON{l.About.ID, e.Key, f}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// eachProblem goes through the problems of a version, those of no listing
// first.
func eachProblem(v *list.Version, visit func(where string, f list.Problem)) {
	for _, f := range v.Problems {
		visit(fmt.Sprintf("line %d", f.Line), f)
	}
	for _, e := range v.Listings {
		for _, f := range e.Problems {
			visit(fmt.Sprintf("line %d, %s", cmp.Or(f.Line, e.Line), cmp.Or(e.Subject.Name(), e.Key)), f)
		}
	}
}
