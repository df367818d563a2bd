// Package accesstest says what a store of users, keys and sessions has to do,
// and has one that forgets. Only tests import it.
package accesstest

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/evidence"
)

// A Memory is a store that forgets.
type Memory struct {
	guard sync.Mutex
	state state
	// Broken makes every change fail after its function has run.
	Broken error
}

type state struct {
	users    map[string]access.User
	keys     map[string]access.Key
	sessions map[access.Mark]access.Session
	links    map[access.Mark]access.Link
	log      []evidence.Content
}

// NewMemory makes an empty one.
func NewMemory() *Memory {
	return &Memory{state: state{
		map[string]access.User{}, map[string]access.Key{}, map[access.Mark]access.Session{}, map[access.Mark]access.Link{}, nil,
	}}
}

// Log gives the entries that were recorded.
func (m *Memory) Log() []evidence.Content {
	m.guard.Lock()
	defer m.guard.Unlock()
	return slices.Clone(m.state.log)
}

// View reads.
func (m *Memory) View(_ context.Context, see func(access.View) error) error {
	m.guard.Lock()
	defer m.guard.Unlock()
	s := m.state.clone()
	return see(&s)
}

// Change changes all or nothing.
func (m *Memory) Change(_ context.Context, change func(access.Tx) error) error {
	m.guard.Lock()
	defer m.guard.Unlock()
	s := m.state.clone()
	if err := change(&s); err != nil {
		return err
	}
	if m.Broken != nil {
		return m.Broken
	}
	m.state = s
	return nil
}

func (s *state) clone() state {
	return state{maps.Clone(s.users), maps.Clone(s.keys), maps.Clone(s.sessions), maps.Clone(s.links), slices.Clone(s.log)}
}

func (s *state) User(name string) (access.User, bool, error) {
	u, ok := s.users[name]
	return u, ok, nil
}

func (s *state) Users() ([]access.User, error) {
	return slices.SortedFunc(maps.Values(s.users), func(a, b access.User) int { return strings.Compare(a.Name, b.Name) }), nil
}

func (s *state) Key(number string) (access.Key, bool, error) {
	k, ok := s.keys[number]
	return k, ok, nil
}

func (s *state) Keys() ([]access.Key, error) {
	return slices.SortedFunc(maps.Values(s.keys), func(a, b access.Key) int {
		return cmp.Or(a.Made.Compare(b.Made), strings.Compare(a.Number, b.Number))
	}), nil
}

func (s *state) Session(m access.Mark) (access.Session, bool, error) {
	x, ok := s.sessions[m]
	return x, ok, nil
}

func (s *state) Link(m access.Mark) (access.Link, bool, error) {
	l, ok := s.links[m]
	return l, ok, nil
}

func (s *state) PutUser(u access.User) error       { s.users[u.Name] = u; return nil }
func (s *state) PutKey(k access.Key) error         { s.keys[k.Number] = k; return nil }
func (s *state) PutSession(x access.Session) error { s.sessions[x.Mark] = x; return nil }
func (s *state) PutLink(l access.Link) error       { s.links[l.Mark] = l; return nil }
func (s *state) DropSession(m access.Mark) error   { delete(s.sessions, m); return nil }

func (s *state) DropSessionsOf(user string, but access.Mark) error {
	maps.DeleteFunc(s.sessions, func(m access.Mark, x access.Session) bool { return x.User == user && m != but })
	return nil
}

func (s *state) DropLinksOf(user string) error {
	maps.DeleteFunc(s.links, func(_ access.Mark, l access.Link) bool { return l.User == user })
	return nil
}

func (s *state) Sweep(now, made, used time.Time) error {
	maps.DeleteFunc(s.sessions, func(_ access.Mark, x access.Session) bool { return x.Made.Before(made) || x.Used.Before(used) })
	maps.DeleteFunc(s.links, func(_ access.Mark, l access.Link) bool { return l.Until.Before(now) })
	return nil
}

// Record takes only what can be an entry.
func (s *state) Record(c evidence.Content) error {
	e := evidence.Entry{Format: evidence.Format, Number: int64(len(s.log)) + 1, Content: c}
	b, err := e.Encode()
	if err != nil {
		return err
	}
	if _, err := evidence.Decode(b); err != nil {
		return err
	}
	s.log = append(s.log, c)
	return nil
}
