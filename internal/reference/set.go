package reference

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// A Kept is a version with its hash.
type Kept struct {
	Hash canon.Hash
	*Version
}

// A Named names a version that an answer rests on.
type Named struct {
	Table    Table      `json:"table"`
	Version  canon.Hash `json:"version"`
	Dated    day.Day    `json:"dated"`
	Observed day.Day    `json:"observed"`
}

// A Set is all versions that are at hand. A nil Set holds none; what it knows
// are the facts that come with the program. It is not changed after it was
// made.
type Set struct {
	kept    []Kept
	entries map[*Version]map[string]*prepared
	rows    map[*Version]map[string]*Destination
}

// NewSet makes a set of versions.
func NewSet(kept []Kept) *Set {
	s := &Set{kept: slices.Clone(kept), entries: map[*Version]map[string]*prepared{}, rows: map[*Version]map[string]*Destination{}}
	slices.SortStableFunc(s.kept, func(a, b Kept) int { return compare(a.Version, b.Version) })
	for _, k := range s.kept {
		entries, rows := map[string]*prepared{}, map[string]*Destination{}
		for i := range k.Entries {
			entries[k.Entries[i].Code] = prepare(&k.Entries[i])
		}
		for i := range k.Destinations {
			rows[k.Destinations[i].Code] = &k.Destinations[i]
		}
		s.entries[k.Version], s.rows[k.Version] = entries, rows
	}
	return s
}

// Versions gives all versions, by table and then by day.
func (s *Set) Versions() []Kept {
	if s == nil {
		return nil
	}
	return slices.Clone(s.kept)
}

// At gives the version of a table that states the law of a day, as far as it
// was known on another (the zero Day: as known now): the last one dated on or
// before the day. Where all are dated later, the earliest is given and early is
// true: what it says of the day is only a hint. ok is false where there is none.
func (s *Set) At(t Table, on, known day.Day) (found Kept, early, ok bool) {
	if s == nil {
		return Kept{}, false, false
	}
	for _, k := range s.kept {
		if k.Table != t || known.Known() && k.Dated > known {
			continue
		}
		if !ok || k.Dated <= on {
			found, ok = k, true
			early = k.Dated > on
		}
	}
	return found, early, ok
}

func (k Kept) named() Named {
	return Named{Table: k.Table, Version: k.Hash, Dated: k.Dated, Observed: k.Observed}
}

// On names the version of each table that states the law of a day, as known on
// another: those that an answer for the day may rest on.
func (s *Set) On(on, known day.Day) []Named {
	var out []Named
	for _, a := range tables {
		if k, _, ok := s.At(a.Table, on, known); ok {
			out = append(out, k.named())
		}
	}
	return out
}
