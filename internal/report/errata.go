package report

import (
	"fmt"
	"io"
	"strconv"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

// Corrected is an erratum and the listings that it is of.
type Corrected struct {
	list.Erratum
	List      list.ID
	Name      string // of the entry; "" for every entry
	Dated     day.Day
	Installed bool // a version of its list, other than the starter list, is in use
	Listings  []*list.Listing
}

type correctedJSON struct {
	list.Erratum
	List     list.ID  `json:"list"`
	Name     string   `json:"name,omitempty"`
	Dated    day.Day  `json:"dated"`
	Listings []string `json:"listings"` // keys
}

// ErrataText writes the errata, with how many listings each is of.
func ErrataText(w io.Writer, s Style, all []Corrected) error {
	p := &page{style: s}
	if len(all) == 0 {
		p.line("There are no errata of these lists.")
	}
	set := canon.Hash("")
	for _, c := range all {
		if c.Set != set {
			if set != "" {
				p.line()
			}
			set = c.Set
			p.heading("ERRATA", bold, fmt.Sprintf("%s by %s, of %s", c.Set.Short(), c.By, c.Dated))
		}
		p.line()
		of := "every entry"
		if c.Name != "" {
			of = c.Name
		}
		p.paragraph(0, plain, fmt.Sprintf("%s: %s, %s", c.ID, c.List, of))
		p.field("Printed", red, c.Field+": "+c.Printed)
		p.field("Correct", green, correct(c.Erratum))
		p.field("Why", plain, fmt.Sprintf("%s [%s] (%s)", c.Why, c.Certainty, c.Cite))
		switch {
		case !c.Installed:
			p.field("Applies", dim, "the list is not installed")
		case len(c.Listings) == 0:
			p.field("Applies", yellow, "to no entry: the list in use does not print this")
		default:
			p.field("Applies", plain, "to "+count(len(c.Listings), "entry", "entries"))
		}
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// ErrataJSON writes one object for each erratum, one on a line.
func ErrataJSON(w io.Writer, all []Corrected) error {
	p := &jsonPrinter{w: w}
	for _, c := range all {
		out := correctedJSON{c.Erratum, c.List, c.Name, c.Dated, []string{}}
		for _, l := range c.Listings {
			out.Listings = append(out.Listings, l.Key)
		}
		if err := p.write(out); err != nil {
			return err
		}
	}
	return nil
}

// correct says what is right.
func correct(e list.Erratum) string {
	if e.Correct == "-" {
		return "nothing"
	}
	return strconv.Quote(e.Correct)
}

// errata shows what is printed and what is right, for an answer.
func errata(all []list.Erratum) []string {
	var out []string
	for _, e := range all {
		out = append(out, fmt.Sprintf("[%s] %s: printed %q, correct %s. %s (%s; erratum %s by %s)", e.Certainty, e.Field, e.Printed, correct(e), e.Why, e.Cite, e.ID, e.By))
	}
	return out
}

// ErrataKept is a set of errata that was added or removed.
type ErrataKept struct {
	Hash   canon.Hash
	By     string
	Dated  day.Day
	Errata int
}

// ErrataKeptText says what was done, in one word, with which set.
func ErrataKeptText(w io.Writer, s Style, word string, k ErrataKept) error {
	p := &page{style: s}
	n := fmt.Sprintf("%d errata", k.Errata)
	if k.Errata == 1 {
		n = "1 erratum"
	}
	p.heading(word, green, fmt.Sprintf("%s of %s by %s, set %s", n, k.Dated, k.By, k.Hash.Short()))
	_, err := io.WriteString(w, p.take())
	return err
}
