package deniedpersons

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.RunRows(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

// An order binds on the day of the order, on its last day, and no longer.
func TestDays(t *testing.T) {
	d, err := Source().Read(strings.NewReader("Name_and_Address,Effective_Date,Expiration_Date,Appropriate Federal Register Citations,Type of Denial\n\"A, 1 ELM, X, , FR, \",1/2/2020,1/2/2021,85 F.R. 1,Standard\n"))
	if err != nil {
		t.Fatal(err)
	}
	l := d.Of(id).Listings[0]
	for on, want := range map[day.Day]bool{day.Of(2020, 1, 1): false, day.Of(2020, 1, 2): true, day.Of(2021, 1, 2): true, day.Of(2021, 1, 3): false} {
		if l.InForce.Holds(on) != want {
			t.Errorf("on %s in force: %v", on, !want)
		}
	}
}

// Every real file: rows in, rows that are none, orders out.
func TestRealFiles(t *testing.T) {
	names := map[string]map[string]bool{}
	for _, c := range []struct {
		path           string
		rows, listings int
		addresses      int
		bad            int
		why            string
	}{
		{"2019-06-29/dpl.txt", 546, 417, 543, 0, "a row for each address of an order, three of them twice"},
		{"2021-06-03/dpl-ita-fixture.txt", 10, 9, 9, 0, "one row is empty; one ends early and has a problem"},
		{"2022-09-07/dpl.txt", 581, 461, 579, 0, "a row for each address of an order, two of them twice"},
		{"2023-11-30/dpl.txt", 665, 549, 663, 0, "a row for each address of an order, two of them twice"},
		{"2026-04-14/dpl.csv", 564, 469, 562, 0, "a row for each address of an order, two of them twice"},
	} {
		b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-bis-dpl", c.path))
		if err != nil {
			t.Skipf("%s is not here: %v", c.path, err)
		}
		d, err := Source().Read(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		comma, mark := '\t', 8
		if strings.HasSuffix(c.path, ".csv") {
			comma, mark = ',', 4
		}
		rows := sourcetest.Without(sourcetest.Rows(t, b, comma)[1:], mark)
		cells := sourcetest.Cells(t, rows, 0, d, "1/2/2006", "01/02/2006")
		t.Logf("%s: all of %d cells are in the listings", c.path, cells)
		got := d.Of(id)
		addresses, problems := 0, map[string]int{}
		names[c.path] = map[string]bool{}
		for _, l := range got.Listings {
			names[c.path][l.Subject.Name()] = true
			addresses += len(l.Subject.Addresses)
			for _, p := range l.Problems {
				problems[p.Field]++
			}
		}
		t.Logf("%s: %d rows, %d orders, %d addresses, %d rows that are none, problems %v", c.path, c.rows, len(got.Listings), addresses, len(got.Problems), problems)
		if len(got.Listings) != c.listings || addresses != c.addresses || len(got.Problems) != c.bad || len(d.Stray) != 0 {
			t.Errorf("%s: %d orders, %d addresses, %d bad rows, stray %v; want %d, %d, %d (%s)", c.path, len(got.Listings), addresses, len(got.Problems), d.Stray, c.listings, c.addresses, c.bad, c.why)
		}
	}
	// Names of 2026 that had a column of their own in 2023 are parted alike.
	same, begun := 0, 0
	for n := range names["2026-04-14/dpl.csv"] {
		if names["2023-11-30/dpl.txt"][n] {
			same++
			continue
		}
		for old := range names["2023-11-30/dpl.txt"] {
			if strings.HasPrefix(old, n+",") || strings.HasPrefix(n, old+",") {
				begun++
				t.Logf("%q was %q", n, old)
			}
		}
	}
	t.Logf("%d names of 2026 are those of 2023, %d were parted otherwise", same, begun)
	if same < 370 || begun > 1 {
		t.Errorf("%d names as before, %d parted otherwise", same, begun)
	}
}
