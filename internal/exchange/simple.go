package exchange

import (
	"cmp"
	"encoding/csv"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/place"
)

// code gives a country as FollowTheMoney has it, or the text where it is none
// that is known.
func code(s string) string {
	if c, ok := place.Parse(s); ok && s != "" {
		return strings.ToLower(c)
	}
	return s
}

func writeSimple(w io.Writer, x Extract) error {
	t := csv.NewWriter(w)
	columns := ftm.Columns()
	err := t.Write(columns)
	for _, l := range x.Listings {
		cells := simple(x, l)
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = cells[c]
		}
		err = cmp.Or(err, t.Write(row))
	}
	t.Flush()
	return cmp.Or(err, t.Error())
}

// simple gives the cells of a listing by their columns. They are gathered from
// its entities, so that the two files cannot differ.
func simple(x Extract, l *list.Listing) map[string]string {
	all := entities(x, l)
	e := all[0]
	var addresses, numbers, sanctions []string
	for _, o := range all {
		switch o.Schema {
		case ftm.Address:
			addresses = append(addresses, o.Properties["full"]...)
		case ftm.Identification, ftm.Passport:
			numbers = append(numbers, o.Properties["number"]...)
		case ftm.Sanction:
			sanctions = append(sanctions, strings.Join(slices.Concat(o.Properties["program"], o.Properties["startDate"], o.Properties["endDate"]), " - "))
		}
	}
	for _, d := range l.Subject.Identifiers {
		numbers = append(numbers, d.Number)
	}
	countries := slices.Concat(e.Properties["country"], e.Properties["nationality"], e.Properties["citizenship"], e.Properties["flag"])
	return map[string]string{
		"id": e.ID, "schema": e.Schema, "name": e.Caption,
		"aliases":    ftm.Cell(sorted(slices.Concat(e.Properties["alias"], e.Properties["weakAlias"], e.Properties["previousName"]))),
		"birth_date": ftm.Cell(sorted(e.Properties["birthDate"])), "countries": ftm.Cell(sorted(countries)),
		"addresses": ftm.Cell(sorted(addresses)), "identifiers": ftm.Cell(sorted(numbers)),
		"sanctions": ftm.Cell(sanctions), "program_ids": ftm.Cell(sorted(l.Programs)),
		"dataset": x.About.Title, "last_seen": x.Head.Dated.String(),
	}
}

// sorted gives values in the order that the published files have them in, each
// once.
func sorted(all []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(all)))
}
