package evaluate

import (
	"cmp"
	"slices"
	"sync"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/screen"
)

// A PairMeasure is what a file of pairs gave.
type PairMeasure struct {
	Pairs     string      `json:"pairs"` // name of the file
	Weights   string      `json:"weights"`
	Folding   int         `json:"folding"`
	Threshold int         `json:"threshold"`
	Joined    Share       `json:"joined"`    // of the pairs that are the same: those at the threshold or above
	False     Share       `json:"false"`     // likewise of the pairs that are different
	Precision Share       `json:"precision"` // pairs that are the same, among all at the threshold or above
	F1        Figure      `json:"f1"`
	Rates     []Rate      `json:"rates"`
	Curve     []PairPoint `json:"curve"`
	Bands     []Band      `json:"bands"` // a band's pairs, and how many of them are the same
	Unread    int         `json:"unread"`
	// LowSame are the pairs that are the same and score least, HighDifferent
	// those that are different and score most.
	LowSame       []ScoredPair `json:"low_same"`
	HighDifferent []ScoredPair `json:"high_different"`
}

// A Rate is the recall at a fixed share of false joins: with the lowest
// threshold at which no more different pairs are joined than that.
type Rate struct {
	Of        int   `json:"false_per_10000"` // the share of different pairs that may be joined
	Threshold int   `json:"threshold"`       // 1001 where even the score 1000 joins too many
	False     int   `json:"false"`           // different pairs joined at it
	Joined    Share `json:"joined"`
	// Coarse says that the file has too few different pairs for this rate: one
	// alone is more.
	Coarse bool `json:"coarse,omitempty"`
}

// A PairPoint is what a threshold gives.
type PairPoint struct {
	Threshold int    `json:"threshold"`
	Joined    int    `json:"joined"`
	False     int    `json:"false"`
	Recall    Figure `json:"recall"`
	Precision Figure `json:"precision"`
	F1        Figure `json:"f1"`
}

// A ScoredPair is a pair with its score.
type ScoredPair struct {
	Line  int    `json:"line"`
	A     string `json:"a"`
	B     string `json:"b"`
	Score int    `json:"score"`
}

// rates are the fixed shares of false joins, in ten-thousandths.
var rates = []int{10, 50, 100, 200, 500}

// score compares two names both ways round and gives the better score: in a
// pair nobody knows which of the two is the listed one, and the scorer treats
// them differently. It reports false where one of them cannot be compared.
func score(c *screen.Comparer, a, b string) (score int, ok bool) {
	x, ok := c.Likeness(a, b)
	if !ok {
		return 0, false
	}
	y, _ := c.Likeness(b, a)
	return max(x, y), true
}

// RunPairs scores every pair. With all, every pair on the wrong side of the
// threshold is kept, else the worst few.
func RunPairs(p *Pairs, threshold int, all bool) *PairMeasure {
	scores, unread := make([]int, len(p.Pairs)), make([]bool, len(p.Pairs))
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			c := screen.NewComparer()
			for i := w; i < len(p.Pairs); i += workers {
				s, ok := score(c, p.Pairs[i].A, p.Pairs[i].B)
				scores[i], unread[i] = s, !ok
			}
		})
	}
	wait.Wait()
	m := &PairMeasure{
		Pairs: p.Name, Weights: match.Weights, Folding: name.Version, Threshold: threshold,
		LowSame: worst(p.Pairs, scores, threshold, true, all), HighDifferent: worst(p.Pairs, scores, threshold, false, all),
	}
	for _, u := range unread {
		if u {
			m.Unread++
		}
	}
	m.sum(p.Pairs, scores)
	return m
}

// counts counts pairs by score, so that every threshold is a sum.
type counts struct {
	same, different  [full + 2]int // at this score or above
	allSame, allDiff int
}

func newCounts(pairs []Pair, scores []int) *counts {
	c := &counts{}
	for i, p := range pairs {
		if p.Same {
			c.same[scores[i]]++
		} else {
			c.different[scores[i]]++
		}
	}
	for s := full - 1; s >= 0; s-- {
		c.same[s] += c.same[s+1]
		c.different[s] += c.different[s+1]
	}
	c.allSame, c.allDiff = c.same[0], c.different[0]
	return c
}

func (m *PairMeasure) sum(pairs []Pair, scores []int) {
	c := newCounts(pairs, scores)
	at := c.point(m.Threshold)
	m.Joined = Share{at.Joined, c.allSame}
	m.False = Share{at.False, c.allDiff}
	m.Precision = Share{at.Joined, at.Joined + at.False}
	m.F1 = at.F1
	low := min(m.Threshold, CurveFrom)
	for t := low; t <= full; t++ {
		if t == low || t == m.Threshold || t%CurveStep == 0 {
			m.Curve = append(m.Curve, c.point(t))
		}
	}
	m.Bands = newBands(low)
	for i := range m.Bands {
		b := &m.Bands[i]
		b.True.Count = c.same[b.From] - c.same[b.To+1]
		b.True.Of = b.True.Count + c.different[b.From] - c.different[b.To+1]
	}
	for _, r := range rates {
		m.Rates = append(m.Rates, c.rate(r))
	}
}

func (c *counts) point(threshold int) PairPoint {
	p := PairPoint{Threshold: threshold, Joined: c.same[threshold], False: c.different[threshold]}
	recall, precision := Share{p.Joined, c.allSame}, Share{p.Joined, p.Joined + p.False}
	p.Recall, p.Precision = Figure(recall), Figure(precision)
	p.F1 = f1(recall, precision)
	return p
}

// rate finds the lowest threshold at which at most so many ten-thousandths of
// the different pairs are joined. A score of 0 joins nothing.
func (c *counts) rate(r int) Rate {
	t := 1
	for t <= full && c.different[t]*tenThousand > r*c.allDiff {
		t++
	}
	return Rate{
		Of: r, Threshold: t, False: c.different[t], Joined: Share{c.same[t], c.allSame},
		Coarse: c.allDiff*r < tenThousand,
	}
}

// worst gives the pairs that are the same and score least, or those that are
// different and score most: the worst few, or with all everyone on the wrong
// side of the threshold.
func worst(pairs []Pair, scores []int, threshold int, same, all bool) []ScoredPair {
	var at []int
	for i, p := range pairs {
		wrong := p.Same == same && p.Same == (scores[i] < threshold)
		if p.Same == same && (wrong || !all) {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int {
		if same {
			return cmp.Compare(scores[a], scores[b])
		}
		return cmp.Compare(scores[b], scores[a])
	})
	if !all {
		at = at[:min(most, len(at))]
	}
	out := []ScoredPair{}
	for _, i := range at {
		out = append(out, ScoredPair{pairs[i].Line, pairs[i].A, pairs[i].B, scores[i]})
	}
	return out
}
