package sourcetest

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Rows reads a document of delimited rows with nothing but encoding/csv.
func Rows(t testing.TB, doc []byte, comma rune) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(doc, []byte("\xEF\xBB\xBF"))))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// Cells looks for every cell of rows in the listings that were made of them:
// in one listing for each row, as it stands, as a day of one of the layouts, or
// in pieces. Only listings are looked at that have the first word of the cell at
// name in a name, all where none has it or name is below 0. Empty cells count
// for nothing. It gives how many cells there were.
func Cells(t testing.TB, rows [][]string, name int, d *list.Drafts, layouts ...string) int {
	t.Helper()
	type held struct {
		lost func(string) bool
		text string
	}
	var all []held
	listings := map[string][]held{} // by each word of their names
	for _, part := range d.All() {
		for i := range part.Listings {
			l := &part.Listings[i]
			h, words := held{Lost(t, l), quoted(t, l)}, []string{""}
			for _, n := range l.Subject.Names {
				words = append(words, strings.FieldsFunc(n.Text, separates)...)
			}
			all = append(all, h)
			slices.Sort(words)
			for _, w := range slices.Compact(words) {
				if w != "" || len(l.Subject.Names) == 0 {
					listings[w] = append(listings[w], h)
				}
			}
		}
	}
	cells := 0
	for n, row := range rows {
		if strings.TrimSpace(strings.Join(row, "")) == "" {
			continue
		}
		missed, fewest := "all of it", len(row)+1
		near := all
		if name >= 0 {
			first := append(strings.FieldsFunc(row[name], separates), "")[0]
			if named := listings[first]; len(named) > 0 {
				near = named
			}
		}
		for _, h := range near {
			var gone []string
			for _, cell := range row {
				if cell = strings.TrimSpace(cell); cell != "" && !inWords(h.text, cell) && !onDay(h.text, cell, layouts) && h.lost(cell) {
					if gone = append(gone, cell); len(gone) >= fewest {
						break
					}
				}
			}
			if len(gone) < fewest {
				missed, fewest = strings.Join(gone, "; "), len(gone)
			}
			if fewest == 0 {
				break
			}
		}
		if fewest > 0 {
			t.Errorf("of row %d is lost: %q", n+1, missed)
		}
		cells += len(slices.DeleteFunc(slices.Clone(row), func(c string) bool { return strings.TrimSpace(c) == "" }))
	}
	return cells
}

// inWords reports whether all words of a value are in a text, where the reader
// has put them into places of their own.
func inWords(text, value string) bool {
	words := strings.FieldsFunc(value, separates)
	for _, w := range words {
		if !strings.Contains(text, strings.TrimSuffix(w, ".")) {
			return false
		}
	}
	return len(words) > 1
}

// separates reports whether a character stands between words; so does a byte
// that is no UTF-8, in place of which readers put what it was meant to be.
func separates(r rune) bool { return strings.ContainsRune(" ,;:()\"\n\r\t\uFFFD", r) }

// onDay reports whether a value is a day that a text has, by one of the layouts;
// a layout without a day is that of months.
func onDay(text, value string, layouts []string) bool {
	return slices.ContainsFunc(layouts, func(layout string) bool {
		d, err := day.Parse(value, layout)
		if err != nil {
			return false
		}
		if !strings.Contains(layout, "2") {
			return strings.Contains(text, d.String()[:len("2006-01")])
		}
		return strings.Contains(text, d.String())
	})
}

// Without gives rows without what a column says, where it is the same in all of
// them or stands in the listings as a mark.
func Without(rows [][]string, column int) [][]string {
	out := make([][]string, 0, len(rows))
	for _, r := range rows {
		if r = slices.Clone(r); column < len(r) {
			r[column] = ""
		}
		out = append(out, r)
	}
	return out
}
