package report

import (
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/screen"
)

// The types below are the contract of --json. docs/json.md says what each
// field means, and a test compares the two. Fields are added, never renamed or
// removed. A list that is empty is written as [], never as null.

type answerJSON struct {
	answerHead
	Lists []scopeJSON `json:"lists"`
	answerTail
}

// Most of an answer that found nothing is its lists, which are the same in
// thousands of answers. They are written once, and put between the other fields.
type answerHead struct {
	Query   queryJSON  `json:"query"`
	On      day.Day    `json:"on"`
	Outcome string     `json:"outcome"`
	Why     []string   `json:"why"`
	Hits    []hitJSON  `json:"hits"`
	Near    []nearJSON `json:"near"`
}

type answerTail struct {
	Engine screen.Engine `json:"engine"`
	Notes  []string      `json:"notes"`
	// Verdict is there only where a policy of the user is in use.
	Verdict *screen.Verdict `json:"verdict,omitempty"`
}

type queryJSON struct {
	Name        string             `json:"name"`
	Country     string             `json:"country,omitempty"`
	Kind        string             `json:"kind,omitempty"`
	Address     string             `json:"address,omitempty"`
	Lists       []list.ID          `json:"lists,omitempty"`
	Threshold   int                `json:"threshold"`
	Near        bool               `json:"near,omitempty"`
	WeakAlias   screen.WeakAlias   `json:"weak_alias,omitempty"`
	Births      []string           `json:"births,omitempty"`
	Gender      string             `json:"gender,omitempty"`
	Nationality string             `json:"nationality,omitempty"`
	Identifiers []party.Identifier `json:"identifiers,omitempty"`
}

type hitJSON struct {
	Score      int              `json:"score"`
	Matched    string           `json:"matched"`
	MatchedUse string           `json:"matched_use"`
	Party      string           `json:"party"`
	Outcome    string           `json:"outcome"`
	Standing   string           `json:"standing"`
	Why        []string         `json:"why"`
	Explained  *explainedJSON   `json:"explained,omitempty"`
	Listing    listingJSON      `json:"listing"`
	Evidence   []match.Evidence `json:"evidence"`
	Turns      []turnJSON       `json:"turns"`
}

// explainedJSON is the entry of the user's allow list that explains a hit.
type explainedJSON struct {
	Key     string  `json:"key"`
	Name    string  `json:"name"`
	Reason  string  `json:"reason"`
	AddedBy string  `json:"added_by,omitempty"`
	AddedOn day.Day `json:"added_on"`
	Expires day.Day `json:"expires"`
}

func explained(l *list.Listing) *explainedJSON {
	if l == nil || l.Own == nil {
		return nil
	}
	o := l.Own
	return &explainedJSON{l.Key, l.Subject.Name(), o.Reason, o.AddedBy, o.AddedOn, o.Expires}
}

type listingJSON struct {
	List        list.ID            `json:"list"`
	Title       string             `json:"title"`
	Key         string             `json:"key"`
	Kind        string             `json:"kind"`
	Names       []nameJSON         `json:"names"`
	Countries   []string           `json:"countries"`
	Addresses   []party.Address    `json:"addresses"`
	Identifiers []party.Identifier `json:"identifiers"`
	Births      []string           `json:"births"`
	partyJSON
	Programs    []string               `json:"programs"`
	Citations   []string               `json:"citations"`
	Sources     []sourceJSON           `json:"sources"`
	InForce     day.Span               `json:"in_force"`
	Dates       list.Dates             `json:"dates"`
	Terms       *termsJSON             `json:"terms"`
	Requirement *provision.Requirement `json:"requirement"`
	Policy      *provision.Policy      `json:"policy"`
	Effect      string                 `json:"effect"`
	Remarks     string                 `json:"remarks,omitempty"`
	URL         string                 `json:"url,omitempty"`
	Line        int                    `json:"line,omitempty"`
	Facts       []list.Fact            `json:"facts"`
	Errata      []list.Erratum         `json:"errata"`
	Problems    []list.Problem         `json:"problems"`
}

type nameJSON struct {
	Text   string `json:"text"`
	Use    string `json:"use"`
	Brand  bool   `json:"brand,omitempty"`
	Source string `json:"source,omitempty"`
	Grade  string `json:"grade,omitempty"`
}

// termsJSON says from when to when the requirement and the policy beside it
// were worded like this, and who is bound.
type termsJSON struct {
	InForce   day.Span       `json:"in_force"`
	Citations []string       `json:"citations"`
	Certainty cite.Certainty `json:"certainty,omitempty"`
	Binds     string         `json:"binds,omitempty"`
	Silent    bool           `json:"silent,omitempty"`
}

type scopeJSON struct {
	ID       list.ID    `json:"id"`
	Version  canon.Hash `json:"version"`
	Dated    day.Day    `json:"dated"`
	Listings int        `json:"listings"`
	Problems int        `json:"problems"`
	Starter  bool       `json:"starter"`
	AgeDays  int        `json:"age_days"`
	Stale    bool       `json:"stale"`
}

type jsonPrinter struct {
	w       io.Writer
	program Program
}

func newJSON(w io.Writer, _ Style, p Program) Printer { return &jsonPrinter{w, p} }

// JSON gives the printer of JSON, whatever else there is in Formats.
func JSON(w io.Writer, p Program) Printer { return newJSON(w, Style{}, p) }

// Answer writes one line.
func (p *jsonPrinter) Answer(a *screen.Answer) error {
	b, err := AnswerJSON(a, p.program)
	if err != nil {
		return err
	}
	_, err = p.w.Write(b)
	return err
}

// Put writes a drawn line.
func (p *jsonPrinter) Put(d Drawn) error {
	_, err := io.WriteString(p.w, d.text)
	return err
}

// Draw makes one line.
func (p *jsonPrinter) Draw(a *screen.Answer) (Drawn, error) {
	b, err := AnswerJSON(a, p.program)
	return Drawn{text: string(b)}, err
}

// AnswerJSON gives an answer as one line of JSON with its end, whatever else there
// is in Formats.
func AnswerJSON(a *screen.Answer, g Program) ([]byte, error) {
	b, err := AppendAnswerJSON(nil, a, g)
	return append(b, '\n'), err
}

// End writes nothing: every line stands for itself.
func (p *jsonPrinter) End() error { return nil }

func (p *jsonPrinter) write(v any) error {
	b, err := canon.JSON(v)
	if err != nil {
		return err
	}
	_, err = p.w.Write(append(b, '\n'))
	return err
}

func scopesJSON(scopes []screen.Scope) []scopeJSON {
	out := []scopeJSON{}
	for _, s := range scopes {
		out = append(out, scopeJSON{
			ID: s.List, Version: s.Version, Dated: s.Dated, Listings: s.Listings, Problems: s.Problems,
			Starter: s.Starter, AgeDays: s.AgeDays, Stale: s.Stale,
		})
	}
	return out
}

// newListing shows a listing with the terms that hold on the day.
func newListing(l *list.Listing, t list.Terms) listingJSON {
	about, _ := list.Find(l.List)
	out := listingJSON{
		List: l.List, Title: about.Title, Key: l.Key, Kind: string(l.Subject.Kind),
		Names:     []nameJSON{},
		Countries: some(l.Subject.Countries), Addresses: some(l.Subject.Addresses),
		Identifiers: some(l.Subject.Identifiers), Births: []string{},
		partyJSON: newParty(l.Subject), Programs: some(l.Programs), Citations: citations(l.Citations), Sources: sources(l.Citations),
		InForce: l.InForce, Dates: l.Dates,
		Effect: about.Effect, Remarks: l.Remarks, URL: l.URL, Line: l.Line,
		Facts: some(l.Facts), Errata: some(l.Errata), Problems: some(l.Problems),
	}
	for _, n := range l.Subject.Names {
		out.Names = append(out.Names, nameJSON{n.Text, useJSON(n.Use), n.Use == party.Brand, n.Source, n.Grade})
	}
	for _, b := range l.Subject.Births {
		out.Births = append(out.Births, b.String())
	}
	if t.Requirement != "" || t.Policy != "" || t.InForce != (day.Span{}) {
		out.Terms = &termsJSON{t.InForce, citations(t.Cites), t.Certainty, t.Binds, t.Silent}
	}
	out.Requirement, out.Policy = provisions(l.List, t)
	return out
}

// useJSON gives the use of a name in the words of the contract, which has none
// for a brand: a brand is an alias that the party gave itself.
func useJSON(u party.Use) string {
	if u == party.Brand {
		return string(party.Alias)
	}
	return string(u)
}

func citations(cs []cite.Citation) []string {
	out := []string{}
	for _, c := range cs {
		out = append(out, c.String())
	}
	return out
}

// some gives s, and an empty list in place of none.
func some[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
