package companies

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

// Every real document: entities in it, listings out, and every alias kept.
func TestRealDocuments(t *testing.T) {
	for _, c := range []struct {
		path                           string
		listings, aliases, days, cites int
	}{
		// 80 entities, and 107 subsidiaries that 24 notes name. The PDF of
		// 2026-02-24 is not read.
		{"2026-07-09/dow_1260h.json", 187, 99, 187, 187},
	} {
		f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists/us-dod-1260h", c.path))
		if err != nil {
			t.Skipf("%s is not here: %v", c.path, err)
		}
		d, err := Source().Read(f)
		_ = f.Close()
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		got := d.Of(id)
		aliases, days, cites := 0, 0, 0
		for _, l := range got.Listings {
			aliases += len(l.Subject.Names) - 1
			cites += len(l.Citations)
			if l.Dates.Stated.Known() {
				days++
			}
			if len(l.Problems) > 0 || l.Remarks == "" || l.InForce.From.Known() {
				t.Errorf("%s: %+v", c.path, l)
			}
		}
		if len(got.Listings) != c.listings || aliases != c.aliases || days != c.days || cites != c.cites || len(got.Problems) > 0 {
			t.Errorf("%s: %d listings, %d aliases, %d days, %d citations, %d problems", c.path, len(got.Listings), aliases, days, cites, len(got.Problems))
		}
	}
}
