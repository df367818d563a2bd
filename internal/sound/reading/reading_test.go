package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/sound/han"
)

// TestOf gives names with how they are read: language, surname, given name.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, surname, given string
		in                   Language
	}{
		{"陳大文", "chan", "tai man", Cantonese},
		{"陈大文", "chan", "tai man", Cantonese},
		{"歐陽震華", "auyeung", "chun wah", Cantonese},
		{"林鄭月娥", "lam", "cheng yuet ngor", Cantonese},
		{"陳國良", "chin", "kwok leung", Cantonese}, // Hakka, the surname alone
		{"劉玉華", "liew", "yuk wah", Cantonese},
		{"李國良", "dee", "kok leong", Hokkien},
		{"沈文雄", "tham", "van hung", Vietnamese},
		{"陳水扁", "tan", "chui pinn", Hokkien},
		{"張志賢", "teo", "chee hean", Hokkien},
		{"阮文雄", "nguyen", "van hung", Vietnamese},
		{"阮氏明開", "nguyen", "thi minh khai", Vietnamese},
		{"田中太郎", "tanaka", "taro", Japanese},
		{"田中 太郎", "tanaka", "taro", Japanese},
		{"佐藤裕子", "satou", "yuuko", Japanese},
		{"長谷川健", "hasegawa", "ken", Japanese},
		{"高橋けんじ", "takahashi", "kenji", Japanese},
		{"田中ユウコ", "tanaka", "yuko", Japanese},
		{"渡邊直美", "watanabe", "naomi", Japanese},
		{"髙山清司", "takayama", "kiyoshi", Japanese},
		{"朴正熙", "park", "chung hee", Korean},
		{"李 炳哲", "ri", "pyong chol", Korean},
		{"金 正 恩", "kim", "jong un", Korean},
	} {
		if !slices.ContainsFunc(Of(c.name), func(n Name) bool {
			return n.Language == c.in && slices.Contains(n.Surname, string(c.in.Fold(nil, c.surname))) && has(c.in, n.Given, strings.Fields(c.given))
		}) {
			t.Errorf("%s is not read %s %s in %s: %v", c.name, c.surname, c.given, c.in, Of(c.name))
		}
	}
}

func has(l Language, given [][]string, words []string) bool {
	if len(given) != len(words) {
		return false
	}
	for i, g := range given {
		if !slices.Contains(g, string(l.Fold(nil, words[i]))) {
			return false
		}
	}
	return true
}

// TestNoReading gives texts that are read in no language, or not in one.
func TestNoReading(t *testing.T) {
	for _, text := range []string{"", "王", "Tanaka", "たなか", "田中 Taro", "有限公司", "三菱重工業株式会社本社", strings.Repeat("王", 40)} {
		if got := Of(text); len(got) > 0 {
			t.Errorf("%q is read: %v", text, got)
		}
	}
	for _, n := range Of("王文雄") { // no surname of Japan
		if n.Language == Japanese {
			t.Errorf("王文雄 is read in Japanese: %v", n)
		}
	}
	for _, n := range Of("田 中太郎") { // the space says that the surname is 田
		if n.Language == Japanese {
			t.Errorf("田 中太郎 is read in Japanese: %v", n)
		}
	}
}

// TestFirm gives names of Japanese firms with how they are read.
func TestFirm(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"小林製薬株式会社", "kobayashi 製薬 株式会社, kobayashi seiyaku kabushiki kaisha"},
		{"株式会社山田商店", "株式会社 yamada 商店, kabushiki kaisha yamada shoten"},
		{"本田技研工業", "honda 技研工業, honda giken kogyo"},
		{"日立製作所", "hitachi 製作所, hitachi seisakusho"},
		{"中島商事", "nakajima 商事, nakashima 商事, nakajima shoji, nakashima shoji"},
		{"林建設有限公司", ""}, // Chinese by its form
		{"田中太郎", ""},
		{"株式会社", ""},
		{"海康威視製作所", ""},
	} {
		if got := strings.Join(Firm(c.text), ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestForms checks that a character stands in one group of forms, and that the forms
// of a character are read alike in Mandarin but for a few that Japan simplified to
// another character that there is.
func TestForms(t *testing.T) {
	other := "渋浜伝芸钿" // forms that are characters of their own elsewhere
	seen := make(map[rune]string)
	for group := range strings.FieldsSeq(forms) {
		runes := []rune(group)
		for _, r := range runes {
			if seen[r] != "" {
				t.Errorf("%c stands in %s and in %s", r, seen[r], group)
			}
			seen[r] = group
			if a, b := han.Reading(runes[0]), han.Reading(r); a != b && b != "" && !strings.ContainsRune(other, r) && !shares(runes[0], r) {
				t.Errorf("%c of %s is read %s, not %s", r, group, b, a)
			}
		}
	}
}

// shares reports whether two characters have a reading in common.
func shares(a, b rune) bool {
	return han.Alike(string([]rune{b, b}), han.Reading(a)+han.Reading(a)) >= 900
}

// TestTables checks that every spelling is of the letters a to z and every reading of
// Japan in Hepburn, and that no character is named twice in a line.
func TestTables(t *testing.T) {
	for _, table := range []string{cantonese, cantoneseSurnames, hakkaSurnames, hokkien, hokkienSurnames, vietnamese, vietnameseSurnames} {
		each(table, func(spellings []string, han string) {
			for _, s := range spellings {
				if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
					t.Errorf("%q of %s is no spelling", s, han)
				}
			}
			if han == "" {
				t.Errorf("%v has no characters", spellings)
			}
		})
	}
	for _, m := range []map[string]string{japaneseFamily, japanesePersonal, japaneseBeginning, japaneseEnding} {
		for han, readings := range m {
			for r := range strings.SplitSeq(readings, "/") {
				if r == "" || strings.Trim(r, "abcdefghijkmnoprstuwyzōūē'") != "" {
					t.Errorf("%q of %s is no Hepburn", r, han)
				}
			}
		}
	}
	if len(japaneseFamily) < 1000 || len(japanesePersonal) < 3000 || len(syllabic[0].syllables) < 900 {
		t.Errorf("%d surnames and %d given names of Japan, %d characters in Cantonese", len(japaneseFamily), len(japanesePersonal), len(syllabic[0].syllables))
	}
}
