package ftm

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/ftm"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
)

// An entity with the line that it stands on first.
type entity struct {
	*ftm.Entity
	line int
}

// A graph is the entities of a document.
type graph struct {
	order []string // IDs, in the order of the document
	at    map[string]entity
	// The entities that are about a party, by its ID.
	sanctions, papers map[string][]entity
	out               *list.Drafts
}

// maxProblems bounds how many bad lines are kept one by one.
const maxProblems = 1000

// lines reads one entity in each line.
func lines(b []byte, out *list.Drafts) error {
	g := &graph{at: map[string]entity{}, sanctions: map[string][]entity{}, papers: map[string][]entity{}, out: out}
	n, bad := 0, 0
	for line := range bytes.Lines(b) {
		n++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		e, err := ftm.Parse(line)
		if err != nil {
			if !bytes.HasSuffix(line, []byte("\n")) {
				return fault.New(fault.Refused, "the document is cut off in line %d", n).Try(again)
			}
			if bad++; bad == maxProblems || len(g.order) == 0 {
				return fault.New(fault.Refused, "line %d holds no entity, nor do %d others", n, bad-1).Because(err).Try(again)
			}
			out.Flag("", list.NewProblem(n, "", string(bytes.TrimSpace(line)), "the line holds no entity"))
			continue
		}
		g.take(entity{e, n})
	}
	for _, id := range g.order {
		e := g.at[id]
		switch e.Schema {
		case ftm.Sanction:
			g.about(g.sanctions, e, "entity")
		case ftm.Identification, ftm.Passport:
			g.about(g.papers, e, "holder")
		}
	}
	for _, id := range g.order {
		if err := g.list(g.at[id]); err != nil {
			return err
		}
	}
	return nil
}

// take keeps an entity. Entities of one ID are one: their properties are put
// together, as the model has it.
func (g *graph) take(e entity) {
	old, there := g.at[e.ID]
	if !there {
		if e.Properties == nil {
			e.Properties = map[string][]string{}
		}
		g.at[e.ID] = e
		g.order = append(g.order, e.ID)
		return
	}
	for p, values := range e.Properties {
		old.Add(p, values...)
	}
	if e.Target != nil && *e.Target {
		old.Target = e.Target
	}
}

func (g *graph) about(into map[string][]entity, e entity, property string) {
	for _, id := range e.Properties[property] {
		into[id] = append(into[id], e)
	}
}

// kinds are the schemata of parties with what they say of the kind. To add one,
// add it here.
var kinds = map[string]party.Kind{
	ftm.Person: party.Person, ftm.Company: party.Company, ftm.Organization: party.Company, ftm.PublicBody: party.Company,
	ftm.LegalEntity: party.Unstated, ftm.Vessel: party.Vessel, ftm.Airplane: party.Aircraft,
}

// listed reports whether an entity becomes a listing.
func (g *graph) listed(e entity) bool {
	if e.Target != nil && *e.Target || len(g.sanctions[e.ID]) > 0 {
		return true
	}
	for _, t := range e.Properties["topics"] {
		if ftm.Risk(t) {
			return true
		}
	}
	_, isParty := kinds[e.Schema]
	return isParty && e.Target == nil
}

// list makes the listing of an entity, if it is one.
func (g *graph) list(e entity) error {
	switch e.Schema {
	case ftm.Sanction, ftm.Identification, ftm.Passport:
		return nil // of a party, with which they are read
	}
	if !g.listed(e) {
		return nil
	}
	l := &list.Listing{List: List, Key: e.ID, Line: e.line}
	if e.Schema == ftm.Address {
		l.Subject.Addresses = []party.Address{where(l, e.Entity)}
		l.Subject.Countries = countries(l, "country", e.Properties["country"])
		if l.Subject.Addresses[0] == (party.Address{}) {
			g.out.Flag(List, list.NewProblem(e.line, "full", e.ID, "the entity is an address and states none"))
			return nil
		}
	} else {
		r := &record{e: e.Entity, l: l, read: map[string]bool{}}
		r.names()
		if len(l.Subject.Names) == 0 {
			g.out.Flag(List, list.NewProblem(e.line, "name", e.ID, fmt.Sprintf("the entity, of schema %s, has no name", e.Schema)))
			return nil
		}
		l.Subject.Kind = kinds[e.Schema]
		g.party(r)
	}
	g.acts(l, e)
	_, err := g.out.Add(*l)
	return err
}

// party reads what an entity and those that it refers to say of a party.
func (g *graph) party(r *record) {
	r.places()
	for _, ref := range r.take("addressEntity") {
		a, ok := g.at[ref]
		if !ok || a.Schema != ftm.Address {
			r.l.Flag("addressEntity", ref, "the address that is referred to is not in the document")
			continue
		}
		r.address(where(r.l, a.Entity))
	}
	for _, s := range r.take("address") {
		r.address(party.Address{Text: s})
	}
	r.person()
	r.ship()
	r.numbers()
	for _, p := range g.papers[r.e.ID] {
		r.paper(p.Entity)
	}
	r.rest(nil)
}

// acts reads the Sanction entities of a party.
func (g *graph) acts(l *list.Listing, e entity) {
	for _, t := range e.Properties["topics"] {
		l.Programs = append(l.Programs, "topic "+t)
	}
	all := g.sanctions[e.ID]
	starts, ends := 0, 0
	for _, s := range all {
		r := &record{e: s.Entity, l: l, read: map[string]bool{"entity": true}}
		for _, p := range append(r.take("program"), r.take("programId")...) {
			l.Programs = once(l.Programs, p)
		}
		if d, ok := r.day("startDate"); ok {
			if starts++; l.InForce.From == 0 || d < l.InForce.From {
				l.InForce.From = d
			}
		}
		if d, ok := r.day("endDate"); ok {
			if ends++; d.Add(1) > l.InForce.Until {
				l.InForce.Until = d.Add(1) // the last day is one of effect
			}
		}
		if d, ok := r.day("listingDate"); ok && (l.Dates.Published == 0 || d < l.Dates.Published) {
			l.Dates.Published = d
		}
		if p := r.take("provisions"); len(p) > 0 {
			l.Terms = provisions(l.Terms, p)
		}
		r.rest([]string{"authority"})
	}
	// Of several acts one may have begun before, or go on after, what others say.
	if starts < len(all) {
		l.InForce.From = 0
	}
	if ends < len(all) {
		l.InForce.Until = 0
	}
	if l.InForce.Empty() {
		l.Flag("endDate", l.InForce.Until.String(), "the end is before the start")
		l.InForce.Until = 0
	}
}

// provisions adds texts to the one wording of a listing.
func provisions(terms []list.Terms, texts []string) []list.Terms {
	if len(terms) == 0 {
		terms = []list.Terms{{}}
	}
	for _, t := range texts {
		if !strings.Contains(terms[0].Requirement, t) {
			terms[0].Requirement = strings.TrimPrefix(terms[0].Requirement+"; "+t, "; ")
		}
	}
	return terms
}

// once appends a text that is not there yet.
func once(all []string, s string) []string {
	for _, o := range all {
		if o == s {
			return all
		}
	}
	return append(all, s)
}
