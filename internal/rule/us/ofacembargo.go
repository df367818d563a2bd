package us

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A program is a sanctions programme of OFAC against a whole place.
type program struct {
	country string
	region  place.Region
	days    day.Span
	known   day.Day // the day on which it was made known
	ended   day.Day // the day on which its end was made known
	cites   []cite.Citation
	grade   cite.Certainty
	// leaves is what it does not reach, or generally licenses, in words.
	leaves string
}

func (p *program) to() string {
	if p.region != "" {
		return p.region.Title()
	}
	return place.Title(p.country)
}

// programs are the programmes against whole places. To add one, add its place,
// its days and the order that sets them. A programme that was ended keeps its
// row, with the day from which on it is no law.
var programs = []program{
	{
		country: "CU", days: day.Span{From: day.Of(1963, 7, 8)}, known: day.Of(1963, 7, 8), cites: []cite.Citation{cite.InCFR(31, "515.201")}, grade: cite.B,
		leaves: "information materials, and what part 515 licenses generally; exports that BIS licenses are authorised (31 CFR 515.533)",
	},
	{
		country: "IR", days: day.Span{From: day.Of(1995, 5, 7)}, known: day.Of(1995, 5, 6), cites: []cite.Citation{cite.InCFR(31, "560.204"), cite.InCFR(31, "560.205")}, grade: cite.B,
		leaves: "food, medicine and medical devices by general licence (31 CFR 560.530), personal communications, information materials",
	},
	{
		country: "KP", days: day.Span{From: day.Of(2016, 3, 16)}, known: day.Of(2016, 3, 18), cites: []cite.Citation{cite.InCFR(31, "510.206"), cite.FRPage(81, 14943)}, grade: cite.B,
		leaves: "exports that BIS licenses or exempts, and what part 510 licenses generally",
	},
	{
		country: "SY", days: day.Span{From: day.Of(2011, 8, 18), Until: day.Of(2025, 7, 1)}, known: day.Of(2011, 8, 18), ended: day.Of(2025, 6, 30), cites: []cite.Citation{cite.InCFR(31, "542.207"), cite.FRPage(76, 52209), cite.FRPage(90, 29395)}, grade: cite.B,
		leaves: "goods that BIS licenses or exempts; from 2025-05-23 general license 25 authorised most dealings",
	},
	{
		region: place.Crimea, days: day.Span{From: day.Of(2014, 12, 19)}, known: day.Of(2014, 12, 19), cites: []cite.Citation{cite.FRPage(79, 77357), cite.InCFR(31, "589.207")}, grade: cite.B,
		leaves: "food, medicine and personal communications by general licence",
	},
	{
		region: place.Donetsk, days: day.Span{From: day.Of(2022, 2, 21)}, known: day.Of(2022, 2, 21), cites: []cite.Citation{cite.FRPage(87, 10293)}, grade: cite.B,
		leaves: "food, medicine and personal communications by general licence",
	},
	{
		region: place.Luhansk, days: day.Span{From: day.Of(2022, 2, 21)}, known: day.Of(2022, 2, 21), cites: []cite.Citation{cite.FRPage(87, 10293)}, grade: cite.B,
		leaves: "food, medicine and personal communications by general licence",
	},
}

// ofacEmbargo is what OFAC's programmes against whole places forbid to US
// persons and from the United States.
func ofacEmbargo() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/embargo",
		Title: "Sanctions of OFAC against whole places",
		Says: "US persons, and anybody from the United States, may neither supply nor serve Cuba, Iran, North Korea, the Crimea region of Ukraine or the so-called Donetsk and Luhansk People's Republics, nor mostly buy from there, " +
			"unless OFAC has licensed it; Syria was such a place until 2025-06-30. It holds for every item. A licence of BIS suffices in part for Cuba and North Korea.",
		Cites:           []cite.Citation{cite.InCFR(31, "chapter V")},
		Effective:       rule.Since(day.Of(1963, 7, 8), day.Of(1963, 7, 8), cite.InCFR(31, "515.201"), "Each programme has days of its own."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.TheDeal,
		Questions:       []rule.Question{usNexus, occupiedRegion},
		Apply:           applyOFACEmbargo,
	}
}

func applyOFACEmbargo(f *rule.Facts) rule.Finding {
	d := f.Deal
	switch d.Act {
	case transaction.Procure, transaction.FederalUse, transaction.Grant, transaction.Securities:
		return rule.Not("The programmes against places are about supplies, services and imports; this act is %s.", d.Act)
	}
	where, open := sanctionedPlaces(f)
	if len(where) == 0 && open == "" {
		return rule.Not("No place of the deal was under such a programme on %s.", f.On)
	}
	nexus, why := dealNexus(f)
	switch {
	case nexus == transaction.No:
		return rule.Not("Nothing and nobody of the United States has a part in the deal, %s. Sanctions on those who deal with such places from abroad are for counsel.", why)
	case len(where) == 0:
		return f.Asks(open, occupiedRegion)
	case nexus == transaction.Unstated:
		return f.Asks("The deal is with "+where[0].to()+".", usNexus)
	}
	p := where[0]
	if d.Facts.Truth("ofac_licence_on_file") == transaction.Yes {
		return rule.Applies(rule.Authorized, "The deal is with %s; OFAC has authorised it, as the file says.", p.to()).Citing(p.cites...)
	}
	var all []string
	for _, p := range where {
		all = append(all, p.to())
	}
	return rule.Applies(rule.LicenceRequired, "The deal is with %s, and %s: it is forbidden unless OFAC licenses it. Left out: %s.", strings.Join(all, " and "), why, p.leaves).
		Under(rule.PolicyOfDenial).Citing(p.cites...).Graded(p.grade).
		Allow("general-licence", fmt.Sprintf("A general licence or exemption, if its terms are met: %s.", p.leaves), p.cites[0].String()).
		Allow("licence", "A specific licence of OFAC.", "31 CFR 501.801")
}

// sanctionedPlaces gives the programmes of the places of the deal: where the
// items go, and where the parties are.
func sanctionedPlaces(f *rule.Facts) ([]program, string) {
	regions, open := sanctionedRegions(f)
	countries := []string{f.Destination(), f.Deal.Exporter.Country}
	for _, p := range f.Deal.Parties {
		countries = append(countries, p.Country)
	}
	for _, i := range f.Deal.Items {
		if f.Deal.Act == transaction.Import || f.Deal.Act == transaction.Purchase {
			countries = append(countries, i.Origin)
		}
	}
	var out []program
	for _, p := range programs {
		here := p.country != "" && slices.Contains(countries, p.country) || p.region != "" && slices.Contains(regions, p.region)
		if here && inForce(f, p.days, p.known, p.ended) {
			out = append(out, p)
		}
	}
	return out, open
}

// dealNexus says whether the United States have a part in the deal, and why.
func dealNexus(f *rule.Facts) (transaction.Truth, string) {
	d := f.Deal
	switch {
	case !f.Is(usNexus).Open():
		return f.Is(usNexus), map[transaction.Truth]string{
			transaction.Yes: "the United States have a part in it, as was answered", transaction.No: "as was answered",
		}[f.Is(usNexus)]
	case d.Exporter.USPerson == transaction.Yes:
		return transaction.Yes, "the one who acts is a US person"
	case d.Exporter.Country == "US":
		return transaction.Yes, "the one who acts is in the United States"
	case d.Destination == "US" || d.Act == transaction.Import:
		return transaction.Yes, "the deal passes through the United States"
	case slices.ContainsFunc(d.Items, func(i transaction.Item) bool { return i.Origin == "US" }):
		return transaction.Yes, "items are of US origin"
	}
	return d.Facts.Truth("us_nexus"), map[transaction.Truth]string{
		transaction.Yes: "the United States have a part in it, as the file says", transaction.No: "as the file says",
	}[d.Facts.Truth("us_nexus")]
}
