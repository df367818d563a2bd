package all

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var barsTheDeal = rule.Question{
	ID: "listing-bars", Of: rule.OfListing,
	Text:    "Does what the listing demands bar this deal?",
	Because: "the party is on a list whose effect Navicert describes and does not decide",
}

// elsewhere are lists that have no effect on some acts at all, so that nobody
// need be asked. To add one, add it with the acts that it can touch.
var elsewhere = []struct {
	list list.ID
	acts []transaction.Act
}{
	{"us/dod/1286", []transaction.Act{transaction.Procure, transaction.Grant}},
}

// otherLists asks about listings that no rule decides, so that a hit on a list
// can never end in a clearance only because its law was not yet written down.
// A list leaves it when a rule names the list.
func otherLists(decided []rule.Rule) rule.Rule {
	var ids []list.ID
	for _, l := range list.Lists() {
		named := slices.ContainsFunc(decided, func(r rule.Rule) bool { return slices.Contains(r.Lists, l.ID) })
		if !named && l.ID != "own/allow" {
			ids = append(ids, l.ID)
		}
	}
	return rule.Rule{
		ID:              "any/lists/other",
		Title:           "Listings whose effect a person decides",
		Says:            "A party on a list whose effect is not worked out here is put before a person, with what the list means.",
		Cites:           []cite.Citation{{Series: cite.Other, Text: "the law that each list cites"}},
		Effective:       rule.Always(),
		VerifiedThrough: day.Of(2026, 7, 23),
		Certainty:       cite.B,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           ids,
		Questions:       []rule.Question{barsTheDeal},
		Apply: func(f *rule.Facts) rule.Finding {
			about, _ := list.Find(f.Listed.Listing.List)
			for _, e := range elsewhere {
				if e.list == about.ID && !slices.Contains(e.acts, f.Deal.Act) {
					return rule.Not("The list has no effect on this act, which is %s. %s", f.Deal.Act, about.Effect)
				}
			}
			switch f.Is(barsTheDeal) {
			case transaction.No:
				return rule.Not("What the listing of %s demands does not bar this deal, as was answered.", f.Listed.Title())
			case transaction.Yes:
				return rule.Applies(rule.ProhibitedByOrder, "%s matches %s, which bars this deal, as was answered. %s", f.Party.Title(), f.Listed.Title(), about.Effect).
					Citing(f.Listed.Listing.Citations...)
			}
			return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+". "+about.Effect, barsTheDeal).Citing(f.Listed.Listing.Citations...)
		},
	}
}
