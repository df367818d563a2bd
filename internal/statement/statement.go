// Package statement says in words for people what a certificate holds: what was
// asked, the answer, who was compared and why they were not counted, the lists,
// the law, and how to verify it. It decides nothing and lays nothing out;
// packages page and print do that.
package statement

import (
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/evidence"
)

// A Statement is a certificate in the words of one language.
type Statement struct {
	Language Language
	Title    string
	Outcome  string   // in a word
	Tone     Tone     // of the outcome
	Subject  string   // what the answer is about: a name, a transaction
	Answer   []string // the answer in plain words
	Sections []Section
	Entry    *evidence.Entry
	// Position is the place in the log as a code for machines says it, and
	// Caption what stands below that code.
	Position, Caption string
	Footer            string // of every sheet
	Sheet             string // "Page %d of %d" in the language
}

// A Tone says how bad something is.
type Tone int

// The tones.
const (
	Neutral Tone = iota
	Good
	Doubt
	Bad
)

// A Section is a heading with what stands below it, in this order.
type Section struct {
	Heading string
	Intro   []Text
	Rows    []Row
	Items   []Item
}

// An Item is a thing of its own in a section: a listing, a finding.
type Item struct {
	Title string
	Badge string // in a word, what it is; may be empty
	Tone  Tone
	Rows  []Row
}

// A Row is a label with its texts.
type Row struct {
	Label string
	Texts []Text
}

// A Text is one paragraph.
type Text struct {
	Text string
	Kind Kind
}

// A Kind says what a text is, for its looks and for readers aloud.
type Kind int

// The kinds.
const (
	Plain  Kind = iota // in the language of the statement, or a name
	Quoted             // verbatim, in English: law, reasons of rules
	Code               // for machines: hashes, keys, commands
)

// Of puts a certificate into words. a is its question asked again, the same
// answer.
func Of(c *certificate.Certificate, a *certificate.Answered, l Language) *Statement {
	b := &builder{c: c, a: a, e: c.Logged(), l: l}
	s := &Statement{Language: l, Entry: b.e, Position: Position(c), Sheet: l.say("Page %d of %d")}
	switch {
	case a.Deal != nil:
		b.deal(s)
	case a.Scan != nil:
		b.scan(s)
	default:
		b.query(s)
	}
	s.Sections = append(s.Sections, b.lists(), b.proof(), b.verify())
	s.Caption = l.sayf("Entry %d of %d", b.e.Number, c.Signed().Size)
	s.Footer = l.sayf("Navicert certificate · entry %d of the log %s", b.e.Number, b.e.Origin)
	return s
}

// builder makes the parts of a statement.
type builder struct {
	c *certificate.Certificate
	a *certificate.Answered
	e *evidence.Entry
	l Language
}

// row makes a row, in the language. Empty texts are left out.
func (b *builder) row(label string, kind Kind, texts ...string) Row {
	r := Row{Label: b.l.say(label)}
	for _, t := range texts {
		if t != "" {
			r.Texts = append(r.Texts, Text{t, kind})
		}
	}
	return r
}

// add appends the rows that have a text.
func add(to *[]Row, rows ...Row) {
	for _, r := range rows {
		if len(r.Texts) > 0 {
			*to = append(*to, r)
		}
	}
}

// Words are those of the frame around a statement.
type Words struct {
	Position string // caption of the code
	Answer   string
	Quoted   string // what the mark of a quoted text means; "" where there is none
}

// Frame gives the words of the frame in a language.
func Frame(l Language) Words {
	w := Words{Position: l.say("Place in the log"), Answer: l.say("Answer")}
	if l != English {
		w.Quoted = l.say("Texts marked so are verbatim, in English, as they were signed")
	}
	return w
}
