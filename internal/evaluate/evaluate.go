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
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/list"
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

// parties gives, for each folded name on the lists, the folded primary names of
// the parties that bear it.
type parties map[string][]string

// partiesOf reads the names of all versions, so that a party is known by its
// names on any list. It keeps the parties that have a listing on the lists asked
// for; the others cannot be found.
func partiesOf(versions []*list.Version, asked []list.ID, joined *consolidate.Register) parties {
	name := func(l *list.Listing) string {
		if joined != nil {
			if p, ok := joined.Of(l); ok && p.Name != "" {
				return fold(p.Name)
			}
		}
		return fold(l.Subject.Name())
	}
	findable := make(map[string]bool)
	for _, v := range inScope(versions, asked) {
		for i := range v.Listings {
			findable[name(&v.Listings[i])] = true
		}
	}
	out := make(parties)
	for _, v := range versions {
		for i := range v.Listings {
			p := name(&v.Listings[i])
			if p == "" || !findable[p] {
				continue
			}
			for _, n := range v.Listings[i].Subject.Names {
				if n := fold(n.Text); !slices.Contains(out[n], p) {
					out[n] = append(out[n], p)
				}
			}
		}
	}
	return out
}

// right reports whether a hit is of the party that was wanted, which is named by
// any of its names on any list.
func (p parties) right(h *screen.Hit, want string) bool {
	return want != "" && slices.Contains(p[fold(want)], fold(h.Party))
}

// inScope gives the versions of the lists asked for, or all.
func inScope(versions []*list.Version, asked []list.ID) []*list.Version {
	var out []*list.Version
	for _, v := range versions {
		if len(asked) == 0 || slices.Contains(asked, v.List) {
			out = append(out, v)
		}
	}
	return out
}
