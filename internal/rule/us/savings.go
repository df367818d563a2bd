package us

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fedreg"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of savings clauses.
var (
	actualOrder = rule.Question{
		ID: "actual-order", Of: rule.OfDeal,
		Text:    "Were the goods en route under an actual order for export to this party?",
		Because: "a savings clause lets only such shipments proceed",
	}
	stillEnRoute = rule.Question{
		ID: "en-route-on-effective-day", Of: rule.OfDeal,
		Text:    "Were the goods aboard a carrier, en route to the port of export, on the day on which the listing took effect?",
		Because: "a savings clause counts that very day",
	}
	savingsOpen = rule.Question{
		ID: "savings-open", Of: rule.OfListing,
		Text:    "Has the rule that listed the party a savings clause that on the day of the act still lets the shipment proceed?",
		Because: "since 2020 such clauses have an end, often some weeks after the rule took effect, and that of this rule was not read",
	}
)

// endlessUntil is the day from which the clause of a rule that was not read is
// not taken to have no end: those of 2019 had none, later ones had.
var endlessUntil = day.Of(2020, 1, 1)

// savings is the clause by which a rule that lists a party lets shipments
// proceed that were under way on the day it took effect.
func savings() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/savings",
		Title: "Savings clause of a listing rule",
		Says: "Goods that were aboard a carrier, en route to a port of export or reexport, on the day on which the listing took effect, under an actual order, " +
			"may proceed as they could before; rules since 2020 set a day by which they must have left, which is asked for where the clause was not read.",
		Cites:           []cite.Citation{cite.FRPage(84, 54002)},
		Effective:       rule.Always(), // the rule that added the entry decides
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/entity-list"},
		Questions:       []rule.Question{actualOrder, stillEnRoute, savingsOpen},
		Covers:          []string{entityListID},
		Apply:           applySavings,
	}
}

func applySavings(f *rule.Facts) rule.Finding {
	d := f.Deal
	from := f.Listed.Listing.InForce.From
	enRoute := d.Facts.Day("en_route_on")
	switch {
	case d.Act != transaction.Export && d.Act != transaction.Reexport:
		return rule.Not("A savings clause is for exports and reexports.")
	case !from.Known():
		return rule.Not("The day on which %s was listed is not known, so no shipment is known to have been under way.", f.Listed.Title())
	case !enRoute.Known():
		return rule.Not("The file does not say that the goods were en route on %s (facts: en_route_on).", from)
	case enRoute > from:
		return rule.Not("The goods were en route only from %s; the listing took effect on %s.", enRoute, from)
	case enRoute < from && f.Is(stillEnRoute) == transaction.No:
		return rule.Not("The goods were not en route on %s, as was answered.", from)
	case enRoute < from && f.Is(stillEnRoute).Open():
		return f.Asks(fmt.Sprintf("The goods were en route on %s; the listing took effect on %s.", enRoute, from), stillEnRoute)
	}
	its := savingsClause(f.Listed.Listing)
	if its.until.Known() && f.On >= its.until {
		return rule.Not("The savings clause ended: shipments had to leave before %s.", its.until)
	}
	ordered := d.Facts.Truth("actual_order")
	if a := f.Is(actualOrder); a != transaction.Unstated {
		ordered = a
	}
	switch ordered {
	case transaction.No:
		return rule.Not("The goods were not under an actual order, which the savings clause demands.")
	case transaction.Unstated:
		return f.Asks("The goods were en route on the day on which "+f.Listed.Title()+" was listed.", actualOrder)
	}
	if !its.read {
		switch f.Is(savingsOpen) {
		case transaction.No:
			return rule.Not("The savings clause does not let the shipment proceed on %s, as was answered.", f.On)
		case transaction.Unstated:
			return f.Asks("The goods were en route on the day on which "+f.Listed.Title()+" was listed. "+its.note, savingsOpen)
		}
	}
	return rule.Applies(rule.Authorized, "The goods were aboard a carrier, en route under an actual order, on %s, the day on which the listing of %s took effect; they may proceed under what held before: no licence required, or the licence exception that could be used. %s",
		from, f.Listed.Title(), its.note).Citing(f.Listed.Listing.Citations...).Graded(its.grade)
}

// A clause is what is known of the savings clause of a rule.
type clause struct {
	until day.Day // from which a shipment may no longer proceed; zero for no end
	read  bool    // whether the end, or that there is none, is known
	grade cite.Certainty
	note  string // a sentence
}

// savingsClause gives the clause of the rule that added a listing: that of its
// citations which took effect on the listing's first day.
func savingsClause(l *list.Listing) clause {
	from := l.InForce.From
	for _, c := range l.Citations {
		r, ok := fedreg.Lookup(c)
		switch {
		case !ok || r.Effective != from && r.Published != from && !slices.Contains(r.Later, from):
		case r.SavingsUntil.Known():
			return clause{r.SavingsUntil, true, r.Certainty, "They had to leave before " + r.SavingsUntil.String() + "."}
		case from < endlessUntil:
			return clause{0, true, cite.C, "The clause of " + r.Citation().String() + " is taken to have no end; its text was not re-read."}
		default:
			return clause{0, false, cite.C, "The clause of " + r.Citation().String() + " was not read."}
		}
	}
	return clause{0, false, cite.C, "The clause of the rule was not read."}
}
