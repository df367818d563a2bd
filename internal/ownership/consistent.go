package ownership

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/day"
)

// Consistent reports the first thing that one source says against itself: two
// different shares of the same owner at the same time, or owners that hold more
// than all of a company together. What several sources say against each other is
// no mistake of any; On flags it.
func (b *Book) Consistent() error {
	all := make([]*Holding, 0, len(b.holdings))
	for i := range b.holdings {
		if h := &b.holdings[i]; !h.Indirect {
			all = append(all, h)
		}
	}
	slices.SortStableFunc(all, func(x, y *Holding) int {
		return cmp.Or(cmp.Compare(x.Source, y.Source), cmp.Compare(x.Owned, y.Owned), cmp.Compare(x.Interest, y.Interest),
			cmp.Compare(x.AsOf, y.AsOf), cmp.Compare(x.Owner, y.Owner), cmp.Compare(x.During.From, y.During.From))
	})
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Source == all[0].Source && all[n].Owned == all[0].Owned && all[n].Interest == all[0].Interest && all[n].AsOf == all[0].AsOf {
			n++
		}
		if err := b.oneCompany(all[:n]); err != nil {
			return err
		}
		all = all[n:]
	}
	return nil
}

// oneCompany looks at what one source says about one interest in one company, by
// owner and start.
func (b *Book) oneCompany(all []*Holding) error {
	type change struct {
		on day.Day
		by Share
	}
	var changes []change
	for i, h := range all {
		if i > 0 && all[i-1].Owner == h.Owner && all[i-1].During.Overlaps(h.During) {
			o := all[i-1]
			if o.Low != h.Low || o.High != h.High {
				return fmt.Errorf("%s and %s give different shares of %q in %q for the same days", o.where(), h.where(), b.title(h.Owner), b.title(h.Owned))
			}
			continue // said twice
		}
		changes = append(changes, change{h.During.From, h.Low})
		if h.During.Until.Known() {
			changes = append(changes, change{h.During.Until, -h.Low})
		}
	}
	if all[0].Interest == Control {
		return nil // several may control a company
	}
	// What ends on a day makes room for what begins on it.
	slices.SortFunc(changes, func(x, y change) int { return cmp.Or(cmp.Compare(x.on, y.on), cmp.Compare(x.by, y.by)) })
	sum := Share(0)
	for _, c := range changes {
		if sum += c.by; sum > Whole {
			return fmt.Errorf("the owners of %q hold %s of its %s together, by %s", b.title(all[0].Owned), sum, all[0].Interest, all[0].Source)
		}
	}
	return nil
}
