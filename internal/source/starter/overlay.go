package starter

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// An Overlay adds facts to imported listings.
type Overlay struct {
	byName map[list.ID]map[string][]*entry // by folded primary name
}

func newOverlay(entries []*entry) *Overlay {
	o := &Overlay{byName: map[list.ID]map[string][]*entry{}}
	for _, e := range entries {
		id, primary := e.listing.List, name.Plain(e.listing.Subject.Name())
		if o.byName[id] == nil {
			o.byName[id] = map[string][]*entry{}
		}
		o.byName[id][primary] = append(o.byName[id][primary], e)
	}
	return o
}

// Apply gives v with the facts added to those of its listings that they are
// about. A listing is joined by three things together: its list, its primary
// name but for case and punctuation, and a citation of the rule that the facts
// name; a name alone joins nothing. The given version is not changed, so that
// facts never enter the hash of an official list: the result shares with it
// all that was not touched. The starter list has its facts already and is
// given back as it is.
func (o *Overlay) Apply(v *list.Version) *list.Version {
	names := o.byName[v.List]
	if v.Starter || len(names) == 0 {
		return v
	}
	out := v
	for i := range v.Listings {
		l := o.Listing(&v.Listings[i], v.Dated)
		if l == &v.Listings[i] {
			continue
		}
		if out == v {
			c := *v
			c.Listings = slices.Clone(v.Listings)
			out = &c
		}
		out.Listings[i] = *l
	}
	return out
}

// Listing is Apply for one listing of a version that is dated that day. It gives
// l itself where no fact is about it.
func (o *Overlay) Listing(l *list.Listing, dated day.Day) *list.Listing {
	e := joined(o.byName[l.List], l)
	if e == nil {
		return l
	}
	out := e.enrich(*l, dated)
	return &out
}

// joined gives the entry about l, or nil.
func joined(names map[string][]*entry, l *list.Listing) *entry {
	if l.AddressOnly() {
		return nil
	}
	for _, e := range names[name.Plain(l.Subject.Name())] {
		if slices.ContainsFunc(l.Citations, func(c cite.Citation) bool { return consolidate.SameRule(e.rule, c) }) {
			return e
		}
	}
	return nil
}

// enrich gives a copy of l with the facts of e added. It makes new slices for
// all that it changes: the old ones belong to the stored version.
func (e *entry) enrich(l list.Listing, dated day.Day) list.Listing {
	from := e.listing
	if from.InForce.From.Known() {
		l.InForce.From = from.InForce.From
		l.Facts = list.NotOfStart(l.Facts) // the start is now that of e
	}
	if from.Dates.Announced.Known() {
		l.Dates.Announced = from.Dates.Announced
	}
	if from.Dates.Published.Known() {
		l.Dates.Published = from.Dates.Published
	}
	l.Facts = append(slices.Clip(l.Facts), from.Facts...)
	names := slices.Clone(l.Subject.Names)
	for _, n := range from.Subject.Names[1:] {
		if !slices.ContainsFunc(names, func(m party.Name) bool { return name.Plain(m.Text) == name.Plain(n.Text) }) {
			names = append(names, n)
		}
	}
	l.Subject.Names = names
	if len(from.Terms) > 0 {
		var note []list.Fact
		l.Terms, note = history(from.Terms, l.Terms, dated)
		l.Facts = append(l.Facts, note...)
	}
	return l
}

// history puts the wording that an imported row has into the wordings that the
// facts know. Where both say the same, the row's own words stand, with the
// span, citation and certainty of the facts. Where they differ, the row's words
// are in force from the day of the list on, because that is the first day on
// which they were seen, and a fact says so.
func history(known, row []list.Terms, dated day.Day) ([]list.Terms, []list.Fact) {
	out := slices.Clone(known)
	if len(row) == 0 {
		return out, nil
	}
	now := row[len(row)-1]
	at := slices.IndexFunc(out, func(t list.Terms) bool { return t.InForce.Holds(dated) })
	if at < 0 {
		at = len(out) - 1 // the list is older than the facts, or does not say how old it is
	}
	t := &out[at]
	if compact(t.Requirement) == compact(now.Requirement) && compact(t.Policy) == compact(now.Policy) {
		t.Requirement, t.Policy = now.Requirement, now.Policy
		return out, nil
	}
	seen := max(dated, t.InForce.From)
	now.InForce = day.Span{From: seen, Until: t.InForce.Until}
	t.InForce.Until = seen
	if t.InForce.Empty() {
		out = slices.Delete(out, at, at+1)
		at--
	}
	return slices.Insert(out, at+1, now), []list.Fact{{
		Says:      "The wording of the list of " + dated.String() + " differs from the last one known; the day of the change is not known.",
		Cite:      "the list document",
		Certainty: cite.U,
	}}
}

// compact writes a text as its letters and digits in lower case: two wordings
// that differ in case, spaces or punctuation only are one.
func compact(s string) string { return strings.ReplaceAll(name.Plain(s), " ", "") }
