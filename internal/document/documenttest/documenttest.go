// Package documenttest proves that a format keeps the promises of package
// document. Every format's test calls Run.
package documenttest

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/document"
)

// A Case is a small document of the format.
type Case struct {
	Doc   string // its bytes
	Body  string // the text that must come out, compared with blanks squeezed; "" compares nothing
	Finds []Find // words of the text and the bytes that they must lead back to
}

// A Find is a piece of text that occurs once, and the source it came from.
type Find struct{ Text, Source string }

// Run checks the cases, and for each of them, each of its prefixes and each
// copy with one byte damaged, that the text is sound.
func Run(t *testing.T, f document.Format, cases []Case) {
	t.Helper()
	if f.ID == "" || f.Title == "" || f.Sniff == nil || f.Read == nil {
		t.Fatalf("the format %q is not described completely", f.ID)
	}
	for n, c := range cases {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			text, err := f.Read([]byte(c.Doc))
			if err != nil {
				t.Fatal(err)
			}
			check(t, f, c, text)
			for i := range c.Doc {
				Sound(t, f, []byte(c.Doc[:i]))
				damaged := []byte(c.Doc)
				damaged[i] ^= byte(1 << (i % 8))
				Sound(t, f, damaged)
			}
		})
	}
}

func check(t *testing.T, f document.Format, c Case, text *document.Text) {
	t.Helper()
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	if c.Body != "" && squeeze(text.Body) != squeeze(c.Body) {
		t.Errorf("read %q\n as %q\nwant %q", c.Doc, text.Body, c.Body)
	}
	if text.Format != f.ID {
		t.Errorf("the text says it is %q, not %q", text.Format, f.ID)
	}
	for _, find := range c.Finds {
		i := strings.Index(text.Body, find.Text)
		if i < 0 {
			t.Errorf("%q is not in %q", find.Text, text.Body)
			continue
		}
		from, to := text.Source(i, i+len(find.Text))
		if got := c.Doc[from:to]; got != find.Source {
			t.Errorf("%q leads back to %q, want %q", find.Text, got, find.Source)
		}
	}
}

// Sound checks what holds for any bytes: reading them fails or gives valid
// UTF-8 whose places lie inside the file, for every range of whole characters,
// and plain ASCII letters lead back to bytes that hold them. Fuzz targets call
// it.
func Sound(t *testing.T, f document.Format, doc []byte) {
	t.Helper()
	text, err := f.Read(doc)
	if err != nil {
		return
	}
	if !utf8.ValidString(text.Body) {
		t.Fatalf("the text of %q is not valid UTF-8: %q", doc, text.Body)
	}
	if text.Size != len(doc) {
		t.Fatalf("the text says its file has %d bytes, not %d", text.Size, len(doc))
	}
	before := 0
	for i, r := range text.Body {
		from, to := text.Source(i, i+utf8.RuneLen(r))
		if from < 0 || to < from || to > len(doc) {
			t.Fatalf("byte %d of the text leads to %d:%d of %d", i, from, to, len(doc))
		}
		wide, end := text.Source(before, i+utf8.RuneLen(r))
		if wide < 0 || end < wide || end > len(doc) {
			t.Fatalf("bytes %d:%d of the text lead to %d:%d of %d", before, i, wide, end, len(doc))
		}
		before = max(before, i-8)
		for !utf8.RuneStart(text.Body[before]) {
			before--
		}
		letter := r|0x20 >= 'a' && r|0x20 <= 'z'
		if source := string(doc[from:to]); letter && !strings.ContainsRune(source, r) && !strings.ContainsAny(source, "&+") && !strings.Contains(source, "\xEF") && !wideLetter(source) {
			t.Fatalf("%q at %d of %q leads back to %q", r, i, text.Body, source)
		}
	}
	if from, to := text.Source(0, len(text.Body)); from < 0 || to > len(doc) {
		t.Fatalf("the whole text leads to %d:%d of %d", from, to, len(doc))
	}
}

// wideLetter reports whether the source is an ASCII letter in an encoding with
// other bytes for it (ISO-2022-JP after an escape).
func wideLetter(source string) bool { return strings.ContainsRune(source, 0x1B) }
