package orders

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var classes = []string{"3A001", "6A003", "EAR99"}

// world makes licences and orders of random numbers.
func world(t *testing.T, r *rand.Rand) ([]*licence.Held, []Order) {
	t.Helper()
	var held []*licence.Held
	for n := range 1 + r.IntN(3) {
		doc := fmt.Sprintf("number: D%d\nkind: bis-licence\nlicensee: {name: Acme}\nparties: [{role: end-user, name: B}]\nissued: 2026-01-02\nitems:\n", n+1)
		for range 1 + r.IntN(2) {
			doc += fmt.Sprintf("  - {description: x, classification: %s, quantity: %d, unit: each, value: %d.00 USD}\n", classes[r.IntN(3)], 1+r.IntN(20), 1+r.IntN(100))
		}
		if r.IntN(2) == 0 {
			doc += fmt.Sprintf("value: %d.00 USD\n", 1+r.IntN(150))
		}
		l, err := licence.Read("licence", []byte(doc))
		if err != nil {
			t.Fatal(err)
		}
		h, err := licence.Replay([]licence.Event{{Number: 1, Kind: licence.Added, Terms: l}})
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, h)
	}
	var all []Order
	for n := range 1 + r.IntN(5) {
		d := &transaction.Transaction{
			Number: fmt.Sprint("O-", n+1), On: day.Of(2026, 6, 1), Act: transaction.Export,
			Exporter: transaction.Exporter{Name: "Acme"}, Parties: []transaction.Party{{Role: transaction.EndUser, Name: "B"}},
		}
		for range 1 + r.IntN(2) {
			e, err := item.Parse(classes[r.IntN(3)])
			if err != nil {
				t.Fatal(err)
			}
			d.Items = append(d.Items, transaction.Item{
				Description: "x", ECCN: e, Quantity: transaction.Decimal(1+r.IntN(12)) * transaction.One, Unit: "each",
				Value: transaction.Money{Amount: transaction.Decimal(1+r.IntN(60)) * transaction.One, Currency: "USD"},
			})
		}
		all = append(all, Order{File: d.Number, Deal: d})
	}
	return held, all
}

// everythingNeedsOne answers as if every item needed a licence of BIS.
func everythingNeedsOne(held []*licence.Held) Checker {
	return func(o Order) (*determine.Determination, error) {
		d := &determine.Determination{Deal: o.Deal, Outcome: rule.LicenceRequired, Unlocked: rule.Authorized}
		for i := range o.Deal.Items {
			c := determine.Choice{Item: i}
			for _, h := range held {
				if v := licence.Cover(h, o.Deal); v.Fits(i) {
					c.Licences = append(c.Licences, v)
				}
			}
			if len(c.Licences) == 0 {
				d.Unlocked = rule.LicenceRequired
				return d, nil
			}
			d.Choices = append(d.Choices, c)
		}
		return d, nil
	}
}

// TestAgreesWithTryingEverything compares the value of plans with the best that
// trying every licence for every item of every set of orders finds, counted by the
// licences themselves.
func TestAgreesWithTryingEverything(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 400 {
		held, all := world(t, r)
		b, err := Plan(all, held, everythingNeedsOne(held), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if want := best(t, all, held); b.Value.Minor != want || !b.Exact || b.Bound != b.Value {
			t.Fatalf("the plan is worth %s (bound %s, exact %v), the best %d cents", b.Value, b.Bound, b.Exact, want)
		}
		for _, l := range b.Lines {
			if !l.Goes && len(l.Why) == 0 && len(l.options) > 0 {
				t.Fatalf("%s does not go, and nothing says why", l.Title())
			}
		}
		backwards := slices.Clone(all)
		slices.Reverse(backwards)
		if again, err := Plan(backwards, held, everythingNeedsOne(held), Options{}); err != nil || again.Value != b.Value {
			t.Fatalf("in another order the plan is worth %v, %v", again.Value, err)
		}
	}
}

func best(t *testing.T, all []Order, held []*licence.Held) int64 {
	if len(all) == 0 {
		return 0
	}
	most := best(t, all[1:], held)
	value := int64(0)
	for _, it := range all[0].Deal.Items {
		m, _ := licence.Exact(it.Value)
		value += m.Minor
	}
	var choose func(item int, lines map[int][]licence.Line)
	choose = func(item int, lines map[int][]licence.Line) {
		if item == len(all[0].Deal.Items) {
			if after, ok := counted(t, held, all[0], lines); ok {
				most = max(most, value+best(t, all[1:], after))
			}
			return
		}
		for k, h := range held {
			if v := licence.Cover(h, all[0].Deal); v.Fits(item) {
				before := lines[k]
				lines[k] = append(slices.Clone(before), v.Matches[item].Line)
				choose(item+1, lines)
				lines[k] = before
			}
		}
	}
	choose(0, map[int][]licence.Line{})
	return most
}

func counted(t *testing.T, held []*licence.Held, o Order, lines map[int][]licence.Line) ([]*licence.Held, bool) {
	t.Helper()
	out := slices.Clone(held)
	for k, all := range lines {
		if len(all) == 0 {
			continue
		}
		h, err := licence.Replay(held[k].Events)
		if err != nil {
			t.Fatal(err)
		}
		if h.Take(licence.Event{Number: len(h.Events) + 1, Kind: licence.Used, On: o.Deal.On, Transaction: o.Deal.Number, Lines: all}) != nil {
			return nil, false
		}
		out[k] = h
	}
	return out, true
}

// TestCurrencies shows that values in several currencies want a rate.
func TestCurrencies(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	held, all := world(t, r)
	all = all[:1]
	all[0].Deal.Items = all[0].Deal.Items[:1]
	all[0].Deal.Items[0].Value = transaction.Money{Amount: 3 * transaction.One, Currency: "EUR"}
	_, err := Plan(all, held, everythingNeedsOne(held), Options{Currency: "USD"})
	if err == nil || !strings.Contains(err.Error(), "its value is in EUR, and that of the plan in USD; say what one EUR is worth: --rate EUR=1.08") {
		t.Errorf("the error is %v", err)
	}
	b, err := Plan(all, held, everythingNeedsOne(held), Options{Currency: "USD", Rates: map[string]transaction.Decimal{"EUR": transaction.One * 1085 / 1000}})
	if err != nil || b.Lines[0].Value.Minor != 325 {
		t.Errorf("3 EUR are %v, %v", b, err)
	}
	twice := []Order{all[0], all[0]}
	if _, err := Plan(twice, held, everythingNeedsOne(held), Options{Currency: "EUR"}); err == nil || !strings.Contains(err.Error(), "both have the number O-1") {
		t.Errorf("the error is %v", err)
	}
}
