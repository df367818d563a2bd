package spell

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// A Tree holds Latin words so that all that sound like a native word are found
// without comparing each: words that begin alike are compared once for what
// they have in common, and left as soon as no way through the sounds is alive.
// A Tree is immutable and safe for use by many at once.
type Tree struct {
	nodes []node
	words []string  // in the order of the alphabet, whole
	order []int32   // their places in the list given
	hopes sync.Pool // the memory of searches that are over
}

// A node is a beginning of words. Those that continue it by a letter stand
// together, in the order of the alphabet, so that they are in the memory at hand
// when they are looked at one after the other.
type node struct {
	next    uint32 // the first node that continues it
	words   uint32 // the first word that ends here
	nexts   uint32 // the letters that continue it, as a set
	letters uint32 // those that may follow at all
	ends    uint16 // how many words end here
	least   uint8  // how many letters follow at the least
	most    uint8  // and at the most
}

// NewTree makes a tree of words of letters a to z; others are left out. The
// number of a word is its place in the list.
func NewTree(words []string) *Tree {
	t := &Tree{hopes: sync.Pool{New: func() any { return new(hope) }}}
	for i, w := range words {
		if w != "" && isLatin(w) {
			t.order = append(t.order, int32(i))
		}
	}
	slices.SortFunc(t.order, func(a, b int32) int { return cmp.Or(strings.Compare(words[a], words[b]), cmp.Compare(a, b)) })
	t.words = make([]string, 0, len(t.order))
	nodes, last := 1, ""
	for _, i := range t.order {
		w := words[i]
		t.words = append(t.words, w)
		nodes += beyond(last, w)
		last = w
	}
	t.nodes = make([]node, 1, nodes)
	t.grow(0, 0, len(t.words), 0)
	return t
}

// beyond gives how many letters a word has that begin otherwise than the one before it.
func beyond(last, word string) int {
	last, word = last[:min(len(last), MaxLetters)], word[:min(len(word), MaxLetters)]
	at := 0
	for at < len(last) && at < len(word) && last[at] == word[at] {
		at++
	}
	return len(word) - at
}

// grow adds what continues a node: the words from first to before last, which
// have depth letters in common.
func (t *Tree) grow(n, first, last, depth int) {
	at := first
	for at < last && (len(t.words[at]) == depth || depth == MaxLetters) {
		at++
	}
	root := node{words: uint32(first), ends: uint16(at - first), next: uint32(len(t.nodes)), least: MaxLetters}
	if at > first {
		root.least = 0
	}
	var ends [26]int
	for i := at; i < last; {
		c := t.words[i][depth]
		t.nodes = append(t.nodes, node{words: uint32(i)})
		for i < last && t.words[i][depth] == c {
			i++
		}
		ends[bits.OnesCount32(root.nexts)] = i
		root.nexts |= bit(c)
	}
	root.letters = root.nexts
	for i := range bits.OnesCount32(root.nexts) {
		next := int(root.next) + i
		t.grow(next, int(t.nodes[next].words), ends[i], depth+1)
		c := &t.nodes[next]
		root.letters |= c.letters
		root.least, root.most = min(root.least, c.least+1), max(root.most, c.most+1)
	}
	t.nodes[n] = root
}

func isLatin(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// find calls found with the number and the gain of every word that w reaches.
// Words that h leaves may be left out; it may be nil.
func (t *Tree) find(w *walk, h *hope, found func(word, gain int)) {
	s := search{t, w, h, found}
	if h != nil {
		h.hopeFor(t.nodes[0].letters)
	}
	s.from(&t.nodes[0], 0)
}

// A search is one walk through a tree.
type search struct {
	tree  *Tree
	walk  *walk
	hope  *hope
	found func(word, gain int)
}

// from goes on with what continues a node of d letters.
func (s *search) from(n *node, d int) {
	letters, going := n.nexts, n.nexts
	if s.hope != nil {
		letters, going = s.hope.next(d, n)
		letters &= n.nexts
	} else if !s.walk.alive(d) {
		return
	}
	for ; letters != 0; letters &= letters - 1 {
		letter := bits.TrailingZeros32(letters)
		c := &s.tree.nodes[int(n.next)+bits.OnesCount32(n.nexts&(1<<letter-1))]
		if s.hope != nil {
			s.hope.hopeFor(c.letters)
			if going>>letter&1 == 0 && !s.hope.may(d, letter, c) {
				continue
			}
		}
		s.walk.step(d+1, 'a'+byte(letter))
		if s.hope != nil {
			s.hope.leave(d+1, c)
		}
		if c.ends > 0 {
			if g, ok := s.walk.gain(d + 1); ok {
				for _, word := range s.tree.order[c.words:][:c.ends] {
					s.found(int(word), g)
				}
			}
		}
		if c.nexts != 0 {
			s.from(c, d+1)
		}
	}
}

// exactly calls found with the number of every word that is w.
func (t *Tree) exactly(w string, found func(word int)) {
	at, _ := slices.BinarySearchFunc(t.words, w, strings.Compare)
	for ; at < len(t.words) && t.words[at] == w; at++ {
		found(int(t.order[at]))
	}
}
