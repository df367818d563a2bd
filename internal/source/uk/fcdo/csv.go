package fcdo

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/table"
	"github.com/navicert/navicert/internal/unpack"
)

// required are the columns without which a CSV is not this list.
var required = [...]string{"uniqueid", "name6", "nametype", "regimename", "datedesignated"}

// A sheet is a CSV that is being read.
type sheet struct {
	r       *reader
	skipped int            // lines above the header
	column  map[string]int // by squashed name
	names   []string       // of the columns, as published but for case
	short   []string       // the same, squashed
	grouped map[string]bool
	flagged map[string]bool // columns that are not known and were flagged
	entries map[string]*entry.Entry
	order   []*entry.Entry
}

// csv reads the CSV.
func (r *reader) csv(b []byte) error {
	text, ok := unpack.UTF8(b)
	if !ok {
		r.out.Flag("", list.NewProblem(1, "", "", "some bytes are neither UTF-8 nor Windows-1252"))
	}
	s := &sheet{
		r: r, column: make(map[string]int), grouped: make(map[string]bool), flagged: make(map[string]bool),
		entries: make(map[string]*entry.Entry),
	}
	if first, rest, _ := bytes.Cut(text, []byte("\n")); strings.HasPrefix(squash(string(first[:min(len(first), 40)])), "reportdate") {
		text, s.skipped = rest, 1
	}
	t, err := table.New(text)
	if err != nil {
		return refuse("the document is not the UK Sanctions List in CSV or XML").Because(err)
	}
	s.names = t.Header()
	for i, name := range s.names {
		s.short = append(s.short, squash(name))
		s.column[s.short[i]] = i
	}
	for _, name := range required {
		if _, ok := s.column[name]; !ok {
			return refuse("the document is not the UK Sanctions List: it has no column %q", name)
		}
	}
	for _, g := range groups {
		for _, f := range g.fields {
			s.grouped[squash(f)] = true
		}
	}
	if err := s.rows(t); err != nil {
		return err
	}
	for _, e := range s.order {
		if err := r.place(e); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) rows(t *table.Reader) error {
	bad := false // the last row was none
	for {
		row, err := t.Next()
		switch {
		case err == io.EOF && !bad && t.Whole():
			return nil
		case err == io.EOF, errors.Is(err, table.ErrOpenQuote):
			return refuse("the document is cut off in its last row")
		case err != nil:
			return refuse("the document cannot be read").Because(err)
		}
		row.Line += s.skipped
		bad = row.Bad != ""
		switch {
		case len(s.r.out.Of(sanctionsList).Problems) > entry.MaxBad:
			return refuse("more than %d rows of the document cannot be read", entry.MaxBad)
		case len(s.order) > entry.MaxEntries:
			return refuse("the document holds more than %d entries", entry.MaxEntries)
		case bad:
			s.r.out.Flag(sanctionsList, list.NewProblem(row.Line, "", row.Text(), row.Bad))
		case !row.Empty():
			s.row(row)
		}
	}
}

// row adds one row to its entry.
func (s *sheet) row(row table.Row) {
	get := func(column string) string {
		if i, ok := s.column[column]; ok && i < len(row.Fields) {
			return entry.Tidy(row.Fields[i])
		}
		return ""
	}
	key := get("uniqueid")
	if key == "" {
		s.r.out.Flag(sanctionsList, list.NewProblem(row.Line, "Unique ID", row.Text(), "the row does not say of which designation it is"))
		return
	}
	e, ok := s.entries[key]
	if !ok {
		e = entry.New(sanctionsList, key, row.Line)
		s.entries[key] = e
		s.order = append(s.order, e)
	}
	for _, g := range groups {
		g.add(e, func(name string) string { return get(strings.ToLower(name)) })
	}
	start(e, get("datedesignated"), get("designationsource"))
	for i, name := range s.names {
		c := s.short[i]
		if s.grouped[c] || i >= len(row.Fields) {
			continue
		}
		v := entry.Tidy(row.Fields[i])
		switch add, ok := singles[c]; {
		case v == "":
		case ok:
			add(e, v)
		case !s.flagged[c]:
			s.flagged[c] = true
			s.r.out.Flag(sanctionsList, list.NewProblem(row.Line, name, v, "this reader does not know this column"))
		}
	}
}
