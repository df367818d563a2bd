package evaluate

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/table"
)

// The columns of a deck, by name. The first four must be there; others than
// these are not looked at.
const (
	columnClass   = "class"
	columnQuery   = "query"
	columnWant    = "listed_name"
	columnExpect  = "expect"
	columnCountry = "country"
	columnKind    = "kind"
)

// The two words of the column expect.
const (
	expectHit   = "hit"
	expectClear = "clear"
)

// ReadDeck reads a deck: a table with the columns class, query, listed_name and
// expect, in any order, and if wanted country and kind. Cells are divided by
// commas, semicolons or tabs, as package table finds out. The errors are
// *fault.Fault and name the line and the column.
func ReadDeck(file string, r io.Reader) (*Deck, error) {
	b, err := content(file, r)
	if err != nil {
		return nil, err
	}
	rows, err := table.New(b)
	if err != nil {
		return nil, broken(file, 1, "%s", err).Try(heading)
	}
	for _, c := range []string{columnClass, columnQuery, columnWant, columnExpect} {
		if !rows.Has(table.Name(c)) {
			return nil, broken(file, 1, "there is no column %q", c).Try(heading)
		}
	}
	d := &Deck{Name: file}
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		switch {
		case errors.Is(err, table.ErrOpenQuote):
			return nil, broken(file, row.Line, "a quotation mark is opened and never closed").Try(quoting)
		case err != nil:
			return nil, fault.New(fault.Input, "%s is no table", file).Because(err)
		case row.Bad != "":
			return nil, broken(file, row.Line, "%s", row.Bad).Try(quoting)
		case len(d.Rows) == MaxRows:
			return nil, broken(file, row.Line, "there are more than 1,000,000 names").Try("cut the file into several")
		case row.Empty(): // spreadsheets write such lines below the last one
			continue
		}
		one, err := readRow(file, row)
		if err != nil {
			return nil, err
		}
		d.Rows = append(d.Rows, one)
	}
	if len(d.Rows) == 0 {
		return nil, fault.New(fault.Input, "%s has no line below its first one", file).Try("write one name on each line")
	}
	return d, nil
}

// Advice on the form of a deck.
const (
	heading = "the first line names the columns: class,query,listed_name,expect"
	quoting = "put a cell that holds a comma or a quotation mark between quotation marks, and write each such mark in it twice"
)

// readRow reads the cells of a line.
func readRow(file string, row table.Row) (Row, error) {
	line := row.Line
	cell := func(column string) string { return strings.TrimSpace(row.Get(table.Name(column))) }
	bad := func(column, format string, args ...any) *fault.Fault {
		f := fault.New(fault.Input, format, args...)
		return broken(file, line, "column %q: %s", column, f.Says)
	}
	r := Row{Line: line, Class: cell(columnClass), Query: cell(columnQuery)}
	for _, c := range []string{columnClass, columnQuery, columnWant} {
		if len(cell(c)) > MaxName {
			return r, bad(c, "it is longer than %d bytes", MaxName).Try("shorten it; no name is so long")
		}
	}
	if r.Query == "" {
		return r, bad(columnQuery, "there is no name").Try("write the name to screen")
	}
	switch expect := cell(columnExpect); strings.ToLower(expect) {
	case expectHit:
		if r.Want = cell(columnWant); r.Want == "" {
			return r, bad(columnWant, "there is no name").Try("write a listed name of the party that must be found")
		}
	case expectClear:
	default:
		return r, bad(columnExpect, "%q is neither hit nor clear", shorten(expect)).
			Try("write hit where the party must be found, clear where nothing may alert")
	}
	if s := cell(columnCountry); s != "" {
		code, ok := place.Parse(s)
		if !ok {
			return r, bad(columnCountry, "%q is not a country", shorten(s)).Try("write its two-letter code of ISO 3166 or its English name")
		}
		r.Country = code
	}
	if s := cell(columnKind); s != "" {
		r.Kind = party.Kind(strings.ToLower(s))
		if !slices.Contains([]party.Kind{party.Person, party.Company, party.Vessel, party.Aircraft}, r.Kind) {
			return r, bad(columnKind, "%q is not a kind of party", shorten(s)).Try("it is one of person, organisation, vessel, aircraft")
		}
	}
	return r, nil
}

// shorten cuts what an error repeats.
func shorten(s string) string {
	const limit = 40
	if r := []rune(s); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}
