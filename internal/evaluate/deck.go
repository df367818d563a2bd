package evaluate

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
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
// commas, or by semicolons or tabs where the first line has no comma. The
// errors are *fault.Fault and name the line and the column.
func ReadDeck(file string, r io.Reader) (*Deck, error) {
	b, err := content(file, r)
	if err != nil {
		return nil, err
	}
	rows := csv.NewReader(bytes.NewReader(b))
	rows.Comma = divider(b)
	rows.FieldsPerRecord = -1 // a wrong number gets a better sentence below
	head, err := rows.Read()
	if err != nil {
		return nil, badTable(file, err)
	}
	at, err := columns(file, head)
	if err != nil {
		return nil, err
	}
	d := &Deck{Name: file}
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, badTable(file, err)
		}
		line, _ := rows.FieldPos(0)
		if len(cells) != len(head) {
			return nil, broken(file, line, "it has %d columns, and the first line has %d", len(cells), len(head)).
				Try("put a name that holds a comma between quotation marks")
		}
		if len(d.Rows) == MaxRows {
			return nil, broken(file, line, "there are more than 1,000,000 names").Try("cut the file into several")
		}
		row, err := readRow(file, line, at, cells)
		if err != nil {
			return nil, err
		}
		d.Rows = append(d.Rows, row)
	}
	if len(d.Rows) == 0 {
		return nil, fault.New(fault.Input, "%s has no line below its first one", file).Try("write one name on each line")
	}
	return d, nil
}

// divider guesses from the first line what divides the cells: programs of many
// countries write a semicolon.
func divider(b []byte) rune {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	for _, d := range []rune{',', ';', '\t'} {
		if bytes.ContainsRune(line, d) {
			return d
		}
	}
	return ','
}

// columns finds the columns by name.
func columns(file string, head []string) (map[string]int, error) {
	at := make(map[string]int)
	for i, c := range head {
		c = strings.ToLower(strings.TrimSpace(c))
		if _, twice := at[c]; twice && c != "" {
			return nil, broken(file, 1, "there are two columns %q", c).Try("rename one of them")
		}
		at[c] = i
	}
	for _, c := range []string{columnClass, columnQuery, columnWant, columnExpect} {
		if _, ok := at[c]; !ok {
			return nil, broken(file, 1, "there is no column %q", c).
				Try("the first line names the columns: class,query,listed_name,expect")
		}
	}
	return at, nil
}

// readRow reads the cells of a line.
func readRow(file string, line int, at map[string]int, cells []string) (Row, error) {
	cell := func(column string) string {
		i, ok := at[column]
		if !ok {
			return ""
		}
		return strings.TrimSpace(cells[i])
	}
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

// badTable says what is wrong with the quotation marks of a table: nothing else
// can be.
func badTable(file string, err error) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return fault.New(fault.Input, "%s is no table", file).Because(err)
	}
	says := "a quotation mark stands inside a cell that does not begin with one"
	if errors.Is(p.Err, csv.ErrQuote) {
		says = "a cell begins with a quotation mark, and its end does not have one"
	}
	return broken(file, p.Line, "byte %d: %s", p.Column, says).
		Try("write a cell that holds one between quotation marks, and each one in it twice")
}

// shorten cuts what an error repeats.
func shorten(s string) string {
	const limit = 40
	if r := []rune(s); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return s
}
