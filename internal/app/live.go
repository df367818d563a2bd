package app

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/screen"
)

// A Live is the program as a service: it has an assembly at hand, and puts a new
// one in its place when the data folder or the day changes. Whoever works on the
// old one finishes on it. It may be used by several goroutines.
type Live struct {
	*App
	current atomic.Pointer[Assembly]
	trouble atomic.Pointer[Trouble]
	build   sync.Mutex // one assembly is put together at a time
	past    sync.Mutex
	kept    []*Assembly // of other bases than the usual one, the last used first
	tell    func(Reloaded)
	// assembling is told before an assembly is put together, and with false
	// afterwards: until then it and what it is read from are in memory.
	assembling func(bool)
	processors chan struct{} // places for what asks an assembly
}

// A Trouble says that what the data folder holds now cannot be used, and since
// when. The assembly before is in use meanwhile.
type Trouble struct {
	Since time.Time
	Err   error
	mark  canon.Hash
}

// A Reloaded tells of an attempt to put a new assembly in place.
type Reloaded struct {
	Assembly *Assembly // the one in use afterwards
	Took     time.Duration
	Err      error // why it is still the one before
}

// Live makes the program live. tell is told of each reloading; it may be nil.
func (a *App) Live(tell func(Reloaded)) (*Live, error) {
	if tell == nil {
		tell = func(Reloaded) {}
	}
	l := &Live{App: a, tell: tell, assembling: func(bool) {}, processors: make(chan struct{}, runtime.GOMAXPROCS(0))}
	first, err := a.Assemble(Basis{})
	if err != nil {
		return nil, err
	}
	l.current.Store(first)
	return l, nil
}

// Warm makes what the first names in other scripts would wait for. A service does it
// before it answers, so that its memory is bounded by all that it holds.
func (l *Live) Warm() { l.Now().Engine.Warm() }

// WhileAssembling lets a function be told before another assembly is put together,
// and with false afterwards. It is called before the program answers.
func (l *Live) WhileAssembling(tell func(bool)) { l.assembling = tell }

// With runs what asks an assembly, with a session, when a processor is free for it.
// A session takes megabytes and is quickest while it lies in the caches of a
// processor, so there are as many at work as there are processors, and none is held
// while an answer is recorded or sent. What do does must not wait for anything, nor
// take long.
func (l *Live) With(a *Assembly, stale int, do func(*screen.Session) error) error {
	l.processors <- struct{}{}
	defer func() { <-l.processors }()
	session := a.Session(stale)
	defer a.Done(session, stale)
	return do(session)
}

// Now gives the assembly in use.
func (l *Live) Now() *Assembly { return l.current.Load() }

// Trouble gives why the data folder as it is now is not in use, nil where it is.
func (l *Live) Trouble() *Trouble { return l.trouble.Load() }

// Watch looks for changes until the context ends. What cannot be read is read
// again when it changes, or when retry has passed.
func (l *Live) Watch(ctx context.Context, every, retry time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		mark, err := l.Mark()
		if err == nil && mark == l.Now().Mark {
			l.trouble.Store(nil)
			continue
		}
		if t := l.Trouble(); t != nil && t.mark == mark && l.env.Now().Sub(t.Since) < retry {
			continue
		}
		l.Reload()
	}
}

// Reload reads the data folder and puts what it holds into use, whether it
// changed or not. Where that fails, the assembly before stays.
func (l *Live) Reload() {
	l.build.Lock()
	defer l.build.Unlock()
	l.assembling(true)
	defer l.assembling(false)
	began := l.env.Now()
	mark, _ := l.Mark()
	next, err := l.Assemble(Basis{})
	if err != nil {
		l.trouble.Store(&Trouble{began, err, mark})
	} else {
		next.Engine.Warm() // while that before answers
		l.current.Store(next)
		l.trouble.Store(nil)
	}
	l.tell(Reloaded{l.Now(), l.env.Now().Sub(began), err})
}

// maxKept is how many assemblies of the past are kept. Each holds an index of
// all lists.
const maxKept = 2

// On gives the assembly of a basis: that in use, or one that is put together
// now and kept for a while.
func (l *Live) On(b Basis) (*Assembly, error) {
	now := l.Now()
	if b.Past {
		// The usual assembly does not have what is past.
	} else if !b.Known.Known() && len(b.Versions) == 0 || !b.Known.Known() && now.has(b.Versions) {
		return now, nil
	}
	if found := l.recall(b, now.Mark); found != nil {
		return found, nil
	}
	l.build.Lock() // several that ask for one basis wait for the first
	defer l.build.Unlock()
	if found := l.recall(b, l.Now().Mark); found != nil {
		return found, nil
	}
	l.assembling(true)
	defer l.assembling(false)
	made, err := l.Assemble(b)
	if err != nil {
		return nil, err
	}
	l.past.Lock()
	defer l.past.Unlock()
	l.kept = slices.Insert(l.kept, 0, made)
	l.kept = slices.Delete(l.kept, min(maxKept, len(l.kept)), len(l.kept))
	return made, nil
}

// recall finds an assembly that was kept, and drops those that rest on what the
// data folder held earlier.
func (l *Live) recall(b Basis, mark canon.Hash) *Assembly {
	l.past.Lock()
	defer l.past.Unlock()
	l.kept = slices.DeleteFunc(l.kept, func(a *Assembly) bool { return a.Mark != mark })
	for i, a := range l.kept {
		if a.Basis.Known == b.Known && a.Basis.Past == b.Past && slices.Equal(a.Basis.Versions, b.Versions) {
			l.kept = slices.Insert(slices.Delete(l.kept, i, i+1), 0, a)
			return a
		}
	}
	return nil
}

// has reports whether all versions named are in use, one of each list.
func (s *Assembly) has(versions []string) bool {
	for _, v := range versions {
		if len(v) < shortest || !slices.ContainsFunc(s.Engine.Scopes(), func(sc screen.Scope) bool {
			return len(sc.Version) >= len(v) && string(sc.Version[:len(v)]) == v
		}) {
			return false
		}
	}
	seen := map[string]bool{}
	for _, v := range versions {
		if seen[v[:shortest]] {
			return false
		}
		seen[v[:shortest]] = true
	}
	return true
}
