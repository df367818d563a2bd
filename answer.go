package navicert

import (
	"bytes"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// An Outcome is an answer in one word.
type Outcome string

// The outcomes.
const (
	Hit          Outcome = "hit"          // a listing in force matches; a person decides whether it is the same party
	Review       Outcome = "review"       // it may match, or may be in force; a person has to look closer
	Clear        Outcome = "clear"        // nothing in force matches
	Unscreenable Outcome = "unscreenable" // nothing could be compared, or none of the lists is installed; never clear
)

// An Answer is what was found out about one name.
type Answer struct {
	Outcome  Outcome
	Why      []string  // sentences that say why
	Listings []Listing // that match, best first; also those that are not in force
	all      screen.Answer
}

// A Listing is one entry of one list that matches.
type Listing struct {
	Score       int      // 0 to 1000; 1000 is the same name
	Outcome     Outcome  // what this listing alone would answer
	Why         []string // sentences that say why
	Party       string   // primary name of the party, which all its listings share; "" for an entry that lists an address
	Matched     string   // the listed name that matches best
	List        string   // ID of the list
	From, Until Day      // when it is in force; a zero From is not known, a zero Until is open
	Requirement string   // what needs a licence, in words; "" where the list says nothing of the kind
	Policy      string   // how an application for a licence is judged, in words
	Citations   []string // the publications that give it force
}

// JSON gives the whole answer on one line, as docs/json.md describes it: the
// names of the parties, the evidence, the versions of the lists and more.
func (a Answer) JSON() ([]byte, error) {
	return asJSON(func(p report.Printer) error { return p.Answer(&a.all) })
}

// A Document is what was found in one text.
type Document struct {
	Outcome  Outcome
	Mentions []Mention // in the order of the text
	all      report.Scan
}

// A Mention is one place that names a listed party.
type Mention struct {
	Start, End int    // bytes of the original document
	Text       string // what stands there
	Sentence   string
	Party      string   // primary name
	Lists      []string // IDs of the lists that the party is on
	Tier       string   // "A": worth reporting alone; "B": supported by the rest of the document
	Negated    bool     // the sentence denies a connection
}

// JSON gives everything that was found, on one line, as docs/json.md describes
// it.
func (d Document) JSON() ([]byte, error) {
	return asJSON(func(p report.Printer) error { return p.Scan(&d.all) })
}

func newAnswer(a screen.Answer) Answer {
	out := Answer{Outcome: Outcome(a.Outcome), Why: a.Why, all: a}
	for _, h := range a.Hits {
		l := Listing{
			Score: h.Score, Outcome: Outcome(h.Outcome), Why: h.Why, Party: h.Party, Matched: h.Matched.Text,
			List: string(h.Listing.List), From: h.Listing.InForce.From, Until: h.Listing.InForce.Until,
			Citations: citations(h.Listing),
		}
		l.Requirement, l.Policy = report.Words(h.Listing.List, h.Terms)
		out.Listings = append(out.Listings, l)
	}
	return out
}

func citations(l *list.Listing) []string {
	var out []string
	for _, c := range l.Citations {
		out = append(out, c.String())
	}
	return out
}

func newDocument(s report.Scan) Document {
	out := Document{Outcome: Outcome(s.Outcome()), all: s}
	if s.Found == nil {
		return out
	}
	for _, m := range s.Found.Mentions {
		n := Mention{
			Start: m.Start, End: m.End, Text: m.Text, Sentence: m.Sentence,
			Party: m.Party, Tier: string(m.Tier), Negated: m.Negated,
		}
		for _, l := range m.Listings {
			n.Lists = append(n.Lists, string(l.List))
		}
		out.Mentions = append(out.Mentions, n)
	}
	return out
}

func asJSON(print func(report.Printer) error) ([]byte, error) {
	var b bytes.Buffer
	err := print(report.JSON(&b, app.Program()))
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
