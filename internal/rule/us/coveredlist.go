package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the Covered List.
var (
	fccAuthorisation = rule.Question{
		ID: "fcc-authorisation", Of: rule.OfItem,
		Text:    "How does the equipment stand with the FCC: authorised already, not authorised, or in no need of an authorisation?",
		Because: "covered equipment gets no new authorisation, and what needs one may not be imported or sold without it",
		Answers: []string{"authorised", "not-authorised", "not-needed"},
	}
	fccSubsidy = rule.Question{
		ID: "fcc-subsidy", Of: rule.OfDeal,
		Text:    "Is the purchase paid with a federal subsidy for communications, such as the Universal Service Fund?",
		Because: "such money may not be spent on covered equipment or services (47 CFR 54.10)",
	}
)

// coveredList is the effect of the FCC's Covered List: authorisation of
// equipment and subsidies, and no export rule.
func coveredList() rule.Rule {
	return rule.Rule{
		ID:    "us/fcc/covered-list",
		Title: "Covered List of the FCC",
		Says: "Since 2023-02-06 covered equipment gets no authorisation of the FCC, without which it may not be imported or sold in the United States; what had one keeps it. Federal subsidies for communications may not be spent on it. " +
			"Subsidiaries and affiliates are covered, without a percentage. It is no export rule.",
		Cites: []cite.Citation{cite.InCFR(47, "2.903"), cite.InCFR(47, "1.50002"), cite.InCFR(47, "54.10"), cite.FRPage(88, 7592)},
		Effective: rule.Since(day.Of(2021, 3, 12), day.Of(2021, 3, 12), cite.InCFR(47, "1.50002"),
			"Authorisations are refused from 2023-02-06 (88 FR 7592)."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/fcc/covered-list"},
		Questions:       []rule.Question{fccAuthorisation, fccSubsidy},
		Apply:           applyCoveredList,
	}
}

func applyCoveredList(f *rule.Facts) rule.Finding {
	matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
	if f.Party.Role == transaction.Bank || f.Party.Role == transaction.Applicant {
		return rule.Not("%sIt takes part as %s and not as maker or seller of the equipment.", matches, f.Party.Role)
	}
	switch f.Deal.Act {
	case transaction.Import:
		if f.On < day.Of(2023, 2, 6) {
			return rule.Not("%sUntil 2023-02-05 its equipment could still be authorised.", matches)
		}
		switch f.Answer(fccAuthorisation) {
		case "":
			return f.Asks(matches+"Covered equipment gets no new authorisation of the FCC.", fccAuthorisation)
		case "not-authorised":
			return rule.Applies(rule.ImportPresumption, "%sThe equipment has no authorisation of the FCC, as was answered, and can get none; it may not be imported for sale or use in the United States.", matches).
				Citing(f.Listed.Listing.Citations...)
		}
		return rule.Not("%sThe equipment is authorised already or needs no authorisation, as was answered.", matches)
	case transaction.Procure, transaction.FederalUse, transaction.Grant:
		switch f.Is(fccSubsidy) {
		case transaction.Yes:
			return rule.Applies(rule.ProcurementBar, "%sNo federal subsidy for communications may be spent on it, and the deal would, as was answered.", matches).
				Citing(cite.InCFR(47, "54.10")).Graded(cite.C)
		case transaction.No:
			return rule.Not("%sNo federal subsidy for communications is spent, as was answered.", matches)
		}
		if f.Deal.Act != transaction.Grant {
			return rule.Not("%sNo federal subsidy for communications may be spent on its equipment; what an agency or its contractor pays for is none, unless it is answered otherwise (fcc-subsidy).", matches)
		}
		return f.Asks(matches+"No federal subsidy for communications may be spent on its equipment.", fccSubsidy)
	}
	return rule.Not("%sThe list is about authorisations of equipment and subsidies in the United States; this act is %s.", matches, f.Deal.Act)
}
