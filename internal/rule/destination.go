package rule

import (
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/transaction"
)

// DestinationStated is asked where the file does not say where the items go.
var DestinationStated = Question{
	ID: "destination", Of: OfDeal,
	Text:    "To which country do the items go?",
	Because: "what is required depends on it; state it in the file, as \"destination\", which an answer here does not replace",
	Answers: []string{"stated"},
}

// ForeignPerson is asked of whom technology is released to.
var ForeignPerson = Question{
	ID: "foreign-person", Of: OfParty,
	Text:    "Is the recipient a foreign person: no citizen or permanent resident of the United States, and not protected under 8 U.S.C. 1324b(a)(3)?",
	Because: "a release to a foreign person is an export or reexport, wherever it happens (15 CFR 734.13, 734.14, 772.1)",
}

// Destination gives the country that the items go to, as an ISO 3166-1 code:
// what the file states, else the one country of the ultimate consignees and the
// end-users. "" is not known.
func (f *Facts) Destination() string {
	if f.Deal.Act == transaction.Release {
		return f.releasedTo()
	}
	if f.Deal.Destination != "" {
		return f.Deal.Destination
	}
	found, _ := f.recipients()
	return found
}

// Nowhere says in a sentence why the destination of the item is not known.
func (f *Facts) Nowhere() string {
	_, all := f.recipients()
	switch {
	case len(all) < 2:
		return "Where " + f.Item.Title() + " goes is not stated."
	case f.Deal.Act == transaction.Release:
		return f.Item.Title() + " is released to persons of several countries, " + strings.Join(all, ", ") + ": check the release to each by itself."
	}
	return "Where " + f.Item.Title() + " goes is not stated, and its consignees and end-users are in several countries: " + strings.Join(all, ", ") + "."
}

// releasedTo gives the country that a release of technology is deemed to be an
// export to: that of the person it is released to (15 CFR 734.13(b), 734.14(b)),
// wherever it happens. Where it is released to persons of several countries, the
// place of the release stands for none of them.
func (f *Facts) releasedTo() string {
	found, all := f.recipients()
	if found != "" || len(all) > 1 {
		return found
	}
	if f.Deal.Destination != f.Deal.Exporter.Country {
		return f.Deal.Destination
	}
	return ""
}

// recipients gives the country of the ultimate consignees and the end-users,
// where it is one, and all of their countries that are stated, in order. Those of
// one role have to be stated in full: items that a consignee passes on to an
// end-user in another country do not stay with the consignee.
func (f *Facts) recipients() (one string, all []string) {
	full := false
	for _, role := range []transaction.Role{transaction.UltimateConsignee, transaction.EndUser} {
		some, open := false, false
		for i, p := range f.Deal.Parties {
			if p.Role != role {
				continue
			}
			country := p.Country
			if f.Deal.Act == transaction.Release && f.noForeigner(p, i+1) {
				country = "US"
			}
			if country == "" {
				open = true
				continue
			}
			some = true
			if !slices.Contains(all, country) {
				all = append(all, country)
			}
		}
		full = full || some && !open
	}
	slices.Sort(all)
	if f.Deal.Act == transaction.Release && len(all) > 1 {
		// What is released to a US person beside others is no export to it.
		all = slices.DeleteFunc(all, func(c string) bool { return c == "US" })
	}
	if len(all) == 1 && full {
		return all[0], all
	}
	return "", all
}

// noForeigner reports whether it was answered that a party is no foreign person:
// what is released to it stays in the United States, as the law sees it.
func (f *Facts) noForeigner(p transaction.Party, number int) bool {
	t := *f
	t.Party = &Party{Party: p, Number: number}
	return t.Is(ForeignPerson) == transaction.No
}
