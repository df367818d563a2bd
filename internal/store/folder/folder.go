// Package folder keeps list versions in a folder on disk.
//
//	current            the manifest in force: which version of each list
//	history/000001     the manifest of each import, never changed
//	versions/<sha256>  a version in its canonical encoding, never changed
//	cache/<sha256>     the same version as it is in memory, to read fast
//	lock               held while an import is written
//
// An import takes effect at the moment in which "current" is renamed into its
// place: a reader sees all lists of it or none. Everything that "current"
// names was written and synced before. Old versions are never deleted.
//
// A version is read back only if its bytes have the hash that names it. The
// cache is derived and may be deleted at any time.
package folder

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// A Folder is a data folder. It may be used by several goroutines, and several
// processes may use one folder.
type Folder struct {
	dir   string
	files files
}

// Open gives the data folder at dir, which need not exist: then it holds no
// lists, and the first Commit makes it. A folder that a later version of the
// program has written is refused.
func Open(dir string) (*Folder, error) { return open(dir, disk{}) }

func open(dir string, fsys files) (*Folder, error) {
	f := &Folder{dir: dir, files: fsys}
	if _, err := f.manifest(currentName); err != nil {
		return nil, err
	}
	return f, nil
}

// Dir is the path of the folder.
func (f *Folder) Dir() string { return f.dir }

// A Stored is a version with the hash under which it is kept.
type Stored struct {
	Hash canon.Hash
	*list.Version
}

// A Note says where an import came from.
type Note struct {
	Source string  `json:"source"` // ID of the source, or what else made the versions
	Day    day.Day `json:"day"`    // on which it was imported
	Says   string  `json:"says,omitempty"`
}

// An Entry is one list in a manifest.
type Entry struct {
	List     list.ID    `json:"list"`
	Hash     canon.Hash `json:"version"`
	Size     int64      `json:"size"` // of the canonical encoding, in bytes
	Listings int        `json:"listings"`
	Dated    day.Day    `json:"dated"`
	Observed day.Day    `json:"observed"`
	Starter  bool       `json:"starter,omitempty"`
}

// An Import is one entry of the history: what was current after it.
type Import struct {
	Sequence int     `json:"sequence"` // from 1
	Note     Note    `json:"note"`
	Lists    []Entry `json:"lists"` // in the order of the register
}

// Latest gives the last import, without reading the versions. A folder with no
// lists gives one with Sequence 0.
func (f *Folder) Latest() (Import, error) {
	m, err := f.manifest(currentName)
	return m.Import, err
}

// Current reads the current version of every list, in the order of the
// register. A version that is missing or has not the hash it should have is a
// fault of code Damaged; it is never left out.
func (f *Folder) Current() ([]Stored, error) {
	m, err := f.manifest(currentName)
	if err != nil {
		return nil, err
	}
	// The longest first, so that the others are read beside it.
	order := slices.Clone(m.Lists)
	slices.SortStableFunc(order, func(a, b Entry) int { return int(b.Size - a.Size) })
	read := make(map[canon.Hash]*list.Version, len(order))
	var (
		wait  sync.WaitGroup
		guard sync.Mutex
		first error
		stale []Entry
	)
	for _, e := range order {
		wait.Go(func() {
			v, fresh, err := f.load(e.Hash)
			guard.Lock()
			defer guard.Unlock()
			read[e.Hash] = v
			if err != nil && first == nil {
				first = err
			}
			if err == nil && !fresh {
				stale = append(stale, e)
			}
		})
	}
	wait.Wait()
	if first != nil {
		return nil, first
	}
	f.recache(stale, read)
	out := make([]Stored, len(m.Lists))
	for i, e := range m.Lists {
		v := read[e.Hash]
		if v.List != e.List {
			return nil, damaged(e.Hash, fmt.Errorf("it is a version of %s, not of %s", v.List, e.List))
		}
		out[i] = Stored{Hash: e.Hash, Version: v}
	}
	return out, nil
}

// Version reads one version, current or old.
func (f *Folder) Version(h canon.Hash) (*list.Version, error) {
	if !h.Valid() {
		return nil, fault.New(fault.NotFound, "%q is no hash of a list version", string(h))
	}
	v, _, err := f.load(h)
	return v, err
}

// History gives the imports that changed a list, earliest first. With an empty
// ID it gives all imports.
func (f *Folder) History(id list.ID) ([]Import, error) {
	m, err := f.manifest(currentName)
	if err != nil {
		return nil, err
	}
	var out []Import
	was := canon.Hash("")
	for n := 1; n <= m.Sequence; n++ {
		h, err := f.manifest(historyName(n))
		if err != nil {
			return nil, err
		}
		if h.Sequence != n {
			return nil, fault.New(fault.Damaged, "the history of imports is damaged: entry %d says that it is %d", n, h.Sequence)
		}
		i := slices.IndexFunc(h.Lists, func(e Entry) bool { return e.List == id })
		if id == "" || i >= 0 && h.Lists[i].Hash != was {
			out = append(out, h.Import)
		}
		if i >= 0 {
			was = h.Lists[i].Hash
		}
	}
	return out, nil
}

// load reads a version, and says whether its cache was used.
func (f *Folder) load(h canon.Hash) (v *list.Version, fresh bool, err error) {
	b, err := f.files.Read(f.path(versionName(h)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, damaged(h, errors.New("its file is missing"))
	} else if err != nil {
		return nil, false, fault.New(fault.Unavailable, "list version %s cannot be read", h.Short()).Because(err)
	}
	// The cache is decoded while the canonical bytes are hashed.
	sum := make(chan canon.Hash, 1)
	go func() { sum <- canon.Sum(b) }()
	if c, err := f.files.Read(f.path(cacheName(h))); err == nil {
		v, fresh = uncache(c, h)
	}
	if got := <-sum; got != h {
		return nil, false, damaged(h, fmt.Errorf("its file has the hash %s", got.Short()))
	}
	if fresh {
		return v, true, nil
	}
	v = &list.Version{}
	if err := json.Unmarshal(b, v); err != nil {
		return nil, false, damaged(h, err)
	}
	if v.Format > list.Format {
		return nil, false, fault.New(fault.Input, "list version %s has format %d, and this program reads up to %d", h.Short(), v.Format, list.Format).
			Try("use a newer navicert")
	}
	return v, false, nil
}

func damaged(h canon.Hash, why error) error {
	return fault.New(fault.Damaged, "list version %s is damaged", h.Short()).Because(why).
		Try("import the list again, or restore the data folder from a copy")
}

// Format is the version of the folder's own files, written in every manifest.
// History: 1, the first.
const Format = 1

const currentName = "current"

func historyName(n int) string        { return filepath.Join("history", fmt.Sprintf("%06d", n)) }
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
		return manifest{Format: Format}, nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return manifest{}, fault.New(fault.Unavailable, "the data folder %s cannot be read", f.dir).Because(err)
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
