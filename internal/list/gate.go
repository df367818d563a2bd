package list

import (
	"slices"

	"github.com/navicert/navicert/internal/fault"
)

// The limits of the gate. They are wide enough for what the authorities have
// done (the Entity List has never lost a tenth of its entries at once) and
// narrow enough for a document that lost a part on its way.
const (
	// A new version may lose up to ShrinkPercent of the listings of the last
	// one, and in any case up to ShrinkRows.
	ShrinkPercent = 10
	ShrinkRows    = 20
	// A short list may not lose more than half of its listings, if these are
	// HalfRows or more.
	HalfRows = 5
	// Up to ProblemPercent of the rows may be none that could be read, and in
	// any case up to ProblemRows.
	ProblemPercent = 5
	ProblemRows    = 20
	// Up to FieldPercent of the listings may carry a problem, and in any case
	// up to ProblemRows. More mean that the layout of a field has changed.
	FieldPercent = 50
)

// Gate decides whether next may take the place of last, which may be nil. A
// last version that is the starter list is not compared with. With
// acceptShrink, a smaller list passes: somebody has looked at why. What it
// gives is a *fault.Fault of code Refused.
func Gate(last, next *Version, acceptShrink bool) error {
	if err := whole(next); err != nil {
		return err
	}
	if last == nil || last.Starter || acceptShrink {
		return nil
	}
	before, now := len(last.Listings), len(next.Listings)
	lost := before - now
	switch {
	case before > 0 && now == 0:
		return gone(last)
	case lost > ShrinkRows && lost*100 > before*ShrinkPercent, lost >= HalfRows && lost*2 > before:
		return fault.New(fault.Refused, "%s shrank from %d to %d listings", next.List, before, now).Try(lookFirst)
	}
	return nil
}

const lookFirst = "the last good version stays; if the authority really removed so many, import again and accept the smaller list"

func gone(last *Version) error {
	return fault.New(fault.Refused, "%s is not in the new document, and had %d listings", last.List, len(last.Listings)).Try(lookFirst)
}

// whole makes the checks that need no last version.
func whole(v *Version) error {
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

// GateAll lets the versions of one import pass together or not at all. ids are
// the lists that the import is meant to fill: one that was there before, as
// last gives it, may not be missing.
func GateAll(ids []ID, last func(ID) (*Version, bool), next []*Version, acceptShrink bool) error {
	for _, id := range ids {
		old, ok := last(id)
		if !ok {
			old = nil
		}
		i := slices.IndexFunc(next, func(v *Version) bool { return v.List == id })
		if i >= 0 {
			if err := Gate(old, next[i], acceptShrink); err != nil {
				return err
			}
			continue
		}
		if old != nil && !old.Starter && len(old.Listings) > 0 && !acceptShrink {
			return gone(old)
		}
	}
	return nil
}
