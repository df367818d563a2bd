package overlay

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
)

// Apply gives the rules with the sets laid over them, in the order of their days
// and, of one day, of their hashes: of two that change one rule the later one
// holds, whole. The rules that were given are not changed.
func Apply(rules []rule.Rule, sets []Set) []rule.Rule {
	sets = slices.Clone(sets)
	slices.SortStableFunc(sets, func(a, b Set) int { return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Hash, b.Hash)) })
	out := slices.Clone(rules)
	for i := range out {
		for _, s := range sets {
			for _, c := range s.Changes {
				if c.Rule == out[i].ID {
					out[i] = c.over(rules[i], s)
				}
			}
		}
	}
	return out
}

// over gives a rule with the change.
func (c Change) over(r rule.Rule, s Set) rule.Rule {
	r.VerifiedThrough = c.Verified
	if c.Effective != nil {
		r.Effective = noted(c.Effective, c.Why)
	}
	if c.Stayed != nil {
		r.Stayed = noted(c.Stayed, c.Why)
	}
	var cites []string
	for _, p := range slices.Concat(c.Effective, c.Stayed) {
		if text := p.Cite.String(); !slices.Contains(cites, text) {
			cites = append(cites, text)
		}
	}
	by := s.By
	if s.SignedBy != "" {
		by += " (signed by " + s.SignedBy + ")"
	}
	r.Overlaid = fmt.Sprintf("The days of %s are those of an overlay of %s by %s, not those of the program: %s", r.ID, s.On, by, c.Why)
	if len(cites) > 0 {
		r.Overlaid += " [" + strings.Join(cites, "; ") + "]"
	}
	return r
}

func noted(all []rule.Period, why string) []rule.Period {
	out := slices.Clone(all)
	for i := range out {
		out[i].Note = why
	}
	return out
}

// Draft writes a text to start from, on a day: the days of a rule as they are.
// Who makes it, why, and through which day it was verified are left for a person
// to fill in; as it stands the text is refused.
func Draft(r *rule.Rule, on day.Day) string {
	var b strings.Builder
	fmt.Fprintf(&b, `%s
# Changes of the days on which rules are law. Each span needs the publication
# that says so and its day; "until" is the first day no longer of the span and
# may be left out. Keep the lines that are there and add to them, so that what
# was known before stays as it was. Sign it with "navicert law overlay sign".
by:
on: %s

# %s
rule: %s
# In one sentence, what happened:
why:
# The last day for which you looked whether the rule had changed:
verified:
`, header, on, r.Title, r.ID)
	write := func(key string, all []rule.Period) {
		for _, p := range all {
			if !p.From.Known() || !p.Published.Known() || p.Cite.Series == cite.Other {
				fmt.Fprintf(&b, "# %s: from DAY until DAY; CITATION; published DAY\n", key)
				continue
			}
			fmt.Fprintf(&b, "%s: from %s", key, p.From)
			if p.Until.Known() {
				fmt.Fprintf(&b, " until %s", p.Until)
			}
			fmt.Fprintf(&b, "; %s; published %s", p.Cite, p.Published)
			if p.Certainty != "" {
				fmt.Fprintf(&b, "; certainty %s", p.Certainty)
			}
			b.WriteString("\n")
		}
	}
	write("effective", r.Effective)
	write("stayed", r.Stayed)
	if len(r.Stayed) == 0 {
		b.WriteString("# stayed: from DAY until DAY; CITATION; published DAY\n")
	}
	return b.String()
}
