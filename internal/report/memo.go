package report

import (
	"sync/atomic"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/screen"
)

// A Memo remembers what JSON says of the lists that an answer rests on. Answers of
// one engine to queries that ask all lists share one slice of scopes, so that it is
// known again by where it is. It may be used by several goroutines.
type Memo struct{ last atomic.Pointer[said] }

// said is what JSON says of the lists of an answer.
type said struct {
	of    []screen.Scope
	text  []byte   // as JSON
	notes []string // how to get what is missing or stale
}

// about says what JSON says of lists.
func (g Program) about(lists []screen.Scope) (*said, error) {
	if g.Memo != nil {
		if s := g.Memo.last.Load(); s != nil && len(s.of) == len(lists) && len(lists) > 0 && &s.of[0] == &lists[0] {
			return s, nil
		}
	}
	text, err := canon.JSON(scopesJSON(lists))
	s := &said{lists, text, g.notes(lists)}
	if g.Memo != nil && err == nil {
		g.Memo.last.Store(s)
	}
	return s, err
}
