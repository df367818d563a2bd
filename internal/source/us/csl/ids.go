package csl

import (
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// identifier reads one identifier of a CSV: "CC, number, type" until 2022,
// "type, number, CC" since. The order is told by which end is a type; where
// neither is, all of it is kept as the number.
func identifier(s string) party.Identifier {
	if i := strings.Index(s, ", "); i > 0 && typed(s[:i]) {
		id := party.Identifier{Type: s[:i], Number: s[i+2:]}
		// A name or a ticker may end in two capital letters, too.
		if j := strings.LastIndex(id.Number, ", "); j > 0 && id.Type != "Issuer Name" && code(id.Number[j+2:]) {
			id.Number, id.Country = id.Number[:j], country(id.Number[j+2:])
		}
		return id
	}
	if i := strings.LastIndex(s, ", "); i > 0 && typed(s[i+2:]) {
		id := party.Identifier{Type: s[i+2:], Number: s[:i]}
		if j := strings.Index(id.Number, ", "); j == 2 && code(id.Number[:2]) {
			id.Number, id.Country = id.Number[4:], country(id.Number[:2])
		}
		return id
	}
	return party.Identifier{Number: s}
}

func code(s string) bool {
	return len(s) == 2 && s == strings.ToUpper(s) && place.Known(s)
}

// typed reports whether s is the type of an identifier. Most types say so by
// their words; the others are listed.
func typed(s string) bool {
	for _, end := range [...]string{":", " -", "#", "No.", "No", "Number", "Code", "Identification", "ID", "Card", "Name", "Ticker", "(MSN)", "(USCC)", "(USCCC)", "(RU)", "(NUIT)", "(CMIC)"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	for _, start := range [...]string{"Digital Currency Address", "Registration ", "Aircraft ", "Vessel ", "Former Vessel ", "Other Vessel ", "Previous Aircraft ", "Executive Order ", "Secondary sanctions", "Additional Sanctions", "Listing Date", "Effective Date", "Purchase/Sales"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	switch s {
	case "Gender", "Passport", "Diplomatic Passport", "Stateless Person Passport", "Website", "Email Address",
		"SWIFT/BIC", "ISIN", "MMSI", "C.U.R.P.", "R.F.C.", "RFC", "D.N.I.", "C.U.I.", "C.U.I.T.", "C.U.I.P.", "I.F.E.",
		"C.I.F.", "RTN", "SSN", "US FEIN", "License", "Target Type", "Organization Established Date", "UN/LOCODE",
		"Nationality of Registration", "Credencial electoral", "Cartilla de Servicio Militar Nacional",
		"Numero de Identidad", "Tax ID", "N.I.E.", "NIE", "N.R.", "Tarjeta Profesional", "Interpol":
		return true
	}
	return false
}

// births reads one date of birth: "1973-03-25", "1958", "circa 1967", "Sep
// 1938", "circa 07 Jul 1966", and "1958 to 1960" as its two ends.
func births(s string) ([]day.Partial, bool) {
	if a, b, ok := strings.Cut(s, " to "); ok {
		first, ok1 := birth(a)
		last, ok2 := birth(b)
		if !ok1 || !ok2 {
			return nil, false
		}
		first.Circa, last.Circa = true, true
		return []day.Partial{first, last}, true
	}
	p, ok := birth(s)
	if !ok {
		return nil, false
	}
	return []day.Partial{p}, true
}

func birth(s string) (day.Partial, bool) {
	s = strings.TrimSpace(s)
	if p, err := day.ParsePartial(s); err == nil {
		return p, true
	}
	rest, circa := strings.CutPrefix(s, "circa ")
	for _, layout := range [...]string{"02 Jan 2006", "Jan 2006"} {
		d, err := day.Parse(rest, layout)
		if err != nil {
			continue
		}
		p := day.Partial{Year: int(d) / 10000, Month: int(d) / 100 % 100, Circa: circa}
		if layout[0] == '0' {
			p.Day = int(d) % 100
		}
		return p, true
	}
	return day.Partial{}, false
}
