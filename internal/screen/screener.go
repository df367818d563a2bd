package screen

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/index"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/match"
	"github.com/navicert/navicert/internal/name"
)

// The lines of the score.
const (
	DefaultThreshold = 800 // alerts begin here
	sureMargin       = 40  // so much above the threshold an alert needs no second look at the name
	NearLine         = 700 // near misses are counted from here
)

// An Installed is a list version with the facts of the overlay put into it,
// and the hash of what is stored.
type Installed struct {
	Version *list.Version
	Hash    canon.Hash
}

// Whole counts a version of which only a part is at hand, so that answers on
// the part say of the version what they say on all of it.
type Whole struct {
	Listings int
	Problems int // of listings and rows
}

// Options are what an engine is built with.
type Options struct {
	Today   day.Day
	Program string // version of the program
	// StaleDays overrides the limit of every list when it is above 0.
	StaleDays int
	Parties   *consolidate.Register
	// Whole counts the versions of which only a part is at hand, by list.
	Whole map[list.ID]Whole
	// Past are listings that only earlier versions of a list hold, for days of the
	// past: each version is dated on the first day on which its listings were in
	// force for sure. They count beside those of the version in use; the lists of
	// an answer do not name them.
	Past map[list.ID][]*list.Version
	// Memory is about how many bytes the screener may remember words of queries in,
	// with a tenth as much for each session; 0 for the usual 40 MB. It changes no answer.
	Memory int
}

// A Screener screens names against list versions. It is not changed after it
// was built; get a Session for each goroutine.
type Screener struct {
	opts        Options
	scopes      []Scope
	entries     []entry
	begins      []uint32 // beginningOf each entry
	index       *index.Index
	places      []uint32 // in the index, of each entry
	read        readTable
	bare        map[list.ID]int // address entries without an address, by list
	unseen      []list.ID       // lists of which something is compared with no query
	unseenNotes []string        // what, for each
	adr         []addressEntry
	aside       *aside
	allowed     map[string][]*allowance // by the plain form of their names
}

// An entry is one name of one listing.
type entry struct {
	listing *list.Listing
	version *list.Version
	at      int  // in listing.Subject.Names
	order   int  // of the listing among all
	common  bool // the name is one common word
}

// New builds a screener. The versions come in the order of list.Lists; the
// engine keeps them.
func New(versions []Installed, opts Options) *Screener {
	e := &Screener{opts: opts, bare: make(map[list.ID]int), aside: new(aside)}
	n := 0
	for _, in := range versions {
		for _, v := range opts.beside(in.Version) {
			for i := range v.Listings {
				n += len(v.Listings[i].Subject.Names)
			}
		}
	}
	e.entries = make([]entry, 0, n)
	e.begins = make([]uint32, 0, n)
	names := make([]index.Entry, 0, n)
	maker := match.NewMaker()
	order := 0
	for _, in := range versions {
		e.scopes = append(e.scopes, e.scope(in))
		for _, v := range opts.beside(in.Version) {
			names = e.take(v, maker, names, &order)
		}
	}
	e.index = index.Build(names)
	e.places = make([]uint32, len(e.entries))
	for n := range e.index.Len() {
		_, entry := e.index.Side(n)
		e.places[entry] = uint32(n)
	}
	if opts.Memory > 0 {
		e.index.Remember(opts.Memory)
	}
	e.read.order()
	e.allowed = allowances(versions)
	for _, l := range list.Lists() {
		if n := e.bare[l.ID]; n > 0 {
			e.unseen = append(e.unseen, l.ID)
			e.unseenNotes = append(e.unseenNotes, fmt.Sprintf("%d entries of the %s list an address that this list file does not print; they were not compared.", n, l.Title))
		}
	}
	return e
}

// Warm makes what names in other scripts are looked up in, which else is made when the
// first of a script comes and keeps it waiting. It may run beside queries.
func (e *Screener) Warm() { e.index.Warm() }

// beside gives a version and what is past of its list.
func (o Options) beside(v *list.Version) []*list.Version {
	return append([]*list.Version{v}, o.Past[v.List]...)
}

// take makes entries of the listings of a version, numbered from order on.
func (e *Screener) take(v *list.Version, maker *match.Maker, names []index.Entry, order *int) []index.Entry {
	var words []name.Word
	for i := range v.Listings {
		l := &v.Listings[i]
		*order++
		if l.AddressOnly() {
			e.addAddress(l, v, *order)
			continue
		}
		for k := range l.Subject.Names {
			words = name.AppendWords(words[:0], l.Subject.Names[k].Text)
			if len(words) == 0 {
				continue
			}
			side := maker.Side(words, l.Subject.Kind)
			e.read.take(uint32(len(e.entries)), l.Subject.Names[k].Text, words, &side)
			names = append(names, index.Entry{Side: side, Ref: uint32(len(e.entries))})
			e.entries = append(e.entries, entry{l, v, k, *order, common(words)})
			e.begins = append(e.begins, beginningOf(words))
		}
	}
	return names
}

func (e *Screener) scope(v Installed) Scope {
	s := Scope{
		List: v.Version.List, Version: v.Hash, Dated: v.Version.Dated,
		Listings: len(v.Version.Listings), Problems: v.Version.CountProblems(), Starter: v.Version.Starter,
	}
	if w, part := e.opts.Whole[s.List]; part {
		s.Listings, s.Problems = w.Listings, w.Problems
	}
	return e.aged(s)
}

// aged says of a scope how old it is, and whether that is too old.
func (e *Screener) aged(s Scope) Scope {
	if s.Starter || !s.Dated.Known() {
		return s
	}
	s.AgeDays = max(0, e.opts.Today.Sub(s.Dated))
	limit := e.opts.StaleDays
	if l, ok := list.Find(s.List); ok && limit <= 0 {
		limit = l.StaleDays
	}
	s.Stale = s.AgeDays > limit
	return s
}

// StaleAfter gives a screener on the same lists that calls those stale that are
// older than a number of days, or than their own limits for 0.
func (e *Screener) StaleAfter(days int) *Screener {
	out := *e
	out.opts.StaleDays = days
	out.scopes = make([]Scope, len(e.scopes))
	for i, s := range e.scopes {
		out.scopes[i] = out.aged(s)
	}
	return &out
}

// Scopes gives the list versions that the engine holds.
func (e *Screener) Scopes() []Scope { return slices.Clone(e.scopes) }

// Names gives how many listed names the engine compares with.
func (e *Screener) Names() int { return e.index.Len() }

// compareHits orders hits, best first: by score, those that alert before those
// that do not, then as the lists have them.
func compareHits(a, b *Hit) int {
	alert := func(h *Hit) int {
		if h.Outcome.Alerts() {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(alert(a), alert(b)),
		list.Compare(a.Listing.List, b.Listing.List),
		cmp.Compare(a.order, b.order),
	)
}
