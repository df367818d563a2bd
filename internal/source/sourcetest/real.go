package sourcetest

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// A RealFile is a row of the table in which the test of a reader holds what
// each real document gives.
type RealFile struct {
	Path     string // below ../shared/lists
	Rows     int    // entries or rows of the document
	Listings int
	Why      string // why Listings differs from Rows
	Stray    int    // problems that belong to no listing
	Flagged  int    // listings with a problem
	Refused  string // a part of the sentence; "" where the document is read
}

// Real reads a document of ../shared/lists as it is, and skips the test where
// it is not there.
func Real(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(Shared(t), "lists", path))
	if err != nil {
		t.Skipf("the real document %s is not here: %v", path, err)
	}
	return b
}

// Unpacked gives a document without the gzip around it, if there is one.
func Unpacked(t testing.TB, b []byte) []byte {
	t.Helper()
	if !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		return b
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err == nil {
		b, err = io.ReadAll(z)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Files reads every document of a table and compares what it gives; then is
// called with each that was read.
func Files(t *testing.T, s source.Source, files []RealFile, then func(t *testing.T, f RealFile, doc []byte, d *list.Drafts)) {
	for _, f := range files {
		t.Run(strings.NewReplacer("/", "_", "-", "_", ".", "_").Replace(f.Path), func(t *testing.T) {
			doc := Real(t, f.Path)
			d, err := s.Read(bytes.NewReader(doc))
			if err != nil {
				if says := Refusal(t, err); f.Refused == "" || !strings.Contains(says, f.Refused) {
					t.Errorf("refused because %s, want %q", says, f.Refused)
				}
				return
			}
			Check(t, s, d)
			stray, flagged := len(d.Stray), 0
			for _, part := range d.All() {
				stray += len(part.Problems)
				for i := range part.Listings {
					if len(part.Listings[i].Problems) > 0 {
						flagged++
					}
				}
			}
			if f.Refused != "" || d.Listings() != f.Listings || stray != f.Stray || flagged != f.Flagged {
				t.Errorf("%d listings, %d problems of none, %d flagged; want %d, %d, %d", d.Listings(), stray, flagged, f.Listings, f.Stray, f.Flagged)
			}
			if (f.Rows != f.Listings) != (f.Why != "") {
				t.Errorf("the table says %d rows, %d listings and the reason %q", f.Rows, f.Listings, f.Why)
			}
			if then != nil {
				then(t, f, Unpacked(t, doc), d)
			}
		})
	}
}
