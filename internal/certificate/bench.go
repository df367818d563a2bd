package certificate

import (
	"encoding/json"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/overlay"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// A Bench has the lists of a basis ready for many questions of the log that rest
// on it. It is for one goroutine.
type Bench struct {
	basis Basis
	means Means
	fits  *consolidate.Register
	// versions are those of the basis, and past what only earlier ones hold.
	versions, past []*list.Version
	engine         *screen.Screener
	session        *screen.Session
}

// NewBench makes the lists ready, with the day and the limits of age of the
// settings. program is the version that answers are stamped with.
func NewBench(b Basis, m Means, s recorded.Settings, program string) *Bench {
	versions := make([]*list.Version, len(b.Versions))
	for i, v := range b.Versions {
		versions[i] = v.Version
	}
	k := &Bench{basis: b, means: m, versions: versions}
	for _, v := range versions {
		k.past = append(k.past, b.Past[v.List]...)
	}
	k.fits = consolidate.Parties(slices.Concat(versions, k.past), m.Said)
	k.engine = screen.New(b.Versions, screen.Options{
		Today: s.Today, Program: program, StaleDays: s.StaleAfter, Parties: k.fits, Whole: b.Whole, Past: b.Past,
	})
	k.session = k.engine.NewSession()
	return k
}

// Judge asks the question of an entry again, under a policy, and gives what was
// found; JSON, Candidates and near misses are left out.
func (k *Bench) Judge(e *evidence.Entry, use *policy.Use) (*Answered, error) {
	out := &Answered{Fits: k.fits}
	if string(e.Query) == "null" {
		return nil, fault.New(fault.Input, "entry %d was kept without its question, and cannot be asked again", e.Number)
	}
	switch e.Kind {
	case evidence.Screening:
		return out, k.query(out, e, use)
	case evidence.Determination:
		return out, k.deal(out, e, use)
	case evidence.Scan:
		return out, k.scanned(out, e, use)
	}
	return nil, fault.New(fault.Input, "entry %d is of the kind %s, which cannot be asked again", e.Number, e.Kind).
		Try("screenings, checks and scans can")
}

func (k *Bench) query(a *Answered, e *evidence.Entry, use *policy.Use) error {
	var q recorded.Query
	if err := json.Unmarshal(e.Query, &q); err != nil {
		return damaged(err)
	}
	answer := k.session.Screen(use.Ask(q.Asks()))
	use.Decide(&answer)
	a.Outcome, a.Parties, a.Verdict = string(answer.Outcome), []screen.Answer{answer}, answer.Verdict
	return nil
}

func (k *Bench) deal(a *Answered, e *evidence.Entry, use *policy.Use) error {
	var deal recorded.Deal
	if err := json.Unmarshal(e.Query, &deal); err != nil {
		return damaged(err)
	}
	t, err := transaction.Read(deal.File, deal.Document)
	if err != nil {
		return err
	}
	t.On, t.Known = deal.On, deal.Known
	law, err := k.law()
	if err != nil {
		return err
	}
	engine, err := determine.New(law, k.means.Questions)
	if err != nil {
		return err
	}
	var tables *reference.Set
	if len(k.basis.Tables) > 0 {
		tables = reference.NewSet(k.basis.Tables)
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
	d, err := engine.Check(use.Over(k.session), deal.File, t)
	if err != nil {
		return err
	}
	use.DecideDeal(d)
	a.file, a.Outcome, a.Deal, a.Verdict = deal.File, string(d.Outcome), d, d.Verdict
	for i := range d.Parties {
		a.Parties = append(a.Parties, d.Parties[i].Answer)
	}
	return nil
}

// law gives the rules with the overlays of the basis.
func (k *Bench) law() ([]rule.Rule, error) {
	var sets []overlay.Set
	for _, b := range k.basis.Overlays {
		s, err := overlay.Kept(b, k.means.Rules)
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	return overlay.Apply(k.means.Rules, sets), nil
}

// record fills in what the log keeps of an answer.
func (k *Bench) record(a *Answered, e *evidence.Entry) error {
	if a.Scan != nil {
		var err error
		a.Candidates = json.RawMessage("[]")
		a.JSON, err = recorded.ScanJSON(a.Scan, k.means.Program)
		return err
	}
	all := []recorded.Candidate{}
	for i := range a.Parties {
		at := rule.Place{}
		if a.Deal != nil {
			at = a.Deal.Parties[i].Place
		} else {
			k.session.Explain(&a.Parties[i])
		}
		missed := recorded.NearMisses(&a.Parties[i], k.session.Screen)
		a.Missed = append(a.Missed, missed)
		all = append(all, recorded.Candidates(at, &a.Parties[i], missed)...)
	}
	var err error
	if a.Candidates, err = canon.JSON(all); err != nil {
		return err
	}
	if a.Deal != nil {
		a.JSON, err = recorded.DeterminationJSON(a.file, a.Deal, k.means.Program)
		return err
	}
	a.JSON, err = recorded.AnswerJSON(&a.Parties[0], k.means.Program)
	return err
}
