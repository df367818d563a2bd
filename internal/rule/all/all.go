// Package all is the register of legal rules.
package all

import (
	"embed"
	"io/fs"
	"slices"

	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/rule/conflict"
	"github.com/navicert/navicert/internal/rule/us"
)

// Rules gives every rule, in the order in which reports show them. To add a
// rule, add it to the register of its jurisdiction; to add a jurisdiction,
// write its package under internal/rule and add it here.
func Rules() []rule.Rule {
	decided := slices.Concat(
		us.Rules(),
	)
	// What opposes a list does not decide what the list demands.
	opposed := conflict.Rules()
	return slices.Concat(decided, opposed, []rule.Rule{otherLists(decided)})
}

// cases are the archives of this package.
//
//go:embed testdata/*.txtar
var cases embed.FS

// Precedents gives the cases that show what a rule says, in the order of the
// archives.
func Precedents(id string) []rule.Precedent {
	var out []rule.Precedent
	for _, book := range []fs.FS{us.Cases, conflict.Cases, cases} {
		files, err := fs.Glob(book, "testdata/*.txtar")
		if err != nil {
			continue // the pattern is well formed
		}
		for _, name := range files {
			if text, err := fs.ReadFile(book, name); err == nil {
				out = append(out, rule.Precedents(name, string(text), id)...)
			}
		}
	}
	return out
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
