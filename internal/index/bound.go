package index

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// The bound. Let T be the words of the query that some word of a name may
// stand for, and S those that it may confirm as an initial or a beginning.
// The score of the name is at most
//
//	500 cov(T, S) + 500 - thin(T, S)
//
// cov: a word of T adds at most its full weight to both what was found and the
// whole, and x/(x+c) grows with x, so taking all of T at full weight is the
// most. A word of S adds at most match.CutSim of its weight w to what was
// found and w to the whole, w between 0 and its full weight; such a fraction
// is largest at an end of the range, so both ends are tried; a word of one
// letter is either used as an initial with its whole weight or not found, so
// every number of those is tried. Words of neither
// count with their loose weight, less the discount that people get.
//
// thin: unless every word that an exact match needs is in T, what is missing
// to match.Enough quarter bits costs match.ThinCost each, and the bits found
// are at most those of the heaviest list words that T and S may stand for.
//
// people: only their names get the discount, and a query with a legal form
// costs match.KindCost against them unless the match is exact, so the bound is worked out for people and
// for all others apart.
//
// A name that itself has an initial may confirm any word of the query, so for
// such names S is everything and no list is left unread (search.go).
//
// It costs nothing either where the listed name stands whole in the query,
// which takes every telling word and place of the query, or where a person's
// surname was found and initials for the rest.
//
// heavy: the part of a name that is found is at most F/(F+rest), where F is what
// the list words that T and S may stand for weigh at most, and rest is at least
// the weight of the name less F. So a name that weighs more than 500 F over
// what is missing to the threshold cannot reach it. A list word that is taken
// for a lighter one counts no more than that one; what it weighs more (slack)
// may be added to what the name may weigh.
//
// All divisions round down, in the score as here, and rounding down keeps
// the order.

// limits are the sums over the query that the bound needs.
type limits struct {
	q       *match.Side
	support uint64 // words that may be confirmed only
	letters uint64 // those of them that are one letter
	// All words of one letter weigh the same.
	letterFull, letterLoose int
	need                    uint64 // words without which no match is exact
	must                    uint64 // words without which no listed name stands whole in the query
	legal                   bool   // the query has a legal form
	full                    [match.MaxTokens]int
	loose                   [match.MaxTokens]int
}

func (b *limits) set(q *match.Side) {
	*b = limits{q: q, legal: match.HasLegal(q)}
	for i := range q.Tokens {
		t := &q.Tokens[i]
		b.full[i], b.loose[i] = int(t.Full), int(t.Loose)
		if len(t.Text) == 1 && t.Class == name.Letter {
			b.letters |= 1 << i
			b.letterFull, b.letterLoose = int(t.Full), int(t.Loose)
		}
		if len(t.Text) == 1 || i == len(q.Tokens)-1 {
			b.support |= 1 << i
		}
		if !idle(t.Class) {
			b.need |= 1 << i
		}
		if t.Class == name.Telling || t.Class == name.Place {
			b.must |= 1 << i
		}
	}
}

// score gives the most that a name can score of which only the words of T and
// S are found, and of whose own weight most quarter bits at the most.
// Inexact says that some word of the name is known not to be found.
func (b *limits) score(t, s uint64, most int, person, inexact bool) int {
	cov := b.cover(t, s, person)
	if cov == 0 {
		return 0
	}
	return b.less(cov, t, most, person, inexact)
}

// less takes from a coverage what a match costs that is not exact.
func (b *limits) less(cov int, t uint64, most int, person, inexact bool) int {
	waived := !inexact && b.must&^t == 0 || person && b.letters != 0 && b.need&^(t|b.letters) == 0
	inexact = inexact || b.need&^t != 0
	score := cov + 500
	if person && b.legal && inexact {
		score -= match.KindCost
	}
	if inexact && !waived {
		score -= max(0, match.Enough-most) * match.ThinCost
	}
	return score
}

// cover gives the most that can be found of the query, in 500 parts.
func (b *limits) cover(t, s uint64, person bool) int {
	found, cut, letters, rest := 0, 0, 0, 0
	for i := range b.q.Tokens {
		switch bit := uint64(1) << i; {
		case t&bit != 0:
			found += b.full[i]
		case s&b.letters&bit != 0:
			letters++
		case s&bit != 0:
			cut += b.full[i]
		default:
			rest += b.loose[i]
		}
	}
	if found == 0 {
		return 0
	}
	cov := 0
	for k := 0; k <= letters; k++ { // of the initials, k are used
		c := rest + (letters-k)*b.letterLoose
		if person {
			c = c * match.PersonDiscount / 10
		}
		n, d := 1000*found+match.InitialSim*k*b.letterFull, found+k*b.letterFull+c
		cov = max(cov, n/(2*d), (n+match.CutSim*cut)/(2*(d+cut)))
	}
	return cov
}

// covered is cover for words of T alone, which few names of one query differ
// in, so answers are kept.
func (s *Searcher) covered(t uint64, person bool) int {
	k := &s.covers[mix(t)%uint64(len(s.covers))]
	if k.turn != s.nameTurn || k.mask != t || k.person != person {
		*k = judged{t, 0, s.nameTurn, person, uint32(s.lim.cover(t, 0, person))}
	}
	return int(k.weight)
}

// exclude chooses the words of the query whose lists need not be read for
// people, or for others, the costliest first: names that only they touch cannot
// reach the threshold.
func (s *Searcher) exclude(person bool) uint64 {
	n := len(s.q.Tokens)
	var order [match.MaxTokens]uint8
	for i := range n {
		order[i] = uint8(i)
	}
	slices.SortFunc(order[:n], func(a, b uint8) int {
		return cmp.Or(cmp.Compare(s.touch[b].cost, s.touch[a].cost), cmp.Compare(a, b))
	})
	most := 0
	for i := range n {
		if s.lim.support&(1<<i) != 0 {
			most += max(int(s.q.Tokens[i].Rare), s.touch[i].most)
		}
	}
	var out uint64
	for _, i := range order[:n] {
		if s.touch[i].cost == 0 {
			continue
		}
		try := out | 1<<i
		if s.lim.score(try, s.lim.support, most+s.touch[i].most, person, false) < s.t {
			out = try
			most += s.touch[i].most
		}
	}
	return out
}

// rarest is the most that the rarity, and the weight, of one list word is, in
// quarter bits.
const rarest = 64

// possible reports whether name n can reach the threshold, by the words that
// touch it.
func (s *Searcher) possible(n uint32) bool {
	var t uint64
	found, rest, most, inexact := 0, 0, 0, false
	var open uint64 // words of the name that nothing touches
	spots := s.x.spotsOf(n)
	for j := range spots {
		p := &spots[j]
		if s.bits[p.id>>6]>>(p.id&63)&1 != 0 {
			t |= s.cell(p.id).mask
			found += int(p.full)
			most += int(p.rare)
		} else {
			rest += int(p.loose)
			open |= 1 << j
			inexact = inexact || !p.idle
		}
	}
	if t == 0 {
		return false
	}
	person := s.x.person(n)
	if s.q.Cutoff {
		rest /= match.CutoffPart
	}
	if s.lim.less(s.covered(t, person), t, most, person, inexact)-500+500*found/(found+rest) >= s.t {
		return true
	}
	if n < s.x.initials && s.lim.support == 0 {
		return false // nothing can be confirmed
	}
	s.confirm(n, spots, &t, &open, &found, &rest, &most)
	return s.lim.less(s.covered(t, person), t, most, person, inexact)-500+500*found/(found+rest) >= s.t
}

// confirm counts the words that initials and beginnings may confirm as found:
// an initial of the name any word of the query, and the words of the query
// that may do so any word of the name.
func (s *Searcher) confirm(n uint32, spots []spot, t, open *uint64, found, rest, most *int) {
	for j := range spots {
		p := &spots[j]
		with := s.lim.support
		if p.letter && n >= s.x.initials {
			with = ^uint64(0)
		}
		if with &= s.byFirst[p.first&31]; with == 0 {
			continue
		}
		if *open&(1<<j) == 0 {
			*t |= with
			continue
		}
		*t |= with
		*open &^= 1 << j
		*found += int(p.full)
		*most += int(p.rare)
		*rest -= int(p.loose)
	}
}
