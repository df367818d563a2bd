package screen

import (
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/sound"
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
	if best < faint {
		best = faintly(words, of, best)
	}
	return best, true
}

// faint is the score below which no words are found by their sound among others, so
// that single words of two scripts may be ranked there by their sounds alone.
const faint = 400

// shares is what it says, in thousandths, that a search would find one of two such
// words by the other: they share the classes of their consonants, or begin alike.
const shares = 80

// faintly gives the score of two names that scored so much less than faint. Of two
// single words, one of them in another script, it is a rank by their sounds, still
// less than faint: a screening has no use for it, but pairs of names are told apart
// by it that a search would never compare.
func faintly(query, listed []name.Word, score int) int {
	if len(query) != 1 || len(listed) != 1 || query[0].Native == "" || listed[0].Native != "" {
		return score
	}
	near := sound.Of(query[0].Native).Near(query[0].Native, listed[0].Raw)
	if score > 0 {
		near += shares
	}
	return near * (faint - 1) / (match.Full + shares)
}
