package index

import (
	"strings"

	"github.com/navicert/navicert/internal/match"
)

// A constant is what comparing two Latin words gave, which is the same in every
// query and for every name.
type constant struct {
	q  string
	id uint32
	is match.Likeness
}

// always is compare for a Latin word of the query. Common words come again in
// the next queries, so what was found is kept.
func (s *Searcher) always(id uint32, l *match.Side, i, j int) match.Likeness {
	q := s.q.Tokens[i].Text
	k := &s.constant[(id*0x9e3779b1^uint32(hashOf(q)))%uint32(len(s.constant))]
	if k.id != id || k.q != q {
		is := match.Alike(s.q, l, i, j)
		if len(q) > maxStrangeText {
			return is
		}
		*k = constant{strings.Clone(q), id, is}
	}
	return k.is
}
