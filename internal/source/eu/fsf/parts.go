package fsf

import (
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/party"
)

// birth reads one date and place of birth.
func (b *builder) birth(f fields, remarks []string) {
	name := f("countryDescription")
	if country(f) == "" {
		name = ""
	}
	b.e.BirthPlace(f("place"), f("city"), f("zipCode"), f("region"), name)
	b.remarks("birth", remarks)
	circa := f("circa") == "true"
	from, to := f("yearRangeFrom"), f("yearRangeTo")
	if from+to != "" {
		for _, y := range [...]string{from, to} {
			b.birthday(y, true)
		}
	}
	whole, year, month, dom := f("birthdate"), f("year"), f("monthOfYear"), f("dayOfMonth")
	if c := f("calendarType"); c != "" && c != "GREGORIAN" {
		// The file prints the day in our calendar beside that of the other.
		b.e.Remark("birth", dom+"/"+month+"/"+year+" ("+c+" calendar)")
		year = ""
		if whole == "" {
			b.e.Flag("birthdate", dom+"/"+month+"/"+f("year"), "a date of the "+c+" calendar is not read")
			return
		}
	}
	switch {
	case whole != "":
		b.birthday(whole, circa)
	case year != "" && year != "0":
		b.parted(year, month, dom, circa)
	case month+dom != "":
		b.e.Remark("birth", "day "+dom+", month "+month)
	}
}

// parted reads a date whose parts stand in fields of their own; 0 and 00 are
// not known.
func (b *builder) parted(year, month, dom string, circa bool) {
	y, err1 := strconv.Atoi(year)
	m, err2 := strconv.Atoi(zero(month))
	d, err3 := strconv.Atoi(zero(dom))
	if m == 0 {
		d = 0
	}
	p := day.Partial{Year: y, Month: m, Day: d}
	if _, err := day.ParsePartial(p.String()); err != nil || err1 != nil || err2 != nil || err3 != nil || y < 1800 {
		b.e.Flag("birthdate", dom+"/"+month+"/"+year, "this is no date that can be read")
		return
	}
	p.Circa = circa
	b.e.Birth(p)
}

func zero(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

func (b *builder) birthday(s string, circa bool) {
	dates, ok := entry.Birthday(s)
	switch {
	case s == "" || s == "N/A":
		return
	case !ok:
		b.e.Flag("birthdate", s, "this is no date that can be read")
	}
	for i := range dates {
		dates[i].Circa = dates[i].Circa || circa
	}
	b.e.Birth(dates...)
}

func (b *builder) address(f fields, remarks []string) {
	box := f("poBox")
	if _, err := strconv.Atoi(box); err == nil {
		box = "PO Box " + box
	}
	a := party.Address{
		Street: joined(f("street"), box), City: f("city"), PostCode: f("zipCode"), Region: joined(f("place"), f("region")),
	}
	b.e.Address(a, country(f))
	label := strings.TrimSpace("address " + a.City)
	if f("asAtListingTime") == "true" {
		b.e.Remark(label, "as at the time of listing")
	}
	b.remarks(label, remarks)
}

// contact keeps a telephone, fax, mail or web address as an identifier.
func (b *builder) contact(key, value string) {
	kind, ok := map[string]string{"PHONE": "Phone number", "FAX": "Fax number", "EMAIL": "Email address", "WEB": "Website"}[key]
	if !ok {
		kind = key
	}
	b.e.Identifier(kind, value, "", "")
}

// flags are what the list says of a document that is not simply valid.
var flags = [...]struct{ name, says string }{
	{"diplomatic", "diplomatic"},
	{"knownExpired", "known to be expired"},
	{"knownFalse", "known to be false"},
	{"reportedLost", "reported lost"},
	{"revokedByIssuer", "revoked by its issuer"},
}

func (b *builder) identification(f fields, remarks []string) {
	kind := f("identificationTypeDescription")
	if code := f("identificationTypeCode"); kind == "" {
		kind = code
	}
	number, latin := f("number"), f("latinNumber")
	if number == "" {
		number, latin = latin, ""
	}
	var notes []string
	for _, g := range flags {
		if f(g.name) == "true" {
			notes = append(notes, g.says)
		}
	}
	for _, n := range [...]struct{ label, text string }{
		{"in Latin letters ", latin},
		{"name on it: ", f("nameOnDocument")},
		{"issued by ", f("issuedBy")},
		{"issued in ", f("region")},
		{"issued ", f("issueDate")},
		{"valid from ", f("validFrom")},
		{"valid to ", f("validTo")},
	} {
		if n.text != "" {
			notes = append(notes, n.label+n.text)
		}
	}
	b.e.Identifier(kind, number, country(f), strings.Join(append(notes, remarks...), "; "))
}

func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p = entry.Tidy(p); p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}
