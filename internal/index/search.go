package index

import (
	"slices"

	"github.com/navicert/navicert/internal/match"
)

// A Found is a name that reaches the threshold.
type Found struct {
	Name   int // as for Side
	Ref    uint32
	Result match.Result
}

// A Searcher searches an index and keeps its memory between queries, so that a
// query allocates nothing. It is not safe for use by several goroutines.
type Searcher struct {
	x   *Index
	al  match.Aligner
	q   *match.Side
	t   int
	lim limits

	touch []touched // what the words of the query touch, by query word
	cells []cell    // open addressing: word id -> what touches it
	cellN int       // cells of this epoch
	epoch uint32

	seenWord []uint32 // epoch in which a word was compared with the query word
	seenName []uint32 // epoch in which a name was looked at
	wordTurn uint32
	nameTurn uint32
	buf      []byte
}

// touched lists the list words that one query word may stand for.
type touched struct {
	words []uint32
	cost  int // names that would have to be looked at
	most  int // heaviest list-side weight that it can account for
}

// A cell says which words of the query touch a list word.
type cell struct {
	id    uint32
	epoch uint32
	mask  uint64
}

// NewSearcher makes a searcher of x.
func NewSearcher(x *Index) *Searcher {
	return &Searcher{
		x:        x,
		touch:    make([]touched, match.MaxTokens),
		cells:    make([]cell, 1<<10),
		seenWord: make([]uint32, len(x.words)),
		seenName: make([]uint32, len(x.sides)),
	}
}

// Search calls yield with every name that scores at least threshold against q,
// in no order that means anything but always the same one. The result is valid
// during the call only.
func (s *Searcher) Search(q *match.Side, threshold int, yield func(Found)) {
	s.q, s.t = q, max(threshold, 1)
	s.nextEpoch()
	used := 0
	for i := range q.Tokens {
		s.expand(i)
		used |= len(s.touch[i].words)
	}
	s.lim.set(q)
	if q.Core != "" {
		h := hashOf(q.Core)
		for _, e := range s.x.cores.at(h) {
			if e.tag == uint32(h) {
				s.verify(e.id, true, yield)
			}
		}
	}
	if used == 0 {
		return
	}
	left := s.exclude()
	for i := range q.Tokens {
		for _, id := range s.touch[i].words {
			list := s.x.postings(id)
			if left&(1<<i) != 0 { // only names with initials
				at, _ := slices.BinarySearch(list, s.x.initials)
				list = list[at:]
			}
			for _, n := range list {
				s.verify(n, false, yield)
			}
		}
	}
}

// nextEpoch forgets the last query.
func (s *Searcher) nextEpoch() {
	s.epoch++
	s.nameTurn++
	s.cellN = 0
	if s.epoch == 0 || s.nameTurn == 0 {
		clear(s.cells)
		clear(s.seenName)
		s.epoch, s.nameTurn = 1, 1
	}
}

// verify looks at one name: first whether it can reach the threshold at all,
// then its score.
func (s *Searcher) verify(n uint32, core bool, yield func(Found)) {
	if s.seenName[n] == s.nameTurn {
		return
	}
	s.seenName[n] = s.nameTurn
	l := &s.x.sides[n]
	if !core && !s.possible(n, l) {
		return
	}
	if r := s.al.Compare(s.q, l); r.Score >= s.t {
		yield(Found{Name: int(n), Ref: s.x.refs[n], Result: r})
	}
}

// expand finds the list words that word i of the query may stand for, alone or
// with its neighbour.
func (s *Searcher) expand(i int) {
	t := &s.touch[i]
	t.words, t.cost, t.most = t.words[:0], 0, 0
	s.wordTurn++
	if s.wordTurn == 0 {
		clear(s.seenWord)
		s.wordTurn = 1
	}
	w := s.q.Tokens[i].Text
	x := s.x
	h := hashOf(w)
	for _, e := range x.exact.at(h) {
		if e.tag == uint32(h) && x.words[e.id] == w {
			s.add(i, e.id, 1)
		}
	}
	digit := match.HasDigit(w)
	if len(w) >= 3 {
		s.buf = match.Leet(s.buf[:0], w)
		s.expandBy(&x.leets, hashOf(s.buf), i, w)
		if !digit {
			s.buf = match.Key(s.buf[:0], w)
			s.expandBy(&x.keys, hashOf(s.buf), i, w)
		}
	}
	if !digit && len(w) <= x.maxWord+2 {
		s.expandSlips(i, w)
	}
	s.expandSplits(i)
	if p := s.q.Pair(i); p != "" {
		if id, ok := s.id(p); ok {
			s.add(i, id, 3)
		}
	}
}

func (s *Searcher) expandBy(t *table, h uint64, i int, w string) {
	for _, e := range t.at(h) {
		if e.tag != uint32(h) || s.seenWord[e.id] == s.wordTurn {
			continue
		}
		s.seenWord[e.id] = s.wordTurn
		if sim, _ := match.Resemble(w, s.x.words[e.id]); sim > 0 {
			s.add(i, e.id, 1)
		}
	}
}

// expandSlips looks up the remainders of w. It is the inner loop of a search:
// a remainder shared by chance is sorted out by its tag, then by length and
// letters, before the words are compared.
func (s *Searcher) expandSlips(i int, w string) {
	k := slipsOf(len(w))
	if k == 0 {
		return
	}
	p, n := pack(w)
	set := letterSet(w)
	s.probe(i, w, set, mix(p))
	for a := range n {
		q := drop(p, a)
		s.probe(i, w, set, mix(q))
		if k == 1 {
			continue
		}
		for b := a; b < n-1; b++ {
			s.probe(i, w, set, mix(drop(q, b)))
		}
	}
}

func (s *Searcher) probe(i int, w string, set uint16, h uint64) {
	x := s.x
	for _, e := range x.slips.at(h) {
		if e.tag != uint32(h) || s.seenWord[e.id] == s.wordTurn {
			continue
		}
		s.seenWord[e.id] = s.wordTurn
		v := x.words[e.id]
		if !x.formed[e.id] { // a word with forms may be reached by any of them
			limit := slips(len(w), len(v))
			if d := len(w) - len(v); d > limit || -d > limit || popcount(set^x.sets[e.id]) > 2*limit {
				continue
			}
			if match.Distance(w, v, limit) > limit {
				continue
			}
		}
		if sim, _ := match.Resemble(w, v); sim > 0 {
			s.add(i, e.id, 1)
		}
	}
}

func popcount(x uint16) int {
	n := 0
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
}

// expandSplits finds two list words that w is when written as one. That they
// are neighbours in some name is left to the comparison; here the rarer of the
// two leads to the names.
func (s *Searcher) expandSplits(i int) {
	for n := range s.q.Cuts(i) {
		a, b := s.q.Cut(i, n)
		left, ok := s.id(a)
		if !ok {
			continue
		}
		right, ok := s.id(b)
		if !ok {
			continue
		}
		// Both halves carry the mark: a name that has both may be covered.
		s.mark(left, 1<<i)
		s.mark(right, 1<<i)
		t := &s.touch[i]
		t.most = max(t.most, int(s.x.rare[left])+int(s.x.rare[right]))
		rarer := left
		if len(s.x.postings(right)) < len(s.x.postings(left)) {
			rarer = right
		}
		t.words = append(t.words, rarer)
		t.cost += len(s.x.postings(rarer))
	}
}

func (s *Searcher) id(w string) (uint32, bool) {
	h := hashOf(w)
	for _, e := range s.x.exact.at(h) {
		if e.tag == uint32(h) && s.x.words[e.id] == w {
			return e.id, true
		}
	}
	return 0, false
}

// add notes that a list word may stand for the words of the query from i on
// that mask names: 1 for word i, 3 for it and the next.
func (s *Searcher) add(i int, id uint32, mask uint64) {
	s.mark(id, mask<<i)
	for j := i; mask != 0; j, mask = j+1, mask>>1 {
		if mask&1 == 0 {
			continue
		}
		t := &s.touch[j]
		t.words = append(t.words, id)
		t.cost += len(s.x.postings(id))
		t.most = max(t.most, int(s.x.rare[id]))
	}
}

// mark adds query words to those that touch a list word.
func (s *Searcher) mark(id uint32, mask uint64) {
	c := s.cell(id)
	if c.epoch != s.epoch {
		if s.cellN++; 2*s.cellN > len(s.cells) {
			s.grow()
			c = s.cell(id)
		}
		*c = cell{id: id, epoch: s.epoch}
	}
	c.mask |= mask
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
	for at := mix(uint64(id)); ; at++ {
		c := &s.cells[at&uint64(len(s.cells)-1)]
		if c.epoch != s.epoch || c.id == id {
			return c
		}
	}
}

func (s *Searcher) touching(id uint32) uint64 {
	if c := s.cell(id); c.epoch == s.epoch {
		return c.mask
	}
	return 0
}
