// Package provision reads what an entry of the Entity List or the Military
// End-User List demands: the licence requirement (which items, under which
// sections and footnotes, with which exceptions) and the review policy (how an
// application will be judged, item by item).
//
// Both are columns of free text (supplements no. 4 and no. 7 to 15 CFR part
// 744) in many spellings, with footnote digits whose superscript was lost and
// with misspellings. The text is kept verbatim beside what was read; what
// cannot be read is said to be unread, and is never taken to allow anything.
package provision

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Scope says which items need a licence.
type Scope string

// The scopes, widest first.
const (
	AllItems    Scope = "all-items"             // all items subject to the EAR
	AllExcept   Scope = "all-items-except"      // all items subject to the EAR but those of ExceptText, which a person must read
	CCLAndSupp7 Scope = "ccl-and-supplement-7"  // items on the Commerce Control List, and those of supplement no. 7 to part 746
	Supplement2 Scope = "supplement-2"          // items listed in supplement no. 2 to part 744 (Military End-User List)
	InProjects  Scope = "all-items-in-projects" // all items, when used in projects specified in 15 CFR 746.8(a)(4)
	UnreadScope Scope = "unread"                // not read: treat as all items and ask a person
)

// A Requirement is a licence requirement as read. Its JSON form is part of the
// documented output.
type Requirement struct {
	Scope Scope  `json:"scope"`
	Text  string `json:"text"` // verbatim
	// EAR99Included says, for the scope CCLAndSupp7 only, that the text names
	// EAR99 items listed in supplement no. 7 as well.
	EAR99Included bool `json:"ear99_included,omitempty"`
	// ExceptText is the verbatim exception of AllExcept.
	ExceptText string `json:"except_text,omitempty"`
	// References are the sections of 15 CFR that the text refers to, in its
	// order and as in "746.8(a)(3)". There may be none: the authority is then
	// unstated.
	References []string `json:"references,omitempty"`
	// Footnotes are those of the entry, ascending, 1 to 5 (supplement no. 4 to
	// part 744): each widens what is subject to the EAR for this party, but 2,
	// which narrows the requirement.
	Footnotes []int `json:"footnotes"`
	// Implied are those of Footnotes whose digit is not printed but which a
	// reference leaves no doubt about: 734.9(g) belongs to footnote 3 alone.
	Implied []int `json:"implied_footnotes,omitempty"`
	// Open are questions that the text leaves, for a person.
	Open []string `json:"open,omitempty"`
	// GOV is what the entry says about License Exception GOV.
	GOV *Exception `json:"gov,omitempty"`
	// Worldwide says that the requirement follows the party wherever located.
	Worldwide bool `json:"worldwide,omitempty"`
	// PolicyInRequirement is a review policy that stands in the requirement
	// column, verbatim.
	PolicyInRequirement string `json:"policy_in_requirement,omitempty"`
	// Problems are what was misspelt, and how it was read, and what was not
	// read at all.
	Problems []string `json:"problems,omitempty"`
}

// An Exception is a licence exception that the entry itself allows (15 CFR
// 744.16(b)).
type Exception struct {
	References []string `json:"references"`        // sections of 15 CFR
	UsedBy     string   `json:"used_by,omitempty"` // by whom alone, verbatim; "" where it is not limited
	Text       string   `json:"text"`              // verbatim
}

// ParseRequirement reads a licence requirement. It never fails: a text that it
// cannot read has the scope UnreadScope, a problem and an open question.
func ParseRequirement(text string) Requirement { return readRequirement(text).out }

// readRequirement gives the parser as it is at the end.
func readRequirement(text string) *requirementParser {
	r := &requirementParser{out: Requirement{Text: text, Scope: UnreadScope, Footnotes: []int{}}}
	r.text = text
	if len(text) > maxText {
		r.problems = append(r.problems, "the text is too long to be a licence requirement")
	} else {
		r.toks = lex(text)
		r.scope()
		for !r.done() {
			r.part()
		}
	}
	r.finish()
	return r
}

// A requirementParser is a parser with what it has read so far.
type requirementParser struct {
	parser
	out  Requirement
	seen [10]bool // footnote digits in the text
}

// scope reads the beginning: which items.
func (r *requirementParser) scope() {
	r.take("for")
	switch {
	case r.phrase("items on the ccl and ear 99 items listed in supplement no . 7 to part 746 of the ear"),
		r.phrase("items on the ccl and ear 99 items listed in supplement no . 7 to part 746"):
		r.out.Scope, r.out.EAR99Included = CCLAndSupp7, true
	case r.phrase("items on the ccl and listed in supplement no . 7 to part 746 of the ear"),
		r.phrase("items on the ccl and listed in supplement no . 7 to part 746"):
		r.out.Scope = CCLAndSupp7
	case r.phrase("all items subject to the ear"), r.phrase("any item subject to the ear"), r.phrase("all item subject to the ear"):
		r.out.Scope = AllItems
		if r.phrase("listed in supplement no . 2 to part 744 of the ear") || r.phrase("listed in supplement no . 2 to part 744") {
			r.out.Scope = Supplement2
		}
		// "the EAR99"? No: a digit here is a footnote, two are not.
		if n, ok := r.footnote(); ok {
			r.note(n)
		}
	}
}

// part reads one of the parts that may follow the scope, in any order.
func (r *requirementParser) part() {
	from := r.i
	if refs, notes, ok := r.see(); ok {
		r.out.References = append(r.out.References, refs...)
		for _, n := range notes {
			r.note(n)
		}
		return
	}
	if _, ok := r.any(".", ",", ";", ")"); ok {
		return
	}
	if r.phrase("when used in projects specified in") {
		refs, _ := r.sections()
		r.phrase("of the ear")
		if len(refs) > 0 && r.out.Scope == AllItems {
			r.out.Scope = InProjects
			r.out.References = append(r.out.References, refs...)
			return
		}
		r.unread(from)
		return
	}
	if _, ok := r.any("apart from", "except for", "except", "excluding", "other than"); ok {
		r.exception()
		return
	}
	if r.phrase("with case - by - case basis for") || r.phrase("with a case - by - case basis for") {
		r.skipTo(r.startsPart)
		r.out.PolicyInRequirement = tidy(strings.TrimPrefix(r.from(from), "with "))
		return
	}
	if r.phrase("this license requirement may be overcome by license exception gov under") {
		r.gov(from)
		return
	}
	if r.phrase("the license requirements under this entry also extend to any export , reexport and transfer ( in - country ) to the entity wherever located worldwide") {
		r.out.Worldwide = true
		return
	}
	r.i++
	r.unread(from)
}

// startsPart reports whether a part that can follow an exception begins here.
func (r *requirementParser) startsPart() bool {
	return r.ahead("( see") > 0 || r.ahead("this license requirement") > 0 || r.ahead("the license requirements under") > 0
}

// skipTo goes on until stop holds or nothing is left.
func (r *requirementParser) skipTo(stop func() bool) {
	for !r.done() && !stop() {
		r.i++
	}
}

// exception takes everything up to the next part as the exception's text: it
// is free prose, with semicolons and full stops of its own.
func (r *requirementParser) exception() {
	from := r.i
	r.skipTo(r.startsPart)
	text := tidy(r.from(from))
	if text == "" || r.out.Scope != AllItems {
		r.unread(from - 1)
		return
	}
	r.out.Scope, r.out.ExceptText = AllExcept, text
	r.out.Open = append(r.out.Open, "Is the item one of these, for which the entry requires no licence: "+text+"?")
}

// gov reads the rest of the sentence on License Exception GOV.
func (r *requirementParser) gov(from int) {
	refs, _ := r.sections()
	if len(refs) == 0 {
		r.unread(from)
		return
	}
	e := &Exception{References: refs}
	r.phrase("of the ear")
	if r.phrase("when used by") {
		user := r.i
		r.skipTo(r.startsPart)
		e.UsedBy = tidy(r.from(user))
	}
	e.Text = tidy(r.from(from))
	r.take(".")
	r.out.GOV = e
}

// note records a footnote digit.
func (r *requirementParser) note(n int) { r.seen[n] = true }

// unread takes everything up to the next part that can be read as a problem.
func (r *requirementParser) unread(from int) {
	r.i = max(r.i, from+1)
	r.skipTo(func() bool { return r.startsPart() })
	text := strings.TrimSpace(r.from(from))
	r.problems = append(r.problems, "not read: "+strconv.Quote(text))
	r.out.Open = append(r.out.Open, "What does this part of the licence requirement mean: "+text+"?")
}

// footnoteOf gives the footnote that alone uses a section: 734.9(e)(1) to (3)
// are the foreign direct product rules of footnotes 1, 4 and 5, and 734.9(g)
// is that of footnote 3.
func footnoteOf(section string) int {
	switch {
	case strings.HasPrefix(section, "734.9(e)(1)"):
		return 1
	case strings.HasPrefix(section, "734.9(e)(2)"):
		return 4
	case strings.HasPrefix(section, "734.9(e)(3)"):
		return 5
	case strings.HasPrefix(section, "734.9(g)"):
		return 3
	}
	return 0
}

// lastFootnote is the highest footnote of supplement no. 4 to part 744.
const lastFootnote = 5

// finish works out footnotes and open questions once all is read.
func (r *requirementParser) finish() {
	explicit := r.seen
	entityFDP := false // 734.9(e) without its paragraph
	for _, ref := range r.out.References {
		if n := footnoteOf(ref); n > 0 && !explicit[n] {
			r.seen[n] = true
		}
		entityFDP = entityFDP || ref == "734.9(e)"
	}
	for n, there := range r.seen {
		if !there {
			continue
		}
		r.out.Footnotes = append(r.out.Footnotes, n)
		if !explicit[n] {
			r.out.Implied = append(r.out.Implied, n)
		}
		if n == 0 || n > lastFootnote {
			r.problems = append(r.problems, fmt.Sprintf("the Entity List has no footnote %d", n))
			r.out.Open = append(r.out.Open, fmt.Sprintf("What is footnote %d of the entry?", n))
		}
	}
	if r.out.Scope == AllItems && slices.Contains(r.out.References, "746.8(a)(4)") {
		// One entry refers to the section of the projects without limiting the
		// items to them. The printed words hold, which are the wider ones.
		r.out.Open = append(r.out.Open, "Is the requirement limited to the projects of 15 CFR 746.8(a)(4)? The entry refers to them but says all items.")
	}
	if entityFDP && !r.seen[1] && !r.seen[4] && !r.seen[5] {
		r.out.Open = append(r.out.Open, "Which footnote has the entry, 1, 4 or 5? It refers to 15 CFR 734.9(e), but its digit is missing.")
	}
	if r.out.Scope == UnreadScope {
		r.problems = append(r.problems, "the scope of the licence requirement is not read")
		r.out.Open = append(r.out.Open, "For which items does the entry require a licence?")
	}
	r.out.Problems = r.problems
}
