package dhs

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
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
