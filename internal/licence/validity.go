package licence

import (
	"time"

	"github.com/navicert/navicert/internal/day"
)

// standardYears is how long a licence of BIS holds, and shortYears one for short
// supply (15 CFR 750.7(g)).
const standardYears, shortYears = 4, 1

// validity fills in the days of a licence: its first, and its last by law where
// none is stated. It gives what is wrong with them in a sentence, or "".
func (l *Licence) validity() string {
	if !l.From.Known() {
		l.From = l.Issued
	}
	byLaw := day.Day(0)
	switch {
	case l.Emergency && l.Issued.Known():
		byLaw = endOfNextMonth(l.Issued)
	case l.Kind == BIS && l.Issued.Known():
		years := standardYears
		if l.Short {
			years = shortYears
		}
		byLaw = yearsLater(l.Issued, years)
	}
	switch {
	case !l.Expires.Known():
		l.Expires = byLaw
	case l.Emergency && l.Expires > byLaw:
		return "an emergency licence issued on " + l.Issued.String() + " ends on " + byLaw.String() + " at the latest, the end of the next month (15 CFR 750.7(g))"
	}
	if l.Expires.Known() && l.Expires < max(l.From, l.Issued) {
		return "the licence expires on " + l.Expires.String() + ", before it begins"
	}
	l.LastDay = l.Expires
	if l.Expires.Known() && (l.Kind == BIS || l.Emergency) {
		l.LastDay = movedOn(l.Expires)
	}
	return ""
}

// yearsLater gives the same day some years later, and the last of February for a
// leap day.
func yearsLater(d day.Day, years int) day.Day {
	at := d.Time()
	later := time.Date(at.Year()+years, at.Month(), at.Day(), 0, 0, 0, 0, time.UTC)
	if later.Month() != at.Month() {
		later = later.AddDate(0, 0, -later.Day())
	}
	return day.FromTime(later)
}

// endOfNextMonth gives the last day of the month after that of d.
func endOfNextMonth(d day.Day) day.Day {
	at := d.Time()
	return day.FromTime(time.Date(at.Year(), at.Month()+2, 0, 0, 0, 0, 0, time.UTC))
}

// movedOn gives the day on which a licence ends that would end on d: the next day
// of business where d is a legal holiday (15 CFR 750.7(g)). A Saturday or Sunday
// is no legal holiday by itself. Holidays of States are not known here; whoever
// relies on one states the day.
func movedOn(d day.Day) day.Day {
	if !Holiday(d) {
		return d
	}
	for closed(d) {
		d = d.Add(1)
	}
	return d
}

// closed reports whether federal offices are closed on a day: weekends, holidays
// and, after one on a Sunday, the Monday (Executive Order 11582).
func closed(d day.Day) bool {
	switch d.Time().Weekday() {
	case time.Saturday, time.Sunday:
		return true
	case time.Monday:
		if Holiday(d.Add(-1)) {
			return true
		}
	}
	return Holiday(d)
}

// Holiday reports whether a day is a legal public holiday of the United States (5
// U.S.C. 6103(a)), as the law has been since 1986, with Juneteenth since 2021
// (Public Law 117-17).
func Holiday(d day.Day) bool {
	at := d.Time()
	nth := (at.Day() + 6) / 7
	last := at.AddDate(0, 0, 7).Month() != at.Month()
	switch at.Month() {
	case time.January:
		return at.Day() == 1 || at.Weekday() == time.Monday && nth == 3
	case time.February:
		return at.Weekday() == time.Monday && nth == 3
	case time.May:
		return at.Weekday() == time.Monday && last
	case time.June:
		return at.Day() == 19 && at.Year() >= 2021
	case time.July:
		return at.Day() == 4
	case time.September:
		return at.Weekday() == time.Monday && nth == 1
	case time.October:
		return at.Weekday() == time.Monday && nth == 2
	case time.November:
		return at.Day() == 11 || at.Weekday() == time.Thursday && nth == 4
	case time.December:
		return at.Day() == 25
	}
	return false
}
