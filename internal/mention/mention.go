// Package mention finds listed names inside running text.
//
// It searches the list in the text; it does not guess first what in the text
// might be a name. Every listed name is reduced to its words; a stretch of
// text matches a name when it has the name's words in their order, up to a
// tolerance: words that say little may be missing, one or two other words may
// stand between, a name may be written together or apart ("Sense Time"), at
// the end of a line with a hyphen, with a slip in a long word. How much a match
// is worth is counted in bits: the surprise of its words in ordinary English.
//
// Tier A is worth reporting alone. Tier B (short names, acronyms, names of
// common words) is reported only where the same document supports it: it names
// the party's country nearby, gives a legal form, or names the party in
// another way. Tier C is never reported. A mention in a denial ("not
// affiliated with Huawei") is reported and labelled.
//
//	s := mention.Compile(parties, mention.Settings{})
//	r, err := s.Scan(text, day.Of(2019, 10, 9))
package mention

import (
	"github.com/navicert/navicert/internal/commonword"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/document"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/screen"
)

// A Party is one party to look for, with all its listings: what package
// consolidate makes of the listings of several lists. The scanner keeps the
// pointers and changes nothing behind them.
type Party struct {
	ID       string
	Name     string // primary name
	Listings []*list.Listing
}

// Settings of a scanner. The zero value is the default.
type Settings struct {
	// Common says which words are ordinary; nil means commonword.Default().
	Common *commonword.Table
	// Standing says how a listing stands on a day; nil means by its InForce
	// span alone.
	Standing func(l *list.Listing, on day.Day) screen.Standing
	// Weak has mentions of tiers B and C reported, too, that nothing in the
	// document supports.
	Weak bool
}

// A Tier says how far a mention can be relied on.
type Tier string

// The tiers.
const (
	A Tier = "A" // reported alone
	B Tier = "B" // reported where the document supports it
	C Tier = "C" // reported only when asked for
)

// A Mention is one place in a document that names a listed party.
type Mention struct {
	Start    int             `json:"start"` // byte offset into the original file
	End      int             `json:"end"`   // after the last byte
	Text     string          `json:"text"`  // as written, in UTF-8
	Tier     Tier            `json:"tier"`
	Party    string          `json:"party"` // primary name
	PartyID  string          `json:"party_id"`
	Matched  party.Name      `json:"matched"` // the listed name that was found
	Listing  *list.Listing   `json:"-"`       // the one that Matched is from
	Listings []*list.Listing `json:"-"`       // all of the party
	Standing screen.Standing `json:"standing"`
	Sentence string          `json:"sentence"`
	Evidence []Evidence      `json:"evidence"`
	Bits     int             `json:"bits"` // sum of the evidence
	Partial  bool            `json:"partial,omitempty"`
	Negated  bool            `json:"negated"`
	Support  []string        `json:"support,omitempty"` // what in the document supports tier B
	Also     []string        `json:"also,omitempty"`    // other parties whose names share the words
}

// Evidence is one word of a mention and the word of the listed name that it
// stands for. Bits is what it adds; a word in between takes away.
type Evidence struct {
	Text   string `json:"text"`
	Listed string `json:"listed"`
	Bits   int    `json:"bits"`
	Says   string `json:"says,omitempty"` // "one letter differs", "written as two words"
}

// A Summary is what a document says of one party.
type Summary struct {
	Party    string          `json:"party"`
	PartyID  string          `json:"party_id"`
	Tier     Tier            `json:"tier"` // the best of its mentions
	Mentions int             `json:"mentions"`
	Negated  int             `json:"negated"` // how many of them are in a denial
	Standing screen.Standing `json:"standing"`
	Listings []*list.Listing `json:"-"`
}

// A Result is what was found in one document.
type Result struct {
	Mentions []Mention // by place, then by party
	Parties  []Summary // best tier first, then by first mention
	Unshown  int       // mentions of tier B that nothing supports
	Notes    []string  // what the scan left out, such as the rest of a hostile document
}

// InForce reports whether any mention is of a party with a listing in force.
func (r *Result) InForce() bool {
	for _, m := range r.Mentions {
		if m.Standing == screen.InForce {
			return true
		}
	}
	return false
}

// bySpan is the default for Settings.Standing.
func bySpan(l *list.Listing, on day.Day) screen.Standing {
	switch {
	case l.InForce.Holds(on):
		return screen.InForce
	case l.InForce.From > on:
		return screen.NotYet
	}
	return screen.Ended
}

// Scan finds the listed names in a document. It fails only for a document of
// two gigabytes or more. The same document, list and settings give the same
// result; a scanner may be used from several goroutines at once.
func (s *Scanner) Scan(text *document.Text, on day.Day) (*Result, error) {
	if len(text.Body) > maxDocument {
		return nil, tooLarge(len(text.Body))
	}
	w := s.walk(text.Body)
	return s.report(w, text, on), nil
}
