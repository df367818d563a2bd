package screen

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
)

// Points of a birth date, all against.
const (
	otherBirth = 250 // years apart: another person
	otherDay   = 80  // the same year, another day
	nearBirth  = 50  // a year or two apart
)

// saysSameBirth is what evidence says of two dates that are the same day.
const saysSameBirth = "the same birth date"

// Years that two dates of one birth may be apart.
const (
	yearSlack  = 2 // a date misread, or an age counted back
	circaSlack = 5 // a source that says "circa" or gives a range
)

// birth compares the birth dates of the query with those of the listing and
// takes the two that agree best.
func birth(q *Query, l *list.Listing) (match.Evidence, bool) {
	if len(q.Births) == 0 || len(l.Subject.Births) == 0 {
		return match.Evidence{}, false
	}
	best := match.Evidence{Points: -match.Full}
	for _, a := range q.Births {
		for _, b := range l.Subject.Births {
			if points, says := births(a, b); points > best.Points {
				best = match.Evidence{Points: points, Query: a.String(), Says: says}
			}
		}
	}
	if best.Points < 0 && within(q.Births, l.Subject.Births) {
		best.Points, best.Says = 0, "the birth lies in the span that the source gives"
	}
	var listed []string
	for _, b := range l.Subject.Births {
		listed = append(listed, b.String())
	}
	best.Feature, best.Listed = FeatureBirth, strings.Join(listed, ", ")
	return best, true
}

// births compares two birth dates, each known to the day, the month or the
// year.
func births(a, b day.Partial) (points int, says string) {
	switch {
	case a.Year == b.Year:
		return sameYear(a, b)
	case calendars(a, b):
		return 0, "the birth year is that of another calendar"
	}
	slack := yearSlack
	if a.Circa || b.Circa {
		slack = circaSlack
	}
	gap := max(a.Year-b.Year, b.Year-a.Year)
	switch {
	case gap <= slack && (a.Circa || b.Circa):
		return 0, "the birth year is about the same"
	case gap <= slack:
		return -nearBirth, saysYear
	}
	return -otherBirth, saysBirth
}

// sameYear compares two dates in one year. 1 January is what forms print for
// a year alone, so it says no more than the year.
func sameYear(a, b day.Partial) (points int, says string) {
	switch {
	case yearOnly(a) || yearOnly(b):
		if a.Month == b.Month && a.Day == b.Day && a.Day > 0 {
			return 0, saysSameBirth
		}
		return 0, "the same birth year"
	case a.Day == 0 || b.Day == 0:
		if a.Month == b.Month {
			return 0, "the same birth month"
		}
	case a.Month == b.Month && a.Day == b.Day:
		return 0, saysSameBirth
	case a.Month == b.Day && a.Day == b.Month:
		return 0, "the same birth date, day and month exchanged"
	}
	if a.Circa || b.Circa {
		return 0, "the birth date is about the same"
	}
	return -otherDay, saysDay
}

func yearOnly(p day.Partial) bool { return p.Month == 0 || p.Month == 1 && p.Day == 1 }

// within reports whether one of some dates lies between two dates that a
// source gives as the ends of a span, which both say "circa".
func within(some, ends []day.Partial) bool {
	if len(ends) != 2 || !ends[0].Circa || !ends[1].Circa {
		return false
	}
	low, high := min(ends[0].Year, ends[1].Year), max(ends[0].Year, ends[1].Year)
	return slices.ContainsFunc(some, func(p day.Partial) bool { return low <= p.Year && p.Year <= high })
}

// calendars reports whether a year of the Iranian or the Islamic calendar is
// the other date's year. The Iranian year begins in March of year + 621; the
// Islamic year is 33 thirty-fourths of ours and began in 622.
func calendars(a, b day.Partial) bool {
	if a.Year > b.Year {
		a, b = b, a
	}
	if a.Year < 1250 || a.Year > 1500 || b.Year < 1850 {
		return false
	}
	iranian, islamic := a.Year+621, a.Year*970229/1000000+621
	for _, y := range [...]int{iranian, iranian + 1, islamic, islamic + 1} {
		if y == b.Year {
			return true
		}
	}
	return false
}
