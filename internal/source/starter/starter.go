// Package starter holds the facts that come with the program: a small starter
// list, so that the program answers something before an official list was
// imported, and an overlay that adds to imported rows what their document does
// not say: effective days, earlier wordings, names in the party's own script.
//
// The facts stand in facts/*.facts, one fact a line, each with its citation
// and its certainty:
//
//	checked 2026-10-04                     day on which the facts were last verified
//	list us/bis/entity-list                list of the parties below
//	text all = For all items ...           words that terms refer to by name
//	shared added-2019                      facts that several parties have in common
//	  in-force 2019-10-09 | 84 FR 54002 | A
//	party Megvii Technology                primary name, exactly as listed
//	  rule 84 FR 54002 | 84 FR 54002 | A   rule that the list cites for it
//	  as added-2019                        takes in the shared facts
//	  native 北京旷视科技有限公司 | its own copyright notices | B
//	  terms 2019-10-09..2020-07-22 | all | split | - | 84 FR 54002 | B
//	  same us/ofac/cmic | Megvii Technology Limited | key 33091 | ... | B
//
// A party with the line overlay-only is not on the starter list; it only adds to
// imported rows, and needs no day where it adds names alone.
//
// An indented line is one fact; its last two fields are the citation and the
// certainty. Terms give a span, then the names of the texts of requirement,
// policy and who is bound ("-" for none); silent terms are those that do not
// make an alert by themselves. To add a fact, add a line; to add a file, put it
// into facts/ and the tests read it.
package starter

import (
	"embed"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Reader is the ID of this reader, with the version of what it makes of a
// facts file. History: 1, the first.
const Reader = "starter 1"

//go:embed facts/*.facts
var files embed.FS

// Facts are all facts that come with the program, read and ready to use. They
// are not changed after Load made them.
type Facts struct {
	entries  []*entry
	versions []*list.Version
	overlay  *Overlay
}

// Load reads the embedded facts. It fails only for a defect of the program,
// which its tests would have shown.
func Load() (*Facts, error) {
	names, err := files.ReadDir("facts")
	if err != nil {
		return nil, err
	}
	f := &Facts{}
	for _, n := range names { // ReadDir sorts by name
		text, err := files.ReadFile("facts/" + n.Name())
		if err != nil {
			return nil, err
		}
		r, err := parse(n.Name(), text)
		if err != nil {
			return nil, err
		}
		f.entries = append(f.entries, r.entries...)
		f.enter(r, list.Document{Name: n.Name(), Hash: canon.Sum(text), Size: int64(len(text))})
	}
	slices.SortFunc(f.versions, func(a, b *list.Version) int { return list.Compare(a.List, b.List) })
	f.overlay = newOverlay(f.entries)
	return f, nil
}

// enter puts the parties of one file into the versions of their lists.
func (f *Facts) enter(r *reader, doc list.Document) {
	for _, e := range r.entries {
		if e.overlayOnly {
			continue
		}
		v := f.version(e.listing.List)
		if !slices.Contains(v.Documents, doc) {
			v.Documents = append(v.Documents, doc)
		}
		v.Dated = later(v.Dated, r.checked)
		v.Observed = v.Dated
		v.Listings = append(v.Listings, e.listing)
	}
}

func (f *Facts) version(id list.ID) *list.Version {
	for _, v := range f.versions {
		if v.List == id {
			return v
		}
	}
	v := &list.Version{Format: list.Format, List: id, Reader: Reader, Starter: true}
	f.versions = append(f.versions, v)
	return v
}

func later(a, b day.Day) day.Day { return max(a, b) }

// Versions gives the starter list, one version for each list that it has
// parties of, in the order of the register. They are dated, and count as
// observed, on the day on which their facts were last verified, so that they
// have one hash whatever day it is. Nobody may change them.
func (f *Facts) Versions() []*list.Version { return slices.Clone(f.versions) }

// Overlay gives the overlay for imported versions.
func (f *Facts) Overlay() *Overlay { return f.overlay }

// Statements gives the facts that listings of two lists are of one party, for
// consolidate.Parties.
func (f *Facts) Statements() []consolidate.Statement {
	var all []consolidate.Statement
	for _, e := range f.entries {
		all = append(all, e.same...)
	}
	return all
}
