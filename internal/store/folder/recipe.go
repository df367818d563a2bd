package folder

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// recipeMark names the format of a stored version. History: 1 was the canonical
// encoding itself, which begins with "{" and is still read; 2 is a recipe.
const recipeMark = "NVVERSN2"

// A recipe says how a version is put together from parts. It is stored under
// the hash of the version, sealed and deflated.
type recipe struct {
	Version canon.Hash   `json:"version"`
	Size    int64        `json:"size"`    // of the canonical encoding
	Head    string       `json:"head"`    // the canonical encoding without listings
	Parcels []canon.Hash `json:"parcels"` // that hold the parts
	// Runs are groups of four numbers: the parcel, by its place in Parcels; the
	// first part of it; how many parts from there; and how far the line of the
	// first is from where the steps so far have led.
	Runs []int `json:"runs"`
}

func (r *recipe) encode() ([]byte, error) {
	b, err := canon.JSON(r)
	if err != nil {
		return nil, err
	}
	return sealed(recipeMark, deflate(b, nil)), nil
}

var errRecipe = errors.New("its file does not have the hash that it should have")

func decodeRecipe(b []byte) (*recipe, error) {
	body, ok := unsealed(recipeMark, b)
	if !ok {
		return nil, errRecipe
	}
	text, err := inflate(body)
	if err != nil {
		return nil, err
	}
	r := &recipe{}
	if err := json.Unmarshal(text, r); err != nil {
		return nil, err
	}
	if len(r.Runs)%4 != 0 {
		return nil, errRecipe
	}
	return r, nil
}

// A place is where a part is: the parcel, by its place in a recipe, and the
// number of the part in it.
type place struct{ parcel, part int }

// lay writes the places of the parts, with the lines of their listings, as runs.
func lay(places []place, parts []part, lines []int) []int {
	var runs []int
	expected := 0
	for i, p := range places {
		jump := lines[i] - expected
		last := len(runs) - 4
		if last >= 0 && jump == 0 && runs[last] == p.parcel && runs[last+1]+runs[last+2] == p.part {
			runs[last+2]++
		} else {
			runs = append(runs, p.parcel, p.part, 1, jump)
		}
		expected = lines[i] + parts[i].step
	}
	return runs
}

// walk goes through the parts of a recipe with the line of each.
func (r *recipe) walk(parcels [][]part, visit func(at place, p part, line int)) error {
	line := 0
	for i := 0; i < len(r.Runs); i += 4 {
		n, first, count := r.Runs[i], r.Runs[i+1], r.Runs[i+2]
		if n < 0 || n >= len(parcels) || first < 0 || count < 0 || count > len(parcels[n])-min(first, len(parcels[n])) {
			return errRecipe
		}
		line += r.Runs[i+3]
		for k := range count {
			p := parcels[n][first+k]
			visit(place{n, first + k}, p, line)
			line += p.step
		}
	}
	return nil
}

// texts gives the canonical bytes of the listings.
func (r *recipe) texts(parcels [][]part) ([][]byte, error) {
	var out [][]byte
	err := r.walk(parcels, func(_ place, p part, line int) { out = append(out, shift(p.text, line)) })
	return out, err
}

// build gives the version of a recipe, once its canonical encoding was seen to
// have its hash.
func (r *recipe) build(h canon.Hash, parcels [][]part) (*list.Version, error) {
	texts, err := r.texts(parcels)
	if err != nil {
		return nil, err
	}
	got, _, err := sum([]byte(r.Head), func(i int) []byte { return texts[i] }, len(texts))
	if err != nil {
		return nil, err
	}
	if got != h {
		return nil, fmt.Errorf("its listings have the hash %s", got.Short())
	}
	v := &list.Version{}
	if err := json.Unmarshal([]byte(r.Head), v); err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return v, nil
	}
	v.Listings = make([]list.Listing, len(texts))
	err = sideBySide(len(texts), func(from, to int) error {
		for i := from; i < to; i++ {
			if err := json.Unmarshal(texts[i], &v.Listings[i]); err != nil {
				return err
			}
		}
		return nil
	})
	return v, err
}

// A file of a version, read and checked: a recipe, or in the first format the
// canonical encoding.
type versionFile struct {
	recipe  *recipe
	whole   []byte
	parcels [][]byte // of the recipe, with the hashes that they should have
}

// file reads what is stored of a version and checks every byte of it against
// the hash that names it, without decoding the listings.
func (f *Folder) file(h canon.Hash) (*versionFile, error) {
	b, err := f.files.Read(f.path(versionName(h)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, damaged(h, errors.New("its file is missing"))
	} else if err != nil {
		return nil, unreadable(h, err)
	}
	if bytes.HasPrefix(b, []byte("{")) {
		if got := canon.Sum(b); got != h {
			return nil, damaged(h, fmt.Errorf("its file has the hash %s", got.Short()))
		}
		return &versionFile{whole: b}, nil
	}
	r, err := decodeRecipe(b)
	if err != nil {
		return nil, damaged(h, err)
	}
	if r.Version != h {
		return nil, damaged(h, fmt.Errorf("its file is that of version %s", r.Version.Short()))
	}
	out := &versionFile{recipe: r}
	for _, name := range r.Parcels {
		p, err := f.parcelBytes(name)
		if err != nil {
			var bad *fault.Fault
			if errors.As(err, &bad) {
				return nil, err
			}
			return nil, damaged(h, err)
		}
		out.parcels = append(out.parcels, p)
	}
	return out, nil
}

func unreadable(h canon.Hash, err error) error {
	return fault.New(fault.Unavailable, "list version %s cannot be read", h.Short()).Because(err)
}

// parcelBytes reads a parcel and checks its hash.
func (f *Folder) parcelBytes(name canon.Hash) ([]byte, error) {
	if !name.Valid() {
		return nil, errRecipe
	}
	b, err := f.files.Read(f.path(parcelName(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the parcel %s is missing", name.Short())
	} else if err != nil {
		return nil, fault.New(fault.Unavailable, "the parcel %s of listings cannot be read", name.Short()).Because(err)
	}
	if got := canon.Sum(b); got != name {
		return nil, fmt.Errorf("the parcel %s has the hash %s", name.Short(), got.Short())
	}
	return b, nil
}

// decode gives the version, whose whole canonical encoding is hashed for it.
func (s *versionFile) decode(h canon.Hash) (*list.Version, error) {
	if s.recipe == nil {
		v := &list.Version{}
		if err := json.Unmarshal(s.whole, v); err != nil {
			return nil, damaged(h, err)
		}
		return v, nil
	}
	parcels := make([][]part, len(s.parcels))
	for i, b := range s.parcels {
		p, err := decodeParcel(b)
		if err != nil {
			return nil, damaged(h, err)
		}
		parcels[i] = p
	}
	v, err := s.recipe.build(h, parcels)
	if err != nil {
		return nil, damaged(h, err)
	}
	return v, nil
}
