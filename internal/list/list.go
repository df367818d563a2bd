// Package list is about official lists: what a list is, its listings, its
// immutable versions, and the gate that a new version must pass.
package list

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// An ID names a list for ever: jurisdiction, authority and list, as in
// "us/bis/entity-list". IDs are stored and are never renamed.
type ID string

// A List is one list of one authority.
type List struct {
	ID        ID
	Title     string
	Authority string
	Page      string // where the authority publishes it
	// Born is the first day on which a listing of this list can have been in
	// force, with the citation that says so.
	Born      day.Day
	BornCite  string
	BornGrade cite.Certainty // how sure Born is; where it is C, Born is rather too early than too late
	StaleDays int            // older than this, the list is stale
	Effect    string         // one sentence: what being on this list means, and what it does not
}

const csl = "https://www.trade.gov/consolidated-screening-list"

// Lists returns every list that Navicert knows, in the order users see them.
// To add one, add it here, then a reader that fills it under internal/source;
// docs/adding-a-list.md walks through it.
func Lists() []List { return slices.Clone(lists) }

// Find gives the list with that ID.
func Find(id ID) (List, bool) {
	i := slices.IndexFunc(lists, func(l List) bool { return l.ID == id })
	if i < 0 {
		return List{}, false
	}
	return lists[i], true
}

// Compare orders list IDs as the register does; unknown ones come last, by
// their spelling.
func Compare(a, b ID) int {
	at := func(id ID) int {
		i := slices.IndexFunc(lists, func(l List) bool { return l.ID == id })
		if i < 0 {
			return len(lists)
		}
		return i
	}
	if d := at(a) - at(b); d != 0 {
		return d
	}
	return strings.Compare(string(a), string(b))
}

// Named gives the list with an ID. A jurisdiction or an authority, such as "us"
// or "us/bis", stands for all its lists. It gives none where s names nothing.
func Named(s string) []ID {
	s = strings.Trim(strings.TrimSpace(s), "/")
	var ids []ID
	for _, l := range lists {
		if string(l.ID) == s || s != "" && strings.HasPrefix(string(l.ID), s+"/") {
			ids = append(ids, l.ID)
		}
	}
	return ids
}
