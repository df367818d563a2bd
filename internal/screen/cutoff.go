package screen

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// FeatureBeginning is the permanent ID of the evidence that a query is, letter
// by letter, the beginning of a listed name, cut where fields end.
const FeatureBeginning = "name/beginning"

// A name cut at the end of a field may have lost every word that tells: of
// "Second Institute of Oceanography" 20 letters are left that weigh little. But
// they are the beginning of one listed name only. leastBeginning is how many
// letters of a beginning say so; more than maxBegun parties that begin so say
// nothing: 600 names begin with LIMITED LIABILITY CO.
const (
	leastBeginning = 14
	maxBegun       = 3
)

// A begun is a listed name by its letters, without spaces.
type begun struct {
	letters string
	en      entry
}

// cutHits adds the listings whose names begin with a query that ends where
// fields end. It is asked only where the name finds nothing that alerts.
func (s *Session) cutHits(a *Answer) {
	switch n := utf8.RuneCountInString(strings.TrimSpace(a.Query.Name)); n {
	case 19, 20, 34, 35:
	default:
		return
	}
	if slices.ContainsFunc(a.Hits, func(h Hit) bool { return h.Outcome.Alerts() }) {
		return
	}
	key := lettersOf(s.words)
	if len(key) < leastBeginning {
		return
	}
	names := s.e.beginnings()
	at := sort.Search(len(names), func(i int) bool { return names[i].letters >= key })
	parties := make(map[string]bool)
	seen := make(map[*list.Listing]bool)
	var hits []Hit
	for ; at < len(names) && strings.HasPrefix(names[at].letters, key); at++ {
		en := &names[at].en
		if names[at].letters == key || seen[en.listing] || !inScope(&a.Query, en.version.List) {
			continue
		}
		seen[en.listing] = true
		if parties[s.e.partyName(en.listing)] = true; len(parties) > maxBegun {
			return
		}
		listed := en.listing.Subject.Names[en.at].Text
		h := s.e.hit(en, a.Query.Threshold, []match.Evidence{{
			Feature: FeatureBeginning, Points: a.Query.Threshold, Query: a.Query.Name, Listed: listed, Says: "the beginning of the name, cut where fields end",
		}})
		s.e.judge(&a.Query, &h, en.version, true)
		if h.Outcome.Alerts() {
			h.Outcome = Review
			h.Why = []string{"The name is the beginning of the listed one, cut where fields end."}
		}
		hits = append(hits, h)
	}
	for _, h := range hits {
		a.Hits = slices.DeleteFunc(a.Hits, func(x Hit) bool { return x.Listing == h.Listing })
	}
	a.Hits = append(a.Hits, hits...)
}

// lettersOf gives the letters and digits of words as they were written.
func lettersOf(words []name.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Raw)
	}
	return b.String()
}

// beginnings gives the listed names in the order of their letters. It is made
// when the first query comes that may be cut off, and not changed after.
func (e *Screener) beginnings() []begun {
	e.aside.byLetters.Do(func() {
		var words []name.Word
		for _, en := range e.entries {
			words = name.AppendWords(words[:0], en.listing.Subject.Names[en.at].Text)
			e.aside.letters = append(e.aside.letters, begun{lettersOf(words), en})
		}
		slices.SortStableFunc(e.aside.letters, func(a, b begun) int { return strings.Compare(a.letters, b.letters) })
	})
	return e.aside.letters
}
