package folder

import (
	"fmt"
	"slices"
	"sync"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// Current reads the current version of every list, in the order of the
// register. A version that is missing or has not the hash it should have is a
// fault of code Damaged; it is never left out.
func (f *Folder) Current() ([]Stored, error) {
	m, err := f.manifest(currentName)
	if err != nil {
		return nil, err
	}
	// The longest first, so that the others are read beside it.
	order := slices.Clone(m.Lists)
	slices.SortStableFunc(order, func(a, b Entry) int { return int(b.Size - a.Size) })
	read := make(map[canon.Hash]*list.Version, len(order))
	var (
		wait  sync.WaitGroup
		guard sync.Mutex
		first error
		stale []Entry
	)
	for _, e := range order {
		wait.Go(func() {
			v, fresh, err := f.load(e.Hash)
			guard.Lock()
			defer guard.Unlock()
			read[e.Hash] = v
			if err != nil && first == nil {
				first = err
			}
			if err == nil && !fresh {
				stale = append(stale, e)
			}
		})
	}
	wait.Wait()
	if first != nil {
		return nil, first
	}
	f.recache(m, stale, read)
	out := make([]Stored, len(m.Lists))
	for i, e := range m.Lists {
		v := read[e.Hash]
		if v.List != e.List {
			return nil, damaged(e.Hash, fmt.Errorf("it is a version of %s, not of %s", v.List, e.List))
		}
		out[i] = Stored{Hash: e.Hash, Seen: e.Seen(), Version: v}
	}
	return out, nil
}

// load reads a version, and says whether its cache was used.
func (f *Folder) load(h canon.Hash) (v *list.Version, fresh bool, err error) {
	// The cache is decoded while the stored bytes are checked.
	type cached struct {
		v  *list.Version
		ok bool
	}
	found := make(chan cached, 1)
	go func() {
		var c cached
		if b, err := f.files.Read(f.path(cacheName(h))); err == nil {
			c.v, c.ok = uncache(b, h)
		}
		found <- c
	}()
	s, err := f.file(h)
	if c := <-found; err != nil || c.ok {
		return c.v, true, err
	}
	if v, err = s.decode(h); err != nil {
		return nil, false, err
	}
	if v.Format > list.Format {
		return nil, false, fault.New(fault.Input, "list version %s has format %d, and this program reads up to %d", h.Short(), v.Format, list.Format).
			Try("use a newer navicert")
	}
	return v, false, nil
}
