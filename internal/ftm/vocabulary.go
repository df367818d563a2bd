package ftm

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/identifier"
)

// A number is a property that holds a number of a party.
type number struct {
	property string
	kind     identifier.Kind // None for one that is not compared
	says     string          // the type of the number, in words that package identifier reads
	schemata []string        // that it is written on; none where it is only read
}

var legal = []string{Person, Organization, LegalEntity}

// numbers are the properties that hold numbers. To add one, add it here, from
// the page of its schema at followthemoney.tech/explorer.
var numbers = []number{
	{"leiCode", identifier.LEI, "LEI", legal},
	{"imoNumber", identifier.IMO, "IMO number", []string{Vessel}},
	{"mmsi", identifier.MMSI, "MMSI", []string{Vessel}},
	{"uscCode", identifier.USCC, "USCC", legal},
	{"innCode", identifier.INN, "INN", legal},
	{"ogrnCode", identifier.OGRN, "OGRN", legal},
	{"swiftBic", identifier.BIC, "SWIFT/BIC", legal},
	{"dunsCode", identifier.DUNS, "DUNS number", legal},
	{"passportNumber", identifier.Passport, "Passport", []string{Person}},
	{"idNumber", identifier.National, "National ID", legal},
	{"socialSecurityNumber", identifier.National, "SSN", nil},
	{"taxNumber", identifier.Tax, "Tax ID", legal},
	{"vatCode", identifier.Tax, "VAT number", nil},
	{"irsCode", identifier.Tax, "US FEIN", nil},
	{"registrationNumber", identifier.Tail, "Aircraft Tail Number", []string{Airplane}},
	{"registrationNumber", identifier.Registration, "Registration Number", append([]string{Vessel}, legal...)},
	{"serialNumber", identifier.Construction, "Construction Number", []string{Airplane}},
	{"publicKey", identifier.Wallet, "Digital Currency Address", nil},
	{"licenseNumber", identifier.None, "License Number", nil},
	{"okpoCode", identifier.None, "OKPO", nil},
	{"kppCode", identifier.None, "KPP", nil},
	{"bikCode", identifier.None, "BIK", nil},
	{"npiCode", identifier.None, "NPI", nil},
	{"uniqueEntityId", identifier.None, "Unique Entity ID", nil},
	{"cikCode", identifier.None, "CIK", nil},
	{"isinCode", identifier.None, "ISIN", nil},
	{"ticker", identifier.None, "Ticker", nil},
	{"bvdId", identifier.None, "Bureau van Dijk ID", nil},
	{"crsNumber", identifier.None, "CRS number", nil},
	{"wikidataId", identifier.None, "Wikidata", nil},
	{"voenCode", identifier.None, "VOEN", nil},
	{"jibCode", identifier.None, "JIB", nil},
	{"pfrNumber", identifier.None, "PFR", nil},
}

// PropertyOf gives the property of a schema that holds numbers of a kind.
func PropertyOf(schema string, kind identifier.Kind) (string, bool) {
	for _, n := range numbers {
		if n.kind == kind && kind != identifier.None && slices.Contains(n.schemata, schema) {
			return n.property, true
		}
	}
	return "", false
}

// NumberIn gives the type of the numbers that a property of a schema holds, or
// reports that it holds none.
func NumberIn(schema, property string) (string, bool) {
	for _, n := range numbers {
		if n.property != property || n.kind == identifier.Tail && schema != Airplane {
			continue
		}
		return n.says, true
	}
	return "", false
}

// risks are the topics, or what they begin with, of an entity that somebody
// warns of. Other topics say what it is: a bank, a state's company. To add one,
// take it from followthemoney.tech/explorer/types/topic.
var risks = []string{
	"sanction", "export", "debarment", "crime", "wanted", "poi", "reg", "invest", "mare",
	"corp.disqual", "role.pep", "role.rca", "role.oligarch", "role.spy", "asset.frozen", "forced.labor",
}

// Risk reports whether a topic is one that somebody warns of.
func Risk(topic string) bool {
	return slices.ContainsFunc(risks, func(r string) bool {
		return topic == r || strings.HasPrefix(topic, r+".")
	})
}
