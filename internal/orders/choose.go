package orders

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/plan"
	"github.com/navicert/navicert/internal/transaction"
)

// values adds up what each order is worth in one currency.
func (b *Book) values(all []Order, o *Options) error {
	for _, order := range all {
		for _, it := range order.Deal.Items {
			if c := it.Value.Currency; c != "" && b.Currency == "" {
				b.Currency = c
			}
		}
	}
	for i, order := range all {
		sum := new(big.Int)
		for k, it := range order.Deal.Items {
			if it.Value.Currency == "" {
				continue
			}
			v, err := b.worth(it.Value, o.Rates)
			if err != nil {
				return fault.New(fault.Usage, "item %d of order %s: %s", k+1, order.Title(), err.Says).Try("%s", err.Advice)
			}
			sum.Add(sum, v)
		}
		if !sum.IsInt64() || sum.Int64() > maxValue {
			return fault.New(fault.Usage, "order %s is worth more than can be counted", order.Title())
		}
		b.Lines[i].Value = licence.Money{Minor: sum.Int64(), Currency: b.Currency}
	}
	return nil
}

// maxValue bounds the value of one order, so that the sum of a thousand is within
// an int64.
const maxValue = 1_000_000_000_000_000

// worth gives an amount in the smallest units of the currency of the plan, rounded
// down where a rate is used.
func (b *Book) worth(m transaction.Money, rates map[string]transaction.Decimal) (*big.Int, *fault.Fault) {
	v, ok := licence.Exact(m)
	if !ok {
		return nil, fault.New(fault.Usage, "%s %s is no amount that can be counted", m.Amount, m.Currency).Try("write at most as many digits behind the point as the currency has")
	}
	if m.Currency == b.Currency {
		return big.NewInt(v.Minor), nil
	}
	rate, ok := rates[m.Currency]
	if !ok {
		return nil, fault.New(fault.Usage, "its value is in %s, and that of the plan in %s", m.Currency, b.Currency).
			Try("say what one %s is worth: --rate %s=1.08", m.Currency, m.Currency)
	}
	out := new(big.Int).Mul(big.NewInt(int64(m.Amount)), big.NewInt(int64(rate)))
	unit := licence.MinorUnits(b.Currency)
	out.Mul(out, big.NewInt(unit))
	return out.Quo(out, new(big.Int).Mul(big.NewInt(int64(transaction.One)), big.NewInt(int64(transaction.One)))), nil
}

// choose finds the plan and writes it to the lines.
func (b *Book) choose(held []*licence.Held, steps int) error {
	if steps == 0 {
		steps = plan.DefaultSteps
	}
	all, left := pools(held)
	books := make([]plan.Order, len(b.Lines))
	for i, l := range b.Lines {
		books[i].Value = l.Value.Minor
		for _, w := range l.options {
			books[i].Options = append(books[i].Options, w.draws(all))
		}
	}
	p := plan.Make(books, left, steps)
	b.Value, b.Bound = licence.Money{Minor: p.Value, Currency: b.Currency}, licence.Money{Minor: p.Bound, Currency: b.Currency}
	b.Exact, b.Steps = p.Exact && !b.cut, p.Steps
	if b.cut {
		b.Bound.Minor = 0
		for _, l := range b.Lines {
			if len(l.options) > 0 {
				b.Bound.Minor += l.Value.Minor
			}
		}
	}
	used := map[string]bool{}
	for i, k := range p.Option {
		l := &b.Lines[i]
		if k >= 0 {
			l.Goes, l.Uses = true, l.options[k].uses
			for _, u := range l.Uses {
				used[u.Number] = true
			}
			continue
		}
		if by, lacks := p.Short(books[i]); by >= 0 {
			for _, n := range lacks {
				at := slices.IndexFunc(books[i].Options[by], func(d plan.Draw) bool { return d.Pool == n })
				l.Why = append(l.Why, all[n].words(p.Left[n], books[i].Options[by][at].Amount))
			}
		}
	}
	return b.settle(held, used)
}

// words says how a pool is short after all that goes.
func (p pool) words(left, wanted int64) string {
	number := p.held.Number
	switch p.kind {
	case quantity:
		unit := p.held.Items[p.item-1].Unit
		return fmt.Sprintf("Item %d of %s has %s %s left beside what goes, and %s are wanted.", p.item, number, transaction.Decimal(left), unit, transaction.Decimal(wanted))
	case itemValue:
		c := p.held.Items[p.item-1].Value.Currency
		return fmt.Sprintf("Item %d of %s may be used for %s more beside what goes, and %s is wanted.", p.item, number, licence.Money{Minor: left, Currency: c}, licence.Money{Minor: wanted, Currency: c})
	}
	c := p.held.Value.Currency
	return fmt.Sprintf("%s may be used for %s more in all beside what goes, and %s is wanted.", number, licence.Money{Minor: left, Currency: c}, licence.Money{Minor: wanted, Currency: c})
}

// settle counts all that goes on copies of the licences, by the same code that a
// use is counted by: what the plan says is what would be let through.
func (b *Book) settle(held []*licence.Held, used map[string]bool) error {
	for _, h := range held {
		if !used[h.Number] {
			continue
		}
		after, err := licence.Replay(h.Events)
		for i := range b.Lines {
			l := &b.Lines[i]
			for _, u := range l.Uses {
				if u.Number == h.Number && err == nil {
					err = after.Take(licence.Event{Number: len(after.Events) + 1, Kind: licence.Used, On: l.Deal.On, Transaction: l.Title(), Lines: u.Lines})
				}
			}
		}
		if err != nil {
			// The limits of the plan and of the licence are the same numbers, so that
			// this is a mistake of the program; no plan is better than a wrong one.
			return fmt.Errorf("the plan passes what is left of %s: %w", h.Number, err)
		}
		b.Left = append(b.Left, after)
	}
	return nil
}

// Numbers gives the numbers of the licences by which an order goes.
func (l *Line) Numbers() string {
	var out []string
	for _, u := range l.Uses {
		out = append(out, u.Number)
	}
	return strings.Join(out, ", ")
}
