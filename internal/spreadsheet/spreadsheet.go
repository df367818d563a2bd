// Package spreadsheet reads the rows of one sheet of an Office Open XML
// workbook (.xlsx, ECMA-376), within limits: the first sheet, or the one named.
// A cell is the text that it shows in the simplest form: days of cells that are
// formatted as such are written 2006-01-02, numbers as they are stored, the
// result of a formula and not the formula. Colours, comments and links are not
// read.
package spreadsheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/element"
)

// The limits of a workbook. A zip bomb ends at MaxPart.
const (
	MaxPart    = 64 << 20 // bytes of one part of the workbook, unpacked
	MaxRows    = 1 << 20  // rows of a sheet, as in the programs that make them
	MaxColumns = 1 << 14
	MaxCells   = 20_000_000 // cells that hold something
)

// A Row is one row of a sheet. Its cells have the places of their columns;
// those behind the last one that holds something are left out.
type Row struct {
	Line  int // as the program shows it, from 1
	Cells []string
}

// A book is an open workbook.
type book struct {
	parts   map[string]*zip.File
	strings []string
	dates   map[int]bool // styles whose cells are days
	since   int          // the day number 0: 1900 or 1904
}

// Sheets gives the names of the sheets of a workbook, in their order.
func Sheets(doc []byte) ([]string, error) {
	b, err := open(doc)
	if err != nil {
		return nil, err
	}
	sheets, err := b.sheets()
	var names []string
	for _, s := range sheets {
		names = append(names, s.name)
	}
	return names, err
}

// Read gives the rows of the sheet of that name, or of the first one where name
// is "". Empty rows are left out.
func Read(doc []byte, name string) ([]Row, error) {
	b, err := open(doc)
	if err != nil {
		return nil, err
	}
	sheets, err := b.sheets()
	if err != nil {
		return nil, err
	}
	for _, s := range sheets {
		if name != "" && !strings.EqualFold(s.name, name) {
			continue
		}
		if err := b.styles(); err != nil {
			return nil, err
		}
		if err := b.shared(); err != nil {
			return nil, err
		}
		return b.rows(s.part)
	}
	return nil, fmt.Errorf("the workbook has no sheet %q", name)
}

func open(doc []byte) (*book, error) {
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	if err != nil {
		return nil, fmt.Errorf("this is no workbook: %w", err)
	}
	b := &book{parts: make(map[string]*zip.File)}
	for _, f := range z.File {
		b.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	if b.parts["xl/workbook.xml"] == nil {
		return nil, errors.New("this is no workbook: it has no xl/workbook.xml")
	}
	return b, nil
}

// part reads one part, or nothing where it does not exist.
func (b *book) part(name string) ([]byte, error) {
	f := b.parts[name]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%s is damaged: %w", name, err)
	}
	defer r.Close()
	text, err := io.ReadAll(io.LimitReader(r, MaxPart+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s is damaged: %w", name, err)
	case len(text) > MaxPart:
		return nil, fmt.Errorf("%s unpacks to more than %d bytes", name, MaxPart)
	}
	return text, nil
}

// each calls read with every element of one name in a part.
func (b *book) each(part, root, name string, read func(e *element.Element) error) error {
	text, err := b.part(part)
	if err != nil || text == nil {
		return err
	}
	err = element.Document{Root: root, Record: func(n string) bool { return n == name }, Read: read}.Parse(text)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	return nil
}

type sheet struct{ name, part string }

// sheets gives the sheets with the parts in which their rows are.
func (b *book) sheets() ([]sheet, error) {
	target := make(map[string]string)
	err := b.each("xl/_rels/workbook.xml.rels", "Relationships", "Relationship", func(e *element.Element) error {
		t := e.Attr("Target")
		if !strings.HasPrefix(t, "/") {
			t = path.Join("xl", t)
		}
		target[e.Attr("Id")] = strings.TrimPrefix(t, "/")
		return nil
	})
	if err != nil {
		return nil, err
	}
	b.since = 1900
	err = b.each("xl/workbook.xml", "workbook", "workbookPr", func(e *element.Element) error {
		if v := e.Attr("date1904"); v == "1" || v == "true" {
			b.since = 1904
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []sheet
	err = b.each("xl/workbook.xml", "workbook", "sheet", func(e *element.Element) error {
		if part := target[e.Attr("id")]; b.parts[part] != nil {
			out = append(out, sheet{e.Attr("name"), part})
		}
		return nil
	})
	if err == nil && len(out) == 0 {
		err = errors.New("the workbook has no sheet")
	}
	return out, err
}

// shared reads the texts that cells refer to by number.
func (b *book) shared() error {
	size := 0
	return b.each("xl/sharedStrings.xml", "sst", "si", func(e *element.Element) error {
		s := inline(e)
		if size += len(s); size > MaxPart {
			return fmt.Errorf("the shared texts are larger than %d bytes", MaxPart)
		}
		b.strings = append(b.strings, s)
		return nil
	})
}

// inline joins the runs of a text, but not its phonetic reading.
func inline(e *element.Element) string {
	var s strings.Builder
	for _, t := range e.All("t") {
		s.WriteString(t.Raw())
	}
	for _, t := range e.All("r", "t") {
		s.WriteString(t.Raw())
	}
	return s.String()
}

// rows reads a sheet.
func (b *book) rows(part string) ([]Row, error) {
	var out []Row
	cells := 0
	err := b.each(part, "worksheet", "row", func(e *element.Element) error {
		line, err := strconv.Atoi(e.Attr("r"))
		if err != nil {
			line = len(out) + 1
		}
		r, next := Row{Line: line}, 0
		for _, c := range e.All("c") {
			// A cell without a reference stands behind the one before it.
			at, ok := column(c.Attr("r"))
			if !ok {
				at = next
			}
			next = at + 1
			v := b.cell(c)
			if v == "" {
				continue
			}
			if cells++; at >= MaxColumns || cells > MaxCells || len(out) >= MaxRows {
				return fmt.Errorf("the sheet is larger than %d rows, %d columns or %d cells", MaxRows, MaxColumns, MaxCells)
			}
			for len(r.Cells) <= at {
				r.Cells = append(r.Cells, "")
			}
			r.Cells[at] = v
		}
		if len(r.Cells) > 0 {
			out = append(out, r)
		}
		return nil
	})
	return out, err
}

// column reads the letters of a reference: "C7" is column 2.
func column(ref string) (int, bool) {
	n := 0
	for i := range len(ref) {
		c := ref[i]
		if c < 'A' || c > 'Z' {
			break
		}
		n = n*26 + int(c-'A') + 1
		if n > MaxColumns {
			break
		}
	}
	return n - 1, n > 0
}

// cell gives the text of a cell by its type.
func (b *book) cell(c *element.Element) string {
	v := c.Child("v").Raw()
	switch c.Attr("t") {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || i < 0 || i >= len(b.strings) {
			return ""
		}
		return b.strings[i]
	case "inlineStr":
		return inline(c.Child("is"))
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[v]
	case "", "n":
		if style, err := strconv.Atoi(c.Attr("s")); err == nil && b.dates[style] {
			return b.date(v)
		}
	}
	return v
}
