package cyrillic

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{
	Alike: Alike, Keys: Keys, LatinKeys: LatinKeys, Prepare: Prepare, Latin: Latin, Reads: Reads,
	Names: names, Romanised: romanised, Letter: 'ж',
	Language: "russian", Goals: soundtest.Goals{Recall: 965, Seen: 985, Candidates: 120},
}

// names are words and how alike they are: at least and at most.
var names = []soundtest.Name{
	// The schemes: BGN/PCGN, ISO 9, passports, French, German, Polish.
	{"Владимир", "vladimir", 1000, 1000},
	{"Владимир", "wladimir", 1000, 1000},
	{"Чайковский", "chaykovskiy", 1000, 1000},
	{"Чайковский", "tchaikovsky", 1000, 1000},
	{"Чайковский", "tschaikowski", 1000, 1000},
	{"Хрущёв", "khrushchev", 1000, 1000},
	{"Хрущёв", "chruschtschow", 800, 999},
	{"Жуков", "zhukov", 1000, 1000},
	{"Жуков", "joukov", 1000, 1000},
	{"Жуков", "schukow", 800, 999},
	{"Путин", "putin", 1000, 1000},
	{"Путин", "poutine", 850, 999},
	{"Юрий", "yuriy", 1000, 1000},
	{"Юрий", "yury", 1000, 1000},
	{"Юрий", "juri", 1000, 1000},
	{"Юрий", "iouri", 800, 999},
	{"Евгений", "yevgeny", 1000, 1000},
	{"Ельцин", "yeltsin", 1000, 1000},
	{"Фёдор", "fyodor", 1000, 1000},
	{"Фёдор", "fedor", 1000, 1000},
	// Ukrainian and Belarusian.
	{"Зеленський", "zelenskyy", 1000, 1000},
	{"Зеленський", "zelensky", 1000, 1000},
	{"Гагарін", "haharin", 1000, 1000},
	{"Лукашэнка", "lukashenka", 1000, 1000},
	{"Лукашэнка", "lukashenko", 850, 999},
	{"Київ", "kyiv", 1000, 1000},
	// Foreign names, spelt by their sound.
	{"Джентилини", "gentilini", 900, 1000},
	{"Смит", "smith", 850, 999},
	{"Джонсон", "johnson", 850, 999},
	{"Шредер", "schroeder", 700, 999},
	{"Вашингтон", "washington", 900, 1000},
	{"Александр", "alexander", 850, 999},
	{"Бордо", "bordeaux", 700, 999},
	{"Маккартни", "mccartney", 700, 999},
	// Letters written apart, accents, capitals.
	{"и\u0306ога", "yoga", 1000, 1000},
	{"ПЁТР", "pyotr", 1000, 1000},
	{"Пётр", "peter", 700, 980},
	// Others.
	{"Иванов", "petrov", 0, 0},
	{"Иванов", "ivanova", 800, 970},
	{"", "ivanov", 0, 0},
	{"Иванов", "", 0, 0},
	{"42", "fortytwo", 0, 0},
}

var romanised = []soundtest.Romanisation{
	{"Чайковский", "chaykovskiy"},
	{"Щербаков", "shcherbakov"},
	{"Її", "yiyi"},
	{"Ўладзімір", "wladzimir"},
}

func TestScript(t *testing.T) { soundtest.Run(t, subject) }

func FuzzAlike(f *testing.F) { soundtest.Fuzz(f, subject) }

func BenchmarkScript(b *testing.B) { soundtest.Benchmark(b, subject) }
