package certificate

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// Means are what it takes to answer a question besides lists and tables: what
// comes with the program.
type Means struct {
	Program   report.Program
	Said      []consolidate.Statement
	Rules     []rule.Rule
	Questions []rule.Question
}

// A Basis is what an answer rests on: list versions, whole or in part, and
// tables.
type Basis struct {
	Versions []screen.Installed
	Tables   []reference.Kept
	Whole    map[list.ID]screen.Whole // counts of versions that are here in part
}

// Basis gives the slices of a certificate as list versions.
func (c *Certificate) Basis() Basis {
	b := Basis{Tables: c.Tables, Whole: make(map[list.ID]screen.Whole)}
	for i := range c.Lists {
		s := &c.Lists[i]
		v := &list.Version{Format: list.Format, List: s.List, Dated: s.Dated, Starter: s.Starter, Listings: s.Rows}
		b.Versions = append(b.Versions, screen.Installed{Version: v, Hash: s.Hash})
		b.Whole[s.List] = screen.Whole{Listings: s.Listings, Problems: s.Problems}
	}
	return b
}

// An Answered is a question of the log that was asked again.
type Answered struct {
	JSON       json.RawMessage
	Candidates json.RawMessage
	Outcome    string
	Parties    []screen.Answer          // of the query, or of each party of the transaction
	Missed     [][]screen.Hit           // the near misses of each of them
	Deal       *determine.Determination // nil for a query
	Fits       *consolidate.Register
}

// Again asks the question of an entry again on a basis, with the settings of
// the entry. program is the version that the answer is stamped with. Scans
// cannot be asked again, since the log does not keep documents.
func Again(e *evidence.Entry, b Basis, m Means, program string) (*Answered, error) {
	var s recorded.Settings
	if err := json.Unmarshal(e.Settings, &s); err != nil {
		return nil, damaged(err)
	}
	return ask(e, b, m, s, program)
}

// Today asks it with the clock of another day.
func Today(e *evidence.Entry, b Basis, m Means, s recorded.Settings, program string) (*Answered, error) {
	return ask(e, b, m, s, program)
}

func ask(e *evidence.Entry, b Basis, m Means, s recorded.Settings, program string) (*Answered, error) {
	versions := make([]*list.Version, len(b.Versions))
	for i, v := range b.Versions {
		versions[i] = v.Version
	}
	out := &Answered{Fits: consolidate.Parties(versions, m.Said)}
	session := screen.New(b.Versions, screen.Options{Today: s.Today, Program: program, StaleDays: s.StaleAfter, Parties: out.Fits, Whole: b.Whole}).NewSession()
	switch e.Kind {
	case evidence.Screening:
		return out, out.query(e, session, m)
	case evidence.Determination:
		return out, out.deal(e, session, b, m)
	}
	return nil, fault.New(fault.Input, "entry %d is a %s, which cannot be asked again", e.Number, e.Kind).
		Try("screenings and checks can; the log keeps no documents")
}

func (a *Answered) query(e *evidence.Entry, session *screen.Session, m Means) error {
	var q recorded.Query
	if err := json.Unmarshal(e.Query, &q); err != nil {
		return damaged(err)
	}
	answer := session.Screen(q.Asks())
	session.Explain(&answer)
	a.Outcome, a.Parties = string(answer.Outcome), []screen.Answer{answer}
	a.Missed = [][]screen.Hit{recorded.NearMisses(&answer, session.Screen)}
	var err error
	if a.Candidates, err = canon.JSON(recorded.Candidates(rule.Place{}, &answer, a.Missed[0])); err != nil {
		return err
	}
	a.JSON, err = recorded.AnswerJSON(&answer, m.Program)
	return err
}

func (a *Answered) deal(e *evidence.Entry, session *screen.Session, b Basis, m Means) error {
	var deal recorded.Deal
	if err := json.Unmarshal(e.Query, &deal); err != nil {
		return damaged(err)
	}
	t, err := transaction.Read(deal.File, deal.Document)
	if err != nil {
		return err
	}
	t.On, t.Known = deal.On, deal.Known
	engine, err := determine.New(m.Rules, m.Questions)
	if err != nil {
		return err
	}
	var tables *reference.Set
	if len(b.Tables) > 0 {
		tables = reference.NewSet(b.Tables)
	}
	engine = engine.With(tables)
	if deal.Licences != nil {
		held := make([]*licence.Held, len(deal.Licences))
		for i, events := range deal.Licences {
			if held[i], err = licence.Replay(events); err != nil {
				return damaged(err)
			}
		}
		engine = engine.Holding(held)
	}
	d, err := engine.Check(session, deal.File, t)
	if err != nil {
		return err
	}
	a.Outcome, a.Deal = string(d.Outcome), d
	all := []recorded.Candidate{}
	for i := range d.Parties {
		p := &d.Parties[i]
		missed := recorded.NearMisses(&p.Answer, session.Screen)
		a.Parties, a.Missed = append(a.Parties, p.Answer), append(a.Missed, missed)
		all = append(all, recorded.Candidates(p.Place, &p.Answer, missed)...)
	}
	if a.Candidates, err = canon.JSON(all); err != nil {
		return err
	}
	a.JSON, err = recorded.DeterminationJSON(deal.File, d, m.Program)
	return err
}

// Cut gives the slices of a basis that an answer on it rests on: the listings
// that were found, those of the same parties, and those that have an address
// only, which answers count.
func (a *Answered) Cut(b Basis) []Slice {
	wanted := make(map[*list.Listing]bool)
	for i := range a.Parties {
		for _, h := range slices.Concat(a.Parties[i].Hits, a.Parties[i].Near, a.Missed[i]) {
			wanted[h.Listing] = true
			if p, ok := a.Fits.Of(h.Listing); ok {
				for _, m := range p.Listings {
					wanted[m.Listing] = true
				}
			}
			if h.Explained != nil {
				wanted[h.Explained] = true
			}
		}
	}
	var out []Slice
	for _, v := range b.Versions {
		s := Slice{
			List: v.Version.List, Hash: v.Hash, Dated: v.Version.Dated, Starter: v.Version.Starter,
			Listings: len(v.Version.Listings), Problems: v.Version.CountProblems(), Rows: []list.Listing{},
		}
		for i := range v.Version.Listings {
			if l := &v.Version.Listings[i]; wanted[l] || l.AddressOnly() {
				s.Rows = append(s.Rows, *l)
			}
		}
		out = append(out, s)
	}
	return out
}

// Same reports whether an answer is, byte for byte, the one that was recorded,
// with the same candidates, near misses among them.
func (a *Answered) Same(e *evidence.Entry) bool {
	return canon.Sum(a.JSON) == canon.Sum(e.Answer) && canon.Sum(a.Candidates) == canon.Sum(e.Candidates)
}

// CutTables gives the tables that an answer rests on, each with the rows that
// the items and places of the transaction need: those whose code stands in what
// was recorded of it.
func CutTables(e *evidence.Entry, tables []reference.Kept) []reference.Kept {
	out := []reference.Kept{}
	text := string(e.Normalised) + string(e.Answer)
	for _, t := range tables {
		part := *t.Version
		part.Entries, part.Destinations, part.Problems = nil, nil, nil
		for _, x := range t.Entries {
			if strings.Contains(text, x.Code) {
				part.Entries = append(part.Entries, x)
			}
		}
		for _, d := range t.Destinations {
			if strings.Contains(text, "\""+d.Code+"\"") {
				part.Destinations = append(part.Destinations, d)
			}
		}
		out = append(out, reference.Kept{Hash: t.Hash, Version: &part})
	}
	return out
}
