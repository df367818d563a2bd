package folder

import (
	"encoding/json"
	"errors"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// An Edition is a version among others of its list. Listings that say the same
// are the same pointer in all editions that one call of Editions gives, so that
// hundreds of editions take little more room than one. Their lines are those of
// the first edition that has them.
type Edition struct {
	Entry
	Version  *list.Version // without listings
	Listings []*list.Listing
}

// Editions reads versions for comparison. The files of each are checked, their
// canonical encodings are not built; Verify does that.
func (f *Folder) Editions(entries []Entry) ([]Edition, error) {
	r := &reader{folder: f, parcels: map[canon.Hash][]part{}, listings: map[canon.Hash][]*list.Listing{}, known: map[key]*list.Listing{}}
	out := make([]Edition, 0, len(entries))
	for _, e := range entries {
		d, err := r.edition(e)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

// Head gives a version without its listings, for what it says of itself. Only
// the files that it needs for this are read and checked.
func (f *Folder) Head(h canon.Hash) (*list.Version, error) {
	if !h.Valid() {
		return nil, fault.New(fault.NotFound, "%q is no hash of a list version", string(h))
	}
	b, err := f.files.Read(f.path(versionName(h)))
	if err != nil || len(b) == 0 || b[0] == '{' {
		return f.Version(h)
	}
	r, err := decodeRecipe(b)
	if err != nil {
		return nil, damaged(h, err)
	}
	v := &list.Version{}
	if err := json.Unmarshal([]byte(r.Head), v); err != nil {
		return nil, damaged(h, err)
	}
	return v, nil
}

// A reader holds what readings of several versions share.
type reader struct {
	folder   *Folder
	parcels  map[canon.Hash][]part
	listings map[canon.Hash][]*list.Listing // of each parcel, nil where not yet decoded
	known    map[key]*list.Listing
}

func (r *reader) edition(e Entry) (Edition, error) {
	rec, parcels, err := r.read(e.Hash)
	if err != nil {
		return Edition{}, err
	}
	out := Edition{Entry: e, Version: &list.Version{}}
	if rec == nil {
		v, err := r.folder.Version(e.Hash)
		if err != nil {
			return Edition{}, err
		}
		return r.whole(e, v)
	}
	if err := json.Unmarshal([]byte(rec.Head), out.Version); err != nil {
		return Edition{}, damaged(e.Hash, err)
	}
	var first error
	err = rec.walk(parcels, func(at place, p part, line int) {
		shelf := r.listings[rec.Parcels[at.parcel]]
		if shelf[at.part] == nil {
			l, err := r.listing(p, line)
			first = errors.Join(first, err)
			shelf[at.part] = l
		}
		out.Listings = append(out.Listings, shelf[at.part])
	})
	if err := errors.Join(err, first); err != nil {
		return Edition{}, damaged(e.Hash, err)
	}
	return out, nil
}

func (r *reader) listing(p part, line int) (*list.Listing, error) {
	// What only stands at another distance from the next says the same.
	k := part{0, p.text}.key()
	if l, ok := r.known[k]; ok {
		return l, nil
	}
	l := &list.Listing{}
	if err := json.Unmarshal(shift(p.text, line), l); err != nil {
		return nil, err
	}
	r.known[k] = l
	return l, nil
}

// whole takes a version of the first format apart.
func (r *reader) whole(e Entry, v *list.Version) (Edition, error) {
	parts, err := encode(v)
	if err != nil {
		return Edition{}, err
	}
	head := *v
	head.Listings = nil
	out := Edition{Entry: e, Version: &head}
	for i, p := range parts.parts {
		l, err := r.listing(p, parts.lines[i])
		if err != nil {
			return Edition{}, err
		}
		out.Listings = append(out.Listings, l)
	}
	return out, nil
}

// read gives the recipe of a version and its parcels, or no recipe for one of
// the first format.
func (r *reader) read(h canon.Hash) (*recipe, [][]part, error) {
	f := r.folder
	b, err := f.files.Read(f.path(versionName(h)))
	if err != nil || len(b) == 0 || b[0] == '{' {
		_, err := f.file(h) // says what is wrong, if anything is
		return nil, nil, err
	}
	rec, err := decodeRecipe(b)
	if err != nil {
		return nil, nil, damaged(h, err)
	}
	if rec.Version != h {
		return nil, nil, damaged(h, errRecipe)
	}
	parcels := make([][]part, len(rec.Parcels))
	for i, name := range rec.Parcels {
		p, ok := r.parcels[name]
		if !ok {
			b, err := f.parcelBytes(name)
			if err == nil {
				p, err = decodeParcel(b)
			}
			if err != nil {
				return nil, nil, damaged(h, err)
			}
			r.parcels[name] = p
			r.listings[name] = make([]*list.Listing, len(p))
		}
		parcels[i] = p
	}
	return rec, parcels, nil
}
