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
	word  *Lattice
	nodes int
	floor int32
	first [maxNodes + 1]uint8 // the first edge from each node
	reach *reach              // which ways can still gain enough; nil: all

	balance [MaxLetters + 1][maxNodes]int32
	low     [MaxLetters + 1]uint8 // the nodes from low to before high may be alive
	high    [MaxLetters + 1]uint8
	alone   [MaxLetters + 1]int32
	letter  [MaxLetters + 1]int32
}

func (w *walk) start(m *Model, l *Lattice, floor int) {
	w.model, w.word, w.nodes, w.floor = m, l, l.Nodes(), int32(floor)
	at := 0
	for v := range w.nodes + 1 {
		for at < len(l.Edges) && int(l.Edges[at].From) < v {
			at++
		}
		w.first[v] = uint8(at)
	}
	row := &w.balance[0]
	for v := range w.nodes {
		row[v] = far
	}
	row[0], w.low[0], w.high[0] = 0, 0, 1
	w.rest(0)
}

// step takes the d-th letter, counted from 1, and reports whether any way is
// alive that more letters may continue. At least rest more letters follow.
func (w *walk) step(d int, letter byte, rest int) bool {
	m := w.model
	w.alone[d] = w.alone[d-1] + m.alone[letter]
	w.letter[d] = int32(letter-'a') + 1
	row := &w.balance[d]
	for v := range w.nodes {
		row[v] = far
	}
	w.low[d], w.high[d] = maxNodes, 0
	w.insert(d, m.insert[letter])
	at := w.letter[d]
	w.take(d, 1, m.runs[at])
	if d > 1 {
		at += 26 * w.letter[d-1]
		w.take(d, 2, m.runs[at])
	}
	if d > 2 {
		at += 26 * 26 * w.letter[d-2]
		w.take(d, 3, m.runs[at])
	}
	w.rest(d)
	if w.reach != nil {
		w.leave(d, rest)
	}
	return w.low[d] < w.high[d] || w.pending(d, 1, w.letter[d]) ||
		d > 1 && w.pending(d, 2, w.letter[d]+26*w.letter[d-1])
}

// leave ends the ways that cannot gain enough.
func (w *walk) leave(d, rest int) {
	row, known := &w.balance[d], w.reach.gain*w.alone[d]
	low, high := uint8(maxNodes), uint8(0)
	for v := w.low[d]; v < w.high[d]; v++ {
		if 1000*row[v]+known >= w.reach.most[v][rest] {
			row[v] = far
		} else {
			low, high = min(low, v), v+1
		}
	}
	w.low[d], w.high[d] = low, high
}

// pending reports whether a way may go on by a run that begins with the last
// letters up to the d-th, whose place is begun, and has more.
func (w *walk) pending(d, letters int, begun int32) bool {
	before, edges := &w.balance[d-letters], w.word.Edges
	for v := w.low[d-letters]; v < w.high[d-letters]; v++ {
		for _, e := range edges[w.first[v]:w.first[v+1]] {
			if before[v]+int32(w.model.ahead[e.Sound][begun]) <= w.floor {
				return true
			}
		}
	}
	return false
}

// insert reads the d-th letter as standing for no sound.
func (w *walk) insert(d int, cost int32) {
	before := &w.balance[d-1]
	for v := w.low[d-1]; v < w.high[d-1]; v++ {
		if b := before[v] + cost; b <= w.floor {
			w.set(d, v, b)
		}
	}
}

// take reads the last letters up to the d-th as one sound.
func (w *walk) take(d, letters int, run uint16) {
	if run == 0 {
		return
	}
	before, edges := &w.balance[d-letters], w.word.Edges
	for v := w.low[d-letters]; v < w.high[d-letters]; v++ {
		b := before[v]
		if b > w.floor {
			continue
		}
		for _, e := range edges[w.first[v]:w.first[v+1]] {
			if b := b + int32(w.model.gain[e.Sound][run]); b <= w.floor {
				w.set(d, e.To, b)
			}
		}
	}
}

// rest reads sounds that no letter stands for.
func (w *walk) rest(d int) {
	row, edges := &w.balance[d], w.word.Edges
	for v := w.low[d]; v < w.high[d]; v++ {
		b := row[v]
		if b > w.floor {
			continue
		}
		for _, e := range edges[w.first[v]:w.first[v+1]] {
			if b := b + int32(w.model.gain[e.Sound][0]); b <= w.floor {
				w.set(d, e.To, b)
			}
		}
	}
}

func (w *walk) set(d int, v uint8, b int32) {
	if b < w.balance[d][v] {
		w.balance[d][v] = b
		w.low[d], w.high[d] = min(w.low[d], v), max(w.high[d], v+1)
	}
}

// gain gives how much cheaper the first d letters are, in thousandths of what
// they cost alone, and false when no way leads there.
func (w *walk) gain(d int) (int, bool) {
	b := w.balance[d][w.nodes-1]
	if b > w.floor || w.alone[d] == 0 {
		return 0, false
	}
	return int(-b) * 1000 / int(w.alone[d]), true
}

// A reach holds how far a way may be from the gain that is asked for and still
// get there: 1000 times its balance and gain times what the letters so far cost
// alone stay below most, by the node and the least number of letters to come.
// What these can bring is at best what the best runs of their lengths bring.
type reach struct {
	gain int32
	most [maxNodes][MaxLetters + 1]int32
}

// newReach works out the reach of a word for a gain in thousandths.
func newReach(m *Model, l *Lattice, gain int) *reach {
	r := &reach{gain: int32(gain - 1)} // a gain is rounded towards 0
	letter := m.cheapest
	if r.gain < 0 {
		letter = m.dearest
	}
	last := l.Nodes() - 1
	at := len(l.Edges)
	for v := last; v >= 0; v-- {
		from := at
		for from > 0 && int(l.Edges[from-1].From) == v {
			from--
		}
		best := &r.most[v]
		for n := range best {
			best[n] = far
			if v == last {
				best[n] = int32(n) * m.added
			} else if n > 0 {
				best[n] = min(far, best[n-1]+m.added)
			}
			for _, e := range l.Edges[from:at] {
				for k := 0; k <= min(n, longest); k++ {
					best[n] = min(best[n], m.best[e.Sound][k]+r.most[e.To][n-k])
				}
			}
		}
		at = from
	}
	for v := range last + 1 {
		most := int32(-1 << 30)
		for n := MaxLetters; n >= 0; n-- {
			most = max(most, -1000*min(r.most[v][n], far)-r.gain*int32(n)*letter)
			r.most[v][n] = most
		}
	}
	return r
}
