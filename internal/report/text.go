package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// shownInFull is how many hits of one answer are shown with all they rest on;
// the others get a line each. --json has everything.
const shownInFull = 5

type textPrinter struct {
	w       io.Writer
	page    page
	program Program
	lists   []screen.Scope
	engine  screen.Engine
	notes   []string
	any     bool
}

func newText(w io.Writer, s Style, p Program) Printer {
	return &textPrinter{w: w, page: page{style: s}, program: p}
}

// Answer writes the outcome, then the hits, best first.
func (t *textPrinter) Answer(a *screen.Answer) error {
	d, err := t.Draw(a)
	if err != nil {
		return err
	}
	return t.Put(d)
}

// usualText is about how many bytes an answer takes that has found nothing.
const usualText = 128

// Draw makes the text of an answer on a page of its own.
func (t *textPrinter) Draw(a *screen.Answer) (Drawn, error) {
	p := &page{style: t.page.style}
	p.b.Grow(usualText)
	p.heading(loud(a.Outcome), inkOf(a.Outcome), question(a.Query))
	for _, why := range a.Why {
		p.paragraph(indent, plain, sentence(why))
	}
	verdict(p, a.Verdict)
	for i, h := range a.Hits {
		if i < shownInFull {
			p.line()
			hit(p, i+1, a.Query, h)
			continue
		}
		if i == shownInFull {
			p.line()
			p.paragraph(0, plain, count(len(a.Hits)-i, "further listing:", "further listings:"))
		}
		brief(p, h)
	}
	nearMisses(p, a)
	return Drawn{p.take(), a.Lists, a.Engine, a.Notes}, nil
}

// loud gives an outcome in capitals.
func loud(o screen.Outcome) string {
	if o == screen.Clear { // as most are
		return "CLEAR"
	}
	return strings.ToUpper(string(o))
}

// Put writes a drawn answer, an empty line after the last.
func (t *textPrinter) Put(d Drawn) error {
	t.rests(d.lists, d.engine, d.notes)
	if t.any {
		if _, err := io.WriteString(t.w, "\n"); err != nil {
			return err
		}
	}
	t.any = true
	_, err := io.WriteString(t.w, d.text)
	return err
}

// rests keeps what a result rests on, for End.
func (t *textPrinter) rests(lists []screen.Scope, e screen.Engine, notes []string) {
	t.lists, t.engine = lists, e
	for _, n := range notes {
		if !slices.Contains(t.notes, n) {
			t.notes = append(t.notes, n)
		}
	}
}

// End writes what all answers rest on.
func (t *textPrinter) End() error {
	if !t.any {
		return nil
	}
	p := &t.page
	p.line()
	scopes(p, t.lists)
	p.field("Engine", plain, engine(t.engine))
	for _, n := range t.notes {
		p.paragraph(0, yellow, sentence(n))
	}
	t.advice(p)
	p.paragraph(0, dim, "Navicert reports what lists say. It gives no legal advice.")
	_, err := io.WriteString(t.w, p.take())
	return err
}

// advice says how to get the official list where an answer rests on less.
func (t *textPrinter) advice(p *page) {
	switch starter, stale := t.program.lacks(t.lists); {
	case starter:
		t.program.howTo(p, onlyStarter)
	case stale:
		t.program.howTo(p, isStale)
	}
}

// verdict says what becomes of the order under the policy of the user.
func verdict(p *page, v *screen.Verdict) {
	if v == nil {
		return
	}
	word, ink := "ORDER MAY GO", green
	if v.Order == screen.Stop {
		word, ink = "STOP THE ORDER", red
	}
	by := v.Policy
	if v.Unit != "" {
		by += ", unit " + v.Unit
	}
	p.paragraph(indent, ink, fmt.Sprintf("%s: %s (policy %s, %s)", word, v.Why, by, v.Hash.Short()))
}

// question repeats what was asked.
func question(q screen.Query) string {
	s := q.Name
	if strings.TrimSpace(s) == "" {
		s = "(no name)"
	}
	if q.Kind != party.Unstated {
		s += ", " + string(q.Kind)
	}
	if q.Address != "" {
		s += ", at " + q.Address
	}
	if q.Country != "" {
		s += ", in " + q.Country
	}
	return s + ", on " + q.On.String()
}

// sentence gives a sentence its capital letter and its full stop.
func sentence(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		s = string(s[0]-'a'+'A') + s[1:]
	}
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}

// HitFields gives what is shown of a hit, without its name.
func HitFields(q screen.Query, h screen.Hit) []Field {
	var out []Field
	hitFields(&page{taken: &out}, q, h)
	return out
}

// EvidenceTexts gives what speaks for a match, against it, and neither.
func EvidenceTexts(h screen.Hit) []string {
	return slices.Concat(evidenceText(h, 1), evidenceText(h, -1), evidenceText(h, 0))
}

// Turned gives the facts of which each alone would turn the outcome of a hit,
// the smallest first.
func Turned(h screen.Hit) []string { return turned(h.Turns) }

// hit shows one listing and all that speaks for it.
func hit(p *page, n int, q screen.Query, h screen.Hit) {
	name := h.Party
	if name == "" {
		name = "(an address, no party)"
	}
	p.heading(fmt.Sprintf("%2d", n), inkOf(h.Outcome), name)
	hitFields(p, q, h)
}

func hitFields(p *page, q screen.Query, h screen.Hit) {
	about, known := list.Find(h.Listing.List)
	title := about.Title
	if !known {
		title = "unknown list"
	}
	p.field("Outcome", inkOf(h.Outcome), fmt.Sprintf("%s, score %d of 1000", h.Outcome, h.Score))
	if h.Outcome == screen.Review || h.Outcome == screen.Clear && h.Standing == screen.InForce || h.Explained != nil {
		p.field("", plain, sentences(h.Why)...) // otherwise "In force" below says why
	}
	p.field("Allow list", yellow, h.Notes...)
	if h.Matched.Text != "" {
		p.field("Matched", plain, matched(h.Matched))
	}
	p.field("List", plain, fmt.Sprintf("%s (%s)", title, h.Listing.List))
	p.field("In force", plain, standing(q.On, h.Listing, h.Standing))
	terms(p, q.On, h.Listing.List, h.Terms)
	p.field("Published in", plain, published(h.Listing.Citations)...)
	p.field("Speaks for", plain, evidenceText(h, 1)...)
	p.field("Against", plain, evidenceText(h, -1)...)
	p.field("Noted", plain, evidenceText(h, 0)...)
	p.field("Would turn", plain, turned(h.Turns)...)
	subject(p, h.Listing, h.Matched)
	p.field("Corrected", yellow, errata(h.Listing.Errata)...)
	p.field("Facts added", plain, facts(h.Listing.Facts)...)
	p.field("Unreadable", yellow, problems(h.Listing.Problems)...)
}

// brief shows one listing on a line.
func brief(p *page, h screen.Hit) {
	p.field(fmt.Sprintf("%4d %s", h.Score, h.Outcome), plain, fmt.Sprintf("%s (%s)", h.Party, h.Listing.List))
}

func matched(n party.Name) string {
	uses := map[party.Use]string{
		party.Primary: "primary name", party.Alias: "alias", party.WeakAlias: "weak alias",
		party.Former: "former name", party.Native: "name in its own script", party.Brand: "brand",
	}
	s := n.Text + " (" + uses[n.Use]
	if n.Source != "" {
		s += "; " + n.Source
	}
	s += ")"
	if n.Grade != "" {
		s += " [" + n.Grade + "]"
	}
	return s
}

// evidenceText gives what speaks for the match (sign 1), against it (-1), or
// neither (0).
func evidenceText(h screen.Hit, sign int) []string {
	var out []string
	for _, e := range h.Evidence {
		if cmp.Compare(e.Points, 0) != sign {
			continue
		}
		s := fmt.Sprintf("%+d %s", e.Points, e.Feature)
		switch {
		case e.Query != "" && e.Listed != "" && e.Query != e.Listed:
			s += fmt.Sprintf(": %s ~ %s", e.Query, e.Listed)
		case e.Query != "" || e.Listed != "":
			s += ": " + max(e.Query, e.Listed)
		}
		if e.Says != "" {
			s += " (" + strings.TrimSuffix(e.Says, ".") + ")"
		}
		out = append(out, s)
	}
	return out
}

func facts(fs []list.Fact) []string {
	var out []string
	for _, f := range fs {
		out = append(out, fmt.Sprintf("[%s] %s (%s)", f.Certainty, strings.TrimSuffix(f.Says, "."), f.Cite))
	}
	return out
}

func problems(ps []list.Problem) []string {
	var out []string
	for _, f := range ps {
		out = append(out, fmt.Sprintf("%s %q: %s", f.Field, f.Value, f.Says))
	}
	return out
}

func sentences(ss []string) []string {
	var out []string
	for _, s := range ss {
		out = append(out, sentence(s))
	}
	return out
}

func joined(ss []string) []string {
	if len(ss) == 0 {
		return nil
	}
	return []string{strings.Join(ss, ", ")}
}

// scopes shows the list versions that were asked, those of one day together.
func scopes(p *page, lists []screen.Scope) {
	if len(lists) == 0 {
		p.paragraph(0, yellow, "No list was asked.")
		return
	}
	var conditions, versions []string
	for _, s := range lists {
		c := fmt.Sprintf("of %s, %s old", s.Dated, count(s.AgeDays, "day", "days"))
		switch {
		case s.Starter:
			c = "STARTER LIST, facts checked " + s.Dated.String()
		case s.Stale:
			c += ", STALE"
		}
		v := fmt.Sprintf("%s %s (%s)", s.List, s.Version.Short(), thousands(s.Listings))
		if i := slices.Index(conditions, c); i >= 0 {
			versions[i] += ", " + v
			continue
		}
		conditions, versions = append(conditions, c), append(versions, v)
	}
	label := "Lists"
	for i, c := range conditions {
		p.field(label, plain, c+": "+versions[i])
		label = ""
	}
}

func engine(e screen.Engine) string {
	return fmt.Sprintf("navicert %s, weights %s; alerts from %d, for review below %d", e.Version, e.Weights, e.Threshold, e.Sure)
}
