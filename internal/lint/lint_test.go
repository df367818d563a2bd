package lint

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/sourcetest"
	"github.com/navicert/navicert/internal/source/us/csl"
)

func named(names ...string) list.Listing {
	l := list.Listing{List: "us/bis/entity-list", Key: names[0], Line: 7}
	for i, n := range names {
		use := party.Primary
		if i > 0 {
			use = party.Alias
		}
		l.Subject.Names = append(l.Subject.Names, party.Name{Text: n, Use: use})
	}
	return l
}

// Each check finds what is wrong and leaves alone what is right.
func TestChecks(t *testing.T) {
	with := func(l list.Listing, change func(*list.Listing)) list.Listing { change(&l); return l }
	for _, c := range []struct {
		name string
		l    list.Listing
		want string // "check field", or "" for nothing
	}{
		{"a_good_entry", with(named("Example People's Works", "EPW, Ltd."), func(l *list.Listing) { l.Citations = []cite.Citation{cite.FRPage(84, 54002)} }), ""},
		{"a_known_misfit", with(named("SenseNets"), func(l *list.Listing) { l.Citations = []cite.Citation{cite.FRPage(84, 54004)} }), "wrong-citation citations"},
		{"its_right_rule", with(named("SenseNets"), func(l *list.Listing) { l.Citations = []cite.Citation{cite.FRPage(85, 34503)} }), ""},
		{"volume_of_another_year", with(named("A"), func(l *list.Listing) {
			l.Citations = []cite.Citation{{Series: cite.FR, Volume: 70, Page: 1, Printed: day.Of(2019, 1, 2)}}
		}), "wrong-citation citations"},
		{"before_the_list_began", with(named("A"), func(l *list.Listing) { l.InForce.From = day.Of(1990, 1, 1) }), "impossible-date in_force.from"},
		{"years_after_the_list", with(named("A"), func(l *list.Listing) { l.Dates.Stated = day.Of(2097, 1, 1) }), "impossible-date dates.stated"},
		{"ends_before_it_starts", with(named("A"), func(l *list.Listing) { l.Dates.Stated, l.Dates.Ends = day.Of(2020, 1, 1), day.Of(2019, 1, 1) }), "impossible-date dates.ends"},
		{"born_too_early", with(named("A"), func(l *list.Listing) { l.Subject.Births = []day.Partial{{Year: 17}} }), "impossible-date births"},
		{"policy_in_the_name", named("Example Works, presumption of denial"), "wrong-column names"},
		{"policy_as_requirement", with(named("A"), func(l *list.Listing) { l.Terms = []list.Terms{{Requirement: "Presumption of denial"}} }), "wrong-column requirement"},
		{"alias_inside", named("Example Works, a.k.a., EW"), "alias-in-name names"},
		{"and_before", named("A", "and Example Works"), "alias-in-name names"},
		{"a_name_with_and", named("Andes and Sons"), ""},
		{"lost_apostrophe", named("Example People?s Works"), "lossy-text names"},
		{"undecoded", named("Example \uFFFD Works"), "lossy-text names"},
		{"a_real_question", with(named("A"), func(l *list.Listing) { l.Remarks = "Is it? Yes" }), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range Version(&list.Version{Dated: day.Of(2026, 7, 31), Listings: []list.Listing{c.l}}) {
				got = append(got, f.Check+" "+f.Field)
				if f.Line != 7 || f.Says == "" || f.Value == "" {
					t.Errorf("a finding without place, value or reason: %+v", f)
				}
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
	twice := []list.Listing{named("A"), named("B"), named("A")}
	if f := Version(&list.Version{Listings: twice}); len(f) != 1 || f[0].Check != "duplicate" {
		t.Errorf("a duplicate gives %+v", f)
	}
}

// On the real Entity List the three entries that cite the rule of October 2019
// wrongly are found, which leaves the 28 of that rule.
func TestRealEntityList(t *testing.T) {
	f, err := os.Open(filepath.Join(sourcetest.Shared(t), "lists/us-csl-json/2026-07-31/consolidated.json.gz"))
	if err != nil {
		t.Skipf("the real list is not here: %v", err)
	}
	defer f.Close()
	drafts, err := csl.Source().Read(f)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, d := range drafts.All() {
		for _, x := range Version(&list.Version{List: d.List, Dated: day.Of(2026, 7, 31), Listings: d.Listings}) {
			count[string(x.List)+" "+x.Check]++
			if x.Check == "wrong-citation" && x.List == "us/bis/entity-list" && strings.Contains(x.Says, "did not add") {
				count["misfits"]++
			}
		}
	}
	if count["misfits"] != 3 {
		t.Errorf("%d entries that cite the rule of October 2019 wrongly, want 3", count["misfits"])
	}
	t.Log(fmt.Sprint(count))
}
