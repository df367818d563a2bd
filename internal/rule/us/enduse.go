package us

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions on end uses. They are asked where the file's words, the class of
// the item or the destination call for them.
var (
	weaponsUse = rule.Question{
		ID: "wmd-end-use", Of: rule.OfItem,
		Text:    "Do you know, or have reason to know, that the item is for nuclear explosives or unsafeguarded nuclear activities, for rockets or unmanned aircraft of 15 CFR 744.3, or for chemical or biological weapons?",
		Because: "every item subject to the EAR needs a licence for these end uses, EAR99 as well; knowledge includes awareness of a high probability (15 CFR 744.2 to 744.4, 772.1)",
	}
	chipUse = rule.Question{
		ID: "chip-end-use", Of: rule.OfItem,
		Text:    "Do you know, or have reason to know, that the item is for a supercomputer, for integrated circuits at a facility that makes advanced-node ones, or for semiconductor manufacturing equipment, as 15 CFR 744.23(a) describes them?",
		Because: "such end uses in Macau or Country Group D:5 need a licence for items that need none otherwise (15 CFR 744.23)",
	}
	supportsUse = rule.Question{
		ID: "us-person-support", Of: rule.OfDeal,
		Text:    "Would a US person by this act support a nuclear, missile, chemical or biological weapons end use, a military-intelligence end use or user, or the making of advanced semiconductors in Macau or Country Group D:5?",
		Because: "US persons need a licence for support of these, even where no item is subject to the EAR (15 CFR 744.6)",
	}
)

// The words by which an end use calls for a question, each as the beginning of a
// word in lower case (a whole word, where a space ends it), or as it stands in
// Chinese. To add one, add it here: a
// word too many costs a question.
var (
	weaponsWords = []string{
		"nuclear", "reactor", "uranium", "plutonium", "enrichment", "centrifuge", "missile", "rocket", "warhead", "ballistic", "launch vehicle",
		"uav", "unmanned", "drone", "chemical weapon", "biological weapon", "nerve agent", "toxin", "pathogen", "weapon", "核武", "核反应堆", "导弹", "火箭", "无人机", "武器",
	}
	chipWords = []string{
		"semiconductor", "wafer", "integrated circuit", "foundry", "fab ", "fabs ", "chip ", "chips ", "microchip", "lithograph", "supercomput", "exascale", "半导体", "晶圆", "芯片", "集成电路", "超级计算机",
	}
)

// callsFor gives the first of the words that stands in a text, or "".
func callsFor(text string, words []string) string {
	text = " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return strings.ContainsRune(" \t\n,.;:()/-\"'", r)
	}), " ") + " "
	for _, w := range words {
		if strings.Contains(text, " "+w) || w[0] >= 0x80 && strings.Contains(text, w) {
			return strings.TrimSpace(w)
		}
	}
	return ""
}

// rewritten is the day on which the EAR took its present form.
func rewritten() []rule.Period {
	return rule.Since(day.Of(1996, 4, 24), day.Of(1996, 3, 25), cite.FRPage(61, 12714), "Amended many times; the days of the amendments are not told apart here.")
}

// weaponsEndUse is the requirement for weapons of mass destruction.
func weaponsEndUse() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.2",
		Title: "End uses: nuclear, missile, chemical and biological weapons",
		Says: "Every item subject to the EAR needs a licence when it is known to be for nuclear explosives and certain nuclear activities (744.2), rockets and unmanned aircraft (744.3) or chemical or biological weapons (744.4). " +
			"It is asked where the file's words on the end use call for it, or the fact wmd_end_use is stated; what the file does not say is not known here.",
		Cites:           []cite.Citation{ear("744.2"), ear("744.3"), ear("744.4")},
		Effective:       rewritten(),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachItem,
		Questions:       []rule.Question{weaponsUse},
		Apply: func(f *rule.Facts) rule.Finding {
			known, why, n := endUse(f, weaponsUse, "wmd_end_use", callsFor(f.Deal.EndUse, weaponsWords))
			if known != transaction.Yes {
				return n
			}
			return rule.Applies(rule.LicenceRequired, "%s is known to be for nuclear, missile, chemical or biological weapons, %s.", f.Item.Title(), why).
				Under(rule.SeeReference).Allow("licence", "A BIS licence; an application is judged by whether the item would make a material contribution (15 CFR 744.2(d), 744.3(d), 744.4(d)).", "15 CFR 744.2 to 744.4")
		},
	}
}

// endUse says whether an end use is known, by an answer, a fact or the words of
// the file. Where it is not known to be so it has the finding.
func endUse(f *rule.Facts, q rule.Question, fact, word string) (transaction.Truth, string, rule.Finding) {
	stated, why := f.Deal.Facts.Truth(fact), "as the file says"
	if a := f.Is(q); !a.Open() {
		stated, why = a, f.Said(q)
	}
	switch {
	case !f.Deal.Act.Moves():
		return "", "", rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	case stated == transaction.No:
		return "", "", rule.Not("No such end use is known, %s.", why)
	case stated.Open() && word == "" && f.Deal.EndUse == "":
		return "", "", rule.Not("The file states no end use, and nothing in it calls for a question on one.")
	case stated.Open() && word == "":
		return "", "", rule.Not("The end use, %q, calls for no question; what the file does not say is not known.", f.Deal.EndUse)
	}
	switch subject, reason := f.Subject(); subject {
	case transaction.No:
		return "", "", rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), reason)
	case transaction.Unstated:
		return "", "", f.Asks("The end use may need a licence, if the item is subject to the EAR.", rule.SubjectToEAR)
	}
	if stated.Open() {
		return "", "", f.Asks("The file calls for it: "+word+".", q)
	}
	return transaction.Yes, why, rule.Finding{}
}

// chipEndUse is the requirement for advanced semiconductors and supercomputers.
func chipEndUse() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.23",
		Title: "End uses: supercomputers, advanced semiconductors and their making",
		Says: "Items subject to the EAR need a licence when they are known to be for a supercomputer, for a facility that makes advanced-node integrated circuits, or for semiconductor manufacturing equipment in Macau or Country Group D:5. " +
			"It is asked for items of Categories 3 and 4 that are on the Control List, and where the file's words on the end use call for it.",
		Cites:           []cite.Citation{ear("744.23")},
		Effective:       rule.Since(day.Of(2022, 10, 7), day.Of(2022, 10, 7), cite.FRPage(87, 62186), "It took effect in steps from 2022-10-07 to 2022-10-21, for China; Macau and Country Group D:5 were added in 2023. The steps were not re-read."),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachItem,
		Questions:       []rule.Question{chipUse},
		Apply: func(f *rule.Facts) rule.Finding {
			to := f.Destination()
			if to != "" && !slices.Contains(armsEmbargoed, to) {
				return rule.Not("The destination is neither Macau nor one of the countries of Country Group D:5.")
			}
			word := callsFor(f.Deal.EndUse, chipWords)
			if e := f.Item.ECCN; word == "" && to != "" && e.Known() && e != item.EAR99 && (e.Category() == 3 || e.Category() == 4) {
				word = "an item of ECCN " + e.String() + " for " + to
			}
			known, why, n := endUse(f, chipUse, "chip_end_use", word)
			if known != transaction.Yes {
				return n
			}
			return rule.Applies(rule.LicenceRequired, "%s is known to be for a supercomputer, advanced semiconductors or their making, %s.", f.Item.Title(), why).
				Under(rule.PresumptionOfDenial).Allow("licence", "A BIS licence; for most such applications there is a presumption of denial (15 CFR 744.23(d)).", "15 CFR 744.23")
		},
	}
}

// armsEmbargoed are Macau and the countries of Country Group D:5, from memory
// of 2023 and later. A country too many costs a question.
var armsEmbargoed = []string{
	"AF", "BY", "MM", "KH", "CF", "CN", "HK", "CD", "CU", "ER", "HT", "IR", "IQ", "KP", "LB", "LY", "MO", "NI", "RU", "SO", "SS", "SD", "SY", "VE", "ZW",
}

// supportWatched are the places where a service by a US person calls for the
// question: those of the rule on military-intelligence end uses (15 CFR 744.22).
var supportWatched = []string{"BY", "MM", "KH", "CN", "HK", "MO", "NI", "RU", "VE", "CU", "IR", "KP", "SY"}

// personSupport is the restriction on what US persons do.
func personSupport() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.6",
		Title: "Support by US persons",
		Says: "US persons need a licence to support weapons of mass destruction, military-intelligence end uses and users, and the making of advanced semiconductors in Macau or Country Group D:5, by shipping, servicing or facilitating, even where no item is subject to the EAR. " +
			"It is asked where a US person may act, and the file's words or a service to certain countries call for it.",
		Cites:           []cite.Citation{ear("744.6")},
		Effective:       rewritten(),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.TheDeal,
		Questions:       []rule.Question{supportsUse},
		Apply: func(f *rule.Facts) rule.Finding {
			d := f.Deal
			word := callsFor(d.EndUse, weaponsWords)
			if to := f.Destination(); word == "" && f.On >= day.Of(2022, 10, 7) && (to == "" || slices.Contains(armsEmbargoed, to)) {
				word = callsFor(d.EndUse, chipWords)
			}
			if word == "" && d.Act == transaction.Service && slices.Contains(supportWatched, f.Destination()) {
				word = "a service to " + f.Destination()
			}
			switch {
			case !d.Act.Moves() && d.Act != transaction.Service:
				return rule.Not("The rule is about shipping, servicing and what helps these; this act is %s.", d.Act)
			case d.Exporter.USPerson == transaction.No:
				return rule.Not("The one who acts is no US person, as the file says.")
			case f.Is(supportsUse) == transaction.No:
				return rule.Not("No US person supports such an end use, %s.", f.Said(supportsUse))
			case f.Is(supportsUse) == transaction.Yes:
				return rule.Applies(rule.LicenceRequired, "A US person would support an end use of 15 CFR 744.6, %s.", f.Said(supportsUse)).
					Under(rule.PresumptionOfDenial).Allow("licence", "A BIS licence for the US person's support (15 CFR 744.6(d)).", "15 CFR 744.6")
			case word == "":
				return rule.Not("Nothing in the file calls for the question whether a US person supports such an end use.")
			}
			return f.Asks("The file calls for it: "+word+".", supportsUse)
		},
	}
}
