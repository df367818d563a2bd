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

// Errata of the user are files named by their hash, in a folder of their own:
// "errata/<sha256>.errata". What they hold is not known here.
const (
	errataFolder = "errata"
	errataEnd    = ".errata"
)

// Errata gives the files that KeepErrata kept, in the order of their hashes.
// One whose bytes do not have its hash is a fault of code Damaged.
func (f *Folder) Errata() ([][]byte, error) {
	names, err := f.files.List(f.path(errataFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, fault.New(fault.Unavailable, "the errata in %s cannot be read", f.dir).Because(err)
	}
	slices.Sort(names)
	var out [][]byte
	for _, n := range names {
		h, ok := strings.CutSuffix(n, errataEnd)
		if !ok || !canon.Hash(h).Valid() {
			continue // left by a writing that was interrupted
		}
		b, err := f.files.Read(f.path(filepath.Join(errataFolder, n)))
		if err != nil {
			return nil, fault.New(fault.Unavailable, "the errata %s cannot be read", n).Because(err)
		}
		if canon.Sum(b) != canon.Hash(h) {
			return nil, fault.New(fault.Damaged, "the errata %s do not have the hash that they are named by", canon.Hash(h).Short()).
				Try("remove %s, and add the file again", f.path(filepath.Join(errataFolder, n)))
		}
		out = append(out, b)
	}
	return out, nil
}

// KeepErrata keeps a file under its hash, all of it or nothing.
func (f *Folder) KeepErrata(b []byte) (canon.Hash, error) {
	h := canon.Sum(b)
	dir := f.path(errataFolder)
	if err := f.files.MakeDir(dir); err != nil {
		return "", f.failed(err)
	}
	if err := write(f.files, filepath.Join(dir, string(h)+errataEnd), b); err != nil {
		return "", f.failed(err)
	}
	if err := f.files.SyncDir(dir); err != nil {
		return "", f.failed(err)
	}
	return h, nil
}

// DropErrata removes the file of that hash, and says whether there was one.
func (f *Folder) DropErrata(h canon.Hash) (bool, error) {
	if !h.Valid() {
		return false, nil
	}
	dir := f.path(errataFolder)
	err := f.files.Remove(filepath.Join(dir, string(h)+errataEnd))
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
