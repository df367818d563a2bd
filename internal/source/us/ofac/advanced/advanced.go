// Package advanced reads SDN_ADVANCED.XML and CONS_ADVANCED.XML, the layout
// that OFAC has published since 2014 after the advanced sanctions data model of
// the United Nations. Its parts refer to each other by number: a party to its
// locations, papers, relationships and entries, and all of them to tables of
// reference values.
//
// Kept: names with their script; locations that are addresses, divided; other
// features; papers with number, country, authority, days and validity;
// relationships, as "Owned or Controlled By: NAME (number)" in the remarks of
// the party that they go out from; the kinds of sanctions and the programmes;
// the legal basis of each act, as a citation; comments.
//
// The date of an entry event is the day on which OFAC put the entry on its
// list, which it publishes the same day; the first is Dates.Published. None is
// taken for an effective day, and InForce.From stays unknown but for what
// ofac.Begin says. An entry whose event is its removal is no listing.
//
// Not kept: numbers of parts, the statuses of names, location values and
// scripts, area codes of locations that name their country, links between
// entries, and marks of a delta document; a delta document is refused, since it
// does not hold the whole list.
//
// Not tried on real bytes at all: there is no real file of this layout in
// ../shared/lists, only its schema of 2018-02-23, from which this reader and
// its cases were written. What the tables hold (the names of features, of the
// parts of names and locations, of event and sanctions types) is taken from the
// enhanced layout, which OFAC prints from the same tables.
package advanced

import (
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// Source describes the reader of the SDN list.
func Source() source.Source {
	return source.Source{
		ID: "us/ofac/advanced", Version: 1, Title: "Specially Designated Nationals List, advanced XML",
		Authority: ofac.Authority, Page: ofac.SDNPage, Download: ofac.Exports + "SDN_ADVANCED.XML",
		Document: "XML, also gzipped or in a ZIP", Lists: []list.ID{ofac.SDN}, Parse: Parse,
	}
}

// Consolidated describes the reader of the non-SDN lists.
func Consolidated() source.Source {
	return source.Source{
		ID: "us/ofac/advanced/consolidated", Version: 1, Title: "Consolidated non-SDN lists, advanced XML",
		Authority: ofac.Authority, Page: ofac.OtherPage, Download: ofac.Exports + "CONS_ADVANCED.XML",
		Document: "XML, also gzipped or in a ZIP", Lists: ofac.Others(), Parse: Parse,
	}
}

// records are the elements of the document that are read one by one, beside
// the rows of the tables.
var records = []string{
	"DateOfIssue", "Location", "IDRegDocument", "DistinctParty", "ProfileRelationship", "SanctionsEntry", "SanctionsEntryLink",
}

// tables are the tables of reference values. To read another one, add the name
// of its rows.
var tables = []string{
	"AliasType", "AreaCode", "AreaCodeType", "CalendarType", "Country", "CountryRelevance", "DecisionMakingBody",
	"DetailReference", "DetailType", "DocNameStatus", "EntryEventType", "EntryLinkType", "ExRefType", "FeatureType",
	"FeatureTypeGroup", "IDRegDocDateType", "IDRegDocType", "IdentityFeatureLinkType", "LegalBasis", "LegalBasisType",
	"List", "LocPartType", "LocPartValueStatus", "LocPartValueType", "NamePartType", "Organisation", "PartySubType",
	"PartyType", "RelationQuality", "RelationType", "Reliability", "SanctionsProgram", "SanctionsType", "Script",
	"ScriptStatus", "SubsidiaryBody", "SupInfoType", "TargetType", "Validity",
}

// Parse reads a whole document of either publication, and refuses the other.
func Parse(doc io.Reader, out *list.Drafts) error {
	p := &parser{
		out: out, values: map[string]string{}, kinds: map[string]string{}, places: map[string]place{},
		papers: map[string][]paper{}, at: map[string]int{}, entries: map[string][]entry{},
	}
	delta := false
	err := ofac.ParseXML(doc, element.Document{
		Root:   "Sanctions",
		Record: func(name string) bool { return slices.Contains(records, name) || slices.Contains(tables, name) },
		Read:   p.record,
		Other: func(_ int, path, _ string) {
			delta = delta || strings.HasSuffix(path, "@DeltaBaseVersion")
		},
	})
	switch {
	case err != nil:
		return err
	case delta:
		return ofac.Refuse("the document holds only what changed since another one, not the whole list")
	case len(p.parties) == 0:
		return ofac.Refuse("the document holds no party")
	}
	return p.place()
}

// A parser keeps what later parts of the document refer to.
type parser struct {
	out     *list.Drafts
	values  map[string]string  // of the tables, by table and number
	kinds   map[string]string  // the party type of each sub-type
	places  map[string]place   // by number
	papers  map[string][]paper // by the identity they belong to
	parties []list.Listing
	at      map[string]int     // of a party among parties, by its profile
	entries map[string][]entry // by profile
}

// value gives the text of a reference value, or its number where the table has
// none, so that it is seen.
func (p *parser) value(table, id string) string {
	if id == "" {
		return ""
	}
	if v, ok := p.values[table+" "+id]; ok {
		return v
	}
	return table + " " + id
}

func (p *parser) record(e *element.Element) error {
	switch e.Name {
	case "DateOfIssue":
		d, ok := date(e)
		if !ok {
			p.out.Flag("", list.NewProblem(e.Line, "DateOfIssue", "", "this is no day"))
		}
		p.out.Dated = d
	case "Location":
		p.places[e.Attr("ID")] = p.location(e)
	case "IDRegDocument":
		d := p.paper(e)
		p.papers[d.identity] = append(p.papers[d.identity], d)
	case "DistinctParty":
		p.party(e)
	case "ProfileRelationship":
		p.relationship(e)
	case "SanctionsEntry":
		profile := e.Attr("ProfileID")
		p.entries[profile] = append(p.entries[profile], p.entry(e))
	case "SanctionsEntryLink":
	default:
		p.values[e.Name+" "+e.Attr("ID")] = e.Text()
		if e.Name == "PartySubType" {
			p.kinds[e.Attr("ID")] = e.Attr("PartyTypeID")
		}
	}
	return nil
}
