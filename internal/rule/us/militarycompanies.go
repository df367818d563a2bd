package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the list of Chinese military companies.
var (
	defenseBuys = rule.Question{
		ID: "defense-department", Of: rule.OfDeal,
		Text:    "Is the buyer, or the one whose contract it is, the Department of Defense?",
		Because: "section 805 binds the Department of Defense and no other agency",
	}
	boughtThrough = rule.Question{
		ID: "bought-through", Of: rule.OfListing,
		Text:    "Is the company the contractor itself, or are its goods or services bought through another, or is it the maker of components only?",
		Because: "contracts with the company are barred a year before purchases through others, and components are left out",
		Answers: []string{"contractor", "through-another", "components"},
	}
)

// militaryCompanies is the effect of the list under section 1260H: what the
// Department of Defense may not buy.
func militaryCompanies() rule.Rule {
	return rule.Rule{
		ID:    "us/dod/1260h",
		Title: "Chinese military companies (section 1260H)",
		Says: "From 2026-06-30 the Department of Defense may not contract with a listed company or one that it controls, and from 2027-06-30 not buy its goods or services through others; components are left out. " +
			"The list itself, since 2021-06-03, names companies and bars nothing: it is no export rule, no block of property and no ban on trade or securities.",
		Cites: []cite.Citation{{Series: cite.PL, Volume: 116, Section: "283"}, {Series: cite.PL, Volume: 118, Section: "31"}},
		Effective: rule.Since(day.Of(2026, 6, 30), day.Of(2023, 12, 22), cite.Citation{Series: cite.PL, Volume: 118, Section: "31"},
			"Purchases through others from 2027-06-30."),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/dod/1260h"},
		Questions:       []rule.Question{defenseBuys, boughtThrough},
		Apply:           applyMilitaryCompanies,
	}
}

func applyMilitaryCompanies(f *rule.Facts) rule.Finding {
	matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
	switch act := f.Deal.Act; {
	case act != transaction.Procure && act != transaction.FederalUse:
		return rule.Not("%sThe bar is on what the Department of Defense buys; this act is %s.", matches, act)
	case f.Party.Role == transaction.Bank || f.Party.Role == transaction.Applicant:
		return rule.Not("%sIt takes part as %s and not as maker or seller.", matches, f.Party.Role)
	}
	switch f.Is(defenseBuys) {
	case transaction.No:
		return rule.Not("%sThe buyer is not the Department of Defense, as was answered.", matches)
	case transaction.Unstated:
		return f.Asks(matches+"The Department of Defense may not contract with it.", defenseBuys, boughtThrough)
	}
	switch through := f.Answer(boughtThrough); {
	case through == "":
		return f.Asks(matches+"The Department of Defense may not contract with it.", boughtThrough)
	case through == "components":
		return rule.Not("%sIt makes components only, as was answered, and section 805 leaves these out.", matches)
	case through == "through-another" && f.On < day.Of(2027, 6, 30):
		return rule.Not("%sPurchases of its goods and services through others are barred from 2027-06-30.", matches)
	}
	return rule.Applies(rule.ProcurementBar, "%sThe Department of Defense may not buy from it, under section 805.", matches).
		Citing(f.Listed.Listing.Citations...).Allow("waiver", "A waiver of the Secretary of Defense.", "Public Law 118-31, section 805")
}
