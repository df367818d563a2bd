package licence

import (
	"fmt"
	"math/bits"
	"strconv"

	"golang.org/x/text/currency"

	"github.com/navicert/navicert/internal/transaction"
)

// Money is an amount in the smallest units of its currency: 1000000 USD cents are
// ten thousand dollars.
type Money struct {
	Minor    int64  `json:"minor"`
	Currency string `json:"currency"` // ISO 4217
}

// maxMinor bounds amounts, so that an amount times twice the whole of its
// hundredths of a percent is within an int64: a million million dollars.
const maxMinor = 100_000_000_000_000

// scale gives the digits behind the point of a currency (ISO 4217).
func scale(code string) int {
	unit, err := currency.ParseISO(code)
	if err != nil {
		return 2
	}
	n, _ := currency.Standard.Rounding(unit)
	return n
}

// Exact makes minor units of an amount. ok is false where the amount is no whole
// number of them, or more than can be counted.
func Exact(m transaction.Money) (out Money, ok bool) {
	unit := int64(transaction.One)
	for range scale(m.Currency) {
		unit /= 10
	}
	if unit == 0 || int64(m.Amount)%unit != 0 {
		return Money{}, false
	}
	out = Money{int64(m.Amount) / unit, m.Currency}
	return out, out.Minor >= 0 && out.Minor <= maxMinor
}

// String writes "10000.00 USD".
func (m Money) String() string {
	n := scale(m.Currency)
	if n == 0 {
		return fmt.Sprintf("%d %s", m.Minor, m.Currency)
	}
	sign, digits := "", strconv.FormatInt(m.Minor, 10)
	if m.Minor < 0 {
		sign, digits = "-", digits[1:]
	}
	for len(digits) <= n {
		digits = "0" + digits
	}
	return sign + digits[:len(digits)-n] + "." + digits[len(digits)-n:] + " " + m.Currency
}

// wholeTolerance is all of an amount in hundredths of a percent.
const wholeTolerance = 10_000

// most gives the greatest whole amount within a limit and a tolerance of it.
func most(limit int64, tolerance int) int64 {
	hi, lo := bits.Mul64(uint64(limit), uint64(wholeTolerance+tolerance))
	quotient, _ := bits.Div64(hi, lo, wholeTolerance)
	return int64(quotient)
}

// MinorUnits gives how many of its smallest units one of a currency is.
func MinorUnits(code string) int64 {
	n := int64(1)
	for range scale(code) {
		n *= 10
	}
	return n
}
