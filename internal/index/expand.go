package index

import (
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// maxLonger is how many list words the last word of a query may be the
// beginning of and still be looked up by them; a shorter beginning only
// confirms.
const maxLonger = 48

// expand finds the list words that word i of the query may stand for, alone or
// with its neighbour. It may find a few that do not resemble it after all; the
// comparison sorts them out.
func (s *Searcher) expand(i int) {
	m := s.recall(i)
	rare := int(s.q.Tokens[i].Rare)
	for _, id := range m.likes {
		how := similar
		if m.known && id == m.id {
			how = equal
		}
		s.add(i, id, 1, how, rare)
	}
	if native := s.q.Native(i); native != nil {
		how, most := similar, match.Heard(s.q, i)
		if match.Spoken(s.q, i) {
			how = spoken
		}
		for _, id := range s.hear(native, s.leastAlike(i)) {
			if !m.known || id != m.id {
				s.add(i, id, 1, how, most)
			}
		}
	}
	for _, c := range m.splits {
		s.addSplit(i, c)
	}
	if p := s.q.Pair(i); p != "" {
		if id, ok := s.id(p); ok {
			s.add(i, id, 3, equal, rare+int(s.q.Tokens[i+1].Rare))
		}
	}
	s.last = m
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
	need := match.AlikeFor(max(0, 2*(s.t-500))) - 1
	if need > least || s.lone() {
		s.faint |= 1 << i
	}
	return max(need, least)
}

// lone reports whether only list words that lead need be looked for: a query of one
// word reaches the threshold only in names of which that word is enough.
func (s *Searcher) lone() bool { return len(s.q.Tokens) == 1 && s.t >= leads && !s.q.Cutoff }

// expandCut finds the list words that the last word of the query is the
// beginning of. Where they are too many, it only confirms them.
func (s *Searcher) expandCut() {
	last := len(s.q.Tokens) - 1
	if last < 0 || len(s.q.Tokens[last].Text) < 2 || !s.q.Cuttable() {
		return
	}
	longer := s.longerThan(last, s.last)
	if len(longer) > maxLonger {
		return
	}
	for _, id := range longer {
		s.add(last, id, 1, similar, int(s.q.Tokens[last].Rare))
	}
	s.lim.support &^= 1 << last
}

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
		s.note(id)
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
		s.note(m)
	}
	return s.found
}

func (s *Searcher) note(id uint32) { s.found = append(s.found, id) }

func (s *Searcher) expandBy(t *table, h uint64) {
	for _, e := range t.at(h) {
		if e.tag != uint32(h) || s.seenWord[e.id] == s.wordTurn {
			continue
		}
		s.seenWord[e.id] = s.wordTurn
		s.note(e.id)
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
		s.note(e.id)
	}
}

func popcount(x uint16) int {
	n := 0
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
}

// addSplit notes that word i of the query may be two list words. That they are
// neighbours in some name is left to the comparison; here the rarer of the two
// leads to the names.
func (s *Searcher) addSplit(i int, c split) {
	// Both halves carry the mark: a name that has both may be covered.
	s.mark(c.left, 1<<i, equal)
	s.mark(c.right, 1<<i, equal)
	l, r := &s.x.about[c.left], &s.x.about[c.right]
	s.touch[i].raise(equal, min(int(s.q.Tokens[i].Rare), int(l.rare)+int(r.rare)), int(l.full)+int(r.full))
	rarer := c.left
	if len(s.x.postings(c.right)) < len(s.x.postings(c.left)) {
		rarer = c.right
	}
	s.lead(i, rarer, equal, false)
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

// lightPart is how many times a word outweighs a list word that is light to it.
const lightPart = 4

// add notes that a list word may stand for the words of the query from i on
// that mask names, 1 for word i, 3 for it and the next, and tells no more than
// most.
func (s *Searcher) add(i int, id uint32, mask uint64, how touching, most int) {
	at := &s.x.about[id]
	if how == similar && lightPart*int(at.full) <= int(s.q.Tokens[i].Full) {
		how = light
	}
	s.mark(id, mask<<i, how)
	full, same := int(at.full), mask == 1 && how == equal
	if mask == 1 && !same {
		full = min(full, int(s.q.Tokens[i].Full)) // a word with a slip weighs no more than what it is taken for
	}
	most = min(most, int(at.rare))
	for j := i; mask != 0; j, mask = j+1, mask>>1 {
		if mask&1 == 0 {
			continue
		}
		s.lead(j, id, how, same)
		s.touch[j].raise(how, most, full)
	}
}

// raise notes what a list word tells and weighs that a word of the query may
// stand for.
func (t *touched) raise(how touching, most, full int) {
	t.most[how] = max(t.most[how], most)
	t.full[how] = max(t.full[how], full)
}

// lead notes that word i of the query leads to the names of a list word.
func (s *Searcher) lead(i int, id uint32, how touching, same bool) {
	at, t := &s.x.about[id], &s.touch[i]
	w := touch{id: id, how: how}
	if q := s.q.Tokens[i].Full; !same && at.full > q {
		w.slack = uint32(at.full - q)
	}
	t.words = append(t.words, w)
	t.slack = max(t.slack, w.slack)
	t.cost[how] += int(at.at[segments] - at.at[0])
}
