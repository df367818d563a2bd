package us

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of sanctions that bar some dealings and not others.
var (
	sectoralDirective = rule.Question{
		ID: "ssi-directive", Of: rule.OfListing,
		Text:    "To which of the directives 1 to 4 under EO 13662 is the entry subject?",
		Because: "each directive bars other dealings, and this publication of the list does not say which binds the entry",
		Answers: []string{"1", "2", "3", "4", "2-and-4"},
	}
	newDebt = rule.Question{
		ID: "new-debt-or-equity", Of: rule.OfListing,
		Text:    "Does the deal give the party credit, by a loan, a bond or terms of payment, that runs longer than the directive allows, or is it in new shares where the directive bars them?",
		Because: "the directive bars new debt of longer than so many days, which late terms of payment are too, and some directives bar new equity; nothing else",
	}
	oilProject = rule.Question{
		ID: "oil-project", Of: rule.OfDeal,
		Text:    "Are the goods, services or technology in support of exploration or production for a deepwater, Arctic offshore or shale project that has the potential to produce oil, and that involves a listed person?",
		Because: "Directive 4 under EO 13662 bars these; for projects begun from 2018-01-29 on, in any country, where listed persons hold 33 percent or more or the majority of votes (31 CFR 589.412)",
	}
)

// A directive is one under EO 13662. days is how many days new debt may run at
// most on a day, 0 where the directive says nothing of debt.
type directive struct {
	since  day.Day
	days   func(on day.Day) int
	equity bool
}

// sectoralDirectives are the directives 1 to 4 under EO 13662. The days are
// those on which debt that is issued then may run.
var sectoralDirectives = map[string]directive{
	"1": {day.Of(2014, 7, 16), func(on day.Day) int {
		switch {
		case on < day.Of(2014, 9, 12):
			return 90
		case on < day.Of(2017, 11, 28):
			return 30
		}
		return 14
	}, true},
	"2": {day.Of(2014, 7, 16), func(on day.Day) int {
		if on < day.Of(2017, 11, 28) {
			return 90
		}
		return 60
	}, false},
	"3": {day.Of(2014, 9, 12), func(day.Day) int { return 30 }, false},
	"4": {day.Of(2014, 9, 12), nil, false},
}

// sectoralMark finds the directive in the remarks of the layouts that print it.
var sectoralMark = regexp.MustCompile(`13662 (?:Directive Determination -? ?Subject to|Sectoral) Directive ([1-4])`)

// sectoral is the effect of the Sectoral Sanctions Identifications List.
func sectoral() rule.Rule {
	return rule.Rule{
		ID:    "us/ofac/ssi",
		Title: "Sectoral sanctions (SSI List, directives 1 to 4 under EO 13662)",
		Says: "US persons may not deal in new debt of an entity under directive 1, 2 or 3 that runs longer than the directive allows, terms of payment among it, nor in new equity of one under directive 1; " +
			"under directive 4 they may not support deepwater, Arctic offshore and shale oil projects. Property is not blocked and other trade is not barred. What listed entities own by 50 percent or more is bound too.",
		Cites: []cite.Citation{cite.InCFR(31, "589.202"), cite.InCFR(31, "589.203"), cite.InCFR(31, "589.204"), cite.InCFR(31, "589.205"), cite.InCFR(31, "589.411")},
		Effective: rule.Since(day.Of(2014, 7, 16), day.Of(2014, 7, 16), cite.Citation{Series: cite.Other, Text: "directives 1 and 2 under EO 13662"},
			"Directives 3 and 4 from 2014-09-12; the days of directives 1 and 2 were cut from 2017-11-28."),
		VerifiedThrough: checked(),
		Certainty:       cite.C, // that only the directive's dealings are barred was read; the days of each were not re-read
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/ssi"},
		Questions:       []rule.Question{usNexus, ownedHalf, sectoralDirective, newDebt, oilProject},
		Apply:           applySectoral,
	}
}

func applySectoral(f *rule.Facts) rule.Finding {
	if n, done := boundAbroad(f); done {
		return n
	}
	under := sectoralUnder(f)
	if under == nil {
		return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+"; the list at hand does not say to which directive it is subject.", sectoralDirective)
	}
	var bars measures
	for _, name := range under {
		d := sectoralDirectives[name]
		if f.On < d.since {
			continue
		}
		bars.equity = bars.equity || d.equity
		switch {
		case d.days == nil:
			bars.project = true
		case bars.debt == 0 || d.days(f.On) < bars.debt:
			bars.debt = d.days(f.On)
			bars.says = fmt.Sprintf("Directive %s bars new debt of longer than %d days", name, bars.debt)
			if d.equity {
				bars.says += " and new equity"
			}
		}
	}
	return bars.judge(f)
}

// measures are what the directives of an entry bar on a day.
type measures struct {
	debt    int // days that new debt may run at most, 0 where it is not barred
	equity  bool
	project bool   // deepwater, Arctic offshore and shale oil projects
	says    string // of debt and equity, a sentence without its full stop
}

// has says whether the deal gives the party credit of longer than the measures
// allow, or is in new equity that they bar: as was answered, else as the facts of
// the file say.
func (m measures) has(f *rule.Facts) (transaction.Truth, string) {
	if a := f.Is(newDebt); !a.Open() {
		return a, "as was answered"
	}
	days, known := f.Deal.Facts.Count("credit_days")
	equity := f.Deal.Facts.Truth("new_equity")
	switch {
	case known && days > m.debt:
		return transaction.Yes, fmt.Sprintf("for the file says that credit runs %d days", days)
	case m.equity && equity == transaction.Yes:
		return transaction.Yes, "for the file says that it is in new shares"
	case known && (!m.equity || equity == transaction.No || f.Deal.Act != transaction.Securities):
		return transaction.No, ""
	}
	return transaction.Unstated, ""
}

// judge answers for an entry by its measures.
func (m measures) judge(f *rule.Facts) rule.Finding {
	var open []rule.Question
	matches := f.Party.Title() + " matches " + f.Listed.Title() + ". "
	if m.project && f.Deal.Act != transaction.Securities {
		switch f.Is(oilProject) {
		case transaction.Yes:
			return rule.Applies(rule.ProhibitedByOrder, "%sIts directive bars goods, services and technology for deepwater, Arctic offshore and shale oil projects, and the deal is for one, as was answered.", matches).
				Citing(cite.InCFR(31, "589.205"), cite.InCFR(31, "589.412")).Allow("licence", "A licence of OFAC.", "31 CFR 501.801")
		case transaction.Unstated:
			open = append(open, oilProject)
		}
	}
	if m.debt > 0 {
		switch has, why := m.has(f); has {
		case transaction.Yes:
			return m.prohibited(f, matches, why)
		case transaction.Unstated:
			open = append(open, newDebt)
		}
	}
	if len(open) == 0 {
		return rule.Not("%sIts property is not blocked, and the deal has nothing that its directives bar.", matches)
	}
	if m.says != "" {
		matches += m.says + ". "
	}
	return f.Asks(matches+"Its property is not blocked and other dealings are not barred.", open...)
}

// prohibited is the bar on the credit or the shares of a deal.
func (m measures) prohibited(f *rule.Facts, matches, why string) rule.Finding {
	effect := rule.ProhibitedByOrder
	if f.Deal.Act == transaction.Securities {
		effect = rule.SecuritiesOnly
	}
	return rule.Applies(effect, "%s%s, and the deal has it, %s. Nothing else of the deal is barred.", matches, m.says, why).
		Allow("terms", fmt.Sprintf("Payment within %d days, and no new equity where it is barred.", m.debt), "31 CFR part 589").
		Allow("licence", "A licence of OFAC.", "31 CFR 501.801")
}

// sectoralUnder gives the directives that the entry is subject to, as the list
// prints them or as was answered; nil where that is not known.
func sectoralUnder(f *rule.Facts) []string {
	var out []string
	for _, m := range sectoralMark.FindAllStringSubmatch(f.Listed.Listing.Remarks, -1) {
		if !slices.Contains(out, m[1]) {
			out = append(out, m[1])
		}
	}
	if out == nil && f.Answer(sectoralDirective) != "" {
		out = strings.Split(f.Answer(sectoralDirective), "-and-")
	}
	return out
}

// boundAbroad answers, for sanctions that bind US persons and what they own by
// half, where nobody is bound or it is not known.
func boundAbroad(f *rule.Facts) (rule.Finding, bool) {
	matches := f.Party.Title() + " matches " + f.Listed.Title() + "."
	switch usPerson(f) {
	case transaction.No:
		return rule.Not("%s The measures bind US persons and dealings within the United States, and there are none.", matches), true
	case transaction.Unstated:
		return f.Asks(matches, usNexus), true
	}
	if f.Party.Role == transaction.Owner {
		switch f.Is(ownedHalf) {
		case transaction.No:
			return rule.Not("%s It owns less than half of a party, together with others under the same measures, as was answered.", matches), true
		case transaction.Unstated:
			return f.Asks(matches+" It owns a part of a party.", ownedHalf), true
		}
	}
	return rule.Finding{}, false
}

// usPerson says whether a US person or the territory of the United States has a
// part in the deal: as was answered, as the file says of the one who acts, as
// the act tells.
func usPerson(f *rule.Facts) transaction.Truth {
	d := f.Deal
	switch {
	case !f.Is(usNexus).Open():
		return f.Is(usNexus)
	case d.Exporter.USPerson == transaction.Yes, d.Exporter.Country == "US", d.Destination == "US", d.Act == transaction.Import:
		return transaction.Yes
	case !d.Exporter.USPerson.Open():
		return d.Exporter.USPerson
	}
	return d.Facts.Truth("us_nexus")
}
