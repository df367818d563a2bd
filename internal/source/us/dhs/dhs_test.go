package dhs

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
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
		path                            string
		rows, listings, aliases, former int
	}{
		{"2026-06-21/dhs-uflpa-entity-list.html", 160, 160, 84, 19},
		{"2026-07-06/dhs-uflpa-entity-list.html", 160, 160, 84, 19},
		{"2026-07-09/source-uflpa-2026-07-09.html", 160, 160, 84, 19},
		{"2026-07-11/dhs-uflpa-entity-list.html", 160, 160, 84, 19},
		{"2026-07-24/dhs-uflpa-entity-list.html", 160, 160, 84, 19},
	} {
		b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-dhs-uflpa-html", c.path))
		if err != nil {
			t.Skipf("%s is not here: %v", c.path, err)
		}
		d, err := Source().Read(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		cells := sourcetest.Cells(t, rows(t, b), 0, d, "January 2, 2006", "Jan. 2, 2006", "1/2/2006", "01/02/2006")
		t.Logf("%s: all of %d cells are in the listings", c.path, cells)
		got := d.Of(id)
		aliases, former := 0, 0
		for _, l := range got.Listings {
			if !l.InForce.From.Known() || len(l.Problems) > 0 || len(l.Programs) == 0 {
				t.Errorf("%s: %+v", c.path, l)
			}
			for _, n := range l.Subject.Names {
				switch n.Use {
				case "alias":
					aliases++
				case "former":
					former++
				}
				if strings.ContainsAny(n.Text, ";:") || strings.Contains(n.Text, "known as") || strings.Contains(n.Text, "alias") {
					t.Errorf("%s: the name %q", c.path, n.Text)
				}
			}
		}
		if len(got.Listings) != c.listings || aliases != c.aliases || former != c.former || len(got.Problems) != 0 {
			t.Errorf("%s: %d rows, %d listings, %d aliases, %d former names, bad rows %v", c.path, c.rows, len(got.Listings), aliases, former, got.Problems)
		}
		if _, err := Source().Read(bytes.NewReader(b[:len(b)*2/3])); err == nil {
			t.Errorf("%s: two thirds of the page are read", c.path)
		}
	}
}

// marks are words that say what kind of name comes.
var marks = regexp.MustCompile(`(?:and|including|, with) [a-z]+ (?:former names?|alias(?:es)?):?|(?:also|formerly) known as|\band\b|, including`)

// rows gives the cells of the tables of a page that have entries.
func rows(t *testing.T, page []byte) [][]string {
	t.Helper()
	tables, err := webtable.Read(bytes.NewReader(page), "")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, table := range tables {
		for _, r := range table.Rows[1:] {
			var cells []string
			for _, c := range r.Cells {
				cells = append(cells, marks.ReplaceAllString(c.Text, " "))
			}
			out = append(out, cells)
		}
	}
	return out
}
