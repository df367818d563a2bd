package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
)

// firstDrawn is where the drawing of rules begins; what began earlier begins at
// its left edge.
const firstDrawn = 2012

// RuleTimeline draws when each rule is in force, a column for a part of the
// time from 2012 to the end of the year after today: a full block in force, a
// dotted one stayed.
func RuleTimeline(w io.Writer, s Style, rules []rule.Rule, today day.Day) error {
	p := &page{style: s}
	from, to := day.Of(firstDrawn, 1, 1), day.Of(int(today)/10000+2, 1, 1)
	columns := s.columns() - indent
	scale := make([]byte, columns)
	for i := range scale {
		scale[i] = ' '
	}
	for year := firstDrawn; year < int(to)/10000; year++ {
		at := day.Of(year, 1, 1).Sub(from) * columns / to.Sub(from)
		if text := fmt.Sprint(year); (year-firstDrawn)%3 == 0 && at+len(text) <= columns {
			copy(scale[at:], text)
		}
	}
	p.line(strings.Repeat(" ", indent), string(scale))
	for i := range rules {
		r := &rules[i]
		p.heading(r.ID, bold, r.Title)
		var bar strings.Builder
		for c := range columns {
			on := from.Add(c * to.Sub(from) / columns)
			switch ok, _ := r.InForce(on, 0); {
			case ok:
				bar.WriteString("█")
			case stayed(r, on):
				bar.WriteString("░")
			default:
				bar.WriteString("·")
			}
		}
		p.line(strings.Repeat(" ", indent), bar.String())
		if len(r.Effective) > 1 || r.Effective[0].From.Known() {
			for _, text := range append(periods(r, r.Effective), periods(r, r.Stayed)...) {
				p.paragraph(indent, dim, text)
			}
		}
	}
	p.paragraph(0, dim, "█ in force, ░ stayed, · not in force; of rules about listings, on the days of the listing.")
	_, err := io.WriteString(w, p.take())
	return err
}

// stayed reports whether a rule would be in force but for a stay.
func stayed(r *rule.Rule, on day.Day) bool {
	for _, p := range r.Stayed {
		if p.Holds(on) {
			return held(r, on) != rule.Period{}
		}
	}
	return false
}
