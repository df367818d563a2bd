package screen

import (
	"cmp"
	"slices"
	"sort"

	"github.com/navicert/navicert/internal/index"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Turn is one fact that alone would turn the outcome of a hit or a near miss.
// It was asked for, not worked out from the weights: Outcome and Score are what
// the same query finds of the same listing where it says Value.
type Turn struct {
	Fact    string // ID of the feature that the fact is of; FeatureWord for a word of the name
	Value   string // what the query would say: a date, a country code, a number, an address, the whole name
	Says    string // in words: "were the birth date another, such as 1943"
	Outcome Outcome
	Score   int
	asked   Query // for tests: what was asked
}

// FeatureWord is the Fact of a Turn that is a word of the name.
const FeatureWord = "name/word"

// maxTurned is how many hits, and how many near misses, of an answer are
// explained: nobody reads more of them, and each costs some comparisons.
const maxTurned = 5

// Explain finds, for the best hits and near misses of an answer, which single
// fact would turn the outcome of each. A clear answer without near misses costs
// nothing.
func (s *Session) Explain(a *Answer) {
	for _, hits := range [2][]Hit{a.Hits, a.Near} {
		for i := range hits[:min(maxTurned, len(hits))] {
			hits[i].Turns = s.turns(&a.Query, &hits[i])
		}
	}
}

// turns asks about one listing again, each time with one fact changed.
func (s *Session) turns(q *Query, h *Hit) []Turn {
	if h.Explained != nil || h.Terms.Silent || h.Standing != InForce && h.Standing != UnknownStart {
		return nil
	}
	k := s.asking(h)
	if k == nil {
		return nil
	}
	k.compare(q.Name, k.from, k.to)
	if score, outcome := k.ask(q); score != h.Score || outcome != h.Outcome {
		return nil // it rests on something else than its name: a number, an address, initials
	}
	var out []Turn
	beside := k.beside(q)
	for _, t := range k.facts(q) {
		t.Score, t.Outcome = k.ask(&t.asked)
		if t.Score < h.Score && beside {
			t.Score, t.Outcome = k.whole(&t.asked)
		}
		if t.Outcome != h.Outcome && (t.Score > h.Score || !states(q, t.Fact)) { // what is known to agree is not doubted
			out = append(out, t)
		}
	}
	if h.Outcome != Potential {
		out = append(out, k.confirming(q, h)...)
		out = append(out, k.words(q, h)...)
	}
	far := func(t Turn) int { return max(t.Score-h.Score, h.Score-t.Score) }
	slices.SortStableFunc(out, func(a, b Turn) int { return cmp.Compare(far(a), far(b)) })
	return out
}

// beside reports whether Screen may find a listing by something else than the words of
// its names: an address, a number, initials, or as the beginning of a name.
func (k *asking) beside(q *Query) bool {
	if q.Address != "" || len(q.numbers()) > 0 || atFieldEnd(q.Name) {
		return true
	}
	letters, _ := asInitials(k.s.fold(q.Name), q.Name)
	return letters != ""
}

// whole asks all that Screen looks at, for a query whose address or number may find the
// listing where its name does not any more.
func (k *asking) whole(q *Query) (int, Outcome) {
	asked := *q
	asked.Near = false
	answer := k.s.Screen(asked)
	for i := range answer.Hits {
		if h := &answer.Hits[i]; h.Listing == k.first().listing {
			return h.Score, h.Outcome
		}
	}
	return 0, Clear
}

// states reports whether a query says something of the feature.
func states(q *Query, feature string) bool {
	switch feature {
	case FeatureBirth:
		return len(q.Births) > 0
	case FeatureGender:
		return q.Gender != ""
	case FeatureNationality:
		return q.Nationality != ""
	case FeatureIdentifier:
		return len(q.Identifiers) > 0
	case match.FeatureCountry:
		return q.Country != ""
	case match.FeatureParty:
		return q.Kind != party.Unstated
	}
	return false
}

// An asking is one listing that is asked about again and again.
type asking struct {
	s        *Session
	from, to int        // its names among the entries
	side     match.Side // of the query
	compared []compared
}

// A compared is what comparing a name with the query gave.
type compared struct {
	en      *entry
	side    *match.Side
	score   int
	exact   bool
	read    bool             // as Chinese characters are read
	against []match.Evidence // what the variant costs
}

// asking prepares the listing of a hit, and gives nil for one without names.
func (s *Session) asking(h *Hit) *asking {
	all := s.e.entries
	from := sort.Search(len(all), func(i int) bool { return all[i].order >= h.order })
	to := from
	for to < len(all) && all[to].order == h.order {
		to++
	}
	if from == to || all[from].listing != h.Listing {
		return nil
	}
	return &asking{s: s, from: from, to: to}
}

// first gives the first name of the listing.
func (k *asking) first() *entry { return &k.s.e.entries[k.from] }

// compare compares a text in all its variants with some names of the listing, by their
// places among the entries, as search does by way of the index.
func (k *asking) compare(text string, from, to int) {
	k.compared = k.compared[:0]
	words := k.s.fold(text)
	if !name.Comparable(words) {
		return
	}
	e := k.s.e
	for _, v := range variants(nil, words, text, borneAll, k.s.fold) {
		k.s.maker.Query(&k.side, v.words)
		k.s.s.Compare(&k.side, e.places[from:to], func(f index.Found) {
			side, _ := e.index.Side(f.Name)
			if !v.refuses(&f.Result, side) {
				k.compared = append(k.compared, compared{en: &e.entries[f.Ref], side: side, score: f.Result.Score, exact: f.Result.Exact, against: v.against})
			}
		})
	}
	for i := from; i < to; i++ {
		en := &e.entries[i]
		side, _ := e.index.Side(int(e.places[i]))
		if as, ok := read(text, en.listing.Subject.Names[en.at].Text); ok && (as.reversed || match.Personal(side)) {
			k.compared = append(k.compared, compared{en: en, side: side, score: as.score(), exact: true, read: true})
		}
	}
}

// ask gives the score and the outcome of the listing for a query whose name was
// compared.
func (k *asking) ask(q *Query) (int, Outcome) {
	best, exact := Hit{Score: -1}, false
	var of *entry
	for _, c := range k.compared {
		score := c.score
		evidence := append(slices.Clip(c.against), besides(q, c.en.listing, c.side, c.score, c.exact)...)
		for _, ev := range evidence {
			score += ev.Points
		}
		if of == nil || score > best.Score || score == best.Score && c.en.at < best.name {
			best, exact, of = Hit{Score: score, Matched: c.en.listing.Subject.Names[c.en.at], Listing: c.en.listing, name: c.en.at, common: c.en.common, read: c.read, Evidence: evidence}, c.exact, c.en
		}
	}
	if of == nil || best.Score < q.Threshold {
		return max(best.Score, 0), Clear
	}
	k.s.e.judge(q, &best, of.version, exact)
	return best.Score, best.Outcome
}
