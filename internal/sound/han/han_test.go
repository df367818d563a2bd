package han

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Alike: Alike, Find: Find, Word: Word, Latin: Latin, Reads: Reads,
	Usual: []spelltest.Usual{
		{"王", "wang", 1000},
		{"王", "wong", 950},
		{"張", "zhang", 1000},
		{"张", "chang", 970},
		{"张", "cheung", 950},
		{"张", "truong", 950},
		{"单", "shan", 1000},
		{"單", "dan", 1000},
		{"解", "xie", 1000},
		{"曾", "zeng", 1000},
		{"仇", "qiu", 1000},
		{"尉迟", "yuchi", 1000},
		{"歐陽", "auyeung", 950},
		{"小明", "xiaoming", 1000},
		{"小平", "hsiaoping", 970},
		{"重庆", "chongqing", 1000},
		{"厦门", "xiamen", 1000},
		{"長江", "changjiang", 1000},
		{"吕", "lv", 1000},
		{"吕", "lyu", 1000},
		{"吕", "lu", 1000},
	},
	Same: [][2]string{
		{"伊莎貝拉", "isabella"},
		{"伊莎贝拉", "isabella"},
		{"史密斯", "smith"},
		{"麦当劳", "mcdonald"},
		{"伊丽莎白", "elizabeth"},
		{"施瓦辛格", "schwarzenegger"},
		{"弗拉基米尔", "vladimir"},
		{"维多利亚", "victoria"},
		{"罗伯特", "robert"},
		{"乔治", "george"},
		{"普京", "putin"},
		{"穆罕默德", "mohammed"},
		{"克里斯托弗", "christopher"},
		{"约翰逊", "johnson"},
	},
	Apart: [][2]string{
		{"伊莎貝拉", "robert"},
		{"史密斯", "george"},
		{"王", "zhang"},
		{"普京", "clinton"},
	},
	Seeds: [][2]string{
		{"伊莎貝拉", "isabella"},
		{"张伟", "zhangwei"},
		{"单", "shan"},
		{"重庆", "chongqing"},
		{"\U0002ffff", "x"},
		{"", ""},
	},
	Long:  [2]string{"施瓦辛格", "schwarzenegger"},
	Files: []string{"chinese-dev.tsv.gz"},
	Goals: []spelltest.Share{{Pairs: .91, Seen: .94}},
}

func TestScript(t *testing.T) { check.Run(t, "han") }

func FuzzAlike(f *testing.F) { check.Fuzz(f) }

func BenchmarkScript(b *testing.B) { check.Benchmark(b) }
