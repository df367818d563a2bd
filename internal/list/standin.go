package list

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fedreg"
)

// PublishedStandsIn is the sentence of the fact that marks a start which is no
// effective day: the only day that a source states is that of publication.
const PublishedStandsIn = "The published day of the first rule that the entry cites stands in for the effective day, which no source at hand states."

// StartByRule takes the start of l from the rule that added it, where that
// rule is known: the earliest page that it cites. In force counts from the
// effective day of the rule, which is often earlier and sometimes later than
// the day of publication. Where only the latter is known, it stands in for it
// with certainty C; where neither is, the start stays unknown, since a later
// citation is that of a modification. In each case a fact says so.
func (l *Listing) StartByRule() {
	first, why := added(l.Citations)
	if why != "" {
		l.StartUnknown(why, first.String())
		return
	}
	rule, ok := fedreg.Lookup(first)
	switch {
	case ok && rule.Effective.Known():
		l.Dates.Announced, l.Dates.Published = rule.Announced, rule.Published
		l.InForce.From = rule.Effective
		l.Facts = append(l.Facts, Fact{
			Says:      "The start is the effective day of the first rule that the entry cites.",
			Cite:      rule.Citation().String(),
			Certainty: rule.Certainty,
		})
	case ok:
		l.Dates.Announced = rule.Announced
		l.StandIn(rule.Published, rule.Citation())
	case first.Printed.Known() && int(first.Printed)/10000-1935 == first.Volume:
		// The volume is the year less 1935; a day of another year is a misprint.
		l.StandIn(first.Printed, first)
	default:
		l.StartUnknown("no rule is known to stand on the page that the entry cites first.", first.String())
	}
}

// added gives the citation of the earliest page of the Federal Register, or
// why there is none that can be trusted to be that of the addition.
func added(all []cite.Citation) (cite.Citation, string) {
	var first cite.Citation
	for _, c := range all {
		switch {
		case c.Series != cite.FR:
		case c.Page == 0:
			return c, "the entry cites a rule without its page, which may be the one that added it."
		case first.Page == 0, c.Volume < first.Volume, c.Volume == first.Volume && c.Page < first.Page:
			first = c
		}
	}
	if first.Page == 0 {
		return first, "the entry cites no rule of the Federal Register."
	}
	return first, ""
}

// StandIn begins the listing on the day of publication. Rules of the Entity
// List took effect up to a week before they were published, so a day shortly
// before a start that stands in is no clear answer; StartStandsIn tells.
func (l *Listing) StandIn(published day.Day, c cite.Citation) {
	l.Dates.Published = published
	l.InForce.From = published
	l.Facts = append(l.Facts, Fact{Says: PublishedStandsIn, Cite: cite.FRPage(c.Volume, c.Page).String(), Certainty: cite.C})
}

// StartStandsIn reports whether InForce.From is a day of publication that
// stands in for an unknown effective day.
func (l *Listing) StartStandsIn() bool {
	return l.InForce.From.Known() && slices.ContainsFunc(l.Facts, func(f Fact) bool { return f.Says == PublishedStandsIn })
}

// PerhapsInForce begins the sentence of the fact that marks a listing of which it
// is not known whether it was in force in the time that it states.
const PerhapsInForce = "It may have been in force: "

// Perhaps gives the sentence that says why it is not known whether the listing
// was in force in its time, "" where that is known.
func (l *Listing) Perhaps() string {
	for _, f := range l.Facts {
		if strings.HasPrefix(f.Says, PerhapsInForce) {
			return f.Says
		}
	}
	return ""
}

// StartUnknown keeps the reason why no source gives the listing a start.
func (l *Listing) StartUnknown(why, citation string) {
	l.Facts = append(l.Facts, Fact{Says: fmt.Sprintf("The start is not known: %s", why), Cite: citation, Certainty: cite.U})
}

// startSentences are how the facts about a start begin.
var startSentences = [...]string{"The start is not known: ", PublishedStandsIn, "The start is the effective day of "}

// NotOfStart gives a copy of the facts without those on the start of a
// listing, for a source that states a better one.
func NotOfStart(facts []Fact) []Fact {
	var out []Fact
	for _, f := range facts {
		if !slices.ContainsFunc(startSentences[:], func(s string) bool { return strings.HasPrefix(f.Says, s) }) {
			out = append(out, f)
		}
	}
	return out
}
