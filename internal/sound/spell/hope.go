package spell

import (
	"math/bits"
	"slices"
)

// A hope says which ways cannot gain enough any more, by what the letters that
// may follow can bring at best. All is in thousandths of a balance, with the gain
// that is asked for times what the letters cost alone added: what is below 0 in
// the end is enough.
type hope struct {
	walk  *walk
	gain  int32
	last  int
	edges []chance
	first [maxNodes + 1]uint8 // the first edge from each node

	cheap uint32 // letters that cost little when they stand for no sound
	free  int32  // the least that one of them costs, where that is below 0
	other int32  // the least that any other costs

	best        row             // by node: what is to be hoped for from it on, whatever letters follow
	exact       [enough + 1]row // and where just so many letters follow, none of them cheap
	more, fewer [enough + 1]row // and where so many or more follow, or fewer
	ahead       ahead

	// What is to be hoped for where only some letters may follow depends on those
	// that the chances need. It is kept by them for a while.
	need uint32
	turn uint32 // the word that it is for
	kept [keeps]hoped
	now  *hoped // that of the node of the tree that was looked at last
}

// Hoped is what is to be hoped for where these letters may follow.
type hoped struct {
	letters uint32
	turn    uint32
	most    row // by node
	extra   row // by node: the best whatever letters follow, and what is lost of it at the least beyond the next edge
}

// A chance is an edge and the cheapest ways to write it, the best first: which
// letters each needs, and what it costs. None needs all the letters of a cheaper
// one. The last stands for all others and needs none.
type chance struct {
	from, to uint8
	rest     int32 // the best from its end on
	letters  [tried]uint32
	cost     [tried + 1]int32
	by       [longest + 1]int32 // the least cost by the length of the run
}

const (
	// hopeless is more than any word costs.
	hopeless = 1 << 28
	// cheapest is what a letter costs that is not cheap.
	cheapest = 40_000
	// dear is how much more than the best a way costs whose letters are not looked
	// for.
	dear = 140_000
	// tried is how many ways to write a sound are told apart by their letters.
	tried = 6
	// keeps is how many rows are kept.
	keepBits = 8
	keeps    = 1 << keepBits
	// enough is more letters than are counted.
	enough = 20
)

// read makes the hope that of a word, and of a gain that is asked for.
func (h *hope) read(w *walk, l *Lattice, gain int) {
	h.walk, h.gain, h.last = w, int32(gain-1), int(l.last) // a gain is rounded towards 0
	h.cheap, h.free, h.other, h.need = 0, 0, hopeless, 0
	if h.turn++; h.turn == 0 {
		h.kept, h.turn = [keeps]hoped{}, 1
	}
	h.edges = slices.Grow(h.edges[:0], len(l.Edges))[:len(l.Edges)]
	for i, e := range l.Edges {
		h.chance(&h.edges[i], e)
	}
	for c := byte('a'); c <= 'z'; c++ {
		cost := 1000*w.model.insert[c] + h.gain*w.model.alone[c]
		if cost < cheapest {
			h.cheap |= bit(c)
			h.free = min(h.free, cost)
		} else {
			h.other = min(h.other, cost)
		}
	}
	l.begin(&h.first)
	for v := h.last; v >= 0; v-- {
		h.count(v)
	}
	h.look(l)
}

// cost gives what it costs to write a sound so.
func (h *hope) cost(s *spelt) int32 { return 1000*s.balance + h.gain*s.alone }

func (h *hope) chance(c *chance, e Edge) {
	*c = chance{from: e.From, to: e.To, by: [longest + 1]int32{hopeless, hopeless, hopeless, hopeless}}
	type way struct {
		letters uint32
		cost    int32
	}
	var buf [32]way
	ways, runs := buf[:0], h.walk.model.spelt[e.Sound]
	for i := range runs {
		s := &runs[i]
		cost := h.cost(s)
		c.by[s.length] = min(c.by[s.length], cost)
		ways = append(ways, way{s.letters, cost})
	}
	slices.SortStableFunc(ways, func(a, b way) int { return int(a.cost - b.cost) })
	n := 0
next:
	for _, w := range ways {
		for _, cheaper := range c.letters[:n] {
			if cheaper&^w.letters == 0 {
				continue next
			}
		}
		c.cost[n] = w.cost
		if n == tried {
			return
		}
		if n > 0 && w.cost > c.cost[0]+dear {
			n++
			break
		}
		c.letters[n] = w.letters
		h.need |= w.letters
		n++
	}
	for ; n <= tried; n++ {
		c.cost[n] = hopeless
	}
}

// from gives the edges from a node.
func (h *hope) from(v int) []chance { return h.edges[h.first[v]:h.first[v+1]] }

// count works out the hopes from a node on that do not depend on which letters
// follow, from those of the nodes after it.
func (h *hope) count(v int) {
	h.best[v] = hopeless
	if v == h.last {
		h.best[v] = 0
	}
	edges := h.from(v)
	for n := range h.exact {
		least := int32(hopeless)
		switch {
		case n > 0 && h.exact[n-1][v] < hopeless:
			least = h.exact[n-1][v] + h.other
		case n == 0 && v == h.last:
			least = 0
		}
		for i := range edges {
			c := &edges[i]
			for j := 0; j <= min(n, longest); j++ {
				least = min(least, h.exact[n-j][c.to]+c.by[j])
			}
		}
		h.exact[n][v] = min(least, hopeless)
	}
	for i := range edges {
		edges[i].rest = h.best[edges[i].to]
		h.best[v] = min(h.best[v], edges[i].rest+edges[i].cost[0])
	}
	h.fewer[0][v] = h.exact[0][v]
	for n := 1; n <= enough; n++ {
		h.fewer[n][v] = min(h.fewer[n-1][v], h.exact[n][v])
	}
	h.fewer[enough][v] = h.best[v] // more letters are not counted
	h.more[enough][v] = h.best[v]
	for n := enough - 1; n >= 0; n-- {
		h.more[n][v] = min(h.more[n+1][v], h.exact[n][v])
	}
}

// hopeFor works out what is to be hoped for from each node on where these letters
// may follow.
func (h *hope) hopeFor(letters uint32) {
	letters &= h.need
	k := &h.kept[letters*0x9e3779b1>>(32-keepBits)]
	h.now = k
	if k.turn == h.turn && k.letters == letters {
		return
	}
	k.letters, k.turn = letters, h.turn
	for v := range h.last + 1 {
		k.most[v&63], k.extra[v&63] = hopeless, hopeless
	}
	k.most[h.last&63] = 0
	none := ^letters
	for i := len(h.edges) - 1; i >= 0; i-- {
		c := &h.edges[i]
		cost := c.cost[tried]
		for n := tried - 1; n >= 0; n-- {
			if better := c.cost[n]; c.letters[n]&none == 0 {
				cost = better
			}
		}
		rest := k.most[c.to&63]
		k.most[c.from&63] = min(k.most[c.from&63], rest+cost)
		k.extra[c.from&63] = min(k.extra[c.from&63], rest-c.rest)
	}
	for v, best := range h.best[:h.last+1] {
		k.extra[v&63] = min(k.extra[v&63], k.most[v&63]-best) + best
	}
}

// leave ends the ways of a row of d letters, which lead to a node of the tree,
// that cannot gain enough. It is told what to hope for there first.
func (h *hope) leave(d int, n *node) {
	k := &h.walk.marks[d]
	if k.alive == 0 {
		return
	}
	most, row := &h.now.most, &h.walk.rows[d]
	least, last := &h.more[min(n.least, enough)], &h.fewer[min(n.most, enough)]
	known := h.gain * k.alone
	if n.letters&h.cheap != 0 {
		least, last = &h.best, &h.best
		known += h.free * int32(n.most)
	}
	k.least = far
	for left := k.alive; left != 0; left &= left - 1 {
		v := bits.TrailingZeros64(left) & 63
		b := row[v]
		if 1000*b+known+max(most[v], least[v], last[v]) >= 0 {
			b = far
			k.alive &^= 1 << v
		}
		row[v] = b
		k.least = min(k.least, b)
	}
}
