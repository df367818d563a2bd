package folder

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

// A shelf is a folder of files that the user added, each named by its hash.
// What they hold is not known here.
type shelf struct {
	folder, end string
	says        string // what the files are, in the plural
}

var (
	errataShelf  = shelf{"errata", ".errata", "errata"}
	overlayShelf = shelf{"law", ".overlay", "overlays of rules"}
	formerShelf  = shelf{"law-former", ".overlay", "overlays of rules that were removed"}
	policyShelf  = shelf{"policies", ".policy", "policies"}
)

// inUse is the file in the folder of policies that names the one in use.
const inUse = "in-use"

// Policies gives the files of all policies that were ever in use, in the order of
// their hashes. Answers of the past name them, so that none is ever removed.
func (f *Folder) Policies() ([][]byte, error) { return f.shelved(policyShelf) }

// UsePolicy keeps a policy and puts it into use; nil puts none into use.
func (f *Folder) UsePolicy(b []byte) error {
	name := ""
	if b != nil {
		h, err := f.shelve(policyShelf, b)
		if err != nil {
			return err
		}
		name = string(h)
	}
	dir := f.path(policyShelf.folder)
	if err := f.files.MakeDir(dir); err != nil {
		return f.failed(err)
	}
	if err := write(f.files, filepath.Join(dir, inUse), []byte(name+"\n")); err != nil {
		return f.failed(err)
	}
	if err := f.files.SyncDir(dir); err != nil {
		return f.failed(err)
	}
	return nil
}

// PolicyInUse gives the hash of the policy in use, "" for none.
func (f *Folder) PolicyInUse() (canon.Hash, error) {
	b, err := f.files.Read(f.path(filepath.Join(policyShelf.folder, inUse)))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	h := canon.Hash(strings.TrimSuffix(string(b), "\n"))
	if err == nil && h != "" && !h.Valid() {
		return "", fault.New(fault.Damaged, "the file %s names no policy", f.path(filepath.Join(policyShelf.folder, inUse))).
			Try("\"navicert policy use FILE\" puts one into use")
	}
	if err != nil {
		return "", fault.New(fault.Unavailable, "the policy in use in %s cannot be read", f.dir).Because(err).Try("see that you may read the folder and all in it")
	}
	return h, nil
}

// Errata gives the files that KeepErrata kept, in the order of their hashes.
// One whose bytes do not have its hash is a fault of code Damaged.
func (f *Folder) Errata() ([][]byte, error) { return f.shelved(errataShelf) }

// KeepErrata keeps a file under its hash, all of it or nothing.
func (f *Folder) KeepErrata(b []byte) (canon.Hash, error) { return f.shelve(errataShelf, b) }

// DropErrata removes the file of that hash, and says whether there was one.
func (f *Folder) DropErrata(h canon.Hash) (bool, error) { return f.unshelve(errataShelf, h) }

// Overlays gives the overlays of rules that KeepOverlay kept, as Errata does.
func (f *Folder) Overlays() ([][]byte, error) { return f.shelved(overlayShelf) }

// KeepOverlay keeps an overlay of rules under its hash, all of it or nothing.
func (f *Folder) KeepOverlay(b []byte) (canon.Hash, error) { return f.shelve(overlayShelf, b) }

// DropOverlay removes the overlay of that hash, and says whether there was one.
// FormerOverlays gives it from then on, for answers that rest on it.
func (f *Folder) DropOverlay(h canon.Hash) (bool, error) {
	all, err := f.Overlays()
	if err != nil {
		return false, err
	}
	for _, b := range all {
		if canon.Sum(b) == h {
			if _, err := f.shelve(formerShelf, b); err != nil {
				return false, err
			}
		}
	}
	return f.unshelve(overlayShelf, h)
}

// FormerOverlays gives the overlays that DropOverlay removed.
func (f *Folder) FormerOverlays() ([][]byte, error) { return f.shelved(formerShelf) }

func (f *Folder) shelved(s shelf) ([][]byte, error) {
	names, err := f.files.List(f.path(s.folder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, fault.New(fault.Unavailable, "the %s in %s cannot be read", s.says, f.dir).Because(err)
	}
	slices.Sort(names)
	var out [][]byte
	for _, n := range names {
		h, ok := strings.CutSuffix(n, s.end)
		if !ok || !canon.Hash(h).Valid() {
			continue // left by a writing that was interrupted
		}
		b, err := f.files.Read(f.path(filepath.Join(s.folder, n)))
		if err != nil {
			return nil, fault.New(fault.Unavailable, "the %s %s cannot be read", s.says, n).Because(err)
		}
		if canon.Sum(b) != canon.Hash(h) {
			return nil, fault.New(fault.Damaged, "the %s %s do not have the hash that they are named by", s.says, canon.Hash(h).Short()).
				Try("remove %s, and add the file again", f.path(filepath.Join(s.folder, n)))
		}
		out = append(out, b)
	}
	return out, nil
}

func (f *Folder) shelve(s shelf, b []byte) (canon.Hash, error) {
	h := canon.Sum(b)
	dir := f.path(s.folder)
	if err := f.files.MakeDir(dir); err != nil {
		return "", f.failed(err)
	}
	if err := write(f.files, filepath.Join(dir, string(h)+s.end), b); err != nil {
		return "", f.failed(err)
	}
	if err := f.files.SyncDir(dir); err != nil {
		return "", f.failed(err)
	}
	return h, nil
}

func (f *Folder) unshelve(s shelf, h canon.Hash) (bool, error) {
	if !h.Valid() {
		return false, nil
	}
	dir := f.path(s.folder)
	err := f.files.Remove(filepath.Join(dir, string(h)+s.end))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err == nil {
		err = f.files.SyncDir(dir)
	}
	if err != nil {
		return false, f.failed(err)
	}
	return true, nil
}
