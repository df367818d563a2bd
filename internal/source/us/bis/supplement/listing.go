package supplement

import (
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/source/us/innername"
)

// Listing gives the entry as a listing of a list. Its key is made from what
// stays the same while an entry is only modified: name, country and first
// citation. The start is that of the rule that it cites first.
func (e *Entry) Listing(id list.ID) list.Listing {
	l := list.Listing{
		List: id, Line: e.Line, Remarks: e.Remarks,
		Problems: slices.Clone(e.Problems),
		Subject:  party.Party{Names: slices.Clone(e.Names), Addresses: slices.Clone(e.Addresses)},
	}
	if len(e.Names) > 0 {
		for _, n := range innername.Names(e.Names[0].Text, nil, false)[1:] {
			if !slices.ContainsFunc(l.Subject.Names, func(o party.Name) bool { return o.Text == n.Text }) {
				l.Subject.Names = append(l.Subject.Names, n)
			}
		}
	}
	for _, c := range append([]string{e.Country}, countries(e.Addresses)...) {
		if c != "" && !slices.Contains(l.Subject.Countries, c) {
			l.Subject.Countries = append(l.Subject.Countries, c)
		}
	}
	slices.Sort(l.Subject.Countries)
	note := func(s string) {
		if l.Remarks != "" {
			s += "; "
		}
		l.Remarks = s + l.Remarks
	}
	if e.Label != "" {
		note(e.Label)
	}
	if e.Within != "" {
		note("Listed in the entry of " + e.Within)
	}
	if e.Requirement != "" || e.Policy != "" {
		// The wording is that of the document; since when it has been so, the
		// document does not say, so the span has no start.
		l.Terms = []list.Terms{{Requirement: e.Requirement, Policy: e.Policy, Certainty: cite.A}}
	}
	found, errs := cite.FederalRegister(e.Citation)
	l.Citations = found
	for _, err := range errs {
		l.Flag("citation", e.Citation, err.Error())
	}
	first := ""
	if len(found) > 0 {
		bare := found[0]
		bare.Printed, bare.Text = 0, ""
		first = bare.String()
	}
	l.Key = string(canon.Sum([]byte(e.Name() + "\x00" + e.Country + "\x00" + first))[:16])
	l.StartByRule()
	return l
}

func countries(all []party.Address) []string {
	var out []string
	for _, a := range all {
		out = append(out, a.Country)
	}
	return out
}
