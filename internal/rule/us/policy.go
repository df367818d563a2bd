package us

import (
	"strings"

	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// purposes are what review policies tell items apart by, each with the question
// that a person answers. To add one, add it to provision first.
var purposes = []struct {
	purpose provision.Purpose
	id, ask string
}{
	{provision.FoodOrMedicine, "food-or-medicine", "Is the item food or medicine?"},
	{provision.Note1A995, "note-1a995", "Is the item described in the Note to ECCN 1A995?"},
	{provision.InfectiousDisease, "infectious-disease", "Is the item necessary to detect, identify and treat infectious disease?"},
	{provision.SpaceStation, "space-station", "Is the item for U.S. Government supported use in the International Space Station?"},
	{provision.SpaceProgram, "space-program", "Is the item for a space program that the U.S. Government supports?"},
	{provision.CivilAviation, "civil-aviation", "Is the item for the safety of civil aviation?"},
	{provision.TelecomNetwork, "telecom-infrastructure", "Is the item telecommunications infrastructure of Category 5, Part 1 or 2?"},
	{provision.ConsumerDevices, "consumer-devices", "Is the item a consumer communications device of 15 CFR 740.19?"},
	{provision.Wafers200, "200mm-wafers", "Is the item designed for the production of 200 mm wafers, and for a facility that makes them?"},
}

// otherWords asks about words of a policy that no purpose stands for.
var otherWords = rule.Question{
	ID: "policy-words", Of: rule.OfPartyItem, Odds: true,
	Text:    "By its text, how does the review policy of the entry judge this item?",
	Because: "the policy has words that were not read, or none for this item",
	Answers: []string{string(rule.PolicyOfDenial), string(rule.PresumptionOfDenial), string(rule.CaseByCase), string(rule.PresumptionOfApproval)},
}

func purposeQuestion(id, ask string) rule.Question {
	return rule.Question{
		ID: id, Of: rule.OfItem, Odds: true, Text: ask,
		Because: "the review policy of the entry judges such items differently",
	}
}

// policyQuestions gives all questions that a review policy may leave.
func policyQuestions() []rule.Question {
	var out []rule.Question
	for _, p := range purposes {
		out = append(out, purposeQuestion(p.id, p.ask))
	}
	return append(out, otherWords)
}

// reviewPolicy says how an application for the item would be judged, and which
// questions on that are open. Until they are answered the policy is the one
// that holds if every answer is no, which is the stricter one.
func reviewPolicy(f *rule.Facts) (rule.Policy, []rule.Asked) {
	facts := provision.Facts{ECCN: f.Item.ECCN}
	for _, p := range purposes {
		switch f.Is(purposeQuestion(p.id, p.ask)) {
		case transaction.Yes:
			facts.Is = append(facts.Is, p.purpose)
		case transaction.No:
			facts.IsNot = append(facts.IsNot, p.purpose)
		}
	}
	clause, asks := f.Listed.Policy().For(facts)
	var open []rule.Question
	for _, q := range asks {
		open = appendQuestion(open, questionOf(q))
	}
	policy := policyOf(clause.Effect)
	if a := f.Answer(otherWords); a != "" && clause.Effect == provision.UnreadEffect {
		policy = rule.Policy(a)
		open = dropQuestion(open, otherWords.ID)
	}
	return policy, f.Also(open...)
}

func questionOf(q provision.Question) rule.Question {
	for _, p := range purposes {
		if p.purpose == q.About {
			return purposeQuestion(p.id, p.ask)
		}
	}
	if q.About == provision.UnreadPurpose {
		return otherWords
	}
	asks := rule.Classification
	asks.Odds = true
	if strings.HasPrefix(q.Ask, "Under which paragraph") {
		asks.Text = q.Ask
	}
	return asks
}

func appendQuestion(all []rule.Question, q rule.Question) []rule.Question {
	for _, known := range all {
		if known.ID == q.ID {
			return all
		}
	}
	return append(all, q)
}

func dropQuestion(all []rule.Question, id string) []rule.Question {
	var out []rule.Question
	for _, q := range all {
		if q.ID != id {
			out = append(out, q)
		}
	}
	return out
}

func policyOf(e provision.Effect) rule.Policy {
	switch e {
	case provision.PolicyOfDenial:
		return rule.PolicyOfDenial
	case provision.PresumptionOfDenial:
		return rule.PresumptionOfDenial
	case provision.CaseByCase:
		return rule.CaseByCase
	case provision.PresumptionOfApproval, provision.Approval:
		return rule.PresumptionOfApproval
	case provision.See:
		return rule.SeeReference
	}
	return ""
}
