// Package enhanced reads SDN_ENHANCED.XML and CONS_ENHANCED.XML, the layout
// that OFAC has published since 2024, as ZIP or plain. It is the only one in
// daily use that carries names and addresses in their own script, says on which
// lists an entry is, and since when each list has published it.
//
// Kept: names with their script; addresses in each script; features; papers
// with their number, country, authority, days and validity; relationships, as
// "Owned or Controlled By: NAME (number)" in the remarks; programmes; kinds of
// sanctions, in the remarks; legal authorities, as citations. The day on which
// a list published the entry (datePublished) is Dates.Published of the listing
// there: it is no effective day, and InForce.From stays unknown but for what
// ofac.Begin says. The day that the data are of is the day of the drafts.
//
// Not kept: the numbers of names, parts, addresses, features and papers, the
// parts of a name (they are the words of the whole name), which of several
// dates or translations is the primary one, and the tables of reference values
// and feature types, whose texts are repeated at each use.
//
// A document that was filtered by more than its list is refused, since it would
// seem to have lost the rest.
//
// Tried on the real CONS_ENHANCED.ZIP of 2025-01-14 in ../shared/lists. Not
// tried on real bytes: SDN_ENHANCED, and with it vessels, aircraft, and the
// fields isUsCitizen, isUsPerson, livingStatus, reliability, comments of
// features and idFeatures, which are read after the schema of 2025-01-14.
package enhanced

import (
	"io"
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// Source describes the reader of the SDN list.
func Source() source.Source {
	return source.Source{
		ID: "us/ofac/enhanced", Version: 1, Title: "Specially Designated Nationals List, enhanced XML",
		Authority: ofac.Authority, Page: ofac.SDNPage, Download: ofac.Exports + "SDN_ENHANCED.ZIP",
		Document: "XML in a ZIP, gzipped or plain", Lists: []list.ID{ofac.SDN}, Parse: Parse,
	}
}

// Consolidated describes the reader of the non-SDN lists.
func Consolidated() source.Source {
	return source.Source{
		ID: "us/ofac/enhanced/consolidated", Version: 1, Title: "Consolidated non-SDN lists, enhanced XML",
		Authority: ofac.Authority, Page: ofac.OtherPage, Download: ofac.Exports + "CONS_ENHANCED.ZIP",
		Document: "XML in a ZIP, gzipped or plain", Lists: ofac.Others(), Parse: Parse,
	}
}

// Parse reads a whole document of either publication, and refuses the other.
func Parse(doc io.Reader, out *list.Drafts) error {
	p := parser{out: out}
	err := ofac.ParseXML(doc, element.Document{
		Root: "sanctionsData",
		Record: func(name string) bool {
			return slices.Contains([]string{"publicationInfo", "referenceValue", "featureType", "entity"}, name)
		},
		Read: p.record,
	})
	switch {
	case err != nil:
		return err
	case !p.told:
		return ofac.Refuse("the document does not say of which list it is")
	case p.entries == 0:
		return ofac.Refuse("the document holds no entry")
	}
	return nil
}

type parser struct {
	out     *list.Drafts
	told    bool // publicationInfo was read
	entries int
}

func (p *parser) record(e *element.Element) error {
	switch e.Name {
	case "publicationInfo":
		return p.publication(e)
	case "entity":
		if !p.told {
			return ofac.Refuse("the document does not say of which list it is")
		}
		p.entries++
		return p.entity(e)
	}
	return nil
}

// publication takes the day of the data and checks that the document is whole:
// filtered by its one list and by nothing else.
func (p *parser) publication(e *element.Element) error {
	p.told = true
	asOf := e.Value("dataAsOf")
	d, err := day.Parse(asOf[:min(len(asOf), len(day.ISO))], day.ISO)
	if err != nil {
		p.out.Flag("", list.NewProblem(e.Line, "dataAsOf", asOf, "this is no day written as 2025-01-10"))
	}
	p.out.Dated = d
	want, title := ofac.Consolidated, "the consolidated non-SDN lists"
	if p.out.Of(ofac.SDN) != nil {
		want, title = "SDN List", "the SDN list"
	}
	lists := e.Child("filters").All("sanctionsLists", "sanctionsList")
	for _, l := range lists {
		l.SkipAttrs("refId")
	}
	if len(lists) != 1 || lists[0].Text() != want {
		return ofac.Refuse("the document is not the whole of %s", title)
	}
	filtered := ""
	e.Unread(func(path, value string) { filtered = path + " " + value })
	if filtered != "" {
		return ofac.Refuse("the document was filtered (%.80s), so entries are missing", filtered)
	}
	return nil
}
