package policy_test

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/screen"
)

func read(t testing.TB, text string) *policy.Policy {
	t.Helper()
	p, err := policy.Read("policy.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What the program writes to start from reads without a mistake.
func TestTemplate(t *testing.T) {
	p := read(t, policy.Template())
	if len(p.Units) != 2 || len(p.Rules) != 2 || p.Thresholds[party.Unstated] != 800 || !p.Hash.Valid() {
		t.Errorf("%+v", p)
	}
}

// A policy that says its name only changes nothing, and stops what alerts.
func TestUsual(t *testing.T) {
	use, err := read(t, "name: Example").By("")
	if err != nil {
		t.Fatal(err)
	}
	q := use.Ask(screen.Query{Name: "x"})
	if q.Threshold != screen.DefaultThreshold || q.WeakAlias != screen.WeakReview || q.Lists != nil {
		t.Errorf("it asks %+v", q)
	}
	for outcome, want := range map[screen.Outcome]screen.Order{screen.Potential: screen.Stop, screen.Review: screen.Stop, screen.Unscreenable: screen.Stop, screen.Clear: screen.Go} {
		a := screen.Answer{Outcome: outcome}
		use.Decide(&a)
		if a.Verdict.Order != want {
			t.Errorf("%s: %+v", outcome, a.Verdict)
		}
	}
}

// Every mistake is told, with its line.
func TestMistakes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the file is empty"},
		{"- a", "should hold keys and values"},
		{"thresholds: {default: 800}", "line 1, name: is missing"},
		{"name: x\nthreshold: 1", "line 2, threshold: is no key of a policy (did you mean thresholds?)"},
		{"name: x\nname: y", "line 2, name: stands twice"},
		{"name: x\nthresholds: {person: 1001}", `line 2, thresholds.person: "1001" is no score`},
		{"name: x\nthresholds: {robot: 900}", "line 2, thresholds.robot: is no key"},
		{"name: x\nweak_alias: maybe", `line 2, weak_alias: "maybe" is none of its values`},
		{"name: x\nunits: {a: {lists: [us/nothing]}}", `line 2, units.a.lists: "us/nothing" is no list`},
		{"name: x\nunits: {a: {}}", "line 2, units.a: has no lists"},
		{"name: x\nstop: [hit, perhaps, LICENCE_REQUIRED, PROHIBITED_BY_ORDER, BLOCKED_PROPERTY]", `line 2, stop: "perhaps" is no outcome`},
		{"name: x\nstop: [hit]", "lacks BLOCKED_PROPERTY (no policy lets that go: the law forbids it)"},
		{"name: x\nrules:\n  - when: outcom == \"hit\"\n    then: stop\n    why: w", "line 3, rules[1].when: unknown name outcom, at character 1"},
		{"name: x\nrules:\n  - when: hits[0].scor > 3\n    then: stop\n    why: w", "line 3, rules[1].when:"},
		{"name: x\nrules:\n  - when: score + 1\n    then: stop\n    why: w", "line 3, rules[1].when: expected bool"},
		{"name: x\nrules:\n  - when: now().Year() > 2000\n    then: stop\n    why: w", "line 3, rules[1].when:"},
		{"name: x\nrules:\n  - when: score > 3\n    then: ship", `line 4, rules[1].then: "ship" is none of its values`},
		{"name: x\nrules:\n  - when: score > 3\n    then: go", "line 3, rules[1]: lacks why"},
		{"name: \xff", "is not text in UTF-8"},
		{"name: [x", "is no YAML"},
	} {
		_, err := policy.Read("policy.yaml", []byte(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.text, err, c.want)
		}
	}
}

const full = `
name: Example
thresholds: {default: 810, person: 880, vessel: 700}
weak_alias: ignore
units:
  desk: {lists: [us/bis, eu]}
stop: [hit, stale, LICENCE_REQUIRED, PROHIBITED_BY_ORDER, BLOCKED_PROPERTY]
rules:
  - {when: 'unit == "desk" and outcome == "hit" and score < 900 and all(hits, .list startsWith "eu/")', then: go, why: Looked at by counsel}
  - {when: 'parties[7].name == "x"', then: go, why: never}
`

// A policy states what is asked, unless the query does.
func TestAsk(t *testing.T) {
	p := read(t, full)
	desk, err := p.By("desk")
	if err != nil {
		t.Fatal(err)
	}
	if q := desk.Ask(screen.Query{Kind: party.Person}); q.Threshold != 880 || q.WeakAlias != screen.WeakIgnore || len(q.Lists) != 5 || q.Lists[0] != "us/bis/entity-list" {
		t.Errorf("of a person it asks %+v", q)
	}
	if q := desk.Ask(screen.Query{Threshold: 500, Lists: []list.ID{"us/889"}}); q.Threshold != 500 || len(q.Lists) != 1 {
		t.Errorf("what the query states becomes %+v", q)
	}
	if _, err := p.By("dock"); err == nil || !strings.Contains(err.Error(), "its units: desk") {
		t.Errorf("an unknown unit: %v", err)
	}
	var nobody *policy.Use
	if q := nobody.Ask(screen.Query{Name: "x"}); q.Threshold != 0 {
		t.Error("nobody's policy changes a query")
	}
}

// The first rule that holds decides; a rule that cannot be asked stops.
func TestDecide(t *testing.T) {
	p := read(t, full)
	hit := func(id list.ID, score int) screen.Answer {
		return screen.Answer{Outcome: screen.Potential, Hits: []screen.Hit{{Score: score, Outcome: screen.Potential, Listing: &list.Listing{List: id}}}}
	}
	for _, c := range []struct {
		unit  string
		a     screen.Answer
		order screen.Order
		why   string
	}{
		{"desk", hit("eu/fsf/consolidated", 850), screen.Go, "Rule 1 of the policy: Looked at by counsel."},
		{"desk", hit("us/bis/entity-list", 850), screen.Stop, "Rule 2 of the policy could not be asked"},
		{"", hit("eu/fsf/consolidated", 850), screen.Stop, "Rule 2 of the policy could not be asked"},
	} {
		use, err := p.By(c.unit)
		if err != nil {
			t.Fatal(err)
		}
		use.Decide(&c.a)
		if v := c.a.Verdict; v.Order != c.order || !strings.HasPrefix(v.Why, c.why) || v.Hash != p.Hash {
			t.Errorf("%s: %+v, want %s, %s", c.unit, v, c.order, c.why)
		}
	}
	use, _ := read(t, strings.SplitN(full, "rules:", 2)[0]).By("")
	stale := screen.Answer{Outcome: screen.Clear, Lists: []screen.Scope{{Stale: true, Dated: day.Of(2020, 1, 1)}}}
	if use.Decide(&stale); stale.Verdict.Order != screen.Stop {
		t.Errorf("a stale list: %+v", stale.Verdict)
	}
	review := screen.Answer{Outcome: screen.Review}
	if use.Decide(&review); review.Verdict.Order != screen.Go {
		t.Errorf("what is not among the outcomes that stop: %+v", review.Verdict)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(policy.Template()))
	f.Add([]byte(full))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := policy.Read("policy.yaml", b)
		if err != nil {
			return
		}
		use, err := p.By("")
		if err != nil {
			t.Fatal(err)
		}
		a := screen.Answer{Outcome: screen.Potential}
		use.Decide(&a)
		if a.Verdict.Order != screen.Stop && a.Verdict.Order != screen.Go {
			t.Errorf("it decides %+v", a.Verdict)
		}
	})
}
