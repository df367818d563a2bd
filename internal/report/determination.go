package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
)

// noAdvice ends every determination.
const noAdvice = "Navicert applies rules as it knows them to the facts it was given. It gives no legal advice."

// Determination writes what must happen with a transaction, for people.
func Determination(w io.Writer, s Style, g Program, file string, d *determine.Determination) error {
	p := &page{style: s}
	p.heading(string(d.Outcome), effectInk(d.Outcome), file+", "+dealWords(d))
	p.paragraph(indent, plain, EffectSays(d.Outcome))
	verdict(p, d.Verdict)
	if d.Policy != "" && d.Outcome.Rank() >= rule.LicenceRequired.Rank() {
		p.paragraph(indent, plain, "An application for a licence would be judged by: "+strings.ReplaceAll(string(d.Policy), "-", " ")+".")
	}
	for i, group := range groups(d.Findings) {
		p.line()
		determinationFinding(p, i+1, group, d)
	}
	if len(d.Questions) > 0 {
		p.line()
		p.paragraph(0, bold, "Open questions (answer them in the file, under answers)")
		for _, q := range d.Questions {
			asked(p, q)
		}
	}
	if len(d.AllowedBy) > 0 {
		p.line()
		p.paragraph(0, bold, "What would allow it")
		for _, way := range d.AllowedBy {
			p.paragraph(indent, plain, way.Says+" ["+way.Cite+"]")
		}
	}
	permits(p, file, d)
	p.line()
	p.paragraph(0, bold, "Not checked")
	for _, n := range d.NotChecked {
		p.paragraph(indent, dim, n)
	}
	p.line()
	screened(p, d)
	scopes(p, d.Lists)
	if len(d.Tables) > 0 {
		p.field("Tables", plain, tableVersions(d.Tables))
	}
	p.field("Rules", plain, "version "+d.Rules.Short())
	p.field("Engine", plain, engine(d.Engine))
	for _, n := range d.Notes {
		p.paragraph(0, yellow, sentence(n))
	}
	if starter, stale := g.lacks(d.Lists); starter {
		g.howTo(p, onlyStarter)
	} else if stale {
		g.howTo(p, isStale)
	}
	p.paragraph(0, dim, noAdvice)
	_, err := io.WriteString(w, p.take())
	return err
}

// tableVersions names versions of reference tables.
func tableVersions(all []reference.Named) string {
	var out []string
	for _, n := range all {
		out = append(out, fmt.Sprintf("%s %s (of %s)", n.Table, n.Version.Short(), n.Dated))
	}
	return strings.Join(out, ", ")
}

// dealWords says in short what is done, on which day.
func dealWords(d *determine.Determination) string {
	s := string(d.Deal.Act)
	if d.Deal.Destination != "" {
		s += " to " + d.Deal.Destination
	}
	s += ", on " + d.Deal.On.String()
	if d.Deal.Known.Known() {
		s += ", as known on " + d.Deal.Known.String()
	}
	return s
}

// EffectSays says what an outcome means, in one sentence.
func EffectSays(e rule.Effect) string {
	switch e {
	case rule.NotSubject:
		return "The items are not subject to the EAR, and no other rule that was checked applies."
	case rule.NLR:
		return "No licence is required by any rule that was checked."
	case rule.Clear:
		return "No rule that was checked applies. What was not checked stands below."
	case rule.Authorized:
		return "A rule applies, and an authorisation covers it. Keep the proof of it."
	case rule.ConflictFlag:
		return "Laws of several states conflict. Put it before counsel."
	case rule.SecuritiesOnly:
		return "Deals in securities of the party are barred for US persons."
	case rule.ImportPresumption:
		return "The goods are presumed barred from import into the United States."
	case rule.ProcurementBar:
		return "US federal money may not be spent on this."
	case rule.StatementRequired:
		return "Do not ship before the party has signed the statement."
	case rule.HoldQuestion:
		return "Hold. It depends on questions that are open."
	case rule.LicenceRequired:
		return "Do not go on without a licence."
	case rule.ProhibitedByOrder:
		return "Do not go on. An order forbids it."
	case rule.BlockedProperty:
		return "Do not go on. Property is blocked."
	}
	return ""
}

func effectInk(e rule.Effect) paint {
	switch {
	case e.Passes():
		return green
	case e.Rank() <= rule.HoldQuestion.Rank():
		return yellow
	}
	return red
}

// groups brings together findings that say the same of several items.
func groups(all []determine.Finding) [][]determine.Finding {
	var out [][]determine.Finding
	for _, f := range all {
		i := slices.IndexFunc(out, func(g []determine.Finding) bool {
			o := g[0]
			return o.Rule == f.Rule && o.Party == f.Party && o.Listed == f.Listed && o.Effect == f.Effect && o.Policy == f.Policy && o.Why == f.Why && o.By == f.By
		})
		if i >= 0 {
			out[i] = append(out[i], f)
			continue
		}
		out = append(out, []determine.Finding{f})
	}
	return out
}

// A FindingFields is what is shown of the findings of a rule that say the same.
type FindingFields struct {
	Title  string
	Effect rule.Effect
	Fields []Field
}

// Findings gives what is shown of the findings of a determination, worst first.
func Findings(d *determine.Determination) []FindingFields {
	var out []FindingFields
	for _, group := range groups(d.Findings) {
		f := FindingFields{Title: group[0].Rule.Title, Effect: group[0].Effect}
		findingFields(&page{taken: &f.Fields}, group, d)
		out = append(out, f)
	}
	return out
}

func determinationFinding(p *page, n int, group []determine.Finding, d *determine.Determination) {
	p.heading(fmt.Sprintf("%2d", n), effectInk(group[0].Effect), group[0].Rule.Title)
	findingFields(p, group, d)
}

func findingFields(p *page, group []determine.Finding, d *determine.Determination) {
	f := group[0]
	effect := string(f.Effect)
	if f.Would != "" {
		effect += ", else " + string(f.Would)
	}
	if f.By != "" {
		effect += " by " + f.By + ", instead of " + string(f.Finding.Effect)
	}
	p.field("Effect", effectInk(f.Effect), effect)
	if f.Party != nil {
		who := fmt.Sprintf("party %d, %s: %s", f.Party.Number, f.Party.Role, f.Party.Title())
		if f.Party.Number == 0 {
			who = "exporter: " + f.Party.Title()
		}
		p.field("Party", plain, who)
	}
	if len(d.Deal.Items) > 0 {
		var items []string
		for _, one := range group {
			if one.Item != nil {
				items = append(items, one.Item.Title()+", "+one.Item.Class())
			}
		}
		p.field("Item", plain, items...)
	}
	p.field("Why", plain, sentence(f.Why))
	if f.Policy != "" {
		p.field("Policy", plain, strings.ReplaceAll(string(f.Policy), "-", " "))
	}
	p.field("Exceptions", plain, f.Exceptions...)
	if l := f.Listed; l != nil {
		p.field("Listed", plain, fmt.Sprintf("%s, as %q, score %d of 1000", l.Title(), l.Matched, l.Score), l.Listing.InForce.String())
	}
	p.field("Law", plain, strings.Join(citations(slices.Concat(f.Rule.Cites, f.Cites)), "; "))
	p.field("Rule", plain, fmt.Sprintf("%s, verified through %s, certainty %s", f.Rule.ID, f.Rule.VerifiedThrough, grade(f)))
}

// grade gives the certainty of a finding: its own where that is less than the
// rule's.
func grade(f determine.Finding) cite.Certainty {
	if f.Certainty != "" && f.Certainty > f.Rule.Certainty { // A < B < C < U
		return f.Certainty
	}
	return f.Rule.Certainty
}

func asked(p *page, q rule.Asked) {
	p.paragraph(indent, yellow, q.ID)
	text := q.Text
	if q.About != "" {
		text += " (" + q.About + ")"
	}
	p.paragraph(indent+2, plain, text)
	p.paragraph(indent+2, dim, "Because "+q.Because+".")
	p.paragraph(indent+2, dim, "Answers: "+strings.Join(q.Allowed(), ", "))
}

// screened says of each party what the screening found.
func screened(p *page, d *determine.Determination) {
	label := "Screened"
	for _, s := range d.Parties {
		who := fmt.Sprintf("%d", s.Party)
		switch {
		case s.Owner > 0:
			who = fmt.Sprintf("owner of %d", s.Party)
		case s.Party == 0:
			who = "exporter"
		}
		name := s.Answer.Query.Name
		if name == "" {
			name = s.Answer.Query.Address
		}
		p.field(label, plain, fmt.Sprintf("%s, %s: %s", who, name, s.Answer.Outcome))
		label = ""
	}
}
