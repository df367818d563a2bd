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

// Words says the requirement and the policy of a listing in plain English, or
// verbatim where they are not of the Export Administration Regulations. What
// it lacks is "".
func Words(id list.ID, t list.Terms) (requirement, policy string) {
	if !slices.Contains(earLists, id) {
		return t.Requirement, t.Policy
	}
	r, p := provisions(id, t)
	if r != nil {
		requirement = r.Words()
	}
	if p != nil {
		policy = p.Words()
	}
	return requirement, policy
}

// terms shows what the listing demands, in words.
func terms(p *page, on day.Day, id list.ID, t list.Terms) {
	about, _ := list.Find(id)
	if t.Requirement == "" && t.Policy == "" {
		p.field("Means", plain, about.Effect)
		return
	}
	requirement, policy := Words(id, t)
	if requirement != "" {
		p.field("Requirement", bold, requirement)
	}
	if policy != "" {
		p.field("Policy", plain, policy)
	}
	if !slices.Contains(earLists, id) {
		p.field("Means", plain, about.Effect)
	}
	if t.InForce != (day.Span{}) || len(t.Cites) > 0 {
		p.field("Wording", plain, worded(on, t))
	}
	if t.Binds != "" {
		binds := t.Binds
		if t.Silent {
			binds += "; shown, and no alert by itself"
		}
		p.field("Binds", plain, binds)
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
			out := "yes; no source states since when"
			if span.Until.Known() {
				out += "; until " + span.Until.String()
			}
			return out
		}
		return "yes, " + span.String()
	case screen.NotYet, screen.Ended:
		return fmt.Sprintf("listed %s; not in force on %s", span, on)
	case screen.UnknownStart:
		if l.Perhaps() != "" {
			return "not known, " + span.String()
		}
		return fmt.Sprintf("not known: no source states since when, and %s is before the day of the list version", on)
	case screen.ListUnborn:
		about, _ := list.Find(l.List)
		return fmt.Sprintf("no: the list begins on %s (%s); not in force on %s", about.Born, about.BornCite, on)
	}
	return string(s)
}
