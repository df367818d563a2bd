package rule

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// whole is the score, of 1000, of a name that agrees with a listed one in every
// word that tells companies apart.
const (
	whole = 1000
	// sister is the score below which a listed name has other words than the
	// party's: another member of its group, such as its research institute.
	sister = 990
)

// Own parts the listings that the screening found for one party. Where the
// party is by its whole name an organisation that a list names, and was listed
// and known to be so, what the list says of others with names that are like it
// is about them: a list names each of a group by itself. Listings of persons are
// never parted so, for many persons share a name. sisters are empty where no
// listing agrees in whole.
func Own(found []*Listed, known day.Day) (own, sisters []*Listed) {
	named := make(map[list.ID]bool)
	for _, d := range found {
		told := firstTold(d.Listing)
		if d.Score >= whole && len(d.Doubts) == 0 && d.Standing == InForce && d.Listing.Subject.Kind != party.Person &&
			(!known.Known() || !told.Known() || told <= known) {
			named[d.Listing.List] = true
		}
	}
	for _, d := range found {
		if d.Score < sister && named[d.Listing.List] {
			sisters = append(sisters, d)
			continue
		}
		own = append(own, d)
	}
	return own, sisters
}

// shownSisters bounds how many listings a note names.
const shownSisters = 3

// SistersWords says of the listings that Own has parted that they were left out.
func SistersWords(name string, sisters []*Listed) string {
	var names []string
	for _, d := range sisters[:min(len(sisters), shownSisters)] {
		names = append(names, d.Title())
	}
	more := ""
	if n := len(sisters) - len(names); n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("%s is a listed party by its whole name. Listings of others whose names are like it were left out: %s%s. If it is not that party, answer same-party with no, and they count again.",
		name, strings.Join(names, "; "), more)
}
