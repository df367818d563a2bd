package report

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/ownership"
)

// maxTree bounds the lines of a tree; what is left out is said.
const maxTree = 500

// A tree draws who owns a party, and who owns these, each party's own owners
// once.
type tree struct {
	o     *Ownership
	p     *page
	shown map[int]bool
	lines int
}

// party writes a party by the edge through which it owns, then its owners. first
// stands before its line, rest before the lines of its owners.
func (t *tree) party(party int, edge int32, first, rest string) {
	if t.lines++; t.lines > maxTree {
		if t.lines == maxTree+1 {
			t.p.line(first + "…")
		}
		return
	}
	s := t.p.style
	text := safe(t.o.title(party))
	if edge >= 0 {
		text = share(t.o.Graph.Edges[edge], nil) + "  " + text
	}
	state, by := t.o.State(party)
	if state != ownership.Clear {
		text += "  " + s.in(inkOfState(state), string(state)) + " (" + strings.Join(by, ", ") + ")"
	} else if len(t.o.Listed[party]) > 0 {
		text += "  on " + t.o.Listed[party][0].List
	}
	owners := t.o.Graph.In(party)
	if t.shown[party] && len(owners) > 0 {
		t.p.line(first + text + ", as above")
		return
	}
	t.shown[party] = true
	t.p.line(first + text)
	for n, i := range owners {
		if n == len(owners)-1 {
			t.party(t.o.Graph.Edges[i].Owner, i, rest+"└─ ", rest+"   ")
			continue
		}
		t.party(t.o.Graph.Edges[i].Owner, i, rest+"├─ ", rest+"│  ")
	}
}

// share says what an edge gives, for a drawing.
func share(e ownership.Edge, words Tongue) string {
	s := ownership.Range(e.Low, e.High)
	switch {
	case e.Interest == ownership.Control && e.Low == ownership.Whole:
		s = words.say("control")
	case e.Interest == ownership.Control:
		s = words.say("control?")
	case e.Low == 0 && e.High == ownership.Whole && e.Interest == ownership.Shares:
		s = words.say("share unknown")
	case e.Low == 0 && e.High == ownership.Whole:
		s = words.say("votes unknown")
	case e.Interest == ownership.Votes:
		s = fmt.Sprintf(words.say("%s of votes"), s)
	}
	if e.Indirect {
		s = fmt.Sprintf(words.say("indirect, %s"), s)
	}
	return s
}

// below lists the parties that the party owns, directly or through others, and
// that are not clear.
func (o *Ownership) below(p *page) {
	for n, c := range o.Captures() {
		if n == 0 {
			p.line()
			p.line(p.style.in(bold, "Owned, directly or through others"))
		}
		if n == maxTree {
			p.line("  …")
			return
		}
		p.line("  ", p.style.in(inkOfState(c.State), pad(string(c.State), 9)), safe(c.Name), " (", strings.Join(c.By, ", "), ")")
	}
}

// circles flags parties around the party that own each other.
func (o *Ownership) circles(p *page) {
	around := map[int]bool{}
	for _, party := range o.Graph.Around(o.Party) {
		around[party] = true
	}
	for _, c := range o.Graph.Cycles() {
		if !around[c[0]] {
			continue
		}
		var names []string
		for _, party := range c[:min(len(c), 10)] {
			names = append(names, o.title(party))
		}
		p.line()
		p.paragraph(0, yellow, "These own each other in a circle, which a person should look at: "+strings.Join(names, ", ")+".")
	}
}
