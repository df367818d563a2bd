package us

import (
	"slices"

	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

const affiliatesID = "us/ear/affiliates"

// The questions of the Affiliates Rule.
var (
	listedHalf = rule.Question{
		ID: "listed-half", Of: rule.OfParty,
		Text:    "Do parties on the Entity List, the Military End-User List or the SDN List (of the programmes of 15 CFR 744.8) together own 50 percent or more of the party, directly or indirectly?",
		Because: "such a party is restricted as its owners are, and where a listed owner is known and its share is not, the share must be found out or a licence had (Red Flag 29, 15 CFR part 732 supplement no. 3)",
	}
	generalLicence7 = rule.Question{
		ID: "general-licence-7", Of: rule.OfPartyItem,
		Text:    "Are all terms of Temporary General Licence No. 7 met: destination and party in a country of Country Group A:5 or A:6 (or a joint venture that it names, outside E:1 and E:2), and the records kept?",
		Because: "the licence let deals with affiliates that no list names go on until 2025-11-28",
	}
)

// minorityOwner is the red flag of a listed owner that holds less than half.
var minorityOwner = rule.Question{
	ID: "red-flag-listed-owner", Of: rule.OfParty,
	Text:    "A listed party owns a part of the party, less than half. Has it been cleared up that nothing goes to the owner or is done for it?",
	Because: flagCounts,
}

// The days of the Affiliates Rule. A stay that ends "until November 9, 2026" has
// that day as its last.
var (
	affiliatesStayed = rule.Period{
		Span: day.Span{From: day.Of(2025, 11, 10), Until: day.Of(2026, 11, 10)}, Published: day.Of(2025, 11, 12), Cite: cite.FRPage(90, 50857),
		Note: "The amendments of parts 732, 734, 736, 744 and 748 are stayed, Red Flag 29 and supplement no. 8 to part 744 with them, although the Code of Federal Regulations prints them.",
	}
	affiliatesVerified = day.Of(2026, 10, 4)
)

// affiliates is the rule that restricts what listed parties own by half as they
// are restricted themselves.
func affiliates() rule.Rule {
	return rule.Rule{
		ID:    affiliatesID,
		Title: "Affiliates Rule (50 percent rule of BIS)",
		Says: "An entity that parties on the Entity List, the Military End-User List or, under the programmes of 744.8, the SDN List own by 50 percent or more, directly or indirectly and all together, is restricted as they are: " +
			"the strictest requirement, exceptions and review policy of its owners hold, and their footnotes. The Unverified List does not flow down. Looked at are the owners that the file states, and theirs; the savings clause of the rule is not decided here.",
		Cites: []cite.Citation{cite.InCFR(15, "part 744 supplement no. 8"), cite.FRPage(90, 47201), cite.FRPage(90, 50857)},
		Effective: []rule.Period{
			{Span: day.Span{From: day.Of(2025, 9, 29), Until: day.Of(2026, 11, 10)}, Published: day.Of(2025, 9, 30), Cite: cite.FRPage(90, 47201)},
			{
				Span: day.Span{From: day.Of(2026, 11, 10)}, Published: day.Of(2025, 9, 30), Cite: cite.FRPage(90, 47201), Certainty: cite.U,
				Note: "In force again as scheduled, unverified: the stay (90 FR 50857) was to end on 2026-11-09 if it was not extended; it was last looked up on 2026-10-04, and nothing later was found.",
			},
		},
		Stayed:          []rule.Period{affiliatesStayed},
		VerifiedThrough: affiliatesVerified,
		Certainty:       cite.B,
		About:           rule.EachOwned,
		Questions:       flowingQuestions(),
		Apply:           applyAffiliates,
	}
}

// flowing are the rules whose demands flow down to affiliates.
func flowing() []rule.Rule {
	return []rule.Rule{entityList(), directProduct(1), directProduct(3), directProduct(4), directProduct(5), militaryEndUserList(), blockedParty()}
}

// flowingQuestions gives the rule's own questions and those of what flows down,
// each once.
func flowingQuestions() []rule.Question {
	out := []rule.Question{listedHalf, minorityOwner}
	for _, r := range flowing() {
		for _, q := range r.Questions {
			out = appendQuestion(out, q)
		}
	}
	return out
}

// flowsDown reports whether a listing restricts affiliates.
func flowsDown(d *rule.Listed) bool {
	switch d.Listing.List {
	case "us/bis/entity-list", "us/bis/military-end-user":
		return true
	case "us/ofac/sdn":
		return len(d.Listing.Programs) == 0 || slices.ContainsFunc(d.Listing.Programs, func(p string) bool { return slices.Contains(blockedPrograms, p) })
	}
	return false
}

func applyAffiliates(f *rule.Facts) rule.Finding {
	switch {
	case !f.Deal.Act.Moves():
		return rule.Not("The rule is about exports, reexports and in-country transfers; this act is %s.", f.Deal.Act)
	case f.Party.Role == transaction.Owner:
		return ownerAlone(f)
	}
	role, standing := f.Role()
	if standing == transaction.NotParty {
		return rule.Not("%s takes part as %s, which is none of the roles of 15 CFR 748.5(c) to (f).", f.Party.Title(), role)
	}
	s := f.Stake(flowsDown)
	caught := s.Low >= rule.Half
	switch f.Is(listedHalf) {
	case transaction.Yes:
		caught = true
	case transaction.No:
		if !caught {
			return rule.Not("Listed parties own less than half of %s, as was answered.", f.Party.Title())
		}
	}
	switch {
	case !caught && f.Party.OwnersUnknown == transaction.Yes:
		return wouldNeed(f.Asks("The file says that the owners of "+f.Party.Title()+" are not known.", listedHalf))
	case !caught && len(s.Caught) == 0:
		return rule.Not("None of the stated owners of %s is on a list that restricts affiliates.", f.Party.Title())
	case !caught && s.High < rule.Half:
		return minority(f, s)
	case !caught:
		return wouldNeed(openStake(f, s, "Owners of "+f.Party.Title()+" are listed: "+s.Words()+".", listedHalf))
	case len(s.Caught) == 0:
		return rule.Applies(rule.LicenceRequired, "Listed parties own %s by half or more, as was answered. State them as its owners, so that their requirements can be read.", f.Party.Title())
	}
	return strictest(f, s)
}

// minority answers for a party of which listed parties hold less than half.
func minority(f *rule.Facts, s rule.Stake) rule.Finding {
	flag := "Of " + f.Party.Title() + " listed parties own less than half together: " + s.Words() + ". That is a red flag, not a licence requirement."
	switch f.Is(minorityOwner) {
	case transaction.Yes:
		return rule.Not("%s It was cleared up, %s.", flag, f.Said(minorityOwner))
	case transaction.No:
		return rule.Applies(rule.LicenceRequired, "%s It stands, %s: do not go on; put all that is known before BIS, with an application for a licence.", flag, f.Said(minorityOwner))
	}
	return f.Asks(flag, minorityOwner)
}

// ownerAlone answers for a party in the role of an owner: the file does not say
// of whom and how much.
func ownerAlone(f *rule.Facts) rule.Finding {
	i := slices.IndexFunc(f.Party.Listed, func(d *rule.Listed) bool {
		return flowsDown(d) && (d.Standing == rule.InForce || d.Standing == rule.StartUnknown)
	})
	switch {
	case i < 0:
		return rule.Not("%s is on no list that restricts affiliates.", f.Party.Title())
	case f.Is(listedHalf) == transaction.No:
		return rule.Not("Listed parties own less than half, as was answered.")
	}
	return wouldNeed(f.Asks(f.Party.Title()+" matches "+f.Party.Listed[i].Title()+" and owns a part of a party. State it under \"owners\" of that party, with its share.", listedHalf))
}

func wouldNeed(n rule.Finding) rule.Finding {
	n.Would = rule.LicenceRequired
	return n
}

// strictest asks each rule that flows down of each listed owner, as if the party
// were the owner, and takes the strictest of all.
func strictest(f *rule.Facts, s rule.Stake) rule.Finding {
	var out, first rule.Finding
	all := flowing()
	for _, c := range s.Caught {
		t := f.Through(c.Owner, c.Listed).Sure()
		for i := range all {
			if !slices.Contains(all[i].Lists, c.Listed.Listing.List) {
				continue
			}
			n := all[i].Ask(t)
			if first.Kind == "" {
				first = n
			}
			if n.Kind != rule.DoesNotApply {
				out = stricter(out, n)
			}
		}
	}
	if out.Kind == "" {
		out = first
	}
	if out.Kind != rule.DoesNotApply {
		out.Why = "Listed parties own half or more of " + f.Party.Title() + ": " + s.Words() + ". " + out.Why
	}
	return out
}

// stricter puts two findings together: the worse effect and its reason, the
// stricter policy, only the exceptions that both leave.
func stricter(a, b rule.Finding) rule.Finding {
	if a.Kind == "" {
		return b
	}
	worse, other := a, b
	if b.Effect.Rank() > a.Effect.Rank() {
		worse, other = b, a
	}
	if a.Effect == b.Effect && a.Kind == rule.DoesApply && a.Policy.Stricter(b.Policy) != a.Policy {
		worse, other = b, a
	}
	if other.Kind == rule.DoesApply {
		worse.Policy = worse.Policy.Stricter(other.Policy)
	}
	worse.Exceptions = slices.DeleteFunc(slices.Clone(worse.Exceptions), func(e string) bool { return !slices.Contains(other.Exceptions, e) })
	worse.Certainty = max(worse.Certainty, other.Certainty)
	for _, q := range other.Questions {
		if !slices.ContainsFunc(worse.Questions, func(k rule.Asked) bool { return k.ID == q.ID }) {
			worse = worse.With(q)
		}
	}
	return worse.Citing(other.Cites...)
}

// affiliateLicence is the temporary general licence for affiliates.
func affiliateLicence() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/tgl-7",
		Title: "Temporary General Licence No. 7 for affiliates",
		Says:  "Until 2025-11-28 deals with affiliates that no list names could go on, to and within Country Groups A:5 and A:6, and with certain joint ventures elsewhere but in E:1 and E:2. It was stayed with the Affiliates Rule.",
		Cites: []cite.Citation{cite.InCFR(15, "part 736 supplement no. 1"), cite.FRPage(90, 47201)},
		Effective: []rule.Period{{
			Span: day.Span{From: day.Of(2025, 9, 29), Until: day.Of(2025, 11, 29)}, Published: day.Of(2025, 9, 30), Cite: cite.FRPage(90, 47201),
			Note: "One reader gives 2025-12-01 as its end, two give 2025-11-28.",
		}},
		Stayed:          []rule.Period{affiliatesStayed},
		VerifiedThrough: affiliatesVerified,
		Certainty:       cite.B,
		About:           rule.EachOwned,
		Questions:       []rule.Question{generalLicence7},
		Covers:          []string{affiliatesID},
		Apply: func(f *rule.Facts) rule.Finding {
			if len(f.Party.Owners) == 0 && f.Party.OwnersUnknown != transaction.Yes {
				return rule.Not("The file states no owners of %s.", f.Party.Title())
			}
			if slices.ContainsFunc(f.Party.Listed, func(d *rule.Listed) bool {
				return flowsDown(d) && d.Standing == rule.InForce && len(d.Doubts) == 0
			}) {
				return rule.Not("%s is listed itself; the licence is for affiliates that no list names.", f.Party.Title())
			}
			if f.Stake(flowsDown).High < rule.Half && f.Party.OwnersUnknown != transaction.Yes && f.Is(listedHalf) != transaction.Yes {
				return rule.Not("Listed parties own less than half of %s, so there is nothing to license.", f.Party.Title())
			}
			switch f.Is(generalLicence7) {
			case transaction.No:
				return rule.Not("The terms of the licence are not met, as was answered.")
			case transaction.Unstated:
				return f.Asks("The licence may cover a deal with an affiliate that no list names.", generalLicence7)
			}
			return rule.Applies(rule.Authorized, "Temporary General Licence No. 7 was in force on %s, and its terms are met, as was answered.", f.On)
		},
	}
}
