package evaluate

import "testing"

func TestOriginOf(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"王伟", "Chinese"},
		{"Zhang Xiaoming", "Chinese"},
		{"Shenzhen Tianhai Textile Co Ltd", "Chinese"},
		{"Ronggao Bohe Co., Ltd.", "Chinese"},
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", "Chinese"},
		{"محمد علي", "Arabic"},
		{"Mohammed al-Hassan", "Arabic"},
		{"Rawabi Trading FZE", "Arabic"},
		{"Abdelkarim Belhaouz", "Arabic"},
		{"Сергей Иванов", "Russian"},
		{"KOVALEV, Vitaly Nikolayevich", "Russian"},
		{"OOO VolgaTorg", "Russian"},
		{"JSC Lesnikovskaya", "Russian"},
		{"Juan Garcia Hernandez", "Spanish"},
		{"Comercializadora Brisamar S.A. de C.V.", "Spanish"},
		{"James Harrison", "English"},
		{"Lakeside Roofing Inc.", "English"},
		{"Summit Dental Supply LLC", "English"},
		{"ひらがな", "other"},
		{"日立ハイテク", "other"},
		{"김정은", "other"},
		{"Søgaard Jæger", "other"},
		{"", "other"},
		{"12345", "other"},
		// Letters of more than one script: the greater part decides.
		{"Zhang Wei 张", "Chinese"},
		{"ООО Иванов Ltd", "Russian"},
	} {
		if got := OriginOf(c.name); got != c.want {
			t.Errorf("%q is held to be %s, want %s", c.name, got, c.want)
		}
	}
}

// No word is typical of two origins: it would tell nothing.
func TestTypicalWordsAreOfOneOrigin(t *testing.T) {
	of := make(map[string]int)
	for o, words := range typicalWords() {
		for w := range words {
			if p, twice := of[w]; twice {
				t.Errorf("%q is held typical of %s and of %s", w, originNames[p], originNames[o])
			}
			of[w] = o
		}
	}
}

func TestPinyin(t *testing.T) {
	for _, w := range []string{"tianhai", "zhongguo", "li", "shuang", "nv", "xian", "qingdao"} {
		if !pinyin(w) {
			t.Errorf("%s is pinyin", w)
		}
	}
	for _, w := range []string{"smith", "ivanov", "garcia", "xyz", "tech", "shanghaibeijing"} {
		if pinyin(w) {
			t.Errorf("%s is no pinyin of up to three syllables", w)
		}
	}
}
