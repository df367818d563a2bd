// Package ofsi reads the consolidated list of financial sanctions targets that
// the Office of Financial Sanctions Implementation of HM Treasury published
// until 28 January 2026 ("ConList"): as CSV, of 2018 in Windows-1252 with 29
// columns and since 2022 with 36, and as workbook (.xlsx) with the same
// columns. Above the header stands a row with the day of the list.
//
// The list has one row for each combination of names, births and addresses of a
// party, sorted by name: rows of one Group ID become one listing, in the order
// of their first rows.
//
// Kept: names of up to six parts with their type and quality, names in their
// own script with script and language, titles, births (00/00/1980 is the year
// 1980), places of birth, nationalities, passports and national numbers with
// what is told of them, positions, addresses, regimes, days of listing, of
// designation and of change, and the other information as it stands. What that
// labels is put into its place beside: gender, references of the UN and of the
// UK Sanctions List, telephone, mail, web, registration numbers, ships. Numbers
// of items ("(1) A (2) B") are taken apart.
//
// In force begins with the earlier of the day of listing and the day of
// designation that the row prints. The certainty is B: the regulation itself is
// not read.
//
// Not kept: the day of the file. Columns that nobody knows are flagged.
//
// The data are under the Open Government Licence v3. Last real files tried: the
// CSV of 2018-04-13, the workbooks of 2022-05-04 and 2025-04-10. The CSV of
// 2022 and later was not tried on real bytes: it has the columns of the
// workbook.
package ofsi

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/entry"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/spreadsheet"
	"github.com/navicert/navicert/internal/table"
	"github.com/navicert/navicert/internal/unpack"
)

const consolidated list.ID = "uk/ofsi/consolidated"

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "uk/ofsi", Version: 1,
		Title:     "OFSI Consolidated List of Financial Sanctions Targets",
		Authority: "HM Treasury, Office of Financial Sanctions Implementation",
		Page:      "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
		Download:  "https://ofsistorage.blob.core.windows.net/publishlive/2022format/ConList.csv",
		Document:  "CSV, also gzipped, or XLSX",
		Lists:     []list.ID{consolidated},
		Parse:     Parse,
	}
}

// maxSize is more than five times the size of the list of 2025.
const maxSize = 100 << 20

const again = "the list was closed in January 2026; take a copy that was whole, or the UK Sanctions List"

func refuse(format string, args ...any) *fault.Fault {
	return fault.New(fault.Refused, format, args...).Try(again)
}

// Parse reads the list in any layout. It refuses a document that is empty, a
// page instead of a list, cut off, of another format, or without a listing.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := unpack.Read(doc, maxSize, again)
	if err != nil {
		return err
	}
	r := &reader{out: out, groups: make(map[string]*group), unknown: make(map[int]bool)}
	switch form := unpack.FormOf(b); form {
	case unpack.Zip:
		err = r.workbook(b)
	case unpack.Text:
		err = r.csv(b)
	case unpack.Empty:
		return refuse("the document is empty")
	case unpack.Page:
		return refuse("the document is a web page, not the list of OFSI")
	default:
		return refuse("the document is %s, not the list of OFSI in CSV or XLSX", form)
	}
	if err != nil {
		return err
	}
	if err := r.finish(); err != nil {
		return err
	}
	if out.Listings() == 0 {
		return refuse("the document holds no listing")
	}
	return nil
}

// csv reads the CSV.
func (r *reader) csv(b []byte) error {
	text, ok := unpack.UTF8(b)
	if !ok {
		r.out.Flag("", list.NewProblem(1, "", "", "some bytes are neither UTF-8 nor Windows-1252"))
	}
	skipped := 0
	if first, rest, _ := bytes.Cut(text, []byte("\n")); dated(string(first)) {
		text, skipped = rest, 1
	}
	t, err := table.New(text)
	if err != nil {
		return refuse("the document is not the list of OFSI in CSV or XLSX").Because(err)
	}
	if err := r.header(t.Header()); err != nil {
		return err
	}
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
		row.Line += skipped
		bad = row.Bad != ""
		switch {
		case len(r.out.Of(consolidated).Problems) > entry.MaxBad:
			return refuse("more than %d rows of the document cannot be read", entry.MaxBad)
		case len(r.order) > entry.MaxEntries:
			return refuse("the document holds more than %d entries", entry.MaxEntries)
		case bad:
			r.out.Flag(consolidated, list.NewProblem(row.Line, "", row.Text(), row.Bad))
		case !row.Empty():
			r.row(row.Line, row.Fields)
		}
	}
}

// dated reports whether a line is the one above the header: "Last Updated" and
// a day, which the header has too, but not before a comma and a digit.
func dated(line string) bool {
	rest, ok := strings.CutPrefix(strings.ReplaceAll(line, `"`, ""), "Last Updated,")
	return ok && rest != "" && rest[0] >= '0' && rest[0] <= '9'
}

// workbook reads the first sheet of the workbook.
func (r *reader) workbook(b []byte) error {
	rows, err := spreadsheet.Read(b, "")
	if err != nil {
		return refuse("the workbook cannot be read").Because(err)
	}
	if len(rows) > 0 && len(rows[0].Cells) > 0 && len(rows[0].Cells) <= 2 && table.Name(rows[0].Cells[0]) == "last updated" {
		rows = rows[1:]
	}
	if len(rows) == 0 {
		return refuse("the document holds no listing")
	}
	header := make([]string, len(rows[0].Cells))
	for i, c := range rows[0].Cells {
		header[i] = table.Name(c)
	}
	if err := r.header(header); err != nil {
		return err
	}
	for _, row := range rows[1:] {
		if len(r.out.Of(consolidated).Problems) > entry.MaxBad {
			return refuse("more than %d rows of the document cannot be read", entry.MaxBad)
		}
		r.row(row.Line, row.Cells)
	}
	return nil
}
