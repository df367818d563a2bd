package spell

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// A Pair is a word as sounds and the letters it is known to be written with.
type Pair struct {
	Native Lattice
	Latin  string
}

// Measure settles, by expectation and maximisation over all alignments, how
// often each sound is written as each run of at most three letters, and
// gives the table as text for New: one line for each sound, its name and then
// runs with costs in sixteenths of a bit, cheapest first. The line "+" says
// what a letter costs that no sound stands for, the line "*" what it costs
// with nothing known.
func Measure(pairs []Pair, names []string, rounds int) string {
	m := &measure{names: names, insert: map[string]float64{}}
	m.chance = make([]map[string]float64, len(names))
	m.letter = make(map[byte]float64)
	n := 0.0
	for _, p := range pairs {
		n += float64(len(p.Latin))
		for i := range p.Latin {
			m.letter[p.Latin[i]]++
		}
	}
	for l := range m.letter {
		m.letter[l] /= n
	}
	for r := range rounds {
		m.doubt = r > 2
		m.round(pairs, r == 0)
	}
	return m.table(pairs)
}

// longest is the length of a run.
const longest = 3

type measure struct {
	names  []string
	chance []map[string]float64
	insert map[string]float64
	count  []map[string]float64
	added  map[string]float64
	letter map[byte]float64 // the share of each letter
	doubt  bool             // whether pairs may be wrong
}

// unseen is the chance of a run that has not been counted.
const unseen = 1e-7

func (m *measure) p(s Sound, run string, first bool) float64 {
	if first {
		switch len(run) {
		case 0:
			return 0.1
		case 1:
			return 0.02
		default:
			return 0.02 * math.Pow(0.02, float64(len(run)-1))
		}
	}
	return max(m.chance[s][run], unseen)
}

func (m *measure) ins(letter string, first bool) float64 {
	if first {
		return 0.0005
	}
	return max(m.insert[letter], unseen)
}

// seldom is how often a run, by its length, must be expected to be kept.
var seldom = [longest + 1]float64{0.5, 0.5, 1.2, 1.8}

func (m *measure) round(pairs []Pair, first bool) {
	m.count = make([]map[string]float64, len(m.names))
	for i := range m.count {
		m.count[i] = make(map[string]float64)
	}
	m.added = make(map[string]float64)
	for _, p := range pairs {
		m.expect(p, first)
	}
	letters := 0.0
	for i, c := range m.count {
		total := 0.0
		for _, run := range slices.Sorted(maps.Keys(c)) { // in one order, so that sums are the same each time
			total += c[run]
		}
		m.chance[i] = make(map[string]float64)
		for _, run := range slices.Sorted(maps.Keys(c)) {
			n := c[run]
			letters += n
			if n > seldom[len(run)] {
				m.chance[i][run] = n / (total + 1)
			}
		}
	}
	m.insert = make(map[string]float64)
	for l, n := range m.added {
		m.insert[l] = n / letters
	}
}

// expect adds the expected counts of one pair.
func (m *measure) expect(p Pair, first bool) {
	nodes, n := p.Native.Nodes(), len(p.Latin)
	f, b := grid(nodes, n+1), grid(nodes, n+1)
	f[0][0], b[nodes-1][n] = 1, 1
	at := 0
	for v := range nodes {
		for j := range n {
			f[v][j+1] += f[v][j] * m.ins(p.Latin[j:j+1], first)
		}
		for ; at < len(p.Native.Edges) && int(p.Native.Edges[at].From) == v; at++ {
			e := p.Native.Edges[at]
			for j := range n + 1 {
				for k := j; k <= min(n, j+longest); k++ {
					f[e.To][k] += f[v][j] * m.p(e.Sound, p.Latin[j:k], first)
				}
			}
		}
	}
	total := f[nodes-1][n]
	if total <= 0 {
		return
	}
	if m.doubt {
		chance := 0.1
		for i := range p.Latin {
			chance *= m.letter[p.Latin[i]]
		}
		total *= (total + chance) / total // so that a doubtful pair counts for less
	}
	at--
	for v := nodes - 1; v >= 0; v-- {
		for ; at >= 0 && int(p.Native.Edges[at].From) == v; at-- {
			e := p.Native.Edges[at]
			for j := range n + 1 {
				for k := j; k <= min(n, j+longest); k++ {
					c := m.p(e.Sound, p.Latin[j:k], first) * b[e.To][k]
					b[v][j] += c
				}
			}
		}
		for j := n - 1; j >= 0; j-- {
			b[v][j] += b[v][j+1] * m.ins(p.Latin[j:j+1], first)
		}
	}
	m.tally(p, f, b, total, first)
}

func (m *measure) tally(p Pair, f, b [][]float64, total float64, first bool) {
	n := len(p.Latin)
	for _, e := range p.Native.Edges {
		for j := range n + 1 {
			for k := j; k <= min(n, j+longest); k++ {
				run := p.Latin[j:k]
				m.count[e.Sound][run] += f[e.From][j] * m.p(e.Sound, run, first) * b[e.To][k] / total
			}
		}
	}
	for v := range f {
		for j := range n {
			m.added[p.Latin[j:j+1]] += f[v][j] * m.ins(p.Latin[j:j+1], first) * b[v][j+1] / total
		}
	}
}

func grid(rows, columns int) [][]float64 {
	g := make([][]float64, rows)
	for i := range g {
		g[i] = make([]float64, columns)
	}
	return g
}

// table prints the costs.
func (m *measure) table(pairs []Pair) string {
	var out strings.Builder
	seen := make(map[string]float64)
	letters := 0.0
	for _, p := range pairs {
		for i := range p.Latin {
			seen[p.Latin[i:i+1]]++
			letters++
		}
	}
	for l := range seen {
		seen[l] /= letters
	}
	line(&out, "*", seen)
	line(&out, "+", m.insert)
	for i, c := range m.chance {
		if len(c) > 0 {
			line(&out, m.names[i], c)
		}
	}
	return out.String()
}

// maxCost leaves out of a table what is nearly impossible.
const maxCost = 170

func line(out *strings.Builder, name string, chance map[string]float64) {
	type run struct {
		text string
		cost int
	}
	var runs []run
	for text, p := range chance {
		if c := int(math.Round(-16 * math.Log2(p))); c <= maxCost {
			runs = append(runs, run{text, c})
		}
	}
	slices.SortFunc(runs, func(a, b run) int {
		if a.cost != b.cost {
			return a.cost - b.cost
		}
		return strings.Compare(a.text, b.text)
	})
	out.WriteString(name)
	for _, r := range runs {
		if r.text == "" {
			r.text = "-"
		}
		fmt.Fprintf(out, " %s %d", r.text, r.cost)
	}
	out.WriteString("\n")
}
