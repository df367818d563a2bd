// Package quality measures how well names are matched: how many listed parties
// are found, how many innocent names are disturbed. The numbers are committed
// (quality.txt), and its test fails when they get worse.
//
// Only tests import it.
package quality

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// Today is the day on which quality is measured.
var Today = day.Of(2026, 11, 20)

// Shared gives the path of a file of the shared evaluation data, and skips the
// test where it is not there.
func Shared(t testing.TB, path string) string {
	t.Helper()
	for dir := "."; ; dir = filepath.Join(dir, "..") {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			full := filepath.Join(dir, "..", "shared", path)
			if _, err := os.Stat(full); err != nil {
				t.Skipf("the shared file %s is not here", path)
			}
			return full
		}
		if abs, err := filepath.Abs(dir); err != nil || abs == filepath.Dir(abs) {
			t.Skip("the root of the project was not found")
		}
	}
}

// ReadShared gives the content of a shared file, unpacked.
func ReadShared(t testing.TB, path string) []byte {
	t.Helper()
	f, err := os.Open(Shared(t, path))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if filepath.Ext(path) == ".gz" {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Versions gives the list of 2026-07-31 with the facts of the overlay, as an
// installation has it, and the starter lists that it does not replace.
func Versions(t testing.TB) []*list.Version {
	t.Helper()
	f, err := os.Open(Shared(t, "lists/us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	drafts, err := csl.Source().Read(f)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out []*list.Version
	have := make(map[list.ID]bool)
	for _, d := range drafts.All() {
		if len(d.Listings) == 0 {
			continue
		}
		have[d.List] = true
		out = append(out, facts.Overlay().Apply(&list.Version{
			Format: list.Format, List: d.List, Dated: day.Of(2026, 7, 31), Observed: day.Of(2026, 7, 31),
			Reader: csl.Source().Reader(), Listings: d.Listings, Problems: d.Problems,
		}))
	}
	for _, v := range facts.Versions() {
		if !have[v.List] {
			out = append(out, v)
		}
	}
	return out
}

// Screener gives a screener of Versions.
func Screener(t testing.TB) *screen.Screener {
	t.Helper()
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	versions := Versions(t)
	installed := make([]screen.Installed, len(versions))
	for i, v := range versions {
		installed[i] = screen.Installed{Version: v, Hash: "0"}
	}
	return screen.New(installed, screen.Options{
		Today: Today, Program: "test", Parties: consolidate.Parties(versions, facts.Statements()),
	})
}
