package csl

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/list"
)

// csv reads the CSV layouts of all years: they differ in their first column
// and in quoting only, and columns are told by name.
func (p *parser) csv(b []byte) error {
	c := csv.NewReader(bytes.NewReader(b))
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	first, err := c.Read()
	if err != nil {
		return refuse("the first line is no CSV").Because(err).Try(again)
	}
	header := slices.Clone(first)
	if err := p.header(header); err != nil {
		return err
	}
	short := 0 // columns of the last row, when it had too few
	var last *list.Listing
	for {
		fields, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if err := p.badRow(c, err); err != nil {
				return err
			}
			continue
		}
		line, _ := c.FieldPos(0)
		short = 0
		if len(fields) != len(header) {
			short = len(fields)
			p.flagRow(header, fields, line)
			continue
		}
		if slices.Equal(fields, header) {
			p.out.Flag("", list.NewProblem(line, "", "", "the header row is repeated"))
			continue
		}
		r := &row{line: line}
		p.fill(r, header, fields)
		if last, err = p.row(r); err != nil {
			return err
		}
	}
	if short > 0 && short < len(header) {
		return refuse("the document is cut off: its last row has %d of %d columns", short, len(header)).Try(again)
	}
	if end := b[len(b)-1]; last != nil && end != '\n' && end != '"' {
		last.Flag(header[len(header)-1], "", "the document does not end with a line end, so that its last field may be cut off")
	}
	return nil
}

// header checks the names of the columns.
func (p *parser) header(names []string) error {
	for i, n := range names {
		names[i] = strings.ToLower(strings.TrimSpace(n))
	}
	for _, want := range required {
		if !slices.Contains(names, want) {
			return refuse("the first line is no header of the Consolidated Screening List: there is no column %q", want).Try(again)
		}
	}
	var r row
	seen := map[string]bool{}
	for _, n := range names {
		if seen[n] {
			return refuse("the header has the column %q twice", n).Try(again)
		}
		seen[n] = true
		if r.field(n) == nil && r.texts(n) == nil && n != "addresses" && n != "ids" {
			p.out.Flag("", list.NewProblem(1, n, "", "this reader does not know this column"))
		}
	}
	return nil
}

// badRow keeps a row that is no CSV. A quote that is never closed swallows
// the rest of the document, which is then cut off or as good as that.
func (p *parser) badRow(c *csv.Reader, err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return refuse("the document cannot be read as CSV").Because(err).Try(again)
	}
	if _, next := c.Read(); errors.Is(next, io.EOF) {
		return refuse("the document is cut off, or a quote is never closed, in the row that begins on line %d", at.StartLine).Try(again)
	} else if next != nil {
		return refuse("the document cannot be read as CSV from line %d on", at.StartLine).Because(next).Try(again)
	}
	p.out.Flag("", list.NewProblem(at.StartLine, "", "", "this row and the one after it are no CSV: "+at.Err.Error()))
	return nil
}

// flagRow keeps a row with another number of columns than the header, under
// its list where the row still says which.
func (p *parser) flagRow(header, fields []string, line int) {
	id := list.ID("")
	if i := slices.Index(header, "source"); i < len(fields) {
		id, _ = listOf(fields[i])
	}
	says := fmt.Sprintf("the row has %d columns where the header has %d", len(fields), len(header))
	p.out.Flag(id, list.NewProblem(line, "", strings.Join(fields, ","), says))
}

// fill takes the fields of one line by the names of their columns.
func (p *parser) fill(r *row, header, fields []string) {
	for i, name := range header {
		value := strings.TrimSpace(fields[i])
		if value == "" {
			continue
		}
		if !utf8.ValidString(value) {
			value = strings.ToValidUTF8(value, "\uFFFD")
			r.problem(name, value, "the field is not UTF-8")
		}
		value = p.share(value)
		if t := r.field(name); t != nil {
			*t = value
		} else if t := r.texts(name); t != nil {
			*t = split(value)
		} else if name == "addresses" {
			for _, a := range split(value) {
				r.address(a)
			}
		} else if name == "ids" {
			for _, id := range split(value) {
				r.ids = append(r.ids, identifier(id))
			}
		}
	}
}
