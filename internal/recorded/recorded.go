// Package recorded says what the log keeps of an answer: the content of an
// entry for each kind of answer. Package certificate asks the same questions
// again from it.
package recorded

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
)

// Settings are what an answer depends on besides query, lists and engine.
type Settings struct {
	Today      day.Day `json:"today"`                 // that ages of lists are counted to
	StaleAfter int     `json:"stale_after,omitempty"` // 0: that of each list
	Known      day.Day `json:"known"`                 // lists as they were known by this day
	Policy     *Policy `json:"policy,omitempty"`      // of the user, that it was asked under
	// Past says that listings counted that only earlier versions of the lists hold.
	Past bool `json:"past,omitempty"`
	// Overlays are those that were laid over the rules, in their order.
	Overlays []canon.Hash `json:"overlays,omitempty"`
	// Besides are the versions that were installed and not asked, in the order of
	// the lists.
	Besides []Beside `json:"beside,omitempty"`
}

// equal reports whether answers under both depend on the same.
func (s *Settings) equal(o *Settings) bool {
	return s.Today == o.Today && s.StaleAfter == o.StaleAfter && s.Known == o.Known && s.Past == o.Past &&
		(s.Policy == nil) == (o.Policy == nil) && (s.Policy == nil || *s.Policy == *o.Policy) &&
		slices.Equal(s.Overlays, o.Overlays) && slices.Equal(s.Besides, o.Besides)
}

// A Beside is a list version that was installed and not asked. What it says of
// the parties that were found is part of the answer all the same: their names.
type Beside struct {
	List    list.ID    `json:"list"`
	Version canon.Hash `json:"version"`
	Dated   day.Day    `json:"dated"`
}

// A Policy names the policy of an answer.
type Policy struct {
	Hash canon.Hash `json:"hash"` // of its file
	Unit string     `json:"unit,omitempty"`
}

// PolicyOf names the policy of a use, nil for that of nobody.
func PolicyOf(use *policy.Use) *Policy {
	if use == nil {
		return nil
	}
	return &Policy{Hash: use.Hash, Unit: use.Unit}
}

// A Context is what all answers of one run share.
type Context struct {
	Asked    evidence.Asked
	Settings Settings
	Overlays []canon.Hash   // of the law, that determinations are given under
	Program  report.Program // as the answer was printed with
	Memo     *Memo          // remembers what answers share; nil where that is not worth it
}

// Under gives the context of answers that were asked under a policy; a nil use is
// that of nobody.
func (c Context) Under(use *policy.Use) Context {
	c.Settings.Policy = PolicyOf(use)
	return c
}

// class gives how long an answer has to be kept: five years where it was asked of
// lists of the Bureau of Industry and Security alone, else the ten of OFAC.
func class(kind evidence.Kind, scopes []screen.Scope) string {
	other := func(s screen.Scope) bool { return !strings.HasPrefix(string(s.List), "us/bis/") }
	if kind == evidence.Determination || len(scopes) == 0 || slices.ContainsFunc(scopes, other) {
		return evidence.OFAC
	}
	return evidence.EAR
}

// An Engine is what an answer was asked of.
type Engine interface {
	Screen(screen.Query) screen.Answer
	Scopes() []screen.Scope // of all lists that it holds
}

// besides gives the versions of an engine that an answer did not ask.
func besides(all, asked []screen.Scope) []Beside {
	var out []Beside
	for _, s := range all {
		if !slices.ContainsFunc(asked, func(x screen.Scope) bool { return x.List == s.List }) {
			out = append(out, Beside{s.List, s.Version, s.Dated})
		}
	}
	return out
}

// content fills what is the same for all kinds. by is the engine that was asked.
func (c Context) content(kind evidence.Kind, scopes []screen.Scope, by Engine) (evidence.Content, error) {
	s, err := c.shared(scopes, by)
	for _, s := range []*string{&c.Asked.By, &c.Asked.Why, &c.Asked.Role, &c.Asked.Transaction} {
		*s = readable(*s)
	}
	out := evidence.Content{
		Kind: kind, Asked: c.Asked, Settings: s.settings, NotAsked: s.notAsked, Meaning: []string{}, Links: []evidence.Link{},
		Subject:   evidence.Subject{Parties: []string{}, Countries: []string{}, Listed: []string{}},
		Retention: evidence.Keep(class(kind, scopes), c.Settings.Today),
	}
	return out, err
}

// A Query is a query as it was received. Name is the text; where that is not
// UTF-8, Bytes are what came.
type Query struct {
	screen.Query
	Bytes []byte `json:"bytes,omitempty"`
}

// Asks gives the query that was asked.
func (q Query) Asks() screen.Query {
	if len(q.Bytes) > 0 {
		q.Name = string(q.Bytes)
	}
	return q.Query
}

// NewQuery keeps a query.
func NewQuery(q screen.Query) Query {
	out := Query{Query: q}
	if !utf8.ValidString(q.Name) {
		out.Bytes = []byte(q.Name)
	}
	return out
}

// Screening gives what is kept of the answer to a query that an engine gave.
func (c Context) Screening(q screen.Query, a *screen.Answer, by Engine) (evidence.Content, error) {
	return c.Screened(q, a, NearMisses(a, by.Screen), by)
}

// Screened is Screening for whoever has the near misses, as Ask gives them.
func (c Context) Screened(q screen.Query, a *screen.Answer, missed []screen.Hit, by Engine) (evidence.Content, error) {
	out, err := c.question(q, a, missed, by)
	if err != nil {
		return out, err
	}
	out.Answer, err = AnswerJSON(a, c.Program)
	return out, err
}

// Prepared is Screened, ready to be added to the log. The answer is encoded where it
// stands in the entry.
func (c Context) Prepared(q screen.Query, a *screen.Answer, missed []screen.Hit, by Engine) (record.Prepared, error) {
	out, err := c.question(q, a, missed, by)
	if err != nil {
		return record.Prepared{}, err
	}
	return record.PrepareWith(out, c.Memo.room(), func(out []byte) ([]byte, error) { return report.AppendAnswerJSON(out, a, c.Program) })
}

// question gives what is kept of a query and what was found, without the answer.
func (c Context) question(q screen.Query, a *screen.Answer, missed []screen.Hit, by Engine) (evidence.Content, error) {
	out, err := c.content(evidence.Screening, a.Lists, by)
	if err != nil {
		return out, err
	}
	room, err := appendQuery(make([]byte, 0, usualQuery), NewQuery(q))
	if err != nil {
		return out, err
	}
	out.Query = slices.Clip(room)
	if out.Normalised, err = c.Memo.appendNormalised(room[len(room):], q, a); err != nil {
		return out, err
	}
	if out.Candidates = json.RawMessage("[]"); len(a.Hits)+len(missed) > 0 {
		out.Candidates, err = canon.JSON(Candidates(rule.Place{}, a, missed))
	}
	out.Subject.On = a.Query.On
	add(&out.Subject, q, a)
	out.Outcome, out.Meaning = string(a.Outcome), append(out.Meaning, a.Why...)
	return out, err
}

// AnswerJSON gives an answer as --json prints it.
func AnswerJSON(a *screen.Answer, p report.Program) (json.RawMessage, error) {
	b, err := report.AnswerJSON(a, p)
	return bytes.TrimSuffix(b, []byte("\n")), err
}

// A Deal is a transaction file as it was received.
type Deal struct {
	File     string  `json:"file"`
	Document []byte  `json:"document"` // its bytes
	On       day.Day `json:"on"`       // that went before the file's, or the day of the answer
	Known    day.Day `json:"known"`
	// Licences are those that are held and went with the deal, each by what had
	// happened to it, without whom other uses were for; nil where it was not known which are held.
	Licences [][]licence.Event `json:"licences"`
}

// Check gives what is kept of a determination, whose parties an engine screened.
func (c Context) Check(deal Deal, d *determine.Determination, by Engine) (evidence.Content, error) {
	c.Settings.Overlays = c.Overlays
	out, err := c.content(evidence.Determination, d.Lists, by)
	if err != nil {
		return out, err
	}
	deal.On, deal.Known = d.Deal.On, d.Deal.Known
	if d.Holding {
		deal.Licences = [][]licence.Event{}
		for _, p := range d.Licences {
			deal.Licences = append(deal.Licences, p.Held.Discreet(d.Deal.Number))
		}
	}
	if out.Query, err = canon.JSON(deal); err != nil {
		return out, err
	}
	if out.Normalised, err = canon.JSON(d.Deal); err != nil {
		return out, err
	}
	if out.Answer, err = DeterminationJSON(deal.File, d, c.Program); err != nil {
		return out, err
	}
	all := []Candidate{}
	for i := range d.Parties {
		p := &d.Parties[i]
		all = append(all, Candidates(p.Place, &p.Answer, NearMisses(&p.Answer, by.Screen))...)
		add(&out.Subject, p.Answer.Query, &p.Answer)
	}
	out.Subject.On = d.Deal.On
	out.Outcome = string(d.Outcome)
	for _, f := range d.Findings {
		if !slices.Contains(out.Meaning, f.Why) {
			out.Meaning = append(out.Meaning, f.Why)
		}
	}
	out.Candidates, err = canon.JSON(all)
	return out, err
}

// DeterminationJSON gives a determination as --json prints it.
func DeterminationJSON(file string, d *determine.Determination, p report.Program) (json.RawMessage, error) {
	var b bytes.Buffer
	if err := report.DeterminationJSON(&b, p, file, d); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// A Document is what is kept of a document that was scanned: not itself.
type Document struct {
	Name  string     `json:"name"`
	Hash  canon.Hash `json:"sha256"` // "" where it could not be read at all
	Size  int64      `json:"size"`   // bytes
	Lists []list.ID  `json:"lists,omitempty"`
	On    day.Day    `json:"on"`
}

// Scan gives what is kept of the scan of a document. A scan has no near misses:
// what it does not report, it does not keep.
func (c Context) Scan(doc Document, s *report.Scan) (evidence.Content, error) {
	out, err := c.content(evidence.Scan, s.Lists, nil)
	if err != nil {
		return out, err
	}
	doc.On = s.On
	if out.Query, err = canon.JSON(doc); err != nil {
		return out, err
	}
	if out.Answer, err = ScanJSON(s, c.Program); err != nil {
		return out, err
	}
	out.Normalised, out.Candidates = json.RawMessage("null"), json.RawMessage("[]")
	out.Subject.On = s.On
	if s.Found != nil {
		for _, p := range s.Found.Parties {
			out.Subject.Listed = append(out.Subject.Listed, readable(p.Party))
		}
	}
	out.Outcome = string(s.Outcome())
	if s.Unread != "" {
		out.Meaning = append(out.Meaning, readable(s.Unread))
	}
	return out, nil
}

// ScanJSON gives a scan as --json prints it.
func ScanJSON(s *report.Scan, p report.Program) (json.RawMessage, error) {
	var b bytes.Buffer
	if err := report.JSON(&b, p).Scan(s); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// readable gives text as an entry can hold it: what is not UTF-8 would not be read
// again in the same spelling. NewQuery keeps the bytes.
func readable(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// put adds what an entry is found by, once.
func put(to *[]string, v string) {
	if v = readable(v); v != "" && !slices.Contains(*to, v) {
		*to = append(*to, v)
	}
}

// add makes an entry findable by a query and what it found.
func add(to *evidence.Subject, q screen.Query, a *screen.Answer) {
	put(&to.Parties, q.Name)
	put(&to.Countries, q.Country)
	for _, h := range a.Hits {
		put(&to.Listed, h.Party)
	}
}
