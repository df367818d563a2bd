// Package soundtest measures how well words of a script and their Latin
// spellings are told from random pairs, and counts the spellings of each letter
// in pairs of words that are known to belong together.
//
// Only tests import it.
package soundtest

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Pair is a word in its own script and its Latin spelling, folded.
type Pair struct {
	Native, Latin string
	Count         int // how often the pair was seen
}

// costs are in bits, by unit and chunk.
type costs map[string]map[string]float64

// Learn counts how each unit of the seed is spelt in the pairs, and gives the
// rows of a table: each unit with its spellings and their costs in quarter
// bits, relative to the cheapest. The seed has the units, each with spellings
// that are known: "дж dj j g". Spellings that are not found keep the cost rare.
// A spelling that is not in the seed is kept when it was seen least times.
func Learn(seed []string, pairs []Pair, rounds, least int) []string {
	known := make(map[string][]string)
	var units []string
	for _, row := range seed {
		f := strings.Fields(row)
		known[f[0]] = f[1:]
		units = append(units, f[0])
	}
	c := first(known)
	var count map[string]map[string]float64
	for range rounds {
		count = make(map[string]map[string]float64)
		for _, p := range pairs {
			align(c, known, p, count)
		}
		c = weigh(known, count, pairs)
	}
	return rows(units, known, count, c, float64(least))
}

func first(known map[string][]string) costs {
	c := make(costs)
	for u, chunks := range known {
		c[u] = make(map[string]float64)
		for n, s := range chunks {
			if s == "-" {
				s = ""
			}
			c[u][s] = 0.5 + float64(n)*0.25
			if u == "-" {
				c[u][s] += 4
			}
		}
	}
	return c
}

// price gives the cost of a spelling that may not have been seen yet.
func price(c costs, u, s string) float64 {
	if x, ok := c[u][s]; ok {
		return x
	}
	switch {
	case u == "-":
		return 7 + 3*float64(len(s))
	case s == "":
		return 9
	}
	return 7 + 2*float64(len(s))
}

type step struct {
	cost float64
	u, s string
	i, j int
}

func align(c costs, known map[string][]string, p Pair, count map[string]map[string]float64) {
	n, l := []rune(p.Native), p.Latin
	best := make([][]step, len(n)+1)
	for i := range best {
		best[i] = make([]step, len(l)+1)
		for j := range best[i] {
			best[i][j].cost = math.Inf(1)
		}
	}
	best[0][0].cost = 0
	for i := 0; i <= len(n); i++ {
		for j := 0; j <= len(l); j++ {
			at := best[i][j].cost
			for w := 0; w <= 2 && i+w <= len(n); w++ {
				u := "-"
				if w > 0 {
					u = string(n[i : i+w])
				}
				if known[u] == nil && w != 1 {
					continue
				}
				for k := 0; k <= 4 && j+k <= len(l); k++ {
					if w == 0 && (k == 0 || k > 2) {
						continue
					}
					s := l[j : j+k]
					if k >= 3 && w < 2 {
						if _, ok := c[u][s]; !ok {
							continue
						}
					}
					x := at + price(c, u, s)
					if to := &best[i+w][j+k]; x < to.cost {
						*to = step{x, u, s, i, j}
					}
				}
			}
		}
	}
	end := best[len(n)][len(l)]
	if end.cost > 5*float64(len(n)+3) {
		return // no pair: the words have nothing to do with each other
	}
	for i, j := len(n), len(l); i > 0 || j > 0; {
		b := best[i][j]
		if count[b.u] == nil {
			count[b.u] = make(map[string]float64)
		}
		count[b.u][b.s]++
		i, j = b.i, b.j
	}
}

// weigh turns counts into costs: how many bits it takes to say which spelling
// was taken, wherever the letters of the unit stand.
func weigh(known map[string][]string, count map[string]map[string]float64, pairs []Pair) costs {
	stands := make(map[string]float64)
	for _, p := range pairs {
		n := []rune(p.Native)
		for i := range n {
			stands[string(n[i])]++
			if i+1 < len(n) {
				stands[string(n[i:i+2])]++
			}
		}
		stands["-"] += float64(len(n)) + 1
	}
	c := make(costs)
	for u, chunks := range known {
		c[u] = make(map[string]float64)
		for _, s := range chunks {
			if s == "-" {
				s = ""
			}
			c[u][s] = bits(0.3, stands[u])
		}
	}
	for u, by := range count {
		if c[u] == nil {
			c[u] = make(map[string]float64)
		}
		for s, n := range by {
			if n >= 2 {
				c[u][s] = bits(n, stands[u])
			}
		}
	}
	return c
}

func bits(n, of float64) float64 { return min(-math.Log2(n/(of+2)), 10) }

func rows(units []string, known map[string][]string, count map[string]map[string]float64, c costs, least float64) []string {
	var out []string
	for _, u := range units {
		low := math.Inf(1)
		for _, x := range c[u] {
			low = min(low, x)
		}
		if u == "-" {
			low = 0
		}
		type spelt struct {
			s string
			x int
		}
		var list []spelt
		for s, x := range c[u] {
			name := s
			if s == "" {
				name = "-"
			}
			if count[u][s] < least && !slices.Contains(known[u], name) {
				continue
			}
			list = append(list, spelt{name, int(math.Round(4 * (x - low)))})
		}
		slices.SortFunc(list, func(a, b spelt) int {
			if a.x != b.x {
				return a.x - b.x
			}
			return strings.Compare(a.s, b.s)
		})
		var b strings.Builder
		b.WriteString(u)
		for _, e := range list {
			fmt.Fprintf(&b, " %s:%d", e.s, e.x)
		}
		out = append(out, b.String())
	}
	return out
}
