package cyrillic

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{Language: "russian", Alike: Alike, Keys: Keys, LatinKeys: LatinKeys}

// names are words and how alike they are: at least and at most.
var names = []struct {
	native, latin string
	least, most   int
}{
	// The schemes: BGN/PCGN, ISO 9, passports, French, German, Polish.
	{"Владимир", "vladimir", 1000, 1000}, {"Владимир", "wladimir", 1000, 1000},
	{"Чайковский", "chaykovskiy", 1000, 1000}, {"Чайковский", "tchaikovsky", 1000, 1000}, {"Чайковский", "tschaikowski", 1000, 1000},
	{"Хрущёв", "khrushchev", 1000, 1000}, {"Хрущёв", "chruschtschow", 800, 999},
	{"Жуков", "zhukov", 1000, 1000}, {"Жуков", "joukov", 1000, 1000}, {"Жуков", "schukow", 800, 999},
	{"Путин", "putin", 1000, 1000}, {"Путин", "poutine", 850, 999},
	{"Юрий", "yuriy", 1000, 1000}, {"Юрий", "yury", 1000, 1000}, {"Юрий", "juri", 1000, 1000}, {"Юрий", "iouri", 800, 999},
	{"Евгений", "yevgeny", 1000, 1000}, {"Ельцин", "yeltsin", 1000, 1000}, {"Фёдор", "fyodor", 1000, 1000}, {"Фёдор", "fedor", 1000, 1000},
	// Ukrainian and Belarusian.
	{"Зеленський", "zelenskyy", 1000, 1000}, {"Зеленський", "zelensky", 1000, 1000}, {"Гагарін", "haharin", 1000, 1000},
	{"Лукашэнка", "lukashenka", 1000, 1000}, {"Лукашэнка", "lukashenko", 850, 999}, {"Київ", "kyiv", 1000, 1000},
	// Foreign names, spelt by their sound.
	{"Джентилини", "gentilini", 900, 1000}, {"Смит", "smith", 850, 999}, {"Джонсон", "johnson", 850, 999},
	{"Шредер", "schroeder", 700, 999}, {"Вашингтон", "washington", 900, 1000}, {"Александр", "alexander", 850, 999},
	{"Бордо", "bordeaux", 700, 999}, {"Маккартни", "mccartney", 700, 999},
	// Letters written apart, accents, capitals.
	{"и\u0306ога", "yoga", 1000, 1000}, {"ПЁТР", "pyotr", 1000, 1000}, {"Пётр", "peter", 700, 980},
	// Others.
	{"Иванов", "petrov", 0, 0}, {"Иванов", "ivanova", 800, 970}, {"", "ivanov", 0, 0}, {"Иванов", "", 0, 0}, {"42", "fortytwo", 0, 0},
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
		{"Чайковский", "chaykovskiy"},
		{"Щербаков", "shcherbakov"},
		{"Її", "yiyi"},
		{"Ўладзімір", "wladzimir"},
	} {
		if got := Latin(c.native); got != c.want {
			t.Errorf("%s is %s, want %s", c.native, got, c.want)
		}
	}
}

func TestReads(t *testing.T) {
	if !Reads('ж') || Reads('z') || Reads('王') {
		t.Error("it reads Cyrillic letters and no others")
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
	soundtest.Hold(t, subject, soundtest.Goals{Recall: 955, Seen: 980, Candidates: 120})
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
