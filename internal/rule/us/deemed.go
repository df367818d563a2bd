package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of deemed exports.
var (
	technologyReleased = rule.Question{
		ID: "technology-or-source-code", Of: rule.OfItem,
		Text:    "Is what is released technology or source code?",
		Because: "only these can be exported by being released to a person; commodities and object code cannot (15 CFR 734.13(a)(2))",
	}
	nationality = rule.Question{
		ID: "nationality", Of: rule.OfParty,
		Text:    "Of which country is the recipient most recently a citizen or permanent resident?",
		Because: "the release is deemed to be to that country; state it in the file as the \"country\" of the recipient, which an answer here does not replace",
		Answers: []string{"stated"},
	}
	within73420 = rule.Question{
		ID: "734-20", Of: rule.OfParty,
		Text:    "Is the release within 15 CFR 734.20: by an entity that may have the technology itself, to its bona fide regular and permanent employee, under the terms of that section?",
		Because: "such a release abroad is no deemed reexport",
	}
)

// deemedExport settles to whom and to which country technology is released. What
// a licence is needed for is then decided as for an export to that country.
func deemedExport() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/734.13",
		Title: "Deemed exports and reexports",
		Says: "Technology or source code released to a foreign person is deemed to be exported to the country of which the person is most recently a citizen or permanent resident, also within the United States; abroad it is deemed a reexport, but within 734.20. " +
			"A person whose country the file states is taken to be a foreign person of it, unless it is answered otherwise. The other rules decide by that country.",
		Cites:           []cite.Citation{ear("734.13(a)(2)"), ear("734.13(b)"), ear("734.14(a)(2)"), ear("734.20")},
		Effective:       rule.Since(day.Of(2016, 9, 1), day.Of(2016, 6, 3), cite.FRPage(81, 35586), "Before, 734.2(b)(2)(ii) said nearly the same. Not re-read."),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachParty,
		Acts:            []transaction.Act{transaction.Release},
		Questions:       []rule.Question{technologyReleased, nationality, within73420},
		Cannot:          []rule.Cannot{{Kind: rule.DoesApply, Why: "it settles the country of the release; the rules on countries, items and parties then say what is required"}},
		Apply:           applyDeemed,
	}
}

func applyDeemed(f *rule.Facts) rule.Finding {
	switch f.Party.Role {
	case transaction.Applicant, transaction.OtherReceiver, transaction.Supplier, transaction.Owner, transaction.Bank, transaction.Forwarder:
		return rule.Not("%s takes part as %s and is not the one to whom anything is released.", f.Party.Title(), f.Party.Role)
	}
	switch {
	case kindOf(f.Item) == item.Commodity:
		return rule.Not("%s is a commodity, which cannot be exported by being released to a person.", f.Item.Title())
	case f.Is(technologyReleased) == transaction.No:
		return rule.Not("What is released is neither technology nor source code, %s.", f.Said(technologyReleased))
	case kindOf(f.Item) != item.Technology && f.Is(technologyReleased).Open():
		return f.Asks("Something is released to "+f.Party.Title()+".", technologyReleased)
	}
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case transaction.Unstated:
		return f.Asks("A release to "+f.Party.Title()+" may be an export.", rule.SubjectToEAR)
	}
	switch who := f.Is(rule.ForeignPerson); {
	case who == transaction.No:
		return rule.Not("%s is no foreign person, %s; a release to it is no export.", f.Party.Title(), f.Said(rule.ForeignPerson))
	case who == transaction.Unstated && f.Party.Country == "US":
		return rule.Not("%s is a citizen or permanent resident of the United States, as its country in the file says; a release to it is no export.", f.Party.Title())
	case who == transaction.Unstated && f.Party.Country == "":
		return f.Asks("A release to "+f.Party.Title()+" is an export if it is a foreign person.", rule.ForeignPerson)
	}
	if f.Party.Country == "" {
		return f.Asks("The release to "+f.Party.Title()+" is deemed to be to its country.", nationality)
	}
	if c := f.Deal.Exporter.Country; c != "" && c != "US" {
		switch f.Is(within73420) {
		case transaction.Yes:
			return rule.Not("The release is within 15 CFR 734.20, %s, and no deemed reexport.", f.Said(within73420))
		case transaction.Unstated:
			return f.Asks("The release to "+f.Party.Title()+" is a deemed reexport, but within 15 CFR 734.20.", within73420)
		}
	}
	return rule.Not("The release to %s is deemed to be to %s, its country; the other rules decide by that.", f.Party.Title(), f.Party.Country)
}
