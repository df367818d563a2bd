package certificate

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
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
	// Past are listings that only earlier versions of a list hold, for days of the
	// past, as screen.Options has them.
	Past     map[list.ID][]*list.Version
	Overlays [][]byte  // laid over the rules, as overlay.Keep gives them
	Document *Document // that was scanned; nil for other answers
}

// Basis gives the slices of a certificate as list versions.
func (c *Certificate) Basis() Basis {
	b := Basis{
		Tables: c.Tables, Policy: []byte(c.Policy), Document: c.Document,
		Whole: make(map[list.ID]screen.Whole), Past: make(map[list.ID][]*list.Version),
	}
	for _, o := range c.Overlays {
		b.Overlays = append(b.Overlays, []byte(o))
	}
	for i := range c.Lists {
		s := &c.Lists[i]
		v := &list.Version{Format: list.Format, List: s.List, Dated: s.Dated, Starter: s.Starter, Listings: s.Rows}
		b.Versions = append(b.Versions, screen.Installed{Version: v, Hash: s.Hash})
		b.Whole[s.List] = screen.Whole{Listings: s.Listings, Problems: s.Problems}
		for _, p := range s.Past {
			b.Past[s.List] = append(b.Past[s.List], former(s.List, p.Sure, p.Rows))
		}
	}
	return b
}

// former gives listings that are past as a version of their list, dated on the
// first day on which they were in force for sure.
func former(id list.ID, sure day.Day, rows []list.Listing) *list.Version {
	return &list.Version{Format: list.Format, List: id, Dated: sure, Observed: sure, Listings: rows}
}

// An Answered is a question of the log that was asked again.
type Answered struct {
	JSON       json.RawMessage
	Candidates json.RawMessage
	Outcome    string
	Parties    []screen.Answer          // of the query, or of each party of the transaction
	Missed     [][]screen.Hit           // the near misses of each of them
	Deal       *determine.Determination // nil for others
	Scan       *report.Scan             // nil for others
	Verdict    *screen.Verdict          // under the policy; nil where there is none
	file       string                   // name of the transaction file
	Fits       *consolidate.Register
	Program    string          // the version that the answer is stamped with
	took       []mention.Party // part in a scan, as Documented found
	bench      *Bench
	use        *policy.Use
}

// Again asks the question of an entry again on a basis, with the settings of
// the entry. program is the version that the answer is stamped with. A scan is
// asked again only where the basis has the document.
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
	out.bench, out.use, out.Program = k, use, program
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
	wanted := a.wanted()
	part := func(all []list.Listing) []list.Listing {
		rows := []list.Listing{}
		for i := range all {
			if l := &all[i]; wanted[l] || a.Scan == nil && l.AddressOnly() {
				rows = append(rows, *l)
			}
		}
		return rows
	}
	var out []Slice
	for _, v := range b.Versions {
		s := Slice{
			List: v.Version.List, Hash: v.Hash, Dated: v.Version.Dated, Starter: v.Version.Starter,
			Listings: len(v.Version.Listings), Problems: v.Version.CountProblems(), Rows: part(v.Version.Listings),
		}
		for _, p := range b.Past[s.List] {
			if rows := part(p.Listings); len(rows) > 0 {
				s.Past = append(s.Past, Former{Sure: p.Dated, Rows: rows})
			}
		}
		out = append(out, s)
	}
	return out
}

// wanted are the listings that took part, and those of the same parties.
func (a *Answered) wanted() map[*list.Listing]bool {
	wanted := make(map[*list.Listing]bool)
	for _, p := range a.took {
		for _, l := range p.Listings {
			wanted[l] = true
			if fits, ok := a.Fits.Of(l); ok {
				for _, m := range fits.Listings {
					wanted[m.Listing] = true
				}
			}
		}
	}
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
	return wanted
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
