package ddtc

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

func TestCases(t *testing.T) { sourcetest.Run(t, Source()) }

func FuzzParse(f *testing.F) { sourcetest.Fuzz(f, Source()) }

func TestParties(t *testing.T) {
	for in, want := range map[string][]string{
		"Roe, Jane; Optik, S.A., Sample Vision, S.A., and SV, S.A": {"Roe, Jane", "Optik, S.A.", "Sample Vision, S.A.", "SV, S.A"},
		"Probe Systems, Ltd. and Jane Roe":                         {"Probe Systems, Ltd.", "Jane Roe"},
		"Roe III, Jane L., and Sample Assistance, Inc.":            {"Roe III, Jane L.", "Sample Assistance, Inc."},
		"Roe, Jane": {"Roe, Jane"},
	} {
		if got := parties(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func real(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists/us-state-ddtc-debarred", path))
	if err != nil {
		t.Skipf("%s is not here: %v", path, err)
	}
	return b
}

// Every real file: rows in, listings out, and how many of the fields.
func TestRealFiles(t *testing.T) {
	for _, c := range []struct {
		path                        string
		rows, listings              int
		births, companies, standIns int
		why                         string
	}{
		{"2014-05-09/aeca_debarred_party_list_05092014.csv", 521, 521, 234, 44, 2, "one effective day is missing, one is none"},
		{"2014-07-14/itar_debarred_party_list_07142014.csv", 525, 525, 234, 47, 2, "one birth is x/x/1942"},
		{"2017-04-17/itar_debarred_party_list_04172017.csv", 516, 516, 234, 0, 516, ""},
		{"2018-01-24/itar_debarred_party_list_01242018.csv", 515, 515, 234, 0, 515, ""},
		{"2026-06-18/ddtc-debarred-administrative.csv", 8, 13, 0, 0, 13, "three rows name two or four parties"},
		{"2026-06-18/ddtc-debarred-statutory.csv", 779, 779, 479, 0, 779, ""},
	} {
		d, err := Source().Read(bytes.NewReader(real(t, c.path)))
		if err != nil {
			t.Fatalf("%s: %v", c.path, err)
		}
		sourcetest.Check(t, Source(), d)
		rows := sourcetest.Rows(t, real(t, c.path), ',')
		column := func(part string) int {
			return max(0, slices.IndexFunc(rows[0], func(name string) bool { return strings.Contains(name, part) }))
		}
		named := column("Name")
		if !strings.HasPrefix(c.path, "2026") { // births are months as in Nov-81, and counted below
			rows = sourcetest.Without(rows, max(column("DOB"), column("Birth")))
		}
		cells := sourcetest.Cells(t, rows[1:], named, d, "1/2/2006", "01/02/2006", "January 2, 2006")
		t.Logf("%s: all of %d cells are in the listings", c.path, cells)
		got := d.Of(id)
		births, companies, standIns, problems := 0, 0, 0, map[string]int{}
		for _, l := range got.Listings {
			births += len(l.Subject.Births)
			if l.Subject.Kind == party.Company {
				companies++
			}
			if l.StartStandsIn() {
				standIns++
			}
			for _, p := range l.Problems {
				problems[p.Field]++
			}
		}
		t.Logf("%s: %d rows, %d listings, %d births, %d companies, %d stand-ins, problems %v", c.path, c.rows, len(got.Listings), births, companies, standIns, problems)
		if len(got.Listings) != c.listings || births != c.births || companies != c.companies || standIns != c.standIns || len(got.Problems) != 0 || len(d.Stray) != 0 {
			t.Errorf("%s: %d listings, %d births, %d companies, %d stand-ins, bad rows %v, stray %v (%s)", c.path, len(got.Listings), births, companies, standIns, got.Problems, d.Stray, c.why)
		}
	}
}

// The two files of 2026 are one list, in whichever order they come.
func TestTheTwoFilesOf2026(t *testing.T) {
	a, b := real(t, "2026-06-18/ddtc-debarred-administrative.csv"), real(t, "2026-06-18/ddtc-debarred-statutory.csv")
	for _, files := range [][]source.File{
		{{Name: "a.csv", Body: bytes.NewReader(a)}, {Name: "b.csv", Body: bytes.NewReader(b)}},
		{{Name: "b.csv", Body: bytes.NewReader(b)}, {Name: "a.csv", Body: bytes.NewReader(a)}},
	} {
		d, err := Source().ReadFiles(files)
		if err != nil || d.Listings() != 792 {
			t.Errorf("%v, %v", d, err)
		}
	}
}
