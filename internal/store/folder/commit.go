package folder

import (
	"errors"
	"path/filepath"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// Commit makes versions current together, in place of the earlier versions of
// their lists; other lists stay as they are. When it fails, readers go on with
// what was current before (or, if only the last sync failed, with the new
// versions: then the error says so and a repeated Commit does no harm).
func (f *Folder) Commit(versions []*list.Version, note Note) error {
	if len(versions) == 0 {
		return fault.New(fault.Input, "there is no list version to store")
	}
	_, err := f.Write(Step{Current: versions, Note: note})
	return err
}

// A Step is what one import changes, all of it or nothing.
type Step struct {
	Current []*list.Version // become current; those held of the same list are held no more
	Filed   []*list.Version // are kept, and what is current stays
	Hold    []Hold          // are kept until they are released or refused
	Release []canon.Hash    // held versions that become current
	Refuse  []canon.Hash    // held versions that are held no more
	// Confirm gives days on which lists said what their current versions say.
	Confirm map[list.ID]day.Day
	Moved   map[list.ID]list.Moved // what the new versions change, where that was counted
	Note    Note
}

// A Hold is a version to be held, with the reason.
type Hold struct {
	Version *list.Version
	Why     string // one sentence
}

// Still runs a function while no import is written, so that it sees the files of
// one moment.
func (f *Folder) Still(do func() error) error {
	unlock, err := f.files.Lock(f.path("lock"))
	if errors.Is(err, errLocked) {
		return fault.New(fault.Unavailable, "an import into %s is being written", f.dir).Try("try again when it is done")
	}
	if err != nil {
		return f.failed(err)
	}
	defer unlock()
	return do()
}

// Write makes a step, as Commit does, and gives what is current after it.
func (f *Folder) Write(s Step) (Import, error) {
	for _, dir := range []string{"", "versions", "parcels", "history", "cache"} {
		if err := f.files.MakeDir(f.path(dir)); err != nil {
			return Import{}, f.failed(err)
		}
	}
	unlock, err := f.files.Lock(f.path("lock"))
	if errors.Is(err, errLocked) {
		return Import{}, fault.New(fault.Unavailable, "another import is being written to %s", f.dir).Try("try again when it is done")
	} else if err != nil {
		return Import{}, f.failed(err)
	}
	defer unlock()
	m, err := f.manifest(currentName)
	if err != nil {
		return Import{}, err
	}
	f.guard.Lock()
	defer f.guard.Unlock()
	next, err := f.next(m, s)
	if err != nil {
		return Import{}, err
	}
	return next.Import, f.publish(next)
}

// next stores the versions of a step and gives the manifest after it.
func (f *Folder) next(m manifest, s Step) (manifest, error) {
	next := manifest{Format: Format, Import: Import{
		Sequence: m.Sequence + 1, Note: s.Note, Lists: slices.Clone(m.Lists), Held: slices.Clone(m.Held),
	}}
	store := func(v *list.Version) (Entry, error) {
		e, err := f.store(v, m)
		if n, ok := s.Moved[v.List]; ok {
			e.Moved = &n
		}
		return e, err
	}
	for _, v := range s.Filed {
		e, err := store(v)
		if err != nil {
			return next, err
		}
		next.Filed = append(next.Filed, e)
	}
	for _, h := range s.Hold {
		e, err := store(h.Version)
		if err != nil {
			return next, err
		}
		next.unhold(func(o Held) bool { return o.List == e.List })
		next.Held = append(next.Held, Held{e, s.Note.Day, h.Why})
	}
	for _, v := range s.Current {
		e, err := store(v)
		if err != nil {
			return next, err
		}
		next.take(e)
		next.unhold(func(o Held) bool { return o.List == e.List })
	}
	for _, h := range slices.Concat(s.Release, s.Refuse) {
		i := slices.IndexFunc(next.Held, func(o Held) bool { return o.Hash == h })
		if i < 0 {
			return next, fault.New(fault.NotFound, "no version %s is held", h.Short())
		}
		if slices.Contains(s.Release, h) {
			next.take(next.Held[i].Entry)
		}
		next.unhold(func(o Held) bool { return o.Hash == h })
	}
	for i := range next.Lists {
		e := &next.Lists[i]
		if on := s.Confirm[e.List]; on > e.Seen() {
			e.Confirmed = on
		}
	}
	slices.SortFunc(next.Lists, func(a, b Entry) int { return list.Compare(a.List, b.List) })
	slices.SortStableFunc(next.Held, func(a, b Held) int { return list.Compare(a.List, b.List) })
	return next, nil
}

// take makes a version the current one of its list.
func (m *manifest) take(e Entry) {
	m.Lists = slices.DeleteFunc(m.Lists, func(o Entry) bool { return o.List == e.List })
	m.Lists = append(m.Lists, e)
}

func (m *manifest) unhold(which func(Held) bool) {
	m.Held = slices.DeleteFunc(m.Held, which)
	if len(m.Held) == 0 {
		m.Held = nil
	}
}

// publish makes a manifest current. The entry of the history is written first:
// should the last step not happen, it has a number that nobody reads, and the
// next import takes its place.
func (f *Folder) publish(m manifest) error {
	b, err := m.encode()
	if err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return f.files.SyncDir(f.path("parcels")) },
		func() error { return f.files.SyncDir(f.path("versions")) },
		func() error { return write(f.files, f.path(historyName(m.Sequence)), b) },
		func() error { return f.files.SyncDir(f.path("history")) },
		func() error { return f.files.SyncDir(f.dir) },
		func() error { return write(f.files, f.path(currentName), b) },
	} {
		if err := step(); err != nil {
			return f.failed(err)
		}
	}
	if err := f.files.SyncDir(f.dir); err != nil {
		return fault.New(fault.Unavailable, "the new lists are in %s, but it is not sure that they outlast a power failure", f.dir).Because(err).
			Try("import again")
	}
	return nil
}

func (f *Folder) failed(err error) error {
	return fault.New(fault.Unavailable, "the data folder %s cannot be written", f.dir).Because(err).
		Try("nothing has changed; see that the disk has room and may be written to")
}

// recache writes the caches of current versions that had none and removes the
// others, if nobody else is doing so; imports need not wait for it. Where that fails, reading stays slower and
// nothing else.
func (f *Folder) recache(m manifest, stale []Entry, read map[canon.Hash]*list.Version) {
	if len(stale) == 0 {
		return
	}
	unlock, err := f.files.Lock(f.path("lock-cache"))
	if err != nil {
		return
	}
	defer unlock()
	if err := f.files.MakeDir(f.path("cache")); err != nil {
		return
	}
	for _, e := range stale {
		if err := write(f.files, f.path(cacheName(e.Hash)), cache(read[e.Hash], e.Hash)); err != nil {
			return
		}
	}
	names, err := f.files.List(f.path("cache"))
	if err != nil {
		return
	}
	for _, name := range names {
		if !slices.ContainsFunc(m.Lists, func(e Entry) bool { return string(e.Hash) == name }) {
			_ = f.files.Remove(filepath.Join(f.path("cache"), name))
		}
	}
}
