package rule

import (
	"fmt"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions on whether a foreign-made item is subject to the EAR.
var (
	MoreThanMinimum = Question{
		ID: "de-minimis", Of: OfItem,
		Text:    "Is more of the item's value controlled content of US origin than the de minimis level of its destination (10 percent for Country Groups E:1 and E:2, else 25 percent)?",
		Because: "a foreign-made item with more than that is subject to the EAR; content counts only if it would need a licence to the destination (15 CFR 734.4(c) and (d), part 734 supplement no. 2)",
	}
	ZeroLevel = Question{
		ID: "de-minimis-zero", Of: OfItem,
		Text:    "Does the item hold any content for which 15 CFR 734.4(a) has no de minimis level?",
		Because: "such content makes the item subject to the EAR however little it is: among others 600 series and 9x515 content for Country Group D:5, encryption technology of 5E002, technology of 9E003, certain semiconductors in computers, and US integrated circuits in tools of Category 3B",
	}
	DirectProduct = Question{
		ID: "direct-product", Of: OfItem,
		Text:    "Is the item subject to the EAR as a foreign direct product under 15 CFR 734.9(b) to (d), (f) or (h) to (l)?",
		Because: "little US content clears no item that is a direct product of certain US technology or software (15 CFR 734.3(a)(4))",
	}
)

// A Minimum is what the rules on de minimis content (15 CFR 734.4) and on
// foreign direct products (734.9, those that do not depend on a listed party)
// say of a foreign-made item.
type Minimum struct {
	Subject transaction.Truth // to the EAR
	Level   int               // percent; -1 where it is not known
	Why     string            // one clause
	Asks    []Question        // what would have to be known
}

// Minimum answers for the item at hand, taken as foreign-made and not in or from
// the United States.
func (f *Facts) Minimum() Minimum {
	m := f.content()
	if m.Subject == transaction.Yes {
		return m
	}
	why, open := f.zeroLevel()
	switch {
	case open && f.Is(ZeroLevel) == transaction.Yes:
		return Minimum{transaction.Yes, 0, "it holds content for which there is no de minimis level, as was answered (15 CFR 734.4(a))", nil}
	case m.Subject.Open():
		return m
	case open && f.Is(ZeroLevel).Open():
		return Minimum{transaction.Unstated, m.Level, why, []Question{ZeroLevel}}
	}
	switch f.Deal.Facts.Truth("fdp") {
	case transaction.Yes:
		return Minimum{transaction.Yes, m.Level, "the file says that a foreign direct product rule reaches it (15 CFR 734.9)", nil}
	case transaction.No:
		m.Why += ", and the file says that no foreign direct product rule reaches it"
		return m
	}
	why, open = f.directProduct()
	if !open {
		m.Why += ", and " + why
		return m
	}
	switch f.Is(DirectProduct) {
	case transaction.Yes:
		return Minimum{transaction.Yes, m.Level, "it is a foreign direct product, as was answered (15 CFR 734.9)", nil}
	case transaction.No:
		m.Why += ", and it is no foreign direct product, as was answered"
		return m
	}
	return Minimum{transaction.Unstated, m.Level, m.Why + ", but " + why, []Question{DirectProduct}}
}

// content compares the controlled content with the level of the destination.
func (f *Facts) content() Minimum {
	m := Minimum{Level: -1}
	to := f.Destination()
	if to != "" {
		switch f.inAny(to, "E:1", "E:2") {
		case reference.Yes:
			m.Level = 10
		case reference.No:
			m.Level = 25
		}
	}
	share := f.Item.USContent
	switch answered := f.Is(MoreThanMinimum); {
	case share == nil && answered == transaction.Yes:
		m.Subject, m.Why = transaction.Yes, "its controlled US content is above the de minimis level, as was answered (15 CFR 734.4)"
	case share == nil && answered == transaction.No && to != "":
		m.Subject, m.Why = transaction.No, "its controlled US content is within the de minimis level, as was answered (15 CFR 734.4)"
	case share == nil:
		m.Why, m.Asks = "its controlled US content is not known", []Question{MoreThanMinimum}
		if to == "" {
			m.Asks = append(m.Asks, DestinationStated)
		}
	case *share > 25*transaction.One:
		m.Subject, m.Why = transaction.Yes, fmt.Sprintf("its controlled US content of %s percent is above every de minimis level (15 CFR 734.4)", share)
	case *share > 10*transaction.One && m.Level == 10:
		m.Subject, m.Why = transaction.Yes, fmt.Sprintf("its controlled US content of %s percent is above the de minimis level of 10 percent for Country Groups E:1 and E:2 (15 CFR 734.4(c))", share)
	case *share > 10*transaction.One && m.Level < 0:
		m.Why, m.Asks = "whether its destination is in Country Group E:1 or E:2 is not known", []Question{DestinationStated}
		if to != "" {
			m.Asks = []Question{SubjectToEAR}
		}
	case to == "" && *share > 0:
		m.Why, m.Asks = "its destination is not known", []Question{DestinationStated}
	case *share == 0:
		m.Subject, m.Why = transaction.No, "it has no controlled US content (15 CFR 734.4)"
	default:
		m.Subject, m.Why = transaction.No, fmt.Sprintf("its controlled US content of %s percent is within the de minimis level of %d percent (15 CFR 734.4)", share, max(m.Level, 10))
	}
	return m
}

func (f *Facts) inAny(to string, groups ...string) reference.Verdict {
	out := reference.No
	for _, g := range groups {
		switch f.Tables.InGroup(g, to, f.On, f.Known).Verdict {
		case reference.Yes:
			return reference.Yes
		case reference.Open:
			out = reference.Open
		}
	}
	return out
}

// toolsFrom is the day on which 15 CFR 734.4(a)(8) and (9) took the de minimis
// level from tools of Category 3B with US integrated circuits (89 FR 96790).
var toolsFrom = day.Of(2024, 12, 2)

// zeroLevel reports whether the item may hold content that has no de minimis
// level, and why.
func (f *Facts) zeroLevel() (string, bool) {
	i, to := f.Item, f.Destination()
	tool := i.ECCN.Category() == 3 && i.ECCN.Group() == 'B'
	if f.On >= toolsFrom && i.ContainsUSIC != transaction.No && (tool || !i.ECCN.Known() && i.Kind != item.Software && i.Kind != item.Technology) {
		return "a tool of Category 3B with a US integrated circuit has no de minimis level for some destinations and parties (15 CFR 734.4(a)(8), (9))", true
	}
	if i.USContent != nil && *i.USContent == 0 {
		return "", false
	}
	kind := i.Kind
	if kind == item.Unstated {
		kind = i.ECCN.Kind()
	}
	switch {
	case kind != item.Commodity && i.ECCN != item.EAR99:
		return "it may hold technology for which there is no de minimis level (15 CFR 734.4(a)(2), (4))", true
	case to == "" || f.inAny(to, "D:5", "E:1", "E:2") != reference.No:
		return "content of the 600 series or 9x515 has no de minimis level for its destination (15 CFR 734.4(a)(6))", true
	case i.ECCN.Category() == 4, i.ECCN.Code == "0A919", i.ECCN.Code == "7A994", i.ECCN.Code == "9A991", !i.ECCN.Known():
		return "items of its class may hold content for which there is no de minimis level (15 CFR 734.4(a)(1), (3), (5))", true
	}
	return "", false
}

// directProduct reports whether the item may be a foreign direct product under
// the rules that do not depend on a listed party, and why or why not.
func (f *Facts) directProduct() (string, bool) {
	i, to := f.Item, f.Destination()
	// Only items that are themselves controlled for national security, or are of
	// 9x515 or the 600 series, come under 734.9(b) to (d): never EAR99, nor
	// entries whose third character says that they are controlled for
	// anti-terrorism alone (15 CFR 738.2(d)(1)).
	plain := i.ECCN == item.EAR99 || i.ECCN.Controlled() && i.ECCN.Reason() == 9
	switch {
	case to == "" || !i.ECCN.Known():
		return "without its class and destination it is not known whether it is a foreign direct product", true
	case len(i.ProductOf) == 0 && i.ProductOf != nil && i.ContainsUSIC == transaction.No:
		return "the file says that it is no direct product of controlled technology or software", false
	case f.On >= day.Of(2022, 2, 24) && (to == "RU" || to == "BY" || to == "UA" || to == "IR"):
		return "it may be a foreign direct product for Russia, Belarus, the occupied regions of Ukraine or Iran (15 CFR 734.9(f), (j))", true
	case f.On >= day.Of(2022, 10, 7) && (to == "MO" || f.inAny(to, "D:1", "D:4", "D:5") != reference.No || i.ECCN.Category() == 3 || i.ECCN.Category() == 4):
		return "it may be a foreign direct product for advanced computing, supercomputers or semiconductor manufacturing (15 CFR 734.9(h), (i), (k), (l))", true
	case !plain && f.inAny(to, "D:1", "D:5", "E:1", "E:2") != reference.No:
		return "it may be a foreign direct product under the rules on national security, 9x515 or the 600 series (15 CFR 734.9(b) to (d))", true
	}
	return "its class or destination keeps it from being a foreign direct product under 15 CFR 734.9(b) to (d)", false
}
