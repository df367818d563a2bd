// Package supplement reads the rows of the tables in which the Bureau of
// Industry and Security publishes its lists: supplements nos. 4 (Entity List),
// 6 (Unverified List) and 7 (Military End-User List) to 15 CFR part 744. The
// same rows stand in the Code of Federal Regulations and in the rules that
// change it, so both readers use this package; each brings its own XML.
//
// A row has a country, which blank cells inherit, a cell with names and
// addresses, and a citation; Supplement 4 also has a licence requirement and a
// review policy. The cell of names has a grammar of its own, see Cell.
package supplement

import (
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// A Row is one row of a table: the lines of each cell. Breaks of the document
// (BR, LI, P) end lines; white space within a line is one space.
type Row struct {
	Line  int // where it stands in the document, from 1
	Page  int // of the Federal Register that it stands on; 0 where the document marks no pages
	Cells [][]string
}

// An Entry is one row, read.
type Entry struct {
	Line    int
	Page    int    // as that of the Row
	Heading string // the country as the table prints it, of the row or inherited
	Country string // its ISO code, or "" where it is none
	// Label is "Address 01" and the like, of an entry that lists an address
	// and no party (15 CFR 744.16); then there are no Names.
	Label     string
	Names     []party.Name
	Addresses []party.Address
	// Within is the name of the party of whose entry this one is a part: a
	// subordinate institution or an affiliated entity.
	Within      string
	Remarks     string // "See alternate address under France", brackets that are no names
	Requirement string // verbatim, footnote digits inline as in "734.9(g),3"
	Policy      string // verbatim
	Citation    string // verbatim: "84 FR 54004, 10/9/19. 85 FR 44161, 7/22/20"
	Problems    []list.Problem
}

// Name gives the primary name, or the label of an address.
func (e *Entry) Name() string {
	if len(e.Names) > 0 {
		return e.Names[0].Text
	}
	return e.Label
}

// A Table collects the entries of one table, row by row.
type Table struct {
	columns map[string]int // by role: country, entity, requirement, policy, citation
	heading string
	open    *Row // the row that further rows may continue
	// Entries are those of the rows so far; Close ends the last one.
	Entries []Entry
	// Reserved counts rows whose place is only kept: "[Reserved]".
	Reserved int
	// Footnotes are the texts of footnotes below the table, in order.
	Footnotes []string
	// Problems are rows that are neither entry, heading, footnote nor stars.
	Problems []list.Problem
}

// headers tell the role of a column by the words of its name.
var headers = []struct {
	role  string
	words string
}{
	{"citation", "federal register"},
	{"requirement", "license requirement"},
	{"policy", "license review policy"},
	{"country", "country"},
	{"entity", "entity"},
	{"entity", "listed person"},
}

// Ready reports whether the header has been seen.
func (t *Table) Ready() bool { return t.columns != nil }

// Add takes the next row. Rows before a header are ignored: not every table of
// a part is a list.
func (t *Table) Add(r Row) {
	if t.header(r) {
		t.Close()
		return
	}
	if !t.Ready() {
		return
	}
	country, entity := t.text(r, "country"), t.text(r, "entity")
	switch {
	case stars(country) && (stars(entity) || entity == ""):
		return // rows that a rule leaves out
	case onlyFirst(r):
		t.single(r)
		return
	}
	if country != "" {
		t.Close()
		t.heading = strings.Trim(country, " .:")
	}
	rest := t.text(r, "requirement") + t.text(r, "policy") + t.text(r, "citation")
	switch {
	case stars(entity):
		return
	case reserved(entity) || reserved(country):
		t.Reserved++
	case entity == "" && rest == "":
	case entity == "":
		t.Problems = append(t.Problems, list.NewProblem(r.Line, "entity", rest, "the row has no name and no address"))
	case rest == "" && t.open != nil:
		// The address of the entry above, in a row of its own.
		at := t.columns["entity"]
		t.open.Cells[at] = append(t.open.Cells[at], r.Cells[at]...)
	default:
		t.Close()
		t.open = &r
	}
}

// onlyFirst reports whether all cells but the first are empty.
func onlyFirst(r Row) bool {
	for i, c := range r.Cells {
		if (strings.TrimSpace(strings.Join(c, "")) != "") != (i == 0) {
			return false
		}
	}
	return len(r.Cells) > 0
}

// maxHeading is longer than any country that a table prints.
const maxHeading = 80

// single places a row of one cell: a footnote or a country.
func (t *Table) single(r Row) {
	text := strings.TrimSpace(strings.Join(r.Cells[0], " "))
	switch {
	case footnote.MatchString(text):
		t.Footnotes = append(t.Footnotes, text)
	case reserved(text):
		t.Reserved++
	case len(text) <= maxHeading:
		t.Close()
		t.heading = strings.Trim(text, " .:")
	default:
		t.Problems = append(t.Problems, list.NewProblem(r.Line, "", text, "the row is no entry"))
	}
}

// Close reads the row that was still open to continuation.
func (t *Table) Close() {
	if t.open == nil {
		return
	}
	r := *t.open
	t.open = nil
	code, ok := Place(t.heading)
	base := Entry{
		Line: r.Line, Page: r.Page, Heading: t.heading, Country: code,
		Requirement: t.text(r, "requirement"), Policy: t.text(r, "policy"), Citation: t.text(r, "citation"),
	}
	if !ok {
		base.Problems = []list.Problem{list.NewProblem(r.Line, "country", t.heading, "this is no country that is known here")}
	}
	t.Entries = append(t.Entries, Cell(r.Cells[t.columns["entity"]], base)...)
}

// header reads the names of the columns. A table has its header once at the
// top, and again where it was put together from several.
func (t *Table) header(r Row) bool {
	found := map[string]int{}
	for i, c := range r.Cells {
		text := strings.ToLower(strings.Join(strings.Fields(strings.Join(c, " ")), " "))
		for _, h := range headers {
			if _, seen := found[h.role]; !seen && strings.HasPrefix(text, h.words) && len(text) < 80 {
				found[h.role] = i
				break
			}
		}
	}
	_, country := found["country"]
	_, entity := found["entity"]
	_, citation := found["citation"]
	if !country || !entity || !citation {
		return false
	}
	t.columns = found
	return true
}

func (t *Table) text(r Row, role string) string {
	at, ok := t.columns[role]
	if !ok || at >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(strings.Join(r.Cells[at], " "))
}

// footnote is a cell that begins with the digit of a footnote.
var footnote = regexp.MustCompile(`^\s*[1-9]\s+For (?:this|the|these) `)

func stars(s string) bool { return strings.Contains(s, "*") && strings.Trim(s, "* \u2009\u00A0") == "" }

func reserved(s string) bool {
	return strings.EqualFold(strings.Trim(s, " ."), "[Reserved]")
}

// Place reads the heading of a country. The supplements print some with a part
// or a note: "CHINA, PEOPLE'S REPUBLIC OF", "CRIMEA REGION OF UKRAINE".
func Place(heading string) (string, bool) {
	heading = strings.Trim(heading, " .:*")
	if code, ok := place.Parse(heading); ok {
		return code, true
	}
	upper := strings.ToUpper(heading)
	switch {
	case strings.HasPrefix(upper, "CHINA"):
		return "CN", true
	case strings.HasPrefix(upper, "CRIMEA"):
		return "UA", true
	}
	if before, _, ok := strings.Cut(heading, "("); ok {
		return place.Parse(strings.TrimSpace(before))
	}
	return "", false
}
