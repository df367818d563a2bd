package quality

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/screen"
)

type row struct{ class, query, want, expect string }

func deck(t testing.TB) []row {
	rows, err := csv.NewReader(bytes.NewReader(ReadShared(t, "eval/deck-dev.csv"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []row
	for _, r := range rows[1:] {
		out = append(out, row{r[0], r[1], r[2], r[3]})
	}
	return out
}

func TestDev(t *testing.T) {
	s := Screener(t).NewSession()
	type tally struct{ n, found int }
	classes := make(map[string]*tally)
	var order []string
	clean, alerts := 0, 0
	var detail strings.Builder
	for _, r := range deck(t) {
		a := s.Screen(screen.Query{Name: r.query})
		if r.expect != "hit" {
			clean++
			if a.Outcome.Alerts() {
				alerts++
				fmt.Fprintf(&detail, "FALSE %d %q ~ %q (%s)\n", a.Hits[0].Score, r.query, a.Hits[0].Matched.Text, a.Hits[0].Party)
			}
			continue
		}
		c := classes[r.class]
		if c == nil {
			c = &tally{}
			classes[r.class] = c
			order = append(order, r.class)
		}
		c.n++
		at := slices.IndexFunc(a.Hits[:min(5, len(a.Hits))], func(h screen.Hit) bool {
			return h.Listing.Subject.Name() == r.want || h.Party == r.want
		})
		if at >= 0 {
			c.found++
		} else {
			low := s.Screen(screen.Query{Name: r.query, Threshold: 300})
			got := "-"
			i := slices.IndexFunc(low.Hits, func(h screen.Hit) bool { return h.Listing.Subject.Name() == r.want || h.Party == r.want })
			if i >= 0 {
				got = fmt.Sprintf("rank %d score %d", i, low.Hits[i].Score)
			}
			fmt.Fprintf(&detail, "MISS [%s] %q want %q: %s\n", r.class, r.query, r.want, got)
		}
	}
	slices.Sort(order)
	n, found := 0, 0
	for _, c := range order {
		k := classes[c]
		fmt.Printf("%-32s %3d/%3d %5.1f%%\n", c, k.found, k.n, 100*float64(k.found)/float64(k.n))
		if !strings.Contains(c, "weak") {
			n += k.n
			found += k.found
		}
	}
	fmt.Printf("all but weak %d/%d = %.1f%%; clean %d alerts %d\n", found, n, 100*float64(found)/float64(n), clean, alerts)
	os.WriteFile("/tmp/detail.txt", []byte(detail.String()), 0o644)
}
