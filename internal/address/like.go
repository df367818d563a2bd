package address

import (
	"slices"
	"strings"
)

// numbers compares two sets of numbers.
func numbers(q, l []Number) relation {
	switch {
	case len(q) == 0 && len(l) == 0:
		return neither
	case len(q) == 0:
		return queryLacks
	case len(l) == 0:
		return listedLacks
	}
	best := differ
	for _, a := range q {
		for _, b := range l {
			if a.Same(b) {
				return same
			}
			if a.Like(b) {
				best = like
			}
		}
	}
	return best
}

// streets compares the streets and gives the two that were compared.
func streets(q, l *Address) (relation, string, string) {
	switch {
	case len(q.Streets) == 0 && len(l.Streets) == 0:
		return neither, "", ""
	case len(q.Streets) == 0:
		return queryLacks, "", l.Streets[0].String()
	case len(l.Streets) == 0:
		return listedLacks, q.Streets[0].String(), ""
	}
	for _, a := range q.Streets {
		for _, b := range l.Streets {
			if a.like(b) {
				return same, a.String(), b.String()
			}
		}
	}
	return differ, q.Streets[0].String(), l.Streets[0].String()
}

// like reports whether two streets have one name. A street that does not say
// that it is one may have taken in the words behind it.
func (s Street) like(t Street) bool {
	return s.Name.like(t.Name) || s.Type == "" && s.Name.begins(t.Name) || t.Type == "" && t.Name.begins(s.Name)
}

// String writes a street as an address does.
func (s Street) String() string {
	return strings.TrimSpace(s.Name.String() + " " + s.Type)
}

// typesDiffer reports whether no two streets of one name call themselves
// alike.
func typesDiffer(q, l *Address) bool {
	for _, a := range q.Streets {
		for _, b := range l.Streets {
			if a.like(b) && (a.Type == b.Type || a.Type == "" || b.Type == "") {
				return false
			}
		}
	}
	return true
}

// minName is how many letters the name of a building needs to be found among
// words that do not say that it is one.
const minName = 6

// buildings compares the named buildings. The name of a building is also found
// where the other side does not say that it is one.
func buildings(q, l *Address) (relation, string, string) {
	for _, a := range q.Buildings {
		for _, b := range l.Buildings {
			if a.like(b) {
				return same, a.String(), b.String()
			}
		}
	}
	for _, b := range l.Buildings {
		if len(b.one()) >= minName && len(q.Buildings) == 0 && within(q.words, b) {
			return same, b.String(), b.String()
		}
	}
	for _, a := range q.Buildings {
		if len(a.one()) >= minName && len(l.Buildings) == 0 && within(l.words, a) {
			return same, a.String(), a.String()
		}
	}
	switch {
	case len(q.Buildings) == 0 && len(l.Buildings) == 0:
		return neither, "", ""
	case len(q.Buildings) == 0:
		return queryLacks, "", l.Buildings[0].String()
	case len(l.Buildings) == 0:
		return listedLacks, q.Buildings[0].String(), ""
	}
	return differ, q.Buildings[0].String(), l.Buildings[0].String()
}

// areas reports whether the two name an area in common, in whatever words: one
// may write "Wan Chai Hong Kong", the other "Wanchai".
func areas(q, l *Address) bool {
	if len(q.Areas) == 0 && len(l.Areas) == 0 {
		return countries(q, l)
	}
	for _, a := range l.Areas {
		if within(q.words, a) || slices.ContainsFunc(q.Areas, a.like) {
			return true
		}
	}
	for _, a := range q.Areas {
		if within(l.words, a) {
			return true
		}
	}
	for _, c := range q.Countries { // where the country is the city
		if slices.Contains([]string{"HK", "MO", "SG"}, c) && has(l.Countries, c) {
			return true
		}
	}
	return false
}

// countries reports whether the two name a country in common. China names Hong
// Kong and Macau among its own, and so do lists.
func countries(q, l *Address) bool {
	for _, a := range q.Countries {
		for _, b := range l.Countries {
			if a == b || china(a) && china(b) {
				return true
			}
		}
	}
	return false
}

func china(c string) bool { return c == "CN" || c == "HK" || c == "MO" }

// within reports whether some words in a row, written as one, are the phrase.
func within(words []string, p Phrase) bool {
	want := p.one()
	for i := range words {
		for n, k := 0, i; k < len(words) && n < len(want); k++ {
			if n > len(want)-len(words[k]) || want[n:n+len(words[k])] != words[k] {
				break
			}
			if n += len(words[k]); n == len(want) {
				return true
			}
		}
	}
	return false
}

// one writes the words of a phrase as one.
func (p Phrase) one() string { return strings.Join(p, "") }

// String writes a phrase.
func (p Phrase) String() string { return strings.Join(p, " ") }

// longName is how many letters a name needs for a slip in it to be forgiven.
const longName = 5

// like reports whether two phrases are one name, but for a slip.
func (p Phrase) like(o Phrase) bool {
	a, b := p.one(), o.one()
	return a == b || max(len(a), len(b)) >= longName && slip(a, b)
}

// begins reports whether the words of p begin with the phrase o.
func (p Phrase) begins(o Phrase) bool {
	s := ""
	for _, w := range p {
		if s += w; (Phrase{s}).like(o) {
			return true
		}
	}
	return false
}

// slip reports whether one letter more, less or else, or two letters
// exchanged, make a of b.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return true
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func has[T comparable](s []T, x T) bool { return slices.Contains(s, x) }

// list writes numbers, and phrases writes areas.
func list(n []Number) string {
	var s []string
	for _, x := range n {
		s = append(s, x.String())
	}
	return strings.Join(s, ", ")
}

func phrases(p []Phrase) string {
	var s []string
	for _, x := range p {
		s = append(s, x.String())
	}
	return strings.Join(s, ", ")
}

// Keys gives the names by which an address is looked up: its streets and
// buildings, and the whole first word run of a street that does not say it is
// one. Two addresses that match and whose names are written without a slip
// share a key.
func (a *Address) Keys() []string {
	var keys []string
	for _, s := range a.Streets {
		keys = append(keys, s.Name.one())
		if s.Type == "" {
			for n := 1; n < len(s.Name); n++ {
				keys = append(keys, s.Name[:n].one())
			}
		}
	}
	for _, b := range a.Buildings {
		keys = append(keys, b.one())
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
