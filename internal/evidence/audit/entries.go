package audit

import (
	"fmt"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
)

// A line is what is known of a Line.
type line struct {
	leaf   tlog.Hash
	row    int64
	whole  bool  // it has its line end
	err    error // why it is no entry
	gap    bool  // it stands for a deleted entry, and says nothing but its leaf
	number int64
	before string
	origin string
	time   time.Time
	size   int

	deletedBy int64
	entry     *evidence.Entry // of kind Purge
}

func newLine(l Line) line {
	out := line{leaf: evidence.Leaf(l.Text), row: l.Row, whole: l.Whole, size: len(l.Text)}
	if out.err = l.Lost; l.Lost != nil {
		return out
	}
	g, isGap, err := evidence.ParseGap(string(l.Text))
	switch {
	case isGap && err == nil:
		out.gap, out.leaf, out.deletedBy = true, g.Leaf, g.By
		return out
	case !isGap:
		var e *evidence.Entry
		if e, err = evidence.Decode(l.Text); err == nil {
			out.number, out.before, out.origin = e.Number, e.Before, e.Origin
			out.time, err = e.At()
			if e.Kind == evidence.Purge {
				out.entry = e
			}
		}
	}
	out.err = err
	return out
}

// entries says of every entry whether it is the one that was signed.
func (v *verifier) entries() {
	r := v.report
	before := len(r.Findings)
	switch {
	case v.proven != nil:
		v.align()
		v.authorised()
	default:
		v.chain()
	}
	if v.signed && len(r.Findings) == before {
		r.find(Changed, 0, "The entries and the tree were both changed: the entries agree with each other and not with the checkpoint that %s signed.", r.Origin)
	}
}

// authorised judges the deleted entries of a log in which something else was
// changed. Only entries that are proven can tell of a deletion.
func (v *verifier) authorised() {
	var g gaps
	at := make(map[tlog.Hash]int64, len(v.proven))
	for i, h := range v.proven {
		at[h] = int64(i) + 1
	}
	for i := range v.lines {
		l := &v.lines[i]
		n, ok := at[l.leaf]
		switch {
		case !ok:
		case l.gap:
			g.add(n, evidence.Gap{Leaf: l.leaf, By: l.deletedBy})
		case l.entry != nil:
			g.see(l.entry)
		}
	}
	g.judge(v.report, v.log.Partial())
}

func (v *verifier) leafBefore(i int) string {
	if i == 0 {
		return ""
	}
	return evidence.LeafText(v.lines[i-1].leaf)
}

// chain looks for the place where entries stop to follow each other. It is all
// that can be done where neither checkpoint nor tree can be believed.
func (v *verifier) chain() {
	r := v.report
	want := int64(1)
	for i := range v.lines {
		l := &v.lines[i]
		if l.gap {
			l.number = want // it says nothing else of itself
			want++
			continue
		}
		if l.err != nil {
			if i+1 < len(v.lines) && v.lines[i+1].err == nil && v.lines[i+1].number == want {
				v.inserted(i)
				continue
			}
			r.find(Changed, want, "What stands in the place of entry %d is no entry: %v.", want, l.err)
			want++
			continue
		}
		switch {
		case i > 0 && l.number <= v.lines[i-1].number && v.lines[i-1].err == nil:
			r.find(Inserted, l.number, "Entry %d stands behind entry %d.", l.number, v.lines[i-1].number)
		case l.number > want:
			r.find(Removed, want, "%s missing.", span(want, l.number-1))
		case i == 0:
			if l.before != "" {
				r.find(Changed, 1, "Entry 1 says that another entry came before it.")
			}
		case v.lines[i-1].err == nil && l.before != v.leafBefore(i):
			r.find(Changed, l.number-1, "Entry %d is not the one that entry %d was written after.", l.number-1, l.number)
		}
		if r.Origin != "" && l.origin != r.Origin {
			r.find(Inserted, l.number, "Entry %d was written by the installation %s.", l.number, l.origin)
		}
		want = l.number + 1
	}
	if v.signed && want <= r.Size {
		r.find(Truncated, want, "The log was cut off: %s missing at its end.", span(want, r.Size))
	}
}

// span names entries in words, with the verb.
func span(from, to int64) string {
	if from == to {
		return fmt.Sprintf("entry %d is", from)
	}
	return fmt.Sprintf("entries %d to %d are", from, to)
}
