package index

// A cell says which words of the query touch a list word, and how.
type cell struct {
	id    uint32
	epoch uint32
	by    units
	sim   [sharp]uint16 // by word, of the first: how similar at the most
	told  [sharp]uint8  // and what it tells
}

// sharp is how many words a query has at the most of which is told how similar they
// are to the words of a name before they are compared.
const sharp = 4

// mark fills the cells with what the words of the query touch. Few queries have
// names that are looked at so closely.
func (s *Searcher) mark() {
	if s.marked {
		return
	}
	s.marked = true
	for i := range s.q.Tokens {
		t := &s.touch[i]
		for _, touches := range [...][]touch{t.word.touches, t.word.halves, t.pairs} {
			for k := range touches {
				s.markWord(i, &touches[k])
			}
		}
	}
}

// markWord adds word i of the query to those that touch a list word.
func (s *Searcher) markWord(i int, w *touch) {
	id := w.id
	s.bits[id>>6] |= 1 << (id & 63)
	c := s.cell(id)
	if c.epoch != s.epoch {
		if s.cellN++; 2*s.cellN > len(s.cells) {
			s.grow()
			c = s.cell(id)
		}
		*c = cell{id: id, epoch: s.epoch}
	}
	c.by[w.how] |= 1 << i
	if i < sharp {
		c.sim[i], c.told[i] = max(c.sim[i], w.sim), max(c.told[i], w.told)
	}
}

// touchOf gives the words of the query that touch a list word in the name of a
// bearer, nil for none.
func (s *Searcher) touchOf(id uint32, who bearer) *units {
	if s.bits[id>>6]>>(id&63)&1 == 0 {
		return nil
	}
	by := &s.cell(id).by
	if who == anyone && by[equal]|by[similar]|by[light] == 0 {
		return nil
	}
	return by
}

// grow doubles the cells. It happens for the first very long query only.
func (s *Searcher) grow() {
	old := s.cells
	s.cells = make([]cell, 2*len(old))
	for _, c := range old {
		if c.epoch == s.epoch {
			*s.cell(c.id) = c
		}
	}
}

// cell finds the place of a word id, or the empty one where it belongs.
func (s *Searcher) cell(id uint32) *cell {
	for at := id * 0x9e3779b1 >> 7; ; at++ {
		c := &s.cells[at&uint32(len(s.cells)-1)]
		if c.epoch != s.epoch || c.id == id {
			return c
		}
	}
}

// touchedBy gives the words of the query that touch a list word.
func (s *Searcher) touchedBy(id uint32) uint64 {
	if c := s.cell(id); c.epoch == s.epoch {
		return c.by.all()
	}
	return 0
}
