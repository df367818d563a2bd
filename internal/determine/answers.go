package determine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// wrongAnswers finds answers to questions that no rule asks, answers that are
// none of those allowed, and places that the file does not have. They are
// mistakes and not ignored: an answer that never counts would be believed to.
func (e *Engine) wrongAnswers(t *transaction.Transaction) transaction.Problems {
	var out transaction.Problems
	for _, a := range t.Answers {
		base, subject, _ := strings.Cut(a.ID, "/")
		fail := func(try, format string, args ...any) {
			out = append(out, transaction.Problem{Line: a.Line, Field: "answers." + a.ID, Says: fmt.Sprintf(format, args...), Try: try})
		}
		i := slices.IndexFunc(e.questions, func(q rule.Question) bool { return q.ID == base })
		if i < 0 {
			try := "the questions of a check are printed with their identifiers"
			if near := form.Nearest(base, e.ids()); near != "" {
				try = "did you mean " + near + "?"
			}
			fail(try, "there is no question %q", base)
			continue
		}
		if !e.questions[i].Allows(a.Value) {
			fail("one of "+strings.Join(e.questions[i].Allowed(), ", "), "%q is no answer to this question", a.Value)
		}
		if base == terms.ID {
			if !slices.ContainsFunc(e.held, func(h *licence.Held) bool { return strings.EqualFold(h.Number, subject) }) {
				fail("it is asked of a licence that is held, as licence-terms/D1234567", "no licence %q is held", subject)
			}
			continue
		}
		if where := misplaced(subject, e.questions[i].Of, t); where != "" {
			fail("it is asked of "+string(e.questions[i].Of), "%s", where)
		}
	}
	return out
}

func (e *Engine) ids() []string {
	var out []string
	for _, q := range e.questions {
		out = append(out, q.ID)
	}
	return out
}

// misplaced says why the part of an identifier behind the question's own names
// nothing in the file.
func misplaced(subject string, of rule.Subject, t *transaction.Transaction) string {
	if subject == "" {
		return ""
	}
	parts := strings.Split(subject, "/")
	party := of == rule.OfParty || of == rule.OfPartyItem || of == rule.OfListing
	if party {
		if parts[0] != "exporter" && !numbered(parts[0], "party-", len(t.Parties)) {
			return fmt.Sprintf("the file has no %s", parts[0])
		}
		parts = parts[1:]
	}
	if of == rule.OfListing && len(parts) > 0 {
		if len(parts) > 1 && strings.HasPrefix(parts[0], "owner-") {
			parts = parts[1:]
		}
		parts = parts[1:] // which listings are found is not known before
	}
	if (of == rule.OfItem || of == rule.OfPartyItem) && len(parts) > 0 {
		if !numbered(parts[0], "item-", len(t.Items)) && (len(t.Items) > 0 || parts[0] != "item-0") {
			return fmt.Sprintf("the file has no %s", parts[0])
		}
		parts = parts[1:]
	}
	if len(parts) > 0 {
		return fmt.Sprintf("%q names nothing that this question is asked of", strings.Join(parts, "/"))
	}
	return ""
}

// numbered reports whether s is prefix and a number from 1 to n.
func numbered(s, prefix string, n int) bool {
	for i := range n {
		if s == fmt.Sprintf("%s%d", prefix, i+1) {
			return true
		}
	}
	return false
}
