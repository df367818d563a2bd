package report

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/evaluate"
)

// table writes a title and columns: the first of words, the others of figures,
// which stand right. Where the line is too short the first column is broken;
// where even that does not help, each row becomes a paragraph.
func (p *page) table(title string, head []string, rows [][]string) {
	widths := make([]int, len(head))
	for _, cells := range append([][]string{head}, rows...) {
		for i, c := range cells {
			widths[i] = max(widths[i], columnsOf(safe(c)))
		}
	}
	rest := 0
	for _, w := range widths[1:] {
		rest += w + len(gap)
	}
	p.line()
	p.paragraph(0, bold, title)
	if room := p.style.columns() - rest; room < min(widths[0], narrowest) {
		p.rows(head, rows)
		return
	}
	widths[0] = min(widths[0], p.style.columns()-rest)
	p.row(widths, head, dim)
	for _, cells := range rows {
		p.row(widths, cells, plain)
	}
}

const (
	gap       = "  "
	narrowest = 10 // columns that words need
)

// rows writes each row as a paragraph, every figure with its heading.
func (p *page) rows(head []string, rows [][]string) {
	for _, cells := range rows {
		p.paragraph(0, plain, cells[0])
		var texts []string
		for i, c := range cells[1:] {
			texts = append(texts, head[i+1]+" "+c)
		}
		p.paragraph(indent, plain, strings.Join(texts, "; "))
	}
}

// row writes a row of a table. Only its first cell may take several lines.
func (p *page) row(widths []int, cells []string, ink paint) {
	for i, first := range wrap(safe(cells[0]), widths[0]) {
		var b strings.Builder
		b.WriteString(pad(first, widths[0]))
		if i == 0 {
			for k, c := range cells[1:] {
				b.WriteString(gap + strings.Repeat(" ", max(0, widths[k+1]-columnsOf(c))) + c)
			}
		}
		p.line(p.style.in(ink, strings.TrimRight(b.String(), " ")))
	}
}

// shareCells gives the cells of a share: count, whole, percent, interval.
func shareCells(name string, s evaluate.Share) []string {
	low, high := s.Interval(1000)
	interval := "-"
	if low != evaluate.None {
		interval = tenths(low) + " to " + tenths(high) + " %"
	}
	return []string{name, thousands(s.Count), thousands(s.Of), percent(s), interval}
}

// clip cuts a text from outside that may be as long as it likes.
func clip(s string) string {
	const limit = 100
	if r := []rune(s); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}

func clipAll(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = clip(s)
	}
	return out
}

// percent writes a share in percent, with one decimal.
func percent(s evaluate.Share) string { return tenthsPercent(s.Scaled(1000)) }

// figure writes a figure in percent, with one decimal.
func figure(f evaluate.Figure) string { return percent(evaluate.Share(f)) }

func tenthsPercent(n int) string {
	if n == evaluate.None {
		return "-"
	}
	return tenths(n) + " %"
}

// tenths writes a number of tenths with a decimal point.
func tenths(n int) string {
	if n == evaluate.None {
		return "-"
	}
	return fmt.Sprintf("%s.%d", thousands(n/10), n%10)
}
