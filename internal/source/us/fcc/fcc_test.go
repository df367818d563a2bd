package fcc

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/webtable"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

// Every real page: rows of the table, listings out.
func TestRealPages(t *testing.T) {
	for _, c := range []struct {
		path           string
		rows, listings int
		unnamed        int
		why            string
	}{
		{"2026-06-19", 13, 12, 2, "one row names two parties, two name none"},
		{"2026-07-06", 13, 12, 2, "one row names two parties, two name none"},
		{"2026-07-24", 14, 13, 2, "one row names two parties, two name none"},
	} {
		b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-fcc-covered-list-html", c.path, "fcc-coveredlist.html"))
		if err != nil {
			t.Skipf("%s is not here: %v", c.path, err)
		}
		d, err := Source().Read(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		cells := sourcetest.Cells(t, rows(t, b), -1, d, "January 2, 2006")
		t.Logf("%s: all of %d cells are in the listings", c.path, cells)
		got := d.Of(id)
		for _, l := range got.Listings {
			if !l.InForce.From.Known() || len(l.Problems) > 0 {
				t.Errorf("%s: %+v", c.path, l)
			}
			t.Logf("%s %s", l.InForce.From, l.Subject.Name())
		}
		if len(got.Listings) != c.listings || len(got.Problems) != c.unnamed {
			t.Errorf("%s: %d rows, %d listings, %d that name nobody; want %d, %d (%s)", c.path, c.rows, len(got.Listings), len(got.Problems), c.listings, c.unnamed, c.why)
		}
		if _, err := Source().Read(bytes.NewReader(b[:len(b)*2/3])); err == nil {
			t.Errorf("%s: two thirds of the page are read", c.path)
		}
	}
}

// rows gives the cells of the entries of a page, but for those that name no
// party: they are kept as problems, which are cut.
func rows(t *testing.T, page []byte) [][]string {
	t.Helper()
	tables, err := webtable.Read(bytes.NewReader(page), "")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, r := range tables[0].Rows[1:] {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		if !strings.Contains(cells[0], "produced in a foreign country") {
			out = append(out, cells)
		}
	}
	return out
}
