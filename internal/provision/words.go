package provision

import (
	"fmt"
	"strings"
)

// Words says the requirement in plain English, in full sentences.
func (r Requirement) Words() string {
	var b strings.Builder
	b.WriteString("A licence is required for ")
	switch r.Scope {
	case AllItems:
		b.WriteString("all items subject to the EAR")
	case AllExcept:
		b.WriteString("all items subject to the EAR except what the entry itself excludes (" + r.ExceptText + ")")
	case InProjects:
		b.WriteString("all items subject to the EAR when used in the projects of 15 CFR 746.8(a)(4)")
	case CCLAndSupp7:
		b.WriteString("items on the Commerce Control List and ")
		if r.EAR99Included {
			b.WriteString("EAR99 ")
		}
		b.WriteString("items listed in supplement no. 7 to 15 CFR part 746")
	case Supplement2:
		b.WriteString("items listed in supplement no. 2 to 15 CFR part 744")
	default:
		b.WriteString("items that the entry states in words Navicert could not read, so take it to be all items subject to the EAR and ask a person")
	}
	b.WriteString("; " + r.exceptions() + ".")
	for _, n := range r.Footnotes {
		b.WriteString(" " + footnoteWords(n))
	}
	if r.Worldwide {
		b.WriteString(" The requirement follows the party wherever it is located.")
	}
	for _, q := range r.Open {
		if r.Scope != AllExcept || !strings.Contains(q, r.ExceptText) || r.ExceptText == "" {
			b.WriteString(" To be asked: " + q)
		}
	}
	return b.String()
}

// exceptions says which licence exceptions there are. Unless the entry says
// otherwise there is none (15 CFR 744.16(b)); for the Military End-User List it
// is 15 CFR 744.21(c).
func (r Requirement) exceptions() string {
	switch {
	case r.GOV != nil && r.GOV.UsedBy != "":
		return fmt.Sprintf("the only licence exception is GOV under 15 CFR %s when used by %s (the entry and 15 CFR 744.16(b))",
			strings.Join(r.GOV.References, " and "), r.GOV.UsedBy)
	case r.GOV != nil:
		return fmt.Sprintf("the only licence exception is GOV under 15 CFR %s (the entry and 15 CFR 744.16(b))",
			strings.Join(r.GOV.References, " and "))
	case r.Scope == Supplement2:
		return "the only licence exception is GOV under 15 CFR 740.11(b)(2)(i) and (ii) (15 CFR 744.21(c))"
	}
	return "no licence exception applies (15 CFR 744.16(b))"
}

// CountryException says which licence exception 15 CFR 744.16(b) leaves open for
// parties listed under one country (ISO 3166-1 alpha-2), or "" where there is
// none. Whether it applies to an item has to be asked.
func CountryException(country string) string {
	switch country {
	case "IN", "PK":
		return "For entities listed under India or Pakistan, items for the safety of civil aviation under 15 CFR 740.2(a)(5) may still use a licence exception (15 CFR 744.16(b)); ask."
	}
	return ""
}

// footnoteWords says what a footnote of supplement no. 4 to part 744 adds.
func footnoteWords(n int) string {
	switch n {
	case 1:
		return "Footnote 1: foreign-made items that are direct products of certain technology or software are subject to the EAR too (15 CFR 734.9(e)(1))."
	case 2:
		return "Footnote 2: certain disclosures for the security of existing, fully operational networks and equipment need no licence under the entry (85 FR 51596)."
	case 3:
		return "Footnote 3: foreign-made items are subject to the EAR too under the Russian and Belarusian military end-user and procurement rule (15 CFR 734.9(g))."
	case 4:
		return "Footnote 4: foreign-made advanced-computing and supercomputer items are subject to the EAR too (15 CFR 734.9(e)(2))."
	case 5:
		return "Footnote 5: foreign-made semiconductor manufacturing equipment is subject to the EAR too (15 CFR 734.9(e)(3))."
	}
	return fmt.Sprintf("Footnote %d is not known.", n)
}
