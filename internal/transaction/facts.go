package transaction

import (
	"slices"

	"github.com/navicert/navicert/internal/day"
)

// A FactKind says what form the value of a fact has.
type FactKind string

// The kinds of facts.
const (
	TruthFact  FactKind = "yes, no or unknown"
	DayFact    FactKind = "day"
	ChoiceFact FactKind = "choice"
	TextFact   FactKind = "text"
	CountFact  FactKind = "whole number"
)

// maxCount bounds a CountFact: more days than a century has.
const maxCount = 36600

// A Fact is something that a rule may need to know and that belongs to the
// whole transaction.
type Fact struct {
	Key     string
	Kind    FactKind
	Choices []string // of a ChoiceFact; "unknown" may always be said
	Says    string   // one line for the template
}

// facts are the keys that may stand below "facts". To add one, add it here with
// the line that the template shows; rules read it by its key.
var facts = []Fact{
	{"en_route_on", DayFact, nil, "the day on which the goods were aboard a carrier, en route to the port of export"},
	{"actual_order", TruthFact, nil, "whether they were so under an actual order"},
	{"certification_on_file", TruthFact, nil, "whether the certification that a general licence asks for is on file"},
	{"purpose_889", ChoiceFact, []string{"none", "public-safety", "government-facilities", "critical-infrastructure", "national-security"}, "what the equipment is for, under section 889"},
	{"fdp", TruthFact, nil, "whether a foreign direct product rule of 15 CFR 734.9 makes an item subject to the EAR"},
	{"us_nexus", TruthFact, nil, "whether a US person, US territory, US goods or the US financial system has a part in the deal"},
	{"licence_exception", TextFact, nil, "the licence exception that the exporter means to use, such as LVS"},
	{"uvl_statement_on_file", TruthFact, nil, "whether the statement of 15 CFR 744.15(b) was signed before the first shipment"},
	{"ofac_licence_on_file", TruthFact, nil, "whether OFAC has authorised this very deal"},
	{"xinjiang_content", TruthFact, nil, "whether goods that are imported, or their inputs, were made in Xinjiang"},
	{"petition", ChoiceFact, []string{"draft", "filed", "circulated", "escalated", "approved", "denied"}, "how a petition for removal of a listed party stands; it never clears"},
	{"petition_circulated_on", DayFact, nil, "the day on which the petition was circulated to the committee"},
	{"acts_in_china", TruthFact, nil, "whether somebody established in mainland China acts in the deal for the one who acts, such as a subsidiary"},
	{"acts_in_eu", TruthFact, nil, "whether somebody established in the EU, or an EU national, does so"},
	{"chinese_list", ChoiceFact, []string{"none", "unreliable-entities", "export-control-list", "counter-sanctions", "malicious-entities"}, "which Chinese list of counter-measures a party is on"},
	{"refuses_because", TruthFact, nil, "whether the deal is refused, stopped or changed because of a foreign measure"},
	{"counter_measure_authorisation", TruthFact, nil, "whether the EU (Article 5) or MOFCOM has allowed compliance with the foreign measure"},
	{"credit_days", CountFact, nil, "how many days the longest credit to a party runs, terms of payment among it; 0 for payment at once"},
	{"new_equity", TruthFact, nil, "whether the deal is in new shares of a party"},
	{"bis_authorisation_on_file", TruthFact, nil, "whether BIS has authorised in writing this very deal with a denied person"},
	{"wmd_end_use", TruthFact, nil, "whether the items are known to be for nuclear, missile, chemical or biological weapons (15 CFR 744.2 to 744.4)"},
	{"chip_end_use", TruthFact, nil, "whether they are known to be for advanced semiconductors, their manufacturing equipment or supercomputers (15 CFR 744.23)"},
	{"military_intelligence", TruthFact, nil, "whether they are known to be for a military-intelligence end use or user (15 CFR 744.22)"},
	{"end_use_withheld", TruthFact, nil, "red flag: the customer is reluctant or evasive about end use, end user or reexport"},
	{"unfit_for_buyer", TruthFact, nil, "red flag: the item does not fit the customer's business or the technical level of its country"},
	{"little_background", TruthFact, nil, "red flag: the customer has little or no business background"},
	{"cash_offered", TruthFact, nil, "red flag: the customer would pay cash for a costly item that is usually financed"},
	{"service_declined", TruthFact, nil, "red flag: the customer declines the usual installation, training or maintenance, or does not know the product"},
	{"delivery_odd", TruthFact, nil, "red flag: delivery dates, route, packaging or destination are vague or out of the way"},
}

// FactKeys gives the register of facts.
func FactKeys() []Fact { return slices.Clone(facts) }

// Facts are the facts that a file states, by key. The zero value holds none.
type Facts struct{ stated []statedFact }

type statedFact struct {
	key, text string
	truth     Truth
	day       day.Day
	count     int
}

func (f Facts) get(key string) statedFact {
	for _, s := range f.stated {
		if s.key == key {
			return s
		}
	}
	return statedFact{}
}

// Truth gives a fact that is yes or no, Unstated where it is not known.
func (f Facts) Truth(key string) Truth { return f.get(key).truth }

// Day gives a fact that is a day, the zero Day where it is not known.
func (f Facts) Day(key string) day.Day { return f.get(key).day }

// Text gives a choice or a text, "" where it is not known.
func (f Facts) Text(key string) string { return f.get(key).text }

// Count gives a fact that is a whole number, and whether it is known.
func (f Facts) Count(key string) (int, bool) {
	s := f.get(key)
	return s.count, s.key != "" && s.count >= 0
}
