package statement

import (
	"fmt"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/certificate"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

func listOf(h screen.Hit) []list.ID { return []list.ID{h.Listing.List} }

// lists shows what was asked, how old it was, and what was not asked.
func (b *builder) lists() Section {
	s := Section{Heading: b.l.say("Lists that were asked")}
	scopes := b.scopes()
	if len(scopes) == 0 {
		s.Intro = []Text{{b.l.say("No list was asked."), Plain}}
	}
	for _, sc := range scopes {
		about, _ := list.Find(sc.List)
		title := about.Title
		if title == "" {
			title = string(sc.List)
		}
		i := Item{Title: title}
		state := b.l.sayf("of %s, %d days old, %d listings", sc.Dated.String(), sc.AgeDays, sc.Listings)
		if sc.Starter {
			state = b.l.sayf("starter list, not the official one; facts checked %s; %d listings", sc.Dated.String(), sc.Listings)
		}
		if sc.Problems > 0 {
			state += b.l.sayf("; %d fields or rows could not be read", sc.Problems)
		}
		if sc.Stale {
			i.Badge, i.Tone = b.l.say("stale"), Doubt
		}
		add(&i.Rows, b.row("State", Plain, state), b.row("SHA-256", Code, string(sc.Version)))
		s.Items = append(s.Items, i)
	}
	if b.a.Deal != nil {
		law := Item{Title: b.l.say("Rules and tables")}
		add(&law.Rows, b.row("Rules", Code, string(b.a.Deal.Rules)))
		for _, t := range b.a.Deal.Tables {
			add(&law.Rows, b.row("Table", Code, fmt.Sprintf("%s, %s", t.Table, t.Dated), string(t.Version)))
		}
		s.Items = append(s.Items, law)
	}
	if b.c.Policy != "" {
		s.Items = append(s.Items, Item{Title: b.l.say("Policy of the company"), Rows: []Row{b.row("SHA-256", Code, string(canon.Sum([]byte(b.c.Policy))))}})
	}
	var not []list.ID
	for _, id := range b.e.NotAsked {
		not = append(not, list.ID(id))
	}
	if len(not) > 0 {
		s.Items = append(s.Items, Item{Title: b.l.say("Not asked"), Rows: []Row{b.row("Lists", Plain, titles(not))}})
	}
	return s
}

// scopes gives the lists that the answer rests on, and engine what else it
// depends on.
func (b *builder) scopes() []screen.Scope {
	switch {
	case b.a.Deal != nil:
		return b.a.Deal.Lists
	case b.a.Scan != nil:
		return b.a.Scan.Lists
	}
	return b.a.Parties[0].Lists
}

func (b *builder) engine() screen.Engine {
	switch {
	case b.a.Deal != nil:
		return b.a.Deal.Engine
	case b.a.Scan != nil:
		return b.a.Scan.Engine
	}
	return b.a.Parties[0].Engine
}

// proof shows the place in the log and who signed.
func (b *builder) proof() Section {
	s := Section{Heading: b.l.say("Signature and place in the log")}
	s.Intro = []Text{{b.l.say("The answer stands in a log in which nothing can be changed, removed or put between without being noticed. The installation signed this place, and this certificate."), Plain}}
	point, e := b.c.Signed(), b.engine()
	add(&s.Rows,
		b.row("Log", Code, point.Origin),
		b.row("Entry", Plain, b.l.sayf("%d of %d", b.e.Number, point.Size)),
		b.row("Time", Plain, b.e.Time),
		b.row("Leaf", Code, evidence.LeafText(evidence.Leaf(b.c.Entry))),
		b.row("Root", Code, point.Root.String()),
		b.row("Public key", Code, b.c.Key),
		b.row("Program", Plain, b.l.sayf("navicert %s, weights %s, folding of names %d", e.Version, e.Weights, e.Folding)),
		b.row("Keep until", Plain, fmt.Sprintf("%s (%s)", b.e.Retention.Until, b.e.Retention.Class)))
	return s
}

// verify says how anybody checks all this.
func (b *builder) verify() Section {
	s := Section{Heading: b.l.say("How to verify this certificate")}
	for _, text := range []string{
		"1. Get the public key from whoever issued this certificate, by another way than this file, and compare it with the one above.",
		"2. Run the command below with the open-source program Navicert. It needs no network and no data. This file carries the whole certificate for machines inside, and a seal over every byte.",
	} {
		s.Intro = append(s.Intro, Text{b.l.say(text), Plain})
	}
	s.Intro = append(s.Intro,
		Text{"navicert verify --key " + b.c.Key + " FILE", Code},
		Text{b.l.say("3. It proves the signatures and the place in the log, asks the same question again of the listings in the certificate, and compares the answers byte for byte. Then it says what the lists and rules that it finds would answer today, and why that differs."), Plain},
		Text{b.l.say("Navicert reports what lists say and applies rules as it knows them. It gives no legal advice."), Plain})
	return s
}

// Position is the place of a certificate's entry in its log, as the code on the
// sheets says it: log, entry of entries, leaf in hexadecimal, root in base64.
func Position(c *certificate.Certificate) string {
	point := c.Signed()
	return strings.Join([]string{
		"NAVICERT-1", point.Origin, fmt.Sprintf("%d/%d", c.Logged().Number, point.Size),
		evidence.LeafText(evidence.Leaf(c.Entry)), point.Root.String(),
	}, " ")
}
