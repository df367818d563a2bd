package ftm

import (
	"bytes"
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/table"
)

// sheet reads targets.simple.csv. Every row of it is a target.
func sheet(b []byte, out *list.Drafts) error {
	s := source.Sheet{Limit: maxSize, Again: again}
	s.Header = func(r *table.Reader) error {
		for _, c := range []string{"id", "schema", "name"} {
			if !r.Has(c) {
				return fault.New(fault.Refused, "the first line names no column %q", c).Try(again)
			}
		}
		for _, c := range r.Unknown(ftm.Columns()...) {
			out.Flag("", list.NewProblem(1, c, "", "this reader does not know this column"))
		}
		return nil
	}
	s.Row = func(r table.Row) error {
		if r.Bad != "" {
			out.Flag("", list.NewProblem(r.Line, "", r.Text(), r.Bad))
			return nil
		}
		return row(r, out)
	}
	if err := s.Rows(bytes.NewReader(b)); err != nil {
		return err
	}
	if !s.Whole {
		return fault.New(fault.Refused, "the document does not end with a line end, so that its last row may be cut off").Try(again)
	}
	return nil
}

// row makes the listing of one row.
func row(r table.Row, out *list.Drafts) error {
	id, name := r.Get("id"), r.Get("name")
	if id == "" || name == "" {
		out.Flag(List, list.NewProblem(r.Line, "name", r.Text(), "the row has no id or no name"))
		return nil
	}
	l := &list.Listing{List: List, Key: id, Line: r.Line}
	kind, known := kinds[r.Get("schema")]
	if l.Subject.Kind = kind; !known {
		l.Remarks = joined(l.Remarks, "schema: "+r.Get("schema"))
	}
	values := func(column string) []string {
		v, ok := ftm.Values(r.Get(column))
		if !ok {
			l.Flag(column, r.Get(column), "the quotes in this cell are not closed, so it was read as one value")
		}
		return v
	}
	l.Subject.Names = []party.Name{{Text: name, Use: party.Primary}}
	for _, a := range values("aliases") {
		if !slices.ContainsFunc(l.Subject.Names, func(n party.Name) bool { return n.Text == a }) {
			l.Subject.Names = append(l.Subject.Names, party.Name{Text: a, Use: party.Alias})
		}
	}
	for _, d := range values("birth_date") {
		p, err := day.ParsePartial(d)
		if err != nil {
			l.Flag("birth_date", d, "this is no date written as 1973-03-25, 1973-03 or 1973")
			continue
		}
		l.Subject.Births = append(l.Subject.Births, p)
	}
	l.Subject.Countries = countries(l, "countries", values("countries"))
	slices.Sort(l.Subject.Countries)
	for _, a := range values("addresses") {
		l.Subject.Addresses = append(l.Subject.Addresses, party.Address{Text: a})
	}
	for _, n := range values("identifiers") {
		l.Subject.Identifiers = append(l.Subject.Identifiers, party.Identifier{Type: "identifier", Number: n})
	}
	for _, p := range values("program_ids") {
		l.Programs = once(l.Programs, p)
	}
	for _, c := range []string{"sanctions", "phones", "emails", "dataset", "first_seen", "last_seen", "last_change"} {
		for _, v := range values(c) {
			l.Remarks = joined(l.Remarks, c+": "+v)
		}
	}
	_, err := out.Add(*l)
	return err
}
