package app

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/all"
	"github.com/navicert/navicert/internal/store/folder"
	"github.com/navicert/navicert/internal/update"
)

// Import says how a document is imported.
type Import struct {
	Dated        day.Day // of the publication; zero where it is not known
	AcceptShrink bool    // take a document in spite of the doubts of the gate
}

// Import reads a document with the source named and installs its lists, all of
// them or none. A file of "-" is standard input; a folder holds the documents
// that together make one publication.
func (a *App) Import(sourceID, file string, how Import) (report.Imported, error) {
	src, err := sourceNamed(sourceID)
	if err != nil {
		return report.Imported{}, err
	}
	docs, done, err := a.documents(src, file)
	if err != nil {
		return report.Imported{}, err
	}
	defer done()
	out, err := a.install(src, docs, update.Options{Dated: how.Dated, AcceptShrink: how.AcceptShrink})
	if err != nil {
		return out, refused(file, err)
	}
	out.Assumed = !how.Dated.Known() && out.Report.Dated == a.env.Today()
	return out, a.warm()
}

func sourceNamed(id string) (source.Source, error) {
	src, ok := all.Find(id)
	if !ok {
		return src, fault.New(fault.Usage, "%q is no source of lists", id).Try("the sources are: %s", strings.Join(sourceIDs(), ", "))
	}
	return src, nil
}

// documents opens the documents of one publication: a file, or all files of a
// folder where the source has parts.
func (a *App) documents(src source.Source, file string) ([]source.File, func(), error) {
	if info, err := os.Stat(file); err != nil || !info.IsDir() || len(src.Parts) == 0 {
		doc, name, err := a.open(file)
		if err != nil {
			return nil, nil, err
		}
		return []source.File{{Name: name, Body: doc}}, func() { _ = doc.Close() }, nil
	}
	entries, err := os.ReadDir(file)
	if err != nil {
		return nil, nil, unopened(file, err)
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			names = append(names, filepath.Join(file, e.Name()))
		}
	}
	docs, err := inMemory(names)
	return docs, func() {}, err
}

// inMemory reads files whole.
func inMemory(names []string) ([]source.File, error) {
	var docs []source.File
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			return nil, unopened(n, err)
		}
		docs = append(docs, source.File{Name: filepath.Base(n), Body: bytes.NewReader(b)})
	}
	return docs, nil
}

// base gives what imports are held against: the versions that are stored.
func (a *App) base() (update.Base, error) {
	current, err := a.store.Current()
	if err != nil {
		return update.Base{}, err
	}
	last := func(id list.ID) (*list.Version, bool) {
		i := slices.IndexFunc(current, func(s folder.Stored) bool { return s.List == id })
		if i < 0 {
			return nil, false
		}
		return current[i].Version, true
	}
	before := func(id list.ID, dated day.Day) (*list.Version, bool) {
		now, ok := last(id)
		if !ok || now.Dated <= dated {
			return now, ok
		}
		entries, err := a.store.Versions(id)
		if err != nil {
			return now, ok
		}
		for _, e := range slices.Backward(entries) {
			if e.Dated <= dated {
				if v, err := a.store.Version(e.Hash); err == nil {
					return v, true
				}
			}
		}
		return nil, false
	}
	return update.Base{Current: last, Before: before, Past: a.moved}, nil
}

// moved gives what the versions of a list changed when they were imported.
func (a *App) moved(id list.ID) []list.Moved {
	entries, err := a.store.Versions(id)
	if err != nil {
		return nil
	}
	var out []list.Moved
	for _, e := range entries {
		if e.Moved != nil && e.Moved.Before > 0 {
			out = append(out, *e.Moved)
		}
	}
	return out
}

// install makes versions of documents and stores them as the gate decides. What
// is held makes a fault of code Refused, after everything was stored.
func (a *App) install(src source.Source, docs []source.File, o update.Options) (report.Imported, error) {
	base, err := a.base()
	if err != nil {
		return report.Imported{}, err
	}
	return a.installOn(src, docs, o, base)
}

func (a *App) installOn(src source.Source, docs []source.File, o update.Options, base update.Base) (report.Imported, error) {
	o.Observed = a.env.Today()
	skip := o.Skip
	o.Skip = func(id list.ID) bool { return skip != nil && skip(id) || outranked(src, id, base) }
	found, err := update.Import(src, docs, o, base)
	if err != nil {
		return report.Imported{}, err
	}
	step := folder.Step{
		Note:  folder.Note{Source: src.ID, Day: o.Observed, Says: "imported from " + found.Document.Name},
		Moved: map[list.ID]list.Moved{}, Confirm: map[list.ID]day.Day{},
	}
	for _, c := range found.Lists {
		step.Moved[c.List] = c.Moved
		switch c.Fate {
		case update.Used:
			step.Current = append(step.Current, c.Version)
		case update.Filed:
			step.Filed = append(step.Filed, c.Version)
		case update.Held:
			step.Hold = append(step.Hold, folder.Hold{Version: c.Version, Why: c.Why})
		case update.Same:
			step.Confirm[c.List] = c.Version.Dated
		}
		if o.Fresh && (c.Fate == update.Used || c.Fate == update.Same) {
			step.Confirm[c.List] = o.Observed // it is what the authority says today
		}
	}
	stored, err := a.store.Write(step)
	if err != nil {
		return report.Imported{}, err
	}
	if base.Took != nil {
		for _, c := range found.Lists {
			base.Took(c)
		}
	}
	out := imported(found, stored)
	if held := found.Of(update.Held); len(held) > 0 {
		i := max(0, slices.IndexFunc(held, func(c update.Change) bool { return !strings.HasSuffix(c.Why, "of the same document is held") }))
		return out, fault.New(fault.Refused, "%s", held[i].Why).
			Try("the last good version stays, and this one is held: see \"navicert lists held\", then \"navicert lists release %s\" or \"refuse\"", held[i].List)
	}
	return out, nil
}

// outranked reports whether a list is read from its authority's own document,
// which a copy such as the Consolidated Screening List may not replace.
func outranked(src source.Source, id list.ID, base update.Base) bool {
	current, ok := base.Current(id)
	if !ok || current.Starter || src.ID != copied {
		return false
	}
	reader, _, _ := strings.Cut(current.Reader, " ")
	return reader != src.ID
}

// copied is the source that is put together from the lists of others.
const copied = "us/csl"

// imported tells what was found, with the hashes under which it was stored.
func imported(found update.Report, stored folder.Import) report.Imported {
	out := report.Imported{Report: found, Dated: found.Dated, Versions: make(map[list.ID]canon.Hash)}
	for _, c := range found.Lists {
		entries := stored.Lists
		switch c.Fate {
		case update.Filed:
			entries = stored.Filed
		case update.Held:
			entries = nil
			for _, h := range stored.Held {
				entries = append(entries, h.Entry)
			}
		}
		for _, e := range entries {
			if e.List == c.List {
				out.Versions[c.List] = e.Hash
			}
		}
	}
	return out
}

// warm reads the current versions once, which makes them fast to read.
func (a *App) warm() error {
	_, err := a.store.Current()
	return err
}

// refused names the file in what is wrong with it.
func refused(file string, err error) error {
	var f *fault.Fault
	if errors.As(err, &f) && f.Code == fault.Usage {
		return err // of a flag
	}
	if f != nil {
		g := *f
		g.Says = shown(file) + ": " + g.Says
		return &g
	}
	return unopened(file, err)
}

// Decide releases or refuses the held versions of lists.
func (a *App) Decide(ids []list.ID, release bool) ([]report.Waiting, error) {
	m, err := a.store.Latest()
	if err != nil {
		return nil, err
	}
	step := folder.Step{Note: folder.Note{Source: "user", Day: a.env.Today(), Says: "refused"}}
	if release {
		step.Note.Says = "released"
	}
	var out []report.Waiting
	for _, h := range m.Held {
		if !slices.Contains(ids, h.List) {
			continue
		}
		out = append(out, waitingOf(h))
		if release {
			step.Release = append(step.Release, h.Hash)
		} else {
			step.Refuse = append(step.Refuse, h.Hash)
		}
	}
	if len(out) == 0 {
		return nil, fault.New(fault.NotFound, "no version of %s is held", joined(ids)).Try("\"navicert lists held\" shows those that are")
	}
	if _, err := a.store.Write(step); err != nil {
		return nil, err
	}
	return out, a.warm()
}

// Waiting gives the versions that are held, of all lists.
func (a *App) Waiting() ([]report.Waiting, error) { return a.waiting(""), nil }

func waitingOf(h folder.Held) report.Waiting {
	return report.Waiting{List: h.List, Version: h.Hash, Dated: h.Dated, Since: h.Day, Listings: h.Listings, Why: h.Why, Moved: h.Moved}
}

func joined(ids []list.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, string(id))
	}
	return strings.Join(all, ", ")
}
