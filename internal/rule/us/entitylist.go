package us

import (
	"strings"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/provision"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const entityListID = "us/ear/744.16"

// The questions of the Entity List.
var (
	entryExclusion = rule.Question{
		ID: "entry-exclusion", Of: rule.OfPartyItem,
		Text:    "Does the exception that the entry itself states cover this deal?",
		Because: "the entry leaves some items or transactions out of its licence requirement, in words that a person must read",
	}
	entryItems = rule.Question{
		ID: "entry-items", Of: rule.OfPartyItem,
		Text:    "Is the item among those that the entry requires a licence for?",
		Because: "the entry limits its licence requirement to certain items or projects",
	}
	civilAviation = rule.Question{
		ID: "civil-aviation-safety", Of: rule.OfPartyItem,
		Text:    "Is the item for the safety of civil aviation, so that a licence exception may be used under 15 CFR 740.2(a)(5)?",
		Because: "entities listed under India or Pakistan may still receive such items under a licence exception (15 CFR 744.16(b)(1))",
	}
	exceptionMet = rule.Question{
		ID: "exception-terms-met", Of: rule.OfPartyItem,
		Text:    "Are all terms of the licence exception that is to be used met, for this item and destination?",
		Because: "a licence exception authorises nothing unless each of its terms and those of 15 CFR 740.2 is met",
	}
	standardsActivity = rule.Question{
		ID: "standards-activity", Of: rule.OfPartyItem,
		Text:    "Is the technology or software released for a standards-related activity (15 CFR 772.1)?",
		Because: "since 2022-09-09 certain releases for such an activity need no licence under the entry (15 CFR 744.11(a)(1); 87 FR 55241)",
	}
)

// entityList is the licence requirement of the Entity List. The entry itself
// says for which items and under which review policy; the rule adds who must
// be a party to the transaction, and that the item is subject to the EAR.
func entityList() rule.Rule {
	return rule.Rule{
		ID:    entityListID,
		Title: "Entity List licence requirement",
		Says: "A BIS licence is needed to export, reexport or transfer in-country the items that the entry names, when the listed entity is purchaser, " +
			"intermediate or ultimate consignee or end-user. No licence exception may be used but those that the entry or 744.16(b) leave. " +
			"It is no ban on buying from the entity and no block of property.",
		Cites:           []cite.Citation{ear("744.11"), ear("744.16")},
		Effective:       rule.Always(), // the days of the entry decide
		VerifiedThrough: checked(),
		Certainty:       cite.A,
		About:           rule.EachListing,
		Lists:           []list.ID{"us/bis/entity-list"},
		Questions:       append(policyQuestions(), entryExclusion, entryItems, civilAviation, exceptionMet, standardsActivity),
		Apply:           applyEntityList,
	}
}

func applyEntityList(f *rule.Facts) rule.Finding {
	if !f.Deal.Act.Moves() {
		return rule.Not("The Entity List requires a licence for exports, reexports and in-country transfers; this act is %s. Buying from a listed entity is not caught.", f.Deal.Act)
	}
	role, standing := f.Role()
	switch standing {
	case transaction.NotParty:
		return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role)
	case transaction.Ask:
		return f.Asks(f.Hit()+", and a licence is needed if it is a party to the transaction.", rule.RoleOfParty)
	}
	switch subject, why := f.Subject(); subject {
	case transaction.No:
		return rule.Not("%s is not subject to the EAR: %s.", f.Item.Title(), why)
	case transaction.Unstated:
		return f.Asks(f.Hit()+", and a licence is needed if the item is subject to the EAR.", rule.SubjectToEAR)
	}
	return required(f, role)
}

// required answers for an entry whose party and item are known to be caught,
// by what its requirement says of the item.
func required(f *rule.Facts, role transaction.Role) rule.Finding {
	r := f.Listed.Requirement()
	switch r.Scope {
	case provision.AllExcept:
		switch f.Is(entryExclusion) {
		case transaction.No:
		case transaction.Yes:
			return rule.Not("The entry of %s excludes this: %s. It was answered that this is so.", f.Listed.Title(), r.ExceptText)
		default:
			if technologyOnly(r.ExceptText) && kindOf(f.Item) != item.Unstated && kindOf(f.Item) != item.Technology {
				break // the exception is for another kind of item
			}
			return f.Asks("The entry of "+f.Listed.Title()+" requires a licence for all items subject to the EAR except: "+r.ExceptText+".", entryExclusion)
		}
	case provision.CCLAndSupp7:
		switch {
		case !f.Item.ECCN.Known():
			return f.Asks("The entry of "+f.Listed.Title()+" requires a licence for items on the CCL and for some others.", rule.Classification)
		case f.Item.ECCN == item.EAR99 && f.Is(entryItems) == transaction.No:
			return rule.Not("The item is EAR99 and, as was answered, not in supplement no. 7 to part 746, to which the entry of %s is limited.", f.Listed.Title())
		case f.Item.ECCN == item.EAR99 && f.Is(entryItems).Open():
			return f.Asks("The entry of "+f.Listed.Title()+" reaches EAR99 items only if they are listed in supplement no. 7 to part 746.", entryItems)
		}
	case provision.InProjects:
		switch f.Is(entryItems) {
		case transaction.No:
			return rule.Not("The items are, as was answered, not for a project of 15 CFR 746.8(a)(4), to which the entry of %s is limited.", f.Listed.Title())
		case transaction.Unstated:
			return f.Asks("The entry of "+f.Listed.Title()+" requires a licence for items used in projects of 15 CFR 746.8(a)(4).", entryItems)
		}
	}
	return excepted(f, licence(f, role, r))
}

// licence is the requirement itself.
func licence(f *rule.Facts, role transaction.Role, r *provision.Requirement) rule.Finding {
	policy, open := reviewPolicy(f)
	n := rule.Applies(rule.LicenceRequired, "%s and is %s. %s",
		f.Hit(), role, f.Listed.RequirementWords()).
		Under(policy).With(open...).Citing(entryCites(f)...).Graded(f.Listed.Terms.Certainty)
	if role == transaction.Purchaser && f.On < day.Of(2020, 8, 17) {
		n.Why += " Before 2020-08-17 the regulation did not name the purchaser; the preambles of the listing rules did, so this is less sure (85 FR 51335)."
		n = n.Graded(max(n.Certainty, cite.B)).Citing(cite.FRPage(85, 51335))
	}
	if at := f.Deal.Facts.Day("en_route_on"); at.Known() && at <= f.On {
		n.Why += " The goods are laden already, and no application is accepted for them (15 CFR 748.4(d)(2)): stop them, and write to the Office of Export Enforcement."
		n = n.Citing(ear("748.4(d)(2)"))
	}
	if g := r.GOV; g != nil {
		says := "License Exception GOV, " + strings.Join(g.References, " and ")
		if g.UsedBy != "" {
			says += ", when used by " + g.UsedBy
		}
		n.Exceptions = append(n.Exceptions, says)
		n = n.Allow("licence-exception", "The entry itself leaves "+says+".", "15 CFR 744.16(b)")
	}
	return n.Allow("licence", "A BIS licence for this item, party and end use; an application will be judged by: "+f.Listed.PolicyWords(), "15 CFR 744.16(a)")
}

// excepted adds what 744.16(b) and 744.11(a)(1) leave open.
func excepted(f *rule.Facts, n rule.Finding) rule.Finding {
	if says := provision.CountryException(heading(f)); says != "" {
		switch {
		case f.Is(civilAviation) == transaction.No:
		case f.Is(civilAviation).Open():
			return f.Asks(n.Why+" "+says, civilAviation).Under(n.Policy).Citing(n.Cites...)
		case f.Is(exceptionMet) == transaction.Yes:
			return rule.Applies(rule.Authorized, "%s A licence exception that 15 CFR 740.2(a)(5) and 744.16(b) leave is used, and its terms are met, as was answered.", n.Why).Citing(n.Cites...)
		case f.Is(exceptionMet).Open():
			return f.Asks(n.Why+" "+says, exceptionMet).Under(n.Policy).Citing(n.Cites...)
		}
	}
	if k := kindOf(f.Item); f.On >= day.Of(2022, 9, 9) && (k == item.Technology || k == item.Software) {
		switch f.Is(standardsActivity) {
		case transaction.Yes:
			return rule.Not("The release is, as was answered, for a standards-related activity, which needs no licence under the entry of %s (15 CFR 744.11(a)(1)).", f.Listed.Title())
		case transaction.Unstated:
			n = n.With(f.Also(standardsActivity)...)
		}
	}
	return n
}

// technologyOnly reports whether the exception of an entry begins by limiting
// itself to technology, as that of the Huawei entries for standards did.
func technologyOnly(text string) bool {
	return strings.HasPrefix(strings.ToLower(text), "technology ")
}

// kindOf gives the kind of an item as stated, else as its ECCN tells.
func kindOf(i *rule.Item) item.Kind {
	if i.Kind != item.Unstated {
		return i.Kind
	}
	return i.ECCN.Kind()
}

// heading gives the country that the entry is listed under, "" where there are
// several: the exception is for entities listed under one.
func heading(f *rule.Facts) string {
	if c := f.Listed.Listing.Subject.Countries; len(c) == 1 {
		return c[0]
	}
	return ""
}

// entryCites gives the publications of the terms in force, else of the entry.
func entryCites(f *rule.Facts) []cite.Citation {
	if c := f.Listed.Terms.Cites; len(c) > 0 {
		return c
	}
	return f.Listed.Listing.Citations
}
