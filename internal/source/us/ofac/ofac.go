// Package ofac holds what the readers of OFAC's documents share: how a remark
// is taken apart, which list a programme puts an entry on, which dates count,
// and how archives are read within bounds. The readers themselves are
// the packages below this one, one for each layout:
//
//	sdncsv     SDN.CSV, ADD.CSV, ALT.CSV, SDN_COMMENTS.CSV and their CONS_ twins
//	sdnxml     SDN.XML and CONSOLIDATED.XML
//	advanced   SDN_ADVANCED.XML and CONS_ADVANCED.XML
//	enhanced   SDN_ENHANCED.XML and CONS_ENHANCED.XML, as ZIP or plain
//
// The same entry gives the same listing in each, as far as the layout carries
// it: the key is OFAC's number, a name of a person is "LAST NAME, First name",
// and everything that is no name, address, number or fact of birth stands in
// the remarks in the words and the form that the CSV uses, parted by "; ".
//
// All of it is a work of the US government and in the public domain (17 USC
// 105).
//
// # Lists
//
// A document of the consolidated non-SDN publication fills six lists, one of
// the SDN publication fills us/ofac/sdn; an entry that the former says is an
// SDN as well is not filled into us/ofac/sdn by it. How a list is told is said
// at Lists.
//
// # Dates
//
// No layout states for the SDN list when an entry took effect, so InForce.From
// stays unknown. Where the enhanced and the advanced layout state the day on
// which an entry was published on a list, it is Dates.Published. An entry of
// the menu-based or the CAPTA list that prints the effective day of its only
// directive is in force from it; see Begin for what is not used.
package ofac

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// Who publishes the documents, and where.
const (
	Authority = "US Department of the Treasury, Office of Foreign Assets Control"
	SDNPage   = "https://sanctionslist.ofac.treas.gov/Home/SdnList"
	OtherPage = "https://sanctionslist.ofac.treas.gov/Home/ConsolidatedList"
	// Exports is what the address of every document begins with since May 2024.
	Exports = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"
)

// The lists that OFAC's documents fill.
const (
	SDN   list.ID = "us/ofac/sdn"
	SSI   list.ID = "us/ofac/ssi"
	CMIC  list.ID = "us/ofac/cmic"
	NSMBS list.ID = "us/ofac/ns-mbs"
	CAPTA list.ID = "us/ofac/capta"
	PLC   list.ID = "us/ofac/plc"
	FSE   list.ID = "us/ofac/fse"
)

// Others gives the lists of the consolidated non-SDN publication.
func Others() []list.ID { return []list.ID{SSI, CMIC, NSMBS, CAPTA, PLC, FSE} }

// again is the advice for a document that cannot be believed.
const again = "download it again from https://sanctionslist.ofac.treas.gov"

// Refuse makes the error for a document that as a whole is not to be believed.
func Refuse(format string, args ...any) *fault.Fault {
	return fault.New(fault.Refused, format, args...).Try(again)
}

// SetKind takes the kind that a document states: "individual", "entity",
// "vessel", "aircraft". Any other is kept as a problem.
func SetKind(l *list.Listing, published string) {
	switch strings.ToLower(published) {
	case "individual":
		l.Subject.Kind = party.Person
	case "entity":
		l.Subject.Kind = party.Company
	case "vessel":
		l.Subject.Kind = party.Vessel
	case "aircraft":
		l.Subject.Kind = party.Aircraft
	default:
		l.Flag("type", published, "this is no kind of party that is known here")
	}
}

// Full writes a name as the CSV does: "LAST NAME, First name".
func Full(last, first string) string {
	switch {
	case first == "":
		return last
	case last == "":
		return first
	}
	return last + ", " + first
}

// AddName adds a name, once: OFAC prints some twice, both among the aliases and
// in the remarks. One that is weak once and not so another time is not weak.
// An empty one is left out.
func AddName(l *list.Listing, text string, use party.Use, script string) {
	if text == "" {
		return
	}
	for i := range l.Subject.Names {
		if n := &l.Subject.Names[i]; n.Text == text {
			if n.Use == party.WeakAlias {
				n.Use = use
			}
			return
		}
	}
	if script == "Latin" {
		script = "" // of nearly every name; only another script is worth saying
	}
	l.Subject.Names = append(l.Subject.Names, party.Name{Text: text, Use: use, Script: script})
}

// AliasUse tells the use of an alias by its type, as each layout writes it, and
// by whether OFAC calls it weak. A weak former name counts as weak, since that
// decides how it is compared; the caller says in the remarks that it is former.
func AliasUse(l *list.Listing, kind string, weak bool) party.Use {
	short := strings.ToLower(strings.ReplaceAll(kind, ".", ""))
	if short != "aka" && short != "fka" && short != "nka" && short != "name" {
		l.Flag("alias type", kind, "this is no type of alias that is known here")
	}
	switch {
	case weak:
		return party.WeakAlias
	case short == "fka":
		return party.Former
	}
	return party.Alias
}

// SpecialAlias says of an alias what its use does not: that it is the name now
// borne, or a former name that is weak. It is "" for the others.
func SpecialAlias(kind, text string, weak bool) string {
	switch short := strings.ToLower(strings.ReplaceAll(kind, ".", "")); {
	case short == "nka", short == "fka" && weak:
		return short[:1] + ".k.a. '" + text + "'"
	}
	return ""
}

// Country gives the code of a country where it can be read, else what was
// published.
func Country(published string) string {
	if code, ok := place.Parse(published); ok {
		return code
	}
	return published
}

// AddAddress adds an address whose Country is as published. A region that
// stands in the place of a country stays visible as the region. An address
// without any text is left out.
func AddAddress(l *list.Listing, a party.Address) {
	published := a.Country
	code, ok := place.Parse(published)
	a.Country = code
	if published != "" && (!ok || strings.HasPrefix(published, "Region:")) {
		a.Region = strings.TrimPrefix(a.Region+", "+published, ", ")
	}
	if published != "" && !ok && !strings.HasPrefix(published, "Region:") && published != "undetermined" {
		l.Flag("address country", published, "this is no country that is known here")
	}
	if a == (party.Address{}) {
		return
	}
	l.Subject.Addresses = append(l.Subject.Addresses, a)
	if code != "" && !slices.Contains(l.Subject.Countries, code) {
		l.Subject.Countries = append(l.Subject.Countries, code)
		slices.Sort(l.Subject.Countries)
	}
}

// AddRemark appends to the remarks, parted by "; ".
func AddRemark(l *list.Listing, text string) {
	if text == "" {
		return
	}
	if l.Remarks != "" {
		l.Remarks += "; "
	}
	l.Remarks += text
}

// Page gives the address at which OFAC shows the entry with that number.
func Page(number string) string {
	return "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=" + number
}
