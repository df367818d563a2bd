package report

import (
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
)

// The measures of the drawing of rules, in user units.
const (
	lawLeft = 300 // room for the names of the rules
	lawTop  = 60
	lawLane = 34
	lawBar  = 12
)

// RuleTimelineSVG draws when each rule is in force: one lane for each, a full bar
// for a span in force, a hatched one for a stay, a line for today. Each bar says
// its span and publication when it is pointed at or read aloud.
func RuleTimelineSVG(w io.Writer, rules []rule.Rule, today day.Day) error {
	d := &lawDrawing{from: day.Of(firstDrawn, 1, 1), to: day.Of(int(today)/10000+2, 1, 1)}
	height := lawTop + lawLane*len(rules) + 40
	d.add(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="system-ui, sans-serif" font-size="11">`, svgWidth, height, svgWidth, height)
	d.add(`<title>When the rules of Navicert are law</title>`)
	d.add(`<defs><pattern id="stay" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#b06000"/></pattern></defs>`)
	d.add(`<rect width="100%%" height="100%%" fill="#fff"/>`)
	d.add(`<text x="%d" y="24" font-size="18" font-weight="bold">When the rules are law</text>`, svgLeft)
	for y := firstDrawn; y < int(d.to)/10000; y++ {
		x := d.at(day.Of(y, 1, 1))
		d.add(`<line x1="%d" y1="40" x2="%d" y2="%d" stroke="#ddd"/>`, x, x, height-30)
		if y%2 == 0 {
			d.add(`<text x="%d" y="50" fill="#555">%d</text>`, x+2, y)
		}
	}
	for i := range rules {
		d.rule(lawTop+lawLane*i, &rules[i])
	}
	x := d.at(today)
	d.add(`<line x1="%d" y1="40" x2="%d" y2="%d" stroke="#c5221f" stroke-dasharray="4 3"><title>today, %s</title></line>`, x, x, height-30, today)
	d.add(`<rect x="%d" y="%d" width="24" height="%d" fill="#1a73e8"/><text x="%d" y="%d">in force</text>`, svgLeft, height-24, lawBar, svgLeft+30, height-14)
	d.add(`<rect x="%d" y="%d" width="24" height="%d" fill="#a8c7fa"/><text x="%d" y="%d">in force, unverified</text>`, svgLeft+100, height-24, lawBar, svgLeft+130, height-14)
	d.add(`<rect x="%d" y="%d" width="24" height="%d" fill="url(#stay)" stroke="#b06000"/><text x="%d" y="%d">stayed; of rules about listings, the days of the listing decide as well; dashed: today, %s</text>`,
		svgLeft+260, height-24, lawBar, svgLeft+290, height-14, today)
	d.add(`</svg>`)
	_, err := w.Write(d.b.Bytes())
	return err
}

// A lawDrawing places days behind the names of the rules.
type lawDrawing struct {
	drawing
	from, to day.Day
}

// at gives the place of a day, within the drawing.
func (d *lawDrawing) at(on day.Day) int {
	on = max(d.from, min(on, d.to))
	return lawLeft + on.Sub(d.from)*(svgWidth-svgLeft-lawLeft)/d.to.Sub(d.from)
}

func (d *lawDrawing) rule(top int, r *rule.Rule) {
	title := r.Title
	if letters := []rune(title); len(letters) > 46 {
		title = string(letters[:45]) + "…"
	}
	d.add(`<text x="%d" y="%d" font-weight="bold">%s</text>`, svgLeft, top+10, escaped(r.ID))
	d.add(`<text x="%d" y="%d" fill="#555">%s<title>%s</title></text>`, svgLeft, top+22, escaped(title), escaped(r.Title))
	for _, p := range r.Effective {
		fill := "#1a73e8"
		if p.Certainty != "" && p.Certainty > r.Certainty {
			fill = "#a8c7fa"
		}
		d.bar(top, r, p, `fill="`+fill+`"`)
	}
	for _, p := range r.Stayed {
		d.bar(top, r, p, `fill="url(#stay)" stroke="#b06000"`)
	}
}

func (d *lawDrawing) bar(top int, r *rule.Rule, p rule.Period, style string) {
	from, until := d.from, d.to
	if p.From.Known() {
		from = p.From
	}
	if p.Until.Known() {
		until = p.Until
	}
	x, end := d.at(from), d.at(until)
	if end <= x && (until <= d.from || from >= d.to) {
		return // all of it lies outside of the drawing
	}
	d.add(`<rect x="%d" y="%d" width="%d" height="%d" %s><title>%s</title></rect>`,
		x, top+4, max(2, end-x), lawBar, style, escaped(fmt.Sprintf("%s: %s", r.ID, periods(r, []rule.Period{p})[0])))
}
