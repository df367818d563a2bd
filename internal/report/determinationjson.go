package report

import (
	"io"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
)

// The types below are the contract of check --json; docs/json.md says what each
// field means. Fields are added, never renamed or removed.

type determinationJSON struct {
	File         string            `json:"file"`
	On           day.Day           `json:"on"`
	Known        day.Day           `json:"known"`
	Act          string            `json:"act"`
	Outcome      rule.Effect       `json:"outcome"`
	Policy       rule.Policy       `json:"policy,omitempty"`
	Findings     []findingJSON     `json:"findings"`
	Questions    []questionJSON    `json:"questions"`
	AllowedBy    []rule.Way        `json:"allowed_by"`
	Licences     []permitJSON      `json:"licences"`
	Wanted       []wantedJSON      `json:"licences_wanted"`
	NotApplied   []passedJSON      `json:"not_applied"`
	NotChecked   []string          `json:"not_checked"`
	Parties      []screenedJSON    `json:"parties"`
	Lists        []scopeJSON       `json:"lists"`
	Tables       []reference.Named `json:"tables"`
	RulesVersion canon.Hash        `json:"rules_version"`
	Engine       screen.Engine     `json:"engine"`
	Notes        []string          `json:"notes"`
	Disclaimer   string            `json:"disclaimer"`
	Verdict      *screen.Verdict   `json:"verdict,omitempty"`
}

type findingJSON struct {
	Rule            string           `json:"rule"`
	Title           string           `json:"title"`
	Kind            rule.Kind        `json:"kind"`
	Effect          rule.Effect      `json:"effect"`
	Demanded        rule.Effect      `json:"demanded,omitempty"`
	AuthorizedBy    string           `json:"authorized_by,omitempty"`
	Would           rule.Effect      `json:"would,omitempty"`
	Party           *dealPartyJSON   `json:"party"`
	Item            *dealItemJSON    `json:"item"`
	Listing         *dealListingJSON `json:"listing"`
	Policy          rule.Policy      `json:"policy,omitempty"`
	Exceptions      []string         `json:"exceptions"`
	Why             string           `json:"why"`
	Cites           []string         `json:"cites"`
	InForce         day.Span         `json:"in_force"`
	Questions       []string         `json:"questions"`
	VerifiedThrough day.Day          `json:"verified_through"`
	Certainty       cite.Certainty   `json:"certainty"`
}

type passedJSON struct {
	Rule  string         `json:"rule"`
	Party *dealPartyJSON `json:"party"`
	Item  *dealItemJSON  `json:"item"`
	Why   string         `json:"why"`
}

type dealPartyJSON struct {
	Number int    `json:"number"`
	Role   string `json:"role"`
	Name   string `json:"name"`
}

type dealItemJSON struct {
	Number         int    `json:"number"`
	Description    string `json:"description"`
	Classification string `json:"classification"`
}

type dealListingJSON struct {
	List      list.ID  `json:"list"`
	Title     string   `json:"title"`
	Key       string   `json:"key"`
	Name      string   `json:"name"`
	Matched   string   `json:"matched"`
	Score     int      `json:"score"`
	Standing  string   `json:"standing"`
	Countries []string `json:"countries"`
	Programs  []string `json:"programs"`
	Citations []string `json:"citations"`
	InForce   day.Span `json:"in_force"`
}

type questionJSON struct {
	ID      string   `json:"id"`
	Text    string   `json:"text"`
	About   string   `json:"about"`
	Because string   `json:"because"`
	Answers []string `json:"answers"`
	// OnlyPolicy: the answer changes how an application is judged, not whether
	// one is needed.
	OnlyPolicy bool `json:"only_policy"`
}

type screenedJSON struct {
	dealPartyJSON
	Owner   int    `json:"owner"` // number among the owners of the party, 0 for the party itself
	Outcome string `json:"outcome"`
	Hits    int    `json:"hits"`
}

// DeterminationJSON writes the same as one line of JSON, for programs.
func DeterminationJSON(w io.Writer, g Program, file string, d *determine.Determination) error {
	out := determinationJSON{
		File: file, On: d.Deal.On, Known: d.Deal.Known, Act: string(d.Deal.Act), Outcome: d.Outcome, Policy: d.Policy,
		Findings: []findingJSON{}, Questions: []questionJSON{}, AllowedBy: some(d.AllowedBy), Licences: newPermits(d), Wanted: newWanted(d), NotApplied: []passedJSON{},
		NotChecked: some(d.NotChecked), Parties: []screenedJSON{}, Lists: scopesJSON(d.Lists), Tables: some(d.Tables), RulesVersion: d.Rules, Engine: d.Engine,
		Notes: append(some(d.Notes), g.notes(d.Lists)...), Disclaimer: noAdvice, Verdict: d.Verdict,
	}
	for _, f := range d.Findings {
		out.Findings = append(out.Findings, newFinding(f, d.Deal.On))
	}
	for _, f := range d.Passed {
		out.NotApplied = append(out.NotApplied, passedJSON{f.Rule.ID, dealParty(f.Party), dealItem(f.Item), f.Why.String()})
	}
	for _, q := range d.Questions {
		out.Questions = append(out.Questions, questionJSON{q.ID, q.Text, q.About, q.Because, q.Allowed(), q.Odds})
	}
	for _, s := range d.Parties {
		q := s.Answer.Query
		out.Parties = append(out.Parties, screenedJSON{dealPartyJSON{s.Party, string(s.Role), q.Name}, s.Owner, string(s.Answer.Outcome), len(s.Answer.Hits)})
	}
	b, err := canon.JSON(out)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

func newFinding(f determine.Finding, on day.Day) findingJSON {
	out := findingJSON{
		Rule: f.Rule.ID, Title: f.Rule.Title, Kind: f.Kind, Effect: f.Effect, AuthorizedBy: f.By, Would: f.Would,
		Party: dealParty(f.Party), Item: dealItem(f.Item), Policy: f.Policy, Exceptions: some(f.Exceptions), Why: f.Why,
		Cites: citations(slices.Concat(f.Rule.Cites, f.Cites)), Questions: []string{}, VerifiedThrough: f.Rule.VerifiedThrough, Certainty: grade(f),
	}
	if f.By != "" {
		out.Demanded = f.Finding.Effect
	}
	for _, p := range f.Rule.Effective {
		if p.Holds(on) {
			out.InForce = p.Span
		}
	}
	for _, q := range f.Questions {
		out.Questions = append(out.Questions, q.ID)
	}
	if l := f.Listed; l != nil {
		about, _ := list.Find(l.Listing.List)
		out.InForce = l.Listing.InForce
		out.Listing = &dealListingJSON{
			List: l.Listing.List, Title: about.Title, Key: l.Listing.Key, Name: l.Listing.Subject.Name(), Matched: l.Matched, Score: l.Score,
			Standing: string(l.Standing), Countries: some(l.Listing.Subject.Countries), Programs: some(l.Listing.Programs),
			Citations: citations(l.Listing.Citations), InForce: l.Listing.InForce,
		}
	}
	return out
}

func dealParty(p *rule.Party) *dealPartyJSON {
	if p == nil {
		return nil
	}
	return &dealPartyJSON{p.Number, string(p.Role), p.Title()}
}

func dealItem(i *rule.Item) *dealItemJSON {
	if i == nil || i.Number == 0 {
		return nil
	}
	return &dealItemJSON{i.Number, i.Description, i.Class()}
}
