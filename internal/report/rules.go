package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
)

// RuleList writes the rules and whether each is in force on a day, as known on
// another (the zero day: as known now).
func RuleList(w io.Writer, s Style, rules []rule.Rule, on, known day.Day) error {
	p := &page{style: s}
	for i := range rules {
		r := &rules[i]
		p.heading(r.ID, bold, r.Title)
		status := "in force on " + on.String()
		if on > r.VerifiedThrough {
			status += ", as last verified on " + r.VerifiedThrough.String()
		}
		ink := plain
		if ok, why := r.InForce(on, known); !ok {
			status, ink = why, dim
		}
		p.paragraph(indent, ink, sentence(status))
		for _, e := range r.Effective { // what a span says of itself: that it is only scheduled, for one
			if e.Note != "" && e.Span.Holds(on) && ink == plain {
				p.paragraph(indent, yellow, e.Note)
			}
		}
		if r.Overlaid != "" {
			p.paragraph(indent, yellow, r.Overlaid)
		}
	}
	p.paragraph(0, dim, "\"navicert law show RULE\" prints one with its history and cases.")
	_, err := io.WriteString(w, p.take())
	return err
}

// shownPrecedents is how many cases of a rule are printed with their files.
const shownPrecedents = 30

// RuleShow writes one rule with its history, questions and cases.
func RuleShow(w io.Writer, s Style, r *rule.Rule, cases []rule.Precedent) error {
	p := &page{style: s}
	p.heading(r.ID, bold, r.Title)
	p.paragraph(indent, plain, r.Says)
	p.line()
	p.field("Law", plain, strings.Join(citations(r.Cites), "; "))
	p.field("In force", plain, periods(r, r.Effective)...)
	p.field("Stayed", yellow, periods(r, r.Stayed)...)
	if r.Overlaid != "" {
		p.field("Overlay", yellow, r.Overlaid)
	}
	p.field("Verified", plain, fmt.Sprintf("through %s, certainty %s", r.VerifiedThrough, r.Certainty))
	p.field("Asked of", plain, askedOf(r))
	var lists []string
	for _, id := range r.Lists {
		lists = append(lists, string(id))
	}
	p.field("Lists", plain, joined(lists)...)
	p.field("Covers", plain, joined(r.Covers)...)
	for _, c := range r.Cannot {
		p.field("Never", plain, string(c.Kind)+": "+c.Why)
	}
	for _, q := range r.Questions {
		p.field("Question", plain, fmt.Sprintf("%s: %s Answers: %s.", q.ID, q.Text, strings.Join(q.Allowed(), ", ")))
	}
	for i, c := range cases {
		if i == shownPrecedents {
			p.paragraph(0, dim, count(len(cases)-i, "further case", "further cases"))
			break
		}
		p.line()
		p.heading("Case", dim, strings.ReplaceAll(c.Name, "-", " "))
		for line := range strings.SplitSeq(c.Deal, "\n") {
			p.paragraph(indent, dim, line)
		}
		for line := range strings.SplitSeq(c.Says, "\n") {
			p.paragraph(indent, plain, "→ "+strings.TrimPrefix(line, r.ID+" "))
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// askedOf says what a rule is asked of, and in which acts.
func askedOf(r *rule.Rule) string {
	s := string(r.About)
	for i, a := range r.Acts {
		s += map[bool]string{true: "; only of acts ", false: ", "}[i == 0] + string(a)
	}
	return s
}

// periods says spans in words.
func periods(r *rule.Rule, all []rule.Period) []string {
	var out []string
	for _, x := range all {
		s := x.Span.String()
		if x.Span == (day.Span{}) {
			s = "on every day"
			if r.About == rule.EachListing {
				s += "; the days of the listing decide"
			}
		}
		if x.Cite.String() != "" {
			s += " (" + x.Cite.String()
			if x.Published.Known() {
				s += ", published " + x.Published.String()
			}
			s += ")"
		}
		if x.Note != "" {
			s += ". " + x.Note
		}
		out = append(out, s)
	}
	return out
}

// RulesDocument writes docs/rules.md: every rule with its law, spans and
// questions, and how many cases show it.
func RulesDocument(rules []rule.Rule, shared []rule.Question, cases func(id string) []rule.Precedent) string {
	var b strings.Builder
	for i := range rules {
		r := &rules[i]
		fmt.Fprintf(&b, "### `%s`: %s\n\n%s\n\n", r.ID, r.Title, r.Says)
		fmt.Fprintf(&b, "- law: %s\n", strings.Join(citations(r.Cites), "; "))
		for _, s := range periods(r, r.Effective) {
			fmt.Fprintf(&b, "- in force: %s\n", s)
		}
		for _, s := range periods(r, r.Stayed) {
			fmt.Fprintf(&b, "- stayed: %s\n", s)
		}
		fmt.Fprintf(&b, "- verified through %s, certainty %s\n- asked of %s\n", r.VerifiedThrough, r.Certainty, askedOf(r))
		for _, c := range r.Cannot {
			fmt.Fprintf(&b, "- never %s: %s\n", c.Kind, c.Why)
		}
		var asks []string
		for _, q := range r.Questions {
			asks = append(asks, "`"+q.ID+"`")
		}
		if len(asks) > 0 {
			fmt.Fprintf(&b, "- may ask %s\n", strings.Join(asks, ", "))
		}
		archive := ""
		all := cases(r.ID)
		for _, c := range all {
			if !strings.Contains(archive, c.Archive) {
				archive = strings.TrimPrefix(archive+", "+c.Archive, ", ")
			}
		}
		fmt.Fprintf(&b, "- %s in %s\n\n", count(len(all), "case", "cases"), archive)
	}
	b.WriteString("## Questions\n\n| id | asked of | question | answers |\n|---|---|---|---|\n")
	for _, q := range shared {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", q.ID, q.Of, q.Text, strings.Join(q.Allowed(), ", "))
	}
	return b.String()
}
