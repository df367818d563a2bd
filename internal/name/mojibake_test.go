package name

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// misread reads text that was written in UTF-8 by a code page.
func misread(t *testing.T, text string, page *charmap.Charmap) string {
	t.Helper()
	s, err := page.NewDecoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRepair(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("华为技术有限公司")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ in, want string }{
		{misread(t, "Timchénko", charmap.Windows1252), "Timchénko"},
		{misread(t, "海康威视", charmap.Windows1251), "海康威视"},
		{"ÐŸÑƒÑ‚Ð¸Ð½", "Путин"},
		{"РџСѓС‚РёРЅ", "Путин"},
		{misread(t, gbk, charmap.ISO8859_1), "华为技术有限公司"},
	} {
		if got, ok := Repair(c.in); !ok || got != c.want {
			t.Errorf("Repair(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestWhatIsNotRepaired gives names as they are written.
func TestWhatIsNotRepaired(t *testing.T) {
	for _, in := range []string{
		"", "Huawei", "Müller & Söhne", "Société Générale", "Åse Ødegård", "Citroën", "Путин", "Роснефть",
		"华为", "Güneş", "Łódź", "Çelik İnşaat", "Señor Núñez", "ÄÖÜ", "Straße",
	} {
		if got, ok := Repair(in); ok {
			t.Errorf("%q became %q", in, got)
		}
	}
}

func FuzzRepair(f *testing.F) {
	for _, s := range []string{"ÐŸÑƒÑ‚Ð¸Ð½", "РџСѓС‚РёРЅ", "»ªÎª¼¼Êõ", "Müller", "\xff\xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := Repair(s); ok && (!utf8.ValidString(got) || got == s || ascii(got)) {
			t.Errorf("%q became %q", s, got)
		}
	})
}
