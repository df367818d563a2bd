package hangul

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
	}{{"김", "kim", 1000}, {"김", "gim", 1000}, {"이", "lee", 1000}, {"이", "yi", 1000}, {"이", "rhee", 1000}, {"박", "park", 1000}, {"박", "pak", 1000}, {"최", "choi", 1000}, {"정", "chung", 1000}, {"노", "roh", 1000}, {"리", "ri", 1000}, {"부산", "busan", 1000}, {"신라", "sinra", 1000}, {"설악", "seorak", 1000}, {"한국", "hanguk", 1000}, {"달래", "dallae", 1000}} {
		if got := Alike(c.native, c.latin); got != c.want {
			t.Errorf("%s and %s: %d, want %d", c.native, c.latin, got, c.want)
		}
	}
}

// TestAlike has names whose spelling is not a romanisation, but which sound
// alike.
func TestAlike(t *testing.T) {
	for _, c := range [][2]string{{"맥도날드", "macdonald"}, {"스미스", "smith"}, {"엘리자베스", "elizabeth"}, {"슈워제네거", "schwarzenegger"}, {"블라디미르", "vladimir"}, {"빅토리아", "victoria"}, {"로버트", "robert"}, {"정은", "jongun"}, {"일성", "ilsung"}, {"조지", "george"}, {"푸틴", "poutine"}, {"무함마드", "muhammad"}} {
		if got := Alike(c[0], c[1]); got < 700 || got == 1000 {
			t.Errorf("%s and %s: %d, want 700 to 999", c[0], c[1], got)
		}
	}
}

// TestApart has names that do not sound alike.
func TestApart(t *testing.T) {
	for _, c := range [][2]string{{"맥도날드", "smith"}, {"스미스", "robert"}, {"김", "park"}, {"푸틴", "clinton"}} {
		if got := Alike(c[0], c[1]); got >= 600 {
			t.Errorf("%s and %s: %d, want less than 600", c[0], c[1], got)
		}
	}
}

func TestReads(t *testing.T) {
	for _, c := range [][2]string{{"맥도날드", "macdonald"}, {"스미스", "smith"}, {"엘리자베스", "elizabeth"}, {"슈워제네거", "schwarzenegger"}, {"블라디미르", "vladimir"}, {"빅토리아", "victoria"}, {"로버트", "robert"}, {"정은", "jongun"}, {"일성", "ilsung"}, {"조지", "george"}, {"푸틴", "poutine"}, {"무함마드", "muhammad"}} {
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
	for _, c := range [][2]string{{"김정은", "kimjongun"}, {"맥도날드", "mcdonald"}, {"앍", "alg"}, {"ㄱ", "g"}, {"", ""}} {
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
	word := Word("슈워제네거")
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
		Find(tree, "슈워제네거", 700, func(int, int) {})
	}
}
