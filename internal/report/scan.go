package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/mention"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// A Scan is what was found in one document.
type Scan struct {
	Document string
	Hash     canon.Hash // of the document, "" where none of it could be read
	Size     int64      // of the document, in bytes
	On       day.Day
	Text     *document.Text  // nil where the document could not be read
	Found    *mention.Result // nil where the document could not be read
	Unread   string          // why it could not be read
	Lists    []screen.Scope
	Engine   screen.Engine
	Notes    []string
	// Weak says what it is worth that a party is named by weak aliases alone; ""
	// where no policy decides: then it is as good as any other name.
	Weak screen.WeakAlias
	// Verdict is what becomes of the order under the policy of the user, nil where
	// there is none.
	Verdict *screen.Verdict
	// Standing says how a listing stands on a day.
	Standing func(*list.Listing, day.Day) screen.Standing
}

// Outcome is the answer in one word: a document that could not be read, or that
// no list was asked about, is unscreenable, and one whose parties are not listed in
// force is clear.
func (s *Scan) Outcome() screen.Outcome {
	if s.Found == nil || len(s.Lists) == 0 {
		return screen.Unscreenable
	}
	o := screen.Clear
	for _, p := range s.Found.Parties {
		switch s.Party(p) {
		case screen.Potential:
			return screen.Potential
		case screen.Review:
			o = screen.Review
		}
	}
	return o
}

// Party is the outcome for one party: that of its listing that says most, as far
// as the names are worth it. Terms that bind others than the user are shown and
// make no alert.
func (s *Scan) Party(p mention.Summary) screen.Outcome {
	o := s.listed(p)
	if !o.Alerts() || s.Weak == "" || s.Weak == screen.WeakAlert || !s.weak(p) {
		return o
	}
	if s.Weak == screen.WeakIgnore {
		return screen.Clear
	}
	return screen.Review
}

// weak reports whether a party is named by weak aliases alone.
func (s *Scan) weak(p mention.Summary) bool {
	return s.Named(p).Use == party.WeakAlias
}

// Named gives the listed name by which a document first names a party; a weak
// alias only where there is no other.
func (s *Scan) Named(p mention.Summary) party.Name {
	var out party.Name
	for _, m := range s.Found.Mentions {
		if m.PartyID == p.PartyID && m.Party == p.Party && (out.Text == "" || out.Use == party.WeakAlias && m.Matched.Use != party.WeakAlias) {
			out = m.Matched
		}
	}
	return out
}

// listed is the outcome for a party by its listings.
func (s *Scan) listed(p mention.Summary) screen.Outcome {
	o := screen.Clear
	for _, l := range p.Listings {
		switch standing := s.Standing(l, s.On); {
		case standing == screen.InForce && !termsOn(l, s.On).Silent:
			return screen.Potential
		case standing == screen.UnknownStart:
			o = screen.Review
		}
	}
	return o
}

// Why says the outcome in sentences.
func (s *Scan) Why() []string {
	if s.Found == nil {
		return []string{s.Unread}
	}
	if len(s.Lists) == 0 {
		return []string{"none of the lists that were asked for is installed, so nothing was compared"}
	}
	n := len(s.Found.Parties)
	if n == 0 {
		return []string{"no listed party is named"}
	}
	now := 0
	for _, p := range s.Found.Parties {
		if s.listed(p) == screen.Potential {
			now++
		}
	}
	if n == 1 {
		return []string{fmt.Sprintf("1 listed party is named, %d in force on %s", now, s.On)}
	}
	return []string{fmt.Sprintf("%s listed parties are named, %s in force on %s", thousands(n), thousands(now), s.On)}
}

// Open says all that the document or the scan leaves open.
func (s *Scan) Open() []string {
	out := slices.Clone(s.Notes)
	if s.Text != nil {
		for _, n := range s.Text.Notes {
			out = append(out, fmt.Sprintf("byte %d: %s", n.At, n.Says))
		}
	}
	if s.Found == nil {
		return out
	}
	out = append(out, s.Found.Notes...)
	n := 0
	for _, p := range s.Found.Parties {
		if s.Weak == screen.WeakIgnore && s.listed(p) != s.Party(p) {
			n++
		}
	}
	if n > 0 {
		out = append(out, fmt.Sprintf("Parties that only weak aliases name and that were left out, as the policy asks: %d.", n))
	}
	return out
}

type scanJSON struct {
	Document string             `json:"document"`
	On       day.Day            `json:"on"`
	Outcome  string             `json:"outcome"`
	Why      []string           `json:"why"`
	Format   string             `json:"format,omitempty"`
	Encoding string             `json:"encoding,omitempty"`
	Size     int                `json:"size"`
	Mentions []mentionJSON      `json:"mentions"`
	Parties  []partyMentionJSON `json:"parties"`
	Unshown  int                `json:"unshown"`
	Lists    []scopeJSON        `json:"lists"`
	Engine   screen.Engine      `json:"engine"`
	Notes    []string           `json:"notes"`
	// Verdict is there only where a policy of the user is in use.
	Verdict *screen.Verdict `json:"verdict,omitempty"`
}

type mentionJSON struct {
	mention.Mention
	Matched    string      `json:"matched"`
	MatchedUse string      `json:"matched_use"`
	Listing    listingJSON `json:"listing"`
}

type partyMentionJSON struct {
	mention.Summary
	Outcome  screen.Outcome  `json:"outcome"`
	Listings []mentionedJSON `json:"listings"`
}

// mentionedJSON is a listing of a party that is mentioned, and how it stands.
type mentionedJSON struct {
	listingJSON
	Standing screen.Standing `json:"standing"`
}

// Scan writes one line.
func (p *jsonPrinter) Scan(s *Scan) error {
	out := scanJSON{
		Document: s.Document, On: s.On, Outcome: string(s.Outcome()), Why: s.Why(),
		Mentions: []mentionJSON{}, Parties: []partyMentionJSON{},
		Lists: scopesJSON(s.Lists), Engine: s.Engine, Notes: append(some(s.Open()), p.program.notes(s.Lists)...), Verdict: s.Verdict,
	}
	if s.Text != nil {
		out.Format, out.Encoding, out.Size = s.Text.Format, s.Text.Encoding, s.Text.Size
	}
	if s.Found != nil {
		out.Unshown = s.Found.Unshown
		for _, m := range s.Found.Mentions {
			m.Evidence = some(m.Evidence)
			out.Mentions = append(out.Mentions, mentionJSON{m, m.Matched.Text, useJSON(m.Matched.Use), newListing(m.Listing, termsOn(m.Listing, s.On))})
		}
		for _, party := range s.Found.Parties {
			j := partyMentionJSON{party, s.Party(party), []mentionedJSON{}}
			for _, l := range party.Listings {
				j.Listings = append(j.Listings, mentionedJSON{newListing(l, termsOn(l, s.On)), s.Standing(l, s.On)})
			}
			out.Parties = append(out.Parties, j)
		}
	}
	return p.write(out)
}

// termsOn gives the terms in force on the day, else the ones nearest to it.
func termsOn(l *list.Listing, on day.Day) list.Terms {
	if t, ok := l.On(on); ok || len(l.Terms) == 0 {
		return t
	}
	nearest := l.Terms[0]
	for _, t := range l.Terms {
		if t.InForce.From <= on {
			nearest = t
		}
	}
	return nearest
}

// Of a party, this many places are shown as text; --json has them all.
const shownPlaces = 3

// Scan writes the parties that a document names, best first, with the
// sentences that name them.
func (t *textPrinter) Scan(s *Scan) error {
	p := &t.page
	if t.any {
		p.line()
	}
	t.any = true
	o := s.Outcome()
	p.heading(strings.ToUpper(string(o)), inkOf(o), s.Document+", on "+s.On.String())
	for _, w := range s.Why() {
		p.paragraph(indent, plain, sentence(w))
	}
	verdict(p, s.Verdict)
	if s.Found != nil {
		for _, party := range s.Found.Parties {
			p.line()
			mentioned(p, s, party)
		}
		if n := s.Found.Unshown; n > 0 {
			p.line()
			p.paragraph(indent, dim, count(n, "weak mention", "weak mentions")+" that nothing in the document supports: not shown.")
		}
	}
	for _, n := range s.Open() {
		if !slices.Contains(s.Notes, n) {
			p.paragraph(indent, yellow, sentence(n))
		}
	}
	t.rests(s.Lists, s.Engine, s.Notes)
	_, err := io.WriteString(t.w, p.take())
	return err
}

func mentioned(p *page, s *Scan, party mention.Summary) {
	p.heading(" "+string(party.Tier), inkOf(s.Party(party)), party.Party)
	mentionFields(p, s, party)
}

// MentionFields gives what is shown of a party that a document names, without the
// name.
func MentionFields(s *Scan, party mention.Summary) []Field {
	var out []Field
	mentionFields(&page{taken: &out}, s, party)
	return out
}

func mentionFields(p *page, s *Scan, party mention.Summary) {
	named := count(party.Mentions, "time", "times")
	if party.Negated > 0 {
		named += fmt.Sprintf(", of which %d in a denial", party.Negated)
	}
	p.field("Named", plain, named)
	var where, evidence []string
	for _, m := range s.Found.Mentions {
		if m.PartyID != party.PartyID {
			continue
		}
		if len(where) == 0 {
			evidence = mentionEvidence(m)
		}
		where = append(where, place(m))
	}
	if n := len(where); n > shownPlaces {
		where = append(where[:shownPlaces], fmt.Sprintf("and %d more", n-shownPlaces))
	}
	p.field("At byte", plain, where...)
	p.field("Because", plain, evidence...)
	for _, l := range party.Listings {
		about, _ := list.Find(l.List)
		p.field("List", plain, fmt.Sprintf("%s (%s)", about.Title, l.List))
		stands := s.Standing(l, s.On)
		p.field("In force", plain, standing(s.On, l, stands))
		if stands == screen.InForce || stands == screen.UnknownStart || len(party.Listings) == 1 {
			terms(p, s.On, l.List, termsOn(l, s.On))
		}
		p.field("Published in", plain, published(l.Citations)...)
	}
}

// place shows where a mention is, with its sentence.
func place(m mention.Mention) string {
	s := fmt.Sprintf("%d %q", m.Start, m.Text)
	if m.Negated {
		s += " (in a denial)"
	}
	if text := around(safe(m.Sentence), safe(m.Text)); text != "" && text != m.Text {
		s += ": " + text
	}
	return s
}

// around cuts a long sentence to what stands next to the mention.
func around(sentence, text string) string {
	const before, after = 60, 100
	at := strings.Index(sentence, text)
	runes := []rune(sentence)
	if at < 0 || len(runes) <= before+after {
		return sentence
	}
	first := len([]rune(sentence[:at]))
	last := first + len([]rune(text))
	from, to := max(0, first-before), min(len(runes), last+after)
	for from > 0 && from < first && runes[from-1] != ' ' { // whole words
		from++
	}
	for to < len(runes) && to > last && runes[to] != ' ' {
		to--
	}
	cut := strings.TrimSpace(string(runes[from:to]))
	if from > 0 {
		cut = "… " + cut
	}
	if to < len(runes) {
		cut += " …"
	}
	return cut
}

func mentionEvidence(m mention.Mention) []string {
	var words []string
	for _, e := range m.Evidence {
		w := e.Text
		if e.Listed != "" && !strings.EqualFold(e.Text, e.Listed) {
			w += " ~ " + e.Listed
		}
		w += fmt.Sprintf(" %+d", e.Bits)
		if e.Says != "" {
			w += " (" + e.Says + ")"
		}
		words = append(words, w)
	}
	out := joined(words)
	if len(m.Support) > 0 {
		out = append(out, "supported by: "+strings.Join(m.Support, "; "))
	}
	if len(m.Also) > 0 {
		out = append(out, "could also be: "+strings.Join(m.Also, "; "))
	}
	return out
}
