package ownership

import (
	"cmp"
	"slices"
)

// Owners gives the edges through which captured owners hold what captures a
// party, the greatest first, and no more of them than the test needs. For a party
// whose state is Unknown they are those that might. It is empty for a seed, and
// for a party that a regime reaches because it controls one.
func (r *Result) Owners(party int) []int32 {
	rounds, most := r.rounds(party)
	for _, t := range r.Regime.Tests {
		var by []int32
		for _, i := range r.Graph.in[party] {
			if e := &r.Graph.Edges[i]; e.Interest == t.Interest && rounds[e.Owner] > 0 && rounds[e.Owner] < rounds[party] {
				by = append(by, i)
			}
		}
		held := func(i int32) Share {
			if most {
				return r.Graph.Edges[i].High
			}
			return r.Graph.Edges[i].Low
		}
		slices.SortStableFunc(by, func(a, b int32) int { return cmp.Compare(held(b), held(a)) })
		sum := Share(0)
		for n, i := range by {
			if !r.Regime.Aggregate || t.Interest == Control {
				sum = 0
			}
			if sum += held(i); sum >= t.From {
				if !r.Regime.Aggregate || t.Interest == Control {
					return by[n : n+1]
				}
				return by[:n+1]
			}
		}
	}
	return nil
}

// rounds gives the rounds that explain a party, and whether they are those of
// the greatest shares.
func (r *Result) rounds(party int) (rounds []int32, most bool) {
	if r.lower[party] > 0 {
		return r.lower, false
	}
	return r.upper, true
}

// Chain gives the edges that lead from those who are listed to a party, each
// before the edges that rest on it.
func (r *Result) Chain(party int) []int32 {
	var chain []int32
	seen := map[int]bool{party: true}
	order := []int{party}
	for n := 0; n < len(order); n++ {
		for _, i := range r.Owners(order[n]) {
			if owner := r.Graph.Edges[i].Owner; !seen[owner] {
				seen[owner] = true
				order = append(order, owner)
			}
		}
	}
	rounds, _ := r.rounds(party)
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(rounds[a], rounds[b]), cmp.Compare(a, b)) })
	for _, p := range order {
		chain = append(chain, r.Owners(p)...)
	}
	return chain
}

// Roots gives the seeds from which the chain of a party begins, in their order.
func (r *Result) Roots(party int) []int {
	var out []int
	for _, i := range r.Chain(party) {
		if owner := r.Graph.Edges[i].Owner; len(r.Owners(owner)) == 0 && !slices.Contains(out, owner) {
			out = append(out, owner)
		}
	}
	slices.Sort(out)
	return out
}

// Open gives the edges whose share must be found out before it is known whether
// a party is captured: those of possible owners, to it and to those above it.
func (r *Result) Open(party int) []int32 {
	var out []int32
	if r.State(party) != Unknown {
		return nil
	}
	seen := map[int]bool{party: true}
	next := []int{party}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		for _, i := range r.Graph.in[at] {
			e := &r.Graph.Edges[i]
			counts := slices.ContainsFunc(r.Regime.Tests, func(t Test) bool { return t.Interest == e.Interest })
			if !counts || r.upper[e.Owner] == 0 {
				continue
			}
			if e.Low < e.High {
				out = append(out, i)
			}
			if !seen[e.Owner] && r.State(e.Owner) == Unknown {
				seen[e.Owner] = true
				next = append(next, e.Owner)
			}
		}
	}
	return out
}

// Doubtful gives the seeds above an unknown party, or itself, of which it is not
// certain that they are the listed ones.
func (r *Result) Doubtful(party int) []int {
	var out []int
	if r.State(party) != Unknown {
		return nil
	}
	for _, p := range append(r.Roots(party), party) {
		if r.may[p] && !r.sure[p] {
			out = append(out, p)
		}
	}
	return out
}

// CapturedBy gives all parties that are captured, certainly or perhaps, without
// the seeds that are certain, in their order.
func (r *Result) CapturedBy() []int {
	var out []int
	for party := range r.Graph.Parties {
		if s := r.State(party); s == Captured || s == Unknown {
			out = append(out, party)
		}
	}
	return out
}

// Around gives a party, all who own it directly or through others, all that it
// owns so, and all owners of these, in their order: whoever may decide on any
// of them.
func (g *Graph) Around(party int) []int {
	below := g.reach([]int{party}, g.out, func(i int32) int { return g.Edges[i].Owned })
	out := g.reach(below, g.in, func(i int32) int { return g.Edges[i].Owner })
	slices.Sort(out)
	return out
}

// Below gives all that a party owns, directly or through others, without itself,
// in their order.
func (g *Graph) Below(party int) []int {
	out := g.reach([]int{party}, g.out, func(i int32) int { return g.Edges[i].Owned })[1:]
	slices.Sort(out)
	return out
}

func (g *Graph) reach(from []int, edges [][]int32, end func(int32) int) []int {
	seen := make([]bool, len(g.Parties))
	for _, p := range from {
		seen[p] = true
	}
	out := slices.Clone(from)
	for n := 0; n < len(out); n++ {
		for _, i := range edges[out[n]] {
			if p := end(i); !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	return out
}
