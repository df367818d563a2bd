package arabic

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{Language: "arabic", Alike: Alike, Keys: Keys, LatinKeys: LatinKeys}

// names are words and how alike they are: at least and at most.
var names = []struct {
	native, latin string
	least, most   int
}{
	// Short vowels are not written, long ones are spelt in several ways.
	{"محمد", "muhammad", 1000, 1000}, {"محمد", "mohamed", 1000, 1000}, {"محمد", "mehmet", 700, 950}, {"محمد", "ahmad", 0, 0},
	{"حسين", "hussein", 1000, 1000}, {"حسين", "husain", 1000, 1000}, {"حسين", "hossein", 1000, 1000},
	{"يوسف", "yousef", 1000, 1000}, {"يوسف", "joseph", 700, 980}, {"صدام", "saddam", 1000, 1000},
	{"جمال", "jamal", 1000, 1000}, {"جمال", "gamal", 1000, 1000}, {"جمال", "djamal", 1000, 1000},
	{"قاسم", "qasem", 1000, 1000}, {"قاسم", "kassem", 1000, 1000}, {"شريف", "cherif", 1000, 1000},
	// The article, as it is or doubled into the next letter.
	{"القذافي", "alqadhafi", 1000, 1000}, {"القذافي", "qadhafi", 1000, 1000}, {"القذافي", "gaddafi", 850, 999},
	{"الشريف", "ashsharif", 1000, 1000}, {"الرحمن", "arrahman", 1000, 1000}, {"الرحمن", "rahman", 1000, 1000},
	{"عبدالرحمن", "abdulrahman", 1000, 1000}, {"عبدالرحمن", "abdelrahman", 1000, 1000}, {"عبدالرحمن", "abdurrahman", 900, 1000}, {"عبد", "abd", 1000, 1000},
	// Hamza and ayn need not be spelt.
	{"علي", "ali", 1000, 1000}, {"عمر", "omar", 1000, 1000}, {"أحمد", "ahmad", 1000, 1000}, {"مكة", "makkah", 850, 1000},
	// Persian letters, on either keyboard.
	{"پرویز", "parviz", 900, 1000}, {"چمران", "chamran", 1000, 1000}, {"گلستان", "golestan", 1000, 1000}, {"ژاله", "zhaleh", 900, 1000},
	{"سلیمانی", "soleimani", 900, 1000}, {"سليماني", "soleimani", 900, 1000}, {"أحمدی", "ahmadi", 1000, 1000},
	// Foreign names, spelt by their sound.
	{"فيكتور", "victor", 900, 1000}, {"هواوي", "huawei", 800, 1000}, {"بوتين", "putin", 800, 1000},
	// Marks and joined forms are the plain letters.
	{"مُحَمَّد", "muhammad", 1000, 1000}, {"ﻣﺤﻤﺪ", "muhammad", 1000, 1000}, {"محـــمد", "muhammad", 1000, 1000},
	{"", "ali", 0, 0}, {"علي", "", 0, 0}, {"٤٢", "fortytwo", 0, 0},
}

func TestAlike(t *testing.T) {
	for _, n := range names {
		if got := Alike(n.native, n.latin); got < n.least || got > n.most {
			t.Errorf("%s and %s are %d alike, want %d to %d", n.native, n.latin, got, n.least, n.most)
		}
		soundtest.Rule(t, subject, n.native, n.latin)
	}
}

func TestLatin(t *testing.T) {
	for _, c := range []struct{ native, want string }{
		{"محمد", "mhmd"},
		{"القذافي", "alqdhafi"},
		{"شیراز", "shiraz"},
		{"گرگان", "grgan"},
	} {
		if got := Latin(c.native); got != c.want {
			t.Errorf("%s is %s, want %s", c.native, got, c.want)
		}
	}
}

func TestReads(t *testing.T) {
	if !Reads('ش') || Reads('z') || Reads('王') {
		t.Error("it reads Arabic letters and no others")
	}
}

// TestPrepared holds that a word prepared once says the same as Alike.
func TestPrepared(t *testing.T) {
	for _, n := range names {
		w := Prepare(n.native)
		if a, b := w.Alike(n.latin), Alike(n.native, n.latin); a != b || b > 0 && w.Found(n.latin) != b {
			t.Errorf("%s and %s are %d alike, prepared %d, found %d", n.native, n.latin, b, a, w.Found(n.latin))
		}
		for least := 1; least <= 1000; least += 37 {
			want := w.Found(n.latin)
			if want < least {
				want = 0
			}
			if got := w.AtLeast(n.latin, least); got != want {
				t.Errorf("%s and %s: at least %d gives %d, want %d", n.native, n.latin, least, got, want)
			}
		}
	}
}

// TestPairs measures on pairs of the shared data.
func TestPairs(t *testing.T) {
	soundtest.Hold(t, subject, soundtest.Goals{Recall: 930, Seen: 930, Candidates: 100})
}

func FuzzAlike(f *testing.F) {
	for _, n := range names {
		f.Add(n.native, n.latin)
	}
	f.Fuzz(func(t *testing.T, native, latin string) {
		soundtest.Rule(t, subject, native, latin)
		soundtest.Rule(t, subject, native, Latin(native))
		for _, c := range []byte(Latin(native)) {
			if c < 'a' || c > 'z' {
				t.Errorf("%q is %q", native, Latin(native))
			}
		}
	})
}

func BenchmarkAlike(b *testing.B) {
	b.ReportAllocs()
	n := names[4]
	for b.Loop() {
		Alike(n.native, n.latin)
	}
}

// BenchmarkFound is what each word that an index finds by a key costs.
func BenchmarkFound(b *testing.B) {
	b.ReportAllocs()
	n := names[4]
	w := Prepare(n.native)
	for b.Loop() {
		w.Found(n.latin)
	}
}

func BenchmarkAtLeast(b *testing.B) {
	b.ReportAllocs()
	w := Prepare(names[4].native)
	for b.Loop() {
		w.AtLeast("tsakhkadzor", 700)
	}
}

func BenchmarkKeys(b *testing.B) {
	b.ReportAllocs()
	var dst []uint64
	for b.Loop() {
		dst = Keys(names[4].native, dst[:0])
	}
}

func BenchmarkLatinKeys(b *testing.B) {
	b.ReportAllocs()
	var dst []uint64
	for b.Loop() {
		dst = LatinKeys(names[4].latin, dst[:0])
	}
}
