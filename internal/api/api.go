// Package api is Navicert over HTTP: what the command line answers, with the
// same JSON, and two interfaces of other programs whose clients work here.
// docs/service.md describes it and docs/openapi.json is its contract.
//
// One file holds one resource. What all have in common is done once, for every
// route of Routes: who asks, what they may, which parameters there are, how
// large and how slow a request may be, and what an error looks like. It holds no
// rule about names, lists or law.
package api

import (
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/admission"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/store/replies"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Keeper makes answers durable before they are sent.
type Keeper interface {
	// KeepPrepared makes answers durable, all or none of them, with what also writes,
	// which may be nil.
	KeepPrepared(also func(*sqlite.Tx, []record.Receipt) error, answers ...record.Prepared) ([]record.Receipt, error)
}

// Options are what a service is told.
type Options struct {
	Live   *app.Live
	Keeper Keeper
	// Gate says who asks. Without one everybody is the user of the machine, as
	// on the command line: that is for a service which only that user reaches.
	Gate Gate
	// Users are those who may ask, and Door lets them in; with them there is no
	// need of a Gate. Without them the routes for users, keys and sessions answer
	// that there are none.
	Users *access.Service
	Door  *admission.Gate
	// ZeroFootprint allows requests to ask that nothing of them is recorded.
	ZeroFootprint bool
	// StaleAfter is as in app.Settings, where a request says nothing else.
	StaleAfter int
	Limits     Limits
	Log        *slog.Logger
	// LogQueries lets the log of the service tell what was asked: names, too.
	LogQueries bool
	Now        func() time.Time
	// Meter measures requests, and Metrics shows what was measured; both may be
	// nil.
	Meter   Meter
	Metrics http.Handler
	// Pages answers the paths that no route has, behind the same protection; nil
	// for none. It sets its own Content-Security-Policy.
	Pages http.Handler
	// Replies keeps answers to requests that carry an idempotency key; nil for
	// the database of the data folder.
	Replies Replies
}

// Limits bound what one request, and all together, may cost.
type Limits struct {
	Body      int64         // bytes of a body that is read whole
	Document  int64         // bytes of a document to be scanned
	Line      int           // bytes of one line of a stream
	Read      time.Duration // for a body that is read whole
	Idle      time.Duration // between two lines of a stream, in both directions
	Together  int           // requests that are worked on at once
	Streams   int           // streams among them
	Wait      time.Duration // for a place among those
	Heavy     int           // requests that take long, among them
	HeavyWait time.Duration // for a place among those
}

// Usual are the limits that are used where nothing else is said.
func Usual() Limits {
	return Limits{
		Body: 1 << 20, Document: 32 << 20, Line: 64 << 10,
		Read: 15 * time.Second, Idle: 60 * time.Second,
		Together: 256, Streams: 32, Wait: 100 * time.Millisecond, Heavy: runtime.GOMAXPROCS(0), HeavyWait: 10 * time.Second,
	}
}

// A Service answers requests. Make one with New; it may be used by several
// goroutines.
type Service struct {
	opts     Options
	routes   []Route
	handler  http.Handler
	places   chan struct{}
	streams  chan struct{}
	heavy    chan struct{}
	askers   sync.Pool // of *asker, that nobody uses
	stopping context.Context
	stop     context.CancelFunc
	asked    atomic.Int64            // requests so far
	waiting  atomic.Int64            // answers that are being made durable
	refused  atomic.Pointer[refusal] // of the last answer, nil where it was recorded
	contract func() ([]byte, error)
	prefix   string // of request numbers, another one in every run
}

// New makes a service.
func New(opts Options) *Service {
	if opts.Limits == (Limits{}) {
		opts.Limits = Usual()
	}
	if opts.Gate == nil && opts.Door != nil {
		opts.Gate = known{opts.Door}
	}
	if opts.Gate == nil {
		opts.Gate = Everybody{}
	}
	if e, ok := opts.Gate.(Everybody); ok {
		who, _ := e.Identify(nil) // which cannot fail
		opts.Gate = always(who)
	}
	if opts.Meter == nil {
		opts.Meter = unmetered{}
	}
	if opts.Log == nil {
		opts.Log = slog.New(slog.DiscardHandler)
	}
	if opts.Replies == nil {
		opts.Replies = replies.New(opts.Live.Database, opts.Now)
	}
	s := &Service{
		opts: opts, routes: Routes(), prefix: runPrefix(), contract: sync.OnceValues(Contract),
		places: make(chan struct{}, opts.Limits.Together), streams: make(chan struct{}, opts.Limits.Streams), heavy: make(chan struct{}, opts.Limits.Heavy),
	}
	s.opts.Keeper = timedKeeper{opts.Keeper, s, &s.waiting}
	s.stopping, s.stop = context.WithCancel(context.Background())
	s.handler = s.wire()
	return s
}

// ServeHTTP answers a request.
func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Stop tells streams that the service is about to end: each answers what it has
// read and says where to go on.
func (s *Service) Stop() { s.stop() }
