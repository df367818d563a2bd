// Package update makes new list versions from documents: it reads them, holds
// the result against the versions that there are, and decides for each list
// whether the new version is to be used, is the same as one that there is, is
// older and only to be kept, or has to wait until somebody has looked. It
// stores nothing and fetches nothing.
package update

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
)

// A Fate is what becomes of a new version.
type Fate string

// The fates.
const (
	Used  Fate = "used"  // it becomes the current version
	Same  Fate = "same"  // it says what the version before it says: nothing is stored but the day
	Filed Fate = "filed" // the current version is of a later day: it is only kept
	Held  Fate = "held"  // there are doubts: it waits until somebody releases or refuses it
)

// A Report says what an import found, list by list in the order of the
// register.
type Report struct {
	Reader   string
	Document list.Document // the leading one
	Dated    day.Day
	Lists    []Change
	// Stray are problems that belong to no list; they are kept with the first
	// version of the import.
	Stray []list.Problem
}

// A Change is what an import does to one list.
type Change struct {
	List     list.ID
	Fate     Fate
	Why      string     // the doubts, where it is held
	Before   int        // listings of the version before; 0 when there was none or only the starter list
	Moved    list.Moved // what is different from that version
	Listings int
	Problems int // rows that are no listing, and fields that could not be read
	Version  *list.Version
}

// A Base is what an import is held against.
type Base struct {
	// Current gives the version in use of a list.
	Current func(list.ID) (*list.Version, bool)
	// Before gives the last version of a list that is dated up to a day. Where
	// it is nil, Current is asked.
	Before func(list.ID, day.Day) (*list.Version, bool)
	// Past gives what the versions of a list changed so far. It may be nil.
	Past func(list.ID) []list.Moved
	// Took hears of every version that was stored. It may be nil, and is called
	// by who stores.
	Took func(Change)
}

// Options say how documents are imported.
type Options struct {
	Dated    day.Day // of the publication; zero where nobody said
	Observed day.Day // of reading
	// AcceptShrink takes versions in spite of doubts: somebody has looked.
	AcceptShrink bool
	// Skip tells which lists of the documents are left alone, because another
	// document speaks for them. It may be nil.
	Skip func(list.ID) bool
	// Leave drops what is doubtful instead of holding it, as is right for an old
	// document that nobody waits for.
	Leave bool
	// Fresh says that the documents were fetched just now as the latest ones:
	// then an older day is a doubt.
	Fresh bool
}

// Import reads the documents of one publication and decides on the version of
// each list that they hold. The day is that of the options, else the one that
// the document states, else that of reading. A list without a listing gives no
// version, unless it had one before. An error means that nothing is to change;
// where one list of a publication has to wait, all that are new wait with it,
// since they come from the same document.
func Import(src source.Source, docs []source.File, o Options, base Base) (Report, error) {
	drafts, documents, err := read(src, docs)
	if err != nil {
		return Report{}, err
	}
	report := Report{Reader: src.Reader(), Document: documents[0], Stray: drafts.Stray, Dated: cmp.Or(o.Dated, drafts.Dated, o.Observed)}
	if base.Before == nil {
		base.Before = func(id list.ID, _ day.Day) (*list.Version, bool) { return base.Current(id) }
	}
	for _, d := range drafts.All() {
		if o.Skip != nil && o.Skip(d.List) {
			continue
		}
		before, had := base.Before(d.List, report.Dated)
		if len(d.Listings) == 0 && len(d.Problems) == 0 && (!had || before.Starter || len(before.Listings) == 0) {
			continue
		}
		report.Lists = append(report.Lists, Change{Version: &list.Version{
			Format: list.Format, List: d.List, Dated: report.Dated, Observed: o.Observed, Reader: report.Reader,
			Documents: documents, Listings: d.Listings, Problems: d.Problems,
		}})
	}
	if len(report.Lists) > 0 {
		v := report.Lists[0].Version
		v.Problems = append(v.Problems, drafts.Stray...)
	}
	for i := range report.Lists {
		if err := report.Lists[i].decide(o, base); err != nil {
			return report, err
		}
	}
	report.together()
	if held := report.Of(Held); o.Leave && len(held) > 0 {
		return report, fault.New(fault.Refused, "%s", held[0].Why).Try("import the document by itself and accept it, if it is right")
	}
	return report, nil
}

// read parses the documents and hashes each as a whole.
func read(src source.Source, docs []source.File) (*list.Drafts, []list.Document, error) {
	var in []*counted
	var files []source.File
	for _, d := range docs {
		c := &counted{from: d.Body, sum: sha256.New()}
		in = append(in, c)
		files = append(files, source.File{Name: d.Name, Body: c})
	}
	drafts, err := src.ReadFiles(files)
	if err != nil {
		return nil, nil, err
	}
	var documents []list.Document
	for i, c := range in {
		// A reader may stop before the end, but the hash is that of the whole.
		if _, err := io.Copy(io.Discard, c); err != nil {
			return nil, nil, err
		}
		documents = append(documents, list.Document{Name: docs[i].Name, Hash: canon.Hash(hex.EncodeToString(c.sum.Sum(nil))), Size: c.size})
	}
	return drafts, documents, nil
}

// decide compares a version with the one before it and gives it its fate.
func (c *Change) decide(o Options, base Base) error {
	v := c.Version
	c.List, c.Fate, c.Listings, c.Problems = v.List, Used, len(v.Listings), len(v.Problems)
	for i := range v.Listings {
		c.Problems += len(v.Listings[i].Problems)
	}
	if err := list.Whole(v); err != nil {
		return err
	}
	current, used := base.Current(v.List)
	used = used && !current.Starter
	before, had := base.Before(v.List, v.Dated)
	if !had || before.Starter {
		before = nil
	}
	var d history.Difference
	if before != nil {
		c.Before = len(before.Listings)
		d = history.Compare(history.Pointers(before), history.Pointers(v))
		c.Moved = moved(c.Before, d)
	} else {
		c.Moved.Added = len(v.Listings)
	}
	older := used && v.Dated < current.Dated
	switch {
	case older && o.Dated.Known() && !o.Fresh && current.Dated == current.Observed && list.SameContent(current, v):
		return nil // the day of the current one was only assumed, and is corrected
	case before != nil && list.SameContent(before, v) && !(older && before == current):
		c.Fate = Same
		return nil
	case older && !o.Fresh:
		c.Fate = Filed
	}
	if o.AcceptShrink {
		return nil
	}
	var past []list.Moved
	if base.Past != nil {
		past = base.Past(v.List)
	}
	doubts := list.Doubts(before, v, c.Moved, past)
	if older && o.Fresh {
		doubts = append(doubts, string(v.List)+" is of "+v.Dated.String()+", and the version in use is of "+current.Dated.String())
	}
	if len(doubts) > 0 {
		c.Fate, c.Why = Held, strings.Join(doubts, "; ")
	}
	return nil
}

func moved(before int, d history.Difference) list.Moved {
	m := list.Moved{Before: before, Added: len(d.Added), Removed: len(d.Removed), Changed: len(d.Changed)}
	for _, c := range d.Changed {
		if a, b := c.After.InForce.From, c.Before.InForce.From; a.Known() && b.Known() && a < b {
			m.Earlier++
		}
	}
	return m
}

// together makes what is new wait with the list that has to.
func (r *Report) together() {
	why := ""
	for _, c := range r.Lists {
		if c.Fate == Held && why == "" {
			why = string(c.List) + " of the same document is held"
		}
	}
	if why == "" {
		return
	}
	for i := range r.Lists {
		if c := &r.Lists[i]; c.Fate == Used || c.Fate == Filed {
			c.Fate, c.Why = Held, why
		}
	}
}

// Of gives the changes of one fate.
func (r *Report) Of(f Fate) []Change {
	var out []Change
	for _, c := range r.Lists {
		if c.Fate == f {
			out = append(out, c)
		}
	}
	return out
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
