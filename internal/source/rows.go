package source

import (
	"bytes"
	"errors"
	"io"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/table"
)

// A Sheet is a document of delimited rows, as most agencies publish their
// lists.
type Sheet struct {
	Limit int64  // bytes of the document, unpacked
	Again string // advice on where to get a whole one
	// Header says whether the columns are those of the list. Its error is that
	// of Rows.
	Header func(*table.Reader) error
	// Row takes the next row. A row that is Bad is none; rows without any text
	// are left out.
	Row func(table.Row) error
	// Recoded says that the document was no UTF-8 and was read as Windows-1252.
	Recoded bool
	// Whole says, after the last row, that the document ends as a table does.
	// Else its last field may be cut off.
	Whole bool
}

// Rows reads the document row by row. It refuses one that is empty, a web page,
// without the header, or cut off inside a row.
func (s *Sheet) Rows(doc io.Reader) error {
	b, err := Bytes(doc, s.Limit)
	if err != nil {
		return err
	}
	b, s.Recoded = UTF8(b)
	if first := bytes.TrimLeft(b, " \t\r\n"); bytes.HasPrefix(first, []byte("<")) || bytes.HasPrefix(first, []byte("{")) {
		return fault.New(fault.Refused, "the document is a web page, XML or JSON, not a table of rows").Try("%s", s.Again)
	}
	r, err := table.New(b)
	if err != nil {
		return fault.New(fault.Refused, "the document has no header that can be read").Because(err).Try("%s", s.Again)
	}
	if err := s.Header(r); err != nil {
		return err
	}
	short := false
	for {
		row, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			if s.Whole = r.Whole(); short && !s.Whole {
				return fault.New(fault.Refused, "the document is cut off in its last row").Try("%s", s.Again)
			}
			return nil
		case errors.Is(err, table.ErrOpenQuote):
			return fault.New(fault.Refused, "the document is cut off, or a quote is never closed, in the row that begins on line %d", row.Line).Try("%s", s.Again)
		case err != nil:
			return fault.New(fault.Refused, "the document cannot be read as a table").Because(err).Try("%s", s.Again)
		}
		short = row.Bad != ""
		if row.Empty() && row.Bad == "" {
			continue
		}
		if err := s.Row(row); err != nil {
			return err
		}
	}
}
