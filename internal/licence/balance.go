package licence

import (
	"fmt"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/transaction"
)

// A Balance is what is left of a licence.
type Balance struct {
	Items []Left
	// Total is what is left of the value of all items together, without the
	// tolerance, and Room with it; nil where there is no such limit.
	Total, Room *Money
}

// Left is what is left of one item.
type Left struct {
	Item     int // from 1
	Limited  bool
	Quantity transaction.Decimal // where Limited
	Unit     string
	// Value is what is left of the value, below zero where the tolerance was
	// used, and Room what may still be used with it; nil without such a limit.
	Value, Room *Money
}

// Balance says what is left.
func (h *Held) Balance() Balance { return h.balance(h.used, h.total) }

func (h *Held) balance(used []amount, total int64) Balance {
	var out Balance
	for i, it := range h.Items {
		l := Left{Item: i + 1, Limited: it.Quantity > 0, Unit: it.Unit}
		if l.Limited {
			l.Quantity = it.Quantity - used[i].quantity
		}
		if it.Value != nil {
			l.Value = &Money{it.Value.Minor - used[i].value, it.Value.Currency}
			l.Room = &Money{h.most(i) - used[i].value, it.Value.Currency}
		}
		out.Items = append(out.Items, l)
	}
	if h.Value != nil {
		out.Total = &Money{h.Value.Minor - total, h.Value.Currency}
		out.Room = &Money{most(h.Value.Minor, h.Tolerance) - total, h.Value.Currency}
	}
	return out
}

// String writes what is left of an item: "40 each, 3600.00 USD (4600.00 USD with
// the tolerance)".
func (l Left) String() string {
	s := ""
	if l.Limited {
		s = l.Quantity.String() + " " + l.Unit
	}
	if l.Value != nil {
		if s != "" {
			s += ", "
		}
		s += left(*l.Value, *l.Room)
	}
	if s == "" {
		return "no limit"
	}
	return s
}

func left(value, room Money) string {
	if value == room {
		return value.String()
	}
	return fmt.Sprintf("%s (%s with the tolerance)", value, room)
}

// Words gives the balance in clauses, one for each item and one for the whole.
func (b Balance) Words() []string {
	var out []string
	for _, l := range b.Items {
		out = append(out, fmt.Sprintf("item %d: %s", l.Item, l))
	}
	if b.Total != nil {
		out = append(out, "in all: "+left(*b.Total, *b.Room))
	}
	return out
}

// WarnDays is how many days before its last one a licence is warned of, and
// warnPart the part of a limit, as one of so many, below which its balance is.
const WarnDays, warnPart = 60, 10

// Warnings say what a holder should know on a day: that the licence ends soon or
// is nearly used up. They are sentences.
func (h *Held) Warnings(on day.Day) []string {
	var out []string
	if says := h.Standing(on); says != "" {
		return []string{says + "."}
	}
	if h.LastDay.Known() {
		if n := h.LastDay.Sub(on); n <= WarnDays {
			out = append(out, fmt.Sprintf("%s expires in %s, on %s.", h.Number, count(n), h.LastDay))
		}
	}
	b := h.Balance()
	for i, l := range b.Items {
		it := h.Items[i]
		switch {
		case l.Limited && l.Quantity == 0:
			out = append(out, fmt.Sprintf("Item %d of %s is used up: all %s %s of it.", i+1, h.Number, it.Quantity, it.Unit))
		case l.Limited && l.Quantity <= it.Quantity/warnPart:
			out = append(out, fmt.Sprintf("Item %d of %s is nearly used up: %s of %s %s are left.", i+1, h.Number, l.Quantity, it.Quantity, it.Unit))
		}
		if it.Value != nil {
			out = append(out, short(fmt.Sprintf("item %d of %s", i+1, h.Number), *it.Value, *l.Value, *l.Room)...)
		}
	}
	if h.Value != nil {
		out = append(out, short(h.Number, *h.Value, *b.Total, *b.Room)...)
	}
	return out
}

// count writes a number of days.
func count(n int) string {
	switch n {
	case 0:
		return "less than a day"
	case 1:
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// short warns of a value that is nearly used up.
func short(of string, limit, value, room Money) []string {
	switch {
	case room.Minor <= 0:
		return []string{fmt.Sprintf("The value of %s is used up.", of)}
	case value.Minor < 0:
		return []string{fmt.Sprintf("The value of %s is passed; %s of the tolerance are left.", of, room)}
	case value.Minor <= limit.Minor/warnPart:
		return []string{fmt.Sprintf("The value of %s is nearly used up: %s of %s are left.", of, value, limit)}
	}
	return nil
}
