package fr

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/us/bis/supplement"
)

var (
	document = regexp.MustCompile(`FR Doc\.?\s*([0-9A-Z]+[-–][0-9]+)`)
	filed    = regexp.MustCompile(`Filed\s+(\d{1,2})[-–](\d{1,2})[-–](\d{2,4})`)
	// "February 24, 2023", "February 24th", "Feb. 24, 2023"
	written   = regexp.MustCompile(`\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*(\d{4}))?`)
	effective = regexp.MustCompile(`(?i)\beffective\b`)
	// what the text prints where the page will stand
	inserted = regexp.MustCompile(`(?i)\[\s*insert\s+(?:fr|federal register)?\s*page\s+number\s*(?:and|,)?\s*([^\]]*)\]`)
	before   = regexp.MustCompile(`(?i)(?:on or before|before|by|until|prior to)\s+(?:midnight,?\s+(?:local time,?\s+)?(?:on\s+)?)?$`)
)

// act gives the rule as an act, where it changes a supplement of part 744.
func (r *rule) act() (Act, bool) {
	if !r.part744 {
		return Act{}, false
	}
	a := Act{
		Title: strings.Join(r.title, " "), Dockets: r.dockets, RINs: r.rins,
		Action: strings.Join(r.action, " "), Dates: strings.Join(r.dates, " "),
	}
	if m := document.FindStringSubmatch(r.frdoc); m != nil {
		a.Document = strings.ReplaceAll(m[1], "–", "-")
	}
	if m := filed.FindStringSubmatch(r.frdoc); m != nil {
		a.Filed, _ = day.Parse(m[1]+"/"+m[2]+"/"+m[3], "1/2/06")
	}
	r.days(&a)
	r.published(&a)
	r.paging(&a)
	r.saving(&a)
	r.changes(&a)
	return a, len(a.Changes) > 0
}

// days takes the days after the word "effective" from what the rule says of its
// dates.
func (r *rule) days(a *Act) {
	at := effective.FindStringIndex(a.Dates)
	if at == nil {
		if a.Dates != "" {
			a.Problems = append(a.Problems, list.NewProblem(0, "dates", a.Dates, "the rule does not say since when it is effective"))
		}
		return
	}
	for _, d := range writtenDays(a.Dates[at[0]:], 0) {
		switch {
		case !a.Effective.Known():
			a.Effective = d
		case d != a.Effective && !slices.Contains(a.Later, d):
			a.Later = append(a.Later, d)
		}
	}
	if !a.Effective.Known() {
		a.Problems = append(a.Problems, list.NewProblem(0, "dates", a.Dates, "the effective day cannot be read"))
	}
}

// writtenDays reads all days of a text. One without a year is of the year given,
// or left out where that is 0.
func writtenDays(s string, year int) []day.Day {
	var out []day.Day
	for _, m := range written.FindAllStringSubmatch(s, -1) {
		y := m[3]
		if y == "" && year > 0 {
			y = strconv.Itoa(year)
		}
		if d, err := day.Parse(m[1]+" "+m[2]+" "+y, "January 2 2006"); err == nil {
			out = append(out, d)
		}
	}
	return out
}

// published takes the day of publication from the citations that the rule
// prints for its own entries: "88 FR [INSERT FR PAGE NUMBER AND 2/27/2023]".
func (r *rule) published(a *Act) {
	for i := range r.tables {
		for _, e := range r.tables[i].Entries {
			m := inserted.FindStringSubmatch(e.Citation)
			if m == nil || a.Published.Known() {
				continue
			}
			if d, err := day.Parse(strings.TrimSpace(m[1]), "1/2/2006"); err == nil {
				a.Published = d
			} else if all := writtenDays(m[1], 0); len(all) == 1 {
				a.Published = all[0]
			}
		}
	}
	known := a.Published
	if !known.Known() {
		known = a.Filed // published within days; at a turn of the year the volume may be wrong by one
		if known.Known() && int(known)/100%100 == 12 && int(known)%100 > 28 {
			a.Problems = append(a.Problems, list.NewProblem(0, "volume", known.String(), "filed at the end of the year: the volume may be the next one"))
		}
	}
	if known.Known() {
		a.Volume = int(known)/10000 - 1935
	}
}

// paging takes the pages from the marks. A rule in a file of its own has no
// mark on its first page, which is the one before the first mark.
func (r *rule) paging(a *Act) {
	switch {
	case r.start > 0:
		a.First, a.Last = r.start, r.start
	case len(r.pages) > 0:
		a.First = r.pages[0] - 1
	}
	if n := len(r.pages); n > 0 {
		a.Last = r.pages[n-1]
	}
}

// saving reads the clause for shipments under way.
func (r *rule) saving(a *Act) {
	text := strings.Join(r.savings, " ")
	if text == "" {
		return
	}
	s := &Savings{Text: text}
	year := 0
	if a.Effective.Known() {
		year = int(a.Effective) / 10000
	}
	for _, m := range written.FindAllStringIndex(text, -1) {
		all := writtenDays(text[m[0]:m[1]], year)
		if len(all) == 0 {
			continue
		}
		if before.MatchString(text[:m[0]]) && !s.Before.Known() {
			s.Before = all[0]
		} else if !s.UnderWay.Known() {
			s.UnderWay = all[0]
		}
	}
	a.Savings = s
}

// lists by the number of the supplement.
var lists = map[string]list.ID{"4": "us/bis/entity-list", "6": "us/bis/unverified", "7": "us/bis/military-end-user"}

// changes joins what the amendments announce with what the tables print.
func (r *rule) changes(a *Act) {
	entries := r.entries(a)
	used := make([]bool, len(entries))
	for _, c := range announced(r.amendments) {
		change := c.Change
		if change.Kind != Removed {
			i := slices.IndexFunc(entries, func(e entry) bool {
				return e.list == change.List && e.country == change.Country && fold(e.name) == fold(change.Name)
			})
			if i >= 0 && !used[i] {
				used[i] = true
				change.Listing = entries[i].listing
			} else {
				a.Problems = append(a.Problems, list.NewProblem(c.line, "amendment", change.Heading+": "+change.Name, "the table of the rule has no such entry"))
			}
		}
		a.Changes = append(a.Changes, change)
	}
	for i, e := range entries {
		if !used[i] {
			a.Problems = append(a.Problems, list.NewProblem(e.listing.Line, "table", e.heading+": "+e.name, "no amendment of the rule names this entry"))
		}
	}
}

// An entry is one of a table of the rule.
type entry struct {
	list                   list.ID
	heading, country, name string
	listing                *list.Listing
}

// entries gives those of all tables. Their citation is the rule itself: the
// page on which they stand, and the day of publication.
func (r *rule) entries(a *Act) []entry {
	var out []entry
	for i := range r.tables {
		t := &r.tables[i]
		id := list.ID("")
		for _, am := range r.amendments[:t.after] {
			if m := which.FindStringSubmatch(am.text); m != nil {
				id = lists[m[1]]
			}
		}
		if id == "" {
			continue
		}
		a.Problems = append(a.Problems, t.Problems...)
		for _, e := range t.Entries {
			page := e.Page
			if page == 0 {
				page = a.First
			}
			if m := inserted.FindStringIndex(e.Citation); m != nil && page > 0 {
				number := strconv.Itoa(page)
				if a.Published.Known() {
					number += ", " + a.Published.Time().Format("1/2/2006")
				}
				e.Citation = e.Citation[:m[0]] + number + e.Citation[m[1]:]
			}
			l := e.Listing(id)
			l.InForce.From, l.Dates.Published = a.Effective, a.Published
			l.Facts = list.NotOfStart(l.Facts)
			out = append(out, entry{list: id, heading: e.Heading, country: e.Country, name: e.Name(), listing: &l})
		}
	}
	return out
}

// fold compares a name as an amendment quotes it with that of the table.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

var (
	which = regexp.MustCompile(`(?i)supplement\s+no\.?\s*([467])\s+to\s+part\s+744`)
	// what the words of an amendment may be, in one pass
	words = regexp.MustCompile(`(?i:\bunder)\s+(?:the\s+(?:destinations?\s+of\s+)?)?((?:[A-Z][A-Z'’.()-]*,?\s+)*[A-Z][A-Z'’.()-]+)|(?i)\b(add(?:ing|ed|s)?|revis(?:e|ing|ed|es)|remov(?:e|ing|ed|es))\b|[“"]\s*([^”"]+?)[,;]?\s*[”"]`)
)

type announcement struct {
	Change
	line int
}

// announced reads the amendments: "b. Under CHINA, PEOPLE'S REPUBLIC OF, by
// adding, in alphabetical order, entries for “X” and “Y”". Supplement, country
// and verb last until others are named.
func announced(all []amendment) []announcement {
	var out []announcement
	var now Change
	for _, am := range all {
		if m := which.FindStringSubmatch(am.text); m != nil {
			now = Change{List: lists[m[1]]}
		} else if strings.Contains(strings.ToLower(am.text), "supplement no.") || strings.HasPrefix(strings.ToLower(am.text), "the authority") {
			now = Change{}
		}
		if now.List == "" {
			continue
		}
		for _, m := range words.FindAllStringSubmatch(am.text, -1) {
			switch {
			case m[1] != "":
				now.Heading = strings.Trim(m[1], " ,.")
				now.Country, _ = supplement.Place(now.Heading)
			case m[2] != "":
				now.Kind = kinds[strings.ToLower(m[2])[:3]]
			case m[3] != "" && now.Kind != "" && now.Heading != "":
				c := now
				c.Name = strings.Join(strings.Fields(m[3]), " ")
				out = append(out, announcement{c, am.line})
			}
		}
	}
	return out
}

var kinds = map[string]Kind{"add": Added, "rev": Revised, "rem": Removed}
