package statement

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// deal says what a check answered.
func (b *builder) deal(s *Statement) {
	d := b.a.Deal
	s.Title, s.Subject = b.l.say("Certificate of a transaction check"), b.act(d)
	s.Outcome, s.Tone = b.l.say(string(d.Outcome)), effectTone(d.Outcome)
	s.Answer = []string{b.l.say(report.EffectSays(d.Outcome))}
	if d.Policy != "" && d.Outcome.Rank() >= rule.LicenceRequired.Rank() {
		s.Answer = append(s.Answer, b.l.sayf("An application for a licence would be judged by: %s.", b.l.say(strings.ReplaceAll(string(d.Policy), "-", " "))))
	}
	s.Answer = append(s.Answer, b.verdict(d.Verdict)...)
	s.Sections = append(s.Sections, b.dealAsked(d), b.findings(d))
	for _, section := range []Section{b.questions(d), b.ways(d), b.parties(d), b.dealMissed(d), b.unchecked(d)} {
		if len(section.Intro)+len(section.Rows)+len(section.Items) > 0 {
			s.Sections = append(s.Sections, section)
		}
	}
	if notes := b.notes(d.Notes); len(notes.Intro) > 0 {
		notes.Heading = b.l.say("Notes")
		s.Sections = append(s.Sections, notes)
	}
}

func effectTone(e rule.Effect) Tone {
	switch {
	case e.Passes():
		return Good
	case e.Rank() <= rule.HoldQuestion.Rank():
		return Doubt
	}
	return Bad
}

// act says in short what is done.
func (b *builder) act(d *determine.Determination) string {
	var names []string
	for _, p := range d.Deal.Parties {
		names = append(names, p.Name)
	}
	what := b.l.say(string(d.Deal.Act))
	if d.Deal.Destination != "" {
		what = b.l.sayf("%s to %s", what, country(d.Deal.Destination))
	}
	return what + ": " + strings.Join(names, "; ")
}

// dealAsked shows the transaction.
func (b *builder) dealAsked(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("What was asked")}
	t := d.Deal
	add(&s.Rows,
		b.row("Act", Plain, b.l.say(string(t.Act))),
		b.row("Day of the act", Plain, t.On.String()))
	if t.Known.Known() {
		add(&s.Rows, b.row("As known on", Plain, t.Known.String()))
	}
	add(&s.Rows, b.row("Destination", Plain, strings.TrimSpace(country(t.Destination)+" "+t.Region)))
	add(&s.Rows, b.row("Exporter", Plain, comma(t.Exporter.Name, country(t.Exporter.Country))))
	for i, p := range t.Parties {
		r := b.row("Party", Plain, comma(b.l.say(string(p.Role))+": "+p.Name, country(p.Country), p.Address))
		r.Label += fmt.Sprintf(" %d", i+1)
		for _, o := range p.Owners {
			r.Texts = append(r.Texts, Text{b.l.sayf("owned by %s", comma(o.Name, country(o.Country), share(o))), Plain})
		}
		add(&s.Rows, r)
	}
	for i, it := range t.Items {
		class := it.ECCN.String()
		if it.USML != "" {
			class = "USML " + it.USML
		}
		r := b.row("Item", Plain, comma(it.Description, class, country(it.Origin)))
		r.Label += fmt.Sprintf(" %d", i+1)
		add(&s.Rows, r)
	}
	add(&s.Rows, b.row("End use", Plain, t.EndUse))
	for _, a := range t.Answers {
		add(&s.Rows, b.row("Answered before", Code, comma(a.ID+" = "+a.Value, a.By)))
	}
	add(&s.Rows, b.circumstances()...)
	return s
}

func share(o transaction.Holding) string {
	if o.Low == o.High {
		return o.Low.String() + " %"
	}
	return o.Low.String() + "-" + o.High.String() + " %"
}

// comma joins what is not empty.
func comma(all ...string) string {
	var out []string
	for _, s := range all {
		if strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

// findings shows the rules that apply or ask.
func (b *builder) findings(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("Rules that apply or ask")}
	all := report.Findings(d)
	if len(all) == 0 {
		s.Intro = []Text{{b.l.say("None."), Plain}}
	}
	for _, f := range all {
		s.Items = append(s.Items, Item{Title: f.Title, Badge: b.l.say(string(f.Effect)), Tone: effectTone(f.Effect), Rows: b.fields(f.Fields)})
	}
	return s
}

// questions shows what is open.
func (b *builder) questions(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("Open questions")}
	for _, q := range d.Questions {
		i := Item{Title: q.Text}
		add(&i.Rows, b.row("About", Plain, q.About), b.row("Because", Quoted, q.Because), b.row("Answer under", Code, q.ID),
			b.row("Answers", Plain, strings.Join(q.Allowed(), ", ")))
		s.Items = append(s.Items, i)
	}
	return s
}

func (b *builder) ways(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("What would allow it")}
	for _, w := range d.AllowedBy {
		s.Intro = append(s.Intro, Text{w.Says + " [" + w.Cite + "]", b.foreign()})
	}
	return s
}

// foreign is the kind of texts that the program says in English only.
func (b *builder) foreign() Kind {
	if b.l == English {
		return Plain
	}
	return Quoted
}

// parties says of each party what the screening found.
func (b *builder) parties(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("Screening of the parties")}
	for _, p := range d.Parties {
		i := Item{Title: named(p.Answer.Query), Badge: b.l.say(string(p.Answer.Outcome)), Tone: toneOf(p.Answer.Outcome)}
		add(&i.Rows, b.row("Why", Plain, b.l.sentences(p.Answer.Why)...))
		for n, h := range p.Answer.Hits {
			if n == inFull {
				add(&i.Rows, b.row("Found", Plain, b.l.sayf("and %d more, in the machine-readable certificate", len(p.Answer.Hits)-n)))
				break
			}
			r := b.row("Found", Plain, b.l.sayf("%s (%s), score %d of 1000", h.Party, titles(listOf(h)), h.Score))
			for _, t := range b.l.sentences(report.EvidenceTexts(h)) {
				r.Texts = append(r.Texts, Text{t, Plain})
			}
			add(&i.Rows, r)
		}
		s.Items = append(s.Items, i)
	}
	return s
}

// dealMissed shows the near misses of all parties.
func (b *builder) dealMissed(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("Compared and not counted")}
	var all []screen.Hit
	var q screen.Query
	for i := range d.Parties {
		all = append(all, b.a.Missed[i]...)
		q = d.Parties[i].Answer.Query
	}
	if len(d.Parties) == 0 {
		return s
	}
	return b.missed(all, q)
}

func (b *builder) unchecked(d *determine.Determination) Section {
	s := Section{Heading: b.l.say("Not checked")}
	for _, n := range d.NotChecked {
		s.Intro = append(s.Intro, Text{n, b.foreign()})
	}
	return s
}
