// Package entry builds one listing from the pieces that a document prints of
// it, in any order and often more than once: official lists repeat an entry for
// each of its names, addresses or birth dates. Pieces that are alike are kept
// once; texts are verbatim but for their white space.
package entry

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// The bounds of a hostile document. The lists of 2026 keep below a tenth of
// each.
const (
	MaxEntries = 200_000 // entries of one list
	MaxBad     = 10_000  // rows of one document that are none
	MaxPieces  = 2_000   // names, addresses, numbers or the like of one entry
	maxText    = 16 << 10
)

// An Entry is a listing in the making.
type Entry struct {
	l       list.Listing
	remarks []string
	seen    map[string]bool // remarks that are there
}

// New begins an entry of a list with its key and the line where it stands.
func New(id list.ID, key string, line int) *Entry {
	return &Entry{l: list.Listing{List: id, Key: key, Line: line}, seen: make(map[string]bool)}
}

// Tidy joins the words of a text with single spaces.
func Tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// Listing gives what was built. The primary name comes first; the others keep
// their order. An entry without a primary name gets its first alias as one, and
// a problem says so.
func (e *Entry) Listing() list.Listing {
	l := e.l
	names := l.Subject.Names
	at := slices.IndexFunc(names, func(n party.Name) bool { return n.Use == party.Primary })
	if at < 0 && len(names) > 0 {
		at = max(0, slices.IndexFunc(names, func(n party.Name) bool { return n.Use == party.Alias }))
		names[at].Use = party.Primary
		e.Flag("name", names[at].Text, "the document marks no name as the primary one, so this one stands for it")
		l = e.l
	}
	if at > 0 {
		first := names[at]
		copy(names[1:at+1], names[:at])
		names[0] = first
	}
	slices.Sort(l.Subject.Countries)
	l.Remarks = strings.Join(e.remarks, "; ")
	slices.SortStableFunc(l.Citations, func(a, b cite.Citation) int { return int(a.Printed) - int(b.Printed) })
	return l
}

// Named reports whether the entry has a name or an address.
func (e *Entry) Named() bool { return len(e.l.Subject.Names)+len(e.l.Subject.Addresses) > 0 }

// Line gives the line where the entry begins.
func (e *Entry) Line() int { return e.l.Line }

// Flag keeps a field that could not be read, once.
func (e *Entry) Flag(field, value, says string) {
	if len(e.l.Problems) >= MaxPieces {
		field, value, says = "problems", "", fmt.Sprintf("the entry has more than %d problems, and the others are not kept", MaxPieces)
	}
	e.flag(field, value, says)
}

func (e *Entry) flag(field, value, says string) {
	p := list.NewProblem(e.l.Line, field, value, says)
	if !slices.Contains(e.l.Problems, p) {
		e.l.Problems = append(e.l.Problems, p)
	}
}

// room reports whether an entry may have another piece; one that has too many
// gets a problem that says so.
func (e *Entry) room(pieces int, what string) bool {
	if pieces < MaxPieces {
		return true
	}
	e.flag(what, "", fmt.Sprintf("the entry has more than %d of these, and the others are not kept", MaxPieces))
	return false
}

// stronger orders the uses of a name that is given more than once.
var stronger = [...]party.Use{party.Primary, party.Alias, party.Former, party.Native, party.WeakAlias}

// Name adds a name. One that is there already gets the stronger of both uses:
// a name that was weak once and good once is good. A second primary name, of
// another spelling, becomes an alias.
func (e *Entry) Name(n party.Name) {
	n.Text = Tidy(n.Text)
	if n.Text == "" {
		return
	}
	names := e.l.Subject.Names
	if n.Use == party.Primary && slices.ContainsFunc(names, func(m party.Name) bool { return m.Use == party.Primary && m.Text != n.Text }) {
		n.Use = party.Alias
	}
	for i := range names {
		if names[i].Text != n.Text {
			continue
		}
		if slices.Index(stronger[:], n.Use) < slices.Index(stronger[:], names[i].Use) {
			names[i].Use = n.Use
		}
		if names[i].Script == "" {
			names[i].Script = n.Script
		}
		if !slices.Contains(strings.Split(names[i].Language, ", "), n.Language) {
			names[i].Language = join(", ", names[i].Language, n.Language)
		}
		return
	}
	if e.room(len(names), "names") {
		e.l.Subject.Names = append(names, n)
	}
}

// Address adds an address whose country is as published. A country that cannot
// be read stays visible as the region, and is a problem.
func (e *Entry) Address(a party.Address, country string) {
	a.Text, a.Street, a.City = Tidy(a.Text), Tidy(a.Street), Tidy(a.City)
	a.Region, a.PostCode = Tidy(a.Region), Tidy(a.PostCode)
	country = Tidy(country)
	code, note, ok := Country(country)
	a.Country = code
	switch {
	case country == "":
	case !ok:
		a.Region = join(", ", a.Region, country)
		e.Flag("address country", country, "this is no country that is known here")
	case note != "":
		a.Region = join(", ", a.Region, note)
	}
	if a == (party.Address{}) || slices.Contains(e.l.Subject.Addresses, a) || !e.room(len(e.l.Subject.Addresses), "addresses") {
		return
	}
	e.l.Subject.Addresses = append(e.l.Subject.Addresses, a)
	if code != "" && !slices.Contains(e.l.Subject.Countries, code) {
		e.l.Subject.Countries = append(e.l.Subject.Countries, code)
	}
}

// Identifier adds a number with its country as published.
func (e *Entry) Identifier(kind, number, country, note string) {
	id := party.Identifier{Type: Tidy(kind), Number: Tidy(number), Note: Tidy(note)}
	country = Tidy(country)
	if code, rest, ok := Country(country); ok {
		id.Country, id.Note = code, join("; ", id.Note, rest)
	} else {
		id.Note = join("; ", id.Note, country)
	}
	if id.Number == "" {
		e.Remark(id.Type, join("; ", id.Note, id.Country))
		return
	}
	if !slices.Contains(e.l.Subject.Identifiers, id) && e.room(len(e.l.Subject.Identifiers), "numbers") {
		e.l.Subject.Identifiers = append(e.l.Subject.Identifiers, id)
	}
}

// Birth adds dates of birth.
func (e *Entry) Birth(dates ...day.Partial) {
	for _, d := range dates {
		if !slices.Contains(e.l.Subject.Births, d) && e.room(len(e.l.Subject.Births), "births") {
			e.l.Subject.Births = append(e.l.Subject.Births, d)
		}
	}
}

// BirthPlace adds a place of birth made of parts, the smallest first.
func (e *Entry) BirthPlace(parts ...string) {
	e.add(&e.l.Subject.BirthPlaces, join(", ", parts...), "places of birth")
}

// Nationality adds a nationality: the code of the country where it can be read,
// else what was published.
func (e *Entry) Nationality(published string) { e.state(&e.l.Subject.Nationalities, published) }

// Citizenship is as Nationality, for sources that call it so.
func (e *Entry) Citizenship(published string) { e.state(&e.l.Subject.Citizenships, published) }

func (e *Entry) state(to *[]string, published string) {
	published = Tidy(published)
	code, note, ok := Country(published)
	if !ok {
		e.add(to, published, "nationalities")
		return
	}
	e.add(to, code, "nationalities")
	if note != "" {
		e.Remark("nationality "+code, note)
	}
}

// Program adds a programme, regime or committee.
func (e *Entry) Program(s string) { e.add(&e.l.Programs, Tidy(s), "programmes") }

// Title adds a title of the party.
func (e *Entry) Title(s string) { e.More(&e.l.Subject.Title, s) }

// More adds a text to a field of the entry that holds several, parted by
// semicolons, unless it is there already. What would make the field too long
// becomes a remark.
func (e *Entry) More(to *string, s string) {
	s = Tidy(s)
	switch {
	case s == "" || *to == s:
	case len(*to)+len(s) > maxText:
		e.Remark("", s)
	case !slices.Contains(strings.Split(*to, "; "), s):
		*to = join("; ", *to, s)
	}
}

// Gender sets the gender; a second one that differs is a remark.
func (e *Entry) Gender(s string) {
	s = Tidy(s)
	switch {
	case s == "" || strings.EqualFold(s, e.l.Subject.Gender):
	case e.l.Subject.Gender == "":
		e.l.Subject.Gender = s
	default:
		e.Remark("gender", s)
	}
}

// Kind sets what the party is; a second kind that differs is a problem.
func (e *Entry) Kind(k party.Kind) {
	if e.l.Subject.Kind != party.Unstated && e.l.Subject.Kind != k {
		e.Flag("type", string(k), fmt.Sprintf("another row of the entry says %q", e.l.Subject.Kind))
		return
	}
	e.l.Subject.Kind = k
}

// Remark adds a text with a label before it, which may be empty.
func (e *Entry) Remark(label, text string) {
	text = Tidy(text)
	if text == "" {
		return
	}
	text = join(": ", label, text)
	if !e.seen[text] && (len(e.remarks) < 10*MaxPieces || e.room(MaxPieces, "remarks")) {
		e.seen[text] = true
		e.remarks = append(e.remarks, text)
	}
}

// URL sets the address of the entry, the first one given.
func (e *Entry) URL(s string) {
	if e.l.URL == "" {
		e.l.URL = s
	}
}

// Cite adds a publication.
func (e *Entry) Cite(c cite.Citation) {
	if c.Text+c.Section != "" && !slices.Contains(e.l.Citations, c) && e.room(len(e.l.Citations), "citations") {
		e.l.Citations = append(e.l.Citations, c)
	}
}

// Ship gives the vessel of the entry to be filled.
func (e *Entry) Ship() *party.Ship {
	if e.l.Subject.Vessel == nil {
		e.l.Subject.Vessel = &party.Ship{}
	}
	return e.l.Subject.Vessel
}

// add appends a text that is not there yet.
func (e *Entry) add(to *[]string, s, what string) {
	if s != "" && !slices.Contains(*to, s) && e.room(len(*to), what) {
		*to = append(*to, s)
	}
}

// join puts a separator between the texts that hold something.
func join(sep string, parts ...string) string {
	out := ""
	for _, p := range parts {
		p = Tidy(p)
		switch {
		case p == "":
		case out == "":
			out = p
		default:
			out += sep + p
		}
	}
	return out
}
