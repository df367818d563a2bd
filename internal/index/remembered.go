package index

import (
	"slices"
	"strings"
)

// A remembered word is what a searcher has found out of a word of a query.
// Words come again and again, so the next query that has it is spared the work.
type remembered struct {
	text   string   // what the word was folded to
	id     uint32   // of the list word that it is, where it is known
	known  bool     // whether it is a list word
	likes  []uint32 // the list words that may resemble it
	splits []split  // the two list words that it may be when it is cut
	longer []uint32 // the list words that begin with it, once they were asked for
	asked  bool     // whether they were
}

// A split is two list words that are one word when they are written together.
type split struct{ left, right uint32 }

// What is remembered: words of so many bytes at the most, and so many of them and
// of the list words that belong to them; then all is forgotten.
const (
	maxRememberedText = 24
	maxRemembered     = 1 << 19
	perRemembered     = 32 // what a word takes beside its list words
)

// recall gives what is known of word i of the query, until the next call.
func (s *Searcher) recall(i int) *remembered {
	t := &s.q.Tokens[i]
	m := s.words[t.Raw]
	if m != nil && m.text == t.Text {
		return m
	}
	keep := len(t.Raw) <= maxRememberedText && len(t.Text) <= maxRememberedText
	s.scratch = remembered{text: t.Text, splits: s.scratch.splits[:0]}
	m = &s.scratch
	m.id, m.known = s.id(t.Text)
	m.likes = s.likes(t.Text, m.id, m.known)
	for n := range s.q.Cuts(i) {
		a, b := s.q.Cut(i, n)
		if left, ok := s.id(a); ok {
			if right, ok := s.id(b); ok {
				m.splits = append(m.splits, split{left, right})
			}
		}
	}
	if !keep {
		return m
	}
	s.remember(len(m.likes) + len(m.splits) + perRemembered)
	kept := *m
	kept.text = strings.Clone(m.text) // not the whole query
	kept.likes, kept.splits = slices.Clone(m.likes), slices.Clone(m.splits)
	s.words[strings.Clone(t.Raw)] = &kept
	return &kept
}

// remember makes room for more.
func (s *Searcher) remember(more int) {
	if s.wordsN += more; s.wordsN > maxRemembered {
		clear(s.words)
		s.wordsN = more
	}
}

// longerThan gives the list words that word i of the query is the beginning of.
func (s *Searcher) longerThan(i int, m *remembered) []uint32 {
	if !m.asked {
		m.longer, m.asked = s.x.longer(s.q.Tokens[i].Text), true
	}
	return m.longer
}
