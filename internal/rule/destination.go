package rule

import "github.com/navicert/navicert/internal/transaction"

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
// what the file states, else the country of the ultimate consignees, else that
// of the end-users, where it is one. "" is not known.
func (f *Facts) Destination() string {
	if f.Deal.Act == transaction.Release {
		return f.releasedTo()
	}
	if f.Deal.Destination != "" {
		return f.Deal.Destination
	}
	return f.recipients()
}

// releasedTo gives the country that a release of technology is deemed to be an
// export to: that of the person it is released to (15 CFR 734.13(b), 734.14(b)),
// wherever it happens.
func (f *Facts) releasedTo() string {
	if found := f.recipients(); found != "" {
		return found
	}
	if f.Deal.Destination != f.Deal.Exporter.Country {
		return f.Deal.Destination
	}
	return ""
}

// recipients gives the country of the ultimate consignees, else that of the
// end-users, where it is one.
func (f *Facts) recipients() string {
	for _, role := range []transaction.Role{transaction.UltimateConsignee, transaction.EndUser} {
		found, one := "", true
		for i, p := range f.Deal.Parties {
			if p.Role != role {
				continue
			}
			country := p.Country
			if f.Deal.Act == transaction.Release && f.noForeigner(p, i+1) {
				country = "US"
			}
			one = one && country != "" && (found == "" || found == country)
			found = country
		}
		if found != "" && one {
			return found
		}
	}
	return ""
}

// noForeigner reports whether it was answered that a party is no foreign person:
// what is released to it stays in the United States, as the law sees it.
func (f *Facts) noForeigner(p transaction.Party, number int) bool {
	t := *f
	t.Party = &Party{Party: p, Number: number}
	return t.Is(ForeignPerson) == transaction.No
}
