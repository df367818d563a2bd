package fcdo

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/party"
)

// squash gives the form in which columns and elements are compared: small
// letters and digits only. "Nationality(/ies)" is "nationalityies".
func squash(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// A group is a set of fields that belong together, such as the parts of one
// name. In the XML they are children of one element, in the CSV cells of a row;
// squashed, their names are the same in both.
type group struct {
	fields []string // as the XML names them
	add    func(e *entry.Entry, get func(field string) string)
}

// groups are the fields that belong together. To add one, write its fields and
// the function that reads them.
var groups = [...]group{
	{[]string{"Name1", "Name2", "Name3", "Name4", "Name5", "Name6", "NameType", "AliasStrength"}, name},
	{[]string{"NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"}, native},
	{[]string{
		"AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6", "AddressPostalCode", "AddressCountry",
	}, address},
	{[]string{"PassportNumber", "PassportAdditionalInformation"}, passport},
	{[]string{"NationalIdentifierNumber", "NationalIdentifierAdditionalInformation"}, national},
	{[]string{"TownOfBirth", "CountryOfBirth"}, func(e *entry.Entry, get func(string) string) {
		e.BirthPlace(get("TownOfBirth"), get("CountryOfBirth"))
	}},
}

func name(e *entry.Entry, get func(string) string) {
	parts := make([]string, 0, 6)
	for _, n := range [...]string{"Name1", "Name2", "Name3", "Name4", "Name5", "Name6"} {
		parts = append(parts, get(n))
	}
	text := entry.Tidy(strings.Join(parts, " "))
	kind, strength := strings.ToLower(get("NameType")), strings.ToLower(get("AliasStrength"))
	use := party.Alias
	switch kind {
	case "primary name":
		use = party.Primary
	case "primary name variation", "alias", "":
	default:
		if text != "" {
			e.Flag("name type", kind, "this is no type of name that is known here")
		}
	}
	switch {
	case strings.HasPrefix(strength, "low quality") && use != party.Primary:
		use = party.WeakAlias
	case strength != "" && !strings.HasPrefix(strength, "good quality") && !strings.HasPrefix(strength, "low quality"):
		e.Flag("alias strength", strength, "this is no strength of an alias that is known here")
	}
	e.Name(party.Name{Text: text, Use: use})
}

func native(e *entry.Entry, get func(string) string) {
	e.Name(party.Name{Text: get("NameNonLatinScript"), Use: party.Native, Script: get("NonLatinScriptType"), Language: get("NonLatinScriptLanguage")})
}

// address reads six lines, of which the last is the city or province before the
// country; the list does not say which.
func address(e *entry.Entry, get func(string) string) {
	lines := make([]string, 0, 5)
	for _, n := range [...]string{"AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5"} {
		if l := get(n); l != "" {
			lines = append(lines, l)
		}
	}
	e.Address(party.Address{Street: strings.Join(lines, ", "), City: get("AddressLine6"), PostCode: get("AddressPostalCode")}, get("AddressCountry"))
}

func passport(e *entry.Entry, get func(string) string) {
	e.Identifier("Passport", get("PassportNumber"), "", get("PassportAdditionalInformation"))
}

func national(e *entry.Entry, get func(string) string) {
	e.Identifier("National identifier", get("NationalIdentifierNumber"), "", get("NationalIdentifierAdditionalInformation"))
}

type adder func(e *entry.Entry, v string)

func remark(label string) adder { return func(e *entry.Entry, v string) { e.Remark(label, v) } }

func number(kind string) adder {
	return func(e *entry.Entry, v string) { e.Identifier(kind, v, "", "") }
}

// singles are the fields that stand alone, by their squashed names in the XML
// or the CSV. To add one, say what becomes of it.
var singles = map[string]adder{
	"uniqueid":          func(*entry.Entry, string) {}, // the key
	"datedesignated":    func(*entry.Entry, string) {}, // with the source, in start
	"ofsigroupid":       number("OFSI Group ID"),
	"unreferencenumber": number("UN reference number"),
	"lastupdated":       updated,
	"title":             func(e *entry.Entry, v string) { e.Title(v) },
	"regimename":        regime,

	"individualentityship": kind, "designationtype": kind, "subjecttype": kind,
	"designationsource":    remark("designated by"),
	"sanctionsimposed":     remark("measures"),
	"otherinformation":     remark(""),
	"ukstatementofreasons": remark("UK statement of reasons"),
	"phonenumber":          number("Phone number"),
	"website":              number("Website"),
	"emailaddress":         number("Email address"),

	"dob":         birth,
	"nationality": nationality, "nationalityies": nationality,
	"position": remark("position"),
	"gender":   func(e *entry.Entry, v string) { e.Gender(v) },

	"typeofentity":               remark("type of entity"),
	"subsidiary":                 remark("subsidiary"),
	"subsidiaries":               remark("subsidiary"),
	"parentcompany":              remark("parent company"),
	"businessregistrationnumber": number("Business registration number"), "businessregistrationnumbers": number("Business registration number"),

	"imonumber":            number("IMO number"),
	"currentowneroperator": owner, "currentowneroperators": owner,
	"previousowneroperator": remark("previous owner or operator"), "previousowneroperators": remark("previous owner or operator"),
	"currentbelievedflagofship": func(e *entry.Entry, v string) { e.More(&e.Ship().Flag, v) },
	"previousflag":              remark("previous flag"), "previousflags": remark("previous flag"),
	"typeofship":               func(e *entry.Entry, v string) { e.More(&e.Ship().Type, v) },
	"tonnageofship":            func(e *entry.Entry, v string) { e.More(&e.Ship().Tonnage, v) },
	"lengthofship":             remark("length of ship"),
	"yearbuilt":                remark("year built"),
	"hullidentificationnumber": number("Hull identification number"), "hullidentificationnumberhin": number("Hull identification number"),
}

func owner(e *entry.Entry, v string) { e.More(&e.Ship().Owner, v) }

func nationality(e *entry.Entry, v string) {
	for _, n := range entry.Numbered(v) {
		e.Nationality(n)
	}
}

func birth(e *entry.Entry, v string) {
	dates, ok := entry.Birthday(v)
	if !ok {
		e.Flag("D.O.B", v, "this is no date that can be read")
	}
	e.Birth(dates...)
}

func kind(e *entry.Entry, v string) {
	switch strings.ToLower(v) {
	case "individual":
		e.Kind(party.Person)
	case "entity":
		e.Kind(party.Company)
	case "ship":
		e.Kind(party.Vessel)
	default:
		e.Flag("type", v, "this is no kind of party that is known here")
	}
}

func regime(e *entry.Entry, v string) {
	e.Program(v)
	e.Cite(cite.Citation{Series: cite.Other, Text: entry.Tidy(v)})
}

// days are the layouts of days: that of the list, and those that programs which
// open the file make of it.
var days = []string{"02/01/2006", day.ISO, "02-Jan-2006"}

func updated(e *entry.Entry, v string) {
	if d := e.Day("last updated", v, days...); d.Known() {
		e.Remark("amended", d.String())
	}
}

// start begins the designation.
func start(e *entry.Entry, designated, source string) {
	d := e.Day("date designated", designated, days...)
	e.Stated(d)
	if strings.HasPrefix(strings.ToUpper(source), "UN") {
		e.Start(d, "The start is the day of designation that the list prints; the designation is that of the United Nations, and UK law may have followed later.",
			"Date Designated of the UK Sanctions List", cite.C)
		return
	}
	e.Start(d, "The start is the day of designation that the list prints.", "Date Designated of the UK Sanctions List", cite.B)
}
