package errata

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/name"
	"github.com/navicert/navicert/internal/party"
)

// An Overlay is the errata of some sets, in the order of the sets, ready to be
// laid over versions. It is not changed after New made it.
type Overlay struct {
	named map[list.ID]map[string][]*Erratum // by folded name
	every map[list.ID][]*Erratum            // those of every entry
}

// New makes an overlay.
func New(sets []Set) *Overlay {
	o := &Overlay{named: map[list.ID]map[string][]*Erratum{}, every: map[list.ID][]*Erratum{}}
	for i := range sets {
		for k := range sets[i].Errata {
			e := &sets[i].Errata[k]
			if e.Name == "" {
				o.every[e.List] = append(o.every[e.List], e)
				continue
			}
			if o.named[e.List] == nil {
				o.named[e.List] = map[string][]*Erratum{}
			}
			n := name.Plain(e.Name)
			o.named[e.List][n] = append(o.named[e.List][n], e)
		}
	}
	return o
}

// Apply gives v with the errata of its listings laid over them. The version
// that is given is not changed, so that errata never enter its hash; the result
// shares with it all that was not touched, and is v itself where nothing was.
// The starter list is not printed by an authority and is left as it is.
func (o *Overlay) Apply(v *list.Version) *list.Version {
	if v.Starter || len(o.named[v.List])+len(o.every[v.List]) == 0 {
		return v
	}
	out := v
	for i := range v.Listings {
		l := o.Listing(&v.Listings[i])
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

// Listing gives a listing with its errata laid over it, or l itself where there
// are none. It makes new slices for all that it changes.
func (o *Overlay) Listing(l *list.Listing) *list.Listing {
	out := l
	take := func(all []*Erratum) {
		for _, e := range all {
			if !e.Of(l) {
				continue
			}
			if out == l {
				c := *l
				c.Errata = slices.Clip(c.Errata)
				out = &c
			}
			e.lay(out)
		}
	}
	if named := o.named[l.List]; named != nil {
		take(named[name.Plain(l.Subject.Name())])
	}
	take(o.every[l.List])
	return out
}

// lay puts one erratum over a listing that is a copy.
func (e *Erratum) lay(l *list.Listing) {
	l.Errata = append(l.Errata, e.Erratum)
	switch e.Field {
	case "names":
		if e.Correct != nothing && !slices.ContainsFunc(l.Subject.Names, func(n party.Name) bool { return strings.EqualFold(n.Text, e.Correct) }) {
			l.Subject.Names = append(slices.Clip(l.Subject.Names), party.Name{Text: e.Correct, Use: e.As, Source: "erratum " + e.ID, Grade: string(e.Certainty)})
		}
	case "in_force.from":
		l.InForce.From = e.day()
		l.Facts = list.NotOfStart(l.Facts)
	case "in_force.until":
		l.InForce.Until = e.day()
	}
}

// day is the right day; Parse has seen that it is one.
func (e *Erratum) day() day.Day {
	d, _ := day.Parse(e.Correct, day.ISO)
	return d
}
