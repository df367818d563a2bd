package list

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/navicert/navicert/internal/fault"
)

// The limits of the gate. They are wide enough for what authorities have done
// (a lawful delisting took 8.9 percent of the UN list in a day) and narrow
// enough for a document that lost a part on its way. A list that has done more
// may do it again, by half as much more.
const (
	// A new version may lose up to ShrinkPercent of the listings of the last
	// one, as much again for each year between them, and in any case ShrinkRows.
	ShrinkPercent = 10
	ShrinkRows    = 20
	// A short list may not lose more than half of its listings, if these are
	// HalfRows or more.
	HalfRows = 5
	// Up to ChangePercent of the listings may say another thing than before, and
	// as much again for each year.
	ChangePercent = 50
	// Up to ProblemPercent of the rows may be none that could be read, and in
	// any case up to ProblemRows.
	ProblemPercent = 5
	ProblemRows    = 20
	// Up to FieldPercent of the listings may carry a problem, and in any case
	// up to ProblemRows. More mean that the layout of a field has changed.
	FieldPercent = 50
)

// Moved counts what a version changed against the one before it. Listings are
// told by identity, not by keys.
type Moved struct {
	Before  int `json:"before"` // listings of the version before
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Changed int `json:"changed"`
	Earlier int `json:"earlier,omitempty"` // of those changed, how many have a start that is earlier than before
}

// shares gives how many of a hundred thousand listings were removed and changed.
func (m Moved) shares() (removed, changed int) {
	if m.Before == 0 {
		return 0, 0
	}
	return m.Removed * 100000 / m.Before, m.Changed * 100000 / m.Before
}

// Doubts says why a new version should not take the place of the last one
// before somebody has looked, one sentence each; none if it may. moved is its
// difference from the last, and past the differences that earlier versions of
// this list made and that were taken: what a list has done before, it may do
// again. A last version that is nil or the starter list raises no doubt.
func Doubts(last, next *Version, moved Moved, past []Moved) []string {
	if last == nil || last.Starter {
		return nil
	}
	before, now := len(last.Listings), len(next.Listings)
	if before > 0 && now == 0 {
		return []string{fmt.Sprintf("%s is not in the new document, and had %d listings", next.List, before)}
	}
	// What a list may do in a day it may do again and again over years.
	years := max(0, next.Dated.Sub(last.Dated)) * 1000 / 365 // in thousandths
	if !last.Dated.Known() || !next.Dated.Known() {
		years = 0
	}
	lostMost, changedMost := ShrinkPercent*(1000+years), ChangePercent*(1000+years)
	for _, p := range past {
		r, c := p.shares()
		lostMost, changedMost = max(lostMost, r*3/2), max(changedMost, c*3/2)
	}
	lost, changed := moved.shares()
	var out []string
	switch {
	case moved.Removed > ShrinkRows && lost > lostMost, moved.Removed >= HalfRows && moved.Removed*2 > before:
		out = append(out, fmt.Sprintf("%s lost %d of %d listings and would have %d; the most that it has lost so far is %s", next.List, moved.Removed, before, now, most(past)))
	}
	if next.Reader == last.Reader && moved.Changed > ShrinkRows && changed > changedMost {
		out = append(out, fmt.Sprintf("%s: %d of %d listings say another thing than before, as if they were written by another program", next.List, moved.Changed, before))
	}
	if next.Reader == last.Reader && moved.Earlier > ShrinkRows && moved.Earlier*100 > before*ProblemPercent {
		out = append(out, fmt.Sprintf("%s: %d of %d listings start earlier than before", next.List, moved.Earlier, before))
	}
	return out
}

// most says the largest share that a list has lost.
func most(past []Moved) string {
	largest, of := 0, Moved{}
	for _, p := range past {
		if r, _ := p.shares(); r > largest {
			largest, of = r, p
		}
	}
	if largest == 0 {
		return "none"
	}
	return fmt.Sprintf("%d of %d", of.Removed, of.Before)
}

// SameContent reports whether two versions say the same: their listings and
// problems, wherever these stand in their documents. Days, documents and
// readers do not matter.
func SameContent(a, b *Version) bool {
	if a == nil || b == nil || len(a.Listings) != len(b.Listings) || len(a.Problems) != len(b.Problems) {
		return false
	}
	for i := range a.Listings {
		if !reflect.DeepEqual(placeless(a.Listings[i]), placeless(b.Listings[i])) {
			return false
		}
	}
	for i := range a.Problems {
		p, q := a.Problems[i], b.Problems[i]
		p.Line, q.Line = 0, 0
		if p != q {
			return false
		}
	}
	return true
}

func placeless(l Listing) Listing {
	l.Line = 0
	if len(l.Problems) > 0 {
		l.Problems = slices.Clone(l.Problems)
		for i := range l.Problems {
			l.Problems[i].Line = 0
		}
	}
	return l
}

// Whole makes the checks of a version that need no other one. What it gives is a
// *fault.Fault of code Refused, and no acceptance overrules it.
func Whole(v *Version) error {
	rows, bad := len(v.Listings)+len(v.Problems), len(v.Problems)
	if bad > ProblemRows && bad*100 > rows*ProblemPercent {
		return fault.New(fault.Refused, "%s: %d of %d rows could not be read, first: %s", v.List, bad, rows, v.Problems[0].Says).
			Try("download the document again, or report that its layout has changed")
	}
	flagged := 0
	for i := range v.Listings {
		l := &v.Listings[i]
		if l.List != v.List {
			return fault.New(fault.Refused, "%s: the listing %q is of %s", v.List, l.Key, l.List)
		}
		if len(l.Problems) > 0 {
			flagged++
		}
	}
	if flagged > ProblemRows && flagged*100 > len(v.Listings)*FieldPercent {
		return fault.New(fault.Refused, "%s: %d of %d listings have a field that could not be read", v.List, flagged, len(v.Listings)).
			Try("the layout of a field has changed; report it")
	}
	return nil
}
