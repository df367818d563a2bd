// Package isn reads the nonproliferation sanctions of the Department of State
// as its Bureau of International Security and Nonproliferation published them
// in CSV: seven columns in 2014, thirty-one in 2015 and 2016, nine since the
// end of 2016. Columns are told by name.
//
// A row is a party under one law, and one listing; a party under three laws has
// three. Kept: name and the names inside it, other names, country, address,
// law (as the programme), Federal Register notice, effective day and, in the
// oldest layout, the day on which the measure was lifted, waived or expired.
// What stands in any other column is kept in the remarks with the column's
// name. A measure binds up to and on the day on which it ends.
//
// The list is a work of the US government and in the public domain (17 USC
// 105). Last real file tried: that of 2019-10-09; since about 2020 the bureau
// publishes a PDF, which is not read: the Consolidated Screening List carries
// its rows.
package isn

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
	"github.com/navicert/navicert/internal/source/us/innername"
	"github.com/navicert/navicert/internal/table"
)

const id list.ID = "us/state/isn"

const page = "https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/state/isn", Version: 1,
		Title:     "Nonproliferation Sanctions",
		Authority: "US Department of State, Bureau of International Security and Nonproliferation",
		Page:      page,
		Document:  "CSV in the layouts of 2014, 2015 and 2016",
		Lists:     []list.ID{id},
		Parse:     Parse,
	}
}

const again = "download it again, or import the Consolidated Screening List, which carries these rows"

// taken are the columns that have a field of their own; all others with text go
// to the remarks.
var taken = []string{
	"source list", "programs", "name", "address", "city", "state/province", "postal code", "country", "federal register notice", "effective date",
	"date lifted/waived/expired", "alternative names", "alternate name", "remarks/notes", "web link",
}

// Parse reads the list in any of its layouts.
func Parse(doc io.Reader, out *list.Drafts) error {
	p := &parser{out: out}
	p.sheet = source.Sheet{Limit: 50 << 20, Again: again, Header: p.header, Row: p.row}
	if err := p.sheet.Rows(doc); err != nil {
		return err
	}
	if p.last == nil {
		return fault.New(fault.Refused, "the document holds no listing").Try(again)
	}
	if !p.sheet.Whole {
		p.last.Flag("", "", "the document does not end with a line end, so that its last field may be cut off")
	}
	return nil
}

type parser struct {
	out    *list.Drafts
	sheet  source.Sheet
	others []string // columns that go to the remarks
	last   *list.Listing
}

func (p *parser) header(r *table.Reader) error {
	for _, c := range []string{"programs", "name", "country", "federal register notice", "effective date"} {
		if !r.Has(c) {
			return fault.New(fault.Refused, "the first line is no header of the list of nonproliferation sanctions: there is no column %q", c).Try(again)
		}
	}
	p.others = r.Unknown(taken...)
	return nil
}

func (p *parser) row(r table.Row) error {
	name := r.Get("name")
	if r.Bad != "" || name == "" {
		says := r.Bad
		if says == "" {
			says = "the row has no name"
		}
		p.out.Flag(id, list.NewProblem(r.Line, "", r.Text(), says))
		return nil
	}
	l := list.Listing{
		List: id, Line: r.Line, URL: r.Get("web link"),
		Subject: party.Party{Names: innername.Names(name, alternatives(r.Get("alternative names")+", "+r.Get("alternate name")), false)},
	}
	if l.URL == "" {
		l.URL = page
	}
	if law := r.Get("programs"); law != "" {
		l.Programs = []string{law}
	}
	if p.sheet.Recoded && strings.ContainsFunc(name, func(c rune) bool { return c > 127 }) {
		l.Flag("name", name, "the document is no UTF-8; these letters were read as Windows-1252")
	}
	p.place(&l, r)
	days(&l, r)
	notice := r.Get("federal register notice")
	found, errs := cite.FederalRegister(notice)
	l.Citations = found
	for _, err := range errs {
		l.Flag("federal register notice", notice, err.Error())
	}
	l.Remarks = r.Get("remarks/notes")
	if ends := r.Get("date lifted/waived/expired"); ends != "" && !l.Dates.Ends.Known() {
		l.Remarks = strings.TrimPrefix(l.Remarks+"; lifted, waived or expired: "+ends, "; ")
	}
	for _, c := range p.others {
		if v := r.Get(c); v != "" {
			l.Remarks = strings.TrimPrefix(fmt.Sprintf("%s; %s: %s", l.Remarks, c, v), "; ")
		}
	}
	if s := r.Get("source list"); s != "" && s != "ISN" {
		l.Flag("source list", s, "the row says that it is of another list")
	}
	l.Key = string(canon.Sum([]byte(name + "\x00" + r.Get("programs") + "\x00" + r.Get("effective date")))[:16])
	kept, err := p.out.Add(l)
	p.last = kept
	return err
}

// place takes address and country; in one layout the address is divided.
func (p *parser) place(l *list.Listing, r table.Row) {
	a := party.Address{Street: r.Get("address"), City: r.Get("city"), Region: r.Get("state/province"), PostCode: r.Get("postal code")}
	if published := r.Get("country"); published != "" {
		code, ok := place.Parse(published)
		if ok {
			l.Subject.Countries = []string{code}
		} else {
			l.Flag("country", published, "this is no country that is known here")
			a.Text = published
		}
		a.Country = code
	}
	if a != (party.Address{}) {
		l.Subject.Addresses = []party.Address{a}
	}
}

func days(l *list.Listing, r table.Row) {
	l.Dates.Stated = when(l, "effective date", r.Get("effective date"))
	l.Dates.Ends = when(l, "date lifted/waived/expired", r.Get("date lifted/waived/expired"))
	l.InForce.From = l.Dates.Stated
	switch ends := l.Dates.Ends; {
	case !ends.Known():
	case ends < l.InForce.From:
		l.Flag("date lifted/waived/expired", r.Get("date lifted/waived/expired"), "the measure ends before it starts, so its end is not used")
	default:
		l.InForce.Until = ends.Add(1)
	}
}

// when reads a day. An empty field is none and no problem.
func when(l *list.Listing, field, s string) day.Day {
	if s == "" {
		return 0
	}
	d, err := day.Parse(s, "1/2/2006")
	if err != nil || d < day.Of(1980, 1, 1) || d > day.Of(2199, 12, 31) {
		l.Flag(field, s, "this is no day of a measure written as 10/9/2019")
		return 0
	}
	return d
}

// alternatives parts other names at commas, but not before a legal form.
func alternatives(s string) []string {
	var out []string
	for p := range strings.SplitSeq(s, ", ") {
		switch p = strings.Trim(p, " ,;"); {
		case p == "":
		case supplement.LegalForm(p) && len(out) > 0:
			out[len(out)-1] += ", " + p
		case !slices.Contains(out, p):
			out = append(out, p)
		}
	}
	return out
}
