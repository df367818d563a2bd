package sheet

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Arabic letters take the form that their neighbours ask for.
func TestJoin(t *testing.T) {
	for in, want := range map[string]string{
		"محمد": "\ufee3\ufea4\ufee4\ufeaa", // beginning, middle, middle, end
		"لا":   "\ufefb",
		"بلا":  "\ufe91\ufefc",
		"دار":  "\ufea9\ufe8d\ufead",             // letters that join to no one behind them
		"مُد":  "\ufee3\u064f\ufeaa",             // a mark joins and parts nothing
		"پارس": "\ufb58\ufe8e\ufead\ufeb1",       // Persian
		"a ب":  "a \ufe8f",                       // alone
		"Kyiv": "Kyiv", "ליד": "ליד", "海康": "海康", // nothing to join
	} {
		if got := string(join([]rune(in))); got != want {
			t.Errorf("%q is joined as %+q, want %+q", in, got, want)
		}
	}
}

// Lines that mix directions stand as readers of each read them.
func TestOrder(t *testing.T) {
	for in, want := range map[string]string{
		"abc אבג def":   "abc גבא def",
		"אבג abc":       "abc גבא",
		"abc אבג 12 דה": "abc הד 12 גבא",
		"אבג (דה)":      "(הד) גבא",
		"abc (אבג)":     "abc (גבא)",
		"12 abc":        "12 abc",
		"":              "",
	} {
		var b strings.Builder
		text := []rune(in)
		for _, s := range ordered(text, baseOf(text)) {
			if s.level%2 == 1 {
				s.text = backwards(s.text)
			}
			b.WriteString(string(s.text))
		}
		if b.String() != want {
			t.Errorf("%q stands as %q, want %q", in, b.String(), want)
		}
	}
}

// No line is wider than its column, nothing is lost, and no line of Chinese
// begins with a mark that ends one.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"", "Golden Heron Trading Co., Ltd.", strings.Repeat("杭州海康，", 40), strings.Repeat("w", 300), "شركة النصر للصناعات (محدودة) 2022 abc", "a\u202eb\tc\nd", "ไทย🚀𠮷", "\xff\xfe"} {
		f.Add(s)
	}
	fonts, err := load(nil)
	if err != nil {
		f.Fatal(err)
	}
	set := setter{fonts}
	f.Fuzz(func(t *testing.T, s string) {
		const limit, size = 200.0, 9.0
		count := func(s string) int {
			n := 0
			for _, r := range s {
				if !unicode.IsSpace(r) {
					n++
				}
			}
			return n
		}
		letters := 0
		for _, l := range set.lines(s, sans, size, limit) {
			if l.width > limit+.01 && len(l.pieces) > 1 {
				t.Errorf("%q: a line of %.1f points in a column of %.0f", s, l.width, limit)
			}
			for _, p := range l.pieces {
				said := p.text
				if p.reads != "" {
					said = p.reads
				}
				letters += count(norm.NFKD.String(said))
			}
		}
		want := strings.NewReplacer("\u200d", "", "\u200c", "").Replace(string(seen(s)))
		if letters != count(norm.NFKD.String(want)) {
			t.Errorf("%q: %d letters are printed, want %d", s, letters, count(norm.NFKD.String(want)))
		}
	})
}
