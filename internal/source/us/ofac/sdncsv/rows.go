package sdncsv

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// The columns of each file, by which it is told.
const (
	entries   = 12
	addresses = 6
	aliases   = 5
	comments  = 2
)

// words name the files in problems and errors.
var words = map[int]string{entries: "entries", addresses: "addresses", aliases: "aliases", comments: "comments"}

// maxBad is how many rows of a file may be unreadable before the file as a
// whole is not believed.
const maxBad = 20

// maxField is the longest field: the longest real remark has 9,015 characters.
const maxField = 256 << 10

// A row is one row of a file, with its line.
type row struct {
	line   int
	fields []string
}

// file reads one file and keeps its rows under its number of columns.
func (p *parser) file(d ofac.Document) error {
	b, err := d.Bytes()
	if err != nil {
		return err
	}
	if b, err = decode(b); err != nil {
		return err
	}
	trimmed := bytes.TrimRight(b, " \t\r\n")
	if len(trimmed) == 0 {
		return ofac.Refuse("the document is empty")
	}
	if c := trimmed[0]; c == '<' || c == '{' {
		return ofac.Refuse("the document is a web page, XML or JSON, not one of OFAC's CSV files")
	}
	columns, ended, rows, err := p.rows(b)
	if err != nil {
		return err
	}
	if p.files[columns] != nil {
		return ofac.Refuse("two of the files are of %s", words[columns])
	}
	switch last := rows[len(rows)-1]; {
	case ended:
	case bytes.HasSuffix(b, []byte("\n")):
		p.flag(0, "end", words[columns], "the file of "+words[columns]+" does not end in the mark that OFAC's files end in, so rows may be missing")
	case bytes.HasSuffix(firstLine(b), []byte("\r\n")):
		// OFAC's own line ends: nobody has saved it anew, which also drops the mark.
		return ofac.Refuse("the document is cut off on line %d, without the mark that OFAC's files end in", bytes.Count(b, []byte("\n"))+1)
	default:
		// The last row may be cut, and nothing in it would show it.
		p.flag(last.line, "last row", strings.Join(last.fields, ","), "the file of "+words[columns]+" does not end with a line end, so its last row may be cut off")
		p.cut[columns] = true
	}
	if p.files == nil {
		p.files = map[int][]row{}
	}
	p.files[columns] = rows
	return nil
}

func firstLine(b []byte) []byte { return b[:bytes.IndexByte(b, '\n')+1] }

// decode gives UTF-8 without a byte order mark.
func decode(b []byte) ([]byte, error) {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	if utf8.Valid(b) {
		return b, nil
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return nil, ofac.Refuse("the document is no text")
	}
	return charmap.Windows1252.NewDecoder().Bytes(b)
}

// rows parses one file: its number of columns, whether it ends in the mark that
// OFAC writes, and its rows without that mark and without a header line.
func (p *parser) rows(b []byte) (columns int, ended bool, out []row, err error) {
	r := csv.NewReader(bytes.NewReader(b))
	r.FieldsPerRecord = -1
	bad, marks := 0, 0
	for n := 0; ; n++ {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			if broken.Line != broken.StartLine || r.InputOffset() >= int64(len(b)) && errors.Is(err, csv.ErrQuote) {
				return 0, false, nil, ofac.Refuse("the document is cut off: the quotes that open on line %d do not close", broken.StartLine)
			}
			p.flag(broken.StartLine, "row", strings.Join(fields, ","), "the quotes of this row do not pair, so it is not read")
			if bad++; bad > maxBad {
				return 0, false, nil, ofac.Refuse("more than %d rows cannot be read", maxBad)
			}
			continue
		}
		line, _ := r.FieldPos(0)
		if strings.HasPrefix(fields[0], "\x1a") {
			if marks++; strings.Trim(strings.Join(fields, ""), "\x1a \r\n") == "" {
				ended = true
				continue
			}
			fields[0] = strings.TrimPrefix(fields[0], "\x1a") // of the file that was put behind this one
		}
		if ended = false; marks > 0 && (columns != entries || marks > 1) {
			return 0, false, nil, ofac.Refuse("the document goes on after its end mark, line %d", line)
		}
		if columns == 0 {
			if columns = len(fields); words[columns] == "" {
				return 0, false, nil, ofac.Refuse("the document has %d columns, and none of OFAC's CSV files has", columns)
			}
			if p.heading(fields, line) {
				continue
			}
		}
		ok, err := p.fits(fields, columns, line)
		if err != nil {
			return 0, false, nil, err
		}
		switch {
		case ok && marks > 0:
			p.behind = append(p.behind, row{line, fields})
			continue
		case ok:
			out = append(out, row{line, fields})
			continue
		}
		if bad++; bad > maxBad {
			return 0, false, nil, ofac.Refuse("more than %d rows cannot be read", maxBad)
		}
	}
	if len(out) == 0 {
		return 0, false, nil, ofac.Refuse("the document holds no row that can be read")
	}
	return columns, ended, out, nil
}

// heading reports whether the first row is a header line, and keeps it.
func (p *parser) heading(fields []string, line int) bool {
	if number(fields[0]) || number(fields[1]) || len(fields) == comments && len(fields[0]) >= 20 {
		return false
	}
	p.flag(line, "row", strings.Join(fields, ","), "this is a header line, which OFAC's own file does not have")
	return true
}

// fits checks one row and takes the marks of "nothing" out of it.
func (p *parser) fits(fields []string, columns, line int) (bool, error) {
	for i, f := range fields {
		if len(f) > maxField {
			return false, ofac.Refuse("a field on line %d is longer than %d bytes", line, maxField)
		}
		if columns == comments {
			continue // the rest of a remark may begin with the space between two words
		}
		if fields[i] = strings.TrimSpace(f); fields[i] == "-0-" {
			fields[i] = ""
		}
	}
	if len(fields) != columns || !number(strings.TrimSpace(fields[0])) {
		p.flag(line, "row", strings.Join(fields, ","), "this row has not the columns of the others or no number, so it is not read")
		return false, nil
	}
	fields[0] = strings.TrimSpace(fields[0])
	return true, nil
}

func number(s string) bool {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != "" && len(s) <= 10
}

// flag keeps a row that is no listing.
func (p *parser) flag(line int, field, value, says string) {
	p.out.Flag(p.list(), list.NewProblem(line, field, value, says))
}
