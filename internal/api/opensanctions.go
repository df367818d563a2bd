package api

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

const maxMatches = 500

func openSanctionsRoutes() []Route {
	text := func(name, says string, repeats bool) Param {
		return Param{Name: name, In: "query", Says: says, Repeats: repeats, Schema: schema{Type: "string"}}
	}
	datasetParam := Param{Name: "dataset", In: "path", Needed: true, Says: "default, sanctions or all for all lists, or the data set of a list.", Schema: schema{Type: "string", Example: "default"}}
	return []Route{
		{
			Method: http.MethodPost, Path: "/match/{dataset}", ID: "match", Group: guestsGroup, Scope: Screening, Guest: opensanctions,
			Says: "Answer as the matching API of OpenSanctions does.",
			More: "Its clients work by changing the address. A schema, data set or algorithm that there is not is refused, and so is a party of which nothing is said that could be compared. Filters that are not named here are not followed, which can only widen the result. Each name is asked for and recorded on its own.",
			Params: []Param{
				datasetParam,
				{Name: "limit", In: "query", Says: "At most so many results for each party; 5 where it is left out.", Schema: schema{Type: "integer", Min: new(1), Max: new(maxMatches)}},
				{Name: "threshold", In: "query", Says: "From this score on a result is a match; 0.8 where it is left out.", Schema: schema{Type: "number"}},
				{Name: "cutoff", In: "query", Says: "Results below it are not shown; 0.7 where it is left out. Nothing below 0.5 is looked for.", Schema: schema{Type: "number"}},
				text("algorithm", "Any of OpenSanctions or navicert; it is always Navicert that matches.", false),
				text("include_dataset", "Only the list of this data set.", true), text("exclude_dataset", "Not the list of this data set.", true),
				text("exclude_schema", "No entities of this schema.", true), text("exclude_entity_ids", "Not this entity.", true),
			},
			Body: &Body{Types: []string{jsonType}, Says: "The parties.", Of: SanctionsQueries{}},
			Good: Good{Type: jsonType, Of: SanctionsAnswers{}, Says: "The matches, by the names of the parties."}, serve: (*call).match,
		},
		{
			Method: http.MethodGet, Path: "/entities/{entity}", ID: "entity", Group: guestsGroup, Scope: Reading, Guest: opensanctions,
			Says: "Give an entity as OpenSanctions does.",
			Params: []Param{
				{Name: "entity", In: "path", Needed: true, Says: "ID of the entity.", Schema: schema{Type: "string"}},
				{Name: "nested", In: "query", Says: "Whether the entities of its addresses, documents and sanction are given, too; true where it is left out.", Schema: schema{Type: "boolean"}},
			},
			Good: Good{Type: jsonType, Of: SanctionsEntity{}, Says: "The entity."}, serve: (*call).entity,
		},
		{
			Method: http.MethodGet, Path: "/catalog", ID: "catalog", Group: guestsGroup, Scope: Reading, Guest: opensanctions,
			Says: "Give the lists as OpenSanctions gives its data sets.",
			Good: Good{Type: jsonType, Of: SanctionsCatalog{}, Says: "The data sets."}, serve: (*call).catalog,
		},
		{
			Method: http.MethodGet, Path: "/algorithms", ID: "algorithms", Group: guestsGroup, Scope: Reading, Guest: opensanctions,
			Says: "Say which ways of matching there are, as OpenSanctions does.",
			Good: Good{Type: jsonType, Of: SanctionsAlgorithms{}, Says: "The ways."},
			serve: func(c *call) error {
				return c.value(SanctionsAlgorithms{[]SanctionsAlgorithm{{ourAlgorithm, "Navicert: words, sounds and scripts, with all evidence for and against counted.", matcher()}}, ourAlgorithm, ourAlgorithm})
			},
		},
	}
}

// ourAlgorithm is the only one that matches. algorithms are those that clients
// may name.
const ourAlgorithm = "navicert"

var algorithms = []string{"", ourAlgorithm, "best", "default", "logic-v1", "logic-v2", "name-based", "name-qualified", "ofac-249", "regression-v1", "regression-v2", "regression-v3"}

func matcher() map[string]SanctionsFeature {
	return map[string]SanctionsFeature{ourAlgorithm: {"The sum of all evidence, from 0 to 1; /v1/screen explains it word by word.", 1, "/docs#screen"}}
}

// everything are the names of all lists together.
var everything = []string{"default", "sanctions", "all"}

// datasetLists gives the lists of a data set.
func datasetLists(name string) []list.ID {
	var out []list.ID
	for _, l := range list.Lists() {
		if slices.Contains(everything, name) || exchange.Dataset(l.ID) == name {
			out = append(out, l.ID)
		}
	}
	return out
}

// schemaKinds are the schemata that may be asked about.
var schemaKinds = map[string]party.Kind{
	"Thing": party.Unstated, ftm.LegalEntity: party.Unstated, ftm.Person: party.Person, ftm.Organization: party.Company, ftm.Company: party.Company,
	ftm.PublicBody: party.Company, ftm.Vessel: party.Vessel, ftm.Airplane: party.Aircraft, "Asset": party.Unstated, "Vehicle": party.Unstated,
	ftm.Address: party.Unstated,
}

// An exemplar is a party that is asked about, ready to be screened.
type exemplar struct {
	name   string
	number int // its place in the request, from 0
	shown  SanctionsExample
	subject
}

// A filter says which results are shown.
type filter struct {
	limit, threshold, cutoff int
	schemata, ids            []string
}

func (c *call) match() error {
	lists := datasetLists(c.r.PathValue("dataset"))
	if len(lists) == 0 {
		return problem(notFound, "there is no such dataset; /catalog names them all")
	}
	f := filter{limit: c.number("limit", 1, maxMatches, 5), threshold: c.share("threshold", screen.DefaultThreshold), schemata: c.query["exclude_schema"], ids: c.query["exclude_entity_ids"]}
	f.cutoff = min(f.threshold, c.share("cutoff", screen.NearLine))
	if !slices.Contains(algorithms, c.query.Get("algorithm")) {
		c.fail("query", "algorithm", "is not an algorithm; /algorithms names them")
	}
	if include := c.query["include_dataset"]; len(include) > 0 {
		var kept []list.ID
		for i, name := range include {
			found := datasetLists(name)
			if len(found) == 0 {
				c.fail("query", "include_dataset["+strconv.Itoa(i)+"]", "is not a dataset; /catalog names them all")
			}
			kept = append(kept, found...)
		}
		lists = slices.DeleteFunc(lists, func(id list.ID) bool { return !slices.Contains(kept, id) })
	}
	for _, name := range c.query["exclude_dataset"] {
		out := datasetLists(name)
		lists = slices.DeleteFunc(lists, func(id list.ID) bool { return slices.Contains(out, id) })
	}
	if len(lists) == 0 && len(c.wrong) == 0 {
		c.fail("query", "include_dataset", "and exclude_dataset leave no list to ask")
	}
	if err := c.fine(); err != nil {
		return err
	}
	v, err := c.json()
	if err != nil {
		return err
	}
	examples, err := readExamples(v)
	if err != nil {
		return err
	}
	return c.matches(examples, lists, f)
}

// matches answers for all examples, on one assembly.
func (c *call) matches(examples []exemplar, lists []list.ID, f filter) error {
	a := c.s.opts.Live.Now()
	out := SanctionsAnswers{Responses: map[string]SanctionsMatches{}, Matcher: matcher(), Limit: f.limit}
	dated := versionDays(a)
	var first, last int64
	for i := range examples {
		x := &examples[i]
		q := &x.query
		q.Near, q.Threshold = true, min(f.cutoff, screen.DefaultThreshold)
		if len(lists) < len(list.Lists()) {
			q.Lists = lists
		}
		if f.cutoff >= screen.NearLine {
			q.Threshold = screen.DefaultThreshold // near misses are given beside
		}
		hits, entries, err := c.several(a, &x.subject, true, "body", "queries["+strconv.Itoa(x.number)+"]")
		if err != nil {
			return err
		}
		if last = entries[1]; first == 0 {
			first = entries[0]
		}
		m := SanctionsMatches{Status: http.StatusOK, Results: []SanctionsMatch{}, Query: x.shown}
		hits = slices.DeleteFunc(inForce(hits), func(h screen.Hit) bool {
			e := exchange.Entities(h.Listing, dated[h.Listing.List])[0]
			return h.Score < f.cutoff && !h.Outcome.Alerts() || slices.Contains(f.schemata, e.Schema) || slices.Contains(f.ids, e.ID)
		})
		for _, h := range firstOf(hits, f.limit) {
			e := c.newSanction(a, h.Listing, dated[h.Listing.List])
			m.Results = append(m.Results, SanctionsMatch{e, float64(h.Score) / match.Full, features(&h), h.Score >= f.threshold || h.Outcome.Alerts()})
		}
		m.Total = SanctionsTotal{len(hits), "eq"}
		out.Responses[x.name] = m
	}
	c.tellEntries(first, last)
	c.w.Header().Set("X-Batch-Size", strconv.Itoa(len(out.Responses)))
	return c.value(out)
}

func features(h *screen.Hit) map[string]float64 {
	out := map[string]float64{}
	for _, e := range h.Evidence {
		out[string(e.Feature)] += float64(e.Points) / match.Full
	}
	return out
}

func versionDays(a *app.Assembly) map[list.ID]day.Day {
	out := map[list.ID]day.Day{}
	for _, s := range a.Engine.Scopes() {
		out[s.List] = s.Dated
	}
	return out
}

// newSanction shows a listing as an entity. Properties hold texts only.
func (c *call) newSanction(a *app.Assembly, l *list.Listing, dated day.Day) SanctionsEntity {
	e := exchange.Entities(l, dated)[0]
	out := SanctionsEntity{ID: e.ID, Caption: e.Caption, Schema: e.Schema, Properties: map[string]any{}, Datasets: some(e.Datasets), Referents: []string{}, Target: true, LastSeen: atMidnight(e.LastSeen)}
	for name, values := range e.Properties {
		out.Properties[name] = values
	}
	if p, ok := a.Engine.PartyOf(l); ok {
		for _, m := range p.Listings {
			if m.Listing != l {
				out.Referents = append(out.Referents, exchange.EntityID(m.Listing))
			}
		}
	}
	return out
}

// atMidnight writes a day as OpenSanctions writes times.
func atMidnight(day string) string {
	if day == "" {
		return ""
	}
	return day + "T00:00:00"
}

func (c *call) entity() error {
	nested := !c.query.Has("nested") || c.yes("nested")
	if err := c.fine(); err != nil {
		return err
	}
	a := c.s.opts.Live.Now()
	l := a.Engine.Listing(func(l *list.Listing) bool { return exchange.EntityID(l) == c.r.PathValue("entity") })
	if l == nil {
		return problem(notFound, "there is no such entity")
	}
	dated := versionDays(a)[l.List]
	out := c.newSanction(a, l, dated)
	if !nested {
		return c.value(out)
	}
	parts := map[string][]any{}
	for _, e := range exchange.Entities(l, dated)[1:] {
		e.LastSeen = atMidnight(e.LastSeen)
		for _, property := range []string{"addressEntity", "sanctions", "identifications"} {
			if partOf(e, property) {
				parts[property] = append(parts[property], e)
			}
		}
	}
	for property, all := range parts {
		out.Properties[property] = all
	}
	return c.value(out)
}

// partOf reports whether an entity stands under a property of the party.
func partOf(e *ftm.Entity, property string) bool {
	switch property {
	case "addressEntity":
		return e.Schema == ftm.Address
	case "sanctions":
		return e.Schema == ftm.Sanction
	}
	return e.Schema == ftm.Identification || e.Schema == ftm.Passport
}

func (c *call) catalog() error {
	out := SanctionsCatalog{Datasets: []SanctionsDataset{{Name: everything[0], Title: "All lists in use", Load: true, IndexCurrent: true, Children: []string{}}}, Current: []string{}, Outdated: []string{}}
	for _, s := range c.s.opts.Live.Now().Engine.StaleAfter(c.s.opts.StaleAfter).Scopes() {
		about, _ := list.Find(s.List)
		d := SanctionsDataset{Name: exchange.Dataset(s.List), Title: about.Title, Summary: about.Effect, URL: about.Page, Load: true, Version: s.Dated.String(), IndexVersion: string(s.Version), IndexCurrent: !s.Stale && !s.Starter, Children: []string{}}
		out.Datasets = append(out.Datasets, d)
		out.Datasets[0].Children = append(out.Datasets[0].Children, d.Name)
		if d.IndexCurrent {
			out.Current = append(out.Current, d.Name)
			continue
		}
		out.Outdated, out.IndexStale = append(out.Outdated, d.Name), true
	}
	out.Datasets[0].IndexCurrent = !out.IndexStale
	out.Datasets[0].Version, out.Datasets[0].IndexVersion = c.s.opts.Live.Now().Today.String(), string(c.s.opts.Live.Now().Mark)
	return c.value(out)
}
