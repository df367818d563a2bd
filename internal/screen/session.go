package screen

import (
	"slices"

	"github.com/navicert/navicert/internal/index"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// A Session screens one query after another and keeps its memory between them.
// It is not safe for use by several goroutines.
type Session struct {
	e        *Screener
	s        *index.Searcher
	maker    *match.Maker
	folder   *name.Folder
	side     match.Side // of the variant searched
	words    []name.Word
	room     []name.Word           // of the variants
	keeps    folding               // puts words there
	best     map[*list.Listing]int // listing -> place in hits
	hits     []Hit
	near     []Hit
	query    Query
	variants []variant
	surnames surnameBook

	cutWords []name.Word // of a listed name that a query may be the beginning of
}

// NewSession makes a session.
func (e *Screener) NewSession() *Session {
	s := &Session{e: e, s: index.NewSearcher(e.index), maker: match.NewMaker(), folder: name.NewFolder(e.opts.Memory / 10), best: make(map[*list.Listing]int)}
	s.keeps = s.keepWords
	return s
}

// Scopes gives the list versions that the engine holds.
func (s *Session) Scopes() []Scope { return s.e.Scopes() }

// inScope reports whether the query asks for a list.
func inScope(q *Query, id list.ID) bool { return len(q.Lists) == 0 || slices.Contains(q.Lists, id) }

// inScope gives the lists that a query asks for. Answers share them and do not
// change them.
func (e *Screener) inScope(q *Query) []Scope {
	if len(q.Lists) == 0 {
		return slices.Clip(e.scopes)
	}
	var scopes []Scope
	for _, sc := range e.scopes {
		if inScope(q, sc.List) {
			scopes = append(scopes, sc)
		}
	}
	return scopes
}

// Screen answers a query. A query whose threshold is 0 gets the default; one
// whose day is unknown is asked of today.
func (s *Session) Screen(asked Query) Answer {
	s.query = asked
	q := &s.query
	if q.Threshold == 0 {
		q.Threshold = DefaultThreshold
	}
	if !q.On.Known() {
		q.On = s.e.opts.Today
	}
	a := Answer{Query: *q, Engine: s.e.stamp(q.Threshold)}
	a.Lists = s.e.inScope(q)
	s.words = s.folder.AppendWords(s.words[:0], q.Name)
	s.hits, s.near = nil, nil
	clear(s.best)
	if name.Comparable(s.words) {
		s.room = s.room[:0]
		is := s.surnames.of(s.words)
		s.variants = variants(s.variants[:0], s.words, q.Name, is, s.keeps)
		for i := range s.variants {
			s.search(&s.variants[i])
		}
		s.readHits(is)
	}
	for i := range s.hits { // once each, whichever of its names was best
		h := &s.hits[i]
		s.e.judge(q, h, h.version, h.exact)
	}
	s.e.beside(&a, s.hits)
	s.nearMisses(&a)
	s.hits, s.near = nil, nil
	s.acronymHits(&a)
	s.cutHits(&a)
	slices.SortFunc(a.Hits, func(x, y Hit) int { return compareHits(&x, &y) })
	s.e.allow(&a)
	s.e.conclude(&a, s.words)
	return a
}

// fold gives the words of a text.
func (s *Session) fold(text string) []name.Word { return s.folder.AppendWords(nil, text) }

// keepWords gives the words of a text, until the next query.
func (s *Session) keepWords(text string) []name.Word {
	from := len(s.room)
	s.room = s.folder.AppendWords(s.room, text)
	return s.room[from:len(s.room):len(s.room)]
}

// search looks for one variant of the name and keeps, for each listing, the
// name that scores best.
func (s *Session) search(v *variant) {
	s.maker.Query(&s.side, v.words)
	s.s.Search(&s.side, s.query.line(), index.Demand{Personal: v.person, Whole: v.whole, Exact: v.exact}, func(f index.Found) {
		en := &s.e.entries[f.Ref]
		listed, _ := s.e.index.Side(f.Name)
		if v.refuses(&f.Result, listed) || !inScope(&s.query, en.version.List) {
			return
		}
		evidence := append(slices.Clip(v.against), besides(&s.query, en.listing, listed, f.Result.Score, f.Result.Exact)...)
		score := f.Result.Score + total(evidence)
		if score < s.query.Threshold {
			s.nearMiss(en, score, &f.Result, evidence)
			return
		}
		at, known := s.best[en.listing]
		if known && !s.better(&s.hits[at], score, en) {
			return
		}
		h := s.e.hit(en, score, append(f.Result.Evidence(), evidence...))
		h.exact, h.version = f.Result.Exact, en.version
		s.keep(h)
	})
}

// keep keeps a hit in the place of the one that its listing has, if any.
func (s *Session) keep(h Hit) {
	if at, known := s.best[h.Listing]; known {
		s.hits[at] = h
		return
	}
	s.best[h.Listing] = len(s.hits)
	s.hits = append(s.hits, h)
}

// hit makes a hit of a name, not judged yet.
func (e *Screener) hit(en *entry, score int, evidence []match.Evidence) Hit {
	return Hit{
		Score: score, Matched: en.listing.Subject.Names[en.at], Listing: en.listing,
		Party: e.partyName(en.listing), order: en.order, name: en.at, common: en.common, Evidence: evidence,
	}
}

// better reports whether a name of a listing explains a hit better than the
// one known: by its score, else because the list names it first.
func (s *Session) better(h *Hit, score int, en *entry) bool {
	if score != h.Score {
		return score > h.Score
	}
	return en.at < h.name
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
