package screen

import (
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// StandingOf says how a listing of a version stands on a day, as every answer
// has it. Whoever finds listings by another way than a query uses it too.
func StandingOf(l *list.Listing, v *list.Version, on day.Day) Standing { return standing(l, v, on) }

// Settings gives what an answer with the default threshold depends on besides
// its lists.
func (e *Screener) Settings() Engine { return e.stamp(DefaultThreshold) }
