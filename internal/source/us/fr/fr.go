// Package fr reads rules of the Bureau of Industry and Security that change the
// supplements of 15 CFR part 744, from the XML of the Federal Register: one rule,
// or a whole daily issue. A rule is an Act: what it adds, revises and removes,
// country by country, when it takes effect, and which shipments under way may
// still proceed.
//
// An Act is no list: it is what the history of a list is made of. A change that
// the text announces and the table does not carry, or the other way round, is
// kept as a problem and not guessed.
//
// Rules are works of the US government and in the public domain (17 USC 105).
// Tried on real bytes: 2023-03929 (additions), and the daily issue of
// 2024-02-12, which holds no such rule. Not tried on real bytes: revisions,
// removals, rules with several effective days, and the USLM format, which is
// not read.
package fr

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
)

// A Kind is what an act does to an entry.
type Kind string

// The kinds.
const (
	Added   Kind = "added"
	Revised Kind = "revised"
	Removed Kind = "removed"
)

// A Change is one entry that an act adds, revises or removes.
type Change struct {
	Kind    Kind
	List    list.ID
	Heading string // the country, as the rule prints it
	Country string // its ISO code, or ""
	Name    string // as the amendment quotes it
	// Listing is the entry as the table of the rule prints it; nil for a
	// removal, and for what the table does not carry. InForce.From is the
	// effective day of the act.
	Listing *list.Listing
}

// Savings is a clause for shipments that were under way.
type Savings struct {
	Text string // verbatim
	// UnderWay is the day on which a shipment must have been en route; zero
	// where the text gives none, or no year and the act has no effective day.
	UnderWay day.Day
	// Before is the day before which it must have been exported; zero where the
	// clause sets no such end.
	Before day.Day
}

// An Act is one rule.
type Act struct {
	Title    string
	Document string   // "2023-03929"
	Dockets  []string // "230221-0050"
	RINs     []string // "0694-AJ13"
	Action   string   // "Final rule."
	Dates    string   // what the rule says of its days, verbatim
	// Effective is the first day that the rule names as effective, Later are
	// the others in its order.
	Effective day.Day
	Later     []day.Day
	Published day.Day // as the rule's own citations print it; zero where they do not
	Filed     day.Day // for public inspection
	Volume    int     // of the Federal Register, told by the day of publication or of filing
	First     int     // first page: the one before the first page mark in the rule; 0 where there is none
	Last      int     // last page mark in the rule
	Savings   *Savings
	Changes   []Change
	Problems  []list.Problem
}

// Citation gives the first page of the act, as far as it is known.
func (a *Act) Citation() cite.Citation { return cite.FRPage(a.Volume, a.First) }

// maxSize is ten times that of a large daily issue.
const maxSize = 200 << 20

// Read gives the acts of a document in their order: none where it holds no rule
// that changes a supplement of part 744. The errors are *fault.Fault: Refused
// where the document is no Federal Register XML or is cut off.
func Read(doc io.Reader) ([]Act, error) {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return nil, err
	}
	b, _ = source.UTF8(b)
	in := supplement.NewTokens(b)
	var out []Act
	root := ""
	for {
		tok, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		start, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		name := strings.ToUpper(start.Name.Local)
		if root == "" {
			root = name
		}
		if name != "RULE" {
			continue
		}
		r := &rule{in: in, start: in.Page}
		if err := r.read(); err != nil {
			return nil, err
		}
		if a, ok := r.act(); ok {
			out = append(out, a)
		}
	}
	if root != "RULE" && root != "FEDREG" && root != "RULES" {
		return nil, fault.New(fault.Refused, "the document is no XML of the Federal Register: it begins with %q", list.NewProblem(0, "", root, "").Value).
			Try("download the XML of the rule from https://www.federalregister.gov")
	}
	return out, nil
}

// A rule is what is collected while one is read.
type rule struct {
	in         *supplement.Tokens
	start      int // the page mark before the rule, or 0
	title      []string
	action     []string
	dates      []string
	dockets    []string
	rins       []string
	frdoc      string
	part744    bool
	amendments []amendment // AMDPAR, in order
	tables     []table
	savings    []string
	heading    string // the last heading
	pages      []int  // page marks
}

// A table is one of those of a rule, under the amendments before it.
type table struct {
	after int // how many amendments came before
	supplement.Table
}

type amendment struct {
	line int
	text string
}

// read takes the rule apart, element by element.
func (r *rule) read() error {
	for depth := 1; depth > 0; {
		before := r.in.Page
		tok, err := r.in.Next()
		if errors.Is(err, io.EOF) {
			return fault.New(fault.Refused, "the document is cut off").Try("download it again")
		}
		if err != nil {
			return err
		}
		if r.in.Page != before {
			r.pages = append(r.pages, r.in.Page)
		}
		switch tok := tok.(type) {
		case xml.EndElement:
			depth--
		case xml.StartElement:
			taken, err := r.element(tok)
			if err != nil {
				return err
			}
			if !taken {
				depth++
			}
		}
	}
	return nil
}

// element reads an element that matters to its end, or leaves it open.
func (r *rule) element(e xml.StartElement) (taken bool, err error) {
	name := strings.ToUpper(e.Name.Local)
	before := r.in.Page
	switch name {
	case "GPOTABLE", "TABLE":
		t := table{after: len(r.amendments)}
		err := r.in.Rows(t.Add)
		t.Close()
		r.tables = append(r.tables, t)
		r.mark(before)
		return true, err
	case "SUBJECT", "CFR", "DEPDOC", "RIN", "FRDOC", "AMDPAR", "HD", "P", "FP":
	case "REGTEXT":
		if supplement.Attr(e, "TITLE") == "15" && supplement.Attr(e, "PART") == "744" {
			r.part744 = true
		}
		return false, nil
	default:
		return false, nil
	}
	line := r.in.Line()
	lines, err := r.in.Text(e)
	if err != nil {
		return true, err
	}
	r.mark(before)
	r.keep(name, strings.Join(lines, " "), line)
	return true, nil
}

// mark notes that a page began inside an element that was read to its end.
func (r *rule) mark(before int) {
	if r.in.Page != before {
		r.pages = append(r.pages, r.in.Page)
	}
}

func (r *rule) keep(name, text string, line int) {
	switch name {
	case "SUBJECT":
		r.title = append(r.title, text)
	case "CFR":
		r.part744 = r.part744 || strings.Contains(text, "15 CFR") && strings.Contains(text, "744")
	case "DEPDOC":
		if s := strings.Trim(strings.TrimPrefix(strings.Trim(text, "[] "), "Docket No."), " ."); s != "" {
			r.dockets = append(r.dockets, s)
		}
	case "RIN":
		r.rins = append(r.rins, strings.TrimSpace(strings.TrimPrefix(text, "RIN")))
	case "FRDOC":
		r.frdoc = text
	case "AMDPAR":
		r.amendments = append(r.amendments, amendment{line, text})
	case "HD":
		r.heading = strings.ToLower(strings.Trim(text, " :"))
	case "P", "FP":
		switch {
		case r.heading == "action":
			r.action = append(r.action, text)
		case r.heading == "dates" || r.heading == "effective date":
			r.dates = append(r.dates, text)
		case strings.HasPrefix(r.heading, "saving"):
			r.savings = append(r.savings, text)
		}
	}
}
