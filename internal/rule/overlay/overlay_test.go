package overlay_test

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/overlay"
)

// stayed is a rule that a stay suspends for a year.
func stayed() []rule.Rule {
	return []rule.Rule{
		{ID: "us/ear/one", Title: "One", Effective: rule.Always(), VerifiedThrough: day.Of(2026, 1, 1)},
		{
			ID: "us/ear/two", Title: "Two", VerifiedThrough: day.Of(2026, 10, 4),
			Effective: rule.Since(day.Of(2025, 9, 29), day.Of(2025, 9, 30), cite.FRPage(90, 47201), ""),
			Stayed:    []rule.Period{{Span: day.Span{From: day.Of(2025, 11, 10), Until: day.Of(2026, 11, 10)}, Published: day.Of(2025, 11, 12), Cite: cite.FRPage(90, 50857)}},
		},
	}
}

const head = "navicert law overlay 1\nby: J. Counsel\non: 2026-11-20\n"

const longer = head + `
# The stay was made longer.
rule: us/ear/two
why: The stay was extended by a year.
verified: 2026-11-19
stayed: from 2025-11-10 until 2026-11-10; 90 FR 50857; published 2025-11-12
stayed: from 2026-11-10 until 2027-11-10; 91 FR 70000; published 2026-11-06; certainty B
`

func parse(t *testing.T, text string) overlay.Set {
	t.Helper()
	s, err := overlay.Parse("stay.txt", text, stayed())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func inForce(rules []rule.Rule, on, known day.Day) bool {
	ok, _ := rules[1].InForce(on, known)
	return ok
}

// A stay that was extended holds on the days of the extension, but not for those
// who ask what was known before it was published.
func TestApply(t *testing.T) {
	rules := overlay.Apply(stayed(), []overlay.Set{parse(t, longer)})
	for _, c := range []struct {
		on, known day.Day
		want      bool
	}{
		{day.Of(2025, 10, 1), 0, true},
		{day.Of(2026, 11, 9), 0, false},
		{day.Of(2026, 11, 10), 0, false},
		{day.Of(2027, 11, 9), 0, false},
		{day.Of(2027, 11, 10), 0, true},
		{day.Of(2026, 1, 1), day.Of(2026, 1, 1), false},
		{day.Of(2026, 11, 10), day.Of(2026, 11, 5), true},
		{day.Of(2026, 11, 10), day.Of(2026, 11, 6), false},
	} {
		if got := inForce(rules, c.on, c.known); got != c.want {
			t.Errorf("on %s as known on %s: in force %v, want %v", c.on, c.known, got, c.want)
		}
	}
	if r := rules[1]; r.VerifiedThrough != day.Of(2026, 11, 19) || !strings.Contains(r.Overlaid, "J. Counsel") || !strings.Contains(r.Overlaid, "91 FR 70000") {
		t.Errorf("verified through %s, overlaid: %q", r.VerifiedThrough, r.Overlaid)
	}
	if rules[0].Overlaid != "" || stayed()[1].Overlaid != "" {
		t.Error("a rule that was not named is changed")
	}
}

// Of two overlays of one rule the one of the later day holds, whole, in
// whichever order they are given.
func TestLaterHolds(t *testing.T) {
	lifted := parse(t, strings.NewReplacer("2026-11-20", "2026-12-01", "stayed: from 2025-11-10 until 2026-11-10; 90 FR 50857; published 2025-11-12\n", "", "from 2026-11-10 until 2027-11-10; 91 FR 70000; published 2026-11-06; certainty B", "none").Replace(longer))
	for _, sets := range [][]overlay.Set{{parse(t, longer), lifted}, {lifted, parse(t, longer)}} {
		if rules := overlay.Apply(stayed(), sets); !inForce(rules, day.Of(2026, 11, 9), 0) {
			t.Error("the stay that the later overlay takes away still holds")
		}
	}
}

// A draft is refused as it stands, and read once a person has filled it in.
func TestDraft(t *testing.T) {
	rules := stayed()
	text := overlay.Draft(&rules[1], day.Of(2026, 11, 20))
	if _, err := overlay.Parse("draft", text, rules); err == nil {
		t.Errorf("a draft that nobody filled in is taken:\n%s", text)
	}
	text = strings.NewReplacer("by:\n", "by: J. Counsel\n", "why:\n", "why: Nothing happened.\n", "verified:\n", "verified: 2026-11-19\n").Replace(text)
	got := overlay.Apply(rules, []overlay.Set{parse(t, text)})[1]
	for d := day.Of(2025, 1, 1); d < day.Of(2028, 1, 1); d = d.Add(1) {
		want, _ := rules[1].InForce(d, 0)
		if ok, _ := got.InForce(d, 0); ok != want {
			t.Fatalf("on %s the draft of the days as they are changes them", d)
		}
	}
}

func TestRefused(t *testing.T) {
	const change = "rule: us/ear/two\nwhy: It was.\nverified: 2026-11-19\n"
	for text, want := range map[string]string{
		"":            "the file is empty",
		"rules: none": "no overlay of rules of a known format",
		head:          "changes no rule",
		"navicert law overlay 1\n" + change + "stayed: none\n":          "who made it",
		head + "rule: us/ear/three\n":                                   `line 4: there is no rule "us/ear/three"`,
		head + change:                                                   "line 4: the change of us/ear/two has no line",
		head + change + "stayed: none\nrule: us/ear/two\n":              "is changed twice",
		head + change + "stays: none\n":                                 `line 7: "stays" is no key`,
		head + change + "by: me\n":                                      "stands behind a rule",
		head + "why: x\n":                                               "stands before any rule",
		head + change + "stayed: 2025-11-10\n":                          "is no span of days",
		head + change + "stayed: from 2025-02-30; 90 FR 1; published x": "from: \"2025-02-30\" is no day",
		head + change + "stayed: from 2025-02-03 until 2025-02-03; 90 FR 1; published 2025-01-01": "holds no day",
		head + change + "stayed: from 2025-02-03\n":                                               "has no citation",
		head + change + "stayed: from 2025-02-03; 90 FR 1\n":                                      "not the day on which that was published",
		head + change + "stayed: from 2025-02-03; my lawyer\n":                                    `"my lawyer" is no citation`,
		head + change + "stayed: from 2025-02-03; 90 FR 1; certainty D":                           `"D" is no certainty`,
		head + change + "effective: none\n":                                                       "is no span of days",
		head + "rule: us/ear/two\nstayed: none\n":                                                 `no line "why"`,
		head + "rule:\n":             `"rule" has no value`,
		"navicert law overlay 2\n":   "known format",
		strings.Repeat("#\n", 20000): "too large",
	} {
		_, err := overlay.Parse("stay.txt", text, stayed())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

// Whatever the text, it is refused with a sentence or its spans hold days and
// are cited.
func FuzzParse(f *testing.F) {
	f.Add(longer)
	f.Add(head + "rule: us/ear/one\nwhy: x\nverified: 2026-01-01\nstayed: none\n")
	f.Add(head + "rule: us/ear/two\nwhy: x\nverified: 2026-01-01\neffective: from 2026-01-01; 15 CFR 744.11; published 2025-01-01\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := overlay.Parse("fuzz", text, stayed())
		if err != nil {
			if err.Error() == "" {
				t.Error("refused without a sentence")
			}
			return
		}
		for _, r := range overlay.Apply(stayed(), []overlay.Set{s}) {
			if r.Overlaid == "" {
				continue
			}
			for _, c := range s.Changes {
				for _, p := range append(c.Effective, c.Stayed...) {
					if p.Empty() || !p.Published.Known() || p.Cite == (cite.Citation{}) {
						t.Errorf("a span was taken that is empty or not cited: %+v", p)
					}
				}
			}
		}
	})
}
