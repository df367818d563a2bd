// Package licencetest says what a store of licences has to do. It is for tests.
package licencetest

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/transaction"
)

// A Bench makes stores for a test. Open gives a store that is empty the first time
// and, when it is called again, another one on the same data. Entries counts the
// entries of the log.
type Bench struct {
	Open    func() licence.Store
	Entries func() int64
}

// Run tests a kind of store. fresh makes a bench on data that nobody has used.
func Run(t *testing.T, fresh func(t *testing.T) Bench) {
	t.Run("nothing", func(t *testing.T) { empty(t, fresh(t)) })
	t.Run("kept", func(t *testing.T) { kept(t, fresh(t)) })
	t.Run("all_or_nothing", func(t *testing.T) { allOrNothing(t, fresh(t)) })
	t.Run("never_overdrawn", func(t *testing.T) { neverOverdrawn(t, fresh(t)) })
	t.Run("one_of_many", func(t *testing.T) { oneOfMany(t, fresh(t)) })
}

// units is the quantity of the licence that Terms gives.
const units = 100

// Terms gives a licence for 100 units and 10,000 dollars.
func Terms(t testing.TB, number string) *licence.Licence {
	t.Helper()
	l, err := licence.Read("licence.yaml", []byte(`
number: `+number+`
kind: bis-licence
licensee: {name: Acme}
parties: [{role: end-user, name: Example Electronics, country: CN}]
items: [{description: camera, classification: 6A003, quantity: 100, unit: each, value: 10000.00 USD}]
issued: 2026-01-02
`))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Add keeps the licence of Terms.
func Add(t testing.TB, s licence.Store, number string) {
	t.Helper()
	terms := Terms(t, number)
	_, err := s.Change(number, func(h *licence.Held) (licence.Step, error) {
		if h != nil {
			return licence.Step{}, errors.New("it is held already")
		}
		return step(licence.Event{Number: 1, Kind: licence.Added, Terms: terms}), nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func step(e licence.Event) licence.Step {
	return licence.Step{Event: e, Entry: evidence.Content{Kind: evidence.Permission, Outcome: string(e.Kind)}}
}

// use takes one unit for 101 dollars, so that quantity and value both are short in
// the end.
func use(s licence.Store, number, transaction string) error {
	_, err := s.Change(number, func(h *licence.Held) (licence.Step, error) { return oneUnit(h, transaction) })
	return err
}

func oneUnit(h *licence.Held, deal string) (licence.Step, error) {
	e := licence.Event{Number: len(h.Events) + 1, Kind: licence.Used, On: day.Of(2026, 6, 1), Transaction: deal, Lines: []licence.Line{
		{Item: 1, Quantity: transaction.One, Unit: "each", Value: licence.Money{Minor: 10_100, Currency: "USD"}},
	}}
	return step(e), h.Take(e)
}

func empty(t *testing.T, b Bench) {
	if all, err := b.Open().Licences(); err != nil || len(all) > 0 {
		t.Errorf("a new store holds %v, %v", all, err)
	}
}

// kept wants what was changed from another store on the same data, in the order of
// the numbers.
func kept(t *testing.T, b Bench) {
	s := b.Open()
	Add(t, s, "D2")
	Add(t, s, "D1")
	if err := use(s, "D1", "A"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Change("D1", func(h *licence.Held) (licence.Step, error) {
		return step(licence.Event{Number: 3, Kind: licence.Voided, Of: 2, On: day.Of(2026, 6, 2), Why: "stopped"}), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	all, err := b.Open().Licences()
	if err != nil || len(all) != 2 || all[0].Number != "D1" || all[1].Number != "D2" {
		t.Fatalf("the store holds %v, %v", all, err)
	}
	if h := all[0]; len(h.Events) != 3 || !h.Void(2) || !reflect.DeepEqual(h.Balance(), all[1].Balance()) {
		t.Errorf("D1 is %+v", h)
	}
	if !reflect.DeepEqual(&all[1].Licence, Terms(t, "D2")) {
		t.Errorf("D2 came back as %+v", all[1].Licence)
	}
	if n := b.Entries(); n != 4 {
		t.Errorf("the log has %d entries, want 4", n)
	}
}

// allOrNothing wants nothing kept where a change is refused, by whoever decides or
// by the licence itself.
func allOrNothing(t *testing.T, b Bench) {
	s := b.Open()
	Add(t, s, "D1")
	stop := errors.New("no")
	for says, decide := range map[string]func(*licence.Held) (licence.Step, error){
		"refused": func(*licence.Held) (licence.Step, error) { return licence.Step{}, stop },
		"wrong number": func(*licence.Held) (licence.Step, error) {
			return step(licence.Event{Number: 7, Kind: licence.Voided, Of: 1, Why: "x"}), nil
		},
		"too much": func(*licence.Held) (licence.Step, error) {
			return step(licence.Event{Number: 2, Kind: licence.Used, On: day.Of(2026, 6, 1), Transaction: "A", Lines: []licence.Line{
				{Item: 1, Quantity: 101 * transaction.One, Unit: "each", Value: licence.Money{Minor: 1, Currency: "USD"}},
			}}), nil
		},
		"added twice": func(*licence.Held) (licence.Step, error) {
			return step(licence.Event{Number: 2, Kind: licence.Added, Terms: Terms(t, "D1")}), nil
		},
	} {
		if _, err := s.Change("D1", decide); err == nil {
			t.Errorf("%s: no error", says)
		} else if says == "refused" && !errors.Is(err, stop) {
			t.Errorf("%s: the error is %v", says, err)
		}
	}
	if _, err := s.Change("D9", func(h *licence.Held) (licence.Step, error) {
		if h != nil {
			t.Error("a licence that is not held was shown")
		}
		return licence.Step{}, stop
	}); !errors.Is(err, stop) {
		t.Errorf("the error is %v", err)
	}
	all, err := s.Licences()
	if err != nil || len(all) != 1 || len(all[0].Events) != 1 {
		t.Errorf("the store holds %v, %v", all, err)
	}
	if n := b.Entries(); n != 1 {
		t.Errorf("the log has %d entries, want 1", n)
	}
}

// users is how many use one licence at the same time, each with a store of its own.
const users = 64

// neverOverdrawn has 64 users take one unit each at the same time, three times, of
// a licence that has 100.
func neverOverdrawn(t *testing.T, b Bench) {
	Add(t, b.Open(), "D1")
	var mu sync.Mutex
	done := 0
	var wait sync.WaitGroup
	for i := range users {
		s := b.Open()
		wait.Go(func() {
			for k := range 3 {
				if use(s, "D1", fmt.Sprintf("%d-%d", i, k)) == nil {
					mu.Lock()
					done++
					mu.Unlock()
				}
			}
		})
	}
	wait.Wait()
	all, err := b.Open().Licences()
	if err != nil {
		t.Fatal(err)
	}
	left := all[0].Balance().Items[0]
	if done != units || left.Quantity != 0 || left.Room.Minor != 1_100_000-units*10_100 {
		t.Errorf("%d uses went through, and %s are left", done, left)
	}
	if n := b.Entries(); n != units+1 {
		t.Errorf("the log has %d entries, want %d", n, units+1)
	}
}

// oneOfMany has the same transaction use a licence from many sides: it counts once.
func oneOfMany(t *testing.T, b Bench) {
	Add(t, b.Open(), "D1")
	var wait sync.WaitGroup
	went := make([]bool, users)
	for i := range users {
		s := b.Open()
		wait.Go(func() { went[i] = use(s, "D1", "same") == nil })
	}
	wait.Wait()
	if n := len(slices.DeleteFunc(went, func(ok bool) bool { return !ok })); n != 1 {
		t.Errorf("one transaction was counted %d times", n)
	}
}
