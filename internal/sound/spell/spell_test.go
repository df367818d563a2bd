package spell

import (
	"fmt"
	"math/rand/v2"
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

// TestUnbound has a likeness for what the script gives up, and the same for the rest.
func TestUnbound(t *testing.T) {
	free := script.Unbound()
	for _, latin := range []string{"bax", "ba", "pa", "xxxxba", "baxxxxxx"} {
		bound, unbound := script.Word("BAX").Alike(latin), free.Word("BAX").Alike(latin)
		if unbound <= 0 || unbound < bound {
			t.Errorf("%s is %d alike without a floor, %d with it", latin, unbound, bound)
		}
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

// made makes up a script of five sounds, some of which are left out cheaply: of
// one reading of a character or of several, which share no node or many, written as
// runs of one to three letters.
func made(r *rand.Rand) *Script {
	var table strings.Builder
	table.WriteString("* a 40 b 64 c 70 d 80 e 45 x 150\n+ a 100 b 120 c 140 d 90 x 155\n")
	names := strings.Fields("A B C D E")
	for _, n := range names {
		fmt.Fprintf(&table, "%s - %d", n, r.IntN(120))
		runs := map[string]bool{}
		for range 6 {
			if run := letters(r, 1+r.IntN(3)); !runs[run] {
				runs[run] = true
				fmt.Fprintf(&table, " %s %d", run, r.IntN(130))
			}
		}
		table.WriteString("\n")
	}
	return &Script{
		Model: New(names, table.String()),
		Read: func(word string, l *Lattice) {
			for i := range len(word) {
				n := Sound(word[i] - 'A')
				l.Add([]Sound{n}, []Sound{(n + 1) % 5, (n + 2) % 5}, []Sound{(n + 3) % 5, n, n}[:i%3])
			}
		},
		Usual: func(string) []Spelling { return nil },
		Floor: 60 + r.IntN(100),
		Scale: []Step{{-300, 400}, {0, 700}, {800, 990}},
	}
}

func letters(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = "abcdex"[r.IntN(6)]
	}
	return string(b)
}

// TestFindLosesNothing holds what is found to comparing every word, at all
// likenesses, in scripts that are made up.
func TestFindLosesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 9))
	found, left := 0, 0
	for range 150 {
		s := made(r)
		words := make([]string, 300)
		for i := range words {
			words[i] = letters(r, 1+r.IntN(9))
		}
		tree := NewTree(words)
		native := make([]byte, 1+r.IntN(6))
		for i := range native {
			native[i] = "ABCDE"[r.IntN(5)]
		}
		w := s.Word(string(native))
		for _, least := range []int{1, 200, 400, 550, 700, 800, 950} {
			got := make([]int, len(words))
			w.Find(tree, least, func(word, alike int) { got[word] = max(got[word], alike) })
			for i, latin := range words {
				want := w.Alike(latin)
				if want < least {
					want = 0
					left++
				} else {
					found++
				}
				if got[i] != want {
					t.Fatalf("%s and %s at %d: found with %d, compared %d", native, latin, least, got[i], want)
				}
			}
		}
	}
	if found < 5_000 || left < 5_000 {
		t.Errorf("%d words were found and %d left: too few to tell", found, left)
	}
}
