package all_test

import (
	"errors"
	"os"
	"testing"

	"github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/document/documenttest"
	"github.com/navicert/navicert/internal/fault"
)

func TestReadPicksByContentThenByName(t *testing.T) {
	for _, c := range []struct{ name, doc, format string }{
		{"a.txt", "plain", "text"},
		{"a.txt", "  <!DOCTYPE html><p>x", "html"},
		{"a.html", "no tags at all", "html"},
		{"A.HTM", "x", "html"},
		{"", "x < y", "text"},
		{"page", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00x\x00", "html"},
		{"notes.unknown", "x", "text"},
	} {
		text, err := all.Read(c.name, []byte(c.doc))
		if err != nil || text.Format != c.format {
			t.Errorf("%q holding %q was read as %v, %v; want %s", c.name, c.doc, text, err, c.format)
		}
	}
}

func TestWhatIsNoTextIsAFault(t *testing.T) {
	for _, name := range []string{"a.txt", "a.html", "a.pdf", ""} {
		_, err := all.Read(name, []byte("%PDF-1.4\x00\x01"))
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Input {
			t.Errorf("%q gave %v, want a fault with code input", name, err)
		}
	}
}

// A file with nothing to read names nobody only by mistake.
func TestWhatHoldsNoTextIsAFault(t *testing.T) {
	for _, c := range []struct{ name, doc string }{
		{"a.txt", ""},
		{"-", " \n\n"},
		{"a.txt", "\ufeff"},
		{"a.txt", "-- . --"},
		{"a.html", "<html><head><script>render('Megvii')</script></head><body><div id=app></div></body></html>"},
	} {
		_, err := all.Read(c.name, []byte(c.doc))
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Input {
			t.Errorf("%q holding %q gave %v, want a fault with code input", c.name, c.doc, err)
		}
	}
}

func TestEveryFormatIsRegistered(t *testing.T) {
	known := map[string]bool{}
	for _, f := range all.Formats() {
		known[f.ID] = true
	}
	dirs, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		if d.IsDir() && d.Name() != "all" && d.Name() != "documenttest" && d.Name() != "testdata" && !known[d.Name()] {
			t.Errorf("document/%s is not registered: add it to Formats in all.go", d.Name())
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.txt", []byte("Megvii"))
	f.Add("a.html", []byte("<p>Meg<b>vii"))
	f.Fuzz(func(t *testing.T, name string, doc []byte) {
		for _, format := range all.Formats() {
			documenttest.Sound(t, format, doc)
		}
		if text, err := all.Read(name, doc); err == nil && text.Size != len(doc) {
			t.Errorf("size %d of %d", text.Size, len(doc))
		}
	})
}
