package starter_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// shared gives a file of the data folder beside the repository, or skips.
func shared(t testing.TB, path string) []byte {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
	}
	b, err := os.ReadFile(filepath.Join(dir, "..", "shared", path))
	if err != nil {
		t.Skipf("the shared data is not here: %v", err)
	}
	return b
}

// entityList reads the Entity List out of a Consolidated Screening List.
func entityList(t testing.TB, path string, dated day.Day) *list.Version {
	t.Helper()
	drafts, err := csl.Source().Read(bytes.NewReader(shared(t, path)))
	if err != nil {
		t.Fatal(err)
	}
	return &list.Version{Format: list.Format, List: "us/bis/entity-list", Dated: dated, Listings: drafts.Of("us/bis/entity-list").Listings}
}

// On the real list the overlay reaches the 28 parties, Huawei and the three
// rows with a wrong citation, and of others those that it adds names to.
func TestOverlayOnTheRealList(t *testing.T) {
	v := entityList(t, "lists/us-csl-json/2026-07-31/consolidated.json.gz", day.Of(2026, 7, 31))
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]day.Day{
		"NetPosa": day.Of(2020, 6, 5), "SenseNets": day.Of(2020, 6, 5),
		"Nanjing FiberHome Starrysky Communication Development Co.": day.Of(2020, 6, 5),
	}
	for _, l := range facts.Versions()[0].Listings {
		want[l.Subject.Name()] = l.InForce.From
	}
	if len(want) != 28+1+3 {
		t.Fatalf("%d parties are wanted", len(want))
	}
	got := facts.Overlay().Apply(v)
	named := 0
	for i, l := range got.Listings {
		if len(l.Facts) == len(v.Listings[i].Facts) {
			if len(l.Subject.Names) > len(v.Listings[i].Subject.Names) && l.InForce == v.Listings[i].InForce {
				named++
			}
			continue
		}
		name := l.Subject.Name()
		from, ok := want[name]
		if !ok || l.InForce.From != from {
			t.Errorf("%s: in force from %s, want %s (%t)", name, l.InForce.From, from, ok)
		}
		delete(want, name)
		for _, f := range l.Facts {
			if f.Certainty == "U" && f.Cite == "the list document" {
				t.Errorf("%s: the wording of the list is not that of the facts: %+v", name, l.Terms)
			}
		}
	}
	for name := range want {
		t.Errorf("%s was not joined", name)
	}
	if named != 46 {
		t.Errorf("names were added to %d listings, want 46", named)
	}
	t.Logf("%d rows overlaid", len(v.Listings))
}

// The list of 2022 is joined as well. It has the whole history in it that the
// facts know.
func TestOverlayOnTheListOf2022(t *testing.T) {
	v := entityList(t, "lists/us-csl-csv/2022-05-16/consolidated.csv.gz", day.Of(2022, 5, 16))
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	joined, other := 0, 0
	for i, l := range facts.Overlay().Apply(v).Listings {
		if len(l.Facts) == len(v.Listings[i].Facts) {
			continue
		}
		joined++
		if f := l.Facts[len(l.Facts)-1]; f.Cite == "the list document" {
			other++
			t.Logf("other wording: %s: %q %q", l.Subject.Name(), l.Terms[len(l.Terms)-1].Requirement, l.Terms[len(l.Terms)-1].Policy)
		}
	}
	if joined < 28 {
		t.Errorf("%d rows were joined, want at least the 28", joined)
	}
	t.Logf("%d of %d rows joined, %d with another wording", joined, len(v.Listings), other)
}
