package determine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
)

// unchecked is law that no rule here decides yet. A line goes away by itself
// once a rule of that ID is in the register. To add one, add the ID that its
// rule will have.
var unchecked = []struct{ id, says string }{
	{"us/ear/738.4", "Whether the item's own reasons for control require a licence for the destination (Commerce Control List and Country Chart, 15 CFR 738.4)."},
	{"us/ear/734.4", "Whether a foreign-made item is subject to the EAR by its US content (de minimis, 15 CFR 734.4)."},
	{"us/ear/744.8", "Whether a party that OFAC has blocked needs a BIS licence as well (15 CFR 744.8)."},
	{"us/ear/746", "Embargoes and controls on a country or region as a whole (15 CFR part 746; OFAC)."},
	{"licences", "Licences held: their scope, conditions, balance and expiry."},
	{"cn/lists", "Chinese lists of counter-measures, and whether anybody in China or the EU may not comply with a foreign measure, unless the file says so (facts chinese_list, acts_in_china, acts_in_eu)."},
	{"eu", "Export control law of other countries than the United States."},
}

// notChecked says what the determination does not rest on.
func (e *Engine) notChecked(d *Determination) []string {
	var out []string
	for _, u := range unchecked {
		if u.id == "licences" && e.holding {
			continue
		}
		if !slices.ContainsFunc(e.rules, func(r rule.Rule) bool { return r.ID == u.id }) {
			out = append(out, u.says)
		}
	}
	if missing := missingTables(d); missing != "" {
		out = append(out, missing)
	}
	out = append(out, "Who owns the parties, beyond the owners that the file states: the 50 percent rules of OFAC and BIS.")
	out = append(out, "End uses that the file does not state, and those of certain vessels and aircraft (15 CFR 744.7).")
	if first := e.verifiedFirst(); d.Deal.On > first {
		out = append(out, fmt.Sprintf("Law that changed between the day through which a rule was verified, the first %s, and the day of the act.", first))
	}
	if unclassified(d) {
		out = append(out, "Whatever depends on the class of an item that the file does not classify.")
	}
	if later := laterLists(d); later != "" {
		out = append(out, later)
	}
	var missing, stale []string
	starter := false
	for _, l := range list.Lists() {
		i := -1
		for k, s := range d.Lists {
			if s.List == l.ID {
				i = k
			}
		}
		switch {
		case i < 0 && !strings.HasPrefix(string(l.ID), "own/"):
			missing = append(missing, string(l.ID))
		case i >= 0 && d.Lists[i].Starter:
			starter = true
		case i >= 0 && d.Lists[i].Stale:
			stale = append(stale, fmt.Sprintf("%s of %s", l.ID, d.Lists[i].Dated))
		}
	}
	if len(missing) > 0 {
		out = append(out, "Lists that are not installed: "+strings.Join(missing, ", ")+".")
	}
	if len(stale) > 0 {
		out = append(out, "What changed since lists that are older than their limit: "+strings.Join(stale, ", ")+".")
	}
	if starter {
		out = append(out, "Parties that the official lists name and the starter list does not; it holds a few only.")
	}
	return out
}

// verifiedFirst gives the earliest of the days through which the rules were
// verified.
func (e *Engine) verifiedFirst() day.Day {
	first := day.Day(0)
	for i := range e.rules {
		if v := e.rules[i].VerifiedThrough; !first.Known() || v < first {
			first = v
		}
	}
	return first
}

// laterLists says that versions which are later than the act no longer name who
// was taken off between.
func laterLists(d *Determination) string {
	first, last := day.Day(0), day.Day(0)
	for _, s := range d.Lists {
		if s.Starter || s.Dated <= d.Deal.On {
			continue
		}
		if !first.Known() || s.Dated < first {
			first = s.Dated
		}
		last = max(last, s.Dated)
	}
	if !first.Known() {
		return ""
	}
	days := first.String()
	if last != first {
		days += " to " + last.String()
	}
	return fmt.Sprintf("Parties that were taken off a list after the day of the act, unless an older version is installed that has them: the versions in use are later, of %s. \"known: %s\" asks what was known then.", days, d.Deal.On)
}

// missingTables names the tables that are not imported for the day, of those
// that the Country Chart needs.
func missingTables(d *Determination) string {
	var out []string
	for _, t := range []reference.Table{reference.ControlList, reference.CountryChart} {
		about, _ := reference.Find(t)
		i := slices.IndexFunc(d.Tables, func(n reference.Named) bool { return n.Table == t })
		switch {
		case i < 0:
			out = append(out, "the "+about.Title+" is not imported")
		case d.Tables[i].Dated > d.Deal.On:
			out = append(out, fmt.Sprintf("the %s at hand is of %s, later than the deal", about.Title, d.Tables[i].Dated))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "Reasons for control: " + strings.Join(out, ", ") + "; only EAR99 items are judged without."
}

// unnamed asks about a party whose name holds nothing that can be compared.
var unnamed = rule.Question{
	ID: "name-not-screened", Of: rule.OfParty,
	Text:    "Has the party been screened under a name or number that can be compared, with nothing found?",
	Because: "the name in the file, or a part of it, could not be compared with the lists",
}

// unnamedOwner asks the same about the owners of a party.
var unnamedOwner = rule.Question{
	ID: "owner-not-screened", Of: rule.OfParty,
	Text:    "Have the owners of the party been screened under names or numbers that can be compared, with nothing found?",
	Because: "the name of an owner in the file, or a part of it, could not be compared with the lists",
}

// Unnamed is the question of the screening itself; it belongs to no provision.
func Unnamed() rule.Question { return unnamed }

// screeningRule stands for the screening of names in findings.
func screeningRule() *rule.Rule {
	return &rule.Rule{
		ID: "any/lists/screening", Title: "Screening of the parties", Says: "Every party is compared with every list.",
		Effective: rule.Always(), VerifiedThrough: day.Of(2026, 7, 23), Certainty: cite.A, About: rule.EachParty,
	}
}

// unscreenable makes a question of each party that could not be screened.
func (e *Engine) unscreenable(c *rule.Case, d *Determination) []Finding {
	var out []Finding
	for _, s := range d.Parties {
		if s.Answer.Outcome != "unscreenable" {
			continue
		}
		p := c.Parties[slices.IndexFunc(c.Parties, func(p *rule.Party) bool { return p.Number == s.Party })]
		q, why := unnamed, strings.Join(s.Answer.Why, " ")
		if s.Owner > 0 {
			q, why = unnamedOwner, "An owner, "+s.Answer.Query.Name+": "+why
		}
		n := rule.AskOf(c, p, q, why)
		if n.Kind == rule.DoesNotApply {
			continue
		}
		out = append(out, Finding{Judged: rule.Judged{Rule: e.screening, Party: p, Finding: n}, Effect: n.Effect, order: -1})
	}
	return out
}
