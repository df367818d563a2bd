package report

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// A Memo remembers what JSON says of the lists that an answer rests on, and of the
// engine. Answers of one engine to queries that ask all lists share one slice of
// scopes, so that it is known again by where it is. It remembers, too, what is said of
// the listings that were found last. It may be used by several goroutines.
type Memo struct {
	last     atomic.Pointer[said]
	guard    sync.Mutex
	listings map[shown][]byte // of hits, as JSON
}

// ended is what JSON says at the end of an answer.
type ended struct {
	engine screen.Engine
	notes  []string
	text   []byte
}

// end gives the end of the JSON of an answer on lists of which this is said. It is
// the same for most answers, and remembered.
func (s *said) end(a *screen.Answer) ([]byte, error) {
	notes := some(slices.Concat(a.Notes, s.notes))
	if e := s.last.Load(); e != nil && a.Verdict == nil && e.engine == a.Engine && slices.Equal(e.notes, notes) {
		return e.text, nil
	}
	text, err := canon.JSON(answerTail{a.Engine, notes, a.Verdict})
	if err == nil && a.Verdict == nil {
		s.last.Store(&ended{a.Engine, notes, text})
	}
	return text, err
}

// said is what JSON says of the lists of an answer.
type said struct {
	of    []screen.Scope
	text  []byte   // as JSON
	notes []string // how to get what is missing or stale
	last  atomic.Pointer[ended]
}

// about says what JSON says of lists.
func (g Program) about(lists []screen.Scope) (*said, error) {
	if g.Memo != nil {
		if s := g.Memo.last.Load(); s != nil && len(s.of) == len(lists) && len(lists) > 0 && &s.of[0] == &lists[0] {
			return s, nil
		}
	}
	text, err := canon.JSON(scopesJSON(lists))
	s := &said{of: lists, text: text, notes: g.notes(lists)}
	if g.Memo != nil && err == nil {
		g.Memo.last.Store(s)
	}
	return s, err
}

// A shown is a listing on the terms that hold on a day: what its JSON depends on. The
// citations of terms are known again by where they are.
type shown struct {
	of                         *list.Listing
	in                         day.Span
	requirement, policy, binds string
	certainty                  cite.Certainty
	silent                     bool
	cites                      *cite.Citation
	many                       int
}

// maxShown is how many listings are remembered; then all are forgotten.
const maxShown = 512

// listing gives the JSON of the listing of a hit.
func (g Program) listing(h *screen.Hit) ([]byte, error) {
	t := h.Terms
	key := shown{h.Listing, t.InForce, t.Requirement, t.Policy, t.Binds, t.Certainty, t.Silent, nil, len(t.Cites)}
	if len(t.Cites) > 0 {
		key.cites = &t.Cites[0]
	}
	if text := g.Memo.shown(key); text != nil {
		return text, nil
	}
	text, err := canon.JSON(newListing(h.Listing, t))
	if err == nil {
		g.Memo.show(key, text)
	}
	return text, err
}

func (m *Memo) shown(key shown) []byte {
	if m == nil {
		return nil
	}
	m.guard.Lock()
	defer m.guard.Unlock()
	return m.listings[key]
}

func (m *Memo) show(key shown, text []byte) {
	if m == nil {
		return
	}
	m.guard.Lock()
	defer m.guard.Unlock()
	if m.listings == nil || len(m.listings) >= maxShown {
		m.listings = make(map[shown][]byte)
	}
	m.listings[key] = text
}
