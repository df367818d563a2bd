package us

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const flagCounts = "a red flag that is not cleared up may count as knowledge of what it points to (15 CFR part 732 supplement no. 3; 772.1)"

// A redFlag is something that should make an exporter look closer.
type redFlag struct {
	id   string // of its question, behind "red-flag-"
	text string // of its question
	seen func(*rule.Facts) string
}

// stated is a flag that the file says was seen, as a fact.
func stated(fact string) func(*rule.Facts) string {
	return func(f *rule.Facts) string {
		if f.Deal.Facts.Truth(fact) != transaction.Yes {
			return ""
		}
		return "the file states it (facts: " + fact + ")"
	}
}

// flags are the red flags, after BIS's list; its words were not re-read. To add
// one, add what it is seen by, and a question that asks whether it was cleared up.
var flags = []redFlag{
	{"end-use-withheld", "The customer is reluctant or evasive about the end use, the end user or reexport. Has it been cleared up what the items are for?", stated("end_use_withheld")},
	{"unfit-for-buyer", "The item does not fit the customer's business or the technical level of its country. Has it been cleared up why the customer needs it?", stated("unfit_for_buyer")},
	{"little-background", "The customer has little or no business background. Has it been cleared up who it is?", stated("little_background")},
	{"cash-offered", "The customer would pay cash for a costly item that is usually financed. Has it been cleared up why?", stated("cash_offered")},
	{"service-declined", "The customer declines the usual installation, training or maintenance, or does not know the product. Has it been cleared up why?", stated("service_declined")},
	{"delivery-odd", "Delivery dates, route, packaging or destination are vague or out of the way. Has it been cleared up why?", stated("delivery_odd")},
	{"forwarder-as-consignee", "A firm that forwards goods stands as the final destination. Has it been cleared up who receives and uses the items?", forwarderReceives},
	{"other-country", "A consignee or end-user is in another country than the one that the items go to. Has it been cleared up why?", elsewhereBound},
}

// forwarding are words by which a firm that forwards goods is known, each the
// beginning of a word.
var forwarding = []string{"freight", "forward", "logistic", "shipping", "cargo", "spedition", "transport"}

func forwarderReceives(f *rule.Facts) string {
	for _, p := range f.Parties {
		if p.Role != transaction.UltimateConsignee && p.Role != transaction.EndUser {
			continue
		}
		if callsFor(p.Name, forwarding) != "" || slices.ContainsFunc(f.Parties, func(o *rule.Party) bool {
			return o.Role == transaction.Forwarder && strings.EqualFold(o.Name, p.Name)
		}) {
			return p.Title() + " is " + string(p.Role)
		}
	}
	return ""
}

// elsewhereBound names the first consignee or end-user who is in another country
// than the one that the file says the items go to. One of them may be there, and
// another may still be the one who uses the items.
func elsewhereBound(f *rule.Facts) string {
	to := f.Deal.Destination
	if to == "" || f.Deal.Act == transaction.Release {
		return ""
	}
	for _, p := range f.Parties {
		if (p.Role == transaction.UltimateConsignee || p.Role == transaction.EndUser) && p.Country != "" && p.Country != to {
			return p.Title() + " is in " + p.Country + ", and the items go to " + to
		}
	}
	return ""
}

func (r redFlag) question() rule.Question {
	return rule.Question{ID: "red-flag-" + r.id, Of: rule.OfDeal, Text: r.text, Because: flagCounts}
}

// redFlags asks about the red flags that the facts call for.
func redFlags() rule.Rule {
	var questions []rule.Question
	for _, r := range flags {
		questions = append(questions, r.question())
	}
	return rule.Rule{
		ID:    "us/ear/red-flags",
		Title: "Red flags (know your customer)",
		Says: "Who sees a red flag has to look closer, and not go on before it is cleared up: ignoring it does not help. Asked is only about those that the facts of the file show; " +
			"that a file shows none is no proof that there is none.",
		Cites:           []cite.Citation{cite.InCFR(15, "part 732 supplement no. 3")},
		Effective:       rewritten(),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.TheDeal,
		Questions:       questions,
		Apply:           applyRedFlags,
	}
}

func applyRedFlags(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("Red flags are of exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	}
	var cleared, open, standing []string
	var asks []rule.Question
	for _, r := range flags {
		seen := r.seen(f)
		if seen == "" {
			continue
		}
		q := r.question()
		switch f.Is(q) {
		case transaction.Yes:
			cleared = append(cleared, seen+" (cleared up, "+f.Said(q)+")")
		case transaction.No:
			standing = append(standing, seen+" (not cleared up, "+f.Said(q)+")")
		default:
			open = append(open, seen)
			asks = append(asks, q)
		}
	}
	switch {
	case len(standing) > 0:
		return rule.Applies(rule.LicenceRequired, "A red flag stands: %s. Do not go on; put all that is known before BIS, with an application for a licence.", strings.Join(standing, "; ")).
			With(f.Also(asks...)...).Allow("licence", "To clear up the red flag; else a BIS licence, applied for with all that is known of it.", "15 CFR part 732 supplement no. 3")
	case len(asks) > 0:
		return f.Asks("Red flags are seen: "+strings.Join(open, "; ")+".", asks...)
	case len(cleared) > 0:
		return rule.Not("The red flags seen were cleared up: %s.", strings.Join(cleared, "; "))
	}
	return rule.Not("The file shows no red flag; that is no proof that there is none.")
}
