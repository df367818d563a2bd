package rule

import "github.com/navicert/navicert/internal/transaction"

// DestinationStated is asked where the file does not say where the items go.
var DestinationStated = Question{
	ID: "destination", Of: OfDeal,
	Text:    "To which country do the items go?",
	Because: "what is required depends on it; state it in the file, as \"destination\", which an answer here does not replace",
	Answers: []string{"stated"},
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
		for _, p := range f.Deal.Parties {
			if p.Role != role {
				continue
			}
			one = one && p.Country != "" && (found == "" || found == p.Country)
			found = p.Country
		}
		if found != "" && one {
			return found
		}
	}
	return ""
}
