package index

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/match"
)

// units are words of the query by how they touch list words: those of equal lead
// to the names that have them word for word, the others to the names that have
// what resembles them. Their lists are read or left apart.
type units [ways]uint64

// all gives the words of the query that touch in any way.
func (u *units) all() uint64 { return u[equal] | u[similar] | u[spoken] }

// of gives the units that count for a bearer.
func (u units) of(who bearer) units {
	if who == anyone {
		u[spoken] = 0
	}
	return u
}

// exclude chooses the words of the query whose lists need not be read for a
// bearer, the costliest first: names that only they touch cannot reach the
// threshold.
func (s *Searcher) exclude(who bearer) units {
	n := len(s.q.Tokens)
	var order [ways * match.MaxTokens]uint8
	for u := range order[:ways*n] {
		order[u] = uint8(u)
	}
	cost := func(u uint8) int { return s.touch[u/ways].cost[u%ways] }
	slices.SortFunc(order[:ways*n], func(a, b uint8) int {
		return cmp.Or(cmp.Compare(cost(b), cost(a)), cmp.Compare(a, b))
	})
	var out units
	for _, u := range order[:ways*n] {
		if cost(u) == 0 {
			break
		}
		try := out
		try[u%ways] |= 1 << (u / ways)
		if s.lim.score(s.haulOf(try.of(who), 0), s.lim.support, who) < s.t {
			out = try
		}
	}
	return out
}

// haulOf gives what names have at the most that no other units touch, with the
// words that may be confirmed, and those in more as the initials of the name.
func (s *Searcher) haulOf(u units, more uint64) haul {
	h := haul{any: u.all() | more, equal: u[equal]}
	for i := range s.q.Tokens {
		most, _ := s.mostOf(i, u, more)
		h.bits, h.top = h.bits+most, max(h.top, most)
	}
	return h
}

// mostOf gives what word i of the query tells, and weighs, at the most in the
// names of haulOf.
func (s *Searcher) mostOf(i int, u units, more uint64) (told, full int) {
	t, bit := &s.touch[i], uint64(1)<<i
	confirms := s.lim.support&bit != 0
	for how := range u {
		if u[how]&bit != 0 || confirms {
			told, full = max(told, t.most[how]), max(full, t.full[how])
		}
	}
	if confirms { // it may confirm a heavier word than those it touches
		told, full = max(told, int(s.q.Tokens[i].Rare)), max(full, rarest)
	}
	if more&bit != 0 {
		told, full = max(told, s.x.letterRare), max(full, s.x.letterFull)
	}
	return told, full
}
