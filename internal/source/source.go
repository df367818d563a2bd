// Package source is the contract of a list reader: code that turns one
// published document into the listings of one or more lists. Readers live in
// folders below this one and are registered in source/all; the suite that each
// of them must pass is source/sourcetest.
package source

import (
	"fmt"
	"io"
	"slices"

	"github.com/navicert/navicert/internal/list"
)

// A Source is a reader with its description. It holds no state.
type Source struct {
	ID        string    // jurisdiction and document: "us/csl"; stored in versions, never renamed
	Version   int       // raised whenever the same document gives other listings
	Title     string    // of the document, for people
	Authority string    // who publishes it
	Page      string    // where people find it
	Download  string    // where the document itself is
	Document  string    // its layouts, in words: "JSON or CSV, also gzipped"
	Lists     []list.ID // the lists that it fills
	// Parse reads a whole document into out. It is pure and total: the same
	// bytes give the same drafts, any bytes give listings, problems or an
	// error, and nothing else is read. The errors that a user may see are
	// *fault.Fault: Refused where the document as a whole is not to be
	// believed (empty, cut off, another format). A single bad row or field is
	// a problem in out. After an error, out is to be thrown away.
	Parse func(doc io.Reader, out *list.Drafts) error
}

// Reader names the source with its version, as versions record it: "us/csl 1".
func (s Source) Reader() string { return fmt.Sprintf("%s %d", s.ID, s.Version) }

// Fills reports whether the source fills that list.
func (s Source) Fills(id list.ID) bool { return slices.Contains(s.Lists, id) }

// Read parses a whole document into fresh drafts of the source's lists.
func (s Source) Read(doc io.Reader) (*list.Drafts, error) {
	out := list.NewDrafts(s.Lists...)
	if err := s.Parse(doc, out); err != nil {
		return nil, err
	}
	return out, nil
}
