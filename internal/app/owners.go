package app

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/transaction"
)

// maxOwners bounds how many owners of one party are taken from holdings, above each
// other.
const maxOwners = 2000

// WithOwners adds owners out of files of holdings to the parties of a deal whose
// owners its file does not state. The notes say of each party what was found.
func WithOwners(t *transaction.Transaction, files []string) (notes []string, err error) {
	book, _, err := Holdings(files)
	if err != nil {
		return nil, err
	}
	g := book.On(t.On)
	for i := range t.Parties {
		p := &t.Parties[i]
		if p.Name == "" || len(p.Owners) > 0 {
			continue
		}
		at, err := inHoldings(g, p)
		if err != nil {
			return nil, err
		}
		if at < 0 {
			notes = append(notes, fmt.Sprintf("The holdings that were given do not name %s.", p.Name))
			continue
		}
		o := owning{g: g, seen: map[int]bool{at: true}}
		p.Owners = o.above(at)
		if o.many {
			return nil, fault.New(fault.Usage, "more than %d owners stand above %s", maxOwners, p.Name).Try("give holdings of fewer companies")
		}
		if len(p.Owners) > 0 {
			p.OwnersUnknown = transaction.Unstated
			notes = append(notes, fmt.Sprintf("The owners of %s were taken from %s: %s.", p.Name, strings.Join(files, ", "), shares(p.Owners)))
		}
	}
	return notes, nil
}

// inHoldings finds a party by its name among the holdings, -1 where they do not
// name it. A country that is stated tells parties of one name apart.
func inHoldings(g *ownership.Graph, p *transaction.Party) (int, error) {
	plain := name.Plain(p.Name)
	var found []int
	for i, q := range g.Parties {
		if name.Plain(q.Name) == plain && (p.Country == "" || q.Country == "" || p.Country == q.Country) {
			found = append(found, i)
		}
	}
	switch len(found) {
	case 0:
		return -1, nil
	case 1:
		return found[0], nil
	}
	return 0, fault.New(fault.Usage, "the holdings name %d parties that are called %s", len(found), p.Name).Try("state its country in the file, or its owners")
}

// An owning takes owners out of a graph, each with its own owners once, however
// often it owns something: what is said twice adds nothing, and circles end.
type owning struct {
	g    *ownership.Graph
	seen map[int]bool
	many bool
}

// maxLevels is how many owners may stand above each other.
const maxLevels = 20

func (o *owning) above(party int) []transaction.Holding { return o.level(party, 1) }

func (o *owning) level(party, level int) []transaction.Holding {
	var out []transaction.Holding
	least := ownership.Share(0)
	for _, i := range o.g.In(party) {
		if e := o.g.Edges[i]; e.Interest == ownership.Shares {
			least += e.Low
		}
	}
	for _, i := range o.g.In(party) {
		e := o.g.Edges[i]
		if e.Interest != ownership.Shares {
			continue
		}
		owner := o.g.Parties[e.Owner]
		h := transaction.Holding{Name: owner.Name, Country: owner.Country, Low: percent(e.Low), High: percent(e.High), AsOf: e.AsOf}
		if least <= ownership.Whole {
			// Nobody holds more than all others leave.
			h.High = min(h.High, percent(ownership.Whole-least+e.Low))
		}
		if !o.seen[e.Owner] && level < maxLevels {
			o.seen[e.Owner] = true
			o.many = o.many || len(o.seen) > maxOwners
			if !o.many {
				h.Owners = o.level(e.Owner, level+1)
			}
		}
		out = append(out, h)
	}
	slices.SortStableFunc(out, func(a, b transaction.Holding) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// percent gives a share as a percentage.
func percent(s ownership.Share) transaction.Decimal {
	return transaction.Decimal(s) * (transaction.One / 100)
}

// shares names owners with what they hold.
func shares(all []transaction.Holding) string {
	var out []string
	for _, h := range all {
		s := h.Low.String()
		if h.Low != h.High {
			s += " to " + h.High.String()
		}
		out = append(out, h.Name+" "+s+" %")
	}
	const most = 8
	if len(out) > most {
		return strings.Join(out[:most], ", ") + fmt.Sprintf(" and %d more", len(out)-most)
	}
	return strings.Join(out, ", ")
}
