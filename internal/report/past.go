package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// A Chronicle is every version of one list.
type Chronicle struct {
	About    list.List
	Current  canon.Hash
	Versions []Edition // earliest first
	Held     []Waiting
}

// An Edition is one version with what it changed.
type Edition struct {
	Version  canon.Hash `json:"version"`
	Dated    day.Day    `json:"dated"`
	Observed day.Day    `json:"observed"`
	Listings int        `json:"listings"`
	First    bool       `json:"first"` // there is none before it, so nothing is compared
	Added    int        `json:"added"`
	Removed  int        `json:"removed"`
	Changed  int        `json:"changed"`
	Returned int        `json:"returned"` // of those added, how many were on the list before
}

// Waiting is a version that is held until somebody releases or refuses it.
type Waiting struct {
	List     list.ID    `json:"list"`
	Version  canon.Hash `json:"version"`
	Dated    day.Day    `json:"dated"`
	Since    day.Day    `json:"since"`
	Listings int        `json:"listings"`
	Why      string     `json:"why"`
	// Moved is the difference from the version before it, where that was counted.
	Moved *list.Moved `json:"moved,omitempty"`
}

type chronicleJSON struct {
	List     list.ID    `json:"list"`
	Title    string     `json:"title"`
	Current  canon.Hash `json:"current,omitempty"`
	Versions []Edition  `json:"versions"`
	Held     []Waiting  `json:"held"`
}

// ChronicleJSON writes one object.
func ChronicleJSON(w io.Writer, c Chronicle) error {
	return (&jsonPrinter{w: w}).write(chronicleJSON{c.About.ID, c.About.Title, c.Current, some(c.Versions), some(c.Held)})
}

// ChronicleText writes the versions, latest first.
func ChronicleText(w io.Writer, s Style, c Chronicle) error {
	p := &page{style: s}
	p.heading(string(c.About.ID), bold, fmt.Sprintf("%s, %s", c.About.Title, count(len(c.Versions), "version", "versions")))
	for i := len(c.Versions) - 1; i >= 0; i-- {
		e := c.Versions[i]
		text := fmt.Sprintf("%s  %s", e.Version.Short(), count(e.Listings, "listing", "listings"))
		if !e.First {
			text += fmt.Sprintf(", %s added, %s removed, %s changed", thousands(e.Added), thousands(e.Removed), thousands(e.Changed))
		}
		if e.Returned > 0 {
			text += fmt.Sprintf("; %s of the added returned", thousands(e.Returned))
		}
		ink := plain
		if e.Version == c.Current {
			text, ink = text+", in use", green
		}
		p.heading(e.Dated.String(), ink, text)
	}
	waiting(p, c.Held)
	_, err := io.WriteString(w, p.take())
	return err
}

// waiting writes the versions that are held.
func waiting(p *page, held []Waiting) {
	for _, h := range held {
		p.line()
		p.heading("HELD", yellow, fmt.Sprintf("%s, version %s of %s, %s, since %s", h.List, h.Version.Short(), h.Dated, count(h.Listings, "listing", "listings"), h.Since))
		p.paragraph(indent, plain, h.Why)
		if m := h.Moved; m != nil && m.Before > 0 {
			p.paragraph(indent, plain, fmt.Sprintf("%s added, %s removed, %s changed, %s before", thousands(m.Added), thousands(m.Removed), thousands(m.Changed), count(m.Before, "listing", "listings")))
		}
		p.line(strings.Repeat(" ", indent), "navicert lists diff ", string(h.List), " current ", h.Version.Short())
	}
}

// A Census is what was in force of a list on a day.
type Census struct {
	About     list.List
	On, Known day.Day
	Version   canon.Hash // the last one that is known
	Dated     day.Day
	InForce   []*list.Listing
	Unknown   []*list.Listing // no source states whether they were in force yet
}

type censusJSON struct {
	List    list.ID       `json:"list"`
	Title   string        `json:"title"`
	On      day.Day       `json:"on"`
	Known   day.Day       `json:"known,omitzero"`
	Version canon.Hash    `json:"version"`
	Dated   day.Day       `json:"dated"`
	InForce []listingJSON `json:"in_force"`
	Unknown []listingJSON `json:"unknown"`
}

// CensusJSON writes one object.
func CensusJSON(w io.Writer, c Census) error {
	return (&jsonPrinter{w: w}).write(censusJSON{
		c.About.ID, c.About.Title, c.On, c.Known, c.Version, c.Dated, listingsJSON(c.InForce, c.On), listingsJSON(c.Unknown, c.On),
	})
}

// CensusText writes a line for each listing.
func CensusText(w io.Writer, s Style, c Census) error {
	p := &page{style: s}
	known := ""
	if c.Known.Known() {
		known = fmt.Sprintf(", as known on %s", c.Known)
	}
	p.heading(string(c.About.ID), bold, fmt.Sprintf("%s in force on %s%s, by version %s of %s", count(len(c.InForce), "listing", "listings"), c.On, known, c.Version.Short(), c.Dated))
	for _, l := range c.InForce {
		p.paragraph(indent, plain, fmt.Sprintf("%s, %s", caption(l), l.InForce))
	}
	if len(c.Unknown) > 0 {
		p.line()
		p.paragraph(0, yellow, fmt.Sprintf("Of %s no source says whether they were in force yet:", count(len(c.Unknown), "listing", "listings")))
		for _, l := range c.Unknown {
			p.paragraph(indent, plain, caption(l))
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// WaitingText writes the versions that are held, or that were decided on: then
// word says how.
func WaitingText(w io.Writer, s Style, held []Waiting, word string) error {
	p := &page{style: s}
	switch {
	case word != "":
		for _, h := range held {
			p.heading(word, green, fmt.Sprintf("%s, version %s of %s, %s", h.List, h.Version.Short(), h.Dated, count(h.Listings, "listing", "listings")))
		}
	case len(held) == 0:
		p.line("No version is held.")
	default:
		waiting(p, held)
	}
	_, err := io.WriteString(w, strings.TrimPrefix(p.take(), "\n"))
	return err
}

// WaitingJSON writes one object for each version, one on a line.
func WaitingJSON(w io.Writer, held []Waiting) error {
	p := &jsonPrinter{w: w}
	for _, h := range held {
		if err := p.write(h); err != nil {
			return err
		}
	}
	return nil
}
