package licence

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/transaction"
)

func held(t testing.TB, doc string) *Held {
	t.Helper()
	l, err := Read("licence.yaml", []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	h, err := Replay([]Event{{Number: 1, Kind: Added, Terms: l}})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

const hundredUnits = `
number: D1234567
kind: bis-licence
licensee: {name: Acme}
parties: [{role: end-user, name: Example Electronics, country: CN}]
items: [{description: camera, classification: 6A003, quantity: 100, unit: each, value: 10000.00 USD}]
issued: 2026-01-02
`

var used = day.Of(2026, 6, 1)

func (h *Held) try(quantity, cents int64) error {
	return h.Take(Event{Number: len(h.Events) + 1, Kind: Used, On: used, Transaction: fmt.Sprint(len(h.Events)), Lines: []Line{
		{Item: 1, Quantity: transaction.Decimal(quantity) * transaction.One, Unit: "each", Value: Money{cents, "USD"}},
	}})
}

// TestExactlyTheTolerance is the edge case of 15 CFR 750.11: 100 units for 10,000
// dollars, of which 60 went for 6,400; 40 may follow for 4,600, and not for a cent
// more.
func TestExactlyTheTolerance(t *testing.T) {
	h := held(t, hundredUnits)
	if err := h.try(60, 640_000); err != nil {
		t.Fatal(err)
	}
	if err := h.try(40, 460_001); err == nil {
		t.Error("a cent more than 110 percent was let through")
	} else if want := "item 1 of D1234567 may be used for 4600.00 USD more, and 4600.01 USD is wanted"; err.Error() != want {
		t.Errorf("it says %q, want %q", err, want)
	}
	if err := h.try(41, 1); err == nil {
		t.Error("101 units were let through")
	}
	if err := h.try(40, 460_000); err != nil {
		t.Error(err)
	}
	if err := h.try(1, 0); err == nil {
		t.Error("a unit was let through after all had gone")
	}
	if got := h.Balance().Items[0].String(); got != "0 each, -1000.00 USD (0.00 USD with the tolerance)" {
		t.Errorf("left are %s", got)
	}
}

// TestWhatLimits shows how the limits of kinds of licences differ.
func TestWhatLimits(t *testing.T) {
	reexport := held(t, hundredUnits+"act: reexport\n")
	if err := reexport.try(1, 1_000_001); err == nil {
		t.Error("the tolerance is for exports, and a reexport had it")
	}
	short := held(t, hundredUnits+"short_supply: yes\n")
	if err := short.try(1, 1_000_001); err == nil {
		t.Error("a licence for short supply had the tolerance")
	}
	stated := held(t, hundredUnits+"tolerance: 2.5%\n")
	if err := stated.try(1, 1_025_000); err != nil {
		t.Error(err)
	}
	byValue := held(t, `
number: D1
kind: bis-licence
licensee: {name: Acme}
parties: [{role: end-user, name: B}]
items: [{classification: 6A003, value: 10000.00 USD}]
issued: 2026-01-02
`)
	if err := byValue.try(1, 1_000_001); err == nil {
		t.Error("a value that is the only limit was passed")
	}
	software := held(t, `
number: D1
kind: bis-licence
licensee: {name: Acme}
parties: [{role: end-user, name: B}]
items: [{classification: 5D002}]
issued: 2026-01-02
`)
	for range 3 {
		if err := software.try(1_000_000_000_000, 99_999_999_999_999); err != nil {
			t.Error(err)
		}
	}
}

// TestNothingTwice shows that a use is counted once for each transaction, until
// it is made void.
func TestNothingTwice(t *testing.T) {
	h := held(t, hundredUnits)
	use := Event{Number: 2, Kind: Used, On: used, Transaction: "A-1", Lines: []Line{{Item: 1, Quantity: transaction.One, Unit: "each", Value: Money{100, "USD"}}}}
	if err := h.Take(use); err != nil {
		t.Fatal(err)
	}
	use.Number = 3
	if err := h.Take(use); err == nil {
		t.Error("the same transaction was counted twice")
	}
	if err := h.Take(Event{Number: 3, Kind: Voided, Of: 2}); err == nil {
		t.Error("a use was made void for no reason")
	}
	if err := h.Take(Event{Number: 3, Kind: Voided, Of: 2, Why: "the shipment was stopped"}); err != nil {
		t.Fatal(err)
	}
	if err := h.Take(Event{Number: 4, Kind: Voided, Of: 2, Why: "again"}); err == nil {
		t.Error("a use was made void twice")
	}
	use.Number = 4
	if err := h.Take(use); err != nil {
		t.Error(err)
	}
}

// TestNeverOverdrawn plays sequences of uses and voids and adds up beside, with
// numbers that cannot overflow: quantities never pass the licence, values never
// 110 percent of it, and a void brings back the balance exactly.
func TestNeverOverdrawn(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 50))
	for range 300 {
		play(t, randomly(r, 80))
	}
}

func FuzzUses(f *testing.F) {
	f.Add(randomly(rand.New(rand.NewPCG(1, 2)), 60))
	f.Fuzz(func(t *testing.T, data []byte) { play(t, data) })
}

func randomly(r *rand.Rand, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(r.Uint32())
	}
	return out
}

// play reads uses and voids from bytes.
func play(t *testing.T, data []byte) {
	next := func() int64 {
		if len(data) == 0 {
			return 0
		}
		v := data[0]
		data = data[1:]
		return int64(v)
	}
	h := held(t, fmt.Sprintf(`
number: D1234567
kind: bis-licence
licensee: {name: Acme}
parties: [{role: end-user, name: B}]
items:
  - {classification: 6A003, quantity: %d, unit: each, value: %d.00 USD}
  - {classification: 3A001, quantity: %d, unit: kg}
value: %d.%02d USD
issued: 2026-01-02
`, 1+next(), 1+next(), 1+next(), 1+next()*2, next()%100))
	type taken struct {
		number int
		lines  []Line
		before Balance
	}
	var live []taken
	for len(data) > 0 {
		before := h.Balance()
		if next()%4 == 0 && len(live) > 0 {
			i := int(next()) % len(live)
			v := live[i]
			latest := v.number == len(h.Events)
			live = slices.Delete(live, i, i+1)
			if err := h.Take(Event{Number: len(h.Events) + 1, Kind: Voided, Of: v.number, Why: "test"}); err != nil {
				t.Fatal(err)
			}
			if latest && !reflect.DeepEqual(h.Balance(), v.before) {
				t.Fatalf("after the void %v are left, before the use %v", h.Balance().Words(), v.before.Words())
			}
		} else {
			lines := []Line{{Item: 1 + int(next()%2), Quantity: transaction.Decimal(next()) * transaction.One / 3, Unit: []string{"each", "kg"}[next()%2], Value: Money{next() * 97, "USD"}}}
			if next()%3 == 0 {
				lines = append(lines, Line{Item: 1, Quantity: transaction.Decimal(next()), Unit: "each", Value: Money{next(), "USD"}})
			}
			n := len(h.Events) + 1
			err := h.Take(Event{Number: n, Kind: Used, On: used, Transaction: fmt.Sprint(n), Lines: lines})
			if err == nil {
				live = append(live, taken{n, lines, before})
			} else if !reflect.DeepEqual(before, h.Balance()) || len(h.Events) != n-1 {
				t.Fatalf("a use was refused (%v) and changed the balance", err)
			}
		}
		var all [][]Line
		for _, l := range live {
			all = append(all, l.lines)
		}
		within(t, h, all)
	}
}

// within adds up all uses that count and compares them with the licence.
func within(t *testing.T, h *Held, uses [][]Line) {
	t.Helper()
	total := new(big.Int)
	for i, it := range h.Items {
		quantity, value := new(big.Int), new(big.Int)
		for _, lines := range uses {
			for _, l := range lines {
				if l.Item == i+1 {
					quantity.Add(quantity, big.NewInt(int64(l.Quantity)))
					value.Add(value, big.NewInt(l.Value.Minor))
				}
			}
		}
		total.Add(total, value)
		if quantity.Cmp(big.NewInt(int64(it.Quantity))) > 0 {
			t.Fatalf("item %d was used for %s millionths of %s", i+1, quantity, it.Quantity)
		}
		if it.Value != nil && past(value, it.Value.Minor) {
			t.Fatalf("item %d was used for %s cents of %s", i+1, value, it.Value)
		}
		if got, want := int64(h.Balance().Items[i].Quantity), int64(it.Quantity)-quantity.Int64(); got != want {
			t.Fatalf("item %d has %d millionths left, want %d", i+1, got, want)
		}
		if it.Value != nil && h.Balance().Items[i].Value.Minor != it.Value.Minor-value.Int64() {
			t.Fatalf("item %d has %s left after %s cents", i+1, h.Balance().Items[i].Value, value)
		}
	}
	if left := h.Balance().Total.Minor; left != h.Value.Minor-total.Int64() {
		t.Fatalf("%d cents are left in all after %s of %s", left, total, h.Value)
	}
	if past(total, h.Value.Minor) {
		t.Fatalf("the licence was used for %s cents of %s", total, h.Value)
	}
}

// past reports whether a sum is more than 110 percent of a limit.
func past(sum *big.Int, limit int64) bool {
	ten := new(big.Int).Mul(sum, big.NewInt(10))
	return ten.Cmp(new(big.Int).Mul(big.NewInt(limit), big.NewInt(11))) > 0
}

// TestLastDay shows until when licences hold (15 CFR 750.7(g)).
func TestLastDay(t *testing.T) {
	base := "number: D1234567\nkind: bis-licence\nlicensee: {name: Acme}\nparties: [{role: end-user, name: B}]\nitems: [{classification: 3A001, quantity: 5, unit: each}]\n"
	for _, c := range []struct{ says, doc, want string }{
		{"four years", "issued: 2026-03-02\n", "2030-03-02"},
		{"from a leap day", "issued: 2024-02-29\n", "2028-02-29"},
		{"one year for short supply", "issued: 2024-02-29\nshort_supply: yes\n", "2025-02-28"},
		{"an emergency, to the end of the next month", "issued: 2026-01-31\nemergency: yes\n", "2026-02-28"},
		{"an emergency in December", "issued: 2026-12-05\nemergency: yes\n", "2027-01-31"},
		{"on Thanksgiving, to the Friday", "issued: 2026-01-02\nexpires: 2026-11-26\n", "2026-11-27"},
		{"on Independence Day, a Saturday, to the Monday", "issued: 2026-01-02\nexpires: 2026-07-04\n", "2026-07-06"},
		{"on New Year, a Friday, over the weekend", "issued: 2026-01-02\nexpires: 2027-01-01\n", "2027-01-04"},
		{"on Independence Day, a Sunday: the Monday is kept", "issued: 2026-01-02\nexpires: 2027-07-04\n", "2027-07-06"},
		{"a Sunday is no holiday", "issued: 2026-01-02\nexpires: 2026-11-29\n", "2026-11-29"},
		{"Juneteenth before it was one", "issued: 2019-01-02\nexpires: 2020-06-19\n", "2020-06-19"},
		{"Juneteenth", "issued: 2023-01-02\nexpires: 2024-06-19\n", "2024-06-20"},
		{"the third Monday of January", "issued: 2025-01-02\nexpires: 2026-01-19\n", "2026-01-20"},
		{"Memorial Day", "issued: 2025-01-02\nexpires: 2026-05-25\n", "2026-05-26"},
	} {
		h := held(t, base+c.doc)
		if got := h.LastDay.String(); got != c.want {
			t.Errorf("%s: the last day is %s, want %s", c.says, got, c.want)
		}
		if h.Standing(h.LastDay) != "" || h.Standing(h.LastDay.Add(1)) == "" {
			t.Errorf("%s: on its last day it stands %q, on the next %q", c.says, h.Standing(h.LastDay), h.Standing(h.LastDay.Add(1)))
		}
	}
}

// TestWarnings shows what is told before a licence runs out.
func TestWarnings(t *testing.T) {
	h := held(t, hundredUnits+"expires: 2026-07-10\n")
	if got := h.Warnings(day.Of(2026, 5, 10)); len(got) > 0 {
		t.Errorf("61 days before it ends it warns: %q", got)
	}
	if err := h.try(95, 1_050_000); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"D1234567 expires in 60 days, on 2026-07-10.",
		"Item 1 of D1234567 is nearly used up: 5 of 100 each are left.",
		"The value of item 1 of D1234567 is passed; 500.00 USD of the tolerance are left.",
	}
	if got := h.Warnings(day.Of(2026, 5, 11)); !slices.Equal(got, want) {
		t.Errorf("it warns %q, want %q", got, want)
	}
	if got := h.Warnings(day.Of(2026, 7, 11)); !slices.Equal(got, []string{"D1234567 expired on 2026-07-10."}) {
		t.Errorf("after its end it warns %q", got)
	}
}

// TestDiscreet: whoever is told of one transaction is told nothing of others, and has
// the same balance.
func TestDiscreet(t *testing.T) {
	h := held(t, hundredUnits)
	for i, deal := range []string{"A", "B", "C"} {
		e := Event{Number: i + 2, Kind: Used, On: used, By: "Ann", Why: "secret", Transaction: deal, Lines: []Line{{Item: 1, Quantity: transaction.One, Unit: "each", Value: Money{100, "USD"}}}}
		if err := h.Take(e); err != nil {
			t.Fatal(err)
		}
	}
	if err := h.Take(Event{Number: 5, Kind: Voided, Of: 2, Why: "secret", Transaction: "A"}); err != nil {
		t.Fatal(err)
	}
	events := h.Discreet("B")
	if text := fmt.Sprint(events); strings.Contains(text, "secret") && !strings.Contains(fmt.Sprint(events[2]), "secret") || strings.Contains(text, "Ann") || strings.Contains(fmt.Sprint(events[1], events[3], events[4]), "secret") {
		t.Errorf("it tells %v", events)
	}
	again, err := Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Balance(), h.Balance()) || again.UsedFor("B") != 3 || again.UsedFor("C") != 0 || !again.Void(2) {
		t.Errorf("the licence came back as %+v", again)
	}
	if h.Events[1].Transaction != "A" {
		t.Error("the licence itself was changed")
	}
}

// TestAmended shows that a licence takes other terms, with what was used of it, and
// only such as its uses go with.
func TestAmended(t *testing.T) {
	h := held(t, hundredUnits)
	if err := h.try(60, 640_000); err != nil {
		t.Fatal(err)
	}
	amend := func(changed ...string) error {
		l, err := Read("licence.yaml", []byte(strings.NewReplacer(changed...).Replace(hundredUnits)))
		if err != nil {
			t.Fatal(err)
		}
		return h.Take(Event{Number: len(h.Events) + 1, Kind: Amended, On: used, Why: "rider 1", Terms: l})
	}
	for says, changed := range map[string][]string{
		"use 2 does not go with the new terms: item 1 of D1234567 has 59 each left, and 60 are wanted":                         {"quantity: 100", "quantity: 59"},
		"use 2 does not go with the new terms: item 1 of D1234567 may be used for 5500.00 USD more, and 6400.00 USD is wanted": {"10000.00", "5000.00"},
		"use 2 does not go with the new terms: item 1 of D1234567 is counted in kg, not in \"each\"":                           {"unit: each", "unit: kg"},
		"D1234567 is amended by terms of the same number and kind":                                                             {"D1234567", "D7654321"},
	} {
		before := h.Balance()
		if err := amend(changed...); err == nil || err.Error() != says {
			t.Errorf("it says %v, want %s", err, says)
		}
		if !reflect.DeepEqual(before, h.Balance()) || len(h.Events) != 2 {
			t.Error("a refused amendment changed the licence")
		}
	}
	if err := amend("quantity: 100", "quantity: 61"); err != nil {
		t.Fatal(err)
	}
	if got := h.Balance().Items[0].String(); got != "1 each, 3600.00 USD (4600.00 USD with the tolerance)" {
		t.Errorf("left are %s", got)
	}
	if err := h.Take(Event{Number: 4, Kind: Voided, Of: 2, Why: "stopped"}); err != nil {
		t.Fatal(err)
	}
	if got := h.Balance().Items[0].Quantity; got != 61*transaction.One {
		t.Errorf("after the void %s are left", got)
	}
}
