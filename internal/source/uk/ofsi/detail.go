package ofsi

import (
	"regexp"
	"strings"

	"github.com/navicert/navicert/internal/entry"
)

// documents reads passports and national numbers. The older layout has number
// and details in one column.
func documents(e *entry.Entry, get func(string) string) {
	for _, d := range [...]struct{ kind, number, details, both string }{
		{"Passport", "passport number", "passport details", ""},
		{"National identification number", "national identification number", "national identification details", "ni number"},
	} {
		number, details := get(d.number), get(d.details)
		if number == "" && details == "" && d.both != "" {
			details = get(d.both)
		}
		if number == "" {
			for _, item := range entry.Numbered(details) {
				e.Identifier(d.kind, digits(item), "", item)
			}
			continue
		}
		ns, ds := entry.Numbered(number), entry.Numbered(details)
		for i, n := range ns {
			if len(ds) == len(ns) {
				details = ds[i]
			}
			e.Identifier(d.kind, n, "", details)
		}
	}
}

// digits gives the first word of a text that is the number of a document: at
// least four characters, one of them a digit, as in "Passport No: 592667
// (Qatari passport issued on 3 May 2007)". It gives "" where there is none.
func digits(s string) string {
	for w := range strings.FieldsSeq(s) {
		if i := strings.LastIndexByte(w, ':'); i >= 0 {
			w = w[i+1:]
		}
		w = strings.Trim(w, ".,;()")
		if len(w) >= 4 && strings.ContainsAny(w, "0123456789") && !strings.Contains(w, "/") {
			return w
		}
	}
	return ""
}

// label is what the other information puts before a detail: "(Gender):Male".
var label = regexp.MustCompile(`\(([A-Z][A-Za-z ]{2,40})\): ?`)

// reference is the way in which the older layout names the entry of the UN.
var reference = regexp.MustCompile(`(?i)\bUN Ref[.:]{0,2}\s*([A-Z]{2,3}\.(?:[A-Z]\.)?[0-9]+(?:\.[0-9]+)?)`)

// numbers are the details that are numbers of the party.
var numbers = map[string]string{
	"UK Sanctions List Ref":      "UK Sanctions List reference",
	"UN Ref":                     "UN reference number",
	"Phone number":               "Phone number",
	"Fax":                        "Fax number",
	"Website":                    "Website",
	"Email address":              "Email address",
	"Business Reg No":            "Business registration number",
	"IMO number":                 "IMO number",
	"Hull identification number": "Hull identification number",
}

// labelled puts the details of the other information into their places. The
// text itself is kept whole as a remark, so nothing else needs to be taken.
func labelled(e *entry.Entry, s string) {
	found := label.FindAllStringSubmatchIndex(s, -1)
	for i, at := range found {
		end := len(s)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		name, value := s[at[2]:at[3]], strings.TrimSpace(s[at[1]:end])
		if kind, ok := numbers[name]; ok {
			for _, n := range entry.Numbered(value) {
				if strings.HasSuffix(name, " Ref") {
					// What follows a reference without a label is text.
					n, _, _ = strings.Cut(n, " ")
				}
				e.Identifier(kind, strings.TrimRight(n, "."), "", "")
			}
			continue
		}
		detail(e, name, strings.TrimRight(value, "."))
	}
	if len(found) == 0 {
		for _, m := range reference.FindAllStringSubmatch(s, -1) {
			e.Identifier("UN reference number", m[1], "", "")
		}
	}
}

func detail(e *entry.Entry, name, value string) {
	switch name {
	case "Gender":
		e.Gender(value)
	case "Flag of ship":
		e.More(&e.Ship().Flag, value)
	case "Type of ship":
		e.More(&e.Ship().Type, value)
	case "Tonnage of ship":
		e.More(&e.Ship().Tonnage, value)
	case "Current owners":
		e.More(&e.Ship().Owner, value)
	}
}
