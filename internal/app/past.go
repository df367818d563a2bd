package app

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/errata"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/store/folder"
)

// editions gives every version of a list by its day; where none was imported,
// that of the starter list.
func (a *App) editions(id list.ID) ([]history.Edition, []folder.Entry, error) {
	var out []history.Edition
	if a.store != nil {
		entries, err := a.store.Versions(id)
		if err != nil {
			return nil, nil, err
		}
		read, err := a.store.Editions(entries)
		if err != nil {
			return nil, nil, err
		}
		for _, e := range read {
			out = append(out, history.Edition{Version: e.Hash, Dated: e.Dated, Listings: e.Listings})
		}
		if len(out) > 0 {
			return out, entries, nil
		}
	}
	held, err := a.held()
	if err != nil {
		return nil, nil, err
	}
	for _, h := range held {
		if v := h.stored; v.List == id {
			out = append(out, history.Edition{Version: h.hash, Dated: v.Dated, Listings: history.Pointers(v)})
			return out, []folder.Entry{{List: id, Hash: h.hash, Listings: len(v.Listings), Dated: v.Dated, Observed: v.Observed, Starter: true}}, nil
		}
	}
	return nil, nil, fault.New(fault.NotFound, "no version of %s is installed", id).Try("see \"navicert lists show %s\" for where it is published", id)
}

// Known is the list with that ID, or a fault.
func knownList(id list.ID) (list.List, error) {
	l, ok := list.Find(id)
	if !ok {
		return l, fault.New(fault.Usage, "%q is not a list", id).Try("\"navicert lists\" shows them all")
	}
	return l, nil
}

// Compare gives the difference between two versions of a list. Each is named by
// the beginning of its hash, or by a day: then it is the last one dated up to
// that day.
func (a *App) Compare(id list.ID, before, after string) (report.Compared, error) {
	about, err := knownList(id)
	if err != nil {
		return report.Compared{}, err
	}
	all, _, err := a.editions(id)
	if err != nil {
		return report.Compared{}, err
	}
	from, err := a.named(id, all, before)
	if err != nil {
		return report.Compared{}, err
	}
	to, err := a.named(id, all, after)
	if err != nil {
		return report.Compared{}, err
	}
	return report.Compared{
		About:      about,
		From:       report.Side{Day: from.Dated, Version: from.Version, Listings: len(from.Listings)},
		To:         report.Side{Day: to.Dated, Version: to.Version, Listings: len(to.Listings)},
		Difference: history.Compare(from.Listings, to.Listings).ByName(),
	}, nil
}

// named finds an edition by the beginning of its hash, by a day, or as the one
// that is in use or held. A held one is found by its hash, too.
func (a *App) named(id list.ID, all []history.Edition, name string) (history.Edition, error) {
	if name == "current" {
		name = string(a.current(id))
	}
	held, err := a.heldEdition(id)
	switch {
	case err != nil:
		return history.Edition{}, err
	case name == "held" && held == nil:
		return history.Edition{}, fault.New(fault.NotFound, "no version of %s is held", id)
	case name == "held":
		return *held, nil
	case held != nil:
		all = append(slices.Clip(all), *held)
	}
	return byName(all, name)
}

// heldEdition gives the version of a list that is held, nil if there is none.
func (a *App) heldEdition(id list.ID) (*history.Edition, error) {
	if a.store == nil {
		return nil, nil
	}
	m, err := a.store.Latest()
	if err != nil {
		return nil, err
	}
	for _, h := range m.Held {
		if h.List != id {
			continue
		}
		v, err := a.store.Version(h.Hash)
		if err != nil {
			return nil, err
		}
		return &history.Edition{Version: h.Hash, Dated: h.Dated, Listings: history.Pointers(v)}, nil
	}
	return nil, nil
}

func byName(all []history.Edition, name string) (history.Edition, error) {
	if d, err := day.Parse(name, day.ISO); err == nil {
		for _, e := range slices.Backward(all) {
			if e.Dated <= d {
				return e, nil
			}
		}
		return history.Edition{}, fault.New(fault.NotFound, "the first version is of %s, after %s", all[0].Dated, d)
	}
	var found []history.Edition
	for _, e := range all {
		if len(name) >= 4 && strings.HasPrefix(string(e.Version), strings.ToLower(name)) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return history.Edition{}, fault.New(fault.NotFound, "there is no version %q", name).
			Try("name it by four or more characters of its hash, or by a day; \"navicert lists history\" shows them")
	}
	return history.Edition{}, fault.New(fault.Usage, "%q is the beginning of %d versions", name, len(found)).Try("give more of the hash")
}

// laid lays the facts of the program and the errata over editions, so that the
// days on which listings were in force are those that answers have. Listings
// that were one pointer in several editions are so again.
func (a *App) laid(all []history.Edition) ([]history.Edition, error) {
	sets, err := a.errata()
	if err != nil {
		return nil, err
	}
	facts, corrections := a.facts.Overlay(), errata.New(sets)
	done := map[*list.Listing]*list.Listing{}
	out := slices.Clone(all)
	for i, e := range all {
		out[i].Listings = make([]*list.Listing, len(e.Listings))
		for k, l := range e.Listings {
			to, ok := done[l]
			if !ok {
				to = corrections.Listing(facts.Listing(l, e.Dated))
				done[l] = to
			}
			out[i].Listings[k] = to
		}
	}
	return out, nil
}

// track follows a list through its versions, and gives how many of them are
// known on a day, the zero Day for all.
func (a *App) track(id list.ID, known day.Day) (*history.Track, int, error) {
	all, entries, err := a.editions(id)
	if err != nil {
		return nil, 0, err
	}
	if !entries[0].Starter {
		if all, err = a.laid(all); err != nil {
			return nil, 0, err
		}
	}
	n := len(all)
	if known.Known() {
		n = history.Known(all, known)
	}
	if n == 0 {
		return nil, 0, fault.New(fault.NotFound, "no version of %s is of %s or earlier; the first is of %s", id, known, all[0].Dated).
			Try("import an older document with \"navicert lists import\", or leave --known out")
	}
	return history.Follow(all[:n]), n, nil
}

// CompareDays gives what changed in force of a list from one day to another, as
// known on a third, or as known now for the zero Day.
func (a *App) CompareDays(id list.ID, from, to, known day.Day) (report.Compared, error) {
	about, err := knownList(id)
	if err != nil {
		return report.Compared{}, err
	}
	t, n, err := a.track(id, known)
	if err != nil {
		return report.Compared{}, err
	}
	in := func(on day.Day) int {
		c := 0
		for _, l := range t.Lives {
			if s, _ := t.On(l, on, n); s == history.In {
				c++
			}
		}
		return c
	}
	return report.Compared{
		About: about, From: report.Side{Day: from, Listings: in(from)}, To: report.Side{Day: to, Listings: in(to)}, Known: known,
		Difference: t.Between(from, to, n).ByName(),
	}, nil
}

// Census gives what was in force of a list on a day, as known on another, or as
// known now for the zero Day.
func (a *App) Census(id list.ID, on, known day.Day) (report.Census, error) {
	about, err := knownList(id)
	if err != nil {
		return report.Census{}, err
	}
	t, n, err := a.track(id, known)
	if err != nil {
		return report.Census{}, err
	}
	last := t.Editions[n-1]
	out := report.Census{About: about, On: on, Known: known, Version: last.Version, Dated: last.Dated}
	for _, l := range t.Lives {
		switch state, listing := t.On(l, on, n); state {
		case history.In:
			out.InForce = append(out.InForce, listing)
		case history.Unknown:
			out.Unknown = append(out.Unknown, listing)
		}
	}
	return out, nil
}

// Chronicle gives every version of a list with what it changed.
func (a *App) Chronicle(id list.ID) (report.Chronicle, error) {
	about, err := knownList(id)
	if err != nil {
		return report.Chronicle{}, err
	}
	all, entries, err := a.editions(id)
	if err != nil {
		return report.Chronicle{}, err
	}
	out := report.Chronicle{About: about, Held: a.waiting(id)}
	returned := map[int]int{}
	for _, l := range history.Follow(all).Lives {
		for _, s := range l.Stays[1:] {
			returned[s.First]++
		}
	}
	for i, e := range entries {
		x := report.Edition{Version: e.Hash, Dated: e.Dated, Observed: e.Observed, Listings: e.Listings, First: i == 0, Returned: returned[i]}
		if i > 0 {
			d := history.Compare(all[i-1].Listings, all[i].Listings)
			x.Added, x.Removed, x.Changed = len(d.Added), len(d.Removed), len(d.Changed)
		}
		out.Versions = append(out.Versions, x)
	}
	out.Current = a.current(id)
	return out, nil
}

// current gives the version in use of a list, or "".
func (a *App) current(id list.ID) canon.Hash {
	if a.store == nil {
		return ""
	}
	m, err := a.store.Latest()
	if err != nil {
		return ""
	}
	for _, e := range m.Lists {
		if e.List == id {
			return e.Hash
		}
	}
	return ""
}

// waiting gives the versions of a list that are held, of all lists for "".
func (a *App) waiting(id list.ID) []report.Waiting {
	if a.store == nil {
		return nil
	}
	m, err := a.store.Latest()
	if err != nil {
		return nil
	}
	var out []report.Waiting
	for _, h := range m.Held {
		if id == "" || h.List == id {
			out = append(out, waitingOf(h))
		}
	}
	return out
}
