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

// A node is a beginning of words. Nodes stand in the order of the alphabet, so
// that the beginnings that continue one stand right after it.
type node struct {
	skip        int32 // the first node after it that does not continue it
	first, last int32 // words that end here are those from first to before last
	depth       uint8
	letter      byte
	rest        uint8 // letters that follow at the least
}

// NewTree makes a tree of words of letters a to z; others are left out. The
// number of a word is its place in the list.
func NewTree(words []string) *Tree {
	t := new(Tree)
	for i, w := range words {
		if w != "" && isLatin(w) {
			t.order = append(t.order, int32(i))
		}
	}
	sort.SliceStable(t.order, func(a, b int) bool { return words[t.order[a]] < words[t.order[b]] })
	var open []int32 // the nodes of the word before, by depth
	last := ""
	for at, i := range t.order {
		t.words = append(t.words, words[i])
		w := words[i][:min(len(words[i]), MaxLetters)]
		common := 0
		for common < min(len(w), len(last)) && w[common] == last[common] {
			common++
		}
		for _, n := range open[common:] {
			t.nodes[n].skip = int32(len(t.nodes))
		}
		open = open[:common]
		for d := common; d < len(w); d++ {
			open = append(open, int32(len(t.nodes)))
			t.nodes = append(t.nodes, node{depth: uint8(d + 1), letter: w[d]})
		}
		n := &t.nodes[open[len(w)-1]]
		if n.last == 0 {
			n.first = int32(at)
		}
		n.last = int32(at) + 1
		last = w
	}
	for _, n := range open {
		t.nodes[n].skip = int32(len(t.nodes))
	}
	for i := len(t.nodes) - 1; i >= 0; i-- { // those that continue a node stand after it
		n := &t.nodes[i]
		if n.last > n.first {
			continue
		}
		n.rest = MaxLetters
		for c := int32(i) + 1; c < n.skip; c = t.nodes[c].skip {
			n.rest = min(n.rest, t.nodes[c].rest+1)
		}
	}
	return t
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
// Words beyond the reach of w may be left out.
func (t *Tree) find(w *walk, found func(word, gain int)) {
	for i := int32(0); i < int32(len(t.nodes)); {
		n := &t.nodes[i]
		d := int(n.depth)
		alive := w.step(d, n.letter, int(n.rest))
		if n.last > n.first {
			if g, ok := w.gain(d); ok {
				for _, word := range t.order[n.first:n.last] {
					found(int(word), g)
				}
			}
		}
		if alive {
			i++
		} else {
			i = n.skip
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
