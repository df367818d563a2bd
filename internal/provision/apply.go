package provision

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/item"
)

// Facts are what is known about an item that a licence is wanted for.
type Facts struct {
	ECCN  item.ECCN // zero where the class is not known
	Is    []Purpose // purposes and natures that someone has affirmed
	IsNot []Purpose // and those that someone has denied
}

// A Question is what a person must answer before it is certain which clause
// holds.
type Question struct {
	About Purpose `json:"about"` // what Facts.Is or Facts.IsNot answers; "class" and "paragraph" are answered by the ECCN
	Ask   string  `json:"ask"`
	Then  Effect  `json:"then"` // how the application is judged if the answer is yes
}

// For gives the clause that an application for the item is judged by. With
// questions, the clause is the one that holds if every answer is no, and each
// question says what else may hold; without, it is certain. Where no clause is
// for the item, the clause has UnreadEffect and a question says so.
func (p Policy) For(f Facts) (Clause, []Question) {
	var asks []Question
	for _, c := range p.Clauses {
		holds, ask := c.holds(f)
		if holds {
			// A question whose answer changes nothing is not asked.
			asks = slices.DeleteFunc(asks, func(q Question) bool { return q.Then == c.Effect })
			if c.Effect == UnreadEffect {
				asks = append(asks, Question{UnreadPurpose, "What does the review policy say: " + c.Text + "?", UnreadEffect})
			}
			return c, asks
		}
		asks = append(asks, ask...)
	}
	asks = append(asks, Question{UnreadPurpose, "How is an application for this item judged? The review policy of the entry does not say.", UnreadEffect})
	return Clause{Effect: UnreadEffect, Items: []Items{{Class: AnyItem}}}, asks
}

// holds reports whether the clause is for the item, or what to ask to know.
func (c Clause) holds(f Facts) (bool, []Question) {
	var asks []Question
	for _, i := range c.Items {
		yes, about := i.pick(f)
		if yes && about == "" {
			return true, nil
		}
		if about != "" {
			asks = append(asks, Question{about, i.question(about, f), c.Effect})
		}
	}
	return false, asks
}

// pick reports whether the item is among i. A purpose that is not empty is
// what has to be known first.
func (i Items) pick(f Facts) (bool, Purpose) {
	class, about := i.pickClass(f.ECCN)
	if about != "" || !class || i.Purpose == "" {
		return class, about
	}
	switch {
	case slices.Contains(f.Is, i.Purpose):
		return true, ""
	case slices.Contains(f.IsNot, i.Purpose):
		return false, ""
	case i.Purpose == TelecomNetwork && f.ECCN.Known() && f.ECCN.Category() != 5:
		return false, "" // these are items of Category 5
	}
	return false, i.Purpose
}

// pickClass is pick without the purpose.
func (i Items) pickClass(e item.ECCN) (bool, Purpose) {
	switch i.Class {
	case AnyItem, ForPurpose:
		return true, ""
	case UnreadItem:
		return false, UnreadPurpose
	}
	if !e.Known() {
		return false, classOfTheItem
	}
	switch i.Class {
	case OnCCL:
		return e.Controlled(), ""
	case IsEAR99:
		return e == item.EAR99, ""
	case OfECCN, NotOfECCN:
		for _, listed := range i.ECCNs {
			if listed.Covers(e) {
				return i.Class == OfECCN, ""
			}
		}
		for _, listed := range i.ECCNs {
			if e.Covers(listed) { // 1A004 may be 1A004.c
				return false, paragraphOfTheItem
			}
		}
		return i.Class == NotOfECCN, ""
	}
	return false, UnreadPurpose
}

// question words what has to be known.
func (i Items) question(about Purpose, f Facts) string {
	switch about {
	case classOfTheItem:
		return "What is the item's ECCN, or is it EAR99?"
	case paragraphOfTheItem:
		return fmt.Sprintf("Under which paragraph of %s does the item fall? The review policy tells paragraphs apart.", f.ECCN)
	case FoodOrMedicine:
		return "Is the item food or medicine?"
	case Note1A995:
		return "Is the item described in the Note to ECCN 1A995?"
	case InfectiousDisease:
		return "Is the item necessary to detect, identify and treat infectious disease?"
	case SpaceStation:
		return "Is the item for U.S. Government supported use in the International Space Station?"
	case SpaceProgram:
		return "Is the item for a space program that the U.S. Government supports?"
	case CivilAviation:
		return "Is the item for the safety of civil aviation?"
	case TelecomNetwork:
		return "Is the item telecommunications infrastructure of Category 5, Part 1 or 2?"
	case ConsumerDevices:
		return "Is the item a consumer communications device of 15 CFR 740.19?"
	case Wafers200:
		return "Is the item designed for the production of 200 mm wafers, and for a facility that makes them?"
	}
	return "Does the entry mean this item: " + i.Text + "?"
}
