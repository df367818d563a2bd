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

// What the statute leaves although the equipment is covered. These stay open
// beside the bar: nobody has to ask for an exception.
var (
	essential889 = rule.Question{
		ID: "essential-889", Of: rule.OfDeal,
		Text:    "Is the covered equipment or service a substantial or essential component of a system, or critical technology as part of one?",
		Because: "section 889(a)(1) bars what uses covered equipment or services in this way",
	}
	exception889 = rule.Question{
		ID: "exception-889", Of: rule.OfDeal,
		Text:    "Is it a service that connects to the facilities of a third party, such as backhaul, roaming or interconnection, or equipment that can neither route or redirect user data nor see into it?",
		Because: "section 889(a)(2) leaves these two (FAR 52.204-25(c))",
	}
	affiliate889 = rule.Question{
		ID: "affiliate-889", Of: rule.OfListing,
		Text:    "Is the maker or seller a subsidiary or affiliate of the listed company?",
		Because: "subsidiaries and affiliates are covered too; the test is control and not a percentage",
	}
)

// grants889 is the part of section 889 about loans and grants, in its own words.
const grants889 = "2 CFR 200.216"

// federalMoney is section 889: what agencies may not buy (Part A), and with
// whose users they may not contract (Part B).
func federalMoney() rule.Rule {
	return rule.Rule{
		ID:    "us/ndaa/889",
		Title: "Section 889: covered telecommunications equipment",
		Says: "From 2019-08-13 US agencies may not buy covered equipment or services; from 2020-08-13 they may not contract with those who use them, and grants may not be spent on them. " +
			"Equipment of Huawei and ZTE is covered whatever it is for, that of Hytera, Hikvision and Dahua for security purposes only; that of their subsidiaries and affiliates likewise, without a percentage. " +
			"Part B asks not whether the use has to do with the contract. It is no export rule.",
		Cites:           []cite.Citation{{Series: cite.PL, Volume: 115, Section: "232"}, cite.InCFR(48, "52.204-25"), cite.InCFR(2, "200.216")},
		Effective:       rule.Since(day.Of(2019, 8, 13), day.Of(2018, 8, 13), cite.Citation{Series: cite.PL, Volume: 115, Section: "232"}, "Part B and 2 CFR 200.216 from 2020-08-13."),
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/889"},
		Questions:       []rule.Question{purpose889, essential889, exception889, affiliate889},
		Apply:           applyFederalMoney,
	}
}

func applyFederalMoney(f *rule.Facts) rule.Finding {
	part, since := "Part A", day.Of(2019, 8, 13)
	switch f.Deal.Act {
	case transaction.Procure:
	case transaction.FederalUse:
		part, since = "Part B", day.Of(2020, 8, 13)
	case transaction.Grant:
		part, since = grants889, day.Of(2020, 8, 13)
	default:
		return rule.Not("Section 889 is about federal purchases, contractors and grants; this act is %s.", f.Deal.Act)
	}
	if f.On < since {
		return rule.Not("%s took effect on %s.", part, since)
	}
	if n, done := left889(f, part); done {
		return n
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
	n := rule.Applies(rule.ProcurementBar, "%s matches %s: its equipment and services are covered, and %s bars this. %s", f.Party.Title(), f.Listed.Title(), part, f.Listed.Terms.Policy).
		Citing(f.Listed.Listing.Citations...).Allow("waiver", "A waiver under section 889(d), by the head of the agency or the Director of National Intelligence.", "Public Law 115-232, section 889(d)")
	return n.With(f.Also(open889(f, part)...)...)
}

// left889 answers where the role of the party or an exception of the statute
// leaves the deal, or where that must be asked first.
func left889(f *rule.Facts, part string) (rule.Finding, bool) {
	switch f.Party.Role {
	case transaction.Bank:
		return rule.Not("%s takes part as %s and not as maker or seller of the equipment.", f.Party.Title(), f.Party.Role), true
	case transaction.Owner:
		switch f.Is(affiliate889) {
		case transaction.No:
			return rule.Not("No subsidiary or affiliate of %s made or sells the equipment, as was answered.", f.Listed.Title()), true
		case transaction.Unstated:
			return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+" and owns a part of a party.", affiliate889), true
		}
	}
	if f.Is(essential889) == transaction.No {
		return rule.Not("What is covered of %s is no substantial or essential component and no critical technology, as was answered.", f.Listed.Title()), true
	}
	if part != grants889 && f.Is(exception889) == transaction.Yes {
		return rule.Not("Section 889(a)(2) leaves this use of equipment of %s, as was answered.", f.Listed.Title()), true
	}
	return rule.Finding{}, false
}

// open889 gives the questions that stay open beside the bar. The exceptions of
// section 889(a)(2) are from its paragraph (1) and not from the bar on grants.
func open889(f *rule.Facts, part string) []rule.Question {
	var out []rule.Question
	if f.Is(essential889).Open() {
		out = append(out, essential889)
	}
	if part != grants889 && f.Is(exception889).Open() {
		out = append(out, exception889)
	}
	return out
}
