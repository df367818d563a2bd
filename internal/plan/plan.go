// Package plan finds which orders of a book may go together: the set of the
// greatest value whose orders draw no more on what they share than there is.
//
// An order may go by one of several options, each of which draws amounts on pools,
// such as what is left of an item of a licence. Orders that share no pool, directly
// or through others, are decided apart from each other. Among those that do, the
// search tries to take and to leave each order, the most valuable for its draws
// first, and gives up a branch that cannot beat the best set found so far, by a
// bound from Lagrange multipliers of the pools. All numbers are whole, so that the
// answer is the same on every machine.
package plan

import (
	"cmp"
	"slices"
)

// A Draw is what an option takes of a pool.
type Draw struct {
	Pool   int
	Amount int64 // 0 or more
}

// An Order is to go whole or not at all.
type Order struct {
	Value   int64    // 0 or more, of the same unit for all
	Options [][]Draw // by any one of which it may go, each with at most one draw on a pool; none where it may not go
}

// A Plan is what may go.
type Plan struct {
	Option []int // by which each order goes, -1 for those that do not
	Value  int64 // of all that go
	// Bound is the most that any plan is worth. It is Value where the search ended
	// and Exact is true.
	Bound int64
	Exact bool
	Left  []int64 // of each pool
	Steps int     // of the search
}

// DefaultSteps is the number of steps of the search among orders that share pools.
// It ends for every book of which no more than 20 such orders have one option each
// (2^21 steps), and for most larger ones.
const DefaultSteps = 1 << 21

// Make finds the plan. capacity is what there is of each pool. limit bounds the
// steps of the search among orders that share pools; where it is reached the plan
// is the best that was found, and Bound says how much better another might be.
func Make(orders []Order, capacity []int64, limit int) Plan {
	p := Plan{Option: make([]int, len(orders)), Left: slices.Clone(capacity), Exact: true}
	for i := range p.Option {
		p.Option[i] = -1
	}
	var rivals []rival
	for i, o := range orders {
		r := rival{order: i, value: o.Value}
		for k, draws := range o.Options {
			if fits(draws, capacity) {
				r.options = append(r.options, option{k, draws})
			}
		}
		if len(r.options) > 0 {
			rivals = append(rivals, r)
		}
	}
	for _, part := range parts(rivals, len(capacity)) {
		s := newSearch(part, capacity, limit)
		s.run()
		p.Steps += s.steps
		p.Exact = p.Exact && s.ended
		p.Bound += s.bound()
		for i, k := range s.best {
			if k >= 0 {
				p.Option[part[i].order] = part[i].options[k].number
			}
		}
	}
	p.settle(orders)
	return p
}

// settle adds up what goes, and lets what is left go too where nothing is short:
// orders of no value, and any that a search that did not end left out.
func (p *Plan) settle(orders []Order) {
	for i, k := range p.Option {
		if k >= 0 {
			p.take(orders[i].Options[k])
		}
	}
	var rest []int
	for i, k := range p.Option {
		if k < 0 {
			rest = append(rest, i)
		}
	}
	slices.SortStableFunc(rest, func(a, b int) int { return cmp.Compare(orders[b].Value, orders[a].Value) })
	for _, i := range rest {
		for k, draws := range orders[i].Options {
			if fits(draws, p.Left) {
				p.take(draws)
				p.Option[i] = k
				break
			}
		}
	}
	for i, k := range p.Option {
		if k >= 0 {
			p.Value += orders[i].Value
		}
	}
	p.Bound = max(p.Bound, p.Value)
}

func (p *Plan) take(draws []Draw) {
	for _, d := range draws {
		p.Left[d.Pool] -= d.Amount
	}
}

func fits(draws []Draw, left []int64) bool {
	for _, d := range draws {
		if d.Amount > left[d.Pool] {
			return false
		}
	}
	return true
}

// Short gives the pools that keep an order from going with all that goes: those of
// the option that is short of the fewest.
func (p *Plan) Short(o Order) (by int, pools []int) {
	by = -1
	for k, draws := range o.Options {
		var lacks []int
		for _, d := range draws {
			if d.Amount > p.Left[d.Pool] {
				lacks = append(lacks, d.Pool)
			}
		}
		if by < 0 || len(lacks) < len(pools) {
			by, pools = k, lacks
		}
	}
	return by, pools
}

// A rival is an order that may go and what it may go by.
type rival struct {
	order   int
	value   int64
	options []option
}

type option struct {
	number int
	draws  []Draw
}

// parts divides orders into those that share pools, directly or through others, in
// the order of their first.
func parts(rivals []rival, pools int) [][]rival {
	parent := make([]int, pools+len(rivals))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i, r := range rivals {
		for _, o := range r.options {
			for _, d := range o.draws {
				parent[find(d.Pool)] = find(pools + i)
			}
		}
	}
	at := map[int]int{}
	var out [][]rival
	for i, r := range rivals {
		root := find(pools + i)
		k, ok := at[root]
		if !ok {
			k = len(out)
			at[root] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], r)
	}
	return out
}
