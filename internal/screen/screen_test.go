package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

var today = day.Of(2026, 11, 20)

// lists are invented listings, one for each way that a listing can stand.
func lists() []Installed {
	entity := func(key, name string, span day.Span) list.Listing {
		return list.Listing{
			List: "us/bis/entity-list", Key: key, InForce: span,
			Subject: party.Party{Names: []party.Name{{Text: name, Use: party.Primary}}, Countries: []string{"CN"}},
			Terms:   []list.Terms{{InForce: span, Requirement: "For all items subject to the EAR."}},
		}
	}
	el := &list.Version{
		List: "us/bis/entity-list", Dated: day.Of(2026, 11, 18),
		Listings: []list.Listing{
			entity("1", "Qorvexim Photonics Co., Ltd.", day.Span{From: day.Of(2019, 10, 9)}),
			entity("2", "Zarbantov Works", day.Span{From: day.Of(2019, 10, 9), Until: day.Of(2024, 1, 15)}),
			entity("3", "Mellistron Group", day.Span{}),
			entity("4", "Delta", day.Span{From: day.Of(2020, 1, 1)}),
			{
				List: "us/bis/entity-list", Key: "5", InForce: day.Span{From: day.Of(2024, 6, 18)},
				Subject: party.Party{Addresses: []party.Address{{Text: "Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong"}}},
			},
			{List: "us/bis/entity-list", Key: "6", Subject: party.Party{Countries: []string{"TR"}}},
		},
	}
	sdn := &list.Version{
		List: "us/ofac/sdn", Dated: day.Of(2026, 11, 1),
		Listings: []list.Listing{{
			List: "us/ofac/sdn", Key: "100",
			Subject: party.Party{
				Kind:      party.Person,
				Names:     []party.Name{{Text: "QUILLOV, Sergei Petrovich", Use: party.Primary}, {Text: "the Heron of Ostrava", Use: party.WeakAlias}},
				Countries: []string{"RU"},
			},
		}},
	}
	bar := &list.Version{
		List: "us/889", Dated: day.Of(2026, 10, 4), Starter: true,
		Listings: []list.Listing{{
			List: "us/889", Key: "q", InForce: day.Span{From: day.Of(2019, 8, 13)},
			Subject: party.Party{Names: []party.Name{{Text: "Qorvexim Photonics Company", Use: party.Primary}}},
			Terms: []list.Terms{
				{InForce: day.Span{From: day.Of(2019, 8, 13), Until: day.Of(2020, 8, 13)}, Silent: true, Binds: "executive agencies"},
				{InForce: day.Span{From: day.Of(2020, 8, 13)}},
			},
		}},
	}
	return []Installed{{el, "aa"}, {sdn, "bb"}, {bar, "cc"}}
}

var entityList = []list.ID{"us/bis/entity-list"}

func ask(q Query) Answer {
	return New(lists(), Options{Today: today, Program: "test"}).NewSession().Screen(q)
}

func TestOutcomes(t *testing.T) {
	for _, c := range []struct {
		says     string
		q        Query
		outcome  Outcome
		standing Standing
		why      string
	}{
		{"a listing in force", Query{Name: "Qorvexim Photonics"}, Potential, InForce, "In force on 2026-11-20."},
		{"the day before it begins", Query{Name: "Qorvexim Photonics", On: day.Of(2019, 10, 8), Lists: entityList}, Clear, NotYet, "Listed from 2019-10-09"},
		{"the first day", Query{Name: "Qorvexim Photonics", On: day.Of(2019, 10, 9)}, Potential, InForce, ""},
		{"the last day", Query{Name: "Zarbantov Works", On: day.Of(2024, 1, 14)}, Potential, InForce, ""},
		{"the day it has ended", Query{Name: "Zarbantov Works", On: day.Of(2024, 1, 15)}, Clear, Ended, "In force until 2024-01-14 only"},
		{"unknown start, on the version's day", Query{Name: "Mellistron Group", On: day.Of(2026, 11, 18)}, Potential, InForce, ""},
		{"unknown start, before it", Query{Name: "Mellistron Group", On: day.Of(2021, 1, 1)}, Review, UnknownStart, "No source at hand states"},
		{"before the list existed", Query{Name: "Mellistron Group", On: day.Of(1990, 1, 1)}, Clear, ListUnborn, "did not exist"},
		{"a common word", Query{Name: "Delta"}, Review, InForce, "common words"},
		{"a weak alias", Query{Name: "Heron of Ostrava"}, Review, InForce, "weak alias"},
		{"terms that bind others", Query{Name: "Qorvexim Photonics", On: day.Of(2019, 9, 1), Lists: []list.ID{"us/889"}}, Clear, InForce, "binds executive agencies"},
	} {
		a := ask(c.q)
		if a.Outcome != c.outcome || len(a.Hits) == 0 || a.Hits[0].Standing != c.standing {
			t.Errorf("%s: got %s %+v", c.says, a.Outcome, a.Hits)
			continue
		}
		if why := strings.Join(a.Hits[0].Why, " "); !strings.Contains(why, c.why) {
			t.Errorf("%s: says %q, want %q", c.says, why, c.why)
		}
	}
}

// TestPublishedDayStandsIn holds that a start that is only a day of publication
// never makes the days just before it clear.
func TestPublishedDayStandsIn(t *testing.T) {
	all := lists()
	v := *all[0].Version
	v.Listings = slices.Clone(v.Listings)
	l := &v.Listings[2] // its start is unknown
	l.StandIn(day.Of(2022, 10, 13), cite.FRPage(87, 62202))
	s := New([]Installed{{&v, "aa"}}, Options{Today: today}).NewSession()
	for _, c := range []struct {
		on      day.Day
		outcome Outcome
	}{
		{day.Of(2022, 9, 1), Clear},
		{day.Of(2022, 9, 28), Clear},
		{day.Of(2022, 9, 29), Review},
		{day.Of(2022, 10, 12), Review},
		{day.Of(2022, 10, 13), Potential},
	} {
		if a := s.Screen(Query{Name: "Mellistron Group", On: c.on}); a.Outcome != c.outcome {
			t.Errorf("on %s: %s, want %s", c.on, a.Outcome, c.outcome)
		}
	}
}

func TestWhatCannotBeReadIsNeverClear(t *testing.T) {
	for _, text := range []string{"", "   ", "-- // --", "ประเทศไทย", "\u200b", "\xff\xfe", strings.Repeat("x", 300)} {
		if a := ask(Query{Name: text}); a.Outcome != Unscreenable || len(a.Hits) > 0 || len(a.Notes) == 0 {
			t.Errorf("%q: %s, %d hits, notes %q", text, a.Outcome, len(a.Hits), a.Notes)
		}
	}
	// Cyrillic in UTF-16: each byte is ASCII, and those of the letters are punctuation.
	if a := ask(Query{Name: "%\x04C\x040\x042\x04M\x049\x04"}); a.Outcome != Unscreenable || len(a.Notes) == 0 {
		t.Errorf("a name with control characters is %s, notes %q", a.Outcome, a.Notes)
	}
	if a := ask(Query{Name: "Nobody\tAt\r\nAll"}); a.Outcome != Clear {
		t.Errorf("a name over two lines is %s", a.Outcome)
	}
	if a := ask(Query{Name: "Nobody ประเทศไทย"}); a.Outcome != Unscreenable {
		t.Errorf("a name of which a part cannot be read is %s", a.Outcome)
	}
	if a := ask(Query{Name: "Qorvexim Photonics ประเทศไทย"}); a.Outcome != Potential {
		t.Errorf("what can be read of a name still counts, got %s", a.Outcome)
	}
	if a := ask(Query{Name: strings.Repeat("Nobody ", 80)}); a.Outcome != Unscreenable {
		t.Errorf("a name too long to be compared whole is %s", a.Outcome)
	}
}

// A question of which no list was asked is not clear: those that it names are not
// installed.
func TestNoListAskedIsNeverClear(t *testing.T) {
	for _, q := range []Query{
		{Name: "Qorvexim Photonics"},
		{Address: "Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong"},
		{Identifiers: []party.Identifier{{Type: "imo", Number: "9074729"}}},
	} {
		q.Lists = []list.ID{"eu/fsf/consolidated"}
		if a := ask(q); a.Outcome != Unscreenable || len(a.Why) != 1 || !strings.Contains(a.Why[0], "installed") {
			t.Errorf("%+v: %s, %q", q, a.Outcome, a.Why)
		}
	}
}

func TestAddressEntries(t *testing.T) {
	for _, c := range []struct {
		address string
		hit     bool
	}{
		{"Room 1804, Block B, 27 Ferry Street, Kowloon, Hong Kong", true},
		{"27 FERRY ST., BLK B RM 1804, KOWLOON, HONG KONG", true},
		{"Room 1804, Block B, 29 Ferry Street, Kowloon, Hong Kong", false},
		{"12 Harbour Road, Wan Chai, Hong Kong", false},
	} {
		a := ask(Query{Address: c.address})
		if a.Outcome.Alerts() != c.hit {
			t.Errorf("%q: %s %+v", c.address, a.Outcome, a.Hits)
		}
	}
	a := ask(Query{Name: "Address 01"})
	if len(a.Hits) > 0 {
		t.Errorf("an address entry was matched by its label: %+v", a.Hits)
	}
	if !slices.ContainsFunc(a.Notes, func(n string) bool { return strings.Contains(n, "1 entr") }) {
		t.Errorf("an entry whose address is not printed must be said, got %q", a.Notes)
	}
}

func TestWhatStandsBesideTheName(t *testing.T) {
	plain := ask(Query{Name: "Qorvexim Photonic", Lists: entityList})
	same := ask(Query{Name: "Qorvexim Photonic", Country: "CN", Lists: entityList})
	other := ask(Query{Name: "Qorvexim Photonic", Country: "DE", Lists: entityList})
	if same.Hits[0].Score != plain.Hits[0].Score || len(same.Hits[0].Evidence) <= len(plain.Hits[0].Evidence) {
		t.Error("the same country is shown and does not raise the score")
	}
	i := slices.IndexFunc(other.Hits, func(h Hit) bool { return h.Listing.Key == "1" })
	if i >= 0 && other.Hits[i].Score != plain.Hits[0].Score-otherCountry {
		t.Errorf("another country: %d, without it %d", other.Hits[i].Score, plain.Hits[0].Score)
	}
	person := ask(Query{Name: "Sergei Quillov", Kind: party.Company, Threshold: 500})
	if len(person.Hits) > 0 && person.Hits[0].Score > ask(Query{Name: "Sergei Quillov"}).Hits[0].Score-otherKind {
		t.Error("another kind of party must count against the match")
	}
	formed := func(kind party.Kind) Hit {
		return ask(Query{Name: "Qorvexim Photonic", Kind: kind, Lists: entityList, Threshold: 500}).Hits[0]
	}
	if somebody := formed(party.Person); somebody.Score != formed(party.Unstated).Score-otherKind || formed(party.Company).Score != formed(party.Unstated).Score {
		t.Errorf("a company's legal form must count against a person, and against nobody else: %+v", somebody)
	}
}

func TestScopes(t *testing.T) {
	a := ask(Query{Name: "Qorvexim Photonics", Lists: []list.ID{"us/ofac/sdn"}})
	if a.Outcome != Clear || len(a.Lists) != 1 || a.Lists[0].List != "us/ofac/sdn" {
		t.Errorf("only the SDN list was asked for: %s %+v", a.Outcome, a.Lists)
	}
	if s := a.Lists[0]; s.AgeDays != 19 || !s.Stale {
		t.Errorf("a list of 1 November is 19 days old on the 20th and stale: %+v", s)
	}
	for _, s := range ask(Query{Name: "x"}).Lists {
		if s.Starter && s.Stale {
			t.Error("the starter list is neither fresh nor stale")
		}
	}
}

func TestAnswersDoNotDependOnTheSession(t *testing.T) {
	e := New(lists(), Options{Today: today})
	s := e.NewSession()
	for _, n := range []string{"Qorvexim", "Delta Works", "Quillov Sergei", "Mellistron Grupo", "QorveximPhotonics"} {
		first := s.Screen(Query{Name: n, Threshold: 300})
		s.Screen(Query{Name: "something else entirely"})
		again, fresh := s.Screen(Query{Name: n, Threshold: 300}), e.NewSession().Screen(Query{Name: n, Threshold: 300})
		for _, other := range []Answer{again, fresh} {
			if !slices.EqualFunc(first.Hits, other.Hits, func(a, b Hit) bool {
				return a.Score == b.Score && a.Listing == b.Listing && a.Matched == b.Matched && slices.Equal(a.Evidence, b.Evidence)
			}) {
				t.Errorf("%q was answered in two ways", n)
			}
		}
	}
}

func BenchmarkNew(b *testing.B) {
	l := lists()
	for b.Loop() {
		New(l, Options{Today: today})
	}
}
