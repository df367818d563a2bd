package ownership

import (
	"cmp"
	"slices"
)

// A Change is the least that the owners of one company would have to give up for
// a party not to be captured, with all else as it is.
type Change struct {
	At         int         // the company, the captured party itself or one above it
	Reductions []Reduction // the owners who give up, those with the greatest holdings first
	By         Share       // all reductions together
}

// A Reduction lowers one holding.
type Reduction struct {
	Edge int32
	To   Share
}

// maxAbove bounds how many captured companies above a party are tried.
const maxAbove = 200

// Change gives the smallest change at one company that would free a captured
// party; the nearest of several that are as small. ok is false for a party that
// is not captured for certain by its owners.
func (r *Result) Change(party int) (smallest Change, ok bool) {
	if r.State(party) != Captured || r.lower[party] < 2 {
		return Change{}, false
	}
	g := r.Graph
	seeds := g.upward(r.Regime, r.sure, false)
	for _, at := range r.above(party) {
		// Whatever rests on the company itself may not count against it: were it
		// free, owners that are captured through it would be too.
		rounds := g.closure(r.Regime, seeds, false, at)
		if rounds[party] > 0 {
			continue // others capture the party without it
		}
		c := r.free(at, rounds)
		if !ok || c.By < smallest.By {
			smallest, ok = c, true
		}
	}
	return smallest, ok
}

// above gives the captured companies above a party, and itself first, the nearest
// first.
func (r *Result) above(party int) []int {
	out := []int{party}
	seen := map[int]bool{party: true}
	for n := 0; n < len(out) && len(out) < maxAbove; n++ {
		for _, i := range r.Graph.in[out[n]] {
			if owner := r.Graph.Edges[i].Owner; !seen[owner] && r.lower[owner] > 1 {
				seen[owner] = true
				out = append(out, owner)
			}
		}
	}
	return out
}

// free gives the change that frees a company, where rounds says who is captured
// without it.
func (r *Result) free(at int, rounds []int32) Change {
	c := Change{At: at}
	for _, t := range r.Regime.Tests {
		var by []int32
		sum := Share(0)
		for _, i := range r.Graph.in[at] {
			if e := &r.Graph.Edges[i]; e.Interest == t.Interest && rounds[e.Owner] > 0 && e.Low > 0 {
				by = append(by, i)
				sum += e.Low
			}
		}
		slices.SortStableFunc(by, func(a, b int32) int { return cmp.Compare(r.Graph.Edges[b].Low, r.Graph.Edges[a].Low) })
		for _, i := range by {
			low := r.Graph.Edges[i].Low
			less := low - t.From + 1 // so much of this holding alone
			switch {
			case t.Interest == Control:
				less = low // control is had or not
			case r.Regime.Aggregate:
				less = min(sum-t.From+1, low)
			}
			if less > 0 {
				c.Reductions = append(c.Reductions, Reduction{i, low - less})
				c.By += less
				sum -= less
			}
		}
	}
	return c
}
