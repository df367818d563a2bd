package statement

import (
	"strings"

	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// Say gives a word or sentence of the program in the language, or as it is
// where it has no other words for it.
func (l Language) Say(text string) string { return l.say(text) }

// Sentences gives sentences of the engine in the language, those that it cannot
// say as they are.
func (l Language) Sentences(all []string) []string { return l.sentences(all) }

// Verdict gives what a policy made of an answer; nothing for nil.
func (l Language) Verdict(v *screen.Verdict) []string { return l.live().verdict(v) }

// Rows gives fields of a report in the language.
func (l Language) Rows(fields []report.Field) []Row { return l.live().fields(fields) }

// Screened puts an answer that is not recorded yet, or just was, into words: the
// answer, then what it does not cover.
func Screened(l Language, a *screen.Answer) *Statement {
	b := l.live()
	s := &Statement{Language: l, Subject: named(a.Query), Outcome: l.say(string(a.Outcome)), Tone: toneOf(a.Outcome)}
	if l == English {
		s.Outcome = strings.ToUpper(s.Outcome)
	}
	s.Answer = []string{l.sayf(plainAnswer(a.Outcome), a.Query.On.String())}
	if !a.Outcome.Alerts() {
		s.Answer = append(s.Answer, l.sentences(a.Why)...)
	}
	s.Answer = append(s.Answer, b.verdict(a.Verdict)...)
	if notes := b.notes(a.Notes); len(notes.Intro) > 0 {
		s.Sections = append(s.Sections, notes)
	}
	return s
}

// Hit gives a listing that was found with all that speaks for and against it.
func (l Language) Hit(q screen.Query, h screen.Hit) Item { return l.live().hit(q, h) }

// Near gives a listing that was compared and not counted.
func (l Language) Near(h screen.Hit) Item { return l.live().near(h) }

// Checked puts a determination into words. Open questions are not among them:
// whoever shows them lets them be answered.
func Checked(l Language, d *determine.Determination) *Statement {
	b := l.live()
	b.a = &certificate.Answered{Deal: d, Missed: make([][]screen.Hit, len(d.Parties))}
	s := &Statement{Language: l}
	b.deal(s)
	s.Sections = nil
	for _, section := range []Section{b.findings(d), b.ways(d), b.parties(d), b.unchecked(d)} {
		if len(section.Intro)+len(section.Rows)+len(section.Items) > 0 {
			s.Sections = append(s.Sections, section)
		}
	}
	if notes := b.notes(d.Notes); len(notes.Intro) > 0 {
		notes.Heading = l.say("Notes")
		s.Sections = append(s.Sections, notes)
	}
	return s
}

// live is a builder for what no certificate holds yet.
func (l Language) live() *builder { return &builder{l: l, e: &evidence.Entry{}} }
