package reference

import (
	"cmp"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
)

// readControlList reads the Commerce Control List. Not kept: the category and
// group, which the ECCN tells, and the text of the paragraphs.
func readControlList(text []byte, v *Version) error {
	var doc struct{ Entries []json.RawMessage }
	if err := json.Unmarshal(text, &doc); err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, raw := range doc.Entries {
		var e struct {
			ECCN, Category, ProductGroup, Heading string
			ReasonForControl                      string
			CountryChart                          []struct {
				Control, CountryChart                       string
				SingleCellRow, RequirementCellEmptyInSource bool
			}
			LicenceExceptionFlags     map[string]string
			STASpecialConditions      string
			RelatedControls           string
			Items, TopLevelParagraphs json.RawMessage
		}
		if err := v.decode("an entry", raw, &e); err != nil {
			v.problem("an entry", "it cannot be read: %v", err)
			continue
		}
		parsed, err := item.Parse(e.ECCN)
		if err != nil || !parsed.Controlled() || parsed.Paragraph != "" {
			v.problem("an entry", "%q is no ECCN", short(e.ECCN))
			continue
		}
		if seen[parsed.Code] {
			v.problem(parsed.Code, "the entry stands twice; the first is kept")
			continue
		}
		seen[parsed.Code] = true
		out := Entry{
			Code: parsed.Code, Heading: v.text(parsed.Code, e.Heading), Reasons: reasons(e.ReasonForControl),
			STA: v.text(parsed.Code, e.STASpecialConditions), Related: v.text(parsed.Code, e.RelatedControls),
		}
		for _, r := range e.CountryChart {
			out.Rows = append(out.Rows, Row{v.text(parsed.Code, r.Control), v.text(parsed.Code, r.CountryChart)})
		}
		for _, symbol := range slices.Sorted(maps.Keys(e.LicenceExceptionFlags)) {
			out.Exceptions = append(out.Exceptions, Note{symbol, v.text(parsed.Code, e.LicenceExceptionFlags[symbol])})
		}
		v.Entries = append(v.Entries, out)
	}
	slices.SortFunc(v.Entries, func(a, b Entry) int { return cmp.Compare(a.Code, b.Code) })
	return nil
}

// reasonCode is a reason for control as 15 CFR 738.2(d)(2)(i)(A) abbreviates it.
var reasonCode = regexp.MustCompile(`^[A-Z]{2}$`)

// reasons reads "NS, RS, AT." Words that are no abbreviation are left out here:
// the rows say what they mean.
func reasons(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < 'A' || r > 'Z' }) {
		if reasonCode.MatchString(w) && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// readChart reads the Commerce Country Chart. Not kept: how it is asked, the
// labels of columns, other spellings of countries, and what the program knows as
// facts of its own: territories, and entries for all destinations.
func readChart(text []byte, v *Version) error {
	var doc struct {
		Columns   []string
		Countries map[string]struct {
			Marks     []string
			Footnotes []int
		}
		Embargoed map[string]struct {
			Pointer   string
			Footnotes []int
		}
		Footnotes map[int]string
		Oddities  []json.RawMessage
	}
	if err := json.Unmarshal(text, &doc); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Countries)) {
		c := doc.Countries[name]
		for _, m := range c.Marks {
			if !slices.Contains(doc.Columns, m) {
				v.problem(name, "a mark stands in column %q, which the chart does not have", short(m))
			}
		}
		v.destination(Destination{Name: name, Marks: c.Marks, Footnotes: c.Footnotes})
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Embargoed)) {
		e := doc.Embargoed[name]
		if e.Pointer == "" {
			v.problem(name, "the row has neither marks nor words")
			continue
		}
		v.destination(Destination{Name: name, Pointer: v.text(name, e.Pointer), Footnotes: e.Footnotes})
	}
	for _, n := range slices.Sorted(maps.Keys(doc.Footnotes)) {
		v.Footnotes = append(v.Footnotes, Footnote{n, v.text("a footnote", doc.Footnotes[n])})
	}
	for _, o := range doc.Oddities {
		v.Problems = append(v.Problems, Problem{Where: "the chart", Says: "the document calls this odd", Value: short(string(o))})
	}
	slices.SortFunc(v.Destinations, func(a, b Destination) int { return cmp.Compare(a.Code, b.Code) })
	return nil
}

func (v *Version) destination(d Destination) {
	var ok bool
	if d.Code, ok = place.Parse(d.Name); !ok {
		v.problem(short(d.Name), "the name of the destination is not known, so its row is not used")
		return
	}
	if slices.ContainsFunc(v.Destinations, func(o Destination) bool { return o.Code == d.Code }) {
		v.problem(d.Name, "there is another row for %s; the first is kept", d.Code)
		return
	}
	v.Destinations = append(v.Destinations, d)
}

// readGroups reads the Country Groups. Not kept: the same by country, and other
// spellings of countries.
func readGroups(text []byte, v *Version) error {
	var doc struct {
		Labels map[string]string
		Groups map[string][]string
	}
	if err := json.Unmarshal(text, &doc); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(doc.Groups)) {
		g := Group{Name: name, Label: v.text(name, doc.Labels[name])}
		for _, country := range doc.Groups[name] {
			code, ok := place.Parse(country)
			if !ok {
				v.problem(name, "the member %q is not known", short(country))
				continue
			}
			if !slices.Contains(g.Members, code) {
				g.Members = append(g.Members, code)
			}
		}
		slices.Sort(g.Members)
		v.Groups = append(v.Groups, g)
	}
	return nil
}

// readExceptions reads the catalogue of licence exceptions.
func readExceptions(text []byte, v *Version) error {
	var doc struct{ Exceptions []json.RawMessage }
	if err := json.Unmarshal(text, &doc); err != nil {
		return err
	}
	for _, raw := range doc.Exceptions {
		var e struct {
			Section, SectionNumber, Title string
			Symbols                       []string
		}
		if err := v.decode("an exception", raw, &e); err != nil || len(e.Symbols) == 0 {
			v.problem("an exception", "it cannot be read or has no symbol: %s", short(string(raw)))
			continue
		}
		for _, symbol := range e.Symbols {
			v.Exceptions = append(v.Exceptions, Exception{symbol, e.SectionNumber, v.text(symbol, e.Title)})
		}
	}
	return nil
}
