package ownership_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/memory"
	"github.com/navicert/navicert/internal/ownership"
)

var today = day.Of(2026, 11, 20)

// A small is a graph small enough to try all that is possible. Shares are tens of
// percents.
type small struct {
	parties int
	edges   []smallEdge
	seeds   []ownership.Seed
	regime  ownership.Regime
}

type smallEdge struct {
	owner, owned, low, high int
	interest                ownership.Interest
}

// smallFrom makes a graph of any bytes; those that are missing count as zero.
func smallFrom(data []byte) small {
	next := func(n int) int {
		if len(data) == 0 {
			return 0
		}
		v := int(data[0]) % n
		data = data[1:]
		return v
	}
	s := small{parties: 2 + next(4)}
	s.regime = ownership.Regime{Aggregate: next(3) > 0, Tests: [][]ownership.Test{
		{{Interest: ownership.Shares, From: 5000}},
		{{Interest: ownership.Shares, From: 5001}},
		{{Interest: ownership.Shares, From: 3000}, {Interest: ownership.Votes, From: 5001}},
		{{Interest: ownership.Shares, From: 5000}, {Interest: ownership.Control, From: ownership.Whole}},
	}[next(4)]}
	for p := range s.parties {
		if v := next(5); v < 2 {
			s.seeds = append(s.seeds, ownership.Seed{Party: p, Sure: v == 0})
		}
	}
	ranges := 0
	for len(data) > 0 && len(s.edges) < 9 {
		e := smallEdge{owner: next(s.parties), owned: next(s.parties), low: next(11), interest: ownership.Shares}
		e.high = e.low
		if v := next(8); v > 5 {
			e.interest = s.regime.Tests[len(s.regime.Tests)-1].Interest
		}
		if w := next(5); w > 0 && ranges < 4 && next(2) == 0 {
			e.high = min(10, e.low+w)
			ranges++
		}
		if e.interest == ownership.Control {
			e.low, e.high = e.low/6*10, 10
			if e.low == 0 {
				ranges++
			}
		}
		if e.owner == e.owned || slices.ContainsFunc(s.edges, func(o smallEdge) bool {
			return o.owner == e.owner && o.owned == e.owned && o.interest == e.interest
		}) {
			continue
		}
		s.edges = append(s.edges, e)
	}
	return s
}

func (s small) book(t testing.TB, order []int) *ownership.Graph {
	t.Helper()
	var b ownership.Book
	for p := range s.parties {
		b.Name(ownership.Party{Key: strconv.Itoa(p), Name: strconv.Itoa(p)})
	}
	for _, i := range order {
		e := s.edges[i]
		h := ownership.Holding{Owner: strconv.Itoa(e.owner), Owned: strconv.Itoa(e.owned), Interest: e.interest, Low: ownership.Share(e.low * 1000), High: ownership.Share(e.high * 1000)}
		if err := b.Hold(h); err != nil {
			t.Fatal(err)
		}
	}
	return b.On(today)
}

func (s small) order() []int {
	out := make([]int, len(s.edges))
	for i := range out {
		out[i] = i
	}
	return out
}

// possible calls see with every choice of shares that leaves no more than the
// whole to the owners of a party, and of doubtful seeds.
func (s small) possible(see func(shares []int, seeds uint)) {
	shares := make([]int, len(s.edges))
	var choose func(i int)
	choose = func(i int) {
		if i < len(s.edges) {
			e := s.edges[i]
			step := 1
			if e.interest == ownership.Control {
				step = 10
			}
			for v := e.low; v <= e.high; v += step {
				shares[i] = v
				if e.interest == ownership.Control || s.held(shares[:i+1], e) <= 10 {
					choose(i + 1)
				}
			}
			return
		}
		var sure uint
		var doubtful []int
		for _, d := range s.seeds {
			if d.Sure {
				sure |= 1 << d.Party
			} else {
				doubtful = append(doubtful, d.Party)
			}
		}
		for mask := range 1 << len(doubtful) {
			set := sure
			for k, p := range doubtful {
				if mask>>k&1 == 1 {
					set |= 1 << p
				}
			}
			see(shares, set)
		}
	}
	choose(0)
}

// held sums up what the owners of a party hold by the shares chosen so far.
func (s small) held(shares []int, e smallEdge) int {
	sum := 0
	for i, v := range shares {
		if o := s.edges[i]; o.owned == e.owned && o.interest == e.interest {
			sum += v
		}
	}
	return sum
}

// least gives the smallest of all sets that hold the seeds and whatever their
// members capture, by trying every set.
func (s small) least(shares []int, seeds uint) uint {
	least := uint(1)<<s.parties - 1
	for set := range uint(1) << s.parties {
		if set&seeds == seeds && s.capturedBy(shares, set)&^set == 0 {
			least &= set
		}
	}
	return least
}

// capturedBy gives the parties that the members of a set capture at once.
func (s small) capturedBy(shares []int, set uint) uint {
	var out uint
	for p := range s.parties {
		for _, test := range s.regime.Tests {
			sum, most := 0, 0
			for i, e := range s.edges {
				if e.owned == p && e.interest == test.Interest && set>>e.owner&1 == 1 {
					sum += shares[i]
					most = max(most, shares[i])
				}
			}
			if !s.regime.Aggregate || test.Interest == ownership.Control {
				sum = most
			}
			if sum*1000 >= int(test.From) {
				out |= 1 << p
			}
		}
	}
	return out
}

// agrees compares the solver with everything that is possible.
func (s small) agrees(t *testing.T) {
	always, ever, any := uint(1)<<s.parties-1, uint(0), false
	s.possible(func(shares []int, seeds uint) {
		c := s.least(shares, seeds)
		always, ever, any = always&c, ever|c, true
	})
	if !any {
		return // the shares leave nothing possible; flags say so
	}
	r := s.book(t, s.order()).Solve(s.regime, s.seeds)
	for p := range s.parties {
		want := ownership.Unknown
		switch {
		case slices.Contains(s.seeds, ownership.Seed{Party: p, Sure: true}):
			want = ownership.Listed
		case always>>p&1 == 1:
			want = ownership.Captured
		case ever>>p&1 == 0:
			want = ownership.Clear
		}
		if got := r.State(p); got != want {
			t.Fatalf("party %d is %s, and by trying everything %s: %+v", p, got, want, s)
		}
	}
}

// random gives the bytes of a graph. The seed is fixed so that a failure comes
// again.
func random(r *rand.Rand) []byte {
	out := make([]byte, 10+r.IntN(50))
	for i := range out {
		out[i] = byte(r.Uint32())
	}
	return out
}

func TestAgreesWithTryingEverything(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		smallFrom(random(r)).agrees(t)
	}
}

func FuzzSolve(f *testing.F) {
	f.Add([]byte{2, 1, 0, 0, 4, 4, 4, 0, 1, 5, 0, 0, 1, 2, 5, 0, 0})
	f.Add([]byte{3, 1, 0, 1, 4, 4, 4, 4, 0, 1, 3, 0, 0, 2, 1, 2, 0, 3, 0, 1, 2, 6, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 100 {
			return
		}
		smallFrom(data).agrees(t)
		smallFrom(data).changes(t)
	})
}

func TestOrderDoesNotCount(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		s := smallFrom(random(r))
		one, other := s.order(), s.order()
		r.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		a, b := s.book(t, one).Solve(s.regime, s.seeds), s.book(t, other).Solve(s.regime, s.seeds)
		if says(a) != says(b) {
			t.Fatalf("in one order\n%sin another\n%s%+v", says(a), says(b), s)
		}
	}
}

var rank = map[ownership.State]int{ownership.Clear: 0, ownership.Unknown: 1, ownership.Captured: 2, ownership.Listed: 3}

// TestMoreNeverFrees lists one more party, and gives an owner that is captured
// more of a company: nobody is freer then.
func TestMoreNeverFrees(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	raised := 0
	for range 3000 {
		s := smallFrom(random(r))
		before := s.book(t, s.order()).Solve(s.regime, s.seeds)
		more := s
		more.seeds = append(slices.Clone(s.seeds), ownership.Seed{Party: r.IntN(s.parties), Sure: r.IntN(2) == 0})
		s.notFreer(t, before, more)
		for i, e := range s.edges {
			if e.low != e.high || e.high == 10 || rank[before.State(e.owner)] < 2 || s.most(e) > 9 {
				continue
			}
			raised++
			more := s
			more.edges = slices.Clone(s.edges)
			more.edges[i].low, more.edges[i].high = e.low+1, e.high+1
			s.notFreer(t, before, more)
		}
	}
	if raised < 100 {
		t.Errorf("only %d shares were raised; the graphs show too little", raised)
	}
}

// most sums up the least that the owners of a company hold.
func (s small) most(e smallEdge) int {
	least := make([]int, len(s.edges))
	for i, o := range s.edges {
		least[i] = o.low
	}
	return s.held(least, e)
}

func (s small) notFreer(t *testing.T, before *ownership.Result, more small) {
	t.Helper()
	after := more.book(t, more.order()).Solve(more.regime, more.seeds)
	for p := range s.parties {
		if rank[after.State(p)] < rank[before.State(p)] {
			t.Fatalf("party %d was %s and is %s with more: %+v, then %+v", p, before.State(p), after.State(p), s, more)
		}
	}
}

func TestChangeFreesAndNoLessDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	tried := 0
	for range 3000 {
		tried += smallFrom(random(r)).changes(t)
	}
	if tried < 500 {
		t.Errorf("only %d changes were tried; the graphs show too little", tried)
	}
}

// changes makes the change that would free each captured party, and one that is
// smaller by a hundredth of a percent, and gives how many it made.
func (s small) changes(t *testing.T) int {
	g := s.book(t, s.order())
	r := g.Solve(s.regime, s.seeds)
	tried := 0
	for p := range s.parties {
		c, ok := r.Change(p)
		if ok != (r.State(p) == ownership.Captured) {
			t.Fatalf("party %d is %s, and a change is known: %v", p, r.State(p), ok)
		}
		if !ok {
			continue
		}
		tried++
		if with(g, c, 0).Solve(s.regime, s.seeds).State(p) == ownership.Captured {
			t.Fatalf("party %d is captured in spite of the change %+v: %+v", p, c, s)
		}
		last := c.Reductions[len(c.Reductions)-1]
		if g.Edges[last.Edge].Interest != ownership.Control && with(g, c, 1).Solve(s.regime, s.seeds).State(p) != ownership.Captured {
			t.Fatalf("party %d is free with less than the change %+v: %+v", p, c, s)
		}
	}
	return tried
}

// with gives the graph after a change, less a part of its last reduction.
func with(g *ownership.Graph, c ownership.Change, less ownership.Share) *ownership.Graph {
	var b ownership.Book
	for _, p := range g.Parties {
		b.Name(p)
	}
	for i, e := range g.Edges {
		for n, red := range c.Reductions {
			if red.Edge == int32(i) {
				e.Low = red.To
				if n == len(c.Reductions)-1 {
					e.Low += less
				}
			}
		}
		_ = b.Hold(ownership.Holding{Owner: g.Parties[e.Owner].Key, Owned: g.Parties[e.Owned].Key, Interest: e.Interest, Low: e.Low, High: e.High})
	}
	return b.On(today)
}

// large makes a book in which every company has two owners among those before it.
func large(companies int) *ownership.Book {
	r := rand.New(rand.NewPCG(9, 10))
	b := &ownership.Book{}
	for i := range companies {
		key := strconv.Itoa(i)
		b.Name(ownership.Party{Key: key, Name: "Company " + key})
		if i == 0 {
			continue
		}
		first, second := r.IntN(i), r.IntN(i)
		share := ownership.Share(r.IntN(10001))
		_ = b.Hold(ownership.Holding{Owner: strconv.Itoa(first), Owned: key, Interest: ownership.Shares, Low: share, High: share})
		if second != first {
			_ = b.Hold(ownership.Holding{Owner: strconv.Itoa(second), Owned: key, Interest: ownership.Shares, Low: 0, High: ownership.Whole - share})
		}
	}
	return b
}

// BenchmarkListing measures what a new listing costs in a book of 100,000
// companies: all that it captures.
func BenchmarkListing(b *testing.B) {
	g := large(100_000).On(today)
	r, _ := ownership.FindRegime("us/ofac/50-percent")
	captured := 0
	watch := cputime.Start()
	for b.Loop() {
		captured = len(g.Solve(r, []ownership.Seed{{Party: 0, Sure: true}}).CapturedBy())
	}
	b.ReportMetric(float64(watch.Stop().Milliseconds())/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(captured), "captured")
}

// BenchmarkBook measures the same with the graph of a day made anew.
func BenchmarkBook(b *testing.B) {
	book := large(100_000)
	r, _ := ownership.FindRegime("us/ofac/50-percent")
	watch := cputime.Start()
	for b.Loop() {
		book.On(today).Solve(r, []ownership.Seed{{Party: 0, Sure: true}})
	}
	b.ReportMetric(float64(watch.Stop().Milliseconds())/float64(b.N), "cpu-ms/op")
}

// chain makes a circle of companies, each of which owns half of the next, and
// solves it for the first.
func chain(t testing.TB, companies int) {
	t.Helper()
	b := &ownership.Book{}
	for i := range companies {
		_ = b.Hold(ownership.Holding{Owner: strconv.Itoa(i), Owned: strconv.Itoa((i + 1) % companies), Interest: ownership.Shares, Low: 5000, High: 5000})
	}
	g := b.On(today)
	r, _ := ownership.FindRegime("us/ofac/50-percent")
	found := g.Solve(r, []ownership.Seed{{Party: 0, Sure: true}})
	if n := len(found.CapturedBy()); n != companies-1 {
		t.Errorf("%d companies are captured, want %d", n, companies-1)
	}
	if c := g.Cycles(); len(c) != 1 || len(c[0]) != companies {
		t.Errorf("%d circles were found, want one of all companies", len(c))
	}
}

// TestLongChain follows a chain that is as long as a large book, and a circle of
// that size: ten times as many companies take ten times as much, and not the
// hundredfold of work done anew for each round.
func TestLongChain(t *testing.T) {
	short := memory.Of(func() { chain(t, 10_000) })
	long := memory.Of(func() { chain(t, 100_000) })
	t.Logf("10,000 companies: %+v, 100,000: %+v", short, long)
	if long.Bytes > 15*short.Bytes || long.Objects > 15*short.Objects {
		t.Errorf("a chain ten times as long takes %+v instead of %+v", long, short)
	}
}

// BenchmarkLongChain measures the same.
func BenchmarkLongChain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		chain(b, 100_000)
	}
}
