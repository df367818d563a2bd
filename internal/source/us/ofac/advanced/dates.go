package advanced

import (
	"fmt"
	"strconv"
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
)

// date reads a day in the parts Year, Month and Day.
func date(e *element.Element) (day.Day, bool) {
	if e == nil {
		return 0, false
	}
	y, err1 := strconv.Atoi(e.Value("Year"))
	m, err2 := strconv.Atoi(e.Value("Month"))
	n, err3 := strconv.Atoi(e.Value("Day"))
	if err1 != nil || err2 != nil || err3 != nil || y < 1 || y > 9999 || m < 1 || m > 12 || n < 1 || n > 31 {
		return 0, false
	}
	d, err := day.Parse(fmt.Sprintf("%04d-%02d-%02d", y, m, n), day.ISO)
	return d, err == nil
}

// A period is what a DatePeriod says.
type period struct {
	from, to day.Day
	circa    bool
}

// span reads a DatePeriod: the earliest day of its start to the latest of its
// end.
func span(e *element.Element) (period, bool) {
	if e == nil {
		return period{}, false
	}
	start, end := e.Child("Start"), e.Child("End")
	p := period{circa: start.Attr("Approximate") == "true" || end.Attr("Approximate") == "true"}
	p.from, _ = date(first(start, "From", "To"))
	p.to, _ = date(first(end, "To", "From"))
	e.Skip()
	if !p.to.Known() {
		p.to = p.from
	}
	if !p.from.Known() {
		p.from = p.to
	}
	return p, p.from.Known() && p.from <= p.to
}

func first(e *element.Element, names ...string) *element.Element {
	for _, n := range names {
		if c := e.Child(n); c != nil {
			return c
		}
	}
	return nil
}

// births gives the period as dates of birth: one known to the day, the month
// or the year, or the two ends of any other span.
func (p period) births() []day.Partial {
	from, to := part(p.from), part(p.to)
	last := time.Date(to.Year, time.Month(to.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	one := day.Partial{Year: from.Year, Circa: p.circa}
	switch {
	case p.from == p.to:
		one.Month, one.Day = from.Month, from.Day
	case from.Year == to.Year && from.Month == 1 && from.Day == 1 && to.Month == 12 && to.Day == 31:
	case from.Year == to.Year && from.Month == to.Month && from.Day == 1 && to.Day == last:
		one.Month = from.Month
	default:
		a, b := period{from: p.from, to: p.from}.births()[0], period{from: p.to, to: p.to}.births()[0]
		if from.Month == 1 && from.Day == 1 && to.Month == 12 && to.Day == 31 {
			a.Month, a.Day, b.Month, b.Day = 0, 0, 0, 0 // "1953 to 1954"
		}
		a.Circa, b.Circa = true, true
		return []day.Partial{a, b}
	}
	return []day.Partial{one}
}

func part(d day.Day) day.Partial {
	return day.Partial{Year: int(d) / 10000, Month: int(d) / 100 % 100, Day: int(d) % 100}
}

// String writes the period: "2005-12-14", "2005", "circa 1953 to circa 1954".
func (p period) String() string {
	all := p.births()
	s := all[0].String()
	if len(all) > 1 {
		s += " to " + all[1].String()
	}
	return s
}
