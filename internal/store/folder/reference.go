package folder

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/reference"
)

const referenceFolder = "reference"

// References reads all versions of all reference tables. There is no manifest:
// a version states its own day, so all that are there count. One that has not
// the hash it should have is a fault of code Damaged; it is never left out.
func (f *Folder) References() ([]reference.Kept, error) {
	names, err := f.files.List(f.path(referenceFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
	}
	slices.Sort(names)
	var out []reference.Kept
	for _, name := range names {
		h := canon.Hash(name)
		if !h.Valid() {
			continue // what a stopped import left
		}
		b, err := f.files.Read(f.path(referenceName(h)))
		if err != nil {
			return nil, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
		}
		v := &reference.Version{}
		switch err := json.Unmarshal(b, v); {
		case canon.Sum(b) != h:
			return nil, damagedTable(h, errors.New("it does not have the hash that it should have"))
		case err != nil:
			return nil, damagedTable(h, err)
		case v.Format > reference.Format:
			return nil, fault.New(fault.Input, "table version %s has format %d, and this program reads up to %d", h.Short(), v.Format, reference.Format).
				Try("use a newer navicert")
		}
		out = append(out, reference.Kept{Hash: h, Version: v})
	}
	return out, nil
}

// KeepReferences stores versions of reference tables for ever, all that are
// new or, where the machine stops in between, some of them; importing again
// stores the rest.
func (f *Folder) KeepReferences(all []*reference.Version) ([]reference.Kept, error) {
	if err := f.files.MakeDir(f.path(referenceFolder)); err != nil {
		return nil, f.failed(err)
	}
	var out []reference.Kept
	for _, v := range all {
		b, h, err := v.Encode()
		if err != nil {
			return nil, err
		}
		if !same(f.files, f.path(referenceName(h)), b) {
			if err := write(f.files, f.path(referenceName(h)), b); err != nil {
				return nil, f.failed(err)
			}
		}
		out = append(out, reference.Kept{Hash: h, Version: v})
	}
	if err := errors.Join(f.files.SyncDir(f.path(referenceFolder)), f.files.SyncDir(f.dir)); err != nil {
		return nil, f.failed(err)
	}
	return out, nil
}

func referenceName(h canon.Hash) string { return filepath.Join(referenceFolder, string(h)) }

func damagedTable(h canon.Hash, why error) error {
	return fault.New(fault.Damaged, "table version %s is damaged", h.Short()).Because(why).
		Try("remove its file from the folder reference of the data folder and import the table again, or restore the data folder from a copy")
}
