package report

import (
	"slices"
	"strings"
	"testing"
)

func TestColumns(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"Hikvision", 9},
		{"海康威视", 8},
		{"Ｈｉｋ", 6}, // full-width Latin letters
		{"한국", 4},
		{"é", 1},
		{"e\u0301", 1}, // the accent stands on the letter
		{"Huawеi", 6},
		{"", 0},
	} {
		if got := columnsOf(c.text); got != c.want {
			t.Errorf("%q takes %d columns, want %d", c.text, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  []string
	}{
		{"all items subject to the EAR", 12, []string{"all items", "subject to", "the EAR"}},
		{"  one   word ", 40, []string{"one word"}},
		{"", 10, []string{""}},
		{"杭州海康威视数字技术股份有限公司", 10, []string{"杭州海康威", "视数字技术", "股份有限公", "司"}},
		{"杭州海康威视", 9, []string{"杭州海康", "威视"}}, // a wide character is never cut in half
		{"https://www.trade.gov/x", 10, []string{"https://ww", "w.trade.go", "v/x"}},
		{"see 84 FR 54002", 12, []string{"see", "84 FR 54002"}}, // a citation stays whole
		{"a 海康 b", 4, []string{"a", "海康", "b"}},
	} {
		if got := wrap(c.text, c.limit); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns gives %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

func TestSafe(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Hangzhou\tHikvision\n", "Hangzhou Hikvision"},
		{"\x1b[2Jclear", "�[2Jclear"},
		{"abc\u202egnp.exe", "abc�gnp.exe"},
		{"bad\xff", "bad�"},
		{"\u009b31m", "�31m"},
	} {
		if got := safe(c.text); got != c.want {
			t.Errorf("safe(%q) is %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzWrap: whatever the text, no line is wider than asked for and nothing but
// blanks is lost.
func FuzzWrap(f *testing.F) {
	f.Add("all items subject to the EAR", 12)
	f.Add("杭州海康威视 e\u0301", 7)
	f.Fuzz(func(t *testing.T, text string, limit int) {
		if limit < 2 || limit > 200 {
			return
		}
		text = safe(text)
		var back strings.Builder
		for _, line := range wrap(text, limit) {
			if n := columnsOf(line); n > limit {
				t.Errorf("%q takes %d columns of %d", line, n, limit)
			}
			back.WriteString(strings.ReplaceAll(line, " ", ""))
		}
		if got, want := back.String(), strings.ReplaceAll(text, " ", ""); got != want {
			t.Errorf("%q became %q", want, got)
		}
	})
}

// What glue keeps whole by itself is what the pattern says.
func TestGlueIsThePattern(t *testing.T) {
	parts := []string{"84 FR 54002", "15 CFR 744.16", "50 USC 1701", "a84 FR 5", "_1 FR 2", "é7 FR 8", "1 FR x", "FR 3", "x FR 3", "1  FR 2", "see", "/", "22 CFR", "12 FRX 3", "(9 FR 1)", "5 FR 66 CFR 7", "§ 8 USC 9;", " FR "}
	for _, a := range parts {
		for _, b := range parts {
			for _, c := range parts {
				text := a + " " + b + " " + c
				want := whole.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, " ", hardBlank) })
				if got := glue(text); got != want {
					t.Errorf("%q is glued to %q, want %q", text, got, want)
				}
			}
		}
	}
}
