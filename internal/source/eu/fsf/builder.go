package fsf

import (
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// fields gives the value of a field under its name in the XML, or "".
type fields func(name string) string

// parts are the parts of an entry, with their names in the XML and the first
// words of their columns in the CSV 1.1.
var parts = [...]struct {
	element, column string
	names           []string // the fields, as the XML calls them
	read            func(b *builder, f fields, remarks []string)
}{
	{"nameAlias", "namealias", []string{"firstName", "middleName", "lastName", "wholeName", "function", "gender", "title", "nameLanguage", "strong"}, (*builder).name},
	{"citizenship", "citizenship", []string{"acquisitionDate", "disenfranchisementDate", "region", "countryIso2Code", "countryDescription"}, (*builder).citizenship},
	{"birthdate", "birthdate", []string{
		"circa", "calendarType", "city", "zipCode", "birthdate", "dayOfMonth", "monthOfYear", "year",
		"yearRangeFrom", "yearRangeTo", "region", "place", "countryIso2Code", "countryDescription",
	}, (*builder).birth},
	{"address", "address", []string{
		"city", "street", "poBox", "zipCode", "region", "place", "asAtListingTime", "countryIso2Code", "countryDescription",
	}, (*builder).address},
	{"identification", "identification", []string{
		"diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", "issueDate", "issuedBy", "latinNumber",
		"nameOnDocument", "number", "validFrom", "validTo", "identificationTypeCode", "identificationTypeDescription", "region",
		"countryIso2Code", "countryDescription",
	}, (*builder).identification},
}

// A builder builds one entry.
type builder struct {
	e     *entry.Entry
	key   string
	names []alias
	own   string  // number and title of the regulation of the entry
	force day.Day // on which that entered into force
}

// An alias is a name with what decides whether it is the primary one.
type alias struct {
	name   party.Name
	strong bool
}

func newBuilder(reference, logical, programme string, line int) *builder {
	key := reference
	if key == "" {
		key = logical
	}
	if key == "" {
		key = "line"
	}
	if programme != "" {
		key += "/" + programme
	}
	return &builder{e: entry.New(consolidated, key, line), key: key}
}

func (b *builder) remarks(label string, texts []string) {
	for _, t := range texts {
		b.e.Remark(label, t)
	}
}

// entity reads what belongs to the entry as a whole.
func (b *builder) entity(f fields, remarks []string) {
	b.remarks("", remarks)
	b.e.Remark("designation", f("designationDetails"))
	b.e.Identifier("UN reference number", f("unitedNationId"), "", "")
	d := b.e.Day("designationDate", f("designationDate"), day.ISO)
	b.e.Stated(d)
	b.e.Start(d, "The start is the day of designation that the list prints, which is older than every regulation that the entry cites; it may be that of the United Nations.",
		"designationDate of the EU consolidated list", cite.C)
	b.e.End(b.e.Day("delistingDate", f("delistingDate"), day.ISO))
}

func (b *builder) kind(code, word string) {
	switch {
	case code == "P", code == "" && word == "person", word == "P":
		b.e.Kind(party.Person)
	case code == "E", code == "" && word == "enterprise", word == "E":
		b.e.Kind(party.Company)
	case code+word != "":
		b.e.Flag("subjectType", word+" "+code, "this is no kind of party that is known here")
	}
}

// regulation reads the legal basis of the entry.
func (b *builder) regulation(f fields, url string) {
	title := f("numberTitle")
	published := b.e.Day("publicationDate", f("publicationDate"), day.ISO)
	force := b.e.Day("entryIntoForceDate", f("entryIntoForceDate"), day.ISO)
	b.own, b.force = title, force
	b.e.Program(f("programme"))
	b.e.URL(url)
	b.e.Cite(cite.Citation{Series: cite.Other, Text: title, Printed: published})
	b.e.Published(published)
	if force.Known() {
		b.e.Start(force, "The start is the day on which the regulation of the entry entered into force; no part of the entry cites an older one.", title, cite.B)
		return
	}
	b.e.Start(published, "The start is the day of publication of the regulation of the entry: the document does not print when it entered into force.", title, cite.C)
}

// cited reads a regulation that a part of the entry rests on.
func (b *builder) cited(f fields) {
	title := f("numberTitle")
	published := b.e.Day("publicationDate", f("publicationDate"), day.ISO)
	b.e.Cite(cite.Citation{Series: cite.Other, Text: title, Printed: published})
	if title == b.own || title == "" {
		return
	}
	b.e.Start(published, "The start is the day of publication of the oldest regulation that a part of the entry cites; the regulation of the entry itself is a later one.", title, cite.C)
}

// name reads one name.
func (b *builder) name(f fields, remarks []string) {
	text, made := f("wholeName"), entry.Tidy(f("firstName")+" "+f("middleName")+" "+f("lastName"))
	if text == "" {
		text = made
	}
	n := party.Name{Text: text, Use: party.Alias, Language: f("nameLanguage")}
	weak := f("strong") == "false"
	for _, r := range remarks {
		weak = weak || strings.Contains(strings.ToLower(r), "low quality")
		b.e.Remark("name "+text, r)
	}
	switch {
	case weak:
		n.Use = party.WeakAlias
	case foreign(text) && n.Language != "BG" && n.Language != "EL":
		// A name in Cyrillic or Greek is that of the Bulgarian or Greek text.
		n.Use = party.Native
	}
	if text != "" {
		b.names = append(b.names, alias{n, !weak && n.Use == party.Alias})
	}
	if made != "" && made != text {
		b.names = append(b.names, alias{name: party.Name{Text: made, Use: n.Use, Language: n.Language}})
	}
	b.e.Title(f("title"))
	b.e.Remark("function", f("function"))
	if g := f("gender"); g != "?" {
		b.e.Gender(g)
	}
}

// foreign reports whether a name has letters, and none of them Latin.
func foreign(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.Is(unicode.Latin, r) {
			return false
		}
		letters = letters || unicode.IsLetter(r)
	}
	return letters
}

// listing ends the entry. The primary name is the first strong one of no
// language or of English, else the first strong one: the list marks none, and
// its first name may be the French spelling.
func (b *builder) listing() list.Listing {
	at := -1
	for i, n := range b.names {
		english := n.name.Language == "" || strings.EqualFold(n.name.Language, "EN")
		if n.strong && (english || at < 0) {
			at = i
			if english {
				break
			}
		}
	}
	if at >= 0 {
		b.names[at].name.Use = party.Primary
		b.e.Name(b.names[at].name)
	}
	for _, n := range b.names {
		b.e.Name(n.name)
	}
	l := b.e.Listing()
	if b.force.Known() && b.force != l.InForce.From {
		// The listing began on another day, so this one has no field of its own.
		b.e.Remark(entry.Tidy("entry into force of "+b.own), b.force.String())
		l = b.e.Listing()
	}
	return l
}

// country gives the country of a part, or "" for the code that means unknown.
func country(f fields) string {
	code, name := f("countryIso2Code"), f("countryDescription")
	switch {
	case code == "00" || strings.EqualFold(name, "UNKNOWN"):
		return ""
	case code != "":
		if _, _, ok := entry.Country(code); ok {
			return code
		}
	}
	return name
}

func (b *builder) citizenship(f fields, remarks []string) {
	c := country(f)
	b.e.Citizenship(c)
	b.e.Remark("citizenship "+c, f("region"))
	b.e.Remark("citizenship "+c+" since", f("acquisitionDate"))
	b.e.Remark("citizenship "+c+" until", f("disenfranchisementDate"))
	b.remarks("citizenship "+c, remarks)
}
