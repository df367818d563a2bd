package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
)

// A Timeline is what happened to the listings of one party.
type Timeline struct {
	Party string
	Today day.Day
	Lanes []Lane
}

// A Lane is one listing of the party.
type Lane struct {
	List      list.ID
	Title     string
	Listing   *list.Listing // as it is now, or was last
	Intervals []history.Interval
	Acts      []history.Act // earliest first
}

type timelineJSON struct {
	Party    string     `json:"party"`
	Listings []laneJSON `json:"listings"`
}

type laneJSON struct {
	Listing   listingJSON    `json:"listing"`
	Intervals []intervalJSON `json:"intervals"`
	Acts      []history.Act  `json:"acts"`
}

type intervalJSON struct {
	From  day.Day `json:"from"`
	Until day.Day `json:"until"`
	Start string  `json:"start"`
	End   string  `json:"end,omitempty"`
}

func intervalsJSON(all []history.Interval) []intervalJSON {
	out := []intervalJSON{}
	for _, v := range all {
		out = append(out, intervalJSON{v.From, v.Until, v.Start, v.End})
	}
	return out
}

// TimelineJSON writes one object.
func TimelineJSON(w io.Writer, t Timeline) error {
	out := timelineJSON{Party: t.Party, Listings: []laneJSON{}}
	for _, l := range t.Lanes {
		out.Listings = append(out.Listings, laneJSON{listingOn(l.Listing, t.Today), intervalsJSON(l.Intervals), some(l.Acts)})
	}
	return (&jsonPrinter{w: w}).write(out)
}

// TimelineText writes every act that touched the party, earliest first, with
// its list, its citation and its days.
func TimelineText(w io.Writer, s Style, t Timeline) error {
	p := &page{style: s}
	p.heading(t.Party, bold, count(len(t.Lanes), "listing", "listings"))
	for _, l := range t.Lanes {
		var spans []string
		for _, v := range l.Intervals {
			spans = append(spans, v.String())
		}
		p.field("Listing", plain, append([]string{string(l.List) + ": " + caption(l.Listing)}, spans...)...)
	}
	for _, a := range t.acts() {
		p.line()
		p.heading(cmp.Or(a.On.String(), "day unknown"), yellow, a.Says)
		p.field("List", plain, string(a.List))
		p.field("Citation", plain, cut(a.Citation, a.Title)...)
		p.field("Days", plain, a.days())
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// cut leaves out what is empty.
func cut(all ...string) []string {
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

type anAct struct{ history.Act }

// acts gives the acts of all lanes in order.
func (t Timeline) acts() []anAct {
	var all []history.Act
	for _, l := range t.Lanes {
		all = append(all, l.Acts...)
	}
	history.Sort(all)
	out := make([]anAct, len(all))
	for i, a := range all {
		out[i] = anAct{a}
	}
	return out
}

// days says every day of an act that is known, each by its kind.
func (a anAct) days() string {
	var known []string
	for _, d := range []struct {
		word string
		day  day.Day
	}{{"announced", a.Announced}, {"published", a.Published}, {"effective", a.Effective}} {
		if d.day.Known() {
			known = append(known, d.word+" "+d.day.String())
		}
	}
	s := cmp.Or(strings.Join(known, ", "), a.Basis)
	if a.Certainty != "" {
		s += fmt.Sprintf(" [%s]", a.Certainty)
	}
	return s
}
