package app

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	documents "github.com/navicert/navicert/internal/document/all"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// A Scanner looks for the parties of an engine's lists in documents. It may be
// used by several goroutines.
type Scanner struct {
	scanner *mention.Scanner
	blank   report.Scan // what all scans have in common
}

// Scanner makes the lists ready to be searched for; with no IDs, all of them.
func (e *Engine) Scanner(ids []list.ID) *Scanner {
	asked := func(id list.ID) bool { return len(ids) == 0 || slices.Contains(ids, id) }
	s := &Scanner{blank: report.Scan{Engine: e.Settings()}}
	for _, scope := range e.Scopes() {
		if asked(scope.List) {
			s.blank.Lists = append(s.blank.Lists, scope)
		}
	}
	var parties []mention.Party
	for _, p := range e.parties.Parties() {
		m := mention.Party{ID: p.ID, Name: p.Name}
		for _, l := range p.Listings {
			if asked(l.Listing.List) {
				m.Listings = append(m.Listings, l.Listing)
			}
		}
		if len(m.Listings) > 0 {
			parties = append(parties, m)
		}
	}
	versions := make(map[list.ID]*list.Version)
	for _, v := range e.versions {
		versions[v.List] = v
	}
	past := make(map[*list.Listing]*list.Version)
	for _, v := range e.past {
		for i := range v.Listings {
			past[&v.Listings[i]] = v
		}
	}
	s.blank.Standing = func(l *list.Listing, on day.Day) screen.Standing {
		return screen.StandingOf(l, cmp.Or(past[l], versions[l.List]), on)
	}
	s.scanner = mention.Compile(parties, mention.Settings{Standing: s.blank.Standing})
	return s
}

// Read scans a document that is in memory. name is shown, and its extension
// may tell the format. A document that cannot be read gives a scan that says
// so.
func (s *Scanner) Read(name string, doc []byte, on day.Day) (report.Scan, error) {
	out := s.scan(name, on)
	out.Hash, out.Size = canon.Sum(doc), int64(len(doc))
	text, err := documents.Read(name, doc)
	if err != nil {
		return unread(out, err)
	}
	found, err := s.scanner.Scan(text, on)
	if err != nil {
		return unread(out, err)
	}
	out.Text, out.Found = text, found
	return out, nil
}

// scan gives an empty scan of a document.
func (s *Scanner) scan(name string, on day.Day) report.Scan {
	out := s.blank
	out.Document, out.On = name, on
	return out
}

// unread notes why a document could not be read, if it is the document's own
// fault.
func unread(out report.Scan, err error) (report.Scan, error) {
	var f *fault.Fault
	if !errors.As(err, &f) {
		return out, err
	}
	out.Unread = f.Says
	if f.Cause != nil {
		out.Unread += ": " + f.Cause.Error()
	}
	return out, nil
}

// maxDocument is the largest document that is read into memory, in bytes.
const maxDocument = 1 << 30

// File scans one file.
func (s *Scanner) File(name string, on day.Day) (report.Scan, error) {
	if info, err := os.Stat(name); err == nil && info.Size() > maxDocument {
		out := s.scan(name, on)
		out.Unread = "the file is larger than a gigabyte"
		return out, nil
	}
	doc, err := os.ReadFile(name)
	if err != nil {
		out := s.scan(name, on)
		out.Unread = "the file cannot be read: " + cause(err).Error()
		return out, nil
	}
	return s.Read(name, doc, on)
}

// Input scans standard input.
func (s *Scanner) Input(in io.Reader, on day.Day) (report.Scan, error) {
	doc, err := io.ReadAll(io.LimitReader(in, maxDocument+1))
	if err != nil {
		return report.Scan{}, fault.New(fault.Unavailable, "standard input cannot be read").Because(err)
	}
	if len(doc) > maxDocument {
		return report.Scan{}, fault.New(fault.Input, "standard input is larger than a gigabyte").Try("scan it in parts")
	}
	return s.Read("-", doc, on)
}

// Documents gives the files that paths name, in order: a folder stands for the
// files below it, sorted, without those whose name begins with a dot. "-" is
// standard input and stays.
func Documents(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		if path == "-" {
			files = append(files, path)
			continue
		}
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fault.New(fault.NotFound, "there is no file or folder %s", path)
		case err != nil:
			return nil, fault.New(fault.Unavailable, "%s cannot be read", path).Because(cause(err))
		case !info.IsDir():
			files = append(files, path)
			continue
		}
		below, err := walk(path)
		if err != nil {
			return nil, err
		}
		if len(below) == 0 {
			return nil, fault.New(fault.NotFound, "there is no file in the folder %s", path)
		}
		files = append(files, below...)
	}
	return files, nil
}

func walk(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fault.New(fault.Unavailable, "%s cannot be read", path).Because(cause(err))
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type().IsRegular():
			files = append(files, path)
		}
		return nil
	})
	return files, err
}
