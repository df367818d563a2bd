package us

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var purpose889 = rule.Question{
	ID: "purpose-889", Of: rule.OfDeal,
	Text:    "What is the equipment for: public safety, security of government facilities, surveillance of critical infrastructure, other national security, or none of these?",
	Because: "equipment of Hytera, Hikvision and Dahua is covered for these purposes only (Public Law 115-232, section 889(f)(3)(B))",
	Answers: []string{"public-safety", "government-facilities", "critical-infrastructure", "national-security", "none"},
}

// federalMoney is section 889: what agencies may not buy (Part A), and with
// whose users they may not contract (Part B).
func federalMoney() rule.Rule {
	return rule.Rule{
		ID:    "us/ndaa/889",
		Title: "Section 889: covered telecommunications equipment",
		Says: "From 2019-08-13 US agencies may not buy covered equipment or services; from 2020-08-13 they may not contract with those who use them, and grants may not be spent on them. " +
			"Equipment of Huawei and ZTE is covered whatever it is for, that of Hytera, Hikvision and Dahua for security purposes only. It is no export rule.",
		Cites:           []cite.Citation{{Series: cite.PL, Volume: 115, Section: "232"}, cite.InCFR(48, "52.204-25"), cite.InCFR(2, "200.216")},
		Effective:       rule.Since(day.Of(2019, 8, 13), day.Of(2018, 8, 13), cite.Citation{Series: cite.PL, Volume: 115, Section: "232"}, "Part B and 2 CFR 200.216 from 2020-08-13."),
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/889"},
		Questions:       []rule.Question{purpose889},
		Apply: func(f *rule.Facts) rule.Finding {
			part, since := "Part A", day.Of(2019, 8, 13)
			switch f.Deal.Act {
			case transaction.Procure:
			case transaction.FederalUse:
				part, since = "Part B", day.Of(2020, 8, 13)
			case transaction.Grant:
				part, since = "2 CFR 200.216", day.Of(2020, 8, 13)
			default:
				return rule.Not("Section 889 is about federal purchases, contractors and grants; this act is %s.", f.Deal.Act)
			}
			if f.On < since {
				return rule.Not("%s took effect on %s.", part, since)
			}
			if f.Party.Role == transaction.Owner || f.Party.Role == transaction.Bank {
				return rule.Not("%s takes part as %s and not as maker or seller of the equipment.", f.Party.Title(), f.Party.Role)
			}
			purpose := f.Deal.Facts.Text("purpose_889")
			if a := f.Answer(purpose889); a != "" {
				purpose = a
			}
			// The terms of the listing say whether the purposes count.
			limited := strings.Contains(f.Listed.Terms.Policy, "for the purpose of")
			switch {
			case limited && purpose == "":
				return f.Asks("Equipment of "+f.Listed.Title()+" is covered for certain purposes only.", purpose889)
			case limited && purpose == "none":
				return rule.Not("Equipment of %s is covered for security purposes only, and it serves none of them.", f.Listed.Title())
			}
			return rule.Applies(rule.ProcurementBar, "%s matches %s: its equipment and services are covered, and %s bars this. %s", f.Party.Title(), f.Listed.Title(), part, f.Listed.Terms.Policy).
				Citing(f.Listed.Listing.Citations...).Allow("waiver", "A waiver under section 889(d), by the head of the agency or the Director of National Intelligence.", "Public Law 115-232, section 889(d)")
		},
	}
}
