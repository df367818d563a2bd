// Package errata lays corrections over list versions. Authorities print wrong
// citations, put a requirement into the column of the policy, leave aliases
// inside names. A version keeps what they printed; an erratum says beside it
// what is right, with its reason, its source and how sure that is. Answers show
// both.
//
// A set of errata is a text file in a format of its own:
//
//	navicert errata 1
//	by Navicert                          who made the set
//	dated 2026-11-20                     when
//
//	erratum netposa-rule                 its ID in the set: small letters, digits, hyphens
//	  list us/bis/entity-list
//	  name NetPosa                       primary name of the entry; every entry where it is left out
//	  rule 84 FR 54002                   a rule that the entry cites, or
//	  key 1234                           its key, or
//	  country CN                         a country that it states
//	  field citations                    the field that is wrong
//	  printed 84 FR 54004                what it says, "-" for nothing
//	  correct 85 FR 34503                what is right, "-" for nothing at all
//	  as former                          of names: alias, former, native or weak; alias where it is left out
//	  why The rule of October 2019 did not add this party.
//	  cite 85 FR 34503
//	  certainty A                        A, B, C or U
//
// Lines that begin with "#" say something to people. An erratum is of the
// entries of its list that have the name but for case and punctuation, the
// rule, key or country, and still print what it corrects. A name alone is no
// witness, so with a name one of the three is needed.
//
// An erratum of names, in_force.from or in_force.until changes what is screened:
// the right name is added to those printed, the right day is put in place of
// the printed one. Those of other fields are shown. None of them takes a name
// away: doubt never clears.
package errata

import (
	"embed"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// A Set is the errata of one file. It is named by the hash of the file.
type Set struct {
	Hash   canon.Hash
	By     string
	Dated  day.Day
	Errata []Erratum
}

// An Erratum is one correction and the entries that it is of.
type Erratum struct {
	list.Erratum
	List    list.ID
	Name    string        // "" for every entry
	Rule    cite.Citation // of series "" for none
	Key     string
	Country string
	As      party.Use // of names
}

//go:embed sets/*.errata
var files embed.FS

// Included gives the sets that come with the program, in the order of their
// file names. It fails only for a defect of the program. To add an erratum,
// write it into one of the files in sets; docs/errata.md says what it needs.
func Included() ([]Set, error) {
	names, err := files.ReadDir("sets")
	if err != nil {
		return nil, err
	}
	var out []Set
	for _, n := range names {
		b, err := files.ReadFile("sets/" + n.Name())
		if err != nil {
			return nil, err
		}
		s, err := Parse(n.Name(), b)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// Of reports whether the erratum is of this listing, and the listing still
// prints what it corrects.
func (e *Erratum) Of(l *list.Listing) bool {
	switch {
	case l.List != e.List, e.Name != "" && name.Plain(l.Subject.Name()) != name.Plain(e.Name):
		return false
	case e.Key != "" && l.Key != e.Key, e.Country != "" && !slices.Contains(l.Subject.Countries, e.Country):
		return false
	case e.Rule.Series != "" && !slices.ContainsFunc(l.Citations, func(c cite.Citation) bool { return consolidate.SameRule(e.Rule, c) || c == e.Rule }):
		return false
	}
	return prints(l, e.Field, e.Printed)
}

// fields are those that an erratum can be of, each with what a listing prints
// in it and whether the text corrected is the whole of one value. To add one,
// add it here; docs/errata.md names them.
var fields = map[string]struct {
	values func(*list.Listing) []string
	whole  bool
}{
	"names": {func(l *list.Listing) []string {
		return collect(l.Subject.Names, func(n party.Name) string { return n.Text })
	}, true},
	"citations":      {func(l *list.Listing) []string { return collect(l.Citations, cite.Citation.String) }, true},
	"in_force.from":  {func(l *list.Listing) []string { return []string{l.InForce.From.String()} }, true},
	"in_force.until": {func(l *list.Listing) []string { return []string{l.InForce.Until.String()} }, true},
	"dates.stated":   {func(l *list.Listing) []string { return []string{l.Dates.Stated.String()} }, true},
	"dates.ends":     {func(l *list.Listing) []string { return []string{l.Dates.Ends.String()} }, true},
	"births":         {func(l *list.Listing) []string { return collect(l.Subject.Births, day.Partial.String) }, true},
	"countries":      {func(l *list.Listing) []string { return l.Subject.Countries }, true},
	"programs":       {func(l *list.Listing) []string { return l.Programs }, true},
	"requirement": {func(l *list.Listing) []string {
		return collect(l.Terms, func(t list.Terms) string { return t.Requirement })
	}, false},
	"policy":    {func(l *list.Listing) []string { return collect(l.Terms, func(t list.Terms) string { return t.Policy }) }, false},
	"addresses": {func(l *list.Listing) []string { return collect(l.Subject.Addresses, address) }, false},
	"identifiers": {func(l *list.Listing) []string {
		return collect(l.Subject.Identifiers, func(i party.Identifier) string { return i.Type + " " + i.Number })
	}, false},
	"remarks": {func(l *list.Listing) []string { return []string{l.Remarks} }, false},
}

func address(a party.Address) string {
	return strings.Join([]string{a.Text, a.Street, a.City, a.Region, a.PostCode, a.Country}, " ")
}

func collect[T any](all []T, text func(T) string) []string {
	var out []string
	for _, v := range all {
		out = append(out, text(v))
	}
	return out
}

// prints reports whether a field of a listing says a text, or, for "-", says
// nothing.
func prints(l *list.Listing, field, text string) bool {
	f := fields[field]
	if text == nothing {
		return !slices.ContainsFunc(f.values(l), func(s string) bool { return strings.TrimSpace(s) != "" })
	}
	return slices.ContainsFunc(f.values(l), func(s string) bool {
		return s == text || !f.whole && strings.Contains(s, text)
	})
}
