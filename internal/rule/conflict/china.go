package conflict

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const inChina = "established in mainland China"

// actsInChina reports whether somebody whom Chinese law binds acts. Hong Kong
// and Macao have laws of their own.
func actsInChina(f *rule.Facts) bool { return actsIn(f, []string{"CN"}, "acts_in_china") }

var namedInOrder = rule.Question{
	ID: "named-in-order", Of: rule.OfListing,
	Text:    "Is the listing one of those that the prohibition order names?",
	Because: "a prohibition order opposes the measures that it names, and no others",
}

// An order forbids compliance with measures that it names.
type order struct {
	since, published day.Day
	measure, scope   string
	text             string // how it is cited
}

// orders are the prohibition orders under the Chinese blocking rules. To add
// one, add it with the measures that it names and, where it opposes those of
// another list than OFAC's, that list to the rule.
var orders = []order{
	{
		day.Of(2026, 5, 2), day.Of(2026, 5, 2),
		"the designation on the SDN List", "it names the SDN designations of five refineries and nothing else",
		"MOFCOM announcement 21/2026",
	},
}

func other(text string) cite.Citation { return cite.Citation{Series: cite.Other, Text: text} }

// prohibitionOrders are the orders under the Chinese rules on counteracting
// unjustified extraterritorial application of foreign legislation.
func prohibitionOrders() rule.Rule {
	return rule.Rule{
		ID:    "cn/mofcom/blocking-rules",
		Title: "Chinese blocking rules: prohibition orders",
		Says: "Since 2021-01-09 MOFCOM may forbid those in China to comply with a foreign measure; who is hindered by one reports within 30 days, and who is harmed by another's compliance may sue. " +
			"The first order, announcement 21/2026 of 2026-05-02, is against the SDN designations of five refineries. No order against the EAR or the Entity List was found.",
		Cites:           []cite.Citation{other("MOFCOM order 1/2021"), other("MOFCOM announcement 21/2026")},
		Effective:       rule.Since(day.Of(2021, 1, 9), day.Of(2021, 1, 9), other("MOFCOM order 1/2021"), "The first prohibition order is of 2026-05-02."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           []list.ID{"us/ofac/sdn"},
		Questions:       []rule.Question{namedInOrder, refusesBecause},
		Apply: func(f *rule.Facts) rule.Finding {
			if !actsInChina(f) {
				return rule.Not("Nothing states that somebody %s acts in the deal.", inChina)
			}
			i := slices.IndexFunc(orders, func(o order) bool { return o.since <= f.On && (!f.Known.Known() || o.published <= f.Known) })
			if i < 0 {
				return rule.Not("No prohibition order had been made by %s.", f.On)
			}
			o := orders[i]
			if len(f.Listed.Listing.Subject.Countries) > 0 && !slices.Contains(f.Listed.Listing.Subject.Countries, "CN") {
				return rule.Not("%s opposes other measures: %s. %s is not listed under China.", o.text, o.scope, f.Listed.Title())
			}
			switch f.Is(namedInOrder) {
			case transaction.No:
				return rule.Not("%s does not name %s, as was answered.", o.text, f.Listed.Title())
			case transaction.Unstated:
				return f.Asks(f.Party.Title()+" matches "+f.Listed.Title()+". "+o.text+" forbids compliance with certain designations: "+o.scope+".", namedInOrder)
			}
			return unlessAllowed(f, inChina, o.measure+" of "+f.Listed.Title(), o.text)
		},
	}
}

// foreignMeasures are lists whose measures Chinese law may call discriminatory.
// That of the Security Council is none. To add one, add its ID.
func foreignMeasures() []list.ID {
	return []list.ID{
		"us/bis/entity-list", "us/bis/military-end-user", "us/bis/unverified", "us/bis/denied-persons", "us/ofac/sdn", "us/ofac/cmic",
		"us/889", "us/fcc/covered-list", "us/dhs/uflpa", "eu/fsf/consolidated", "uk/fcdo/sanctions-list", "uk/ofsi/consolidated",
	}
}

// counterSanctions is the duty of the Anti-Foreign Sanctions Law not to carry
// out what it calls discriminatory measures.
func counterSanctions() rule.Rule {
	return rule.Rule{
		ID:    "cn/npc/anti-foreign-sanctions",
		Title: "Chinese Anti-Foreign Sanctions Law",
		Says: "Nobody may carry out, or help to carry out, discriminatory restrictive measures of foreign states against Chinese citizens and organisations; who does may be sued in China. " +
			"Whether a listing is such a measure is for counsel. It holds in mainland China since 2021-06-10.",
		Cites:           []cite.Citation{other("Anti-Foreign Sanctions Law of 2021-06-10, article 12")},
		Effective:       rule.Since(day.Of(2021, 6, 10), day.Of(2021, 6, 10), other("Anti-Foreign Sanctions Law of 2021-06-10"), ""),
		VerifiedThrough: checked(),
		Certainty:       cite.C,
		About:           rule.EachListing,
		ItemFree:        true,
		Lists:           foreignMeasures(),
		Questions:       []rule.Question{refusesBecause},
		Apply: func(f *rule.Facts) rule.Finding {
			switch {
			case !actsInChina(f):
				return rule.Not("Nothing states that somebody %s acts in the deal.", inChina)
			case !slices.Contains(f.Listed.Listing.Subject.Countries, "CN"):
				return rule.Not("%s is not listed under China; the law is about measures against Chinese citizens and organisations.", f.Listed.Title())
			}
			return flag(f, inChina, "the listing of "+f.Listed.Title(), "article 12 of the Anti-Foreign Sanctions Law")
		},
	}
}

var (
	chineseList = rule.Question{
		ID: "chinese-list", Of: rule.OfDeal,
		Text:    "Is a party on a Chinese list of counter-measures, and on which?",
		Because: "those in China, and suppliers of Chinese dual-use items anywhere, may not deal with listed parties as they please, and these lists are not among those that are screened",
		Answers: []string{"none", "unreliable-entities", "export-control-list", "counter-sanctions", "malicious-entities"},
	}
	chineseDualUse = rule.Question{
		ID: "chinese-dual-use", Of: rule.OfItem,
		Text:    "Is the item a dual-use item under Chinese export control law?",
		Because: "the Chinese export control list bars listed parties from dual-use items of Chinese origin",
	}
)

// onList gives the Chinese list that a party is said to be on.
func onList(f *rule.Facts) string {
	if a := f.Answer(chineseList); a != "" {
		return a
	}
	return f.Deal.Facts.Text("chinese_list")
}

// exportControlList is the list of the Chinese Export Control Law. It binds
// whoever supplies Chinese dual-use items, in any country.
func exportControlList() rule.Rule {
	return rule.Rule{
		ID:    "cn/mofcom/export-control-list",
		Title: "Chinese export control list",
		Says: "Dual-use items of Chinese origin may not be supplied to a party on MOFCOM's export control list, from any country, and supplies under way stop; exceptions need MOFCOM's approval. " +
			"The list itself is not screened: state the fact chinese_list.",
		Cites:           []cite.Citation{other("Export Control Law of the PRC, in force 2020-12-01"), other("MOFCOM announcement 1/2025")},
		Effective:       rule.Since(day.Of(2020, 12, 1), day.Of(2020, 10, 17), other("Export Control Law of the PRC"), "The oldest announcement of the list that was read is of 2025-01-02."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachItem,
		Questions:       []rule.Question{chineseList, chineseDualUse},
		Apply: func(f *rule.Facts) rule.Finding {
			from := f.Item.Origin == "CN" || f.Deal.Act == transaction.Export && f.Deal.Exporter.Country == "CN"
			switch on := onList(f); {
			case !f.Deal.Act.Moves():
				return rule.Not("The list is about the supply of items; this act is %s.", f.Deal.Act)
			case !from:
				return rule.Not("Nothing states that %s is of Chinese origin or leaves China.", f.Item.Title())
			case f.Is(chineseDualUse) == transaction.No:
				return rule.Not("%s is no dual-use item under Chinese law, as was answered.", f.Item.Title())
			case on == "":
				return f.Asks(f.Item.Title()+" comes from China.", chineseList, chineseDualUse)
			case on != "export-control-list":
				return rule.Not("No party is said to be on the export control list.")
			case f.Is(chineseDualUse).Open():
				return f.Asks(f.Item.Title()+" comes from China, and a party is on the export control list.", chineseDualUse)
			}
			return rule.Applies(rule.ConflictFlag, "For counsel: %s is a Chinese dual-use item and a party is on the Chinese export control list: it may not be supplied, from any country, without MOFCOM's approval.", f.Item.Title()).
				Allow("licence", "An approval of MOFCOM.", "Export Control Law of the PRC")
		},
	}
}

// A chineseMeasure is a Chinese list that binds those in China.
type chineseMeasure struct {
	key, id, title, says string
	since, published     day.Day
	text                 string
	certainty            cite.Certainty
}

// chineseLists are lists of parties that China has listed. To add one, add it
// here, to the answers of chineseList and to the fact chinese_list.
var chineseLists = []chineseMeasure{
	{
		"unreliable-entities", "cn/mofcom/unreliable-entities", "Chinese unreliable entity list",
		"A listed party may be barred from imports and exports related to China and from new investment there, as its announcement says.",
		day.Of(2020, 9, 19), day.Of(2020, 9, 19), "MOFCOM order 4/2020", cite.B,
	},
	{
		"counter-sanctions", "cn/mfa/counter-sanctions", "Chinese counter-sanctions list",
		"Property of a listed party in China is frozen, and those in China may not deal with it, as the decision of the Ministry of Foreign Affairs says.",
		day.Of(2021, 6, 10), day.Of(2021, 6, 10), "Anti-Foreign Sanctions Law of 2021-06-10, articles 4 to 6", cite.B,
	},
	{
		"malicious-entities", "cn/council/malicious-entities", "Chinese malicious entity list",
		"A party that helps foreign states against Chinese law may be listed and met with counter-measures, as its announcement says.",
		day.Of(2026, 4, 7), day.Of(2026, 4, 7), "State Council decree 835", cite.B,
	},
}

func (m chineseMeasure) rule() rule.Rule {
	return rule.Rule{
		ID:              m.id,
		Title:           m.title,
		Says:            m.says + " The list itself is not screened: state the fact chinese_list.",
		Cites:           []cite.Citation{other(m.text)},
		Effective:       rule.Since(m.since, m.published, other(m.text), ""),
		VerifiedThrough: checked(),
		Certainty:       m.certainty,
		About:           rule.TheDeal,
		Questions:       []rule.Question{chineseList},
		Apply: func(f *rule.Facts) rule.Finding {
			switch on := onList(f); {
			case on == "" && !actsInChina(f):
				return rule.Not("Nothing states that somebody %s acts, nor that a party is on the list.", inChina)
			case on == "":
				return f.Asks("Somebody "+inChina+" acts in the deal.", chineseList)
			case on != m.key:
				return rule.Not("No party is said to be on this list.")
			case !touchesChina(f):
				return rule.Not("A party is said to be on the list, but nothing of the deal has to do with China.")
			}
			return rule.Applies(rule.ConflictFlag, "For counsel: a party is said to be on the %s, and the deal has to do with China. The announcement says what is barred.", m.title)
		},
	}
}

// touchesChina reports whether anything that the file states is in or from
// China.
func touchesChina(f *rule.Facts) bool {
	d := f.Deal
	return actsInChina(f) || d.Destination == "CN" ||
		slices.ContainsFunc(d.Parties, func(p transaction.Party) bool { return p.Country == "CN" }) ||
		slices.ContainsFunc(d.Items, func(i transaction.Item) bool { return i.Origin == "CN" })
}
