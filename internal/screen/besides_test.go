package screen

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
)

// known are invented listings of which much is known besides the name.
func known() []Installed {
	names := func(s string) []party.Name { return []party.Name{{Text: s, Use: party.Primary}} }
	at := func(s string) []party.Address { return []party.Address{{Text: s}} }
	person := list.Listing{List: "us/ofac/sdn", Key: "1", Subject: party.Party{
		Kind: party.Person, Names: names("VORBELAC, Tamaz Ilyich"), Gender: "Male", Nationalities: []string{"RU"}, Citizenships: []string{"GE"},
		Births: []day.Partial{{Year: 1973, Month: 3, Day: 5}},
		Identifiers: []party.Identifier{
			{Type: "Passport", Number: "2014-08-30, K475336", Country: "RU"}, {Type: "Tax ID No.", Number: "500100732259", Country: "RU"},
		},
	}}
	vague := list.Listing{List: "us/ofac/sdn", Key: "2", Subject: party.Party{
		Kind: party.Person, Names: names("ZULFENDER, Marwan Qasim"),
		Births: []day.Partial{{Year: 1958, Circa: true}, {Year: 1966, Circa: true}},
	}}
	ship := list.Listing{List: "us/ofac/sdn", Key: "3", Subject: party.Party{
		Kind: party.Vessel, Names: names("MERIDIAN QUILL"), Identifiers: []party.Identifier{{Type: "Vessel Registration Identification", Number: "IMO 9074729"}},
	}}
	firm := func(key, name, address string) list.Listing {
		return list.Listing{List: "us/bis/entity-list", Key: key, Subject: party.Party{Names: names(name), Countries: []string{"HK"}, Addresses: at(address)}}
	}
	return []Installed{
		{&list.Version{List: "us/ofac/sdn", Dated: day.Of(2026, 11, 1), Listings: []list.Listing{person, vague, ship}}, "aa"},
		{&list.Version{List: "us/bis/entity-list", Dated: day.Of(2026, 11, 18), Listings: []list.Listing{
			firm("4", "Ostravel Microdevices Limited", "Room 803, Kestrel House, 45-51 Chatham Road South, Tsim Sha Tsui, Hong Kong"),
			firm("5", "Pelluxor Trading Limited", "45-51 Chatham Road South, Kestrel House, 8/F, Rm 803, Kowloon, Hong Kong; and 12 Harbour Road, Wan Chai, Hong Kong"),
			firm("6", "Bracken Optronics Limited", "Room 803, Kestrel Building, 45-51 Chatham Rd S, Tsim Sha Tsui, Hong Kong"),
			{List: "us/bis/entity-list", Key: "7", Subject: party.Party{Addresses: at("Room 803, Kestrel House, 45-51 Chatham Road South, Tsim Sha Tsui, Hong Kong")}},
		}}, "bb"},
	}
}

// find gives the hit of a listing, or nil.
func find(a Answer, key string) *Hit {
	for i := range a.Hits {
		if a.Hits[i].Listing.Key == key {
			return &a.Hits[i]
		}
	}
	return nil
}

func evidence(h *Hit, feature string) *match.Evidence {
	for i := range h.Evidence {
		if h.Evidence[i].Feature == feature {
			return &h.Evidence[i]
		}
	}
	return nil
}

func dates(t *testing.T, texts ...string) []day.Partial {
	t.Helper()
	var out []day.Partial
	for _, s := range texts {
		p, err := day.ParsePartial(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// TestBirths is the manual of birth dates: what each costs a name that is near
// the listed one, of a man born on 5 March 1973.
func TestBirths(t *testing.T) {
	listed := dates(t, "1973-03-05")
	for _, c := range []struct {
		says   string
		born   []string
		listed []day.Partial
		points int
	}{
		{"the same day", []string{"1973-03-05"}, listed, 0},
		{"day and month exchanged", []string{"1973-05-03"}, listed, 0},
		{"the year alone", []string{"1973"}, listed, 0},
		{"the month alone", []string{"1973-03"}, listed, 0},
		{"1 January stands for the year", []string{"1973-01-01"}, listed, 0},
		{"another month", []string{"1973-07"}, listed, -otherDay},
		{"another day of the year", []string{"1973-08-19"}, listed, -otherDay},
		{"two years away", []string{"1975-03-05"}, listed, -nearBirth},
		{"three years away", []string{"1976-03-05"}, listed, -otherBirth},
		{"about three years away", []string{"circa 1976"}, listed, 0},
		{"about ten years away", []string{"circa 1983"}, listed, -otherBirth},
		{"one of two agrees", []string{"1951-01-30", "1973-03-05"}, listed, 0},
		{"in the Iranian calendar", []string{"1351-12-14"}, listed, 0},
		{"in the Islamic calendar", []string{"1393"}, listed, 0},
		{"inside a span", []string{"1962-04-30"}, dates(t, "circa 1958", "circa 1966"), 0},
		{"outside a span", []string{"1980-04-30"}, dates(t, "circa 1958", "circa 1966"), -otherBirth},
	} {
		q := Query{Births: dates(t, c.born...)}
		ev, ok := birth(&q, &list.Listing{Subject: party.Party{Births: c.listed}})
		if !ok || ev.Points != c.points || ev.Says == "" || ev.Listed == "" {
			t.Errorf("%s: %+v, want %d points", c.says, ev, c.points)
		}
	}
	if _, ok := birth(&Query{Births: listed}, &list.Listing{}); ok {
		t.Error("a listing without a birth date says nothing")
	}
}

// TestBesidesTheName shows what gender, nationality and numbers do to a name
// that is nearly the listed one.
func TestBesidesTheName(t *testing.T) {
	e := New(known(), Options{Today: today})
	near := Query{Name: "Vorbelak Tamaz Ilyich", Threshold: 500}
	plain := find(e.NewSession().Screen(near), "1")
	if plain == nil || plain.Score < DefaultThreshold {
		t.Fatalf("the name alone: %+v", plain)
	}
	passport := func(n string) []party.Identifier {
		return []party.Identifier{{Type: "passport", Country: "RU", Number: n}}
	}
	for _, c := range []struct {
		says    string
		with    Query
		feature string
		points  int
	}{
		{"the same gender", Query{Gender: "m"}, FeatureGender, 0},
		{"another gender", Query{Gender: "female"}, FeatureGender, -otherGender},
		{"his nationality", Query{Nationality: "RU"}, FeatureNationality, 0},
		{"his citizenship", Query{Nationality: "GE"}, FeatureNationality, 0},
		{"another nationality", Query{Nationality: "BR"}, FeatureNationality, -otherNationality},
		{"another passport", Query{Identifiers: passport("K475337")}, FeatureIdentifier, -otherPassport},
		{"another tax number", Query{Identifiers: []party.Identifier{{Type: "inn", Number: "7736050003"}}}, FeatureIdentifier, -otherNumber},
		{"another day", Query{Births: dates(t, "1950-01-20")}, FeatureBirth, -otherBirth},
	} {
		c.with.Name, c.with.Threshold = near.Name, near.Threshold
		h := find(e.NewSession().Screen(c.with), "1")
		if h == nil {
			t.Errorf("%s: not found", c.says)
			continue
		}
		ev := evidence(h, c.feature)
		if ev == nil || ev.Points != c.points || h.Score != plain.Score+c.points {
			t.Errorf("%s: score %d after %d, %+v", c.says, h.Score, plain.Score, ev)
		}
	}
}

// TestAnExactNameIsNeverCleared holds the promise of besides: whatever speaks
// against it, a listed name given word for word is at least for review.
func TestAnExactNameIsNeverCleared(t *testing.T) {
	e := New(known(), Options{Today: today})
	against := Query{
		Name: "Tamaz Ilyich Vorbelac", Births: dates(t, "2001-09-09"), Gender: "female", Nationality: "BR", Country: "BR", Kind: party.Company,
		Identifiers: []party.Identifier{{Type: "inn", Number: "7736050003"}},
	}
	for _, threshold := range []int{0, 500, 800, 950, 1000} {
		against.Threshold = threshold
		a := e.NewSession().Screen(against)
		h := find(a, "1")
		if h == nil || h.Outcome != Review {
			t.Errorf("at %d: %s %+v", threshold, a.Outcome, h)
			continue
		}
		sum := 0
		for _, ev := range h.Evidence {
			sum += ev.Points
		}
		if sum != h.Score {
			t.Errorf("at %d the evidence adds up to %d, the score is %d", threshold, sum, h.Score)
		}
	}
	if h := find(e.NewSession().Screen(Query{Name: "Vorbelak Tamaz", Births: dates(t, "2001-09-09")}), "1"); h != nil {
		t.Errorf("a name that is only near, of a man born 28 years later, is no hit: %+v", h)
	}
}

// TestNumbersAlertAlone shows the lookup by identifier.
func TestNumbersAlertAlone(t *testing.T) {
	e := New(known(), Options{Today: today})
	number := func(typ, country, n string) []party.Identifier {
		return []party.Identifier{{Type: typ, Country: country, Number: n}}
	}
	for _, c := range []struct {
		says  string
		q     Query
		key   string
		score int // 0 for no hit
	}{
		{"a ship under another name", Query{Name: "Ocean Breeze", Identifiers: number("IMO", "", "9074729")}, "3", sameNumber},
		{"a ship without a name", Query{Identifiers: number("imo", "", "IMO 9074729")}, "3", sameNumber},
		{"a tax number", Query{Name: "Ivan Petrov", Identifiers: number("Tax ID No.", "RU", "500100732259")}, "1", sameNumber},
		{"a passport", Query{Name: "Ivan Petrov", Identifiers: number("passport", "RU", "k 475336")}, "1", sameNumber},
		{"a passport of no stated country", Query{Name: "Ivan Petrov", Identifiers: number("passport", "", "K475336")}, "1", quietNumber},
		{"the passport of another country", Query{Name: "Ivan Petrov", Identifiers: number("passport", "LB", "K475336")}, "1", 0},
		{"another ship", Query{Name: "Ocean Breeze", Identifiers: number("IMO", "", "8898831")}, "3", 0},
		{"on a list that was not asked", Query{Name: "Ocean Breeze", Lists: []list.ID{"us/bis/dpl"}, Identifiers: number("IMO", "", "9074729")}, "3", 0},
	} {
		a := e.NewSession().Screen(c.q)
		h := find(a, c.key)
		switch {
		case c.score == 0 && h != nil:
			t.Errorf("%s: %+v", c.says, h)
		case c.score > 0 && (h == nil || h.Score != c.score || h.Outcome != Potential || a.Outcome != Potential || !h.byNumber()):
			t.Errorf("%s: %s %+v", c.says, a.Outcome, h)
		}
	}
	a := e.NewSession().Screen(Query{Name: "Meridian Quill", Identifiers: number("IMO", "", "9074729")})
	if len(a.Hits) != 1 || a.Hits[0].byNumber() || evidence(&a.Hits[0], FeatureIdentifier) == nil {
		t.Errorf("name and number are one hit, which shows both: %+v", a.Hits)
	}
	a = e.NewSession().Screen(Query{Name: "Ocean Breeze", Identifiers: number("IMO", "", "9074728")})
	if !slices.ContainsFunc(a.Notes, func(n string) bool { return strings.Contains(n, "check digits") }) {
		t.Errorf("a mistyped number must be said: %q", a.Notes)
	}
}

// TestSharedAddresses shows what an address does: the address entry is a hit,
// the parties at it are for review, and how many they are is said.
func TestSharedAddresses(t *testing.T) {
	e := New(known(), Options{Today: today})
	a := e.NewSession().Screen(Query{Name: "Innocent Widgets", Address: "Unit 803, Kestrel House, 45-51 Chatham Road South, Kowloon, Hong Kong"})
	entry := find(a, "7")
	if entry == nil || entry.Outcome != Potential || !strings.Contains(strings.Join(entry.Why, " "), "3 listed parties give this address.") {
		t.Errorf("the address entry: %+v", entry)
	}
	for _, key := range []string{"4", "5", "6"} {
		if h := find(a, key); h == nil || h.Outcome != Review || h.Score != addressAlone || !strings.Contains(strings.Join(h.Why, " "), "3 listed parties give this address.") {
			t.Errorf("a party at the address: %+v", h)
		}
	}
	a = e.NewSession().Screen(Query{Name: "Innocent Widgets", Address: "Unit 804, Kestrel House, 45-51 Chatham Road South, Kowloon, Hong Kong"})
	if a.Outcome != Clear {
		t.Errorf("the room next door is %s: %+v", a.Outcome, a.Hits)
	}
	a = e.NewSession().Screen(Query{Name: "Innocent Widgets", Address: "Kestrel House, 45-51 Chatham Road South, Kowloon, Hong Kong"})
	if h := find(a, "7"); h == nil || h.Outcome != Review || find(a, "4") != nil {
		t.Errorf("without the room the address entry is for review, and nobody else: %+v", a.Hits)
	}
	a = e.NewSession().Screen(Query{Name: "Pelluxor Trading", Address: "12 Harbour Road, Wanchai, Hong Kong"})
	if h := find(a, "5"); h == nil || evidence(h, match.FeatureAddress) == nil || evidence(h, match.FeatureAddress).Points != 0 || h.Score <= addressAlone {
		t.Errorf("an address confirms a name without points: %+v", h)
	}
	for _, bare := range []string{"Hong Kong", "Kowloon, Hong Kong", "Chatham Road South, Hong Kong"} {
		if a := e.NewSession().Screen(Query{Name: "Innocent Widgets", Address: bare}); a.Outcome != Clear {
			t.Errorf("%q is no place: %+v", bare, a.Hits)
		}
	}
}

// FuzzBesides wants the sum of the evidence to be the score, and an exact name
// to alert, whatever else the query says.
func FuzzBesides(f *testing.F) {
	f.Add("1973-03-05", "m", "RU", "passport", "K475336", "Room 803, Kestrel House")
	f.Add("circa 1351", "woman", "BR", "Tax ID No.", "500100732259", "45-51 Chatham Road South, Hong Kong")
	e := New(known(), Options{Today: today})
	f.Fuzz(func(t *testing.T, born, sex, nation, typ, number, address string) {
		q := Query{
			Name: "Tamaz Ilyich Vorbelac", Gender: sex, Nationality: nation, Country: nation, Address: address,
			Identifiers: []party.Identifier{{Type: typ, Number: number, Country: nation}},
		}
		if p, err := day.ParsePartial(born); err == nil {
			q.Births = []day.Partial{p}
		}
		a := e.NewSession().Screen(q)
		if h := find(a, "1"); h == nil || !a.Outcome.Alerts() {
			t.Fatalf("the exact name is %s", a.Outcome)
		}
		for _, h := range a.Hits {
			sum := 0
			for _, ev := range h.Evidence {
				sum += ev.Points
			}
			if sum != h.Score || h.Score > match.Full {
				t.Fatalf("score %d, evidence %+v", h.Score, h.Evidence)
			}
		}
	})
}
