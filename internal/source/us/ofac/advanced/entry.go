package advanced

import (
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/element"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source/us/ofac"
)

// An entry puts a party on a list.
type entry struct {
	list     string
	day      day.Day // of the first event
	removed  bool
	programs []string
	types    []string
	cites    []cite.Citation
	remarks  []string
	unread   []list.Problem
}

func (p *parser) entry(e *element.Element) entry {
	out := entry{list: p.value("List", e.Attr("ListID")), removed: e.Attr("EntryDeltaFlag") == "DeletedEntry"}
	out.remark(e.Value("Comment"))
	out.remark(e.Value("LimitationsToListing"))
	for _, v := range e.All("EntryEvent") {
		p.event(&out, v)
	}
	for _, m := range e.All("SanctionsMeasure") {
		kind, comment := p.value("SanctionsType", m.Attr("SanctionsTypeID")), m.Value("Comment")
		if t, ok := span(m.Child("DatePeriod")); ok {
			out.remark(strings.TrimSpace(kind+" "+comment) + ": " + t.String())
		}
		m.SkipAttrs("ID")
		if strings.EqualFold(kind, "Program") {
			out.programs = append(out.programs, comment)
			continue
		}
		out.types = append(out.types, strings.TrimSpace(kind+" "+comment))
	}
	for _, s := range e.All("SupportingInfo") {
		s.SkipAttrs("ID")
		for _, r := range s.All("ProfileRelationshipReference") {
			r.Skip()
		}
		out.remark(p.value("SupInfoType", s.Attr("SupInfoTypeID")) + ": " + join(s.Value("Text"), s.Value("DirectURL")))
	}
	e.SkipAttrs("ID", "ProfileID", "EntryProfileRef")
	unread(e, func(path, value string) {
		out.unread = append(out.unread, list.NewProblem(0, path, value, "the reader does not know this field"))
	})
	return out
}

func (e *entry) remark(s string) {
	if s != "" {
		e.remarks = append(e.remarks, s)
	}
}

var order = regexp.MustCompile(`^Executive Order (\d{5})\b`)

func (p *parser) event(out *entry, v *element.Element) {
	v.SkipAttrs("ID")
	kind := p.value("EntryEventType", v.Attr("EntryEventTypeID"))
	d, ok := date(v.Child("Date"))
	v.Child("Date").SkipAttrs("CalendarTypeID")
	if !ok {
		out.unread = append(out.unread, list.NewProblem(0, "EntryEvent", kind, "the event has no day that can be read"))
	} else if !out.day.Known() || d < out.day {
		out.day = d
	}
	if c := v.Value("Comment"); c != "" {
		out.remark(kind + ": " + c)
	}
	if low := strings.ToLower(kind); strings.Contains(low, "delet") || strings.Contains(low, "remov") || strings.Contains(low, "delist") {
		out.removed = true
	}
	if b := p.value("LegalBasis", v.Attr("LegalBasisID")); b != "" {
		c := cite.Citation{Series: cite.Other, Text: b}
		if m := order.FindStringSubmatch(b); m != nil {
			if eo, err := cite.Parse("E.O. " + m[1]); err == nil {
				c, c.Text = eo, b
			}
		}
		out.cites = append(out.cites, c)
	}
}

// place puts the parties on their lists, in the order of the document.
func (p *parser) place() error {
	byParty := make([][]entry, len(p.parties))
	profiles := make([]string, 0, len(p.entries))
	for id := range p.entries {
		profiles = append(profiles, id)
	}
	slices.Sort(profiles)
	for _, id := range profiles {
		i, ok := p.at[id]
		if !ok {
			p.out.Flag("", list.NewProblem(0, "SanctionsEntry", id, "the party of this entry is not in the document"))
			continue
		}
		byParty[i] = append(byParty[i], p.entries[id]...)
	}
	never, listed := 0, 0
	for i, l := range p.parties {
		if l.Key == "" || l.Subject.Name() == "" {
			p.out.Flag("", list.NewProblem(l.Line, "DistinctParty", l.Key+" "+l.Remarks, "this party has no number or no name, so it is no listing"))
			continue
		}
		for _, e := range byParty[i] {
			if ofac.NeverSDN(e.programs) {
				never++
			}
		}
		listed++
		if err := p.listed(l, byParty[i]); err != nil {
			return err
		}
	}
	return ofac.SameList(p.out, never, listed)
}

// listed adds a party to the list of each of its entries. Entries on the
// Consolidated List only are placed by their programmes, as in the layouts that
// do not name lists.
func (p *parser) listed(l list.Listing, entries []entry) error {
	if len(entries) == 0 {
		p.out.Flag("", list.NewProblem(l.Line, "DistinctParty", l.Key+" "+l.Subject.Name(), "this party has no entry on a list, so it is no listing"))
		return nil
	}
	named := slices.ContainsFunc(entries, func(e entry) bool {
		id, ok := ofac.Named(e.list)
		return ok && p.out.Of(id) != nil
	})
	for _, e := range entries {
		one := with(l, e)
		id, ok := ofac.Named(e.list)
		var err error
		switch {
		case e.removed:
			p.out.Flag("", list.NewProblem(l.Line, "SanctionsEntry", l.Key+" "+l.Subject.Name(), "the entry was removed, so it is no listing"))
		case ok && p.out.Of(id) != nil:
			err = ofac.Place(p.out, one, []list.ID{id})
		case ok:
			// It is on a list that this document does not fill.
		case e.list != ofac.Consolidated:
			err = ofac.Place(p.out, one, nil)
		case !named:
			err = ofac.PlaceByProgramme(p.out, one)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// with gives the listing of a party by one of its entries.
func with(l list.Listing, e entry) list.Listing {
	l.Problems = slices.Clone(l.Problems)
	l.Programs = e.programs
	l.Citations = e.cites
	l.Dates.Published = e.day
	for _, t := range e.types {
		ofac.AddRemark(&l, "Sanctions Type: "+t)
	}
	for _, s := range e.remarks {
		ofac.AddRemark(&l, s)
	}
	for _, q := range e.unread {
		l.Flag(q.Field, q.Value, q.Says)
	}
	return l
}
