package exchange

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// A column is one of the table. Several texts stand in one cell as package ftm
// writes them; what has parts, such as an address, is written as JSON.
type column struct {
	name string
	cell func(*list.Listing) string
}

// columns are those of the table, in their order. To add one, add it here; a
// test fails when a field of a listing is in no column.
var columns = []column{
	{"list", func(l *list.Listing) string { return string(l.List) }},
	{"key", func(l *list.Listing) string { return l.Key }},
	{"name", func(l *list.Listing) string { return l.Subject.Name() }},
	{"aliases", named(party.Alias)},
	{"weak_aliases", named(party.WeakAlias)},
	{"former_names", named(party.Former)},
	{"native_names", named(party.Native)},
	{"brands", named(party.Brand)},
	{"kind", func(l *list.Listing) string { return string(l.Subject.Kind) }},
	{"countries", func(l *list.Listing) string { return ftm.Cell(l.Subject.Countries) }},
	{"in_force_from", func(l *list.Listing) string { return l.InForce.From.String() }},
	{"in_force_until", func(l *list.Listing) string { return l.InForce.Until.String() }},
	{"programs", func(l *list.Listing) string { return ftm.Cell(l.Programs) }},
	{"citations", func(l *list.Listing) string { return ftm.Cell(texts(l.Citations, cite.Citation.String)) }},
	{"requirement", func(l *list.Listing) string { return latest(l).Requirement }},
	{"policy", func(l *list.Listing) string { return latest(l).Policy }},
	{"births", func(l *list.Listing) string { return ftm.Cell(texts(l.Subject.Births, day.Partial.String)) }},
	{"birth_places", func(l *list.Listing) string { return ftm.Cell(l.Subject.BirthPlaces) }},
	{"nationalities", func(l *list.Listing) string { return ftm.Cell(l.Subject.Nationalities) }},
	{"citizenships", func(l *list.Listing) string { return ftm.Cell(l.Subject.Citizenships) }},
	{"title", func(l *list.Listing) string { return l.Subject.Title }},
	{"gender", func(l *list.Listing) string { return l.Subject.Gender }},
	{"announced", func(l *list.Listing) string { return l.Dates.Announced.String() }},
	{"published", func(l *list.Listing) string { return l.Dates.Published.String() }},
	{"stated", func(l *list.Listing) string { return l.Dates.Stated.String() }},
	{"ends", func(l *list.Listing) string { return l.Dates.Ends.String() }},
	{"standard_order", func(l *list.Listing) string { return l.Standard }},
	{"remarks", func(l *list.Listing) string { return l.Remarks }},
	{"url", func(l *list.Listing) string { return l.URL }},
	{"line", func(l *list.Listing) string { return number(l.Line) }},
	{"names_json", inJSON(func(l *list.Listing) (any, bool) { return l.Subject.Names, len(l.Subject.Names) > 0 })},
	{"addresses_json", inJSON(func(l *list.Listing) (any, bool) { return l.Subject.Addresses, len(l.Subject.Addresses) > 0 })},
	{"identifiers_json", inJSON(func(l *list.Listing) (any, bool) { return l.Subject.Identifiers, len(l.Subject.Identifiers) > 0 })},
	{"vessel_json", inJSON(func(l *list.Listing) (any, bool) { return l.Subject.Vessel, l.Subject.Vessel != nil })},
	{"citations_json", inJSON(func(l *list.Listing) (any, bool) { return l.Citations, len(l.Citations) > 0 })},
	{"terms_json", inJSON(func(l *list.Listing) (any, bool) { return l.Terms, len(l.Terms) > 0 })},
	{"facts_json", inJSON(func(l *list.Listing) (any, bool) { return l.Facts, len(l.Facts) > 0 })},
	{"errata_json", inJSON(func(l *list.Listing) (any, bool) { return l.Errata, len(l.Errata) > 0 })},
	{"problems_json", inJSON(func(l *list.Listing) (any, bool) { return l.Problems, len(l.Problems) > 0 })},
	{"own_json", inJSON(func(l *list.Listing) (any, bool) { return l.Own, l.Own != nil })},
}

// named gives the cell of the names of one use.
func named(use party.Use) func(*list.Listing) string {
	return func(l *list.Listing) string {
		var out []string
		for _, n := range l.Subject.Names {
			if n.Use == use {
				out = append(out, n.Text)
			}
		}
		return ftm.Cell(out)
	}
}

// latest gives the wording that came last; terms_json has all of them.
func latest(l *list.Listing) list.Terms {
	if len(l.Terms) == 0 {
		return list.Terms{}
	}
	return l.Terms[len(l.Terms)-1]
}

// texts gives the texts of values, without those that are empty.
func texts[T any](all []T, text func(T) string) []string {
	var out []string
	for _, v := range all {
		if s := text(v); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// inJSON gives the cell of what has parts.
func inJSON(value func(*list.Listing) (any, bool)) func(*list.Listing) string {
	return func(l *list.Listing) string {
		v, there := value(l)
		if !there {
			return ""
		}
		b, err := canon.JSON(v)
		if err != nil {
			panic("exchange: a listing cannot be encoded: " + err.Error()) // the store has encoded it before
		}
		return string(b)
	}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func writeTable(w io.Writer, x Extract) error {
	t := csv.NewWriter(w)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	err := t.Write(row)
	for _, l := range x.Listings {
		for i, c := range columns {
			row[i] = harmless(c.cell(l))
		}
		err = cmp.Or(err, t.Write(row))
	}
	t.Flush()
	return cmp.Or(err, t.Error())
}

// harmless puts an apostrophe before a cell that a spreadsheet would take for a
// formula, so that it is shown and not run: names on lists are written by others.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
		return "'" + cell
	}
	return cell
}
