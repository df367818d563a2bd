// Package screen answers the question "is this party on a list?": it takes a
// query, finds every listing that scores high enough, and says what each hit
// rests on, on the day asked for and on stated list versions and settings.
package screen

import (
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
)

// A Query is what the user asks to screen. Only one of Name,
// Address and Identifiers is needed.
type Query struct {
	Name      string     `json:"name"`
	Country   string     `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Kind      party.Kind `json:"kind,omitempty"`
	Address   string     `json:"address,omitempty"`
	Lists     []list.ID  `json:"lists,omitempty"` // none means all
	On        day.Day    `json:"on"`
	Threshold int        `json:"threshold"`
	// Near asks for the listings whose names score NearLine or more, too. It
	// makes the search of every name slower.
	Near bool `json:"near,omitempty"`

	// WeakAlias says what weak aliases are worth; "" is WeakReview.
	WeakAlias WeakAlias `json:"weak_alias,omitempty"`

	// What else is known of the party. It is compared where the source states
	// it, too.
	Births      []day.Partial      `json:"births,omitempty"`      // any of them
	Gender      string             `json:"gender,omitempty"`      // male or female
	Nationality string             `json:"nationality,omitempty"` // ISO 3166-1 alpha-2
	Identifiers []party.Identifier `json:"identifiers,omitempty"` // in the types of internal/identifier or of the lists
}

// An Outcome is the answer in one word, worst last in the order of Worse.
type Outcome string

// The outcomes.
const (
	Clear        Outcome = "clear"        // nothing in force reaches the threshold
	Unscreenable Outcome = "unscreenable" // nothing could be compared, or no list was asked: never clear
	Review       Outcome = "review"       // an alert that needs a person to decide
	Potential    Outcome = "hit"          // an alert: a listing in force reaches the threshold
)

// Alerts reports whether the outcome is put before a person.
func (o Outcome) Alerts() bool { return o == Potential || o == Review }

// A Standing says how a listing stands on the day asked for.
type Standing string

// The standings.
const (
	InForce      Standing = "in-force"
	NotYet       Standing = "not-yet"       // its effective day is later
	Ended        Standing = "ended"         // its last day is past
	UnknownStart Standing = "unknown-start" // no source states its start, and the day is before the list version's own
	ListUnborn   Standing = "list-unborn"   // the list did not exist on that day
)

// A Hit is a listing whose score reaches the threshold.
type Hit struct {
	Score    int
	Matched  party.Name    // the listed name that scored best
	Party    string        // primary name of the party, shared by all its listings
	Listing  *list.Listing // never changed by anyone who holds it
	Standing Standing
	Terms    list.Terms // those in force on the day, else the ones nearest to it
	Outcome  Outcome    // what this hit alone would answer
	Why      []string   // sentences that say why this is so
	Evidence []match.Evidence
	// Explained is the entry of the user's own allow list that explains the
	// hit, nil for none. The hit then alerts no more.
	Explained *list.Listing
	// Notes say of entries of that list why they do not explain the hit.
	Notes []string
	// Turns are the facts of which each alone would turn the outcome, the
	// smallest first. Session.Explain finds them.
	Turns []Turn

	order   int // of the listing among all
	name    int // of the name in the listing
	version *list.Version
	exact   bool // the name is the listed one
	read    bool // and only as Chinese characters are read in another language
	common  bool // the listed name is made of common words
}

// A Scope is one list version that a query was compared with.
type Scope struct {
	List     list.ID
	Version  canon.Hash
	Dated    day.Day // the publication's own day, else that of reading
	Listings int
	Problems int
	Starter  bool
	AgeDays  int // from Dated to today; 0 for the starter list
	Stale    bool
}

// An Engine names everything else that an answer depends on.
type Engine struct {
	Version   string `json:"version"`   // of the program
	Weights   string `json:"weights"`   // of the scorer's weights and tables
	Folding   int    `json:"folding"`   // of the folding of names
	Threshold int    `json:"threshold"` // alerts begin here
	Sure      int    `json:"sure"`      // below this an alert is for review
	Near      int    `json:"near"`      // near misses are shown from here
}

// An Answer is everything that was found out about one query.
type Answer struct {
	Query   Query
	Outcome Outcome
	Why     []string // sentences for the outcome as a whole
	Hits    []Hit    // best first; ties by list, then by key
	// Near holds near misses, best first: listings below the threshold that
	// score NearLine or more. They do not alert. Those that only what stands
	// beside the name took below it are always here, the others where the query
	// asks for them.
	Near   []Hit
	Lists  []Scope // in the order of list.Lists
	Engine Engine
	Notes  []string // what the answer does not cover: missing, stale or starter lists
	// Verdict is what becomes of the order under the policy of the user, nil
	// where there is none.
	Verdict *Verdict
}

// A WeakAlias says what a name is worth that its source does not rely on alone.
type WeakAlias string

// What weak aliases may be worth.
const (
	WeakReview WeakAlias = "review" // an alert for review, which is usual
	WeakAlert  WeakAlias = "alert"  // an alert as of any other name
	WeakIgnore WeakAlias = "ignore" // nothing: they are not compared, and a note counts those that would have alerted
)

// An Order is what becomes of an order under a policy.
type Order string

// What may become of it.
const (
	Stop Order = "stop"
	Go   Order = "go"
)

// A Verdict is what a policy makes of an answer. It changes nothing of it.
type Verdict struct {
	Policy string     `json:"policy"` // its name
	Hash   canon.Hash `json:"hash"`   // of its file
	Unit   string     `json:"unit,omitempty"`
	Order  Order      `json:"order"`
	Why    string     `json:"why"` // one sentence
}
