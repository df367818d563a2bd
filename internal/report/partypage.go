package report

import (
	"io"

	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
)

type partyPageJSON struct {
	ID       string           `json:"id"`
	Name     string           `json:"name"`
	Listings []partyEntryJSON `json:"listings"`
}

type partyEntryJSON struct {
	listingJSON
	JoinedBy string `json:"joined_by,omitempty"` // rule that joined it to the first listing
	Because  string `json:"because,omitempty"`
}

// PartyJSON writes a party with all its listings, as they are worded on a day,
// as one object.
func PartyJSON(w io.Writer, p consolidate.Party, on day.Day) error {
	out := partyPageJSON{ID: p.ID, Name: p.Name, Listings: []partyEntryJSON{}}
	for _, m := range p.Listings {
		out.Listings = append(out.Listings, partyEntryJSON{listingOn(m.Listing, on), m.Rule, m.Why})
	}
	return (&jsonPrinter{w: w}).write(out)
}
