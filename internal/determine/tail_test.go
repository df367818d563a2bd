package determine_test

import (
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// most is how many times the cost of screening its parties a determination may
// cost, where one of them has many listed sisters: about twice what was
// measured when it was written down. Both are measured side by side, so that a
// slow machine does not count.
const most = 8

// manySisters gives the deal a party with a name that is like those of many
// listed companies. The answer keeps those in that a party which is listed by
// its whole name is otherwise not taken for.
func manySisters(t *transaction.Transaction) {
	t.Parties[2].Name = "Huawei Technologies Co., Ltd."
	t.Answers = append(t.Answers, transaction.Answer{ID: "same-party/party-1", Value: "no"})
}

// What a determination costs beyond the screening grows with what is found, and
// is bounded by the cost of finding it.
func TestTail(t *testing.T) {
	b, deal := official(t)
	manySisters(deal)
	s := b.screener.NewSession()
	least := func(do func()) time.Duration {
		best := time.Duration(0)
		for i := range 30 {
			w := cputime.Start()
			do()
			if spent := w.Stop(); i == 0 || spent < best {
				best = spent
			}
		}
		return best
	}
	found := 0
	check := least(func() {
		d, err := b.engine.Check(s, "five", deal)
		if err != nil {
			t.Fatal(err)
		}
		found = len(d.Findings)
	})
	if found < 100 {
		t.Fatalf("%d findings; this should be a deal with many", found)
	}
	names := least(func() {
		for _, p := range append([]transaction.Party{{Name: deal.Exporter.Name, Country: deal.Exporter.Country}}, deal.Parties...) {
			s.Screen(screen.Query{Name: p.Name, Country: p.Country, Address: p.Address, Kind: p.Kind, On: deal.On})
		}
	})
	t.Logf("%d findings: %v, of which the screening %v, the %.1f-fold", found, check, names, float64(check)/float64(names))
	if check > most*names {
		t.Errorf("a determination costs %v, more than the %d-fold of the screening, %v", check, most, names)
	}
}

func BenchmarkCheckManySisters(b *testing.B) {
	bench, deal := official(b)
	manySisters(deal)
	s := bench.screener.NewSession()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := bench.engine.Check(s, "five", deal); err != nil {
			b.Fatal(err)
		}
	}
}
