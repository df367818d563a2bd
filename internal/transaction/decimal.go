package transaction

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/currency"

	"github.com/navicert/navicert/internal/form"
)

// A Decimal is a number with up to six digits behind the point, held in
// millionths, so that sums and comparisons are exact.
type Decimal int64

// One is the Decimal 1.
const One Decimal = 1_000_000

// MaxWhole bounds what a file may state: a million million. Nothing traded
// comes near; it keeps sums of thousands of lines within a Decimal.
const MaxWhole = 1_000_000_000_000

// ParseDecimal reads "100", "25.0" and "-1". It reads no exponent, no comma
// and no space: "1,000" is one thousand to some and one to others.
func ParseDecimal(s string) (Decimal, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, part, dotted := strings.Cut(digits, ".")
	if whole == "" || dotted && part == "" || len(part) > 6 || len(whole) > 15 || !plainDigits(whole) || !plainDigits(part) {
		return 0, false
	}
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || n > MaxWhole*8 {
		return 0, false
	}
	var m int64
	for i := range 6 {
		m *= 10
		if i < len(part) {
			m += int64(part[i] - '0')
		}
	}
	d := Decimal(n)*One + Decimal(m)
	if negative {
		d = -d
	}
	return d, true
}

func plainDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// String writes the number without needless zeros: "25", "49.9".
func (d Decimal) String() string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	s := strconv.FormatInt(int64(d/One), 10)
	if m := d % One; m != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(int64(One+m), 10)[1:], "0")
	}
	return sign + s
}

// Money is an amount in a currency. The zero Money is one that is not stated.
type Money struct {
	Amount   Decimal
	Currency string // ISO 4217, "USD"
}

// ParseMoney reads "500.00 USD" and "USD 500.00".
func ParseMoney(s string) (Money, bool) {
	f := strings.Fields(s)
	if len(f) != 2 {
		return Money{}, false
	}
	if plainDigits(strings.Trim(f[1], ".-")) {
		f[0], f[1] = f[1], f[0]
	}
	d, ok := ParseDecimal(f[0])
	unit, err := currency.ParseISO(f[1])
	if !ok || err != nil {
		return Money{}, false
	}
	return Money{d, unit.String()}, true
}

// units are what quantities are counted in. To add one, add its own name
// first and then other spellings, in lower case.
var units = [][]string{
	{"each", "ea", "pc", "pcs", "piece", "pieces", "unit", "units", "no", "number", "item", "items"},
	{"pair", "pairs", "pr"},
	{"dozen", "doz", "dz"},
	{"set", "sets", "kit", "kits"},
	{"licence", "licences", "license", "licenses", "seat", "seats", "copy", "copies"},
	{"hour", "hours", "h"},
	{"mg", "milligram", "milligrams"},
	{"g", "gram", "grams", "gm"},
	{"kg", "kilogram", "kilograms", "kgs"},
	{"t", "tonne", "tonnes", "metric ton", "metric tons"},
	{"lb", "lbs", "pound", "pounds"},
	{"oz", "ounce", "ounces"},
	{"ml", "millilitre", "millilitres", "milliliter", "milliliters"},
	{"l", "litre", "litres", "liter", "liters"},
	{"gal", "gallon", "gallons"},
	{"m", "metre", "metres", "meter", "meters"},
	{"ft", "foot", "feet"},
	{"m2", "square metre", "square metres", "square meter", "square meters"},
	{"m3", "cubic metre", "cubic metres", "cubic meter", "cubic meters"},
	{"bbl", "barrel", "barrels"},
	{"ci", "curie", "curies"},
	{"bq", "becquerel", "becquerels"},
}

// Units gives the units of quantity, each by its own name.
func Units() []string {
	out := make([]string, len(units))
	for i, u := range units {
		out[i] = u[0]
	}
	return out
}

// ParseUnit reads a unit in any of its spellings and gives its own name.
func ParseUnit(s string) (string, bool) {
	s = form.Fold(s)
	for _, u := range units {
		for _, spelling := range u {
			if s == spelling {
				return u[0], true
			}
		}
	}
	return "", false
}

// MarshalText writes the number as String does.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Decimal) UnmarshalText(b []byte) error {
	v, ok := ParseDecimal(string(b))
	if !ok {
		return fmt.Errorf("%q is no number", b)
	}
	*d = v
	return nil
}
