// Package day is about calendar days: when something is announced, published,
// effective or ends. Law counts days, not instants, so there is no time of day
// and no time zone here, and no clock: the day of today comes from the doors.
package day

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Day is a calendar day of the Gregorian calendar, held as the number
// yyyymmdd so that days compare as integers. The zero Day is no day: unknown,
// or without an end, as the field that holds it says.
type Day int32

// Of makes a Day. It panics if there is no such day: use Parse for input.
func Of(year, month, day int) Day {
	d, ok := of(year, month, day)
	if !ok {
		panic(fmt.Sprintf("day: there is no %04d-%02d-%02d", year, month, day))
	}
	return d
}

func of(year, month, day int) (Day, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return Day(year*10000 + month*100 + day), true
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// FromTime gives the calendar day of t in t's own location.
func FromTime(t time.Time) Day {
	y, m, d := t.Date()
	return Of(y, int(m), d)
}

// Parse reads a day written as layout, in the notation of package time. The
// empty string is an error: the caller decides what an absent day means.
func Parse(s, layout string) (Day, error) {
	t, err := time.Parse(layout, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a day written as %s", s, layout)
	}
	d, ok := of(t.Year(), int(t.Month()), t.Day()) // package time knows a year 0, the calendar does not
	if !ok {
		return 0, fmt.Errorf("%q is not a day written as %s", s, layout)
	}
	return d, nil
}

// ISO is the layout of ISO 8601, the one that Navicert writes.
const ISO = "2006-01-02"

// String writes the day as 2019-10-09, and the zero Day as "".
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	if d < 0 || d > 9999_99_99 {
		return fmt.Sprintf("%04d-%02d-%02d", int(d)/10000, int(d)/100%100, int(d)%100)
	}
	b := [10]byte{4: '-', 7: '-'}
	n := int(d)
	for _, at := range [...]int{9, 8, 6, 5, 3, 2, 1, 0} {
		b[at] = '0' + byte(n%10)
		n /= 10
	}
	return string(b[:])
}

// Known reports whether d is a day at all.
func (d Day) Known() bool { return d != 0 }

// Time gives midnight UTC of d, for arithmetic.
func (d Day) Time() time.Time {
	return time.Date(int(d)/10000, time.Month(int(d)/100%100), int(d)%100, 0, 0, 0, 0, time.UTC)
}

// Add gives the day n days later, or earlier when n is negative.
func (d Day) Add(n int) Day { return FromTime(d.Time().AddDate(0, 0, n)) }

// Sub gives the number of days from e to d.
func (d Day) Sub(e Day) int { return int(d.Time().Sub(e.Time()).Hours() / 24) }

// MarshalJSON writes a day as "2019-10-09" and the zero Day as null.
func (d Day) MarshalJSON() ([]byte, error) {
	if d == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(d.String())
}

// AppendJSON appends what MarshalJSON gives.
func (d Day) AppendJSON(out []byte) []byte {
	if d == 0 {
		return append(out, "null"...)
	}
	if d < 0 || d > 9999_12_31 {
		return append(append(append(out, '"'), d.String()...), '"')
	}
	n := int(d)
	for _, by := range [...]int{1e7, 1e6, 1e5, 1e4, 0, 1e3, 1e2, 0, 1e1, 1} {
		switch by {
		case 1e7:
			out = append(out, '"', byte('0'+n/by%10))
		case 0:
			out = append(out, '-')
		default:
			out = append(out, byte('0'+n/by%10))
		}
	}
	return append(out, '"')
}

// UnmarshalJSON reads what MarshalJSON writes, and the empty string as the
// zero Day.
func (d *Day) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if s == nil || *s == "" {
		*d = 0
		return nil
	}
	v, err := Parse(*s, ISO)
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// A Span is the days from From up to, not including, Until. A zero Until
// means no end is set. A zero From means that the start is not known: such a
// span begins before every day, and its holder must say how far back that is
// to be believed.
type Span struct {
	From  Day `json:"from"`
	Until Day `json:"until"`
}

// Holds reports whether d is in the span.
func (s Span) Holds(d Day) bool { return s.From <= d && (s.Until == 0 || d < s.Until) }

// Empty reports whether no day is in the span.
func (s Span) Empty() bool { return s.Until != 0 && s.Until <= s.From }

// Overlaps reports whether some day is in both spans.
func (s Span) Overlaps(t Span) bool {
	if s.Empty() || t.Empty() {
		return false
	}
	return (s.Until == 0 || t.From < s.Until) && (t.Until == 0 || s.From < t.Until)
}

// String writes the span as "from 2019-10-09 until 2020-07-22" in words.
func (s Span) String() string {
	switch {
	case s.From == 0 && s.Until == 0:
		return "since an unknown day"
	case s.From == 0:
		return "since an unknown day, until " + s.Until.String()
	case s.Until == 0:
		return "from " + s.From.String()
	}
	return "from " + s.From.String() + " until " + s.Until.String()
}
