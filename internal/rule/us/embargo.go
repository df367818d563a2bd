package us

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// A reach says which items an embargo of part 746 requires a licence for.
type reach string

const (
	allItems     reach = "all items subject to the EAR"
	notFood      reach = "all items subject to the EAR except food and medicine designated EAR99"
	listedItems  reach = "the items of the Commerce Control List"
	categories39 reach = "the items of Categories 3 to 9 of the Commerce Control List"
	some99       reach = "EAR99 items that the supplements to part 746 list"
)

// An embargo is a requirement of part 746 for one place, in some days.
type embargo struct {
	country   string       // ISO 3166-1, where the whole country is meant
	region    place.Region // else
	days      day.Span
	published day.Day
	ended     day.Day // publication that set the end of days; who did not know it knew of no end
	cite      cite.Citation
	section   string
	reach     reach
	policy    rule.Policy // "" where the section has several
	grade     cite.Certainty
}

// to names the place.
func (e *embargo) to() string {
	if e.region != "" {
		return e.region.Title()
	}
	return place.Title(e.country)
}

// embargoes are the requirements of part 746. To add one, add its place, its
// days with the publication that set them, and what it reaches; where a
// requirement changed, end its row and begin another.
var embargoes = []embargo{
	{country: "CU", days: day.Span{From: day.Of(1996, 3, 25)}, published: day.Of(1996, 3, 25), cite: cite.FRPage(61, 12806), section: "746.2", reach: allItems, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "IR", days: day.Span{From: day.Of(1996, 3, 25)}, published: day.Of(1996, 3, 25), cite: cite.FRPage(61, 12806), section: "746.7", reach: listedItems, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "IR", days: day.Span{From: day.Of(2023, 2, 27)}, published: day.Of(2023, 2, 27), cite: cite.FRPage(88, 12150), section: "746.7", reach: some99, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "KP", days: day.Span{From: day.Of(1996, 3, 25), Until: day.Of(2000, 6, 19)}, published: day.Of(1996, 3, 25), ended: day.Of(2000, 6, 19), cite: cite.FRPage(61, 12806), section: "746.5 (of that time)", reach: allItems, policy: rule.PolicyOfDenial, grade: cite.C},
	{country: "KP", days: day.Span{From: day.Of(2007, 1, 26)}, published: day.Of(2007, 1, 26), cite: cite.FRPage(72, 3722), section: "746.4", reach: notFood, grade: cite.B},
	{country: "SY", days: day.Span{From: day.Of(2004, 5, 14), Until: day.Of(2025, 9, 2)}, published: day.Of(2004, 5, 14), ended: day.Of(2025, 9, 2), cite: cite.FRPage(69, 26766), section: "746.9", reach: notFood, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "SY", days: day.Span{From: syriaOpened}, published: syriaOpened, cite: cite.FRPage(90, 42315), section: "746.9", reach: notFood, grade: cite.B},
	{region: place.Crimea, days: day.Span{From: day.Of(2015, 1, 29)}, published: day.Of(2015, 1, 29), cite: cite.FRPage(80, 4776), section: "746.6", reach: notFood, policy: rule.PresumptionOfDenial, grade: cite.B},
	{region: place.Donetsk, days: day.Span{From: day.Of(2022, 2, 24)}, published: day.Of(2022, 3, 3), cite: cite.FRPage(87, 12226), section: "746.6", reach: notFood, policy: rule.PresumptionOfDenial, grade: cite.B},
	{region: place.Luhansk, days: day.Span{From: day.Of(2022, 2, 24)}, published: day.Of(2022, 3, 3), cite: cite.FRPage(87, 12226), section: "746.6", reach: notFood, policy: rule.PresumptionOfDenial, grade: cite.B},
	{country: "RU", days: day.Span{From: day.Of(2014, 8, 6)}, published: day.Of(2014, 8, 6), cite: cite.FRPage(79, 45675), section: "746.5", reach: some99, policy: rule.PresumptionOfDenial, grade: cite.C},
	{country: "RU", days: day.Span{From: day.Of(2022, 2, 24)}, published: day.Of(2022, 3, 3), cite: cite.FRPage(87, 12226), section: "746.8", reach: categories39, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "RU", days: day.Span{From: day.Of(2022, 4, 8)}, published: day.Of(2022, 4, 14), cite: cite.FRPage(87, 22130), section: "746.8", reach: listedItems, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "BY", days: day.Span{From: day.Of(2022, 3, 2)}, published: day.Of(2022, 3, 8), cite: cite.FRPage(87, 13048), section: "746.8", reach: categories39, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "BY", days: day.Span{From: day.Of(2022, 4, 8)}, published: day.Of(2022, 4, 14), cite: cite.FRPage(87, 22130), section: "746.8", reach: listedItems, policy: rule.PolicyOfDenial, grade: cite.B},
	{country: "BY", days: day.Span{From: day.Of(2022, 3, 2)}, published: day.Of(2022, 3, 8), cite: cite.FRPage(87, 13048), section: "746.5, 746.8 and 746.10", reach: some99, policy: rule.PolicyOfDenial, grade: cite.C},
}

// embargoesOn gives the embargoes of the destination, and of the regions that
// the items surely go to, on the day of the act.
func embargoesOn(f *rule.Facts) []embargo {
	to := f.Destination()
	regions, _ := sanctionedRegions(f)
	var out []embargo
	for _, e := range embargoes {
		here := e.country != "" && e.country == to || e.region != "" && slices.Contains(regions, e.region)
		if here && inForce(f, e.days, e.published, e.ended) {
			out = append(out, e)
		}
	}
	return out
}

// inForce reports whether something was law on the day of the act, as far as it
// was known: what had not been made known does not count, nor does an end that
// had not.
func inForce(f *rule.Facts, days day.Span, published, ended day.Day) bool {
	if f.Known.Known() {
		if published > f.Known {
			return false
		}
		if ended > f.Known {
			days.Until = 0
		}
	}
	return days.Holds(f.On)
}

// unmarked reports whether the row of a country in the chart has no marks, so
// that the chart never clears anything for it.
func unmarked(country string) bool {
	return slices.Contains([]string{"CU", "IR", "KP", "SY"}, country)
}

// The questions of part 746.
var (
	foodOrMedicine99 = rule.Question{
		ID: "ear99-food-or-medicine", Of: rule.OfItem,
		Text:    "Is the item food or medicine, as 15 CFR part 772 defines them?",
		Because: "food and medicine designated EAR99 are left out of the embargo",
	}
	listed746 = rule.Question{
		ID: "part-746-supplements", Of: rule.OfItem,
		Text:    "Is the EAR99 item listed in a supplement to 15 CFR part 746 for this destination, by its HTS number or description?",
		Because: "for this destination certain EAR99 items need a licence: industrial, chemical, oil and luxury goods, aircraft parts and electronics",
	}
	massMarket746 = rule.Question{
		ID: "mass-market-consumer", Of: rule.OfItem,
		Text:    "Is the item mass market encryption for somebody who is neither the government nor a state-owned enterprise of the destination, or for personal communications over the internet, so that part 746 leaves it out?",
		Because: "part 746 leaves out some items of 5A992.c and 5D992.c",
	}
)

// partEmbargo is the licence requirement of part 746 for embargoed places.
func partEmbargo() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/746",
		Title: "Embargoed and specially controlled destinations",
		Says: "Nearly everything that is subject to the EAR needs a BIS licence for Cuba, North Korea and Syria, for the Crimea region of Ukraine and for the so-called Donetsk and Luhansk People's Republics; " +
			"for Iran, Russia and Belarus everything on the Commerce Control List and what the supplements to part 746 list. The Country Chart does not decide for them.",
		Cites:           []cite.Citation{ear("746")},
		Effective:       rule.Since(day.Of(1996, 3, 25), day.Of(1996, 3, 25), cite.FRPage(61, 12806), "Each place has days of its own."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachItem,
		Questions:       []rule.Question{occupiedRegion, foodOrMedicine99, listed746, massMarket746},
		Apply:           applyEmbargo,
	}
}

func applyEmbargo(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("Part 746 is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	}
	here := embargoesOn(f)
	_, open := sanctionedRegions(f)
	unstated := f.Destination() == "" && len(here) == 0
	if len(here) == 0 && open == "" && !unstated {
		return rule.Not("The destination is not one of those of part 746 on %s.", f.On)
	}
	subject, why := f.Subject()
	switch {
	case f.Item.USML != "":
		return rule.Not("%s is under the ITAR.", f.Item.Title())
	case subject == transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case unstated:
		return f.Asks(f.Nowhere(), rule.DestinationStated)
	case subject == transaction.Unstated:
		return f.Asks("Part 746 is for items subject to the EAR.", rule.SubjectToEAR)
	}
	if len(here) == 0 {
		return f.Asks(open, occupiedRegion)
	}
	// What requires a licence goes before what asks, and that before what does not.
	best := rule.Finding{}
	rank := map[rule.Kind]int{"": 0, rule.DoesNotApply: 1, rule.DoesAsk: 2, rule.DoesApply: 3}
	for i := range here {
		if n := here[i].judge(f); rank[n.Kind] > rank[best.Kind] {
			best = n
		}
	}
	return best
}

// judge answers for one embargo whose place and days are those of the deal.
func (e *embargo) judge(f *rule.Facts) rule.Finding {
	class, title := f.Item.ECCN, f.Item.Title()
	why := fmt.Sprintf("For %s, 15 CFR %s requires a licence for %s.", e.to(), e.section, e.reach)
	if !class.Known() && e.reach != allItems {
		return f.Asks(why, rule.Classification)
	}
	is99 := class == item.EAR99
	switch {
	case e.reach == allItems:
	case e.reach == notFood && is99 && e.country == "SY" && e.days.From == syriaOpened:
		return rule.Applies(rule.Authorized, "%s %s is EAR99, and since 2025-09-02 License Exception SPP authorises such items for Syria. It does not overcome requirements of part 744 for end uses and end users.", why, title).
			Citing(ear("740.5"), e.cite).Graded(cite.B)
	case e.reach == notFood && is99:
		switch f.Is(foodOrMedicine99) {
		case transaction.Yes:
			return rule.Not("%s %s is food or medicine and EAR99, as was answered.", why, title)
		case transaction.Unstated:
			return e.required(f, why).With(f.Also(foodOrMedicine99)...)
		}
	case e.reach == some99 && !is99:
		return rule.Not("%s %s is on the list.", why, title)
	case e.reach == some99:
		switch f.Is(listed746) {
		case transaction.No:
			return rule.Not("%s %s is not, as was answered.", why, title)
		case transaction.Unstated:
			return f.Asks(why, listed746)
		}
	case is99:
		return rule.Not("%s %s is EAR99.", why, title)
	case e.reach == categories39 && class.Category() < 3:
		return rule.Not("%s %s is of Category %d.", why, title, class.Category())
	}
	if massMarket(class) && e.country != "CU" && e.country != "KP" {
		switch f.Is(massMarket746) {
		case transaction.Yes:
			return rule.Not("%s %s is left out, as was answered.", why, title)
		case transaction.Unstated:
			return f.Asks(why, massMarket746)
		}
	}
	return e.required(f, why)
}

// syriaOpened is the day of 90 FR 42315.
var syriaOpened = day.Of(2025, 9, 2)

func massMarket(e item.ECCN) bool {
	for _, code := range []string{"5A992", "5D992"} {
		c := item.ECCN{Code: code, Paragraph: "c"}
		if c.Covers(e) || e.Covers(c) {
			return true
		}
	}
	return false
}

func (e *embargo) required(f *rule.Facts, why string) rule.Finding {
	if e.country == "IR" && f.Deal.Act != transaction.Release && f.Deal.Facts.Truth("ofac_licence_on_file") == transaction.Yes {
		return rule.Applies(rule.Authorized, "%s OFAC has authorised the deal, as the file says, and BIS then wants no licence of its own.", why).Citing(ear("746.7(a)(2)"), e.cite).Graded(cite.B)
	}
	n := rule.Applies(rule.LicenceRequired, "%s %s goes there.", why, f.Item.Title()).
		Under(e.policy).Citing(ear(section(e.section)), e.cite).Graded(e.grade).
		Allow("licence", "A BIS licence, judged by the policy of 15 CFR "+e.section+"; only the licence exceptions that this section names are to be had.", "15 CFR "+e.section)
	if e.country == "IR" {
		n = n.Allow("licence", "An authorisation of OFAC for the export to Iran; BIS then wants none of its own.", "15 CFR 746.7(a)(2), 31 CFR part 560")
	}
	return n
}

// section gives the first section of a list of them.
func section(s string) string {
	for i, r := range s {
		if r == ',' || r == ' ' {
			return s[:i]
		}
	}
	return s
}
