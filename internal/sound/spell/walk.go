package spell

import "math/bits"

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

	steps  []step               // by run, those of one run in the order of their edges
	first  []uint16             // by run: its first step, and that of the next
	froms  []uint64             // by run: the nodes that its steps lead from, as a set
	silent [maxNodes + 1]uint16 // by node: its first step that no letter stands for

	rows  [MaxLetters + 1]row
	marks [MaxLetters + 1]mark
}

// A row holds balances by node; far where no way is alive.
type row [maxNodes]int32

// A mark is what is known of a row.
type mark struct {
	alive  uint64 // the nodes that a way is alive at, as a set
	letter int32  // the last letter, by its place
	least  int32  // the least balance, where one is alive
	alone  int32  // what the letters cost with nothing known
}

// A step is an edge that is written as one run.
type step struct {
	balance  int32
	from, to uint8
}

func newWalk(m *Model, l *Lattice, floor int) *walk {
	w := &walk{model: m, nodes: l.Nodes(), floor: int32(floor)}
	w.link(l)
	row := &w.rows[0]
	w.clear(row)
	row[0] = 0
	w.settle(&w.marks[0], row, 1)
	return w
}

// link sorts the steps of all edges by their runs.
func (w *walk) link(l *Lattice) {
	w.first, w.froms = make([]uint16, w.model.count+1), make([]uint64, w.model.count)
	n := 0
	for _, e := range l.Edges {
		for i := range w.model.spelt[e.Sound] {
			w.first[w.model.spelt[e.Sound][i].run+1]++
			n++
		}
	}
	for i := 1; i < len(w.first); i++ {
		w.first[i] += w.first[i-1]
	}
	w.steps = make([]step, n)
	for _, e := range l.Edges {
		for i := range w.model.spelt[e.Sound] {
			s := &w.model.spelt[e.Sound][i]
			w.steps[w.first[s.run]] = step{s.balance, e.From, e.To}
			w.first[s.run]++
			w.froms[s.run] |= 1 << e.From
		}
	}
	copy(w.first[1:], w.first) // each stands at the next one's place now
	w.first[0] = 0
	at := uint16(0)
	for v := range w.silent {
		for at < w.first[1] && int(w.steps[at].from) < v {
			at++
		}
		w.silent[v] = at
	}
}

// clear leaves a row without ways.
func (w *walk) clear(r *row) {
	for v := range r[:w.nodes] {
		r[v] = far
	}
}

// step takes the d-th letter, counted from 1.
func (w *walk) step(d int, letter byte) {
	m, k, k1 := w.model, &w.marks[d], &w.marks[d-1]
	one := int32(letter-'a') + 1
	two := one + 26*k1.letter
	k.letter, k.alone = one, k1.alone+m.alone[letter]
	row, come := &w.rows[d], uint64(0)
	w.clear(row)
	if k1.alive != 0 {
		row1 := &w.rows[d-1]
		if cost := m.insert[letter]; k1.least+cost <= w.floor {
			for come = k1.alive; come != 0; come &= come - 1 {
				v := bits.TrailingZeros64(come) & 63
				row[v] = row1[v] + cost
			}
			come = k1.alive
		}
		come |= w.take(row, row1, k1.alive, m.runs[one])
	}
	if d > 1 {
		if from := w.marks[d-2].alive; from != 0 {
			come |= w.take(row, &w.rows[d-2], from, m.runs[two])
		}
	}
	if d > 2 {
		if from := w.marks[d-3].alive; from != 0 {
			if before := w.marks[d-2].letter; m.thirds[k1.letter+26*before]>>(one-1)&1 != 0 {
				come |= w.take(row, &w.rows[d-3], from, m.runs[two+26*26*before])
			}
		}
	}
	w.settle(k, row, come)
}

// take reads the letters since a row as one sound, and gives the nodes that were
// come to. A run that no table names is 0, as silence is.
func (w *walk) take(row, before *row, from uint64, run uint16) (come uint64) {
	if run == 0 || from&w.froms[run] == 0 {
		return 0
	}
	for _, s := range w.steps[w.first[run]:w.first[run+1]] {
		row[s.to&63] = min(row[s.to&63], before[s.from&63]+s.balance)
		come |= 1 << (s.to & 63)
	}
	return come
}

// settle reads sounds that no letter stands for, and ends the ways that cost too
// much, at the nodes that were come to. Silence costs something or nothing, so what
// ends would not have gone on by it.
func (w *walk) settle(k *mark, row *row, come uint64) {
	k.alive, k.least = 0, far
	for come != 0 {
		v := bits.TrailingZeros64(come) & 63
		come &= come - 1
		b := row[v]
		if b > w.floor {
			row[v] = far
			continue
		}
		k.alive |= 1 << v
		k.least = min(k.least, b)
		for _, s := range w.steps[w.silent[v]:w.silent[v+1]] {
			row[s.to&63] = min(row[s.to&63], b+s.balance)
			come |= 1 << (s.to & 63)
		}
	}
}

// alive reports whether more letters than d may still be alike.
func (w *walk) alive(d int) bool {
	return w.marks[d].alive|w.marks[max(0, d-1)].alive|w.marks[max(0, d-2)].alive != 0
}

// gain gives how much cheaper the first d letters are, in thousandths of what
// they cost alone, and false when no way leads there.
func (w *walk) gain(d int) (int, bool) {
	k := &w.marks[d]
	if k.alive>>(w.nodes-1) == 0 || k.alone == 0 {
		return 0, false
	}
	return int(-w.rows[d][w.nodes-1]) * 1000 / int(k.alone), true
}
