// Package party is about people, companies, vessels, aircraft and public
// bodies: their names and how a source uses them, addresses, identifiers.
package party

import "github.com/navicert/navicert/internal/day"

// A Kind is what the source says that a party is. It is never guessed: where
// the source does not say, the kind is Unstated.
type Kind string

// The kinds.
const (
	Unstated Kind = ""
	Person   Kind = "person"
	Company  Kind = "organisation" // companies, public bodies and groups
	Vessel   Kind = "vessel"
	Aircraft Kind = "aircraft"
)

// A Use says how a source uses a name.
type Use string

// The uses, in the order in which names are shown.
const (
	Primary   Use = "primary" // the name that the list itself gives the entry
	Alias     Use = "alias"   // a.k.a.
	WeakAlias Use = "weak"    // OFAC weak a.k.a., UN low quality
	Former    Use = "former"  // f.k.a.
	Native    Use = "native"  // the name in the party's own script or language
	Brand     Use = "brand"   // a trade name; shown as an alias in the JSON contract
)

// A Name is one name of a party.
type Name struct {
	Text   string `json:"text"`
	Use    Use    `json:"use"`
	Source string `json:"source,omitempty"` // who says so, where it is not the list itself
	Grade  string `json:"grade,omitempty"`  // certainty A, B, C or U of a name that is not from the list
	Script string `json:"script,omitempty"` // in the source's own words, where it says so: "Cyrillic", "Chinese Simplified"
	// Language is the language of this spelling, where the source says so, as it
	// says it: "FR", "Russian".
	Language string `json:"language,omitempty"`
}

// An Address is one address as published. Text is the whole of it where the
// source does not divide it; the other fields are what the source states.
type Address struct {
	Text     string `json:"text,omitempty"`
	Street   string `json:"street,omitempty"`
	City     string `json:"city,omitempty"`
	Region   string `json:"region,omitempty"`
	PostCode string `json:"post_code,omitempty"`
	Country  string `json:"country,omitempty"` // ISO 3166-1 alpha-2, or "" where unstated or unreadable
}

// An Identifier is a number that a source gives a party.
type Identifier struct {
	Type    string `json:"type"` // in the source's own words: "Tax ID No.", "Passport"
	Number  string `json:"number"`
	Country string `json:"country,omitempty"`
	Note    string `json:"note,omitempty"` // what else the source says of it: "issued 14 Dec 2005", "expires 30 Oct 2012"
}

// A Party is what one listing says of one person or thing.
type Party struct {
	Kind          Kind          `json:"kind,omitempty"`
	Names         []Name        `json:"names,omitempty"` // empty for an entry that lists an address only
	Addresses     []Address     `json:"addresses,omitempty"`
	Countries     []string      `json:"countries,omitempty"` // ISO codes, sorted, of addresses and headings
	Identifiers   []Identifier  `json:"identifiers,omitempty"`
	Births        []day.Partial `json:"births,omitempty"`
	BirthPlaces   []string      `json:"birth_places,omitempty"`
	Nationalities []string      `json:"nationalities,omitempty"`
	Citizenships  []string      `json:"citizenships,omitempty"`
	Title         string        `json:"title,omitempty"`
	Gender        string        `json:"gender,omitempty"`
	Vessel        *Ship         `json:"vessel,omitempty"`
}

// A Ship is what a source says of a vessel.
type Ship struct {
	CallSign     string `json:"call_sign,omitempty"`
	Type         string `json:"type,omitempty"`
	Flag         string `json:"flag,omitempty"`
	Owner        string `json:"owner,omitempty"`
	Tonnage      string `json:"tonnage,omitempty"`
	GrossTonnage string `json:"gross_tonnage,omitempty"`
}

// Name gives the primary name, or "" for an entry that lists an address only.
func (p Party) Name() string {
	for _, n := range p.Names {
		if n.Use == Primary {
			return n.Text
		}
	}
	return ""
}
