package certificate

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
)

// Means are what it takes to answer a question besides lists and tables: what
// comes with the program.
type Means struct {
	Program   report.Program
	Said      []consolidate.Statement
	Rules     []rule.Rule
	Questions []rule.Question
}

// A Basis is what an answer rests on: list versions, whole or in part, and
// tables.
type Basis struct {
	Versions []screen.Installed
	Tables   []reference.Kept
	Policy   []byte                   // file of the user's policy; nil for none
	Whole    map[list.ID]screen.Whole // counts of versions that are here in part
}

// Basis gives the slices of a certificate as list versions.
func (c *Certificate) Basis() Basis {
	b := Basis{Tables: c.Tables, Policy: []byte(c.Policy), Whole: make(map[list.ID]screen.Whole)}
	for i := range c.Lists {
		s := &c.Lists[i]
		v := &list.Version{Format: list.Format, List: s.List, Dated: s.Dated, Starter: s.Starter, Listings: s.Rows}
		b.Versions = append(b.Versions, screen.Installed{Version: v, Hash: s.Hash})
		b.Whole[s.List] = screen.Whole{Listings: s.Listings, Problems: s.Problems}
	}
	return b
}

// An Answered is a question of the log that was asked again.
type Answered struct {
	JSON       json.RawMessage
	Candidates json.RawMessage
	Outcome    string
	Parties    []screen.Answer          // of the query, or of each party of the transaction
	Missed     [][]screen.Hit           // the near misses of each of them
	Deal       *determine.Determination // nil for a query
	Verdict    *screen.Verdict          // under the policy; nil where there is none
	file       string                   // name of the transaction file
	Fits       *consolidate.Register
}

// Again asks the question of an entry again on a basis, with the settings of
// the entry. program is the version that the answer is stamped with. Scans
// cannot be asked again, since the log does not keep documents.
func Again(e *evidence.Entry, b Basis, m Means, program string) (*Answered, error) {
	var s recorded.Settings
	if err := json.Unmarshal(e.Settings, &s); err != nil {
		return nil, damaged(err)
	}
	return ask(e, b, m, s, program)
}

// Today asks it with the clock of another day.
func Today(e *evidence.Entry, b Basis, m Means, s recorded.Settings, program string) (*Answered, error) {
	return ask(e, b, m, s, program)
}

func ask(e *evidence.Entry, b Basis, m Means, s recorded.Settings, program string) (*Answered, error) {
	use, err := b.use(s.Policy)
	if err != nil {
		return nil, err
	}
	k := NewBench(b, m, s, program)
	out, err := k.Judge(e, use)
	if err != nil {
		return nil, err
	}
	return out, k.record(out, e)
}

// use gives the policy that settings name.
func (b *Basis) use(named *recorded.Policy) (*policy.Use, error) {
	if named == nil {
		return nil, nil
	}
	if canon.Sum(b.Policy) != named.Hash {
		return nil, fault.New(fault.Damaged, "the policy %s that the answer was given under is not at hand", named.Hash.Short())
	}
	p, err := policy.Read("the policy "+named.Hash.Short(), b.Policy)
	if err != nil {
		return nil, err
	}
	return p.By(named.Unit)
}

// Cut gives the slices of a basis that an answer on it rests on: the listings
// that were found, those of the same parties, and those that have an address
// only, which answers count.
func (a *Answered) Cut(b Basis) []Slice {
	wanted := make(map[*list.Listing]bool)
	for i := range a.Parties {
		for _, h := range slices.Concat(a.Parties[i].Hits, a.Parties[i].Near, a.Missed[i]) {
			wanted[h.Listing] = true
			if p, ok := a.Fits.Of(h.Listing); ok {
				for _, m := range p.Listings {
					wanted[m.Listing] = true
				}
			}
			if h.Explained != nil {
				wanted[h.Explained] = true
			}
		}
	}
	var out []Slice
	for _, v := range b.Versions {
		s := Slice{
			List: v.Version.List, Hash: v.Hash, Dated: v.Version.Dated, Starter: v.Version.Starter,
			Listings: len(v.Version.Listings), Problems: v.Version.CountProblems(), Rows: []list.Listing{},
		}
		for i := range v.Version.Listings {
			if l := &v.Version.Listings[i]; wanted[l] || l.AddressOnly() {
				s.Rows = append(s.Rows, *l)
			}
		}
		out = append(out, s)
	}
	return out
}

// Same reports whether an answer is, byte for byte, the one that was recorded,
// with the same candidates, near misses among them.
func (a *Answered) Same(e *evidence.Entry) bool {
	return canon.Sum(a.JSON) == canon.Sum(e.Answer) && canon.Sum(a.Candidates) == canon.Sum(e.Candidates)
}

// CutTables gives the tables that an answer rests on, each with the rows that
// the items and places of the transaction need: those whose code stands in what
// was recorded of it.
func CutTables(e *evidence.Entry, tables []reference.Kept) []reference.Kept {
	out := []reference.Kept{}
	text := string(e.Normalised) + string(e.Answer)
	for _, t := range tables {
		part := *t.Version
		part.Entries, part.Destinations, part.Problems = nil, nil, nil
		for _, x := range t.Entries {
			if strings.Contains(text, x.Code) {
				part.Entries = append(part.Entries, x)
			}
		}
		for _, d := range t.Destinations {
			if strings.Contains(text, "\""+d.Code+"\"") {
				part.Destinations = append(part.Destinations, d)
			}
		}
		out = append(out, reference.Kept{Hash: t.Hash, Version: &part})
	}
	return out
}
