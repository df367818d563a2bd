package plan

import (
	"cmp"
	"math/bits"
	"slices"
)

// one is the whole of a pool in the numbers of the bound.
const one = 1 << 20

// A search looks for the best set of orders that share pools.
type search struct {
	rivals []rival // as given
	order  []int   // the places in rivals, in the order of the search
	pools  []int   // the pools that they draw on
	place  []int   // of each pool, in pools
	left   []int64 // of all pools
	cap    []int64

	price []int64     // of the whole of each pool, by its place in pools
	part  [][][]int64 // the draws of each rival and option in parts of one
	worth []int64     // of each place in the order: what all from there on add to the bound
	upper int64       // at the root

	now, best  []int // the option of each rival, -1 for none
	value, top int64
	steps      int
	limit      int
	ended      bool
}

func newSearch(rivals []rival, capacity []int64, limit int) *search {
	s := &search{rivals: rivals, left: slices.Clone(capacity), cap: capacity, limit: limit, now: make([]int, len(rivals)), best: make([]int, len(rivals)), place: make([]int, len(capacity))}
	for i, r := range rivals {
		s.now[i], s.best[i] = -1, -1
		parts := make([][]int64, len(r.options))
		for k, o := range r.options {
			for _, d := range o.draws {
				parts[k] = append(parts[k], ratio(d.Amount, s.cap[d.Pool]))
				if !slices.Contains(s.pools, d.Pool) {
					s.pools = append(s.pools, d.Pool)
				}
			}
		}
		s.part = append(s.part, parts)
	}
	slices.Sort(s.pools)
	for n, pool := range s.pools {
		s.place[pool] = n
	}
	s.byDensity()
	s.setPrices()
	return s
}

// byDensity puts those first that are worth most for what they draw at the least.
func (s *search) byDensity() {
	density := make([]int64, len(s.rivals))
	for i, r := range s.rivals {
		s.order = append(s.order, i)
		least := int64(-1)
		for k := range r.options {
			sum := int64(1)
			for _, part := range s.part[i][k] {
				sum += part
			}
			if least < 0 || sum < least {
				least = sum
			}
		}
		density[i] = scaled(r.value, one, least)
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(density[b], density[a]), cmp.Compare(s.rivals[b].value, s.rivals[a].value))
	})
}

// ratio gives an amount as parts of one of a capacity, rounded down.
func ratio(amount, capacity int64) int64 {
	if capacity <= 0 {
		return 0 // then the amount is none as well
	}
	return scaled(amount, one, capacity)
}

// scaled gives a*b/c rounded down, and the greatest number where that is more.
func scaled(a, b, c int64) int64 {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if hi >= uint64(c) {
		return 1<<63 - 1
	}
	q, _ := bits.Div64(hi, lo, uint64(c))
	if q > 1<<63-1 {
		return 1<<63 - 1
	}
	return int64(q)
}

// rounds is how often the prices are bettered before the search.
const rounds = 400

// setPrices finds prices of the pools under which what all orders are worth beyond
// the prices of their draws, with the prices of all pools, is as little as can be:
// no plan is worth more than that. Whatever the prices are, the bound holds; better
// ones make it tighter. They move against what is drawn too much or too little, by
// as much as the bound is above a plan that is at hand.
func (s *search) setPrices() {
	total := int64(0)
	for _, r := range s.rivals {
		total += r.value
	}
	s.upper = total
	price := make([]int64, len(s.pools))
	s.price = slices.Clone(price)
	low, shrink, idle := s.greedy(), int64(1), 0
	for range rounds {
		bound, used := s.dual(price)
		if bound < s.upper {
			s.upper, idle = bound, 0
			copy(s.price, price)
		} else if idle++; idle == 15 {
			shrink, idle = 2*shrink, 0
			copy(price, s.price)
			_, used = s.dual(price)
		}
		move(price, used, (s.upper-low)/shrink, total)
	}
	s.sort(s.price)
}

// move changes prices by a gap, in the direction of what is drawn beyond the whole
// of each pool. No price need be more than all orders are worth.
func move(price, used []int64, gap, total int64) {
	const fine = 12 // digits behind the point, of 20
	over := make([]int64, len(used))
	norm := int64(0)
	for p := range used {
		over[p] = min(max(used[p]-one, -one), 1<<10*one) >> (20 - fine)
		if price[p] == 0 && over[p] < 0 {
			over[p] = 0
		}
		norm += over[p] * over[p]
	}
	if norm == 0 {
		return
	}
	for p := range price {
		by := min(scaled(gap, max(over[p], -over[p])<<fine, norm), total)
		if over[p] < 0 {
			by = -by
		}
		price[p] = min(max(0, price[p]+by), total)
	}
}

// greedy gives what those are worth that fit one after the other.
func (s *search) greedy() int64 {
	left, value := slices.Clone(s.left), int64(0)
	for _, i := range s.order {
		for _, o := range s.rivals[i].options {
			if fits(o.draws, left) {
				for _, d := range o.draws {
					left[d.Pool] -= d.Amount
				}
				value += s.rivals[i].value
				break
			}
		}
	}
	return value
}

// sort puts those first that are worth most beyond the prices of their draws, and
// of each the option that is so.
func (s *search) sort(price []int64) {
	worth := make([]int64, len(s.rivals))
	for i := range s.rivals {
		r := &s.rivals[i]
		type priced struct {
			option
			parts []int64
			worth int64
		}
		var all []priced
		for k, o := range r.options {
			all = append(all, priced{o, s.part[i][k], s.beyond(i, k, price)})
		}
		slices.SortStableFunc(all, func(a, b priced) int { return cmp.Compare(b.worth, a.worth) })
		for k, p := range all {
			r.options[k], s.part[i][k] = p.option, p.parts
		}
		worth[i] = all[0].worth
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(s.rivals[b].value, s.rivals[a].value))
	})
	s.worth = make([]int64, len(s.order)+1)
	for at := len(s.order) - 1; at >= 0; at-- {
		s.worth[at] = s.worth[at+1] + max(0, worth[s.order[at]])
	}
}

// dual gives the bound under prices, and how much of each pool is drawn by those
// who are worth their draws.
func (s *search) dual(price []int64) (bound int64, used []int64) {
	used = make([]int64, len(price))
	for _, p := range price {
		bound += p
	}
	for i, r := range s.rivals {
		worth, by := int64(0), -1
		for k := range r.options {
			if v := s.beyond(i, k, price); v > worth {
				worth, by = v, k
			}
		}
		bound += worth
		if by >= 0 {
			for n, d := range r.options[by].draws {
				used[s.place[d.Pool]] += s.part[i][by][n]
			}
		}
	}
	return bound, used
}

// beyond is what an order is worth beyond the prices of the draws of an option.
func (s *search) beyond(i, k int, price []int64) int64 {
	v := s.rivals[i].value
	for n, d := range s.rivals[i].options[k].draws {
		v -= scaled(price[s.place[d.Pool]], s.part[i][k][n], one)
	}
	return v
}

// room is the most that the orders from a place on can add.
func (s *search) room(at int) int64 {
	sum := s.worth[at]
	for n, pool := range s.pools {
		if s.price[n] > 0 {
			sum += scaled(s.price[n], s.left[pool], s.cap[pool]) + 1
		}
	}
	return sum
}

func (s *search) run() {
	s.ended = true
	s.top = -1
	s.from(0, false)
}

// from decides the orders from a place on. twin says that the order before is one
// like the next and was left out, so that the next is too: which of equal orders
// goes makes no difference.
func (s *search) from(at int, twin bool) {
	if s.steps++; s.steps > s.limit && s.top >= 0 {
		s.ended = false
		return
	}
	if at == len(s.order) {
		if s.value > s.top {
			s.top = s.value
			copy(s.best, s.now)
		}
		return
	}
	if s.top >= 0 && s.value+s.room(at) <= s.top {
		return
	}
	i := s.order[at]
	r := &s.rivals[i]
	if !twin {
		for k, o := range r.options {
			if !fits(o.draws, s.left) {
				continue
			}
			s.draw(o.draws, 1)
			s.now[i], s.value = k, s.value+r.value
			s.from(at+1, false)
			s.draw(o.draws, -1)
			s.now[i], s.value = -1, s.value-r.value
			if s.steps > s.limit {
				s.ended = false
				return
			}
		}
	}
	s.from(at+1, at+1 < len(s.order) && alike(r, &s.rivals[s.order[at+1]]))
}

func (s *search) draw(draws []Draw, sign int64) {
	for _, d := range draws {
		s.left[d.Pool] -= sign * d.Amount
	}
}

func alike(a, b *rival) bool {
	return a.value == b.value && slices.EqualFunc(a.options, b.options, func(x, y option) bool { return slices.Equal(x.draws, y.draws) })
}

// bound is the most that any set of the orders is worth.
func (s *search) bound() int64 {
	if s.ended {
		return s.top
	}
	return max(s.top, s.upper)
}
