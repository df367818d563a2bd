package list

import (
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

func TestStartByRule(t *testing.T) {
	printed := cite.FRPage(70, 9)
	printed.Printed = day.Of(2005, 1, 3)
	wrongYear := cite.FRPage(70, 9)
	wrongYear.Printed = day.Of(2015, 1, 3)
	for name, c := range map[string]struct {
		cites   []cite.Citation
		from    day.Day
		standIn bool
		grade   cite.Certainty
	}{
		"an_effective_day":              {[]cite.Citation{cite.FRPage(84, 54004), cite.FRPage(85, 44159)}, day.Of(2019, 10, 9), false, cite.A},
		"the_earliest_page_counts":      {[]cite.Citation{cite.FRPage(85, 44159), cite.FRPage(84, 22963)}, day.Of(2019, 5, 16), false, cite.A},
		"only_a_published_day":          {[]cite.Citation{cite.FRPage(76, 71869)}, day.Of(2011, 11, 21), true, cite.C},
		"a_page_with_its_day":           {[]cite.Citation{printed}, day.Of(2005, 1, 3), true, cite.C},
		"a_day_of_another_year":         {[]cite.Citation{wrongYear}, 0, false, cite.U},
		"an_unknown_page":               {[]cite.Citation{cite.FRPage(1, 1)}, 0, false, cite.U},
		"a_rule_without_a_page":         {[]cite.Citation{{Series: cite.FR, Volume: 76}, cite.FRPage(84, 54004)}, 0, false, cite.U},
		"no_citation":                   {nil, 0, false, cite.U},
		"a_reference_to_something_else": {[]cite.Citation{cite.InCFR(15, "744.11")}, 0, false, cite.U},
	} {
		t.Run(name, func(t *testing.T) {
			l := Listing{Citations: c.cites}
			l.StartByRule()
			if l.InForce.From != c.from || l.StartStandsIn() != c.standIn {
				t.Errorf("starts %v, stands in %v; want %v, %v", l.InForce.From, l.StartStandsIn(), c.from, c.standIn)
			}
			if len(l.Facts) != 1 || l.Facts[0].Certainty != c.grade {
				t.Errorf("one fact of certainty %s must say why: %+v", c.grade, l.Facts)
			}
			if rest := NotOfStart(append(l.Facts, Fact{Says: "Another."})); len(rest) != 1 || rest[0].Says != "Another." {
				t.Errorf("the facts that are not on the start: %+v", rest)
			}
		})
	}
}
