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

// Mark gives a hash of all that answers rest on in the folder: of the manifest
// in force, of the policy in use, and of the names of errata, overlays and
// reference tables, which are hashes of what they hold. It changes whenever one of them does, and costs no
// more than reading the manifest, so that it can be asked every second.
func (f *Folder) Mark() (canon.Hash, error) {
	b, err := f.files.Read(f.path(currentName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
	}
	marks := []string{string(canon.Sum(b))}
	use, err := f.files.Read(f.path(filepath.Join(policyShelf.folder, inUse)))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
	}
	marks = append(marks, string(use))
	for _, dir := range []string{errataShelf.folder, overlayShelf.folder, referenceFolder} {
		names, err := f.files.List(f.path(dir))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
		}
		slices.Sort(names)
		marks = append(append(marks, dir), names...)
	}
	return canon.Sum([]byte(strings.Join(marks, "\n"))), nil
}
