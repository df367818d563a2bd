package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var blockedHalf = rule.Question{
	ID: "blocked-half", Of: rule.OfParty,
	Text:    "Do blocked persons together own 50 percent or more of the party, directly or indirectly?",
	Because: "what blocked persons own by half or more is blocked itself, whether a list names it or not (31 CFR 510.411 and its like)",
}

// aggregateFrom is the day from which OFAC adds up the shares of several blocked
// persons; before, one of them had to hold half alone.
var aggregateFrom = day.Of(2014, 8, 13)

// ownedByBlocked is the 50 percent rule of OFAC, as far as the owners that the
// file states decide it.
func ownedByBlocked() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/50-percent",
		Title: "Property of those whom blocked persons own by half (OFAC)",
		Says: "What one or more blocked persons own, directly or indirectly, by 50 percent or more together is blocked as they are, although no list names it. Ownership counts, not control; a stake counts whole where its owner is blocked and not at all where it is not. " +
			"Looked at are the owners that the file states, and theirs.",
		Cites: []cite.Citation{cite.InCFR(31, "510.411"), cite.InCFR(31, "587.406"), cite.InCFR(31, "589.411")},
		Effective: rule.Since(day.Of(2008, 2, 14), day.Of(2008, 2, 14), cite.Citation{Series: cite.Other, Text: "OFAC guidance of 2008-02-14"},
			"Shares of several blocked persons are added up since the guidance of 2014-08-13. Neither guidance was re-read."),
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachOwned,
		Questions:       []rule.Question{blockedHalf, usNexus},
		Apply:           applyOwnedByBlocked,
	}
}

func applyOwnedByBlocked(f *rule.Facts) rule.Finding {
	if len(f.Party.Owners) == 0 && f.Party.OwnersUnknown != transaction.Yes {
		return rule.Not("The file states no owners of %s.", f.Party.Title())
	}
	s := f.Stake(func(d *rule.Listed) bool { return d.Listing.List == "us/ofac/sdn" })
	low, high, how := s.Low, s.High, "together "
	if f.On < aggregateFrom {
		low, high, how = s.LowOne, s.HighOne, "one alone "
	}
	caught := low >= rule.Half
	switch f.Is(blockedHalf) {
	case transaction.Yes:
		caught = true
	case transaction.No:
		if !caught {
			return rule.Not("Blocked persons own less than half of %s, as was answered.", f.Party.Title())
		}
	}
	switch {
	case f.Party.OwnersUnknown == transaction.Yes && !caught:
		n := f.Asks("The file says that the owners of "+f.Party.Title()+" are not known.", blockedHalf)
		n.Would = rule.BlockedProperty
		return n
	case !caught && len(s.Caught) == 0:
		return rule.Not("None of the stated owners of %s is blocked.", f.Party.Title())
	case !caught && high < rule.Half:
		return rule.Not("Of %s blocked persons own %sless than half: %s.", f.Party.Title(), how, s.Words())
	}
	return blockedByOwners(f, s, caught)
}

// blockedByOwners answers where blocked persons hold half, or may.
func blockedByOwners(f *rule.Facts, s rule.Stake, caught bool) rule.Finding {
	owned := "Owners of " + f.Party.Title() + " are blocked: " + s.Words() + "."
	if len(s.Caught) == 0 {
		owned = "Blocked persons own " + f.Party.Title() + " by half or more, as was answered."
	}
	var cites []cite.Citation
	for _, c := range s.Caught {
		cites = append(cites, c.Listed.Listing.Citations...)
	}
	has, why := nexus(f)
	switch {
	case has == transaction.No:
		return rule.Not("%s But nothing and nobody of the United States has a part in the deal, %s.", owned, why)
	case has == transaction.Unstated:
		return f.Asks(owned, usNexus).Citing(cites...)
	case !caught:
		n := openStake(f, s, owned, blockedHalf).Citing(cites...)
		n.Would = rule.BlockedProperty
		return n
	case f.Deal.Facts.Truth("ofac_licence_on_file") == transaction.Yes:
		return rule.Applies(rule.Authorized, "%s OFAC has authorised this deal, as the file says.", owned).Citing(cites...)
	}
	return rule.Applies(rule.BlockedProperty, "%s They hold half or more of it, so its property is blocked as theirs is, and %s. Stop, hold what came into your hands, and report it within 10 business days.", owned, why).
		Citing(cites...).Citing(cite.InCFR(31, "501.603")).Allow("licence", "A specific or general licence of OFAC that covers this deal.", "31 CFR 501.801")
}

// openStake asks how much the owners hold where the file leaves it open, and who
// they are where the screening does.
func openStake(f *rule.Facts, s rule.Stake, why string, half rule.Question) rule.Finding {
	if s.Known && len(s.Open) > 0 && f.On >= aggregateFrom {
		return f.Asks(why + " They hold half or more, if they are the listed ones.").With(s.Open...)
	}
	return f.Asks(why+" Whether they hold half is open.", half).With(s.Open...)
}
