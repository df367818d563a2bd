package spell

import (
	"slices"
	"sort"
	"strings"
)

// A Tree holds Latin words so that all that sound like a native word are found
// without comparing each: words that begin alike are compared once for what
// they have in common, and left as soon as no way through the sounds is alive.
// A Tree is immutable and safe for use by many at once.
type Tree struct {
	nodes []node
	words []string // in the order of the alphabet, whole
	order []int32  // their places in the list given
}

// A node is a beginning of words. Those that continue it by a letter stand
// together, so that they are in the memory at hand when they are looked at one
// after the other.
type node struct {
	next   uint32 // the first node that continues it
	words  uint32 // the first word that ends here
	ends   uint16 // how many do
	nexts  uint8
	letter byte
	below  below
}

// Below is which letters may follow a beginning of words, and how many at the
// least and at the most.
type below struct {
	letters     uint32
	least, most uint8
}

// NewTree makes a tree of words of letters a to z; others are left out. The
// number of a word is its place in the list.
func NewTree(words []string) *Tree {
	t := &Tree{nodes: make([]node, 1, 4*len(words)+1)}
	for i, w := range words {
		if w != "" && isLatin(w) {
			t.order = append(t.order, int32(i))
		}
	}
	sort.SliceStable(t.order, func(a, b int) bool { return words[t.order[a]] < words[t.order[b]] })
	for _, i := range t.order {
		t.words = append(t.words, words[i])
	}
	t.grow(0, 0, len(t.words), 0)
	return t
}

// grow adds what continues a node: the words from first to before last, which
// have depth letters in common.
func (t *Tree) grow(n, first, last, depth int) {
	at := first
	for at < last && (len(t.words[at]) == depth || depth == MaxLetters) {
		at++
	}
	t.nodes[n].words, t.nodes[n].ends = uint32(first), uint16(at-first)
	t.nodes[n].next = uint32(len(t.nodes))
	b := below{least: MaxLetters}
	if at > first {
		b.least = 0
	}
	from := len(t.nodes)
	for i := at; i < last; {
		c := t.words[i][depth]
		t.nodes = append(t.nodes, node{letter: c, words: uint32(i)})
		for i < last && t.words[i][depth] == c {
			i++
		}
	}
	t.nodes[n].nexts = uint8(len(t.nodes) - from)
	for i := range int(t.nodes[n].nexts) {
		end := last
		if i+1 < int(t.nodes[n].nexts) {
			end = int(t.nodes[from+i+1].words)
		}
		t.grow(from+i, int(t.nodes[from+i].words), end, depth+1)
		c := &t.nodes[from+i]
		b.letters |= c.below.letters | bit(c.letter)
		b.least = min(b.least, c.below.least+1)
		b.most = max(b.most, c.below.most+1)
	}
	t.nodes[n].below = b
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
// Words that the hope of w leaves may be left out.
func (t *Tree) find(w *walk, found func(word, gain int)) { t.from(&t.nodes[0], w, 1, found) }

// from goes on with what continues a node by the d-th letter.
func (t *Tree) from(n *node, w *walk, d int, found func(word, gain int)) {
	all := t.nodes[n.next:][:n.nexts]
	for i := range all {
		c := &all[i]
		alive := w.step(d, c.letter, &c.below)
		if c.ends > 0 {
			if g, ok := w.gain(d); ok {
				for _, word := range t.order[c.words:][:c.ends] {
					found(int(word), g)
				}
			}
		}
		if alive && c.nexts > 0 {
			t.from(c, w, d+1, found)
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
