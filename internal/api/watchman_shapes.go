package api

import (
	"time"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/screen"
)

// The shapes are those of moov watchman v0.60, as its package pkg/search has
// them.

// A WatchmanEntity is a listed party as watchman's clients read it.
type WatchmanEntity struct {
	Name            string            `json:"name" doc:"Its primary name."`
	EntityType      string            `json:"entityType" doc:"person, business, aircraft, vessel or unknown."`
	SourceList      string            `json:"sourceList" doc:"The list, by watchman's name for it where it has one."`
	SourceID        string            `json:"sourceID" doc:"The key of the entry."`
	Person          *WatchmanPerson   `json:"person" doc:"What is known of a person."`
	Business        *WatchmanBusiness `json:"business" doc:"What is known of an organisation."`
	Organization    *WatchmanBusiness `json:"organization" doc:"Always null: the lists do not tell the two apart."`
	Aircraft        *WatchmanCraft    `json:"aircraft" doc:"What is known of an aircraft."`
	Vessel          *WatchmanCraft    `json:"vessel" doc:"What is known of a vessel."`
	Contact         WatchmanContact   `json:"contact" doc:"Always empty."`
	Addresses       []WatchmanAddress `json:"addresses" doc:"Its addresses."`
	CryptoAddresses []WatchmanWallet  `json:"cryptoAddresses" doc:"Its addresses of digital currency."`
	Affiliations    []string          `json:"affiliations" doc:"Always empty."`
	SanctionsInfo   *WatchmanSanction `json:"sanctionsInfo" doc:"The programmes."`
	HistoricalInfo  []WatchmanPast    `json:"historicalInfo" doc:"Its former names."`
	SourceData      *WatchmanSource   `json:"sourceData" doc:"What Navicert says of the entry beside."`
	Match           float64           `json:"match" doc:"The score, from 0 to 1."`
}

// WatchmanPerson is what is known of a person.
type WatchmanPerson struct {
	Name          string       `json:"name"`
	AltNames      []string     `json:"altNames"`
	Gender        string       `json:"gender"`
	BirthDate     *time.Time   `json:"birthDate"`
	PlaceOfBirth  string       `json:"placeOfBirth"`
	DeathDate     *time.Time   `json:"deathDate"`
	Titles        []string     `json:"titles"`
	GovernmentIDs []WatchmanID `json:"governmentIDs"`
}

// WatchmanBusiness is what is known of an organisation.
type WatchmanBusiness struct {
	Name          string       `json:"name"`
	AltNames      []string     `json:"altNames"`
	Created       *time.Time   `json:"created"`
	Dissolved     *time.Time   `json:"dissolved"`
	GovernmentIDs []WatchmanID `json:"governmentIDs"`
}

// WatchmanCraft is what is known of a vessel or an aircraft.
type WatchmanCraft struct {
	Name         string     `json:"name"`
	AltNames     []string   `json:"altNames"`
	IMONumber    string     `json:"imoNumber,omitempty"`
	Type         string     `json:"type"`
	Flag         string     `json:"flag"`
	Built        *time.Time `json:"built"`
	Model        string     `json:"model"`
	SerialNumber string     `json:"serialNumber,omitempty"`
	MMSI         string     `json:"mmsi,omitempty"`
	CallSign     string     `json:"callSign,omitempty"`
	Owner        string     `json:"owner,omitempty"`
}

// WatchmanID is a number of a party.
type WatchmanID struct {
	Name       string `json:"name"`
	Type       string `json:"type"`
	Country    string `json:"country"`
	Identifier string `json:"identifier"`
}

// WatchmanContact is always empty.
type WatchmanContact struct {
	EmailAddresses []string `json:"emailAddresses"`
	PhoneNumbers   []string `json:"phoneNumbers"`
	FaxNumbers     []string `json:"faxNumbers"`
	Websites       []string `json:"websites"`
}

// WatchmanAddress is an address.
type WatchmanAddress struct {
	Line1      string  `json:"line1"`
	Line2      string  `json:"line2"`
	City       string  `json:"city"`
	PostalCode string  `json:"postalCode"`
	State      string  `json:"state"`
	Country    string  `json:"country"`
	Latitude   float64 `json:"latitude"`
	Longitude  float64 `json:"longitude"`
}

// WatchmanWallet is an address of a digital currency.
type WatchmanWallet struct {
	Currency string `json:"currency"`
	Address  string `json:"address"`
}

// WatchmanSanction names the programmes of an entry.
type WatchmanSanction struct {
	Programs    []string `json:"programs"`
	Secondary   bool     `json:"secondary"`
	Description string   `json:"description"`
}

// WatchmanPast is something that was otherwise earlier.
type WatchmanPast struct {
	Type  string    `json:"type"`
	Value string    `json:"value"`
	Date  time.Time `json:"date"`
}

// WatchmanSource is what Navicert says of an entry.
type WatchmanSource struct {
	List     list.ID         `json:"list"`
	Key      string          `json:"key"`
	Outcome  screen.Outcome  `json:"outcome"`
	Standing screen.Standing `json:"standing"`
	InForce  day.Span        `json:"in_force"`
	Why      []string        `json:"why"`
}

// WatchmanFound is the answer to a search.
type WatchmanFound struct {
	Query    WatchmanEntity   `json:"query" doc:"Empty: what was asked is not repeated."`
	Entities []WatchmanEntity `json:"entities" doc:"The listed parties, best first."`
}

// WatchmanLists is the answer to listinfo.
type WatchmanLists struct {
	Lists      map[string]int    `json:"lists" doc:"How many entries each list has, by watchman's names."`
	ListHashes map[string]string `json:"listHashes" doc:"A hash of each."`
	StartedAt  time.Time         `json:"startedAt" doc:"When the lists were last looked for."`
	EndedAt    time.Time         `json:"endedAt" doc:"Likewise."`
	Version    string            `json:"version" doc:"The version of Navicert."`
}
