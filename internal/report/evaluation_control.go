package report

import (
	"fmt"
	"io"
	"strconv"

	"github.com/navicert/navicert/internal/evaluate"
)

// controlText writes what the names of the lists themselves gave.
func controlText(p *page, c *evaluate.Control) {
	p.line()
	word, ink := "CONTROL", green
	text := fmt.Sprintf("all %s listed names find their own listing", thousands(c.Names.Of))
	if !c.Whole() {
		ink = red
		text = fmt.Sprintf("%s of %s listed names do not find their own listing", thousands(c.Names.Of-c.Names.Count), thousands(c.Names.Of))
	}
	p.heading(word, ink, text)
	p.field("Quiet", plain, fmt.Sprintf("%s of listings that must not alert on that day: they are shown only", count(c.Quiet, "name", "names")))
	p.field("Left out", plain, count(c.Addresses, "entry lists", "entries list")+" an address and no name")
	p.field("Variations", plain, fmt.Sprintf("below, of %s chosen evenly", count(c.Sampled, "name", "names")))
	for _, t := range []struct {
		title, head string
		classes     []evaluate.Class
	}{
		{"Listed names, by how the list uses them", "use", c.Uses},
		{"Listed names, by list", "list", c.Lists},
	} {
		var rows [][]string
		for _, x := range t.classes {
			rows = append(rows, shareCells(x.Name, x.Found))
		}
		p.table(t.title, []string{t.head, "found", "of", "share", "95 % interval"}, rows)
	}
	if len(c.Missed) > 0 {
		p.line()
		p.paragraph(0, bold, "Listed names that do not find their own listing")
	}
	for i, x := range c.Missed {
		if i == maxLost {
			p.paragraph(indent, plain, fmt.Sprintf("and %s more: --json shows all", thousands(len(c.Missed)-i)))
			break
		}
		text := fmt.Sprintf("%s %s: %q (%s) of %q: %s", x.List, x.Key, x.Name, x.Use, x.Party, x.Says)
		if x.Best != "" {
			text += fmt.Sprintf("; first is %q", x.Best)
		}
		p.paragraph(indent, plain, text)
	}
}

// maxLost is how many lost control names the text shows.
const maxLost = 50

// PairsText writes what a file of pairs gave as tables.
func PairsText(w io.Writer, s Style, m *evaluate.PairMeasure, misses bool) error {
	p := &page{style: s}
	p.heading("EVALUATION", bold, m.Pairs)
	p.field("Pairs", plain, fmt.Sprintf("%s of the same party, %s of different ones", thousands(m.Joined.Of), thousands(m.False.Of)))
	p.field("Threshold", plain, fmt.Sprintf("%d of 1000", m.Threshold))
	p.field("Engine", plain, fmt.Sprintf("weights %s, folding %d; both ways round, the better score counts", m.Weights, m.Folding))
	if m.Unread > 0 {
		p.field("Unscreenable", yellow, fmt.Sprintf("%s with a name that cannot be compared: they score 0", count(m.Unread, "pair", "pairs")))
	}
	p.table("At the threshold", []string{"pairs", "joined", "of", "share", "95 % interval"}, [][]string{
		shareCells("same", m.Joined), shareCells("different", m.False),
	})
	p.line()
	p.field("Precision", plain, fmt.Sprintf("%s; %s of %s pairs that are joined are the same", percent(m.Precision), thousands(m.Precision.Count), thousands(m.Precision.Of)))
	p.field("F1", plain, figure(m.F1))
	var rows [][]string
	for _, r := range m.Rates {
		label := tenthsPercent(r.Of / 10)
		if r.Coarse {
			label += " !"
		}
		threshold := strconv.Itoa(r.Threshold)
		rows = append(rows, append([]string{label, threshold, thousands(r.False)}, shareCells("", r.Joined)[1:]...))
	}
	p.table("Recall at fixed shares of false joins", []string{"false joins", "threshold", "false", "joined", "of", "recall", "95 % interval"}, rows)
	for _, r := range m.Rates {
		if r.Coarse {
			p.paragraph(0, dim, "! there are too few different pairs to tell this share: one alone is more")
			break
		}
	}
	rows = nil
	for _, c := range m.Curve {
		mark := strconv.Itoa(c.Threshold)
		if c.Threshold == m.Threshold {
			mark += " <"
		}
		rows = append(rows, []string{mark, thousands(c.Joined), thousands(c.False), figure(c.Recall), figure(c.Precision), figure(c.F1)})
	}
	p.table("By threshold", []string{"threshold", "joined", "false", "recall", "precision", "F1"}, rows)
	bandsText(p, "What a score is worth", "same", "pairs", m.Bands)
	low, high := "Same, lowest scores", "Different, highest scores"
	if misses {
		low, high = "Same, below the threshold", "Different, at the threshold or above"
	}
	scoredText(p, low, m.LowSame)
	scoredText(p, high, m.HighDifferent)
	_, err := io.WriteString(w, p.take())
	return err
}

func scoredText(p *page, title string, pairs []evaluate.ScoredPair) {
	p.line()
	p.paragraph(0, bold, title)
	for _, x := range pairs {
		p.paragraph(indent, plain, fmt.Sprintf("%d: %q ~ %q (line %d)", x.Score, clip(x.A), clip(x.B), x.Line))
	}
	if len(pairs) == 0 {
		p.paragraph(indent, plain, "none")
	}
}
