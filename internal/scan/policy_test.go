package scan_test

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/scan"
	"github.com/navicert/navicert/internal/screen"
)

// scanner looks for two parties of one list and one of another.
func basis() scan.Basis {
	var b scan.Basis
	for id, names := range map[list.ID][]party.Name{
		"us/bis/entity-list": {{Text: "Golden Heron Trading", Use: party.Primary}, {Text: "Kestrel Optics Works", Use: party.WeakAlias}},
		"us/ofac/sdn":        {{Text: "Sparrow Falcon Avionics", Use: party.Primary}},
	} {
		b.Versions = append(b.Versions, &list.Version{List: id, Dated: day.Of(2022, 5, 16), Listings: []list.Listing{{
			List: id, Key: names[0].Text, Subject: party.Party{Names: names, Countries: []string{"CN"}}, InForce: day.Span{From: day.Of(2020, 1, 1)},
		}}})
	}
	slices.SortFunc(b.Versions, func(x, y *list.Version) int { return list.Compare(x.List, y.List) })
	b.Parties = consolidate.Parties(b.Versions, nil)
	for _, v := range b.Versions {
		b.Scopes = append(b.Scopes, screen.Scope{List: v.List, Dated: v.Dated})
	}
	return b
}

// A policy says which lists a unit asks, what weak aliases are worth, and what
// stops an order; without one, nothing changes.
func TestPolicyOfScans(t *testing.T) {
	const strong, weak = "Golden Heron Trading of China", "Kestrel Optics Works of China"
	for _, c := range []struct {
		name, policy, unit, text string
		outcome                  screen.Outcome
		order                    screen.Order
	}{
		{"no policy", "", "", weak, screen.Potential, ""},
		{"usual", "name: X\n", "", weak, screen.Review, screen.Stop},
		{"weak aliases alert", "name: X\nweak_alias: alert\n", "", weak, screen.Potential, screen.Stop},
		{"weak aliases count for nothing", "name: X\nweak_alias: ignore\n", "", weak, screen.Clear, screen.Go},
		{"another name beside it", "name: X\nweak_alias: ignore\n", "", weak + ", or " + strong, screen.Potential, screen.Stop},
		{"the unit does not ask that list", "name: X\nunits:\n  desk: {lists: [us/ofac]}\n", "desk", strong, screen.Clear, screen.Go},
		{"a rule about scans", "name: X\nrules:\n  - when: act == \"scan\" and any(hits, .standing == \"in-force\")\n    then: go\n    why: Papers are read elsewhere\n", "", strong, screen.Potential, screen.Go},
	} {
		t.Run(c.name, func(t *testing.T) {
			var use *policy.Use
			if c.policy != "" {
				p, err := policy.Read("x.yaml", []byte(c.policy))
				if err != nil {
					t.Fatal(err)
				}
				if use, err = p.By(c.unit); err != nil {
					t.Fatal(err)
				}
			}
			s, err := scan.New(basis(), use.Lists(nil)).Read("a.txt", []byte("We sold to "+c.text+"."), day.Of(2022, 6, 1))
			if err != nil {
				t.Fatal(err)
			}
			scan.Decide(use, &s)
			order := screen.Order("")
			if s.Verdict != nil {
				order = s.Verdict.Order
			}
			if s.Outcome() != c.outcome || order != c.order {
				t.Errorf("%s, %q; want %s, %q: %v", s.Outcome(), order, c.outcome, c.order, s.Verdict)
			}
		})
	}
}
