package quality

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/screen"
)

var update = flag.Bool("update", false, "measure again and write quality.txt")

//go:embed quality.txt
var committed string

// devDeck reads the shared development deck.
func devDeck(t testing.TB) []Row {
	rows, err := csv.NewReader(bytes.NewReader(ReadShared(t, "eval/deck-dev.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []Row
	for _, r := range rows[1:] {
		want := r[2]
		if r[3] != "hit" {
			want = ""
		}
		out = append(out, Row{r[0], r[1], want})
	}
	return out
}

// TestQuality measures both decks and fails when fewer parties are found, or
// more clean names alert, than quality.txt says.
func TestQuality(t *testing.T) {
	s := Screener(t).NewSession()
	dev := Run(s, devDeck(t))
	made := Run(s, append(Generate(Versions(t), 1200), unlisted(s, CleanNames(2000))...))
	lines := append(dev.Lines("deck-dev"), made.Lines("generated")...)
	for _, m := range []struct {
		deck string
		Measure
	}{{"deck-dev", dev}, {"generated", made}} {
		report(t, m.deck, m.Measure)
		found, rows := m.Recall()
		if 10*found < 6*rows {
			t.Errorf("%s: %d of %d found; at least 60 %% are promised", m.deck, found, rows)
		}
		if 100*m.Alerts > m.Clean {
			t.Errorf("%s: %d of %d clean names alert; at most 10 in 1,000 are promised", m.deck, m.Alerts, m.Clean)
		}
	}
	text := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile("quality.txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compareLines(t, strings.Split(strings.TrimSpace(committed), "\n"), lines)
}

// compareLines fails where a committed number got worse or a class is gone,
// and asks to commit it where one got better.
func compareLines(t *testing.T, want, got []string) {
	now := make(map[string]int)
	for _, l := range got {
		k, n := number(t, l)
		now[k] = n
	}
	for _, l := range want {
		k, n := number(t, l)
		g, ok := now[k]
		switch {
		case !ok:
			t.Errorf("%s is not measured any more", k)
		case strings.Contains(k, "alerts") && g > n, strings.Contains(k, "found") && g < n:
			t.Errorf("%s: was %d, is %d", k, n, g)
		case g != n:
			t.Logf("%s: was %d, is %d: better; go test ./internal/quality -run TestQuality -update", k, n, g)
		}
	}
}

func number(t *testing.T, line string) (string, int) {
	f := strings.Split(line, "\t")
	if len(f) != 6 {
		t.Fatalf("%q is no line of numbers", line)
	}
	n, err := strconv.Atoi(f[3])
	if err != nil {
		t.Fatal(err)
	}
	if f[2] == "alerts" { // how many everyday names are listed ones is not the matter
		return strings.Join(f[:3], " "), n
	}
	return strings.Join([]string{f[0], f[1], f[2], f[5]}, " "), n
}

func report(t *testing.T, deck string, m Measure) {
	for _, c := range m.Classes {
		t.Logf("%s %-32s %5d/%5d %5.1f%%  %s", deck, c.Class, c.Found, c.Rows, 100*float64(c.Found)/float64(c.Rows), strings.Join(c.Examples[:min(3, len(c.Examples))], " | "))
	}
	found, rows := m.Recall()
	t.Logf("%s all but weak %d/%d = %.1f%%; clean %d, alerts %d = %.1f in 1,000", deck, found, rows,
		100*float64(found)/float64(rows), m.Clean, m.Alerts, 1000*float64(m.Alerts)/float64(max(1, m.Clean)))
	for _, f := range m.False {
		t.Log("  alert ", f)
	}
	if path := os.Getenv("NAVICERT_MISSES"); path != "" {
		var b strings.Builder
		for _, c := range m.Classes {
			for _, e := range c.Examples {
				fmt.Fprintf(&b, "%s\t%s\t%s\n", deck, c.Class, e)
			}
		}
		if err := os.WriteFile(path+deck, []byte(b.String()), 0o644); err != nil {
			t.Error(err)
		}
	}
}

// unlisted leaves out everyday names that are a listed name, word for word:
// these have to alert.
func unlisted(s *screen.Session, rows []Row) []Row {
	var out []Row
	for _, r := range rows {
		if a := s.Screen(screen.Query{Name: r.Query}); len(a.Hits) == 0 || a.Hits[0].Score < 990 {
			out = append(out, r)
		}
	}
	return out
}
