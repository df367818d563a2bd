// Package orders holds an order book against the licences that are held: which
// orders may go on a day within what is left of the licences, most value first,
// and what keeps each of the others.
package orders

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/plan"
	"github.com/navicert/navicert/internal/transaction"
)

// An Order is a deal that waits to go.
type Order struct {
	File string // where it was read
	Deal *transaction.Transaction
}

// Title names an order in a sentence: by its own number, else by its file.
func (o Order) Title() string {
	if o.Deal.Number != "" {
		return o.Deal.Number
	}
	return o.File
}

// A Line is what becomes of one order.
type Line struct {
	Order
	Value   licence.Money // of all its items, in the currency of the plan
	Goes    bool
	Uses    []Use // of licences, if it goes
	Why     []string
	Answer  *determine.Determination // on all that is held
	options []way
}

// A Use is what an order takes of a licence.
type Use struct {
	Number string
	Lines  []licence.Line
}

// A way is one way for an order to go.
type way struct{ uses []Use }

// A Book is an order book with what may go.
type Book struct {
	Lines    []Line // in the order in which they were given
	Currency string // "" where no order states a value
	Value    licence.Money
	Bound    licence.Money // no other choice of orders is worth more
	Exact    bool
	Steps    int
	cut      bool
	Left     []*licence.Held // the licences that are used, with all that goes counted
}

// Options are what a plan rests on besides orders and licences.
type Options struct {
	Currency string                         // of the plan; "" for that of the orders
	Rates    map[string]transaction.Decimal // what one of another currency is worth in it
	Steps    int                            // of the search; 0 for plan.DefaultSteps
}

// A Checker answers for one order with the licences that are held.
type Checker func(Order) (*determine.Determination, error)

// Plan finds the orders that may go together.
func Plan(all []Order, held []*licence.Held, check Checker, o Options) (*Book, error) {
	b := &Book{Currency: o.Currency}
	if err := b.distinct(all); err != nil {
		return nil, err
	}
	if err := b.values(all, &o); err != nil {
		return nil, err
	}
	for i := range b.Lines {
		if err := b.ways(&b.Lines[i], held, check); err != nil {
			return nil, err
		}
	}
	return b, b.choose(held, o.Steps)
}

// distinct refuses orders with the same number: one of them would be counted twice.
func (b *Book) distinct(all []Order) error {
	seen := map[string]string{}
	for _, order := range all {
		b.Lines = append(b.Lines, Line{Order: order})
		if n := order.Deal.Number; n != "" {
			if file, twice := seen[n]; twice {
				return fault.New(fault.Usage, "the orders of %s and %s both have the number %s", file, order.File, n).Try("give each order a number of its own")
			}
			seen[n] = order.File
		}
	}
	return nil
}

// maxOptions bounds the ways by which one order is tried. A plan of orders that
// have more is not called exact.
const maxOptions = 64

// ways finds by which licences an order may go: each demand by any one that can meet
// it.
func (b *Book) ways(l *Line, held []*licence.Held, check Checker) error {
	for _, h := range held {
		if n := l.Deal.Number; n != "" && h.UsedFor(n) > 0 {
			l.Why = append(l.Why, fmt.Sprintf("It was counted already, as use %d of %s.", h.UsedFor(n), h.Number))
			return nil
		}
	}
	var err error
	if l.Answer, err = check(l.Order); err != nil {
		return err
	}
	if !l.Answer.Unlocked.Passes() {
		l.Why = reasons(l.Answer)
		return nil
	}
	all := []draft{{}}
	for _, c := range l.Answer.Choices {
		var next []draft
		for _, d := range all {
			next = d.each(c, next)
		}
		if len(next) > maxOptions {
			next, b.cut = next[:maxOptions], true
		}
		all = next
	}
	for _, d := range all {
		l.options = append(l.options, d.way())
	}
	return nil
}

// A draft is a way that is being put together: licences with the items that they
// are used for.
type draft []taking

type taking struct {
	by   *licence.Coverage
	item int // from 0
}

// each adds the ways that meet one more demand. A licence that is used for the item
// already meets it without more.
func (d draft) each(c determine.Choice, to []draft) []draft {
	items := []int{c.Item}
	if c.Item < 0 {
		items = nil
		for i := range c.Licences[0].Matches {
			items = append(items, i)
		}
	}
	for _, by := range c.Licences {
		if !slices.ContainsFunc(items, func(i int) bool { return !slices.Contains(d, taking{by, i}) }) {
			return append(to, d)
		}
	}
	for _, by := range c.Licences {
		more := slices.Clone(d)
		for _, i := range items {
			if t := (taking{by, i}); !slices.Contains(more, t) {
				more = append(more, t)
			}
		}
		to = append(to, more)
	}
	return to
}

func (d draft) way() way {
	var w way
	sorted := slices.Clone(d)
	slices.SortFunc(sorted, func(a, b taking) int {
		return cmp.Or(cmp.Compare(a.by.Held.Number, b.by.Held.Number), cmp.Compare(a.item, b.item))
	})
	for _, t := range sorted {
		n := len(w.uses)
		if n == 0 || w.uses[n-1].Number != t.by.Held.Number {
			w.uses = append(w.uses, Use{Number: t.by.Held.Number})
			n++
		}
		w.uses[n-1].Lines = append(w.uses[n-1].Lines, t.by.Matches[t.item].Line)
	}
	return w
}

// reasons says why an order may not go, whatever else goes: what licences lack, or
// else the worst of what was found, or what is open.
func reasons(d *determine.Determination) []string {
	var out []string
	for _, p := range d.Licences {
		if !p.Used && p.Question == "" {
			out = append(out, p.Against...)
			if len(p.Against) == 0 {
				out = append(out, p.Over...)
			}
		}
	}
	for _, f := range d.Findings {
		if f.Effect == d.Outcome {
			out = append(out, fmt.Sprintf("%s by %s: %s", f.Effect, f.Rule.ID, f.Why))
			break
		}
	}
	for _, q := range d.Questions {
		if !q.Odds {
			out = append(out, fmt.Sprintf("Open is %s.", q.ID))
		}
	}
	return out
}

// A pool is what orders share: what is left of an item of a licence, by quantity or
// by value, or of the value of a whole licence.
type pool struct {
	held *licence.Held
	item int // from 1; 0 for the whole
	kind poolKind
}

type poolKind int

const (
	quantity poolKind = iota
	itemValue
	totalValue
)

// pools lists the limits of licences and what is left of each.
func pools(held []*licence.Held) (all []pool, left []int64) {
	for _, h := range held {
		b := h.Balance()
		for _, l := range b.Items {
			if l.Limited {
				all, left = append(all, pool{h, l.Item, quantity}), append(left, int64(l.Quantity))
			}
			if l.Room != nil {
				all, left = append(all, pool{h, l.Item, itemValue}), append(left, max(0, l.Room.Minor))
			}
		}
		if b.Room != nil {
			all, left = append(all, pool{h, 0, totalValue}), append(left, max(0, b.Room.Minor))
		}
	}
	return all, left
}

// draws gives what a way takes of the pools.
func (w way) draws(all []pool) []plan.Draw {
	sums := map[int]int64{}
	for _, u := range w.uses {
		for _, l := range u.Lines {
			for i, p := range all {
				switch {
				case p.held.Number != u.Number:
				case p.kind == totalValue, p.kind == itemValue && p.item == l.Item:
					sums[i] += l.Value.Minor
				case p.kind == quantity && p.item == l.Item:
					sums[i] += int64(l.Quantity)
				}
			}
		}
	}
	var out []plan.Draw
	for i, n := range sums {
		out = append(out, plan.Draw{Pool: i, Amount: n})
	}
	slices.SortFunc(out, func(a, b plan.Draw) int { return cmp.Compare(a.Pool, b.Pool) })
	return out
}
