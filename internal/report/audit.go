package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// Audit says whether a log is proven, and if not, what was changed.
func Audit(w io.Writer, s Style, r *audit.Report) error {
	p := &page{style: s}
	word, ink := "PROVEN", green
	if !r.Proven() {
		word, ink = "NOT PROVEN", red
	}
	p.heading(word, ink, auditSummary(r))
	for _, f := range r.Findings {
		p.field(string(f.What), red, f.Says)
	}
	if r.Key != "" {
		about := "This key lay beside the log; compare it with the one that you know."
		if r.Given {
			about = "This is the key that is trusted here."
		}
		p.field("key", plain, about)
		p.line(strings.Repeat(" ", indent), r.Key) // not wrapped: it is there to be copied
	}
	if r.Size > 0 && r.Proven() {
		p.field("root", plain, r.Root.String())
	}
	for _, note := range auditNotes(r) {
		p.field("note", yellow, note)
	}
	_, err := io.WriteString(w, p.take())
	return err
}

func auditSummary(r *audit.Report) string {
	signed := fmt.Sprintf("%s of the log %s", count(int(r.Size), "entry", "entries"), r.Origin)
	switch {
	case r.Origin == "":
		return "the checkpoint of the log cannot be trusted"
	case !r.Proven():
		return fmt.Sprintf("%s; %s", signed, count(len(r.Findings), "finding", "findings"))
	case r.Size > 0:
		return fmt.Sprintf("%s, from %s to %s", signed, r.First, r.Last)
	}
	return signed
}

func auditNotes(r *audit.Report) []string {
	var out []string
	if r.Unfinished > 0 {
		out = append(out, fmt.Sprintf("%s of no signed entry follow the log: what was being added when the program was stopped. It was never acknowledged.", count(int(r.Unfinished), "byte", "bytes")))
	}
	if len(r.Withheld) > 0 {
		noun := "Entries %s were left out of this copy. Their hashes are proven, and what they say is not told."
		if len(r.Withheld) == 1 && r.Withheld[0].From == r.Withheld[0].To {
			noun = "Entry %s was left out of this copy. Its hash is proven, and what it says is not told."
		}
		out = append(out, fmt.Sprintf(noun, audit.Names(r.Withheld)))
	}
	switch {
	case r.Since > 0 && r.Witness != "":
		out = append(out, fmt.Sprintf("It goes on from the %s that its witness %s knows.", count(int(r.Since), "entry", "entries"), r.Witness))
	case r.Since > 0:
		out = append(out, fmt.Sprintf("It goes on from the checkpoint of %s that was given.", count(int(r.Since), "entry", "entries")))
	}
	for _, d := range r.Deleted {
		out = append(out, d.Says())
	}
	for _, n := range r.Clock {
		out = append(out, fmt.Sprintf("The clock of the machine was set back between entries %d and %d. Their order is proven all the same.", n-1, n))
	}
	return out
}

// LogLine writes one line about an entry.
func LogLine(w io.Writer, e *evidence.Entry) error {
	_, err := fmt.Fprintf(w, "%6d  %s  %-6s  %-12s  %s\n", e.Number, e.Time[:min(19, len(e.Time))], e.Kind, e.Outcome, safe(about(e)))
	return err
}

// about names what an entry is about.
func about(e *evidence.Entry) string {
	out := strings.Join(e.Subject.Parties, "; ")
	if e.Kind == evidence.Scan && len(e.Subject.Listed) > 0 {
		out = "names " + strings.Join(e.Subject.Listed, "; ")
	}
	switch e.Kind {
	case evidence.Event:
		out = strings.Join(e.Meaning, " ") + ", " + e.Subject.On.String() + ": " + e.Asked.Why
	case evidence.Hold, evidence.Release, evidence.Purge:
		out = e.Asked.Why
	case evidence.Access:
		out = strings.Join(e.Meaning, " ")
	}
	if e.Asked.Transaction != "" {
		out += " (" + e.Asked.Transaction + ")"
	}
	return strings.TrimSpace(out)
}

// LogEntry writes an entry for people. The whole of it is in its JSON.
func LogEntry(w io.Writer, s Style, e *evidence.Entry) error {
	p := &page{style: s}
	p.heading(fmt.Sprintf("ENTRY %d", e.Number), green, fmt.Sprintf("%s of the log %s, %s", e.Kind, e.Origin, e.Time))
	for _, f := range entryFields(e) {
		if len(f.Plain) > 0 {
			p.field(f.Name, plain, f.Plain...)
		}
	}
	p.paragraph(0, plain, "The query, the candidates with what speaks for and against them, and the whole answer: navicert audit show --json.")
	_, err := io.WriteString(w, p.take())
	return err
}

// followed names the entries that an entry follows.
func followed(links []evidence.Link) []string {
	var out []string
	for _, l := range links {
		out = append(out, fmt.Sprintf("entry %d: %s", l.Entry, l.Why))
	}
	return out
}

// keptUntil says how long an entry is kept.
func keptUntil(r evidence.Retention) string {
	if !r.Until.Known() {
		return fmt.Sprintf("as long as the log (%s)", r.Class)
	}
	return fmt.Sprintf("%s (%s)", r.Until, r.Class)
}

// entryFields gives what people read of an entry. A field without values is
// left out.
func entryFields(e *evidence.Entry) []htmlField {
	one := func(name string, values ...string) htmlField {
		f := htmlField{Name: name}
		for _, v := range values {
			if v != "" {
				f.Plain = append(f.Plain, safe(v))
			}
		}
		return f
	}
	return []htmlField{
		one("outcome", e.Outcome),
		one("meaning", e.Meaning...),
		one("parties", e.Subject.Parties...),
		one("countries", e.Subject.Countries...),
		one("asked about", e.Subject.On.String()),
		one("listed", e.Subject.Listed...),
		one("asked by", e.Asked.By),
		one("why", e.Asked.Why),
		one("role", e.Asked.Role),
		one("transaction", e.Asked.Transaction),
		one("not asked", strings.Join(e.NotAsked, ", ")),
		one("follows", followed(e.Links)...),
		one("keep until", keptUntil(e.Retention)),
	}
}

// Witnessed is what the witness of a log knows.
type Witnessed struct {
	File       string // "" where there is none
	Known, Now int64  // entries
}

// Witness writes what the witness of a log knows.
func Witness(w io.Writer, s Style, x Witnessed) error {
	p := &page{style: s}
	switch {
	case x.File == "":
		p.heading("NO WITNESS", yellow, "an older copy of the log that is put back is not noticed here")
		p.line("Name a folder outside of the data folder with --witness, or keep what")
		p.line("\"navicert audit checkpoint\" prints elsewhere.")
	case x.Known == 0:
		p.heading("WITNESS", plain, fmt.Sprintf("%s; it is written with the next entry", x.File))
	default:
		p.heading("WITNESS", green, fmt.Sprintf("%s knows %s; the log has %d and goes on from them", x.File, count(int(x.Known), "entry", "entries"), x.Now))
	}
	_, err := io.WriteString(w, p.take())
	return err
}
