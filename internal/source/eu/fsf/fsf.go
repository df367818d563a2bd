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
// the designation, stands in, and a fact says so.
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
	"errors"
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

// maxSize is more than four times the size of the list of 2026.
const maxSize = 120 << 20

const again = "download it again from https://webgate.ec.europa.eu/fsd/fsf"

func refuse(format string, args ...any) *fault.Fault {
	return fault.New(fault.Refused, format, args...).Try(again)
}

// Parse reads the list in any of its layouts. It refuses a document that is
// empty, a page or an error of the server instead of a list, cut off, of
// another format, or without a listing.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := unpack.Read(doc, maxSize, again)
	if err != nil {
		return err
	}
	r := &reader{out: out}
	switch form := unpack.FormOf(b); form {
	case unpack.XML:
		err = r.xml(b)
	case unpack.Text:
		err = r.csv(b)
	case unpack.Empty:
		return refuse("the document is empty")
	case unpack.Page:
		return refuse("the document is a web page, not the list of the EU")
	default:
		return refuse("the document is %s, not the list of the EU in XML or CSV", form)
	}
	if err != nil {
		return err
	}
	if out.Listings() == 0 {
		return refuse("the document holds no listing")
	}
	return nil
}

type reader struct{ out *list.Drafts }

// xml reads the XML of either version.
func (r *reader) xml(b []byte) error {
	err := element.Document{
		Root:   "export",
		Record: func(name string) bool { return name == "sanctionEntity" },
		Read:   r.record,
		Other: func(line int, path, value string) {
			switch path {
			case "export/@generationDate", "export/@globalFileId", "export/@schemaLocation":
				return
			}
			r.out.Flag(consolidated, list.NewProblem(line, path, value, "this reader does not know this field"))
		},
	}.Parse(b)
	var x *element.Error
	if !errors.As(err, &x) {
		return err
	}
	switch x.Kind {
	case element.Cut:
		return refuse("the document is cut off").Because(err)
	case element.Foreign:
		return refuse("the document is another XML, not the list of the EU").Because(err)
	case element.Large:
		return refuse("the document is larger or deeper than any list").Because(err)
	case element.Typed:
		return refuse("the document declares a document type, which the list never does").Because(err)
	}
	return refuse("the document is no XML that can be read").Because(err)
}

// record places one entry of the XML.
func (r *reader) record(x *element.Element) error {
	if d := r.out.Of(consolidated); len(d.Listings) > entry.MaxEntries || len(d.Problems) > entry.MaxBad {
		return refuse("the document holds more than %d entries, or %d that cannot be read", entry.MaxEntries, entry.MaxBad)
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
