package index

import (
	"math"
	"slices"

	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// The segments of the names, in their order. The bound differs for them
// (bound.go).
const (
	firms    = iota // and whatever else neither is a person nor reads like one
	seeming         // what reads like the name of a person and is not said to be one
	people          // people
	initials        // names of people, or of who may be people, that have an initial
	segments
)

func segment(s *match.Side) int {
	for i := range s.Tokens {
		if s.Tokens[i].Class == name.Letter && match.HasInitials(s) {
			return initials
		}
	}
	switch {
	case s.Kind == party.Person:
		return people
	case match.Personal(s):
		return seeming
	}
	return firms
}

// A bearer is who a name belongs to, as far as the bound differs.
type bearer uint8

const (
	anyone   bearer = iota // and whoever is not known to be one of the others
	personal               // not said to be a person, and it reads like the name of one
	person
)

// bearers are those of the segments that have one.
var bearers = [initials]bearer{anyone, personal, person}

// Marks of a name of the segment initials: who bears it, and its initials. The
// letters a to z take bits 1 to 26.
const (
	aPerson   = 1 << 31
	aPersonal = 1 << 30
	marked    = aPerson | aPersonal
)

func letterBit(c byte) uint32 { return 1 << (c & 31) &^ marked }

// markOf gives the initials of a name, and who bears it.
func (x *Index) markOf(s *match.Side) uint32 {
	m := uint32(0)
	switch {
	case s.Kind == party.Person:
		m = aPerson
	case match.Personal(s):
		m = aPersonal
	}
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Class == name.Letter {
			m |= letterBit(t.Text[0])
			x.letterFull, x.letterRare = max(x.letterFull, int(t.Full)), max(x.letterRare, int(t.Rare))
		}
	}
	return m
}

// bearer tells who name n belongs to.
func (x *Index) bearer(n uint32) bearer {
	switch {
	case n < x.begin[seeming]:
		return anyone
	case n < x.begin[people]:
		return personal
	case n < x.begin[initials]:
		return person
	}
	switch m := x.marks[n-x.begin[initials]]; {
	case m&aPerson != 0:
		return person
	case m&aPersonal != 0:
		return personal
	}
	return anyone
}

// part gives the names of a segment that have a word.
func (x *Index) part(id uint32, segment int) []uint32 {
	at := &x.about[id].at
	return x.post[at[segment]:at[segment+1]]
}

// upTo gives the end of the names of a segment that weigh no more than weight
// and slack.
func (x *Index) upTo(segment int, weight, slack uint32) uint32 {
	from, to := x.begin[segment], x.begin[segment+1]
	if weight > math.MaxUint32/2 {
		return to
	}
	n, _ := slices.BinarySearch(x.heavy[from:to], weight+slack+1)
	return from + uint32(n)
}
