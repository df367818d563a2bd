package determine_test

import (
	"testing"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/memory"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// manySisters gives the deal a party with a name that is like those of many
// listed companies. The answer keeps those in that a party which is listed by
// its whole name is otherwise not taken for.
func manySisters(t *transaction.Transaction) {
	t.Parties[2].Name = "Huawei Technologies Co., Ltd."
	t.Answers = append(t.Answers, transaction.Answer{ID: "same-party/party-1", Value: "no"})
}

// What a determination allocates beyond the screening grows with what is found, and
// no faster: it is bounded for each finding.
func TestTail(t *testing.T) {
	const mostBytes, mostObjects = 6000, 45
	b, deal := official(t)
	manySisters(deal)
	s := b.screener.NewSession()
	found := 0
	check := func() {
		d, err := b.engine.Check(s, "five", deal)
		if err != nil {
			t.Fatal(err)
		}
		found = len(d.Findings)
	}
	names := func() {
		for _, p := range append([]transaction.Party{{Name: deal.Exporter.Name, Country: deal.Exporter.Country}}, deal.Parties...) {
			s.Screen(screen.Query{Name: p.Name, Country: p.Country, Address: p.Address, Kind: p.Kind, On: deal.On})
		}
	}
	check() // a session remembers words
	names()
	all, screening := memory.Of(check), memory.Of(names)
	if found < 100 {
		t.Fatalf("%d findings; this should be a deal with many", found)
	}
	t.Logf("%d findings: %+v, of which the screening %+v", found, all, screening)
	if all.Bytes > screening.Bytes+uint64(mostBytes*found) || all.Objects > screening.Objects+uint64(mostObjects*found) {
		t.Errorf("a determination with %d findings allocates %+v, of which the screening %+v: more than %d bytes or %d objects a finding", found, all, screening, mostBytes, mostObjects)
	}
}

func BenchmarkCheckManySisters(b *testing.B) {
	bench, deal := official(b)
	manySisters(deal)
	s := bench.screener.NewSession()
	b.ReportAllocs()
	w := cputime.Start()
	for b.Loop() {
		if _, err := bench.engine.Check(s, "five", deal); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(w.Stop().Nanoseconds())/float64(b.N), "cpu-ns/op")
}
