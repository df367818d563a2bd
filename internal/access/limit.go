package access

import (
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/navicert/navicert/internal/fault"
)

// A Limiter allows each of many so many tries a second, in bounded memory: once
// it remembers as many as it may, those that it does not know share one
// allowance, so that a crowd of addresses neither fills the memory nor makes it
// forget whom it had stopped.
type Limiter struct {
	most int

	guard sync.Mutex
	seen  map[string]*rate.Limiter
	crowd *rate.Limiter
	swept time.Time
}

// NewLimiter makes one that remembers at most so many.
func NewLimiter(most int) *Limiter { return &Limiter{most: most, seen: make(map[string]*rate.Limiter)} }

// An Allowance is how often somebody may try: Burst times at once, and Rate
// times a second in the long run.
type Allowance struct {
	Rate  float64
	Burst int
}

// Take counts a try of somebody at a time, and gives how long to wait where it
// is one too many: then it does not count.
func (l *Limiter) Take(who string, a Allowance, now time.Time) time.Duration {
	l.guard.Lock()
	defer l.guard.Unlock()
	b := l.bucket(who, a, now)
	if b.Limit() != rate.Limit(a.Rate) || b.Burst() != a.Burst {
		b.SetLimitAt(now, rate.Limit(a.Rate))
		b.SetBurstAt(now, a.Burst)
	}
	r := b.ReserveN(now, 1)
	if !r.OK() {
		return time.Hour
	}
	wait := r.DelayFrom(now)
	if wait > 0 {
		r.CancelAt(now)
	}
	return wait
}

func (l *Limiter) bucket(who string, a Allowance, now time.Time) *rate.Limiter {
	if b := l.seen[who]; b != nil {
		return b
	}
	if len(l.seen) >= l.most && now.Sub(l.swept) >= time.Second {
		l.swept = now
		for k, b := range l.seen {
			if b.TokensAt(now) >= float64(b.Burst()) {
				delete(l.seen, k) // as if it had never tried
			}
		}
	}
	if len(l.seen) >= l.most {
		if l.crowd == nil {
			l.crowd = rate.NewLimiter(rate.Limit(a.Rate), a.Burst)
		}
		return l.crowd
	}
	b := rate.NewLimiter(rate.Limit(a.Rate), a.Burst)
	l.seen[who] = b
	return b
}

// Size gives how many it remembers.
func (l *Limiter) Size() int {
	l.guard.Lock()
	defer l.guard.Unlock()
	return len(l.seen)
}

// Neighbourhood gives what is counted of an address: of IPv6 the first 64 bits,
// since one customer has all that follow. What is no address is one of its own.
func Neighbourhood(address string) string {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return "?"
	}
	a = a.Unmap().WithZone("")
	if a.Is4() {
		return a.String()
	}
	p, err := a.Prefix(64)
	if err != nil {
		return "?"
	}
	return p.String()
}

// A Wait is the error of a try too many: a *fault.Fault of code Limited, and how
// long to wait.
type Wait struct {
	*fault.Fault
	For time.Duration
}

// Unwrap gives the fault.
func (w *Wait) Unwrap() error { return w.Fault }

func (s *Service) tooMany(what string, wait time.Duration) *Wait {
	s.opts.Tell("limited")
	seconds := int((wait + time.Second - 1) / time.Second)
	return &Wait{fault.New(fault.Limited, "%s", what).Try("try again in %d seconds", max(seconds, 1)), wait}
}
