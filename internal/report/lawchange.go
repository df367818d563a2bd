package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
)

// A RuleChange is a rule that began, ended, or reads otherwise.
type RuleChange struct {
	Rule *rule.Rule
	Says string
}

// A LawChange is what changed from one day to another.
type LawChange struct {
	From, To      day.Day
	Rules         []RuleChange
	File          string // of the transaction, "" where there is none
	Before, After *determine.Determination
}

// ChangedRules gives the rules whose law on the two days is not the same, in
// their order.
func ChangedRules(rules []rule.Rule, from, to day.Day) []RuleChange {
	var out []RuleChange
	for i := range rules {
		r := &rules[i]
		before, _ := r.InForce(from, 0)
		after, why := r.InForce(to, 0)
		switch b, a := held(r, from), held(r, to); {
		case !before && after:
			out = append(out, RuleChange{r, "came into force: " + strings.Join(periods(r, []rule.Period{a}), "")})
		case before && !after:
			out = append(out, RuleChange{r, "is no longer in force: " + why})
		case before && after && b.Span != a.Span:
			out = append(out, RuleChange{r, "reads otherwise: " + strings.Join(periods(r, []rule.Period{a}), "")})
		}
	}
	return out
}

// held gives the period of a rule that a day is in.
func held(r *rule.Rule, on day.Day) rule.Period {
	for _, p := range r.Effective {
		if p.Holds(on) {
			return p
		}
	}
	return rule.Period{}
}

// LawDiff writes a change of law.
func LawDiff(w io.Writer, s Style, c LawChange) error {
	p := &page{style: s}
	p.heading("Law", bold, fmt.Sprintf("from %s to %s", c.From, c.To))
	if len(c.Rules) == 0 {
		p.paragraph(indent, plain, "No rule began, ended or was stayed. Listings may have changed: see navicert lists diff.")
	}
	for _, r := range c.Rules {
		p.line()
		p.heading(r.Rule.ID, bold, r.Rule.Title)
		p.paragraph(indent, plain, sentence(r.Says))
	}
	if c.Before != nil && c.After != nil {
		p.line()
		word := "the same, " + string(c.After.Outcome)
		if c.Before.Outcome != c.After.Outcome {
			word = fmt.Sprintf("%s becomes %s", c.Before.Outcome, c.After.Outcome)
		}
		p.heading("Answer", effectInk(c.After.Outcome), c.File+": "+word)
		before, after := findingLines(c.Before), findingLines(c.After)
		for _, l := range before {
			if !slices.Contains(after, l) {
				p.paragraph(indent, red, "- "+l)
			}
		}
		for _, l := range after {
			if !slices.Contains(before, l) {
				p.paragraph(indent, green, "+ "+l)
			}
		}
		p.paragraph(0, dim, noAdvice)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// findingLines says each finding in a line, for comparison.
func findingLines(d *determine.Determination) []string {
	var out []string
	for _, f := range d.Findings {
		l := string(f.Effect) + " " + f.Rule.ID
		if f.Policy != "" {
			l += ", " + strings.ReplaceAll(string(f.Policy), "-", " ")
		}
		if f.Party != nil {
			l += ", " + f.Party.Title()
		}
		if f.Item != nil && f.Item.Number > 0 {
			l += ", " + f.Item.Title()
		}
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// A LookedBack is a past transaction that was checked again.
type LookedBack struct {
	File    string
	On      day.Day
	Outcome rule.Effect
	Since   []ListedSince
}

// A ListedSince is a listing of a party that was in force when the transaction
// was made.
type ListedSince struct {
	Party string   `json:"party"`
	Role  string   `json:"role"`
	List  list.ID  `json:"list"`
	Name  string   `json:"name"`
	From  day.Day  `json:"from"` // null where it is not known
	Rules []string `json:"rules"`
}

// LookBack picks out of a determination the listings that bore on it.
func LookBack(file string, d *determine.Determination) LookedBack {
	out := LookedBack{File: file, On: d.Deal.On, Outcome: d.Outcome}
	for _, f := range d.Findings {
		switch {
		case f.Effect.Passes():
		case f.Listed != nil:
			out.add(f.Party.Title(), string(f.Party.Role), f.Listed.Listing, f.Rule.ID)
		case f.Rule.About == rule.EachOwned:
			out.owners(f.Party.Owners, "owner of "+f.Party.Title(), f.Rule.ID)
		}
	}
	slices.SortStableFunc(out.Since, func(a, b ListedSince) int { return cmp.Compare(a.From, b.From) })
	return out
}

// add adds a listing that bore on the deal, or the rule to one that is there.
func (b *LookedBack) add(party, role string, l *list.Listing, id string) {
	one := ListedSince{party, role, l.List, l.Subject.Name(), l.InForce.From, []string{id}}
	i := slices.IndexFunc(b.Since, func(o ListedSince) bool {
		return o.Party == one.Party && o.Role == one.Role && o.List == one.List && o.Name == one.Name
	})
	switch {
	case i < 0:
		b.Since = append(b.Since, one)
	case !slices.Contains(b.Since[i].Rules, id):
		b.Since[i].Rules = append(b.Since[i].Rules, id)
	}
}

// ownedBy are the rules on ownership with the lists of owners that they look at.
// To add one, add its ID.
var ownedBy = map[string][]list.ID{
	"us/ear/affiliates":  {"us/bis/entity-list", "us/bis/military-end-user", "us/ofac/sdn"},
	"us/ofac/50-percent": {"us/ofac/sdn"},
	"us/ofac/589.411":    {"us/ofac/ssi"},
}

// owners adds the listings of the owners of a party, and of theirs, that a rule
// on ownership may rest on.
func (b *LookedBack) owners(all []*rule.Owner, role, id string) {
	for _, o := range all {
		for _, l := range o.Listed {
			if (l.Standing == rule.InForce || l.Standing == rule.StartUnknown) && slices.Contains(ownedBy[id], l.Listing.List) {
				b.add(o.Name, role, l.Listing, id)
			}
		}
		b.owners(o.Owners, role, id)
	}
}

// LookedBackText writes the transactions that were made on or after the day on
// which a party became listed, and how many others there are.
func LookedBackText(w io.Writer, s Style, all []LookedBack) error {
	p := &page{style: s}
	others := 0
	for _, l := range all {
		if len(l.Since) == 0 {
			others++
			continue
		}
		p.heading(string(l.Outcome), effectInk(l.Outcome), l.File+", on "+l.On.String())
		for _, one := range l.Since {
			since := "since a day that is not known"
			if one.From.Known() {
				since = "since " + one.From.String()
			}
			p.paragraph(indent, plain, fmt.Sprintf("%s (%s) matches %s (%s), listed %s: %s", one.Party, one.Role, one.Name, one.List, since, strings.Join(one.Rules, ", ")))
		}
	}
	p.paragraph(0, plain, count(others, "other transaction", "other transactions")+" had no party that a listing in force bore on.")
	p.paragraph(0, dim, noAdvice)
	_, err := io.WriteString(w, p.take())
	return err
}

// LookedBackJSON writes one line for each transaction.
func LookedBackJSON(w io.Writer, all []LookedBack) error {
	for _, l := range all {
		b, err := canon.JSON(struct {
			File    string        `json:"file"`
			On      day.Day       `json:"on"`
			Outcome rule.Effect   `json:"outcome"`
			Since   []ListedSince `json:"since"`
		}{l.File, l.On, l.Outcome, some(l.Since)})
		if err != nil {
			return err
		}
		if _, err := w.Write(append(b, '\n')); err != nil {
			return err
		}
	}
	return nil
}
