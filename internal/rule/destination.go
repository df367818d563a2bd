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
	if f.Deal.Destination != "" {
		return f.Deal.Destination
	}
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
