package app

import (
	"github.com/navicert/navicert/internal/report"
)

// Verify reads every stored version back and checks every byte of it.
func (a *App) Verify() (report.Verified, error) {
	c, err := a.store.Verify(nil)
	if err != nil {
		return report.Verified{}, err
	}
	out := report.Verified{Imports: c.Imports, Versions: c.Versions, Bytes: c.Bytes}
	for _, b := range c.Bad {
		out.Bad = append(out.Bad, report.Unsound{List: b.List, Hash: b.Hash, Why: b.Err.Error()})
	}
	return out, nil
}
