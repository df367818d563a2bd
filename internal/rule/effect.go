package rule

// An Effect is what a rule makes of a transaction. The word is part of the
// documented output.
type Effect string

// The effects, from best to worst.
const (
	NotSubject        Effect = "NOT_SUBJECT"         // the items are not subject to the EAR
	NLR               Effect = "NLR"                 // no licence is required: subject to the EAR, and the Country Chart was checked
	Clear             Effect = "CLEAR"               // no rule of any regime applied
	Authorized        Effect = "AUTHORIZED"          // a rule applied, and an authorisation covers it
	ConflictFlag      Effect = "CONFLICT_FLAG"       // laws conflict: for counsel
	SecuritiesOnly    Effect = "SECURITIES_ONLY"     // only deals in securities are barred
	ImportPresumption Effect = "IMPORT_PRESUMPTION"  // goods are presumed barred from import
	ProcurementBar    Effect = "PROCUREMENT_BAR"     // federal money may not be spent
	StatementRequired Effect = "STATEMENT_REQUIRED"  // a signed statement must be had first
	HoldQuestion      Effect = "HOLD_QUESTION"       // it depends on an answer that is open
	LicenceRequired   Effect = "LICENCE_REQUIRED"    // it needs a licence
	ProhibitedByOrder Effect = "PROHIBITED_BY_ORDER" // an order forbids it
	BlockedProperty   Effect = "BLOCKED_PROPERTY"    // property is blocked
)

// effects are all effects, best first.
var effects = []Effect{
	NotSubject, NLR, Clear, Authorized, ConflictFlag, SecuritiesOnly, ImportPresumption,
	ProcurementBar, StatementRequired, HoldQuestion, LicenceRequired, ProhibitedByOrder, BlockedProperty,
}

// Effects gives all effects, best first.
func Effects() []Effect { return append([]Effect(nil), effects...) }

// Rank is the place of e among the effects, from 0 for the best. A word that is
// no effect ranks with open questions: it never clears.
func (e Effect) Rank() int {
	hold := 0
	for i, known := range effects {
		if known == e {
			return i
		}
		if known == HoldQuestion {
			hold = i
		}
	}
	return hold
}

// Worse gives the worse of two effects.
func (e Effect) Worse(other Effect) Effect {
	if other.Rank() > e.Rank() {
		return other
	}
	return e
}

// Passes reports whether a transaction of this outcome may go on without
// anybody's looking at it.
func (e Effect) Passes() bool { return e.Rank() <= Authorized.Rank() }
