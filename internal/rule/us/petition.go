package us

import (
	"fmt"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
)

// petition says what a request for removal from a list of BIS means for a deal,
// which is nothing: release needs the approval of the End-User Review Committee
// and its publication, and the latter is a change of the list.
func petition() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/744.16(e)",
		Title: "Petition for removal from the Entity List",
		Says: "A petition for removal or change never clears anybody: the entity stays listed in full while it is drafted, filed, circulated or denied, and also when it is approved, until the change is published in the Federal Register. " +
			"The committee votes within 30 days of circulation; its decision is final and not open to appeal (15 CFR 756.2(a)(3)).",
		Cites:           []cite.Citation{ear("744.16(e)"), ear("756.2(a)(3)")},
		Effective:       rule.Always(), // there is no day on which a petition clears
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/bis/entity-list", "us/bis/military-end-user", "us/bis/unverified"},
		Cannot: []rule.Cannot{
			{Kind: rule.DoesApply, Why: "a petition has no effect on a deal; the listing has"},
			{Kind: rule.DoesAsk, Why: "no state of a petition changes the answer, so none is asked for"},
		},
		Apply: func(f *rule.Facts) rule.Finding {
			state := f.Deal.Facts.Text("petition")
			if state == "" {
				return rule.Not("No petition is stated; none would clear %s.", f.Listed.Title())
			}
			says := ""
			if d := f.Deal.Facts.Day("petition_circulated_on"); d.Known() {
				says = fmt.Sprintf(" It was circulated on %s; the vote was or is due by %s, unless it is escalated.", d, d.Add(30))
			}
			if state == "approved" {
				says += " The approval counts from the publication in the Federal Register, which is then a change of the list."
			}
			return rule.Not("The petition is stated to be %s. That clears nobody: %s stays listed in full.%s", state, f.Listed.Title(), says)
		},
	}
}

// visas says why visa restrictions are no part of a determination.
func visas() rule.Rule {
	return rule.Rule{
		ID:    "us/state/visas",
		Title: "Visa restrictions over Xinjiang",
		Says: "For information only: on 2019-10-08 the State Department announced visa restrictions on officials of the Chinese government and party believed responsible for, or complicit in, detention or abuse in Xinjiang, and on their families. " +
			"Names are not published, so nobody can be screened; trade is not touched.",
		Cites:           []cite.Citation{{Series: cite.Other, Text: "statement of the Secretary of State of 2019-10-08"}},
		Effective:       rule.Always(), // it never applies to a deal
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.TheDeal,
		Cannot: []rule.Cannot{
			{Kind: rule.DoesApply, Why: "visa restrictions are about entry and not about trade"},
			{Kind: rule.DoesAsk, Why: "names are not published, so nobody could answer"},
		},
		Apply: func(*rule.Facts) rule.Finding {
			return rule.Not("Visa restrictions are about entry into the United States and not about trade; their names are not published and cannot be screened.")
		},
	}
}
