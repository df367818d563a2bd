package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cli"
)

// mostOthers is how many parties, beyond those that a reader found, may be
// reported at tier A in all articles together.
const mostOthers = 2

// TestSeeds reads five news articles with the real list, through the command
// line: every party that a reader found in them is found.
func TestSeeds(t *testing.T) {
	expected, err := os.ReadFile(filepath.Join(shared, "eval", "seeds-expected.tsv"))
	if err != nil {
		t.Skipf("the folder ../shared with real lists is absent: %v", err)
	}
	want := make(map[[2]string]bool)
	for i, line := range strings.Split(strings.TrimSpace(string(expected)), "\n") {
		cells := strings.Split(line, "\t")
		if i > 0 && len(cells) >= 2 {
			want[[2]string{cells[0], cells[1]}] = true
		}
	}
	if len(want) < 20 {
		t.Fatalf("only %d parties are expected: the file has another form", len(want))
	}
	env := app.Environment{
		Now:      func() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) },
		Getenv:   func(string) string { return "" },
		UserData: func() (string, error) { return "", os.ErrNotExist },
		In:       strings.NewReader(""),
	}
	data := t.TempDir()
	var out, complaints bytes.Buffer
	env.Out, env.Err = &out, &complaints
	document := filepath.Join(shared, "lists", "us-csl-json", "2026-07-31", "consolidated.json.gz")
	if status := cli.Run(env, []string{"lists", "import", "--data", data, "us/csl", "--dated", "2026-07-31", document}); status != 0 {
		t.Fatalf("the import ends with %d: %s", status, complaints.String())
	}
	out.Reset()
	if status := cli.Run(env, []string{"scan", "--json", "--data", data, "--on", "2019-10-09", filepath.Join(shared, "seeds")}); status != cli.Found {
		t.Fatalf("the scan ends with %d: %s", status, complaints.String())
	}
	others := 0
	for line := range strings.Lines(out.String()) {
		var d struct {
			Document string
			Parties  []struct{ Party, Tier string }
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		for _, p := range d.Parties {
			found := [2]string{filepath.Base(d.Document), p.Party}
			if !want[found] && p.Tier == "A" {
				t.Logf("%s names %s too", found[0], found[1])
				others++
			}
			delete(want, found)
		}
	}
	for missed := range want {
		t.Errorf("%s names %s, which was not found", missed[0], missed[1])
	}
	if others > mostOthers {
		t.Errorf("%d other parties are reported at tier A, at most %d may be", others, mostOthers)
	}
}
