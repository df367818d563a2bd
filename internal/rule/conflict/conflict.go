// Package conflict holds the laws by which a state opposes the measures of
// another: China's counter-measures and the blocking statute of the EU. They
// never decide a deal. Where one bears on it they flag, for counsel, who is
// between which measure and which counter-measure.
//
// A flag needs somebody whom the opposing law binds and a measure within the
// scope of its order or annex. Who acts in China or in the EU is told by the
// country of the one who acts and by the facts acts_in_china and acts_in_eu;
// where neither says so, nothing is flagged, and the determination says that it
// was not checked.
package conflict

import (
	"embed"
	"slices"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// Rules gives the provisions in the order in which reports show them. To add
// one, write it in the file of its state, add it here, and show in testdata that
// it applies, does not apply and asks.
func Rules() []rule.Rule {
	out := []rule.Rule{
		prohibitionOrders(),
		counterSanctions(),
		exportControlList(),
	}
	for _, l := range chineseLists {
		out = append(out, l.rule())
	}
	return append(out, blockingStatute(), blockingStatuteEmbargo())
}

// Cases are the archives that test the rules.
//
//go:embed testdata/*.txtar
var Cases embed.FS

// checked is the last day for which announcements were looked at.
func checked() day.Day { return day.Of(2026, 7, 19) }

var refusesBecause = rule.Question{
	ID: "refuses-because", Of: rule.OfDeal,
	Text:    "Is the deal refused, stopped or changed because of the foreign measure?",
	Because: "these laws bar compliance with the foreign measure; a refusal for reasons of one's own is not barred",
}

// refusing gives whether the deal is refused because of a foreign measure.
func refusing(f *rule.Facts) transaction.Truth {
	if a := f.Is(refusesBecause); !a.Open() {
		return a
	}
	return f.Deal.Facts.Truth("refuses_because")
}

// flag answers where somebody who is bound may not comply with a measure: it
// flags the conflict, unless nothing is refused.
func flag(f *rule.Facts, who, measure, counter string) rule.Finding {
	switch refusing(f) {
	case transaction.No:
		return rule.Not("Nothing is refused because of %s; %s bars compliance with it, and not the deal.", measure, counter)
	case transaction.Unstated:
		return f.Asks("Whoever is "+who+" may be barred by "+counter+" from complying with "+measure+".", refusesBecause)
	}
	return rule.Applies(rule.ConflictFlag, "For counsel: whoever is %s is between %s and %s. Nothing is decided here.", who, measure, counter)
}

// unlessAllowed is flag under a law that lets an authority allow compliance, as
// the file may say that it has.
func unlessAllowed(f *rule.Facts, who, measure, counter string) rule.Finding {
	n := flag(f, who, measure, counter)
	if n.Effect != rule.ConflictFlag {
		return n
	}
	if f.Deal.Facts.Truth("counter_measure_authorisation") == transaction.Yes {
		return rule.Applies(rule.Authorized, "Whoever is %s may comply with %s in spite of %s, by an authorisation that the file says is on file.", who, measure, counter)
	}
	return n.Allow("authorisation", "An authorisation to comply with the foreign measure, by the authority of the opposing law.", counter)
}

// actsIn says whether somebody whom the law of a state binds acts in the deal,
// by the country of the one who acts and the fact of that key.
func actsIn(f *rule.Facts, members []string, key string) bool {
	return slices.Contains(members, f.Deal.Exporter.Country) || f.Deal.Facts.Truth(key) == transaction.Yes
}
