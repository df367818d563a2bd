package licence

import (
	"github.com/navicert/navicert/internal/evidence"
)

// A Store keeps licences and what happened to them. licencetest.Run says what it
// has to do.
type Store interface {
	// Licences gives all that are held or were, in the order of their numbers.
	Licences() ([]*Held, error)
	// Change shows the licence with a number as it is, nil where there is none, and
	// keeps the event that decide makes of it together with an entry in the log of
	// answers: both, or neither where anything fails or decide gives an error, which
	// is given on. Nobody else changes the licence meanwhile. It gives the number of
	// the entry.
	Change(number string, decide func(*Held) (Step, error)) (int64, error)
}

// A Step is the next event of a licence and what the log is to say of it.
type Step struct {
	Event Event
	Entry evidence.Content
}
