package reference

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
)

// shared gives the folder of real tables, which are not part of the project.
func shared(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; filepath.Dir(dir) != dir; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err != nil {
			continue
		}
		tables := filepath.Join(dir, "..", "shared", "lists", "us-ear-ccl", "2026-08-01")
		if _, err := os.Stat(tables); err != nil {
			t.Skip("the real tables are not beside the repository")
		}
		return tables
	}
	t.Skip("there is no go.mod above")
	return ""
}

func realSet(t *testing.T) *Set {
	dir := shared(t)
	var kept []Kept
	for _, name := range []string{"ccl.json.gz", "country-chart.json", "country-groups.json", "license-exception-catalog.json"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		v, err := Read(name, f, day.Of(2026, 8, 1))
		_ = f.Close()
		if err != nil {
			t.Fatal(name, err)
		}
		_, h, err := v.Encode()
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, Kept{h, v})
	}
	return NewSet(kept)
}

// What the real tables of 2026-07-23 hold, and how much of it is read.
func TestRealTables(t *testing.T) {
	s := realSet(t)
	var entries, rows, columns, prose, read, scopes, empty int
	for _, k := range s.Versions() {
		if len(k.Problems) > 0 {
			t.Errorf("%s: %d problems, first %v", k.Table, len(k.Problems), k.Problems[0])
		}
		entries += len(k.Entries)
		for i := range k.Entries {
			p := prepare(&k.Entries[i])
			rows += len(p.Rows)
			if len(p.Rows) == 0 {
				empty++
			}
			for i, r := range p.requirements {
				if p.scopes[i].Prose {
					scopes++
				}
				if len(r.Columns) > 0 {
					columns++
					continue
				}
				prose++
				if v, _ := byWords(r.Rest, where{s, "FR", day.Of(2026, 8, 1), 0}); v != Open {
					read++
				}
			}
		}
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"entries", entries, 633},
		{"rows", rows, 1536},
		{"rows that name a column", columns, 1263},
		{"rows in prose", prose, 273},
		{"of these, decided for France", read, 243},
		{"rows whose control is prose", scopes, 237},
		{"entries without rows", empty, 70},
		{"versions", len(s.Versions()), 4},
	} {
		if c.got != c.want {
			t.Errorf("%d %s, want %d", c.got, c.what, c.want)
		}
	}
}

// The facts that come with the program agree with the table of the day on which
// they were taken.
func TestRealGroups(t *testing.T) {
	s := realSet(t)
	on := day.Of(2026, 7, 23)
	k, _, ok := s.At(CountryGroups, on, 0)
	if !ok {
		t.Fatal("no groups")
	}
	for _, g := range k.Groups {
		if g.Name == "B" || g.Name == "A:2" || g.Name == "A:3" || g.Name == "A:4" {
			continue // the program knows nothing of these by itself
		}
		for _, code := range slices.Concat(g.Members, []string{"DE", "CN", "US", "MO", "AE", "IR", "CU"}) {
			want := s.InGroup(g.Name, code, on, 0).Verdict
			if got := (*Set)(nil).InGroup(g.Name, code, on, 0).Verdict; got != want {
				t.Errorf("%s in %s: %s by the facts, %s by the table", code, g.Name, got, want)
			}
		}
	}
}

func TestRealChecks(t *testing.T) {
	s := realSet(t)
	on := day.Of(2026, 8, 1)
	for _, c := range []struct {
		eccn, to string
		standing Standing
		licence  Verdict
	}{
		{"5A991", "CN", Checked, No}, // AT only
		{"5A002", "CN", Checked, Yes},
		{"7A003.d", "CA", Checked, No},
		{"7A003.d", "IN", Checked, Yes},
		{"3A001.a", "IR", Elsewhere, Open},
		{"1A999", "DE", Checked, Open}, // no rows
		{"9A005", "DE", OtherLaw, Open},
		{"0A983", "CA", Checked, Yes},
		{"2B351", "HK", Checked, Yes},
		{"2B351", "GG", NoRow, Open},
		{"2B777", "DE", NoEntry, Open},
		{"0A501.a", "GB", Checked, Open}, // footnote 10
		{"0A501.a", "AU", Checked, Open},
		{"9A515.a", "LI", Checked, Yes},
	} {
		e, err := item.Parse(c.eccn)
		if err != nil {
			t.Fatal(err)
		}
		a := s.Check(e, c.to, on, 0)
		if a.Standing != c.standing || a.Licence() != c.licence {
			t.Errorf("%s to %s: %s %s, want %s %s", c.eccn, c.to, a.Standing, a.Licence(), c.standing, c.licence)
			for _, l := range a.Lines {
				t.Logf("   %s %q %s: %s", l.Reason, l.Control, l.Required, l.Why)
			}
		}
	}
}
