package han

import (
	"slices"
	"strings"
	"testing"
)

func TestSyllables(t *testing.T) {
	for pinyin, want := range map[string]string{
		"xiaoming": "xiao ming", "zhang": "zhang", "xian": "xian", "fangan": "fan gan",
		"changan": "chan gan", "zhongguancun": "zhong guan cun", "lvliang": "lv liang",
		"erlian": "er lian", "shuangyashan": "shuang ya shan", "smith": "", "": "",
	} {
		if got := strings.Join(Syllables(pinyin), " "); got != want {
			t.Errorf("%s is %q, want %q", pinyin, got, want)
		}
	}
}

func TestWadeGiles(t *testing.T) {
	for pinyin, want := range map[string]string{
		"zhang": "chang", "xiaoping": "hsiaoping", "mao zedong": "mao tsetung", "qing": "ching",
		"zhou": "chou", "jiang jieshi": "chiang chiehshih", "ri": "jih", "guo": "kuo", "xue": "hsueh",
		"si": "ssu", "yuan": "yuan", "yan": "yen", "wu": "wu", "lv": "lu", "deng": "teng", "beijing": "peiching",
		"rong": "jung", "xiong": "hsiung", "guangdong": "kuangtung", "smith": "smith",
	} {
		if got := WadeGiles(pinyin); got != want {
			t.Errorf("%s is %q, want %q", pinyin, got, want)
		}
	}
}

func TestSurnames(t *testing.T) {
	for pinyin, want := range map[string]string{
		"zhang": "chang cheung teo truong", "wang": "wong ong vuong", "li": "lee ly", "chen": "chan tan tran",
		"lin": "lam lim", "huang": "wong ng hoang", "wu": "ng goh", "xu": "hsu hui koh", "zheng": "cheng cheang tay trinh",
		"cai": "tsai choi chua", "ouyang": "auyeung", "yang": "yeung yeo duong", "zhou": "chow chew chu",
	} {
		for _, s := range strings.Fields(want) {
			if !slices.Contains(Surnames(pinyin), s) {
				t.Errorf("%s has no %s: %v", pinyin, s, Surnames(pinyin))
			}
		}
	}
	if got := Surnames("smith"); got != nil {
		t.Errorf("smith is spelled %v", got)
	}
	if len(surnameTable) < 150 {
		t.Errorf("%d surnames, want 150", len(surnameTable))
	}
}

// TestSurnamesArePinyin wants a syllable, or two, in every line of the tables.
func TestSurnamesArePinyin(t *testing.T) {
	for s := range surnameTable {
		if Syllables(s) == nil {
			t.Errorf("%s is not pinyin", s)
		}
	}
	for r, s := range surnameRunes {
		if Syllables(s) == nil {
			t.Errorf("%c is read %s, which is not pinyin", r, s)
		}
	}
}

// TestPhrasesAreNeeded wants no phrase in the table that is read so anyway.
func TestPhrasesAreNeeded(t *testing.T) {
	for _, list := range phraseTable {
		for _, p := range list {
			plain := ""
			for _, r := range p.han {
				plain += Reading(r)
			}
			if plain == p.reading {
				t.Errorf("%s is read %s anyway", p.han, p.reading)
			}
			if Syllables(p.reading) == nil {
				t.Errorf("%s is read %s, which is not pinyin", p.han, p.reading)
			}
		}
	}
}

// TestBothScripts wants traditional characters read as the simplified ones.
func TestBothScripts(t *testing.T) {
	for _, c := range [][2]string{{"张伟", "張偉"}, {"刘晓东", "劉曉東"}, {"厦门", "廈門"}, {"长鑫", "長鑫"}, {"云南", "雲南"}, {"发", "發"}, {"后", "後"}} {
		if a, b := Latin(c[0]), Latin(c[1]); a != b {
			t.Errorf("%s is %s, %s is %s", c[0], a, c[1], b)
		}
	}
}

func FuzzSyllables(f *testing.F) {
	f.Add("xiaoming")
	f.Add("zhuangzhuang")
	f.Fuzz(func(t *testing.T, pinyin string) {
		if s := Syllables(pinyin); s != nil && strings.Join(s, "") != pinyin {
			t.Fatalf("%q is split into %q", pinyin, s)
		}
		WadeGiles(pinyin)
	})
}
