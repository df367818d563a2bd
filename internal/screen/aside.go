package screen

import "sync"

// An aside holds what only some queries need: listings by their identifiers,
// their addresses, their initials and their letters. Each is made when first asked for, once, so that a
// program that screens names alone does not pay for them.
type aside struct {
	byNumber, byAddress, byInitials, byLetters sync.Once
	numbers                                    map[string][]numbered
	addresses                                  map[string][]located
	initials                                   map[string][]initialled
	letters                                    []uint32 // entries in the order of Screener.begins
}

// beside adds to the hits of the name those that the identifiers and the
// address of the query find by themselves, and says in the answer what could
// not be compared.
func (e *Screener) beside(a *Answer, hits []Hit) {
	a.Hits = e.addressHits(&a.Query, e.numberHits(&a.Query, hits))
	a.Notes = append(a.Notes, numberNotes(&a.Query)...)
}
