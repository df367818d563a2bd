package reference

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
)

// A Standing says how far the tables could answer.
type Standing string

// The standings.
const (
	Checked     Standing = "checked"
	NotImported Standing = "not-imported" // a table is missing: Missing names it
	NoEntry     Standing = "no-entry"     // the Control List has no such ECCN
	OtherLaw    Standing = "other-law"    // the entry says that its items are under another agency
	NoRow       Standing = "no-row"       // the chart has no row for the destination
	Elsewhere   Standing = "elsewhere"    // the row has no marks and points to another part of the EAR
)

// An Answer says what the tables say of an ECCN and a destination on a day.
type Answer struct {
	Standing Standing
	Missing  []Table // of NotImported
	// Early is true where the only versions state the law of a later day than
	// the one asked for. What they say is then a hint.
	Early bool
	Rests []Named // the versions that the answer rests on
	Row   string  // name of the row of the chart
	Why   string  // one sentence where something is to be said of the whole
	Lines []Line
	// Exceptions are what the entry says of licence exceptions.
	Exceptions []Note
}

// A Line is one reason for control as far as it concerns the question.
type Line struct {
	Row
	Reason   string   // "NS"
	Columns  []string // of the chart that the row names; none: not decided by the chart
	Covers   Verdict  // whether the row is about the item
	Required Verdict  // whether it needs a licence for this reason
	Why      string
}

// Licence says whether a licence is needed for some reason for control: yes
// where one line says so, open where one is open, else no. No is no permission:
// the general prohibitions four to ten stand beside it.
func (a Answer) Licence() Verdict {
	if a.Standing != Checked {
		return Open
	}
	out := No
	for _, l := range a.Lines {
		switch l.Required {
		case Yes:
			return Yes
		case Open:
			out = Open
		}
	}
	return out
}

// A prepared entry has its rows read.
type prepared struct {
	*Entry
	scopes       []Scope
	requirements []Requirement
}

func prepare(e *Entry) *prepared {
	p := &prepared{Entry: e}
	for _, r := range e.Rows {
		p.scopes = append(p.scopes, ParseScope(e.Code, r.Control))
		p.requirements = append(p.requirements, ParseRequirement(r.Requirement))
	}
	return p
}

// otherLaw is in the heading of entries that only say where the controls are.
var otherLaw = regexp.MustCompile(`[Tt]hese items are “subject to the ITAR`)

// Check says which reasons for control apply to an ECCN for a destination, an
// ISO 3166-1 code, on a day, as known on another day (zero: now). It follows 15
// CFR 738.4(a). EAR99 items are on no list: Check is not for them.
func (s *Set) Check(e item.ECCN, destination string, on, known day.Day) Answer {
	var a Answer
	list, lateList, haveList := s.At(ControlList, on, known)
	chart, lateChart, haveChart := s.At(CountryChart, on, known)
	if !haveList {
		a.Missing = append(a.Missing, ControlList)
	}
	if !haveChart {
		a.Missing = append(a.Missing, CountryChart)
	}
	if len(a.Missing) > 0 {
		a.Standing = NotImported
		return a
	}
	a.Early = lateList || lateChart
	a.Rests = []Named{list.named(), chart.named()}
	p := s.entries[list.Version][e.Code]
	if p == nil {
		// It may be a slip, or an entry that was made after the list was imported.
		a.Standing, a.Why = NoEntry, fmt.Sprintf("The Commerce Control List of %s has no entry %s: correct the number, or import a later list if the entry is newer than this one.", list.Dated, e.Code)
		return a
	}
	a.Exceptions = p.Exceptions
	if otherLaw.MatchString(p.Heading) {
		a.Standing, a.Why = OtherLaw, fmt.Sprintf("The entry %s only says that its items are subject to the ITAR.", e.Code)
		return a
	}
	code, why := rowOf(destination, on)
	row := s.rows[chart.Version][code]
	switch {
	case row == nil:
		a.Standing, a.Why = NoRow, fmt.Sprintf("The Country Chart of %s has no row for %s, and the EAR name no other row that governs it (15 CFR 738.3(b)).", chart.Dated, place.Title(destination))
		return a
	case row.Pointer != "":
		a.Standing, a.Row, a.Why = Elsewhere, row.Name, fmt.Sprintf("The row %s has no marks and says: %s", row.Name, row.Pointer)
		return a
	}
	a.Standing, a.Row = Checked, row.Name
	if why != "" {
		a.Why = strings.ToUpper(why[:1]) + why[1:] + "."
	}
	w := where{s, destination, on, known}
	for i := range p.Rows {
		a.Lines = append(a.Lines, line(p, i, e, row, w))
	}
	a.Lines = append(a.Lines, beside(p, e, row, chart.Version)...)
	return a
}

// line judges one row of the entry.
func line(p *prepared, i int, e item.ECCN, row *Destination, w where) Line {
	scope, req := p.scopes[i], p.requirements[i]
	l := Line{Row: p.Rows[i], Reason: scope.Reason, Columns: req.Columns, Covers: scope.Covers(e)}
	if l.Covers == No {
		l.Required, l.Why = No, "the row is not about "+e.String()
		return l
	}
	var marked []string
	for _, c := range req.Columns {
		if slices.Contains(row.Marks, c) {
			marked = append(marked, c)
		}
	}
	switch {
	case len(marked) > 0:
		l.Required, l.Why = Yes, fmt.Sprintf("%s has an X in column %s", row.Name, strings.Join(marked, " and "))
	case len(req.Columns) > 0 && req.Rest == "":
		l.Required, l.Why = No, fmt.Sprintf("%s has no X in column %s", row.Name, strings.Join(req.Columns, " or "))
	case len(req.Columns) > 0:
		l.Required, l.Why = Open, fmt.Sprintf("%s has no X in column %s, but the row also says: %s", row.Name, strings.Join(req.Columns, " or "), req.Rest)
	default:
		l.Required, l.Why = byWords(req.Rest, w)
	}
	if l.Required == Yes && l.Covers == Open {
		l.Required = Open
		l.Why += ", if the row is about the item: " + l.Control
	}
	return l
}

// beside gives what decides beside the rows: entries for which 738.3(a)(1)
// requires a licence to all destinations, reasons that the entry names and no
// row explains, and footnotes of the chart that name the entry.
func beside(p *prepared, e item.ECCN, row *Destination, chart *Version) []Line {
	var out []Line
	for _, all := range allDestinations {
		c := item.ECCN{Code: all.code, Paragraph: all.paragraph}
		switch {
		case c.Covers(e):
			out = append(out, Line{Reason: all.reason, Covers: Yes, Required: Yes, Why: all.why})
		case e.Covers(c):
			out = append(out, Line{Reason: all.reason, Covers: Open, Required: Open, Why: "for " + c.String() + ", " + all.why})
		}
	}
	if len(p.Rows) == 0 && len(out) == 0 {
		out = append(out, Line{Covers: Open, Required: Open, Why: "the entry has no table of requirements; read the entry itself"})
	}
	for _, r := range p.Reasons {
		known := slices.ContainsFunc(p.scopes, func(s Scope) bool { return s.Reason == r || s.Reason == "" })
		known = known || slices.ContainsFunc(p.requirements, func(q Requirement) bool {
			return slices.ContainsFunc(q.Columns, func(c string) bool { return strings.HasPrefix(c, r+" ") })
		})
		if !known && len(p.Rows) > 0 {
			out = append(out, Line{Reason: r, Covers: Open, Required: Open, Why: "the entry names the reason " + r + ", and no row of its table does; read the entry itself"})
		}
	}
	for _, n := range row.Footnotes {
		i := slices.IndexFunc(chart.Footnotes, func(f Footnote) bool { return f.Number == n })
		if i >= 0 && concerns(chart.Footnotes[i].Says, e) {
			out = append(out, Line{Covers: Open, Required: Open, Why: fmt.Sprintf("footnote %d of the chart says: %s", n, chart.Footnotes[i].Says)})
		}
	}
	return out
}

// concerns reports whether a footnote of the chart may be about an ECCN: it
// names the entry, or the thermal cameras of the two entries that it means.
func concerns(footnote string, e item.ECCN) bool {
	return strings.Contains(footnote, e.Code) ||
		strings.Contains(footnote, "thermal imaging cameras") && (e.Code == "6A003" || e.Code == "6A993")
}

// allDestinations are the entries of 15 CFR 738.3(a)(1): all destinations need
// a licence, and the chart is not asked. To add one, add it with its section.
var allDestinations = []struct{ code, paragraph, reason, why string }{
	{"0A983", "", "CC", "a licence is required for all destinations (15 CFR 738.3(a)(1), 742.11)"},
	{"5A001", "f.1", "SL", "a licence is required for all destinations (15 CFR 738.3(a)(1), 742.13)"},
	{"5A980", "", "SL", "a licence is required for all destinations (15 CFR 738.3(a)(1), 742.13)"},
	{"5D980", "", "SL", "a licence is required for all destinations (15 CFR 738.3(a)(1), 742.13)"},
	{"5E980", "", "SL", "a licence is required for all destinations (15 CFR 738.3(a)(1), 742.13)"},
}
