package csl

import (
	"testing"

	"github.com/navicert/navicert/internal/day"
)

// On 9 October 2019 exactly 28 parties of the list of today were added: the
// rule table alone tells, and the three entries that cite the rule wrongly are
// not among them.
func TestTwentyEightPartiesOfOctober2019(t *testing.T) {
	added := 0
	for _, l := range read(t, real(t, "us-csl-json/2026-07-31/consolidated.json.gz")).Of(entityList).Listings {
		if l.InForce.From == day.Of(2019, 10, 9) {
			added++
		}
	}
	if added != 28 {
		t.Errorf("%d parties were added on that day", added)
	}
}
