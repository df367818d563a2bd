package hebrew

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{Language: "hebrew", Alike: Alike, Keys: Keys, LatinKeys: LatinKeys}

// names are words and how alike they are: at least and at most.
var names = []struct {
	native, latin string
	least, most   int
}{
	{"נתניהו", "netanyahu", 1000, 1000}, {"נתניהו", "netanjahu", 1000, 1000},
	{"יצחק", "yitzhak", 1000, 1000}, {"יצחק", "itzhak", 1000, 1000}, {"יצחק", "isaac", 0, 700},
	{"רבין", "rabin", 1000, 1000}, {"אביב", "aviv", 1000, 1000}, {"רפאל", "rafael", 1000, 1000}, {"שרון", "sharon", 1000, 1000},
	{"משה", "moshe", 1000, 1000}, {"משה", "moses", 0, 900}, {"דוד", "david", 1000, 1000}, {"לוי", "levy", 1000, 1000},
	{"חיים", "chaim", 1000, 1000}, {"חיים", "haim", 1000, 1000}, {"כהן", "cohen", 800, 1000}, {"שמעון", "shimon", 1000, 1000},
	{"יעקב", "yaakov", 1000, 1000}, {"יעקב", "jacob", 800, 1000}, {"ירושלים", "jerusalem", 900, 1000}, {"ירושלים", "yerushalayim", 900, 1000},
	// Names written by their sound, with a geresh and after it was lost.
	{"צ'רצ'יל", "churchill", 950, 1000}, {"צ׳רצ׳יל", "churchill", 950, 1000}, {"צרציל", "churchill", 700, 990}, {"ג'ורג'", "george", 950, 1000}, {"גורג", "george", 700, 1000},
	{"ויצמן", "weizmann", 800, 1000}, {"אולמרט", "olmert", 950, 1000}, {"אלביט", "elbit", 950, 1000},
	// Points and ligatures are the plain letters.
	{"דָּוִד", "david", 1000, 1000}, {"לװי", "levvi", 700, 1000},
	{"", "levi", 0, 0}, {"לוי", "", 0, 0}, {"42", "fortytwo", 0, 0}, {"רבין", "sharon", 0, 0},
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
		{"נתניהו", "ntnyhv"},
		{"שרון", "shrvn"},
		{"צ'רצ'יל", "chrchyl"},
	} {
		if got := Latin(c.native); got != c.want {
			t.Errorf("%s is %s, want %s", c.native, got, c.want)
		}
	}
}

func TestReads(t *testing.T) {
	if !Reads('ש') || Reads('z') || Reads('王') {
		t.Error("it reads Hebrew letters and no others")
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
	soundtest.Hold(t, subject, soundtest.Goals{Recall: 920, Seen: 930, Candidates: 100})
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
