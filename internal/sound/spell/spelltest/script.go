package spelltest

import (
	"testing"
	"unicode"

	"github.com/navicert/navicert/internal/sound/spell"
)

// A Usual spelling is as alike to its word as its romanisation says. It has
// no type of its own, so that the rows of a table need not repeat the names of
// its fields.
type Usual = struct {
	Native, Latin string
	Want          int
}

// Run holds a script to its names and runes, to its share of right pairs, and
// its search to what comparing every word gives.
func (c Check) Run(t *testing.T, pkg string) {
	t.Run("Usual", c.usual)
	t.Run("Same", c.same)
	t.Run("Apart", c.apart)
	t.Run("Reads", c.reads)
	t.Run("Share", func(t *testing.T) { c.share(t, pkg) })
	t.Run("Search", c.search)
}

func (c Check) usual(t *testing.T) {
	if len(c.Usual) == 0 {
		t.Error("there are no usual spellings")
	}
	for _, n := range c.Usual {
		if got := c.Alike(n.Native, n.Latin); got != n.Want {
			t.Errorf("%s and %s: %d, want %d", n.Native, n.Latin, got, n.Want)
		}
	}
}

func (c Check) same(t *testing.T) {
	if len(c.Same) == 0 {
		t.Error("there are no names that sound alike")
	}
	for _, n := range c.Same {
		if got := c.Alike(n[0], n[1]); got < 700 || got == 1000 {
			t.Errorf("%s and %s: %d, want 700 to 999", n[0], n[1], got)
		}
	}
}

func (c Check) apart(t *testing.T) {
	if len(c.Apart) == 0 {
		t.Error("there are no names that sound different")
	}
	for _, n := range c.Apart {
		if got := c.Alike(n[0], n[1]); got >= 600 {
			t.Errorf("%s and %s: %d, want less than 600", n[0], n[1], got)
		}
	}
}

func (c Check) reads(t *testing.T) {
	for _, n := range c.Same {
		for _, r := range n[0] {
			if !c.Reads(r) {
				t.Errorf("%c is not read", r)
			}
		}
		for _, r := range n[1] {
			if c.Reads(r) {
				t.Errorf("%c is read", r)
			}
		}
	}
}

// Fuzz wants likeness in its range, the same twice, and found by the search
// exactly when it is enough.
func (c Check) Fuzz(f *testing.F) {
	for _, n := range c.Seeds {
		f.Add(n[0], n[1])
	}
	f.Fuzz(func(t *testing.T, native, latin string) {
		latin = Fold(latin)
		got := c.Alike(native, latin)
		if got < 0 || got > 1000 || got != c.Alike(native, latin) {
			t.Fatalf("%q and %q: %d", native, latin, got)
		}
		found := 0
		c.Find(spell.NewTree([]string{"smith", latin, "robert"}), native, 1, func(word, alike int) {
			if word == 1 {
				found = max(found, alike)
			}
		})
		if found != got {
			t.Fatalf("%q and %q: %d, but found with %d", native, latin, got, found)
		}
		for _, r := range c.Latin(native) {
			if r > unicode.MaxASCII || r < 'a' || r > 'z' {
				t.Fatalf("%q is romanised as %q", native, c.Latin(native))
			}
		}
	})
}

// Benchmark compares a long name with its spelling, and searches the words of
// the shared consolidated list for it.
func (c Check) Benchmark(b *testing.B) {
	b.Run("Alike", func(b *testing.B) {
		word := c.Word(c.Long[0])
		b.ReportAllocs()
		for b.Loop() {
			word.Alike(c.Long[1])
		}
	})
	b.Run("Find", func(b *testing.B) {
		tree := spell.NewTree(Words(b))
		b.ReportAllocs()
		for b.Loop() {
			c.Find(tree, c.Long[0], 700, func(int, int) {})
		}
	})
}
