package app

import (
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/consolidate"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/determine"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/reference"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/rule"
	rules "github.com/navicert/navicert/internal/rule/all"
	"github.com/navicert/navicert/internal/scan"
	"github.com/navicert/navicert/internal/screen"
	"github.com/navicert/navicert/internal/transaction"
)

// A Basis names what an assembly is put together from.
type Basis struct {
	Known day.Day // lists as they were known by this day; zero for those in use
	// Versions are list versions, by the whole hash or its beginning, that stand
	// in for those in use of the same lists.
	Versions []string
	// Past says that a day of the past is asked about: then listings count that
	// only earlier versions hold.
	Past bool
}

// An Assembly is everything that answers rest on, read at one moment: list
// versions with errata and facts, rules with overlays, reference tables, and the
// day. It is not changed after it was put together and may be used by several
// goroutines, so that whoever holds it gets all of an answer from one state.
type Assembly struct {
	Engine    *Engine
	Today     day.Day
	Basis     Basis
	Law       []rule.Rule
	Overlays  []canon.Hash   // that were laid over the rules
	Policy    *policy.Policy // in use; nil for none
	Tables    *reference.Set
	Assembled time.Time
	// Program says how to get what is missing of the lists.
	Program report.Program
	// Mark is a hash of all that the assembly was put together from.
	Mark canon.Hash

	use      *policy.Use // of the policy, by no unit
	rules    *determine.Engine
	guard    sync.Mutex
	memo     recorded.Memo
	sessions []*screen.Session // that nobody uses, the last used at the end
	scanner  *Scanner          // for all lists, once it was asked for
}

// Assemble reads the data folder. Where it is changed meanwhile it is read
// again, so that nothing of two states comes together.
func (a *App) Assemble(b Basis) (*Assembly, error) {
	const attempts = 5
	for range attempts {
		before, err := a.Mark()
		if err != nil {
			return nil, err
		}
		out, err := a.assemble(b)
		if err != nil {
			return nil, err
		}
		after, err := a.Mark()
		if err != nil {
			return nil, err
		}
		if before == after {
			out.Mark = before
			return out, nil
		}
	}
	return nil, fault.New(fault.Unavailable, "the data folder %s is changed faster than it can be read", a.store.Dir())
}

// Mark gives a hash of all that answers rest on here, today.
func (a *App) Mark() (canon.Hash, error) {
	today := a.env.Today()
	if a.store == nil {
		return canon.Sum([]byte(today.String())), nil
	}
	h, err := a.store.Mark()
	return canon.Sum([]byte(string(h) + today.String())), err
}

func (a *App) assemble(b Basis) (*Assembly, error) {
	out := &Assembly{Today: a.env.Today(), Basis: b, Assembled: a.env.Now(), Program: Program()}
	lists, err := a.heldBy(b.Known)
	if err != nil {
		return nil, err
	}
	if b.Past {
		if err := a.remember(lists, b.Known); err != nil {
			return nil, err
		}
	}
	if lists, err = a.pinned(lists, b.Versions); err != nil {
		return nil, err
	}
	out.Engine = a.engineOn(lists, out.Today, 0, sparing)
	if out.Law, err = a.Law(); err != nil {
		return nil, err
	}
	if out.Policy, err = a.PolicyInUse(); err != nil {
		return nil, err
	}
	if out.use, err = useOf(out.Policy, ""); err != nil {
		return nil, err
	}
	if out.Overlays, err = a.overlayHashes(); err != nil {
		return nil, err
	}
	if out.Tables, err = a.Tables(); err != nil {
		return nil, err
	}
	engine, err := determine.New(out.Law, rules.Questions())
	if err != nil {
		return nil, err
	}
	out.rules = engine.With(out.Tables)
	return out, nil
}

// pinned puts versions in the places of those in use of their lists.
func (a *App) pinned(lists []held, versions []string) ([]held, error) {
	if len(versions) == 0 {
		return lists, nil
	}
	lay, err := a.overlay()
	if err != nil {
		return nil, err
	}
	out := slices.Clone(lists)
	taken := map[list.ID]bool{}
	for i, name := range versions {
		h, err := a.versionNamed(out, name)
		if err != nil {
			return nil, at(i, err)
		}
		if taken[h.stored.List] {
			return nil, at(i, fault.New(fault.Usage, "two versions of one list are named").Try("name one of each list"))
		}
		taken[h.stored.List] = true
		if h.overlay == nil {
			h.overlay = lay(h.stored)
		}
		k := slices.IndexFunc(out, func(o held) bool { return o.stored.List == h.stored.List })
		if k < 0 {
			out = append(out, h)
			continue
		}
		out[k] = h
	}
	slices.SortFunc(out, func(a, b held) int { return list.Compare(a.stored.List, b.stored.List) })
	return out, nil
}

// A VersionError says which of the versions of a Basis is wrong.
type VersionError struct {
	Index int
	Err   error
}

// Error gives the sentence.
func (e *VersionError) Error() string { return e.Err.Error() }

// Unwrap gives the fault.
func (e *VersionError) Unwrap() error { return e.Err }

func at(i int, err error) error { return &VersionError{i, err} }

// shortest is how many characters of a hash name a version.
const shortest = 8

// versionNamed finds a version by the beginning of its hash: among those in
// use, else among all that are kept.
func (a *App) versionNamed(lists []held, name string) (held, error) {
	if len(name) < shortest {
		return held{}, fault.New(fault.Usage, "a version is named by at least %d characters of its hash", shortest)
	}
	begins := func(h canon.Hash) bool { return len(h) >= len(name) && string(h[:len(name)]) == name }
	for _, h := range lists {
		if begins(h.hash) {
			return h, nil
		}
	}
	var found []canon.Hash
	if a.store != nil {
		for _, l := range list.Lists() {
			entries, err := a.store.Versions(l.ID)
			if err != nil {
				return held{}, err
			}
			for _, e := range entries {
				if begins(e.Hash) && !slices.Contains(found, e.Hash) {
					found = append(found, e.Hash)
				}
			}
		}
	}
	if len(found) != 1 {
		return held{}, fault.New(fault.Usage, "%d list versions begin so", len(found)).Try("the history of a list names its versions")
	}
	v, err := a.store.Version(found[0])
	if err != nil {
		return held{}, err
	}
	return held{hash: found[0], stored: v}, nil
}

// Session gives a session, and Done takes it back. stale is as in Settings. A
// session holds some megabytes, so whoever has one gives it back before it waits
// for anything: then there are few, and they are still in the caches.
func (s *Assembly) Session(stale int) *screen.Session {
	if stale != OwnLimit {
		return s.Engine.StaleAfter(stale).NewSession()
	}
	s.guard.Lock()
	if n := len(s.sessions); n > 0 {
		kept := s.sessions[n-1]
		s.sessions = s.sessions[:n-1]
		s.guard.Unlock()
		return kept
	}
	s.guard.Unlock()
	return s.Engine.NewSession()
}

// Done takes back a session that Session gave for the same limit. No more are
// kept than can be at work at once.
func (s *Assembly) Done(session *screen.Session, stale int) {
	if stale != OwnLimit {
		return
	}
	s.guard.Lock()
	defer s.guard.Unlock()
	if len(s.sessions) < runtime.GOMAXPROCS(0) {
		s.sessions = append(s.sessions, session)
	}
}

// Scanner gives a scanner for lists, all of them for none. stale is as in
// Settings. The one that is asked for most is made once.
func (s *Assembly) Scanner(ids []list.ID, stale int) *Scanner {
	if len(ids) > 0 || stale != OwnLimit {
		e := *s.Engine
		e.Screener = e.StaleAfter(stale)
		return e.Scanner(ids)
	}
	s.guard.Lock()
	defer s.guard.Unlock()
	if s.scanner == nil {
		s.scanner = s.Engine.Scanner(nil)
	}
	return s.scanner
}

// Use gives the policy in use as a unit uses it, nil for none; "" is no unit.
func (s *Assembly) Use(unit string) (*policy.Use, error) {
	if unit == "" {
		return s.use, nil
	}
	return useOf(s.Policy, unit)
}

// Check answers for a transaction under the policy in use, with the licences as
// they are held now. file is shown in the answer.
func (s *Assembly) Check(held []*licence.Held, session *screen.Session, file string, t *transaction.Transaction) (*determine.Determination, error) {
	return s.CheckFor(s.use, held, session, file, t)
}

// CheckFor is Check as a unit asks.
func (s *Assembly) CheckFor(use *policy.Use, held []*licence.Held, session *screen.Session, file string, t *transaction.Transaction) (*determine.Determination, error) {
	d, err := s.rules.Holding(held).Check(use.Over(session), file, t)
	if err == nil {
		use.DecideDeal(d)
	}
	return d, err
}

// Scan looks for listed parties in a document under a policy; a nil use is that of
// nobody. The other arguments are those of Scanner and Scanner.Read.
func (s *Assembly) Scan(use *policy.Use, ids []list.ID, stale int, name string, doc []byte, on day.Day) (report.Scan, error) {
	out, err := s.Scanner(use.Lists(ids), stale).Read(name, doc, on)
	if err == nil {
		scan.Decide(use, &out)
	}
	return out, err
}

// Context is what records of answers of this assembly under the policy in use have
// in common; recorded.Context.Under gives that of a unit.
func (s *Assembly) Context(asked evidence.Asked, stale int) recorded.Context {
	return recorded.Context{
		Asked: asked, Program: s.Program, Overlays: s.Overlays, Memo: &s.memo,
		Settings: recorded.Settings{Today: s.Today, StaleAfter: stale, Known: s.Basis.Known, Past: s.Basis.Past, Policy: recorded.PolicyOf(s.use)},
	}
}

// Free takes back the memory of answers that were recorded and sent, those of another
// assembly too. Nothing of them may be used any more.
func (s *Assembly) Free(answers ...record.Prepared) {
	for _, p := range answers {
		s.memo.Free(p)
	}
}

// Party gives the party of an ID.
func (e *Engine) Party(id string) (consolidate.Party, bool) {
	for _, p := range e.parties.Parties() {
		if p.ID == id {
			return p, true
		}
	}
	return consolidate.Party{}, false
}

// PartyOf gives the party of a listing of the engine.
func (e *Engine) PartyOf(l *list.Listing) (consolidate.Party, bool) { return e.parties.Of(l) }

// Listing gives the first listing that is wanted, nil if there is none.
func (e *Engine) Listing(wanted func(*list.Listing) bool) *list.Listing {
	for _, v := range e.versions {
		for i := range v.Listings {
			if l := &v.Listings[i]; wanted(l) {
				return l
			}
		}
	}
	return nil
}

// Standing says how a listing in use stands on a day, as every answer has it.
func (e *Engine) Standing(l *list.Listing, on day.Day) screen.Standing {
	for _, v := range e.versions {
		if v.List == l.List {
			return screen.StandingOf(l, v, on)
		}
	}
	return screen.UnknownStart
}
