package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

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
		ItemFree:        true,
		Lists:           []list.ID{"us/dhs/uflpa"},
		Cannot:          []rule.Cannot{{Kind: rule.DoesAsk, Why: "the presumption holds for whatever the entity made; that it made the goods is what its part in the import says"}},
		Apply: func(f *rule.Facts) rule.Finding {
			switch {
			case f.Deal.Act != transaction.Import:
				return rule.Not("The presumption is about imports into the United States; this act is %s.", f.Deal.Act)
			case !makes(f.Party.Role):
				return rule.Not("%s takes part as %s and not as maker or seller of the goods.", f.Party.Title(), f.Party.Role)
			}
			return rebuttable(rule.Applies(rule.ImportPresumption, "%s matches %s: its goods are presumed to be made with forced labour and may not enter the United States unless that is rebutted by clear and convincing evidence.", f.Party.Title(), f.Listed.Title()).
				Citing(f.Listed.Listing.Citations...))
		},
	}
}

func rebuttable(n rule.Finding) rule.Finding {
	return n.Allow("exception", "A finding of Customs and Border Protection that the presumption is rebutted.", "Public Law 117-78, section 3(b)")
}

var xinjiangContent = rule.Question{
	ID: "xinjiang-content", Of: rule.OfItem,
	Text:    "Were the goods, or anything that they are made of, mined, produced or manufactured in Xinjiang?",
	Because: "such goods are presumed to be made with forced labour, whoever made them (Public Law 117-78, section 3)",
}

// xinjiangGoods is the presumption against goods from the region itself, which
// needs no listed party.
func xinjiangGoods() rule.Rule {
	return rule.Rule{
		ID:    "us/dhs/uflpa-region",
		Title: "Forced labour: goods from Xinjiang",
		Says: "Goods that were mined, produced or manufactured wholly or in part in Xinjiang are presumed to be made with forced labour and may not be imported into the United States, whoever made them. " +
			"It is asked of goods of Chinese origin; for others, state the fact xinjiang_content where inputs came from there.",
		Cites:           []cite.Citation{{Series: cite.PL, Volume: 117, Section: "78"}, {Series: cite.USC, Volume: 19, Section: "1307"}},
		Effective:       rule.Since(day.Of(2022, 6, 21), day.Of(2021, 12, 23), cite.Citation{Series: cite.PL, Volume: 117, Section: "78"}, ""),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachItem,
		Questions:       []rule.Question{xinjiangContent},
		Apply: func(f *rule.Facts) rule.Finding {
			if f.Deal.Act != transaction.Import {
				return rule.Not("The presumption is about imports into the United States; this act is %s.", f.Deal.Act)
			}
			made := f.Is(xinjiangContent)
			if made.Open() {
				made = f.Deal.Facts.Truth("xinjiang_content")
			}
			switch {
			case made == transaction.Yes:
				return rebuttable(rule.Applies(rule.ImportPresumption, "%s or its inputs were made in Xinjiang: it is presumed to be made with forced labour and may not enter the United States unless that is rebutted by clear and convincing evidence.", f.Item.Title()))
			case made == transaction.No:
				return rule.Not("Nothing of %s was made in Xinjiang, as was answered.", f.Item.Title())
			case listedMaker(f) != "":
				return rule.Not("The goods are presumed to be barred anyway, for %s is on the UFLPA Entity List; where they were made would change nothing.", listedMaker(f))
			case f.Item.Origin == "CN":
				return f.Asks(f.Item.Title()+" is of Chinese origin.", xinjiangContent)
			}
			return rule.Not("Nothing states that %s or its inputs were made in Xinjiang.", f.Item.Title())
		},
	}
}

// listedMaker names a party that is for certain on the UFLPA Entity List and
// makes or sells the goods, "" where there is none.
func listedMaker(f *rule.Facts) string {
	for _, p := range f.Parties {
		if !makes(p.Role) {
			continue
		}
		for _, d := range p.Listed {
			if d.Listing.List == "us/dhs/uflpa" && f.About(p, d).Certain() {
				return p.Title()
			}
		}
	}
	return ""
}

// makes reports whether a party in this role may be the maker or seller of what
// is imported.
func makes(r transaction.Role) bool {
	return r != transaction.Bank && r != transaction.Owner && r != transaction.Applicant
}
