package day

import (
	"fmt"
	"strings"
)

// A Partial is a date known to the day, the month or the year, as birth dates
// are published. Month and Day are zero where they are not known.
type Partial struct {
	Year  int  `json:"year"`
	Month int  `json:"month,omitempty"`
	Day   int  `json:"day,omitempty"`
	Circa bool `json:"circa,omitempty"` // the source says "circa" or gives a range
}

// ParsePartial reads 1973-03-25, 1973-03, 1973 and "circa 1967".
func ParsePartial(s string) (Partial, error) {
	rest, circa := strings.CutPrefix(strings.ToLower(strings.TrimSpace(s)), "circa ")
	var p Partial
	var n int
	switch len(rest) {
	case 4:
		n, _ = fmt.Sscanf(rest, "%4d", &p.Year)
	case 7:
		n, _ = fmt.Sscanf(rest, "%4d-%2d", &p.Year, &p.Month)
	case 10:
		n, _ = fmt.Sscanf(rest, "%4d-%2d-%2d", &p.Year, &p.Month, &p.Day)
	}
	p.Circa = circa
	if p.valid() && p.String() == withCirca(rest, circa) && n > 0 {
		return p, nil
	}
	return Partial{}, fmt.Errorf("%q is not a date written as 1973-03-25, 1973-03 or 1973", s)
}

func withCirca(rest string, circa bool) string {
	if circa {
		return "circa " + rest
	}
	return rest
}

func (p Partial) valid() bool {
	if p.Year < 1 || p.Month < 0 || p.Day < 0 || p.Month > 12 || p.Day > 0 && p.Month == 0 {
		return false
	}
	return p.Month == 0 || p.Day <= daysIn(p.Year, p.Month)
}

// String writes the date as far as it is known.
func (p Partial) String() string {
	s := fmt.Sprintf("%04d", p.Year)
	if p.Month > 0 {
		s += fmt.Sprintf("-%02d", p.Month)
	}
	if p.Day > 0 {
		s += fmt.Sprintf("-%02d", p.Day)
	}
	return withCirca(s, p.Circa)
}
