package index

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// maxLonger is how many list words the last word of a query may be the
// beginning of and still be looked up by them; a shorter beginning only
// confirms.
const maxLonger = 48

// expandAll finds the list words that the words of the query may stand for, and reports
// whether there are any.
func (s *Searcher) expandAll() bool {
	s.refresh()
	for i := range s.q.Tokens {
		s.expand(i)
		s.byFirst[s.q.Tokens[i].Text[0]&31] |= 1 << i
	}
	used := false
	for i := range s.q.Tokens {
		s.expandPair(i)
		used = used || len(s.touch[i].word.touches)+len(s.touch[i].pairs) > 0
	}
	return used
}

// expand finds the list words that word i of the query may stand for alone, with
// those that the last one is the beginning of. It may find a few that do not resemble
// it after all; the comparison sorts them out.
func (s *Searcher) expand(i int) {
	m, t := s.recall(i), &s.touch[i]
	t.sums, t.word, t.pairs = m.sums, m, t.pairs[:0]
	if m.begins {
		s.lim.support &^= 1 << i
	}
	if m.native != "" && (m.least > m.counts || m.lone) {
		s.faint |= 1 << i
	}
}

// expandPair finds the list word that word i of the query and the next are when
// they are written together.
func (s *Searcher) expandPair(i int) {
	s.buf = s.q.AppendPair(s.buf[:0], i)
	if len(s.buf) == 0 {
		return
	}
	id, ok := s.idOf(s.buf)
	if !ok {
		return
	}
	at := &s.x.about[id]
	most := min(int(s.q.Tokens[i].Rare)+int(s.q.Tokens[i+1].Rare), int(at.rare))
	for j := i; j < i+2; j++ {
		t := &s.touch[j]
		w := lead(at, id, equal, s.q.Tokens[j].Full, false)
		w.told, w.sim = uint8(most), match.Full
		t.pairs = append(t.pairs, w)
		t.count(at, w)
		t.raise(equal, most, int(at.full), match.Full)
		t.weigh(s.q.Tokens[j].Full)
	}
}

// find finds the list words that word i of the query may stand for, where it is
// asked for so.
func (s *Searcher) find(i int, k asked) *remembered {
	m := &remembered{asked: k}
	id, known := s.id(k.text)
	for _, like := range s.likes(k.text, id, known) {
		how := similar
		if known && like == id {
			how = equal
		}
		m.add(s.x, like, how, int(k.rare), match.Full)
	}
	if native := s.q.Native(i); native != nil {
		how, most := similar, match.Heard(s.q, i)
		if match.Spoken(s.q, i) {
			how = spoken
		}
		s.hear(native, k.least, k.lone, func(word uint32, alike int) {
			if !known || word != id {
				sim := match.SoundSim(alike)
				m.add(s.x, word, how, match.ToldBySound(sim, min(most, int(s.x.about[word].rare))), sim)
			}
		})
	}
	for n := range s.q.Cuts(i) {
		a, b := s.q.Cut(i, n)
		if left, ok := s.id(a); ok {
			if right, ok := s.id(b); ok {
				m.split(s.x, left, right)
			}
		}
	}
	if k.last {
		if longer := s.x.longer(k.text); len(longer) <= maxLonger {
			for _, id := range longer {
				m.add(s.x, id, similar, int(k.rare), match.Full)
			}
			m.begins = true
		}
	}
	slices.SortFunc(m.touches, func(a, b touch) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.how, b.how)) })
	m.touches = slices.Clip(slices.Compact(m.touches))
	for _, w := range m.touches {
		if w.how == equal {
			m.equals = append(m.equals, w)
		}
	}
	m.sums.weigh(k.full)
	return m
}

// leastAlike gives the likeness from which a word of another script is taken for
// a list word. A query of one word reaches the threshold only where enough of
// that word is found, so nothing fainter leads to a name; but it counts where
// a name is scored, as it may take the place of another.
func (s *Searcher) leastAlike(i int) int {
	least := match.LeastAlike(s.q, i)
	if len(s.q.Tokens) > 1 {
		return least
	}
	return max(match.AlikeFor(max(0, 2*(s.t-500)))-1, least)
}

// lone reports whether only list words that lead need be looked for: a query of one
// word reaches the threshold only in names of which that word is enough.
func (s *Searcher) lone() bool { return len(s.q.Tokens) == 1 && s.t >= leads && !s.q.Cutoff }

// likes gives the list words that may resemble a word, which is list word id
// where it is known, until the next call.
func (s *Searcher) likes(w string, id uint32, known bool) []uint32 {
	s.found = s.found[:0]
	s.wordTurn++
	if s.wordTurn == 0 {
		clear(s.seenWord)
		s.wordTurn = 1
	}
	if known {
		s.seenWord[id] = s.wordTurn
		s.like(id)
	}
	digit := match.HasDigit(w)
	if len(w) >= 3 {
		s.buf = match.Leet(s.buf[:0], w)
		s.expandBy(&s.x.leets, hashOf(s.buf))
		if !digit {
			s.buf = match.Key(s.buf[:0], w)
			s.expandBy(&s.x.keys, hashOf(s.buf))
		}
		if !digit && len(w) >= minWade {
			s.buf = match.Wade(s.buf[:0], w)
			s.expandBy(&s.x.wades, hashOf(s.buf))
		}
		if !digit && len(w) >= minEar {
			s.buf = match.Ear(s.buf[:0], w)
			s.expandBy(&s.x.ears, hashOf(s.buf))
		}
		for _, k := range name.KinOf(w) {
			s.expandBy(&s.x.kin, mix(uint64(k)))
		}
	}
	if !digit && len(w) <= s.x.maxWord+2 {
		s.expandSlips(w)
	}
	if m, ok := s.id(match.Misread(w)); ok && s.seenWord[m] != s.wordTurn {
		s.seenWord[m] = s.wordTurn
		s.like(m)
	}
	return s.found
}

func (s *Searcher) like(id uint32) { s.found = append(s.found, id) }

func (s *Searcher) expandBy(t *table, h uint64) {
	for _, e := range t.at(h) {
		if e.tag != uint32(h) || s.seenWord[e.id] == s.wordTurn {
			continue
		}
		s.seenWord[e.id] = s.wordTurn
		s.like(e.id)
	}
}

// expandSlips looks up the remainders of w. It is the inner loop of a search:
// a remainder shared by chance is sorted out by its tag, then by length and
// letters, before the words are compared.
func (s *Searcher) expandSlips(w string) {
	k := slipsOf(len(w))
	if k == 0 {
		return
	}
	p, n := pack(w)
	set := letterSet(w)
	s.probe(w, set, mix(p))
	for a := range n {
		q := drop(p, a)
		s.probe(w, set, mix(q))
		if k == 1 {
			continue
		}
		for b := a; b < n-1; b++ {
			s.probe(w, set, mix(drop(q, b)))
		}
	}
}

func (s *Searcher) probe(w string, set uint16, h uint64) {
	x := s.x
	for _, e := range x.slips.at(h) {
		if e.tag != uint32(h) || s.seenWord[e.id] == s.wordTurn {
			continue
		}
		s.seenWord[e.id] = s.wordTurn
		v := x.words[e.id]
		if !x.about[e.id].formed { // a word with forms may be reached by any of them
			limit := slips(len(w), len(v))
			if d := len(w) - len(v); d > limit || -d > limit || popcount(set^x.sets[e.id]) > 2*limit {
				continue
			}
			if match.Distance(w, v, limit) > limit {
				continue
			}
		}
		s.like(e.id)
	}
}

func popcount(x uint16) int {
	n := 0
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
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

func (s *Searcher) idOf(w []byte) (uint32, bool) {
	h := hashOf(w)
	for _, e := range s.x.exact.at(h) {
		if e.tag == uint32(h) && s.x.words[e.id] == string(w) {
			return e.id, true
		}
	}
	return 0, false
}

// lightPart is how many times a word outweighs a list word that is light to it.
const lightPart = 4

// add notes that a list word may stand for the word, tells no more than most, and is
// no more similar than sim.
func (m *remembered) add(x *Index, id uint32, how touching, most, sim int) {
	at := &x.about[id]
	if how == similar && lightPart*int(at.full) <= int(m.full) {
		how = light
	}
	full := int(at.full)
	if how != equal {
		full = min(full, int(m.full)) // a word with a slip weighs no more than what it is taken for
	}
	w := lead(at, id, how, m.full, how == equal)
	w.told, w.sim = uint8(min(most, int(at.rare))), uint16(sim)
	m.touches = append(m.touches, w)
	m.sums.count(at, w)
	m.sums.raise(how, int(w.told), full, sim)
}

// split notes that the word may be two list words. That they are neighbours in
// some name is left to the comparison; here the rarer of the two leads to the names,
// and both carry the mark: a name that has both may be covered.
func (m *remembered) split(x *Index, left, right uint32) {
	l, r := &x.about[left], &x.about[right]
	told := min(int(m.rare), int(l.rare)+int(r.rare))
	for _, id := range [...]uint32{left, right} {
		m.halves = append(m.halves, touch{id: id, how: equal, told: uint8(told), sim: match.Full})
	}
	m.sums.raise(equal, told, int(l.full)+int(r.full), match.Full)
	rarer, at := left, l
	if len(x.postings(right)) < len(x.postings(left)) {
		rarer, at = right, r
	}
	w := lead(at, rarer, equal, m.full, false)
	w.told, w.sim = uint8(told), match.Full
	m.touches = append(m.touches, w)
	m.sums.count(at, w)
}

// lead makes the touch of a list word that leads to names. Same says that it is the
// word of the query, which weighs full.
func lead(at *about, id uint32, how touching, full uint8, same bool) touch {
	w := touch{id: id, how: how}
	if !same && at.full > full {
		w.slack = uint32(at.full - full)
	}
	return w
}
