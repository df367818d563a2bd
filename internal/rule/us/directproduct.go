package us

import (
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// The questions of the foreign direct product rules for listed parties.
var (
	productOf = rule.Question{
		ID: "fdp-product", Of: rule.OfPartyItem,
		Text:    "Is the foreign-made item a direct product of technology or software of the ECCNs that the rule names?",
		Because: "such an item is subject to the EAR when a party with this footnote takes part; write the ECCNs into the file, under direct_product_of, where they are known",
	}
	productOfPlant = rule.Question{
		ID: "fdp-plant", Of: rule.OfPartyItem,
		Text:    "Was the foreign-made item made by a plant, or a major component of a plant, that is itself a direct product of such technology or software of US origin?",
		Because: "the rule reaches the products of such plants as well (15 CFR 734.9)",
	}
	containsIC = rule.Question{
		ID: "fdp-us-ic", Of: rule.OfPartyItem,
		Text:    "Does the item contain an integrated circuit that is a direct product of US technology or of a plant that is?",
		Because: "for parties with footnote 5 one such circuit is enough (15 CFR 734.9(e)(3))",
	}
	whichFootnote = rule.Question{
		ID: "entry-footnote", Of: rule.OfParty,
		Text:    "Which footnote has the entry in supplement no. 4 to part 744: 1, 4 or 5?",
		Because: "the entry refers to 15 CFR 734.9(e), but the digit of its footnote is missing",
		Answers: []string{"1", "4", "5"},
	}
	designedByParty = rule.Question{
		ID: "fdp-designed-by-party", Of: rule.OfPartyItem,
		Text:    "Was the item made from designs, software or technology that a footnote 1 party produced or developed?",
		Because: "from 2020-05-15 to 2020-08-16 the rule for footnote 1 reached only such items (85 FR 29849)",
	}
)

// A footnote is a foreign direct product rule that depends on a party with a
// footnote of supplement no. 4 to part 744.
type footnote struct {
	number    int
	section   string
	title     string
	effective []rule.Period
	inputs    []string // ECCNs of technology and software; none means all of groups D and E
	items     []string // ECCNs of the items themselves; none means all
	certainty cite.Certainty
}

// categories345 are the ECCNs of 15 CFR 734.9(e)(1)(i)(A), which were not
// re-read; findings that rest on a list of ECCNs are graded so.
var categories345 = []string{
	"3D001", "3D991", "3E001", "3E002", "3E003", "3E991", "4D001", "4D993", "4D994", "4E001", "4E992", "4E993",
	"5D001", "5D991", "5E001", "5E991",
}

// footnotes are the rules by their footnotes. Footnote 2 only narrows.
var footnotes = []footnote{
	{
		number: 1, section: "734.9(e)(1)", title: "Foreign direct product rule of footnote 1 (Huawei)",
		effective: []rule.Period{
			{Span: day.Span{From: day.Of(2020, 5, 15), Until: day.Of(2020, 8, 17)}, Published: day.Of(2020, 5, 19), Cite: cite.FRPage(85, 29849), Note: "Only items made from designs, software or technology of a footnote 1 party."},
			{Span: day.Span{From: day.Of(2020, 8, 17)}, Published: day.Of(2020, 8, 20), Cite: cite.FRPage(85, 51596), Note: "Any item in whose deal a footnote 1 party takes part."},
		},
		inputs: categories345, certainty: cite.B,
	},
	{
		number: 3, section: "734.9(g)", title: "Foreign direct product rule of footnote 3 (Russian and Belarusian military end users and procurement)",
		effective: rule.Since(day.Of(2022, 2, 24), day.Of(2022, 3, 3), cite.FRPage(87, 12226), "The day was not re-read."),
		certainty: cite.C,
	},
	{
		number: 4, section: "734.9(e)(2)", title: "Foreign direct product rule of footnote 4 (supercomputers and advanced computing)",
		effective: rule.Since(day.Of(2022, 10, 21), day.Of(2022, 10, 13), cite.FRPage(87, 62186), "The rule took effect in steps from 2022-10-07; that this part did so on 2022-10-21 was not re-read."),
		inputs:    append(slices.Clone(categories345), "5D002", "5E002"), certainty: cite.B,
	},
	{
		number: 5, section: "734.9(e)(3)", title: "Foreign direct product rule of footnote 5 (semiconductor manufacturing equipment)",
		effective: rule.Since(day.Of(2024, 12, 2), day.Of(2024, 12, 5), cite.FRPage(89, 96830), ""),
		inputs:    []string{"3D001", "3D901", "3D991", "3D992", "3D993", "3D994", "3E001", "3E901", "3E991", "3E992", "3E993", "3E994"},
		items:     []string{"3B001", "3B002", "3B903", "3B991", "3B992", "3B993", "3B994"}, certainty: cite.B,
	},
}

// directProduct is the rule of one footnote.
func directProduct(number int) rule.Rule {
	fn := footnotes[slices.IndexFunc(footnotes, func(fn footnote) bool { return fn.number == number })]
	return rule.Rule{
		ID:    "us/ear/" + fn.section,
		Title: fn.title,
		Says: fmt.Sprintf("Foreign-made items that are direct products of certain US technology or software, or of plants that are, are subject to the EAR and need the licence of the entry "+
			"when a party whose entry has footnote %d is purchaser, consignee or end-user.", fn.number),
		Cites:           []cite.Citation{ear(fn.section), ear("744.11(a)")},
		Effective:       fn.effective,
		VerifiedThrough: checked(),
		Certainty:       fn.certainty,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/entity-list"},
		Questions:       append(policyQuestions(), productOf, productOfPlant, containsIC, whichFootnote, designedByParty),
		Apply:           fn.apply,
	}
}

func (fn footnote) apply(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	}
	if done, n := fn.marked(f); done {
		return n
	}
	switch role, standing := f.Role(); standing {
	case transaction.NotParty:
		return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role)
	case transaction.Ask:
		return f.Asks(f.Party.Title()+" matches an entry with footnote "+fmt.Sprint(fn.number)+".", rule.RoleOfParty)
	}
	switch subject, why := f.Subject(); {
	case subject == transaction.Yes:
		return rule.Not("%s is subject to the EAR anyway: %s; the entry itself decides.", f.Item.Title(), why)
	case f.Item.USML != "":
		return rule.Not("%s is under the ITAR.", f.Item.Title())
	case f.Deal.Facts.Truth("fdp") == transaction.No:
		return rule.Not("The file says that no foreign direct product rule makes the items subject to the EAR.")
	}
	return fn.scope(f)
}

// marked reports whether the entry has the footnote: if not, or if that has to
// be asked, it has the finding.
func (fn footnote) marked(f *rule.Facts) (bool, rule.Finding) {
	r := f.Listed.Requirement()
	if slices.Contains(r.Footnotes, fn.number) {
		return false, rule.Finding{}
	}
	digitLost := fn.number != 3 && slices.Contains(r.References, "734.9(e)") &&
		!slices.ContainsFunc(r.Footnotes, func(n int) bool { return n == 1 || n == 4 || n == 5 })
	switch answered := f.Answer(whichFootnote); {
	case !digitLost || answered != "" && answered != fmt.Sprint(fn.number):
		return true, rule.Not("The entry of %s has no footnote %d on %s.", f.Listed.Title(), fn.number, f.On)
	case answered == "":
		return true, f.Asks("The entry of "+f.Listed.Title()+" refers to a foreign direct product rule without saying which.", whichFootnote)
	}
	return false, rule.Finding{}
}

// scope answers whether the item is of the product scope of the rule.
func (fn footnote) scope(f *rule.Facts) rule.Finding {
	if len(fn.items) > 0 {
		switch {
		case !f.Item.ECCN.Known():
			return f.Asks("The rule reaches commodities of certain ECCNs only.", rule.Classification)
		case !slices.Contains(fn.items, f.Item.ECCN.Code):
			return rule.Not("The rule reaches commodities of certain ECCNs only, and %s is not among them.", f.Item.Class())
		}
	}
	why := ""
	switch {
	case fn.number == 5 && (f.Item.ContainsUSIC == transaction.Yes || f.Is(containsIC) == transaction.Yes):
		why = "it contains an integrated circuit of US origin or technology"
	case fn.input(f.Item.ProductOf).Known():
		why = "it is a direct product of " + fn.input(f.Item.ProductOf).String()
	case f.Is(productOf) == transaction.Yes:
		why = "it is a direct product of such technology or software, as was answered"
	case f.Is(productOfPlant) == transaction.Yes:
		why = "it is the product of such a plant, as was answered"
	}
	if why == "" {
		return fn.open(f)
	}
	if fn.number == 1 && f.On < day.Of(2020, 8, 17) {
		switch f.Is(designedByParty) {
		case transaction.No:
			return rule.Not("The item was not made from designs, software or technology of a footnote 1 party, as was answered; until 2020-08-16 the rule reached no other.")
		case transaction.Unstated:
			return f.Asks("On "+f.On.String()+" the rule reached only items made from designs, software or technology of a footnote 1 party.", designedByParty)
		}
	}
	policy, open := reviewPolicy(f)
	return rule.Applies(rule.LicenceRequired, "%s is foreign-made, but subject to the EAR under 15 CFR %s: %s, and %s, whose entry %s has footnote %d, is a party to the transaction. No minimum of US content clears it.",
		f.Item.Title(), fn.section, why, f.Party.Title(), f.Listed.Title(), fn.number).
		Under(policy).With(open...).Citing(entryCites(f)...).Graded(cite.C).
		Allow("licence", "A BIS licence for this item, party and end use; an application will be judged by: "+f.Listed.PolicyWords(), "15 CFR 744.16(a)")
}

// open asks what is still to be known about the making of the item, or says
// that all is known.
func (fn footnote) open(f *rule.Facts) rule.Finding {
	because := f.Listed.Title() + " has footnote " + fmt.Sprint(fn.number) + "."
	if fn.number == 5 && f.Item.ContainsUSIC.Open() && f.Is(containsIC).Open() {
		return f.Asks(because, containsIC)
	}
	if f.Item.ProductOf == nil && f.Is(productOf).Open() {
		return f.Asks(because, productOf)
	}
	if f.Is(productOfPlant).Open() {
		return f.Asks(because, productOfPlant)
	}
	return rule.Not("The item is no direct product of the technology and software that 15 CFR %s names, nor of a plant that is.", fn.section)
}

// input gives the first of the ECCNs that is one of the rule.
func (fn footnote) input(all []item.ECCN) item.ECCN {
	for _, e := range all {
		if len(fn.inputs) == 0 && (e.Group() == 'D' || e.Group() == 'E') || slices.Contains(fn.inputs, e.Code) {
			return e
		}
	}
	return item.ECCN{}
}
