package app

import (
	"slices"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// Timeline gives what happened to the listings of the party that a name
// matches best, and to listings of that very name that are no longer there.
func (a *App) Timeline(name string) (report.Timeline, error) {
	e, err := a.Engine(Settings{StaleAfter: OwnLimit})
	if err != nil {
		return report.Timeline{}, err
	}
	return a.timeline(e, name)
}

// timeline is Timeline on an engine that is at hand.
func (a *App) timeline(e *Engine, name string) (report.Timeline, error) {
	out := report.Timeline{Party: name, Today: a.env.Today()}
	answer := e.NewSession().Screen(screen.Query{Name: name})
	var now []*list.Listing
	for _, h := range answer.Hits {
		if len(now) == 0 {
			out.Party = h.Party
		}
		if h.Party == out.Party {
			now = append(now, h.Listing)
		}
	}
	if err := a.allLanes(&out, now, name); err != nil {
		return out, err
	}
	if len(out.Lanes) == 0 {
		return out, fault.New(fault.NotFound, "no listing of a party like %q is or was on a list", name).
			Try("\"navicert screen\" shows what resembles a name")
	}
	return out, nil
}

// TimelineOf gives what happened to the listings of a party, and to listings of
// its name that are no longer there.
func (a *App) TimelineOf(p consolidate.Party) (report.Timeline, error) {
	out := report.Timeline{Party: p.Name, Today: a.env.Today()}
	var now []*list.Listing
	for _, m := range p.Listings {
		now = append(now, m.Listing)
	}
	return out, a.allLanes(&out, now, p.Name)
}

func (a *App) allLanes(out *report.Timeline, now []*list.Listing, name string) error {
	for _, l := range list.Lists() {
		if err := a.lanes(out, l, now, name); err != nil {
			return err
		}
	}
	return nil
}

// lanes adds the lanes of one list: those of the party's listings now, and of
// listings of that name that are gone.
func (a *App) lanes(out *report.Timeline, about list.List, now []*list.Listing, name string) error {
	mine := slices.DeleteFunc(slices.Clone(now), func(l *list.Listing) bool { return l.List != about.ID })
	versions := 0
	if a.store != nil {
		entries, err := a.store.Versions(about.ID)
		if err != nil {
			return err
		}
		versions = len(entries)
	}
	if len(mine) == 0 && versions < 2 {
		return nil
	}
	t, n, err := a.track(about.ID, 0)
	if err != nil {
		return err
	}
	last := len(t.Editions) - 1
	for _, l := range mine {
		lane := report.Lane{List: about.ID, Title: about.Title, Listing: l, Acts: history.Acts(l)}
		for _, life := range t.Lives {
			s := life.Stays[len(life.Stays)-1]
			if s.Last == last && s.Wordings[len(s.Wordings)-1].Listing.Key == l.Key {
				lane.Intervals = intervals(t, life, n, l)
				lane.Acts = append(lane.Acts, t.Seen(life, n)...)
			}
		}
		history.Sort(lane.Acts)
		out.Lanes = append(out.Lanes, lane)
	}
	for _, life := range t.Find(name) {
		s := life.Stays[len(life.Stays)-1]
		if s.Last == last {
			continue // among those of now, if it is the party
		}
		l := s.Wordings[len(s.Wordings)-1].Listing
		lane := report.Lane{List: about.ID, Title: about.Title, Listing: l, Acts: append(history.Acts(l), t.Seen(life, n)...)}
		lane.Intervals = intervals(t, life, n, l)
		history.Sort(lane.Acts)
		out.Lanes = append(out.Lanes, lane)
	}
	return nil
}

// intervals gives the times in force of a life. The start of the first is that
// of the listing with the facts laid over it, where these know it.
func intervals(t *history.Track, life *history.Life, n int, l *list.Listing) []history.Interval {
	all := t.Intervals(life, n)
	if len(all) > 0 && l.InForce.From.Known() && (!all[0].Until.Known() || l.InForce.From < all[0].Until) {
		all[0].From = l.InForce.From
	}
	return all
}
