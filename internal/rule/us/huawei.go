package us

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var tglCertification = rule.Question{
	ID: "tgl-certification", Of: rule.OfPartyItem,
	Text:    "Is the deal within the temporary general licence, and is the certification on file that says how?",
	Because: "the licence covered the continued operation of existing networks and equipment, support of existing handsets and security research only, with a certification before use",
}

// huaweiRules are the pages of the rules that added Huawei and its affiliates
// before the temporary general licence ended.
var huaweiRules = []cite.Citation{cite.FRPage(84, 22961), cite.FRPage(84, 22963), cite.FRPage(84, 43493), cite.FRPage(84, 43495)}

// huaweiLicence is the temporary general licence for Huawei, with its
// extensions.
func huaweiLicence() rule.Rule {
	period := func(from, until, published day.Day, c cite.Citation, note string) rule.Period {
		return rule.Period{Span: day.Span{From: from, Until: until}, Published: published, Cite: c, Note: note}
	}
	return rule.Rule{
		ID:    "us/ear/tgl-huawei",
		Title: "Temporary general licence for Huawei",
		Says: "From 2019-05-20 to 2020-08-13 certain deals with Huawei and its listed affiliates could go on: operation of existing networks and equipment, support of existing handsets, security research; until 2019-08-18 work on 5G standards as well. " +
			"A certification had to be on file.",
		Cites: []cite.Citation{cite.FRPage(84, 23468)},
		Effective: []rule.Period{
			period(day.Of(2019, 5, 20), day.Of(2019, 8, 19), day.Of(2019, 5, 22), cite.FRPage(84, 23468), ""),
			period(day.Of(2019, 8, 19), day.Of(2019, 11, 19), day.Of(2019, 8, 21), cite.FRPage(84, 43487), "Extended to 2019-11-18; the paragraph on 5G standards was removed."),
			period(day.Of(2019, 11, 19), day.Of(2020, 2, 17), day.Of(2019, 11, 20), cite.FRPage(84, 64018), "Extended to 2020-02-16. The publication was not re-read."),
			period(day.Of(2020, 2, 17), day.Of(2020, 4, 2), day.Of(2020, 2, 18), cite.FRPage(85, 8722), "Extended to 2020-04-01."),
			period(day.Of(2020, 4, 2), day.Of(2020, 5, 16), day.Of(2020, 3, 12), cite.FRPage(85, 14416), "Extended to 2020-05-15, by FR document 2020-05190. The publication was not re-read."),
			period(day.Of(2020, 5, 16), day.Of(2020, 8, 14), day.Of(2020, 5, 18), cite.FRPage(85, 29610), "Extended for the last time, to 2020-08-13. The publication was not re-read."),
		},
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/entity-list"},
		Questions:       []rule.Question{tglCertification},
		Covers:          []string{entityListID},
		Apply: func(f *rule.Facts) rule.Finding {
			if !slices.ContainsFunc(f.Listed.Listing.Citations, func(c cite.Citation) bool {
				return slices.ContainsFunc(huaweiRules, func(h cite.Citation) bool { return h.Volume == c.Volume && h.Page == c.Page })
			}) {
				return rule.Not("%s is not Huawei or an affiliate that was listed with it.", f.Listed.Title())
			}
			on := f.Deal.Facts.Truth("certification_on_file")
			if a := f.Is(tglCertification); a != transaction.Unstated {
				on = a
			}
			switch on {
			case transaction.No:
				return rule.Not("The certification that the temporary general licence asks for is not on file.")
			case transaction.Unstated:
				return f.Asks("The temporary general licence may cover a deal with "+f.Listed.Title()+".", tglCertification)
			}
			return rule.Applies(rule.Authorized, "The temporary general licence for %s was in force on %s, and the certification that the deal is within it is on file.", f.Listed.Title(), f.On)
		},
	}
}

var networkScope = rule.Question{
	ID: "network-security", Of: rule.OfPartyItem,
	Text:    "Is this cybersecurity research or the disclosure of vulnerabilities, needed for the security of existing, fully operational networks and equipment?",
	Because: "footnote 2 of the entry leaves these outside the licence requirement (85 FR 51596)",
}

// networkSecurity is footnote 2: what it takes out of the requirement of an
// entry.
func networkSecurity() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/footnote-2",
		Title: "Footnote 2: security of existing networks",
		Says: "Cybersecurity research and vulnerability disclosure that is needed for the security of existing, fully operational networks and equipment of a footnote 2 party " +
			"is outside the licence requirement of its entry.",
		Cites:           []cite.Citation{ear("744.11(a)"), cite.FRPage(85, 51596)},
		Effective:       rule.Since(day.Of(2020, 8, 17), day.Of(2020, 8, 20), cite.FRPage(85, 51596), ""),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/entity-list"},
		Questions:       []rule.Question{networkScope},
		Covers:          []string{entityListID},
		Apply: func(f *rule.Facts) rule.Finding {
			if !slices.Contains(f.Listed.Requirement().Footnotes, 2) {
				return rule.Not("The entry of %s has no footnote 2 on %s.", f.Listed.Title(), f.On)
			}
			if k := kindOf(f.Item); k == item.Commodity {
				return rule.Not("The footnote is about disclosure and research; %s is a commodity.", f.Item.Title())
			}
			switch f.Is(networkScope) {
			case transaction.Yes:
				return rule.Applies(rule.Authorized, "The deal is, as was answered, within footnote 2 of the entry of %s.", f.Listed.Title())
			case transaction.No:
				return rule.Not("The deal is, as was answered, not within footnote 2 of the entry.")
			}
			return f.Asks("Footnote 2 of the entry of "+f.Listed.Title()+" may leave the deal outside the requirement.", networkScope)
		},
	}
}
