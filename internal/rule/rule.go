// Package rule is the contract of a legal rule: what it is told, what it may
// answer, and when it is in force. A rule is pure. It never guesses: it
// applies, it does not apply, or it asks a named question.
package rule

import (
	"fmt"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/transaction"
)

// A Rule is one provision of law.
type Rule struct {
	ID    string // permanent: jurisdiction, body of law, section: "us/ear/744.16"
	Title string
	Says  string // what it demands, in one to three sentences for the officer
	Cites []cite.Citation
	// Effective are the spans in which the provision is law, and Stayed those
	// in which it is suspended. A span whose publication came later than what
	// the question wants to know does not count.
	Effective []Period
	Stayed    []Period
	// VerifiedThrough is the last day for which somebody looked whether the
	// provision had changed.
	VerifiedThrough day.Day
	Certainty       cite.Certainty

	About About
	Acts  []transaction.Act // the only acts for which it is asked; none means all
	Lists []list.ID         // whose listings it is asked of, where it is about listings
	// ItemFree says that the item plays no part, in what the rule says nor in
	// what it asks: it is then asked once for each listing.
	ItemFree  bool
	Questions []Question // all that Apply may ask beside the shared ones
	// Covers are the rules whose findings, on the same party and item, an
	// AUTHORIZED of this rule replaces.
	Covers []string
	// Cannot says which kinds of finding never come, and why; a conformance
	// test wants a case for all the others.
	Cannot []Cannot

	// Overlaid says in a sentence who changed the days of the rule and by which
	// publication; empty where they are those of the program.
	Overlaid string

	Apply func(*Facts) Finding
}

// A Cannot is a kind of finding that a rule never makes.
type Cannot struct {
	Kind Kind
	Why  string
}

// A Period is a span of days with the publication that set it.
type Period struct {
	day.Span
	Published day.Day // zero where it is not known; it then counts as known always
	Cite      cite.Citation
	Note      string // one or more sentences, where there is more to say
	// Certainty is that of the span, where it is less than the rule's: findings
	// on its days are graded so and say Note.
	Certainty cite.Certainty
}

// About says what a rule is asked of.
type About string

// What rules are asked of. A rule about listings is asked once for each listing
// of one of its lists, of each party, with each item; a deal without items has
// one item of which nothing is known.
const (
	EachListing About = "each listing of a party, with each item"
	EachParty   About = "each party, with each item"
	EachOwned   About = "each party whose owners the file states, and each owner among the parties, with each item"
	EachItem    About = "each item"
	TheDeal     About = "the transaction"
)

// InForce reports whether the provision is law on a day, as known on another
// (the zero Day: as known now), and why not.
func (r *Rule) InForce(on, known day.Day) (bool, string) {
	told := func(p Period) bool { return !known.Known() || !p.Published.Known() || p.Published <= known }
	effective, later := false, day.Day(0)
	for _, p := range r.Effective {
		switch {
		case !told(p):
		case p.Holds(on):
			effective = true
		case p.From > on && !later.Known():
			later = p.From
		}
	}
	if !effective {
		if later.Known() {
			return false, fmt.Sprintf("%s was not in force on %s; it took effect on %s", r.Title, on, later)
		}
		return false, fmt.Sprintf("%s was not in force on %s", r.Title, on)
	}
	for _, p := range r.Stayed {
		if told(p) && p.Holds(on) {
			return false, fmt.Sprintf("%s was stayed on %s (%s, %s)", r.Title, on, p.Cite, p.Span)
		}
	}
	return true, ""
}

// Always is the period of a provision that holds on every day that a list it
// rests on can name.
func Always() []Period { return []Period{{}} }

// Since makes the period of a provision that took effect on a day and has no
// end.
func Since(from, published day.Day, c cite.Citation, note string) []Period {
	return []Period{{Span: day.Span{From: from}, Published: published, Cite: c, Note: note}}
}

// Ask runs the provision on one set of facts.
func (r *Rule) Ask(f *Facts) Finding {
	if ok, why := r.InForce(f.On, f.Known); !ok {
		return Not("%s", why)
	}
	if f.Listed != nil {
		if done, found := f.standing(); done {
			return found
		}
	}
	return r.judge(f)
}

// judge runs a provision that is in force, on a listing that stands.
func (r *Rule) judge(f *Facts) Finding {
	n := f.doubt(r.Apply(f))
	if n.Kind == DoesNotApply {
		return n
	}
	for _, p := range r.Effective {
		if p.Certainty != "" && p.Holds(f.On) {
			n = n.Graded(max(n.Certainty, p.Certainty))
			n.Why += " " + p.Note
		}
	}
	return n
}
