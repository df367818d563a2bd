package conflict

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const inEU = "an operator of the EU"

const statute = "Regulation (EC) No 2271/96"

// members are the states of the European Union. The United Kingdom has kept a
// version of the statute as its own law and is not counted.
var members = []string{
	"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
	"IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
}

// An annexed act is one of the US acts in the annex of the statute, by the
// programmes and destinations under which it is met.
type annexed struct {
	program     string // start of the programme of an SDN
	destination string
	since       day.Day
	measure     string
}

// annex are the acts with which operators of the EU may not comply. To add one,
// add it with the day since which it is in the annex.
var annex = []annexed{
	{"CUBA", "CU", day.Of(1996, 11, 29), "the US embargo of Cuba (31 CFR part 515)"},
	{"IRAN", "IR", day.Of(2018, 8, 7), "the US sanctions on Iran that the annex names (31 CFR part 560)"},
	{"IFCA", "", day.Of(2018, 8, 7), "the US sanctions on Iran that the annex names (IFCA)"},
}

func effective2271() []rule.Period {
	return rule.Since(day.Of(1996, 11, 29), day.Of(1996, 11, 29), other(statute), "Acts on Iran were added to the annex from 2018-08-07, by Delegated Regulation (EU) 2018/1100.")
}

const says2271 = "Operators of the EU may not comply with the US acts in the annex, on Cuba and on Iran, unless the Commission authorises it (Article 5), and report to it within 30 days where these touch their interests (Article 2). The Entity List is not annexed."

// blockingStatute is Regulation 2271/96 against designations under annexed acts.
func blockingStatute() rule.Rule {
	return rule.Rule{
		ID:              "eu/council/2271-96",
		Title:           "EU blocking statute: designated parties",
		Says:            says2271,
		Cites:           []cite.Citation{other(statute)},
		Effective:       effective2271(),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/sdn", "us/bis/entity-list"},
		Questions:       []rule.Question{refusesBecause},
		Apply: func(f *rule.Facts) rule.Finding {
			if !actsInEU(f) {
				return rule.Not("Nothing states that %s acts in the deal.", inEU)
			}
			for _, a := range annex {
				for _, p := range f.Listed.Listing.Programs {
					if strings.HasPrefix(p, a.program) && f.On >= a.since {
						return unlessAllowed(f, inEU, a.measure+", under which "+f.Listed.Title()+" is designated", "Article 5 of "+statute)
					}
				}
			}
			return rule.Not("The listing of %s does not rest on an act in the annex of %s.", f.Listed.Title(), statute)
		},
	}
}

// blockingStatuteEmbargo is the same regulation against embargoes as such.
func blockingStatuteEmbargo() rule.Rule {
	return rule.Rule{
		ID:              "eu/council/2271-96-embargo",
		Title:           "EU blocking statute: deals with Cuba and Iran",
		Says:            says2271,
		Cites:           []cite.Citation{other(statute)},
		Effective:       effective2271(),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.TheDeal,
		Questions:       []rule.Question{refusesBecause},
		Apply: func(f *rule.Facts) rule.Finding {
			if !actsInEU(f) {
				return rule.Not("Nothing states that %s acts in the deal.", inEU)
			}
			for _, a := range annex {
				if a.destination != "" && f.On >= a.since && dealsWith(f.Deal, a.destination) {
					return unlessAllowed(f, inEU, a.measure, "Article 5 of "+statute)
				}
			}
			return rule.Not("The deal is with no country whose US embargo was in the annex of %s on %s.", statute, f.On)
		},
	}
}

func actsInEU(f *rule.Facts) bool { return actsIn(f, members, "acts_in_eu") }

func dealsWith(d *transaction.Transaction, country string) bool {
	return d.Destination == country || slices.ContainsFunc(d.Parties, func(p transaction.Party) bool { return p.Country == country })
}
