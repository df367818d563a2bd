package app

import (
	"slices"
	"sync"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/all"
	"github.com/navicert/navicert/internal/source/starter"
	"github.com/navicert/navicert/internal/store/folder"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// An App is the program on one data folder.
type App struct {
	env     Environment
	store   *folder.Folder // nil for the starter list alone
	facts   *starter.Facts
	witness *witness // of the log

	guard    sync.Mutex
	database *sqlite.DB // of the data folder, once something is written to it
}

// Open opens the data folder asked for, or the usual one if asked is empty. A
// folder that does not exist holds no lists: then the starter list alone is
// used.
func Open(env Environment, asked string) (*App, error) {
	dir, err := env.DataFolder(asked)
	if err != nil {
		return nil, err
	}
	store, err := folder.Open(dir)
	if err != nil {
		return nil, err
	}
	return with(env, store)
}

// OpenStarter opens the starter list alone, without a data folder.
func OpenStarter(env Environment) (*App, error) { return with(env, nil) }

func with(env Environment, store *folder.Folder) (*App, error) {
	facts, err := starter.Load()
	if err != nil {
		return nil, err
	}
	a := &App{env: env, store: store, facts: facts, witness: &witness{}}
	if store != nil {
		a.witness = newWitness(env, store.Dir())
	}
	return a, nil
}

// OwnLimit is the Settings.StaleAfter that leaves each list its own limit.
const OwnLimit = 0

// Settings are what the user may decide about all answers.
type Settings struct {
	StaleAfter int     // days after which a list is too old to trust, or OwnLimit
	Known      day.Day // lists as they were known by this day; zero for those in use
	// On is the day that is asked about, or the earliest of several. Where it is
	// past, listings that only earlier versions hold count too.
	On     day.Day
	Policy *policy.Use
}

// A held list version, as it is stored and as it is used.
type held struct {
	hash    canon.Hash
	stored  *list.Version
	overlay *list.Version // with the facts that its document lacks, and errata
	past    []*list.Version
}

// held gives the versions that answers rest on, in the order of the register:
// of each list the imported version, else that of the starter list. A document
// that lacks a list which its source has, as a cut one of the Consolidated Screening
// List does, says nothing of that list: an import takes away no party that was
// found before, but by the list that names it.
func (a *App) held() ([]held, error) { return a.heldBy(0) }

// heldBy gives the versions that were known by a day: of each list the latest
// that is dated up to it, else that of the starter list, which states facts of
// the past. The zero day asks for what is in use.
func (a *App) heldBy(known day.Day) ([]held, error) {
	var out []held
	var have []list.ID
	if a.store != nil {
		current, err := a.stored(known)
		if err != nil {
			return nil, err
		}
		lay, err := a.overlay()
		if err != nil {
			return nil, err
		}
		for _, s := range current {
			h := held{hash: s.Hash, stored: s.Version, overlay: lay(s.Version)}
			if s.Seen > s.Dated {
				// A later publication said the same: the list is as old as that.
				stored, overlay := *h.stored, *h.overlay
				stored.Dated, overlay.Dated = s.Seen, s.Seen
				h.stored, h.overlay = &stored, &overlay
			}
			out = append(out, h)
			have = append(have, s.List)
		}
	}
	for _, v := range a.facts.Versions() {
		if slices.Contains(have, v.List) {
			continue
		}
		_, hash, err := v.Encode()
		if err != nil {
			return nil, err
		}
		out = append(out, held{hash: hash, stored: v, overlay: v})
	}
	slices.SortFunc(out, func(a, b held) int { return list.Compare(a.stored.List, b.stored.List) })
	return out, nil
}

// stored gives the version of each list that is in use, or that was the latest
// on a day. Confirmations of a version do not count for a day of knowledge: only
// the last is kept, and it may have come later.
func (a *App) stored(known day.Day) ([]folder.Stored, error) {
	if !known.Known() {
		return a.store.Current()
	}
	var out []folder.Stored
	for _, l := range list.Lists() {
		entries, err := a.store.Versions(l.ID)
		if err != nil {
			return nil, err
		}
		var last *folder.Entry
		for i := range entries {
			if entries[i].Dated <= known {
				last = &entries[i]
			}
		}
		if last == nil {
			continue
		}
		v, err := a.store.Version(last.Hash)
		if err != nil {
			return nil, err
		}
		out = append(out, folder.Stored{Hash: last.Hash, Seen: last.Dated, Version: v})
	}
	return out, nil
}

// An Engine answers queries and scans documents, on lists that it was built
// with. It is not changed after it was built and may be used by several
// goroutines.
type Engine struct {
	*screen.Screener
	versions []*list.Version
	past     []*list.Version // what only earlier versions hold
	parties  *consolidate.Register
}

// Engine builds the engine on the lists of the data folder.
func (a *App) Engine(s Settings) (*Engine, error) {
	lists, err := a.heldBy(s.Known)
	if err != nil {
		return nil, err
	}
	if s.On.Known() && s.On < a.env.Today() {
		if err := a.remember(lists, s.Known); err != nil {
			return nil, err
		}
	}
	return a.engineOn(lists, a.env.Today(), s.StaleAfter, 0), nil
}

// sparing is how many bytes an engine may remember words in that stays for good, beside
// others: a stream of names gains by ten times as much, and one question after the other
// hardly does.
const sparing = 3 << 20

// engineOn builds the engine on list versions, which may remember words in so many
// bytes, 0 for the usual ones.
func (a *App) engineOn(lists []held, today day.Day, staleAfter, memory int) *Engine {
	e := &Engine{}
	var installed []screen.Installed
	past := map[list.ID][]*list.Version{}
	for _, h := range lists {
		e.versions = append(e.versions, h.overlay)
		e.past = append(e.past, h.past...)
		past[h.stored.List] = h.past
		installed = append(installed, screen.Installed{Version: h.overlay, Hash: h.hash})
	}
	e.parties = consolidate.Parties(slices.Concat(e.versions, e.past), a.facts.Statements())
	e.Screener = screen.New(installed, screen.Options{
		Today: today, Program: Version(), StaleDays: staleAfter, Parties: e.parties, Past: past, Memory: memory,
	})
	return e
}

// Program says how to get the official lists. Whoever answers more than once keeps
// it: it remembers what is the same in all answers.
func Program() report.Program {
	fills := map[list.ID]bool{}
	for _, l := range list.Lists() {
		fills[l.ID] = slices.ContainsFunc(all.For(l.ID), func(s source.Source) bool { return s.Download != "" || len(s.Parts) > 0 })
	}
	return report.Program{
		Update: "navicert lists update", Import: "navicert lists import SOURCE FILE",
		Fills: func(id list.ID) bool { return fills[id] }, Memo: &report.Memo{},
	}
}
