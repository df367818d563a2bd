package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var sectoralHalf = rule.Question{
	ID: "sectoral-half", Of: rule.OfParty,
	Text:    "Do persons on the SSI List under the same directive together own 50 percent or more of the party, directly or indirectly?",
	Because: "what they own by half or more is bound by their directive, whether a list names it or not (31 CFR 589.411(b))",
}

// sectoralOwned is the 50 percent rule for the SSI List, as far as the owners
// that the file states decide it. It does not block: the directive of the owners
// binds, and bars what it bars of them.
func sectoralOwned() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/589.411",
		Title: "What parties of the SSI List own by half",
		Says: "A directive under EO 13662 binds what those who are subject to it own, directly or indirectly, by 50 percent or more together, as it binds them: credit that runs longer than it allows, new equity under directive 1, oil projects under directive 4. Property is not blocked. " +
			"Looked at are the owners that the file states, and theirs.",
		Cites: []cite.Citation{cite.InCFR(31, "589.411"), cite.InCFR(31, "589.412")},
		Effective: rule.Since(day.Of(2014, 7, 16), day.Of(2014, 7, 16), cite.Citation{Series: cite.Other, Text: "directives 1 and 2 under EO 13662"},
			"For projects under directive 4 that were begun from 2018-01-29 on, 33 percent or the majority of votes is enough (31 CFR 589.412); that is asked with the project."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachOwned,
		Questions:       []rule.Question{usNexus, sectoralHalf, sectoralDirective, newDebt, oilProject},
		Apply:           applySectoralOwned,
	}
}

func applySectoralOwned(f *rule.Facts) rule.Finding {
	s := f.Stake(func(d *rule.Listed) bool { return d.Listing.List == "us/ofac/ssi" })
	low, high := s.Low, s.High
	if f.On < aggregateFrom {
		low, high = s.LowOne, s.HighOne
	}
	switch {
	case f.Party.Role == transaction.Owner:
		return rule.Not("The rule is about what a party is owned by; %s is an owner itself.", f.Party.Title())
	case len(s.Caught) == 0:
		return rule.Not("None of the stated owners of %s is on the SSI List.", f.Party.Title())
	case high < rule.Half:
		return rule.Not("Of %s parties of the SSI List own less than half: %s.", f.Party.Title(), s.Words())
	}
	owned := "Parties of the SSI List own " + f.Party.Title() + ": " + s.Words() + ". "
	if low < rule.Half {
		switch f.Is(sectoralHalf) {
		case transaction.No:
			return rule.Not("%sThey own less than half under one directive, as was answered.", owned)
		case transaction.Unstated:
			return openStake(f, s, owned, sectoralHalf)
		}
	}
	var out rule.Finding
	for _, c := range s.Caught {
		n := applySectoral(f.Through(c.Owner, c.Listed).Sure())
		if out.Kind == "" || n.Effect.Rank() > out.Effect.Rank() && n.Kind != rule.DoesNotApply || out.Kind == rule.DoesNotApply {
			out = n
		}
	}
	if out.Kind != rule.DoesNotApply {
		out.Why = owned + out.Why
	}
	return out
}
