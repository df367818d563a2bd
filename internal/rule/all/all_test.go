package all

import (
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/ruletest"
)

func TestOtherLists(t *testing.T) {
	rules := Rules()
	ruletest.Run(t, rules[len(rules)-1:], "testdata/*.txtar")
}

// Identifiers are stored with answers and findings: none may be used twice.
func TestIdentifiers(t *testing.T) {
	seen := make(map[string]bool)
	for _, r := range Rules() {
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
	}
	asked := make(map[string]rule.Question)
	for _, r := range Rules() {
		for _, q := range slices.Concat(rule.Shared(), r.Questions) {
			if other, ok := asked[q.ID]; ok && (other.Text != q.Text || other.Of != q.Of || !slices.Equal(other.Answers, q.Answers)) {
				t.Errorf("two questions are called %s: %q and %q", q.ID, other.Text, q.Text)
			}
			asked[q.ID] = q
		}
	}
}

// Every rule that a rule covers exists, and every list has a rule.
func TestRegister(t *testing.T) {
	rules := Rules()
	for _, r := range rules {
		for _, id := range r.Covers {
			if !slices.ContainsFunc(rules, func(o rule.Rule) bool { return o.ID == id }) {
				t.Errorf("%s covers %s, which does not exist", r.ID, id)
			}
		}
	}
	for _, l := range list.Lists() {
		if l.ID != "own/allow" && !slices.ContainsFunc(rules, func(r rule.Rule) bool { return slices.Contains(r.Lists, l.ID) }) {
			t.Errorf("no rule is about %s", l.ID)
		}
	}
}
