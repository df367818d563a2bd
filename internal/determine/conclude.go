package determine

import (
	"cmp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// conclude sorts the findings, lets authorisations replace what they cover, and
// takes the worst.
func (d *Determination) conclude(all []Finding, c *rule.Case, e *Engine) {
	idle := append(authorise(all), govern(all)...)
	if e.holding {
		d.permit(all, e.held)
		d.everybody(c.Parties)
	}
	d.Findings = slices.DeleteFunc(all, func(f Finding) bool { return f.Kind == rule.DoesNotApply })
	if len(idle) > 0 {
		d.Passed = append(d.Passed, idle...)
		slices.SortFunc(d.Passed, func(a, b Passed) int { return cmp.Compare(a.at, b.at) })
	}
	d.notSubject()
	d.Findings = worstFirst(d.Findings)
	d.Outcome = d.base(c)
	d.Unlocked = d.Outcome
	for i := range d.Findings {
		f := &d.Findings[i]
		if f.Effect != rule.NLR && f.Effect != rule.NotSubject {
			d.Outcome = d.Outcome.Worse(f.Effect)
			if !f.unlocks {
				d.Unlocked = d.Unlocked.Worse(f.Effect)
			}
		}
		if f.Effect == rule.LicenceRequired {
			d.Policy = d.Policy.Stricter(f.Policy)
		}
	}
	d.gather()
}

// worstFirst sorts findings: by effect, then in the order of the rules, of the
// parties and of the items, then as they were found. Findings are large, so that
// places are sorted and each is moved once.
func worstFirst(all []Finding) []Finding {
	type place struct{ rank, order, number, at int }
	places := make([]place, len(all))
	for i := range all {
		places[i] = place{all[i].Effect.Rank(), all[i].order, number(&all[i]), i}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.order, b.order), cmp.Compare(a.number, b.number), cmp.Compare(a.at, b.at))
	})
	out := make([]Finding, len(all))
	for i, p := range places {
		out[i] = all[p.at]
	}
	return out
}

func number(f *Finding) int {
	n := 0
	if f.Party != nil {
		n += 10000 * f.Party.Number
	}
	if f.Item != nil {
		n += f.Item.Number
	}
	return n
}

// authorise replaces the effect of each finding that an authorisation covers.
// What an authorising rule says counts only beside something that it covers:
// elsewhere it neither allows nor asks anything, and is given back as passed.
func authorise(all []Finding) []Passed {
	var able []int        // what may cover something; few among many
	var on []*rule.Listed // their listings, which most of the others are not about
	for i := range all {
		if all[i].Kind != rule.DoesNotApply && len(all[i].Rule.Covers) > 0 {
			able, on = append(able, i), append(on, all[i].Listed)
		}
	}
	used := make([]bool, len(all))
	for i := range all {
		f := &all[i]
		if f.Kind == rule.DoesNotApply {
			continue
		}
		for n, k := range able {
			if on[n] != nil && on[n] != f.Listed {
				continue
			}
			a := &all[k]
			if !covers(a, f) {
				continue
			}
			used[k] = true
			if f.Kind == rule.DoesApply && a.Kind == rule.DoesApply && a.Effect == rule.Authorized && f.Effect.Rank() > rule.Authorized.Rank() {
				f.Effect, f.By = rule.Authorized, a.Rule.ID
			}
		}
	}
	var idle []Passed
	for _, i := range able {
		if f := &all[i]; !used[i] {
			f.Kind, f.Why = rule.DoesNotApply, f.Why+" It has nothing to cover here."
			idle = append(idle, Passed{f.Rule, f.Party, f.Item, f.Reason(), f.at})
		}
	}
	return idle
}

// covers reports whether a is of a rule that covers that of f, on the same
// party, listing and item.
func covers(a, f *Finding) bool {
	return (a.Party == nil || a.Party == f.Party) && (a.Item == nil || a.Item == f.Item) && (a.Listed == nil || a.Listed == f.Listed) &&
		slices.Contains(a.Rule.Covers, f.Rule.ID)
}

// notSubject takes back that an item is not subject to the EAR, where a rule on
// direct products says that it is or may be.
func (d *Determination) notSubject() {
	reached := make(map[*rule.Item]bool)
	for i := range d.Findings {
		f := &d.Findings[i]
		if f.Item != nil && (strings.HasPrefix(f.Rule.ID, "us/ear/734.9") || f.Rule.ID == "us/ear/affiliates" && f.Effect == rule.LicenceRequired) {
			reached[f.Item] = true
		}
	}
	d.Findings = slices.DeleteFunc(d.Findings, func(f Finding) bool { return f.Effect == rule.NotSubject && reached[f.Item] })
}

// base is the outcome before anything worse: NOT_SUBJECT or NLR where a rule
// says so of every item, else CLEAR.
func (d *Determination) base(c *rule.Case) rule.Effect {
	outcome := rule.NotSubject
	for _, i := range c.Items {
		best := rule.Clear
		for k := range d.Findings {
			f := &d.Findings[k]
			if f.Item == i && f.Kind == rule.DoesApply && (f.Effect == rule.NLR || f.Effect == rule.NotSubject) && f.Effect.Rank() < best.Rank() {
				best = f.Effect
			}
		}
		outcome = outcome.Worse(best)
	}
	return outcome
}

// gather collects the open questions, each once, and what would allow the deal.
func (d *Determination) gather() {
	var odds []rule.Asked
	have := make(map[string]bool)
	for i := range d.Findings {
		f := &d.Findings[i]
		if f.Effect == rule.Authorized && f.By != "" {
			continue // how an application would be judged does not matter any more
		}
		for _, q := range f.Questions {
			if have[q.ID] {
				continue
			}
			have[q.ID] = true
			if q.Odds && f.Kind == rule.DoesApply {
				odds = append(odds, q)
				continue
			}
			d.Questions = append(d.Questions, q)
		}
		for _, w := range f.Ways {
			if !slices.Contains(d.AllowedBy, w) {
				d.AllowedBy = append(d.AllowedBy, w)
			}
		}
		if len(f.Rule.Covers) > 0 && f.Kind == rule.DoesAsk {
			d.AllowedBy = append(d.AllowedBy, rule.Way{Kind: "authorisation", Says: f.Rule.Title + ", depending on an open question.", Cite: f.Rule.Cites[0].String()})
		}
	}
	slices.SortStableFunc(d.Questions, byID)
	slices.SortStableFunc(odds, byID)
	d.Questions = append(d.Questions, odds...)
}

func byID(a, b rule.Asked) int { return cmp.Compare(a.ID, b.ID) }

// unclassified reports whether an item of the deal has no class.
func unclassified(d *Determination) bool {
	return slices.ContainsFunc(d.Deal.Items, func(i transaction.Item) bool { return i.ECCN == (item.ECCN{}) && i.USML == "" })
}
