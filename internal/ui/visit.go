package ui

import (
	"bytes"
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/statement"
)

// A visit is one request of a browser.
type visit struct {
	p    *Pages
	w    http.ResponseWriter
	r    *http.Request
	who  Visitor
	lang statement.Language
}

// languageCookie keeps the language that a visitor chose.
const languageCookie = "navicert-language"

// A refusal is a page that says why there is no other.
type refusal struct {
	status int
	Says   string
	Advice string
}

// Error gives the sentence.
func (r *refusal) Error() string { return r.Says }

// visit answers a request to a page: it finds out who asks and in which
// language, and turns errors into pages.
func (p *Pages) visit(route Route, w http.ResponseWriter, r *http.Request) {
	v := &visit{p: p, w: w, r: r, lang: languageOf(r)}
	v.headers()
	defer func() {
		if x := recover(); x != nil && x != http.ErrAbortHandler {
			p.opts.Log.Error("a page failed badly", "path", route.Path, "why", x)
			v.fail(&refusal{http.StatusInternalServerError, "Something went wrong that should not.", "The log of the service says more."})
		}
	}()
	if err := v.enter(route); err != nil {
		v.fail(err)
		return
	}
	if p.opts.Place != nil {
		leave, err := p.opts.Place(r)
		if err != nil {
			w.Header().Set("Retry-After", "1")
			v.fail(err)
			return
		}
		defer leave()
	}
	if route.Heavy {
		if !v.takeTurn() {
			return
		}
		defer v.endTurn()
	}
	if route.Body > 0 {
		r.Body = http.MaxBytesReader(w, r.Body, route.Body)
		_ = http.NewResponseController(w).SetReadDeadline(p.opts.Now().Add(readTime))
	}
	if err := route.serve(v); err != nil {
		v.fail(err)
	}
}

// takeTurn waits until work that takes a processor for long may begin; it reports
// false where the browser has gone. endTurn lets the next begin.
func (v *visit) takeTurn() bool {
	select {
	case v.p.heavy <- struct{}{}:
		return true
	case <-v.r.Context().Done():
		return false
	}
}

func (v *visit) endTurn() { <-v.p.heavy }

// readTime is how long a browser may take to send a form.
const readTime = time.Minute

// headers keep a page to itself: nothing of another address is loaded, no other
// site shows it in a frame, and nobody keeps it.
func (v *visit) headers() {
	h := v.w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
}

// enter finds out who asks, and whether they may.
func (v *visit) enter(route Route) error {
	if v.p.opts.Door == nil {
		v.who = Visitor{Name: v.p.opts.Everybody, May: func(Right) bool { return true }}
		return nil
	}
	who, err := v.p.opts.Door.Identify(v.r)
	var f *fault.Fault
	switch {
	case err == nil:
		v.who = who
	case route.Right == Anybody:
		v.who = Visitor{May: func(Right) bool { return false }}
		return nil
	case errors.As(err, &f) && f.Code == fault.SignedOut:
		if route.Part {
			return errSignedOut
		}
		to := "/signin?to=" + url.QueryEscape(v.back())
		if route.Method == http.MethodPost {
			to += "&lost=yes"
		}
		return &elsewhere{to}
	default:
		return err
	}
	if route.Right != Anybody && !v.who.May(route.Right) {
		return &refusal{http.StatusForbidden, "Your role does not allow this.", "An administrator can give you another role."}
	}
	return nil
}

// back is the page to come back to after signing in: for a form that was sent, the
// page that it stands on, where that has the same path.
func (v *visit) back() string {
	if v.r.Method == http.MethodGet {
		return v.r.URL.RequestURI()
	}
	get := v.r.Clone(v.r.Context())
	get.Method = http.MethodGet
	if _, pattern := v.p.mux.Handler(get); pattern == "" {
		return "/"
	}
	return v.r.URL.Path
}

// errSignedOut answers for a part of a page: the page stays, with what was typed.
var errSignedOut = errors.New("the session has ended")

// An elsewhere sends the browser to another page of the service.
type elsewhere struct{ to string }

func (e *elsewhere) Error() string { return "see " + e.to }

// local gives a path on this service, and the first page for anything else.
func local(to string) string {
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n") {
		return "/"
	}
	return to
}

// fail answers with a page that says what is wrong and what to do.
func (v *visit) fail(err error) {
	var to *elsewhere
	var no *refusal
	var f *fault.Fault
	var large *http.MaxBytesError
	switch {
	case errors.Is(err, errSignedOut):
		v.show(http.StatusUnauthorized, "ended", page{})
		return
	case errors.As(err, &to):
		http.Redirect(v.w, v.r, to.to, http.StatusSeeOther)
		return
	case errors.As(err, &no):
	case errors.As(err, &large):
		no = &refusal{http.StatusRequestEntityTooLarge, "This is larger than is read here.", "A long text may be dropped as a file on the page Document; the command line reads documents of any size: navicert scan FILE."}
	case errors.Is(err, os.ErrDeadlineExceeded):
		no = &refusal{http.StatusRequestTimeout, "The form did not arrive in time.", "Send it again from the page."}
	case errors.As(err, &f):
		no = &refusal{statusOf(f.Code), f.Says, sentence(v.say(f.Advice))}
	default:
		v.p.opts.Log.Error("a page failed", "path", v.r.Pattern, "why", err.Error())
		no = &refusal{http.StatusInternalServerError, "Something went wrong that should not.", "The log of the service says more."}
	}
	no.Says = sentence(v.say(no.Says))
	v.show(no.status, "problem", page{Title: v.say("Problem"), Data: no})
}

// sentence makes one of a clause: faults are clauses, for the command line.
func sentence(s string) string {
	if s == "" {
		return s
	}
	first, size := utf8.DecodeRuneInString(s)
	if word, _, _ := strings.Cut(s, " "); !strings.ContainsAny(strings.TrimRight(word, ".:;,"), "./_") { // else it is the name of a file
		s = string(unicode.ToUpper(first)) + s[size:]
	}
	if last, _ := utf8.DecodeLastRuneInString(s); !strings.ContainsRune(".!?…。！？", last) && last < utf8.RuneSelf {
		s += "."
	}
	return s
}

func statusOf(c fault.Code) int {
	switch c {
	case fault.Usage, fault.Input:
		return http.StatusBadRequest
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Refused:
		return http.StatusConflict
	case fault.Forbidden:
		return http.StatusForbidden
	case fault.SignedOut:
		return http.StatusUnauthorized
	case fault.Limited:
		return http.StatusTooManyRequests
	case fault.Unavailable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// languageOf is the language that a visitor chose, else the first that the
// browser wants and the pages have.
func languageOf(r *http.Request) statement.Language {
	if c, err := r.Cookie(languageCookie); err == nil {
		for _, l := range statement.Languages() {
			if c.Value == string(l) {
				return l
			}
		}
	}
	for _, want := range strings.Split(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(want), ";")
		base, _, _ := strings.Cut(strings.ToLower(tag), "-")
		for _, l := range statement.Languages() {
			if base == string(l) {
				return l
			}
		}
	}
	return statement.English
}

// language keeps the choice of a language and goes back to the page.
func (v *visit) language() error {
	for _, l := range statement.Languages() {
		if v.r.PathValue("code") == string(l) {
			http.SetCookie(v.w, &http.Cookie{Name: languageCookie, Value: string(l), Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: v.r.TLS != nil})
		}
	}
	return &elsewhere{local(v.r.URL.Query().Get("to"))}
}

// A page is what a template is given.
type page struct {
	Title string
	At    string // the entry of the navigation that it belongs to
	Data  any
}

// show writes a page. It is made whole before the first byte is sent.
func (v *visit) show(status int, name string, d page) {
	var b bytes.Buffer
	if err := v.p.templates[v.lang].ExecuteTemplate(&b, name+".html", frame{v, d}); err != nil {
		v.p.opts.Log.Error("a page cannot be made", "page", name, "why", err.Error())
		http.Error(v.w, "This page cannot be made.", http.StatusInternalServerError)
		return
	}
	v.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	v.w.WriteHeader(status)
	_, _ = v.w.Write(b.Bytes())
}
