package spell

import (
	"math/bits"
	"slices"
)

// An ahead says which letters may come next, so that others are not even tried.
type ahead struct {
	floor, hope [maxNodes]slacks    // by node: up to the floor, and up to what may be hoped for
	letter      [maxNodes][26]int32 // by node: what it costs more at the least than the best to go on by a letter

	begun []begun                 // how runs of two and three letters go on
	first [begunPlaces + 1]uint16 // by the place of how they begin: the first of them, and that of the next
	froms [begunPlaces]uint64     // by that place: the nodes they lead from, as a set
}

// Slacks are the letters that a way may go on by, by how much it may still cost:
// in each step also those of a whole step more. In the last are all letters.
type slacks [steps]uint32

// A begun run is one that goes on by a letter.
type begun struct {
	letter   uint32 // as a set
	balance  int32
	cost     int32
	from, to uint8
}

const (
	steps       = 32
	floorStep   = 3  // how fine the steps of balances are, as a power of two
	hopeStep    = 13 // and those of costs
	begunPlaces = 1 + 26 + 26*26
)

// look works out which letters may come next.
func (h *hope) look(l *Lattice) {
	a, m := &h.ahead, h.walk.model
	for v := range h.walk.nodes {
		a.floor[v], a.hope[v] = slacks{}, slacks{}
		for c := range byte(26) {
			a.floor[v].add(m.insert['a'+c]>>floorStep, 1<<c)
			a.letter[v][c] = 1000*m.insert['a'+c] + h.gain*m.alone['a'+c]
		}
	}
	for _, e := range l.Edges {
		for i := range m.spelt[e.Sound] {
			if s := &m.spelt[e.Sound][i]; s.length > 0 {
				a.floor[e.From].add(s.balance>>floorStep, bit(s.text[0]))
				least := &a.letter[e.From][s.text[0]-'a']
				*least = min(*least, h.cost(s)+h.best[e.To]-h.best[e.From])
			}
		}
	}
	for v := range h.walk.nodes {
		for c, cost := range a.letter[v] {
			a.hope[v].add(cost>>hopeStep, 1<<c)
		}
		a.floor[v].sum()
		a.hope[v].sum()
	}
	h.link(l)
}

// add adds a letter that costs so many steps.
func (s *slacks) add(step int32, letter uint32) { s[min(max(step, 0), steps-1)] |= letter }

// sum adds to each step the letters of those below.
func (s *slacks) sum() {
	for i := 1; i < steps; i++ {
		s[i] |= s[i-1]
	}
}

// of gives the letters that cost no more.
func (s *slacks) of(step int32) uint32 { return s[min(step, steps-1)] }

// link sorts the runs of two and three letters by how they begin.
func (h *hope) link(l *Lattice) {
	a := &h.ahead
	each := func(do func(at int, b begun)) {
		for _, e := range l.Edges {
			for i := range h.walk.model.spelt[e.Sound] {
				s := &h.walk.model.spelt[e.Sound][i]
				at := 0
				for n := 1; n < int(s.length); n++ {
					at = at*26 + int(s.text[n-1]-'a') + 1
					do(at, begun{bit(s.text[n]), s.balance, h.cost(s), e.From, e.To})
				}
			}
		}
	}
	a.first, a.froms = [begunPlaces + 1]uint16{}, [begunPlaces]uint64{}
	n := 0
	each(func(at int, _ begun) { a.first[at+1]++; n++ })
	for i := 1; i < len(a.first); i++ {
		a.first[i] += a.first[i-1]
	}
	a.begun = slices.Grow(a.begun[:0], n)[:n]
	each(func(at int, b begun) {
		a.begun[a.first[at]] = b
		a.first[at]++
		a.froms[at] |= 1 << b.from
	})
	copy(a.first[1:], a.first[:]) // each stands at the next one's place now
	a.first[0] = 0
}

// next gives the letters that may come after d letters that lead to a node of
// the tree, and more that may not; and which of them may go on with a run.
func (h *hope) next(d int, n *node) (letters, going uint32) {
	w := h.walk
	if !w.alive(d) {
		return 0, 0
	}
	free := h.freely(n)
	k := &w.marks[d]
	row, known := &w.rows[d], h.gain*k.alone+free
	for left := k.alive; left != 0; left &= left - 1 {
		v := bits.TrailingZeros64(left) & 63
		if slack := -(1000*row[v] + known + h.now.extra[v]); slack > 0 {
			letters |= h.ahead.floor[v].of((w.floor-row[v])>>floorStep) & h.ahead.hope[v].of(slack>>hopeStep)
		}
	}
	if d > 0 {
		k1 := &w.marks[d-1]
		if k1.alive&h.ahead.froms[k.letter] != 0 {
			going = h.goOn(&w.rows[d-1], h.gain*k1.alone+free, k.letter)
		}
		if d > 1 {
			k2, at := &w.marks[d-2], k.letter+26*k1.letter
			if k2.alive&h.ahead.froms[at] != 0 {
				going |= h.goOn(&w.rows[d-2], h.gain*k2.alone+free, at)
			}
		}
	}
	return letters | going, going
}

// freely gives what the letters below a node cost at the least that stand for no
// sound, where that is below 0.
func (h *hope) freely(n *node) int32 {
	if n.letters&h.cheap != 0 {
		return h.free * int32(n.most)
	}
	return 0
}

// may reports whether one of the ways of d letters may gain enough by a letter and
// those that may follow it.
func (h *hope) may(d int, letter int, n *node) bool {
	k, row := &h.walk.marks[d], &h.walk.rows[d]
	known := h.gain*k.alone + h.freely(n)
	for left := k.alive; left != 0; left &= left - 1 {
		v := bits.TrailingZeros64(left) & 63
		if 1000*row[v]+known+h.now.extra[v]+h.ahead.letter[v][letter] < 0 {
			return true
		}
	}
	return false
}

// goOn gives the letters that go on with the runs that began after a row. It
// does without a branch for each, as nobody can foretell where they lead.
func (h *hope) goOn(row *row, known, at int32) uint32 {
	letters, most, floor := uint32(0), &h.now.most, h.walk.floor
	runs := h.ahead.begun[h.ahead.first[at]:h.ahead.first[at+1]]
	for i := range runs {
		b := &runs[i]
		before := row[b.from&63]
		enough := (before + b.balance - floor - 1) & (1000*before + known + b.cost + most[b.to&63])
		letters |= b.letter & uint32(enough>>31)
	}
	return letters
}
