package kana

import (
	"testing"

	"github.com/navicert/navicert/internal/sound/spell/spelltest"
)

var check = spelltest.Check{
	Script: script, Sounds: names,
	Alike: Alike, Find: Find, Word: Word, Latin: Latin, Reads: Reads,
	Usual: []spelltest.Usual{
		{"たなか", "tanaka", 1000},
		{"トヨタ", "toyota", 1000},
		{"おおの", "oono", 1000},
		{"おおの", "ono", 1000},
		{"おおの", "ohno", 1000},
		{"さとう", "sato", 1000},
		{"さとう", "satou", 1000},
		{"ホンダ", "honda", 1000},
		{"きょうこ", "kyoko", 1000},
		{"はっとり", "hattori", 1000},
		{"まっちゃ", "matcha", 1000},
		{"しんじ", "shinji", 1000},
	},
	Same: [][2]string{
		{"マクドナルド", "macdonald"},
		{"スミス", "smith"},
		{"エリザベス", "elizabeth"},
		{"シュワルツェネッガー", "schwarzenegger"},
		{"ウラジーミル", "vladimir"},
		{"ヴィクトリア", "victoria"},
		{"フセイン", "hussein"},
		{"アフメド", "ahmed"},
		{"ロバート", "robert"},
		{"ルーニー", "rooney"},
		{"ジョージ", "george"},
		{"キム", "kim"},
	},
	Apart: [][2]string{
		{"マクドナルド", "smith"},
		{"スミス", "robert"},
		{"たなか", "suzuki"},
		{"ロバート", "maria"},
	},
	Seeds: [][2]string{
		{"マクドナルド", "macdonald"},
		{"たなか", "tanaka"},
		{"ーッン", "n"},
		{"ャャ", "ya"},
		{"", ""},
	},
	Long:  [2]string{"シュワルツェネッガー", "schwarzenegger"},
	Files: []string{"japanese-dev.tsv.gz", "katakana-dev.tsv.gz"},
	Goals: []spelltest.Share{{Pairs: .94, Seen: .96}, {Pairs: .95, Seen: .97}},
}

func TestScript(t *testing.T) { check.Run(t, "kana") }

func FuzzAlike(f *testing.F) { check.Fuzz(f) }

func BenchmarkScript(b *testing.B) { check.Benchmark(b) }
