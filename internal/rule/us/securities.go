package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// chineseMilitaryCompanies bars US persons from the securities of listed
// companies, and nothing else.
func chineseMilitaryCompanies() rule.Rule {
	return rule.Rule{
		ID:              "us/ofac/586.201",
		Title:           "Securities of Chinese military-industrial companies (NS-CMIC List)",
		Says:            "US persons may not buy or sell publicly traded securities of a listed company. Property is not blocked, exports are not controlled, and there is no 50 percent rule.",
		Cites:           []cite.Citation{cite.InCFR(31, "586.201")},
		Effective:       rule.Since(day.Of(2021, 1, 11), day.Of(2020, 11, 17), cite.FRPage(85, 73185), "EO 13959; amended by EO 14032 from 2021-08-02."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/cmic"},
		Questions:       []rule.Question{usNexus},
		Apply: func(f *rule.Facts) rule.Finding {
			if f.Deal.Act != transaction.Securities {
				return rule.Not("The rule is about deals in securities; this act is %s.", f.Deal.Act)
			}
			switch usPerson(f) {
			case transaction.No:
				return rule.Not("The rule binds US persons.")
			case transaction.Unstated:
				return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+".", usNexus)
			}
			return rule.Applies(rule.SecuritiesOnly, "%s matches %s: US persons may not buy or sell its publicly traded securities, but to divest as OFAC allows.", f.Party.Title(), f.Listed.Title()).
				Citing(f.Listed.Listing.Citations...)
		},
	}
}
