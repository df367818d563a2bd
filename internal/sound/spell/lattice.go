// Package spell weighs how a word of another script may be spelled in Latin
// letters.
//
// A word is a lattice of sounds, so that a character with several readings is
// several paths. A table says how cheaply each sound is written as each run of
// Latin letters; the costs are measured by Measure on pairs of names and
// committed as text. Likeness is how much cheaper the Latin word becomes when
// the native one is known. A Tree of the listed words is walked letter by letter,
// and a branch left as soon as the way to it costs too much, or what may follow
// can no longer be alike enough: its hope says so by the letters below it, and
// which letter may come next at all.
package spell

// A Sound is a number that a script gives to one of its sounds.
type Sound uint8

// An Edge leads from one node of a lattice to a later one by a sound.
type Edge struct {
	From, To uint8
	Sound    Sound
}

// MaxLetters is where words are cut, on both sides.
const MaxLetters = 40

// maxNodes is where a lattice is full: sixteen Chinese characters of several
// readings, or thirty kana.
const maxNodes = 64

// A Lattice is a word as sounds: every path from node 0 to the last node is a
// reading. Edges stand in the order of From. The zero Lattice is an empty word.
type Lattice struct {
	Edges []Edge
	last  uint8
}

// Add appends a character with its alternative readings. Empty readings and
// whatever does not fit are left out.
func (l *Lattice) Add(readings ...[]Sound) {
	inner := 0
	for _, r := range readings {
		inner += max(0, len(r)-1)
	}
	if int(l.last)+inner+1 >= maxNodes {
		return
	}
	from, next, to := l.last, l.last+1, l.last+uint8(inner)+1
	first := len(l.Edges)
	for _, r := range readings {
		if len(r) == 1 {
			l.Edges = append(l.Edges, Edge{from, to, r[0]})
		} else if len(r) > 1 {
			l.Edges = append(l.Edges, Edge{from, next, r[0]})
			next += uint8(len(r) - 1)
		}
	}
	if len(l.Edges) == first {
		return
	}
	next = from + 1
	for _, r := range readings {
		for i := 1; i < len(r); i++ {
			e := Edge{next, next + 1, r[i]}
			if i == len(r)-1 {
				e.To = to
			}
			l.Edges = append(l.Edges, e)
			next++
		}
	}
	l.last = to
}

// Nodes gives the number of nodes.
func (l *Lattice) Nodes() int { return int(l.last) + 1 }

// begin gives the first edge from each node, and from the node after the last.
func (l *Lattice) begin(first *[maxNodes + 1]uint8) {
	at := 0
	for v := range l.Nodes() + 1 {
		for at < len(l.Edges) && int(l.Edges[at].From) < v {
			at++
		}
		first[v] = uint8(at)
	}
}
