package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/screen"
)

// Decide puts into an answer what becomes of the order.
func (u *Use) Decide(a *screen.Answer) {
	if u != nil {
		a.Verdict = u.verdict(u.of(a))
	}
}

// DecideDeal does the same of a determination.
func (u *Use) DecideDeal(d *determine.Determination) {
	if u != nil {
		d.Verdict = u.verdict(u.about(d))
	}
}

// A Scanned document is what a scan found, as far as policies ask.
type Scanned struct {
	Outcome screen.Outcome
	Hits    []Hit // listings of the parties that are named; they have no score
	Lists   []screen.Scope
}

// OfScan gives what becomes of the order that a document belongs to; nil where
// there is no policy.
func (u *Use) OfScan(s Scanned) *screen.Verdict {
	if u == nil {
		return nil
	}
	f := &Facts{Outcome: string(s.Outcome), Act: "scan", Unit: u.Unit, Parties: []Party{}, Hits: s.Hits}
	f.count(s.Lists)
	return u.verdict(f)
}

// verdict asks the rules, then what stops an order. A rule that fails stops it:
// nobody knows what it would have said.
func (u *Use) verdict(f *Facts) *screen.Verdict {
	v := &screen.Verdict{Policy: u.Name, Hash: u.Hash, Unit: u.Unit}
	for i, r := range u.Rules {
		yes, err := r.when.holds(f)
		switch {
		case err != nil:
			v.Order, v.Why = screen.Stop, fmt.Sprintf("Rule %d of the policy could not be asked: %v.", i+1, firstLine(err))
			return v
		case !yes:
		case r.Then == screen.Go && slices.Contains(always, f.Outcome):
			v.Order, v.Why = screen.Stop, fmt.Sprintf("Rule %d of the policy would let it go, but %s stops every order.", i+1, f.Outcome)
			return v
		default:
			v.Order, v.Why = r.Then, fmt.Sprintf("Rule %d of the policy: %s", i+1, sentence(r.Why))
			return v
		}
	}
	v.Order, v.Why = screen.Go, "Nothing that stops an order under the policy was found."
	for _, word := range []struct {
		stop bool
		word string
		says string
	}{
		{true, f.Outcome, fmt.Sprintf("The outcome %s stops an order under the policy.", f.Outcome)},
		{f.Stale > 0, Stale, "A list is older than its limit, which stops an order under the policy."},
		{f.Starter > 0, Starter, "A list is only that of the program, which stops an order under the policy."},
	} {
		if word.stop && slices.Contains(u.Stop, word.word) {
			v.Order, v.Why = screen.Stop, word.says
			return v
		}
	}
	return v
}

func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

func sentence(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

func joined(all []string) string { return strings.Join(all, ", ") }
