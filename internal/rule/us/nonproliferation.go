package us

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the State Department's lists.
var (
	needsLicence = rule.Question{
		ID: "needs-licence", Of: rule.OfPartyItem,
		Text:    "Does the item need an export licence for this deal, by the Country Chart or for any other reason?",
		Because: "nonproliferation sanctions bar new licences; what needs none is not barred by them",
	}
	noticeMeasures = rule.Question{
		ID: "notice-measures", Of: rule.OfListing,
		Text:    "Do the measures of the notice that the entry cites bar this deal?",
		Because: "each notice imposes the measures of the law that it names",
	}
	defenseArticle = rule.Question{
		ID: "defense-article", Of: rule.OfItem,
		Text:    "Is the item a defense article, technical data or a defense service of the United States Munitions List?",
		Because: "a debarment bars from what is under the ITAR, and from nothing else",
	}
)

// nonproliferation is the effect of the sanctions that the Bureau of
// International Security and Nonproliferation publishes.
func nonproliferation() rule.Rule {
	return rule.Rule{
		ID:    "us/state/isn",
		Title: "Nonproliferation sanctions (State Department, ISN)",
		Says: "Each notice imposes the measures of its law on a party for the time that it states. As a rule no new export licence is granted for the party, so that what needs a licence cannot go to it; what needs none is not barred. US agencies do not buy from it and give it no assistance. " +
			"Parties under EO 13382 are blocked by OFAC and are on its list.",
		Cites:           []cite.Citation{ear("744.19"), {Series: cite.PL, Volume: 106, Section: "178"}},
		Effective:       rule.Always(), // the days of the notice decide
		VerifiedThrough: checked(),
		Certainty:       cite.B, // 744.19 was read as an excerpt; the measures of each law were not
		About:           rule.EachListing,
		Lists:           []list.ID{"us/state/isn"},
		Questions:       []rule.Question{needsLicence, noticeMeasures},
		Apply:           applyNonproliferation,
	}
}

func applyNonproliferation(f *rule.Facts) rule.Finding {
	l := f.Listed.Listing
	matches := f.Party.Title() + " matches " + f.Listed.Title()
	if len(l.Programs) > 0 {
		matches += ", under " + strings.Join(l.Programs, ", ")
	}
	matches += ". "
	if f.Party.Role == transaction.Owner {
		return rule.Not("%sThe measures are on the party itself; nothing read extends them to what it owns in part.", matches)
	}
	switch act := f.Deal.Act; {
	case act == transaction.Procure || act == transaction.Grant:
		return rule.Applies(rule.ProcurementBar, "%sUS agencies do not buy from it and give it no assistance while the measures stand; the notice has their extent.", matches).
			Citing(l.Citations...).Graded(cite.C)
	case !act.Moves():
		return byNotice(f, matches)
	}
	switch f.Is(needsLicence) {
	case transaction.Yes:
		return rule.Applies(rule.LicenceRequired, "%sThe item needs a licence, as was answered, and an application with the party as a part is denied while the measures stand.", matches).
			Under(rule.PolicyOfDenial).Citing(l.Citations...)
	case transaction.No:
		return rule.Not("%sThe item needs no licence, as was answered; the measures bar licences.", matches)
	}
	return f.Asks(matches+"No new licence is granted for it.", needsLicence).Citing(l.Citations...)
}

// byNotice asks of acts that some laws bar and others do not.
func byNotice(f *rule.Facts, matches string) rule.Finding {
	switch f.Is(noticeMeasures) {
	case transaction.Yes:
		return rule.Applies(rule.ProhibitedByOrder, "%sThe measures of the notice bar this deal, as was answered.", matches).Citing(f.Listed.Listing.Citations...)
	case transaction.No:
		return rule.Not("%sThe measures of the notice do not bar this deal, as was answered.", matches)
	}
	return f.Asks(matches+"The notice has the extent of the measures.", noticeMeasures).Citing(f.Listed.Listing.Citations...)
}

// debarred is the effect of a debarment under the Arms Export Control Act: for
// items of the ITAR and for no others.
func debarred() rule.Rule {
	return rule.Rule{
		ID:    "us/state/127.7",
		Title: "Debarment under the AECA and the ITAR",
		Says: "A debarred party may take no part, direct or indirect, in a transaction with defense articles, technical data or defense services unless the State Department approves it. Other items are not touched. " +
			"An administrative debarment generally lasts three years; reinstatement is not automatic, so the end of that time clears nobody.",
		Cites:           []cite.Citation{cite.InCFR(22, "127.7"), cite.InCFR(22, "127.1")},
		Effective:       rule.Always(), // the days of the debarment decide
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/state/dtc"},
		Questions:       []rule.Question{defenseArticle},
		Apply: func(f *rule.Facts) rule.Finding {
			matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
			if act := f.Deal.Act; !act.Moves() && act != transaction.Service && act != transaction.Import && act != transaction.Purchase {
				return rule.Not("%sA debarment is about exports, transfers, brokering and services under the ITAR; this act is %s.", matches, act)
			}
			defense := transaction.Unstated
			switch {
			case f.Item.USML != "":
				defense = transaction.Yes
			case f.Item.ECCN.Known():
				defense = transaction.No
			default:
				defense = f.Is(defenseArticle)
			}
			switch defense {
			case transaction.No:
				return rule.Not("%s%s is not under the ITAR.", matches, f.Item.Title())
			case transaction.Unstated:
				return f.Asks(matches+"It may take no part in deals under the ITAR; other items are not touched.", defenseArticle)
			}
			return rule.Applies(rule.ProhibitedByOrder, "%s%s is under the ITAR: a debarred party may take no part in the deal, in any role.", matches, f.Item.Title()).
				Citing(f.Listed.Listing.Citations...).Allow("authorisation", "Approval of the State Department, Directorate of Defense Trade Controls, for this very deal.", "22 CFR 127.1(d)")
		},
	}
}
