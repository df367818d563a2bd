package access

import (
	"context"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// The faults of requests that are from nobody. They do not say whether a key or
// session is unknown, expired or revoked, or its user disabled: who holds it
// legitimately can look it up.
func noKey() *fault.Fault {
	return fault.New(fault.SignedOut, "the key is not valid").Try("\"navicert key list\" shows which are; a key may have expired, or its user may be disabled")
}

func noSession() *fault.Fault {
	return fault.New(fault.SignedOut, "nobody is signed in").Try("sign in, or send a key in the header Authorization, as Bearer nvc_…")
}

// usedEvery is how exact the time of last use is kept.
const usedEvery = time.Minute

// ByKey tells whose key it is that a request from an address brought, and counts
// the request. The error is a fault of code SignedOut, or a *Wait.
func (s *Service) ByKey(ctx context.Context, key, address string) (Identity, error) {
	now := s.now()
	mark := MarkOf(key) // for whatever was sent, so that nothing is quicker
	if id, ok := s.fresh.get(mark, s.opts.Now()); ok && id.Key != "" {
		return id, s.countKey(id)
	}
	number, _ := splitKey(key)
	var k Key
	var u User
	err := s.store.View(ctx, func(v View) error {
		var there bool
		var err error
		if k, there, err = v.Key(number); err != nil {
			return err
		}
		if !there {
			k = Key{Mark: MarkOf("")}
		}
		u, _, err = v.User(k.User)
		return err
	})
	if err != nil {
		return Identity{}, err
	}
	if same := k.Mark.Same(mark); !same || number == "" || !k.Live(now) || u.Name == "" || u.Disabled {
		return Identity{}, s.guessed(address, noKey())
	}
	id := Identity{User: u.Name, Role: u.Role, Key: k.Number, Scopes: k.Scopes, rate: k.Rate}
	if err := s.countKey(id); err != nil {
		return Identity{}, err
	}
	if now.Sub(k.Used) >= usedEvery {
		if err := s.useKey(ctx, k.Number, now); err != nil {
			return Identity{}, err
		}
	}
	s.fresh.put(mark, id, s.opts.Now(), k.Until)
	return id, nil
}

func (s *Service) useKey(ctx context.Context, number string, now time.Time) error {
	return s.store.Change(ctx, func(tx Tx) error {
		k, ok, err := tx.Key(number)
		if err != nil || !ok || !k.Used.Before(now) {
			return err
		}
		k.Used = now
		return tx.PutKey(k)
	})
}

func (s *Service) countKey(id Identity) error {
	a := s.opts.Limits.Key
	if id.rate > 0 {
		a = Allowance{float64(id.rate), 2 * id.rate}
	}
	if a.Rate == 0 {
		return nil
	}
	if wait := s.keys.Take(id.Key, a, s.opts.Now()); wait > 0 {
		return s.tooMany("this key was used more often than it may be", wait)
	}
	return nil
}

// guessed counts a key or session that is not known, and gives the fault or,
// where there were many, a *Wait.
func (s *Service) guessed(address string, f *fault.Fault) error {
	if wait := s.guesses.Take(Neighbourhood(address), s.opts.Limits.Guess, s.opts.Now()); wait > 0 {
		return s.tooMany("many keys that are not valid were sent from this address", wait)
	}
	s.opts.Tell("key-refused")
	return f
}

// BySession tells who the session of a token is of. The error is a fault of code
// SignedOut, or a *Wait.
func (s *Service) BySession(ctx context.Context, token, address string) (Identity, error) {
	if token == "" {
		return Identity{}, noSession() // nobody guessed anything
	}
	now, mark := s.now(), MarkOf(token)
	if id, ok := s.fresh.get(mark, s.opts.Now()); ok && id.Session != "" { // a key is no session
		return id, nil
	}
	var x Session
	var u User
	var there bool
	err := s.store.View(ctx, func(v View) error {
		var err error
		if x, there, err = v.Session(mark); err != nil || !there {
			return err
		}
		u, _, err = v.User(x.User)
		return err
	})
	if err != nil {
		return Identity{}, err
	}
	ends := x.Used.Add(s.opts.Idle)
	if last := x.Made.Add(s.opts.Longest); last.Before(ends) {
		ends = last
	}
	if !there || !x.Mark.Same(mark) || !now.Before(ends) || u.Name == "" || u.Disabled {
		return Identity{}, s.guessed(address, noSession())
	}
	if now.Sub(x.Used) >= min(usedEvery, s.opts.Idle/4) {
		err := s.store.Change(ctx, func(tx Tx) error {
			y, ok, err := tx.Session(mark)
			if err != nil || !ok {
				return err
			}
			y.Used = now
			return tx.PutSession(y)
		})
		if err != nil {
			return Identity{}, err
		}
	}
	id := Identity{User: u.Name, Role: u.Role, Session: string(mark)}
	s.fresh.put(mark, id, s.opts.Now(), ends)
	return id, nil
}

// A recent remembers for a moment who was let in, so that a program that asks a
// thousand times a second does not read the store a thousand times. Changes of
// this process count at once, those of others, such as "navicert key revoke",
// once the moment has passed.
type recent struct {
	guard sync.Mutex
	known map[Mark]remembered
}

type remembered struct {
	id    Identity
	until time.Time
}

const (
	moment    = time.Second
	maxRecent = 1024
)

func (r *recent) get(m Mark, now time.Time) (Identity, bool) {
	r.guard.Lock()
	defer r.guard.Unlock()
	k, ok := r.known[m]
	return k.id, ok && now.Before(k.until)
}

func (r *recent) put(m Mark, id Identity, now, ends time.Time) {
	until := now.Add(moment)
	if ends.Before(until) {
		until = ends
	}
	r.guard.Lock()
	defer r.guard.Unlock()
	if r.known == nil || len(r.known) >= maxRecent {
		r.known = make(map[Mark]remembered)
	}
	r.known[m] = remembered{id, until}
}

func (r *recent) forget() {
	r.guard.Lock()
	defer r.guard.Unlock()
	r.known = nil
}
