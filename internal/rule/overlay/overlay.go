// Package overlay reads changes of the days on which rules are law: a user lays
// them over the rules of the program, each with the publication that says so,
// where the law moved after the program was made. What a rule demands is code
// and is never changed.
//
// The text is made of lines, "#" begins a remark:
//
//	navicert law overlay 1
//	by: J. Counsel, Acme Instruments
//	on: 2026-11-20
//
//	rule: us/ear/affiliates
//	why: The stay was extended by a year.
//	verified: 2026-11-19
//	stayed: from 2025-11-10 until 2026-11-10; 90 FR 50857; published 2025-11-12
//	stayed: from 2026-11-10 until 2027-11-10; 91 FR 70000; published 2026-11-06; certainty B
//
// A span holds its first day and ends before its last, which may be left out. A
// change that has lines "effective" takes the place of all spans in force, one
// that has lines "stayed" of all stays; "stayed: none" says that there are none.
// What was known before stays right if a span that was published later gets a
// line of its own and the lines that are there are kept.
package overlay

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/rule"
)

// header names the format. History: 1, the first.
const header = "navicert law overlay 1"

// The limits of a text that somebody sends.
const (
	MaxSize  = 1 << 20
	maxLines = 10000
)

// A Set is what one text lays over the rules.
type Set struct {
	By       string // who made it
	On       day.Day
	Changes  []Change
	Hash     canon.Hash // of the text, as signed
	SignedBy string     // name of the key; "" where no signature was looked at
}

// A Change is of the days of one rule.
type Change struct {
	Rule              string // ID
	Why               string
	Verified          day.Day       // the last day for which somebody looked
	Effective, Stayed []rule.Period // nil where they stay as they are
	line              int
}

// Parse reads the text of a file. rules are those that may be changed.
// An error is a *fault.Fault of code Input that names the line.
func Parse(name, text string, rules []rule.Rule) (Set, error) {
	p := &parser{name: name, rules: rules}
	if len(text) > MaxSize || strings.Count(text, "\n") > maxLines {
		return Set{}, p.fail("the file is too large for an overlay of rules")
	}
	for line := range strings.Lines(text) {
		p.at++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !p.begun {
			if line != header {
				return Set{}, p.fail("it is no overlay of rules of a known format").Try("it begins with the line %q", header)
			}
			p.begun = true
			continue
		}
		if err := p.line(line); err != nil {
			return Set{}, err
		}
	}
	p.at = 0
	switch {
	case !p.begun:
		return Set{}, p.fail("the file is empty")
	case p.set.By == "" || !p.set.On.Known():
		return Set{}, p.fail("it does not say who made it, and when").Try("add the lines \"by: NAME\" and \"on: DAY\" before the first rule")
	case len(p.set.Changes) == 0:
		return Set{}, p.fail("it changes no rule")
	}
	for _, c := range p.set.Changes {
		p.at = c.line
		switch {
		case c.Why == "" || !c.Verified.Known():
			return Set{}, p.fail("the change of %s has no line \"why\" or no line \"verified\"", c.Rule)
		case c.Effective == nil && c.Stayed == nil:
			return Set{}, p.fail("the change of %s has no line \"effective\" and none \"stayed\", so it changes nothing", c.Rule)
		}
	}
	p.set.Hash = canon.Sum([]byte(text))
	return p.set, nil
}

type parser struct {
	name  string
	at    int // line, from 1
	begun bool
	rules []rule.Rule
	set   Set
}

func (p *parser) fail(format string, args ...any) *fault.Fault {
	where := p.name
	if p.at > 0 {
		where = fmt.Sprintf("%s, line %d", p.name, p.at)
	}
	return fault.New(fault.Input, "%s: %s", where, fmt.Sprintf(format, args...))
}

// line reads one line behind the header.
func (p *parser) line(line string) error {
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	if ok && value == "" {
		return p.fail("%q has no value", short(key)).Try("write what it asks for behind the colon")
	}
	if !ok {
		return p.fail("%q is no key with a value", short(line)).Try("write by, on, rule, why, verified, effective or stayed, a colon and a value")
	}
	if key == "by" || key == "on" {
		if len(p.set.Changes) > 0 {
			return p.fail("%q stands behind a rule; it is said once, before the first", key)
		}
		if key == "by" {
			p.set.By = value
			return nil
		}
		return p.day(&p.set.On, key, value)
	}
	if key == "rule" {
		return p.rule(value)
	}
	if len(p.set.Changes) == 0 {
		return p.fail("%q stands before any rule", short(key)).Try("add a line \"rule: ID\"; \"navicert law list\" shows the IDs")
	}
	c := &p.set.Changes[len(p.set.Changes)-1]
	switch key {
	case "why":
		c.Why = value
	case "verified":
		return p.day(&c.Verified, key, value)
	case "effective":
		return p.span(&c.Effective, value, false)
	case "stayed":
		return p.span(&c.Stayed, value, true)
	default:
		return p.fail("%q is no key", short(key)).Try("the keys are by, on, rule, why, verified, effective and stayed")
	}
	return nil
}

func (p *parser) rule(id string) error {
	if !slices.ContainsFunc(p.rules, func(r rule.Rule) bool { return r.ID == id }) {
		return p.fail("there is no rule %q", short(id)).Try("\"navicert law list\" shows them all")
	}
	if slices.ContainsFunc(p.set.Changes, func(c Change) bool { return c.Rule == id }) {
		return p.fail("the rule %s is changed twice", id)
	}
	p.set.Changes = append(p.set.Changes, Change{Rule: id, line: p.at})
	return nil
}

func (p *parser) day(to *day.Day, key, value string) error {
	d, err := day.Parse(value, day.ISO)
	if err != nil {
		return p.fail("%s: %q is no day", key, short(value)).Try("write it as 2026-11-20")
	}
	*to = d
	return nil
}

// span reads "from DAY until DAY; CITATION; published DAY; certainty B".
func (p *parser) span(to *[]rule.Period, value string, mayBeNone bool) error {
	if value == "none" && mayBeNone && *to == nil {
		*to = []rule.Period{}
		return nil
	}
	const like = "write it as: from 2025-11-10 until 2026-11-10; 90 FR 50857; published 2025-11-12"
	var one rule.Period
	parts := strings.Split(value, ";")
	words := strings.Fields(parts[0])
	if (len(words) != 2 && len(words) != 4) || words[0] != "from" || len(words) == 4 && words[2] != "until" {
		return p.fail("%q is no span of days", short(parts[0])).Try(like)
	}
	if err := p.day(&one.From, "from", words[1]); err != nil {
		return err
	}
	if len(words) == 4 {
		if err := p.day(&one.Until, "until", words[3]); err != nil {
			return err
		}
	}
	if one.Empty() {
		return p.fail("the span holds no day: it ends on or before the day on which it begins")
	}
	for _, part := range parts[1:] {
		if err := p.detail(&one, strings.TrimSpace(part)); err != nil {
			return err
		}
	}
	if one.Cite == (cite.Citation{}) || !one.Published.Known() {
		return p.fail("the span has no citation, or not the day on which that was published").Try(like)
	}
	*to = append(*to, one)
	return nil
}

// detail reads what stands behind the days of a span.
func (p *parser) detail(to *rule.Period, part string) error {
	if d, ok := strings.CutPrefix(part, "published "); ok {
		return p.day(&to.Published, "published", strings.TrimSpace(d))
	}
	if c, ok := strings.CutPrefix(part, "certainty "); ok {
		to.Certainty = cite.Certainty(strings.TrimSpace(c))
		if !slices.Contains([]cite.Certainty{cite.A, cite.B, cite.C, cite.U}, to.Certainty) {
			return p.fail("%q is no certainty", short(c)).Try("write A, B, C or U")
		}
		return nil
	}
	c, err := cite.Parse(part)
	if err != nil {
		return p.fail("%q is no citation", short(part)).Try("write it as 90 FR 50857 or 15 CFR 744.11")
	}
	if to.Cite != (cite.Citation{}) {
		return p.fail("the span has two citations")
	}
	to.Cite = c
	return nil
}

// short bounds what a message repeats.
func short(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
