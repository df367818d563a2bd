// Package scan looks for the parties of stated list versions in documents, and
// says of each scan what it rests on.
package scan

import (
	"cmp"
	"errors"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	documents "github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// A Basis is what scans rest on.
type Basis struct {
	Versions []*list.Version
	Past     []*list.Version // what only earlier versions hold
	Parties  *consolidate.Register
	Scopes   []screen.Scope // of Versions
	Engine   screen.Engine
}

// Parties gives the parties to look for that have a listing on one of the lists,
// with these listings; with no IDs, on any.
func (b *Basis) parties(ids []list.ID) []mention.Party {
	var out []mention.Party
	for _, p := range b.Parties.Parties() {
		m := mention.Party{ID: p.ID, Name: p.Name}
		for _, l := range p.Listings {
			if asked(ids, l.Listing.List) {
				m.Listings = append(m.Listings, l.Listing)
			}
		}
		if len(m.Listings) > 0 {
			out = append(out, m)
		}
	}
	return out
}

func asked(ids []list.ID, id list.ID) bool { return len(ids) == 0 || slices.Contains(ids, id) }

// standing says how a listing stands on a day, as every answer has it.
func (b *Basis) standing() func(*list.Listing, day.Day) screen.Standing {
	versions := make(map[list.ID]*list.Version)
	for _, v := range b.Versions {
		versions[v.List] = v
	}
	past := make(map[*list.Listing]*list.Version)
	for _, v := range b.Past {
		for i := range v.Listings {
			past[&v.Listings[i]] = v
		}
	}
	return func(l *list.Listing, on day.Day) screen.Standing {
		return screen.StandingOf(l, cmp.Or(past[l], versions[l.List]), on)
	}
}

// A Scanner looks for parties in documents. It may be used by several goroutines.
type Scanner struct {
	scanner *mention.Scanner
	blank   report.Scan // what all scans have in common
}

// New makes the parties of lists ready to be looked for; with no IDs, all of them.
func New(b Basis, ids []list.ID) *Scanner {
	s := b.blank(ids)
	s.scanner = mention.Compile(b.parties(ids), mention.Settings{Standing: s.blank.Standing})
	return s
}

// Part makes parties ready of which the basis holds only those that took part in
// a scan, with the testimony of all others.
func Part(b Basis, ids []list.ID, told *mention.Testimony) *Scanner {
	s := b.blank(ids)
	s.scanner = mention.CompileWith(b.parties(ids), mention.Settings{Standing: s.blank.Standing}, told)
	return s
}

func (b *Basis) blank(ids []list.ID) *Scanner {
	s := &Scanner{blank: report.Scan{Engine: b.Engine, Standing: b.standing()}}
	for _, scope := range b.Scopes {
		if asked(ids, scope.List) {
			s.blank.Lists = append(s.blank.Lists, scope)
		}
	}
	return s
}

// Witness has the parties of lists at hand, to say what scans of them owe to all
// parties.
func (b *Basis) Witness(ids []list.ID) *mention.Witness {
	return mention.NewWitness(b.parties(ids), mention.Settings{Standing: b.standing()})
}

// Read scans a document that is in memory. name is shown, and its extension may
// tell the format. A document that cannot be read gives a scan that says so.
func (s *Scanner) Read(name string, doc []byte, on day.Day) (report.Scan, error) {
	text, err := documents.Read(name, doc)
	if err != nil {
		return s.Unread(name, canon.Sum(doc), int64(len(doc)), on, err)
	}
	return s.Text(name, canon.Sum(doc), int64(len(doc)), text, on)
}

// Text scans the text of a document of that hash and size.
func (s *Scanner) Text(name string, hash canon.Hash, size int64, text *document.Text, on day.Day) (report.Scan, error) {
	found, err := s.scanner.Scan(text, on)
	if err != nil {
		return s.Unread(name, hash, size, on, err)
	}
	out := s.Blank(name, on)
	out.Hash, out.Size, out.Text, out.Found = hash, size, text, found
	return out, nil
}

// Blank gives the scan of a document of which nothing was read.
func (s *Scanner) Blank(name string, on day.Day) report.Scan {
	out := s.blank
	out.Document, out.On = name, on
	return out
}

// Unread notes why a document could not be read, if it is the document's own
// fault.
func (s *Scanner) Unread(name string, hash canon.Hash, size int64, on day.Day, why error) (report.Scan, error) {
	out := s.Blank(name, on)
	out.Hash, out.Size = hash, size
	var f *fault.Fault
	if !errors.As(why, &f) {
		return out, why
	}
	out.Unread = f.Says
	if f.Cause != nil {
		out.Unread += ": " + f.Cause.Error()
	}
	return out, nil
}
