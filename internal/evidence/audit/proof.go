package audit

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
)

// A pass reads a log once, from its first entry to its last, and keeps next to
// nothing of it: a log of any length is verified in little memory.
type pass struct {
	log    Log
	report *Report // of what is found if the root is the one that was signed
	tree   *bufio.Reader
	edge   evidence.Edge
	hashes []tlog.Hash
	gaps   gaps
	// treeBad, besideBad and rowBad are set at the first finding of their kind.
	treeBad, besideBad, rowBad bool

	before string // leaf of the entry before
	last   time.Time
}

var errBroken = errors.New("the entries are not those that were signed")

// stream verifies the log of a signed checkpoint. It gives false where the
// entries are not exactly those that were signed: then its findings mean
// nothing.
func stream(log Log, r *Report) (bool, error) {
	tree, err := log.Tree()
	if err != nil {
		return false, err
	}
	defer tree.Close()
	p := &pass{log: log, report: r, tree: bufio.NewReaderSize(tree, 1<<16)}
	err = log.Lines(func(l Line) error {
		if p.edge.Size() == r.Size {
			if !log.Rest() {
				return errBroken
			}
			r.Unfinished += int64(len(l.Text))
			if l.Whole {
				r.Unfinished++
			}
			return nil
		}
		if !l.Whole || l.Lost != nil {
			return errBroken
		}
		return p.take(l)
	})
	if errors.Is(err, errBroken) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if p.edge.Size() != r.Size || p.edge.Root() != r.Root {
		return false, nil
	}
	if _, err := p.tree.ReadByte(); err == nil && !log.Rest() {
		r.find(Derived, 0, "The tree has hashes behind the last signed entry; the entries themselves are proven.")
	} else if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	p.gaps.judge(r, log.Partial())
	says, err := log.Sound()
	if says != "" {
		r.find(Derived, 0, "%s; the entries themselves are proven.", says)
	}
	return true, err
}

// take looks at one entry. What it finds counts only if all of them are proven
// in the end.
func (p *pass) take(l Line) error {
	r, n := p.report, p.edge.Size()+1
	leaf := evidence.Leaf(l.Text)
	var e *evidence.Entry
	g, isGap, err := evidence.ParseGap(string(l.Text))
	switch {
	case isGap && err != nil:
		return errBroken
	case isGap:
		leaf = g.Leaf
		p.gaps.add(n, g)
	default:
		if e, err = evidence.Decode(l.Text); err != nil {
			r.find(Changed, n, "Entry %d was signed, but cannot be read: %v.", n, err)
		} else if err := p.entry(n, e); err != nil {
			return err
		}
	}
	p.before = evidence.LeafText(leaf)
	if l.Row != n && !p.rowBad {
		p.rowBad = true
		r.find(Derived, n, "Entry %d is kept under the number %d; the entries themselves are proven.", n, l.Row)
	}
	p.hashes = p.edge.Add(leaf, p.hashes[:0])
	if err := p.stored(n); err != nil {
		return err
	}
	if p.besideBad {
		return nil
	}
	says, err := p.log.Beside(l, e)
	if says != "" {
		p.besideBad = true
		r.find(Derived, n, "%s; the entries themselves are proven.", says)
	}
	return err
}

// stored holds the stored hashes of an entry against those that follow from it.
func (p *pass) stored(n int64) error {
	for _, h := range p.hashes {
		var got tlog.Hash
		_, err := io.ReadFull(p.tree, got[:])
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return err
		}
		if (err != nil || got != h) && !p.treeBad {
			p.treeBad = true
			p.report.find(Derived, n, "The tree is not what follows from the entries, first at entry %d; the entries themselves are proven.", n)
		}
	}
	return nil
}

// entry looks at what an entry says of itself.
func (p *pass) entry(n int64, e *evidence.Entry) error {
	r := p.report
	at, err := e.At()
	switch {
	case err != nil:
		r.find(Changed, n, "Entry %d was signed, but its time cannot be read: %v.", n, err)
		return nil
	case e.Number != n:
		r.find(Inserted, n, "Entry %d says that it is entry %d.", n, e.Number)
	case e.Origin != r.Origin:
		r.find(Inserted, n, "Entry %d was written by the installation %s.", n, e.Origin)
	case e.Before != p.before:
		r.find(Changed, n, "Entry %d does not follow entry %d.", n, n-1)
	}
	if at.Before(p.last) {
		r.Clock = append(r.Clock, n)
	}
	p.last = at
	if r.First == "" {
		r.First = at.Format(time.RFC3339)
	}
	r.Last = at.Format(time.RFC3339)
	p.gaps.see(e)
	return nil
}

// gaps are the deleted entries of a log, and the entries that say so.
type gaps struct {
	by     map[int64][]int64 // numbers of deleted entries, by the entry that they name
	purges []purge
}

type purge struct {
	entry *evidence.Entry
	says  evidence.Purged
	err   error
}

func (g *gaps) add(n int64, gap evidence.Gap) {
	if g.by == nil {
		g.by = make(map[int64][]int64)
	}
	g.by[gap.By] = append(g.by[gap.By], n)
}

func (g *gaps) see(e *evidence.Entry) {
	if e.Kind != evidence.Purge {
		return
	}
	says, err := e.PurgedBy()
	g.purges = append(g.purges, purge{&evidence.Entry{Number: e.Number, Time: e.Time, Content: evidence.Content{Asked: e.Asked}}, says, err})
}

// judge says of every gap whether a signed entry tells of it.
func (g *gaps) judge(r *Report, partial bool) {
	if partial {
		r.Withheld = evidence.Ranges(g.by[evidence.Withheld])
		delete(g.by, evidence.Withheld)
	}
	for _, p := range g.purges {
		numbers := g.by[p.entry.Number]
		var told []int64
		for _, n := range numbers {
			if p.err == nil && n < p.entry.Number && p.says.Holds(n) {
				told = append(told, n)
				continue
			}
			r.find(Removed, n, "Entry %d was removed: it is said to be deleted by entry %d, which does not say so.", n, p.entry.Number)
		}
		delete(g.by, p.entry.Number)
		if len(told) > 0 {
			r.Deleted = append(r.Deleted, Deletion{
				Entry: p.entry.Number, Time: p.entry.Time, By: p.entry.Asked.By, Why: p.entry.Asked.Why, Entries: evidence.Ranges(told),
			})
		}
	}
	var left []int64
	for by := range g.by {
		left = append(left, by)
	}
	slices.Sort(left)
	for _, by := range left {
		for _, n := range g.by[by] {
			if by == evidence.Withheld {
				r.find(Removed, n, "Entry %d was removed: its hash alone is there.", n)
				continue
			}
			r.find(Removed, n, "Entry %d was removed: it is said to be deleted by entry %d, which is no deletion.", n, by)
		}
	}
}

// A Deletion is entries whose content was deleted because their time was over,
// as a signed entry says.
type Deletion struct {
	Entry   int64 // that says so
	Time    string
	By, Why string // who deleted them
	Entries []evidence.Range
}

// Names gives the numbers of entries as people read them.
func Names(all []evidence.Range) string {
	names := ""
	for i, r := range all {
		if i > 0 {
			names += ", "
		}
		if names += fmt.Sprint(r.From); r.To > r.From {
			names += fmt.Sprintf(" to %d", r.To)
		}
	}
	return names
}

// Says gives a deletion in a sentence.
func (d Deletion) Says() string {
	names := Names(d.Entries)
	noun, verb, hashes := "entries", "were", "their hashes are"
	if len(d.Entries) == 1 && d.Entries[0].From == d.Entries[0].To {
		noun, verb, hashes = "entry", "was", "its hash is"
	}
	return fmt.Sprintf("The content of %s %s %s deleted under retention by entry %d on %.10s; %s proven.", noun, names, verb, d.Entry, d.Time, hashes)
}
