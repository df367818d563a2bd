package soundtest

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/sound/alphabet"
)

// A Name is a native word with a Latin one and how alike they are: at least and
// at most. It has no type of its own, so that the rows of a table need not
// repeat the names of its fields.
type Name = struct {
	Native, Latin string
	Least, Most   int
}

// A Romanisation is a native word with the Latin one that it gives.
type Romanisation = struct{ Native, Want string }

// Run holds a subject to its names, its romanisations, the letters that it
// reads, and to its goals on pairs of the shared data.
func Run(t *testing.T, s Subject) {
	t.Run("Alike", func(t *testing.T) { alike(t, s) })
	t.Run("Latin", func(t *testing.T) { romanised(t, s) })
	t.Run("Reads", func(t *testing.T) {
		if !s.Reads(s.Letter) || s.Reads('z') || s.Reads('王') {
			t.Errorf("it reads letters such as %c and no others", s.Letter)
		}
	})
	t.Run("Prepared", func(t *testing.T) { prepared(t, s) })
	t.Run("Pairs", func(t *testing.T) { hold(t, s, s.Goals) })
}

func alike(t *testing.T, s Subject) {
	if len(s.Names) == 0 {
		t.Error("there are no names")
	}
	for _, n := range s.Names {
		if got := s.Alike(n.Native, n.Latin); got < n.Least || got > n.Most {
			t.Errorf("%s and %s are %d alike, want %d to %d", n.Native, n.Latin, got, n.Least, n.Most)
		}
		rule(t, s, n.Native, n.Latin)
	}
}

func romanised(t *testing.T, s Subject) {
	if len(s.Romanised) == 0 {
		t.Error("there are no romanisations")
	}
	for _, c := range s.Romanised {
		if got := s.Latin(c.Native); got != c.Want {
			t.Errorf("%s is %s, want %s", c.Native, got, c.Want)
		}
	}
}

// prepared holds that a word prepared once says the same as Alike.
func prepared(t *testing.T, s Subject) {
	for _, n := range s.Names {
		w := s.Prepare(n.Native)
		if a, b := w.Alike(n.Latin), s.Alike(n.Native, n.Latin); a != b || b > 0 && w.Found(n.Latin) != b {
			t.Errorf("%s and %s are %d alike, prepared %d, found %d", n.Native, n.Latin, b, a, w.Found(n.Latin))
		}
		for least := 1; least <= 1000; least += 37 {
			want := w.Found(n.Latin)
			if want < least {
				want = 0
			}
			if got := w.AtLeast(n.Latin, least); got != want {
				t.Errorf("%s and %s: at least %d gives %d, want %d", n.Native, n.Latin, least, got, want)
			}
		}
	}
}

// rule fails unless exactly the pairs that share a key are alike, and likeness
// is between 0 and 1000.
func rule(t *testing.T, s Subject, native, latin string) {
	t.Helper()
	alike := s.Alike(native, latin)
	if alike < 0 || alike > 1000 {
		t.Errorf("%q and %q are %d alike", native, latin, alike)
	}
	a, b := s.Keys(native, nil), s.LatinKeys(latin, nil)
	if len(a) > alphabet.NativeKeys || len(b) > alphabet.LatinKeys {
		t.Errorf("%q has %d keys, %q has %d", native, len(a), latin, len(b))
	}
	shared := slices.ContainsFunc(a, func(k uint64) bool { return slices.Contains(b, k) })
	if shared != (alike > 0) {
		t.Errorf("%q and %q are %d alike; that they share a key is %t", native, latin, alike, shared)
	}
}

// Fuzz holds words, also those that no language has, to the rule of keys, and
// what they give to a to z.
func Fuzz(f *testing.F, s Subject) {
	for _, n := range s.Names {
		f.Add(n.Native, n.Latin)
	}
	f.Fuzz(func(t *testing.T, native, latin string) {
		rule(t, s, native, latin)
		rule(t, s, native, s.Latin(native))
		for _, c := range []byte(s.Latin(native)) {
			if c < 'a' || c > 'z' {
				t.Errorf("%q is %q", native, s.Latin(native))
			}
		}
	})
}

// Benchmark measures what is done with a word, on one of the names.
func Benchmark(b *testing.B, s Subject) {
	n := s.Names[4]
	w := s.Prepare(n.Native)
	var dst []uint64
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"Alike", func() { s.Alike(n.Native, n.Latin) }},
		{"Found", func() { w.Found(n.Latin) }}, // what each word that an index finds by a key costs
		{"AtLeast", func() { w.AtLeast("tsakhkadzor", 700) }},
		{"Keys", func() { dst = s.Keys(n.Native, dst[:0]) }},
		{"LatinKeys", func() { dst = s.LatinKeys(n.Latin, dst[:0]) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.do()
			}
		})
	}
}
