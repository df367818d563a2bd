package arabic

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/soundtest"
)

var subject = soundtest.Subject{
	Alike: Alike, Keys: Keys, LatinKeys: LatinKeys, Prepare: Prepare, Latin: Latin, Reads: Reads,
	Names: names, Romanised: romanised, Letter: 'ش',
	Language: "arabic", Goals: soundtest.Goals{Recall: 951, Seen: 980, Candidates: 90},
}

// names are words and how alike they are: at least and at most.
var names = []soundtest.Name{
	// Short vowels are not written, long ones are spelt in several ways.
	{"محمد", "muhammad", 1000, 1000},
	{"محمد", "mohamed", 1000, 1000},
	{"محمد", "mehmet", 700, 950},
	{"محمد", "ahmad", 0, 0},
	{"حسين", "hussein", 1000, 1000},
	{"حسين", "husain", 1000, 1000},
	{"حسين", "hossein", 1000, 1000},
	{"يوسف", "yousef", 1000, 1000},
	{"يوسف", "joseph", 700, 980},
	{"صدام", "saddam", 1000, 1000},
	{"جمال", "jamal", 1000, 1000},
	{"جمال", "gamal", 1000, 1000},
	{"جمال", "djamal", 1000, 1000},
	{"قاسم", "qasem", 1000, 1000},
	{"قاسم", "kassem", 1000, 1000},
	{"شريف", "cherif", 1000, 1000},
	// The article, as it is or doubled into the next letter.
	{"القذافي", "alqadhafi", 1000, 1000},
	{"القذافي", "qadhafi", 1000, 1000},
	{"القذافي", "gaddafi", 850, 999},
	{"الشريف", "ashsharif", 1000, 1000},
	{"الرحمن", "arrahman", 1000, 1000},
	{"الرحمن", "rahman", 1000, 1000},
	{"عبدالرحمن", "abdulrahman", 1000, 1000},
	{"عبدالرحمن", "abdelrahman", 1000, 1000},
	{"عبدالرحمن", "abdurrahman", 900, 1000},
	{"عبد", "abd", 1000, 1000},
	// Hamza and ayn need not be spelt.
	{"علي", "ali", 1000, 1000},
	{"عمر", "omar", 1000, 1000},
	{"أحمد", "ahmad", 1000, 1000},
	{"مكة", "makkah", 850, 1000},
	// Persian letters, on either keyboard.
	{"پرویز", "parviz", 900, 1000},
	{"چمران", "chamran", 1000, 1000},
	{"گلستان", "golestan", 1000, 1000},
	{"ژاله", "zhaleh", 900, 1000},
	{"سلیمانی", "soleimani", 900, 1000},
	{"سليماني", "soleimani", 900, 1000},
	{"أحمدی", "ahmadi", 1000, 1000},
	// Foreign names, spelt by their sound.
	{"فيكتور", "victor", 900, 1000},
	{"هواوي", "huawei", 800, 1000},
	{"بوتين", "putin", 800, 1000},
	// Marks and joined forms are the plain letters.
	{"مُحَمَّد", "muhammad", 1000, 1000},
	{"ﻣﺤﻤﺪ", "muhammad", 1000, 1000},
	{"محـــمد", "muhammad", 1000, 1000},
	{"", "ali", 0, 0},
	{"علي", "", 0, 0},
	{"٤٢", "fortytwo", 0, 0},
	// Consonants that are dropped, doubled, or read in another way.
	{"نيتشه", "nietzsche", 800, 1000},
	{"شتشيرباكوف", "shcherbakov", 900, 1000},
	{"شتشوسيف", "shchusev", 900, 1000},
	{"كامبريدج", "cambridge", 900, 1000},
	{"الحسيني", "husseini", 900, 1000},
	{"واتسون", "watson", 900, 1000},
}

var romanised = []soundtest.Romanisation{
	{"محمد", "mhmd"},
	{"القذافي", "alqdhafi"},
	{"شیراز", "shiraz"},
	{"گرگان", "grgan"},
}

func TestScript(t *testing.T) { soundtest.Run(t, subject) }

func FuzzAlike(f *testing.F) { soundtest.Fuzz(f, subject) }

func BenchmarkScript(b *testing.B) { soundtest.Benchmark(b, subject) }
