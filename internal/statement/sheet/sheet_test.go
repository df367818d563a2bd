package sheet_test

import (
	"bytes"
	"testing"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/statement/sheet"
)

// The same statement gives the same bytes, in every script, and they hold the
// certificate.
func TestDraw(t *testing.T) {
	for _, name := range []string{"Golden Heron", "杭州海康威视 株式会社カナ 삼성전자 شركة النصر ליד ไทย 🚀 𠮷", "\x00\xff\u202e(\\) ET >> endstream", ""} {
		m := certificatetest.Of(t, certificatetest.Basis("Golden Heron Trading"), screen.Query{Name: name}, evidence.Asked{})
		for _, l := range statement.Languages() {
			s := statement.Of(m.Certificate, m.Answered, l)
			one, err := sheet.Draw(s, m.File, nil)
			if err != nil {
				t.Fatal(err)
			}
			two, err := sheet.Draw(s, m.File, nil)
			if err != nil || !bytes.Equal(one, two) {
				t.Errorf("%q, %s: drawn twice, it has other bytes: %v", name, l, err)
			}
			held, err := (&certificate.Sheets{Form: certificate.PDF, Drawn: one}).Held()
			if err != nil || !bytes.Equal(held, m.File) {
				t.Errorf("%q, %s: it does not hold the certificate: %v", name, l, err)
			}
		}
	}
}

// Each bit of a PDF counts, as far as this test tries them.
func TestEveryBit(t *testing.T) {
	m := certificatetest.Of(t, certificatetest.Basis("Golden Heron Trading"), screen.Query{Name: "Golden Heron"}, evidence.Asked{})
	drawn, err := sheet.Draw(statement.Of(m.Certificate, m.Answered, statement.English), m.File, nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := (&certificate.Sheets{Form: certificate.PDF, Language: "en", Drawn: drawn}).Seal(m.Secret)
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := certificate.Open(file, "")
	if err != nil || c.Logged().Number != 2 {
		t.Fatal(err)
	}
	certificatetest.EveryBit(t, file)
}

func TestFont(t *testing.T) {
	m := certificatetest.Of(t, certificatetest.Basis("Golden Heron Trading"), screen.Query{Name: "Golden Heron"}, evidence.Asked{})
	if _, err := sheet.Draw(statement.Of(m.Certificate, m.Answered, statement.Chinese), m.File, []byte("no font")); err == nil {
		t.Error("a file that is no font is taken for one")
	}
}
