package provision

import "strings"

// Words says the policy in one plain English sentence: "Case-by-case for ECCN
// 1A004.c and 1A004.d; presumption of denial for everything else."
func (p Policy) Words() string {
	if p.MisplacedRequirement {
		return "The review policy is not known: the publication prints the licence requirement in its place."
	}
	var parts []string
	for _, c := range p.Clauses {
		parts = append(parts, c.words(len(p.Clauses) > 1))
	}
	if len(parts) == 0 {
		return "The review policy is not known."
	}
	s := strings.Join(parts, "; ")
	s = strings.ToUpper(s[:1]) + s[1:]
	if len(p.References) > 0 {
		s += " (15 CFR " + strings.Join(p.References, ", ") + ")"
	}
	return s + "."
}

// words says one clause; others tells that there are more.
func (c Clause) words(others bool) string {
	if c.Effect == UnreadEffect {
		return "a part that Navicert could not read (" + c.Text + ")"
	}
	if c.Effect == See {
		return "applications are judged as 15 CFR " + and(c.References) + " " + say(c.References)
	}
	var items []string
	for _, i := range c.Items {
		items = append(items, i.words(others))
	}
	return strings.ReplaceAll(string(c.Effect), "-of-", " of ") + " for " + and(items)
}

func say(refs []string) string {
	if len(refs) == 1 {
		return "says"
	}
	return "say"
}

// words says which items.
func (i Items) words(others bool) string {
	var list []string
	for _, e := range i.ECCNs {
		list = append(list, e.String())
	}
	switch i.Class {
	case AnyItem:
		if others {
			return "everything else"
		}
		return "all items"
	case OnCCL:
		return "items on the Commerce Control List"
	case OfECCN:
		return "ECCN " + and(list)
	case NotOfECCN:
		return "items that are not of ECCN " + strings.ReplaceAll(and(list), " and ", " or ")
	case IsEAR99:
		switch i.Purpose {
		case FoodOrMedicine:
			return "EAR99 food and medicine"
		case Note1A995:
			return "EAR99 items described in the Note to ECCN 1A995"
		}
		return "EAR99 items"
	case ForPurpose:
		if s := purposeWords(i.Purpose); s != "" {
			return s
		}
	}
	return "items that Navicert could not read (" + i.Text + ")"
}

func purposeWords(p Purpose) string {
	switch p {
	case InfectiousDisease:
		return "items necessary to detect, identify and treat infectious disease"
	case SpaceStation:
		return "U.S. Government supported use in the International Space Station"
	case SpaceProgram:
		return "U.S. Government supported space programs"
	case CivilAviation:
		return "the safety of civil aviation"
	case TelecomNetwork:
		return "telecommunications infrastructure of Category 5, Parts 1 and 2"
	case ConsumerDevices:
		return "consumer communications devices of 15 CFR 740.19"
	case Wafers200:
		return "items for the production of 200 mm wafers in a 200 mm facility"
	}
	return ""
}

// and joins words: "a, b and c".
func and(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}
