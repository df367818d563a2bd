package folder

import (
	"errors"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// A Check says what a verification read.
type Check struct {
	Imports  int
	Versions int
	Bytes    int64 // of the canonical encodings
	Bad      []Bad
}

// Bad is a version that is not as it should be.
type Bad struct {
	List list.ID
	Hash canon.Hash
	Err  error // a fault that says why
}

// Verify reads back every version that any import has named: each file is
// checked against its hash, and the canonical encoding that they make is built
// and hashed whole. It changes nothing and looks at no cache. tell, which may
// be nil, hears how many of how many versions were read. An error means that
// the manifests themselves cannot be read; versions that are bad are in Check.
func (f *Folder) Verify(tell func(done, of int)) (Check, error) {
	m, err := f.manifest(currentName)
	if err != nil {
		return Check{}, err
	}
	out := Check{Imports: m.Sequence}
	var all []Entry
	add := func(e Entry) {
		if !slices.ContainsFunc(all, func(o Entry) bool { return o.Hash == e.Hash }) {
			all = append(all, e)
		}
	}
	for n := 1; n <= m.Sequence; n++ {
		h, err := f.manifest(historyName(n))
		if err != nil {
			return out, err
		}
		if h.Sequence != n {
			return out, historyDamaged(n, h.Sequence)
		}
		if n == m.Sequence && h.Sum != m.Sum {
			return out, fault.New(fault.Damaged, "the last entry of the history of imports is not what is current").
				Try("restore the data folder from a copy")
		}
		for _, e := range slices.Concat(h.Lists, h.Filed) {
			add(e)
		}
		for _, e := range h.Held {
			add(e.Entry)
		}
	}
	// Versions of one list stand together, so that its parcels are read once.
	slices.SortStableFunc(all, func(a, b Entry) int { return list.Compare(a.List, b.List) })
	v := &verifier{}
	for i, e := range all {
		if i == 0 || all[i-1].List != e.List {
			v.reader = &reader{folder: f, parcels: map[canon.Hash][]part{}, listings: map[canon.Hash][]*list.Listing{}}
		}
		if tell != nil {
			tell(i, len(all))
		}
		out.Versions++
		if err := v.check(e); err != nil {
			out.Bad = append(out.Bad, Bad{e.List, e.Hash, err})
		}
	}
	out.Bytes = v.bytes
	return out, nil
}

type verifier struct {
	*reader
	bytes int64
}

func (v *verifier) check(e Entry) error {
	rec, parcels, err := v.read(e.Hash)
	if err != nil {
		return err
	}
	v.bytes += e.Size
	if rec == nil {
		return nil // of the first format: its bytes were hashed
	}
	texts, err := rec.texts(parcels)
	if err != nil {
		return damaged(e.Hash, err)
	}
	got, size, err := sum([]byte(rec.Head), func(i int) []byte { return texts[i] }, len(texts))
	switch {
	case err != nil:
		return damaged(e.Hash, err)
	case got != e.Hash || size != e.Size || len(texts) != e.Listings:
		return damaged(e.Hash, errors.New("its listings do not have the hash that they should have"))
	}
	return nil
}

func historyDamaged(n, says int) error {
	return fault.New(fault.Damaged, "the history of imports is damaged: entry %d says that it is %d", n, says)
}
