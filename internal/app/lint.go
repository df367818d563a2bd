package app

import (
	"slices"

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
			out = append(out, lint.Version(h.stored)...)
		}
	}
	return out, nil
}
