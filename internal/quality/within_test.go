package quality

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// within are the ways in which a name stands in a field beside something else, as
// forms, spreadsheets and other programs write it.
var within = []struct {
	how   string
	write func(name string) string
}{
	{"twice", func(n string) string { return n + " " + n }},
	{"twice with a stroke", func(n string) string { return n + " / " + n }},
	{"before another", func(n string) string { return n + " / Greenfield Garden Tools Ltd" }},
	{"behind another", func(n string) string { return "Greenfield Garden Tools Ltd; " + n }},
	{"as an alias", func(n string) string { return "Maria Lopez a/k/a " + n }},
	{"with an alias", func(n string) string { return n + " also known as Maria Lopez" }},
	{"in brackets", func(n string) string { return "Acme Trading Company (" + n + ")" }},
	{"on a line", func(n string) string { return "Acme Trading Company\n" + n + "\n12 Kestrel Road" }},
	{"with a country", func(n string) string { return n + ", Sweden" }},
	{"behind a label", func(n string) string { return "End user: " + n }},
	{"with a number", func(n string) string { return n + " VAT GB999999973" }},
	{"with the blanks of a page", func(n string) string { return strings.ReplaceAll(n, " ", "&nbsp;") }},
	{"with the blanks of an address", func(n string) string { return strings.ReplaceAll(n, " ", "%20") }},
}

// TestNamesWithinTexts puts listed names of two words and more beside something else.
// Two of a hundred may be lost: names that hold such signs themselves.
func TestNamesWithinTexts(t *testing.T) {
	s := Screener(t).NewSession()
	lost, all, seen := make([][]string, len(within)), make([]int, len(within)), 0
	for _, v := range Versions(t) {
		for i := range v.Listings {
			l := &v.Listings[i]
			for _, n := range l.Subject.Names {
				if seen++; seen%29 != 0 || n.Use == party.WeakAlias || len(strings.Fields(n.Text)) < 2 {
					continue
				}
				at := seen / 29 % len(within)
				all[at]++
				text := within[at].write(n.Text)
				if a := s.Screen(screen.Query{Name: text}); !slices.ContainsFunc(a.Hits, func(h screen.Hit) bool { return h.Listing == l || h.Listing.List == l.List && h.Listing.Key == l.Key }) {
					lost[at] = append(lost[at], text)
				}
			}
		}
	}
	for at, w := range within {
		t.Logf("%s: %d of %d lost", w.how, len(lost[at]), all[at])
		if all[at] < 100 || len(lost[at])*50 > all[at] {
			t.Errorf("%s: of %d names %d are lost: %q", w.how, all[at], len(lost[at]), lost[at])
		}
	}
}
