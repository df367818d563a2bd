package evaluate

import (
	"encoding/json"
	"testing"
)

// The examples of R. G. Newcombe, "Two-sided confidence intervals for the
// single proportion", Statistics in Medicine 17 (1998), 857-872, table I,
// method 3, and some that are easily worked out: of none found of n the upper
// end is z²/(n+z²).
func TestInterval(t *testing.T) {
	for _, c := range []struct{ count, of, low, high int }{
		{81, 263, 2553, 3662},
		{15, 148, 624, 1605},
		{0, 20, 0, 1611},
		{1, 29, 61, 1718},
		{29, 29, 8830, 10000},
		{5, 10, 2366, 7634},
		{0, 1, 0, 7935},
		{1, 1, 2065, 10000},
		{0, 0, None, None},
	} {
		low, high := Share{c.count, c.of}.Interval(10000)
		if low != c.low || high != c.high {
			t.Errorf("%d of %d: %d to %d, want %d to %d", c.count, c.of, low, high, c.low, c.high)
		}
	}
}

func TestScaled(t *testing.T) {
	for _, c := range []struct{ count, of, want int }{
		{1, 2, 500},
		{1, 3, 333},
		{2, 3, 667},
		{1, 16, 63}, // 62.5 is rounded up
		{0, 5, 0},
		{5, 5, 1000},
		{99999, 100000, 999}, // one is missing: not all
		{1, 100000, 1},       // one is there: not none
		{0, 0, None},
	} {
		if got := (Share{c.count, c.of}).Scaled(1000); got != c.want {
			t.Errorf("%d of %d is %d thousandths, want %d", c.count, c.of, got, c.want)
		}
	}
}

// The interval holds the share, grows narrower with more names, and never
// leaves its range, whatever the numbers.
func FuzzInterval(f *testing.F) {
	f.Add(3, 7)
	f.Add(0, 1)
	f.Add(1000000, 1000000)
	f.Fuzz(func(t *testing.T, count, of int) {
		if of < 1 || of > MaxRows || count < 0 || count > of {
			t.Skip()
		}
		s := Share{count, of}
		low, high := s.Interval(tenThousand)
		if low < 0 || high > tenThousand || low > s.Scaled(tenThousand) || high < s.Scaled(tenThousand) {
			t.Errorf("%d of %d: %d is not between %d and %d", count, of, s.Scaled(tenThousand), low, high)
		}
		if l, h := (Share{10 * count, 10 * of}).Interval(tenThousand); l < low-1 || h > high+1 {
			t.Errorf("ten times %d of %d gives %d to %d, wider than %d to %d", count, of, l, h, low, high)
		}
	})
}

func TestShareJSON(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{Share{81, 263}, `{"count":81,"of":263,"per_10000":3080,"low":2553,"high":3662}`},
		{Share{}, `{"count":0,"of":0,"per_10000":null,"low":null,"high":null}`},
		{Figure{2, 3}, `6667`},
		{Figure{}, `null`},
		{NewThousand(Share{1, 244}), `{"tenths":41,"low":7,"high":228}`},
	} {
		b, err := json.Marshal(c.value)
		if err != nil || string(b) != c.want {
			t.Errorf("%v is written as %s, want %s (%v)", c.value, b, c.want, err)
		}
	}
}
