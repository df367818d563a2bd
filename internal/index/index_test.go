package index

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

const csl = "../../../shared/lists/us-csl-json/2026-07-31/consolidated.json.gz"

type listed struct {
	text string
	kind party.Kind
}

// listedNames reads every name of the real list, or skips.
func listedNames(t testing.TB) []listed {
	f, err := os.Open(csl)
	if err != nil {
		t.Skip("the shared list files are not here:", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Results []struct {
			Name     string   `json:"name"`
			Type     string   `json:"type"`
			AltNames []string `json:"alt_names"`
		}
	}
	if err := json.NewDecoder(z).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	var names []listed
	for _, r := range doc.Results {
		kind := party.Unstated
		if r.Type == "Individual" {
			kind = party.Person
		}
		for _, n := range append([]string{r.Name}, r.AltNames...) {
			names = append(names, listed{n, kind})
		}
	}
	return names
}

func entries(names []listed) []Entry {
	out := make([]Entry, len(names))
	var w []name.Word
	m := match.NewMaker()
	for i, n := range names {
		w = name.AppendWords(w[:0], n.text)
		out[i] = Entry{m.Side(w, n.kind), uint32(i)}
	}
	return out
}

// queries makes names in all the ways that names go wrong, and strange ones.
func queries(names []listed, n int) []string {
	rng := rand.New(rand.NewPCG(7, 11))
	out := []string{
		"limited company", "s limited", "a b c d e f", "j", "the and of", "hikvision", "Hik vision",
		"Un Kim Jong", "technology technology technology", "38 research institute", "no 1", "Smith",
		"National Bank of Canada", "wang wei", "al al al al", strings.Repeat("company ", 70), "zzzzqqqq xxkkjj",
		"王伟", "阳 林", "海康威视", "修平 이", "현준 山田", "俊傑 龔", "김정은", "박 철수 Ltd", "Владимир Путин", "Ким Ольга ООО",
		"محمد علی", "سينا رضا زاده", "יוסי כהן", "くみ子 村上", "Joseph 김", "wang wei limited", "maria silva", "ali hasan m",
	}
	for len(out) < n {
		w := strings.Fields(names[rng.IntN(len(names))].text)
		if len(w) == 0 {
			continue
		}
		switch rng.IntN(11) {
		case 0:
			rng.Shuffle(len(w), func(i, j int) { w[i], w[j] = w[j], w[i] })
		case 1:
			w = slices.Delete(w, len(w)-1, len(w))
		case 2, 3:
			i := rng.IntN(len(w))
			w[i] = garble(rng, w[i])
		case 4:
			i := rng.IntN(len(w))
			k := rng.IntN(len(w[i]) + 1)
			w[i] = w[i][:k] + " " + w[i][k:]
		case 5:
			if len(w) > 1 {
				i := rng.IntN(len(w) - 1)
				w[i] += w[i+1]
				w = slices.Delete(w, i+1, i+2)
			}
		case 6:
			i := rng.IntN(len(w))
			w[i] = w[i][:1]
		case 7:
			other := strings.Fields(names[rng.IntN(len(names))].text)
			w = append(w[:len(w)/2], other[len(other)/2:]...)
		case 8:
			s := strings.Join(w, " ")
			w = []string{s[:min(len(s), 20)]}
		case 9, 10: // everyday words that many names have, of which none has both
			other := append(w, strings.Fields(names[rng.IntN(len(names))].text)...)
			w = []string{w[0], other[len(other)-1]}
			if rng.IntN(2) == 0 {
				i := rng.IntN(2)
				w[i] = garble(rng, w[i])
			}
		}
		out = append(out, strings.Join(w, " "))
	}
	return out
}

func garble(rng *rand.Rand, w string) string {
	b := []byte(w)
	for range 1 + rng.IntN(2) {
		if len(b) < 3 {
			break
		}
		i := rng.IntN(len(b) - 1)
		switch rng.IntN(4) {
		case 0:
			b[i], b[i+1] = b[i+1], b[i]
		case 1:
			b[i] = byte('a' + rng.IntN(26))
		case 2:
			b = slices.Delete(b, i, i+1)
		case 3:
			b = slices.Insert(b, i, byte('a'+rng.IntN(26)))
		}
	}
	return string(b)
}

// TestSearchLosesNothing demands the same names and the same scores as
// comparing with every name, for two thousand queries at five thresholds.
func TestSearchLosesNothing(t *testing.T) {
	names := listedNames(t)
	all := entries(names)
	x := Build(all)
	n := 2000
	if testing.Short() {
		n = 100
	}
	texts := queries(names, n)
	var wg sync.WaitGroup
	for part := range slices.Chunk(texts, (len(texts)+1)/2) {
		wg.Go(func() { compareAll(t, x, all, part) })
	}
	wg.Wait()
}

func compareAll(t *testing.T, x *Index, all []Entry, texts []string) {
	s := NewSearcher(x)
	o := newOracle(all)
	compared, hits := 0, 0
	for _, text := range texts {
		q := match.NewQuery(name.Words(text))
		want := o.scores(&q, 500)
		for _, threshold := range []int{500, 700, 780, 850, 950} {
			got := make(map[uint32]int)
			s.Search(&q, threshold, Demand{}, func(f Found) { got[f.Ref] = f.Result.Score })
			compared++
			for ref, score := range want {
				if score >= threshold {
					hits++
					if got[ref] != score {
						t.Errorf("%q at %d: name %d scores %d, search gave %d", text, threshold, ref, score, got[ref])
					}
				}
			}
			for ref, score := range got {
				if want[ref] != score {
					t.Errorf("%q at %d: search gave name %d the score %d, it has %d", text, threshold, ref, score, want[ref])
				}
			}
			compareDemands(t, s, all, &q, text, threshold, want)
			if t.Failed() {
				return
			}
		}
		comparePlainly(t, s, &q, text, want)
	}
	t.Logf("%d comparisons, %d hits, no difference", compared, hits)
}

// comparePlainly holds what comparing single names gives, those that were found and
// some that were not, against the plain comparison.
func comparePlainly(t *testing.T, s *Searcher, q *match.Side, text string, found map[uint32]int) {
	var names []uint32
	for n := range s.x.sides {
		if _, ok := found[s.x.refs[n]]; ok && len(names) < 500 || n%211 == 0 {
			names = append(names, uint32(n))
		}
	}
	var a match.Aligner
	at := 0
	s.Compare(q, names, func(f Found) {
		want := a.Compare(q, &s.x.sides[names[at]])
		got := &f.Result
		if f.Name != int(names[at]) || f.Ref != s.x.refs[names[at]] || got.Score != want.Score || got.Exact != want.Exact ||
			got.Whole() != want.Whole() || got.Bits != want.Bits || !slices.Equal(got.Taken, want.Taken) {
			t.Errorf("%q and name %d: compared it is %d (%v), plainly %d (%v)", text, names[at], got.Score, got.Taken, want.Score, want.Taken)
		}
		at++
	})
	if at != len(names) {
		t.Errorf("%q: %d of %d names were compared", text, at, len(names))
	}
}

// compareDemands asks the same under each demand: all names that meet it are
// found.
func compareDemands(t *testing.T, s *Searcher, all []Entry, q *match.Side, text string, threshold int, want map[uint32]int) {
	var a match.Aligner
	for _, d := range []Demand{{Personal: true}, {Whole: true}, {Exact: true}, {Personal: true, Whole: true}} {
		got := make(map[uint32]int)
		s.Search(q, threshold, d, func(f Found) { got[f.Ref] = f.Result.Score })
		for ref, score := range want {
			if score < threshold {
				continue
			}
			r := a.Compare(q, &all[ref].Side)
			if d.Personal && !match.Personal(&all[ref].Side) || d.Whole && !r.Whole() || d.Exact && !r.Exact {
				continue
			}
			if got[ref] != score {
				t.Errorf("%q at %d for %+v: name %d scores %d, search gave %d", text, threshold, d, ref, score, got[ref])
			}
		}
	}
}

// TestOracle holds the oracle against the plain comparison, word by word.
func TestOracle(t *testing.T) {
	names := listedNames(t)
	all := entries(names)
	o := newOracle(all)
	for _, text := range queries(names, 40) {
		q := match.NewQuery(name.Words(text))
		scores := o.scores(&q, 1)
		var a match.Aligner
		for i := 0; i < len(all); i += 7 {
			if r := a.Compare(&q, &all[i].Side); r.Score != scores[all[i].Ref] {
				t.Fatalf("%q with %q: the oracle says %d, the comparison %d", text, names[i].text, scores[all[i].Ref], r.Score)
			}
		}
	}
}

// BenchmarkBuild builds the index of prepared names; BenchmarkPrepare folds and
// weighs all of them first.
func BenchmarkBuild(b *testing.B) {
	all := entries(listedNames(b))
	b.ReportAllocs()
	for b.Loop() {
		x := Build(slices.Clone(all))
		b.ReportMetric(float64(x.Bytes())/1e6, "MB")
	}
}

func BenchmarkPrepare(b *testing.B) {
	names := listedNames(b)
	b.ReportAllocs()
	for b.Loop() {
		entries(names)
	}
}

func BenchmarkSearch(b *testing.B) {
	names := listedNames(b)
	x := Build(entries(names))
	s := NewSearcher(x)
	sets := map[string][]string{
		"listed": queries(names, 2000)[20:],
		"clean":  cleanNames(),
		"worst":  queries(names, 17),
	}
	for _, set := range []string{"clean", "listed", "worst"} {
		var qs []match.Side
		for _, t := range sets[set] {
			qs = append(qs, match.NewQuery(name.Words(t)))
		}
		b.Run(set, func(b *testing.B) {
			b.ReportAllocs()
			found, i := 0, 0
			watch := cputime.Start()
			for ; b.Loop(); i++ {
				s.Search(&qs[i%len(qs)], 800, Demand{}, func(Found) { found++ })
			}
			b.ReportMetric(float64(watch.Stop().Nanoseconds())/float64(i), "cpu-ns/op")
		})
	}
}

// cleanNames invents names as they come in everyday business.
func cleanNames() []string {
	first := strings.Fields("James Maria Wei Olga Ahmed Emily Ivan Carlos Jing Fatima Robert Anna Hans Yuki")
	last := strings.Fields("Smith Garcia Wang Petrov Hassan Johnson Kozlov Lopez Zhang Rahman Miller Weber Tanaka")
	core := strings.Fields("Heritage Lakeside Xinqing Tianhai Granite Summit Zhongmei Volga Sterling Ningrui Beacon Orchard")
	trade := []string{"Pumps GmbH", "Textile Co Ltd", "Medical Devices Limited", "Freight Services Inc.", "Electronics", "Trading S.A."}
	city := strings.Fields("Shenzhen Wuxi Foshan Munich Chicago Milan")
	var out []string
	for i := range 400 {
		out = append(out, fmt.Sprintf("%s %s", first[i*7%len(first)], last[i*11%len(last)]),
			fmt.Sprintf("%s %s %s", city[i*5%len(city)], core[i*7%len(core)], trade[i%len(trade)]))
	}
	return out
}

// TestSlipsAmongLightWords holds losses that were once found: a light word of
// the query that is taken for a heavy one of the list makes that one light.
func TestSlipsAmongLightWords(t *testing.T) {
	names := listedNames(t)
	all := entries(names)
	compareAll(t, Build(all), all, []string{
		"PayloadCargo LLC", "of Mechatronics Institute Precision Control Equipment Beijing",
		"DALIAN ZHENGHUA MAOYI YOUXIAN GON GSI", "YAGMUR, N",
		"Samsung Electronics", "Cisco Systems Visa", "小林製薬株式会社", "トヨタ自動車株式会社",
		"محمد حسن", "Владимир Путин", "김 정 은", "王伟", "קרן", "シャープ", "شركة النفط",
	})
}
