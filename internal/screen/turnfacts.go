package screen

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/navicert/navicert/internal/address"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A generation is how many years an asked birth date lies before the listed
// ones: far enough to be another person's.
const generation = 30

// facts gives the facts beside the name that are worth asking about: one that
// the query does not state, as if it were another than the listed one, and one
// that it states, as if it were the listed one. What a query does not state and
// a list does confirms nothing by itself, so that is not asked.
func (k *asking) facts(q *Query) []Turn {
	var out []Turn
	add := func(fact, value, says string, change func(*Query)) {
		asked := *q
		change(&asked)
		out = append(out, Turn{Fact: fact, Value: value, Says: says, asked: asked})
	}
	subject := &k.first().listing.Subject
	if bs := subject.Births; len(bs) > 0 && len(q.Births) > 0 {
		add(FeatureBirth, bs[0].String(), "were the birth date the listed "+bs[0].String(), func(a *Query) { a.Births = bs[:1] })
	} else if len(bs) > 0 {
		first := slices.MinFunc(bs, func(a, b day.Partial) int { return a.Year - b.Year })
		other := day.Partial{Year: first.Year - generation}
		add(FeatureBirth, other.String(), "were the birth date another, such as "+other.String(), func(a *Query) { a.Births = []day.Partial{other} })
	}
	place := func(fact, what, stated string, listed []string, set func(*Query, string)) {
		if len(listed) == 0 {
			return
		}
		value, says := listed[0], "were the "+what+" the listed "+listed[0]
		if stated == "" {
			value = elsewhere(listed)
			says = "were the " + what + " another, such as " + value
		}
		add(fact, value, says, func(a *Query) { set(a, value) })
	}
	place(FeatureNationality, "nationality", q.Nationality, slices.Concat(subject.Nationalities, subject.Citizenships), func(a *Query, v string) { a.Nationality = v })
	place(match.FeatureCountry, "country", q.Country, subject.Countries, func(a *Query, v string) { a.Country = v })
	for _, g := range [...]string{"male", "female"} {
		add(FeatureGender, g, "were the gender "+g, func(a *Query) { a.Gender = g })
	}
	for _, p := range [...]party.Kind{party.Person, party.Company} {
		add(match.FeatureParty, string(p), "were the party "+article(p), func(a *Query) { a.Kind = p })
	}
	if other, ok := otherID(subject.Identifiers); ok && len(q.Identifiers) == 0 {
		add(FeatureIdentifier, other.Number, fmt.Sprintf("were the %s another, such as %s", other.Type, other.Number), func(a *Query) { a.Identifiers = []party.Identifier{other} })
	}
	return out
}

func article(k party.Kind) string {
	if k == party.Person {
		return "a person"
	}
	return "an " + string(k)
}

// elsewhere gives a country that is not among those listed.
func elsewhere(listed []string) string {
	for _, c := range [...]string{"SE", "UY"} {
		if !slices.Contains(listed, c) {
			return c
		}
	}
	return "NZ"
}

// otherID makes a number of the kind of a listed one that is surely another:
// the last three digits are changed until the check digits, where there are
// some, are right.
func otherID(listed []party.Identifier) (party.Identifier, bool) {
	for _, x := range listed {
		id, _ := identifier.Parse(x.Type, x.Country, x.Number)
		n := len(id.Number)
		if !id.Lasting() || n < 6 || id.Number[n-3] < '0' || id.Number[n-3] > '9' {
			continue
		}
		third := (id.Number[n-3]-'0'+1)%10 + '0'
		for end := range 100 {
			other := party.Identifier{Type: string(id.Kind), Country: x.Country, Number: id.Number[:n-3] + string(third) + fmt.Sprintf("%02d", end)}
			if made, _ := identifier.Parse(other.Type, other.Country, other.Number); identifier.Compare(made, id) == identifier.Different {
				return other, true
			}
		}
	}
	return party.Identifier{}, false
}

// confirming asks about what makes a hit of its own: an identifier of the
// listing, and one of its addresses.
func (k *asking) confirming(q *Query, h *Hit) []Turn {
	var out []Turn
	add := func(t Turn, found Hit) bool {
		if t.Score, t.Outcome = found.Score, found.Outcome; found.Score <= h.Score || t.Outcome == h.Outcome {
			return false
		}
		out = append(out, t)
		return true
	}
	e, en := k.s.e, *k.first()
	for _, x := range en.listing.Subject.Identifiers {
		id, _ := identifier.Parse(x.Type, x.Country, x.Number)
		if !id.Alone() || identifier.Compare(id, id) != identifier.Same {
			continue
		}
		asked := *q
		asked.Identifiers = append(slices.Clip(q.Identifiers), x)
		t := Turn{Fact: FeatureIdentifier, Value: x.Number, Says: "were the listed " + id.String() + " its number", asked: asked}
		if add(t, e.numberHit(&asked, nil, id, numbered{id, en}, sameNumber)[0]) {
			break // one will do
		}
	}
	if len(h.Listing.Subject.Addresses) == 0 || h.Outcome.Alerts() {
		return out // the address of a listed party is for review at most
	}
	for _, a := range en.listing.Subject.Addresses {
		for _, line := range lines(a) {
			asked := *q
			asked.Address = line
			query, listed := address.Parse(line), parse(line, a)
			r := address.Compare(&query, &listed)
			if !query.Located() || len(listed.Keys()) == 0 || r.Score < sameAddress || r.OtherUnit || min(r.Score, addressAlone) < q.Threshold {
				continue
			}
			t := Turn{Fact: match.FeatureAddress, Value: line, Says: "were the listed " + line + " its address", asked: asked}
			if add(t, e.sharedHit(&asked, shared{located{listed, line, en}, r}, nil)) {
				return out
			}
		}
	}
	return out
}

// maxWordAsks bounds how often a long name is compared again for its words.
const maxWordAsks = 64

// words asks about each word of the listed name that the query has not, in the
// place of each word that the listed name has not and at its end, and without
// each of those.
func (k *asking) words(q *Query, h *Hit) []Turn {
	listed, typed := name.Words(h.Matched.Text), name.Words(q.Name)
	extra := without(typed, listed)
	asks := 0
	best := func(of []Turn) []Turn {
		top := -1
		for i := range of {
			if asks++; asks <= maxWordAsks && k.raises(&of[i], h) && (top < 0 || of[i].Score > of[top].Score) {
				top = i
			}
		}
		if top < 0 {
			return nil
		}
		return of[top : top+1]
	}
	turn := func(text, says string) Turn {
		asked := *q
		asked.Name = text
		return Turn{Fact: FeatureWord, Value: text, Says: says, asked: asked}
	}
	var out, cut []Turn
	for _, w := range without(listed, typed) {
		if w.Class == name.Legal || w.Class == name.Title || w.Class == name.Context {
			continue // a legal form in the place of a word only takes that word away
		}
		word := h.Matched.Text[w.Start:w.End]
		ways := []Turn{turn(q.Name+" "+word, "with "+strconv.Quote(word))}
		for _, u := range extra {
			ways = append(ways, turn(q.Name[:u.Start]+word+q.Name[u.End:], "with "+strconv.Quote(word)+" for "+strconv.Quote(q.Name[u.Start:u.End])))
		}
		out = append(out, best(ways)...)
	}
	for _, u := range extra {
		cut = append(cut, turn(q.Name[:u.Start]+q.Name[u.End:], "without "+strconv.Quote(q.Name[u.Start:u.End])))
	}
	return append(out, best(cut)...)
}

// raises asks with another name and reports whether that raises the outcome of
// a hit. The name that matched is asked first, all others only where it does.
func (k *asking) raises(t *Turn, h *Hit) bool {
	matched := k.from
	for k.s.e.entries[matched].at != h.name {
		matched++
	}
	for _, names := range [2][2]int{{matched, matched + 1}, {k.from, k.to}} {
		k.compare(t.asked.Name, names[0], names[1])
		if t.Score, t.Outcome = k.ask(&t.asked); t.Score <= h.Score || t.Outcome == h.Outcome || t.Outcome == Clear {
			return false
		}
	}
	return true
}

// without gives the words that stand for something and are not among others.
func without(words, others []name.Word) []name.Word {
	var out []name.Word
	for _, w := range words {
		if w.Class == name.Link || slices.ContainsFunc(others, func(o name.Word) bool { return o.Text == w.Text }) {
			continue
		}
		out = append(out, w)
	}
	return out
}
