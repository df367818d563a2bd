package match

import (
	"strings"

	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/sound"
)

// halves are the two words that a word may be when it is cut.
type halves struct{ left, right string }

// NewQuery prepares the words of a query. Only a query knows what its words
// are when they are joined or cut, so it is the first argument of Compare.
func NewQuery(words []name.Word) Side {
	var m Maker
	var s Side
	m.Query(&s, words)
	return s
}

// Query prepares the words of a query, as NewQuery does, in the memory of the
// last query that was there.
func (m *Maker) Query(s *Side, words []name.Word) {
	*s = Side{Tokens: s.Tokens[:0], pairs: s.pairs[:0], cuts: s.cuts[:0], natives: s.natives[:0]}
	for i := range words {
		w := &words[i]
		if len(s.Tokens) == MaxTokens {
			s.Short = true
			break
		}
		if w.Class == name.Link || w.Class == name.Unread || repeated(s.Tokens, w.Text) {
			continue
		}
		k := m.make(w)
		m.put(s, k, k.token)
	}
	if len(s.Tokens) == 0 { // it has nothing but small words
		for i := range words {
			if w := &words[i]; w.Class == name.Link && len(s.Tokens) < MaxTokens {
				m.put(s, m.make(w), link(w))
			}
		}
	}
	s.sum()
	if len(words) > 0 {
		switch words[len(words)-1].End {
		case 19, 20, 34, 35: // the cut may have fallen on a space
			s.Cutoff = true
		}
	}
	for i := range s.Tokens {
		s.pairs = append(s.pairs, m.pair(s, i))
	}
}

// put adds a word to a query.
func (m *Maker) put(s *Side, k *made, t Token) {
	s.Tokens = append(s.Tokens, t)
	s.cuts = append(s.cuts, k.cuts)
	s.natives = append(s.natives, k.sound)
	if k.sound.Script() != sound.None {
		s.native = true
		if k.sound.Syllabic() {
			s.syllabic++
		}
	}
}

// A made word is all that a query needs of a word, which does not change from name
// to name.
type made struct {
	native string
	token  Token
	cuts   []halves
	sound  sound.Word
}

// maxMade is how many words are remembered by their numbers, and maxMadeNative how
// many of them in other scripts; then all are forgotten.
const (
	maxMade       = 1 << 15
	maxMadeNative = 1 << 12
)

// make prepares a word of a query, or remembers it by its number.
func (m *Maker) make(w *name.Word) *made {
	n := int(w.Number)
	if n < len(m.made) {
		if k := m.made[n]; k != nil && k.token.Text == w.Text && k.token.Raw == w.Raw && k.native == w.Native && k.token.Class == w.Class {
			return k
		}
	}
	known := m.know(w.Text)
	full := weight(known.rare, w.Class)
	k := &made{
		native: w.Native,
		token:  Token{w.Text, w.Raw, w.Class, known.rare, full, loose(known.ordinary, w.Class, full, anyPart), w.Number},
		cuts:   m.cut(w.Raw),
	}
	if script := sound.Of(w.Native); script != sound.None {
		k.sound = m.hear(script, w.Native)
	}
	if n == 0 || n >= maxMade || m.seen == nil {
		return k
	}
	if k.sound.Script() != sound.None {
		if m.natives++; m.natives > maxMadeNative {
			clear(m.made)
			m.natives = 1
		}
	}
	for n >= len(m.made) {
		m.made = append(m.made, nil)
	}
	m.made[n] = k
	return k
}

// A pair is two words of a query written as one: in another spelling where that has
// one.
type pair struct {
	joined bool // whether they may be one
	spelt  string
}

// pair gives word i of a query and the next.
func (m *Maker) pair(s *Side, i int) pair {
	if i+1 == len(s.Tokens) || len(s.Tokens[i].Raw)+len(s.Tokens[i+1].Raw) < MinJoin {
		return pair{}
	}
	m.buf = append(append(m.buf[:0], s.Tokens[i].Raw...), s.Tokens[i+1].Raw...)
	p := pair{joined: true}
	p.spelt, _ = name.Respelt(m.buf)
	return p
}

// AppendPair appends word i of a query and the next written as one to dst, or
// nothing where they cannot be one.
func (s *Side) AppendPair(dst []byte, i int) []byte {
	switch p := &s.pairs[i]; {
	case p.spelt != "":
		return append(dst, p.spelt...)
	case p.joined:
		return append(append(dst, s.Tokens[i].Raw...), s.Tokens[i+1].Raw...)
	}
	return dst
}

// isPair reports whether a word is word i of a query and the next.
func (s *Side) isPair(i int, word string) bool {
	p := &s.pairs[i]
	if p.spelt != "" || !p.joined {
		return p.joined && p.spelt == word
	}
	a, b := s.Tokens[i].Raw, s.Tokens[i+1].Raw
	return len(word) == len(a)+len(b) && word[:len(a)] == a && word[len(a):] == b
}

// cut gives the ways to cut a word in two, each half in the usual spelling.
func (m *Maker) cut(w string) []halves {
	if len(w) < MinJoin || len(w) > maxTyped {
		return nil
	}
	if h, ok := m.cuts[w]; ok {
		return h
	}
	if m.seen != nil {
		w = strings.Clone(w) // not the whole name
	}
	h := make([]halves, 0, len(w)-1)
	for at := 1; at < len(w); at++ {
		h = append(h, halves{name.Spelling(w[:at]), name.Spelling(w[at:])})
	}
	if m.seen == nil || len(w) > maxCutText {
		return h
	}
	if m.cuts == nil || len(m.cuts) >= maxCut {
		m.cuts = make(map[string][]halves)
	}
	m.cuts[w] = h
	return h
}

// hear reads a word of another script, or remembers how it was read.
func (m *Maker) hear(script sound.Script, native string) sound.Word {
	w, ok := m.heard[native]
	if ok {
		return w
	}
	if m.seen == nil || len(native) > maxHeardText {
		return script.Read(native)
	}
	if m.heard == nil || len(m.heard) >= maxHeard {
		m.heard = make(map[string]sound.Word)
	}
	native = strings.Clone(native) // not the whole name
	w = script.Read(native)
	m.heard[native] = w
	return w
}

// Cuts gives how many ways there are to cut word i of a query in two.
func (s *Side) Cuts(i int) int { return len(s.cuts[i]) }

// Cut gives the two words of way n to cut word i of a query.
func (s *Side) Cut(i, n int) (left, right string) {
	h := &s.cuts[i][n]
	return h.left, h.right
}
