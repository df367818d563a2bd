package rule_test

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/rule"
)

// found is a listing that the screening found with a score.
func found(id list.ID, name string, score int, standing rule.Standing, kind party.Kind) *rule.Listed {
	l := &list.Listing{List: id, Subject: party.Party{Kind: kind, Names: []party.Name{{Text: name, Use: party.Primary}}}}
	l.Dates.Published = day.Of(2019, 5, 21)
	d := rule.NewListed(l, list.Terms{}, standing)
	d.Score = score
	if score < 840 {
		d.Doubts = []string{"The score is near the threshold."}
	}
	return d
}

// A company that a list names in whole is not its sisters on the same list; it
// may be another list's, and a person is never told apart so.
func TestOwn(t *testing.T) {
	const el, sdn = list.ID("us/bis/entity-list"), list.ID("us/ofac/sdn")
	all := func(score int, s rule.Standing, k party.Kind) []*rule.Listed {
		return []*rule.Listed{
			found(el, "Quorval Technologies Co., Ltd.", score, s, k),
			found(el, "Quorval Technologies Co., Ltd.", 998, rule.InForce, party.Unstated), // under another country, misspelt
			found(el, "Quorval Technologies Pakistan", 865, rule.InForce, party.Unstated),
			found(el, "Quorval Research Institute", 830, rule.InForce, party.Unstated),
			found(sdn, "Quorval Trading", 830, rule.InForce, party.Company),
		}
	}
	for _, c := range []struct {
		name     string
		score    int
		standing rule.Standing
		kind     party.Kind
		known    day.Day
		sisters  int
	}{
		{"in whole", 1000, rule.InForce, party.Unstated, 0, 2},
		{"nearly", 998, rule.InForce, party.Unstated, 0, 0},
		{"not yet listed", 1000, rule.NotYet, party.Unstated, 0, 0},
		{"nobody knows since when", 1000, rule.StartUnknown, party.Unstated, 0, 0},
		{"a person", 1000, rule.InForce, party.Person, 0, 0},
		{"not yet made known", 1000, rule.InForce, party.Company, day.Of(2019, 5, 20), 0},
		{"made known", 1000, rule.InForce, party.Company, day.Of(2019, 5, 21), 2},
	} {
		in := all(c.score, c.standing, c.kind)
		own, sisters := rule.Own(in, c.known)
		if len(sisters) != c.sisters || len(own) != len(in)-c.sisters {
			t.Errorf("%s: %d of its own, %d sisters", c.name, len(own), len(sisters))
		}
		for _, d := range sisters {
			if d.Listing.List != el || d.Score > 900 {
				t.Errorf("%s: %s was left out", c.name, d.Title())
			}
		}
	}
	_, sisters := rule.Own(all(1000, rule.InForce, party.Company), 0)
	if says := rule.SistersWords("Quorval", sisters); !strings.Contains(says, "Quorval Technologies Pakistan") {
		t.Error(says)
	}
}
