package fsf

import (
	"strings"

	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/table"
)

// renamed are the fields that the CSV 1.1 calls otherwise than the XML.
var renamed = map[string]string{
	"dayOfMonth": "day", "monthOfYear": "month", "issueDate": "issueddate",
	"identificationTypeCode": "typecode", "identificationTypeDescription": "typedescription",
}

func column11(part, field string) string {
	if name, ok := renamed[field]; ok {
		return part + " " + name
	}
	return part + " " + strings.ToLower(field)
}

// regulation11 are the columns of a regulation; those that only the entry's own
// is read for come last.
var regulation11 = [...]string{"numbertitle", "publicationdate", "type", "organisationtype", "programme", "entryintoforcedate", "publicationurl"}

// known11 gives the columns of the CSV 1.1.
func known11() []string {
	out := []string{
		"filegenerationdate", "entity logicalid", "entity eu referencenumber", "entity unitednationid", "entity un referencenumber",
		"entity designationdate", "entity designationdetails", "entity delistingdate", "entity remark", "entity subjecttype",
		"entity subjecttype classificationcode", "address contactinfo",
	}
	part := func(name string, fields ...string) {
		for _, f := range fields {
			out = append(out, column11(name, f))
		}
		for _, f := range regulation11 {
			out = append(out, name+" regulation "+f)
		}
	}
	part("entity")
	for _, p := range parts {
		part(p.column, p.names...)
		out = append(out, p.column+" logicalid", p.column+" regulationlanguage", p.column+" remark")
	}
	return out
}

// row11 reads one row of the CSV 1.1: what belongs to the entry, which each row
// repeats, and the part or parts that it holds.
func row11(b *builder, get func(string) string) {
	entity := func(field string) string {
		if field == "unitedNationId" && get("entity unitednationid") == "" {
			return get("entity un referencenumber")
		}
		return get(column11("entity", field))
	}
	b.entity(entity, []string{get("entity remark")})
	b.kind(get("entity subjecttype classificationcode"), get("entity subjecttype"))
	b.regulation(func(field string) string { return get(column11("entity regulation", field)) }, get("entity regulation publicationurl"))
	for _, p := range parts {
		f := func(field string) string { return get(column11(p.column, field)) }
		remark, contact := get(p.column+" remark"), ""
		if p.column == "address" {
			contact = get("address contactinfo")
		}
		if !holds(f, p.names) && remark+contact == "" {
			continue
		}
		p.read(b, f, []string{remark})
		contacts(b, contact)
		b.cited(func(field string) string { return get(column11(p.column+" regulation", field)) })
	}
}

func holds(f fields, names []string) bool {
	for _, n := range names {
		if f(n) != "" {
			return true
		}
	}
	return false
}

// contacts reads "PHONE[497 92 63]\nFAX[662 38 14]".
func contacts(b *builder, s string) {
	for s != "" {
		key, rest, ok := strings.Cut(s, "[")
		value, after, closed := strings.Cut(rest, "]")
		if !ok || !closed {
			b.e.Remark("address", s)
			return
		}
		b.contact(strings.TrimSpace(key), value)
		s = strings.TrimSpace(after)
	}
}

// columns10 are the columns of the CSV 1.0 behind the first words of each part.
var columns10 = map[string][]string{
	"naal": {"lastname", "firstname", "middlename", "wholename", "gender", "title", "function", "language"},
	"addr": {"number", "street", "zipcode", "city", "country", "other"},
	"birt": {"date", "place", "country"},
	"iden": {"number", "country"},
	"citi": {"country"},
}

func known10() []string {
	out := []string{
		"date file", "date filexxxx", "subject type", "leba numtitle", "leba publication date", "leba url", "programme",
		"entity remark", "eu ref num", table.Name("Entity_logical_id"),
	}
	for _, n := range [...]string{"2", "3", "4", "5", "6"} {
		out = append(out, "entity logical id "+n)
	}
	for part, names := range columns10 {
		for _, n := range append([]string{"logical id", "leba numtitle", "leba publication date", "leba url", "programme"}, names...) {
			out = append(out, part+" "+n)
		}
	}
	return out
}

// row10 reads one row of the CSV 1.0.
func row10(b *builder, get func(string) string) {
	b.e.Remark("", get("entity remark"))
	b.kind(get("subject type"), "")
	b.regulation(func(field string) string {
		return get(map[string]string{"numberTitle": "leba numtitle", "publicationDate": "leba publication date", "programme": "programme"}[field])
	}, get("leba url"))
	for _, part := range [...]string{"naal", "addr", "birt", "iden", "citi"} {
		f := func(name string) string { return get(part + " " + name) }
		if !holds(f, columns10[part]) {
			continue
		}
		switch part {
		case "naal":
			b.name(func(field string) string {
				if field == "nameLanguage" {
					field = "language"
				}
				return f(strings.ToLower(field))
			}, nil)
		case "addr":
			b.e.Address(party.Address{Street: entry.Tidy(f("number") + " " + f("street")), City: f("city"), PostCode: f("zipcode")}, three(f("country")))
			contacts(b, f("other"))
		case "birt":
			b.birthday(f("date"), false)
			b.e.BirthPlace(f("place"), place.Title(three(f("country"))))
		case "iden":
			number10(b, f("number"), three(f("country")))
		case "citi":
			b.e.Citizenship(three(f("country")))
		}
		b.cited(func(field string) string {
			return f(map[string]string{"numberTitle": "leba numtitle", "publicationDate": "leba publication date"}[field])
		})
	}
}

// three gives the two letters of a country that the CSV 1.0 writes with three,
// or what it writes.
func three(s string) string {
	if code, ok := place.Alpha3(s); ok {
		return code
	}
	return s
}

// number10 reads "AD001095 (passport-National passport) ((issued in 1997))":
// the number, the code and words of its type, and a remark.
func number10(b *builder, s, country string) {
	number, rest, _ := strings.Cut(s, " (")
	kind, note, _ := strings.Cut(rest, ")")
	if _, words, ok := strings.Cut(kind, "-"); ok {
		kind = words
	}
	b.e.Identifier(kind, number, country, strings.TrimSpace(note))
}
