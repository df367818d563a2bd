package quality

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/screen"
)

func TestPeople(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(ReadShared(t, "eval/synthetic-people-us.csv.gz"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	s := Screener(t).NewSession()
	n, alerts := 0, 0
	var detail strings.Builder
	for i, r := range rows[1:] {
		if i%5 != 0 {
			continue
		}
		n++
		if a := s.Screen(screen.Query{Name: r[0]}); a.Outcome.Alerts() {
			alerts++
			fmt.Fprintf(&detail, "FALSE %d %q ~ %q (%s)\n", a.Hits[0].Score, r[0], a.Hits[0].Matched.Text, a.Hits[0].Party)
		}
	}
	fmt.Printf("people %d alerts %d = %.2f%%\n", n, alerts, 100*float64(alerts)/float64(n))
	os.WriteFile("/tmp/people.txt", []byte(detail.String()), 0o644)
}
