package app

import (
	"github.com/navicert/navicert/internal/evaluate"
)

// Deck reads a file of labelled names. A name of "-" is standard input.
func (a *App) Deck(file string) (*evaluate.Deck, error) {
	r, name, err := a.open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return evaluate.ReadDeck(name, r)
}

// Pairs reads a file of pairs of names. A name of "-" is standard input.
func (a *App) Pairs(file string) (*evaluate.Pairs, error) {
	r, name, err := a.open(file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return evaluate.ReadPairs(name, r)
}

// Evaluate screens a deck and counts what was found. The clock of the
// environment measures the time that each name takes.
func (a *App) Evaluate(e *Engine, d *evaluate.Deck, s evaluate.Settings) *evaluate.Measure {
	s.Clock, s.Parties = a.env.Now, e.parties
	return evaluate.Run(e.Screener, e.versions, d, s)
}

// EvaluateSelf screens every name of the installed lists and variations of n of
// them.
func (a *App) EvaluateSelf(e *Engine, n int, s evaluate.Settings) *evaluate.Measure {
	s.Clock, s.Parties = a.env.Now, e.parties
	return evaluate.RunSelf(e.Screener, e.versions, n, s)
}
