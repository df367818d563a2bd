package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/screen"
)

// earLists are the lists whose terms stand in the two columns that package
// provision reads. The terms of every other list are only quoted.
var earLists = []list.ID{"us/bis/entity-list", "us/bis/military-end-user"}

// otherScope stands for the scope of a requirement that is only quoted.
const otherScope provision.Scope = "other"

// provisions reads the requirement and the policy of a listing. What it lacks
// is nil.
func provisions(id list.ID, t list.Terms) (*provision.Requirement, *provision.Policy) {
	var requirement *provision.Requirement
	var policy *provision.Policy
	ear := slices.Contains(earLists, id)
	if t.Requirement != "" {
		r := provision.Requirement{Scope: otherScope, Text: t.Requirement, Footnotes: []int{}}
		if ear {
			r = provision.ParseRequirement(t.Requirement)
		}
		requirement = &r
	}
	if t.Policy != "" {
		p := provision.Policy{Text: t.Policy, Clauses: []provision.Clause{}}
		if ear {
			p = provision.ParsePolicy(t.Policy)
		}
		policy = &p
	}
	return requirement, policy
}

// terms shows what the listing demands, in words and, where the words leave a
// doubt, verbatim.
func terms(p *page, on day.Day, id list.ID, t list.Terms) {
	about, _ := list.Find(id)
	if t.Requirement == "" && t.Policy == "" {
		p.field("Means", plain, about.Effect)
		return
	}
	requirement, policy := provisions(id, t)
	ear := slices.Contains(earLists, id)
	if requirement != nil {
		words := requirement.Text
		if ear {
			words = requirement.Words()
		}
		p.field("Requirement", bold, words)
	}
	if policy != nil {
		words := policy.Text
		if ear {
			words = policy.Words()
		}
		p.field("Policy", plain, words)
	}
	if !ear {
		p.field("Means", plain, about.Effect)
	}
	p.field("Wording", plain, worded(on, t))
	if t.Binds != "" {
		p.field("Binds", plain, t.Binds)
	}
}

// worded says from when to when the wording above holds, and who says so.
func worded(on day.Day, t list.Terms) string {
	s := t.InForce.String()
	if !t.InForce.Holds(on) {
		s += fmt.Sprintf(", not on %s", on)
	}
	if len(t.Cites) > 0 {
		s += "; " + strings.Join(citations(t.Cites), ", ")
	}
	if t.Certainty != "" {
		s += fmt.Sprintf(" [%s]", t.Certainty)
	}
	return s
}

// standing says how a listing stands on the day.
func standing(on day.Day, l *list.Listing, s screen.Standing) string {
	span := l.InForce
	switch s {
	case screen.InForce:
		if !span.From.Known() {
			return "yes; no source states since when"
		}
		return "yes, " + span.String()
	case screen.NotYet, screen.Ended:
		return fmt.Sprintf("listed %s; not in force on %s", span, on)
	case screen.UnknownStart:
		return fmt.Sprintf("not known: no source states since when, and %s is before the day of the list version", on)
	case screen.ListUnborn:
		about, _ := list.Find(l.List)
		return fmt.Sprintf("no: the list begins on %s (%s); not in force on %s", about.Born, about.BornCite, on)
	}
	return string(s)
}
