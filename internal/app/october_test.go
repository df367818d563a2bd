package app

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
	"github.com/navicert/navicert/internal/store/folder"
)

const octoberList = "us/bis/entity-list"

var before, after = day.Of(2019, 10, 8), day.Of(2019, 10, 9)

// The 28 parties of 84 FR 54002 are what one list of 2026 and the table of
// rules say was added to the Entity List on 9 October 2019, and what the rows
// say that a third party sorted by the days of their rules: as two versions,
// and as one version with its days.
func TestTheDayOfTwentyEight(t *testing.T) {
	csl := filepath.Join(sourcetest.Shared(t), "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz")
	var found [][]string
	for _, c := range []struct {
		name string
		diff func(t *testing.T) report.Compared
	}{
		{"list_and_rules", func(t *testing.T) report.Compared {
			sourcetest.Real(t, "us-csl-json/2026-07-31/consolidated.json.gz")
			a := opened(t, machine(t))
			if _, err := a.Import("us/csl", csl, Import{Dated: day.Of(2026, 7, 31)}); err != nil {
				t.Fatal(err)
			}
			return between(t, a)
		}},
		{"rows_of_2026", func(t *testing.T) report.Compared {
			return between(t, holding(t, timeline(t, "2026-07-09/timeline.json.gz", day.Of(2026, 7, 9))))
		}},
		{"rows_of_two_days", func(t *testing.T) report.Compared {
			a := holding(t, timeline(t, "2019-10-08/survivors.json.gz", before), timeline(t, "2019-10-09/survivors.json.gz", after))
			d, err := a.Compare(octoberList, before.String(), after.String())
			if err != nil {
				t.Fatal(err)
			}
			return d
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := c.diff(t)
			var names []string
			for _, l := range d.Added {
				names = append(names, l.Subject.Name())
				if !slices.ContainsFunc(l.Citations, func(c cite.Citation) bool { return c.Volume == 84 && (c.Page == 54002 || c.Page == 54004) }) {
					t.Errorf("%s does not cite the rule, but %v", l.Subject.Name(), l.Citations)
				}
			}
			slices.Sort(names)
			if len(d.Added) != 28 || len(d.Removed) != 0 {
				t.Errorf("%d are added, %d removed: %q", len(d.Added), len(d.Removed), names)
			}
			found = append(found, names)
		})
	}
	if len(found) != 3 {
		return // some of the files are not here
	}
	if !slices.Equal(found[1], found[2]) {
		t.Errorf("the versions add %q, the days %q", found[2], found[1])
	}
	for i, n := range found[0] {
		if firstWord(n) != firstWord(found[1][i]) {
			t.Errorf("the list adds %q where the rows add %q", n, found[1][i])
		}
	}
}

func firstWord(s string) string {
	return strings.ToLower(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })[0])
}

func between(t *testing.T, a *App) report.Compared {
	t.Helper()
	d, err := a.CompareDays(octoberList, before, after, 0)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// holding is the program with the versions stored.
func holding(t *testing.T, versions ...*list.Version) *App {
	t.Helper()
	a := opened(t, machine(t))
	for _, v := range versions {
		if err := a.store.Commit([]*list.Version{v}, folder.Note{Day: v.Dated}); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// timeline makes a version of the rows as a third party took them apart, with
// the days that the program gives to the rules that they cite.
func timeline(t *testing.T, file string, dated day.Day) *list.Version {
	t.Helper()
	var rows []struct {
		Name, Country, Address, Requirement string
		Aliases                             []string
		Citations                           []struct{ Date, Cite string }
	}
	if err := json.Unmarshal(sourcetest.Unpacked(t, sourcetest.Real(t, "us-bis-entity-list-timeline/"+file)), &rows); err != nil {
		t.Fatal(err)
	}
	v := &list.Version{Format: list.Format, List: octoberList, Dated: dated, Observed: dated, Reader: "test 1"}
	for i, r := range rows {
		e := supplement.Entry{Line: i + 1, Requirement: r.Requirement, Names: []party.Name{{Text: r.Name, Use: party.Primary}}, Addresses: supplement.Addresses(r.Address)}
		e.Country, _ = place.Parse(r.Country)
		for _, n := range r.Aliases {
			e.Names = append(e.Names, party.Name{Text: n, Use: party.Alias})
		}
		var cites []string
		for _, c := range r.Citations {
			d, err := day.Parse(c.Date, day.ISO)
			if err != nil {
				t.Fatal(err)
			}
			cites = append(cites, c.Cite+" "+d.Time().Format("1/2/06"))
		}
		e.Citation = strings.Join(cites, ". ")
		v.Listings = append(v.Listings, e.Listing(octoberList))
	}
	return v
}
