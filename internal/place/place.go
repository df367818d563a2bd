// Package place is about countries: it reads the spellings that official lists
// publish into ISO 3166-1 alpha-2 codes, and gives each code a name to show.
// It says nothing on whose territory a disputed place is.
package place

import (
	"strings"
	"unicode/utf8"
)

// Parse reads a country as published: an alpha-2 code, a name ("Russian
// Federation", "Korea, North", "DPRK") or a region that belongs to exactly one
// country ("CRIMEA (OCCUPIED)", "REGION: WEST BANK"). Upper and lower case,
// full stops, "the" and spaces do not matter. A region that several countries
// hold or claim (Kashmir, Kafia Kingi) or that is more than one country is not
// read: ok is false, and the caller keeps what was published.
func Parse(s string) (code string, ok bool) {
	if len(s) == 2 {
		if _, ok := titles[s]; ok {
			return s, true
		}
	}
	c, ok := spellings[fold(s)]
	return c, ok
}

// Title gives the English name of a code that Parse gives, or "" for others.
func Title(code string) string { return titles[code] }

// Known reports whether code is one that Parse gives.
func Known(code string) bool { _, ok := titles[code]; return ok }

// fold gives published spellings of one name one form: upper case without
// accents, marks and the words "THE" and "REGION:".
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		if r >= utf8.RuneSelf {
			r = plain(r)
		}
		switch {
		case r == '.' || r == '\'' || r == '’':
		case r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= utf8.RuneSelf:
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		default:
			space = true
		}
	}
	f := b.String()
	f = strings.TrimPrefix(f, "REGION ")
	f = strings.TrimPrefix(f, "THE ")
	f = strings.TrimSuffix(f, " THE")
	return f
}

// plain takes the accent off the letters that occur in country names.
func plain(r rune) rune {
	for _, p := range [...]struct{ accented, plain string }{
		{"ÁÃÅáãå", "A"}, {"Çç", "C"}, {"Éèé", "E"}, {"İíı", "I"}, {"ÓÔóô", "O"}, {"Üü", "U"},
	} {
		if strings.ContainsRune(p.accented, r) {
			return rune(p.plain[0])
		}
	}
	return r
}

// spellings and titles are made from the table once and never changed.
var titles, spellings = index(table)

func index(rows string) (map[string]string, map[string]string) {
	titles, spellings := map[string]string{}, map[string]string{}
	for row := range strings.Lines(rows) {
		code, names, ok := strings.Cut(strings.TrimSpace(row), " ")
		if !ok {
			continue
		}
		for i, n := range strings.Split(names, "|") {
			n = strings.TrimSpace(n)
			if i == 0 {
				titles[code] = n
			}
			spellings[fold(n)] = code
		}
		spellings[code] = code
	}
	// Codes that lists use beside ISO 3166-1.
	spellings["UK"] = "GB"
	spellings["EL"] = "GR"
	return titles, spellings
}
