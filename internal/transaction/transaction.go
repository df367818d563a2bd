// Package transaction is about the deal that is checked: its day, who takes
// part in it and as what, the items, and the facts and answers that a person
// adds. It reads the transaction file, in YAML or JSON, and says of every
// mistake in which line and field it stands.
package transaction

import (
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/form"
	"github.com/navicert/navicert/internal/item"
	"github.com/navicert/navicert/internal/party"
)

// A Transaction is one deal as its file states it. What the file does not
// state is the zero value of its field, and is never guessed.
type Transaction struct {
	Number string // the user's own number of the deal, or ""

	On    day.Day // of the act, at the place of the act
	Known day.Day // what was known by this day counts; zero means all that is known
	Act   Act

	Exporter    Exporter
	Parties     []Party
	Items       []Item
	Destination string // ISO 3166-1 alpha-2, or ""
	Region      string // a part of the destination with rules of its own, as typed, also as the destination: "Crimea"
	EndUse      string

	Facts    Facts
	Answers  []Answer
	Licences []string // numbers of licences held, as typed
}

// An Exporter is the one who acts: who sends, buys, uses or invests.
type Exporter struct {
	Name     string
	Country  string // ISO 3166-1 alpha-2, or ""
	USPerson Truth
	Line     int // in the file, from 1; 0 where the file names no exporter
}

// A Party takes part in the transaction.
type Party struct {
	Role    Role
	Name    string
	Country string // ISO 3166-1 alpha-2, or ""
	Region  string // what was stated as the country, where it names a region with rules of its own
	Address string
	Kind    party.Kind
	Owners  []Holding
	// OwnersUnknown is Yes where the file says that nobody knows the owners;
	// a file that is silent on owners has none and says nothing.
	OwnersUnknown Truth
	Line          int
}

// A Holding is an interest that an owner holds in a party.
type Holding struct {
	Name    string
	Country string // ISO 3166-1 alpha-2, or ""
	// Low and High are the least and the greatest percentage that the interest
	// may be; they are the same where it is known, 0 and 100 where it is not.
	Low, High Decimal
	AsOf      day.Day
	// Owners are the owners of the owner, as far as the file states them.
	Owners []Holding
	Line   int
}

// An Item is one line of goods, software or technology.
type Item struct {
	Description string
	ECCN        item.ECCN // zero where the class is not known or is no ECCN
	USML        string    // category of the United States Munitions List, "XI(b)", or ""
	SubjectEAR  Truth     // whether the item is subject to the EAR, as the user states it
	Kind        item.Kind
	Origin      string // ISO 3166-1 alpha-2, or ""
	Quantity    Decimal
	Unit        string // one of Units
	Value       Money  // of the whole line
	// USContent is the percentage of controlled content of US origin; nil where
	// it is not stated.
	USContent *Decimal
	// ProductOf are the ECCNs of the technology and software that the item is a
	// direct product of (15 CFR 734.9). nil where it is not stated; empty where
	// the file says that there is none.
	ProductOf    []item.ECCN
	ContainsUSIC Truth // whether it contains an integrated circuit of US origin
	Line         int
}

// An Answer is what a person answered to a question that a check asked.
type Answer struct {
	ID    string // of the question, as printed
	Value string // lower case
	By    string // who answered, where the file says so
	On    day.Day
	Line  int
}

// An Act is what is done.
type Act string

// The acts. To add one, add it here and in acts below.
const (
	Export     Act = "export"              // a shipment or transmission out of the United States (15 CFR 734.13)
	Reexport   Act = "reexport"            // from one foreign country to another (15 CFR 734.14)
	Transfer   Act = "transfer"            // in-country, a change of end use or end user (15 CFR 734.16)
	Release    Act = "release"             // of technology or source code to a foreign person, a deemed export (15 CFR 734.13(a)(2))
	Purchase   Act = "purchase"            // from a party, without bringing it into the United States
	Service    Act = "service"             // installation, repair, maintenance or other work
	Procure    Act = "federal-procurement" // a US agency buys
	FederalUse Act = "federal-use"         // a contractor of the US government uses
	Grant      Act = "grant"               // money of a US grant or loan is spent
	Import     Act = "import"              // into the United States
	Securities Act = "securities"          // a deal in securities
)

// acts are all acts, in the order of the template.
var acts = []Act{Export, Reexport, Transfer, Release, Purchase, Service, Procure, FederalUse, Grant, Import, Securities}

// Moves reports whether the act is an export, a reexport, a transfer or a
// release, which are the acts that licence requirements of the EAR are about.
func (a Act) Moves() bool {
	return a == Export || a == Reexport || a == Transfer || a == Release
}

// A Truth is yes, no or unknown.
type Truth string

// The truths. Unstated counts as unknown: a question, never a clearance.
const (
	Unstated Truth = ""
	Yes      Truth = "yes"
	No       Truth = "no"
)

// Open reports whether t is neither yes nor no.
func (t Truth) Open() bool { return t != Yes && t != No }

// parseTruth reads yes, no, true, false and unknown, in any case.
func parseTruth(s string) (Truth, bool) {
	switch form.Fold(s) {
	case "yes", "true":
		return Yes, true
	case "no", "false":
		return No, true
	case "unknown":
		return Unstated, true
	}
	return Unstated, false
}
