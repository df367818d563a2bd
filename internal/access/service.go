package access

import (
	"context"
	"io"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// Options are what a service is told.
type Options struct {
	Now    func() time.Time
	Random io.Reader
	Cost   Cost // of passwords; zero for UsualCost
	// Idle ends a session that was not used for so long, Longest any session.
	Idle, Longest time.Duration
	// LinkLife is how long a one-time link may be used.
	LinkLife time.Duration
	Limits   Limits
	// Tell hears what happens to those who want in: a What, "key-refused" or
	// "limited". It may be nil.
	Tell func(what string)
}

// Limits are how often somebody may try.
type Limits struct {
	Address Allowance // attempts to sign in or to use a link, from one address
	User    Allowance // attempts to sign in as one user, from everywhere
	Key     Allowance // requests with one key; a Rate of 0 is no limit
	Guess   Allowance // keys and sessions that are not known, from one address
}

// Usual gives the options of an installation that was not told otherwise, but
// for the clock and the source of random numbers.
func Usual() Options {
	return Options{
		Cost: UsualCost(), Idle: 30 * time.Minute, Longest: 12 * time.Hour, LinkLife: time.Hour,
		Limits: Limits{
			Address: Allowance{0.2, 10}, User: Allowance{0.1, 20},
			Key: Allowance{1000, 2000}, Guess: Allowance{1, 20},
		},
	}
}

// The bounds of what is remembered.
const (
	maxRemembered = 16384 // addresses, users and keys, of each limit
	hashersAtOnce = 2     // passwords that are hashed at the same time: 19 MiB each
	maxHashWait   = 10 * time.Second
)

// A Service answers who somebody is and what they may do, and makes the changes.
// It may be used by several goroutines, and several processes may have services
// on one store.
type Service struct {
	store   Store
	opts    Options
	hashing chan struct{}

	addresses, users, keys, guesses *Limiter
	fresh                           recent
}

// New makes a service.
func New(store Store, opts Options) *Service {
	usual := Usual()
	if opts.Cost == (Cost{}) {
		opts.Cost = usual.Cost
	}
	if opts.Idle == 0 {
		opts.Idle = usual.Idle
	}
	if opts.Longest == 0 {
		opts.Longest = usual.Longest
	}
	if opts.LinkLife == 0 {
		opts.LinkLife = usual.LinkLife
	}
	if opts.Limits == (Limits{}) {
		opts.Limits = usual.Limits
	}
	if opts.Tell == nil {
		opts.Tell = func(string) {}
	}
	return &Service{
		store: store, opts: opts, hashing: make(chan struct{}, hashersAtOnce),
		addresses: NewLimiter(maxRemembered), users: NewLimiter(maxRemembered),
		keys: NewLimiter(maxRemembered), guesses: NewLimiter(maxRemembered),
	}
}

func (s *Service) now() time.Time { return s.opts.Now().UTC().Truncate(time.Second) }

// change runs a change, and forgets what was remembered of keys and sessions.
func (s *Service) change(ctx context.Context, do func(Tx) error) error {
	err := s.store.Change(ctx, do)
	s.fresh.forget()
	return err
}

// record adds an event to the log in the transaction that makes it.
func (s *Service) record(tx Tx, by Actor, e Event) error {
	s.opts.Tell(string(e.What))
	c, err := e.content(by, s.now())
	if err != nil {
		return err
	}
	return tx.Record(c)
}

// hash runs a function that hashes a password, a few at a time: each takes
// memory, and many at once would take all of it.
func (s *Service) hash(ctx context.Context, do func()) error {
	ctx, cancel := context.WithTimeout(ctx, maxHashWait)
	defer cancel()
	select {
	case s.hashing <- struct{}{}:
	case <-ctx.Done():
		return s.tooMany("many are signing in at this moment", maxHashWait)
	}
	defer func() { <-s.hashing }()
	do()
	return nil
}

// newHash checks a new password and gives what is stored of it.
func (s *Service) newHash(ctx context.Context, user, password string) (string, error) {
	if err := CheckPassword(user, password); err != nil {
		return "", err
	}
	var hash string
	var err error
	if busy := s.hash(ctx, func() { hash, err = s.opts.Cost.Hash(password, s.opts.Random) }); busy != nil {
		return "", busy
	}
	return hash, err
}

// userOf gives a user who must be there.
func userOf(v View, name string) (User, error) {
	checked, err := CheckName(name)
	if err != nil {
		return User{}, err
	}
	u, ok, err := v.User(checked)
	if err == nil && !ok {
		err = fault.New(fault.NotFound, "there is no user %s", checked).Try("\"navicert user list\" shows all")
	}
	return u, err
}
