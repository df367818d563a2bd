package cite

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// shared finds a file of the shared test data beside the repository.
func shared(t *testing.T, path string) io.Reader {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", path))
	if err != nil {
		t.Skipf("the published list is not on this machine: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// The counts are what the parser makes of every reference in the list; a
// change of one of them is a change of what users see.
func TestConsolidatedJSON(t *testing.T) {
	var list struct {
		Results []struct {
			Notice string `json:"federal_register_notice"`
		}
	}
	if err := json.NewDecoder(shared(t, "lists/us-csl-json/2026-07-31/consolidated.json.gz")).Decode(&list); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range list.Results {
		all = append(all, r.Notice)
	}
	measure(t, all, 8804, 43, 9)
}

func TestConsolidatedCSV(t *testing.T) {
	rows, err := csv.NewReader(shared(t, "lists/us-csl-csv/2022-05-16/consolidated.csv.gz")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := -1
	for i, h := range rows[0] {
		if h == "federal_register_notice" {
			col = i
		}
	}
	var all []string
	for _, r := range rows[1:] {
		all = append(all, r[col])
	}
	measure(t, all, 4757, 7, 12)
}

func measure(t *testing.T, fields []string, wantRead, wantMended, wantUnread int) {
	t.Helper()
	read, mended, unread := 0, 0, 0
	for _, s := range fields {
		cites, errs := FederalRegister(s)
		kept := ""
		others := 0
		for _, c := range cites {
			kept += c.said()
			if c.Series == Other {
				others++
			}
		}
		if onlyDigits(kept) != onlyDigits(s) {
			t.Errorf("%q lost a digit", s)
		}
		for _, err := range errs {
			t.Log(err)
		}
		read += len(cites) - len(errs)
		mended += len(errs) - others
		unread += others
	}
	t.Logf("%d read, %d read in part or by mending, %d unread", read, mended, unread)
	if read != wantRead || mended != wantMended || unread != wantUnread {
		t.Errorf("%d read, %d mended, %d unread; want %d, %d, %d", read, mended, unread, wantRead, wantMended, wantUnread)
	}
}
