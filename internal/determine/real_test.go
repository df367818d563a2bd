package determine_test

import (
	"cmp"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/memory"
	"github.com/navicert/navicert/internal/source/us/csl"
	"github.com/navicert/navicert/internal/transaction"
)

// One determination of five parties and three items allocates little with the
// 25,921 listings of the Consolidated Screening List loaded, in the middle of many:
// two parties are listed, the other names are all new, so that nothing that a
// session remembers of a name counts. BenchmarkCheckNewNames tells its time.
func TestCost(t *testing.T) {
	const mostBytes, mostObjects = 300_000, 2000
	b, _ := official(t)
	s := b.screener.NewSession()
	var spent []memory.Use
	for i := range 200 {
		deal := fresh(t, i)
		spent = append(spent, memory.Of(func() {
			if _, err := b.engine.Check(s, "five", deal); err != nil {
				t.Fatal(err)
			}
		}))
	}
	slices.SortFunc(spent, func(a, b memory.Use) int { return cmp.Compare(a.Bytes, b.Bytes) })
	t.Logf("median %+v, nine of ten up to %+v, the most %+v", spent[100], spent[180], spent[199])
	if spent[100].Bytes > mostBytes || spent[100].Objects > mostObjects {
		t.Errorf("half of the determinations allocate more than %+v, want %d bytes and %d objects at most", spent[100], mostBytes, mostObjects)
	}
}

// fresh gives the deal of five parties with names that were not asked before, and
// two that are listed.
func fresh(t testing.TB, i int) *transaction.Transaction {
	t.Helper()
	deal, err := transaction.Read("five", []byte(five))
	if err != nil {
		t.Fatal(err)
	}
	deal.Exporter.Name = invented(6 * i)
	for p := range deal.Parties {
		deal.Parties[p].Name = invented(6*i + p + 1)
	}
	deal.Parties[2].Name, deal.Parties[3].Name = listedNames[i%len(listedNames)], listedNames[(i*5+1)%len(listedNames)]
	return deal
}

// BenchmarkCheckNewNames measures the determinations of TestCost.
func BenchmarkCheckNewNames(b *testing.B) {
	bench, _ := official(b)
	s := bench.screener.NewSession()
	b.ReportAllocs()
	var spent []time.Duration
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		deal := fresh(b, i)
		b.StartTimer()
		w := cputime.Start()
		if _, err := bench.engine.Check(s, "five", deal); err != nil {
			b.Fatal(err)
		}
		spent = append(spent, w.Stop())
	}
	slices.Sort(spent)
	b.ReportMetric(float64(spent[len(spent)/2].Nanoseconds()), "median-cpu-ns")
	b.ReportMetric(float64(spent[len(spent)*9/10].Nanoseconds()), "p90-cpu-ns")
}

var listedNames = []string{
	"Hikvision", "Sense Time", "IFLYTEK", "Megvii Technology", "Yitu Technologies", "Huawei Technologies Co., Ltd.",
	"Semiconductor Manufacturing International Corporation", "Rosneft", "Bank Melli Iran",
}

// invented gives the name of a company that there is not, another for each n.
func invented(n int) string {
	first := []string{"Mira", "Nor", "Alpi", "Vistu", "Kestre", "Orino", "Tramo", "Belvo", "Saku", "Panga", "Zephy", "Quillo", "Harro", "Lume", "Caste", "Ferra"}
	last := []string{"Trading", "Logistics", "Instruments", "Optics", "Maritime", "Foods", "Chemie", "Elektronik", "Textiles", "Engineering", "Pharma"}
	return first[n%len(first)] + string(rune('a'+n%26)) + string(rune('a'+n/26%26)) + " " + last[n%len(last)] + " GmbH"
}

func BenchmarkCheckWithRealLists(b *testing.B) {
	bench, deal := official(b)
	s := bench.screener.NewSession()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := bench.engine.Check(s, "five", deal); err != nil {
			b.Fatal(err)
		}
	}
}

// official is the bench with the list of 2026-07-31, and the deal of five parties.
func official(t testing.TB) (*bench, *transaction.Transaction) {
	t.Helper()
	name := filepath.FromSlash("../../../shared/lists/us-csl-json/2026-07-31/consolidated.json.gz")
	f, err := os.Open(name)
	if err != nil {
		t.Skipf("the shared file %s is not here: %v", name, err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	drafts, err := csl.Source().Read(z)
	if err != nil {
		t.Fatal(err)
	}
	var versions []*list.Version
	for _, d := range drafts.All() {
		if len(d.Listings) > 0 {
			versions = append(versions, &list.Version{Format: list.Format, List: d.List, Dated: day.Of(2026, 7, 31), Listings: d.Listings})
		}
	}
	b := open(t)
	b.screener = screenerOf(t, versions)
	deal, err := transaction.Read("five", []byte(five))
	if err != nil {
		t.Fatal(err)
	}
	return b, deal
}
