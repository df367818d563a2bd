// Package sdnxml reads SDN.XML and CONSOLIDATED.XML, the plain XML that OFAC
// has published since 2003. Its elements have not changed; the namespace has
// (http://tempuri.org/sdnList.xsd until May 2024, one below
// sanctionslistservice.ofac.treas.gov since), so that namespaces do not count.
//
// Kept: every field but the numbers of aliases, addresses, dates, places and
// papers, and the marks of the main entry among several dates or places. The
// day of publication is the day of the drafts. Numbers and features of the
// element idList are told apart as ofac.AddFact says: what identifies the party
// is an identifier, the rest stands in the remarks in the form of the CSV. On
// which list an entry of CONSOLIDATED.XML is, ofac.Lists tells.
//
// Tried on the eleven real CONSOLIDATED.XML of ../shared/lists from 2021-01 to
// 2024-02. Not tried on real bytes: SDN.XML, which has the same elements, and
// either document with the namespace of 2024.
package sdnxml

import (
	"io"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// Source describes the reader of the SDN list.
func Source() source.Source {
	return source.Source{
		ID: "us/ofac/sdnxml", Version: 1, Title: "Specially Designated Nationals List, XML",
		Authority: ofac.Authority, Page: ofac.SDNPage, Download: ofac.Exports + "SDN.XML",
		Document: "XML, also gzipped or in a ZIP", Lists: []list.ID{ofac.SDN}, Parse: Parse,
	}
}

// Consolidated describes the reader of the non-SDN lists.
func Consolidated() source.Source {
	return source.Source{
		ID: "us/ofac/sdnxml/consolidated", Version: 1, Title: "Consolidated non-SDN lists, XML",
		Authority: ofac.Authority, Page: ofac.OtherPage, Download: ofac.Exports + "CONSOLIDATED.XML",
		Document: "XML, also gzipped or in a ZIP", Lists: ofac.Others(), Parse: Parse,
	}
}

// Parse reads a whole document of either publication. It is refused where it
// holds another number of entries than it says it does, or the entries of the
// other publication.
func Parse(doc io.Reader, out *list.Drafts) error {
	p := parser{out: out}
	err := ofac.ParseXML(doc, element.Document{
		Root:   "sdnList",
		Record: func(name string) bool { return name == "sdnEntry" || name == "publshInformation" },
		Read:   p.record,
	})
	if err != nil {
		return err
	}
	if p.entries == 0 {
		return ofac.Refuse("the document holds no entry")
	}
	if p.says != "" && p.says != strconv.Itoa(p.entries) {
		return ofac.Refuse("the document says that it holds %.20s entries, and holds %d", p.says, p.entries)
	}
	return ofac.SameList(out, p.other, p.entries)
}

type parser struct {
	out     *list.Drafts
	says    string // how many entries the document says it holds
	entries int
	other   int // entries that are surely no SDN
}

func (p *parser) record(e *element.Element) error {
	if e.Name == "publshInformation" {
		p.says = e.Value("Record_Count")
		d, err := day.Parse(e.Value("Publish_Date"), "01/02/2006")
		if err != nil {
			p.out.Flag("", list.NewProblem(e.Line, "Publish_Date", e.Value("Publish_Date"), "this is no day written as 12/31/2020"))
		}
		p.out.Dated = d
		return nil
	}
	p.entries++
	l := p.entry(e)
	if ofac.NeverSDN(l.Programs) {
		p.other++
	}
	if l.Key == "" || l.Subject.Name() == "" {
		p.out.Flag("", list.NewProblem(p.entries, "sdnEntry", l.Key+" "+l.Remarks, "this entry has no number or no name, so it is no listing"))
		return nil
	}
	return ofac.PlaceByProgramme(p.out, l)
}

func (p *parser) entry(e *element.Element) list.Listing {
	l := list.Listing{Key: e.Value("uid"), Line: p.entries}
	l.URL = ofac.Page(l.Key)
	ofac.AddName(&l, ofac.Full(e.Value("lastName"), e.Value("firstName")), party.Primary, "")
	ofac.SetKind(&l, e.Value("sdnType"))
	l.Subject.Title = e.Value("title")
	l.Programs = e.Values("programList", "program")
	ofac.AddRemark(&l, e.Value("remarks"))
	for _, a := range e.All("akaList", "aka") {
		alias(&l, a)
	}
	for _, a := range e.All("addressList", "address") {
		address(&l, a)
	}
	for _, f := range [...]struct{ list, item, value, kind string }{
		{"nationalityList", "nationality", "country", "nationality"},
		{"citizenshipList", "citizenship", "country", "citizen"},
		{"dateOfBirthList", "dateOfBirthItem", "dateOfBirth", "DOB"},
		{"placeOfBirthList", "placeOfBirthItem", "placeOfBirth", "POB"},
	} {
		for _, item := range e.All(f.list, f.item) {
			item.Child("uid").Skip()
			item.Child("mainEntry").Skip()
			ofac.AddFact(&l, f.kind, item.Value(f.value), "", "")
		}
	}
	for _, id := range e.All("idList", "id") {
		number(&l, id)
	}
	if v := e.Child("vesselInfo"); v != nil {
		ship := party.Ship{
			CallSign: v.Value("callSign"), Type: v.Value("vesselType"), Flag: v.Value("vesselFlag"), Owner: v.Value("vesselOwner"),
			Tonnage: v.Value("tonnage"), GrossTonnage: v.Value("grossRegisteredTonnage"),
		}
		if ship != (party.Ship{}) {
			l.Subject.Vessel = &ship
		}
	}
	ofac.Unread(&l, e)
	return l
}

// alias takes one alias. Its category says whether OFAC calls it weak.
func alias(l *list.Listing, a *element.Element) {
	a.Child("uid").Skip()
	kind, weak := a.Value("type"), false
	switch c := a.Value("category"); strings.ToLower(c) {
	case "weak":
		weak = true
	case "strong", "":
	default:
		l.Flag("category", c, "this is no category of an alias that is known here")
	}
	name := ofac.Full(a.Value("lastName"), a.Value("firstName"))
	ofac.AddName(l, name, ofac.AliasUse(l, kind, weak), "")
	ofac.AddRemark(l, ofac.SpecialAlias(kind, name, weak))
}

func address(l *list.Listing, a *element.Element) {
	a.Child("uid").Skip()
	var street []string
	for _, part := range [...]string{"address1", "address2", "address3"} {
		if s := a.Value(part); s != "" {
			street = append(street, s)
		}
	}
	ofac.AddAddress(l, party.Address{
		Street: strings.Join(street, ", "), City: a.Value("city"), Region: a.Value("stateOrProvince"),
		PostCode: a.Value("postalCode"), Country: a.Value("country"),
	})
}

func number(l *list.Listing, id *element.Element) {
	id.Child("uid").Skip()
	var note []string
	for _, d := range [...]struct{ name, says string }{{"issueDate", "issued"}, {"expirationDate", "expires"}} {
		if s := id.Value(d.name); s != "" {
			note = append(note, d.says+" "+s)
		}
	}
	ofac.AddFact(l, id.Value("idType"), id.Value("idNumber"), ofac.Country(id.Value("idCountry")), strings.Join(note, " "))
}
