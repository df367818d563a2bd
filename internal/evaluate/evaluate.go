// Package evaluate measures how well an installation finds names: it screens
// names whose right answer is known and counts what was found, what alerted
// for nothing, and how much a score is worth.
//
// There are three sources of such names: a labelled deck (Run), pairs of names
// that are said to be one party's or two parties' (RunPairs), and the installed
// lists themselves (RunSelf). All figures are integers, and all but the times
// are the same on every machine.
package evaluate

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// Top is how many hits a person is expected to look at: the right party has to
// be among so many.
const Top = 5

// The curve goes in steps of CurveStep from CurveFrom, or from the threshold
// asked for where that is lower, to 1000.
const (
	CurveFrom = 600
	CurveStep = 20
)

// most is how many of the slowest, of the unlisted and, for pairs, of the worst
// are shown.
const most = 10

// A Row is one labelled name.
type Row struct {
	Line    int    // in the file, from 1; of a control deck its number
	Class   string // what is special about the name; any words
	Query   string
	Want    string // a listed name of the party that must be found, or "" where nothing may alert
	Country string // ISO 3166-1 alpha-2, or ""
	Kind    party.Kind
}

// A Deck is a file of labelled names.
type Deck struct {
	Name string // of the file
	Rows []Row
}

// weak reports whether a class is reported apart: its names hold so little that
// nobody can promise to find the party (only an acronym, only a surname).
func weak(class string) bool { return strings.Contains(strings.ToLower(class), "weak") }

// fold writes a listed name so that case, blanks and the two ways of writing an
// accented letter make no difference.
func fold(s string) string {
	return strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(s), " ")))
}

// right reports whether a hit is of the party that was wanted, which is named
// by any of its listed names, folded.
func right(h *screen.Hit, want string) bool {
	if fold(h.Party) == want {
		return true
	}
	for _, n := range h.Listing.Subject.Names {
		if fold(n.Text) == want {
			return true
		}
	}
	return false
}
