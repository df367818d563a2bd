package rule

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/cite"
)

// A Kind says which of three things a rule answered.
type Kind string

// The kinds of finding.
const (
	DoesApply    Kind = "applies"
	DoesNotApply Kind = "does-not-apply"
	DoesAsk      Kind = "asks"
)

// A Policy is how an application for a licence will be judged.
type Policy string

// The policies, strictest first. No policy is known where it is empty.
const (
	PolicyOfDenial        Policy = "policy-of-denial"
	PresumptionOfDenial   Policy = "presumption-of-denial"
	SeeReference          Policy = "see-reference"
	CaseByCase            Policy = "case-by-case"
	PresumptionOfApproval Policy = "presumption-of-approval"
)

var policies = []Policy{PolicyOfDenial, PresumptionOfDenial, SeeReference, CaseByCase, PresumptionOfApproval, ""}

// Stricter gives the stricter of two policies. Several requirements make one
// application, which is judged by the strictest of them.
func (p Policy) Stricter(q Policy) Policy {
	if slices.Index(policies, q) < slices.Index(policies, p) {
		return q
	}
	return p
}

// A Finding is what one rule says of one set of facts.
type Finding struct {
	Kind   Kind
	Effect Effect // of a rule that applies; of one that asks it is HoldQuestion
	// Would is the effect that a rule which only asks because of a doubt about
	// the party has, should the doubt turn out against it.
	Would      Effect
	Policy     Policy
	Exceptions []string // licence exceptions that remain, each with its section
	Why        string   // one or more sentences; of a rule that does not apply, Reason has them
	Cites      []cite.Citation
	Questions  []Asked
	Ways       []Way
	Certainty  cite.Certainty // where it is less than that of the rule
	reason     Reason
}

// A Reason is a sentence that is written when somebody reads it. Most rules do
// not apply to most of what they are asked of, and few readers ask why.
type Reason struct {
	format string
	args   []any // nothing that changes afterwards
}

// String writes the sentence.
func (r Reason) String() string {
	if r.args == nil {
		return r.format
	}
	return fmt.Sprintf(r.format, r.args...)
}

// Reason says why, of every kind of finding.
func (n *Finding) Reason() Reason {
	if n.Why != "" {
		return Reason{format: n.Why}
	}
	return n.reason
}

// A Way is something that would allow the transaction.
type Way struct {
	Kind string `json:"kind"` // licence, licence-exception, savings-clause, general-licence, statement, authorisation
	Says string `json:"says"`
	Cite string `json:"cite"`
}

// Applies makes the finding of a rule that applies. The sentence is formatted
// as by fmt.Sprintf.
func Applies(e Effect, format string, args ...any) Finding {
	return Finding{Kind: DoesApply, Effect: e, Why: fmt.Sprintf(format, args...)}
}

// Not makes the finding of a rule that does not apply, and says why. The
// sentence is formatted as by fmt.Sprintf, when it is read.
func Not(format string, args ...any) Finding {
	if args == nil {
		args = []any{} // the format may have a percent sign to be unescaped
	}
	return Finding{Kind: DoesNotApply, reason: Reason{format, args}}
}

// Asks makes the finding of a rule that cannot tell before questions are
// answered.
func (f *Facts) Asks(why string, questions ...Question) Finding {
	return Finding{Kind: DoesAsk, Effect: HoldQuestion, Why: why}.With(f.asked(questions)...)
}

// With adds questions that stay open although the rule has decided.
func (n Finding) With(questions ...Asked) Finding {
	n.Questions = append(slices.Clip(n.Questions), questions...)
	return n
}

// Under sets the review policy.
func (n Finding) Under(p Policy) Finding { n.Policy = p; return n }

// Citing adds citations. Those of a listing, which come first, are not copied:
// nobody writes into them.
func (n Finding) Citing(c ...cite.Citation) Finding {
	if len(n.Cites) == 0 && len(c) > 0 {
		n.Cites = slices.Clip(c)
		return n
	}
	n.Cites = append(slices.Clip(n.Cites), c...)
	return n
}

// Allow adds a way that would allow the transaction.
func (n Finding) Allow(kind, says, cited string) Finding {
	n.Ways = append(slices.Clip(n.Ways), Way{kind, says, cited})
	return n
}

// Graded lowers the certainty of the finding below that of its rule.
func (n Finding) Graded(c cite.Certainty) Finding { n.Certainty = c; return n }
