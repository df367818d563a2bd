package sdncsv

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// table has a row for every real file of this layout: the sets that are read
// together, the rows in them, what comes out, and why the two differ.
var table = []struct {
	files    string // below lists, the first holds the entries
	rows     []int  // of each file, the end mark not counted
	listings int
	problems int    // of rows, and of the document as a whole
	refused  string // instead, the start of the sentence
	why      string
}{
	{files: "us-ofac-sdn-csv/2015-01-17/sdn.csv.gz", rows: []int{5876}, listings: 5876, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv/2018-01-26/sdn.csv.gz", rows: []int{6068}, listings: 6068, problems: 3, why: "three files missing"},
	{
		files: "us-ofac-sdn-csv/2019-01-04/sdn.csv.gz us-ofac-sdn-csv/2019-01-04/add.csv.gz us-ofac-sdn-csv/2019-01-04/alt.csv us-ofac-sdn-csv/2019-01-04/sdn_comments.csv",
		rows:  []int{7379, 11696, 9682, 3}, listings: 7379, problems: 4, why: "none of the four copies ends with a line end, so that each last row is doubted",
	},
	{files: "us-ofac-sdn-csv/2021-01-14/sdn.csv.gz", rows: []int{8754}, listings: 8754, problems: 3, why: "three files missing"},
	{
		files: "us-ofac-sdn-csv/2021-04-25/sdn.csv.gz us-ofac-sdn-csv/2021-04-25/add.csv.gz us-ofac-sdn-csv/2021-04-25/alt.csv.gz",
		rows:  []int{8890, 13761, 11742}, listings: 8890, problems: 1, why: "the comments are missing",
	},
	{
		files: "us-ofac-sdn-csv/2021-07-07/sdn.csv.gz us-ofac-sdn-csv/2021-07-07/add.csv.gz us-ofac-sdn-csv/2021-07-07/alt.csv.gz us-ofac-sdn-csv/2021-07-07/sdn_comments.csv",
		rows:  []int{8976, 13837, 11910, 5}, listings: 8976, problems: 1, why: "the comments lack the end mark",
	},
	{
		files: "us-ofac-sdn-csv/2022-01-31/sdn.csv.gz us-ofac-sdn-csv/2022-01-31/add.csv.gz us-ofac-sdn-csv/2022-01-31/alt.csv.gz",
		rows:  []int{9044, 13625, 12409}, listings: 9044, problems: 4, why: "the comments are missing; two files lack the end mark; one address is of an entry that the copy has not (its entry 2677 was added by hand and stands twice)",
	},
	{files: "us-ofac-sdn-csv/2022-11-29/USASanctions.csv.gz", rows: []int{11567}, listings: 11118, problems: 4, why: "three files missing; somebody put the 449 non-SDN entries behind the others, and a problem says so"},
	{
		files: "us-ofac-sdn-csv/2023-01-21/sdn.csv.gz us-ofac-sdn-csv/2023-01-21/sdn_address.csv.gz",
		rows:  []int{11445, 16359}, listings: 11443, problems: 4, why: "each copy has a header line and counts the end mark as a row; two files missing",
	},
	{files: "us-ofac-sdn-csv/2023-01-21/srr4.txt", rows: []int{1056}, refused: "the document has", why: "a text of recent changes for people, not one of the files"},
	{files: "us-ofac-sdn-csv/2023-11-30/sdn_comments.csv", rows: []int{16}, refused: "the file of the entries", why: "comments alone are no list"},
	{files: "us-ofac-sdn-csv/2025-01-03/sdn_comments.csv", rows: []int{21}, refused: "the file of the entries", why: "comments alone are no list"},
	{files: "us-ofac-sdn-csv/2025-01-06/add.csv.gz us-ofac-sdn-csv/2025-01-06/alt.csv.gz", rows: []int{22641, 19486}, refused: "the file of the entries", why: "the entries are missing"},
	{
		files: "us-ofac-sdn-csv/2025-12-24/add.csv.gz us-ofac-sdn-csv/2025-12-24/alt.csv.gz us-ofac-sdn-csv/2025-12-24/sdn_comments.csv",
		rows:  []int{24244, 20107, 28}, refused: "the file of the entries", why: "the entries are missing",
	},
	{
		files: "us-ofac-sdn-csv/2026-08-02/add.csv.gz us-ofac-sdn-csv/2026-08-02/alt.csv.gz us-ofac-sdn-csv/2026-08-02/sdn_comments.csv",
		rows:  []int{24920, 20169, 33}, refused: "the file of the entries", why: "the entries are missing",
	},
	{files: "us-ofac-sdn-csv-daily/2022-02-24/sdn.csv.gz", rows: []int{9123}, listings: 9123, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv-daily/2022-12-28/sdn.csv.gz", rows: []int{11430}, listings: 11430, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv-daily/2023-12-28/sdn.csv.gz", rows: []int{13821}, listings: 13821, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv-daily/2024-04-23/sdn.csv.gz", rows: []int{14641}, listings: 14641, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv-daily/2024-05-02/sdn.csv.gz", rows: []int{14973}, listings: 14973, problems: 3, why: "three files missing"},
	{files: "us-ofac-sdn-csv-daily/2024-05-04/sdn.csv", rows: []int{0}, refused: "the document is empty", why: "a failure of the day on which OFAC moved"},
	{
		files: "us-ofac-sdn-csv-mini/2025-06/sdn.csv us-ofac-sdn-csv-mini/2025-06/add.csv us-ofac-sdn-csv-mini/2025-06/alt.csv us-ofac-sdn-csv-mini/2025-06/sdn_comments.csv",
		rows:  []int{17, 28, 18, 1}, listings: 17, problems: 13, why: "an excerpt: nine addresses and aliases are of entries that were left out, and no file has its end mark",
	},
	{
		files: "us-invalid-fixtures/2019-01-17/sdn.csv.gz us-invalid-fixtures/2019-01-17/add.csv.gz us-invalid-fixtures/2019-01-17/alt.csv us-invalid-fixtures/2019-01-17/sdn_comments.csv",
		rows:  []int{7379, 11696, 9682, 3}, listings: 7379, problems: 8, why: "somebody put a row of bars without a line end at the end of each file: the row is a problem, and the last row before it is doubted",
	},
	{
		files: "us-ofac-cons-csv/2025-12-19/cons_prim.csv us-ofac-cons-csv/2025-12-19/cons_add.csv us-ofac-cons-csv/2025-12-19/cons_alt.csv us-ofac-cons-csv/2025-12-19/cons_comments.csv",
		rows:  []int{442, 574, 1073, 10}, listings: 445, why: "three entries are on two lists",
	},
}

// Every file that the manifest counts among this layout is in the table, with
// the rows that the manifest counts.
func TestTableIsComplete(t *testing.T) {
	rows := map[string]string{}
	for _, r := range table {
		for i, f := range strings.Fields(r.files) {
			rows[f] = fmt.Sprintf("%d rows", r.rows[i])
		}
	}
	for line := range strings.Lines(string(readAll(t, "MANIFEST.tsv"))) {
		f := strings.Split(line, "\t")
		folder, _, _ := strings.Cut(f[0], "/")
		if !strings.HasPrefix(folder, "us-ofac-sdn-csv") && folder != "us-ofac-cons-csv" && folder != "us-invalid-fixtures" || strings.HasSuffix(f[0], "/csl.csv") {
			continue
		}
		if rows[f[0]] != f[5] {
			t.Errorf("%s: %q in the table, %q in the manifest", f[0], rows[f[0]], f[5])
		}
	}
}

// readAll reads a file of ../shared/lists, unpacked.
func readAll(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", path))
	if err != nil {
		t.Skipf("the real list %s is not here: %v", path, err)
	}
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func open(t testing.TB, files string) (source.Source, []source.File) {
	t.Helper()
	s := Source()
	if strings.Contains(files, "cons_prim") {
		s = Consolidated()
	}
	var out []source.File
	for path := range strings.FieldsSeq(files) {
		out = append(out, source.File{Name: filepath.Base(path), Body: bytes.NewReader(readAll(t, path))})
	}
	return s, out
}

func TestRealFiles(t *testing.T) {
	for _, row := range table {
		t.Run(strings.ReplaceAll(row.files, " ", "_"), func(t *testing.T) {
			s, files := open(t, row.files)
			d, err := s.ReadFiles(files)
			if row.listings == 0 {
				if err == nil || !strings.HasPrefix(sourcetest.Refusal(t, err), row.refused) {
					t.Errorf("%v, want a refusal: %s", err, row.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			sourcetest.Check(t, s, d)
			problems := len(d.Stray)
			for _, f := range d.All() {
				problems += len(f.Problems)
			}
			if d.Listings() != row.listings || problems != row.problems {
				t.Errorf("%d listings and %d problems, want %d and %d: %s", d.Listings(), problems, row.listings, row.problems, row.why)
			}
			if row.listings != row.rows[0] && row.why == "" {
				t.Error("the table does not say why rows and listings differ")
			}
			nothingLost(t, row.files, d)
		})
	}
}

// raw reads a file with nothing but encoding/csv, to count what is in it.
func raw(t *testing.T, path string) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(readAll(t, path)))
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(all, func(f []string) bool { return strings.HasPrefix(f[0], "\x1a") }); i >= 0 {
		all = all[:i] // what is behind the mark is of another publication
	}
	return slices.DeleteFunc(all, func(f []string) bool { return len(f) < 2 || !number(f[0]) })
}

// nothingLost counts fields of the files and finds each in the listings.
func nothingLost(t *testing.T, files string, d *list.Drafts) {
	byKey := map[string][]*list.Listing{}
	for _, f := range d.All() {
		for i := range f.Listings {
			l := &f.Listings[i]
			byKey[l.Key] = append(byKey[l.Key], l)
		}
	}
	for path := range strings.FieldsSeq(files) {
		n := map[string]int{}
		for _, f := range raw(t, path) {
			for i := range f {
				if f[i] = strings.TrimSpace(f[i]); f[i] == "-0-" {
					f[i] = ""
				}
			}
			for _, l := range byKey[f[0]] {
				n["rows"]++
				if says := lost(l, f, n); says != "" && byKey[f[0]+"~2"] == nil {
					t.Errorf("%s, %s: %s is lost", path, f[0], says)
				}
			}
		}
		t.Logf("%s: %v", filepath.Base(path), n)
	}
}

// lost names the field of a row that the listing does not have.
func lost(l *list.Listing, f []string, n map[string]int) string {
	s := l.Subject
	has := func(name string) bool {
		for _, x := range s.Names {
			if x.Text == name {
				return true
			}
		}
		return false
	}
	switch len(f) {
	case addresses:
		for _, a := range s.Addresses {
			country, _, _ := strings.Cut(a.Region, ", ")
			if a.Street == f[2] && a.City == f[3] && (f[4] == "" || ofac.Country(f[4]) == a.Country || country == f[4]) {
				n["addresses"]++
				return ""
			}
		}
		if f[2]+f[3]+f[4] != "" {
			return "an address"
		}
	case aliases:
		n["aliases"]++
		if !has(f[3]) {
			return "an alias"
		}
	case comments:
		n["comments"]++
		if !strings.Contains(l.Remarks, strings.TrimSpace(f[1])) {
			return "a comment"
		}
	case entries:
		if !has(f[1]) || strings.Join(l.Programs, "] [") != f[3] || s.Title != f[4] {
			return "a name, a programme or a title"
		}
		if s.Vessel != nil && s.Vessel.CallSign+s.Vessel.Type+s.Vessel.Tonnage+s.Vessel.GrossTonnage+s.Vessel.Flag+s.Vessel.Owner != strings.Join(f[5:11], "") || s.Vessel == nil && strings.Join(f[5:11], "") != "" {
			return "a field of a vessel"
		}
		if !strings.Contains(l.Remarks, f[11]) {
			return "a remark"
		}
		return lostFact(l, f[11], n)
	}
	return ""
}

// lostFact counts the facts of a remark that stops before 1,000 characters.
func lostFact(l *list.Listing, remark string, n map[string]int) string {
	if len(remark) >= whole {
		return ""
	}
	s, want, seen := l.Subject, map[string]int{}, map[string]bool{}
	for p := range strings.SplitSeq(remark, ";") {
		p = strings.TrimPrefix(strings.TrimSpace(p), "alt. ")
		switch word, _, _ := strings.Cut(p, " "); word {
		case "DOB":
			want[word]++
			if strings.Contains(p, " to ") || strings.HasSuffix(p, "1979-1982") {
				want[word]++
			}
		case "nationality", "citizen":
			if !seen[p] {
				want[word]++ // one that is printed twice is kept once
			}
			seen[p] = true
		case "POB", "Gender", "Passport", "a.k.a.", "f.k.a.", "MMSI", "Website", "SSN", "Cedula":
			want[word]++
		}
	}
	got := map[string]int{"DOB": len(s.Births), "POB": len(s.BirthPlaces), "nationality": len(s.Nationalities), "citizen": len(s.Citizenships)}
	if s.Gender != "" {
		got["Gender"] = 1
	}
	for _, i := range s.Identifiers {
		word, _, _ := strings.Cut(i.Type, " ")
		got[word]++
	}
	for word, k := range want {
		n[word] += k
		if strings.HasSuffix(word, ".k.a.") {
			if len(s.Names) < 1+k {
				return fmt.Sprintf("one of %d %s", k, word)
			}
			continue
		}
		if got[word] != k {
			return fmt.Sprintf("%s: %d of %d", word, got[word], k)
		}
	}
	return ""
}

// The newest addresses, aliases and comments came without their entries. With
// entries of the same numbers all of their rows are read.
func TestNewestFilesWithEntriesMadeUp(t *testing.T) {
	for _, row := range table {
		if row.refused != "the file of the entries" {
			continue
		}
		var numbers []string
		rows := 0
		for i, path := range strings.Fields(row.files) {
			all := raw(t, path)
			if len(all) != row.rows[i] {
				t.Errorf("%s has %d rows, want %d", path, len(all), row.rows[i])
			}
			rows += len(all)
			for _, f := range all {
				numbers = append(numbers, f[0])
			}
		}
		slices.Sort(numbers)
		numbers = slices.Compact(numbers)
		var b strings.Builder
		for _, n := range numbers {
			fmt.Fprintf(&b, "%s,NAME %s,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,%s\n", n, n, strings.Repeat("x", whole))
		}
		s, files := open(t, row.files)
		d, err := s.ReadFiles(append(files, source.File{Name: "sdn.csv", Body: strings.NewReader(b.String())}))
		if err != nil || d.Listings() != len(numbers) {
			t.Errorf("%s: %v, %d listings of %d", row.files, err, d.Listings(), len(numbers))
			continue
		}
		nothingLost(t, row.files, d)
		t.Logf("%s: %d rows of %d entries", row.files, rows, len(numbers))
	}
}

// Files of different days do not make a version.
func TestFilesOfDifferentDaysAreRefused(t *testing.T) {
	s, files := open(t, "us-ofac-sdn-csv/2018-01-26/sdn.csv.gz us-ofac-sdn-csv/2022-01-31/add.csv.gz")
	_, err := s.ReadFiles(files)
	if err == nil || !strings.Contains(sourcetest.Refusal(t, err), "different days") {
		t.Errorf("%v", err)
	}
}

// A complete SDN set of 2022 has births and nationalities to compare with.
func TestSetOf2022IsComplete(t *testing.T) {
	s, files := open(t, "us-ofac-sdn-csv/2022-01-31/sdn.csv.gz us-ofac-sdn-csv/2022-01-31/add.csv.gz us-ofac-sdn-csv/2022-01-31/alt.csv.gz")
	d, err := s.ReadFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	people, born, nations := 0, 0, 0
	for _, l := range d.Of(ofac.SDN).Listings {
		if l.Subject.Kind == "person" {
			people++
			if len(l.Subject.Births) > 0 {
				born++
			}
			if len(l.Subject.Nationalities)+len(l.Subject.Citizenships) > 0 {
				nations++
			}
		}
	}
	if people != 4643 || born != 4512 || nations != 2742 {
		t.Errorf("%d people, %d with a birth, %d with a nationality or citizenship", people, born, nations)
	}
}

func BenchmarkSet(b *testing.B) {
	files := strings.Fields("us-ofac-sdn-csv/2021-07-07/sdn.csv.gz us-ofac-sdn-csv/2021-07-07/add.csv.gz us-ofac-sdn-csv/2021-07-07/alt.csv.gz us-ofac-sdn-csv/2021-07-07/sdn_comments.csv")
	docs := make([][]byte, len(files))
	for i, f := range files {
		docs[i] = readAll(b, f)
		b.SetBytes(int64(len(docs[i])))
	}
	b.ReportAllocs()
	for b.Loop() {
		var in []source.File
		for i := range docs {
			in = append(in, source.File{Name: files[i], Body: bytes.NewReader(docs[i])})
		}
		if _, err := Source().ReadFiles(in); err != nil {
			b.Fatal(err)
		}
	}
}
