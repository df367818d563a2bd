package us

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const blockedPartyID = "us/ear/744.8"

// blockedPrograms are the programmes of 15 CFR 744.8(a)(1), by the tags that
// OFAC puts behind the persons on its list. To add one, add its tag, and the
// publication to the rule.
var blockedPrograms = []string{
	"BELARUS",         // EO 13405
	"BELARUS-EO14038", // EO 14038
	"UKRAINE-EO13660", "UKRAINE-EO13661", "UKRAINE-EO13662", "UKRAINE-EO13685",
	"RUSSIA-EO14024",
	"FTO",           // foreign terrorist organisations
	"SDGT",          // EO 13224
	"NPWMD",         // EO 13382
	"SDNT", "SDNTK", // narcotics traffickers, and those of the Kingpin Act
	"TCO",                   // EO 13581
	"ILLICIT-DRUGS-EO14059", // EO 14059
}

// formerPrograms are those that other sections reached before 2024-03-21, with
// the day since which they did.
var formerPrograms = []struct {
	tag, section string
	since        day.Day
}{
	{"SDGT", "744.12", day.Of(2003, 6, 6)},
	{"FTO", "744.14", day.Of(2003, 6, 6)},
	{"NPWMD", "744.8", day.Of(2009, 1, 15)},
}

var blockedProgram = rule.Question{
	ID: "blocked-programme", Of: rule.OfListing,
	Text:    "Is the person blocked under a programme that 15 CFR 744.8 names?",
	Because: "BIS requires a licence for persons blocked under 14 programmes only, and the list at hand states no programme of this person",
}

// blockedParty is the licence requirement of BIS for persons whom OFAC has
// blocked. It reaches reexports by anybody, also where OFAC's rules do not.
func blockedParty() rule.Rule {
	return rule.Rule{
		ID:    blockedPartyID,
		Title: "BIS licence for persons blocked by OFAC",
		Says: "A BIS licence is needed for every item subject to the EAR when a person on the SDN List under one of 14 programmes is purchaser, consignee or end-user: " +
			strings.Join(blockedPrograms, ", ") + ". No licence exception may be used. Where OFAC has authorised the very deal, BIS asks for no licence of its own.",
		Cites:           []cite.Citation{ear("744.8"), cite.FRPage(89, 20107)},
		Effective:       rule.Since(day.Of(2024, 3, 21), day.Of(2024, 3, 21), cite.FRPage(89, 20107), "Sections 744.12, 744.13, 744.14 and 744.18 went into it."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/ofac/sdn"},
		Questions:       []rule.Question{blockedProgram},
		Apply: func(f *rule.Facts) rule.Finding {
			programs := f.Listed.Listing.Programs
			tag := ""
			for _, p := range programs {
				if slices.Contains(blockedPrograms, p) {
					tag = p
					break
				}
			}
			switch {
			case tag == "" && len(programs) > 0:
				return rule.Not("%s is blocked under %s, which is none of the 14 programmes of 15 CFR 744.8(a)(1).", f.Listed.Title(), strings.Join(programs, ", "))
			case tag == "" && f.Is(blockedProgram) == transaction.No:
				return rule.Not("%s is blocked under none of the 14 programmes of 15 CFR 744.8(a)(1), as was answered.", f.Listed.Title())
			}
			n, done := forBlocked(f)
			switch {
			case done:
				return n
			case tag == "" && f.Is(blockedProgram).Open():
				return f.Asks(f.Hit()+", and the list states no programme.", blockedProgram)
			case tag == "":
				tag = "one of the 14 programmes, as was answered"
			}
			return blockedLicence(f, tag, "744.8")
		},
	}
}

// formerlyBlocked are the sections that 744.8 took the place of.
func formerlyBlocked() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.12",
		Title: "BIS licence for terrorists and proliferators, before 2024",
		Says: "Before 2024-03-21 BIS required a licence for every item subject to the EAR to persons blocked as SDGT (744.12) or FTO (744.14), and since 2009-01-15 as NPWMD (744.8). " +
			"Sections 744.13 and 744.18, on programmes that have ended, are not decided here.",
		Cites: []cite.Citation{ear("744.12"), ear("744.14"), ear("744.8")},
		Effective: []rule.Period{{
			Span: day.Span{From: day.Of(2003, 6, 6), Until: day.Of(2024, 3, 21)}, Published: day.Of(2003, 6, 6), Cite: cite.FRPage(68, 34192),
			Note: "The NPWMD part is of 74 FR 2355. Neither publication was re-read.",
		}},
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/ofac/sdn"},
		Apply: func(f *rule.Facts) rule.Finding {
			for _, p := range formerPrograms {
				if f.On < p.since || !slices.Contains(f.Listed.Listing.Programs, p.tag) {
					continue
				}
				if n, done := forBlocked(f); done {
					return n
				}
				return blockedLicence(f, p.tag, p.section)
			}
			return rule.Not("%s is not blocked under a programme for which the EAR required a licence on %s.", f.Listed.Title(), f.On)
		},
	}
}

// forBlocked reports whether act, role or item settle the matter already.
func forBlocked(f *rule.Facts) (rule.Finding, bool) {
	if !f.Deal.Act.Moves() {
		return rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act), true
	}
	role, standing := f.Role()
	switch standing {
	case transaction.NotParty:
		return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role), true
	case transaction.Ask:
		return f.Asks(f.Hit()+", and a BIS licence is needed if it is a party to the transaction.", rule.RoleOfParty), true
	}
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why), true
	case transaction.Unstated:
		return f.Asks(f.Hit()+", and a BIS licence is needed if the item is subject to the EAR.", rule.SubjectToEAR), true
	}
	return rule.Finding{}, false
}

func blockedLicence(f *rule.Facts, tag, section string) rule.Finding {
	if f.Deal.Facts.Truth("ofac_licence_on_file") == transaction.Yes {
		return rule.Applies(rule.Authorized, "%s blocked under %s; OFAC has authorised this deal, as the file says, and BIS then asks for no licence of its own.", f.Hit(), tag).
			Citing(f.Listed.Listing.Citations...)
	}
	return rule.Applies(rule.LicenceRequired, "%s blocked under %s; every item subject to the EAR needs a BIS licence, and no licence exception may be used.", f.Hit(), tag).
		Under(rule.PresumptionOfDenial).Citing(f.Listed.Listing.Citations...).
		Allow("licence", "An authorisation of OFAC for this very deal, which BIS accepts; else a BIS licence, judged by a presumption of denial.", "15 CFR "+section)
}
