package recorded

import (
	"encoding/json"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/screen"
)

// A Memo remembers what the answers of one engine to queries that ask all lists
// have in common. Such answers share one slice of scopes, so that it is known again
// by where it is. It may be used by several goroutines.
type Memo struct {
	last atomic.Pointer[shared]

	rooms sync.Pool // of *[]byte that an entry was written in
	words sync.Pool // of *[]name.Word
}

// shared is what answers have in common.
type shared struct {
	of       []screen.Scope
	given    Settings // without what is besides
	settings json.RawMessage
	notAsked []string // lists that the program knows and that took no part
}

// shared gives what an answer on some lists has in common with others. by is the
// engine that was asked, nil where it does not matter what else it holds.
func (c Context) shared(scopes []screen.Scope, by Engine) (*shared, error) {
	plain := c.Memo != nil && len(scopes) > 0 && by != nil
	if plain {
		s := c.Memo.last.Load()
		if s != nil && len(s.of) == len(scopes) && &s.of[0] == &scopes[0] && s.given.equal(&c.Settings) {
			return s, nil
		}
	}
	s := &shared{of: scopes, given: c.Settings, notAsked: []string{}}
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

// Memory that entries are written in is used again: it is most of what an answer takes.
const (
	usualRoom = 12 << 10 // bytes
	mostRoom  = 24 << 10 // bytes that are kept
)

// room gives memory to write an entry in.
func (m *Memo) room() []byte {
	if m != nil {
		if b, ok := m.rooms.Get().(*[]byte); ok {
			return *b
		}
	}
	return make([]byte, 0, usualRoom)
}

// Free takes the memory of an answer for others. The answer has to be recorded or given
// up, and sent: nothing of it may be used any more.
func (m *Memo) Free(p record.Prepared) {
	if room := p.Room(); cap(room) > 0 && cap(room) <= mostRoom {
		m.rooms.Put(&room)
	}
}

// wordsOf gives the words of a name, until freeWords.
func (m *Memo) wordsOf(text string) []name.Word {
	if m != nil {
		if w, ok := m.words.Get().(*[]name.Word); ok {
			return name.AppendWords((*w)[:0], text)
		}
	}
	return name.Words(text)
}

func (m *Memo) freeWords(words []name.Word) {
	if m != nil {
		clear(words) // they hold texts
		m.words.Put(&words)
	}
}
