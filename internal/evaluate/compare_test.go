package evaluate

import (
	"slices"
	"testing"
)

// scored invents pairs with the scores given.
func scored(same, different []int) ([]Pair, []int) {
	var pairs []Pair
	var scores []int
	for _, s := range same {
		pairs, scores = append(pairs, Pair{Line: len(pairs) + 1, A: "a", B: "b", Same: true}), append(scores, s)
	}
	for _, s := range different {
		pairs, scores = append(pairs, Pair{Line: len(pairs) + 1, A: "a", B: "c"}), append(scores, s)
	}
	return pairs, scores
}

// Ten pairs are the same, a hundred are different; the figures are worked out
// by hand.
func TestPairFigures(t *testing.T) {
	same := []int{1000, 1000, 990, 950, 900, 850, 800, 700, 500, 0}
	different := append([]int{990, 900, 810, 805, 640}, make([]int, 95)...)
	pairs, scores := scored(same, different)
	m := &PairMeasure{Threshold: 800}
	m.sum(pairs, scores)
	if m.Joined != (Share{7, 10}) || m.False != (Share{4, 100}) || m.Precision != (Share{7, 11}) || m.F1 != (Figure{14, 21}) {
		t.Errorf("joined %v, false %v, precision %v, F1 %v", m.Joined, m.False, m.Precision, m.F1)
	}
	want := []Rate{
		// One different pair in a hundred is more than 0.1 % or 0.5 %: none may
		// be joined, so only scores above 990 count.
		{10, 991, 0, Share{2, 10}, true},
		{50, 991, 0, Share{2, 10}, true},
		{100, 901, 1, Share{4, 10}, false},
		{200, 811, 2, Share{6, 10}, false},
		{500, 1, 5, Share{9, 10}, false}, // all that score at all
	}
	if !slices.Equal(m.Rates, want) {
		t.Errorf("the rates are %v\nwant %v", m.Rates, want)
	}
	if p := m.Curve[0]; p != (PairPoint{600, 8, 5, Figure{8, 10}, Figure{8, 13}, Figure{16, 23}}) {
		t.Errorf("at 600 the curve has %v", p)
	}
	bands := make(map[int]Share)
	for _, b := range m.Bands {
		bands[b.From] = b.True
	}
	for from, want := range map[int]Share{1000: {2, 2}, 980: {1, 2}, 940: {1, 1}, 900: {1, 2}, 800: {1, 3}, 640: {0, 1}, 700: {1, 1}, 820: {}} {
		if bands[from] != want {
			t.Errorf("the band from %d is %v, want %v", from, bands[from], want)
		}
	}
}

// Where even the highest score joins too many, nothing can be joined.
func TestRateThatCannotBeReached(t *testing.T) {
	pairs, scores := scored([]int{1000, 1000}, []int{1000, 1000, 0})
	if got := newCounts(pairs, scores).rate(100); got.Threshold != 1001 || got.Joined != (Share{0, 2}) || got.False != 0 {
		t.Errorf("the rate is %+v", got)
	}
}

// The worst pairs are shown, or with all of them those on the wrong side.
func TestWorst(t *testing.T) {
	pairs, scores := scored([]int{1000, 790, 100, 850}, []int{0, 900, 795, 800})
	lines := func(x []ScoredPair) (out []int) {
		for _, p := range x {
			out = append(out, p.Line)
		}
		return out
	}
	for _, c := range []struct {
		same, all bool
		want      []int
	}{
		{true, false, []int{3, 2, 4, 1}},
		{true, true, []int{3, 2}},
		{false, false, []int{6, 8, 7, 5}},
		{false, true, []int{6, 8}},
	} {
		if got := lines(worst(pairs, scores, 800, c.same, c.all)); !slices.Equal(got, c.want) {
			t.Errorf("same %v, all %v: lines %v, want %v", c.same, c.all, got, c.want)
		}
	}
}

func TestRunPairs(t *testing.T) {
	m := RunPairs(&Pairs{Name: "pairs.tsv", Pairs: []Pair{
		{1, "Quorvex Instruments", "QUORVEX INSTRUMENTS", true},
		{2, "Сергей Вакенцов", "Sergei Vakentsov", true},
		{3, "Quorvex Instruments", "Bralmund Optics", false},
		{4, "ⵣⵓⵔⴰ", "Bralmund Optics", false},
	}}, 800, false)
	if m.Joined != (Share{2, 2}) || m.False != (Share{0, 2}) || m.Unread != 1 {
		t.Errorf("joined %v, false %v, unread %d", m.Joined, m.False, m.Unread)
	}
}

// Neither order of the two names nor the goroutine that compares them changes
// a score.
func FuzzScore(f *testing.F) {
	f.Add("Quorvex Instruments Limited", "Quorvex")
	f.Add("张伟", "Zhang Wei")
	f.Add("", "!")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 200 || len(b) > 200 {
			t.Skip()
		}
		p := &Pairs{Pairs: []Pair{{1, a, b, true}, {2, b, a, true}}}
		m := RunPairs(p, 800, false)
		if x, y := m.LowSame[0].Score, m.LowSame[1].Score; x != y || x < 0 || x > full {
			t.Errorf("%q ~ %q scores %d, and %d the other way round", a, b, x, y)
		}
	})
}

func BenchmarkPairs(b *testing.B) {
	p := &Pairs{}
	for i := range 1000 {
		p.Pairs = append(p.Pairs, Pair{i, "Quorvex Precision Instruments Company Limited", "Bralmund Instruments and Optics GmbH", i%2 == 0})
	}
	b.ReportAllocs()
	for b.Loop() {
		RunPairs(p, 800, false)
	}
}
