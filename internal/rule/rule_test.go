package rule

import (
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// A rule that came, was stayed and came back, as known on several days.
func TestInForce(t *testing.T) {
	c := cite.FRPage(90, 47201)
	r := Rule{
		Title:     "the rule",
		Effective: []Period{{Span: day.Span{From: day.Of(2025, 9, 29)}, Published: day.Of(2025, 9, 30), Cite: c}},
		Stayed:    []Period{{Span: day.Span{From: day.Of(2025, 11, 10), Until: day.Of(2026, 11, 10)}, Published: day.Of(2025, 11, 12), Cite: c}},
	}
	for _, c := range []struct {
		on, known day.Day
		want      bool
	}{
		{day.Of(2025, 9, 28), 0, false},
		{day.Of(2025, 9, 29), 0, true},
		{day.Of(2025, 9, 29), day.Of(2025, 9, 29), false}, // published the day after
		{day.Of(2025, 11, 9), 0, true},
		{day.Of(2025, 11, 10), 0, false},
		{day.Of(2025, 11, 10), day.Of(2025, 11, 11), true}, // the stay was published on the 12th
		{day.Of(2026, 11, 9), 0, false},
		{day.Of(2026, 11, 10), 0, true},
	} {
		if got, why := r.InForce(c.on, c.known); got != c.want || (why == "") != got {
			t.Errorf("on %s, as known on %s: %v (%s), want %v", c.on, c.known, got, why, c.want)
		}
	}
}

// The order of effects is part of the contract.
func TestEffects(t *testing.T) {
	want := []Effect{"NOT_SUBJECT", "NLR", "CLEAR", "AUTHORIZED", "CONFLICT_FLAG", "SECURITIES_ONLY", "IMPORT_PRESUMPTION", "PROCUREMENT_BAR", "STATEMENT_REQUIRED", "HOLD_QUESTION", "LICENCE_REQUIRED", "PROHIBITED_BY_ORDER", "BLOCKED_PROPERTY"}
	for i, e := range want {
		if e.Rank() != i || e.Passes() != (i < 4) || Effects()[i] != e {
			t.Errorf("%s has rank %d", e, e.Rank())
		}
	}
	if Effect("FINE").Passes() {
		t.Error("a word that is no effect passes")
	}
	if got := CaseByCase.Stricter(PolicyOfDenial); got != PolicyOfDenial {
		t.Errorf("the stricter policy is %s", got)
	}
	if got := Policy("").Stricter(PresumptionOfApproval); got != PresumptionOfApproval {
		t.Errorf("an unknown policy is stricter than %s", got)
	}
}
