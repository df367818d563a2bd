package transaction

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/party"
)

// MaxSize is the most that a file may hold, in bytes.
const MaxSize = form.MaxSize

// A reader turns the tree of a file into a transaction and collects mistakes.
type reader struct{ form.Reader }

type (
	value = form.Value
	field = form.Field
)

// Problem and Problems are mistakes in a transaction file.
type (
	Problem  = form.Problem
	Problems = form.Problems
)

// Refuse makes the fault of a transaction file with mistakes, nil if there are
// none.
func Refuse(file string, all Problems) error {
	return form.Refuse(file, "\"navicert check --template\" writes a file to start from", all)
}

// of reads a scalar by a function that reports whether it could be read; what
// says what it should have been.
func of[T any](r *reader, to *T, what string, known []string, read func(string) (T, bool)) value {
	return form.Of(&r.Reader, to, what, known, read)
}

func (r *reader) truth(to *Truth) value {
	return of(r, to, "answer", []string{"yes", "no", "unknown"}, parseTruth)
}

// number reads a Decimal from low to high.
func (r *reader) number(to *Decimal, low, high Decimal) value {
	return of(r, to, fmt.Sprintf("number from %s to %s; write digits and a point only", low, high), nil, func(s string) (Decimal, bool) {
		d, ok := ParseDecimal(s)
		return d, ok && d >= low && d <= high
	})
}

func (r *reader) money(to *Money) value {
	return of(r, to, "amount of money; write it as 500.00 USD", nil, func(s string) (Money, bool) {
		m, ok := ParseMoney(s)
		return m, ok && m.Amount >= 0 && m.Amount <= MaxWhole*One
	})
}

// ParseAct reads an act, in any case and with any of space, dash and underscore
// between its words.
func ParseAct(s string) (Act, bool) {
	a := Act(strings.ReplaceAll(strings.ReplaceAll(form.Fold(s), " ", "-"), "_", "-"))
	if a == "re-export" {
		a = Reexport
	}
	return a, slices.Contains(acts, a)
}

func parseECCN(s string) (item.ECCN, bool) {
	e, err := item.Parse(s)
	return e, err == nil
}

func parsePartyKind(s string) (party.Kind, bool) {
	k := party.Kind(form.Fold(s))
	return k, k == party.Person || k == party.Company || k == party.Vessel || k == party.Aircraft
}
