// Package fcdo reads the UK Sanctions List that the Foreign, Commonwealth and
// Development Office publishes, which since 28 January 2026 is the one UK list:
// as CSV, with a line for the day of the report above the header and one row
// for each name, address or birth of a party, and as XML, with one Designation
// for each.
//
// Columns are told by their names without case, spaces and marks, elements of
// the XML by the name of what holds the text: those around it have changed.
//
// Kept: names of up to six parts, of which the sixth is the family name or the
// whole one; variations of the primary name and aliases as aliases, those of
// low quality as weak ones; names in their own script with script and language;
// titles, births (the day and month may be "dd" and "mm"), places of birth,
// nationalities, gender, positions; passports, national numbers and business
// registration numbers with what is told of them; addresses, telephones, mail
// and web addresses; ships with IMO number, owners, flags, type and size;
// parents and subsidiaries; the measures imposed, the other information and the
// statement of reasons; the numbers of the list, of OFSI and of the UN. The
// regulations are the programme and the citation.
//
// In force begins with the day of designation. The certainty is B; where the
// designation is that of the United Nations it is C, since UK law may have
// followed later.
//
// Not kept: the day on which the file was made. Whatever else it holds is
// flagged.
//
// The data are under the Open Government Licence v3. No real file was there to
// try the reader on: it is written to the names of columns and elements, and
// tried on the tables that a third party derived from the CSV of 2026-04-29.
package fcdo

import (
	"io"
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/unpack"
)

const sanctionsList list.ID = "uk/fcdo/sanctions-list"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "uk/fcdo", Version: 1,
		Title:     "UK Sanctions List",
		Authority: "UK Foreign, Commonwealth and Development Office",
		Page:      "https://www.gov.uk/government/publications/the-uk-sanctions-list",
		Download:  "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv",
		Document:  "CSV or XML, also gzipped",
		Lists:     []list.ID{sanctionsList},
		Parse:     Parse,
	}
}

// published is the document. The limit is more than four times the
// size of the list of 2026.
var published = entry.Document{
	Called:  "the UK Sanctions List",
	Layouts: "the UK Sanctions List in CSV or XML",
	Again:   "download it again from https://www.gov.uk/government/publications/the-uk-sanctions-list",
	Limit:   120 << 20,
}

func refuse(format string, args ...any) *fault.Fault { return published.Refuse(format, args...) }

// Parse reads the list in either layout. It refuses a document that is empty, a
// page instead of a list, cut off, of another format, or without a listing.
func Parse(doc io.Reader, out *list.Drafts) error {
	r := &reader{out: out}
	return published.Read(doc, out, map[unpack.Form]func([]byte) error{unpack.XML: r.xml, unpack.Text: r.csv})
}

type reader struct{ out *list.Drafts }

// place makes a listing of an entry, or keeps it as a problem.
func (r *reader) place(e *entry.Entry) error {
	l := e.Listing()
	if len(l.Subject.Names) == 0 {
		r.out.Flag(sanctionsList, list.NewProblem(l.Line, "name", l.Key, "the designation has no name"))
		return nil
	}
	_, err := r.out.Add(l)
	return err
}

func (r *reader) xml(b []byte) error {
	return published.Elements(b, element.Document{
		Root:   "Designations",
		Record: func(name string) bool { return name == "Designation" },
		Read:   r.record,
		Other:  entry.Outside(r.out, sanctionsList, "Designations/DateGenerated", "Designations/@noNamespaceSchemaLocation", "Designations/@schemaLocation"),
	})
}

// record places one designation of the XML.
func (r *reader) record(x *element.Element) error {
	if err := published.Room(r.out.Of(sanctionsList)); err != nil {
		return err
	}
	key := x.Value("UniqueID")
	if key == "" {
		r.out.Flag(sanctionsList, list.NewProblem(x.Line, "UniqueID", x.Child("Names").Child("Name").Value("Name6"), "the designation has no number"))
		return nil
	}
	e := entry.New(sanctionsList, key, x.Line)
	for _, g := range groups {
		for _, c := range x.With(g.fields...) {
			g.add(e, c.Value)
		}
	}
	x.Leaves(func(leaf *element.Element) {
		if add, ok := singles[squash(leaf.Name)]; ok {
			if v := leaf.Text(); v != "" {
				add(e, v)
			}
		}
	})
	for _, m := range x.All("SanctionsImposedIndicators") {
		m.Leaves(func(leaf *element.Element) {
			// One element for each measure there is, of which those imposed are true.
			switch strings.ToLower(leaf.Raw()) {
			case "true", "yes", "1":
				e.Remark("measure", leaf.Name)
			}
		})
	}
	start(e, x.Value("DateDesignated"), x.Value("DesignationSource"))
	x.Unread(func(path, value string) { e.Flag(path, value, "this reader does not know this field") })
	return r.place(e)
}
