package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/screen"
)

// A PolicyTest is what a changed policy makes of the questions of a log.
type PolicyTest struct {
	Policy  *policy.Policy `json:"-"`
	Changes []PolicyChange `json:"changes"`
	Untried []Untried      `json:"untried"` // what could not be asked again
	Tried   int            `json:"tried"`
	Alerts  Counted        `json:"alerts"`  // answers that alert, or do not pass
	Stopped Counted        `json:"stopped"` // orders
	// Of the entries that somebody decided, how many were true matches and false
	// positives, and how many of these alert.
	TrueMatches    Shared `json:"true_matches"`
	FalsePositives Shared `json:"false_positives"`
}

// Counted is a number before and after.
type Counted struct {
	Before int `json:"before"`
	After  int `json:"after"`
}

func (c *Counted) add(before, after bool) {
	if before {
		c.Before++
	}
	if after {
		c.After++
	}
}

// Shared is a number and how many of it alert.
type Shared struct {
	Of int `json:"of"`
	Counted
}

// Untried is an entry that could not be asked again.
type Untried struct {
	Entry int64  `json:"entry"`
	Why   string `json:"why"`
}

// A PolicyAnswer is an answer under a policy.
type PolicyAnswer struct {
	Outcome string
	Verdict *screen.Verdict
	Parties []screen.Answer
	Deal    bool
	Passes  bool // of a deal
}

// alerts reports whether a person has to look at an answer.
func (a *PolicyAnswer) alerts() bool {
	if a.Deal {
		return !a.Passes
	}
	return a.Outcome != string(screen.Clear)
}

// order gives what becomes of the order: without a policy, what alerts stops it.
func (a *PolicyAnswer) order() screen.Order {
	switch {
	case a.Verdict != nil:
		return a.Verdict.Order
	case a.alerts():
		return screen.Stop
	}
	return screen.Go
}

// A PolicyChange compares the answers to a question.
type PolicyChange struct {
	Entry       int64                `json:"entry"`
	About       string               `json:"about"`
	Disposition evidence.Disposition `json:"disposition,omitempty"`
	Before      string               `json:"before"`
	After       string               `json:"after"`
	OrderBefore screen.Order         `json:"order_before"`
	OrderAfter  screen.Order         `json:"order_after"`
	Why         []string             `json:"why"`

	alertsBefore, alertsAfter bool
}

// ComparePolicies says what changes between two answers to the question of an
// entry, and why.
func ComparePolicies(e *evidence.Entry, before, after PolicyAnswer) PolicyChange {
	c := PolicyChange{
		Entry: e.Number, About: safe(about(e)), Before: before.Outcome, After: after.Outcome,
		OrderBefore: before.order(), OrderAfter: after.order(), Why: []string{},
		alertsBefore: before.alerts(), alertsAfter: after.alerts(),
	}
	for i := range before.Parties {
		if i < len(after.Parties) {
			c.Why = append(c.Why, hitChanges(&before.Parties[i], &after.Parties[i])...)
		}
	}
	if c.OrderBefore != c.OrderAfter && after.Verdict != nil {
		c.Why = append(c.Why, after.Verdict.Why)
	}
	return c
}

// hitChanges says which listings alert in one answer and not in the other.
func hitChanges(before, after *screen.Answer) []string {
	var out []string
	for i := range before.Hits {
		h := &before.Hits[i]
		now := sameHit(after, h)
		if !h.Outcome.Alerts() || now != nil && now.Outcome == h.Outcome {
			continue
		}
		out = append(out, fmt.Sprintf("%s (%s) %s", h.Party, h.Listing.List, lost(h, now, &after.Query)))
	}
	for i := range after.Hits {
		h := &after.Hits[i]
		if was := sameHit(before, h); !h.Outcome.Alerts() || was != nil && was.Outcome.Alerts() {
			continue
		}
		out = append(out, fmt.Sprintf("%s (%s) alerts: score %d, alerts begin at %d instead of %d", h.Party, h.Listing.List, h.Score, after.Query.Threshold, before.Query.Threshold))
	}
	return out
}

func sameHit(a *screen.Answer, h *screen.Hit) *screen.Hit {
	i := slices.IndexFunc(a.Hits, func(x screen.Hit) bool { return x.Listing == h.Listing })
	if i < 0 {
		return nil
	}
	return &a.Hits[i]
}

// lost says why a listing that alerted does so no more, or otherwise.
func lost(h, now *screen.Hit, q *screen.Query) string {
	asked := func(id list.ID) bool { return len(q.Lists) == 0 || slices.Contains(q.Lists, id) }
	switch {
	case !asked(h.Listing.List):
		return "alerts no more: its list is not asked"
	case now != nil:
		return fmt.Sprintf("is %s instead of %s", now.Outcome, h.Outcome)
	case h.Matched.Use == party.WeakAlias && q.WeakAlias == screen.WeakIgnore:
		return fmt.Sprintf("alerts no more: %q is a weak alias, which is not compared", h.Matched.Text)
	}
	return fmt.Sprintf("alerts no more: its score of %d is below %d", h.Score, q.Threshold)
}

// Add counts a comparison, and keeps it if something changes.
func (t *PolicyTest) Add(c PolicyChange, d evidence.Disposition) {
	c.Disposition = d
	t.Tried++
	t.Alerts.add(c.alertsBefore, c.alertsAfter)
	t.Stopped.add(c.OrderBefore == screen.Stop, c.OrderAfter == screen.Stop)
	switch d {
	case evidence.TrueMatch:
		t.TrueMatches.Of++
		t.TrueMatches.add(c.alertsBefore, c.alertsAfter)
	case evidence.FalsePositive:
		t.FalsePositives.Of++
		t.FalsePositives.add(c.alertsBefore, c.alertsAfter)
	}
	if c.Before != c.After || c.OrderBefore != c.OrderAfter || len(c.Why) > 0 {
		t.Changes = append(t.Changes, c)
	}
}

// PolicyTestText writes the comparison for people.
func PolicyTestText(w io.Writer, s Style, t PolicyTest) error {
	p := &page{style: s}
	p.heading("TESTED", green, fmt.Sprintf("%s (%s) on %s of the log", t.Policy.Name, t.Policy.Hash.Short(), count(t.Tried, "answer", "answers")))
	p.field("alerts", plain, fmt.Sprintf("%d before, %d after", t.Alerts.Before, t.Alerts.After))
	p.field("stopped", plain, fmt.Sprintf("%d orders before, %d after", t.Stopped.Before, t.Stopped.After))
	if n := t.TrueMatches; n.Of > 0 {
		ink := plain
		if n.After < n.Counted.Before {
			ink = red
		}
		p.field("recall", ink, fmt.Sprintf("%d of %s alert (%s), %d before", n.After, count(n.Of, "true match", "true matches"), hundredths(n.After, n.Of), n.Before))
	}
	if n := t.FalsePositives; n.Of > 0 {
		p.field("false", plain, fmt.Sprintf("%d of %s alert, %d before", n.After, count(n.Of, "false positive", "false positives"), n.Before))
	}
	if t.TrueMatches.Of+t.FalsePositives.Of == 0 {
		p.field("recall", dim, "not known: no entry was decided (navicert audit decide)")
	}
	for _, u := range t.Untried {
		p.field("untried", yellow, fmt.Sprintf("entry %d: %s", u.Entry, u.Why))
	}
	if len(t.Changes) == 0 {
		p.line()
		p.paragraph(0, plain, "No answer would change.")
	}
	for _, c := range t.Changes {
		p.line()
		p.heading(fmt.Sprintf("%6d", c.Entry), changeInk(c), c.About)
		p.field("outcome", plain, arrow(c.Before, c.After))
		p.field("order", plain, arrow(string(c.OrderBefore), string(c.OrderAfter)))
		if c.Disposition != "" {
			p.field("decided", plain, string(c.Disposition))
		}
		p.field("why", plain, c.Why...)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// changeInk is red where a true match would be lost.
func changeInk(c PolicyChange) paint {
	if c.Disposition == evidence.TrueMatch && c.alertsBefore && !c.alertsAfter {
		return red
	}
	return bold
}

func arrow(before, after string) string {
	if before == after {
		return before + ", as before"
	}
	return before + " becomes " + after
}

func hundredths(n, of int) string {
	return fmt.Sprintf("%.1f %%", 100*float64(n)/float64(cmp.Or(of, 1)))
}

// PolicyTestJSON writes the comparison for programs.
func PolicyTestJSON(w io.Writer, t PolicyTest) error {
	t.Changes, t.Untried = some(t.Changes), some(t.Untried)
	b, err := canon.JSON(struct {
		Policy string     `json:"policy"`
		Hash   canon.Hash `json:"hash"`
		PolicyTest
	}{t.Policy.Name, t.Policy.Hash, t})
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}
