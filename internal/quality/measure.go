package quality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/screen"
)

// A Row is one labelled query: of a class, with the primary name of the party
// it must find, or "" where it must find none.
type Row struct {
	Class, Query, Want string
}

// A Tally counts the rows of one class.
type Tally struct {
	Class    string
	Rows     int
	Found    int // the party is among the first five hits, at or above the threshold
	Weak     bool
	Examples []string // of rows that were not found, at most eight
}

// A Measure is what a deck gave.
type Measure struct {
	Classes []Tally // by class
	Clean   int     // rows that must find nothing
	Alerts  int     // of those, how many alerted
	False   []string
}

// Top is how many hits a person is expected to look at.
const Top = 5

// Run screens every row of a deck.
func Run(s *screen.Session, deck []Row) Measure {
	var m Measure
	at := make(map[string]int)
	for _, r := range deck {
		a := s.Screen(screen.Query{Name: r.Query})
		if r.Want == "" {
			m.Clean++
			if a.Outcome.Alerts() {
				m.Alerts++
				m.False = append(m.False, fmt.Sprintf("%d %q ~ %q", a.Hits[0].Score, r.Query, a.Hits[0].Matched.Text))
			}
			continue
		}
		i, ok := at[r.Class]
		if !ok {
			i = len(m.Classes)
			at[r.Class] = i
			m.Classes = append(m.Classes, Tally{Class: r.Class, Weak: strings.Contains(r.Class, "weak")})
		}
		c := &m.Classes[i]
		c.Rows++
		if finds(a, r.Want) {
			c.Found++
		} else if len(c.Examples) < 8 {
			c.Examples = append(c.Examples, r.Query)
		}
	}
	slices.SortFunc(m.Classes, func(a, b Tally) int { return strings.Compare(a.Class, b.Class) })
	return m
}

func finds(a screen.Answer, want string) bool {
	return a.Outcome.Alerts() && slices.ContainsFunc(a.Hits[:min(Top, len(a.Hits))], func(h screen.Hit) bool {
		return h.Listing.Subject.Name() == want || h.Party == want
	})
}

// Recall gives rows and found over all classes but the weak ones.
func (m Measure) Recall() (found, rows int) {
	for _, c := range m.Classes {
		if !c.Weak {
			found += c.Found
			rows += c.Rows
		}
	}
	return found, rows
}

// Lines writes the measure as the committed numbers have it: tenths of a
// percent of rows found, and alerts per thousand clean names.
func (m Measure) Lines(deck string) []string {
	var out []string
	for _, c := range m.Classes {
		out = append(out, fmt.Sprintf("%s\t%s\tfound\t%d\tof\t%d", deck, c.Class, c.Found, c.Rows))
	}
	found, rows := m.Recall()
	return append(out,
		fmt.Sprintf("%s\tall but weak\tfound\t%d\tof\t%d", deck, found, rows),
		fmt.Sprintf("%s\tclean\talerts\t%d\tof\t%d", deck, m.Alerts, m.Clean))
}
