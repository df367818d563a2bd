package app

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/lint"
	"github.com/navicert/navicert/internal/list"
)

// Lint gives what is wrong in the versions in use of lists, as they were
// published.
func (a *App) Lint(ids []list.ID) ([]lint.Finding, error) {
	held, err := a.held()
	if err != nil {
		return nil, err
	}
	var out []lint.Finding
	for _, h := range held {
		if slices.Contains(ids, h.stored.List) {
			out = append(out, answered(lint.Version(h.stored), h.overlay)...)
		}
	}
	return out, nil
}

// answered names with each finding the errata that answer it: those of its
// entry and field that correct what it found.
func answered(all []lint.Finding, overlay *list.Version) []lint.Finding {
	errata := map[string][]list.Erratum{}
	for i := range overlay.Listings {
		if l := &overlay.Listings[i]; len(l.Errata) > 0 {
			errata[l.Key] = l.Errata
		}
	}
	for i := range all {
		f := &all[i]
		for _, e := range errata[f.Key] {
			if e.Field == f.Field && strings.Contains(e.Printed, f.Value) {
				f.Errata = append(f.Errata, e.ID)
			}
		}
	}
	return all
}
