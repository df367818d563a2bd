package screen

import (
	"fmt"

	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// judge says how the listing of a hit stands on the day, and what the hit
// alone would answer. exact is whether the name is the listed one.
func (e *Screener) judge(q *Query, h *Hit, v *list.Version, exact bool) {
	h.Standing = standing(h.Listing, v, q.On)
	h.Terms = terms(h.Listing, q.On)
	say := func(format string, args ...any) { h.Why = append(h.Why, fmt.Sprintf(format, args...)) }
	switch h.Standing {
	case NotYet:
		h.Outcome = Clear
		say("Listed from %s; not in force on %s.", h.Listing.InForce.From, q.On)
		return
	case Ended:
		h.Outcome = Clear
		say("In force until %s only; no longer on %s.", h.Listing.InForce.Until.Add(-1), q.On)
		return
	case ListUnborn:
		h.Outcome = Clear
		l, _ := list.Find(v.List)
		say("The list did not exist on %s; its first day is %s.", q.On, l.Born)
		return
	case UnknownStart:
		h.Outcome = Review
		if why := h.Listing.Perhaps(); why != "" {
			say("%s", why)
			return
		}
		if h.Listing.InForce.From.Known() {
			say("Only the day of publication, %s, is known; the rule may have taken effect up to %d days before.", h.Listing.InForce.From, standInDays)
			return
		}
		say("No source at hand states since when it is listed; the list is of %s and the question is about %s.", v.Dated, q.On)
		return
	}
	if h.Terms.Silent {
		h.Outcome = Clear
		say("In force, but on that day it binds %s: shown, and no alert by itself.", h.Terms.Binds)
		return
	}
	h.Outcome = Potential
	for _, why := range e.doubts(q, h, exact) {
		h.Outcome = Review
		say("%s", why)
	}
	if h.Outcome == Potential {
		say("In force on %s.", q.On)
	}
}

// doubts gives the reasons why a person has to look at a hit before it counts.
func (e *Screener) doubts(q *Query, h *Hit, exact bool) []string {
	why := contrary(h)
	if h.byNumber() {
		return why // whatever the name is
	}
	if h.read {
		why = append(why, "The name is the listed one as its characters are read; others are read so, too.")
	}
	if h.Score < q.Threshold+sureMargin && !exact {
		why = append(why, fmt.Sprintf("The score is near the threshold of %d.", q.Threshold))
	}
	if h.Matched.Use == party.WeakAlias && q.WeakAlias != WeakAlert {
		why = append(why, "The name that matched is a weak alias: the source itself does not rely on it alone.")
	}
	if h.common {
		why = append(why, "The listed name is made of common words that many others bear.")
	}
	return why
}

// common reports whether a listed name is one common word, beside words that
// every company has.
func common(words []name.Word) bool {
	telling := ""
	for _, w := range words {
		switch w.Class {
		case name.Legal, name.Link, name.Title, name.Context:
			continue
		case name.Telling:
		default:
			if w.Script != name.Latin {
				return false
			}
		}
		if telling != "" {
			return false
		}
		telling = w.Text
	}
	t := commonword.Default()
	return telling == "" || len(telling) < 3 || t.Ordinary(telling)
}

// standInDays is how long before its published day a rule may have taken
// effect: rules that add to the Entity List were printed up to a week after.
const standInDays = 14

// standing says how a listing of a version stands on a day.
func standing(l *list.Listing, v *list.Version, on day.Day) Standing {
	if reg, ok := list.Find(v.List); ok && reg.Born.Known() && on < reg.Born {
		return ListUnborn
	}
	switch span := l.InForce; {
	case l.StartStandsIn() && on < span.From && on >= span.From.Add(-standInDays):
		return UnknownStart // the rule may have taken effect before it was printed
	case span.From.Known() && on < span.From:
		return NotYet
	case span.Until.Known() && on >= span.Until:
		return Ended
	case !span.From.Known() && on < v.Dated, l.Perhaps() != "":
		return UnknownStart
	}
	return InForce
}

// terms gives the terms in force on a day, else the first to come, else the
// last that were.
func terms(l *list.Listing, on day.Day) list.Terms {
	if t, ok := l.On(on); ok {
		return t
	}
	for _, t := range l.Terms {
		if on < t.InForce.From {
			return t
		}
	}
	if n := len(l.Terms); n > 0 {
		return l.Terms[n-1]
	}
	return list.Terms{}
}
