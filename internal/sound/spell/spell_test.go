package spell

import (
	"strings"
	"testing"
)

// script is an invented one of three signs: B is b or p, A is a, and X may be
// left out.
var script = &Script{
	Model: New([]string{"B", "A", "X"}, "* a 40 b 64 p 64 x 90\n+ a 100 b 140\nB b 10 p 30 pp 110\nA a 5 - 90\nX x 16 - 16\n"),
	Read: func(word string, l *Lattice) {
		for i := range len(word) {
			if s := strings.IndexByte("BAX", word[i]); s >= 0 {
				l.Add([]Sound{Sound(s)})
			}
		}
	},
	Usual: func(word string) []Spelling { return []Spelling{{strings.ToLower(word), 1000}} },
	Floor: 80,
	Scale: []Step{{0, 700}, {1000, 999}},
}

func TestOrder(t *testing.T) {
	before := 1001
	for _, latin := range []string{"bax", "ba", "pa", "ppa", "xxxx"} {
		got := script.Word("BAX").Alike(latin)
		if got >= before {
			t.Errorf("%s is as alike as the one before or more: %d, %d", latin, got, before)
		}
		before = got
	}
	if before != 0 {
		t.Errorf("what has no way through the sounds is %d alike", before)
	}
}

// TestTree finds words that are the same, begin alike, or have more than
// MaxLetters, exactly as comparing them does.
func TestTree(t *testing.T) {
	long := strings.Repeat("ba", 30)
	words := []string{"ba", "pa", "bax", "ba", "b", "bapa", "", "Ba", long, long + "x", "xxxx"}
	tree := NewTree(words)
	for _, native := range []string{"BA", "BAX", "X", "", strings.Repeat("BA", 20), "BABABABABA"} {
		got := make([]int, len(words))
		w := script.Word(native)
		w.Find(tree, 1, func(word, alike int) { got[word] = max(got[word], alike) })
		for i := range words {
			if want := w.Alike(words[i]); want != got[i] {
				t.Errorf("%s and %s: found with %d, compared %d", native, words[i], got[i], want)
			}
		}
	}
}

// TestMeasure learns from pairs that B is b, and that X is written or not.
func TestMeasure(t *testing.T) {
	var pairs []Pair
	for range 20 {
		for native, latin := range map[string]string{"BA": "ba", "BAX": "ba", "AX": "ax", "B": "b", "AB": "ab"} {
			p := Pair{Latin: latin}
			script.Read(native, &p.Native)
			pairs = append(pairs, p)
		}
	}
	table := Measure(pairs, []string{"B", "A", "X"}, 10)
	for _, want := range []string{"\nB b 0\n", "\nA a 0\n", "\nX x 16 - 17\n"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table has no line %q:\n%s", want[1:], table)
		}
	}
}
