package kana

import (
	"testing"
	"unicode"

	"github.com/navicert/navicert/internal/sound/spell"
	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

// TestUsual has words and spellings that are alike by definition.
func TestUsual(t *testing.T) {
	for _, c := range []struct {
		native, latin string
		want          int
	}{{"たなか", "tanaka", 1000}, {"トヨタ", "toyota", 1000}, {"おおの", "oono", 1000}, {"おおの", "ono", 1000}, {"おおの", "ohno", 1000}, {"さとう", "sato", 1000}, {"さとう", "satou", 1000}, {"ホンダ", "honda", 1000}, {"きょうこ", "kyoko", 1000}, {"はっとり", "hattori", 1000}, {"まっちゃ", "matcha", 1000}, {"しんじ", "shinji", 1000}} {
		if got := Alike(c.native, c.latin); got != c.want {
			t.Errorf("%s and %s: %d, want %d", c.native, c.latin, got, c.want)
		}
	}
}

// TestAlike has names whose spelling is not a romanisation, but which sound
// alike.
func TestAlike(t *testing.T) {
	for _, c := range [][2]string{{"マクドナルド", "macdonald"}, {"スミス", "smith"}, {"エリザベス", "elizabeth"}, {"シュワルツェネッガー", "schwarzenegger"}, {"ウラジーミル", "vladimir"}, {"ヴィクトリア", "victoria"}, {"フセイン", "hussein"}, {"アフメド", "ahmed"}, {"ロバート", "robert"}, {"ルーニー", "rooney"}, {"ジョージ", "george"}, {"キム", "kim"}} {
		if got := Alike(c[0], c[1]); got < 700 || got == 1000 {
			t.Errorf("%s and %s: %d, want 700 to 999", c[0], c[1], got)
		}
	}
}

// TestApart has names that do not sound alike.
func TestApart(t *testing.T) {
	for _, c := range [][2]string{{"マクドナルド", "smith"}, {"スミス", "robert"}, {"たなか", "suzuki"}, {"ロバート", "maria"}} {
		if got := Alike(c[0], c[1]); got >= 600 {
			t.Errorf("%s and %s: %d, want less than 600", c[0], c[1], got)
		}
	}
}

func TestReads(t *testing.T) {
	for _, c := range [][2]string{{"マクドナルド", "macdonald"}, {"スミス", "smith"}, {"エリザベス", "elizabeth"}, {"シュワルツェネッガー", "schwarzenegger"}, {"ウラジーミル", "vladimir"}, {"ヴィクトリア", "victoria"}, {"フセイン", "hussein"}, {"アフメド", "ahmed"}, {"ロバート", "robert"}, {"ルーニー", "rooney"}, {"ジョージ", "george"}, {"キム", "kim"}} {
		for _, r := range c[0] {
			if !Reads(r) {
				t.Errorf("%c is not read", r)
			}
		}
		for _, r := range c[1] {
			if Reads(r) {
				t.Errorf("%c is read", r)
			}
		}
	}
}

// FuzzAlike wants likeness in its range, the same twice, and found by the
// search exactly when it is enough.
func FuzzAlike(f *testing.F) {
	for _, c := range [][2]string{{"マクドナルド", "macdonald"}, {"たなか", "tanaka"}, {"ーッン", "n"}, {"ャャ", "ya"}, {"", ""}} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, native, latin string) {
		latin = spelltest.Fold(latin)
		got := Alike(native, latin)
		if got < 0 || got > 1000 || got != Alike(native, latin) {
			t.Fatalf("%q and %q: %d", native, latin, got)
		}
		found := 0
		Find(spell.NewTree([]string{"smith", latin, "robert"}), native, 1, func(word, alike int) {
			if word == 1 {
				found = max(found, alike)
			}
		})
		if found != got {
			t.Fatalf("%q and %q: %d, but found with %d", native, latin, got, found)
		}
		for _, r := range Latin(native) {
			if r > unicode.MaxASCII || r < 'a' || r > 'z' {
				t.Fatalf("%q is romanised as %q", native, Latin(native))
			}
		}
	})
}

func BenchmarkAlike(b *testing.B) {
	word := Word("シュワルツェネッガー")
	b.ReportAllocs()
	for b.Loop() {
		word.Alike("schwarzenegger")
	}
}

// BenchmarkFind searches the words of the shared consolidated list.
func BenchmarkFind(b *testing.B) {
	tree := spell.NewTree(spelltest.Words(b))
	b.ReportAllocs()
	for b.Loop() {
		Find(tree, "シュワルツェネッガー", 700, func(int, int) {})
	}
}
