// Package reference is about the tables that legal rules look things up in:
// the Commerce Control List with its reasons for control, the Commerce Country
// Chart, the Country Groups and the register of licence exceptions.
//
// Tables are not lists of parties, but they are kept like them: every document
// becomes an immutable version with the day whose law it states, the day on
// which it was read, and a hash; versions are never deleted, and an answer
// names those it rests on. What no table decides is an open verdict with the
// words of the regulation, for a person; the absence of a mark is never a
// permission (15 CFR 738.4(a)(2)(ii)(B)).
package reference

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// A Table names a table for ever. IDs are stored and are never renamed.
type Table string

// The tables.
const (
	ControlList   Table = "us/ear/774-supp-1" // the Commerce Control List
	CountryChart  Table = "us/ear/738-supp-1" // the Commerce Country Chart
	CountryGroups Table = "us/ear/740-supp-1" // Country Groups A to E
	Exceptions    Table = "us/ear/part-740"   // the licence exceptions
)

// An About describes a table.
type About struct {
	Table Table
	Title string
	Page  string // where the authority publishes it
	Need  string // what cannot be answered without it
}

// tables are all tables, in the order in which users see them. To add one, add
// it here, a field for its rows to Version, and its layout to layouts in
// read.go.
var tables = []About{
	{ControlList, "Commerce Control List", "https://www.ecfr.gov/current/title-15/part-774", "the reasons for which an ECCN is controlled"},
	{CountryChart, "Commerce Country Chart", "https://www.ecfr.gov/current/title-15/part-738", "which reasons count for a destination"},
	{CountryGroups, "Country Groups", "https://www.ecfr.gov/current/title-15/part-740", "the group of a destination on days and for groups that the program does not know by itself"},
	{Exceptions, "Licence exceptions", "https://www.ecfr.gov/current/title-15/part-740", "the names of licence exceptions"},
}

// Tables gives all tables.
func Tables() []About { return slices.Clone(tables) }

// Find gives the description of a table.
func Find(t Table) (About, bool) {
	i := slices.IndexFunc(tables, func(a About) bool { return a.Table == t })
	if i < 0 {
		return About{}, false
	}
	return tables[i], true
}

// Format is the version of the encoding of a Version. History: 1, the first.
const Format = 1

// A Version is what a table said at one time. It is never changed after it was
// made; its hash is that of its canonical encoding.
type Version struct {
	Format int   `json:"format"`
	Table  Table `json:"table"`
	// Dated is the day whose law the document states: for the Electronic Code
	// of Federal Regulations, the day of its issue.
	Dated    day.Day  `json:"dated"`
	Observed day.Day  `json:"observed"` // the day on which the document was read
	Reader   string   `json:"reader"`   // with its version: "us/ear/json 1"
	Document Document `json:"document"`

	Entries      []Entry       `json:"entries,omitempty"`      // of the Control List, by ECCN
	Destinations []Destination `json:"destinations,omitempty"` // of the Country Chart, by code
	Footnotes    []Footnote    `json:"footnotes,omitempty"`    // of the Country Chart
	Groups       []Group       `json:"groups,omitempty"`       // by name
	Exceptions   []Exception   `json:"exceptions,omitempty"`   // by section
	Problems     []Problem     `json:"problems,omitempty"`     // what could not be read
}

// A Document is the file that a version was read from.
type Document struct {
	Name   string     `json:"name"`
	Hash   canon.Hash `json:"sha256"`
	Size   int64      `json:"size"`   // bytes as received
	Source string     `json:"source"` // where the document says that it comes from
}

// An Entry is one ECCN of the Commerce Control List.
type Entry struct {
	Code    string   `json:"eccn"` // five characters
	Heading string   `json:"heading"`
	Reasons []string `json:"reasons,omitempty"` // those in the line "Reason for Control": "NS"
	Rows    []Row    `json:"rows,omitempty"`
	// Exceptions are the list-based licence exceptions and the notes on
	// others, as published: LVS "Yes: $500", GBS "N/A".
	Exceptions []Note `json:"exceptions,omitempty"`
	STA        string `json:"sta,omitempty"`     // special conditions for STA
	Related    string `json:"related,omitempty"` // related controls
}

// A Row is one row of the licence requirements of an entry, verbatim: what is
// controlled for which reason, and the cell that names a column of the chart
// or says something else.
type Row struct {
	Control     string `json:"control"`
	Requirement string `json:"requirement"`
}

// A Note says whether a licence exception may be used for an entry.
type Note struct {
	Symbol string `json:"symbol"`
	Says   string `json:"says"`
}

// A Destination is one row of the Country Chart.
type Destination struct {
	Code      string   `json:"code"` // ISO 3166-1 alpha-2
	Name      string   `json:"name"` // as published
	Marks     []string `json:"marks,omitempty"`
	Footnotes []int    `json:"footnotes,omitempty"`
	Pointer   string   `json:"pointer,omitempty"` // of a row that has words and no marks
}

// A Footnote is a footnote of the Country Chart; some of them require licences.
type Footnote struct {
	Number int    `json:"number"`
	Says   string `json:"says"`
}

// A Group is a Country Group with its members, as ISO 3166-1 codes in order.
type Group struct {
	Name    string   `json:"name"` // "D:5"
	Label   string   `json:"label"`
	Members []string `json:"members"`
}

// An Exception is a licence exception of part 740.
type Exception struct {
	Symbol  string `json:"symbol"`
	Section string `json:"section"` // "740.3"
	Title   string `json:"title"`
}

// A Problem is something that could not be read, with what was published.
type Problem struct {
	Where string `json:"where"`
	Says  string `json:"says"`
	Value string `json:"value,omitempty"`
}

// Encode gives the canonical bytes of v and their hash.
func (v *Version) Encode() ([]byte, canon.Hash, error) {
	b, err := canon.JSON(v)
	if err != nil {
		return nil, "", err
	}
	return b, canon.Sum(b), nil
}

// Rows counts what the version holds: entries, destinations, groups or
// exceptions.
func (v *Version) Rows() int {
	return len(v.Entries) + len(v.Destinations) + len(v.Groups) + len(v.Exceptions)
}

// SameContent reports whether two versions say the same of the same day.
func SameContent(a, b *Version) bool {
	x, y := *a, *b
	for _, v := range []*Version{&x, &y} {
		v.Observed, v.Document, v.Reader = 0, Document{}, ""
	}
	_, ha, erra := x.Encode()
	_, hb, errb := y.Encode()
	return erra == nil && errb == nil && ha == hb
}

// compare orders versions by table, day of law, day of reading and document.
func compare(a, b *Version) int {
	at := func(t Table) int { return slices.IndexFunc(tables, func(x About) bool { return x.Table == t }) }
	return cmp.Or(cmp.Compare(at(a.Table), at(b.Table)), cmp.Compare(a.Dated, b.Dated),
		cmp.Compare(a.Observed, b.Observed), cmp.Compare(a.Document.Hash, b.Document.Hash))
}
