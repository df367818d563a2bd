// Package deniedpersons reads the Denied Persons List of the Bureau of Industry
// and Security as it publishes it: tab-separated with twelve columns until 2023
// (quoted or not, with rows that are empty), and since 2026 as CSV with name and
// address in one column.
//
// The list has a row for each address. Rows of the same name and the same days
// are one order and one listing. An order binds up to and on the day on which
// it expires; one without such a day has no end. Kept: name and the names
// inside it, addresses, days, the flag of standard terms, citations, action and
// day of the last update (in the remarks). Nothing is left out.
//
// In the layout of 2026 the document does not part the name from the street;
// it is parted at the first comma that no legal form follows, and the whole
// text is kept as the address.
//
// The list is a work of the US government and in the public domain (17 USC
// 105). Last real file tried: dpl_04142026.csv, and those of 2019-06-29,
// 2022-09-07 and 2023-11-30.
package deniedpersons

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

const id list.ID = "us/bis/denied-persons"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "us/bis/deniedpersons", Version: 1,
		Title:     "Denied Persons List",
		Authority: "US Department of Commerce, Bureau of Industry and Security",
		Page:      "https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl",
		Download:  "https://www.bis.gov/dpl/dpl.txt",
		Document:  "tab-separated text of twelve columns, or the CSV of 2026 with name and address in one",
		Lists:     []list.ID{id},
		Parse:     Parse,
	}
}

const again = "download it again from https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl"

// The columns of both layouts, by what they hold.
var (
	until2023 = []string{"name", "street address", "city", "state", "country", "postal code", "effective date", "expiration date", "standard order", "last update", "action", "fr citation"}
	since2026 = []string{"name and address", "effective date", "expiration date", "appropriate federal register citations", "type of denial"}
)

// Parse reads the list in either layout.
func Parse(doc io.Reader, out *list.Drafts) error {
	p := &parser{out: out, orders: map[string]*order{}}
	s := source.Sheet{Limit: 50 << 20, Again: again, Header: p.header, Row: p.row}
	if err := s.Rows(doc); err != nil {
		return err
	}
	if !s.Whole {
		return fault.New(fault.Refused, "the document is cut off: it does not end with the end of a row").Try(again)
	}
	if len(p.sorted) == 0 {
		return fault.New(fault.Refused, "the document holds no denial order").Try(again)
	}
	for _, o := range p.sorted {
		if _, err := out.Add(o.listing); err != nil {
			return err
		}
	}
	return nil
}

type parser struct {
	out    *list.Drafts
	orders map[string]*order
	sorted []*order
}

// An order is a denial order, put together from its rows.
type order struct {
	listing   list.Listing
	citations []string // as published, each once
}

func (p *parser) header(r *table.Reader) error {
	known := until2023
	if r.Has("name and address") {
		known = since2026
	}
	for _, c := range known {
		if !r.Has(c) {
			return fault.New(fault.Refused, "the first line is no header of the Denied Persons List: there is no column %q", c).Try(again)
		}
	}
	for _, c := range r.Unknown(known...) {
		p.out.Flag("", list.NewProblem(1, c, "", "this reader does not know this column"))
	}
	return nil
}

// A denial is one row of either layout.
type denial struct {
	line                           int
	name                           string
	address                        party.Address
	country                        string // as published
	effective, expires             string
	standard, update, action, cite string
}

func (p *parser) row(r table.Row) error {
	// A row that ends early still names the person and the days of the order.
	early := r.Missing > 0 && r.Missing <= 4 && r.Get("effective date") != ""
	if r.Bad != "" && !early {
		p.out.Flag(id, list.NewProblem(r.Line, "", r.Text(), r.Bad))
		return nil
	}
	d := read(r)
	if d.name == "" {
		p.out.Flag(id, list.NewProblem(r.Line, "name", r.Text(), "the row has no name"))
		return nil
	}
	key := d.name + "\x00" + d.effective + "\x00" + d.expires
	o := p.orders[key]
	if o == nil {
		o = &order{listing: d.order()}
		p.orders[key] = o
		p.sorted = append(p.sorted, o)
	}
	o.add(d)
	if early {
		o.listing.Flag("", r.Text(), r.Bad)
	}
	return nil
}

func read(r table.Row) denial {
	d := denial{
		line: r.Line, name: r.Get("name"), country: r.Get("country"),
		effective: r.Get("effective date"), expires: r.Get("expiration date"),
		standard: strings.ToUpper(r.Get("standard order")), update: r.Get("last update"), action: r.Get("action"),
		cite: r.Get("fr citation"),
	}
	d.address = party.Address{Street: r.Get("street address"), City: r.Get("city"), Region: r.Get("state"), PostCode: r.Get("postal code")}
	if whole := r.Get("name and address"); whole != "" {

		d.cite = r.Get("appropriate federal register citations")
		switch kind := r.Get("type of denial"); strings.ToLower(kind) {
		case "standard":
			d.standard = "Y"
		case "non-standard":
			d.standard = "N"
		default:
			d.standard = strings.ToUpper(kind)
		}
		d.split(whole)
	}
	return d
}

// split parts "NAME, STREET, CITY, STATE, CC, CODE". The last four commas are
// those of the four last columns, which may be empty.
func (d *denial) split(whole string) {
	parts := strings.Split(whole, ",")
	if len(parts) < 6 {
		d.name, d.address = strings.TrimSpace(whole), party.Address{}
		return
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	n := len(parts)
	at := 1
	for at < n-5 {
		name := strings.Join(parts[:at], ",")
		open := strings.Count(name, "(") > strings.Count(name, ")")
		// "ROE, JANE": one word after another is a surname and a given name.
		person := at == 1 && oneWord(parts[0]) && oneWord(parts[1])
		if !open && !person && !supplement.LegalForm(parts[at]) {
			break
		}
		at++
	}
	d.name = strings.Join(parts[:at], ", ")
	d.country = parts[n-2]
	d.address = party.Address{Text: whole, Street: strings.Join(parts[at:n-4], ", "), City: parts[n-4], Region: parts[n-3], PostCode: parts[n-1]}
}

func oneWord(s string) bool {
	return s != "" && !strings.ContainsAny(s, " 0123456789.")
}

// order begins the listing of the order that a row belongs to.
func (d *denial) order() list.Listing {
	l := list.Listing{
		List: id, Line: d.line,
		Subject: party.Party{Names: innername.Names(d.name, nil, false)},
		URL:     "https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl",
	}
	l.Dates.Stated, l.Dates.Ends = when(&l, "effective date", d.effective), when(&l, "expiration date", d.expires)
	l.Key = string(canon.Sum([]byte(d.name + "\x00" + d.effective))[:16])
	l.InForce.From = l.Dates.Stated
	switch ends := l.Dates.Ends; {
	case !ends.Known():
	case ends < l.InForce.From:
		l.Flag("expiration date", d.expires, "the order ends before it starts, so its end is not used")
	default:
		l.InForce.Until = ends.Add(1) // it binds on its last day, too
	}
	return l
}

// when reads a day. An empty field is none and no problem.
func when(l *list.Listing, field, s string) day.Day {
	if s == "" {
		return 0
	}
	d, err := day.Parse(s, "1/2/2006")
	if err != nil || d < day.Of(1949, 1, 1) || d > day.Of(2199, 12, 31) {
		l.Flag(field, s, "this is no day of an order written as 10/9/2019")
		return 0
	}
	return d
}

// add takes what one more row says of the order.
func (o *order) add(d denial) {
	l := &o.listing
	o.address(d)
	switch {
	case l.Standard == "":
		l.Standard = d.standard
	case d.standard != "" && d.standard != l.Standard:
		l.Flag("standard order", d.standard, "another row of the order says "+l.Standard)
	}
	if d.standard != "" && d.standard != "Y" && d.standard != "N" {
		l.Flag("standard order", d.standard, "this is neither Y nor N")
	}
	if d.standard == "" {
		l.Flag("standard order", "", "the document does not say whether the order has the standard terms")
	}
	note := d.action
	if d.update != "" {
		note = strings.TrimSpace(fmt.Sprintf("%s (last update %s)", note, d.update))
	}
	if note != "" && !strings.Contains(l.Remarks, note) {
		l.Remarks = strings.TrimPrefix(l.Remarks+"; "+note, "; ")
	}
	if d.cite == "" || slices.Contains(o.citations, d.cite) {
		return
	}
	o.citations = append(o.citations, d.cite)
	found, errs := cite.FederalRegister(d.cite)
	for _, c := range found {
		if !slices.Contains(l.Citations, c) {
			l.Citations = append(l.Citations, c)
		}
	}
	for _, err := range errs {
		l.Flag("fr citation", d.cite, err.Error())
	}
}

func (o *order) address(d denial) {
	l := &o.listing
	a := d.address
	if d.country != "" {
		code, ok := place.Parse(d.country)
		if !ok {
			l.Flag("country", d.country, "this is no country that is known here")
			if a.Text == "" {
				a.Text = d.country
			}
		}
		a.Country = code
	}
	if a == (party.Address{}) || slices.Contains(l.Subject.Addresses, a) {
		return
	}
	l.Subject.Addresses = append(l.Subject.Addresses, a)
	if a.Country != "" && !slices.Contains(l.Subject.Countries, a.Country) {
		l.Subject.Countries = append(l.Subject.Countries, a.Country)
		slices.Sort(l.Subject.Countries)
	}
}
