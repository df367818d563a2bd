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

// The questions of 15 CFR 744.21.
var (
	supplement2 = rule.Question{
		ID: "supplement-2", Of: rule.OfItem,
		Text:    "Is the item listed in supplement no. 2 to 15 CFR part 744?",
		Because: "for most countries the rule on military end users reaches only these items",
	}
	militaryUser = rule.Question{
		ID: "military-end-use", Of: rule.OfDeal,
		Text:    "Do you know, or have reason to know, that the item is for a military end use or a military end user?",
		Because: "the rule reaches military end users that no list names; knowledge includes awareness of a high probability (15 CFR 772.1)",
	}
)

const militaryDenial = "BIS licence; the review policy is a presumption of denial (15 CFR 744.21(e))."

// militaryEndUserList is the requirement for the parties of supplement no. 7.
func militaryEndUserList() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.21",
		Title: "Military End-User List",
		Says: "Items of supplement no. 2 to part 744 need a BIS licence when a listed military end user is purchaser, consignee or end-user. " +
			"The only licence exception is GOV in part. Other items need none for this reason.",
		Cites:           []cite.Citation{ear("744.21")},
		Effective:       rule.Since(day.Of(2020, 12, 23), day.Of(2020, 12, 23), cite.FRPage(85, 83793), ""),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/military-end-user"},
		Questions:       []rule.Question{supplement2},
		Apply: func(f *rule.Facts) rule.Finding {
			if !f.Deal.Act.Moves() {
				return rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
			}
			role, standing := f.Role()
			switch standing {
			case transaction.NotParty:
				return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role)
			case transaction.Ask:
				return f.Asks(f.Hit()+".", rule.RoleOfParty)
			}
			if done, n := supplement2Item(f); done {
				return n
			}
			n := rule.Applies(rule.LicenceRequired, "%s and the item is of supplement no. 2 to part 744.", f.Hit()).
				Under(rule.PresumptionOfDenial).Citing(entryCites(f)...).Allow("licence", militaryDenial, "15 CFR 744.21(a)")
			n.Exceptions = []string{"GOV, 740.11(b)(2)(i) and (ii)"}
			return n
		},
	}
}

// supplement2Item reports whether it is settled or open that the item is not of
// supplement no. 2, with the finding. The supplement lists ECCNs, many by
// paragraph, so EAR99 is never of it.
func supplement2Item(f *rule.Facts) (bool, rule.Finding) {
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return true, rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case transaction.Unstated:
		return true, f.Asks("The rule reaches items subject to the EAR.", rule.SubjectToEAR)
	}
	switch {
	case f.Item.ECCN == item.EAR99:
		return true, rule.Not("%s is EAR99, and supplement no. 2 to part 744 lists ECCNs only.", f.Item.Title())
	case f.Is(supplement2) == transaction.No:
		return true, rule.Not("%s is, as was answered, not listed in supplement no. 2 to part 744.", f.Item.Title())
	case f.Is(supplement2) == transaction.Yes:
		return false, rule.Finding{}
	case !f.Item.ECCN.Known():
		return true, f.Asks("The rule reaches items of supplement no. 2 to part 744 only.", rule.Classification)
	}
	return true, f.Asks("The rule reaches items of supplement no. 2 to part 744 only, some by paragraph.", supplement2)
}

// militaryCountries are the destinations of 15 CFR 744.21 with the days since
// which it reaches them. All is set where it reaches every item subject to the
// EAR. To add one, add a line with its publication.
var militaryCountries = []struct {
	country string
	since   day.Day
	all     bool
}{
	{"CN", day.Of(2007, 6, 19), false}, // 72 FR 33646; end users since 2020-06-29, 85 FR 23459
	{"RU", day.Of(2014, 9, 17), false}, // 79 FR 55608
	{"VE", day.Of(2014, 11, 7), false}, // 79 FR 66288
	{"MM", day.Of(2021, 3, 8), false},  // 86 FR 13173
	{"KH", day.Of(2021, 12, 9), false}, // 86 FR 70015
	{"BY", day.Of(2022, 3, 2), true},   // 87 FR 13048
	{"RU", day.Of(2022, 2, 24), true},  // 87 FR 12226
	{"NI", day.Of(2024, 3, 15), false}, // 89 FR 18780
}

// militaryEndUse asks about military end users that no list names.
func militaryEndUse() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.21-unlisted",
		Title: "Military end use and military end users that are not listed",
		Says: "The Military End-User List is not exhaustive: items of supplement no. 2 to part 744 (for Belarus and Russia, any item) need a licence " +
			"when they are known to be for a military end use or end user in Belarus, Burma, Cambodia, China, Nicaragua, Russia or Venezuela.",
		Cites:           []cite.Citation{ear("744.21(a)"), ear("744.21(b)")},
		Effective:       rule.Since(day.Of(2007, 6, 19), day.Of(2007, 6, 19), cite.FRPage(72, 33646), "The days of the single countries were not re-read."),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachItem,
		Questions:       []rule.Question{supplement2, militaryUser},
		Apply: func(f *rule.Facts) rule.Finding {
			if !f.Deal.Act.Moves() {
				return rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
			}
			reached, all, to := false, false, f.Destination()
			if to == "HK" && f.On >= day.Of(2020, 12, 23) {
				to = "CN" // 85 FR 83788
			}
			for _, c := range militaryCountries {
				if c.country == to && f.On >= c.since {
					reached, all = true, all || c.all
				}
			}
			if !reached {
				return rule.Not("The destination is none of the countries that the rule reached on %s.", f.On)
			}
			if f.Is(militaryUser) == transaction.No {
				return rule.Not("No military end use or end user is known, as was answered.")
			}
			if subject, why := f.Subject(); all && subject == transaction.No {
				return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
			}
			if done, n := supplement2Item(f); !all && done {
				if n.Kind == rule.DoesAsk && f.Is(militaryUser).Open() {
					n.Questions = slices.Insert(n.Questions, 0, f.Also(militaryUser)...)
				}
				return n
			}
			if f.Is(militaryUser).Open() {
				return f.Asks("The rule reaches this item and destination if the use or the user is military.", militaryUser)
			}
			return rule.Applies(rule.LicenceRequired, "The item is known to be for a military end use or end user in a country of 15 CFR 744.21, as was answered.").
				Under(rule.PresumptionOfDenial).Allow("licence", militaryDenial, "15 CFR 744.21(a)")
		},
	}
}
