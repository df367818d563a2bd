package entry

import (
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/place"
)

// Country reads a country as published. Words in brackets behind it, or a
// country in brackets behind an older name ("Zaire (now Congo)"), are given
// back as a note: "Afghanistan (since 2009)". ok is false where no country can
// be read.
func Country(published string) (code, note string, ok bool) {
	if published == "" {
		return "", "", false
	}
	if code, ok = place.Parse(published); ok {
		return code, "", true
	}
	before, rest, found := strings.Cut(published, "(")
	if !found {
		return "", "", false
	}
	if code, ok = place.Parse(strings.TrimSpace(before)); ok {
		return code, "(" + rest, true
	}
	return "", "", false
}

// Numbered parts a text that numbers its items, "(1) A (2) B" or "a) A b) B",
// and gives a text that does not as its only item. An item that is only a dash
// is empty, so that items of two texts keep their places.
func Numbered(s string) []string {
	s = Tidy(s)
	for _, style := range [...]func(n int) string{
		func(n int) string { return "(" + strconv.Itoa(n) + ")" },
		func(n int) string { return strconv.Itoa(n) + ")" },
		func(n int) string { return string(rune('a'+n-1)) + ")" },
	} {
		if out := items(s, style); out != nil {
			return out
		}
	}
	if s == "" {
		return nil
	}
	return []string{s}
}

// items parts s at the marks of one style, which must begin it and count up
// from 1 to at least 2.
func items(s string, mark func(n int) string) []string {
	rest, ok := strings.CutPrefix(s, mark(1))
	if !ok {
		return nil
	}
	var out []string
	for n := 2; n <= 26; n++ {
		before, after, found := strings.Cut(rest, mark(n))
		if !found {
			break
		}
		out = append(out, item(before))
		rest = after
	}
	if len(out) == 0 {
		return nil
	}
	return append(out, item(rest))
}

func item(s string) string {
	s = strings.Trim(strings.TrimSpace(s), ",;")
	if strings.Trim(s, "-–. ") == "" {
		return ""
	}
	return strings.TrimSpace(s)
}

// Day reads a day in one of the layouts and keeps one that cannot be read as a
// problem. A zone behind an ISO day ("2011-07-29-04:00") does not matter.
func (e *Entry) Day(field, s string, layouts ...string) day.Day {
	s = Tidy(s)
	if s == "" {
		return 0
	}
	for _, layout := range layouts {
		t := s
		if layout == day.ISO && len(s) > 10 && strings.IndexByte("+-TZ", s[10]) >= 0 {
			t = s[:10]
		}
		if d, err := day.Parse(t, layout); err == nil && d >= day.Of(1940, 1, 1) && d <= day.Of(2199, 12, 31) {
			return d
		}
	}
	e.Flag(field, s, "this is no day that a listing can have")
	return 0
}

// Start begins the legal effect of the entry, with the sentence that says why
// on that day. Of two starts the earlier one stays: to clear somebody for a day
// on which a listing was in force is the worse mistake.
func (e *Entry) Start(d day.Day, says, citation string, c cite.Certainty) {
	if !d.Known() || e.l.InForce.From.Known() && e.l.InForce.From <= d {
		return
	}
	e.l.InForce.From = d
	e.l.Facts = []list.Fact{{Says: says, Cite: citation, Certainty: c}}
}

// End ends the legal effect of the entry, on the first day on which it is no
// longer in force.
func (e *Entry) End(d day.Day) {
	if !d.Known() {
		return
	}
	e.l.Dates.Ends = d
	if d <= e.l.InForce.From {
		e.Flag("end", d.String(), "the listing ends before it starts, so its end is not used")
		return
	}
	e.l.InForce.Until = d
}

// Stated keeps the start date that the document prints, the earliest one.
func (e *Entry) Stated(d day.Day) {
	if d.Known() && (!e.l.Dates.Stated.Known() || d < e.l.Dates.Stated) {
		e.l.Dates.Stated = d
	}
}

// Published keeps the day of publication of the act, the earliest one.
func (e *Entry) Published(d day.Day) {
	if d.Known() && (!e.l.Dates.Published.Known() || d < e.l.Dates.Published) {
		e.l.Dates.Published = d
	}
}

// months are the ways in which the lists write months, by their first letters.
const months = "janfebmaraprmayjunjulaugsepoctnovdec"

// Birthday reads a date of birth as lists print it: 1973-03-25, 25/03/1973,
// 00/03/1973, dd/mm/1973, 03/1973, 1973, "Sep. 1938", "7 Jul 1966", "circa
// 1967", "1958-1960" and "1958 to 1960" as their two ends.
func Birthday(s string) ([]day.Partial, bool) {
	s = Tidy(s)
	low := strings.ToLower(s)
	circa := false
	for _, c := range [...]string{"approximately ", "approx. ", "approx ", "circa ", "c. ", "about "} {
		if rest, ok := strings.CutPrefix(low, c); ok {
			low, circa = rest, true
		}
	}
	if a, b, ok := between(low); ok {
		return []day.Partial{{Year: a, Circa: true}, {Year: b, Circa: true}}, true
	}
	p, ok := birthday(low)
	if !ok {
		return nil, false
	}
	p.Circa = p.Circa || circa
	return []day.Partial{p}, true
}

// between reads two years.
func between(s string) (a, b int, ok bool) {
	s = strings.TrimPrefix(s, "between ")
	for _, sep := range [...]string{" - ", "-", " to ", " and ", "/", " or "} {
		if x, y, found := strings.Cut(s, sep); found && len(x) == 4 && len(y) == 4 {
			a, ok1 := number(x, 1800, 2199)
			b, ok2 := number(y, 1800, 2199)
			return a, b, ok1 && ok2
		}
	}
	return 0, 0, false
}

func birthday(s string) (day.Partial, bool) {
	if p, err := day.ParsePartial(s); err == nil {
		return p, true
	}
	var parts []string
	switch {
	case strings.Contains(s, "/"):
		parts = strings.Split(s, "/")
	case len(s) > 10 && s[4] == '-' && s[7] == '-': // a zone behind an ISO day
		p, err := day.ParsePartial(s[:10])
		return p, err == nil
	default:
		parts = strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '-' })
	}
	if len(parts) == 0 || len(parts) > 3 {
		return day.Partial{}, false
	}
	year, ok := number(parts[len(parts)-1], 1800, 2199)
	if !ok {
		return day.Partial{}, false
	}
	p := day.Partial{Year: year}
	if len(parts) >= 2 {
		if p.Month, ok = month(parts[len(parts)-2]); !ok {
			return day.Partial{}, false
		}
	}
	if len(parts) == 3 {
		if p.Day, ok = unknown(parts[0], 31); !ok {
			return day.Partial{}, false
		}
	}
	if p.Month == 0 {
		ok := p.Day == 0
		return p, ok
	}
	_, err := day.ParsePartial(p.String())
	return p, err == nil
}

func month(s string) (int, bool) {
	if len(s) >= 3 {
		if i := strings.Index(months, s[:3]); i >= 0 && i%3 == 0 {
			return i/3 + 1, true
		}
	}
	return unknown(s, 12)
}

// unknown reads a number of a day or month, and 00, dd, mm or ?? as not known.
func unknown(s string, most int) (int, bool) {
	if strings.Trim(s, "0dm?") == "" && s != "" {
		return 0, true
	}
	return number(s, 1, most)
}

func number(s string, least, most int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= least && n <= most
}
