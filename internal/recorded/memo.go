package recorded

import (
	"encoding/json"
	"slices"
	"sync/atomic"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// A Memo remembers what the answers of one engine to queries that ask all lists
// have in common. Such answers share one slice of scopes, so that it is known again
// by where it is. It may be used by several goroutines.
type Memo struct{ last atomic.Pointer[shared] }

// shared is what answers have in common.
type shared struct {
	of           []screen.Scope
	today, known day.Day
	stale        int
	settings     json.RawMessage
	notAsked     []string // lists that the program knows and that took no part
}

// shared gives what an answer on some lists has in common with others. by is the
// engine that was asked, nil where it does not matter what else it holds.
func (c Context) shared(scopes []screen.Scope, by Engine) (*shared, error) {
	plain := c.Memo != nil && len(scopes) > 0 && c.Settings.Policy == nil && by != nil
	if plain {
		s, g := c.Memo.last.Load(), c.Settings
		if s != nil && len(s.of) == len(scopes) && &s.of[0] == &scopes[0] && s.today == g.Today && s.known == g.Known && s.stale == g.StaleAfter {
			return s, nil
		}
	}
	s := &shared{of: scopes, today: c.Settings.Today, known: c.Settings.Known, stale: c.Settings.StaleAfter, notAsked: []string{}}
	whole := true
	if by != nil {
		all := by.Scopes()
		c.Settings.Besides = besides(all, scopes)
		whole = len(all) == len(scopes)
	}
	var err error
	s.settings, err = canon.JSON(c.Settings)
	for _, l := range list.Lists() {
		if !slices.ContainsFunc(scopes, func(o screen.Scope) bool { return o.List == l.ID }) {
			s.notAsked = append(s.notAsked, string(l.ID))
		}
	}
	s.notAsked = slices.Clip(s.notAsked)
	if plain && whole && err == nil {
		c.Memo.last.Store(s)
	}
	return s, err
}
