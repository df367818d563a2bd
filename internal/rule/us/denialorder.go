package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var orderTerms = rule.Question{
	ID: "order-terms", Of: rule.OfParty,
	Text:    "Do the terms of the denial order, read in the Federal Register, forbid this transaction?",
	Because: "the order is narrower than the standard one, or the list does not say that it is standard",
}

// denialOrder is the effect of an order that denies export privileges. Unlike
// the Entity List it reaches purchases from the person and work for it.
func denialOrder() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/764.3",
		Title: "Denial order",
		Says: "While the order is in force nobody may supply the denied person with items subject to the EAR, acquire from it items exported from the United States, or service such items for it. " +
			"Companies that it owns are bound only where the order names them.",
		Cites:           []cite.Citation{ear("764.3(a)(2)"), ear("736.2(b)(4)")},
		Effective:       rule.Always(), // the days of the order decide
		VerifiedThrough: checked(),
		Certainty:       cite.C, // the standard terms, supplement no. 1 to part 764, were not re-read
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/denied-persons"},
		Questions:       []rule.Question{orderTerms},
		Apply:           applyDenialOrder,
	}
}

func applyDenialOrder(f *rule.Facts) rule.Finding {
	act := f.Deal.Act
	if !act.Moves() && act != transaction.Purchase && act != transaction.Service && act != transaction.Import && act != transaction.Procure {
		return rule.Not("A denial order is about dealings in items subject to the EAR; this act is %s.", act)
	}
	if f.Party.Role == transaction.Owner {
		return rule.Not("%s only owns a party; a denial order reaches those whom it names, and nobody by ownership (15 CFR 766.23).", f.Party.Title())
	}
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case transaction.Unstated:
		return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+". The order forbids dealings in items subject to the EAR.", rule.SubjectToEAR)
	}
	if f.Listed.Listing.Standard == "N" {
		switch f.Is(orderTerms) {
		case transaction.No:
			return rule.Not("The order on %s is narrower than the standard one and does not forbid this, as was answered.", f.Listed.Title())
		case transaction.Unstated:
			return f.Asks("The order on "+f.Listed.Title()+" is narrower than the standard one.", orderTerms)
		}
	}
	const authority = "Written authorisation of BIS, Office of Exporter Services, for this very deal."
	if f.Deal.Facts.Truth("bis_authorisation_on_file") == transaction.Yes {
		return rule.Applies(rule.Authorized, "An order denies the export privileges of %s; BIS has authorised this deal in writing, as the file says.", f.Listed.Title()).Citing(f.Listed.Listing.Citations...)
	}
	n := rule.Applies(rule.ProhibitedByOrder, "%s matches %s: an order (%s) forbids to supply it with, acquire from it or service for it items subject to the EAR. It takes part as %s.",
		f.Party.Title(), f.Listed.Title(), f.Listed.Listing.InForce, f.Party.Role).
		Citing(f.Listed.Listing.Citations...).Allow("authorisation", authority, "15 CFR 764.3(a)(2)")
	if f.Listed.Listing.Standard != "Y" {
		n.Why += " The standard terms are assumed; the order itself decides."
		n = n.Graded(cite.C)
	}
	return n
}
