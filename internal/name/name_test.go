package name

import (
	"strings"
	"testing"
)

func text(words []Word) string {
	var s []string
	for _, w := range words {
		s = append(s, w.Text)
	}
	return strings.Join(s, " ")
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", "hangzhou hikvision digital technology company limited"},
		{"HIKVISION DIGITAL TECHNOLOGY HANGZHOU", "hikvision digital technology hangzhou"},
		{"SIS d.o.o.", "sis doo"},
		{"SIS DOO", "sis doo"},
		{"Xi'an / Xian / Xi’an", "xian xian xian"},
		{"Huawеi", "huawei"},                            // Cyrillic е
		{"Сhinа Соmmuniсаtiоns", "china communication"}, // Cyrillic С, а, о
		{"ООО Газпром", "ooo gazprom"},
		{"ＨＵＡＷＥＩ", "huawei"},
		{"Hua\u200bwei", "huawei"},
		{"Timchénko", "timchenko"},
		{"No. 38 Research Institute", "38 research institute"},
		{"38th Research Institute", "38 research institute"},
		{"华为技术有限公司", "huawei technology company limited"},
		{"華為技術", "huawei technology"},
		{"海康威视", "haikangweishi"},
		{"C.E.T.C. 38", "cetc 38"},
		{"J. A. GARCIA VELAZCO", "j a garcia velazco"},
		{"C0mpany L1m1t3d", "company limited"},
		{"D00", "doo"},
		{"3D Printing 24", "3d printing 24"},
		{"PSB Xinjiang Hotan", "public security bureau xinjiang hotan"}, // an acronym takes the place of no other word
		{"", ""},
		{" -- ", ""},
	} {
		if got := text(Words(c.in)); got != c.want {
			t.Errorf("Words(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCommas(t *testing.T) {
	for _, in := range []string{"KIM, Jong Un", "KIM，Jong Un", "KIM、Jong Un", "KIM، Jong Un"} {
		if w := Words(in); len(w) != 3 || !w[0].Comma || w[1].Comma {
			t.Errorf("%q: the comma after the first word was not seen: %+v", in, w)
		}
	}
}

func TestUnreadableScript(t *testing.T) {
	if w := Words("ประเทศไทย"); Comparable(w) {
		t.Errorf("Thai cannot be read, but gave %v", w)
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Hangzhou Hikvision Digital Technology Co., Ltd.")
	f.Add("华为技术有限公司 (Huawеi) №5")
	f.Add("\xff\xfeС.О. عبد الله")
	remembers := NewFolder(0)
	f.Fuzz(func(t *testing.T, s string) {
		remembered := remembers.AppendWords(nil, s)
		for i, w := range Words(s) {
			if i >= len(remembered) || remembered[i].Text != w.Text || remembered[i].Start != w.Start || remembered[i].Comma != w.Comma {
				t.Errorf("%q is remembered as %+v", s, remembered)
				break
			}
			if w.Text == "" || w.Start < 0 || w.End > len(s) || w.Start >= w.End {
				t.Errorf("%q gave the word %+v", s, w)
			}
			if w.Class == Unread {
				continue
			}
			for i := 0; i < len(w.Text); i++ {
				if c := w.Text[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
					t.Errorf("%q gave the word %+v, which is not folded", s, w)
					break
				}
			}
		}
	})
}

func BenchmarkWords(b *testing.B) {
	b.ReportAllocs()
	var w []Word
	for b.Loop() {
		w = AppendWords(w[:0], "Hangzhou Hikvision Digital Technology Co., Ltd.")
	}
}
