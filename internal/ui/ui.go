// Package ui is Navicert in the browser: pages that are made on the server, work
// by keyboard and screen reader and without a script, and ask nothing of any
// other address. They show what the other doors answer, in English and Chinese,
// and record it in the same log. No page holds a rule about names, lists or law.
//
// One file holds one page; Routes is their register. What all have in common is
// done once, in visit.go: who asks, what they may, the language, and what an
// error looks like.
package ui

import (
	"html/template"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/statement"
)

// A Keeper makes answers durable before they are shown.
type Keeper interface {
	Keep(contents ...evidence.Content) ([]record.Receipt, error)
}

// A Right is something that a visitor may be allowed to do.
type Right string

// The rights that pages ask for. They are those of the service.
const (
	Anybody Right = ""             // also who is not signed in
	Ask     Right = "screen"       // questions, whose answers are recorded
	Read    Right = "read"         // lists and parties
	ReadLog Right = "audit"        // entries and certificates
	Lists   Right = "lists-change" // release and refuse versions

	ReadLicences   Right = "licences-read"   // licences held, what is left of them
	UseLicences    Right = "licences-use"    // count a use, and undo it
	ChangeLicences Right = "licences-change" // enter licences
	ReadAccess     Right = "access-read"     // users and keys, without secrets
	ChangeAccess   Right = "access-change"   // make and change them
	OwnAccount     Right = "own-account"     // one's own password
)

// A Visitor is who looks at a page.
type Visitor struct {
	Name string // as it stands in the log
	Role string // "" where there are no users
	May  func(Right) bool
}

// A Door lets visitors in and out. Its errors are faults.
type Door interface {
	// Identify tells who sent a request; a fault of code SignedOut for nobody.
	Identify(r *http.Request) (Visitor, error)
	SignIn(w http.ResponseWriter, r *http.Request, name, password string) error
	SignOut(w http.ResponseWriter, r *http.Request) error
	// Redeem uses a one-time link to set a password, and the name of the first
	// administrator.
	Redeem(w http.ResponseWriter, r *http.Request, token, name, password string) error
	// ChangePassword changes the password of the visitor.
	ChangePassword(w http.ResponseWriter, r *http.Request, old, password string) error
	// Address tells where a request comes from.
	Address(r *http.Request) string
}

// Options are what the pages are told.
type Options struct {
	Live   *app.Live
	Keeper Keeper
	// Door lets visitors in. Without one everybody who reaches the service is
	// Everybody and may do everything, as on the command line.
	Door Door
	// Staff keeps the users and keys, where there is a door.
	Staff Staff
	// Base is the address that browsers reach the service at, for links; "" for
	// that of the request, by TLS where it is Secure.
	Base       string
	Secure     bool
	Everybody  string
	StaleAfter int // as in app.Settings
	// Holdings are the files that say who owns whom; nil for none.
	Holdings *app.HoldingsShelf
	Log      *slog.Logger
	Now      func() time.Time
	// Place gives a place among the requests that are worked on at once, and what
	// gives it up again; its errors are faults. Nil where there is no bound.
	Place func(*http.Request) (leave func(), err error)
	// Next answers what no page is at.
	Next http.Handler
}

// Pages answer browsers. Make them with New; they may be used by several
// goroutines.
type Pages struct {
	opts   Options
	mux    *http.ServeMux
	heavy  chan struct{} // documents, transactions and certificates at once
	assets map[string]asset

	templates map[statement.Language]*template.Template
}

// atOnce bounds how many requests that take long are worked on at once.
const atOnce = 4

// New makes the pages.
func New(o Options) *Pages {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Next == nil {
		o.Next = http.NotFoundHandler()
	}
	p := &Pages{opts: o, mux: http.NewServeMux(), heavy: make(chan struct{}, atOnce), assets: assets(), templates: templates()}
	for _, r := range Routes() {
		p.mux.HandleFunc(r.Method+" "+r.Path, func(w http.ResponseWriter, req *http.Request) { p.visit(r, w, req) })
	}
	p.mux.HandleFunc("GET /static/{file}", p.static)
	return p
}

// service is where the paths of programs begin, of which no page has one.
const service = "/v1/"

// ServeHTTP answers a request, or hands it on where no page is at its path.
func (p *Pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.HasPrefix(r.URL.Path, service) {
		p.opts.Next.ServeHTTP(w, r)
		return
	}
	if _, pattern := p.mux.Handler(r); pattern == "" {
		p.next(w, r)
		return
	}
	own := http.NewCrossOriginProtection()
	if err := own.Check(r); err != nil {
		http.Error(w, "A page of another site sent this request.", http.StatusForbidden)
		return
	}
	p.mux.ServeHTTP(w, r)
}

// MayLog reports whether a visitor may read the log.
func (v Visitor) MayLog() bool { return v.May(ReadLog) }
