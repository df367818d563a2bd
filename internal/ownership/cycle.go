package ownership

import "slices"

// Cycles gives the parties that own each other in a circle, each circle's parties
// in their order and the circles by their first. Companies in a circle may be in
// fewer hands than their shares say, so a person should look at them.
func (g *Graph) Cycles() [][]int {
	c := circles{g: g, order: make([]int, len(g.Parties)), low: make([]int, len(g.Parties)), open: make([]bool, len(g.Parties))}
	for party := range g.Parties {
		if c.order[party] == 0 {
			c.visit(party)
		}
	}
	slices.SortFunc(c.found, func(a, b []int) int { return a[0] - b[0] })
	return c.found
}

// circles finds strongly connected parts as Tarjan describes it (SIAM Journal on
// Computing 1, 1972), with a stack of its own: chains of owners may be longer
// than calls may be deep.
type circles struct {
	g          *Graph
	order, low []int // when a party was visited first, from 1; the earliest that it leads to
	open       []bool
	stack      []int
	n          int
	found      [][]int
}

func (c *circles) visit(first int) {
	type at struct{ party, next int }
	way := []at{{first, 0}}
	c.enter(first)
	for len(way) > 0 {
		top := &way[len(way)-1]
		if out := c.g.out[top.party]; top.next < len(out) {
			owned := c.g.Edges[out[top.next]].Owned
			top.next++
			switch {
			case c.order[owned] == 0:
				c.enter(owned)
				way = append(way, at{owned, 0})
			case c.open[owned]:
				c.low[top.party] = min(c.low[top.party], c.order[owned])
			}
			continue
		}
		party := top.party
		way = way[:len(way)-1]
		if len(way) > 0 {
			above := way[len(way)-1].party
			c.low[above] = min(c.low[above], c.low[party])
		}
		if c.low[party] == c.order[party] {
			c.leave(party)
		}
	}
}

func (c *circles) enter(party int) {
	c.n++
	c.order[party], c.low[party], c.open[party] = c.n, c.n, true
	c.stack = append(c.stack, party)
}

// leave takes a whole part off the stack; one of several parties is a circle.
func (c *circles) leave(party int) {
	from := len(c.stack) - 1
	for c.stack[from] != party {
		from--
	}
	part := slices.Clone(c.stack[from:])
	c.stack = c.stack[:from]
	for _, p := range part {
		c.open[p] = false
	}
	if len(part) > 1 {
		slices.Sort(part)
		c.found = append(c.found, part)
	}
}
