// Package innername takes the names apart that US agencies put into one field:
// "X. Affiliated Entity: Y", "X A/K/A Y", "Sample Optics Co., Ltd. (SOC)". The
// published text always stays as the first name; what is taken out of it comes
// beside it, with Split as its source.
package innername

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
)

// Split is the source of every name that is a part of a published one.
const Split = "split out of the published name"

// Names gives the published name, the published aliases (whose list does not
// tell a.k.a. from f.k.a.) and the names inside the published one. A whole name
// is left alone: OFAC divides its names itself.
func Names(primary string, alts []string, whole bool) []party.Name {
	out := []party.Name{{Text: primary, Use: party.Primary}}
	add := func(n party.Name) {
		if n.Text != "" && !slices.ContainsFunc(out, func(o party.Name) bool { return o.Text == n.Text }) {
			out = append(out, n)
		}
	}
	for _, a := range alts {
		if !whole {
			// Supplement no. 4 writes "X; and Y".
			a = strings.TrimPrefix(a, "and ")
		}
		add(party.Name{Text: a, Use: party.Alias})
	}
	if whole {
		return out
	}
	for _, n := range inside(primary) {
		n.Text = strings.Join(strings.Fields(trim(n.Text)), " ")
		n.Source = Split
		if strings.Trim(n.Text, " .,") != "" && n.Text != trim(primary) {
			add(n)
		}
	}
	return out
}

// trim takes off what glues a part of a name to the rest.
func trim(s string) string {
	s = strings.TrimSpace(strings.TrimRight(strings.TrimLeft(s, " ,;:-\t"), " ,;:-\t"))
	return strings.TrimSpace(strings.TrimSuffix(s, ", and"))
}

// The shapes in which one field holds several names.
var (
	// "Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: Y"
	half = regexp.MustCompile(`\.?\s+(?:Affiliated Entity:|Subordinate Institution\s*[-–:])\s*`)
	// "X; and any successor, sub-unit, or subsidiary thereof"
	heirs = regexp.MustCompile(`(?i)[;,]?\s+and\s+(?:any\s+successors?|its\s+sub-units)\b.*$`)
	// "(a subsidiary of Y)", "(Parent Organization: Y)": Y is another party
	parent = regexp.MustCompile(`(?i)\s*\((?:an?\s+(?:subsidiary|subordinate|affiliate|division|branch)\b|parent organi[sz]ation:).*\)\s*$`)
	// "(DPRK individual)", "(PRC entity)"
	origin = regexp.MustCompile(`\s*\((?:[A-Z][A-Za-z]*\s+)+(?i:individual|national|entity|person)\)`)
	// "A/K/A", "-AKAS-", "(AKA:", "a.k.a.", "also known as", "D/B/A", "f.k.a."
	also = regexp.MustCompile(`(?i)(^|[\s,;(\[-])(?:(a[./]?k[./]?a[./]?s?|also known as)|(d[./]b[./]a|doing business as)|(f[./]?k[./]?a|formerly known as))[.:,]*(?:[\s,:-]+|$)`)
	// the last bracket of a name
	bracket = regexp.MustCompile(`^(.*\S)\s*\(([^()]+)\)([\s.,;]*)$`)
	// a bracket with an acronym in the middle of a name
	middle = regexp.MustCompile(`^(.*\S)\s+\(([^()]+)\)\s+(\w.*)$`)
)

// inside gives the names inside a published one.
func inside(name string) []party.Name {
	if at := half.FindStringIndex(name); at != nil {
		// The listed party is the second half; the first is another party,
		// whose own entry carries its names.
		y := name[at[1]:]
		return append([]party.Name{{Text: y, Use: useOf(y)}}, bracketed(trim(y))...)
	}
	var out []party.Name
	plain := heirs.ReplaceAllString(name, "")
	if strings.Contains(plain, "(") {
		plain = origin.ReplaceAllString(parent.ReplaceAllString(plain, ""), "")
	}
	plain = trim(plain)
	if plain != name {
		out = append(out, party.Name{Text: plain, Use: party.Alias})
	}
	if parts := alsoKnown(plain); parts != nil {
		return append(out, parts...)
	}
	return append(out, bracketed(plain)...)
}

// useOf makes a name weak that many parties could have: "201 Research
// Institute", "Second Design Department", "699 Factory".
func useOf(name string) party.Use {
	for w := range strings.FieldsSeq(name) {
		switch strings.ToLower(strings.Trim(w, ".,")) {
		case "first", "second", "third", "design", "research", "institute", "department", "factory", "academy", "plant":
			continue
		}
		if w[0] < '0' || w[0] > '9' {
			return party.Alias
		}
	}
	return party.WeakAlias
}

// alsoKnown parts a name at "a.k.a." and the like. Nil means there is none.
func alsoKnown(name string) []party.Name {
	marks := also.FindAllStringSubmatchIndex(name, -1)
	if len(marks) == 0 || marks[0][0] == 0 {
		return nil
	}
	before := name[:marks[0][0]]
	var out []party.Name
	after := ""
	for i, m := range marks {
		end := len(name)
		if i+1 < len(marks) {
			end = marks[i+1][0]
		}
		part := name[m[1]:end]
		// In "PEARL (A.K.A. NEI-CHIEN CHU) LI" the name goes on after the
		// bracket; an unbalanced bracket is a misprint and only taken off.
		if open := name[m[2]:m[3]]; open == "(" || open == "[" {
			if at := strings.IndexAny(part, ")]"); at >= 0 {
				after += " " + trim(strings.TrimLeft(part[at+1:], ")]."))
				part = part[:at]
			}
		}
		use := party.Alias
		if m[8] >= 0 {
			use = party.Former
		}
		if plural := strings.ToUpper(name[m[0]:m[1]]); strings.Contains(plural, "AS") && !strings.Contains(plural, "KNOWN AS") {
			part = strings.ReplaceAll(part, ", ", ";") // "-AKAS- X, Y, Z"
		}
		for p := range strings.SplitSeq(part, ";") {
			out = append(out, lone(strings.Trim(trim(p), "()[] "), use))
		}
	}
	return append([]party.Name{lone(trim(strings.TrimRight(before, "([ ")+after), party.Alias)}, out...)
}

// lone makes a name of one short word weak: "K", "Elena", "VKS".
func lone(name string, use party.Use) party.Name {
	if use == party.Alias && len(name) < 8 && !strings.Contains(name, " ") {
		use = party.WeakAlias
	}
	return party.Name{Text: name, Use: use}
}

// bracketed takes a short name in brackets apart from the long one. Only what
// is surely a name counts: a bracket as often holds a place or a legal form.
func bracketed(name string) []party.Name {
	if !strings.Contains(name, "(") {
		return nil
	}
	if m := bracket.FindStringSubmatch(name); m != nil && named(m[1], m[2]) {
		use := party.Alias
		if len(m[2]) <= 4 {
			use = party.WeakAlias // three or four letters stand for many things
		}
		return []party.Name{{Text: m[1], Use: party.Alias}, {Text: m[2], Use: use}}
	}
	// "China Aerospace Science and Technology Corporation (CASC) 1st Academy":
	// the letters are the parent's; without them the name reads better.
	if m := middle.FindStringSubmatch(name); m != nil && acronym(m[2]) {
		return []party.Name{{Text: m[1] + " " + m[3], Use: party.Alias}}
	}
	return nil
}

// named reports whether the text in brackets is a name of the party.
func named(before, in string) bool {
	if acronym(in) {
		return true
	}
	if qualifier(in) {
		return false
	}
	if len(in) >= 4 && len(before) > len(in) && strings.EqualFold(before[:len(in)], in) {
		return true // "Sample Optics Co., Ltd. (Sample Optics)"
	}
	first, _, _ := strings.Cut(before, " ")
	if !strings.Contains(in, " ") {
		// "(Huawei)", "(Elkomtex)": begins as the name does
		return len(in) >= 4 && len(first) >= 4 && strings.EqualFold(in[:4], first[:4])
	}
	low := strings.ToLower(in)
	for _, form := range [...]string{" corporation", " company", " ltd", " limited", ", inc", " inc.", " llc", " gmbh"} {
		if strings.Contains(low, form) && unicode.IsUpper(rune(in[0])) && !strings.Contains(in, ":") {
			return true
		}
	}
	return false
}

// acronym reports whether s is letters that stand for a name: two or more
// capitals, few small letters, and no place or legal form.
func acronym(s string) bool {
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			capitals++
		case r >= 'a' && r <= 'z':
			small++
		case r >= '0' && r <= '9' || r == '-' || r == ' ' || r == '&' || r == '/':
		default:
			return false
		}
	}
	return capitals >= 2 && small < capitals && len(s) <= 10 && !qualifier(s)
}

// qualifier reports whether s is a place, a legal form or another word that
// tells one name from another but is no name itself.
func qualifier(s string) bool {
	switch strings.ToUpper(strings.Trim(s, " .")) {
	case "HK", "USA", "US", "UK", "U.K", "UAE", "PRC", "SZ", "BJ", "SH", "S", "P", "M", "INT'L", "INTL",
		"PTE", "PTY", "PVT", "PRIVATE", "LTD", "LIMITED", "LLC", "LLP", "FZE", "FZC", "FZCO", "FZ-LLC", "FZ", "GMBH", "AG", "SA", "INC", "CO",
		"JSC", "CJSC", "OJSC", "PJSC", "OOO", "OAO", "ZAO", "PAO", "AO", "TOO", "SDN BHD", "SDN", "BHD", "BVI",
		"GROUP", "HOLDING", "HOLDINGS", "OFFSHORE", "OFF SHORE", "ASIA", "EUROPE", "AFRICA", "LONDON", "INTERNATIONAL",
		"SINGAPORE", "DUBAI", "SHARJAH", "HONGKONG", "LONG", "DALIAN", "KIEV":
		return true
	}
	_, isPlace := place.Parse(s)
	return isPlace
}
