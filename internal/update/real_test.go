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
		versions, report, err := update.Import(csl.Source(), bytes.NewReader(document(t, path)), path, 0, today, last, accept)
		for _, v := range versions {
			current[v.List] = v
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
		if c.Added != 0 || c.Removed != 0 || c.Before != c.Listings {
			t.Errorf("the same document again changes %+v", c)
		}
	}
	before := current["us/bis/entity-list"]
	for _, path := range []string{
		"us-csl-csv/2022-05-16/consolidated.csv.gz", "us-csl-csv/2023-11-30/csl.csv.gz", "us-csl-csv/2019-12-03/csl.csv",
		"us-invalid-fixtures/2019-01-17/csl.csv", "us-invalid-fixtures/2019-01-17/sdn.csv.gz",
	} {
		_, err := load(path, false)
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Refused || f.Advice == "" {
			t.Errorf("%s: got %v, want a refusal with advice", path, err)
			continue
		}
		t.Logf("%s: %v", path, err)
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
	first, _, err := update.Import(csl.Source(), strings.NewReader(doc), "whole", 0, today, none, false)
	if err != nil {
		t.Fatal(err)
	}
	last := func(id list.ID) (*list.Version, bool) {
		for _, v := range first {
			if v.List == id {
				return v, true
			}
		}
		return nil, false
	}
	rows := strings.SplitAfter(doc, "\n")
	half := strings.Join(rows[:len(rows)/2], "")
	_, _, err = update.Import(csl.Source(), strings.NewReader(half), "half", 0, today, last, false)
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Refused {
		t.Errorf("got %v, want a refusal", err)
	}
}
