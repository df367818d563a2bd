package list

import (
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/party"
)

// A Listing is one entry of one list, with its legal data as published.
type Listing struct {
	List ID `json:"list"`
	// Key tells the entry from all others of the same list version. It is the
	// authority's number where there is one.
	Key     string      `json:"key"`
	Subject party.Party `json:"subject"`
	// InForce is the time in which the listing has legal effect: From is the
	// effective day of the act that added it, Until that of the act that
	// removed it. From is zero where no source states it.
	InForce  day.Span `json:"in_force"`
	Dates    Dates    `json:"dates,omitzero"`
	Programs []string `json:"programs,omitempty"`
	// Standard is the column "standard order" of a denial order: "Y" where it
	// has the standard terms of supplement no. 1 to 15 CFR part 764, "N" where
	// it is narrower.
	Standard string `json:"standard_order,omitempty"`
	// Citations are the publications that give the listing force, the addition
	// first.
	Citations []cite.Citation `json:"citations,omitempty"`
	// Terms are what the listing demands, with the days on which each wording
	// was in force, earliest first. Their spans do not overlap.
	Terms    []Terms   `json:"terms,omitempty"`
	Remarks  string    `json:"remarks,omitempty"`
	URL      string    `json:"url,omitempty"`
	Line     int       `json:"line,omitempty"` // line or ordinal in the document it came from, from 1
	Problems []Problem `json:"problems,omitempty"`
	// Facts says which facts were added from elsewhere than the list document,
	// one sentence and one citation each.
	Facts []Fact `json:"facts,omitempty"`
	// Errata are the corrections that were laid over the listing. A version has
	// none: they are put beside what it says when it is used.
	Errata []Erratum `json:"errata,omitempty"`
	// Own is set on entries of the user's own lists only.
	Own *Own `json:"own,omitempty"`
}

// Dates are the other days of a listing, never mixed with those of InForce.
type Dates struct {
	Announced day.Day `json:"announced,omitzero"`
	Published day.Day `json:"published,omitzero"` // of the act that added it
	Stated    day.Day `json:"stated,omitzero"`    // the start date that the list document prints, whatever it means there
	Ends      day.Day `json:"ends,omitzero"`      // the end date that the list document prints, whatever it means there
}

// Terms are a licence requirement and a review policy, or the like, as worded
// during one span of days.
type Terms struct {
	InForce     day.Span        `json:"in_force"`
	Requirement string          `json:"requirement,omitempty"` // verbatim
	Policy      string          `json:"policy,omitempty"`      // verbatim
	Cites       []cite.Citation `json:"cites,omitempty"`
	Certainty   cite.Certainty  `json:"certainty,omitempty"`
	Binds       string          `json:"binds,omitempty"` // who is bound, where it is not everyone
	// Silent terms are shown but do not by themselves make an alert: they bind
	// others than the user of the answer. Binds says whom.
	Silent bool `json:"silent,omitempty"`
}

// A Fact is one thing that Navicert adds to what a list document says.
type Fact struct {
	Says      string         `json:"says"`
	Cite      string         `json:"cite"`
	Certainty cite.Certainty `json:"certainty"`
}

// An Erratum is one correction of what a listing prints: package errata reads
// them. The listing keeps what is printed; who shows it shows both.
type Erratum struct {
	ID        string         `json:"id"`
	Field     string         `json:"field"`   // by its name in JSON
	Printed   string         `json:"printed"` // what the listing says there
	Correct   string         `json:"correct"` // what is right, "-" for nothing at all
	Why       string         `json:"why"`     // one sentence
	Cite      string         `json:"cite"`
	Certainty cite.Certainty `json:"certainty"`
	By        string         `json:"by"`  // who made the set of errata
	Set       canon.Hash     `json:"set"` // hash of the file that has it
}

// A Problem is a field that a reader could not read. It is kept and shown.
type Problem struct {
	Line  int    `json:"line,omitempty"`
	Field string `json:"field"`
	Value string `json:"value,omitempty"` // as published, cut to 200 bytes
	Says  string `json:"says"`
}

// On gives the terms in force on d. With no terms for d it reports false.
func (l *Listing) On(d day.Day) (Terms, bool) {
	for _, t := range l.Terms {
		if t.InForce.Holds(d) {
			return t, true
		}
	}
	return Terms{}, false
}

// AddressOnly reports whether the entry names no party, only an address.
func (l *Listing) AddressOnly() bool { return len(l.Subject.Names) == 0 }
