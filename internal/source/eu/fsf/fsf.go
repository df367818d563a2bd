// Package fsf reads the consolidated list of financial sanctions of the EU, as
// its Financial Sanctions Files publish it: the XML 1.1 ("xmlFullSanctionsList
// 1.1"), its elder XML 1.0, which differs in a few attributes, the CSV 1.1
// ("csvFullSanctionsList 1.1", one row for each name, address, birth, document
// or citizenship) and the CSV 1.0 of 2018 with its columns Naal, Addr, Birt,
// Iden and Citi, also where a spreadsheet has put each of its lines into
// quotes.
//
// A party that is listed under two programmes is two entries, each with its own
// regulation; the key is the EU reference number with the programme. In force
// begins with the day on which the regulation of the entry entered into force,
// but not later than what the rest of the entry shows: the regulation is often
// the last one that changed the entry, and a name in it cites the one that
// added it. Then the day of publication of the oldest regulation cited, or of
// the designation, stands in, a fact says so, and the entry into force of the
// regulation goes to the remarks.
//
// Kept: the names of all languages, with their language; weak names (strong is
// false, or a remark calls the alias of low quality); titles, functions,
// gender; births to the day, month, year or range, with places; citizenships;
// addresses with telephone, fax, mail and web; documents with their flags
// (expired, false, lost, revoked, diplomatic) and days; every regulation cited
// with its number and day; remarks of every part; the number of the UN.
//
// Not kept: logicalId (numbers of the parts of the file), regulationLanguage,
// the kind and organisation of a regulation, the address of the regulations
// that only a part cites, first, middle and last names beside the whole name
// that they make, and the day on which the file was made. Whatever else the
// file holds is flagged.
//
// The data may be reused with attribution (Commission Decision 2011/833/EU).
// Last real file tried: the XML generated on 2022-03-18, 1,044 entries of it,
// and 999 rows of the CSV 1.0 of 2018-07-04. The CSV 1.1 was not tried on real
// bytes: it is written to the names of its columns; nor was the XML 1.0, to its
// schema.
package fsf

import (
	"io"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/unpack"
)

const consolidated list.ID = "eu/fsf/consolidated"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "eu/fsf", Version: 1,
		Title:     "EU Consolidated Financial Sanctions List",
		Authority: "European Commission",
		Page:      "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
		Download:  "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
		Document:  "XML or CSV, also gzipped",
		Lists:     []list.ID{consolidated},
		Parse:     Parse,
	}
}

// published is the document. The limit is more than four times the
// size of the list of 2026.
var published = entry.Document{
	Called:  "the list of the EU",
	Layouts: "the list of the EU in XML or CSV",
	Again:   "download it again from https://webgate.ec.europa.eu/fsd/fsf",
	Limit:   120 << 20,
}

func refuse(format string, args ...any) *fault.Fault { return published.Refuse(format, args...) }

// Parse reads the list in any of its layouts. It refuses a document that is
// empty, a page or an error of the server instead of a list, cut off, of
// another format, or without a listing.
func Parse(doc io.Reader, out *list.Drafts) error {
	r := &reader{out: out}
	return published.Read(doc, out, map[unpack.Form]func([]byte) error{unpack.XML: r.xml, unpack.Text: r.csv})
}

type reader struct{ out *list.Drafts }

// xml reads the XML of either version.
func (r *reader) xml(b []byte) error {
	return published.Elements(b, element.Document{
		Root:   "export",
		Record: func(name string) bool { return name == "sanctionEntity" },
		Read:   r.record,
		Other:  entry.Outside(r.out, consolidated, "export/@generationDate", "export/@globalFileId", "export/@schemaLocation"),
	})
}

// record places one entry of the XML.
func (r *reader) record(x *element.Element) error {
	if err := published.Room(r.out.Of(consolidated)); err != nil {
		return err
	}
	x.SkipAttrs("logicalId")
	b := newBuilder(x.Attr("euReferenceNumber"), x.Attr("logicalId"), x.Child("regulation").Attr("programme"), x.Line)
	b.entity(x.Attr, x.Values("remark"))
	b.kind(x.Child("subjectType").Attr("classificationCode"), x.Child("subjectType").Attr("code"))
	for _, g := range x.All("regulation") {
		g.SkipAttrs("logicalId", "regulationType", "organisationType")
		b.regulation(g.Attr, g.Value("publicationUrl"))
		b.remarks("regulation", g.Values("remark"))
		more(b, g)
		for _, c := range g.All("corrigendum") {
			b.cited(c.Attr)
			c.Skip()
		}
	}
	for _, p := range parts {
		for _, c := range x.All(p.element) {
			c.SkipAttrs("logicalId", "regulationLanguage")
			p.read(b, c.Attr, c.Values("remark"))
			for _, info := range c.All("contactInfo") {
				b.contact(info.Attr("key"), info.Attr("value"))
			}
			more(b, c)
			for _, g := range c.All("regulationSummary") {
				b.cited(g.Attr)
				g.Skip()
			}
		}
	}
	more(b, x)
	x.Unread(func(path, value string) { b.e.Flag(path, value, "this reader does not know this field") })
	return r.place(b)
}

// more reads the keys and values that the schema leaves room for.
func more(b *builder, x *element.Element) {
	for _, a := range x.All("additionalInformation") {
		b.e.Remark(a.Attr("key"), a.Attr("value"))
	}
}

// place makes a listing of what was built, or keeps it as a problem.
func (r *reader) place(b *builder) error {
	l := b.listing()
	if len(l.Subject.Names) == 0 {
		r.out.Flag(consolidated, list.NewProblem(b.e.Line(), "nameAlias", b.key, "the entry has no name"))
		return nil
	}
	_, err := r.out.Add(l)
	return err
}
