// Package source is the contract of a list reader: code that turns one
// published document into the listings of one or more lists. Readers live in
// folders below this one and are registered in source/all; the suite that each
// of them must pass is source/sourcetest.
package source

import (
	"fmt"
	"io"
	"slices"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// A Source is a reader with its description. It holds no state.
type Source struct {
	ID        string // jurisdiction and document: "us/csl"; stored in versions, never renamed
	Version   int    // raised whenever the same document gives other listings
	Title     string // of the document, for people
	Authority string // who publishes it
	Page      string // where people find it
	Download  string // where the document itself is; "" where there are Parts
	// Parts are the documents that together make one version, where one is
	// not all of it, the leading one first. Then ParseFiles is set.
	Parts    []Part
	Document string    // its layouts, in words: "JSON or CSV, also gzipped"
	Lists    []list.ID // the lists that it fills
	// Parse reads a whole document into out. It is pure and total: the same
	// bytes give the same drafts, any bytes give listings, problems or an
	// error, and nothing else is read. The errors that a user may see are
	// *fault.Fault: Refused where the document as a whole is not to be
	// believed (empty, cut off, another format). A single bad row or field is
	// a problem in out. After an error, out is to be thrown away.
	Parse func(doc io.Reader, out *list.Drafts) error
	// ParseFiles reads the documents of one version together, as Parse reads
	// one: pure, total, with the same errors. The order of the files does not
	// matter, their names do as far as Parts says. It is nil where one
	// document is all; Parse of a source with Parts reads an archive of them,
	// or the leading one alone.
	ParseFiles func(files []File, out *list.Drafts) error
}

// A Part is one of the documents that together make one version.
type Part struct {
	Name     string // its published file name; upper and lower case do not matter, nor does ".gz" behind it
	Download string // where it is
	Optional bool   // a version may be without it, and says so in a problem
}

// A File is a document with the name that it came under, without folders.
type File struct {
	Name string
	Body io.Reader
}

// Reader names the source with its version, as versions record it: "us/csl 1".
func (s Source) Reader() string { return fmt.Sprintf("%s %d", s.ID, s.Version) }

// Fills reports whether the source fills that list.
func (s Source) Fills(id list.ID) bool { return slices.Contains(s.Lists, id) }

// ReadFiles parses the documents of one version together. One file is read as
// Read reads it; more than one are refused by a source without Parts.
func (s Source) ReadFiles(files []File) (*list.Drafts, error) {
	if len(files) == 1 && s.ParseFiles == nil {
		return s.Read(files[0].Body)
	}
	if s.ParseFiles == nil {
		return nil, fault.New(fault.Refused, "%s is read from one document, not from %d", s.Title, len(files)).
			Try("give one file, not a folder")
	}
	out := list.NewDrafts(s.Lists...)
	if err := s.ParseFiles(files, out); err != nil {
		return nil, err
	}
	return out, nil
}

// Read parses a whole document into fresh drafts of the source's lists.
func (s Source) Read(doc io.Reader) (*list.Drafts, error) {
	out := list.NewDrafts(s.Lists...)
	if err := s.Parse(doc, out); err != nil {
		return nil, err
	}
	return out, nil
}
