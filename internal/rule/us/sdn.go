package us

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of OFAC's blocking sanctions.
var (
	usNexus = rule.Question{
		ID: "us-nexus", Of: rule.OfDeal,
		Text:    "Does a US person, the territory of the United States, goods of US origin or the US financial system have any part in the deal?",
		Because: "blocking binds US persons and what passes through the United States; others may still be bound not to cause a violation",
	}
	ownedHalf = rule.Question{
		ID: "owned-half", Of: rule.OfParty,
		Text:    "Do this and other blocked persons together own 50 percent or more, directly or indirectly, of a party to the deal?",
		Because: "what blocked persons own by half or more is blocked itself (31 CFR 510.411 and its like)",
	}
)

// blockedProperty is the effect of a designation by OFAC: property is blocked,
// whoever the person is in the deal.
func blockedProperty() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/sdn",
		Title: "Blocking of property (SDN List)",
		Says: "US persons may not deal in any way with a person on the SDN List, nor with what such persons own by 50 percent or more; property that comes into their hands is blocked and reported to OFAC within 10 business days. " +
			"It holds in every role and for every item.",
		Cites:           []cite.Citation{cite.InCFR(31, "chapter V"), cite.InCFR(31, "501.603")},
		Effective:       rule.Always(), // the days of the designation decide
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/ofac/sdn"},
		Questions:       []rule.Question{usNexus, ownedHalf},
		Apply:           applyBlocking,
	}
}

// nexus says whether the United States has a part in the deal, and why.
func nexus(f *rule.Facts) (transaction.Truth, string) {
	d := f.Deal
	switch {
	case f.Is(usNexus) != transaction.Unstated:
		return f.Is(usNexus), "as was answered"
	case d.Exporter.USPerson == transaction.Yes:
		return transaction.Yes, "the one who acts is a US person"
	case d.Exporter.Country == "US":
		return transaction.Yes, "the one who acts is in the United States"
	case f.Item.Origin == "US":
		return transaction.Yes, "the item is of US origin"
	case d.Destination == "US" || d.Act == transaction.Import:
		return transaction.Yes, "the deal passes through the United States"
	}
	return d.Facts.Truth("us_nexus"), "as the file says"
}

func applyBlocking(f *rule.Facts) rule.Finding {
	d := f.Deal
	has, why := nexus(f)
	switch has {
	case transaction.No:
		return rule.Not("Nothing and nobody of the United States has a part in the deal, %s. Sanctions on those who deal with %s from abroad are for counsel.", why, f.Listed.Title())
	case transaction.Unstated:
		return f.Asks(f.Hit()+", whose property is blocked.", usNexus).Citing(f.Listed.Listing.Citations...)
	}
	if f.Party.Role == transaction.Owner {
		switch f.Is(ownedHalf) {
		case transaction.No:
			return rule.Not("%s owns less than half of a party, together with other blocked persons, as was answered.", f.Party.Title())
		case transaction.Unstated:
			return f.Asks(f.Hit()+" and owns a part of a party.", ownedHalf)
		}
	}
	programs := strings.Join(f.Listed.Listing.Programs, ", ")
	if programs != "" {
		programs = " (" + programs + ")"
	}
	if d.Facts.Truth("ofac_licence_on_file") == transaction.Yes {
		return rule.Applies(rule.Authorized, "The property of %s is blocked%s; OFAC has authorised this deal, as the file says.", f.Listed.Title(), programs).Citing(f.Listed.Listing.Citations...)
	}
	return rule.Applies(rule.BlockedProperty, "%s matches %s%s. Its property is blocked, and %s. Stop, hold what came into your hands, and report it within 10 business days.", f.Party.Title(), f.Listed.Title(), programs, why).
		Citing(f.Listed.Listing.Citations...).Allow("licence", "A specific or general licence of OFAC that covers this deal.", "31 CFR 501.801")
}
