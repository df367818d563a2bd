package certificate_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/certificate/certificatetest"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/mention"
)

// article names two parties far apart, and one word that only looks like a name of
// theirs.
var article = "Kestrel Optics of the Example kind sold to Golden Heron Trading. Nobody else bought the Sparrows.\n\n" +
	strings.Repeat("Nothing of interest happened on that day. ", 60) + "\n\nExample Merlin Lasers was there.\n"

// The scan of a document gives the same answer again of a slice of the lists, with
// all of the document or with the passages that took part; and a document in which
// nobody is named, or that cannot be read, does so too.
func TestScanAgain(t *testing.T) {
	for _, c := range []struct {
		name, doc, outcome string
		passages           bool
		rows               int
	}{
		{"article.txt", article, "hit", false, 3},
		{"article.txt", article, "hit", true, 3},
		{"article.html", "<!DOCTYPE html><p>" + article, "hit", true, 3},
		{"latin1.txt", "Caf\xe9 Golden Heron Trading", "hit", false, 1},
		{"nobody.txt", "Nobody is named here.", "clear", false, 0},
		{"nobody.txt", "Nobody is named here.", "clear", true, 0},
		{"empty.txt", "", "unscreenable", false, 0},
		{"picture.txt", "\x89PNG\r\n\x1a\n\x00\x00", "unscreenable", false, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := certificatetest.OfScan(t, basis(), c.name, []byte(c.doc), c.passages)
			read, err := certificate.Decode(m.File, "")
			if err != nil {
				t.Fatal(err)
			}
			again, err := certificate.Again(m.Entry, read.Basis(), certificate.Means{}, certificatetest.Program)
			if err != nil {
				t.Fatal(err)
			}
			if !again.Same(m.Entry) || again.Outcome != c.outcome {
				t.Errorf("got %s, want %s:\n%s\n%s", again.Outcome, c.outcome, again.JSON, m.Entry.Answer)
			}
			if n := len(read.Lists[0].Rows); n != c.rows {
				t.Errorf("the certificate holds %d listings, want %d", n, c.rows)
			}
			if d := read.Document; d.Holds() == c.passages || c.passages && len(c.doc) > 1000 && len(d.Passages.Parts) != 2 {
				t.Errorf("it holds all: %v, %v", d.Holds(), d.Passages)
			}
		})
	}
}

// What a certificate tells of the other parties is held against the whole lists,
// and without it the answer is another one.
func TestScanIsConfirmed(t *testing.T) {
	b := certificatetest.Basis("Example Kestrel Optics", "Kestrel Bakery", "Kestrel Fishery", "Merlin Lasers")
	m := certificatetest.OfScan(t, b, "a.txt", []byte("The Kestrel Optics firm, and Merlin Lasers."), false)
	b.Document = m.Certificate.Document.Alone()
	whole, err := certificate.Again(m.Entry, b, certificate.Means{}, certificatetest.Program)
	if err != nil || !whole.Same(m.Entry) {
		t.Fatalf("the whole lists give another answer: %v", err)
	}
	told := m.Certificate.Document
	if err := whole.Confirms(told, m.Entry); err != nil {
		t.Errorf("what is told of the whole lists is not confirmed: %v", err)
	}
	i := slices.IndexFunc(told.Told.Words, func(w mention.Word) bool { return w.Text == "kestrel" })
	if i < 0 || told.Told.Words[i].Parties != 3 {
		t.Fatalf("of kestrel is told: %v", told.Told.Words)
	}
	told.Told.Words[i].Parties = 1
	if err := whole.Confirms(told, m.Entry); err == nil {
		t.Error("another count is confirmed")
	}
}

// Every bit of the certificate of a scan counts, and a document that is not the
// one that was scanned is none to ask again of.
func TestScanEveryBit(t *testing.T) {
	m := certificatetest.OfScan(t, certificatetest.Basis("Golden Heron Trading"), "a.txt", []byte("Golden Heron Trading."), false)
	for bit := range len(m.File) * 8 {
		m.File[bit/8] ^= 1 << (bit % 8)
		if _, err := certificate.Decode(m.File, ""); err == nil {
			t.Errorf("bit %d of byte %d was flipped, and nothing was found", bit%8, bit/8)
		}
		m.File[bit/8] ^= 1 << (bit % 8)
	}
	if _, err := certificate.Decode(bytes.Replace(m.File, []byte("certificate 3"), []byte("certificate 2"), 1), ""); err == nil {
		t.Error("a certificate of format 3 passes for one of format 2")
	}
	basis := m.Certificate.Basis()
	for _, d := range []*certificate.Document{nil, certificate.NewDocument([]byte("Golden Heron Trading!"))} {
		if basis.Document = d; d != nil {
			d.Told = m.Certificate.Document.Told
		}
		var f *fault.Fault
		if _, err := certificate.Again(m.Entry, basis, certificate.Means{}, certificatetest.Program); !errors.As(err, &f) || f.Code != fault.Input {
			t.Errorf("asked again of another document: %v", err)
		}
	}
}

// The document of a certificate can be put together wrongly by whoever signs it;
// then the answer is another one, or the certificate is refused.
func TestScanForged(t *testing.T) {
	m := certificatetest.OfScan(t, basis(), "article.txt", []byte(article), true)
	for _, forge := range []func(*certificate.Document){
		func(d *certificate.Document) { d.Passages.Parts = d.Passages.Parts[1:] },
		func(d *certificate.Document) { d.Passages.Parts[0].Places = nil },
		func(d *certificate.Document) { d.Passages.Parts[0].Places[0][1] += 7 },
		func(d *certificate.Document) { d.Passages = nil },
	} {
		c, err := certificate.Decode(m.File, "")
		if err != nil {
			t.Fatal(err)
		}
		forge(c.Document)
		signed, err := c.Encode(m.Secret)
		if err != nil {
			t.Fatal(err)
		}
		if c, err = certificate.Decode(signed, ""); err != nil {
			t.Fatal(err)
		}
		if again, err := certificate.Again(c.Logged(), c.Basis(), certificate.Means{}, certificatetest.Program); err == nil && again.Same(c.Logged()) {
			t.Errorf("what was forged gives the same answer: %v", c.Document)
		}
	}
}
