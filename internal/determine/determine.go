// Package determine answers what must happen with a transaction: it screens
// every party, asks every rule of everything that it is about, lets
// authorisations replace what they cover, and takes the worst effect. Open
// questions are kept, whatever decides.
package determine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/rule"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// A Screener finds the listings of a name.
type Screener interface {
	Screen(screen.Query) screen.Answer
}

// An Engine holds the rules. It says the same after it was made and may be
// used by several goroutines, each with a screener of its own.
type Engine struct {
	rules     []rule.Rule
	questions []rule.Question
	version   canon.Hash
	screening *rule.Rule
	tables    *reference.Set
	reader    *rule.Reader
	held      []*licence.Held
	holding   bool // whether it is known which licences are held
}

// With gives the engine on reference tables: the Control List, the Country
// Chart and the like. Without them it clears nothing that they would decide.
func (e *Engine) With(tables *reference.Set) *Engine {
	on := *e
	on.tables = tables
	return &on
}

// New makes an engine of a register of rules and of the questions that they
// may ask.
func New(rules []rule.Rule, questions []rule.Question) (*Engine, error) {
	v, err := version(rules)
	if err != nil {
		return nil, err
	}
	return &Engine{rules: rules, questions: append(slices.Clone(questions), unnamed, unnamedOwner, terms), version: v, screening: screeningRule(), reader: new(rule.Reader)}, nil
}

// version hashes what a rule says of itself, so that an answer names the rules
// it rests on. Code that changed and says the same is told by the version of
// the program.
func version(rules []rule.Rule) (canon.Hash, error) {
	type period struct {
		Span      day.Span
		Published day.Day
	}
	type fingerprint struct {
		ID, Says          string
		Effective, Stayed []period
		VerifiedThrough   day.Day
		Certainty         string
	}
	var all []fingerprint
	for _, r := range rules {
		f := fingerprint{ID: r.ID, Says: r.Says, VerifiedThrough: r.VerifiedThrough, Certainty: string(r.Certainty)}
		for _, p := range r.Effective {
			f.Effective = append(f.Effective, period{p.Span, p.Published})
		}
		for _, p := range r.Stayed {
			f.Stayed = append(f.Stayed, period{p.Span, p.Published})
		}
		all = append(all, f)
	}
	b, err := canon.JSON(all)
	return canon.Sum(b), err
}

// Rules gives the register that the engine holds.
func (e *Engine) Rules() []rule.Rule { return e.rules }

// A Determination is the answer for one transaction.
type Determination struct {
	Deal     *transaction.Transaction
	Outcome  rule.Effect
	Findings []Finding // those that apply or ask, worst first
	Passed   []Passed  // those that do not, in the order of the rules: why nothing came of them
	// Questions are those that are open, each once, those that may change the
	// outcome first.
	Questions  []rule.Asked
	AllowedBy  []rule.Way
	Holding    bool        // whether it is known which licences are held
	Licences   []Permit    // those that the file names, and others that are held and go with the deal
	Wanted     []Wanted    // those that are needed and not held
	Choices    []Choice    // for each demand that licences can meet
	Unlocked   rule.Effect // the outcome if they all were met
	Policy     rule.Policy // the strictest of all requirements, which one application is judged by
	NotChecked []string
	Notes      []string
	Parties    []Screened
	Lists      []screen.Scope
	Tables     []reference.Named // the versions of the day
	Engine     screen.Engine
	Rules      canon.Hash
	// Verdict is what becomes of the order under the policy of the user, nil
	// where there is none.
	Verdict *screen.Verdict
}

// A Finding is what a rule says, after the authorisations.
type Finding struct {
	rule.Judged
	Effect  rule.Effect // what counts
	By      string      // ID of the rule that authorises what the rule demands, or ""
	order   int         // of the rule in the register
	at      int         // its place among all findings
	unlocks bool        // whether a licence that is held can meet it
}

// A Passed is a finding of a rule that does not apply. There are many, and few
// are read.
type Passed struct {
	Rule  *rule.Rule
	Party *rule.Party // nil where the rule is not about a party
	Item  *rule.Item  // nil where it is not about an item
	Why   rule.Reason
	at    int // its place among all findings
}

// A Screened is a party, or an owner of one, with what the screening found.
type Screened struct {
	rule.Place
	Role   transaction.Role
	Answer screen.Answer
}

// Check answers for a transaction whose day is known. The error, a *fault.Fault
// of file, is about answers to questions that no rule asks.
func (e *Engine) Check(s Screener, file string, t *transaction.Transaction) (*Determination, error) {
	if err := transaction.Refuse(file, e.wrongAnswers(t)); err != nil {
		return nil, err
	}
	d := &Determination{Deal: t, Rules: e.version, Holding: e.holding}
	c := rule.NewCase(t, func(at rule.Place, p transaction.Party) []*rule.Listed {
		a := s.Screen(screen.Query{Name: p.Name, Country: p.Country, Address: p.Address, Kind: p.Kind, On: t.On})
		d.Parties = append(d.Parties, Screened{at, p.Role, a})
		if d.Lists == nil {
			d.Lists, d.Engine = a.Lists, a.Engine
		}
		return e.listed(d, p, &a)
	})
	c.Tables = e.tables
	d.Tables = e.tables.On(t.On, t.Known)
	all := e.unscreenable(c, d)
	at, room := len(all), e.room(c)
	d.Passed = make([]Passed, 0, room)
	all = slices.Grow(all, room/6)
	for i := range all {
		all[i].at = i
	}
	for i := range e.rules {
		c.Each(&e.rules[i], func(j *rule.Judged) {
			if j.Kind == rule.DoesNotApply {
				d.Passed = append(d.Passed, Passed{j.Rule, j.Party, j.Item, j.Reason(), at})
			} else {
				all = append(all, Finding{Judged: *j, Effect: j.Finding.Effect, order: i, at: at})
			}
			at++
		})
	}
	d.conclude(all, c, e)
	d.NotChecked = e.notChecked(d)
	d.Notes = append(append(d.Notes, listedOwners(c)...), onBoth(c)...)
	for i := range e.rules {
		if says := e.rules[i].Overlaid; says != "" {
			d.Notes = append(d.Notes, says)
		}
	}
	return d, nil
}

// room is how many findings there will be, so that their place is made at once.
func (e *Engine) room(c *rule.Case) int {
	n := len(e.rules) * (1 + len(c.Items)) // those that are not about listings, roughly
	for _, p := range c.Parties {
		for _, l := range p.Listed {
			for i := range e.rules {
				if r := &e.rules[i]; r.About == rule.EachListing && slices.Contains(r.Lists, l.Listing.List) {
					n += len(c.Items)
				}
			}
		}
	}
	return n
}

// listed makes rules' facts of what the screening found. Listings that an entry
// of the user's own allow list explains are left out, and a note says so.
func (e *Engine) listed(d *Determination, p transaction.Party, a *screen.Answer) []*rule.Listed {
	var out []*rule.Listed
	for i := range a.Hits {
		h := &a.Hits[i]
		if h.Explained != nil {
			d.Notes = append(d.Notes, fmt.Sprintf("%s matches %s, but your own allow list says that it is another party; this listing was left out.", p.Name, h.Party))
			continue
		}
		l := e.reader.Listed(h.Listing, h.Terms, standings[h.Standing])
		l.Matched, l.Score = h.Matched.Text, h.Score
		if h.Outcome == screen.Review && h.Standing == screen.InForce {
			l.Doubts = h.Why
		}
		out = append(out, l)
	}
	own, sisters := rule.Own(out, d.Deal.Known)
	if len(sisters) == 0 || otherParty(d.Deal) {
		return out
	}
	d.Notes = append(d.Notes, rule.SistersWords(p.Name, sisters))
	return own
}

// otherParty reports whether an answer of the file says of a party that it is
// not a listed one.
func otherParty(t *transaction.Transaction) bool {
	return slices.ContainsFunc(t.Answers, func(a transaction.Answer) bool {
		base, _, _ := strings.Cut(a.ID, "/")
		return base == rule.SameParty.ID && a.Value == string(transaction.No)
	})
}

// standings are those of the screening in the words of the rules.
var standings = map[screen.Standing]rule.Standing{
	screen.InForce: rule.InForce, screen.NotYet: rule.NotYet, screen.Ended: rule.Ended,
	screen.UnknownStart: rule.StartUnknown, screen.ListUnborn: rule.ListUnborn,
}

// onBoth notes each party that is for certain on the Unverified List and on the
// Entity List: BIS keeps nobody on both, so one of the versions is out of date.
func onBoth(c *rule.Case) []string {
	var out []string
	for _, p := range c.Parties {
		on := func(id list.ID) bool {
			return slices.ContainsFunc(p.Listed, func(l *rule.Listed) bool {
				return l.Listing.List == id && l.Standing == rule.InForce && len(l.Doubts) == 0
			})
		}
		if on("us/bis/unverified") && on("us/bis/entity-list") {
			out = append(out, p.Title()+" is on the Unverified List and on the Entity List. BIS keeps nobody on both, so one of the versions is likely out of date.")
		}
	}
	return out
}

// listedOwners notes each owner that is on a list, also where no rule makes
// anything of it.
func listedOwners(c *rule.Case) []string {
	var out []string
	for _, p := range c.Parties {
		for _, o := range p.Owners {
			for _, l := range o.Listed {
				if l.Standing == rule.InForce || l.Standing == rule.StartUnknown {
					out = append(out, fmt.Sprintf("%s, an owner of %s, matches %s.", o.Name, p.Title(), l.Title()))
				}
			}
		}
	}
	return out
}
