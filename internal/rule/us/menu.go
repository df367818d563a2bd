package us

import (
	"regexp"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the lists of measures for each entry.
var (
	menuMeasures = rule.Question{
		ID: "menu-measures", Of: rule.OfListing,
		Text:    "Does one of the measures that the entry names bar this deal?",
		Because: "the Non-SDN Menu-Based Sanctions List imposes on each entry the measures that it names, and no others",
	}
	correspondentAccount = rule.Question{
		ID: "correspondent-account", Of: rule.OfListing,
		Text:    "Does a payment of the deal pass over a correspondent or payable-through account in the United States for this bank, or does somebody open or keep one for it?",
		Because: "US financial institutions may not open or keep such an account, or only under conditions, and reject what would pass over it",
	}
)

// menuMark finds the directive under EO 14024 in the remarks of an entry.
var menuMark = regexp.MustCompile(`(?:Executive Order 14024 Directive Information:? (?:- )?Subject to|Executive Order 14024|EO 14024) Directive (1a|1A|3|4)`)

// menuSanctions is the effect of the Non-SDN Menu-Based Sanctions List.
func menuSanctions() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/ns-mbs",
		Title: "Menu-based sanctions (NS-MBS List)",
		Says: "Only the measures that the entry names bind. Of the directives under EO 14024, 1A bars secondary markets in certain bonds, 3 new debt of longer than 14 days and new equity, 4 all transactions that involve the central bank, the wealth fund or the finance ministry. " +
			"Property is not blocked for this reason.",
		Cites:           []cite.Citation{{Series: cite.EO, Volume: 14024}, {Series: cite.Other, Text: "the measures that the entry names"}},
		Effective:       rule.Always(), // the days of the listing decide
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/ns-mbs"},
		Questions:       []rule.Question{usNexus, ownedHalf, newDebt, menuMeasures},
		Apply:           applyMenu,
	}
}

func applyMenu(f *rule.Facts) rule.Finding {
	if n, done := boundAbroad(f); done {
		return n
	}
	var under []string
	for _, m := range menuMark.FindAllStringSubmatch(f.Listed.Listing.Remarks, -1) {
		under = append(under, m[1])
	}
	matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
	switch {
	case slices.Contains(under, "4") && f.On >= day.Of(2022, 2, 28):
		return rule.Applies(rule.ProhibitedByOrder, "%sDirective 4 under EO 14024 bars all transactions that involve it.", matches).
			Allow("licence", "A general or specific licence of OFAC.", "31 CFR 501.801")
	case slices.Contains(under, "3") && f.On >= day.Of(2022, 3, 26):
		return measures{debt: 14, equity: true, says: "Directive 3 under EO 14024 bars new debt of longer than 14 days and new equity"}.judge(f)
	case len(under) > 0 && !slices.Contains(under, "3") && !slices.Contains(under, "4") && f.Deal.Act != transaction.Securities:
		return rule.Not("%sIts directive bars dealings in certain bonds only; this act is %s.", matches, f.Deal.Act)
	}
	switch f.Is(menuMeasures) {
	case transaction.No:
		return rule.Not("%sNo measure that the entry names bars this deal, as was answered.", matches)
	case transaction.Unstated:
		return f.Asks(matches+"Only the measures that the entry names bind; its property is not blocked for this reason.", menuMeasures).Citing(f.Listed.Listing.Citations...)
	}
	effect := rule.ProhibitedByOrder
	if f.Deal.Act == transaction.Securities {
		effect = rule.SecuritiesOnly
	}
	return rule.Applies(effect, "%sA measure that the entry names bars this deal, as was answered.", matches).
		Citing(f.Listed.Listing.Citations...).Allow("licence", "A licence of OFAC or of the agency that the measure names.", "31 CFR 501.801")
}

// correspondentAccounts is the effect of the CAPTA List: accounts, and nothing
// else.
func correspondentAccounts() rule.Rule {
	return rule.Rule{
		ID:              "us/ofac/capta",
		Title:           "Correspondent and payable-through accounts (CAPTA List)",
		Says:            "US financial institutions may not open or keep a correspondent or payable-through account for a listed bank, or only under the conditions of its entry, and reject what would pass over one. Property is not blocked, and trade with the bank's customers is not barred.",
		Cites:           []cite.Citation{cite.InCFR(31, "561.201"), cite.InCFR(31, "566.201"), {Series: cite.Other, Text: "Directive 2 under EO 14024"}},
		Effective:       rule.Always(), // the days of the listing decide
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/capta"},
		Questions:       []rule.Question{correspondentAccount},
		Apply: func(f *rule.Facts) rule.Finding {
			matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
			if f.Party.Role == transaction.Owner {
				return rule.Not("%sThe measures are about the accounts of the bank itself, and not of what it owns.", matches)
			}
			switch f.Is(correspondentAccount) {
			case transaction.No:
				return rule.Not("%sNo payment of the deal passes over a US account of the bank, as was answered.", matches)
			case transaction.Unstated:
				return f.Asks(matches+"Its property is not blocked; what passes over its accounts in the United States is rejected.", correspondentAccount)
			}
			return rule.Applies(rule.ProhibitedByOrder, "%sA payment passes over a US account of the bank, as was answered: a US financial institution must reject it, and freezes nothing for this reason.", matches).
				Citing(f.Listed.Listing.Citations...).Allow("other-bank", "Payment through a bank that is not listed.", "31 CFR part 561").
				Allow("licence", "A licence of OFAC, or a transaction that the conditions of the entry leave.", "31 CFR 501.801")
		},
	}
}
