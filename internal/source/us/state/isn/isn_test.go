package isn

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

// Every real file: rows in, listings out, and how many of the fields.
func TestRealFiles(t *testing.T) {
	for _, c := range []struct {
		path                   string
		rows, listings         int
		started, ended, others int // listings with a start, an end; other names
		why                    string
	}{
		{"2014-09-04/isn.csv", 462, 462, 461, 146, 0, "one start and three ends are no days"},
		{"2015-04-21/isn.csv", 462, 462, 461, 146, 0, "one start and three ends are no days"},
		{"2015-08-12/isn.csv", 153, 153, 153, 0, 0, ""},
		{"2015-11-30/isn.csv", 180, 180, 180, 0, 0, ""},
		{"2016-04-21/isn.csv", 187, 187, 187, 0, 0, ""},
		{"2016-07-22/isn.csv", 203, 203, 203, 0, 0, ""},
		{"2016-12-02/isn.csv", 213, 213, 213, 0, 35, ""},
		{"2019-10-09/isn.csv", 213, 213, 213, 0, 35, ""},
		{"2021-06-03/isn-fixture.csv", 7, 5, 5, 0, 0, "two rows are empty"},
	} {
		b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-state-isn", c.path))
		if err != nil {
			t.Skipf("%s is not here: %v", c.path, err)
		}
		d, err := Source().Read(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		rows := sourcetest.Rows(t, b, ',')
		named := slices.Index(rows[0], "Name")
		if named > 1 { // "ISN" stands before
			rows = sourcetest.Without(rows, 0)
		}
		cells := sourcetest.Cells(t, rows[1:], named, d, "1/2/2006", "1/2/06", "01/02/2006")
		t.Logf("%s: all of %d cells are in the listings", c.path, cells)
		got := d.Of(id)
		started, ended, others, problems := 0, 0, 0, map[string]int{}
		for _, l := range got.Listings {
			if l.InForce.From.Known() {
				started++
			}
			if l.Dates.Ends.Known() {
				ended++
			}
			for _, n := range l.Subject.Names[1:] {
				if n.Source == "" {
					others++
					break
				}
			}
			for _, p := range l.Problems {
				problems[p.Field]++
			}
		}
		t.Logf("%s: %d rows, %d listings, %d started, %d ended, %d with other names, problems %v", c.path, c.rows, len(got.Listings), started, ended, others, problems)
		if len(got.Listings) != c.listings || started != c.started || ended != c.ended || others != c.others || len(got.Problems) != 0 || len(d.Stray) != 0 {
			t.Errorf("%s: %d listings, %d started, %d ended, %d others, bad rows %v, stray %v (%s)", c.path, len(got.Listings), started, ended, others, got.Problems, d.Stray, c.why)
		}
	}
	t.Log("2026-07-09/state_nonproliferation.json is what somebody read from a PDF, and no document of the authority: not read")
}
