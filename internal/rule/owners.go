package rule

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/transaction"
)

// An Owner holds an interest in a party, as the file states it, with what the
// screening found for it.
type Owner struct {
	transaction.Holding
	Number int // among the owners of the party, from 1
	Listed []*Listed
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
// which counts says yes.
func (f *Facts) Stake(counts func(*Listed) bool) Stake {
	var s Stake
	known := transaction.Decimal(0)
	for _, o := range f.Party.Owners {
		caught, sure := false, false
		for _, d := range o.Listed {
			if !counts(d) {
				continue
			}
			t := f.Through(o, d)
			if done, _ := t.standing(); done {
				continue
			}
			open := t.undecided()
			s.Caught = append(s.Caught, Catch{o, d, len(open) == 0})
			s.Open = append(s.Open, t.asked(open)...)
			caught, sure = true, sure || len(open) == 0
		}
		if caught {
			s.High += o.High
			known += o.Low
			s.HighOne = max(s.HighOne, o.High)
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
