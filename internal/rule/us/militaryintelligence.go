package us

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var intelligenceUse = rule.Question{
	ID: "military-intelligence", Of: rule.OfItem,
	Text:    "Do you know, or have reason to know, that the item is for a military-intelligence end use or a military-intelligence end user, as 15 CFR 744.22(f) describes them?",
	Because: "every item subject to the EAR needs a licence for these in certain countries, EAR99 as well",
}

// intelligenceWords call for the question. To add one, add it here, as those of
// the other end uses.
var intelligenceWords = []string{
	"military intelligence", "intelligence service", "intelligence agency", "intelligence directorate", "intelligence bureau", "intelligence unit", "intelligence department",
	"signals intelligence", "sigint", "reconnaissance", "espionage", "情报", "侦察", "разведк",
}

// intelligenceCountries are the countries of 15 CFR 744.22 with the days since
// which it names them. To add one, add a line with its publication.
var intelligenceCountries = []struct {
	codes string
	since day.Day
}{
	{"CN HK MM RU VE CU IR KP SY", intelligenceFrom},
	{"KH", day.Of(2021, 12, 9)}, // 86 FR 70015
	{"BY", day.Of(2022, 3, 2)},  // 87 FR 13048
	{"NI", day.Of(2024, 3, 15)}, // 89 FR 18780
}

// intelligenceFrom is the day on which the section took effect.
var intelligenceFrom = day.Of(2021, 3, 15)

// militaryIntelligence is the requirement for military-intelligence end uses and
// users, which reaches every item.
func militaryIntelligence() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.22",
		Title: "Military-intelligence end uses and end users",
		Says: "Every item subject to the EAR needs a licence, and no exception is left, when it is known to be for a military-intelligence end use or user in Belarus, Burma, Cambodia, China, Nicaragua, Russia, Venezuela or Country Groups E:1 and E:2, or for a user of these countries elsewhere. " +
			"It is asked where the file's words call for it, and where a party is on the Military End-User List and the file states no end use.",
		Cites:           []cite.Citation{ear("744.22")},
		Effective:       rule.Since(intelligenceFrom, day.Of(2021, 1, 15), cite.FRPage(86, 4865), "Cambodia was added from 2021-12-09, Belarus from 2022-03-02 and Nicaragua from 2024-03-15. Not re-read."),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachItem,
		Questions:       []rule.Question{intelligenceUse},
		Apply: func(f *rule.Facts) rule.Finding {
			word := ""
			if namesIntelligence(f) {
				word = intelligenceWord(f)
			}
			known, why, n := endUse(f, intelligenceUse, "military_intelligence", word)
			if known != transaction.Yes {
				return n
			}
			return rule.Applies(rule.LicenceRequired, "%s is known to be for a military-intelligence end use or user, %s.", f.Item.Title(), why).
				Under(rule.PresumptionOfDenial).Allow("licence", "A BIS licence; there is a presumption of denial (15 CFR 744.22(e)).", "15 CFR 744.22")
		},
	}
}

// namesIntelligence reports whether the items go to a country of the section, or
// a party is in one.
func namesIntelligence(f *rule.Facts) bool {
	all := []string{f.Destination()}
	for _, p := range f.Deal.Parties {
		all = append(all, p.Country)
	}
	for _, c := range intelligenceCountries {
		for _, code := range all {
			if code != "" && f.On >= c.since && strings.Contains(c.codes, code) {
				return true
			}
		}
	}
	return false
}

// intelligenceWord says what calls for the question, "" where nothing does.
func intelligenceWord(f *rule.Facts) string {
	if w := callsFor(f.Deal.EndUse, intelligenceWords); w != "" {
		return w
	}
	for _, p := range f.Parties {
		if w := callsFor(p.Name, intelligenceWords); w != "" {
			return "the name of " + p.Name
		}
		if f.Deal.EndUse != "" || p.Role.PartyToTransaction() != transaction.IsParty {
			continue
		}
		for _, d := range p.Listed {
			if d.Listing.List == "us/bis/military-end-user" && f.About(p, d).Certain() {
				return p.Title() + " is on the Military End-User List, and the file states no end use"
			}
		}
	}
	return ""
}
