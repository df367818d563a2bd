package ofac

import (
	"strings"

	"github.com/navicert/navicert/internal/day"
)

// Births reads a date of birth in the ways OFAC writes one: "10 Mar 1950", "Mar
// 1950", "1950", each also with "circa", and "1950 to 1952" as its two ends.
// ok is false where any part cannot be read.
func Births(s string) (found []day.Partial, ok bool) {
	first, last, isRange := strings.Cut(s, " to ")
	if !isRange && len(s) >= 9 && s[len(s)-5] == '-' && yearsOnly(s[len(s)-9:]) {
		first, last, isRange = s[:len(s)-5], s[len(s)-4:], true // "circa 1979-1982"
	}
	a, ok := birth(first)
	if !ok {
		return nil, false
	}
	if !isRange {
		return []day.Partial{a}, true
	}
	b, ok := birth(last)
	if !ok {
		return nil, false
	}
	a.Circa, b.Circa = true, true
	return []day.Partial{a, b}, true
}

func birth(s string) (day.Partial, bool) {
	s = strings.TrimSpace(s)
	rest, circa := strings.CutPrefix(s, "circa ")
	for _, layout := range [...]string{"02 Jan 2006", "2 Jan 2006", "Jan 2006", "2006", day.ISO} {
		d, err := day.Parse(rest, layout)
		if err != nil || d < day.Of(1850, 1, 1) {
			continue
		}
		p := day.Partial{Year: int(d) / 10000, Circa: circa}
		if layout != "2006" {
			p.Month = int(d) / 100 % 100
		}
		if strings.Contains(layout, "2 ") || layout == day.ISO {
			p.Day = int(d) % 100
		}
		return p, true
	}
	return day.Partial{}, false
}

// yearsOnly reports whether s is two years parted by a hyphen.
func yearsOnly(s string) bool {
	for i, c := range []byte(s) {
		if (c < '0' || c > '9') != (i == 4) {
			return false
		}
	}
	return true
}
