package list

import (
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
)

// Format is the version of the encoding of a Version. History: 1, the first.
const Format = 1

// A Version is what a list said at one time. It is never changed after it was
// made; its hash is that of its canonical encoding.
type Version struct {
	Format int `json:"format"`
	List   ID  `json:"list"`
	// Dated is the day of the publication where it is known, else that on
	// which the document was read.
	Dated day.Day `json:"dated"`
	// Observed is the day on which the document was read.
	Observed  day.Day    `json:"observed"`
	Reader    string     `json:"reader"` // ID of the reader, with its version: "us/csl 1"
	Documents []Document `json:"documents"`
	// Starter marks the small list that comes with the program. It is not the
	// official list, and every answer that rests on it says so.
	Starter  bool      `json:"starter,omitempty"`
	Listings []Listing `json:"listings"`
	// Problems are those that belong to no listing: rows that are none.
	Problems []Problem `json:"problems,omitempty"`
}

// A Document is a file that a version was read from.
type Document struct {
	Name string     `json:"name"`
	Hash canon.Hash `json:"sha256"`
	Size int64      `json:"size"` // bytes as received
}

// Encode gives the canonical bytes of v and their hash.
func (v *Version) Encode() ([]byte, canon.Hash, error) {
	b, err := canon.JSON(v)
	if err != nil {
		return nil, "", err
	}
	return b, canon.Sum(b), nil
}

// CountProblems counts the problems of the version, of listings and of rows
// that are none.
func (v *Version) CountProblems() int {
	n := len(v.Problems)
	for i := range v.Listings {
		n += len(v.Listings[i].Problems)
	}
	return n
}
