// Package folder keeps list versions in a folder on disk.
//
//	current            the manifest in force: which version of each list
//	history/000001     the manifest of each import, never changed
//	versions/<sha256>  how a version is put together, never changed
//	parcels/<sha256>   listings that a version was the first to have, never changed
//	reference/<sha256> a version of a reference table, never changed
//	cache/<sha256>     a current version as it is in memory, to read fast
//	lock               held while an import is written
//	lock-cache         held while caches are written
//
// An import takes effect at the moment in which "current" is renamed into its
// place: a reader sees all lists of it or none. Everything that "current"
// names was written and synced before. Old versions are never deleted; the
// folder grows by the listings that changed, not by whole versions.
//
// A version is named by the hash of its canonical encoding. Every file that it
// is put together from carries a hash and is checked whenever the version is
// read; Verify and any reading without the cache hash the whole encoding. The
// cache is derived and may be deleted at any time.
package folder

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// A Folder is a data folder. It may be used by several goroutines, and several
// processes may use one folder.
type Folder struct {
	dir   string
	files files

	guard sync.Mutex
	known map[list.ID]*contents // what is stored of a list, as Write left it
}

// Open gives the data folder at dir, which need not exist: then it holds no
// lists, and the first Commit makes it. A folder that a later version of the
// program has written is refused.
func Open(dir string) (*Folder, error) { return open(dir, disk{}) }

func open(dir string, fsys files) (*Folder, error) {
	f := &Folder{dir: dir, files: fsys, known: map[list.ID]*contents{}}
	if _, err := f.manifest(currentName); err != nil {
		return nil, err
	}
	return f, nil
}

// Dir is the path of the folder.
func (f *Folder) Dir() string { return f.dir }

// Latest gives the last import, without reading the versions. A folder with no
// lists gives one with Sequence 0.
func (f *Folder) Latest() (Import, error) {
	m, err := f.manifest(currentName)
	return m.Import, err
}

// Version reads one version, current or old.
func (f *Folder) Version(h canon.Hash) (*list.Version, error) {
	if !h.Valid() {
		return nil, fault.New(fault.NotFound, "%q is no hash of a list version", string(h))
	}
	v, _, err := f.load(h)
	return v, err
}

func damaged(h canon.Hash, why error) error {
	return fault.New(fault.Damaged, "list version %s is damaged", h.Short()).Because(why).
		Try("import the list again, or restore the data folder from a copy")
}

// Format is the version of the folder's own files, written in every manifest.
// History: 1, the first; 2, versions that are held back or filed without having
// been current, and versions as recipes. Format 1 is still read; the next import
// goes on in format 2.
const Format = 2

const currentName = "current"

func historyName(n int) string        { return filepath.Join("history", fmt.Sprintf("%06d", n)) }
func parcelName(h canon.Hash) string  { return filepath.Join("parcels", string(h)) }
func versionName(h canon.Hash) string { return filepath.Join("versions", string(h)) }
func cacheName(h canon.Hash) string   { return filepath.Join("cache", string(h)) }

func (f *Folder) path(name string) string { return filepath.Join(f.dir, name) }

// A manifest is the content of "current" and of each entry of the history.
type manifest struct {
	Format int `json:"format"`
	Import
	// Sum is the hash of the canonical encoding with this field empty, so that
	// a damaged manifest is known as one.
	Sum canon.Hash `json:"sha256"`
}

func (m manifest) encode() ([]byte, error) {
	m.Sum = ""
	b, err := canon.JSON(m)
	if err != nil {
		return nil, err
	}
	m.Sum = canon.Sum(b)
	return canon.JSON(m)
}

// manifest reads a manifest; where there is no "current", an empty one.
func (f *Folder) manifest(name string) (manifest, error) {
	b, err := f.files.Read(f.path(name))
	if errors.Is(err, fs.ErrNotExist) && name == currentName {
		// An import that was stopped may have left a first entry of the history,
		// but never a second one without the file that names what is current.
		switch _, err := f.files.Read(f.path(historyName(2))); {
		case errors.Is(err, fs.ErrNotExist):
			return manifest{Format: Format}, nil
		case err == nil:
			return manifest{}, fault.New(fault.Damaged, "the file %s of the data folder is gone, and there is a history of imports", name).
				Try("restore the data folder from a copy, or remove it and import the lists again")
		}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return manifest{}, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err).Try("see that it is a folder that you may read, or name another one with --data")
	}
	var m manifest
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	if err == nil && m.Format > Format {
		return manifest{}, fault.New(fault.Input, "the data folder %s has format %d, and this program reads up to %d", f.dir, m.Format, Format).
			Try("use a newer navicert")
	}
	if err == nil {
		if again, _ := m.encode(); !bytes.Equal(again, b) {
			err = errors.New("it does not have the hash that it should have")
		}
	}
	if err != nil {
		return manifest{}, fault.New(fault.Damaged, "the file %s of the data folder is damaged", name).Because(err).
			Try("restore the data folder from a copy, or remove it and import the lists again")
	}
	return m, nil
}
