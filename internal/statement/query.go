package statement

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// inFull is how many listings are described whole; of the others a line each
// is written, as in the answer on the screen.
const inFull = 10

// query says what a screening answered.
func (b *builder) query(s *Statement) {
	a := &b.a.Parties[0]
	s.Title, s.Subject = b.l.say("Certificate of a screening"), named(a.Query)
	s.Outcome, s.Tone = b.l.say(string(a.Outcome)), toneOf(a.Outcome)
	if b.l == English {
		s.Outcome = strings.ToUpper(s.Outcome)
	}
	s.Answer = []string{b.l.sayf(plainAnswer(a.Outcome), a.Query.On.String())}
	if !a.Outcome.Alerts() { // of an alert the engine says here no more than that
		s.Answer = append(s.Answer, b.l.sentences(a.Why)...)
	}
	s.Answer = append(s.Answer, b.verdict(a.Verdict)...)
	asked := Section{Heading: b.l.say("What was asked"), Rows: b.askedRows(a.Query)}
	add(&asked.Rows, b.circumstances()...)
	s.Sections = append(s.Sections, asked, b.found(a), b.missed(b.a.Missed[0], a.Query))
	if notes := b.notes(a.Notes); len(notes.Intro) > 0 {
		s.Sections = append(s.Sections, notes)
	}
}

// plainAnswer is the answer to a query in plain words, with the day.
func plainAnswer(o screen.Outcome) string {
	switch o {
	case screen.Potential:
		return "A listing in force on %s matches. A person has to decide whether it is the same party before anything goes on."
	case screen.Review:
		return "A listing may match, or may be in force on %s. A person has to look closer before anything goes on."
	case screen.Clear:
		return "No listing in force on %s matches what was asked, on the lists that stand below."
	}
	return "Not all of what was asked could be compared on %s. This is no clearance."
}

func toneOf(o screen.Outcome) Tone {
	switch o {
	case screen.Potential:
		return Bad
	case screen.Clear:
		return Good
	}
	return Doubt
}

// named says whom a query is about.
func named(q screen.Query) string {
	for _, s := range []string{q.Name, q.Address} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	for _, id := range q.Identifiers {
		return strings.TrimSpace(id.Type + " " + id.Number)
	}
	return "(…)"
}

// askedRows shows a query.
func (b *builder) askedRows(q screen.Query) []Row {
	var rows []Row
	add(&rows,
		b.row("Name", Plain, q.Name),
		b.row("Kind", Plain, b.l.say(string(q.Kind))),
		b.row("Address", Plain, q.Address),
		b.row("Country", Plain, country(q.Country)))
	for _, id := range q.Identifiers {
		add(&rows, b.row("Identifier", Plain, strings.TrimSpace(id.Type+" "+id.Number+" "+id.Country)))
	}
	for _, d := range q.Births {
		add(&rows, b.row("Born", Plain, d.String()))
	}
	add(&rows,
		b.row("Gender", Plain, b.l.say(q.Gender)),
		b.row("Nationality", Plain, country(q.Nationality)),
		b.row("Day asked about", Plain, q.On.String()),
		b.row("Alerts from", Plain, b.l.sayf("%d of 1000 points", q.Threshold)))
	if len(q.Lists) > 0 {
		add(&rows, b.row("Only these lists", Plain, titles(q.Lists)))
	}
	return rows
}

// verdict says what became of the order under the policy.
func (b *builder) verdict(v *screen.Verdict) []string {
	if v == nil {
		return nil
	}
	says := "Under the policy %s (%s) the order may go: %s"
	if v.Order == screen.Stop {
		says = "Under the policy %s (%s) the order is stopped: %s"
	}
	return []string{b.l.sayf(says, comma(v.Policy, v.Unit), v.Hash.Short(), b.l.sentence(v.Why))}
}

// circumstances says who asked, why and when.
func (b *builder) circumstances() []Row {
	return []Row{
		b.row("Asked by", Plain, b.e.Asked.By),
		b.row("Reason", Plain, b.e.Asked.Why),
		b.row("Role", Plain, b.e.Asked.Role),
		b.row("Transaction", Plain, b.e.Asked.Transaction),
		b.row("Answered at", Plain, b.e.Time),
	}
}

// found shows the listings that reach the threshold.
func (b *builder) found(a *screen.Answer) Section {
	s := Section{Heading: b.l.say("Listings found")}
	if len(a.Hits) == 0 {
		s.Intro = []Text{{b.l.say("None."), Plain}}
		return s
	}
	for i, h := range a.Hits {
		if i >= inFull {
			s.Items = append(s.Items, b.brief(h))
			continue
		}
		s.Items = append(s.Items, b.hit(a.Query, h))
	}
	return s
}

// hit shows a listing with all that speaks for and against it.
func (b *builder) hit(q screen.Query, h screen.Hit) Item {
	i := Item{Title: h.Party, Badge: b.l.say(string(h.Outcome)), Tone: toneOf(h.Outcome)}
	if i.Title == "" {
		i.Title = b.l.say("(an address, no party)")
	}
	i.Rows = b.fields(report.HitFields(q, h))
	return i
}

// quoted are the fields whose texts stand in the words of the law, of a list or
// of a rule.
var quoted = map[string]bool{
	"Requirement": true, "Policy": true, "Means": true, "Binds": true, "Facts added": true, "Remarks": true,
	"Corrected": true, "Unreadable": true, "Exceptions": true, "Why": true, "Would turn": true, "Wording": true,
}

// fields translates fields of a report.
func (b *builder) fields(all []report.Field) []Row {
	var rows []Row
	for _, f := range all {
		kind := Plain
		if quoted[f.Label] && b.l != English {
			kind = Quoted
		}
		r := b.row(f.Label, kind, f.Texts...)
		for i, t := range r.Texts {
			if told := b.l.sentence(t.Text); told != t.Text {
				r.Texts[i] = Text{told, Plain}
			}
		}
		if n := len(rows); f.Label == "" && n > 0 {
			rows[n-1].Texts = append(rows[n-1].Texts, r.Texts...)
			continue
		}
		add(&rows, r)
	}
	return rows
}

// brief shows a listing on a line.
func (b *builder) brief(h screen.Hit) Item {
	about, _ := list.Find(h.Listing.List)
	return Item{
		Title: h.Party, Badge: b.l.say(string(h.Outcome)), Tone: toneOf(h.Outcome),
		Rows: []Row{b.row("List", Plain, b.l.sayf("%s, score %d of 1000", about.Title, h.Score))},
	}
}

// missed shows the near misses: who was compared, and why they were not
// counted.
func (b *builder) missed(hits []screen.Hit, q screen.Query) Section {
	s := Section{Heading: b.l.say("Compared and not counted")}
	s.Intro = []Text{{b.l.sayf("Every name on the lists was compared. These score %d points or more and less than the %d from which a listing alerts.", screen.NearLine, q.Threshold), Plain}}
	if len(hits) == 0 {
		s.Intro = []Text{{b.l.sayf("Every name on the lists was compared. No other listing scores %d points or more; %d are wanted for an alert.", screen.NearLine, q.Threshold), Plain}}
	}
	for i, h := range hits {
		if i == inFull {
			s.Items = append(s.Items, Item{Title: b.l.sayf("and %d more, in the machine-readable certificate", len(hits)-i)})
			break
		}
		s.Items = append(s.Items, b.near(h))
	}
	return s
}

func (b *builder) near(h screen.Hit) Item {
	about, _ := list.Find(h.Listing.List)
	i := Item{Title: h.Party, Badge: fmt.Sprint(h.Score)}
	add(&i.Rows,
		b.row("List", Plain, about.Title),
		b.row("Matched", Plain, different(h.Matched.Text, h.Party)),
		b.row("Why not", Plain, b.l.sentences(h.Why)...),
		b.row("Evidence", Plain, b.l.sentences(report.EvidenceTexts(h))...))
	return i
}

// different gives s where it is not t.
func different(s, t string) string {
	if s == t {
		return ""
	}
	return s
}

// notes shows what an answer does not cover.
func (b *builder) notes(notes []string) Section {
	s := Section{Heading: b.l.say("What the answer does not cover")}
	for _, n := range notes {
		told := b.l.sentence(n)
		kind := Plain
		if told == n && b.l != English {
			kind = Quoted
		}
		s.Intro = append(s.Intro, Text{told, kind})
	}
	return s
}

// country writes a code with its English name.
func country(code string) string {
	if name := place.Title(code); code != "" && name != "" && name != code {
		return code + " (" + name + ")"
	}
	return code
}

// titles names lists.
func titles(ids []list.ID) string {
	var out []string
	for _, id := range ids {
		if l, ok := list.Find(id); ok {
			out = append(out, l.Title)
			continue
		}
		out = append(out, string(id))
	}
	return strings.Join(out, "; ")
}
