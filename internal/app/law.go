package app

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/rule"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/rule/overlay"
)

// Law gives the rules of the program, in the order of reports.
func Law() []rule.Rule { return rules.Rules() }

// Law gives the rules that Check applies, in the order of reports: those of the
// program, with the overlays of the data folder.
func (a *App) Law() ([]rule.Rule, error) {
	sets, err := a.overlays()
	if err != nil {
		return nil, err
	}
	return overlay.Apply(rules.Rules(), sets), nil
}

// LawQuestions gives every question that a rule may ask, each once.
func LawQuestions() []rule.Question { return rules.Questions() }

// LawCases gives the cases that show what a rule says.
func LawCases(id string) []rule.Precedent { return rules.Precedents(id) }

// LawOf gives the rule of an ID, or the only one whose ID ends so, with the
// cases that show what it says.
func (a *App) LawOf(id string) (*rule.Rule, []rule.Precedent, error) {
	all, err := a.Law()
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(all, func(r rule.Rule) bool { return r.ID == id })
	var ids []string
	for k, r := range all {
		ids = append(ids, r.ID)
		if i < 0 && id != "" && strings.HasSuffix(r.ID, "/"+id) {
			i = k
		}
	}
	if i < 0 {
		f := fault.New(fault.Usage, "there is no rule %q", id)
		if near := form.Nearest(id, ids); near != "" {
			return nil, nil, f.Try("did you mean %s?", near)
		}
		return nil, nil, f.Try("\"navicert law list\" shows them all")
	}
	return &all[i], rules.Precedents(all[i].ID), nil
}
