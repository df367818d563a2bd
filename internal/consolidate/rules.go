package consolidate

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A rule joins listings.
type rule struct {
	id   string
	join func(*joiner, rule)
}

// rules are applied in this order, the surest first; what facts say comes
// last, as rule "stated". To add one, add it here with a function that says in
// a sentence why it joins, and a case in testdata that shows it join and one
// that shows it not join.
var rules = []rule{
	{"same-number", sameNumber},
	{"same-identifier", sameIdentifier},
	{"same-entry", sameEntry},
	{"same-name", sameName},
}

// sameNumber joins what the Treasury gave one number on its several lists.
func sameNumber(j *joiner, r rule) {
	byNumber := make(map[string]int32, len(j.nodes))
	for i := range j.nodes {
		n := j.nodes[i].numbers
		if n == "" {
			continue
		}
		if first, ok := byNumber[n]; ok {
			j.join(first, int32(i), r.id, "The Treasury gives both listings the number "+n+".")
			continue
		}
		byNumber[n] = int32(i)
	}
}

// number gives the authority's number in a key: a reader writes a second entry
// of the same number as "123~2".
func number(key string) string {
	n, _, _ := strings.Cut(key, "~")
	return n
}

// strong are the types of identifier that one party alone has, in the words of
// the lists, folded to lower case. To add one, add it here.
var strong = []string{
	"tax id no.", "registration number", "registration id", "business registration number", "company number",
	"legal entity identifier", "lei", "unified social credit code (uscc)", "d-u-n-s number",
	"vessel registration identification", "passport", "national id no.",
}

// sameIdentifier joins what has the same number of the same strong type and
// country.
func sameIdentifier(j *joiner, r rule) {
	type id struct{ kind, number, country string }
	seen := map[id]int32{}
	for i := range j.nodes {
		for _, d := range j.nodes[i].listing.Subject.Identifiers {
			k := id{strings.ToLower(strings.TrimSpace(d.Type)), plainNumber(d.Number), d.Country}
			if len(k.number) < 6 || !slices.Contains(strong, k.kind) {
				continue
			}
			first, ok := seen[k]
			if !ok {
				seen[k] = int32(i)
				continue
			}
			if kindsAgree(j.nodes[first].listing.Subject.Kind, j.nodes[i].listing.Subject.Kind) {
				j.join(first, int32(i), r.id, "Both listings state "+d.Type+" "+d.Number+".")
			}
		}
	}
}

// plainNumber keeps the letters and digits of an identifier.
func plainNumber(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c >= '0' && c <= '9' || c >= 'A' && c <= 'Z':
			return c
		case c >= 'a' && c <= 'z':
			return c - 'a' + 'A'
		}
		return -1
	}, s)
}

func kindsAgree(a, b party.Kind) bool { return a == b || a == party.Unstated || b == party.Unstated }

// sameEntry joins rows of the Entity List that have one name: the list prints
// a party once under every country that it has an address in. The rows must
// come from one rule, or state a common alias or country: rows that only
// happen to have a name in common stay apart.
func sameEntry(j *joiner, r rule) {
	for _, name := range j.names {
		group := j.byName[name]
		for x, a := range group {
			la := j.nodes[a].listing
			if la.List != entityList {
				continue
			}
			for _, b := range group[x+1:] {
				if lb := j.nodes[b].listing; lb.List == entityList {
					if why := oneEntry(la, lb); why != "" {
						j.join(a, b, r.id, "Both rows of the Entity List have the name "+la.Subject.Name()+" and "+why+".")
					}
				}
			}
		}
	}
}

func oneEntry(a, b *list.Listing) string {
	for _, c := range a.Citations {
		if c.Series == cite.FR && c.Page > 0 && cites(b, c) {
			return "cite " + c.String()
		}
	}
	if s := sharedAlias(&a.Subject, &b.Subject); s != "" {
		return "the alias " + s
	}
	if c := sharedCountry(&a.Subject, &b.Subject); c != "" {
		return "the country " + c
	}
	return ""
}

// sameName joins listings of different lists that have one name and a country
// in common, where the name has two telling words or both state one alias.
// That is not enough for people, vessels and aircraft, of whom many share a
// name, nor where nothing says that the name is that of an organisation.
func sameName(j *joiner, r rule) {
	for _, name := range j.names {
		group := j.byName[name]
		if j.ambiguous(group) {
			continue
		}
		body := organisation(name)
		telling := tellingWords(name)
		for x, a := range group {
			for _, b := range group[x+1:] {
				la, lb := j.nodes[a].listing, j.nodes[b].listing
				if la.List == lb.List || !organisations(la, lb, body) {
					continue
				}
				country := sharedCountry(&la.Subject, &lb.Subject)
				if country == "" {
					continue
				}
				why := "Both listings have the name " + la.Subject.Name() + " and the country " + country
				alias := sharedAlias(&la.Subject, &lb.Subject)
				switch {
				case telling >= 2:
					j.join(a, b, r.id, why+".")
				case alias != "":
					j.join(a, b, r.id, why+" and the alias "+alias+".")
				}
			}
		}
	}
}

// ambiguous reports whether one authority tells parties of this name apart by
// their numbers: then the name does not say which of them is meant.
func (j *joiner) ambiguous(group []int32) bool {
	first := ""
	for _, n := range group {
		switch number := j.nodes[j.root(n)].numbers; {
		case number == "" || number == first:
		case first == "":
			first = number
		default:
			return true
		}
	}
	return false
}

// organisations reports whether both listings are of organisations: one of
// them says so, or the name does, and none says otherwise.
func organisations(a, b *list.Listing, body bool) bool {
	ka, kb := a.Subject.Kind, b.Subject.Kind
	if ka != party.Company && ka != party.Unstated || kb != party.Company && kb != party.Unstated {
		return false
	}
	return body || ka == party.Company || kb == party.Company
}

// sharedAlias gives a name that both state beside their primary one, or "".
func sharedAlias(a, b *party.Party) string {
	var f folder
	for _, x := range a.Names {
		if x.Use == party.Primary || x.Source != "" {
			continue // names that Navicert itself adds corroborate nothing
		}
		key := string(f.name(x.Text))
		for _, y := range b.Names {
			if y.Use != party.Primary && y.Source == "" && key != "" && string(f.name(y.Text)) == key {
				return x.Text
			}
		}
	}
	return ""
}
