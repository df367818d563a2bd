package api

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
)

// wire puts the routes behind what all of them have in common.
func (s *Service) wire() http.Handler {
	mux := http.NewServeMux()
	byPath := map[string]map[string]*Route{}
	for i := range s.routes {
		r := &s.routes[i]
		if byPath[r.Path] == nil {
			byPath[r.Path] = map[string]*Route{}
		}
		byPath[r.Path][r.Method] = r
	}
	for path, routes := range byPath {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			method := r.Method
			if method == http.MethodHead {
				method = http.MethodGet
			}
			route, ok := routes[method]
			if !ok {
				w.Header().Set("Allow", strings.Join(s.methods(path), ", "))
				problem(noMethod, "the path is known, and the method is not one that it has").sendTo(s.guestAt(path), w, requestID(w))
				return
			}
			s.serve(route, w, r)
		})
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if s.opts.Pages != nil {
			s.opts.Pages.ServeHTTP(w, r)
			return
		}
		problem(notFound, "nothing is at this path").try("GET /docs shows all that there is").send(w, requestID(w))
	})
	own := http.NewCrossOriginProtection()
	own.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		problem(forbidden, "a page of another site sent this request").send(w, requestID(w))
	}))
	return s.outer(own.Handler(slashes(mux)))
}

// outer gives every request a number, and ends one that fails badly.
func (s *Service) outer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		id := s.number(r)
		h.Set("Request-Id", id)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-store")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		began := s.opts.Now()
		seen := &watched{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			if v := recover(); v != nil {
				if v == http.ErrAbortHandler {
					s.answered(id, r, seen, s.opts.Now().Sub(began))
					panic(v)
				}
				s.opts.Log.Error("a request failed badly", "request", id, "why", fmt.Sprint(v), "stack", string(debug.Stack()))
				if seen.began {
					panic(http.ErrAbortHandler) // the sender must not take half an answer for a whole one
				}
				problem(broken, "something went wrong that should not; the log of the service says more").sendTo(s.guestAt(seen.route), seen, id)
			}
			s.answered(id, r, seen, s.opts.Now().Sub(began))
		}()
		next.ServeHTTP(seen, r)
	})
}

// answered tells of a request that was answered: by its route, never by what
// stands in its address or body, unless the service was told to.
func (s *Service) answered(id string, r *http.Request, seen *watched, took time.Duration) {
	route := seen.route
	s.opts.Meter.Answered(route, r.Method, seen.status, took)
	if !s.opts.Log.Enabled(r.Context(), slog.LevelInfo) {
		return
	}
	about := []any{"request", id, "method", r.Method, "route", route, "status", seen.status, "ms", took.Milliseconds(), "by", seen.by}
	if s.opts.LogQueries {
		about = append(about, "path", r.URL.Path, "query", r.URL.RawQuery, "names", seen.names)
	}
	s.opts.Log.Info("answered", about...)
}

// watched remembers what was answered, and to whom.
type watched struct {
	http.ResponseWriter
	status int
	began  bool
	route  string   // path of the route, "" for none
	by     string   // who asked
	names  []string // that were screened, where they are to be told
}

// WriteHeader notes the status.
func (w *watched) WriteHeader(status int) {
	if !w.began {
		w.status, w.began = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write notes that the answer began.
func (w *watched) Write(b []byte) (int, error) {
	w.began = true
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// slashes lets the ID of a list or a rule, which has slashes, stand in a path as
// it is: /v1/lists/us/bis/entity-list/versions is
// /v1/lists/us%2Fbis%2Fentity-list/versions.
func slashes(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		raw := r.URL.EscapedPath()
		if rest, ok := strings.CutPrefix(raw, "/v1/lists/"); ok {
			for _, l := range list.Lists() {
				if after, ok := strings.CutPrefix(rest, string(l.ID)); ok && (after == "" || after[0] == '/') {
					raw = "/v1/lists/" + url.PathEscape(string(l.ID)) + after
					break
				}
			}
		}
		if rest, ok := strings.CutPrefix(raw, "/v1/rules/"); ok && strings.Contains(rest, "/") {
			raw = "/v1/rules/" + strings.ReplaceAll(rest, "/", "%2F")
		}
		if plain, err := url.PathUnescape(raw); err == nil && raw != r.URL.EscapedPath() {
			copied := *r.URL
			copied.Path, copied.RawPath = plain, raw
			r = r.WithContext(r.Context())
			r.URL = &copied
		}
		next.ServeHTTP(w, r)
	})
}

// runPrefix gives random characters, so that the numbers of requests of two
// runs differ.
func runPrefix() string {
	var b [4]byte
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// number gives a request the number that its sender gave it, if that is a plain
// word, else one of our own.
func (s *Service) number(r *http.Request) string {
	if id := r.Header.Get("Request-Id"); id != "" && len(id) <= 64 && strings.Trim(id, plainWord) == "" {
		return id
	}
	return s.prefix + "-" + strconv.FormatInt(s.asked.Add(1), 10)
}

const plainWord = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."

func requestID(w http.ResponseWriter) string { return w.Header().Get("Request-Id") }

// serve answers a request to a route.
func (s *Service) serve(route *Route, w http.ResponseWriter, r *http.Request) {
	c := &call{s: s, route: route, w: w, r: r, id: requestID(w)}
	if seen, ok := w.(*watched); ok {
		seen.route, c.seen = route.Path, seen
	}
	began := s.opts.Now()
	leave, err := s.enter(route, r)
	s.step(stepQueue, began)
	if err == nil {
		defer leave()
		err = c.answer()
	}
	if err == nil {
		return
	}
	if c.hungUp(err) {
		c.cut(statusHungUp)
	}
	p := problemOf(err)
	if p.cause != nil && p.Status >= http.StatusInternalServerError {
		s.opts.Log.Error("a request failed", "request", c.id, "why", p.cause.Error())
	}
	if c.began {
		c.cut(p.Status)
	}
	p.sendTo(route.Guest, w, c.id)
}

// statusHungUp is told in measurements and in the log of the service of a request
// whose sender was gone before the answer was whole. Nobody is sent it.
const statusHungUp = 499

// hungUp reports whether a request failed because its sender is gone, or reads nothing
// of the answer: that is no failure of the service.
func (c *call) hungUp(err error) bool {
	var connection *net.OpError
	return c.began && errors.As(err, &connection) || errors.Is(err, context.Canceled)
}

// cut ends a request without an answer, or with half of one, which must not look like
// a whole one. The status is for those who run the service.
func (c *call) cut(status int) {
	if c.seen != nil {
		c.seen.status = status
	}
	panic(http.ErrAbortHandler)
}

// enter waits a moment for a place among the requests that are worked on.
// Whoever asks how the service is needs none.
func (s *Service) enter(route *Route, r *http.Request) (leave func(), err error) {
	if route.Group == healthGroup {
		return func() {}, nil
	}
	switch {
	case route.Stream:
		return s.take(r, s.opts.Limits.Wait, s.streams, s.places)
	case route.Heavy:
		return s.take(r, s.opts.Limits.HeavyWait, s.heavy, s.places)
	}
	return s.take(r, s.opts.Limits.Wait, s.places)
}

// Place waits a moment for a place among the requests that are worked on, for a
// request that is answered elsewhere, such as by a page. leave gives it up.
func (s *Service) Place(r *http.Request) (leave func(), err error) {
	leave, err = s.take(r, s.opts.Limits.Wait, s.places)
	var p *Problem
	if errors.As(err, &p) {
		err = fault.New(fault.Unavailable, "%s", p.Detail).Try("%s", p.Advice)
	}
	return leave, err
}

// take takes one of each kind of places.
func (s *Service) take(r *http.Request, wait time.Duration, places ...chan struct{}) (leave func(), err error) {
	var taken []chan struct{}
	leave = func() {
		for _, p := range slices.Backward(taken) {
			<-p
		}
	}
	for _, p := range places {
		select {
		case p <- struct{}{}:
			taken = append(taken, p)
			continue
		default:
		}
		timer := time.NewTimer(wait)
		select {
		case p <- struct{}{}:
			timer.Stop()
			taken = append(taken, p)
		case <-timer.C:
			leave()
			busy := problem(unavailable, "as many requests are worked on as the service takes at once").try("send it again in a moment")
			busy.after = time.Second
			return nil, busy
		case <-r.Context().Done():
			timer.Stop()
			leave()
			return nil, r.Context().Err()
		}
	}
	return leave, nil
}
