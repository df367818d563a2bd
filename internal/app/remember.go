package app

import (
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// remember adds to lists what only their earlier versions tell, as known by a
// day, the zero Day for all: listings that are gone, and times at which one that
// returned was away.
func (a *App) remember(lists []held, known day.Day) error {
	for i := range lists {
		h := &lists[i]
		if a.store == nil || h.stored.Starter {
			continue
		}
		entries, err := a.store.Versions(h.stored.List)
		if err != nil {
			return err
		}
		if len(entries) < 2 || known.Known() && entries[1].Dated > known {
			continue // there is but one
		}
		t, n, err := a.track(h.stored.List, known)
		if err != nil {
			return err
		}
		past := t.Past(n)
		if len(past.Back) > 0 {
			v := *h.overlay
			v.Listings = slices.Clone(v.Listings)
			for k := range v.Listings {
				l := &v.Listings[k]
				if r, back := past.Back[l.Key]; back {
					l.InForce.From = r.From
					l.Facts = append(list.NotOfStart(l.Facts), r.Fact)
				}
			}
			h.overlay = &v
		}
		at := map[day.Day]*list.Version{}
		for _, f := range past.Former {
			v := at[f.Sure]
			if v == nil {
				v = &list.Version{Format: list.Format, List: h.stored.List, Dated: f.Sure, Observed: f.Sure}
				at[f.Sure] = v
				h.past = append(h.past, v)
			}
			v.Listings = append(v.Listings, f.Listing)
		}
	}
	return nil
}
