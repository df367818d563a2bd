// Package table reads delimited rows by the names of their columns: what
// matters in a published list is the name of a column, not its place, which
// changes from one year to the next.
//
// Nothing is dropped: a row that is no row is given with the reason, and the
// caller keeps it as a problem.
package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// MaxColumns and MaxField bound what a hostile document can make a caller hold:
// columns of the header and bytes of one field.
const (
	MaxColumns = 1000
	MaxField   = 1 << 20
)

// ErrOpenQuote says that a quote is never closed, so that it swallowed the rest
// of the document: the document is cut off, or as good as that.
var ErrOpenQuote = errors.New("a quote is never closed")

// A Reader gives the rows of one document.
type Reader struct {
	csv    *csv.Reader
	header []string
	last   int // columns of the row read last
	end    byte
	size   int64
}

// A Row is one row under its header.
type Row struct {
	Line   int // on which it begins, from 1
	Fields []string
	// Bad says why this is no row of the table: another number of columns, or
	// no delimited text at all. Fields then hold what could be read.
	Bad string
	// Missing is how many columns a bad row has too few: those that it has are
	// the first ones. It is 0 for every other row.
	Missing int
	header  []string
}

// New reads the header of a document in UTF-8, with or without a byte order
// mark. The separator is a comma, a semicolon or a tab: the one that the first
// line has most of. The error says what is wrong with the header.
func New(doc []byte) (*Reader, error) {
	doc = bytes.TrimPrefix(doc, []byte("\uFEFF"))
	if len(bytes.TrimSpace(doc)) == 0 {
		return nil, errors.New("there is no header")
	}
	r := &Reader{csv: csv.NewReader(bytes.NewReader(doc)), end: doc[len(doc)-1], size: int64(len(doc))}
	r.csv.Comma = separator(doc)
	r.csv.FieldsPerRecord = -1
	r.csv.LazyQuotes = false
	first, err := r.csv.Read()
	if err != nil {
		return nil, fmt.Errorf("the first line is no delimited text: %w", plain(err))
	}
	if len(first) > MaxColumns {
		return nil, fmt.Errorf("the first line has %d columns", len(first))
	}
	r.header = make([]string, len(first))
	for i, name := range first {
		r.header[i] = Name(name)
	}
	for i, name := range r.header {
		if name != "" && slices.Index(r.header, name) != i {
			return nil, fmt.Errorf("the header has the column %q twice", name)
		}
	}
	r.last = len(first)
	return r, nil
}

// Name gives the form in which names of columns are compared: small letters,
// without brackets, and one space for spaces and underscores. "Postal_Code" is
// "postal code".
func Name(published string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(published, func(r rune) bool {
		return r == '_' || r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\uFEFF' || r == '\u00A0'
	}), " "))
}

func separator(doc []byte) rune {
	line, _, _ := bytes.Cut(doc, []byte("\n"))
	best, most := ',', bytes.Count(line, []byte(","))
	for _, sep := range []rune{'\t', ';'} {
		if n := bytes.Count(line, []byte(string(sep))); n > most {
			best, most = sep, n
		}
	}
	return best
}

// Header gives the names of the columns, as Name writes them.
func (r *Reader) Header() []string { return slices.Clone(r.header) }

// Has reports whether the header has all of these columns.
func (r *Reader) Has(names ...string) bool {
	return !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(r.header, n) })
}

// Unknown gives the named columns of the header that are none of these.
func (r *Reader) Unknown(known ...string) []string {
	var out []string
	for _, n := range r.header {
		if n != "" && !slices.Contains(known, n) {
			out = append(out, n)
		}
	}
	return out
}

// Next gives the next row. At the end the error is io.EOF; it is ErrOpenQuote
// where the rest of the document is one unclosed quote.
func (r *Reader) Next() (Row, error) {
	fields, err := r.csv.Read()
	row := Row{Fields: fields, header: r.header}
	var at *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return Row{}, io.EOF
	case errors.As(err, &at):
		row.Line, row.Bad = at.StartLine, "this is no delimited text: "+plain(err).Error()
		if errors.Is(at.Err, csv.ErrQuote) && (at.Line != at.StartLine || r.csv.InputOffset() >= r.size) {
			return row, ErrOpenQuote
		}
		r.last = len(r.header)
		return row, nil
	case err != nil:
		return Row{}, err
	}
	row.Line, _ = r.csv.FieldPos(0)
	r.last = len(fields)
	if len(fields) != len(r.header) {
		row.Bad = fmt.Sprintf("the row has %d columns where the header has %d", len(fields), len(r.header))
		row.Missing = max(0, len(r.header)-len(fields))
	}
	for i, f := range fields {
		if len(f) > MaxField {
			row.Bad = fmt.Sprintf("column %d holds %d bytes", i+1, len(f))
		}
	}
	return row, nil
}

// Whole reports, after the last row, whether the document ends as a table
// does: with a line end, or at least with a closed quote or all columns.
func (r *Reader) Whole() bool {
	return r.end == '\n' || r.end == '\r' || r.end == '"' && r.last == len(r.header)
}

// Get gives the field under a column, without white space around it, or ""
// where there is none.
func (r Row) Get(column string) string {
	i := slices.Index(r.header, column)
	if i < 0 || i >= len(r.Fields) {
		return ""
	}
	return strings.TrimSpace(r.Fields[i])
}

// Empty reports whether no field holds anything.
func (r Row) Empty() bool {
	return !slices.ContainsFunc(r.Fields, func(f string) bool { return strings.TrimSpace(f) != "" })
}

// Text gives the fields as one text, for a problem that shows the row.
func (r Row) Text() string { return strings.Join(r.Fields, ",") }

// plain takes the line numbers off an error: the row has them.
func plain(err error) error {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
