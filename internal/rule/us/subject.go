package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

var itarAuthorisation = rule.Question{
	ID: "itar-authorisation", Of: rule.OfItem,
	Text:    "Is there a licence or other approval of the State Department for this item and transaction?",
	Because: "items of the United States Munitions List are under the ITAR and need its approval (22 CFR 123.1)",
}

// subjectToEAR tells items that the EAR do not reach, and asks where it is not
// known. Every other rule of the EAR rests on it.
func subjectToEAR() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/734.3",
		Title: "Items subject to the EAR",
		Says: "The EAR reach items in or from the United States, foreign-made items with more than a minimum of controlled US content, and certain direct products of US technology. " +
			"Items of the United States Munitions List are under the ITAR instead.",
		Cites:           []cite.Citation{ear("734.3")},
		Effective:       rule.Always(),
		VerifiedThrough: checked(),
		Certainty:       cite.C, // the section was not re-read
		About:           rule.EachItem,
		Questions:       []rule.Question{itarAuthorisation},
		Apply: func(f *rule.Facts) rule.Finding {
			if !f.Deal.Act.Moves() {
				return rule.Not("The act is %s; whether the item is subject to the EAR does not decide it.", f.Deal.Act)
			}
			if f.Item.USML != "" {
				return munition(f)
			}
			switch subject, why := f.Subject(); subject {
			case transaction.Yes:
				return rule.Not("%s is subject to the EAR: %s; the other rules decide.", f.Item.Title(), why)
			case transaction.No:
				return rule.Applies(rule.NotSubject, "%s is not subject to the EAR: %s. Rules that make certain foreign-made items subject for listed parties are looked at by themselves.", f.Item.Title(), why)
			default:
				return f.Asks("Whether "+f.Item.Title()+" is subject to the EAR is not known: "+why+".", rule.SubjectToEAR)
			}
		},
	}
}

// munition answers for an item of the ITAR, which no rule of the EAR clears.
func munition(f *rule.Facts) rule.Finding {
	itar := cite.InCFR(22, "123.1")
	switch f.Is(itarAuthorisation) {
	case transaction.Yes:
		return rule.Applies(rule.Authorized, "%s is of USML category %s; an approval of the State Department covers it, as was answered.", f.Item.Title(), f.Item.USML).Citing(itar)
	case transaction.No:
		return rule.Applies(rule.LicenceRequired, "%s is of USML category %s: it needs an approval of the State Department under the ITAR.", f.Item.Title(), f.Item.USML).
			Citing(itar).Allow("licence", "A licence or other approval of the State Department, Directorate of Defense Trade Controls.", "22 CFR 123.1").Graded(cite.C)
	}
	return f.Asks(f.Item.Title()+" is of USML category "+f.Item.USML+", under the ITAR.", itarAuthorisation).Citing(itar)
}
