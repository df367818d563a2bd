package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var uvlStatement = rule.Question{
	ID: "uvl-statement", Of: rule.OfParty,
	Text:    "Has the party signed and dated the statement of 15 CFR 744.15(b), before the first shipment?",
	Because: "a shipment that needs no licence may go to an unverified party only with it",
}

// unverifiedList is the effect of the Unverified List: no licence exceptions, and
// a statement before shipments that need no licence. It is no ban.
func unverifiedList() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.15",
		Title: "Unverified List",
		Says: "No licence exception may be used for a deal with a listed party, and where no licence is needed it must first sign a statement on end use, end user and end-use checks. " +
			"It is neither a licence requirement nor a ban; where a licence is needed anyway, the licence governs and no statement is asked for.",
		Cites:           []cite.Citation{ear("744.15"), ear("740.2(a)(17)")},
		Effective:       rule.Since(day.Of(2014, 1, 21), day.Of(2013, 12, 19), cite.FRPage(78, 76741), ""),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/unverified"},
		Questions:       []rule.Question{uvlStatement},
		Apply:           applyUnverified,
	}
}

func applyUnverified(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("The Unverified List is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	}
	role, standing := f.Role()
	switch standing {
	case transaction.NotParty:
		return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role)
	case transaction.Ask:
		return f.Asks(f.Hit()+".", rule.RoleOfParty)
	}
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case transaction.Unstated:
		return f.Asks(f.Hit()+".", rule.SubjectToEAR)
	}
	filing := " Electronic Export Information must be filed whatever the value (15 CFR 758.1(b)(8))."
	if role == transaction.Purchaser {
		filing = " The duty to file Electronic Export Information whatever the value does not rest on a purchaser alone (15 CFR 758.1(b)(8))."
	}
	e := f.Deal.Facts.Text("licence_exception")
	if e != "" && applyChart(f).Effect == rule.NLR {
		// The exception is refused, but the shipment does not need it.
		filing = " License Exception " + e + " may not be used, and is not needed: the Country Chart requires no licence." + filing
	} else if e != "" {
		return rule.Applies(rule.LicenceRequired, "%s matches %s, so License Exception %s may not be used; without it the shipment needs a licence.%s", f.Party.Title(), f.Listed.Title(), e, filing).
			Citing(ear("740.2(a)(17)")).Allow("licence", "A BIS licence, as the licence exception is not to be had.", "15 CFR 740.2(a)(17)")
	}
	signed := f.Deal.Facts.Truth("uvl_statement_on_file")
	if a := f.Is(uvlStatement); a != transaction.Unstated {
		signed = a
	}
	if signed == transaction.Yes {
		return rule.Applies(rule.Authorized, "%s matches %s and has signed the statement. No licence exception may be used.%s", f.Party.Title(), f.Listed.Title(), filing)
	}
	return rule.Applies(rule.StatementRequired, "%s matches %s: before the first shipment that needs no licence it must sign and date the statement of 15 CFR 744.15(b). No licence exception may be used.%s", f.Party.Title(), f.Listed.Title(), filing).
		Allow("statement", "A statement signed and dated by the party before the first shipment: name and contact, agreement to comply with the EAR, end use, end user and country, consent to end-use checks.", "15 CFR 744.15(b)")
}
