package index

import (
	"math/bits"

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
// whole, and no more than what it resembles, and x/(x+c) grows with x, so taking
// all of T at that weight is the most. A word of S adds at most match.CutSim of its weight w to what was
// found and w to the whole, w between 0 and its full weight; such a fraction
// is largest at an end of the range, so both ends are tried; a word of one
// letter is either used as an initial with its whole weight or not found, so
// every number of those is tried. Words of neither
// count with their loose weight, less the discount that people get.
//
// thin: unless every word that an exact match needs is found word for word,
// what is missing to match.Enough quarter bits costs what match.Thin says, and
// the bits found are at most those of the heaviest list words that T and S may
// stand for, and no more than the words of the query have. A word that only
// resembles what it finds is not found word for word: so much for names that two
// everyday words lead to, of which one has a slip.
//
// people: only their names get the discount, and a query with a legal form costs
// match.KindCost against them unless the match is exact. What is thin costs more
// of them, and of names that read like those of people, and only in those a
// single Chinese character is found by its sound. So the bound is worked out for
// people, for names that read so, and for all others apart.
//
// A name that itself has an initial may confirm any word of the query, so for
// such names S is everything and no list is left unread (gather.go).
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
// alike: what a word of another script finds by its sound is no more similar to it
// than its likeness, which is known from when it was looked for, and tells in
// proportion (match.ToldBySound). A word of T that is similar to s at the most, of a
// weight up to w, adds up to s w to what was found and as much weight to the whole;
// such a fraction, too, is largest at an end of the range: all of w, or next to
// nothing of it. So the words are taken from the most similar on, as long as they
// raise the fraction (shares.go). So it is for the words of a name. What was not found
// by its sound is as similar as can be.
//
// no more than: a word of a name that no word of the query touches word for word, and
// that no initial confirms, counts no more than the heaviest word that touches it
// weighs (match: covered).
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
	every                   uint64 // all words
	demand                  Demand
	legal                   bool // the query has a legal form
	full                    [match.MaxTokens]uint8
	loose                   [match.MaxTokens]uint8
}

func (b *limits) set(q *match.Side, demand Demand) {
	*b = limits{q: q, legal: match.HasLegal(q), every: 1<<len(q.Tokens) - 1, demand: demand}
	for i := range q.Tokens {
		t := &q.Tokens[i]
		b.full[i], b.loose[i] = t.Full, t.Loose
		if len(t.Text) == 1 && t.Class == name.Letter {
			b.letters |= 1 << i
			b.letterFull, b.letterLoose = int(t.Full), int(t.Loose)
		}
		if t.Class == name.Letter || i == len(q.Tokens)-1 && q.Cuttable() {
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

// A haul is what of a query is found in a name at the most: the words that touch
// it, by how they do, those that its initials and beginnings may confirm, and what
// all of them tell and the one that tells most, in quarter bits.
type haul struct {
	units
	confirmed uint64
	bits, top int
}

// any gives the words of the query that are found.
func (h *haul) any() uint64 { return h.all() | h.confirmed }

// mostOf gives the most that a name can score of which only the words of the
// haul and of S are found.
func (s *Searcher) mostOf(h *haul, sup uint64, who bearer) int {
	b := &s.lim
	if b.demand.Whole && (h.any()|sup) != b.every || b.demand.Exact && b.need&^h.units[equal] != 0 {
		return 0
	}
	cov := s.cover(h, sup, who == person)
	if cov == 0 {
		return 0
	}
	return b.less(cov, h, who, false)
}

// less takes from a coverage what a match costs that is not exact. Inexact says
// that some word of the name is known not to be found word for word.
func (b *limits) less(cov int, h *haul, who bearer, inexact bool) int {
	score, same := cov+500, h.units[equal]
	if !inexact && b.need&^same == 0 {
		return score // it may be exact
	}
	if who == person && b.legal {
		score -= match.KindCost
	}
	switch {
	case who == person && b.letters != 0 && b.need&^(same|b.letters) == 0: // a surname and initials
	case who == anyone && !inexact && b.must&^same == 0: // the listed name may stand whole in the query
	default:
		score -= match.Thin(h.bits, min(h.top, h.bits), who != anyone)
	}
	return score
}

// cover gives the most that can be found of the query, in 500 parts.
func (s *Searcher) cover(h *haul, sup uint64, person bool) int {
	b := &s.lim
	found, cut, letters, rest := 0, 0, 0, 0
	any := h.any()
	for i := range b.q.Tokens {
		switch bit := uint64(1) << i; {
		case any&bit != 0:
			found += s.weightOf(i, h)
		case sup&b.letters&bit != 0:
			letters++
		case sup&bit != 0:
			cut += int(b.full[i])
		default:
			rest += int(b.loose[i])
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

// weightOf gives what word i of the query weighs at most where it is found: a
// word that only resembles what it finds weighs no more than that.
func (s *Searcher) weightOf(i int, h *haul) int {
	bit := uint64(1) << i
	if (h.units[equal]|h.confirmed)&bit != 0 {
		return int(s.lim.full[i])
	}
	return int(s.touch[i].weight[h.units.ways(i)])
}

// covered gives what a haul without words of S covers of the query, and what its
// words tell at the most; confirmed, where some of them may be only confirmed. Few
// hauls of one query differ, so answers are kept.
func (s *Searcher) covered(h *haul, person bool) *covered {
	k := &s.covers[h.hash(h.confirmed)>>58]
	if k.turn == s.nameTurn && k.units == h.units && k.confirmed == h.confirmed && k.person == person {
		return k
	}
	*k = covered{units: h.units, confirmed: h.confirmed, turn: s.nameTurn, person: person, cover: s.cover(h, 0, person)}
	for m := h.any(); m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		most := int(s.touch[i].told[1<<ways-1])
		k.bits, k.top = k.bits+most, max(k.top, most)
		most = max(most, int(s.q.Tokens[i].Rare))
		k.bitsConfirmed, k.topConfirmed = k.bitsConfirmed+most, max(k.topConfirmed, most)
	}
	return k
}

// rarest is the most that the rarity, and the weight, of one list word is, in
// quarter bits.
const rarest = 64

// possible reports whether name n can reach the threshold, by the words that
// touch it.
func (s *Searcher) possible(n uint32) bool {
	s.mark()
	var h haul
	found, sure, rest, inexact := 0, 0, 0, false
	var open uint64 // words of the name that nothing touches
	who := s.x.bearer(n)
	spots := s.x.spotsOf(n)
	for j := range spots {
		p := &spots[j]
		if by := s.touchOf(p.id, who); by != nil {
			h.add(by)
			found += int(p.full)
			sure += s.countsFor(p, by)
			h.bits += int(p.rare)
			inexact = inexact || by[equal] == 0 && !p.idle
		} else {
			rest += int(p.loose)
			open |= 1 << j
			inexact = inexact || !p.idle
		}
	}
	h.units = h.of(who)
	if h.all() == 0 || s.lim.demand.Exact && (inexact || s.lim.need&^h.units[equal] != 0) || s.lim.demand.Personal && who == anyone {
		return false
	}
	if s.q.Cutoff {
		rest /= match.CutoffPart
	}
	if n < s.x.begin[initials] && s.lim.support == 0 {
		if s.q.HasNatives() && len(s.q.Tokens) <= sharp {
			return s.possibleBySound(&h, spots, open, rest, who, inexact)
		}
		return s.possibleAsIs(&h, open, sure, rest, who, inexact)
	}
	told := h.bits
	k := s.covered(&h, who == person)
	h.bits, h.top = min(told, k.bits), k.top
	least := s.t + 500 - 500*found/(found+rest)
	if s.lim.meets(&h, open) && s.lim.less(k.cover, &h, who, inexact) >= least {
		return true
	}
	h.bits = told
	s.confirm(n, spots, &h, &open, &found, &rest)
	k = s.covered(&h, who == person)
	h.bits, h.top = min(h.bits, k.bitsConfirmed), k.topConfirmed
	least = s.t + 500 - 500*found/(found+rest)
	return s.lim.meets(&h, open) && s.lim.less(k.cover, &h, who, inexact) >= least
}

// countsFor gives the most that a word of a name counts that words of the query touch
// and none confirms: where none is it word for word, no more than they weigh.
func (s *Searcher) countsFor(p *spot, by *units) int {
	if by[equal] != 0 {
		return int(p.full)
	}
	most := uint8(0)
	for m := by.all(); m != 0; m &= m - 1 {
		most = max(most, s.lim.full[bits.TrailingZeros64(m)])
	}
	return int(min(p.full, most))
}

// possibleAsIs is possible where nothing can be confirmed: of which the haul is known,
// what is found of the name, what is not, and whether some of it is inexact.
func (s *Searcher) possibleAsIs(h *haul, open uint64, found, rest int, who bearer, inexact bool) bool {
	b := &s.lim
	mine, others, told := 0, 0, 0
	for i := range b.q.Tokens {
		by := h.units.ways(i)
		if by == 0 {
			others += int(b.loose[i])
			continue
		}
		most := int(s.touch[i].told[by])
		mine += int(s.touch[i].weight[by])
		told, h.top = told+most, max(h.top, most)
	}
	h.bits = min(h.bits, told)
	if who == person {
		others = others * match.PersonDiscount / 10
	}
	least := s.t + 500 - 500*found/(found+rest)
	return b.meets(h, open) && b.less(1000*mine/(2*(mine+others)), h, who, inexact) >= least
}

// possibleBySound is possibleAsIs of a query in another script, by how similar each
// word is at the most: most of those that touch a name sound like it from afar.
func (s *Searcher) possibleBySound(h *haul, spots []spot, open uint64, rest int, who bearer, inexact bool) bool {
	b := &s.lim
	var mine, theirs shares
	var sim [sharp]int
	var told [sharp]int
	for j := range spots {
		if open>>j&1 != 0 {
			continue
		}
		c, best := s.cell(spots[j].id), 0
		for i := range b.q.Tokens {
			best = max(best, int(c.sim[i]))
			sim[i], told[i] = max(sim[i], int(c.sim[i])), max(told[i], int(c.told[i]))
		}
		theirs.add(best, s.countsFor(&spots[j], &c.by))
	}
	others, all := 0, 0
	for i := range b.q.Tokens {
		by := h.units.ways(i)
		if by == 0 {
			others += int(b.loose[i])
			continue
		}
		mine.add(sim[i], int(s.touch[i].weight[by]))
		all, h.top = all+told[i], max(h.top, told[i])
	}
	h.bits = min(h.bits, all)
	if who == person {
		others = others * match.PersonDiscount / 10
	}
	return b.meets(h, open) && b.less(mine.most(others), h, who, inexact) >= s.t+500-theirs.most(rest)
}

// meets reports whether what is found in a name may be all of it and of the
// query, where that is demanded. Open are the words of the name that are not.
func (b *limits) meets(h *haul, open uint64) bool {
	return !b.demand.Whole || h.any() == b.every && open == 0
}

// confirm counts the words that initials and beginnings may confirm as found:
// an initial of the name any word of the query, and the words of the query
// that may do so any word of the name.
func (s *Searcher) confirm(n uint32, spots []spot, h *haul, open *uint64, found, rest *int) {
	for j := range spots {
		p := &spots[j]
		with := s.lim.support
		if p.letter && n >= s.x.begin[initials] {
			with = ^uint64(0)
		}
		if with &= s.byFirst[p.first&31]; with == 0 {
			continue
		}
		if *open&(1<<j) == 0 {
			h.confirmed |= with
			continue
		}
		h.confirmed |= with
		*open &^= 1 << j
		*found += int(p.full)
		h.bits += int(p.rare)
		*rest -= int(p.loose)
	}
}
