package app

import (
	"bufio"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/exchange"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
)

// Extract gives a whole version of a list, as it is stored, to be written in a
// format for other programs. It is named as for Compare.
func (a *App) Extract(id list.ID, version string) (exchange.Extract, error) {
	about, err := knownList(id)
	if err != nil {
		return exchange.Extract{}, err
	}
	all, entries, err := a.editions(id)
	if err != nil {
		return exchange.Extract{}, err
	}
	if entries[0].Starter {
		if version != "current" {
			if _, err := byName(all, version); err != nil {
				return exchange.Extract{}, err
			}
		}
		return a.starterExtract(about)
	}
	e, err := a.named(id, all, version)
	if err != nil {
		return exchange.Extract{}, err
	}
	v, err := a.store.Version(e.Version)
	if err != nil {
		return exchange.Extract{}, err
	}
	return exchange.Whole(about, v, e.Version), nil
}

func (a *App) starterExtract(about list.List) (exchange.Extract, error) {
	held, err := a.held()
	if err != nil {
		return exchange.Extract{}, err
	}
	for _, h := range held {
		if h.stored.List == about.ID {
			return exchange.Whole(about, h.stored, h.hash), nil
		}
	}
	return exchange.Extract{}, fault.New(fault.NotFound, "no version of %s is installed", about.ID)
}

// ExtractOn gives the listings that were in force on a day, as known on another
// or as known now for the zero Day, with the facts and errata laid over them.
// Those of which no source says whether they were in force yet come last.
func (a *App) ExtractOn(id list.ID, on, known day.Day) (exchange.Extract, error) {
	c, err := a.Census(id, on, known)
	if err != nil {
		return exchange.Extract{}, err
	}
	x := exchange.Extract{About: c.About, Version: c.Version, On: on, Known: known}
	x.Head = list.Version{Format: list.Format, List: id, Dated: c.Dated}
	if head, err := a.store.Head(c.Version); err == nil { // of the starter list there is none
		x.Head = *head
		x.Head.Listings = nil
	}
	x.Listings = append(append(x.Listings, c.InForce...), c.Unknown...)
	return x, nil
}

// VerifyFile reads lines of JSON back that Extract was written as, and checks
// that they are the version that they say.
func (a *App) VerifyFile(file string) (report.VerifiedFile, error) {
	out := report.VerifiedFile{File: file}
	r, _, err := a.open(file)
	if err != nil {
		return out, err
	}
	defer r.Close()
	v, h, err := exchange.ReadLines(bufio.NewReader(r))
	if err != nil {
		return out, refused(file, err)
	}
	out.List, out.Hash, out.Dated, out.Listings = v.List, h, v.Dated, len(v.Listings)
	return out, nil
}
