package evaluate

import (
	"encoding/json"
	"math/big"
)

// A Share is a part of a whole number of things: 12 of 14 names.
type Share struct{ Count, Of int }

// Scaled gives the share in parts of scale, rounded half up: with 1000, tenths
// of a percent. Only a share that is the whole is ever rounded to the whole, and
// only none to none: "all found" must never stand where one is missing. It is
// None where the whole is nothing.
func (s Share) Scaled(scale int) int {
	if s.Of <= 0 {
		return None
	}
	return s.honest((2*s.Count*scale+s.Of)/(2*s.Of), scale)
}

// honest keeps a rounded part of scale from being all or nothing where the
// share is not.
func (s Share) honest(n, scale int) int {
	if s.Count < s.Of {
		n = min(n, scale-1)
	}
	if s.Count > 0 {
		n = max(n, 1)
	}
	return min(max(n, 0), scale)
}

// None stands for a figure that has no value: a share of nothing.
const None = -1

// z2 is the square of the 97.5 % point of the normal distribution,
// 1.959964 squared, in millionths.
const (
	z2      = 3841459
	million = 1000000
)

// Interval gives Wilson's 95 % interval of the share, in parts of scale, each
// end rounded as Scaled does. It says within which bounds the true share lies that a
// sample of this size stands for. Both ends are None where the whole is
// nothing.
//
// Source: E. B. Wilson, "Probable inference, the law of succession, and
// statistical inference", Journal of the American Statistical Association 22
// (1927), 209-212. With z the point of the normal distribution, k the count and
// n the whole, the ends are (2k + z² ± z·sqrt(z² + 4k(n-k)/n)) / 2(n + z²).
// Integers keep them equal on every machine.
func (s Share) Interval(scale int) (low, high int) {
	if s.Of <= 0 {
		return None, None
	}
	k, n := int64(s.Count), int64(s.Of)
	num := func(x int64) *big.Int { return big.NewInt(x) }
	mul := func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
	// 4k(n-k)/n, in millionths.
	spread := mul(mul(num(4*k), num(n-k)), num(million))
	spread.Quo(spread, num(n)).Add(spread, num(z2))
	root := new(big.Int).Sqrt(mul(num(z2), spread)) // z·sqrt(...), in millionths
	middle := new(big.Int).Add(mul(num(2*k), num(million)), num(z2))
	whole := mul(num(2), new(big.Int).Add(mul(num(n), num(million)), num(z2)))
	end := func(x *big.Int) int {
		x = mul(x, num(int64(2*scale)))
		x.Add(x, whole).Div(x, mul(num(2), whole))
		return s.honest(int(x.Int64()), scale)
	}
	return end(new(big.Int).Sub(middle, root)), end(new(big.Int).Add(middle, root))
}

// MarshalJSON writes the count, the whole, and, in ten-thousandths, the share
// and its interval; these are null where the whole is nothing.
func (s Share) MarshalJSON() ([]byte, error) {
	low, high := s.Interval(tenThousand)
	return json.Marshal(struct {
		Count int  `json:"count"`
		Of    int  `json:"of"`
		Share part `json:"per_10000"`
		Low   part `json:"low"`
		High  part `json:"high"`
	}{s.Count, s.Of, part(s.Scaled(tenThousand)), part(low), part(high)})
}

const tenThousand = 10000

// A Figure is a share of which only its size matters.
type Figure Share

// Scaled gives the figure in parts of scale, as Share.Scaled does.
func (f Figure) Scaled(scale int) int { return Share(f).Scaled(scale) }

// MarshalJSON writes the figure in ten-thousandths, or null where it is None.
func (f Figure) MarshalJSON() ([]byte, error) { return part(f.Scaled(tenThousand)).MarshalJSON() }

// A part is a number of ten-thousandths, or None.
type part int

// MarshalJSON writes None as null.
func (p part) MarshalJSON() ([]byte, error) {
	if p == None {
		return []byte("null"), nil
	}
	return json.Marshal(int(p))
}
