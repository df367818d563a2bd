package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/licence"
)

// LicencesText writes the licences that are held, for people, with what is left on a
// day.
func LicencesText(w io.Writer, s Style, all []*licence.Held, on day.Day) error {
	p := &page{style: s}
	if len(all) == 0 {
		p.paragraph(0, plain, "No licence is held here. \"navicert licence add FILE\" enters one; \"navicert licence template\" writes a file to start from.")
	}
	for i, h := range all {
		if i > 0 {
			p.line()
		}
		heading(p, h, on)
		for _, left := range h.Balance().Words() {
			p.paragraph(indent, plain, "left of "+left)
		}
		warnings(p, h, on)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func heading(p *page, h *licence.Held, on day.Day) {
	ink := green
	if h.Standing(on) != "" {
		ink = red
	}
	says := string(h.Kind)
	if h.Title != "" {
		says += ", " + h.Title
	}
	if h.LastDay.Known() {
		says += ", to " + h.LastDay.String()
	}
	p.heading(h.Number, ink, says)
}

func warnings(p *page, h *licence.Held, on day.Day) {
	for _, s := range h.Warnings(on) {
		p.paragraph(indent, yellow, s)
	}
}

// LicenceText writes one licence with all that happened to it.
func LicenceText(w io.Writer, s Style, h *licence.Held, on day.Day) error {
	p := &page{style: s}
	heading(p, h, on)
	licenceTerms(p, h)
	b := h.Balance()
	p.line()
	p.paragraph(0, bold, "Items and what is left")
	for i, it := range h.Items {
		p.paragraph(indent, plain, fmt.Sprintf("%d  %s", i+1, it.Title()))
		limit := "no limit"
		if it.Quantity > 0 || it.Value != nil {
			limit = limits(it)
		}
		p.paragraph(indent+3, dim, "licensed: "+limit)
		p.paragraph(indent+3, plain, "left: "+b.Items[i].String())
	}
	if b.Total != nil {
		p.paragraph(indent, plain, b.Words()[len(b.Items)])
	}
	p.line()
	p.paragraph(0, bold, "History")
	for i := range h.Events {
		event(p, h, &h.Events[i])
	}
	warnings(p, h, on)
	_, err := io.WriteString(w, p.take())
	return err
}

func licenceTerms(p *page, h *licence.Held) {
	p.field("Licensee", plain, some1(named(h.Licensee))...)
	var parties []string
	for _, q := range h.Parties {
		parties = append(parties, string(q.Role)+": "+named(q.Name))
	}
	p.field("Parties", plain, parties...)
	p.field("To", plain, some1(strings.Join(h.Countries, ", "))...)
	p.field("Act", plain, some1(string(h.Act))...)
	p.field("End use", plain, some1(h.EndUse)...)
	p.field("Rules", plain, some1(strings.Join(h.Rules, ", "))...)
	p.field("Exception", plain, some1(h.Exception)...)
	p.field("Issued", plain, some1(h.Issued.String())...)
	p.field("From", plain, some1(h.From.String())...)
	if h.LastDay.Known() {
		last := h.LastDay.String()
		if h.LastDay != h.Expires {
			last += ", as " + h.Expires.String() + " is a holiday (15 CFR 750.7(g))"
		}
		p.field("Last day", plain, last)
	}
	if h.Tolerance > 0 {
		p.field("Tolerance", plain, fmt.Sprintf("%d.%02d %% of the value", h.Tolerance/100, h.Tolerance%100))
	}
	p.field("Conditions", plain, h.Terms...)
	p.field("Law", plain, some1(h.Cite)...)
	p.field("Replaces", plain, some1(h.Replaces)...)
	p.field("Note", plain, some1(h.Note)...)
}

func named(n licence.Name) string {
	s := n.Name
	if n.Country != "" {
		s += " (" + n.Country + ")"
	}
	if len(n.Also) > 0 {
		s += ", also " + strings.Join(n.Also, ", ")
	}
	return s
}

func limits(it licence.Item) string {
	var out []string
	if it.Quantity > 0 {
		out = append(out, it.Quantity.String()+" "+it.Unit)
	}
	if it.Value != nil {
		out = append(out, it.Value.String())
	}
	return strings.Join(out, ", ")
}

func event(p *page, h *licence.Held, e *licence.Event) {
	says := fmt.Sprintf("%d  %s  %s", e.Number, e.On, e.Kind)
	if e.Transaction != "" {
		says += " for " + e.Transaction
	}
	if e.Of > 0 {
		says += fmt.Sprintf(" use %d", e.Of)
	}
	if e.By != "" {
		says += ", by " + e.By
	}
	ink := plain
	if h.Void(e.Number) {
		says, ink = says+" (void)", dim
	}
	p.paragraph(indent, ink, says)
	for _, l := range e.Lines {
		p.paragraph(indent+3, ink, lineWords(l))
	}
	if e.Why != "" {
		p.paragraph(indent+3, dim, e.Why)
	}
}

// lineWords says what a use takes.
func lineWords(l licence.Line) string {
	var out []string
	if l.Quantity > 0 {
		out = append(out, l.Quantity.String()+" "+l.Unit)
	}
	if l.Value.Currency != "" {
		out = append(out, l.Value.String())
	}
	if len(out) == 0 {
		return fmt.Sprintf("item %d", l.Item)
	}
	return fmt.Sprintf("item %d: %s", l.Item, strings.Join(out, ", "))
}

// UsedText says what a deal uses of a licence, or why it may not.
func UsedText(w io.Writer, s Style, c *licence.Coverage, use int, on day.Day) error {
	p := &page{style: s}
	if use == 0 {
		says := c.Held.Number + " does not cover this deal"
		if len(Refused(c)) == 0 {
			says = c.Held.Number + " covers this deal once it is confirmed that it is within its terms (--confirm)"
		}
		p.heading("NOT USED", red, says)
		for _, says := range Refused(c) {
			p.paragraph(indent, plain, says)
		}
		for _, says := range c.Confirm {
			p.paragraph(indent, plain, "To be confirmed: "+says+".")
		}
	} else {
		p.heading("USED", green, fmt.Sprintf("%s, as number %d", c.Held.Number, use))
		for _, l := range c.Held.Events[use-1].Lines {
			p.paragraph(indent, plain, lineWords(l))
		}
		for _, left := range c.Held.Balance().Words() {
			p.paragraph(indent, plain, "left of "+left)
		}
		for _, m := range c.Matches {
			if m.Why != "" {
				p.paragraph(indent, yellow, "Not counted: "+m.Why)
			}
		}
		warnings(p, c.Held, on)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

// Refused says in sentences why a licence does not cover a deal.
func Refused(c *licence.Coverage) []string {
	out := append([]string{}, c.Against...)
	for _, m := range c.Matches {
		if m.Why != "" {
			out = append(out, m.Why)
		}
	}
	return out
}

// The types below are the contract of licence --json.

type licenceJSON struct {
	licence.Licence
	On       day.Day         `json:"on"`
	Usable   bool            `json:"usable"`
	Balance  balanceJSON     `json:"balance"`
	Warnings []string        `json:"warnings"`
	Events   []licence.Event `json:"events"`
	Void     []int           `json:"void"` // numbers of the uses that were made void
}

func newLicence(h *licence.Held, on day.Day) licenceJSON {
	out := licenceJSON{Licence: h.Licence, On: on, Usable: h.Standing(on) == "", Balance: newBalance(h.Balance()), Warnings: some(h.Warnings(on)), Events: h.Events, Void: []int{}}
	for _, e := range h.Events {
		if h.Void(e.Number) {
			out.Void = append(out.Void, e.Number)
		}
	}
	return out
}

// LicencesJSON writes licences as one line of JSON each.
func LicencesJSON(w io.Writer, all []*licence.Held, on day.Day) error {
	for _, h := range all {
		if err := lineOf(w, newLicence(h, on)); err != nil {
			return err
		}
	}
	return nil
}

type usedJSON struct {
	Used    bool        `json:"used"`
	Use     int         `json:"use"`
	Against []string    `json:"against"`
	Confirm []string    `json:"confirm"`
	Licence licenceJSON `json:"licence"`
}

// UsedJSON writes the same as UsedText as one line of JSON.
func UsedJSON(w io.Writer, c *licence.Coverage, use int, on day.Day) error {
	return lineOf(w, usedJSON{use > 0, use, Refused(c), some(c.Confirm), newLicence(c.Held, on)})
}

func lineOf(w io.Writer, v any) error {
	b, err := canon.JSON(v)
	if err == nil {
		_, err = w.Write(append(b, '\n'))
	}
	return err
}
