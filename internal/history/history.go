// Package history follows listings through the versions of their list: which
// listing of one version is which of another, what changed, when a listing was
// there and when not, and what acts touched it.
//
// Days are of two kinds. The day asked about is that on which law had effect.
// The day of knowledge says which versions count: those dated up to it. So
// "what was in force on the first, as known on the tenth" has an answer even
// where a later version corrected it.
package history

import (
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// An Edition is a version for comparison. Where two editions hold the same
// pointer, the listing is the same and says the same; other listings are told
// by what they say.
type Edition struct {
	Version  canon.Hash
	Dated    day.Day
	Listings []*list.Listing
}

// Pointers gives the listings of a version as an Edition holds them.
func Pointers(v *list.Version) []*list.Listing {
	out := make([]*list.Listing, len(v.Listings))
	for i := range v.Listings {
		out[i] = &v.Listings[i]
	}
	return out
}
