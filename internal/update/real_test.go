package update_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
	"github.com/navicert/navicert/internal/update"
)

var today = day.Of(2026, 11, 20)

func document(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(sourcetest.Shared(t), "lists", path))
	if err != nil {
		t.Skipf("the real list %s is not here: %v", path, err)
	}
	return b
}

// The whole list of 2026 is imported, then again, and then older and broken
// documents come, none of which may take its place.
func TestRealListsOneAfterTheOther(t *testing.T) {
	current := map[list.ID]*list.Version{}
	last := func(id list.ID) (*list.Version, bool) { v, ok := current[id]; return v, ok }
	load := func(path string, accept bool) (update.Report, error) {
		docs := []source.File{{Name: path, Body: bytes.NewReader(document(t, path))}}
		report, err := update.Import(csl.Source(), docs, update.Options{Observed: today, AcceptShrink: accept}, update.Base{Current: last})
		for _, c := range report.Of(update.Used) {
			current[c.List] = c.Version
		}
		return report, err
	}
	const whole = "us-csl-json/2026-07-31/consolidated.json.gz"
	report, err := load(whole, false)
	if err != nil {
		t.Fatal(err)
	}
	listings := 0
	for _, c := range report.Lists {
		listings += c.Listings
	}
	if listings != 25921 || len(report.Lists) != 12 || len(report.Stray) != 0 {
		t.Errorf("%d listings in %d lists, stray problems %v", listings, len(report.Lists), report.Stray)
	}
	if report.Document.Size != 1688845 || current["us/ofac/sdn"].Documents[0] != report.Document {
		t.Errorf("the document is %+v", report.Document)
	}
	report, err = load(whole, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range report.Lists {
		if c.Fate != update.Same || c.Moved.Added != 0 || c.Moved.Removed != 0 || c.Before != c.Listings {
			t.Errorf("the same document again changes %+v", c)
		}
	}
	before := current["us/bis/entity-list"]
	for _, path := range []string{
		"us-csl-csv/2022-05-16/consolidated.csv.gz", "us-csl-csv/2023-11-30/csl.csv.gz", "us-csl-csv/2019-12-03/csl.csv",
		"us-invalid-fixtures/2019-01-17/csl.csv", "us-invalid-fixtures/2019-01-17/sdn.csv.gz",
	} {
		report, err := load(path, false)
		var f *fault.Fault
		refused := errors.As(err, &f) && f.Code == fault.Refused && f.Advice != ""
		if held := report.Of(update.Held); !refused && len(held) == 0 {
			t.Errorf("%s: got %v, want a refusal with advice or a version that is held", path, err)
		}
	}
	if current["us/bis/entity-list"] != before {
		t.Error("a refused document took the place of the last good one")
	}
	if _, err := load("us-csl-csv/2022-05-16/consolidated.csv.gz", true); err != nil {
		t.Errorf("the smaller list is accepted when somebody says so: %v", err)
	}
	if n := len(current["us/bis/entity-list"].Listings); n != 2001 {
		t.Errorf("%d listings of the Entity List of 2022", n)
	}
}

// A document that lost its second half on a row's end is no broken CSV; only
// the gate can tell.
func TestHalfOfADocument(t *testing.T) {
	doc := string(document(t, "us-csl-csv/2019-12-03/csl.csv"))
	none := func(list.ID) (*list.Version, bool) { return nil, false }
	import1 := func(doc string, base update.Base) (update.Report, error) {
		docs := []source.File{{Name: "doc", Body: strings.NewReader(doc)}}
		return update.Import(csl.Source(), docs, update.Options{Observed: today}, base)
	}
	first, err := import1(doc, update.Base{Current: none})
	if err != nil {
		t.Fatal(err)
	}
	last := func(id list.ID) (*list.Version, bool) {
		for _, c := range first.Lists {
			if c.List == id {
				return c.Version, true
			}
		}
		return nil, false
	}
	rows := strings.SplitAfter(doc, "\n")
	half := strings.Join(rows[:len(rows)/2], "")
	report, err := import1(half, update.Base{Current: last})
	if err != nil || len(report.Of(update.Held)) == 0 || len(report.Of(update.Used)) != 0 {
		t.Errorf("got %v, and not all of it is held", err)
	}
}
