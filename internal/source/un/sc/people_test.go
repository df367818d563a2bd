package sc_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/un/sc"
)

// At least 99 of 100 people of the UN list find themselves when their names are
// screened against it: the listing of their own name is among the alerts. The
// names are those that a third party took from a list of 2025; whoever was
// taken off since is not looked for in the list of 2026.
func TestPeopleFindThemselves(t *testing.T) {
	file, err := os.Open(filepath.Join(sourcetest.Shared(t), "eval", "un-people.csv.gz"))
	if err != nil {
		t.Skipf("the people of the UN list are not here: %v", err)
	}
	defer file.Close()
	z, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	people, err := csv.NewReader(z).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	people = people[1:]
	for _, path := range []string{"un-sc-xml/2025-06-18/consolidated.xml.gz", "un-sc-xml/2026-08-02/un.xml.gz"} {
		d, err := sc.Source().Read(bytes.NewReader(sourcetest.Real(t, path)))
		if err != nil {
			t.Fatal(err)
		}
		today := day.Of(2026, 8, 2)
		v := &list.Version{Format: list.Format, List: "un/sc/consolidated", Dated: today, Observed: today, Listings: d.All()[0].Listings}
		keys := make(map[string][]string) // primary name, small letters -> keys
		for _, l := range v.Listings {
			n := strings.ToLower(l.Subject.Name())
			keys[n] = append(keys[n], l.Key)
		}
		s := screen.New([]screen.Installed{{Version: v}}, screen.Options{Today: today}).NewSession()
		found, gone := 0, 0
		for _, p := range people {
			own := keys[strings.ToLower(strings.Join(strings.Fields(p[0]), " "))]
			if len(own) == 0 {
				gone++
				continue
			}
			if slices.ContainsFunc(s.Screen(screen.Query{Name: p[0]}).Hits, func(h screen.Hit) bool {
				return h.Outcome.Alerts() && slices.Contains(own, h.Listing.Key)
			}) {
				found++
			} else {
				t.Logf("missed: %s", p[0])
			}
		}
		t.Logf("%s: %d of %d find themselves, %d more are not on it", path, found, len(people)-gone, gone)
		if found*100 < (len(people)-gone)*99 || gone > 20 {
			t.Errorf("%s: only %d of %d find themselves, %d are not on it", path, found, len(people)-gone, gone)
		}
	}
}
