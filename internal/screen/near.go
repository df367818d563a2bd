package screen

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
)

// line is the score from which names are looked for: that of near misses where
// the query asks for them, for there are many more of them.
func (q *Query) line() int {
	if q.Near {
		return min(q.Threshold, NearLine)
	}
	return q.Threshold
}

// nearMiss keeps a name that does not reach the threshold, the best of each
// listing.
func (s *Session) nearMiss(en *entry, score int, r *match.Result, evidence []match.Evidence) {
	if score < NearLine {
		return
	}
	at := slices.IndexFunc(s.near, func(h Hit) bool { return h.Listing == en.listing })
	if at >= 0 && !s.better(&s.near[at], score, en) {
		return
	}
	h := s.e.hit(en, score, append(r.Evidence(), evidence...))
	h.Standing, h.Terms, h.Outcome = standing(en.listing, en.version, s.query.On), terms(en.listing, s.query.On), Clear
	h.Why = []string{fmt.Sprintf("The score is below the threshold of %d.", s.query.Threshold)}
	if at >= 0 {
		s.near[at] = h
		return
	}
	s.near = append(s.near, h)
}

// nearMisses puts into the answer the near misses of listings that are not
// among its hits.
func (s *Session) nearMisses(a *Answer) {
	if len(s.near) == 0 {
		return
	}
	hits := make(map[*list.Listing]bool, len(a.Hits))
	for i := range a.Hits {
		hits[a.Hits[i].Listing] = true
	}
	a.Near = slices.DeleteFunc(s.near, func(h Hit) bool { return hits[h.Listing] })
	slices.SortFunc(a.Near, func(x, y Hit) int { return compareHits(&x, &y) })
}
