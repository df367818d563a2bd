package recorded

import (
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
)

// A Candidate is a listing above the near-miss line.
type Candidate struct {
	Party    int              `json:"party,omitempty"` // number in the transaction
	Owner    int              `json:"owner,omitempty"` // number among the owners of the party
	Alerts   bool             `json:"alerts"`
	Score    int              `json:"score"`
	List     list.ID          `json:"list"`
	Key      string           `json:"key"`
	Name     string           `json:"name"`
	Matched  string           `json:"matched"`
	Standing screen.Standing  `json:"standing"`
	Why      []string         `json:"why"`
	Evidence []match.Evidence `json:"evidence"`
}

// NearMisses gives the listings between the near-miss line and the threshold of
// an answer. ask answers a query as the answer was made; where that one did not
// ask for near misses, it is asked again.
func NearMisses(a *screen.Answer, ask func(screen.Query) screen.Answer) []screen.Hit {
	if a.Query.Near {
		return a.Near
	}
	q := a.Query
	q.Near = true
	return ask(q).Near
}

// Ask answers a query that is to be recorded, and gives the near misses that the log
// keeps beside. Most names have none, and then one search for both is all it takes:
// near misses change nothing else of an answer. Where there are some, the query is
// asked as it was put, for an answer may show a few of them unasked.
func Ask(ask func(screen.Query) screen.Answer, q screen.Query) (screen.Answer, []screen.Hit) {
	if q.Near {
		a := ask(q)
		return a, a.Near
	}
	q.Near = true
	a := ask(q)
	q.Near = false
	if missed := a.Near; len(missed) > 0 {
		return ask(q), missed
	}
	a.Query.Near = false
	return a, nil
}

// Candidates gives the hits of an answer and behind them its near misses.
func Candidates(at rule.Place, a *screen.Answer, missed []screen.Hit) []Candidate {
	out := []Candidate{}
	for _, hits := range [][]screen.Hit{a.Hits, missed} {
		for _, h := range hits {
			out = append(out, Candidate{
				at.Party, at.Owner, h.Outcome.Alerts(), h.Score, h.Listing.List, h.Listing.Key, h.Listing.Subject.Name(),
				h.Matched.Text, h.Standing, h.Why, h.Evidence,
			})
		}
	}
	return out
}
