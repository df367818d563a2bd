package folder

import (
	"errors"
	"slices"

	"github.com/navicert/navicert/internal/canon"
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
	for _, dir := range []string{"", "versions", "history", "cache"} {
		if err := f.files.MakeDir(f.path(dir)); err != nil {
			return f.failed(err)
		}
	}
	unlock, err := f.files.Lock(f.path("lock"))
	if errors.Is(err, errLocked) {
		return fault.New(fault.Unavailable, "another import is being written to %s", f.dir).Try("try again when it is done")
	} else if err != nil {
		return f.failed(err)
	}
	defer unlock()
	m, err := f.manifest(currentName)
	if err != nil {
		return err
	}
	next := manifest{Format: Format, Import: Import{Sequence: m.Sequence + 1, Note: note, Lists: slices.Clone(m.Lists)}}
	for _, v := range versions {
		e, err := f.store(v)
		if err != nil {
			return err
		}
		next.Lists = slices.DeleteFunc(next.Lists, func(o Entry) bool { return o.List == e.List })
		next.Lists = append(next.Lists, e)
	}
	slices.SortFunc(next.Lists, func(a, b Entry) int { return list.Compare(a.List, b.List) })
	return f.publish(next)
}

// store writes a version under its hash, unless it is there whole already.
func (f *Folder) store(v *list.Version) (Entry, error) {
	b, h, err := v.Encode()
	if err != nil {
		return Entry{}, err
	}
	name := f.path(versionName(h))
	if !same(f.files, name, b) {
		if err := write(f.files, name, b); err != nil {
			return Entry{}, f.failed(err)
		}
	}
	// Without its cache a version is only slower to read.
	_ = write(f.files, f.path(cacheName(h)), cache(v, h))
	return Entry{List: v.List, Hash: h, Size: int64(len(b)), Listings: len(v.Listings), Dated: v.Dated, Observed: v.Observed, Starter: v.Starter}, nil
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

// recache writes the caches of versions that had none, if nobody else is
// writing. Where that fails, reading stays slower and nothing else.
func (f *Folder) recache(stale []Entry, read map[canon.Hash]*list.Version) {
	if len(stale) == 0 {
		return
	}
	unlock, err := f.files.Lock(f.path("lock"))
	if err != nil {
		return
	}
	defer unlock()
	for _, e := range stale {
		if err := f.files.MakeDir(f.path("cache")); err != nil {
			return
		}
		if err := write(f.files, f.path(cacheName(e.Hash)), cache(read[e.Hash], e.Hash)); err != nil {
			return
		}
	}
}
