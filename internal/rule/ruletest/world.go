package ruletest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A World is the listings of an archive.
type World []entry

// An entry is a listing as an archive writes it.
type entry struct {
	List, Name, Country string
	From, Until         string
	Requirement, Policy string
	Cites, Programs     []string
	Standard, Remarks   string   // Standard is of a denial order
	Doubts              []string // of the screening
	Terms               []wording
	StartUnknown        bool `yaml:"start_unknown"`
	listing             *list.Listing
}

type wording struct{ From, Until, Requirement, Policy string }

// ParseListings reads the listings of an archive: a YAML list of entries with
// the keys list, name, country, from, until, requirement, policy, cites,
// programs, standard, remarks, doubts, start_unknown and terms.
func ParseListings(text []byte) (World, error) {
	var out World
	d := yaml.NewDecoder(bytes.NewReader(text))
	d.KnownFields(true)
	if err := d.Decode(&out); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	for i := range out {
		if err := out[i].prepare(); err != nil {
			return nil, fmt.Errorf("%s: %w", out[i].Name, err)
		}
	}
	return out, nil
}

func (e *entry) prepare() error {
	if _, ok := list.Find(list.ID(e.List)); !ok {
		return fmt.Errorf("%q is no list", e.List)
	}
	l := &list.Listing{
		List: list.ID(e.List), Key: e.Name, Programs: e.Programs, Standard: e.Standard, Remarks: e.Remarks,
		Subject: party.Party{Names: []party.Name{{Text: e.Name, Use: party.Primary}}},
	}
	if e.Country != "" {
		l.Subject.Countries = []string{e.Country}
	}
	var err error
	if l.InForce, err = span(e.From, e.Until); err != nil {
		return err
	}
	for _, c := range e.Cites {
		one, err := cite.Parse(c)
		if err != nil {
			return err
		}
		l.Citations = append(l.Citations, one)
	}
	if len(e.Terms) == 0 {
		e.Terms = []wording{{e.From, e.Until, e.Requirement, e.Policy}}
	}
	for _, w := range e.Terms {
		s, err := span(w.From, w.Until)
		if err != nil {
			return err
		}
		l.Terms = append(l.Terms, list.Terms{InForce: s, Requirement: w.Requirement, Policy: w.Policy})
	}
	e.listing = l
	return nil
}

func span(from, until string) (day.Span, error) {
	var s day.Span
	var err error
	if from != "" {
		if s.From, err = day.Parse(from, day.ISO); err != nil {
			return s, err
		}
	}
	if until != "" {
		s.Until, err = day.Parse(until, day.ISO)
	}
	return s, err
}

// Find gives the listings of each party of a deal and of its owners: those of
// its very name.
func (w World) Find(deal *transaction.Transaction) func(rule.Place, transaction.Party) []*rule.Listed {
	return func(_ rule.Place, p transaction.Party) []*rule.Listed {
		var out []*rule.Listed
		for _, e := range w {
			if !strings.EqualFold(e.Name, p.Name) {
				continue
			}
			terms, _ := e.listing.On(deal.On)
			d := rule.NewListed(e.listing, terms, e.standing(deal.On))
			d.Doubts = e.Doubts
			out = append(out, d)
		}
		return out
	}
}

func (e *entry) standing(on day.Day) rule.Standing {
	switch s := e.listing.InForce; {
	case e.StartUnknown:
		return rule.StartUnknown
	case s.From.Known() && on < s.From:
		return rule.NotYet
	case s.Until.Known() && on >= s.Until:
		return rule.Ended
	}
	return rule.InForce
}

// Versions gives the listings as list versions of a day, for tests that screen
// names. Where base has a version of the same list, it is added to that one.
func (w World) Versions(base []*list.Version, dated day.Day) []*list.Version {
	out := make([]*list.Version, 0, len(base)+len(w))
	for _, v := range base {
		copied := *v
		copied.Listings = append([]list.Listing(nil), v.Listings...)
		out = append(out, &copied)
	}
	for _, e := range w {
		at := -1
		for i, v := range out {
			if v.List == e.listing.List {
				at = i
			}
		}
		if at < 0 {
			at = len(out)
			out = append(out, &list.Version{Format: list.Format, List: e.listing.List, Dated: dated, Observed: dated, Reader: "ruletest"})
		}
		out[at].Listings = append(out[at].Listings, *e.listing)
	}
	return out
}
