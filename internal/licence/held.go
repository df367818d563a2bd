package licence

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/transaction"
)

// An EventKind says what happened to a licence.
type EventKind string

// The kinds of events. They are stored, so they are never renamed.
const (
	Added   EventKind = "added"
	Used    EventKind = "used"
	Voided  EventKind = "voided"  // a use, by a later record
	Amended EventKind = "amended" // by a rider of the agency, or because it was entered wrong
	Ended   EventKind = "ended"   // revoked, returned, replaced or transferred
)

// An Event is one thing that happened to a licence. Events are never changed.
type Event struct {
	Number int       `json:"number"` // from 1 within the licence, without gaps
	Kind   EventKind `json:"kind"`
	On     day.Day   `json:"on"`   // of what happened
	Time   string    `json:"time"` // when it was recorded, UTC, RFC 3339
	By     string    `json:"by,omitempty"`
	Why    string    `json:"why,omitempty"`
	// Transaction is the user's own number of the deal that a use is for.
	Transaction string   `json:"transaction,omitempty"`
	Terms       *Licence `json:"terms,omitempty"` // of an addition or an amendment
	Lines       []Line   `json:"lines,omitempty"` // of a use
	Of          int      `json:"of,omitempty"`    // the number of the use that is undone
}

// A Line is what a use takes of one item of a licence.
type Line struct {
	Item     int                 `json:"item"` // of the licence, from 1
	Quantity transaction.Decimal `json:"quantity"`
	Unit     string              `json:"unit,omitempty"`
	Value    Money               `json:"value"`
	Deal     int                 `json:"deal_item,omitempty"` // number in the deal, from 1
}

// A Held is a licence with everything that happened to it. It is changed by Take
// alone.
type Held struct {
	Licence
	Events []Event

	voided []bool // by the number of the event, less 1
	ended  day.Day
	used   []amount // of each item
	total  int64    // minor units of the licence's currency
}

// maxQuantity bounds what is counted where no limit does: eight million million.
const maxQuantity = 8_000_000_000_000 * transaction.One

// An amount is what was used of an item.
type amount struct {
	quantity transaction.Decimal
	value    int64
}

// Replay makes a licence of its events, in their order. An event that could not
// have happened is an error: what is stored is damaged then.
func Replay(events []Event) (*Held, error) {
	h := &Held{}
	for i := range events {
		if err := h.Take(events[i]); err != nil {
			return nil, fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	return h, nil
}

// Take applies the next event. The error is one sentence on why it cannot be, and
// then nothing has changed.
func (h *Held) Take(e Event) error {
	if e.Number != len(h.Events)+1 {
		return fmt.Errorf("event %d of a licence follows event %d", e.Number, len(h.Events))
	}
	if (e.Kind == Added) != (len(h.Events) == 0) {
		return fmt.Errorf("a licence is added once, before all else")
	}
	var err error
	switch e.Kind {
	case Added:
		err = h.add(e.Terms)
	case Used:
		err = h.use(e)
	case Voided:
		err = h.void(e)
	case Amended:
		err = h.amend(e)
	case Ended:
		err = h.end(e)
	default:
		err = fmt.Errorf("there is no event %q", e.Kind)
	}
	if err == nil {
		h.Events, h.voided = append(h.Events, e), append(h.voided, false)
	}
	return err
}

func (h *Held) add(l *Licence) error {
	if l == nil {
		return fmt.Errorf("the licence that was added is missing")
	}
	if says := l.impossible(); says != "" {
		return fmt.Errorf("%s", says)
	}
	h.Licence = *l
	h.used = make([]amount, len(l.Items))
	for i, it := range l.Items {
		h.used[i] = amount{it.UsedQuantity, it.UsedValue}
		h.total += it.UsedValue
	}
	return nil
}

// amend puts other terms in place of those that are held. All uses that count are
// counted anew, and have to go with the new terms as they are.
func (h *Held) amend(e Event) error {
	l := e.Terms
	switch {
	case l == nil || l.Number != h.Number || l.Kind != h.Kind:
		return fmt.Errorf("%s is amended by terms of the same number and kind", h.Number)
	case e.Why == "":
		return fmt.Errorf("a licence is amended for a reason, and none is given")
	}
	next := &Held{}
	if err := next.add(l); err != nil {
		return err
	}
	for i, u := range h.Events {
		if u.Kind != Used || h.voided[i] {
			continue
		}
		for _, line := range u.Lines {
			if says := next.takeLine(line, next.used, &next.total); says != "" {
				return fmt.Errorf("use %d does not go with the new terms: %s", u.Number, says)
			}
		}
	}
	h.Licence, h.used, h.total = *l, next.used, next.total
	return nil
}

// impossible says which limits are already passed when a licence is entered, or
// "".
func (l *Licence) impossible() string {
	total := int64(0)
	for i, it := range l.Items {
		total += it.UsedValue
		switch {
		case it.Quantity > 0 && it.UsedQuantity > it.Quantity:
			return fmt.Sprintf("item %d was used for %s before, more than its %s", i+1, it.UsedQuantity, it.Quantity)
		case it.Value != nil && it.UsedValue > l.most(i):
			return fmt.Sprintf("item %d was used for %s before, more than its value allows", i+1, Money{it.UsedValue, it.Value.Currency})
		}
	}
	if l.Value != nil && total > most(l.Value.Minor, l.Tolerance) {
		return "its items were used for more before than its value allows"
	}
	return ""
}

// most is the greatest value that an item may be used for, if it has one. Where
// no quantity limits it the value does, and there is no tolerance on what limits.
func (l *Licence) most(i int) int64 {
	it := l.Items[i]
	if it.Quantity == 0 {
		return it.Value.Minor
	}
	return most(it.Value.Minor, l.Tolerance)
}

// use counts a use. Whether the deal is one that the licence covers was asked
// before; what is counted is checked here, on every path.
func (h *Held) use(e Event) error {
	if says := h.Standing(e.On); says != "" {
		return fmt.Errorf("%s", says)
	}
	if e.Transaction == "" {
		return fmt.Errorf("the use has no number of the transaction that it is for")
	}
	if u := h.UsedFor(e.Transaction); u > 0 {
		return fmt.Errorf("%s was used for transaction %s already, as number %d", h.Number, e.Transaction, u)
	}
	if len(e.Lines) == 0 {
		return fmt.Errorf("the use takes nothing")
	}
	after, total := slices.Clone(h.used), h.total
	for _, l := range e.Lines {
		if says := h.takeLine(l, after, &total); says != "" {
			return fmt.Errorf("%s", says)
		}
	}
	h.used, h.total = after, total
	return nil
}

// counts says why a line cannot be counted on the licence, however much is left of
// it, or "".
func (h *Held) counts(l Line) string {
	if l.Item < 1 || l.Item > len(h.Items) {
		return fmt.Sprintf("%s has no item %d", h.Number, l.Item)
	}
	it, want := h.Items[l.Item-1], h.currency(l.Item-1)
	switch {
	case l.Quantity < 0 || l.Value.Minor < 0 || l.Value.Minor > maxMinor:
		return fmt.Sprintf("%s cannot be used for less than nothing", h.Number)
	case it.Quantity > 0 && l.Unit != it.Unit:
		return fmt.Sprintf("item %d of %s is counted in %s, not in %q", l.Item, h.Number, it.Unit, l.Unit)
	case it.Quantity > 0 && l.Quantity == 0:
		return fmt.Sprintf("item %d of %s wants a quantity", l.Item, h.Number)
	case want != "" && l.Value.Currency != want:
		return fmt.Sprintf("item %d of %s is valued in %s, not in %q", l.Item, h.Number, want, l.Value.Currency)
	}
	return ""
}

// takeLine adds a line to what was used and says why it cannot be, or "".
func (h *Held) takeLine(l Line, used []amount, total *int64) string {
	if says := h.counts(l); says != "" {
		return says
	}
	it, u := h.Items[l.Item-1], &used[l.Item-1]
	want := h.currency(l.Item - 1)
	switch {
	case l.Quantity > maxQuantity-min(u.quantity, maxQuantity):
		return fmt.Sprintf("item %d of %s was used for more than can be counted", l.Item, h.Number)
	case it.Quantity > 0 && l.Quantity > it.Quantity-u.quantity:
		return fmt.Sprintf("item %d of %s has %s %s left, and %s are wanted", l.Item, h.Number, it.Quantity-u.quantity, it.Unit, l.Quantity)
	case it.Value != nil && l.Value.Minor > h.most(l.Item-1)-u.value:
		return fmt.Sprintf("item %d of %s may be used for %s more, and %s is wanted", l.Item, h.Number, Money{h.most(l.Item-1) - u.value, want}, l.Value)
	case h.Value != nil && l.Value.Minor > most(h.Value.Minor, h.Tolerance)-*total:
		return fmt.Sprintf("%s may be used for %s more in all, and %s is wanted", h.Number, Money{most(h.Value.Minor, h.Tolerance) - *total, want}, l.Value)
	}
	u.quantity += l.Quantity
	if want != "" {
		u.value += l.Value.Minor
		*total += l.Value.Minor
	}
	return ""
}

func (h *Held) void(e Event) error {
	if e.Of < 1 || e.Of > len(h.Events) || h.Events[e.Of-1].Kind != Used {
		return fmt.Errorf("%s has no use number %d", h.Number, e.Of)
	}
	if h.voided[e.Of-1] {
		return fmt.Errorf("use number %d of %s is void already", e.Of, h.Number)
	}
	if e.Why == "" {
		return fmt.Errorf("a use is made void for a reason, and none is given")
	}
	h.voided[e.Of-1] = true
	for _, l := range h.Events[e.Of-1].Lines {
		u := &h.used[l.Item-1]
		u.quantity -= l.Quantity
		if h.currency(l.Item-1) != "" {
			u.value -= l.Value.Minor
			h.total -= l.Value.Minor
		}
	}
	return nil
}

func (h *Held) end(e Event) error {
	if h.ended.Known() {
		return fmt.Errorf("%s ended on %s already", h.Number, h.ended)
	}
	if e.Why == "" || !e.On.Known() {
		return fmt.Errorf("a licence is ended on a day and for a reason")
	}
	h.ended = e.On
	return nil
}

// Ended gives the first day on which the licence was no longer held, because it
// was revoked, returned or replaced; zero where it still is.
func (h *Held) Ended() day.Day { return h.ended }

// Void reports whether the event with a number is a use that was undone.
func (h *Held) Void(number int) bool {
	return number >= 1 && number <= len(h.voided) && h.voided[number-1]
}

// UsedFor gives the number of the use for a transaction that counts, or 0.
func (h *Held) UsedFor(transaction string) int {
	for i := range h.Events {
		if e := &h.Events[i]; e.Kind == Used && e.Transaction == transaction && !h.voided[i] {
			return e.Number
		}
	}
	return 0
}

// Standing says in a sentence why the licence cannot be used on a day, or "".
func (h *Held) Standing(on day.Day) string {
	switch {
	case !on.Known():
		return "the day of the use is not known"
	case h.From.Known() && on < h.From:
		return fmt.Sprintf("%s may be used from %s on", h.Number, h.From)
	case h.ended.Known() && on >= h.ended:
		return fmt.Sprintf("%s ended on %s: %s", h.Number, h.ended, h.why())
	case h.LastDay.Known() && on > h.LastDay:
		return fmt.Sprintf("%s expired on %s", h.Number, h.LastDay)
	}
	return ""
}

// why gives the reason for which the licence was ended.
func (h *Held) why() string {
	for i := range h.Events {
		if h.Events[i].Kind == Ended {
			return h.Events[i].Why
		}
	}
	return ""
}

// Discreet gives the events of the licence as somebody may see them who is told of
// one transaction: of all others it is left out for whom they were, by whom and why.
// Replay makes a licence of them that answers the same about that transaction.
func (h *Held) Discreet(transaction string) []Event {
	out := slices.Clone(h.Events)
	for i := range out {
		e := &out[i]
		e.By, e.Time = "", ""
		switch e.Kind {
		case Used:
			if transaction == "" || e.Transaction != transaction {
				e.Transaction, e.Why = fmt.Sprintf("use %d", e.Number), ""
			}
			e.Lines = slices.Clone(e.Lines)
		case Voided:
			e.Transaction, e.Why = "", "not told"
		case Amended:
			e.Why = "not told"
		case Added, Ended:
		}
	}
	return out
}
