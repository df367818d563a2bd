// Package policy is what a company decides about its own screenings and checks:
// from which score a listing alerts, what weak aliases are worth, which lists a
// business unit asks, and what stops an order. It is data in one file, named by
// its hash, so that every answer says which policy it was given under.
//
// A policy changes what is asked and what follows; it never changes what a list
// or the law says.
package policy

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
)

// A Policy is a file that was read without a mistake.
type Policy struct {
	Name     string
	Hash     canon.Hash // of Document
	Document []byte
	// Thresholds are the scores from which a listing alerts, by the kind of the
	// party that is asked about; party.Unstated has that of all others.
	Thresholds map[party.Kind]int
	Weak       screen.WeakAlias
	Units      []Unit
	Stop       []string // outcomes, and conditions of lists, that stop an order
	Rules      []Rule   // the first that holds decides
}

// A Unit is a part of the company.
type Unit struct {
	Name  string
	Lists []list.ID // in the order of the register
	Line  int
}

// A Rule decides before Stop does.
type Rule struct {
	When string
	Then Order
	Why  string
	Line int // in the file, from 1
	when condition
}

// An Order is what becomes of an order.
type Order = screen.Order

// The words of Stop beside the outcomes.
const (
	Stale   = "stale"   // a list is older than its limit
	Starter = "starter" // a list is only that of the program
)

// always are the outcomes that stop an order whatever the policy says: what they
// forbid is forbidden by law.
var always = []string{string(rule.LicenceRequired), string(rule.ProhibitedByOrder), string(rule.BlockedProperty)}

// stops gives all words that Stop may have.
func stops() []string {
	out := []string{string(screen.Potential), string(screen.Review), string(screen.Unscreenable), Stale, Starter}
	for _, e := range rule.Effects() {
		out = append(out, string(e))
	}
	return out
}

// usual is Stop where the file does not give it: all that alerts or does not
// pass.
func usual() []string {
	out := []string{string(screen.Potential), string(screen.Review), string(screen.Unscreenable)}
	for _, e := range rule.Effects() {
		if !e.Passes() {
			out = append(out, string(e))
		}
	}
	return out
}

// A Use is a policy applied by a unit. A nil Use is that of nobody: it changes
// nothing and decides nothing.
type Use struct {
	*Policy
	Unit string // "" for none: all lists
	unit *Unit
}

// By gives the policy as a unit uses it.
func (p *Policy) By(unit string) (*Use, error) {
	u := &Use{Policy: p, Unit: unit}
	if unit == "" {
		return u, nil
	}
	i := slices.IndexFunc(p.Units, func(x Unit) bool { return x.Name == unit })
	if i < 0 {
		f := fault.New(fault.Usage, "the policy %s has no unit %q", p.Name, unit)
		if len(p.Units) > 0 {
			return nil, f.Try("its units: %s", joined(p.names()))
		}
		return nil, f.Try("it names none; leave --unit out")
	}
	u.unit = &p.Units[i]
	return u, nil
}

func (p *Policy) names() []string {
	var out []string
	for _, u := range p.Units {
		out = append(out, u.Name)
	}
	return out
}

// Ask gives a query as the policy wants it asked. What the query states itself
// stays as it is.
func (u *Use) Ask(q screen.Query) screen.Query {
	if u == nil {
		return q
	}
	if q.Threshold == 0 {
		t, ok := u.Thresholds[q.Kind]
		if !ok {
			t = u.Thresholds[party.Unstated]
		}
		q.Threshold = t
	}
	if q.WeakAlias == "" {
		q.WeakAlias = u.Weak
	}
	q.Lists = u.Lists(q.Lists)
	return q
}

// Lists gives the lists that are asked where a question names some, or none.
func (u *Use) Lists(asked []list.ID) []list.ID {
	if len(asked) == 0 && u != nil && u.unit != nil {
		return slices.Clone(u.unit.Lists)
	}
	return asked
}

// A Screener answers queries.
type Screener interface {
	Screen(screen.Query) screen.Answer
}

// Over gives a screener that asks under the policy.
func (u *Use) Over(s Screener) Screener {
	if u == nil {
		return s
	}
	return asking{u, s}
}

type asking struct {
	use *Use
	s   Screener
}

// Screen answers a query as the policy wants it asked.
func (a asking) Screen(q screen.Query) screen.Answer { return a.s.Screen(a.use.Ask(q)) }
