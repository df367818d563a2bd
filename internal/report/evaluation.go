package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evaluate"
)

// evaluationJSON is a measure with the lists it rests on. docs/evaluating.md
// says what each field means, and a test compares the two.
type evaluationJSON struct {
	On day.Day `json:"on"`
	*evaluate.Measure
	Lists []scopeJSON `json:"lists"`
	Notes []string    `json:"notes"`
}

// EvaluationJSON writes what a deck gave, as one object on one line. on is the
// day it was asked of.
func EvaluationJSON(w io.Writer, program Program, on day.Day, m *evaluate.Measure) error {
	p := &jsonPrinter{w: w}
	return p.write(evaluationJSON{on, m, scopesJSON(m.Lists), some(program.notes(m.Lists))})
}

// PairsJSON writes what a file of pairs gave, as one object on one line.
func PairsJSON(w io.Writer, m *evaluate.PairMeasure) error {
	p := &jsonPrinter{w: w}
	return p.write(m)
}

// EvaluationText writes what a deck gave as tables. With misses, it lists every
// miss and every false alert.
func EvaluationText(w io.Writer, s Style, program Program, on day.Day, m *evaluate.Measure, misses bool) error {
	p := &page{style: s}
	p.heading("EVALUATION", bold, fmt.Sprintf("%s, on %s", m.Deck, on))
	p.field("Names", plain, fmt.Sprintf("%s: %s to be found, %s to stay clear, %s of weak classes",
		thousands(m.Rows), thousands(m.Recall.Of), thousands(m.Alerts.Of), thousands(m.Weak.Of)))
	p.field("Threshold", plain, fmt.Sprintf("%d of 1000; a hit and a review both alert", m.Threshold))
	p.field("Engine", plain, fmt.Sprintf("navicert %s, weights %s, folding %d", m.Engine.Version, m.Engine.Weights, m.Engine.Folding))
	var lists []string
	for _, l := range m.Lists {
		lists = append(lists, fmt.Sprintf("%s %s (%s)", l.List, l.Version.Short(), thousands(l.Listings)))
	}
	p.field("Lists", plain, strings.Join(lists, ", "))
	if m.Unlisted > 0 {
		p.field("Not listed", yellow, fmt.Sprintf("%s a party that is on none of these lists and cannot be found: %s",
			count(m.Unlisted, "name wants", "names want"), strings.Join(clipAll(m.UnlistedAre), "; ")))
	}
	if m.Unscreenable > 0 {
		p.field("Unscreenable", yellow, fmt.Sprintf("%s cannot be screened", count(m.Unscreenable, "name", "names")))
	}
	if m.Control != nil {
		controlText(p, m.Control)
	}
	deckText(p, m)
	if misses {
		missesText(p, "Not found", m.Misses)
		missesText(p, "Alerts on names that must stay clear", m.False)
	}
	if starter, _ := program.lacks(m.Lists); starter {
		p.line()
		program.howTo(p, onlyStarter)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// deckText writes the tables of a deck.
func deckText(p *page, m *evaluate.Measure) {
	var rows [][]string
	for _, c := range m.Classes {
		name := clip(c.Name)
		if c.Weak {
			name += " *"
		}
		rows = append(rows, shareCells(name, c.Found))
	}
	rows = append(rows, shareCells("all but weak", m.Recall))
	if m.Weak.Of > 0 {
		rows = append(rows, shareCells("weak *", m.Weak))
	}
	p.table("Found, by class", []string{"class", "found", "of", "recall", "95 % interval"}, rows)
	p.line()
	if m.Alerts.Of > 0 {
		p.field("Clean names", plain, fmt.Sprintf("%s of %s alert: %s in 1,000 (95 %% interval %s to %s)", thousands(m.Alerts.Count),
			thousands(m.Alerts.Of), tenths(int(m.Per1000.Tenths)), tenths(int(m.Per1000.Low)), tenths(int(m.Per1000.High))))
	}
	p.field("Precision", plain, fmt.Sprintf("%s; %s of %s names that alert are right", percent(m.Precision), thousands(m.Precision.Count), thousands(m.Precision.Of)))
	p.field("F1", plain, figure(m.F1))
	curveText(p, m)
	bandsText(p, "What a score is worth", "right", "best alerts", m.Bands)
	originsText(p, m.Origins)
	if m.Times != nil {
		timesText(p, m.Times)
	}
}

func curveText(p *page, m *evaluate.Measure) {
	var rows [][]string
	for _, c := range m.Curve {
		mark := strconv.Itoa(c.Threshold)
		if c.Threshold == m.Threshold {
			mark += " <"
		}
		rows = append(rows, []string{
			mark, thousands(c.Found), thousands(c.Alerted), thousands(c.CleanAlerts), tenths(int(c.Per.Tenths)),
			figure(c.Recall), figure(c.Precision), figure(c.F1),
		})
	}
	p.table("By threshold", []string{"threshold", "found", "alerts", "on clean", "in 1,000", "recall", "precision", "F1"}, rows)
}

// bandsText writes the bands, the highest first, without the empty ones.
func bandsText(p *page, title, good, all string, bands []evaluate.Band) {
	var rows [][]string
	for _, b := range bands {
		if b.True.Of == 0 {
			continue
		}
		score := strconv.Itoa(b.From)
		if b.To > b.From {
			score += " to " + strconv.Itoa(b.To)
		}
		rows = append(rows, shareCells(score, b.True))
	}
	p.table(title, []string{"score", good, all, "share", "95 % interval"}, rows)
}

func originsText(p *page, origins []evaluate.Origin) {
	var rows [][]string
	for _, o := range origins {
		rows = append(rows, []string{
			o.Origin, thousands(o.Found.Count), thousands(o.Found.Of), percent(o.Found),
			thousands(o.Alerts.Count), thousands(o.Alerts.Of), tenths(int(o.Per.Tenths)),
		})
	}
	p.table("By origin of the name (a rule of thumb)", []string{"origin", "found", "of", "recall", "alerts", "clean", "in 1,000"}, rows)
}

func timesText(p *page, t *evaluate.Times) {
	var rows [][]string
	for _, s := range t.Slowest {
		rows = append(rows, []string{clip(s.Query), strconv.Itoa(s.Line), thousands(s.Micros)})
	}
	p.table("Slowest names", []string{"name", "line", "microseconds"}, rows)
	p.line()
	p.field("Time a name", plain, fmt.Sprintf("mean %s, half at most %s, 99 of 100 at most %s, longest %s microseconds",
		thousands(t.Mean), thousands(t.Half), thousands(t.Most), thousands(t.Longest)))
}

// missesText lists rows, each with what was found instead.
func missesText(p *page, title string, misses []evaluate.Miss) {
	p.line()
	p.paragraph(0, bold, fmt.Sprintf("%s (%s)", title, thousands(len(misses))))
	for _, x := range misses {
		text := fmt.Sprintf("line %d, %s: %q", x.Line, clip(x.Class), clip(x.Query))
		if x.Want != "" {
			text += fmt.Sprintf(" wants %q", clip(x.Want))
			if x.Right > 0 {
				text += fmt.Sprintf(", which scores %d", x.Right)
			}
		}
		if x.Score > 0 {
			text += fmt.Sprintf("; best is %q with %d", x.Matched, x.Score)
			if x.Party != x.Matched {
				text += fmt.Sprintf(" (%s)", x.Party)
			}
		} else {
			text += "; nothing was found"
		}
		p.paragraph(indent, plain, text)
	}
}
