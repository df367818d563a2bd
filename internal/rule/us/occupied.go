package us

import (
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var occupiedRegion = rule.Question{
	ID: "occupied-region", Of: rule.OfDeal,
	Text:    "Do the items go to the Crimea region of Ukraine, or to the so-called Donetsk or Luhansk People's Republic?",
	Because: "these regions are under comprehensive sanctions, and neither a country nor a town says whether a place is in them",
	Answers: []string{"crimea", "donetsk", "luhansk", "no"},
}

// sanctionedRegions says to which sanctioned regions of Ukraine the items go:
// as was answered, as the region and the country that are stated say, or as the
// addresses of the parties who receive them do; of an act that moves nothing, the
// addresses of all parties. Where words only hint at it, or
// where the items go to Ukraine and nothing says to which place, open has why a
// person must tell.
func sanctionedRegions(f *rule.Facts) (sure []place.Region, open string) {
	switch a := f.Answer(occupiedRegion); a {
	case "":
	case "no":
		return nil, ""
	default:
		return []place.Region{place.Region(a)}, ""
	}
	add := func(r place.Region) {
		for _, have := range sure {
			if have == r {
				return
			}
		}
		sure = append(sure, r)
	}
	for _, m := range place.Regions(f.Deal.Region) {
		add(m.Region) // whoever fills in a region means it
	}
	to, somewhere := f.Destination(), f.Deal.Region != ""
	for _, p := range f.Deal.Parties {
		if f.Deal.Act.Moves() && !receives(p.Role) {
			continue
		}
		somewhere = somewhere || p.Address != "" || p.Region != ""
		for _, m := range place.Regions(p.Region + ", " + p.Address) {
			switch {
			case p.Country != "" && p.Country != "UA" && p.Country != "RU":
				continue // a street or a town of the name elsewhere
			case m.Sure && (m.Region == place.Crimea || p.Country != "RU"): // another Donetsk is in Russia
				add(m.Region)
			case open == "":
				open = "The address of " + p.Name + " has the word \"" + m.Word + "\", which may mean " + m.Region.Title() + "."
			}
		}
	}
	if len(sure) > 0 {
		return sure, ""
	}
	if open == "" && to == "UA" && !somewhere && f.On >= day.Of(2014, 12, 19) {
		open = "The items go to Ukraine, and neither a region nor an address says to which place."
	}
	return nil, open
}

// receives reports whether items come to a party in this role.
func receives(r transaction.Role) bool {
	switch r {
	case transaction.UltimateConsignee, transaction.EndUser, transaction.IntermediateConsignee, transaction.Purchaser, transaction.Unknown, transaction.NotifyParty:
		return true
	}
	return false
}
