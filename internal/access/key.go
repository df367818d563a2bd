package access

import "time"

// A Key lets a program in. The key itself is shown once, when it is made.
type Key struct {
	Number  string // in the key itself, and shown
	Mark    Mark   // of the whole key
	User    string // whose it is
	Label   string // what it is for, in the user's words
	Scopes  []Action
	Rate    int // requests a second, 0 for what is usual here
	Made    time.Time
	Until   time.Time // the first moment at which it is not valid any more
	Used    time.Time // about when it was last used; zero for never
	Revoked time.Time // zero where it was not
}

// Live reports whether a key is valid at a time.
func (k *Key) Live(now time.Time) bool { return k.Revoked.IsZero() && now.Before(k.Until) }

// The bounds of a key.
const (
	UsualKeyLife = 365 * 24 * time.Hour
	MaxKeyLife   = 2 * 365 * 24 * time.Hour
	maxLabel     = 100 // characters
	maxKeyRate   = 1_000_000
)

// A Session is somebody who signed in with a password.
type Session struct {
	Mark    Mark
	User    string
	Made    time.Time
	Used    time.Time
	Address string // that it was begun from
}

// A Link is a one-time way in: that of the first administrator, or one by which
// a user who exists sets a password.
type Link struct {
	Mark  Mark
	User  string // "" for the first administrator, who chooses a name
	Made  time.Time
	Until time.Time
}
