package app

import (
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/errata"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// errata gives the sets of errata: those of the program, then those of the
// user in the order of their hashes.
func (a *App) errata() ([]errata.Set, error) {
	sets, err := errata.Included()
	if err != nil || a.store == nil {
		return sets, err
	}
	files, err := a.store.Errata()
	if err != nil {
		return nil, err
	}
	for _, b := range files {
		s, err := errata.Parse(canon.Sum(b).Short()+".errata", b)
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	return sets, nil
}

// overlay gives what is laid over versions when they are used: the facts of the
// program, then the errata.
func (a *App) overlay() (func(*list.Version) *list.Version, error) {
	sets, err := a.errata()
	if err != nil {
		return nil, err
	}
	facts, corrections := a.facts.Overlay(), errata.New(sets)
	return func(v *list.Version) *list.Version { return corrections.Apply(facts.Apply(v)) }, nil
}

// Errata gives every erratum of the lists named, or of all, with the listings
// of the versions in use that it is of.
func (a *App) Errata(ids []list.ID) ([]report.Corrected, error) {
	sets, err := a.errata()
	if err != nil {
		return nil, err
	}
	held, err := a.held()
	if err != nil {
		return nil, err
	}
	var out []report.Corrected
	for i := range sets {
		for k := range sets[i].Errata {
			e := &sets[i].Errata[k]
			if len(ids) > 0 && !slices.Contains(ids, e.List) {
				continue
			}
			c := report.Corrected{Erratum: e.Erratum, List: e.List, Name: e.Name, Dated: sets[i].Dated}
			for _, h := range held {
				if h.stored.List != e.List || h.stored.Starter {
					continue
				}
				c.Installed = true
				for n := range h.stored.Listings {
					if l := &h.stored.Listings[n]; e.Of(l) {
						c.Listings = append(c.Listings, l)
					}
				}
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// AddErrata keeps the errata of a file and lays them over the lists from now
// on. A file of "-" is standard input.
func (a *App) AddErrata(file string) (report.ErrataKept, error) {
	r, name, err := a.open(file)
	if err != nil {
		return report.ErrataKept{}, err
	}
	defer r.Close()
	const most = 4<<20 + 1 // one more than Parse takes
	b, err := io.ReadAll(io.LimitReader(r, most))
	if err != nil {
		return report.ErrataKept{}, unopened(file, err)
	}
	s, err := errata.Parse(name, b)
	if err != nil {
		return report.ErrataKept{}, err
	}
	h, err := a.store.KeepErrata(b)
	return report.ErrataKept{Hash: h, By: s.By, Dated: s.Dated, Errata: len(s.Errata)}, err
}

// RemoveErrata removes the set whose hash begins so. Those of the program
// cannot be removed.
func (a *App) RemoveErrata(hash string) (report.ErrataKept, error) {
	sets, err := a.errata()
	if err != nil {
		return report.ErrataKept{}, err
	}
	sets = slices.DeleteFunc(sets, func(s errata.Set) bool {
		return len(hash) < 4 || !strings.HasPrefix(string(s.Hash), strings.ToLower(hash))
	})
	if len(sets) != 1 {
		return report.ErrataKept{}, fault.New(fault.NotFound, "%q is the beginning of %d sets of errata", hash, len(sets)).
			Try("give four or more characters of the hash; \"navicert lists errata\" shows them")
	}
	s := sets[0]
	there, err := a.store.DropErrata(s.Hash)
	if err == nil && !there {
		err = fault.New(fault.Usage, "the errata %s come with the program and stay", s.Hash.Short())
	}
	return report.ErrataKept{Hash: s.Hash, By: s.By, Dated: s.Dated, Errata: len(s.Errata)}, err
}
