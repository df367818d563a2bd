package hebrew

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{
	Alike: Alike, Keys: Keys, LatinKeys: LatinKeys, Prepare: Prepare, Latin: Latin, Reads: Reads,
	Names: names, Romanised: romanised, Letter: 'ש',
	Language: "hebrew", Goals: soundtest.Goals{Recall: 946, Seen: 958, Candidates: 80},
}

// names are words and how alike they are: at least and at most.
var names = []soundtest.Name{
	{"נתניהו", "netanyahu", 1000, 1000},
	{"נתניהו", "netanjahu", 1000, 1000},
	{"יצחק", "yitzhak", 1000, 1000},
	{"יצחק", "itzhak", 1000, 1000},
	{"יצחק", "isaac", 0, 700},
	{"רבין", "rabin", 1000, 1000},
	{"אביב", "aviv", 1000, 1000},
	{"רפאל", "rafael", 1000, 1000},
	{"שרון", "sharon", 1000, 1000},
	{"משה", "moshe", 1000, 1000},
	{"משה", "moses", 0, 900},
	{"דוד", "david", 1000, 1000},
	{"לוי", "levy", 1000, 1000},
	{"חיים", "chaim", 1000, 1000},
	{"חיים", "haim", 1000, 1000},
	{"כהן", "cohen", 800, 1000},
	{"שמעון", "shimon", 1000, 1000},
	{"יעקב", "yaakov", 1000, 1000},
	{"יעקב", "jacob", 800, 1000},
	{"ירושלים", "jerusalem", 900, 1000},
	{"ירושלים", "yerushalayim", 900, 1000},
	// Names written by their sound, with a geresh and after it was lost.
	{"צ'רצ'יל", "churchill", 950, 1000},
	{"צ׳רצ׳יל", "churchill", 950, 1000},
	{"צרציל", "churchill", 700, 990},
	{"ג'ורג'", "george", 950, 1000},
	{"גורג", "george", 700, 1000},
	{"ויצמן", "weizmann", 800, 1000},
	{"אולמרט", "olmert", 950, 1000},
	{"אלביט", "elbit", 950, 1000},
	// Points and ligatures are the plain letters.
	{"דָּוִד", "david", 1000, 1000},
	{"לװי", "levvi", 700, 1000},
	{"", "levi", 0, 0},
	{"לוי", "", 0, 0},
	{"42", "fortytwo", 0, 0},
	{"רבין", "sharon", 0, 0},
	// Consonants that are dropped, doubled, or read in another way.
	{"ז'נבה", "geneva", 900, 1000},
	{"ז'רום", "jerome", 900, 1000},
	{"בז'ז'ינסקי", "brzezinski", 900, 1000},
	{"דז'וקוביץ'", "djokovic", 900, 1000},
	{"שצ'רבקוב", "shcherbakov", 900, 1000},
	{"חרושצ'וב", "khrushchev", 800, 1000},
	{"טקיטוס", "tacitus", 900, 1000},
	{"סקיפיו", "scipio", 900, 1000},
}

var romanised = []soundtest.Romanisation{
	{"נתניהו", "ntnyhv"},
	{"שרון", "shrvn"},
	{"צ'רצ'יל", "chrchyl"},
}

func TestScript(t *testing.T) { soundtest.Run(t, subject) }

func FuzzAlike(f *testing.F) { soundtest.Fuzz(f, subject) }

func BenchmarkScript(b *testing.B) { soundtest.Benchmark(b, subject) }
