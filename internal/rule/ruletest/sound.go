package ruletest

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/rule"
)

// The forms of identifiers: they are stored with answers, so they are kept
// plain.
var (
	ruleID     = regexp.MustCompile(`^[a-z]+/[a-z0-9]+/[a-z0-9.()-]+$`)
	questionID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// Sound checks what a rule says of itself.
func Sound(t *testing.T, r *rule.Rule) {
	t.Helper()
	wrong := func(is bool, says string) {
		t.Helper()
		if is {
			t.Errorf("%s: %s", r.ID, says)
		}
	}
	wrong(!ruleID.MatchString(r.ID), "the ID is not of the form us/ear/744.16")
	wrong(r.Title == "" || r.Says == "" || !strings.HasSuffix(r.Says, "."), "it needs a title, and Says in full sentences")
	wrong(len(r.Cites) == 0, "it cites nothing")
	wrong(len(r.Effective) == 0, "it is never in force: give Effective")
	wrong(!r.VerifiedThrough.Known(), "it needs VerifiedThrough")
	wrong(!slices.Contains([]cite.Certainty{cite.A, cite.B, cite.C, cite.U}, r.Certainty), "it needs a certainty")
	wrong(r.About == rule.EachListing && len(r.Lists) == 0, "it is about listings and names no list")
	wrong(r.Apply == nil, "it has no Apply")
	for _, p := range slices.Concat(r.Effective, r.Stayed) {
		wrong(p.Empty(), "a span of it holds no day")
		wrong(p.From.Known() && p.Cite == cite.Citation{}, "a span that begins on a day needs the citation that says so")
	}
	for _, q := range slices.Concat(r.Questions, rule.Shared()) {
		wrong(!questionID.MatchString(q.ID), "question "+q.ID+": the ID is not made of words and hyphens")
		wrong(!strings.HasSuffix(q.Text, "?") || q.Because == "" || q.Of == "", "question "+q.ID+": it needs a text that asks, a reason and what it is asked of")
	}
	for _, c := range r.Cannot {
		wrong(c.Why == "", "Cannot needs a reason")
	}
}

// Check checks a finding: it says why, has an effect exactly where it applies,
// and asks only what its rule has declared.
func Check(t *testing.T, j rule.Judged) {
	t.Helper()
	id := j.Rule.ID
	why := j.Reason().String()
	if why == "" {
		t.Errorf("%s: a finding without a reason", id)
	}
	if strings.Contains(why, "%!") {
		t.Errorf("%s: a reason that was not formatted: %s", id, why)
	}
	switch j.Kind {
	case rule.DoesApply:
		if !slices.Contains(rule.Effects(), j.Effect) || j.Effect == rule.HoldQuestion {
			t.Errorf("%s: applies with effect %q", id, j.Effect)
		}
	case rule.DoesAsk:
		if j.Effect != rule.HoldQuestion || len(j.Questions) == 0 {
			t.Errorf("%s: asks with effect %q and %d questions", id, j.Effect, len(j.Questions))
		}
	case rule.DoesNotApply:
		if j.Effect != "" || len(j.Questions) > 0 {
			t.Errorf("%s: does not apply, but has effect %q and %d questions", id, j.Effect, len(j.Questions))
		}
	default:
		t.Errorf("%s: a finding of kind %q", id, j.Kind)
	}
	for _, q := range j.Questions {
		known := slices.Concat(j.Rule.Questions, rule.Shared())
		if !slices.ContainsFunc(known, func(k rule.Question) bool { return k.ID == q.Question.ID }) {
			t.Errorf("%s: asks %s, which it has not declared", id, q.Question.ID)
		}
		if !strings.HasPrefix(q.ID, q.Question.ID) {
			t.Errorf("%s: the question %s is asked as %s", id, q.Question.ID, q.ID)
		}
	}
}
