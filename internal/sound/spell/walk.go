package spell

// far is the balance of what cannot be.
const far = 1 << 20

// A walk compares one native word with Latin letters given one after the
// other, and can go back to any letter before. The balance of a node and a
// number of letters is what the letters cost when the sounds up to the node
// are known, less what they cost with nothing known: the lower, the more alike.
//
// A way through the sounds ends where its balance rises above the floor. That
// is part of what likeness means here, not a shortcut: a pair that begins as
// unlike as that is not alike whatever follows. It is what lets a Tree leave
// out whole branches and still find every word.
type walk struct {
	model *Model
	nodes int
	floor int32
	hope  *hope // which ways can still gain enough; nil: all

	steps []step   // by run, those of one run in the order of their edges
	first []uint16 // by run: its first step, and that of the next
	runs  int      // what follows in first are beginnings of runs, by their place
	fars  []int32  // a row without ways

	rows  []int32 // balances, by letters and node
	marks [MaxLetters + 1]mark
}

// A mark is what is known of a row.
type mark struct {
	low, high uint8 // the nodes from low to before high may be alive
	letter    int32
	least     int32 // the least balance, where one is alive
	alone     int32 // what the letters cost with nothing known
}

// A step is an edge that is written as one run.
type step struct {
	balance  int32
	from, to uint8
}

// places is how many places one or two letters have.
const places = 1 + 26 + 26*26

func newWalk(m *Model, l *Lattice, floor int) *walk {
	w := &walk{model: m, nodes: l.Nodes(), floor: int32(floor), runs: m.count}
	w.link(l)
	rows := make([]int32, (MaxLetters+2)*w.nodes)
	w.fars, w.rows = rows[:w.nodes], rows[w.nodes:]
	for v := range w.fars {
		w.fars[v] = far
	}
	row := w.rows[:w.nodes]
	copy(row, w.fars)
	row[0] = 0
	k := &w.marks[0]
	k.high = 1
	w.settle(k, row, nil)
	return w
}

// link sorts the steps of all edges by their runs.
func (w *walk) link(l *Lattice) {
	w.first = make([]uint16, w.runs+places+1)
	each := func(do func(at int, e Edge, balance int32)) {
		for _, e := range l.Edges {
			for i := range w.model.spelt[e.Sound] {
				s := &w.model.spelt[e.Sound][i]
				do(int(s.run), e, s.balance)
			}
			for _, b := range w.model.begun[e.Sound] {
				do(w.runs+int(b.place), e, b.balance)
			}
		}
	}
	n := uint16(0)
	each(func(at int, _ Edge, _ int32) { w.first[at+1]++; n++ })
	for i := 1; i < len(w.first); i++ {
		w.first[i] += w.first[i-1]
	}
	w.steps = make([]step, n)
	each(func(at int, e Edge, balance int32) {
		w.steps[w.first[at]] = step{balance, e.From, e.To}
		w.first[at]++
	})
	copy(w.first[1:], w.first) // each stands at the next one's place now
	w.first[0] = 0
}

// step takes the d-th letter, counted from 1, and reports whether any way is
// alive that more letters may continue, of those that are below.
func (w *walk) step(d int, letter byte, b *below) bool {
	m, k, k1 := w.model, &w.marks[d], &w.marks[d-1]
	one := int32(letter-'a') + 1
	two := one + 26*k1.letter
	*k = mark{letter: one, alone: k1.alone + m.alone[letter], least: far}
	row, row1 := w.rows[d*w.nodes:][:w.nodes], w.rows[(d-1)*w.nodes:][:w.nodes]
	copy(row, w.fars)
	best := int32(far)
	if k1.low < k1.high {
		best = w.insert(k, row, k1, row1, m.insert[letter])
		best = min(best, w.take(k, row, row1, m.runs[one]))
	}
	if d > 1 {
		if k2 := &w.marks[d-2]; k2.low < k2.high {
			best = min(best, w.take(k, row, w.rows[(d-2)*w.nodes:][:w.nodes], m.runs[two]))
		}
	}
	if d > 2 {
		if k3 := &w.marks[d-3]; k3.low < k3.high {
			best = min(best, w.take(k, row, w.rows[(d-3)*w.nodes:][:w.nodes], m.runs[two+26*26*w.marks[d-2].letter]))
		}
	}
	if best <= w.floor {
		w.settle(k, row, b)
	} else {
		k.low, k.high = 0, 0
	}
	return k.low < k.high || w.pending(d-1, one) || d > 1 && w.pending(d-2, two)
}

// insert reads a letter as standing for no sound, and gives the least balance.
func (w *walk) insert(k *mark, row []int32, k1 *mark, row1 []int32, cost int32) int32 {
	k.low, k.high = k1.low, k1.high
	for v := k1.low; v < k1.high; v++ {
		row[v] = row1[v] + cost
	}
	return k1.least + cost
}

// take reads the letters since a row as one sound, and gives the least balance. A
// run that no table names is 0, as silence is.
func (w *walk) take(k *mark, row, before []int32, run uint16) int32 {
	best := int32(far)
	if run == 0 {
		return best
	}
	for _, s := range w.steps[w.first[run]:w.first[run+1]] {
		b := before[s.from] + s.balance
		best = min(best, b)
		row[s.to] = min(row[s.to], b)
		k.high = max(k.high, s.to+1)
	}
	return best
}

// settle reads sounds that no letter stands for, and ends the ways that cost too
// much or cannot gain enough.
func (w *walk) settle(k *mark, row []int32, b *below) {
	for _, s := range w.steps[w.first[0]:w.first[1]] {
		if s.from >= k.high {
			break
		}
		row[s.to] = min(row[s.to], row[s.from]+s.balance)
		k.high = max(k.high, s.to+1)
	}
	high := k.high
	k.low, k.high, k.least = 0, 0, far
	for v := range row[:high] {
		if row[v] > w.floor {
			row[v] = far
			continue
		}
		if k.high == 0 {
			k.low = uint8(v)
		}
		k.high = uint8(v) + 1
		k.least = min(k.least, row[v])
	}
	if w.hope != nil && b != nil && k.high > 0 {
		w.hope.leave(k, row, b)
	}
}

// pending reports whether a way of the row of d letters goes on by a longer run
// that begins with the letters since, by their place.
func (w *walk) pending(d int, begun int32) bool {
	k := &w.marks[d]
	if k.low >= k.high {
		return false
	}
	row := w.rows[d*w.nodes:][:w.nodes]
	at := w.runs + int(begun)
	for _, s := range w.steps[w.first[at]:w.first[at+1]] {
		if row[s.from]+s.balance <= w.floor {
			return true
		}
	}
	return false
}

// gain gives how much cheaper the first d letters are, in thousandths of what
// they cost alone, and false when no way leads there.
func (w *walk) gain(d int) (int, bool) {
	k := &w.marks[d]
	if k.low >= k.high || k.alone == 0 {
		return 0, false
	}
	b := w.rows[(d+1)*w.nodes-1]
	if b > w.floor {
		return 0, false
	}
	return int(-b) * 1000 / int(k.alone), true
}
