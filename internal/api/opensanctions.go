package api

import (
	"encoding/json"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/identifier"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/strictjson"
)

// The shapes are those of the OpenSanctions API, as its documentation and the
// models of its server, yente, have them.

// A SanctionsEntity is a listing in the FollowTheMoney data model.
type SanctionsEntity struct {
	ID         string         `json:"id" doc:"ID of the entity, as in exports (docs/export.md)."`
	Caption    string         `json:"caption" doc:"The name to show."`
	Schema     string         `json:"schema" doc:"What it is: Person, Organization, LegalEntity, Vessel, Airplane or Address."`
	Properties map[string]any `json:"properties" doc:"What the list says, as arrays of texts; of one entity also the entities of its addresses, documents and sanction."`
	Datasets   []string       `json:"datasets" doc:"The list, as a data set."`
	Referents  []string       `json:"referents" doc:"The entities of the same party on other lists."`
	Target     bool           `json:"target" doc:"Always true: a list is about it."`
	FirstSeen  *string        `json:"first_seen" doc:"Always null: the timeline of the party says when it was listed."`
	LastSeen   string         `json:"last_seen" doc:"The day of the list version."`
	LastChange *string        `json:"last_change" doc:"Always null."`
}

// A SanctionsMatch is an entity that an example matches.
type SanctionsMatch struct {
	SanctionsEntity
	Score    float64            `json:"score" doc:"From 0 to 1."`
	Features map[string]float64 `json:"features" doc:"What the score is made of: points of Navicert's evidence, in thousandths, by what was compared."`
	Match    bool               `json:"match" doc:"Whether it reaches the threshold, or is an alert of Navicert's own."`
}

// SanctionsExample is a party that is asked about.
type SanctionsExample struct {
	ID         string                     `json:"id,omitempty" doc:"What the sender calls it."`
	Schema     string                     `json:"schema" doc:"What it is: Person, Company, Organization, LegalEntity, Vessel, Airplane, Thing." example:"Person"`
	Properties map[string]json.RawMessage `json:"properties" doc:"What is known: name, alias, birthDate, nationality, country, jurisdiction, gender, address, and numbers by their properties. Each is a text or an array of texts."`
}

// SanctionsQueries is what is asked.
type SanctionsQueries struct {
	Queries map[string]SanctionsExample `json:"queries" doc:"The parties, by names that the sender chooses."`
	Weights map[string]float64          `json:"weights,omitempty" doc:"Not followed: the weights of Navicert are its own."`
	Config  map[string]json.RawMessage  `json:"config,omitempty" doc:"Not followed."`
}

// SanctionsTotal counts results.
type SanctionsTotal struct {
	Value    int    `json:"value"`
	Relation string `json:"relation"`
}

// SanctionsMatches is the answer about one party.
type SanctionsMatches struct {
	Status  int              `json:"status"`
	Results []SanctionsMatch `json:"results"`
	Total   SanctionsTotal   `json:"total"`
	Query   SanctionsExample `json:"query" doc:"What was asked."`
}

// SanctionsFeature describes a feature.
type SanctionsFeature struct {
	Description string  `json:"description"`
	Coefficient float64 `json:"coefficient"`
	URL         string  `json:"url"`
}

// SanctionsAnswers is the answer to a match.
type SanctionsAnswers struct {
	Responses map[string]SanctionsMatches `json:"responses"`
	Matcher   map[string]SanctionsFeature `json:"matcher"`
	Limit     int                         `json:"limit"`
}

// SanctionsAlgorithm is a way to match.
type SanctionsAlgorithm struct {
	Name        string                      `json:"name"`
	Description string                      `json:"description"`
	Features    map[string]SanctionsFeature `json:"features"`
}

// SanctionsAlgorithms are the ways to match.
type SanctionsAlgorithms struct {
	Algorithms []SanctionsAlgorithm `json:"algorithms"`
	Default    string               `json:"default"`
	Best       string               `json:"best"`
}

// SanctionsDataset is a list as a data set.
type SanctionsDataset struct {
	Name         string   `json:"name"`
	Title        string   `json:"title"`
	Summary      string   `json:"summary"`
	URL          string   `json:"url"`
	Load         bool     `json:"load"`
	Version      string   `json:"version"`
	IndexVersion string   `json:"index_version"`
	IndexCurrent bool     `json:"index_current"`
	Children     []string `json:"children"`
}

// SanctionsCatalog says which data sets there are.
type SanctionsCatalog struct {
	Datasets   []SanctionsDataset `json:"datasets"`
	Current    []string           `json:"current" doc:"Those that are not older than their limit."`
	Outdated   []string           `json:"outdated" doc:"Those that are, and those that are only the starter list."`
	IndexStale bool               `json:"index_stale" doc:"Whether there are such."`
}

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
	name  string
	shown SanctionsExample
	query screen.Query
	names []string
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
	for _, x := range examples {
		q := x.query
		q.Near, q.Threshold = true, min(f.cutoff, screen.DefaultThreshold)
		if len(lists) < len(list.Lists()) {
			q.Lists = lists
		}
		if f.cutoff >= screen.NearLine {
			q.Threshold = screen.DefaultThreshold // near misses are given beside
		}
		hits, entries, err := c.several(a, q, x.names, true)
		if err != nil {
			return err
		}
		if last = entries[1]; first == 0 {
			first = entries[0]
		}
		m := SanctionsMatches{Status: http.StatusOK, Results: []SanctionsMatch{}, Query: x.shown}
		for _, h := range inForce(hits) {
			e := c.newSanction(a, h.Listing, dated[h.Listing.List])
			if h.Score < f.cutoff && !h.Outcome.Alerts() || slices.Contains(f.schemata, e.Schema) || slices.Contains(f.ids, e.ID) {
				continue
			}
			if m.Total.Value++; len(m.Results) < f.limit {
				m.Results = append(m.Results, SanctionsMatch{e, float64(h.Score) / match.Full, features(&h), h.Score >= f.threshold || h.Outcome.Alerts()})
			}
		}
		m.Total.Relation = "eq"
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
	out := SanctionsEntity{ID: e.ID, Caption: e.Caption, Schema: e.Schema, Properties: map[string]any{}, Datasets: some(e.Datasets), Referents: []string{}, Target: true, LastSeen: e.LastSeen}
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
	out.Datasets[0].Version, out.Datasets[0].IndexVersion = c.s.opts.Live.Now().Today.String(), string(c.s.opts.Live.Now().Mark)
	return c.value(out)
}

// readExamples reads the body of a match.
func readExamples(v *strictjson.Value) ([]exemplar, error) {
	var r reader
	var out []exemplar
	ignore := func(*strictjson.Value, string) {}
	r.object(v, "", []field{
		{"queries", func(v *strictjson.Value, at string) {
			if v.Kind != strictjson.Object || len(v.Members) == 0 || len(v.Members) > maxMany {
				r.fail(at, "should be an object of 1 to "+strconv.Itoa(maxMany)+" examples", "")
				return
			}
			for i := range v.Members {
				m := &v.Members[i]
				if m.Value.Kind == strictjson.Null {
					continue
				}
				x := r.example(&m.Value, at+"["+strconv.Itoa(i)+"]")
				x.name = m.Name
				out = append(out, x)
			}
		}},
		{"weights", ignore},
		{"config", ignore},
	})
	if len(r.wrong) == 0 && len(out) == 0 {
		r.fail("queries", "is missing", "")
	}
	return out, r.fine()
}

func (r *reader) example(v *strictjson.Value, at string) exemplar {
	x := exemplar{shown: SanctionsExample{Properties: map[string]json.RawMessage{}}}
	properties := map[string][]string{}
	r.object(v, at, []field{
		{"id", func(v *strictjson.Value, at string) { x.shown.ID = r.text(v, at, maxWord) }},
		{"schema", func(v *strictjson.Value, at string) {
			x.shown.Schema = r.text(v, at, maxWord)
			kind, ok := schemaKinds[x.shown.Schema]
			if x.query.Kind = kind; !ok {
				r.fail(at, "is not a schema that can be asked about", "such as Person, Company, Organization, LegalEntity, Vessel, Airplane")
			}
		}},
		{"properties", func(v *strictjson.Value, at string) {
			if v.Kind != strictjson.Object {
				r.fail(at, "should be an object", "")
				return
			}
			for i := range v.Members {
				m := &v.Members[i]
				properties[m.Name] = r.texts(&m.Value, at+"["+strconv.Itoa(i)+"]")
				b, _ := json.Marshal(properties[m.Name])
				x.shown.Properties[m.Name] = b
			}
		}},
	})
	if x.shown.Schema == "" && len(r.wrong) == 0 {
		r.fail(at+".schema", "is missing", "")
	}
	r.described(&x, at+".properties", properties)
	return x
}

// texts reads a text or an array of texts.
func (r *reader) texts(v *strictjson.Value, at string) []string {
	out := []string{}
	one := func(v *strictjson.Value, at string) {
		switch v.Kind {
		case strictjson.Null:
		case strictjson.Number:
			out = append(out, v.Text)
		default:
			out = append(out, r.text(v, at, maxText))
		}
	}
	if v.Kind != strictjson.Array {
		one(v, at)
		return out
	}
	r.items(v, at, maxMany, one)
	return out
}

// described turns properties into a query. Those that nothing can be compared
// with are not followed.
func (r *reader) described(x *exemplar, at string, properties map[string][]string) {
	q := &x.query
	for _, name := range []string{"name", "alias", "previousName", "weakAlias"} {
		for _, v := range properties[name] {
			if strings.TrimSpace(v) != "" && !slices.Contains(x.names, v) {
				x.names = append(x.names, v)
			}
		}
	}
	if len(x.names) == 0 {
		if whole := strings.TrimSpace(strings.Join(slices.Concat(properties["firstName"], properties["middleName"], properties["lastName"]), " ")); whole != "" {
			x.names = []string{whole}
		}
	}
	for _, v := range properties["birthDate"] {
		p, err := day.ParsePartial(v)
		if err != nil {
			r.fail(at+".birthDate", "is not a date", "write it as far as it is known: 1973-03-25, 1973-03 or 1973")
			continue
		}
		q.Births = append(q.Births, p)
	}
	q.Nationality = r.first(at, "nationality", properties)
	for _, name := range []string{"country", "jurisdiction", "flag"} {
		if q.Country == "" {
			q.Country = r.first(at, name, properties)
		}
	}
	for _, v := range properties["gender"] {
		if g, ok := party.GenderNamed(v); ok {
			q.Gender = g
		}
	}
	q.Address = strings.Join(slices.Concat(properties["address"], properties["full"]), ", ")
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		typ, ok := ftm.NumberIn(x.shown.Schema, name)
		for _, v := range properties[name] {
			if ok && v != "" && identifier.KindOf(typ) != identifier.None {
				q.Identifiers = append(q.Identifiers, party.Identifier{Type: typ, Number: v})
			}
		}
	}
	if len(r.wrong) == 0 && len(x.names) == 0 && q.Address == "" && len(q.Identifiers) == 0 {
		r.fail(at+".name", "is missing", "give a name, an address or a number")
	}
}

// first reads the first of the countries of a property.
func (r *reader) first(at, name string, properties map[string][]string) string {
	for _, v := range properties[name] {
		if code, ok := place.Parse(v); ok {
			return code
		}
		r.fail(at+"."+name, "is not a country", "give its code of ISO 3166 or its English name")
	}
	return ""
}
