package spell

// A hope says which ways cannot gain enough any more, by what the letters that
// may follow can bring at best. All is in thousandths of a balance, with the gain
// that is asked for times what the letters cost alone added: what is below 0 in
// the end is enough.
type hope struct {
	gain   int32
	last   uint8
	chance []chance
	first  [maxNodes + 1]uint8 // the first edge from each node

	cheap uint32 // letters that cost little when they stand for no sound
	free  int32  // the least that one of them costs, where that is below 0
	other int32  // the least that any other costs

	most  [maxNodes]int32             // what is to be hoped for from each node on
	best  [maxNodes]int32             // the same whatever letters follow
	exact [maxNodes][enough + 1]int32 // and of so many letters, none of them cheap
	more  [maxNodes][enough + 1]int32 // and of so many or more
	fewer [maxNodes][enough + 1]int32 // and of so many or fewer
}

// A chance is what an edge costs at the least, and what it costs where none of
// its usual letters may follow.
type chance struct {
	from, to    uint8
	letters     uint32
	best, worse int32
	by          [longest + 1]int32 // the least by the length of the run
}

const (
	// hopeless is more than any word costs.
	hopeless = 1 << 28
	// usual is how much more than the best run of a sound a run may cost whose
	// letters are looked for.
	usual = 60_000
	// cheapest is what a letter costs that is not cheap.
	cheapest = 40_000
	// ahead is how many nodes beyond those that are alive are looked at closely.
	ahead = 6
	// enough is more letters than are counted.
	enough = 20
)

func newHope(m *Model, l *Lattice, gain int) *hope {
	h := &hope{gain: int32(gain - 1), last: l.last, chance: make([]chance, len(l.Edges)), other: hopeless} // a gain is rounded towards 0
	for i, e := range l.Edges {
		h.chance[i] = h.of(m.spelt[e.Sound], e)
	}
	for c := byte('a'); c <= 'z'; c++ {
		cost := 1000*m.insert[c] + h.gain*m.alone[c]
		if cost < cheapest {
			h.cheap |= bit(c)
			h.free = min(h.free, cost)
		} else {
			h.other = min(h.other, cost)
		}
	}
	l.begin(&h.first)
	for v := int(h.last); v >= 0; v-- {
		h.count(v)
	}
	return h
}

func (h *hope) of(runs []spelt, e Edge) chance {
	c := chance{from: e.From, to: e.To, best: hopeless, worse: hopeless, by: [longest + 1]int32{hopeless, hopeless, hopeless, hopeless}}
	cost := func(s *spelt) int32 { return 1000*s.balance + h.gain*s.alone }
	for i := range runs {
		s := &runs[i]
		c.best = min(c.best, cost(s))
		c.by[s.length] = min(c.by[s.length], cost(s))
	}
	for i := range runs {
		s := &runs[i]
		switch {
		case s.letters&c.letters != 0: // it needs a letter that is looked for
		case s.letters != 0 && cost(s) < c.best+usual:
			c.letters |= s.letters & -s.letters
		default:
			c.worse = min(c.worse, cost(s))
		}
	}
	return c
}

// count works out the hopes from a node on that do not depend on which letters
// follow, from those of the nodes after it.
func (h *hope) count(v int) {
	exact, first := &h.exact[v], h.chance[h.first[v]:h.first[min(v+1, int(h.last))]]
	h.best[v] = hopeless
	if v == int(h.last) {
		first, h.best[v] = nil, 0
	}
	for n := range exact {
		exact[n] = hopeless
		switch {
		case n > 0 && exact[n-1] < hopeless:
			exact[n] = exact[n-1] + h.other
		case n == 0 && v == int(h.last):
			exact[n] = 0
		}
		for i := range first {
			c := &first[i]
			for k := 0; k <= min(n, longest); k++ {
				if rest := h.exact[c.to][n-k]; rest < hopeless && c.by[k] < hopeless {
					exact[n] = min(exact[n], rest+c.by[k])
				}
			}
		}
	}
	for i := range first {
		h.best[v] = min(h.best[v], h.best[first[i].to]+first[i].best)
	}
	h.fewer[v][0] = exact[0]
	for n := 1; n <= enough; n++ {
		h.fewer[v][n] = min(h.fewer[v][n-1], exact[n])
	}
	h.fewer[v][enough] = h.best[v] // more letters are not counted
	h.more[v][enough] = h.best[v]
	for n := enough - 1; n >= 0; n-- {
		h.more[v][n] = min(h.more[v][n+1], exact[n])
	}
}

// leave ends the ways of a row that cannot gain enough.
func (h *hope) leave(k *mark, row []int32, b *below) {
	low, high := k.low, k.high
	end := min(high+ahead, h.last)
	copy(h.most[end:h.last+1], h.best[end:h.last+1])
	for v := low; v < end; v++ {
		h.most[v] = hopeless
	}
	for i := int(h.first[end]) - 1; i >= int(h.first[low]); i-- {
		c := &h.chance[i]
		cost := c.best
		if b.letters&c.letters == 0 {
			cost = c.worse
		}
		h.most[c.from] = min(h.most[c.from], h.most[c.to]+cost)
	}
	known := h.gain * k.alone
	least, most := min(b.least, enough), min(b.most, enough)
	k.low, k.high, k.least = 0, 0, far
	for v := low; v < high; v++ {
		hope := h.most[v]
		if b.letters&h.cheap == 0 {
			hope = max(hope, h.more[v][least], h.fewer[v][most])
		} else {
			hope += h.free * int32(b.most)
		}
		if row[v] == far || 1000*row[v]+known+hope >= 0 {
			row[v] = far
			continue
		}
		if k.high == 0 {
			k.low = v
		}
		k.high = v + 1
		k.least = min(k.least, row[v])
	}
}
