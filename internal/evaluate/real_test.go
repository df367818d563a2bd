package evaluate_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/evaluate"
	"github.com/navicert/navicert/internal/quality"
	"github.com/navicert/navicert/internal/screen"
)

// TestDevelopmentDeck measures the shared deck on the list of 2026-07-31 twice,
// with this package and with the one that guards the committed numbers. The two
// agree but for parties whose listing is found and does not itself alert, which
// only the other counts as found.
func TestDevelopmentDeck(t *testing.T) {
	text := quality.ReadShared(t, "eval/deck-dev.csv")
	d, err := evaluate.ReadDeck("deck-dev.csv", bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	s, vs := quality.Screener(t), quality.Versions(t)
	m := evaluate.Run(s, vs, d, evaluate.Settings{On: quality.Today})
	var rows []quality.Row
	for _, r := range d.Rows {
		rows = append(rows, quality.Row{Class: r.Class, Query: r.Query, Want: r.Want})
	}
	other := quality.Run(s.NewSession(), rows)
	found, of := other.Recall()
	if m.Recall.Of != of || m.Recall.Count > found || found-m.Recall.Count > of/100 {
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
		if p.Threshold%100 != 0 {
			continue
		}
		at := evaluate.Run(s, vs, d, evaluate.Settings{On: quality.Today, Threshold: p.Threshold})
		if at.Recall.Count != p.Found || at.Alerts.Count != p.CleanAlerts || at.Precision.Of != p.Alerted {
			t.Errorf("at %d the curve has %d found, %d alerts, %d on clean names; screening gives %d, %d, %d", p.Threshold,
				p.Found, p.Alerted, p.CleanAlerts, at.Recall.Count, at.Precision.Of, at.Alerts.Count)
		}
	}
}

// TestControlNames: names of the real list find their own listing. Those that
// do not are named; there may be no more of them than of names that folding
// leaves nothing of.
func TestControlNames(t *testing.T) {
	if testing.Short() {
		t.Skip("57,770 names take some seconds")
	}
	m := evaluate.RunSelf(quality.Screener(t), quality.Versions(t), 0, evaluate.Settings{On: quality.Today})
	c := m.Control
	t.Logf("%d of %d names find their own listing, %d quiet; %d entries list an address", c.Names.Count, c.Names.Of, c.Quiet, c.Addresses)
	for _, x := range c.Missed {
		t.Logf("%s %s: %q (%s) of %q: %s", x.List, x.Key, x.Name, x.Use, x.Party, x.Says)
	}
	if lost := c.Names.Of - c.Names.Count; lost > 3 {
		t.Errorf("%d names do not find their own listing, at most 3 did not", lost)
	}
	if c.Addresses == 0 || c.Names.Of < 50000 {
		t.Errorf("the list has %d names and %d address entries", c.Names.Of, c.Addresses)
	}
}

// TestTransliteration measures native words against English ones as pairs: each
// with its own, and with another's chosen at random.
func TestTransliteration(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(quality.Shared(t, "eval/transliteration"), "*-dev.tsv.gz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no files of transliterations (%v)", err)
	}
	for _, file := range files {
		p := pairsOf(t, file)
		m := evaluate.RunPairs(p, screen.DefaultThreshold, false)
		for _, r := range m.Rates {
			if r.Coarse || r.False*10000 > r.Of*m.False.Of {
				t.Errorf("%s: the rate %+v joins too many", p.Name, r)
			}
		}
		low, high := m.Rates[2].Joined.Interval(1000)
		t.Logf("%-18s %6d pairs: at 1 %% false joins %d of 1,000 are joined (%d to %d), threshold %d", p.Name, m.Joined.Of,
			m.Rates[2].Joined.Scaled(1000), low, high, m.Rates[2].Threshold)
	}
}

// pairsOf makes pairs of a file of English words and their native forms, which
// are written with a blank after each letter.
func pairsOf(t *testing.T, file string) *evaluate.Pairs {
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
	for line := range strings.Lines(string(b)) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) < 2 || len(p.Pairs) == 3000 {
			continue
		}
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
	return p
}
