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
		Lists:           []list.ID{"us/ofac/cmic"},
		Questions:       []rule.Question{usNexus},
		Apply: func(f *rule.Facts) rule.Finding {
			if f.Deal.Act != transaction.Securities {
				return rule.Not("The rule is about deals in securities; this act is %s.", f.Deal.Act)
			}
			us := f.Deal.Exporter.USPerson
			if a := f.Is(usNexus); a != transaction.Unstated {
				us = a
			}
			if us.Open() && f.Deal.Exporter.Country == "US" {
				us = transaction.Yes
			}
			switch us {
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

// forcedLabour is the presumption against goods of the UFLPA Entity List.
func forcedLabour() rule.Rule {
	return rule.Rule{
		ID:              "us/dhs/uflpa",
		Title:           "Forced labour: UFLPA Entity List",
		Says:            "Goods made in whole or in part by a listed entity are presumed to be made with forced labour and may not be imported into the United States. It is no export rule and has no 50 percent rule.",
		Cites:           []cite.Citation{{Series: cite.PL, Volume: 117, Section: "78"}, {Series: cite.USC, Volume: 19, Section: "1307"}},
		Effective:       rule.Since(day.Of(2022, 6, 21), day.Of(2021, 12, 23), cite.Citation{Series: cite.PL, Volume: 117, Section: "78"}, ""),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/dhs/uflpa"},
		Cannot:          []rule.Cannot{{Kind: rule.DoesAsk, Why: "the presumption holds for whatever the entity made; that it made the goods is what its part in the import says"}},
		Apply: func(f *rule.Facts) rule.Finding {
			switch {
			case f.Deal.Act != transaction.Import:
				return rule.Not("The presumption is about imports into the United States; this act is %s.", f.Deal.Act)
			case f.Party.Role == transaction.Bank || f.Party.Role == transaction.Owner || f.Party.Role == transaction.Applicant:
				return rule.Not("%s takes part as %s and not as maker or seller of the goods.", f.Party.Title(), f.Party.Role)
			}
			return rule.Applies(rule.ImportPresumption, "%s matches %s: its goods are presumed to be made with forced labour and may not enter the United States unless that is rebutted by clear and convincing evidence.", f.Party.Title(), f.Listed.Title()).
				Citing(f.Listed.Listing.Citations...).Allow("exception", "A finding of Customs and Border Protection that the presumption is rebutted.", "Public Law 117-78, section 3(b)")
		},
	}
}
