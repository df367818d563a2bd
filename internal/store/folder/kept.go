package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
)

// addressesName is the file of what servers said with the documents fetched
// last. It is derived: without it they are fetched once more.
const addressesName = "addresses.json"

// Addresses gives what KeepAddresses kept last, or nothing.
func (f *Folder) Addresses() ([]byte, error) {
	b, err := f.files.Read(f.path(addressesName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
	}
	return b, nil
}

// KeepAddresses keeps bytes in place of those kept before.
func (f *Folder) KeepAddresses(b []byte) error {
	if err := f.files.MakeDir(f.dir); err != nil {
		return f.failed(err)
	}
	if err := write(f.files, f.path(addressesName), b); err != nil {
		return f.failed(err)
	}
	return nil
}

// Names gives the names of all files that hold the versions and the history,
// with slashes: what a copy of the folder needs. Caches and keys are not among
// them.
func (f *Folder) Names() ([]string, error) {
	m, err := f.manifest(currentName)
	if err != nil || m.Sequence == 0 {
		return nil, err
	}
	out := []string{currentName}
	seen := map[canon.Hash]bool{}
	for n := 1; n <= m.Sequence; n++ {
		h, err := f.manifest(historyName(n))
		if err != nil {
			return nil, err
		}
		out = append(out, filepath.ToSlash(historyName(n)))
		entries := slices.Concat(h.Lists, h.Filed)
		for _, w := range h.Held {
			entries = append(entries, w.Entry)
		}
		for _, e := range entries {
			if seen[e.Hash] {
				continue
			}
			seen[e.Hash] = true
			s, err := f.file(e.Hash)
			if err != nil {
				return nil, err
			}
			out = append(out, filepath.ToSlash(versionName(e.Hash)))
			if s.recipe == nil {
				continue
			}
			for _, p := range s.recipe.Parcels {
				if !seen[p] {
					seen[p] = true
					out = append(out, filepath.ToSlash(parcelName(p)))
				}
			}
		}
	}
	return out, nil
}

// Raw reads a file of those that Names gives.
func (f *Folder) Raw(name string) ([]byte, error) {
	b, err := f.files.Read(f.path(filepath.FromSlash(name)))
	if err != nil {
		return nil, fault.New(fault.Unavailable, "the file %s of the data folder cannot be read", name).Because(err)
	}
	return b, nil
}

const keyName = "key"

// Key gives the secret key of this installation; on first use, the one that
// generate gives, which it keeps so that only the user may read it.
func (f *Folder) Key(generate func() (string, error)) (string, error) {
	name := f.path(keyName)
	b, err := os.ReadFile(name)
	if err == nil {
		return string(b), nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", fault.New(fault.Unavailable, "the key in %s cannot be read", f.dir).Because(err)
	}
	secret, err := generate()
	if err != nil {
		return "", err
	}
	if err := f.files.MakeDir(f.dir); err != nil {
		return "", f.failed(err)
	}
	tmp := name + ".new"
	_ = os.Remove(tmp)
	w, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", f.failed(err)
	}
	_, err = w.WriteString(secret)
	err = errors.Join(err, w.Sync(), w.Close())
	if err == nil {
		err = errors.Join(os.Rename(tmp, name), f.files.SyncDir(f.dir))
	}
	if err != nil {
		return "", f.failed(err)
	}
	return secret, nil
}
