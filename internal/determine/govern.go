package determine

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/rule"
)

// withoutExceptions are the rules that, where they apply to an item of a deal,
// leave no licence exception for it, but those that the finding itself names:
// 15 CFR 744.16(b), 744.8(b), 744.15 with 740.2(a)(17), 744.21(c), 744.2 to
// 744.6 and 744.23 with 740.2(a), 764.3. To add one, add its ID.
var withoutExceptions = []string{
	"us/ear/744.16", "us/ear/734.9(e)(1)", "us/ear/734.9(e)(2)", "us/ear/734.9(e)(3)", "us/ear/734.9(g)",
	"us/ear/affiliates", "us/ear/744.8", "us/ear/744.12", "us/ear/744.15", "us/ear/744.21", "us/ear/744.21-unlisted",
	"us/ear/744.2", "us/ear/744.22", "us/ear/744.6", "us/ear/744.23", "us/ear/764.3",
}

// govern lets rules that stand beside each other speak for one deal: a licence
// exception that another rule takes away is not offered, and where a licence is
// needed anyway it governs, and no statement of an unverified party is asked
// for. What is so settled is given back as passed.
func govern(all []Finding) []Passed {
	var settled []Passed
	for i := range all {
		f := &all[i]
		switch {
		case f.Kind == rule.DoesNotApply:
		case f.Rule.ID == "us/ear/738.4":
			if by := bars(all, f); by != nil {
				forgo(f, by)
			}
		case f.Effect == rule.StatementRequired:
			if by := licenceFor(all, f.Item); by != nil {
				f.Kind = rule.DoesNotApply
				f.Why = "An export licence is required anyway, by " + by.Rule.ID + "; the licence governs, and no statement is asked for (15 CFR 744.15(b)). " + f.Why
				settled = append(settled, Passed{f.Rule, f.Party, f.Item, f.Reason(), f.at})
			}
		case f.Kind == rule.DoesAsk && slices.Contains(nothingWorse, f.Rule.ID):
			if by := alreadyBarred(all, f); by != nil {
				f.Kind = rule.DoesNotApply
				f.Why = "The deal is barred anyway, by " + by.Rule.ID + ", and this rule could only bar it likewise. " + f.Why
				settled = append(settled, Passed{f.Rule, f.Party, f.Item, f.Reason(), f.at})
			}
		}
	}
	return settled
}

// nothingWorse are rules whose questions can lead to a bar on federal money or
// to a presumption against an import, and to nothing worse: where another rule
// has that effect on the same items for certain, they are not asked. To add one,
// add its ID.
var nothingWorse = []string{"us/dod/1260h", "us/fcc/covered-list", "us/dhs/uflpa-region"}

// alreadyBarred gives a finding that for certain has on the items of f the
// effect that f asks about: on imports a presumption, else a bar.
func alreadyBarred(all []Finding, f *Finding) *Finding {
	for i := range all {
		n := &all[i]
		if n.Kind == rule.DoesApply && (n.Effect == rule.ProcurementBar || n.Effect == rule.ImportPresumption) &&
			(n.Item == nil || f.Item == nil || n.Item == f.Item) {
			return n
		}
	}
	return nil
}

// bars gives the finding that leaves no licence exception for the item of f.
func bars(all []Finding, f *Finding) *Finding {
	for i := range all {
		n := &all[i]
		if n.Kind == rule.DoesApply && (n.Item == nil || n.Item == f.Item) && slices.Contains(withoutExceptions, n.Rule.ID) &&
			(n.Effect != rule.Authorized || n.Rule.ID == "us/ear/744.15") {
			return n
		}
	}
	return nil
}

// forgo takes from a requirement of the Country Chart the licence exceptions
// that by leaves no room for.
func forgo(f, by *Finding) {
	kept := func(says string) bool {
		symbol, _, _ := strings.Cut(says, ":")
		return slices.ContainsFunc(by.Exceptions, func(e string) bool { return strings.HasPrefix(e, symbol+",") })
	}
	exception := func(w rule.Way) bool {
		return w.Kind == "licence-exception" && !kept(strings.TrimPrefix(w.Says, "License Exception "))
	}
	some := f.Effect == rule.Authorized || len(f.Exceptions) > 0
	f.Exceptions = slices.DeleteFunc(slices.Clone(f.Exceptions), func(says string) bool { return !kept(says) })
	f.Ways = slices.DeleteFunc(slices.Clone(f.Ways), exception)
	if f.Effect == rule.Authorized {
		f.Effect = rule.LicenceRequired
	}
	if some {
		f.Why += " No licence exception may be used for it in this deal, by " + by.Rule.ID + "."
	}
}

// licenceFor gives a finding by which an export licence is certainly required
// for an item.
func licenceFor(all []Finding, i *rule.Item) *Finding {
	for k := range all {
		n := &all[k]
		if n.Kind == rule.DoesApply && n.Effect == rule.LicenceRequired && (n.Item == nil || n.Item == i) &&
			strings.HasPrefix(n.Rule.ID, "us/ear/") && n.Rule.ID != "us/ear/734.3" {
			return n
		}
	}
	return nil
}
