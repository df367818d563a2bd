package quality

import (
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/screen"
)

// BenchmarkScreen measures one screening on one core, from the text of the name
// to the evidence: everyday names, misspelled listed names, and the worst that
// were thought of. "times-exhaustive" is how much longer comparing with every
// listed name takes, measured in the same run.
func BenchmarkScreen(b *testing.B) {
	e := Screener(b)
	full := exhaustive(b)
	var listed []string
	for _, r := range Generate(Versions(b), 200) {
		listed = append(listed, r.Query)
	}
	for _, set := range []struct {
		name  string
		names []string
	}{
		{"clean", queriesOf(CleanNames(2000))},
		{"listed", listed},
		{"worst", []string{
			"limited company", "s limited", strings.Repeat("company ", 60), "a b c d e f g h", "al al al al al",
			strings.Repeat("abcdefghij", 20), "technology trading international group company limited",
			"wang li zhang liu chen yang huang zhao wu zhou", "general trading company",
		}},
	} {
		b.Run(set.name, func(b *testing.B) {
			s := e.NewSession()
			b.ReportAllocs()
			i := 0
			watch := cputime.Start()
			spent := make([]time.Duration, 0, 1<<16)
			for ; b.Loop(); i++ {
				from := watch.Spent()
				s.Screen(screen.Query{Name: set.names[i%len(set.names)]})
				if len(spent) < cap(spent) {
					spent = append(spent, watch.Spent()-from)
				}
			}
			mean := float64(watch.Stop().Nanoseconds()) / float64(i)
			slices.Sort(spent)
			b.ReportMetric(mean, "cpu-ns/op")
			b.ReportMetric(float64(spent[len(spent)*99/100].Nanoseconds()), "p99-cpu-ns")
			b.ReportMetric(float64(spent[len(spent)-1].Nanoseconds()), "max-cpu-ns")
			b.ReportMetric(full/mean, "times-exhaustive")
		})
	}
}

func queriesOf(rows []Row) []string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Query)
	}
	return out
}

// exhaustive gives the nanoseconds that comparing one everyday name with every
// listed name takes.
func exhaustive(b *testing.B) float64 {
	var sides []match.Side
	m := match.NewMaker()
	for _, v := range Versions(b) {
		for i := range v.Listings {
			for _, n := range v.Listings[i].Subject.Names {
				sides = append(sides, m.Side(name.Words(n.Text), v.Listings[i].Subject.Kind))
			}
		}
	}
	var a match.Aligner
	names := CleanNames(10)
	runtime.GC()
	watch := cputime.Start()
	for _, r := range names {
		q := match.NewQuery(name.Words(r.Query))
		for i := range sides {
			a.Compare(&q, &sides[i])
		}
	}
	return float64(watch.Stop().Nanoseconds()) / float64(len(names))
}

// BenchmarkFirst is the clean part of BenchmarkScreen for an engine that never saw the
// words of the names before: an index remembers words, and BenchmarkScreen asks the
// same names again and again. Each round has an engine of its own, which has met the
// scripts.
func BenchmarkFirst(b *testing.B) {
	full := exhaustive(b)
	names := queriesOf(CleanNames(2000))
	var s *screen.Session
	var spent []time.Duration
	watch := cputime.Start()
	for i := 0; b.Loop(); i++ {
		if i%len(names) == 0 {
			b.StopTimer()
			s = warm(b, "Chinese", "Korean", "Arabic", "Russian")
			b.StartTimer()
		}
		from := watch.Spent()
		s.Screen(screen.Query{Name: names[i%len(names)]})
		spent = append(spent, watch.Spent()-from)
	}
	tellSpent(b, spent, full)
}

// tellSpent tells what names took in processor time, and how often comparing with every
// listed name would have taken that; 0 where it was not measured.
func tellSpent(b *testing.B, spent []time.Duration, full float64) {
	slices.Sort(spent)
	sum := time.Duration(0)
	for _, d := range spent {
		sum += d
	}
	mean := float64(sum.Nanoseconds()) / float64(len(spent))
	b.ReportMetric(mean, "cpu-ns/op")
	b.ReportMetric(float64(spent[len(spent)*99/100].Nanoseconds()), "p99-cpu-ns")
	b.ReportMetric(float64(spent[len(spent)-1].Nanoseconds()), "max-cpu-ns")
	if full > 0 {
		b.ReportMetric(full/mean, "times-exhaustive")
	}
}
