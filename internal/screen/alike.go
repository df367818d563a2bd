package screen

import (
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Comparer compares two names as a screening compares a query with a listed name, in
// all the ways in which the query is looked for, whoever bears them. It is not safe for
// use by several goroutines.
type Comparer struct {
	maker   *match.Maker
	aligner match.Aligner
}

// NewComparer makes a comparer.
func NewComparer() *Comparer { return &Comparer{maker: match.NewMaker()} }

// Likeness gives how alike a query and a listed name are, 0 to match.Full: the score
// without what it costs that a name is too common to settle who is meant. It reports
// false where one of them cannot be compared.
func (c *Comparer) Likeness(query, listed string) (int, bool) {
	words, of := name.Words(query), name.Words(listed)
	if !name.Comparable(words) || !name.Comparable(of) {
		return 0, false
	}
	side := c.maker.Side(of, party.Unstated)
	best := 0
	for _, v := range variants(nil, words, query, borneAll, name.Words) {
		q := match.NewQuery(v.words)
		r := c.aligner.Compare(&q, &side)
		if !v.refuses(&r, &side) {
			best = max(best, r.Likeness()+total(v.against))
		}
	}
	if as, ok := read(query, listed); ok && (as.reversed || match.Personal(&side)) {
		best = max(best, as.score())
	}
	return best, true
}
