package plan_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/plan"
)

// bookFrom makes a small book of any bytes.
func bookFrom(data []byte) ([]plan.Order, []int64) {
	next := func(n int64) int64 {
		if len(data) == 0 {
			return 0
		}
		v := int64(data[0]) % n
		data = data[1:]
		return v
	}
	capacity := make([]int64, 1+next(4))
	for i := range capacity {
		capacity[i] = next(30)
	}
	var orders []plan.Order
	for len(data) > 0 && len(orders) < 9 {
		o := plan.Order{Value: next(20)}
		for range next(4) {
			var draws []plan.Draw
			for p := range capacity {
				if next(2) == 0 {
					draws = append(draws, plan.Draw{Pool: p, Amount: next(16)})
				}
			}
			o.Options = append(o.Options, draws)
		}
		orders = append(orders, o)
	}
	return orders, capacity
}

// try gives the most that any set of orders from one on is worth.
func try(orders []plan.Order, left []int64) int64 {
	if len(orders) == 0 {
		return 0
	}
	best := try(orders[1:], left)
	for _, draws := range orders[0].Options {
		after := slices.Clone(left)
		ok := true
		for _, d := range draws {
			after[d.Pool] -= d.Amount
			ok = ok && after[d.Pool] >= 0
		}
		if ok {
			best = max(best, orders[0].Value+try(orders[1:], after))
		}
	}
	return best
}

func agrees(t *testing.T, data []byte) {
	orders, capacity := bookFrom(data)
	want := try(orders, capacity)
	p := plan.Make(orders, capacity, plan.DefaultSteps)
	if p.Value != want || p.Bound != want || !p.Exact {
		t.Fatalf("the plan is worth %d (bound %d, exact %v), the best %d: %v of %v", p.Value, p.Bound, p.Exact, want, orders, capacity)
	}
	sound(t, orders, capacity, p)
	few := plan.Make(orders, capacity, 3)
	if few.Value > want || few.Bound < want {
		t.Fatalf("after three steps the plan is worth %d and the bound %d, the best %d", few.Value, few.Bound, want)
	}
	sound(t, orders, capacity, few)
}

// sound wants a plan to be within all pools, with what is left added up, and every
// order that does not go to be short of something.
func sound(t *testing.T, orders []plan.Order, capacity []int64, p plan.Plan) {
	t.Helper()
	left, value := slices.Clone(capacity), int64(0)
	for i, k := range p.Option {
		if k < 0 {
			continue
		}
		value += orders[i].Value
		for _, d := range orders[i].Options[k] {
			left[d.Pool] -= d.Amount
		}
	}
	if !slices.Equal(left, p.Left) || slices.Min(left) < 0 || value != p.Value {
		t.Fatalf("the plan says that %v are left for %d, and %v are for %d", p.Left, p.Value, left, value)
	}
	for i, k := range p.Option {
		if by, lacks := p.Short(orders[i]); k < 0 && by >= 0 && len(lacks) == 0 {
			t.Fatalf("order %d does not go and nothing keeps it", i)
		}
	}
}

// TestAgreesWithTryingEverything compares plans with those that trying every set
// finds.
func TestAgreesWithTryingEverything(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		data := make([]byte, 10+r.IntN(90))
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		agrees(t, data)
	}
}

func FuzzMake(f *testing.F) {
	f.Add([]byte{1, 20, 5, 2, 0, 3, 0, 9, 7, 1, 0, 4})
	f.Fuzz(agrees)
}

// book makes a larger book: orders that draw quantity and value of some licences.
func book(n, licences int, seed uint64) ([]plan.Order, []int64) {
	r := rand.New(rand.NewPCG(seed, 1))
	capacity := make([]int64, 2*licences)
	for i := range licences {
		capacity[2*i], capacity[2*i+1] = int64(200+r.IntN(800)), int64(100_000+r.IntN(900_000))
	}
	var orders []plan.Order
	for range n {
		value := int64(1000 + r.IntN(60_000))
		o := plan.Order{Value: value}
		for range 1 + r.IntN(2) {
			l := r.IntN(licences)
			o.Options = append(o.Options, []plan.Draw{{Pool: 2 * l, Amount: int64(1 + r.IntN(60))}, {Pool: 2*l + 1, Amount: value}})
		}
		orders = append(orders, o)
	}
	return orders, capacity
}

// TestLargeBook: a book that is too large to try out has a plan near its bound, the
// same at every run.
func TestLargeBook(t *testing.T) {
	orders, capacity := book(2000, 25, 8)
	p := plan.Make(orders, capacity, 200_000)
	sound(t, orders, capacity, p)
	t.Logf("the plan is worth %d, none more than %d (%.2f %%)", p.Value, p.Bound, 100*float64(p.Value)/float64(p.Bound))
	if p.Value*100 < p.Bound*97 {
		t.Errorf("the plan is worth %d of at most %d", p.Value, p.Bound)
	}
	again := plan.Make(orders, capacity, 200_000)
	if !slices.Equal(p.Option, again.Option) {
		t.Error("two runs give two plans")
	}
}

// TestSmallBooksAreExact: the size up to which every book is decided for certain.
func TestSmallBooksAreExact(t *testing.T) {
	for seed := range uint64(40) {
		orders, capacity := book(20, 2, seed)
		for i := range orders {
			orders[i].Options = orders[i].Options[:1]
		}
		if p := plan.Make(orders, capacity, plan.DefaultSteps); !p.Exact {
			t.Errorf("a book of 20 orders (%d) was not decided", seed)
		}
	}
}

func BenchmarkMake(b *testing.B) {
	orders, capacity := book(200, 4, 5)
	exact := 0
	for b.Loop() {
		if plan.Make(orders, capacity, 100_000).Exact {
			exact = 1
		}
	}
	b.ReportMetric(float64(exact), "exact")
}
