// Package own reads the lists that a user keeps: parties not to deal with
// (own/deny) and parties that were looked at and found to be others than the
// listed ones (own/allow). The file is CSV, XLSX or YAML.
//
//	list     deny or allow
//	name     of the party
//	aliases  other names, parted by semicolons (in YAML a sequence)
//	kind     person, organisation, vessel or aircraft; may be left out
//	country  as an ISO code or in words
//	address  in one text
//	reason   why; an entry of the allow list without one is no entry
//	added by, added on
//	expires  the last day on which the entry counts
//	against  the official listings that an allowed party was held against,
//	         each as its list and its key or name, parted by semicolons
//
// Days are written as 2026-11-20. In YAML the keys "deny" and "allow" hold the
// entries, and columns of two words are written with an underscore.
//
// An entry of the allow list suppresses nothing by itself: it is read into a
// listing that is shown and makes no alert. Package screen takes it into
// account, for the listings that "against" names, written as list.Own has it.
//
// The format is Navicert's own, so there is no published file to try it on.
package own

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/source"
)

// The lists.
const (
	Deny  list.ID = "own/deny"
	Allow list.ID = "own/allow"
)

// Source describes the reader.
func Source() source.Source {
	return source.Source{
		ID: "own", Version: 1,
		Title:     "Own deny and allow lists",
		Authority: "the user",
		Page:      "https://github.com/navicert/navicert",
		Document:  "CSV, XLSX or YAML of your own",
		Lists:     []list.ID{Deny, Allow},
		Parse:     Parse,
	}
}

// maxSize holds some tens of thousands of entries; a list of one's own is not
// longer.
const maxSize = 20 << 20

const guide = `give the columns list, name, aliases, kind, country, address, reason, added by, added on, expires, against`

// Parse reads a file in any of the three formats, which its first bytes tell.
func Parse(doc io.Reader, out *list.Drafts) error {
	b, err := source.Bytes(doc, maxSize)
	if err != nil {
		return err
	}
	p := &parser{out: out}
	switch {
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		err = p.workbook(b)
	case isYAML(b):
		err = p.yaml(b)
	default:
		err = p.csv(b)
	}
	if err != nil {
		return err
	}
	if out.Listings() == 0 {
		return fault.New(fault.Refused, "the file holds no entry that can be used%s", p.first(": ")).Try(guide)
	}
	return nil
}

type parser struct {
	out *list.Drafts
}

// first gives the first problem, for a file that is refused.
func (p *parser) first(before string) string {
	for _, d := range p.out.All() {
		if len(d.Problems) > 0 {
			return before + d.Problems[0].Says
		}
	}
	if len(p.out.Stray) > 0 {
		return before + p.out.Stray[0].Says
	}
	return ""
}

// A row is one entry in any format, as written.
type row struct {
	line                         int
	list, name, kind             string
	country, address             string
	reason, by, on, end, against string
	aliases                      []string
}

// add places an entry, or the reason why it is none.
func (p *parser) add(r row) (*list.Listing, error) {
	id := list.ID("own/" + strings.ToLower(strings.TrimSpace(r.list)))
	switch {
	case id != Deny && id != Allow:
		p.out.Flag("", list.NewProblem(r.line, "list", r.list+": "+r.name, `the entry is neither of the list "deny" nor of "allow"`))
		return nil, nil
	case r.name == "":
		p.out.Flag(id, list.NewProblem(r.line, "name", r.reason, "the entry has no name"))
		return nil, nil
	case id == Allow && r.reason == "":
		p.out.Flag(id, list.NewProblem(r.line, "reason", r.name, "an entry of the allow list needs a reason, so it is not used"))
		return nil, nil
	}
	l := list.Listing{List: id, Line: r.line, Own: &list.Own{Reason: r.reason, AddedBy: r.by, Against: r.against}}
	l.Subject.Names = []party.Name{{Text: r.name, Use: party.Primary}}
	for _, a := range r.aliases {
		if a = strings.TrimSpace(a); a != "" {
			l.Subject.Names = append(l.Subject.Names, party.Name{Text: a, Use: party.Alias})
		}
	}
	subject(&l, r)
	l.Own.AddedOn, l.Own.Expires = when(&l, "added on", r.on), when(&l, "expires", r.end)
	l.InForce.From = l.Own.AddedOn
	switch end := l.Own.Expires; {
	case !end.Known():
		if r.end != "" && id == Allow {
			// An end that cannot be read must not make an allowance for ever.
			p.out.Flag(id, list.NewProblem(r.line, "expires", r.end, "the end of an entry of the allow list cannot be read, so it is not used"))
			return nil, nil
		}
	case end < l.InForce.From:
		p.out.Flag(id, list.NewProblem(r.line, "expires", r.end, "the entry ends before it was added, so it is not used"))
		return nil, nil
	default:
		l.InForce.Until = end.Add(1)
	}
	l.Terms = []list.Terms{{Requirement: r.reason, Certainty: cite.A}}
	if id == Allow {
		l.Terms[0].Silent = true
		l.Terms[0].Binds = "nobody: it is a note of your own that this party is another than the listed one"
	}
	l.Key = string(canon.Sum([]byte(r.name + "\x00" + r.country + "\x00" + r.against))[:16])
	return p.out.Add(l)
}

func subject(l *list.Listing, r row) {
	switch kind := party.Kind(strings.ToLower(strings.TrimSpace(r.kind))); kind {
	case party.Unstated, party.Person, party.Company, party.Vessel, party.Aircraft:
		l.Subject.Kind = kind
	default:
		l.Flag("kind", r.kind, "this is none of person, organisation, vessel and aircraft")
	}
	a := party.Address{Text: r.address}
	if r.country != "" {
		code, ok := place.Parse(r.country)
		if ok {
			l.Subject.Countries = []string{code}
		} else {
			l.Flag("country", r.country, "this is no country that is known here")
		}
		a.Country = code
	}
	if a.Text != "" {
		l.Subject.Addresses = []party.Address{a}
	}
}

// when reads a day as written, or as the number by which spreadsheets count
// days from 1899-12-30.
func when(l *list.Listing, field, s string) day.Day {
	if s == "" {
		return 0
	}
	if d, err := day.Parse(s, day.ISO); err == nil {
		return d
	}
	if n, err := strconv.Atoi(s); err == nil && n > 20000 && n < 80000 {
		return day.Of(1899, 12, 30).Add(n)
	}
	l.Flag(field, s, fmt.Sprintf("this is no day written as %s", "2026-11-20"))
	return 0
}
