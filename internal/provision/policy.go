package provision

import (
	"strconv"
	"strings"

	"github.com/navicert/navicert/internal/item"
)

// An Effect says how an application for a licence is judged.
type Effect string

// The effects, strictest first.
const (
	PolicyOfDenial        Effect = "policy-of-denial"
	PresumptionOfDenial   Effect = "presumption-of-denial"
	CaseByCase            Effect = "case-by-case"
	PresumptionOfApproval Effect = "presumption-of-approval"
	Approval              Effect = "approval"
	See                   Effect = "see"    // as the sections in References say
	UnreadEffect          Effect = "unread" // not read: a person must
)

// A Policy is a licence review policy as read. Its JSON form is part of the
// documented output.
type Policy struct {
	Text string `json:"text"` // verbatim
	// Clauses in the order to apply them: those for certain items first, the
	// one for all other items last.
	Clauses []Clause `json:"clauses"`
	// References are sections of 15 CFR that the whole policy refers to.
	References []string `json:"references,omitempty"`
	// MisplacedRequirement says that the text is no policy but a licence
	// requirement, by a slip of the publisher.
	MisplacedRequirement bool     `json:"misplaced_requirement,omitempty"`
	Open                 []string `json:"open,omitempty"`     // questions that the text leaves
	Problems             []string `json:"problems,omitempty"` // what was misspelt or not read
}

// A Clause is one judgement and the items that it is for.
type Clause struct {
	Effect Effect `json:"effect"`
	// Items it is for; an item of any of them will do.
	Items      []Items  `json:"items"`
	References []string `json:"references,omitempty"` // of See
	Text       string   `json:"text"`                 // verbatim slice of the policy's text
}

// Others reports whether the clause is for all items, or all other items.
func (c Clause) Others() bool {
	for _, i := range c.Items {
		if i.Class == AnyItem {
			return true
		}
	}
	return false
}

// A Class says by what an item is picked.
type Class string

// The classes.
const (
	AnyItem    Class = "all"         // all items, or all other items
	OnCCL      Class = "ccl"         // items on the Commerce Control List
	IsEAR99    Class = "ear99"       // EAR99 items
	OfECCN     Class = "eccn"        // items of the ECCNs
	NotOfECCN  Class = "not-eccn"    // items that are not of the ECCNs
	ForPurpose Class = "for-purpose" // any item, by its purpose or nature alone
	UnreadItem Class = "unread"      // not read: ask
)

// A Purpose is a use or a nature of items that only a person can tell.
type Purpose string

// The purposes that policies name.
const (
	FoodOrMedicine     Purpose = "food-or-medicine"
	Note1A995          Purpose = "note-1a995"             // EAR99 items of the Note to ECCN 1A995
	InfectiousDisease  Purpose = "infectious-disease"     // necessary to detect, identify and treat it
	SpaceStation       Purpose = "space-station"          // U.S. Government supported use in the International Space Station
	SpaceProgram       Purpose = "space-program"          // U.S. Government supported space programs
	CivilAviation      Purpose = "civil-aviation"         // safety of civil aviation
	TelecomNetwork     Purpose = "telecom-infrastructure" // items of Category 5, Part 1 or 2
	ConsumerDevices    Purpose = "consumer-devices"       // those of 15 CFR 740.19
	Wafers200          Purpose = "200mm-wafers"           // for a 200 mm wafer production facility
	UnreadPurpose      Purpose = "unread"                 // words that Navicert does not read
	paragraphOfTheItem Purpose = "paragraph"              // which paragraph of its ECCN
	classOfTheItem     Purpose = "class"                  // which ECCN, or EAR99
)

// Items picks items: those of Class and, where Purpose is set, only for it.
type Items struct {
	Class   Class       `json:"class"`
	ECCNs   []item.ECCN `json:"eccns,omitempty"`
	Purpose Purpose     `json:"purpose,omitempty"`
	Text    string      `json:"text,omitempty"` // verbatim, where it is not simply all items
}

// ParsePolicy reads a review policy. It never fails: what it cannot read is a
// clause with UnreadEffect, a problem and an open question.
func ParsePolicy(text string) Policy { return readPolicy(text).out }

// readPolicy gives the parser as it is at the end.
func readPolicy(text string) *policyParser {
	p := &policyParser{out: Policy{Text: text, Clauses: []Clause{}}}
	p.text = text
	switch {
	case len(text) > maxText:
		p.problems = append(p.problems, "the text is too long to be a review policy")
	default:
		p.toks = lex(text)
		p.read()
	}
	p.finish()
	return p
}

// A policyParser is a parser with the clauses it has read so far.
type policyParser struct {
	parser
	out Policy
}

// read reads the whole text.
func (p *policyParser) read() {
	if p.ahead("for all items subject to the ear") > 0 || p.ahead("all items subject to the ear") > 0 {
		p.out.MisplacedRequirement = true
		p.problems = append(p.problems, "the policy column holds a licence requirement")
		p.out.Open = append(p.out.Open, "What is the review policy? The publication prints the licence requirement in its place.")
		p.i = len(p.toks)
	}
	if p.phrase("the license application procedure and license review policy for entities specified in supplement no . 2 to part 744 is specified in") {
		// The Military End-User List says so in every entry.
		if refs, _ := p.sections(); len(refs) > 0 {
			p.take(".")
			p.out.Clauses = append(p.out.Clauses, Clause{Effect: See, Items: []Items{{Class: AnyItem}}, References: refs, Text: tidy(p.text)})
		} else {
			p.i = 0
		}
	}
	for !p.done() {
		p.part()
	}
}

// part reads one clause, or what stands between clauses.
func (p *policyParser) part() {
	if p.take(";") || p.take(".") || p.take(",") || p.take("and") {
		return
	}
	from := p.i
	if refs, notes, ok := p.see(); ok && len(notes) == 0 {
		p.out.References = append(p.out.References, refs...)
		return
	}
	p.i = from
	effect, ok := p.head()
	if !ok {
		p.i++
		for !p.done() && !p.headAhead() && p.ahead("see") == 0 {
			p.i++
		}
		p.unreadPart(strings.TrimSpace(p.from(from)))
		return
	}
	p.clause(effect, from)
}

// head reads the words that say how an application is judged.
func (p *policyParser) head() (Effect, bool) {
	from := p.i
	switch {
	case p.take("case") || p.take("casa"):
		// "casa-by-case" and "case-by case" are printed so.
		p.take("-")
		if !p.take("by") {
			break
		}
		p.take("-")
		if !p.take("case") {
			break
		}
		if w := p.from(from); p.toks[from].s == "casa" {
			p.mended(w, "case-by-case")
		}
		p.any("review", "basis")
		return CaseByCase, true
	case p.take("presumption"):
		w, ok := p.any("of", "for")
		if w == "for" { // "Presumption for denial" is printed so
			p.mended(p.from(from), "presumption of")
		}
		if ok && p.take("denial") {
			return PresumptionOfDenial, true
		}
		if ok && p.take("approval") {
			return PresumptionOfApproval, true
		}
		if w == "for" {
			p.problems = p.problems[:len(p.problems)-1]
		}
	case p.phrase("policy of denial"):
		return PolicyOfDenial, true
	case p.phrase("policy of approval"):
		return Approval, true
	}
	p.i = from
	return "", false
}

// headAhead reports whether a clause begins here.
func (p *policyParser) headAhead() bool {
	switch p.peek(0).s {
	case "case", "casa", "presumption", "policy":
	default:
		return false
	}
	from, problems := p.i, len(p.problems)
	_, ok := p.head()
	p.i, p.problems = from, p.problems[:problems]
	return ok
}

// clause reads what follows a head: the items, and the items it is not for.
func (p *policyParser) clause(effect Effect, from int) {
	c := Clause{Effect: effect}
	if p.take("for") {
		c.Items = p.items()
	}
	if len(c.Items) == 0 {
		c.Items = []Items{{Class: AnyItem}}
	}
	if _, ok := p.any(", except for", ", except", ", apart from", "except for", "except", "apart from"); ok {
		p.carveOut()
	}
	c.Text = tidy(p.from(from))
	p.out.Clauses = append(p.out.Clauses, c)
}

// carveOut reads the items that a clause is not for, and how they are judged:
// "apart from food and medicine designated as EAR99, which will be reviewed on
// a case-by-case basis", "except case-by-case for items not described in ...".
func (p *policyParser) carveOut() {
	from := p.i
	effect, named := p.head()
	p.take("for")
	c := Clause{Effect: effect, Items: p.items()}
	p.take(",")
	if p.phrase("which will be reviewed on a") {
		effect, named = p.head()
		c.Effect = effect
	}
	c.Text = tidy(p.from(from))
	if !named || len(c.Items) == 0 {
		p.unreadPart(c.Text)
		return
	}
	p.out.Clauses = append(p.out.Clauses, c)
}

// unreadPart keeps a part that cannot be read as a clause for items unknown.
func (p *policyParser) unreadPart(text string) {
	p.problems = append(p.problems, "not read: "+strconv.Quote(text))
	p.out.Open = append(p.out.Open, "What does this part of the review policy mean: "+text+"?")
	p.out.Clauses = append(p.out.Clauses, Clause{Effect: UnreadEffect, Items: []Items{{Class: UnreadItem, Text: text}}, Text: text})
}

// finish puts the clauses in the order to apply them.
func (p *policyParser) finish() {
	if len(p.out.Clauses) == 0 && len(p.out.References) > 0 {
		// Nothing but "See § 744.2(d)": the section is the policy.
		p.out.Clauses = []Clause{{Effect: See, Items: []Items{{Class: AnyItem}}, References: p.out.References, Text: tidy(p.text)}}
		p.out.References = nil
	}
	var certain, others []Clause
	for _, c := range p.out.Clauses {
		if c.Others() {
			others = append(others, c)
		} else {
			certain = append(certain, c)
		}
	}
	p.out.Clauses = append(append([]Clause{}, certain...), others...)
	if len(others) > 1 {
		p.problems = append(p.problems, "two clauses are for all items")
		p.out.Open = append(p.out.Open, "Which of the two policies for all items holds?")
	}
	if len(p.out.Clauses) == 0 && !p.out.MisplacedRequirement {
		p.out.Open = append(p.out.Open, "How is an application judged? The entry does not say, or not in words that Navicert reads.")
		if len(p.problems) == 0 {
			p.problems = append(p.problems, "there is no review policy")
		}
	}
	p.out.Problems = p.problems
}
