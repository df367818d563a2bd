package spreadsheet

import (
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/element"
)

// styles finds out which styles of cells show a day.
func (b *book) styles() error {
	custom := make(map[string]bool)
	b.dates = make(map[int]bool)
	err := b.each("xl/styles.xml", "styleSheet", "numFmt", func(e *element.Element) error {
		custom[e.Attr("numFmtId")] = dated(e.Attr("formatCode"))
		return nil
	})
	if err != nil {
		return err
	}
	return b.each("xl/styles.xml", "styleSheet", "cellXfs", func(e *element.Element) error {
		for i, x := range e.All("xf") {
			id := x.Attr("numFmtId")
			n, err := strconv.Atoi(id)
			// The formats 14 to 17 and 22 are the days that every program knows.
			b.dates[i] = custom[id] || err == nil && (n >= 14 && n <= 17 || n == 22)
		}
		return nil
	})
}

// dated reports whether a format shows a day: it has a y or a d outside of
// quotes and brackets.
func dated(format string) bool {
	quoted, bracket := false, false
	for _, r := range strings.ToLower(format) {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case !bracket && (r == 'y' || r == 'd'):
			return true
		}
	}
	return false
}

// date writes the number of a day. Day 60 of 1900 is a 29 February that never
// was, which the format keeps for the sake of an older program.
func (b *book) date(v string) string {
	f, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
	if err != nil || f < 1 || f > 2_958_465 {
		return v
	}
	n := int(f)
	first := time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	switch {
	case b.since == 1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n == 60:
		return v
	case n > 60:
		n--
	}
	return first.AddDate(0, 0, n).Format("2006-01-02")
}
