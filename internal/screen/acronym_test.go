package screen

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// TestInitials gives names with their acronyms, those with and without the
// legal form and the word group.
func TestInitials(t *testing.T) {
	for _, c := range []struct{ name, letters, numbers string }{
		{"Semiconductor Manufacturing International Corporation", "SMIC", ""}, // without its legal form it has three letters only
		{"Yangtze Memory Technologies Co., Ltd.", "YMTC", ""},
		{"Xinjiang Production and Construction Corps", "XPCC", ""},
		{"China Electronics Technology Group Corporation 38th Research Institute", "CETRI CETCRI CETGRI CETGCRI", " 38"},
		{"Hikvision", "", ""},
	} {
		letters, numbers := initials(name.Words(c.name))
		if got := strings.ToUpper(strings.Join(letters, " ")); got != c.letters || numbers != c.numbers {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, got, numbers, c.letters, c.numbers)
		}
	}
}

// TestAcronyms asks for the initials of invented parties.
func TestAcronyms(t *testing.T) {
	v := &list.Version{List: "us/bis/entity-list", Dated: day.Of(2026, 11, 18)}
	for key, text := range map[string]string{
		"1": "Qorvex Zenith Propulsion Technology Company",
		"2": "Velmar Ultra Yields Corporation",
		"3": "Lorvik Electronics Technology Group Corporation 38th",
	} {
		v.Listings = append(v.Listings, list.Listing{
			List: v.List, Key: key, InForce: day.Span{From: day.Of(2019, 10, 9)},
			Subject: party.Party{Names: []party.Name{{Text: text, Use: party.Primary}}},
			Terms:   []list.Terms{{InForce: day.Span{From: day.Of(2019, 10, 9)}}},
		})
	}
	s := New([]Installed{{v, "aa"}}, Options{Today: today, Program: "test"}).NewSession()
	for _, c := range []struct {
		query string
		want  Outcome
		hits  int
	}{
		{"QZPTC", Review, 1}, // five letters that no other party has
		{"Q.Z.P.T.C.", Review, 1},
		{"QZPT", Clear, 1},     // four are shown
		{"VUYC Ltd", Clear, 1}, // a legal form does not matter
		{"LETC 38", Review, 1}, // four with the number
		{"LETC 14", Clear, 0},  // another number is another party
		{"LETC", Clear, 0},
		{"qzptc", Clear, 0}, // a word, and no acronym
		{"QZPTC Sunflower", Clear, 0},
	} {
		a := s.Screen(Query{Name: c.query})
		if a.Outcome != c.want || len(a.Hits) != c.hits {
			t.Errorf("%q: %s with %d hits, want %s with %d", c.query, a.Outcome, len(a.Hits), c.want, c.hits)
		}
		for _, h := range a.Hits {
			sum := 0
			for _, e := range h.Evidence {
				sum += e.Points
			}
			if sum != h.Score || h.Outcome == Potential {
				t.Errorf("%q: a hit of %d, evidence of %d, %s", c.query, h.Score, sum, h.Outcome)
			}
		}
	}
}
