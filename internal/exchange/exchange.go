// Package exchange writes the listings of a list version in formats that other
// programs read: lines of JSON, which lose nothing and are read back here, a
// table in CSV, and the two files of the FollowTheMoney data model. The same
// version gives the same bytes everywhere. docs/export.md describes each
// format.
package exchange

import (
	"io"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// An Extract is what is written: a whole version, or its listings of one day.
type Extract struct {
	About list.List
	// Head is the version without its listings, and Version its hash.
	Head     list.Version
	Version  canon.Hash
	Listings []*list.Listing
	// On is the day on which the listings were in force, and Known the day
	// whose knowledge counts; both are zero for a whole version.
	On, Known day.Day
}

// A Format is one way to write an extract.
type Format struct {
	Name  string
	Says  string // one sentence for people
	Write func(io.Writer, Extract) error
}

// formats are in the order of the help text. To add one, write its function in
// a file of its own, add it here, and describe it in docs/export.md.
var formats = []Format{
	{"jsonl", "Lines of JSON: one on the version, then one for each listing. Nothing is lost.", writeLines},
	{"csv", "A table with a row for each listing and a column for each field.", writeTable},
	{"ftm", "FollowTheMoney entities, as in entities.ftm.json.", writeEntities},
	{"simple", "The simplified FollowTheMoney table, as in targets.simple.csv.", writeSimple},
}

// Formats gives the formats, in the order of the help text.
func Formats() []Format { return slices.Clone(formats) }

// Find gives the format of that name.
func Find(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// Whole gives the extract of a whole version.
func Whole(about list.List, v *list.Version, h canon.Hash) Extract {
	x := Extract{About: about, Head: *v, Version: h}
	for i := range v.Listings {
		x.Listings = append(x.Listings, &v.Listings[i])
	}
	x.Head.Listings = nil
	return x
}
