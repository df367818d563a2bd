package document_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/document"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const chinese = "美国商务部将海康威视列入实体清单,公司表示反对。中国外交部发言人说,我们将继续采取措施。"

func encode(t *testing.T, enc interface{ String(string) (string, error) }, s string) string {
	t.Helper()
	b, err := enc.String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeKnowsEncodings(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()
	gb := simplifiedchinese.GB18030.NewEncoder()
	for _, c := range []struct {
		name, doc, label, want, encoding string
		noted                            bool
	}{
		{"nothing", "", "", "", "utf-8", false},
		{"UTF-8", "Tech firm 旷视 Megvii", "", "Tech firm 旷视 Megvii", "utf-8", false},
		{"UTF-8 with mark", "\xEF\xBB\xBFMegvii", "", "Megvii", "utf-8", false},
		{"UTF-8 declared as Latin-1", "Düsseldorf", "iso-8859-1", "Düsseldorf", "utf-8", false},
		{"UTF-8 with a bad byte", "Düssel\xFFdorf é", "", "Düssel\uFFFDdorf é", "utf-8", true},
		{"UTF-16LE with mark", "\xFF\xFE" + encode(t, le, "Yitu 依图 𠀀"), "", "Yitu 依图 𠀀", "utf-16le", false},
		{"UTF-16BE with mark", "\xFE\xFF" + encode(t, be, "Yitu 依图"), "", "Yitu 依图", "utf-16be", false},
		{"UTF-16LE bare", encode(t, le, "Tech firm Megvii said"), "", "Tech firm Megvii said", "utf-16le", true},
		{"UTF-16BE bare", encode(t, be, "Tech firm Megvii said"), "", "Tech firm Megvii said", "utf-16be", true},
		{"UTF-16LE bare Chinese", encode(t, le, chinese+"\r\n"), "", chinese + "\r\n", "utf-16le", true},
		{"UTF-16 cut within a character", "\xFF\xFEA\x00B", "", "A\uFFFD", "utf-16le", true},
		{"Windows-1252", "Soci\xE9t\xE9 G\xE9n\xE9rale \x93Huawei\x94", "", "Société Générale “Huawei”", "windows-1252", true},
		{"GB18030", encode(t, gb, chinese), "", chinese, "gb18030", true},
		{"GBK declared", encode(t, gb, "华为"), "gbk", "华为", "gbk", false},
		{"Big5", encode(t, traditionalchinese.Big5.NewEncoder(), "華為技術有限公司表示反對美國的決定"), "", "華為技術有限公司表示反對美國的決定", "big5", true},
		{"Shift JIS declared", encode(t, japanese.ShiftJIS.NewEncoder(), "ファーウェイ Huawei"), "shift_jis", "ファーウェイ Huawei", "shift_jis", false},
		{"unknown label", "Gr\xFC\xDFe", "klingon", "Gr\uFFFD\uFFFDe", "utf-8", true},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "_"), func(t *testing.T) {
			text := document.Decode([]byte(c.doc), c.label)
			if text.Body != c.want || text.Encoding != c.encoding || (len(text.Notes) > 0) != c.noted {
				t.Errorf("got %q in %s with notes %v\nwant %q in %s", text.Body, text.Encoding, text.Notes, c.want, c.encoding)
			}
		})
	}
}

func TestPlacesLeadBackToTheFile(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	doc := "\xFF\xFE" + encode(t, le, "firm 旷视 Megvii 𠀀 said")
	text := document.Decode([]byte(doc), "")
	for _, word := range []string{"firm", "旷视", "Megvii", "𠀀", "said"} {
		i := strings.Index(text.Body, word)
		from, to := text.Source(i, i+len(word))
		if got, want := doc[from:to], encode(t, le, word); got != want {
			t.Errorf("%q leads back to % x, want % x", word, got, want)
		}
	}
	if from, to := text.Source(len(text.Body), len(text.Body)+9); from != len(doc) || to != len(doc) {
		t.Errorf("the end leads to %d:%d, want %d", from, to, len(doc))
	}
	// A part of a character leads back to all of it.
	i := strings.Index(text.Body, "旷")
	if from, to := text.Source(i+1, i+2); doc[from:to] != encode(t, le, "旷") {
		t.Errorf("the middle of a character leads back to % x", doc[from:to])
	}
}

func TestMappingStaysSmall(t *testing.T) {
	if n := document.Decode([]byte(strings.Repeat("旷视 Megvii ", 1000)), "").Segments(); n != 1 {
		t.Errorf("UTF-8 takes %d segments, want 1", n)
	}
}

func TestBinary(t *testing.T) {
	for doc, want := range map[string]bool{
		"":                       false,
		"plain":                  false,
		"%PDF-1.7 x":             true,
		"PK\x03\x04":             true,
		"{\\rtf1 Huawei}":        true,
		"a\x00b\x00c":            true,
		"\xFF\xFEa\x00":          false,
		"\x01\x02\x03\x04 abc":   true,
		"page\fpage \x1b[1mbold": false,
	} {
		if got := document.Binary([]byte(doc)); got != want {
			t.Errorf("Binary(%q) is %v", doc, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "abc", "\xFF\xFEa\x00b\x00", "\xFE\xFF\xD8\x00", "\xEF\xBB\xBFx\xFF", "\xB0\xA1\xB0\xA2\xB0\xA3", "\x1B$B0!\x1B(B"} {
		for _, label := range []string{"", "gbk", "iso-2022-jp", "big5"} {
			f.Add([]byte(s), label)
		}
	}
	f.Fuzz(func(t *testing.T, doc []byte, label string) {
		text := document.Decode(doc, label)
		if !utf8.ValidString(text.Body) {
			t.Fatalf("not valid UTF-8: %q", text.Body)
		}
		last := 0
		for i, r := range text.Body {
			from, to := text.Source(i, i+utf8.RuneLen(r))
			if from < last || to < from || to > len(doc) {
				t.Fatalf("character %d leads to %d:%d after %d of %d", i, from, to, last, len(doc))
			}
			last = from
		}
	})
}
