package app

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/store/folder"
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
		h.overlay, h.past = withPast(h.overlay, t.Past(n))
	}
	return nil
}

// withPast gives a version with the times at which listings that returned were
// away, and what only earlier versions hold.
func withPast(v *list.Version, past history.Past) (*list.Version, []*list.Version) {
	if len(past.Back) > 0 {
		copied := *v
		v = &copied
		v.Listings = slices.Clone(v.Listings)
		for k := range v.Listings {
			l := &v.Listings[k]
			if r, back := past.Back[l.Key]; back {
				l.InForce.From = r.From
				l.Facts = append(list.NotOfStart(l.Facts), r.Fact)
			}
		}
	}
	var out []*list.Version
	at := map[day.Day]*list.Version{}
	for _, f := range past.Former {
		p := at[f.Sure]
		if p == nil {
			p = &list.Version{Format: list.Format, List: v.List, Dated: f.Sure, Observed: f.Sure}
			at[f.Sure] = p
			out = append(out, p)
		}
		p.Listings = append(p.Listings, f.Listing)
	}
	return v, out
}

// followed gives a version that an answer about the past rests on, as withPast
// does: followed through the versions of its list up to itself, or, with later,
// through all of them.
func (a *App) followed(v *list.Version, h canon.Hash, later bool) (*list.Version, []*list.Version, error) {
	if v.Starter {
		return v, nil, nil
	}
	entries, err := a.store.Versions(v.List)
	if err != nil {
		return nil, nil, err
	}
	n := 1 + slices.IndexFunc(entries, func(e folder.Entry) bool { return e.Hash == h })
	if later {
		n = len(entries)
	}
	if n < 2 {
		return v, nil, nil
	}
	all, _, err := a.editions(v.List)
	if err != nil {
		return nil, nil, err
	}
	if all, err = a.laid(all); err != nil {
		return nil, nil, err
	}
	v, past := withPast(v, history.Follow(all[:n]).Past(n))
	return v, past, nil
}
