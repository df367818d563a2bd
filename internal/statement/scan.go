package statement

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// scan says what was found in a document.
func (b *builder) scan(s *Statement) {
	a := b.a.Scan
	s.Title, s.Subject = b.l.say("Certificate of a scan"), a.Document
	o := a.Outcome()
	s.Outcome, s.Tone = b.l.say(string(o)), toneOf(o)
	if b.l == English {
		s.Outcome = strings.ToUpper(s.Outcome)
	}
	s.Answer = []string{b.l.sayf(plainScan(o), a.On.String())}
	if a.Found == nil {
		s.Answer = append(s.Answer, a.Unread)
	}
	s.Answer = append(s.Answer, b.verdict(a.Verdict)...)
	s.Sections = append(s.Sections, b.scanned(a), b.named(a))
	if notes := b.notes(b.open(a)); len(notes.Intro) > 0 {
		s.Sections = append(s.Sections, notes)
	}
}

// plainScan is the answer to a scan in plain words, with the day.
func plainScan(o screen.Outcome) string {
	switch o {
	case screen.Potential:
		return "The document names a party with a listing in force on %s. A person has to decide whether it is meant before anything goes on."
	case screen.Review:
		return "The document names a party that may be listed on %s. A person has to look closer before anything goes on."
	case screen.Clear:
		return "No party with a listing in force on %s was found in the document, on the lists that stand below."
	}
	return "The document could not be read, so nothing in it was compared for %s. This is no clearance."
}

// scanned shows which document was asked about, and what of it the certificate
// holds.
func (b *builder) scanned(a *report.Scan) Section {
	s := Section{Heading: b.l.say("What was asked")}
	add(&s.Rows,
		b.row("Document", Plain, a.Document),
		b.row("Bytes", Plain, fmt.Sprint(a.Size)),
		b.row("SHA-256", Code, string(a.Hash)),
		b.row("Day asked about", Plain, a.On.String()))
	add(&s.Rows, b.circumstances()...)
	d := b.c.Document
	held := b.l.say("All of the document; whoever verifies the certificate reads it again.")
	if !d.Holds() {
		held = b.l.sayf("%d passages that took part. That the rest names nobody is what the installation signed; whoever has the document can compare its SHA-256.", len(d.Passages.Parts))
	}
	add(&s.Rows,
		b.row("In the certificate", Plain, held),
		b.row("All lists", Plain, b.l.sayf("%d parties with %d names were looked for. How many of them share the %d words that took part is told by the certificate, and compared where the whole lists are at hand.", d.Told.Parties, d.Told.Names, len(d.Told.Words))))
	return s
}

// named shows the parties that the document names.
func (b *builder) named(a *report.Scan) Section {
	s := Section{Heading: b.l.say("Listed parties that the document names")}
	if a.Found == nil || len(a.Found.Parties) == 0 {
		s.Intro = []Text{{b.l.say("None."), Plain}}
		return s
	}
	for i, p := range a.Found.Parties {
		o := a.Party(p)
		item := Item{Title: p.Party, Badge: b.l.say(string(o)), Tone: toneOf(o)}
		add(&item.Rows, b.row("Tier", Plain, string(p.Tier)))
		if i < inFull {
			add(&item.Rows, b.fields(report.MentionFields(a, p))...)
		}
		s.Items = append(s.Items, item)
	}
	return s
}

// open says what the scan leaves open.
func (b *builder) open(a *report.Scan) []string {
	out := a.Open()
	if a.Found != nil && a.Found.Unshown > 0 {
		out = append(out, fmt.Sprintf("Weak mentions that nothing in the document supports and that are not shown: %d.", a.Found.Unshown))
	}
	return out
}
