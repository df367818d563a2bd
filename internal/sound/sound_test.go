package sound

import (
	"slices"
	"strings"
	"testing"
)

func TestScripts(t *testing.T) {
	for _, c := range []struct {
		word   string
		script Script
		latin  string // one that sounds like it
	}{
		{"Владимир", Cyrillic, "vladimir"},
		{"محمد", Arabic, "mohammed"},
		{"נתניהו", Hebrew, "netanyahu"},
		{"伊莎貝拉", Han, "isabella"},
		{"マクドナルド", Kana, "macdonald"},
		{"김", Hangul, "kim"},
		{"hikvision", None, ""},
		{"Huawеi", None, ""},
		{"", None, ""},
	} {
		if got := Of(c.word); got != c.script {
			t.Errorf("Of(%q) = %d, want %d", c.word, got, c.script)
		}
		if c.script == None {
			continue
		}
		w := c.script.Read(strings.ToLower(c.word))
		if a := w.Alike(c.latin); a < 700 {
			t.Errorf("%s and %s are alike by %d only", c.word, c.latin, a)
		}
	}
}

// TestFindLosesNothing demands of the finder exactly the words that are alike.
func TestFindLosesNothing(t *testing.T) {
	words := []string{
		"vladimir", "mohammed", "mohamed", "netanyahu", "isabella", "izabela", "macdonald", "kim", "gim", "lee", "wang", "wei",
		"zhang", "smith", "johnson", "ali", "hassan", "tanaka", "suzuki", "park", "choi", "ivanov", "petrov", "11420", "x",
	}
	all := NewFinder(words)
	some := slices.Clone(words) // every other one
	for i := range some {
		if i%2 == 0 {
			some[i] = ""
		}
	}
	among := all.Among(some)
	among.Warm()
	for _, native := range []string{"владимир", "محمد", "حسن", "נתניהו", "伊莎貝拉", "王", "伟", "マクドナルド", "たなか", "김", "이", "박"} {
		w := Of(native).Read(native)
		for _, least := range []int{300, 550, 700, 900} {
			for _, f := range []*Finder{all, among} {
				got := make(map[int]bool)
				f.Find(&w, least, func(n, _ int) { got[n] = true })
				for i, latin := range f.words {
					want := letters(latin) && w.Alike(latin) >= least
					if got[i] != want {
						t.Errorf("%s at %d: %s found %v, want %v", native, least, latin, got[i], want)
					}
				}
			}
		}
	}
}

// A table of keys has what a map has.
func TestKeyTable(t *testing.T) {
	keysOf := func(w string, dst []uint64) []uint64 { // few, so that many words share them
		return append(dst, uint64(len(w)), uint64(w[0]), 1<<63|uint64(w[len(w)-1]))
	}
	for _, words := range [][]string{{}, {"x"}, {"11420", ""}, strings.Fields("ali hassan tanaka suzuki park choi ivanov petrov alia 7 hassani tan")} {
		want := make(map[uint64][]uint32)
		for n, w := range words {
			if letters(w) {
				for _, k := range keysOf(w, nil) {
					want[k] = append(want[k], uint32(n))
				}
			}
		}
		table := newKeyTable(words, keysOf)
		for k := range uint64(256) {
			for _, key := range []uint64{k, 1<<63 | k} {
				var got []uint32
				table.at(key, func(n uint32) { got = append(got, n) })
				if !slices.Equal(got, want[key]) {
					t.Errorf("%v: key %x has %v, want %v", words, key, got, want[key])
				}
			}
		}
	}
}

// TestNear compares pairs by themselves: as Alike does or more, and also those that no
// key and no walk would find.
func TestNear(t *testing.T) {
	for _, c := range []struct {
		native, latin string
		least, most   int
	}{
		{"владимир", "vladimir", 1000, 1000},
		{"김", "kim", 1000, 1000},
		{"マクドナルド", "macdonald", 700, 999},
		{"нортгемптон", "northampton", 700, 999}, // no key leads from one to the other
		{"иванов", "smith", 1, 600},
		{"김", "schwarzenegger", 1, 600},
		{"김", "42", 0, 0},
		{"김", "", 0, 0},
		{"kim", "kim", 0, 0},
	} {
		script := Of(c.native)
		near := script.Near(c.native, c.latin)
		if near < c.least || near > c.most {
			t.Errorf("%s and %s are %d near, want %d to %d", c.native, c.latin, near, c.least, c.most)
		}
		if w := script.Read(c.native); near < w.Alike(c.latin) {
			t.Errorf("%s and %s are %d near and %d alike", c.native, c.latin, near, w.Alike(c.latin))
		}
	}
}
