// Package all is the register of legal rules.
package all

import (
	"slices"

	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/us"
)

// Rules gives every rule, in the order in which reports show them. To add a
// rule, add it to the register of its jurisdiction; to add a jurisdiction,
// write its package under internal/rule and add it here.
func Rules() []rule.Rule {
	return slices.Concat(
		us.Rules(),
	)
}

// Questions gives every question that a rule may ask, the shared ones first,
// each once.
func Questions() []rule.Question {
	out := rule.Shared()
	for _, r := range Rules() {
		for _, q := range r.Questions {
			if !slices.ContainsFunc(out, func(known rule.Question) bool { return known.ID == q.ID }) {
				out = append(out, q)
			}
		}
	}
	return out
}
