package screen

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// outcomeOf asks a query in full and gives what one listing answers, Clear where
// it is not among the hits.
func outcomeOf(s *Session, q Query, l *list.Listing) (Outcome, int) {
	a := s.Screen(q)
	for i := range a.Hits {
		if a.Hits[i].Listing == l {
			return a.Hits[i].Outcome, a.Hits[i].Score
		}
	}
	return Clear, 0
}

// held asks every turn of an answer anew, by the whole of Screen, and gives how
// many there were.
func held(t *testing.T, s *Session, a Answer) int {
	t.Helper()
	n := 0
	for _, h := range slices.Concat(a.Hits, a.Near) {
		for _, turn := range h.Turns {
			n++
			q := turn.asked
			q.Near = false
			got, score := outcomeOf(s, q, h.Listing)
			if got != turn.Outcome || got.Alerts() && score != turn.Score || got == h.Outcome {
				t.Errorf("%+v, %q is %s: %q would make it %s with %d; asked, it is %s with %d", a.Query, h.Matched.Text, h.Outcome, turn.Says, turn.Outcome, turn.Score, got, score)
			}
		}
	}
	return n
}

// TestTurns is the manual of what would turn an outcome, by fact.
func TestTurns(t *testing.T) {
	e := New(known(), Options{Today: today})
	born := []day.Partial{{Year: 1931}}
	for _, c := range []struct {
		says  string
		query Query
		key   string
		fact  string // that turns it, "" for none
		to    Outcome
	}{
		{"a hit by the name alone is none of a man born a generation before", Query{Name: "Vorbelak Tamaz Ilyich"}, "1", FeatureBirth, Clear},
		{"but a name that is the listed one has to be looked at", Query{Name: "Tamaz Ilyich Vorbelac"}, "1", FeatureBirth, Review},
		{"or of a woman", Query{Name: "Tamaz Ilyich Vorbelac"}, "1", FeatureGender, Review},
		{"or of a firm", Query{Name: "Tamaz Ilyich Vorbelac"}, "1", "kind", Review},
		{"or of a man with another tax number", Query{Name: "Tamaz Ilyich Vorbelac"}, "1", FeatureIdentifier, Review},
		{"what the query states and the list, too, is not doubted", Query{Name: "Tamaz Ilyich Vorbelac", Gender: "male"}, "1", FeatureGender, ""},
		{"a birth date that speaks against it is what makes a review", Query{Name: "Tamaz Ilyich Vorbelac", Births: born}, "1", FeatureBirth, Potential},
		{"and a number of the listing would outweigh it", Query{Name: "Tamaz Ilyich Vorbelac", Births: born}, "1", FeatureIdentifier, Potential},
		{"a near miss becomes an alert by a word as listed", Query{Name: "Vorbelac Tamazi Ilyich", Near: true, Threshold: 985}, "1", FeatureWord, Potential},
		{"by the listed address", Query{Name: "Ostravel Microdevises Shipping", Kind: party.Person, Country: "SE"}, "4", "address", Review},
	} {
		s := e.NewSession()
		a := s.Screen(c.query)
		s.Explain(&a)
		held(t, s, a)
		found := false
		for _, h := range slices.Concat(a.Hits, a.Near) {
			if h.Listing.Key != c.key {
				continue
			}
			found = true
			at := slices.IndexFunc(h.Turns, func(x Turn) bool { return x.Fact == c.fact })
			switch {
			case c.to == "" && at >= 0:
				t.Errorf("%s: %+v", c.says, h.Turns[at])
			case c.to != "" && (at < 0 || h.Turns[at].Outcome != c.to):
				t.Errorf("%s: %s %d has %+v", c.says, h.Outcome, h.Score, h.Turns)
			}
		}
		if !found {
			t.Errorf("%s: the listing is not found: %+v", c.says, a)
		}
	}
}

// TestTurnsOfClearNames: a clear name has none, and asking costs nothing.
func TestTurnsOfClearNames(t *testing.T) {
	s := New(known(), Options{Today: today}).NewSession()
	a := s.Screen(Query{Name: "Maria Lopez"})
	if n := testing.AllocsPerRun(10, func() { s.Explain(&a) }); n != 0 || len(a.Near) > 0 {
		t.Errorf("%v allocations, %d near misses", n, len(a.Near))
	}
}

// TestNearMissOfFacts: what only stands beside a name took it below the
// threshold, so the name is shown without being asked for.
func TestNearMissOfFacts(t *testing.T) {
	e := New(known(), Options{Today: today})
	s := e.NewSession()
	a := s.Screen(Query{Name: "Vorbelak Tamaz", Gender: "female"})
	s.Explain(&a)
	if len(a.Hits) > 0 || len(a.Near) != 1 || a.Outcome != Clear {
		t.Fatalf("%s: hits %+v, near %+v", a.Outcome, a.Hits, a.Near)
	}
	if held(t, s, a) == 0 || !slices.ContainsFunc(a.Near[0].Turns, func(x Turn) bool { return x.Fact == FeatureGender && x.Outcome.Alerts() }) {
		t.Errorf("its turns are %+v", a.Near[0].Turns)
	}
	if n := a.Near[0]; n.Score < NearLine || n.Score >= DefaultThreshold || n.Outcome != Clear || n.Matched.Use != party.Primary {
		t.Errorf("%+v is no near miss", n)
	}
}

// A listing of which one name has no word is explained by its others.
func TestTurnsBesideWordlessNames(t *testing.T) {
	names := []party.Name{{Text: "Quorvane Maritime", Use: party.Primary}, {Text: "---", Use: party.Alias}, {Text: "Teslomar Shipping Lines", Use: party.Alias}}
	e := New([]Installed{{&list.Version{List: "us/ofac/sdn", Dated: today, Listings: []list.Listing{
		{List: "us/ofac/sdn", Key: "1", Subject: party.Party{Kind: party.Company, Names: names}},
	}}, "aa"}}, Options{Today: today})
	s := e.NewSession()
	a := s.Screen(Query{Name: "Teslomar Shiping Line"})
	s.Explain(&a)
	if len(a.Hits) != 1 || a.Hits[0].Matched.Text != "Teslomar Shipping Lines" || held(t, s, a) == 0 {
		t.Errorf("%+v", a.Hits)
	}
}
