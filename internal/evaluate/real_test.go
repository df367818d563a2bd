package evaluate_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/evaluate"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/quality"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/source/starter"
)

// TestRealList measures on the list of 2026-07-31, which is read once.
func TestRealList(t *testing.T) {
	vs := quality.Versions(t)
	facts, err := starter.Load()
	if err != nil {
		t.Fatal(err)
	}
	joined := consolidate.Parties(vs, facts.Statements())
	var installed []screen.Installed
	for _, v := range vs {
		installed = append(installed, screen.Installed{Version: v, Hash: "0"})
	}
	s := screen.New(installed, screen.Options{Today: quality.Today, Program: "test", Parties: joined})
	settings := evaluate.Settings{On: quality.Today, Parties: joined}
	t.Run("deck", func(t *testing.T) { developmentDeck(t, s, vs, settings) })
	t.Run("control", func(t *testing.T) { controlNames(t, s, vs, settings) })
}

// developmentDeck measures the shared deck twice, with this package and with
// the one that guards the committed numbers. The two agree but for parties whose
// listing is found and does not itself alert, which only the other counts as
// found.
func developmentDeck(t *testing.T, s *screen.Screener, vs []*list.Version, settings evaluate.Settings) {
	d, err := evaluate.ReadDeck("deck-dev.csv", bytes.NewReader(quality.ReadShared(t, "eval/deck-dev.csv")))
	if err != nil {
		t.Fatal(err)
	}
	m := evaluate.Run(s, vs, d, settings)
	var rows []quality.Row
	for _, r := range d.Rows {
		rows = append(rows, quality.Row{Class: r.Class, Query: r.Query, Want: r.Want})
	}
	other := quality.Run(s.NewSession(), rows)
	found, of := other.Recall()
	if m.Recall.Of != of || m.Recall.Count > found+of/100 || found-m.Recall.Count > of/100 {
		t.Errorf("found %v; for the committed numbers it is %d of %d", m.Recall, found, of)
	}
	if (m.Alerts != evaluate.Share{Count: other.Alerts, Of: other.Clean}) {
		t.Errorf("alerts %v; for the committed numbers it is %d of %d", m.Alerts, other.Alerts, other.Clean)
	}
	if m.Unlisted != 0 {
		t.Errorf("%d names want a party that is not listed: %q", m.Unlisted, m.UnlistedAre)
	}
	// What the curve says of a threshold is what screening at it gives.
	for _, p := range m.Curve {
		if p.Threshold%200 != 0 && p.Threshold != 700 {
			continue
		}
		settings.Threshold = p.Threshold
		at := evaluate.Run(s, vs, d, settings)
		if at.Recall.Count != p.Found || at.Alerts.Count != p.CleanAlerts || at.Precision.Of != p.Alerted {
			t.Errorf("at %d the curve has %d found, %d alerts, %d on clean names; screening gives %d, %d, %d", p.Threshold,
				p.Found, p.Alerted, p.CleanAlerts, at.Recall.Count, at.Precision.Of, at.Alerts.Count)
		}
	}
}

// mayBeLost is how many listed names may not find their own listing: "Al",
// "Ben" and "DELLA", of which folding leaves nothing.
const mayBeLost = 0

// controlNames: names of the real list find their own listing.
func controlNames(t *testing.T, s *screen.Screener, vs []*list.Version, settings evaluate.Settings) {
	if testing.Short() {
		t.Skip("57,770 names take some seconds")
	}
	c := evaluate.RunSelf(s, vs, 0, settings).Control
	t.Logf("%d of %d names find their own listing, %d quiet; %d entries list an address", c.Names.Count, c.Names.Of, c.Quiet, c.Addresses)
	for _, x := range c.Missed {
		t.Logf("%s %s: %q (%s) of %q: %s", x.List, x.Key, x.Name, x.Use, x.Party, x.Says)
	}
	if lost := c.Names.Of - c.Names.Count; lost > mayBeLost {
		t.Errorf("%d names do not find their own listing, want at most %d", lost, mayBeLost)
	}
	if c.Addresses == 0 || c.Names.Of < 50000 {
		t.Errorf("the list has %d names and %d address entries", c.Names.Of, c.Addresses)
	}
}

// A goal is how many of 1,000 pairs must be joined where 1 % of random pairs are.
type goal struct {
	rows    int // of the rows, each once
	seen    int // each as often as the pair was seen
	settled int // of the rows that were seen twice or more
}

// goals are those of each file. Of rows that were seen once a share pairs two different
// names, which nothing may join: of the Russian and Korean ones 2 and 13 in 100 of the
// file. Those that were seen more often tell more of a matcher.
var goals = map[string]goal{
	"russian": {980, 994, 995}, "chinese": {946, 968, 982}, "japanese": {975, 989, 996}, "katakana": {980, 990, 996},
	"korean": {859, 920, 964}, "arabic": {972, 980, 989}, "hebrew": {978, 976, 981},
}

// TestTransliteration measures native words against English ones as pairs: each
// with its own, and with another's chosen at random.
func TestTransliteration(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(quality.Shared(t, "eval/transliteration"), "*-dev.tsv.gz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no files of transliterations (%v)", err)
	}
	for _, file := range files {
		p, seen := pairsOf(t, file)
		m := evaluate.RunPairs(p, screen.DefaultThreshold, false)
		for _, r := range m.Rates {
			if r.Coarse || r.False*10000 > r.Of*m.False.Of {
				t.Errorf("%s: the rate %+v joins too many", p.Name, r)
			}
		}
		rate := m.Rates[2]
		want := goals[strings.TrimSuffix(p.Name, "-dev.tsv.gz")]
		got := goal{rows: rate.Joined.Scaled(1000)}
		got.seen, got.settled = weighted(p, seen, rate.Threshold)
		if got.rows < want.rows || got.seen < want.seen || got.settled < want.settled {
			t.Errorf("%s: of 1,000 are joined at 1 %% false joins %+v, want %+v", p.Name, got, want)
		}
		low, high := rate.Joined.Interval(1000)
		t.Logf("%-18s %6d pairs: at 1 %% false joins %d of 1,000 are joined (%d to %d), threshold %d; by count %d, of those seen twice %d",
			p.Name, m.Joined.Of, got.rows, low, high, rate.Threshold, got.seen, got.settled)
	}
}

// weighted gives how many of 1,000 pairs that are the same reach a threshold: each
// counted as often as it was seen, and of those that were seen twice or more.
func weighted(p *evaluate.Pairs, seen []int, threshold int) (byCount, settled int) {
	missed := make(map[int]bool)
	for _, x := range evaluate.RunPairs(p, threshold, true).LowSame {
		missed[x.Line] = true
	}
	var count, all, twice, ofTwice int
	for i, n := range seen {
		all += n
		if n > 1 {
			ofTwice++
		}
		if missed[p.Pairs[i].Line] {
			continue
		}
		count += n
		if n > 1 {
			twice++
		}
	}
	return 1000 * count / all, 1000 * twice / ofTwice
}

// pairsOf makes pairs of a file of English words and their native forms, which
// are written with a blank after each letter, and gives how often each of those that
// belong together was seen.
func pairsOf(t *testing.T, file string) (*evaluate.Pairs, []int) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	p := &evaluate.Pairs{Name: filepath.Base(file)}
	var seen []int
	for line := range strings.Lines(string(b)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) < 3 || len(p.Pairs) == 3000 {
			continue
		}
		n, err := strconv.Atoi(cells[2])
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, n)
		p.Pairs = append(p.Pairs, evaluate.Pair{Line: len(p.Pairs) + 1, A: cells[0], B: strings.ReplaceAll(cells[1], " ", ""), Same: true})
	}
	rng := rand.New(rand.NewPCG(3, 14))
	own := len(p.Pairs)
	for range 10000 {
		i, j := rng.IntN(own), rng.IntN(own)
		if p.Pairs[i].A != p.Pairs[j].A && p.Pairs[i].B != p.Pairs[j].B {
			p.Pairs = append(p.Pairs, evaluate.Pair{Line: len(p.Pairs) + 1, A: p.Pairs[i].A, B: p.Pairs[j].B})
		}
	}
	return p, seen
}
