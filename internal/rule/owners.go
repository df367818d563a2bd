package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/transaction"
)

// An Owner holds an interest in a party, as the file states it, with what the
// screening found for it.
type Owner struct {
	transaction.Holding
	Number int // among the owners of the party, from 1; theirs follow
	Listed []*Listed
	Owners []*Owner // its own, as far as the file states them
}

// share says how much of the party the owner holds.
func (o *Owner) share() string {
	switch {
	case o.Low == o.High:
		return o.Low.String() + " percent"
	case o.Low == 0 && o.High == 100*transaction.One:
		return "an unknown share"
	}
	return fmt.Sprintf("%s to %s percent", o.Low, o.High)
}

// Half is the share from which the 50 percent rules hold.
const Half = 50 * transaction.One

// A Catch is a listing in force that was found for an owner.
type Catch struct {
	Owner  *Owner
	Listed *Listed
	Sure   bool // the owner is the listed one, and was listed on the day
	// Through is the listed owner of an owner that is captured by it, nil where
	// the owner is listed itself.
	Through *Owner
	open    []Asked // questions on who the listed one is
}

// A Stake is what owners who are listed hold of a party together. A stake counts
// whole where its owner is listed and not at all where it is not: percentages
// are never multiplied.
type Stake struct {
	Caught []Catch
	// Low is what those who are listed for sure hold at the least, High what
	// all who may be listed hold at the most.
	Low, High transaction.Decimal
	// LowOne and HighOne are the same of the greatest of them alone.
	LowOne, HighOne transaction.Decimal
	Open            []Asked // questions on who the owners are
	// Known reports whether all who may be listed hold half for certain, so that
	// only who they are is open.
	Known bool
}

// Stake sums up the shares of the owners of the party that have a listing of
// which counts says yes, or that such owners capture by what they hold of them.
func (f *Facts) Stake(counts func(*Listed) bool) Stake {
	var s Stake
	known := transaction.Decimal(0)
	above := f.above(counts)
	for _, o := range f.Party.Owners {
		caught := above.catches(o)
		s.Caught = append(s.Caught, caught...)
		sure := slices.ContainsFunc(caught, func(c Catch) bool { return c.Sure })
		for _, c := range caught {
			s.Open = append(s.Open, c.open...)
		}
		if len(caught) > 0 {
			s.High += o.High
			s.HighOne = max(s.HighOne, o.High)
		}
		if sure || above.ifListed(o) {
			known += o.Low
		}
		if sure {
			s.Low += o.Low
			s.LowOne = max(s.LowOne, o.Low)
		}
	}
	s.High = min(s.High, 100*transaction.One)
	s.Low = min(s.Low, s.High)
	s.Known = known >= Half
	return s
}

// Words names the owners with their shares and listings.
func (s Stake) Words() string {
	var out []string
	for i, c := range s.Caught {
		if i > 0 && s.Caught[i-1].Owner == c.Owner {
			out[len(out)-1] += " and " + c.Listed.Title()
			continue
		}
		w := c.Owner.Name + " with " + c.Owner.share()
		if c.Owner.AsOf.Known() {
			w += " as of " + c.Owner.AsOf.String()
		}
		if !c.Sure {
			w += ", perhaps"
		}
		if c.Through != nil {
			w += ", captured by " + c.Through.Name
		}
		out = append(out, w+" ("+c.Listed.Title()+")")
	}
	return strings.Join(out, "; ")
}

// Through gives the facts as they are for the party by a listing of one of its
// owners.
func (f *Facts) Through(o *Owner, d *Listed) *Facts {
	t := *f
	t.Owner, t.Listed = o, d
	return &t
}

// Sure gives the same facts with no doubt left about who the owner is and since
// when it was listed: a rule on ownership has looked at these before.
func (f *Facts) Sure() *Facts {
	t, d := *f, *f.Listed
	d.Doubts, d.Standing = nil, InForce
	t.Listed = &d
	return &t
}

// Hit says in a clause how the party comes to the listing: it matches it, or an
// owner does.
func (f *Facts) Hit() string {
	if f.Owner == nil {
		return f.Party.Title() + " matches " + f.Listed.Title()
	}
	return f.Party.Title() + " is owned by " + f.Owner.Name + ", which matches " + f.Listed.Title() + ","
}
