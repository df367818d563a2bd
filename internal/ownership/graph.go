package ownership

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/day"
)

// A Graph is who owned whom on one day. It is not changed after it was made.
type Graph struct {
	Day     day.Day
	Parties []Party
	Edges   []Edge // by owned party, owner and interest
	// Flags are sentences on what a person should look at: sources that
	// disagree, owners of more than the whole.
	Flags []string

	in, out [][]int32 // edges by owned party and by owner
}

// An Edge is one interest of one owner in one party, put together from all
// sources that speak of the day.
type Edge struct {
	Owner, Owned int // in Graph.Parties
	Interest     Interest
	Low, High    Share
	Indirect     bool     // stated without the companies between
	AsOf         day.Day  // the latest of the statements
	Sources      []string // file and line of each statement
}

// In gives the edges of the owners of a party, Out those of what it owns.
func (g *Graph) In(party int) []int32 { return g.in[party] }

// Out gives the edges of what a party owns.
func (g *Graph) Out(party int) []int32 { return g.out[party] }

// On gives the graph of a day. Of one source the latest statement made by that
// day counts, or where there is none, the first one after it. Where several sources give ranges that meet, both are taken to be
// true; where they do not meet, the edge reaches from the least to the greatest
// and a flag says so.
func (b *Book) On(on day.Day) *Graph {
	g := &Graph{Day: on, Parties: b.parties}
	all := b.statements(on)
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].owned == all[0].owned && all[n].owner == all[0].owner && all[n].Interest == all[0].Interest && all[n].Indirect == all[0].Indirect {
			n++
		}
		g.join(all[:n])
		all = all[n:]
	}
	g.link()
	g.resolveIndirect()
	g.flagTotals()
	return g
}

// A statement is a holding with the numbers of its parties.
type statement struct {
	*Holding
	owner, owned int
}

// statements gives what was held on a day, in the order of edges and then of
// sources, the latest statement of each source first.
func (b *Book) statements(on day.Day) []statement {
	var all []statement
	for i := range b.holdings {
		if h := &b.holdings[i]; h.During.Holds(on) {
			all = append(all, statement{h, b.at[h.Owner], b.at[h.Owned]})
		}
	}
	slices.SortStableFunc(all, func(x, y statement) int {
		if c := cmp.Compare(x.owned, y.owned); c != 0 {
			return c // large books are sorted by this alone, almost
		}
		return cmp.Or(cmp.Compare(x.owner, y.owner), cmp.Compare(x.Interest, y.Interest),
			boolOrder(x.Indirect, y.Indirect), cmp.Compare(x.Source, y.Source), cmp.Compare(y.AsOf, x.AsOf), cmp.Compare(x.Line, y.Line))
	})
	return all
}

func boolOrder(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// join makes one edge of the statements about it.
func (g *Graph) join(all []statement) {
	first := all[0]
	e := Edge{Owner: first.owner, Owned: first.owned, Interest: first.Interest, High: Whole, Indirect: first.Indirect}
	least, most := Whole, Share(0)
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Source == all[0].Source {
			n++
		}
		asOf := said(all[:n], g.Day)
		for _, h := range all[:n] {
			if h.AsOf != asOf {
				continue
			}
			e.Sources = append(e.Sources, h.where())
			e.AsOf = max(e.AsOf, h.AsOf)
			e.Low, e.High = max(e.Low, h.Low), min(e.High, h.High)
			least, most = min(least, h.Low), max(most, h.High)
		}
		all = all[n:]
	}
	if e.Low > e.High {
		e.Low, e.High = least, most
		g.Flags = append(g.Flags, fmt.Sprintf("The sources disagree on the %s of %s in %s: %s.", e.Interest, g.Parties[e.Owner].Name, g.Parties[e.Owned].Name, Range(e.Low, e.High)))
	}
	g.Edges = append(g.Edges, e)
}

// said gives the day of the statement of one source that counts: the latest up
// to the day, else the first after it, since no doubt may be lost by silence.
func said(all []statement, on day.Day) day.Day {
	for _, h := range all {
		if h.AsOf <= on {
			return h.AsOf
		}
	}
	return all[len(all)-1].AsOf
}

// link finds the edges of each party.
func (g *Graph) link() {
	g.in, g.out = make([][]int32, len(g.Parties)), make([][]int32, len(g.Parties))
	for i, e := range g.Edges {
		g.in[e.Owned] = append(g.in[e.Owned], int32(i))
		g.out[e.Owner] = append(g.out[e.Owner], int32(i))
	}
}

// resolveIndirect drops indirect stakes whose companies between are known, since
// those decide. Of the others the share says little: 60 percent may come through
// a company that is half owned or wholly, so that it may be anything here.
func (g *Graph) resolveIndirect() {
	kept := g.Edges[:0]
	dropped := false
	for _, e := range g.Edges {
		if e.Indirect && g.reaches(e.Owner, e.Owned) {
			dropped = true
			continue
		}
		kept = append(kept, e)
	}
	g.Edges = kept
	for i := range g.Edges {
		if e := &g.Edges[i]; e.Indirect {
			e.Low, e.High = 0, Whole
		}
	}
	if dropped {
		g.link()
	}
}

// maxSteps bounds the search for the companies between two parties.
const maxSteps = 10_000

// reaches reports whether a chain of direct holdings leads from owner to owned.
func (g *Graph) reaches(owner, owned int) bool {
	seen := map[int]bool{owned: true}
	next := []int{owned}
	for len(next) > 0 && len(seen) < maxSteps {
		at := next[0]
		next = next[1:]
		for _, i := range g.in[at] {
			e := &g.Edges[i]
			if e.Indirect {
				continue
			}
			if e.Owner == owner {
				return true
			}
			if !seen[e.Owner] {
				seen[e.Owner] = true
				next = append(next, e.Owner)
			}
		}
	}
	return false
}

// flagTotals flags parties whose owners hold more than the whole, by sources
// that cannot all be right.
func (g *Graph) flagTotals() {
	for party := range g.Parties {
		for _, interest := range []Interest{Shares, Votes} {
			if sum := g.total(party, interest); sum > Whole {
				g.Flags = append(g.Flags, fmt.Sprintf("The owners of %s hold %s of its %s together, by different sources.", g.Parties[party].Name, sum, interest))
			}
		}
	}
}

// total sums up the least that the owners of a party hold.
func (g *Graph) total(party int, interest Interest) Share {
	sum := Share(0)
	for _, i := range g.in[party] {
		if e := &g.Edges[i]; e.Interest == interest {
			sum += e.Low
		}
	}
	return sum
}
