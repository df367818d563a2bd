package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/name"
)

// TestKorean gives names with what they are looked for as, too.
func TestKorean(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Kim Jung Uno", "kim jung no kim jung un"},
		{"Uno Jong Kim", "no jong kim un jong kim"},
		{"Kim Jong Un", ""},  // all are syllables
		{"Kim Anna Lee", ""}, // two letters more
		{"Kim Uno", ""},
		{"Juan Uno Perez", ""},
	} {
		var got []string
		for _, v := range korean(name.Words(c.name), name.Words) {
			for _, w := range v.words {
				got = append(got, w.Text)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %q", c.name, got, c.want)
		}
	}
}

// TestRespelt gives names with the spellings that they are looked for in, too.
func TestRespelt(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"김정은", "kim jong un"},
		{"정은 김", "kim jong un"},
		{"리병철", "ri pyong chol"},
		{"이병철", "ri pyong chol"},
		{"Gim Jeongeun", "kim jon kun, kim jong un"}, // jeon-geun or jeong-eun
		{"Lee Byung-chul", "ri pyung chul, ri pyung chol, ri pyong chul, ri pyong chol"},
		{"Kim Jong Un", ""},
		{"Ch'en Ch'üan-kuo", "chen quanguo"},
		{"Chu Hai-lun", "zhu hailun"},
		{"Mao Tse-tung", "mao zedong"},
		{"Tran Quanguo", "chen quanguo"},
		{"Quanguo Chan", "chen quanguo, tian quanguo, zeng quanguo"},
		{"Tran Thi Lan", ""},
		{"John Smith", ""},
	} {
		words := name.Words(c.name)
		var got []string
		for _, v := range slices.Concat(pyongyang(words, c.name, borneAll, name.Words), chinese(words, c.name, borneAll, name.Words)) {
			got = append(got, plainly(v.words))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, ", "), c.want)
		}
	}
}

// TestAround gives texts with the names that they are looked for by, too.
func TestAround(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Attn: Purchasing Dept, Sputnik E LLC, Building 5, Industrial Zone", "sputnik e llc"},
		{"c/o Nuctech Company Limited, Shuangqing Road, Beijing 100084", "nuctech company limited"},
		{"PAYMENT FOR INVOICE 48813 CAMBRICON TECHNOLOGIES CORP USD 12000", "cambricon technology corporation"},
		{"Wire transfer to Gazprombank ref 2211", "gazprombank"},
		{"LAST, First", ""},
		{"Hangzhou Hikvision Digital Technology Co., Ltd.", ""},
		{"Transport Street Trading", ""},
	} {
		var got []string
		for _, v := range around(name.Words(c.text), c.text) {
			got = append(got, plainly(v.words))
		}
		if !strings.Contains(strings.Join(got, ", "), c.want) || c.want == "" && len(got) > 0 {
			t.Errorf("%s: %q, want %q", c.text, strings.Join(got, ", "), c.want)
		}
	}
}

// TestSeveral gives texts that hold several names with the names that they are looked
// for by, too. Those in angle brackets must be the listed ones word for word.
func TestSeveral(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Quorvane Maritime Ltd / Teslomar Shipping Lines", "quorvane maritime limited, teslomar shipping lines"},
		{"Quorvane Maritime S.A. a/k/a Teslomar Lines (Ostravel Yards)", "quorvane maritime sa, teslomar lines, teslomar lines ostravel yards, ostravel yards"},
		{"Quorvane Maritime also known as Teslomar Lines", "quorvane maritime, teslomar lines"},
		{"Quorvane Maritime; Government of Vorbelia\nTeslomar", "quorvane maritime, government of vorbelia, teslomar"},
		{"Quorvane Maritime Ltd Quorvane Maritime Ltd", "quorvane maritime limited"},
		{"Quorvane Maritime or Quorvane Maritime", "quorvane maritime"},
		{"Quorvane Maritime LLC and Teslomar Lines GmbH", "quorvane maritime llc, teslomar lines gmbh"},
		{"Tamaz Vorbelac & Teslomar Lines", "<tamaz vorbelac>, <teslomar lines>"},
		{"Quorvane Maritime, Hong Kong", "quorvane maritime"},
		{"Quorvane (China) Maritime Ltd", "quorvane, <quorvane maritime limited>"},
		{"Teslomar (Hong Kong)", "teslomar"},
		{"Buyer: Tamaz Vorbelac", "<buyer>, tamaz vorbelac"},
		{"Quorvane Maritime Tel +86 10 1234567", "quorvane maritime"},
		{"Quorvane Maritime VAT GB999999973", "quorvane maritime"},
		{"VORBELAC, Tamaz", ""},
		{"Quorvane and Sons Trading", ""},
		{"Al-Vorbelac Maritime Co., Ltd.", ""},
		{"Wei Wei", ""},
	} {
		var got []string
		for _, v := range partsOf(name.Words(c.text), c.text, name.Words) {
			part := plainly(v.words)
			if v.exact {
				part = "<" + part + ">"
			}
			got = append(got, part)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", c.text, strings.Join(got, ", "), c.want)
		}
	}
}

// TestEscaped asks in the spelling of pages and addresses.
func TestEscaped(t *testing.T) {
	for text, want := range map[string]string{
		"Quorvane&nbsp;Maritime":    "Quorvane\u00a0Maritime",
		"Quorvane &amp;amp; Sons":   "Quorvane & Sons",
		"Vorbel&#39;ac, Tamaz":      "Vorbel'ac, Tamaz",
		"Quorvane%20Maritime":       "Quorvane Maritime",
		"%D0%A0%D0%BE%D1%81%D1%81":  "Росс",
		"Quorvane & Sons; Teslomar": "",
		"100% Quorvane":             "",
		"Quorvane%ff":               "",
		"Quorvane Maritime":         "",
	} {
		if got := escaped(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestWrongEncodingIsSaid asks in UTF-8 that was read as Windows-1252.
func TestWrongEncodingIsSaid(t *testing.T) {
	a := ask(Query{Name: "ÐŸÑƒÑ‚Ð¸Ð½"})
	if notes := strings.Join(a.Notes, " "); !strings.Contains(notes, `"Путин"`) {
		t.Errorf("the notes are %q", notes)
	}
}
