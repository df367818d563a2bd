package evaluate_test

import (
	"os"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/evaluate"
	"github.com/navicert/navicert/internal/screen"
)

// readingsJoined is how many of the pairs that are the same in testdata/readings.tsv
// have to be joined, and readingsSame and readingsDifferent how many there have to be
// of both kinds. None that is different may be joined.
const (
	readingsJoined    = 365
	readingsSame      = 382
	readingsDifferent = 117
)

// TestReadings compares names in Chinese characters with how they are read in Hong
// Kong, Singapore, Malaysia, Vietnam, Japan and Korea.
func TestReadings(t *testing.T) {
	f, err := os.Open("testdata/readings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := evaluate.ReadPairs("readings.tsv", f)
	if err != nil {
		t.Fatal(err)
	}
	m := evaluate.RunPairs(p, screen.DefaultThreshold, true)
	t.Logf("%d of %d that are the same are joined, %d of %d that are different", m.Joined.Count, m.Joined.Of, m.False.Count, m.False.Of)
	if m.Joined.Of < readingsSame || m.False.Of < readingsDifferent {
		t.Fatalf("%d pairs are the same and %d different, want %d and %d", m.Joined.Of, m.False.Of, readingsSame, readingsDifferent)
	}
	if m.Joined.Count < readingsJoined {
		t.Errorf("%d pairs are joined, want %d", m.Joined.Count, readingsJoined)
		for _, x := range m.LowSame {
			t.Logf("not joined: %s ~ %s, %d", x.A, x.B, x.Score)
		}
	}
	for _, x := range m.HighDifferent {
		t.Errorf("joined: %s ~ %s, %d", x.A, x.B, x.Score)
	}
	others := evaluate.RunPairs(exchanged(p), screen.DefaultThreshold, true)
	t.Logf("%d of %d are joined with the name of another", others.False.Count, others.False.Of)
	for _, x := range others.HighDifferent {
		t.Errorf("joined with another's: %s ~ %s, %d", x.A, x.B, x.Score)
	}
}

// exchanged gives the pairs that are the same with the second names of others, ten for
// each first name; Mitsubishi Heavy Industries, Ltd. is no other.
func exchanged(p *evaluate.Pairs) *evaluate.Pairs {
	out := &evaluate.Pairs{Name: p.Name}
	mine := make(map[[2]string]bool)
	for _, x := range p.Pairs {
		mine[[2]string{x.A, x.B}] = true
	}
	for i, x := range p.Pairs {
		for n := 1; x.Same && n <= 10; n++ {
			y := p.Pairs[(i+n*n)%len(p.Pairs)]
			if y.Same && !mine[[2]string{x.A, y.B}] && !strings.HasPrefix(y.B, x.B) && !strings.HasPrefix(x.B, y.B) {
				out.Pairs = append(out.Pairs, evaluate.Pair{Line: x.Line, A: x.A, B: y.B})
			}
		}
	}
	return out
}
