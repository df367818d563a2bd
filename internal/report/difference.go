package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/history"
	"github.com/navicert/navicert/internal/list"
)

// Compared is the difference of a list between two versions, or between two
// days.
type Compared struct {
	About    list.List
	From, To Side
	// Known is the day whose knowledge counts, where two days are compared.
	Known day.Day
	history.Difference
}

// A Side is one of the two states that are compared.
type Side struct {
	Day      day.Day    `json:"day"`               // asked for, or that the version is dated
	Version  canon.Hash `json:"version,omitempty"` // empty where days are compared
	Listings int        `json:"listings"`
}

type comparedJSON struct {
	List     list.ID       `json:"list"`
	Title    string        `json:"title"`
	From     Side          `json:"from"`
	To       Side          `json:"to"`
	Known    day.Day       `json:"known,omitzero"`
	Added    []listingJSON `json:"added"`
	Removed  []listingJSON `json:"removed"`
	Changed  []changedJSON `json:"changed"`
	Unplaced []listingJSON `json:"unplaced"`
}

// changedJSON is a listing as it is afterwards, with what changed.
type changedJSON struct {
	listingJSON
	Changes []history.Field `json:"changes"`
	Before  listingJSON     `json:"before"`
}

// DifferenceJSON writes one object.
func DifferenceJSON(w io.Writer, d Compared) error {
	out := comparedJSON{
		List: d.About.ID, Title: d.About.Title, From: d.From, To: d.To, Known: d.Known,
		Added: listingsJSON(d.Added, d.To.Day), Removed: listingsJSON(d.Removed, d.From.Day),
		Changed: []changedJSON{}, Unplaced: listingsJSON(d.Unplaced, d.To.Day),
	}
	for _, c := range d.Changed {
		out.Changed = append(out.Changed, changedJSON{listingOn(c.After, d.To.Day), c.Fields, listingOn(c.Before, d.From.Day)})
	}
	return (&jsonPrinter{w: w}).write(out)
}

func listingsJSON(listings []*list.Listing, on day.Day) []listingJSON {
	out := []listingJSON{}
	for _, l := range listings {
		out = append(out, listingOn(l, on))
	}
	return out
}

func listingOn(l *list.Listing, on day.Day) listingJSON {
	t, _ := l.On(on)
	return newListing(l, t)
}

// DifferenceText writes what was added, removed and changed, field by field.
func DifferenceText(w io.Writer, s Style, d Compared) error {
	p := &page{style: s}
	p.heading(string(d.About.ID), bold, d.title())
	p.paragraph(0, plain, d.summary())
	section := func(word string, ink paint, listings []*list.Listing, on day.Day) {
		for _, l := range listings {
			p.line()
			p.heading(word, ink, caption(l))
			p.field("In force", plain, l.InForce.String())
			p.field("Citations", plain, some(citations(l.Citations))...)
		}
	}
	section("ADDED", green, d.Added, d.To.Day)
	section("REMOVED", red, d.Removed, d.From.Day)
	for _, c := range d.Changed {
		p.line()
		p.heading("CHANGED", yellow, caption(c.After))
		for _, f := range c.Fields {
			p.paragraph(indent, dim, f.Name)
			for _, v := range f.Before {
				p.paragraph(indent+2, red, "- "+v)
			}
			for _, v := range f.After {
				p.paragraph(indent+2, green, "+ "+v)
			}
		}
	}
	if n := len(d.Unplaced); n > 0 {
		p.line()
		p.paragraph(0, yellow, d.unplaced())
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func (d Compared) title() string {
	if d.From.Version != "" {
		return fmt.Sprintf("%s, version %s of %s to version %s of %s", d.About.Title,
			d.From.Version.Short(), d.From.Day, d.To.Version.Short(), d.To.Day)
	}
	known := ""
	if d.Known.Known() {
		known = fmt.Sprintf(", as known on %s", d.Known)
	}
	return fmt.Sprintf("%s, in force on %s to in force on %s%s", d.About.Title, d.From.Day, d.To.Day, known)
}

func (d Compared) summary() string {
	return fmt.Sprintf("%s listings before, %s after: %s added, %s removed, %s changed.", thousands(d.From.Listings), thousands(d.To.Listings),
		thousands(len(d.Added)), thousands(len(d.Removed)), thousands(len(d.Changed)))
}

func (d Compared) unplaced() string {
	var names []string
	for _, l := range d.Unplaced {
		names = append(names, caption(l))
	}
	slices.Sort(names)
	more := ""
	if len(names) > 5 {
		names, more = names[:5], ", ..."
	}
	return fmt.Sprintf("Of %s no source says whether they were in force on both days: %s%s", count(len(d.Unplaced), "listing", "listings"), strings.Join(names, "; "), more)
}

// caption names a listing: its primary name, or the address that it lists, and
// its countries.
func caption(l *list.Listing) string {
	name := l.Subject.Name()
	if name == "" && len(l.Subject.Addresses) > 0 {
		a := l.Subject.Addresses[0]
		name = cmp.Or(a.Text, strings.Trim(a.Street+", "+a.City, ", "))
	}
	name = cmp.Or(name, l.Key)
	if c := strings.Join(l.Subject.Countries, ", "); c != "" {
		name += " (" + c + ")"
	}
	return name
}
