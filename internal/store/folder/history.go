package folder

import (
	"cmp"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// A Stored is a version with the hash under which it is kept.
type Stored struct {
	Hash canon.Hash
	Seen day.Day // as Entry.Seen
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
	// Confirmed is the last day on which a publication said the same, where
	// that is after Dated.
	Confirmed day.Day     `json:"confirmed,omitzero"`
	Moved     *list.Moved `json:"moved,omitempty"` // what it changed when it came, where that was counted
}

// Seen is the last day of which the list is known to have said this.
func (e Entry) Seen() day.Day { return max(e.Dated, e.Confirmed) }

// An Import is one entry of the history: what was current after it.
type Import struct {
	Sequence int     `json:"sequence"` // from 1
	Note     Note    `json:"note"`
	Lists    []Entry `json:"lists"` // in the order of the register
	// Filed are versions that this import kept without making them current,
	// because a later one was.
	Filed []Entry `json:"filed,omitempty"`
	// Held are the versions that wait for somebody to release or refuse them.
	Held []Held `json:"held,omitempty"`
}

// A Held version was refused by the gate and is kept until somebody decides.
type Held struct {
	Entry
	Day day.Day `json:"day"` // since when it is held
	Why string  `json:"why"` // one sentence
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
			return nil, historyDamaged(n, h.Sequence)
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

// Versions gives every version of a list that was ever current or filed, by
// the day it is dated and then in the order of the imports. A version that was
// current more than once stands once for each day it was dated, first import
// first. Held and refused ones are not among them.
func (f *Folder) Versions(id list.ID) ([]Entry, error) {
	m, err := f.manifest(currentName)
	if err != nil {
		return nil, err
	}
	var out []Entry
	seen := map[canon.Hash]bool{}
	for n := 1; n <= m.Sequence; n++ {
		h, err := f.manifest(historyName(n))
		if err != nil {
			return nil, err
		}
		for _, e := range slices.Concat(h.Lists, h.Filed) {
			if e.List == id && !seen[e.Hash] {
				seen[e.Hash] = true
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Compare(a.Dated, b.Dated) })
	return out, nil
}
