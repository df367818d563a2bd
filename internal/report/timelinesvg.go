package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
)

// The measures of a drawing, in user units.
const (
	svgWidth  = 1000
	svgLeft   = 20
	svgRight  = 200 // beyond the last day, for the labels of late acts
	svgTop    = 70
	svgBar    = 16 // height of the bar of a time in force
	svgHead   = 22 // from the top of a lane to its bar
	svgRow    = 14 // height of a row of labels
	svgGap    = 32 // below the bar and the labels of a lane
	svgLetter = 7  // about the width of a letter or digit
)

// TimelineSVG draws one lane for each listing: a bar for each time in force, a
// mark for each act. Text is real text, and each mark says its act when it is
// pointed at or read aloud.
func TimelineSVG(w io.Writer, t Timeline, words Tongue) error {
	d := &drawing{words: words, first: t.Today.Add(-365), last: t.Today}
	for _, l := range t.Lanes {
		for _, v := range l.Intervals {
			d.reach(v.From)
			d.reach(v.Until)
		}
		for _, a := range l.Acts {
			d.reach(a.On)
		}
	}
	tops, height := make([]int, len(t.Lanes)), svgTop
	rows := make([][]int, len(t.Lanes))
	for i, l := range t.Lanes {
		tops[i], rows[i] = height, d.rows(l)
		height += svgHead + svgBar + svgRow*(1+slices.Max(append(rows[i], 0))) + svgGap
	}
	d.add(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="system-ui, sans-serif" font-size="12">`, svgWidth, height, svgWidth, height)
	d.add(`<title>%s</title>`, escaped(fmt.Sprintf(words.say("What happened to the listings of %s"), t.Party)))
	d.add(`<style>@media (prefers-color-scheme: dark) { .paper { fill: #1a2128 } text { fill: #e8edf1 } .year { fill: #b3bec8 } line { stroke: #b3bec8 } .grid { stroke: #333d46 } }</style>`)
	d.add(`<rect class="paper" width="100%%" height="100%%" fill="#fff"/>`)
	d.add(`<text x="%d" y="26" font-size="18" font-weight="bold">%s</text>`, svgLeft, escaped(t.Party))
	d.years(height)
	for i, l := range t.Lanes {
		d.lane(tops[i], rows[i], l)
	}
	d.add(`</svg>`)
	_, err := w.Write(d.b.Bytes())
	return err
}

type drawing struct {
	b           bytes.Buffer
	words       Tongue
	first, last day.Day
}

func (d *drawing) add(format string, args ...any) {
	fmt.Fprintf(&d.b, format+"\n", args...)
}

func (d *drawing) reach(on day.Day) {
	if on.Known() {
		d.first, d.last = min(d.first, on), max(d.last, on)
	}
}

// x gives the place of a day.
func (d *drawing) x(on day.Day) int {
	all := max(1, d.last.Sub(d.first))
	return svgLeft + on.Sub(d.first)*(svgWidth-svgLeft-svgRight)/all
}

// years draws a line for each year, or for every fifth where there are many.
func (d *drawing) years(height int) {
	from, to := int(d.first)/10000+1, int(d.last)/10000
	every := 1
	for (to-from)/every > 12 {
		every += 4
	}
	for y := from; y <= to; y++ {
		if y%every != 0 {
			continue
		}
		x := d.x(day.Of(y, 1, 1))
		d.add(`<line class="grid" x1="%d" y1="40" x2="%d" y2="%d" stroke="#ddd"/>`, x, x, height-10)
		d.add(`<text class="year" x="%d" y="52" fill="#666">%d</text>`, x+3, y)
	}
}

func (d *drawing) lane(top int, rows []int, l Lane) {
	d.add(`<text x="%d" y="%d" font-weight="bold">%s</text>`, svgLeft, top+12, escaped(d.words.say(l.Title)+": "+caption(l.Listing)))
	bar := top + svgHead
	for _, v := range l.Intervals {
		from, until := v.From, v.Until
		if !from.Known() {
			from = d.first
		}
		if !until.Known() {
			until = d.last
		}
		d.add(`<rect x="%d" y="%d" width="%d" height="%d" fill="#b3261e" fill-opacity="%s"><title>%s</title></rect>`,
			d.x(from), bar, max(2, d.x(until)-d.x(from)), svgBar, map[bool]string{true: ".8", false: ".35"}[v.From.Known()], escaped(d.span(v)))
	}
	for i, a := range l.Acts {
		if !a.On.Known() {
			continue
		}
		x, y := d.x(a.On), bar+svgBar+svgRow*(rows[i]+1)
		d.add(`<line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#333"/>`, x, bar-3, x, y)
		d.add(`<text x="%d" y="%d">%s<title>%s</title></text>`, x+3, y, escaped(d.label(a)), escaped(d.words.say(a.Says)+" "+a.Title))
	}
}

// marks are what stands beside the mark of an act, by what it says.
var marks = map[string]string{
	"The listing takes effect.":         "takes effect",
	"The listing begins.":               "begins",
	"New terms take effect.":            "new terms",
	"The listing is in force no more.":  "ends",
	"The entry cites this publication.": "cited",
}

// label is what stands beside the mark of an act.
func (d *drawing) label(a history.Act) string {
	parts := []string{a.On.String()}
	if mark, ok := marks[a.Says]; ok {
		parts = append(parts, d.words.say(mark))
	}
	return strings.TrimSpace(strings.Join(append(parts, a.Citation), " "))
}

// letters counts the letters of a label, those of Chinese twice, since they are
// twice as wide.
func letters(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// span says when a listing was in force.
func (d *drawing) span(v history.Interval) string {
	switch {
	case v.From.Known() && v.Until.Known():
		return fmt.Sprintf(d.words.say("in force from %s, no more from %s"), v.From, v.Until)
	case v.From.Known():
		return fmt.Sprintf(d.words.say("in force since %s"), v.From)
	}
	return v.String()
}

// rows gives the row of the label of each act, from 0 below the bar. A label
// stands to the right of its mark, in the first row below those of the marks
// that it reaches over, so that neither labels nor lines cross another label.
func (d *drawing) rows(l Lane) []int {
	rows := make([]int, len(l.Acts))
	for i, a := range slices.Backward(l.Acts) {
		if !a.On.Known() {
			continue
		}
		end := d.x(a.On) + 3 + svgLetter*(letters(d.label(a))+1)
		for k := i + 1; k < len(l.Acts); k++ {
			if later := l.Acts[k].On; later.Known() && d.x(later) <= end {
				rows[i] = max(rows[i], rows[k]+1)
			}
		}
	}
	return rows
}

// escaped makes text from outside harmless in XML and to readers.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(safe(s))) // writing to memory does not fail
	return b.String()
}
