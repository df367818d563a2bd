package han

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
	}{{"王", "wang", 1000}, {"王", "wong", 950}, {"張", "zhang", 1000}, {"张", "chang", 970}, {"张", "cheung", 950}, {"张", "truong", 950}, {"单", "shan", 1000}, {"單", "dan", 1000}, {"解", "xie", 1000}, {"曾", "zeng", 1000}, {"仇", "qiu", 1000}, {"尉迟", "yuchi", 1000}, {"歐陽", "auyeung", 950}, {"小明", "xiaoming", 1000}, {"小平", "hsiaoping", 970}, {"重庆", "chongqing", 1000}, {"厦门", "xiamen", 1000}, {"長江", "changjiang", 1000}, {"吕", "lv", 1000}, {"吕", "lyu", 1000}, {"吕", "lu", 1000}} {
		if got := Alike(c.native, c.latin); got != c.want {
			t.Errorf("%s and %s: %d, want %d", c.native, c.latin, got, c.want)
		}
	}
}

// TestAlike has names whose spelling is not a romanisation, but which sound
// alike.
func TestAlike(t *testing.T) {
	for _, c := range [][2]string{{"伊莎貝拉", "isabella"}, {"伊莎贝拉", "isabella"}, {"史密斯", "smith"}, {"麦当劳", "mcdonald"}, {"伊丽莎白", "elizabeth"}, {"施瓦辛格", "schwarzenegger"}, {"弗拉基米尔", "vladimir"}, {"维多利亚", "victoria"}, {"罗伯特", "robert"}, {"乔治", "george"}, {"普京", "putin"}, {"穆罕默德", "mohammed"}, {"克里斯托弗", "christopher"}, {"约翰逊", "johnson"}} {
		if got := Alike(c[0], c[1]); got < 700 || got == 1000 {
			t.Errorf("%s and %s: %d, want 700 to 999", c[0], c[1], got)
		}
	}
}

// TestApart has names that do not sound alike.
func TestApart(t *testing.T) {
	for _, c := range [][2]string{{"伊莎貝拉", "robert"}, {"史密斯", "george"}, {"王", "zhang"}, {"普京", "clinton"}} {
		if got := Alike(c[0], c[1]); got >= 600 {
			t.Errorf("%s and %s: %d, want less than 600", c[0], c[1], got)
		}
	}
}

func TestReads(t *testing.T) {
	for _, c := range [][2]string{{"伊莎貝拉", "isabella"}, {"伊莎贝拉", "isabella"}, {"史密斯", "smith"}, {"麦当劳", "mcdonald"}, {"伊丽莎白", "elizabeth"}, {"施瓦辛格", "schwarzenegger"}, {"弗拉基米尔", "vladimir"}, {"维多利亚", "victoria"}, {"罗伯特", "robert"}, {"乔治", "george"}, {"普京", "putin"}, {"穆罕默德", "mohammed"}, {"克里斯托弗", "christopher"}, {"约翰逊", "johnson"}} {
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
	for _, c := range [][2]string{{"伊莎貝拉", "isabella"}, {"张伟", "zhangwei"}, {"单", "shan"}, {"重庆", "chongqing"}, {"\U0002ffff", "x"}, {"", ""}} {
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
	word := Word("施瓦辛格")
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
		Find(tree, "施瓦辛格", 700, func(int, int) {})
	}
}
