// Package navicert screens names and documents against official trade-control
// lists: it finds the listed party behind a name or inside a text, and says
// what the listing means on a given day.
//
// Start with Open, for the lists that "navicert lists import" has put into a
// data folder, or with OpenStarter, for the small list that comes with the
// package. Then ask Screen or Scan:
//
//	n, err := navicert.OpenStarter()
//	answer, err := n.Screen(navicert.Query{Name: "Hikvision"})
//
// An answer is a potential match, put before a person; it is no verdict and no
// legal advice. The types here hold what most programs need. Answer.JSON and
// Document.JSON give everything, in the form that docs/json.md describes.
package navicert

import (
	"io"
	"sync"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/party"
	"github.com/navicert/navicert/internal/place"
	"github.com/navicert/navicert/internal/screen"
)

// A Day is a calendar day. The zero Day stands for today in a Query, and for
// an unknown or open end elsewhere. It prints as 2019-10-09.
type Day = day.Day

// Date makes a Day. It panics if there is no such day.
func Date(year, month, d int) Day { return day.Of(year, month, d) }

// A Navicert holds lists, ready to be asked. It never changes and may be used
// by several goroutines at once. To use lists that were imported later, open
// it again.
type Navicert struct {
	env      app.Environment
	engine   *app.Engine
	sessions sync.Pool
	scanner  func() *app.Scanner
}

// Open reads the lists of a data folder. An empty dir stands for $NAVICERT_DATA,
// else for the folder of this user. A folder without lists gives the starter
// list.
func Open(dir string) (*Navicert, error) {
	env := app.Machine()
	a, err := app.Open(env, dir)
	if err != nil {
		return nil, err
	}
	return open(env, a)
}

// OpenStarter reads the starter list, which comes with the package: a few
// parties to try things with. It is not the official list.
func OpenStarter() (*Navicert, error) {
	env := app.Machine()
	a, err := app.OpenStarter(env)
	if err != nil {
		return nil, err
	}
	return open(env, a)
}

func open(env app.Environment, a *app.App) (*Navicert, error) {
	e, err := a.Engine(app.Settings{})
	if err != nil {
		return nil, err
	}
	n := &Navicert{env: env, engine: e}
	n.sessions.New = func() any { return e.NewSession() }
	n.scanner = sync.OnceValue(func() *app.Scanner { return e.Scanner(nil) })
	return n, nil
}

// Lists gives the list versions that answers rest on.
func (n *Navicert) Lists() []List {
	var out []List
	for _, s := range n.engine.Scopes() {
		out = append(out, List{string(s.List), string(s.Version), s.Dated, s.Listings, s.Starter, s.Stale})
	}
	return out
}

// A List is one version of one list.
type List struct {
	ID       string // such as "us/bis/entity-list"
	Version  string // SHA-256, in hexadecimal
	Dated    Day    // day of its publication, else that on which it was read
	Listings int
	Starter  bool // the starter list, which is not the official one
	Stale    bool // older than its limit
}

// A Query is what to screen. Only Name or Address is needed.
type Query struct {
	Name      string   // of the party, in any script
	Country   string   // of the party: ISO 3166-1 alpha-2 code or English name
	Kind      string   // "person", "organisation", "vessel", "aircraft", or "" where it is not known
	Address   string   // of the party
	Lists     []string // IDs of the lists to ask, such as "us/bis/entity-list"; none means all
	On        Day      // the day the question is asked for; zero means today
	Threshold int      // show every listing with this score or more, 1 to 1000; 0 means the usual
}

// Screen finds the listings that a name matches. The error says which field of
// the query cannot be used; a name in which nothing can be compared is no
// error, but the outcome Unscreenable.
func (n *Navicert) Screen(q Query) (Answer, error) {
	asked, err := n.query(q)
	if err != nil {
		return Answer{}, err
	}
	s := n.sessions.Get().(*screen.Session)
	defer n.sessions.Put(s)
	a := s.Screen(asked)
	s.Explain(&a)
	return newAnswer(a), nil
}

func (n *Navicert) query(q Query) (screen.Query, error) {
	out := screen.Query{Name: q.Name, Address: q.Address, Kind: party.Kind(q.Kind), On: n.day(q.On), Threshold: q.Threshold}
	if q.Country != "" {
		code, ok := place.Parse(q.Country)
		if !ok {
			return out, fault.New(fault.Usage, "the country %q of the query is not known", q.Country)
		}
		out.Country = code
	}
	switch out.Kind {
	case party.Unstated, party.Person, party.Company, party.Vessel, party.Aircraft:
	default:
		return out, fault.New(fault.Usage, "the kind %q of the query is not a kind of party", q.Kind)
	}
	for _, id := range q.Lists {
		if _, ok := list.Find(list.ID(id)); !ok {
			return out, fault.New(fault.Usage, "the list %q of the query is not known", id)
		}
		out.Lists = append(out.Lists, list.ID(id))
	}
	if q.Threshold < 0 || q.Threshold > match.Full {
		return out, fault.New(fault.Usage, "the threshold %d of the query is not from 0 to %d", q.Threshold, match.Full)
	}
	return out, nil
}

func (n *Navicert) day(on Day) Day {
	if !on.Known() {
		return n.env.Today()
	}
	return on
}

// Scan finds the listed parties that a document names: plain text in any usual
// encoding, or HTML. The name is shown in the result, and its extension may
// tell the format. A zero day means today.
func (n *Navicert) Scan(name string, document io.Reader, on Day) (Document, error) {
	b, err := io.ReadAll(document)
	if err != nil {
		return Document{}, err
	}
	s, err := n.scanner().Read(name, b, n.day(on))
	if err != nil {
		return Document{}, err
	}
	return newDocument(s), nil
}
