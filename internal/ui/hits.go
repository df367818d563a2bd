package ui

import (
	"slices"
	"strings"
	"unicode"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/statement"
)

// A word is one pair of words side by side: that of the question above that of
// the list, with what it adds.
type word struct {
	Query, Listed string
	Points        int
	Says          string
	Sort          string // "same", "like", "alone": how close they are
}

// A found is a listing that was found, as a page shows it.
type found struct {
	statement.Item
	Score   int
	Party   string // ID, to open its page; "" where it has none
	List    string
	Force   string // in force since when, in words
	Means   string // what being on the list means, in a sentence
	Asked   string // the name that was asked about
	Matched string
	Words   []word
	Against []word // what speaks against it, without words of its own
	Cites   []string
}

// inFull is how many hits are shown whole; the others get a line each.
const inFull = 8

// hits gives the listings of an answer for a page.
func (v *visit) hits(a *app.Assembly, answer *screen.Answer) (full, brief []found) {
	for i, h := range answer.Hits {
		f := v.found(a, answer.Query, h)
		if i < inFull {
			full = append(full, f)
			continue
		}
		brief = append(brief, f)
	}
	return full, brief
}

// nears gives the near misses of an answer for a page.
func (v *visit) nears(a *app.Assembly, answer *screen.Answer) []found {
	var out []found
	for _, h := range answer.Near {
		out = append(out, v.found(a, answer.Query, h))
	}
	return out
}

func (v *visit) found(a *app.Assembly, q screen.Query, h screen.Hit) found {
	f := found{Item: v.lang.Hit(q, h), Score: h.Score, Asked: q.Name, Matched: h.Matched.Text}
	about, _ := list.Find(h.Listing.List)
	f.List, f.Means = about.Title, v.means(h.Listing.List, h.Terms)
	f.Force = v.force(h.Listing, h.Standing, q.On)
	for _, c := range h.Listing.Citations {
		f.Cites = append(f.Cites, c.String())
	}
	if p, ok := a.Engine.PartyOf(h.Listing); ok {
		f.Party = p.ID
	}
	for _, e := range h.Evidence {
		w := word{e.Query, e.Listed, e.Points, v.lang.Say(strings.TrimSuffix(e.Says, ".")), sortOf(e)}
		if e.Query == "" && e.Listed == "" {
			f.Against = append(f.Against, w)
			continue
		}
		f.Words = append(f.Words, w)
	}
	slices.SortStableFunc(f.Words, func(x, y word) int { return y.Points - x.Points })
	return f
}

// sortOf says how close two words are, for their looks.
func sortOf(e match.Evidence) string {
	switch {
	case e.Query == "" || e.Listed == "":
		return "alone"
	case e.Points <= 0:
		return "unlike"
	case e.Query == e.Listed:
		return "same"
	}
	return "like"
}

// means says what being on a list means: what the listing demands, else what
// the list does.
func (v *visit) means(id list.ID, t list.Terms) string {
	if requirement, _ := report.Words(id, t); requirement != "" {
		return requirement
	}
	about, _ := list.Find(id)
	return about.Effect
}

// force says whether and since when a listing is in force.
func (v *visit) force(l *list.Listing, s screen.Standing, on day.Day) string {
	from, until := l.InForce.From, l.InForce.Until
	switch {
	case s == screen.InForce && !from.Known():
		return v.say("in force; no source says since when")
	case s == screen.InForce:
		return v.sayf("in force since %s", from)
	case s == screen.NotYet:
		return v.sayf("listed from %s; not yet in force on %s", from, on)
	case s == screen.Ended:
		return v.sayf("ended on %s", until)
	case s == screen.UnknownStart:
		return v.sayf("not known whether it was in force on %s", on)
	}
	return v.sayf("this list did not exist on %s", on)
}

// Sounded reports whether one of the names is in a script that is compared by how
// it sounds, in Latin letters, so that its words look other than they are written.
func (f found) Sounded() bool {
	foreign := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
	}
	return foreign(f.Matched) && slices.ContainsFunc(f.Words, func(w word) bool { return w.Listed != "" && !foreign(w.Listed) }) ||
		foreign(f.Asked) && slices.ContainsFunc(f.Words, func(w word) bool { return w.Query != "" && !foreign(w.Query) })
}
