package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/report"
)

// TestPolicy asks the questions of a log again under the policy of a file. where
// is the log, as OpenLog finds it.
func (a *App) TestPolicy(file, where string) (report.PolicyTest, error) {
	p, err := a.ReadPolicy(file)
	if err != nil {
		return report.PolicyTest{}, err
	}
	t := &policyTrial{app: a, out: report.PolicyTest{Policy: p}, decided: make(map[int64]evidence.Disposition)}
	if err := a.LogEntries(where, audit.Search{Kind: evidence.Decision}, func(_ []byte, e *evidence.Entry) bool {
		var d recorded.Decided
		if json.Unmarshal(e.Query, &d) == nil {
			t.decided[d.Entry] = d.Disposition // the last one counts
		}
		return true
	}); err != nil {
		return t.out, err
	}
	var failed error
	err = a.LogEntries(where, audit.Search{}, func(_ []byte, e *evidence.Entry) bool {
		if e.Kind != evidence.Screening && e.Kind != evidence.Determination {
			return true
		}
		failed = t.entry(e)
		return failed == nil
	})
	return t.out, errors.Join(err, failed)
}

// policyTrial tries a policy on one entry after another.
type policyTrial struct {
	app     *App
	out     report.PolicyTest
	decided map[int64]evidence.Disposition
	benches []preparedBench // the last ones first
}

// A preparedBench is a bench with what it was made of: the lists and the day.
type preparedBench struct {
	key   string
	bench *certificate.Bench
	basis certificate.Basis
}

// keptBenches bounds how many sets of lists are ready at a time.
const keptBenches = 3

// entry tries an entry. Only failures of the machine are errors: what cannot be
// asked again is told.
func (t *policyTrial) entry(e *evidence.Entry) error {
	change, err := t.try(e)
	var f *fault.Fault
	switch {
	case errors.As(err, &f) && f.Code != fault.Unavailable:
		t.out.Untried = append(t.out.Untried, report.Untried{Entry: e.Number, Why: f.Says})
		return nil
	case err != nil:
		return err
	}
	t.out.Add(change, t.decided[e.Number])
	return nil
}

func (t *policyTrial) try(e *evidence.Entry) (report.PolicyChange, error) {
	var s recorded.Settings
	if err := json.Unmarshal(e.Settings, &s); err != nil {
		return report.PolicyChange{}, fault.New(fault.Damaged, "its settings cannot be read")
	}
	b, err := t.bench(e, s)
	if err != nil {
		return report.PolicyChange{}, err
	}
	var old *policy.Use
	unit := ""
	if s.Policy != nil {
		doc, err := t.app.policyBytes(s.Policy.Hash)
		if err != nil {
			return report.PolicyChange{}, err
		}
		p, err := policy.Read("its policy", doc)
		if err != nil {
			return report.PolicyChange{}, err
		}
		unit = s.Policy.Unit
		if old, err = p.By(unit); err != nil {
			return report.PolicyChange{}, err
		}
	}
	changed, err := t.out.Policy.By(unit)
	if err != nil {
		return report.PolicyChange{}, err
	}
	before, err := b.Judge(e, old)
	if err != nil {
		return report.PolicyChange{}, err
	}
	after, err := b.Judge(e, changed)
	if err != nil {
		return report.PolicyChange{}, err
	}
	return report.ComparePolicies(e, policyAnswer(before), policyAnswer(after)), nil
}

func policyAnswer(a *certificate.Answered) report.PolicyAnswer {
	return report.PolicyAnswer{Outcome: a.Outcome, Verdict: a.Verdict, Parties: a.Parties, Passes: a.Deal != nil && a.Deal.Outcome.Passes(), Deal: a.Deal != nil}
}

// bench gives the lists of an entry, ready to be asked.
func (t *policyTrial) bench(e *evidence.Entry, s recorded.Settings) (*certificate.Bench, error) {
	var named stated
	if err := json.Unmarshal(e.Answer, &named); err != nil {
		return nil, fault.New(fault.Damaged, "its answer cannot be read")
	}
	var key strings.Builder
	fmt.Fprint(&key, s.Today, s.StaleAfter, s.Past, s.Overlays, named.Engine.Version)
	for _, l := range named.Lists {
		fmt.Fprint(&key, " ", l.Version, l.Dated)
	}
	for _, o := range s.Besides {
		fmt.Fprint(&key, " ", o.Version, o.Dated)
	}
	for _, tab := range named.Tables {
		fmt.Fprint(&key, " ", tab.Version)
	}
	for _, k := range t.benches {
		if k.key == key.String() {
			return k.bench, nil
		}
	}
	basis, program, err := t.app.basis(e, pastOf(s))
	if err != nil {
		return nil, err
	}
	k := preparedBench{key: key.String(), basis: basis, bench: certificate.NewBench(basis, t.app.means(), s, program)}
	t.benches = append([]preparedBench{k}, t.benches[:min(len(t.benches), keptBenches-1)]...)
	return k.bench, nil
}
