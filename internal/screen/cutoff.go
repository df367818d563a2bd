package screen

import (
	"cmp"
	"slices"
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
	maxAlike       = 200 // names of one beginning that are looked at
	beginningScore = DefaultThreshold
)

// atFieldEnd reports whether a name may have been cut where fields of 20 and of 35
// characters end, with a space that was cut off, too.
func atFieldEnd(text string) bool {
	switch utf8.RuneCountInString(strings.TrimSpace(text)) {
	case 19, 20, 34, 35:
		return true
	}
	return false
}

// cutHits adds the listings whose names begin with a query that ends where
// fields end, but for those that alert already. Where one listing has the whole name,
// nothing was cut off.
func (s *Session) cutHits(a *Answer) {
	if !atFieldEnd(a.Query.Name) {
		return
	}
	if a.Query.Threshold > beginningScore || slices.ContainsFunc(a.Hits, func(h Hit) bool { return h.Outcome.Alerts() && h.Score == match.Full }) {
		return
	}
	key := lettersOf(s.words)
	if len(key) < leastBeginning {
		return
	}
	parties := make(map[string]bool)
	seen := make(map[*list.Listing]bool)
	var hits []Hit
	for _, n := range s.e.beginning(key) {
		en := &s.e.entries[n]
		if seen[en.listing] || !inScope(&a.Query, en.version.List) {
			continue
		}
		s.cutWords = name.AppendWords(s.cutWords[:0], en.listing.Subject.Names[en.at].Text)
		if letters := lettersOf(s.cutWords); len(letters) == len(key) || !strings.HasPrefix(letters, key) {
			continue
		}
		seen[en.listing] = true
		if parties[s.e.partyName(en.listing)] = true; len(parties) > maxBegun {
			return
		}
		listed := en.listing.Subject.Names[en.at].Text
		h := s.e.hit(en, beginningScore, []match.Evidence{{
			Feature: FeatureBeginning, Points: beginningScore, Query: a.Query.Name, Listed: listed, Says: "the beginning of the name, cut where fields end",
		}})
		s.e.judge(&a.Query, &h, en.version, true)
		if h.Outcome.Alerts() {
			h.Outcome = Review
			h.Why = []string{"The name is the beginning of the listed one, cut where fields end."}
		}
		hits = append(hits, h)
	}
	for _, h := range hits {
		same := func(x Hit) bool { return x.Listing == h.Listing }
		if at := slices.IndexFunc(a.Hits, same); at >= 0 && a.Hits[at].Outcome.Alerts() {
			continue
		}
		a.Hits = append(slices.DeleteFunc(a.Hits, same), h)
	}
}

// lettersOf gives the letters and digits of words as they were written.
func lettersOf(words []name.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Raw)
	}
	return b.String()
}

// beginningOf hashes the first letters of words; it is 0 for fewer than
// leastBeginning.
func beginningOf(words []name.Word) uint32 {
	h, n := uint32(2166136261), 0
	for _, w := range words {
		for i := 0; i < len(w.Raw) && n < leastBeginning; i++ {
			h = (h ^ uint32(w.Raw[i])) * 16777619
			n++
		}
	}
	if n < leastBeginning {
		return 0
	}
	return max(h, 1)
}

// beginning gives the places among the entries of the names that may begin with
// a key. Their order is made when the first query comes that may be cut off, and
// not changed after.
func (e *Screener) beginning(key string) []uint32 {
	e.aside.byLetters.Do(func() {
		order := make([]uint32, 0, len(e.begins))
		for n, h := range e.begins {
			if h != 0 {
				order = append(order, uint32(n))
			}
		}
		slices.SortFunc(order, func(a, b uint32) int { return cmp.Or(cmp.Compare(e.begins[a], e.begins[b]), cmp.Compare(a, b)) })
		e.aside.letters = order
	})
	h := beginningOf([]name.Word{{Raw: key}})
	order := e.aside.letters
	from, _ := slices.BinarySearchFunc(order, h, func(n, h uint32) int { return cmp.Compare(e.begins[n], h) })
	to := from
	for to < len(order) && e.begins[order[to]] == h {
		if to++; to-from > maxAlike {
			return nil
		}
	}
	return order[from:to]
}
