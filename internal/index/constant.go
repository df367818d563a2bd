package index

import (
	"strings"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/sound"
)

// A constant is what comparing a word of a query with a list word gave, which is
// the same in every query and for every name. What is compared by its sound is
// heard otherwise in the name of a person, and among other words.
type constant struct {
	q, native string
	id        uint32
	script    sound.Script
	least     int // the likeness by sound that counts
	person    bool
	is        match.Likeness
}

// compare is match.Alike. Common words come again in the next queries, and one
// query meets many names that have the same word, so what was found is kept: with
// the word of the query where it is remembered, else with the last comparisons.
func (s *Searcher) compare(id uint32, l *match.Side, i, j int) match.Likeness {
	if at := s.touch[i].word.alikeAt(id, s.q.Native(i) == nil || match.Personal(l)); at != nil {
		if is := at.Load(); is != 0 {
			return unpacked(is)
		}
		is := match.Alike(s.q, l, i, j)
		at.Store(packed(is))
		return is
	}
	k := constant{q: s.q.Tokens[i].Text, id: id}
	if native := s.q.Native(i); native != nil {
		k.native, k.script, k.person, k.least = native.Text(), native.Script(), match.Personal(l), match.LeastAlike(s.q, i)
	}
	at := &s.constant[(id*0x9e3779b1^s.hashes[i])%uint32(len(s.constant))]
	if at.id == k.id && at.q == k.q && at.native == k.native && at.person == k.person && at.least == k.least && at.script == k.script {
		return at.is
	}
	k.is = match.Alike(s.q, l, i, j)
	if len(k.q) <= maxRememberedText && len(k.native) <= maxHeardText {
		is := k.is
		k.q, k.native = strings.Clone(k.q), strings.Clone(k.native) // not the whole query
		*at = k
		return is
	}
	return k.is
}
