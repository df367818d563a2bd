package fsf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/table"
	"github.com/navicert/navicert/internal/unpack"
)

// A sheet is a CSV that is being read: its columns by name and the entries so
// far, in the order in which their first rows stand.
type sheet struct {
	r       *reader
	column  map[string]int
	elder   bool // the layout of 2018
	entries map[string]*builder
	order   []*builder
	unknown []string // columns that are not known, flagged once each
}

// csv reads the CSV of either version.
func (r *reader) csv(b []byte) error {
	text, ok := unpack.UTF8(b)
	if !ok {
		r.out.Flag("", list.NewProblem(1, "", "", "some bytes are neither UTF-8 nor Windows-1252"))
	}
	if t, did := unwrap(text); did {
		text = t
		r.out.Flag("", list.NewProblem(1, "", "", "a spreadsheet has put every line into quotes and turned commas into tabs; both were taken back"))
	}
	t, err := table.New(distinct(text))
	if err != nil {
		return refuse("the document is not the list of the EU in XML or CSV").Because(err)
	}
	s := &sheet{r: r, column: make(map[string]int), entries: make(map[string]*builder)}
	for i, name := range t.Header() {
		s.column[name] = i
	}
	switch {
	case t.Has("entity logicalid", "namealias wholename", "entity regulation numbertitle", "birthdate birthdate", "identification number", "address city"):
		s.unknown = t.Unknown(known11()...)
	case t.Has("entity logical id", "naal wholename", "leba numtitle", "birt date", "iden number", "addr city"):
		s.elder = true
		s.unknown = t.Unknown(known10()...)
	default:
		return refuse("the document is not the list of the EU: it has not the columns of the CSV")
	}
	if err := s.rows(t); err != nil {
		return err
	}
	for _, b := range s.order {
		if err := r.place(b); err != nil {
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
		bad = row.Bad != ""
		switch {
		case len(s.r.out.Of(consolidated).Problems) > entry.MaxBad:
			return refuse("more than %d rows of the document cannot be read", entry.MaxBad)
		case len(s.order) > entry.MaxEntries:
			return refuse("the document holds more than %d entries", entry.MaxEntries)
		case bad:
			s.r.out.Flag(consolidated, list.NewProblem(row.Line, "", row.Text(), row.Bad))
		case !row.Empty():
			s.row(row)
		}
	}
}

// row adds one row to its entry.
func (s *sheet) row(row table.Row) {
	get := func(column string) string {
		i, ok := s.column[column]
		if !ok || i >= len(row.Fields) {
			return ""
		}
		return strings.TrimSpace(strings.ReplaceAll(row.Fields[i], `\n`, "\n"))
	}
	logical, reference, programme := get("entity logicalid"), get("entity eu referencenumber"), get("entity regulation programme")
	if s.elder {
		logical, reference, programme = get("entity logical id"), get("eu ref num"), get("programme")
	}
	if logical == "" {
		s.r.out.Flag(consolidated, list.NewProblem(row.Line, "entity logicalid", row.Text(), "the row does not say of which entry it is"))
		return
	}
	key := logical + "/" + programme
	b, ok := s.entries[key]
	if !ok {
		b = newBuilder(reference, logical, programme, row.Line)
		s.entries[key] = b
		s.order = append(s.order, b)
	}
	if s.elder {
		row10(b, get)
	} else {
		row11(b, get)
	}
	s.unknown = slices.DeleteFunc(s.unknown, func(name string) bool {
		v := get(name)
		if v != "" {
			s.r.out.Flag(consolidated, list.NewProblem(row.Line, name, v, "this reader does not know this column"))
		}
		return v != ""
	})
}

// distinct numbers the columns of the header that bear one name: the CSV 1.0
// has the number of the entry six times.
func distinct(doc []byte) []byte {
	line, rest, _ := bytes.Cut(doc, []byte("\n"))
	names := strings.Split(strings.TrimRight(string(line), "\r"), ";")
	if len(names) > table.MaxColumns {
		return doc
	}
	seen := make(map[string]int)
	for i, n := range names {
		low := table.Name(n)
		if low == "" {
			continue
		}
		if seen[low]++; seen[low] > 1 {
			names[i] = fmt.Sprintf("%s %d", n, seen[low])
		}
	}
	return append([]byte(strings.Join(names, ";")+"\n"), rest...)
}

// unwrap takes back what a spreadsheet did to a CSV with semicolons that it
// opened as one with commas: each line became one quoted field with tabs
// behind it, quotes in it were doubled, and each comma became a tab.
func unwrap(doc []byte) ([]byte, bool) {
	first, _, _ := bytes.Cut(doc, []byte("\n"))
	first = bytes.TrimRight(first, "\r")
	if len(first) < 2 || first[0] != '"' || first[len(first)-1] != '"' || bytes.Count(first, []byte(`"`)) != 2 || !bytes.Contains(first, []byte(";")) {
		return doc, false
	}
	var out bytes.Buffer
	out.Grow(len(doc))
	for line := range bytes.Lines(doc) {
		text := bytes.TrimRight(line, "\r\n")
		if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
			out.Write(line) // cut off: its open quote will say so
			continue
		}
		text = bytes.TrimRight(text[1:len(text)-1], "\t")
		text = bytes.ReplaceAll(text, []byte(`""`), []byte(`"`))
		out.Write(bytes.ReplaceAll(text, []byte("\t"), []byte(",")))
		out.WriteByte('\n')
	}
	return out.Bytes(), true
}
