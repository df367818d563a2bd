package app

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/ofac/sdncsv"
	"github.com/navicert/navicert/internal/store/folder"
)

// sdn reads a real SDN file, or the test is skipped.
func sdn(t testing.TB, file string) []list.Listing {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", file))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	drafts, err := sdncsv.Source().ReadFiles([]source.File{{Name: "sdn.csv", Body: bytes.NewReader(b)}})
	if err != nil {
		t.Fatal(err)
	}
	return drafts.Of("us/ofac/sdn").Listings
}

// Three hundred versions of the SDN list, real ones and between them synthetic
// steps that add, remove and change a few entries, are stored and followed
// within a minute, and take less room than a few whole copies.
func TestThreeHundredVersions(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	files := []string{
		"us-ofac-sdn-csv/2015-01-17/sdn.csv.gz", "us-ofac-sdn-csv/2018-01-26/sdn.csv.gz", "us-ofac-sdn-csv/2021-01-14/sdn.csv.gz",
		"us-ofac-sdn-csv-daily/2022-02-24/sdn.csv.gz", "us-ofac-sdn-csv-daily/2022-12-28/sdn.csv.gz",
		"us-ofac-sdn-csv-daily/2023-12-28/sdn.csv.gz", "us-ofac-sdn-csv-daily/2024-04-23/sdn.csv.gz", "us-ofac-sdn-csv-daily/2024-05-02/sdn.csv.gz",
	}
	store, err := folder.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	began, random := time.Now(), rand.New(rand.NewPCG(1, 2))
	dated, whole := day.Of(2015, 1, 17), int64(0)
	for n := 0; n < 300; {
		now := sdn(t, files[min(n/38, len(files)-1)])
		for step := 0; step < 38 && n < 300; step++ {
			v := &list.Version{Format: list.Format, List: "us/ofac/sdn", Dated: dated, Observed: dated, Reader: "us/ofac/sdncsv 1", Listings: now}
			if err := store.Commit([]*list.Version{v}, folder.Note{Day: dated}); err != nil {
				t.Fatal(err)
			}
			m, err := store.Latest()
			if err != nil {
				t.Fatal(err)
			}
			whole = max(whole, m.Lists[0].Size)
			dated, n = dated.Add(7), n+1
			next := append([]list.Listing{}, now...)
			for range 5 {
				i := random.IntN(len(next))
				next = append(next[:i], next[i+1:]...)
				next[random.IntN(len(next))].Remarks += " Changed."
				added := list.Listing{List: v.List, Key: "new " + dated.String() + " " + string(rune('a'+random.IntN(26))), Line: len(next) + 1}
				added.Subject.Names = []party.Name{{Text: "EXAMPLE WORKS " + added.Key, Use: party.Primary}}
				next = append(next, added)
			}
			for i := range next {
				next[i].Line = i + 1
			}
			now = next
		}
	}
	stored := time.Since(began)
	a := &App{store: store, env: machine(t)}
	if _, n, err := a.track("us/ofac/sdn", 0); err != nil || n != 300 {
		t.Errorf("%d versions are followed, %v", n, err)
	}
	all := time.Since(began)
	size := int64(0)
	for _, dir := range []string{"versions", "parcels", "history"} {
		_ = filepath.WalkDir(filepath.Join(store.Dir(), dir), func(_ string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				info, _ := d.Info()
				size += info.Size()
			}
			return err
		})
	}
	t.Logf("stored in %v, followed in %v; %d kB on disk, the longest version %d kB", stored, all-stored, size/1000, whole/1000)
	if size > 4*whole {
		t.Errorf("300 versions take %d bytes, more than four whole ones of %d", size, whole)
	}
	if limit := 3 * time.Minute; all > limit { // a minute on two free cores
		t.Errorf("it took %v", all)
	}
}
