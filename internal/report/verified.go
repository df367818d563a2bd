package report

import (
	"fmt"
	"io"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Verified is what a verification of the data folder read.
type Verified struct {
	Imports  int
	Versions int
	Bytes    int64 // of the canonical encodings
	Bad      []Unsound
}

// Unsound is a version that is not as it should be.
type Unsound struct {
	List list.ID
	Hash canon.Hash
	Why  string
}

// VerifiedText says how much was read, and what is damaged.
func VerifiedText(w io.Writer, s Style, v Verified) error {
	p := &page{style: s}
	word, ink := "SOUND", green
	if len(v.Bad) > 0 {
		word, ink = "DAMAGED", red
	}
	p.heading(word, ink, fmt.Sprintf("%s of %s read back, %s MB", count(v.Versions, "version", "versions"), count(v.Imports, "import", "imports"), thousands(int(v.Bytes/1e6))))
	for _, b := range v.Bad {
		p.field(string(b.List), red, fmt.Sprintf("version %s: %s", b.Hash.Short(), b.Why))
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// VerifiedFile is a version that was read back from a file of lines of JSON.
type VerifiedFile struct {
	File     string
	List     list.ID
	Hash     canon.Hash
	Dated    day.Day
	Listings int
}

// VerifiedFileText says which version a file holds.
func VerifiedFileText(w io.Writer, s Style, v VerifiedFile) error {
	p := &page{style: s}
	p.heading("SOUND", green, fmt.Sprintf("%s holds version %s of %s, of %s, %s", v.File, v.Hash.Short(), v.List, v.Dated, count(v.Listings, "listing", "listings")))
	_, err := io.WriteString(w, p.take())
	return err
}
