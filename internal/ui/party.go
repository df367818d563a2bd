package ui

import (
	"bytes"
	"net/http"
	"slices"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// A partyPage is a party with all its listings.
type partyPage struct {
	ID, Title string
	Names     []named
	Listings  []partyListing
	Addresses []string
	Countries []string
	Owned     *ownedPart
}

// A named is a name of a party and who uses it how.
type named struct {
	Text, Use, Script string
	Lists             []string
}

// A partyListing is one of its listings.
type partyListing struct {
	List, ID, Force, Means, Because string
	InForce                         bool
	Cites                           []string
	Programmes                      []string
	Remarks                         string
	Problems                        int
}

var uses = map[party.Use]string{
	party.Primary: "primary name", party.Alias: "alias", party.WeakAlias: "weak alias",
	party.Former: "former name", party.Native: "name in its own script", party.Brand: "brand",
}

func (v *visit) wanted() (consolidate.Party, error) {
	p, ok := v.p.opts.Live.Now().Engine.Party(v.r.PathValue("id"))
	if !ok {
		return p, &refusal{http.StatusNotFound, v.say("No party of the lists in use has this address."), v.say("Search for its name; it may have left the list.")}
	}
	return p, nil
}

func (v *visit) party() error {
	p, err := v.wanted()
	if err != nil {
		return err
	}
	owned, err := v.known(p)
	if err != nil {
		return err
	}
	return v.partyWith(http.StatusOK, p, owned)
}

func (v *visit) partyWith(status int, p consolidate.Party, owned *ownedPart) error {
	a := v.p.opts.Live.Now()
	on := a.Today
	d := partyPage{ID: p.ID, Title: p.Name, Owned: owned}
	if d.Title == "" {
		d.Title = v.lang.Say("(an address, no party)")
	}
	for _, m := range p.Listings {
		l := m.Listing
		about, _ := list.Find(l.List)
		terms, _ := l.On(on)
		standing := a.Engine.Standing(l, on)
		pl := partyListing{List: about.Title, ID: string(l.List), Force: v.force(l, standing, on), InForce: standing == screen.InForce, Means: v.means(l.List, terms), Because: m.Why, Programmes: l.Programs, Remarks: l.Remarks, Problems: len(l.Problems)}
		for _, c := range l.Citations {
			pl.Cites = append(pl.Cites, c.String())
		}
		d.Listings = append(d.Listings, pl)
		d.add(l, about.Title)
	}
	v.show(status, "party", page{Title: d.Title, Data: d})
	return nil
}

// add takes the names, addresses and countries of a listing, each once.
func (d *partyPage) add(l *list.Listing, title string) {
	for _, n := range l.Subject.Names {
		i := slices.IndexFunc(d.Names, func(o named) bool { return o.Text == n.Text })
		if i < 0 {
			d.Names = append(d.Names, named{Text: n.Text, Use: uses[n.Use], Script: n.Script})
			i = len(d.Names) - 1
		}
		if !slices.Contains(d.Names[i].Lists, title) {
			d.Names[i].Lists = append(d.Names[i].Lists, title)
		}
	}
	for _, a := range l.Subject.Addresses {
		if s := report.AddressText(a); len(s) > 2 && !slices.Contains(d.Addresses, s) {
			d.Addresses = append(d.Addresses, s)
		}
	}
	for _, c := range l.Subject.Countries {
		if !slices.Contains(d.Countries, c) {
			d.Countries = append(d.Countries, c)
		}
	}
}

// timeline draws when the listings of a party were in force.
func (v *visit) timeline() error {
	p, err := v.wanted()
	if err != nil {
		return err
	}
	t, err := v.p.opts.Live.TimelineOf(p)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := report.TimelineSVG(&b, t, v.say); err != nil {
		return err
	}
	return v.drawing(b.Bytes())
}

// drawing sends a picture. It may have a style of its own, and nothing else.
func (v *visit) drawing(svg []byte) error {
	h := v.w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
	h.Set("Content-Type", "image/svg+xml")
	_, err := v.w.Write(svg)
	return err
}
