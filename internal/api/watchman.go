package api

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/screen"
)

func watchmanRoutes() []Route {
	text := func(name, says string) Param {
		return Param{Name: name, In: "query", Says: says, Schema: schema{Type: "string"}}
	}
	several := func(name, says string) Param {
		p := text(name, says)
		p.Repeats = true
		return p
	}
	var numbers []Param
	for _, n := range watchmanNumbersOf {
		numbers = append(numbers, several("gov_"+n.typ, "A number that a state gave, as COUNTRY:NUMBER; the country may be left out before the colon."))
	}
	return []Route{
		{
			Method: http.MethodGet, Path: "/v2/search", ID: "watchmanSearch", Group: guestsGroup, Scope: Screening, Guest: watchman,
			Says: "Answer a search as moov watchman does.",
			More: "Its clients work by changing the address. Where watchman answers what it does not know with nothing, this is refused: a type or source that there is not, a value that cannot be read, a search for nothing. Parameters that are not named here are not followed.",
			Params: append([]Param{
				text("name", "The name."), several("altNames", "Other names; each is searched for."),
				{Name: "type", In: "query", Says: "person, business, organization, aircraft or vessel.", Schema: schema{Type: "string"}},
				text("source", "Search one list only, by watchman's name for it or Navicert's ID."),
				text("birthDate", "Date of birth, as far as it is known."), text("gender", "male or female."),
				text("imoNumber", "IMO number of a vessel."), text("mmsi", "MMSI of a vessel."), text("flag", "Its flag, by ISO 3166 code or English name."),
				text("serialNumber", "Serial number of an aircraft."), several("address", "An address."), several("cryptoAddress", "An address of a digital currency, as XBT:x123."),
				{Name: "minMatch", In: "query", Says: "The lowest score, from 0 to 1; 0.8 where it is left out. Nothing below 0.5 is looked for.", Schema: schema{Type: "number"}},
				{Name: "limit", In: "query", Says: "At most so many; 10 where it is left out.", Schema: schema{Type: "integer", Min: new(1), Max: new(maxWatchman)}},
			}, numbers...),
			Good: Good{Type: jsonType, Of: WatchmanFound{}, Says: "What was found."}, serve: (*call).watchmanSearch,
		},
		{
			Method: http.MethodGet, Path: "/v2/listinfo", ID: "watchmanLists", Group: guestsGroup, Scope: Reading, Guest: watchman,
			Says: "Say which lists are in use as moov watchman does.",
			Good: Good{Type: jsonType, Of: WatchmanLists{}, Says: "The lists."}, serve: (*call).watchmanLists,
		},
	}
}

const maxWatchman = 100

// watchmanName gives watchman's name for a list, or the ID where it has none.
func watchmanName(id list.ID) string {
	s := string(id)
	switch {
	case s == "us/ofac/sdn":
		return "us_ofac"
	case strings.HasPrefix(s, "us/ofac/"):
		return "us_non_sdn"
	case strings.HasPrefix(s, "us/bis/"), strings.HasPrefix(s, "us/state/"):
		return "us_csl"
	case strings.HasPrefix(s, "eu/"):
		return "eu_csl"
	case strings.HasPrefix(s, "uk/"):
		return "uk_csl"
	case strings.HasPrefix(s, "un/"):
		return "un_csl"
	}
	return s
}

// watchmanKinds are the words for a kind of party.
var watchmanKinds = map[string]party.Kind{
	"": party.Unstated, "unknown": party.Unstated, "person": party.Person, "business": party.Company, "organization": party.Company,
	"aircraft": party.Aircraft, "vessel": party.Vessel,
}

// watchmanQuery reads what is searched for.
func (c *call) watchmanQuery() *subject {
	q := screen.Query{Near: true}
	empty := func(s string) bool { return strings.TrimSpace(s) == "" }
	names := slices.DeleteFunc(append([]string{c.text("name", maxText)}, c.query["altNames"]...), empty)
	addresses := slices.DeleteFunc(slices.Clone(c.query["address"]), empty)
	kind, ok := watchmanKinds[strings.ToLower(c.query.Get("type"))]
	if q.Kind = kind; !ok {
		c.fail("query", "type", "is none of person, business, organization, aircraft, vessel")
	}
	if source := c.query.Get("source"); source != "" && source != "api-request" {
		for _, l := range list.Lists() {
			if watchmanName(l.ID) == source || string(l.ID) == source || source == "us_csl" && watchmanName(l.ID) == "us_non_sdn" {
				q.Lists = append(q.Lists, l.ID)
			}
		}
		if len(q.Lists) == 0 {
			c.fail("query", "source", "is not a list")
		}
	}
	if b := c.query.Get("birthDate"); b != "" {
		p, err := day.ParsePartial(b)
		if err != nil {
			c.fail("query", "birthDate", "is not a date")
		}
		q.Births = append(q.Births, p)
	}
	if g := c.query.Get("gender"); g != "" && g != "unknown" {
		if q.Gender, ok = party.GenderNamed(g); !ok {
			c.fail("query", "gender", "is neither male nor female")
		}
	}
	if f := c.query.Get("flag"); f != "" {
		if q.Country, ok = place.Parse(f); !ok {
			c.fail("query", "flag", "is not a country")
		}
	}
	for _, n := range []struct{ param, kind string }{{"imoNumber", "imo"}, {"mmsi", "mmsi"}, {"serialNumber", "msn"}} {
		if v := c.query.Get(n.param); v != "" {
			q.Identifiers = append(q.Identifiers, party.Identifier{Type: n.kind, Number: v})
		}
	}
	for _, w := range c.query["cryptoAddress"] {
		_, number, ok := strings.Cut(w, ":")
		if !ok || number == "" {
			c.fail("query", "cryptoAddress", "is not written as CURRENCY:ADDRESS")
		}
		q.Identifiers = append(q.Identifiers, party.Identifier{Type: "wallet", Number: number})
	}
	q.Identifiers = append(q.Identifiers, c.watchmanGovernment()...)
	q.Threshold = c.share("minMatch", screen.DefaultThreshold)
	if len(names) == 0 && len(addresses) == 0 && len(q.Identifiers) == 0 {
		c.fail("query", "name", "is missing")
	}
	c.fewAndShort("altNames", names)
	c.fewAndShort("address", addresses)
	return &subject{q, names, addresses}
}

// fewAndShort refuses more values than are asked for, and longer ones.
func (c *call) fewAndShort(name string, values []string) {
	if len(values) > maxMany {
		c.fail("query", name, "are more than "+strconv.Itoa(maxMany))
	}
	if slices.ContainsFunc(values, func(v string) bool { return len(v) > maxText }) {
		c.fail("query", name, "is longer than "+strconv.Itoa(maxText)+" bytes")
	}
}

// watchmanGovernment reads the numbers that states give.
func (c *call) watchmanGovernment() []party.Identifier {
	var out []party.Identifier
	for _, n := range watchmanNumbersOf {
		for _, v := range c.query["gov_"+n.typ] {
			country, number, _ := strings.Cut(v, ":")
			code, known := place.Parse(country)
			if number = strings.TrimSpace(number); number == "" || !known && strings.TrimSpace(country) != "" {
				c.fail("query", "gov_"+n.typ, "is not written as COUNTRY:NUMBER")
			}
			out = append(out, party.Identifier{Type: string(n.kind), Number: number, Country: code})
		}
	}
	return out
}

// watchmanNumbersOf are watchman's words for numbers that can be compared.
var watchmanNumbersOf = []struct {
	typ  string
	kind identifier.Kind
}{
	{"passport", identifier.Passport},
	{"diplomatic-passport", identifier.Passport},
	{"national-id", identifier.National},
	{"personal-id", identifier.National},
	{"cedula", identifier.National},
	{"curp", identifier.National},
	{"ssn", identifier.National},
	{"drivers-license", identifier.National},
	{"electoral", identifier.National},
	{"tax-id", identifier.Tax},
	{"cuit", identifier.Tax},
	{"business-registration", identifier.Registration},
	{"commercial-registry", identifier.Registration},
}

// lowestScore is the lowest that the routes of other programs look for: below it
// names have nothing in common, and all of a list would be found.
const lowestScore = 500

// share reads a parameter from 0 to 1 as a score.
func (c *call) share(name string, otherwise int) int {
	s := c.query.Get(name)
	if s == "" {
		return otherwise
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= 1) {
		c.fail("query", name, "is not a number from 0 to 1")
		return otherwise
	}
	return max(lowestScore, int(f*match.Full+0.5))
}

func (c *call) watchmanSearch() error {
	asked := c.watchmanQuery()
	limit := c.number("limit", 1, maxWatchman, 10)
	if err := c.fine(); err != nil {
		return err
	}
	least := asked.query.Threshold
	// What Navicert itself calls an alert is given, whatever score is asked for.
	asked.query.Threshold = min(least, screen.DefaultThreshold)
	hits, entries, err := c.several(c.s.opts.Live.Now(), asked, true, "query", "name")
	if err != nil {
		return err
	}
	out := WatchmanFound{Query: emptyWatchman(), Entities: []WatchmanEntity{}}
	hits = slices.DeleteFunc(inForce(hits), func(h screen.Hit) bool { return h.Score < least && !h.Outcome.Alerts() })
	for _, h := range firstOf(hits, limit) {
		out.Entities = append(out.Entities, newWatchman(&h))
	}
	c.tellEntries(entries[0], entries[1])
	return c.value(out)
}

func (c *call) watchmanLists() error {
	a := c.s.opts.Live.Now()
	at := a.Assembled.UTC()
	out := WatchmanLists{map[string]int{}, map[string]string{}, at, at, app.Version()}
	for _, s := range a.Engine.Scopes() {
		name := watchmanName(s.List)
		out.Lists[name] += s.Listings
		out.ListHashes[name] = string(canon.Sum([]byte(out.ListHashes[name] + string(s.Version))))
	}
	return c.value(out)
}

// emptyWatchman is an entity of which nothing is said.
func emptyWatchman() WatchmanEntity {
	return WatchmanEntity{
		Contact:   WatchmanContact{[]string{}, []string{}, []string{}, []string{}},
		Addresses: []WatchmanAddress{}, CryptoAddresses: []WatchmanWallet{}, Affiliations: []string{}, HistoricalInfo: []WatchmanPast{},
	}
}

// newWatchman shows a hit as watchman's clients read it.
func newWatchman(h *screen.Hit) WatchmanEntity {
	l, out := h.Listing, emptyWatchman()
	s := &l.Subject
	out.Name, out.SourceList, out.SourceID, out.Match = s.Name(), watchmanName(l.List), l.Key, float64(h.Score)/match.Full
	other := []string{}
	for _, n := range s.Names {
		switch {
		case n.Text == out.Name:
		case n.Use == party.Former:
			out.HistoricalInfo = append(out.HistoricalInfo, WatchmanPast{Type: "Former Name", Value: n.Text})
		default:
			other = append(other, n.Text)
		}
	}
	for _, a := range s.Addresses {
		out.Addresses = append(out.Addresses, WatchmanAddress{Line1: cmp.Or(a.Street, a.Text), City: a.City, PostalCode: a.PostCode, State: a.Region, Country: a.Country})
	}
	numbers, craft := watchmanNumbers(s)
	craft.Name, craft.AltNames = out.Name, other
	switch s.Kind {
	case party.Person:
		out.EntityType = "person"
		out.Person = &WatchmanPerson{Name: out.Name, AltNames: other, Gender: cmp.Or(strings.ToLower(s.Gender), "unknown"), BirthDate: watchmanBirth(s), PlaceOfBirth: strings.Join(s.BirthPlaces, "; "), Titles: []string{}, GovernmentIDs: numbers}
		if s.Title != "" {
			out.Person.Titles = append(out.Person.Titles, s.Title)
		}
	case party.Company:
		out.EntityType = "business"
		out.Business = &WatchmanBusiness{Name: out.Name, AltNames: other, GovernmentIDs: numbers}
	case party.Vessel:
		out.EntityType, out.Vessel = "vessel", craft
	case party.Aircraft:
		out.EntityType, out.Aircraft = "aircraft", craft
	default:
		// Many lists do not say what a party is. Most of those are organisations,
		// and a client that is told of none shows no other names.
		out.EntityType = "unknown"
		out.Business = &WatchmanBusiness{Name: out.Name, AltNames: other, GovernmentIDs: numbers}
	}
	about, _ := list.Find(l.List)
	out.SanctionsInfo = &WatchmanSanction{Programs: some(l.Programs), Description: about.Title + ": " + about.Effect}
	out.SourceData = &WatchmanSource{l.List, l.Key, h.Outcome, h.Standing, l.InForce, some(h.Why)}
	return out
}

// watchmanBirth gives a date of birth that is known to the day.
func watchmanBirth(s *party.Party) *time.Time {
	for _, b := range s.Births {
		if b.Day > 0 && !b.Circa {
			t := time.Date(b.Year, time.Month(b.Month), b.Day, 0, 0, 0, 0, time.UTC)
			return &t
		}
	}
	return nil
}

// watchmanNumbers gives the numbers of a party, and what is known of a vessel or
// an aircraft.
func watchmanNumbers(s *party.Party) ([]WatchmanID, *WatchmanCraft) {
	numbers, craft := []WatchmanID{}, &WatchmanCraft{Type: "unknown"}
	for _, i := range s.Identifiers {
		switch watchmanKind(i.Type) {
		case "imo":
			craft.IMONumber = i.Number
		case "mmsi":
			craft.MMSI = i.Number
		case "msn":
			craft.SerialNumber = i.Number
		}
		numbers = append(numbers, WatchmanID{Name: i.Type, Type: watchmanKind(i.Type), Country: i.Country, Identifier: i.Number})
	}
	if v := s.Vessel; v != nil {
		craft.Type, craft.Flag, craft.CallSign, craft.Owner = cmp.Or(v.Type, "unknown"), v.Flag, v.CallSign, v.Owner
	}
	return numbers, craft
}

// watchmanKind gives watchman's word for a kind of number, else Navicert's.
func watchmanKind(typ string) string {
	k := identifier.KindOf(typ)
	switch k {
	case identifier.Tax:
		return "tax-id"
	case identifier.Registration:
		return "business-registration"
	}
	return string(k)
}
