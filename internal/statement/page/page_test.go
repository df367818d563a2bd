package page_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
	"github.com/navicert/navicert/internal/statement/page"
)

// What is asked may be anything; on the page it is text, and seen.
func TestHarmless(t *testing.T) {
	name := "<script>alert(1)</script> --> <!-- navicert-certificate AAAA --> \u202egnp.exe\u200b شركة &amp; \"x\""
	m := certificatetest.Of(t, certificatetest.Basis("Golden Heron Trading"), screen.Query{Name: name}, evidence.Asked{Why: "</style><b>"})
	drawn, err := page.Draw(statement.Of(m.Certificate, m.Answered, statement.Chinese), m.File)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<b>", "\u202e", "\u200b", "</style><"} {
		if strings.Contains(string(drawn), bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, want := range []string{"&lt;script&gt;alert(1)&lt;/script&gt;", "\uFFFDgnp.exe\uFFFD", "شركة", `lang="zh"`, "default-src &#39;none&#39;"} {
		if !strings.Contains(string(drawn), want) && !strings.Contains(string(drawn), strings.ReplaceAll(want, "&#39;", "'")) {
			t.Errorf("the page lacks %q", want)
		}
	}
	s := &certificate.Sheets{Form: certificate.HTML, Language: "zh", Drawn: drawn}
	file, err := s.Seal(m.Secret)
	if err != nil {
		t.Fatal(err)
	}
	c, read, err := certificate.Open(file, "")
	if err != nil || c.Logged().Number != 2 || !bytes.Equal(read.Drawn, drawn) || read.Language != "zh" {
		t.Fatalf("%v", err)
	}
}

// Each bit of a page counts, as far as this test tries them: every bit of its
// end, and one of every 509 others.
func TestEveryBit(t *testing.T) {
	m := certificatetest.Of(t, certificatetest.Basis("Golden Heron Trading"), screen.Query{Name: "Golden Heron"}, evidence.Asked{})
	drawn, err := page.Draw(statement.Of(m.Certificate, m.Answered, statement.English), m.File)
	if err != nil {
		t.Fatal(err)
	}
	file, err := (&certificate.Sheets{Form: certificate.HTML, Language: "en", Drawn: drawn}).Seal(m.Secret)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := certificate.Open(file, ""); err != nil {
		t.Fatal(err)
	}
	certificatetest.EveryBit(t, file)
}
