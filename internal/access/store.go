package access

import (
	"context"
	"time"

	"github.com/navicert/navicert/internal/evidence"
)

// A Store keeps who may do what. accesstest.Run says what it has to do.
type Store interface {
	// View runs a function on the state as it is at one moment.
	View(ctx context.Context, see func(View) error) error
	// Change runs a function in a transaction. Where the function gives an error,
	// or the store does, nothing of it remains: neither a change nor an entry.
	Change(ctx context.Context, change func(Tx) error) error
}

// A View reads. What is not there is no error: ok is false.
type View interface {
	User(name string) (u User, ok bool, err error)
	Users() ([]User, error) // by name
	Key(number string) (k Key, ok bool, err error)
	Keys() ([]Key, error) // by the time they were made, and their numbers
	Session(m Mark) (s Session, ok bool, err error)
	Link(m Mark) (l Link, ok bool, err error)
}

// A Tx reads and writes. Put makes what is not there and replaces what is.
type Tx interface {
	View
	PutUser(User) error
	PutKey(Key) error
	PutSession(Session) error
	PutLink(Link) error
	// DropSession ends a session, if it is there.
	DropSession(Mark) error
	// DropSessionsOf ends all sessions of a user but one, which may be "".
	DropSessionsOf(user string, but Mark) error
	// DropLinksOf drops all links of a user; "" is the first administrator.
	DropLinksOf(user string) error
	// Sweep drops sessions that were made or used before a time, and links that
	// ended before now.
	Sweep(now, made, used time.Time) error
	// Record adds an entry to the log in this transaction.
	Record(evidence.Content) error
}
