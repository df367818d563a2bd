// Package update makes new list versions from a document: it reads the
// document, holds the result against the last good versions, and gives all of
// the new versions or none. It stores nothing and fetches nothing.
package update

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// A Report says what an import found, list by list in the order of the
// register.
type Report struct {
	Reader   string
	Document list.Document
	Lists    []Change
	// Stray are problems that belong to no list; they are kept with the first
	// version of the import.
	Stray []list.Problem
}

// A Change is what an import does to one list. Listings are told by their
// keys.
type Change struct {
	List     list.ID
	Before   int // listings of the last version; 0 when there was none or only the starter list
	Listings int
	Added    int
	Removed  int
	Problems int // rows that are no listing, and fields that could not be read
}

// Import reads doc and gives the new version of each list that it holds, in
// the order of the register. dated is the day of the publication, or zero
// where it is not known: then it counts as that of observed, the day of
// reading. last gives the last good version of a list.
//
// A list without a listing gives no version, unless it had one before and
// acceptShrink is set. Any error means that nothing is to change.
func Import(src source.Source, doc io.Reader, name string, dated, observed day.Day,
	last func(list.ID) (*list.Version, bool), acceptShrink bool,
) ([]*list.Version, Report, error) {
	in := &counted{from: doc, sum: sha256.New()}
	drafts, err := src.Read(in)
	if err != nil {
		return nil, Report{}, err
	}
	// A reader may stop before the end, but the hash is that of the whole.
	if _, err := io.Copy(io.Discard, in); err != nil {
		return nil, Report{}, err
	}
	if !dated.Known() {
		dated = observed
	}
	report := Report{
		Reader:   src.Reader(),
		Document: list.Document{Name: name, Hash: canon.Hash(hex.EncodeToString(in.sum.Sum(nil))), Size: in.size},
		Stray:    drafts.Stray,
	}
	versions := make([]*list.Version, 0, len(drafts.All()))
	for _, d := range drafts.All() {
		old, had := last(d.List)
		if len(d.Listings) == 0 && len(d.Problems) == 0 && (!had || old.Starter) {
			continue
		}
		v := &list.Version{
			Format: list.Format, List: d.List, Dated: dated, Observed: observed, Reader: report.Reader,
			Documents: []list.Document{report.Document}, Listings: d.Listings, Problems: d.Problems,
		}
		versions = append(versions, v)
		report.Lists = append(report.Lists, change(old, v))
	}
	if len(versions) > 0 {
		versions[0].Problems = append(versions[0].Problems, drafts.Stray...)
	}
	if err := list.GateAll(src.Lists, last, versions, acceptShrink); err != nil {
		return nil, report, err
	}
	return versions, report, nil
}

// change compares a version with the last one, which may be nil.
func change(old, v *list.Version) Change {
	c := Change{List: v.List, Listings: len(v.Listings), Problems: len(v.Problems)}
	for i := range v.Listings {
		c.Problems += len(v.Listings[i].Problems)
	}
	had := map[string]bool{}
	if old != nil && !old.Starter {
		c.Before = len(old.Listings)
		for i := range old.Listings {
			had[old.Listings[i].Key] = true
		}
	}
	kept := 0
	for i := range v.Listings {
		if had[v.Listings[i].Key] {
			kept++
		}
	}
	c.Added, c.Removed = c.Listings-kept, c.Before-kept
	return c
}

// counted hashes and counts what is read through it.
type counted struct {
	from io.Reader
	sum  hash.Hash
	size int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.sum.Write(p[:n])
	c.size += int64(n)
	return n, err
}
