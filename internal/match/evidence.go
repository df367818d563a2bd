// Package match compares a query with the names of a listing and says what
// speaks for and against their being the same party.
//
// Scores are integers from 0 to Full. The score is the sum of its evidence;
// there is no second path to it.
package match

// Full is the score of a name against itself.
const Full = 1000

// Evidence is one finding for, or with negative points against, a match.
type Evidence struct {
	Feature string `json:"feature"` // permanent ID of the feature that found it
	Points  int    `json:"points"`
	Query   string `json:"query"`  // what was compared, in the words of the query
	Listed  string `json:"listed"` // and of the listing
	Says    string `json:"says,omitempty"`
}
