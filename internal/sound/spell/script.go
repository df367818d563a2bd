package spell

// A Script is what is needed to compare words of one script with Latin ones.
type Script struct {
	Model *Model
	Read  func(word string, l *Lattice) // the sounds of a word
	Usual func(word string) []Spelling  // its regular and usual romanisations
	Floor int                           // the balance at which a way ends, in sixteenths of a bit
	Scale []Step                        // what gains mean, lowest first
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

// Alike says how alike a native word and a Latin one, of letters a to z, sound,
// 0 to 1000. A usual romanisation is as alike as it is said to be, or more. Both words are cut at MaxLetters.
func (s *Script) Alike(native, latin string) int {
	if latin == "" || native == "" || !isLatin(latin) {
		return 0
	}
	best := 0
	for _, u := range s.Usual(native) {
		if u.Text == latin {
			best = max(best, u.Alike)
		}
	}
	if best == 1000 {
		return best
	}
	return max(best, s.weighed(native, latin))
}

// weighed is the likeness by the sounds.
func (s *Script) weighed(native, latin string) int {
	var l Lattice
	var edges [maxNodes]Edge
	l.Edges = edges[:0]
	s.Read(native, &l)
	if len(l.Edges) == 0 {
		return 0
	}
	var w walk
	w.start(s.Model, &l, s.Floor)
	latin = latin[:min(len(latin), MaxLetters)]
	for i := range len(latin) {
		if !w.step(i+1, latin[i]) {
			return 0
		}
	}
	gain, ok := w.gain(len(latin))
	if !ok {
		return 0
	}
	return s.alike(gain)
}

// Find calls found with every word of the tree that is at least so much alike,
// and with its likeness. A word may come more than once, when it is also a
// usual romanisation; the greatest likeness counts. It finds exactly the words that Alike
// gives least, at least 1, or more.
func (s *Script) Find(t *Tree, native string, least int, found func(word, alike int)) {
	least = max(least, 1)
	var l Lattice
	s.Read(native, &l)
	if len(l.Edges) > 0 {
		var w walk
		w.start(s.Model, &l, s.Floor)
		t.find(&w, func(word, gain int) {
			if a := s.alike(gain); a >= least {
				found(word, a)
			}
		})
	}
	for _, u := range s.Usual(native) {
		if u.Alike >= least && u.Text != "" {
			t.exactly(u.Text, func(word int) { found(word, u.Alike) })
		}
	}
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
