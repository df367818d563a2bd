package us

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the Country Chart.
var (
	chartByHand = rule.Question{
		ID: "chart-licence", Of: rule.OfItem,
		Text:    "By the Commerce Control List and the Country Chart of the day of the act, does the item need a licence for the destination?",
		Because: "the tables at hand do not tell; a person must look it up",
	}
	chartThen = rule.Question{
		ID: "chart-then", Of: rule.OfItem,
		Text:    "Did the entry of the item and the row of the destination say the same on the day of the act as in the tables at hand?",
		Because: "the tables at hand state the law of a later day",
	}
	controlRows = rule.Question{
		ID: "control-rows", Of: rule.OfItem,
		Text:    "Does one of the reasons for control that the chart does not decide require a licence for this item and destination?",
		Because: "some rows of the Commerce Control List are in words that a person must read (15 CFR 738.4(a)(1))",
	}
	chartException = rule.Question{
		ID: "chart-exception-met", Of: rule.OfItem,
		Text:    "Does the licence exception that is to be used overcome each reason for control, and are all of its terms and those of 15 CFR 740.2 met?",
		Because: "a licence exception authorises nothing unless each requirement is overcome and each term is met",
	}
)

const generalProhibitions = "This is no permission: the end use, the end users and the other general prohibitions of 15 CFR part 736 stand beside it."

// countryChart is the licence requirement for reasons of control: the Control
// List names the reasons and the Country Chart the destinations.
func countryChart() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/738.4",
		Title: "Reasons for control and the Country Chart",
		Says: "An item of the Commerce Control List needs a BIS licence where a reason for its control names a column of the Country Chart in which the destination has an X, or names the destination itself, " +
			"unless a licence exception overcomes each reason. Without any such reason, and for EAR99 items, no licence is required by the list (NLR). " +
			"The tables are imported by their day; without them nothing is cleared.",
		Cites:           []cite.Citation{ear("738.4"), ear("736.2(b)(1)")},
		Effective:       rule.Since(day.Of(1996, 3, 25), day.Of(1996, 3, 25), cite.FRPage(61, 12714), "The tables have days of their own."),
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachItem,
		Questions:       []rule.Question{chartByHand, chartThen, controlRows, chartException},
		Apply:           applyChart,
	}
}

func applyChart(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("The chart is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	}
	switch subject, why := f.Subject(); {
	case f.Item.USML != "":
		return rule.Not("%s is under the ITAR.", f.Item.Title())
	case subject == transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case subject == transaction.Unstated:
		return f.Asks("The chart is for items subject to the EAR.", rule.SubjectToEAR)
	case f.Deal.Act == transaction.Release && kindOf(f.Item) == item.Commodity:
		return rule.Not("%s is a commodity, which cannot be exported by being released to a person.", f.Item.Title())
	}
	to := f.Destination()
	switch {
	case to == "":
		return f.Asks(f.Nowhere(), rule.DestinationStated)
	case to == "US":
		return rule.Not("The destination is the United States; the chart has no row for it.")
	case !f.Item.ECCN.Known():
		return f.Asks("What is required depends on the class of "+f.Item.Title()+".", rule.Classification)
	case len(embargoesOn(f)) > 0:
		return rule.Not("For %s the chart does not decide: part 746 does.", place.Title(to))
	case unmarked(to) && f.Item.ECCN == item.EAR99:
		return byHand(f, reference.Answer{}, fmt.Sprintf("For %s the chart has no marks and points to part 746, of which nothing is known for %s.", place.Title(to), f.On))
	case f.Item.ECCN == item.EAR99:
		return rule.Applies(rule.NLR, "%s is EAR99 and so on no list of controlled items: no licence is required for %s by the Commerce Control List. %s", f.Item.Title(), place.Title(to), generalProhibitions)
	}
	return byTables(f, to)
}

// byTables asks the tables about a classified item.
func byTables(f *rule.Facts, to string) rule.Finding {
	a := f.Tables.Check(f.Item.ECCN, to, f.On, f.Known)
	hand := func(why string) rule.Finding { return byHand(f, a, why) }
	switch a.Standing {
	case reference.NotImported:
		return hand("The chart was not checked: " + missing(a.Missing) + " not imported (\"navicert reference import FILE\").")
	case reference.OtherLaw:
		return f.Asks(a.Why+" Its class should be a category of the USML.", rule.Classification)
	case reference.NoEntry, reference.NoRow, reference.Elsewhere:
		return hand(a.Why)
	}
	dated := rests(a)
	if a.Early && f.Is(chartThen) != transaction.Yes {
		why := fmt.Sprintf("The chart of %s was not checked: the tables at hand, %s, are later.", f.On, dated)
		if f.Is(chartThen) == transaction.No {
			return hand(why)
		}
		return f.Asks(why, chartThen)
	}
	n := conclude(f, a, to, dated)
	if a.Early {
		n = n.Graded(cite.C)
	}
	return n
}

// byHand asks a person to look up what the tables do not tell. That no licence
// is required by the chart, as a person says, is not NLR: the chart was not
// checked.
func byHand(f *rule.Facts, a reference.Answer, why string) rule.Finding {
	switch f.Is(chartByHand) {
	case transaction.Yes:
		return chartLicence(f, a, why+" A person has looked it up: a licence is required, as was answered.").Graded(cite.C)
	case transaction.No:
		return rule.Not("%s A person has looked it up: no licence is required by the chart, as was answered.", why)
	}
	return f.Asks(why, chartByHand)
}

// conclude turns the lines of an answer into a finding.
func conclude(f *rule.Facts, a reference.Answer, to, dated string) rule.Finding {
	title := f.Item.ECCN.String() + " to " + place.Title(to)
	head := ""
	if a.Why != "" {
		head = " " + a.Why
	}
	switch a.Licence() {
	case reference.Yes:
		return chartLicence(f, a, fmt.Sprintf("%s (%s):%s %s.", title, dated, head, reasons(a, reference.Yes)))
	case reference.Open:
		why := fmt.Sprintf("%s (%s):%s the chart does not decide: %s.", title, dated, head, reasons(a, reference.Open))
		switch f.Is(controlRows) {
		case transaction.Yes:
			return chartLicence(f, a, why+" It was answered that a licence is required.")
		case transaction.Unstated:
			if paragraphMissing(f, a) {
				return f.Asks(why, rule.Classification, controlRows)
			}
			return f.Asks(why, controlRows)
		}
	}
	return rule.Applies(rule.NLR, "%s (%s):%s no reason for control requires a licence. %s", title, dated, head, generalProhibitions)
}

// paragraphMissing reports whether naming the paragraph of the item may decide a
// row that is open.
func paragraphMissing(f *rule.Facts, a reference.Answer) bool {
	return f.Item.ECCN.Paragraph == "" && slices.ContainsFunc(a.Lines, func(l reference.Line) bool {
		s := reference.ParseScope(f.Item.ECCN.Code, l.Control)
		return l.Required == reference.Open && !s.Prose && len(s.Paragraphs) > 0
	})
}

// chartLicence is the licence requirement, with what might overcome it.
func chartLicence(f *rule.Facts, a reference.Answer, why string) rule.Finding {
	n := rule.Applies(rule.LicenceRequired, "%s", why).Citing(ear("738.4(a)(2)(ii)")).
		Allow("licence", "A BIS licence for this item, destination and end use; the policy is that of each reason for control.", "15 CFR part 742")
	for _, x := range a.Exceptions {
		if usable(x.Says) {
			says := x.Symbol + ": " + x.Says
			n.Exceptions = append(n.Exceptions, says)
			n = n.Allow("licence-exception", "License Exception "+says+", if it overcomes each reason and all its terms are met.", "15 CFR part 740")
		}
	}
	wanted := strings.ToUpper(strings.TrimSpace(f.Deal.Facts.Text("licence_exception")))
	if wanted == "" {
		return n
	}
	for _, x := range a.Exceptions {
		if x.Symbol == wanted && !usable(x.Says) {
			n.Why += fmt.Sprintf(" License Exception %s is not to be had for this entry (%s).", wanted, x.Says)
			return n
		}
	}
	switch f.Is(chartException) {
	case transaction.Yes:
		return rule.Applies(rule.Authorized, "%s License Exception %s overcomes each of them and its terms are met, as was answered.", why, wanted).Citing(ear("740.1"))
	case transaction.Unstated:
		return f.Asks(why+" License Exception "+wanted+" is to be used.", chartException).Citing(n.Cites...)
	}
	n.Why += fmt.Sprintf(" The terms of License Exception %s are not met, as was answered.", wanted)
	return n
}

// usable reports whether the note of an entry leaves a licence exception.
func usable(note string) bool {
	note = strings.ToUpper(strings.TrimSpace(note))
	return note != "" && !strings.HasPrefix(note, "N/A") && !strings.HasPrefix(note, "NO")
}

// reasons says why, of the lines with one verdict.
func reasons(a reference.Answer, v reference.Verdict) string {
	var out []string
	for _, l := range a.Lines {
		if l.Required != v {
			continue
		}
		s := strings.TrimRight(l.Why, ".")
		if l.Reason != "" {
			s = l.Reason + ": " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// rests names the tables by their days.
func rests(a reference.Answer) string {
	var out []string
	for _, n := range a.Rests {
		about, _ := reference.Find(n.Table)
		out = append(out, fmt.Sprintf("%s of %s", about.Title, n.Dated))
	}
	return strings.Join(out, ", ")
}

func missing(tables []reference.Table) string {
	var out []string
	for _, t := range tables {
		about, _ := reference.Find(t)
		out = append(out, "the "+about.Title)
	}
	if len(out) == 1 {
		return out[0] + " is"
	}
	return strings.Join(out, " and ") + " are"
}
