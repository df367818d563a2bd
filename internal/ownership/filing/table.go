package filing

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/table"
)

// The columns of a table of one's own. Numbers are written with their register,
// as in LEI 529900T8BM49AURSDO55 and GB-COH 01234567.
var columns = []string{
	"owner", "owner country", "owner number", "company", "company country", "company number",
	"percent", "interest", "from", "until", "as of", "note",
}

// readTable reads a table with a header. What is one's own is put right by its
// writer: the first mistake refuses the file.
func readTable(f *Filing, doc []byte) error {
	rows, err := table.New(doc)
	if err != nil {
		return err
	}
	if rows.Has("relationship.startnode.nodeid") {
		return readRelations(f, rows)
	}
	f.Form = "table of holdings"
	for _, c := range []string{"owner", "company", "percent"} {
		if !rows.Has(c) {
			return fmt.Errorf("the header has no column %q", c)
		}
	}
	if unknown := rows.Unknown(columns...); len(unknown) > 0 {
		return fmt.Errorf("the header has a column %q, which is none of %s", unknown[0], strings.Join(columns, ", "))
	}
	for {
		row, err := rows.Next()
		switch {
		case errors.Is(err, io.EOF):
			return f.Book.Consistent()
		case err != nil:
			return err
		case row.Empty():
			continue
		case row.Bad != "":
			return fmt.Errorf("line %d: %s", row.Line, row.Bad)
		}
		if err := f.row(row); err != nil {
			return fmt.Errorf("line %d: %w", row.Line, err)
		}
	}
}

func (f *Filing) row(row table.Row) error {
	h := ownership.Holding{Interest: ownership.Shares, Source: f.File, Line: row.Line}
	var err error
	if h.Owner, err = f.end(row, "owner"); err != nil {
		return err
	}
	if h.Owned, err = f.end(row, "company"); err != nil {
		return err
	}
	if s := row.Get("interest"); s != "" {
		h.Interest = ownership.Interest(strings.ToLower(s))
	}
	percent := row.Get("percent")
	switch {
	case h.Interest == ownership.Control && (percent == "" || strings.EqualFold(percent, "yes")):
		h.Low, h.High = ownership.Whole, ownership.Whole
	case h.Interest == ownership.Control && !strings.EqualFold(percent, "unknown"):
		return fmt.Errorf("percent %q is written of control, which has no size; leave it empty, or write unknown", percent)
	default:
		var ok bool
		if h.Low, h.High, ok = ownership.ParseRange(percent); !ok {
			return fmt.Errorf("percent %q is no share from 0 to 100; write 50.0, 40-60 or unknown", percent)
		}
	}
	for _, c := range []struct {
		column string
		to     *day.Day
	}{{"from", &h.During.From}, {"until", &h.During.Until}, {"as of", &h.AsOf}} {
		if s := row.Get(c.column); s != "" {
			if *c.to, err = day.Parse(s, day.ISO); err != nil {
				return fmt.Errorf("%s %w", c.column, err)
			}
		}
	}
	return f.Book.Hold(h)
}

// end reads the party at one end of a row.
func (f *Filing) end(row table.Row, column string) (string, error) {
	text, number, country := row.Get(column), row.Get(column+" number"), row.Get(column+" country")
	if number != "" {
		scheme, digits, _ := strings.Cut(number, " ")
		key := numberKey(scheme, digits)
		if key == "" {
			return "", fmt.Errorf("%s number %q is none that is known; write it as LEI or GB-COH and the number", column, number)
		}
		return f.numbered(key, text, country), nil
	}
	if name.Plain(text) == "" {
		return "", fmt.Errorf("%s is empty", column)
	}
	return f.named(text, country), nil
}
