package screen

import (
	"slices"

	"github.com/navicert/navicert/internal/index"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Session screens one query after another and keeps its memory between them.
// It is not safe for use by several goroutines.
type Session struct {
	e     *Screener
	s     *index.Searcher
	words []name.Word
	best  map[*list.Listing]int // listing -> place in hits
	hits  []Hit
	query *Query
}

// NewSession makes a session.
func (e *Screener) NewSession() *Session {
	return &Session{e: e, s: index.NewSearcher(e.index), best: make(map[*list.Listing]int)}
}

// inScope reports whether the query asks for a list.
func inScope(q *Query, id list.ID) bool { return len(q.Lists) == 0 || slices.Contains(q.Lists, id) }

// Screen answers a query. A query whose threshold is 0 gets the default; one
// whose day is unknown is asked of today.
func (s *Session) Screen(q Query) Answer {
	if q.Threshold == 0 {
		q.Threshold = DefaultThreshold
	}
	if !q.On.Known() {
		q.On = s.e.opts.Today
	}
	a := Answer{Query: q, Engine: s.e.stamp(q.Threshold)}
	for _, sc := range s.e.scopes {
		if inScope(&q, sc.List) {
			a.Lists = append(a.Lists, sc)
		}
	}
	s.words = name.AppendWords(s.words[:0], q.Name)
	s.query, s.hits = &q, nil
	clear(s.best)
	if name.Comparable(s.words) {
		for _, v := range variants(s.words, q.Name) {
			s.search(v)
		}
	}
	a.Hits = append(s.hits, s.e.addressHits(&q)...)
	s.hits = nil
	slices.SortFunc(a.Hits, func(x, y Hit) int { return compareHits(&x, &y) })
	s.e.conclude(&a, s.words)
	return a
}

// search looks for one variant of the name and keeps, for each listing, the
// name that scores best.
func (s *Session) search(words []name.Word) {
	side := match.NewQuery(words)
	s.s.Search(&side, s.query.Threshold, func(f index.Found) {
		en := &s.e.entries[f.Ref]
		if !inScope(s.query, en.version.List) {
			return
		}
		score := f.Result.Score
		evidence := s.besides(en.listing)
		for _, ev := range evidence {
			score += ev.Points
		}
		if score < s.query.Threshold {
			return
		}
		at, known := s.best[en.listing]
		if known && !s.better(&s.hits[at], score, en) {
			return
		}
		h := Hit{
			Score: score, Matched: en.listing.Subject.Names[en.at], Listing: en.listing,
			Party: s.e.partyName(en.listing), order: en.order, name: en.at,
			Evidence: append(f.Result.Evidence(), evidence...),
		}
		s.e.judge(s.query, &h, en.version, f.Result.Exact)
		if known {
			s.hits[at] = h
			return
		}
		s.best[en.listing] = len(s.hits)
		s.hits = append(s.hits, h)
	})
}

// better reports whether a name of a listing explains a hit better than the
// one known: by its score, else because the list names it first.
func (s *Session) better(h *Hit, score int, en *entry) bool {
	if score != h.Score {
		return score > h.Score
	}
	return en.at < h.name
}

// Points of what stands beside the name, all against: what confirms a name is
// shown, but a name alone must reach the threshold.
const (
	otherCountry = 60
	otherKind    = 150
)

// besides compares what the query says besides the name.
func (s *Session) besides(l *list.Listing) []match.Evidence {
	q := s.query
	var out []match.Evidence
	if q.Country != "" && len(l.Subject.Countries) > 0 {
		ev := match.Evidence{Feature: match.FeatureCountry, Query: q.Country, Listed: join(l.Subject.Countries), Says: "the same country"}
		if !slices.Contains(l.Subject.Countries, q.Country) {
			ev.Points, ev.Says = -otherCountry, "another country"
		}
		out = append(out, ev)
	}
	if q.Kind != party.Unstated && l.Subject.Kind != party.Unstated {
		ev := match.Evidence{Feature: match.FeatureParty, Query: string(q.Kind), Listed: string(l.Subject.Kind), Says: "the same kind"}
		if q.Kind != l.Subject.Kind {
			ev.Points, ev.Says = -otherKind, "another kind of party"
		}
		out = append(out, ev)
	}
	return out
}

func join(s []string) string {
	out := ""
	for i, x := range s {
		if i > 0 {
			out += ", "
		}
		out += x
	}
	return out
}

func (e *Screener) stamp(threshold int) Engine {
	return Engine{
		Version: e.opts.Program, Weights: match.Weights, Folding: name.Version,
		Threshold: threshold, Sure: min(threshold+sureMargin, match.Full), Near: NearLine,
	}
}

// partyName gives the primary name of the party behind a listing.
func (e *Screener) partyName(l *list.Listing) string {
	if e.opts.Parties != nil {
		if p, ok := e.opts.Parties.Of(l); ok && p.Name != "" {
			return p.Name
		}
	}
	return l.Subject.Name()
}
