package spell

import "sort"

// A Script is what is needed to compare words of one script with Latin ones.
type Script struct {
	Model *Model
	Read  func(word string, l *Lattice) // the sounds of a word
	Usual func(word string) []Spelling  // its regular and usual romanisations
	Floor int                           // the balance at which a way ends, in sixteenths of a bit
	Scale []Step                        // what gains mean, lowest first
}

// unbound is a floor that no way rises above.
const unbound = 1 << 18

// Unbound gives the script with no floor, to compare words that need not be found
// by walking a tree: it says how alike any pair is that has a way through the
// sounds, and of those that the script itself calls alike the same or more.
func (s *Script) Unbound() *Script {
	u := *s
	u.Floor = unbound
	return &u
}

// A Step says that a gain, in thousandths of the cost of the letters alone, is
// so much alike, in thousandths. Between two steps likeness is in proportion,
// below the first it is in proportion to nothing at a gain of -1000.
type Step struct{ Gain, Alike int }

// A Spelling is a romanisation of a word that is known without weighing
// sounds, and how alike it is by definition, in thousandths: 1000 when it is
// regular.
type Spelling struct {
	Text  string
	Alike int
}

// A Word is a native word made ready to be compared with many Latin ones. It
// keeps memory between calls and is not safe for use by several goroutines at
// once.
type Word struct {
	script  *Script
	lattice Lattice
	usual   []Spelling
	walk    *walk // made when it is first needed
}

// Word makes a native word ready. It is cut where a lattice is full.
func (s *Script) Word(native string) *Word {
	w := &Word{script: s, usual: s.Usual(native)}
	w.lattice.Edges = make([]Edge, 0, maxNodes)
	s.Read(native, &w.lattice)
	return w
}

// Alike says how alike the word and a Latin one, of letters a to z, sound, 0 to
// 1000. A usual romanisation is as alike as it is said to be, or more. The
// Latin word is cut at MaxLetters.
func (w *Word) Alike(latin string) int {
	if latin == "" || !isLatin(latin) {
		return 0
	}
	best := 0
	for _, u := range w.usual {
		if u.Text == latin {
			best = max(best, u.Alike)
		}
	}
	if best == 1000 || len(w.lattice.Edges) == 0 {
		return best
	}
	latin = latin[:min(len(latin), MaxLetters)]
	walk := w.ready()
	for i := range len(latin) {
		if walk.step(i+1, latin[i]); !walk.alive(i + 1) {
			return best
		}
	}
	if gain, ok := walk.gain(len(latin)); ok {
		best = max(best, w.script.alike(gain))
	}
	return best
}

// Find calls found with every word of the tree that is at least so much alike,
// and with its likeness. A word may come more than once, when it is also a
// usual romanisation; the greatest likeness counts. It finds exactly the words
// that Alike gives least, at least 1, or more.
func (w *Word) Find(t *Tree, least int, found func(word, alike int)) {
	least = max(least, 1)
	if len(w.lattice.Edges) > 0 && least < 1000 { // no sound is regular
		var h *hope
		if least > 1 { // of those that are reached, 1 is said of all
			h = t.hopes.Get().(*hope)
			defer t.hopes.Put(h)
			h.read(w.ready(), &w.lattice, w.script.gain(least))
		}
		t.find(w.ready(), h, func(word, gain int) {
			if a := w.script.alike(gain); a >= least {
				found(word, a)
			}
		})
	}
	for _, u := range w.usual {
		if u.Alike >= least && u.Text != "" {
			t.exactly(u.Text, func(word int) { found(word, u.Alike) })
		}
	}
}

// ready gives the walk of the word.
func (w *Word) ready() *walk {
	if w.walk == nil {
		w.walk = newWalk(w.script.Model, &w.lattice, w.script.Floor)
	}
	return w.walk
}

// gain gives the lowest gain that is at least so much alike.
func (s *Script) gain(least int) int {
	return sort.Search(2001, func(x int) bool { return s.alike(x-1000) >= least }) - 1000
}

// alike reads the scale. 1000 is kept for regular romanisations.
func (s *Script) alike(gain int) int {
	below := Step{-1000, 0}
	if gain <= below.Gain {
		return 1
	}
	for _, step := range s.Scale {
		if gain < step.Gain {
			return max(1, below.Alike+(gain-below.Gain)*(step.Alike-below.Alike)/(step.Gain-below.Gain))
		}
		below = step
	}
	return min(below.Alike, 999)
}
