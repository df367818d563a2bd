package index

import "github.com/navicert/navicert/internal/match"

// Compare calls yield with each of some names, by their places in the index, and what
// match.Aligner.Compare gives for it and q. It costs less than that does, for it knows
// which words resemble each other. The result is valid during the call only.
func (s *Searcher) Compare(q *match.Side, names []uint32, yield func(Found)) {
	s.q, s.t = q, 1
	s.nextEpoch()
	if !q.Bare {
		s.expandAll()
		s.mark()
	}
	for _, n := range names {
		l := &s.x.sides[n]
		found := Found{Name: int(n), Ref: s.x.refs[n]}
		if q.Bare {
			found.Result = s.al.Compare(q, l)
		} else {
			found.Result = s.al.Score(q, l, s.edgesOf(n, l))
		}
		yield(found)
	}
}
