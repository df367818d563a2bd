package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/ownership"
	"github.com/navicert/navicert/internal/ownership/filing"
	"github.com/navicert/navicert/internal/screen"
)

// A HoldingsFile is a file that was read for an answer on ownership.
type HoldingsFile struct {
	Name, Form string
	Holdings   int
	Problems   []filing.Problem
}

// An OwnerListed is a listing that was found for a party among the holdings.
type OwnerListed struct {
	List, Party string
	Programs    []string
	Sure        bool // that it is this party, and was listed on the day
}

// A Regime is what one regime captures.
type Regime struct {
	*ownership.Result
	InForce bool
}

// Ownership is who owns a party on a day, and who is captured.
type Ownership struct {
	Party   int
	Graph   *ownership.Graph
	Listed  map[int][]OwnerListed
	Regimes []Regime // those of which somebody around the party is listed
	Files   []HoldingsFile
	Lists   []screen.Scope
	Engine  screen.Engine
	Notes   []string
}

// Screened takes what the screening found for a party. What the user's allow list
// explains does not count, nor what was not in force on the day.
func (o *Ownership) Screened(party int, a screen.Answer) {
	if o.Lists == nil {
		o.Lists, o.Notes, o.Engine = a.Lists, a.Notes, a.Engine
	}
	if a.Outcome == screen.Unscreenable {
		o.Notes = append(o.Notes, o.Graph.Parties[party].Name+" could not be screened; it counts as not listed here.")
	}
	for _, h := range a.Hits {
		if h.Explained != nil || h.Standing != screen.InForce && h.Standing != screen.UnknownStart {
			continue
		}
		o.Listed[party] = append(o.Listed[party], OwnerListed{
			List: string(h.Listing.List), Party: h.Party, Programs: h.Listing.Programs,
			Sure: h.Standing == screen.InForce && h.Outcome == screen.Potential,
		})
	}
}

// Judge asks a regime, where it reaches anybody who is listed.
func (o *Ownership) Judge(r ownership.Regime) {
	var seeds []ownership.Seed
	for party := range o.Graph.Parties {
		for _, l := range o.Listed[party] {
			if reached, sure := r.Reaches(l.List, l.Programs); reached {
				seeds = append(seeds, ownership.Seed{Party: party, Sure: sure && l.Sure})
			}
		}
	}
	if len(seeds) > 0 {
		_, inForce := r.On(o.Graph.Day)
		o.Regimes = append(o.Regimes, Regime{o.Graph.Solve(r, seeds), inForce})
	}
}

// Alerts reports whether the party, or one that it owns, is listed, captured or
// perhaps captured under a regime in force.
func (o *Ownership) Alerts() bool {
	for _, r := range o.Regimes {
		for _, p := range append(o.Graph.Below(o.Party), o.Party) {
			if r.InForce && r.State(p) != ownership.Clear {
				return true
			}
		}
	}
	return false
}

// Says gives the worst state of the party in one word, and in a sentence for each
// regime that reaches anybody around it.
func (o *Ownership) Says() (string, []string) {
	worst, _ := o.State(o.Party)
	out := []string{}
	for _, r := range o.Regimes {
		says := o.title(o.Party) + " is " + string(r.State(o.Party)) + " under " + r.Result.Regime.Title
		if !r.InForce {
			says += ", which is not in force on " + o.Graph.Day.String()
		}
		out = append(out, strings.ToValidUTF8(says, "\uFFFD")+".")
	}
	return string(worst), out
}

// State gives the worst state of a party under the regimes in force, with the
// regimes that say so.
func (o *Ownership) State(party int) (ownership.State, []string) {
	worst, by := ownership.Clear, []string(nil)
	order := []ownership.State{ownership.Clear, ownership.Unknown, ownership.Captured, ownership.Listed}
	for _, r := range o.Regimes {
		s := r.State(party)
		if !r.InForce || s == ownership.Clear {
			continue
		}
		switch a, b := slices.Index(order, s), slices.Index(order, worst); {
		case a > b:
			worst, by = s, []string{r.Result.Regime.ID}
		case a == b:
			by = append(by, r.Result.Regime.ID)
		}
	}
	return worst, by
}

// inkOfState gives the paint of a state.
func inkOfState(s ownership.State) paint {
	switch s {
	case ownership.Listed, ownership.Captured:
		return red
	case ownership.Unknown:
		return yellow
	}
	return plain
}

// title names a party with its country.
func (o *Ownership) title(party int) string {
	p := o.Graph.Parties[party]
	if p.Country != "" {
		return p.Name + " (" + p.Country + ")"
	}
	return p.Name
}

// holds says an edge in a clause.
func (o *Ownership) holds(i int32) string {
	e := o.Graph.Edges[i]
	s := o.title(e.Owner) + " holds " + ownership.Range(e.Low, e.High) + " of the " + string(e.Interest) + " of " + o.title(e.Owned)
	switch {
	case e.Interest == ownership.Control && e.Low == ownership.Whole:
		s = o.title(e.Owner) + " controls " + o.title(e.Owned)
	case e.Interest == ownership.Control:
		s = o.title(e.Owner) + " perhaps controls " + o.title(e.Owned)
	case e.Low == 0 && e.High == ownership.Whole:
		s = o.title(e.Owner) + " holds an unknown part of the " + string(e.Interest) + " of " + o.title(e.Owned)
	}
	if e.AsOf.Known() {
		s += ", as of " + e.AsOf.String()
	}
	return s + " (" + strings.Join(e.Sources, ", ") + ")"
}

// change says the change that would free a party.
func (o *Ownership) change(c ownership.Change) string {
	var parts []string
	for _, r := range c.Reductions {
		e := o.Graph.Edges[r.Edge]
		if e.Interest == ownership.Control {
			parts = append(parts, o.title(e.Owner)+" did not control "+o.title(e.Owned))
			continue
		}
		parts = append(parts, fmt.Sprintf("%s held %s of the %s of %s", o.title(e.Owner), r.To, e.Interest, o.title(e.Owned)))
	}
	return "It would not be if " + strings.Join(parts, " and ") + "."
}

// OwnershipText writes the answer for people.
func OwnershipText(w io.Writer, s Style, o *Ownership) error {
	p := &page{style: s}
	state, _ := o.State(o.Party)
	p.heading(strings.ToUpper(string(state)), inkOfState(state), o.title(o.Party)+", on "+o.Graph.Day.String())
	for _, l := range o.Listed[o.Party] {
		p.paragraph(2, plain, listedAs(l))
	}
	for _, v := range o.Verdicts() {
		o.regime(p, v)
	}
	p.line()
	p.line(s.in(bold, "Owners"))
	t := tree{o: o, p: p, shown: map[int]bool{}}
	t.party(o.Party, -1, "  ", "  ")
	o.below(p)
	o.circles(p)
	p.line()
	scopes(p, o.Lists)
	for _, f := range o.Files {
		p.paragraph(0, dim, fmt.Sprintf("%s: %s, %s", f.Name, f.Form, count(f.Holdings, "holding", "holdings")))
		for _, x := range f.Problems {
			p.paragraph(2, yellow, fmt.Sprintf("record %d: %s", x.Line, x.Says))
		}
	}
	for _, n := range slices.Concat(o.Graph.Flags, o.Notes) {
		p.paragraph(0, yellow, n)
	}
	p.paragraph(0, dim, "A stake counts whole where its owner is listed or captured and not at all where it is not. Owners that no file names are not known here. This is no legal advice.")
	_, err := io.WriteString(w, p.take())
	return err
}

func listedAs(l OwnerListed) string {
	verb := "Perhaps listed as "
	if l.Sure {
		verb = "Listed as "
	}
	return verb + l.Party + " on " + l.List + "."
}

// regime writes what one regime says of the party.
func (o *Ownership) regime(p *page, v Verdict) {
	p.line()
	word, ink := strings.ToUpper(string(v.State)), inkOfState(v.State)
	if !v.InForce {
		word, ink = "NOT IN FORCE", dim
	}
	p.heading("  "+word, ink, v.Title+" ("+v.ID+")")
	for _, s := range v.Because {
		p.paragraph(4, plain, s)
	}
	for _, s := range v.Open {
		p.paragraph(4, yellow, s)
	}
	if v.Change != "" {
		p.paragraph(4, plain, v.Change)
	}
	if v.Note != "" {
		p.paragraph(4, dim, v.Note)
	}
	p.paragraph(4, dim, v.Law)
}
