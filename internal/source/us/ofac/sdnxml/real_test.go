package sdnxml

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// table has a row for every real file of this layout: the entries in it, the
// listings on each list, and how many of them do not say their list. Listings
// are more than entries where one is on two lists (a bank under a directive of
// EO 13662 and one of EO 14024).
var table = []struct {
	file    string
	entries int
	dated   day.Day
	lists   [6]int // SSI, CMIC, NS-MBS, CAPTA, PLC, FSE
	unsaid  int
	refused string
}{
	{"2021-01-28/consolidated.xml.gz", 376, day.Of(2020, 12, 14), [6]int{290, 0, 1, 1, 78, 6}, 0, ""},
	{"2021-06-04/consolidated.xml.gz", 446, day.Of(2021, 6, 3), [6]int{290, 59, 15, 1, 78, 3}, 0, ""},
	{"2022-02-23/consolidated.xml.gz", 444, day.Of(2022, 2, 22), [6]int{290, 68, 4, 1, 78, 3}, 11, ""},
	{"2022-02-25/consolidated.xml.gz", 462, day.Of(2022, 2, 24), [6]int{290, 68, 17, 27, 78, 3}, 27, ""},
	{"2022-03-31/consolidated.xml.gz", 462, day.Of(2022, 3, 24), [6]int{290, 68, 17, 27, 78, 3}, 30, ""},
	{"2022-04-07/consolidated.xml.gz", 450, day.Of(2022, 4, 6), [6]int{290, 68, 16, 16, 78, 3}, 31, ""},
	{"2022-04-08/consolidated.xml.gz", 449, day.Of(2022, 4, 7), [6]int{290, 68, 15, 16, 78, 3}, 31, ""},
	{"2022-12-15/consolidated.xml.gz", 447, day.Of(2022, 12, 12), [6]int{290, 68, 15, 16, 78, 1}, 38, ""},
	{"2022-12-16/consolidated.xml.gz", 447, day.Of(2022, 12, 15), [6]int{290, 68, 15, 16, 78, 1}, 41, ""},
	{"2023-11-15/consolidated.xml.gz", 445, day.Of(2023, 11, 14), [6]int{288, 68, 15, 15, 78, 1}, 43, ""},
	{"2024-02-24/consolidated.xml.gz", 444, day.Of(2024, 2, 23), [6]int{288, 68, 14, 15, 78, 1}, 44, ""},
	{"2024-05-04/consolidated.xml", 0, 0, [6]int{}, 0, "the document is empty"}, // the day on which OFAC moved
}

func real(t testing.TB, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", "us-ofac-consolidated-xml", file))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	return b
}

func TestRealFiles(t *testing.T) {
	for _, row := range table {
		b := real(t, row.file)
		d, err := Consolidated().Read(bytes.NewReader(b))
		if row.refused != "" {
			if err == nil || sourcetest.Refusal(t, err) != row.refused {
				t.Errorf("%s: %v", row.file, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", row.file, err)
			continue
		}
		sourcetest.Check(t, Consolidated(), d)
		keys, unsaid := map[string]bool{}, 0
		for i, id := range ofac.Others() {
			f := d.Of(id)
			if len(f.Listings) != row.lists[i] {
				t.Errorf("%s: %d listings of %s, want %d", row.file, len(f.Listings), id, row.lists[i])
			}
			for _, l := range f.Listings {
				keys[l.Key] = true
				for _, p := range l.Problems {
					if p.Field != "programmes" {
						t.Errorf("%s: %s: %+v", row.file, l.Key, p)
					}
					unsaid++
				}
			}
		}
		if len(keys) != row.entries || unsaid != row.unsaid || len(d.Stray) != 0 || d.Dated != row.dated {
			t.Errorf("%s: %d entries, %d of an unsaid list, %d stray, dated %s", row.file, len(keys), unsaid, len(d.Stray), d.Dated)
		}
		nothingLost(t, b, d)
	}
}

// nothingLost counts the fields of a document by their tags alone.
func nothingLost(t *testing.T, b []byte, d *list.Drafts) {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	got, seen := map[string]int{}, map[string]bool{}
	for _, f := range d.All() {
		for _, l := range f.Listings {
			if seen[l.Key] {
				continue // on two lists
			}
			seen[l.Key] = true
			s := l.Subject
			got["names"] += len(s.Names)
			got["addresses"] += len(s.Addresses)
			got["programs"] += len(l.Programs)
			got["births"] += len(s.Births)
			got["places"] += len(s.BirthPlaces)
			got["nations"] += len(s.Nationalities) + len(s.Citizenships)
			got["numbers"] += len(s.Identifiers)
			if s.Gender != "" {
				got["numbers"]++
			}
			got["numbers"] += facts(l.Remarks)
		}
	}
	count := func(tag string) int { return bytes.Count(text, []byte("<"+tag+">")) }
	want := map[string]int{
		"names": names(string(text)), "programs": count("program"), "births": count("dateOfBirthItem"),
		"addresses": count("address"), "places": count("placeOfBirthItem"),
		"nations": count("nationality") + count("citizenship"), "numbers": count("id"),
	}
	want["births"] += bytes.Count(text, []byte(" to 19")) // the ends of a span
	for field, n := range want {
		if got[field] != n {
			t.Errorf("dated %s: %d %s, %d in the document", d.Dated, got[field], field, n)
		}
	}
}

// names counts the names of a document: those of an entry that are spelled
// alike count once.
func names(text string) int {
	n := 0
	for e := range strings.SplitSeq(text, "<sdnEntry>") {
		seen := map[string]bool{}
		for i, a := range strings.Split(e, "<aka>") {
			last, first := between(a, "lastName"), between(a, "firstName")
			if i == 0 && last == "" {
				break // before the first entry
			}
			seen[first+" "+last] = true
		}
		n += len(seen)
	}
	return n
}

func between(s, tag string) string {
	_, s, _ = strings.Cut(s, "<"+tag+">")
	s, _, ok := strings.Cut(s, "</"+tag+">")
	if !ok {
		return ""
	}
	return s
}

// facts counts the features that stand in the remarks by their types.
func facts(remarks string) int {
	n := 0
	for p := range strings.SplitSeq(remarks, "; ") {
		if ofac.IsRemark(p) {
			n++
		}
	}
	return n
}

func BenchmarkParse(b *testing.B) {
	doc := real(b, "2024-02-24/consolidated.xml.gz")
	b.ReportAllocs()
	b.SetBytes(950798)
	for b.Loop() {
		if _, err := Consolidated().Read(bytes.NewReader(doc)); err != nil {
			b.Fatal(err)
		}
	}
}
