package us

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/transaction"
)

// deMinimis says whether a foreign-made item is outside the EAR because it holds
// little controlled US content. It never clears direct products.
func deMinimis() rule.Rule {
	return rule.Rule{
		ID:    "us/ear/734.4",
		Title: "De minimis US content",
		Says: "A foreign-made item is not subject to the EAR for its content where controlled US content is at most 10 percent of its value for Country Groups E:1 and E:2, and 25 percent elsewhere; " +
			"some content has no such level. Only content that would itself need a licence to the destination counts, and the share for software and technology must be reported once before it is relied on. " +
			"It does not clear foreign direct products.",
		Cites: []cite.Citation{ear("734.4"), ear("734.9")},
		Effective: rule.Since(day.Of(1996, 3, 25), day.Of(1996, 3, 25), cite.FRPage(61, 12714),
			"Which content has no level changed often: 734.4(a)(8) and (9) since 2024-12-02 (89 FR 96790)."),
		VerifiedThrough: checked(),
		Certainty:       cite.B,
		About:           rule.EachItem,
		Apply: func(f *rule.Facts) rule.Finding {
			d := f.Deal
			switch {
			case !d.Act.Moves():
				return rule.Not("The act is %s; US content does not decide it.", d.Act)
			case f.Item.USML != "":
				return rule.Not("%s is under the ITAR, which knows no de minimis level.", f.Item.Title())
			case f.Item.Origin == "US":
				return rule.Not("%s is of US origin and subject to the EAR whatever it holds (15 CFR 734.3(a)(2)).", f.Item.Title())
			case (d.Act == transaction.Export || d.Act == transaction.Release) && d.Exporter.Country == "US":
				return rule.Not("%s leaves the United States and is subject to the EAR whatever it holds (15 CFR 734.3(a)(1)).", f.Item.Title())
			case !f.Is(rule.SubjectToEAR).Open(), !f.Item.SubjectEAR.Open():
				return rule.Not("Whether %s is subject to the EAR is stated already.", f.Item.Title())
			case f.Item.Origin == "":
				return f.Asks("The rule is about foreign-made items, and the origin of "+f.Item.Title()+" is not stated.", rule.SubjectToEAR)
			}
			m := f.Minimum()
			switch m.Subject {
			case transaction.Yes:
				return rule.Not("%s is not outside the EAR: %s.", f.Item.Title(), m.Why)
			case transaction.No:
				return rule.Applies(rule.NotSubject, "%s is not subject to the EAR: %s. The items of a deal with a listed party are looked at by the rules of its footnotes.", f.Item.Title(), m.Why)
			}
			return f.Asks("Whether "+f.Item.Title()+" is within the de minimis level is not known: "+m.Why+".", m.Asks...)
		},
	}
}
