package quality

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/screen"
)

// spelt are names as others write them; the file says how it is read.
//
//go:embed testdata/spellings.txt
var spelt string

// innocent are names of nobody that is listed, one a line.
//
//go:embed testdata/innocent.txt
var innocent string

// TestSpellings screens names as others write them: each finds its party among
// the first five, and no innocent name alerts.
func TestSpellings(t *testing.T) {
	s := Screener(t).NewSession()
	kind := ""
	for line := range strings.Lines(strings.TrimSpace(spelt)) {
		line = strings.TrimSpace(line)
		query, parts, ok := strings.Cut(line, " = ")
		if !ok {
			kind = line
			continue
		}
		if a := s.Screen(screen.Query{Name: query}); !named(a, strings.Split(parts, "|")) {
			t.Errorf("%s: %q does not find %s: %s", kind, query, parts, brief(a))
		}
	}
	for query := range strings.Lines(strings.TrimSpace(innocent)) {
		query = strings.TrimSpace(query)
		if a := s.Screen(screen.Query{Name: query}); a.Outcome.Alerts() {
			t.Errorf("%q alerts: %s", query, brief(a))
		}
	}
}

// named reports whether one of the first hits alerts and has a name with one of
// the parts.
func named(a screen.Answer, parts []string) bool {
	for _, h := range a.Hits[:min(3*Top, len(a.Hits))] { // a party may have several listings
		if !h.Outcome.Alerts() {
			continue
		}
		for _, n := range h.Listing.Subject.Names {
			for _, p := range parts {
				if strings.Contains(strings.ToLower(n.Text), strings.ToLower(p)) {
					return true
				}
			}
		}
	}
	return false
}
