package rule

import (
	"fmt"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/transaction"
)

// Facts are all that a rule is told: one transaction, and the party, listing
// and item that it is asked about. A rule does not change them.
type Facts struct {
	Deal      *transaction.Transaction
	On, Known day.Day
	Parties   []*Party // all of the deal, the exporter first
	Party     *Party   // nil for rules about items or the deal
	Listed    *Listed  // nil for rules that are not about listings
	Owner     *Owner   // whose listing Listed is; nil where it is the party's own
	Item      *Item    // nil for rules about the deal
	// Tables are the Control List, the Country Chart and the like; nil where
	// none is imported, and then no rule may clear what they would decide.
	Tables  *reference.Set
	answers *Answers
}

// A Party is a party to check, with what the screening found.
type Party struct {
	transaction.Party
	Number int // in the file, from 1; 0 is the exporter
	Listed []*Listed
	Owners []*Owner
}

// Title names the party in a sentence.
func (p *Party) Title() string {
	if p.Name != "" {
		return p.Name
	}
	return "the party at " + p.Address
}

// An Item is an item to check. Its number in the file counts from 1; 0 is the
// item of a deal that states none.
type Item struct {
	transaction.Item
	Number int
	title  string // every rule names the item; "" for one that is in no case
}

// Title names the item in a sentence.
func (i *Item) Title() string {
	if i.title != "" {
		return i.title
	}
	switch {
	case i.Number == 0:
		return "the item (the file states none)"
	case i.Description != "":
		return fmt.Sprintf("item %d (%s)", i.Number, i.Description)
	}
	return fmt.Sprintf("item %d", i.Number)
}

// Class names the classification of the item.
func (i *Item) Class() string {
	switch {
	case i.USML != "":
		return "USML " + i.USML
	case i.ECCN.Known():
		return i.ECCN.String()
	}
	return "not classified"
}

// A Standing says how a listing stands on the day.
type Standing string

// The standings.
const (
	InForce      Standing = "in-force"
	NotYet       Standing = "not-yet"
	Ended        Standing = "ended"
	StartUnknown Standing = "unknown-start" // no source states since when
	ListUnborn   Standing = "list-unborn"
)

// A Listed is a listing that the screening found for a party.
type Listed struct {
	Listing  *list.Listing
	Terms    list.Terms // in force on the day
	Standing Standing
	// Doubts are the reasons why a person must first say whether it is the same
	// party; none where the names and all else agree.
	Doubts  []string
	Matched string // the listed name that was found
	Score   int    // of 1000

	columns *columns
	title   string // every finding names the listing
	slugged string // so does each question about it

	asked  bool     // whether it was found out if the listing stands
	fallen *Finding // what every rule says of one that does not
}

// Title names the listing in a sentence.
func (d *Listed) Title() string { return d.title }

func titleOf(l *list.Listing) string {
	name := l.Subject.Name()
	if name == "" {
		name = "an address"
	}
	about, _ := list.Find(l.List)
	return name + " (" + about.Title + ")"
}

// standing answers for a listing that is not in force, or of which it is not
// known whether it was.
func (f *Facts) standing() (bool, Finding) {
	d := f.Listed
	switch d.Standing {
	case NotYet:
		return true, Not("%s is listed from %s; it was not in force on %s.", d.Title(), d.Listing.InForce.From, f.On)
	case Ended:
		return true, Not("%s was listed until %s only; it was no longer in force on %s.", d.Title(), d.Listing.InForce.Until.Add(-1), f.On)
	case ListUnborn:
		return true, Not("The list of %s did not exist on %s.", d.Title(), f.On)
	}
	if told := firstTold(d.Listing); f.Known.Known() && told.Known() && told > f.Known {
		return true, Not("%s was made known on %s; nobody knew of it on %s.", d.Title(), told, f.Known)
	}
	if f.Is(SameParty) == transaction.No {
		return true, Not("%s is another party than %s, as was answered.", f.Party.Title(), d.Title())
	}
	if d.Standing == StartUnknown && f.Is(ListedThen) == transaction.No {
		return true, Not("%s was not yet listed on %s, as was answered.", d.Title(), f.On)
	}
	return false, Finding{}
}

// firstTold gives the day on which a listing was made known: announced, else
// published; zero where neither is known.
func firstTold(l *list.Listing) day.Day {
	if l.Dates.Announced.Known() && (l.Dates.Announced < l.Dates.Published || !l.Dates.Published.Known()) {
		return l.Dates.Announced
	}
	return l.Dates.Published
}

// doubt turns what applies to the listed party into a question where it is not
// sure that the party is the listed one, or was listed on the day.
func (f *Facts) doubt(n Finding) Finding {
	if f.Listed == nil || n.Kind == DoesNotApply {
		return n
	}
	asks := f.undecided()
	if len(asks) == 0 {
		return n
	}
	if n.Kind == DoesApply {
		n.Would = n.Effect
	}
	n.Kind, n.Effect = DoesAsk, HoldQuestion
	n.Questions = append(f.asked(asks), n.Questions...)
	return n
}

// undecided gives the questions that are open on whether the party, or its
// owner, is the listed one and was listed on the day.
func (f *Facts) undecided() []Question {
	var asks []Question
	if len(f.Listed.Doubts) > 0 && f.Is(SameParty).Open() {
		asks = append(asks, SameParty)
	}
	if f.Listed.Standing == StartUnknown && f.Is(ListedThen).Open() {
		asks = append(asks, ListedThen)
	}
	return asks
}

// About gives the facts as they are for another party and a listing of it.
func (f *Facts) About(p *Party, d *Listed) *Facts {
	t := *f
	t.Party, t.Listed, t.Owner = p, d, nil
	return &t
}

// Certain reports whether the party at hand is for certain the listed one, was
// listed on the day, and was known to be so.
func (f *Facts) Certain() bool {
	fallen, _ := f.standing()
	return !fallen && len(f.undecided()) == 0
}
