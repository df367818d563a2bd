package provision

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// A row is an entry of the published list, as far as it is needed here.
type row struct {
	Source      string `json:"source"`
	Name        string `json:"name"`
	Requirement string `json:"license_requirement"`
	Policy      string `json:"license_policy"`
}

var readRows = sync.OnceValues(func() ([]row, error) {
	dir := "."
	for range 10 {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Join(dir, "..")
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var list struct{ Results []row }
	return list.Results, json.NewDecoder(z).Decode(&list)
})

// rows gives the entries of one list of the Consolidated Screening List of
// 2026-07-31, or skips the test where the list is not on the machine.
func rows(t testing.TB, source string) []row {
	t.Helper()
	all, err := readRows()
	if err != nil {
		t.Skipf("the published list is not on this machine: %v", err)
	}
	var out []row
	for _, r := range all {
		if strings.HasPrefix(r.Source, source) {
			out = append(out, r)
		}
	}
	return out
}
