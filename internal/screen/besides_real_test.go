package screen

import (
	"cmp"
	"compress/gzip"
	"encoding/csv"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// open opens a gzipped file of the shared data, and skips where it is absent.
func open(t testing.TB, path string) io.Reader {
	t.Helper()
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), path))
	if err != nil {
		t.Skipf("the shared file %s is not here: %v", path, err)
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// complete reads the Consolidated Screening List of 16 May 2022, whose SDN
// rows have birth dates, nationalities and identifiers.
func complete(t testing.TB) []Installed {
	t.Helper()
	drafts, err := csl.Source().Read(open(t, "lists/us-csl-csv/2022-05-16/consolidated.csv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	var out []Installed
	for _, d := range drafts.All() {
		if len(d.Listings) > 0 {
			out = append(out, Installed{&list.Version{List: d.List, Dated: day.Of(2022, 5, 16), Listings: d.Listings}, "0"})
		}
	}
	return out
}

// TestInventedPeople screens 50,000 invented people with their birth dates,
// genders and nationalities. Almost none may alert: 5 in 10,000.
func TestInventedPeople(t *testing.T) {
	const most = 5 // alerts for 10,000 people
	s := New(complete(t), Options{Today: today, Program: "test"}).NewSession()
	r := csv.NewReader(open(t, "eval/synthetic-people-us.csv.gz"))
	if _, err := r.Read(); err != nil {
		t.Fatal(err)
	}
	people, alone, all := 0, 0, 0
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		people++
		q := Query{Name: row[0], Kind: party.Person}
		if !s.Screen(Query{Name: row[0]}).Outcome.Alerts() {
			continue // what stands beside the name only counts against
		}
		alone++
		birth, err := day.ParsePartial(row[5])
		if err != nil {
			t.Fatal(err)
		}
		q.Births = []day.Partial{birth}
		q.Nationality, _ = place.Parse(row[7])
		if a := s.Screen(q); a.Outcome.Alerts() {
			all++
			h := a.Hits[0]
			t.Logf("%s, %s, %s: %d %s %q born %v, %v", row[0], row[5], row[7], h.Score, h.Outcome, h.Matched.Text, h.Listing.Subject.Births, h.Listing.Subject.Nationalities)
		}
	}
	t.Logf("%d of %d alert by the name alone, %d with birth date and nationality", alone, people, all)
	if all*10000 > most*people {
		t.Errorf("more than %d in 10,000 alert", most)
	}
}

// TestRealIdentifiers reads every identifier of the list and counts what is
// recognised, and what fails its check digits.
func TestRealIdentifiers(t *testing.T) {
	type count struct{ read, checked, wrong int }
	counts := map[identifier.Kind]count{}
	for _, v := range complete(t) {
		for _, l := range v.Version.Listings {
			for _, x := range l.Subject.Identifiers {
				id, _ := identifier.Parse(x.Type, x.Country, x.Number)
				c := counts[id.Kind]
				c.read++
				if id.Checked {
					c.checked++
				}
				if id.Wrong {
					c.wrong++
					if id.Kind != identifier.None {
						t.Logf("%s: %s %q", l.Subject.Name(), x.Type, x.Number)
					}
				}
				counts[id.Kind] = c
			}
		}
	}
	read, wrong := 0, 0
	for _, k := range slices.SortedFunc(maps.Keys(counts), func(a, b identifier.Kind) int { return cmp.Compare(counts[b].read, counts[a].read) }) {
		c := counts[k]
		t.Logf("%-14s %5d read, %4d with check digits that agree, %3d wrong", cmp.Or(string(k), "(none)"), c.read, c.checked, c.wrong)
		if k != identifier.None {
			read += c.read
			wrong += c.wrong
		}
	}
	if read < 7000 || wrong*1000 > read {
		t.Errorf("%d identifiers were read, of which %d are wrong", read, wrong)
	}
}

// BenchmarkBesides measures what a query costs that states all there is,
// against the whole list, and before that the two indexes it needs once.
func BenchmarkBesides(b *testing.B) {
	versions := complete(b)
	b.Run("indexes", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			e := New(versions, Options{Today: today})
			b.StartTimer()
			e.numberIndex()
			e.addressIndex()
		}
	})
	s := New(versions, Options{Today: today}).NewSession()
	q := Query{
		Name: "Ingeborg Abrahamsen", Births: []day.Partial{{Year: 1972, Month: 11, Day: 21}}, Nationality: "FR", Gender: "female",
		Identifiers: []party.Identifier{{Type: "passport", Number: "12AB34567", Country: "FR"}},
		Address:     "Room 803, Chevalier House, 45-51 Chatham Road South, Tsim Sha Tsui, Hong Kong",
	}
	s.Screen(q)
	b.Run("query", func(b *testing.B) {
		for b.Loop() {
			s.Screen(q)
		}
	})
}
