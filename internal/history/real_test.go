package history_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
)

// entityList is the Entity List in a published copy, or the test is skipped.
func entityList(t *testing.T, file string, dated day.Day) history.Edition {
	t.Helper()
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists", file))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	defer f.Close()
	drafts, err := csl.Source().Read(f)
	if err != nil {
		t.Fatal(err)
	}
	d := drafts.Of("us/bis/entity-list")
	return history.Edition{Dated: dated, Listings: history.Pointers(&list.Version{Listings: d.Listings})}
}

// The list of 2026 and the table of rules alone tell what changed on the day on
// which 84 FR 54002 took effect: 28 parties were added, none was removed.
func TestTheDayOf84FR54002(t *testing.T) {
	track := history.Follow([]history.Edition{entityList(t, "us-csl-json/2026-07-31/consolidated.json.gz", day.Of(2026, 7, 31))})
	d := track.Between(day.Of(2019, 10, 8), day.Of(2019, 10, 9), 1)
	if len(d.Added) != 28 || len(d.Removed) != 0 || len(d.Changed) != 0 {
		t.Errorf("%d added, %d removed, %d changed; want 28, 0, 0", len(d.Added), len(d.Removed), len(d.Changed))
	}
	for _, l := range d.Added {
		if !slices.Contains(l.Subject.Countries, "CN") {
			t.Errorf("%s is not in China", l.Subject.Name())
		}
	}
}

// Four years and a projection of the fields lie between these two copies. The
// keys have nothing in common; nearly every entry is found again all the same.
func TestEntriesAreFoundAgainAfterYears(t *testing.T) {
	before := entityList(t, "us-csl-csv/2022-05-16/consolidated.csv.gz", day.Of(2022, 5, 16))
	after := entityList(t, "us-csl-json/2026-07-31/consolidated.json.gz", day.Of(2026, 7, 31))
	d := history.Compare(before.Listings, after.Listings)
	t.Logf("%d entries before, %d after: %d added, %d removed, %d changed", len(before.Listings), len(after.Listings), len(d.Added), len(d.Removed), len(d.Changed))
	if len(d.Removed)*10 > len(before.Listings) {
		t.Errorf("%d of %d entries are taken for removed", len(d.Removed), len(before.Listings))
	}
}
