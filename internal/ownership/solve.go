package ownership

// A State says whether a party is captured.
type State string

// The states.
const (
	Listed   State = "listed"   // by itself
	Captured State = "captured" // by those who own it
	Unknown  State = "unknown"  // captured if shares or owners turn out one way, and not the other
	Clear    State = "clear"    // not captured, whatever the open shares are
)

// A Seed is a party that is listed by itself.
type Seed struct {
	Party int
	Sure  bool // that it is the listed party, and was listed on the day
}

// A Result is what a regime captures in a graph.
type Result struct {
	Regime Regime
	Graph  *Graph

	sure, may []bool // seeds that are certain, and all seeds
	// lower and upper are the rounds in which parties were captured, from 1 for
	// those that are listed, 0 for those that were not: with every share at its
	// least, and at its greatest.
	lower, upper []int32
}

// Solve finds what those who are listed capture under a regime, as it is on the
// day of the graph; whether it is in force then is not asked. Any shares within
// their ranges are possible that leave no more than the whole to all owners.
func (g *Graph) Solve(r Regime, seeds []Seed) *Result {
	r, _ = r.On(g.Day)
	out := &Result{Regime: r, Graph: g, sure: make([]bool, len(g.Parties)), may: make([]bool, len(g.Parties))}
	for _, s := range seeds {
		out.may[s.Party] = true
		out.sure[s.Party] = out.sure[s.Party] || s.Sure
	}
	out.lower = g.closure(r, g.upward(r, out.sure, false), false, -1)
	out.upper = g.closure(r, g.upward(r, out.may, true), true, -1)
	return out
}

// State says whether a party is captured.
func (r *Result) State(party int) State {
	switch {
	case r.sure[party]:
		return Listed
	case r.lower[party] > 0:
		return Captured
	case r.upper[party] > 0:
		return Unknown
	}
	return Clear
}

// closure captures round by round, from the seeds on, until nobody is captured
// any more. most takes every share at its greatest. The party blocked, if not
// negative, is never captured.
func (g *Graph) closure(r Regime, seeds []bool, most bool, blocked int) []int32 {
	rounds := make([]int32, len(g.Parties))
	sums := make([][]sum, len(r.Tests))
	for i := range sums {
		sums[i] = make([]sum, len(g.Parties))
		if !most {
			continue
		}
		for _, e := range g.Edges {
			if e.Interest == r.Tests[i].Interest {
				sums[i][e.Owned].total += e.Low
			}
		}
	}
	var front []int
	for party, listed := range seeds {
		if listed && party != blocked {
			rounds[party] = 1
			front = append(front, party)
		}
	}
	for round := int32(2); len(front) > 0; round++ {
		var reached []int
		for _, owner := range front {
			for _, i := range g.out[owner] {
				e := &g.Edges[i]
				if e.Owned == blocked {
					continue
				}
				for t := range r.Tests {
					if e.Interest == r.Tests[t].Interest && sums[t][e.Owned].add(e, r.Tests[t], r.Aggregate, most) && rounds[e.Owned] == 0 {
						rounds[e.Owned] = round
						reached = append(reached, e.Owned)
					}
				}
			}
		}
		front = reached
	}
	return rounds
}

// A sum is what captured owners hold of one party.
type sum struct {
	captured Share // what they hold together
	theirs   Share // the least of that, where captured is the greatest
	total    Share // the least that all owners hold
}

// add counts one more captured owner and reports whether the test is met. Owners
// who are not captured keep at least what they hold for certain, so that an
// unknown share beside them cannot be the whole.
func (s *sum) add(e *Edge, t Test, aggregate, most bool) bool {
	held := e.Low
	if most {
		held = e.High
	}
	s.captured += held
	s.theirs += e.Low
	if t.Interest == Control {
		return held >= t.From
	}
	room := Whole
	if aggregate {
		held = s.captured
		room -= s.total - s.theirs
	} else {
		room -= s.total - e.Low
	}
	if most && s.total <= Whole {
		held = min(held, room)
	}
	return held >= t.From
}

// upward adds those who control the listed, where a regime reaches them too.
func (g *Graph) upward(r Regime, seeds []bool, most bool) []bool {
	if !r.Affiliates {
		return seeds
	}
	up := append([]bool(nil), seeds...)
	var next []int
	for party, in := range up {
		if in {
			next = append(next, party)
		}
	}
	for len(next) > 0 {
		owned := next[0]
		next = next[1:]
		for _, i := range g.in[owned] {
			e := &g.Edges[i]
			if !up[e.Owner] && g.alone(r, e, most) {
				up[e.Owner] = true
				next = append(next, e.Owner)
			}
		}
	}
	return up
}

// alone reports whether one owner meets a test without others.
func (g *Graph) alone(r Regime, e *Edge, most bool) bool {
	for _, t := range r.Tests {
		if t.Interest == e.Interest {
			s := sum{}
			if most {
				s.total = g.total(e.Owned, e.Interest)
			}
			if s.add(e, t, false, most) {
				return true
			}
		}
	}
	return false
}
