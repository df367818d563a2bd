// Package metrics measures a service for Prometheus: how many requests there
// were and how long their steps took, how many are under way and wait, how old
// the lists are, and how often somebody was not let in. It never holds a name
// that was asked about: every label is a word of this program.
package metrics

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// A List is a list in use.
type List struct {
	ID      string
	AgeDays int
	Stale   bool
	Starter bool // only the starter list of the program
	Known   bool // whether the age is known
}

// Sources are asked when the metrics are read. Any may be nil.
type Sources struct {
	Lists   func() []List
	Load    func() (requests, streams int) // that are worked on
	Waiting func() int                     // answers that wait for the disk
	Trouble func() bool                    // whether the data folder holds what cannot be used
}

// Metrics counts. It may be used by several goroutines.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	steps    *prometheus.HistogramVec
	access   *prometheus.CounterVec
	reloads  *prometheus.CounterVec
	log      http.Handler
}

// buckets are in seconds: an answer takes a tenth of a millisecond to some
// milliseconds, what is slow a second.
func buckets() []float64 {
	return []float64{.0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
}

// New makes metrics of a version of the program.
func New(version string, from Sources) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "navicert_requests_total", Help: "Requests that were answered, by route, method and status."}, []string{"route", "method", "status"}),
		seconds:  prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "navicert_request_seconds", Help: "How long requests took, by route.", Buckets: buckets()}, []string{"route"}),
		steps:    prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "navicert_step_seconds", Help: "How long the steps of requests took: queue, admit, answer, record.", Buckets: buckets()}, []string{"step"}),
		access:   prometheus.NewCounterVec(prometheus.CounterOpts{Name: "navicert_access_total", Help: "What happened to those who wanted in, by what happened."}, []string{"what"}),
		reloads:  prometheus.NewCounterVec(prometheus.CounterOpts{Name: "navicert_reloads_total", Help: "Attempts to take a changed data folder into use, by result."}, []string{"result"}),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{Name: "navicert_build_info", Help: "1, with the version of the program.", ConstLabels: prometheus.Labels{"version": version}})
	build.Set(1)
	m.registry.MustRegister(
		m.requests, m.seconds, m.steps, m.access, m.reloads, build, asked{from},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	m.log = promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{DisableCompression: true})
	return m
}

// ServeHTTP writes all that was measured.
func (m *Metrics) ServeHTTP(w http.ResponseWriter, r *http.Request) { m.log.ServeHTTP(w, r) }

// Answered counts a request. route is the pattern of its path, "" for none.
func (m *Metrics) Answered(route, method string, status int, took time.Duration) {
	if route == "" || route == "/" {
		route = "none"
	}
	m.requests.WithLabelValues(route, plainMethod(method), strconv.Itoa(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

// plainMethod bounds what a stranger can make a label of.
func plainMethod(s string) string {
	switch s {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return s
	}
	return "other"
}

// Step measures a step of a request.
func (m *Metrics) Step(step string, took time.Duration) {
	m.steps.WithLabelValues(step).Observe(took.Seconds())
}

// Access counts what happened to somebody who wanted in.
func (m *Metrics) Access(what string) { m.access.WithLabelValues(what).Inc() }

// Reloaded counts an attempt to take a changed data folder into use.
func (m *Metrics) Reloaded(ok bool) {
	m.reloads.WithLabelValues(map[bool]string{true: "done", false: "failed"}[ok]).Inc()
}
