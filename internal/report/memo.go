package report

import (
	"slices"
	"sync/atomic"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/screen"
)

// A Memo remembers what JSON says of the lists that an answer rests on, and of the
// engine. Answers of one engine to queries that ask all lists share one slice of
// scopes, so that it is known again by where it is. It may be used by several
// goroutines.
type Memo struct{ last atomic.Pointer[said] }

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
