package ofac

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// Remark keeps a remark of the CSV verbatim and takes from it what is certain:
// births, places of birth, nationalities, citizenships, the gender, quoted
// aliases (OFAC prints weak aliases nowhere else in the CSV) and numbers of a
// type that the table of this package knows. All else, such as "Linked To:
// ...", stands in the remarks only.
//
// cut says that the remark stops in the middle: its last part is kept, but
// nothing is taken from it.
func Remark(l *list.Listing, text string, cut bool) {
	AddRemark(l, text)
	parts := strings.Split(text, ";")
	for i := 0; i < len(parts); i++ {
		p := strings.TrimSpace(parts[i])
		if i == len(parts)-1 && cut {
			return
		}
		// A quoted alias may hold the mark that parts a remark.
		if open(p) && i+1 < len(parts) && strings.Count(parts[i+1], "'") == 1 {
			i++
			p = strings.TrimSpace(p + ";" + parts[i])
		}
		if i == len(parts)-1 {
			p = strings.TrimSuffix(p, ".")
		}
		p, _ = strings.CutPrefix(p, "alt. ")
		if p != "" {
			segment(l, p)
		}
	}
}

// open reports whether s is an alias in quotes that do not close.
func open(s string) bool {
	_, rest, ok := strings.Cut(s, ".k.a. '")
	return ok && !strings.Contains(rest, "'")
}

// openings are what the facts of a person begin with in a remark.
var openings = []string{"DOB", "POB", "nationality", "citizen", "Gender"}

func segment(l *list.Listing, s string) {
	for _, o := range openings {
		if rest, ok := strings.CutPrefix(s, o+" "); ok {
			AddFact(l, o, strings.TrimSpace(rest), "", "")
			return
		}
	}
	for _, k := range [...]string{"a.k.a.", "f.k.a.", "n.k.a."} {
		if rest, ok := strings.CutPrefix(s, k+" "); ok {
			quoted(l, k, strings.TrimSpace(rest))
			return
		}
	}
	if kind, rest, ok := typed(s); ok {
		number, country, note := parts(rest)
		if number != "" {
			AddFact(l, kind, number, country, note)
		}
	}
}

// quoted adds an alias of a remark: a weak one where it stands in quotes. Only
// the outer quotes are taken off: a name may begin with one ('ABD AL-'IZ).
func quoted(l *list.Listing, kind, s string) {
	if s == "" || s[0] != '\'' && s[0] != '"' {
		AddName(l, s, AliasUse(l, kind, false), "")
		return
	}
	bare := s[1:]
	if n := len(bare); n > 0 && bare[n-1] == s[0] {
		bare = bare[:n-1]
	} else {
		l.Flag("remarks", s, "the quotes of this alias do not close")
	}
	if n := len(bare); n > 2 && bare[0] == '"' && bare[n-1] == '"' {
		bare = bare[1 : n-1]
	}
	AddName(l, strings.TrimSpace(bare), party.WeakAlias, "")
}

// AddFact adds one fact of a party by the type that OFAC gives it, in the words
// of any layout: "DOB" and "Birthdate", "POB" and "Place of Birth". What is
// neither a fact of a person or vessel nor a number that tells a party from
// others goes to the remarks, as "Type value". A note on such a fact stands in
// the remarks as well, one on a number with the number.
func AddFact(l *list.Listing, kind, value, country, note string) {
	s := &l.Subject
	switch k := strings.ToLower(strings.TrimRight(kind, ": ")); k {
	case "dob", "birthdate":
		found, ok := Births(value)
		if !ok {
			l.Flag("DOB", value, "this is no date that can be read")
		}
		s.Births = append(s.Births, found...)
	case "pob", "place of birth":
		s.BirthPlaces = append(s.BirthPlaces, value)
	case "nationality", "nationality country":
		s.Nationalities = once(s.Nationalities, Country(value))
	case "citizen", "citizenship country":
		s.Citizenships = once(s.Citizenships, Country(value))
	case "gender":
		s.Gender = value
	default:
		switch {
		case shipFact(s, k, value):
		case IsRemark(kind):
			AddRemark(l, noted(strings.TrimSpace(kind+" "+value), note))
			return
		default:
			s.Identifiers = append(s.Identifiers, party.Identifier{Type: kind, Number: value, Country: country, Note: note})
			return
		}
	}
	if note != "" {
		AddRemark(l, noted(kind+" "+value, note))
	}
}

func noted(s, note string) string {
	if note == "" {
		return s
	}
	return s + " (" + note + ")"
}

// shipFact takes what a vessel has once, under the types of the advanced and
// the enhanced layout. It reports false for other facts and for a second value.
func shipFact(s *party.Party, kind, value string) bool {
	var ship party.Ship
	if s.Vessel != nil {
		ship = *s.Vessel
	}
	var to *string
	switch kind {
	case "vessel call sign":
		to = &ship.CallSign
	case "vessel type":
		to = &ship.Type
	case "vessel flag":
		to = &ship.Flag
	case "vessel owner":
		to = &ship.Owner
	case "vessel tonnage":
		to = &ship.Tonnage
	case "vessel gross registered tonnage", "vessel gross tonnage":
		to = &ship.GrossTonnage
	}
	if to == nil || *to != "" {
		return false
	}
	*to = value
	s.Vessel = &ship
	return true
}

func once(all []string, s string) []string {
	if slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

// IsRemark reports whether a fact of that type is a remark on the sanctions or
// the party rather than a number that identifies it.
func IsRemark(kind string) bool {
	for _, start := range [...]string{
		"Secondary sanctions risk", "Additional Sanctions Information", "Transactions Prohibited", "Executive Order ",
		"CAATSA Section", "IFCA Determination", "PEESA Information", "HIFPAA Information", "Target Type", "Organization Type",
		"Organization Established Date", "Listing Date", "Effective Date", "Purchase/Sales",
	} {
		if strings.HasPrefix(kind, start) {
			return true
		}
	}
	return false
}

var (
	// days are the end of a number that says when a paper was issued and
	// expires.
	days = regexp.MustCompile(`(?:,? ?\(?(?:date of )?(?:issued|expires|expired|issue date)\b.*)$`)
	// bracket is a last bracket; one that follows without a space is a part of
	// the number, as in a telephone number.
	bracket = regexp.MustCompile(` \(([^()]*)\)$`)
)

// parts takes a number of a remark apart: "0582030 (Connecticut) (United
// States) issued 1998" has a country and the note "Connecticut; issued 1998".
func parts(s string) (number, country, note string) {
	// Most numbers have neither; to ask so costs a hundredth of the patterns.
	if strings.Contains(s, "issue") || strings.Contains(s, "expire") {
		if at := days.FindStringIndex(s); at != nil && at[0] > 0 {
			note = strings.TrimLeft(s[at[0]:], ", ")
			s = strings.TrimSpace(s[:at[0]])
		}
	}
	for n := 0; n < 2 && strings.HasSuffix(s, ")"); n++ {
		m := bracket.FindStringSubmatchIndex(s)
		if m == nil {
			break
		}
		in := s[m[2]:m[3]]
		if code, ok := place.Parse(in); ok && country == "" {
			country = code
		} else if country == "" && strings.HasPrefix(in, "Region:") {
			country = in
		} else {
			note = strings.TrimSuffix(in+"; "+note, "; ")
		}
		s = strings.TrimSpace(s[:m[0]])
	}
	return strings.TrimSpace(strings.TrimPrefix(s, ":")), country, note
}

// typed parts a segment into a known type and the rest. The longest type wins.
func typed(s string) (kind, rest string, ok bool) {
	for _, t := range types {
		if len(s) > len(t) && t[0] == s[0] && len(t) > len(kind) && s[:len(t)] == t && (s[len(t)] == ' ' || s[len(t)] == ':') {
			kind = t
		}
	}
	if kind == "" {
		return "", "", false
	}
	if currency, rest, found := strings.Cut(strings.TrimSpace(s[len(kind):]), " "); found && kind == "Digital Currency Address -" {
		return kind + " " + currency, rest, true
	}
	return kind, strings.TrimSpace(s[len(kind):]), true
}
