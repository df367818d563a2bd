package folder

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/list"
)

// contents are the parts that the parcels of one list hold.
type contents struct {
	parcels []canon.Hash
	at      map[key]place
}

// contents gives the parts that can be used again for a version of a list:
// those in the parcels of its last version. What cannot be read is left out,
// and so is stored again.
func (f *Folder) contents(id list.ID, m manifest) *contents {
	if c := f.known[id]; c != nil {
		return c
	}
	c := &contents{at: map[key]place{}}
	i := slices.IndexFunc(m.Lists, func(e Entry) bool { return e.List == id })
	if i < 0 {
		return c
	}
	b, err := f.files.Read(f.path(versionName(m.Lists[i].Hash)))
	if err != nil {
		return c
	}
	r, err := decodeRecipe(b)
	if err != nil {
		return c
	}
	for _, name := range r.Parcels {
		b, err := f.parcelBytes(name)
		if err != nil {
			continue
		}
		parts, err := decodeParcel(b)
		if err != nil {
			continue
		}
		c.add(name, parts)
	}
	return c
}

// add takes in a parcel. A part that is in an earlier one stays there.
func (c *contents) add(name canon.Hash, parts []part) {
	n := len(c.parcels)
	c.parcels = append(c.parcels, name)
	for i, p := range parts {
		k := p.key()
		if _, ok := c.at[k]; !ok {
			c.at[k] = place{n, i}
		}
	}
}

// store writes a version, unless it is there whole already: the parts that no
// parcel of its list has as a new parcel, and the recipe.
func (f *Folder) store(v *list.Version, m manifest) (Entry, error) {
	e, err := encode(v)
	if err != nil {
		return Entry{}, err
	}
	entry := Entry{List: v.List, Hash: e.hash, Size: e.size, Listings: len(v.Listings), Dated: v.Dated, Observed: v.Observed, Starter: v.Starter}
	if _, err := f.file(e.hash); err == nil {
		return entry, nil
	}
	if _, err := f.files.Read(f.path(versionName(e.hash))); err == nil {
		// It is there and damaged: what else is there is to be looked at anew.
		delete(f.known, v.List)
	}
	c := f.contents(v.List, m)
	places := make([]place, len(e.parts))
	var fresh []part
	index := make(map[key]place)
	for i, p := range e.parts {
		k := p.key()
		at, ok := c.at[k]
		if !ok {
			if at, ok = index[k]; !ok {
				at = place{len(c.parcels), len(fresh)}
				index[k] = at
				fresh = append(fresh, p)
			}
		}
		places[i] = at
	}
	names := c.parcels
	if len(fresh) > 0 {
		b := encodeParcel(fresh)
		name := canon.Sum(b)
		names = append(slices.Clip(slices.Clone(names)), name)
		if !same(f.files, f.path(parcelName(name)), b) {
			if err := write(f.files, f.path(parcelName(name)), b); err != nil {
				return Entry{}, f.failed(err)
			}
		}
	}
	r := &recipe{Version: e.hash, Size: e.size, Head: string(e.head)}
	r.Parcels, places = used(names, places)
	r.Runs = lay(places, e.parts, e.lines)
	b, err := r.encode()
	if err != nil {
		return Entry{}, err
	}
	if err := write(f.files, f.path(versionName(e.hash)), b); err != nil {
		return Entry{}, f.failed(err)
	}
	// Nothing of this is lost when the step fails later: the parcel is there,
	// and its name says what is in it.
	for k, at := range index {
		c.at[k] = at
	}
	c.parcels = names
	f.known[v.List] = c
	return entry, nil
}

// used leaves out the parcels that no part comes from, and numbers the places
// anew.
func used(names []canon.Hash, places []place) ([]canon.Hash, []place) {
	number := make([]int, len(names))
	for _, p := range places {
		number[p.parcel] = 1
	}
	var kept []canon.Hash
	for i, n := range number {
		if n > 0 {
			number[i] = len(kept)
			kept = append(kept, names[i])
		}
	}
	out := make([]place, len(places))
	for i, p := range places {
		out[i] = place{number[p.parcel], p.part}
	}
	return kept, out
}
