package api

import (
	"net/http"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

const healthGroup = "health"

// A Health says that the process answers.
type Health struct {
	Status  string `json:"status" enum:"alive" doc:"That the service answers."`
	Version string `json:"version" doc:"The version of the program."`
}

// A Readiness says whether the service answers questions, and on what.
type Readiness struct {
	Ready   bool        `json:"ready" doc:"Whether questions are answered."`
	Why     []string    `json:"why" doc:"What is not as it should be; there may be something though questions are answered."`
	Version string      `json:"version" doc:"The version of the program."`
	Today   day.Day     `json:"today" doc:"The day that ages are counted to."`
	Mark    canon.Hash  `json:"mark" doc:"A hash of all that answers rest on; it changes when lists, errata, overlays or reference tables do, and at midnight."`
	Lists   []ReadyList `json:"lists" doc:"The lists in use."`
}

// A ReadyList is a list in use.
type ReadyList struct {
	ID       list.ID    `json:"id" doc:"ID of the list."`
	Version  canon.Hash `json:"version" doc:"Hash of the version in use."`
	Dated    day.Day    `json:"dated" doc:"The day of its publication."`
	Listings int        `json:"listings" doc:"How many listings it has."`
	Starter  bool       `json:"starter" doc:"Whether it is the starter list of the program, which is not the official one."`
	AgeDays  int        `json:"age_days" doc:"Days since its publication."`
	Stale    bool       `json:"stale" doc:"Whether that is more than its limit."`
}

func healthRoutes() []Route {
	return []Route{
		{
			Method: http.MethodGet, Path: "/healthz", ID: "health", Group: healthGroup, Scope: Open,
			Says: "Say that the process is alive.", Good: Good{Type: jsonType, Of: Health{}, Says: "It is."},
			serve: func(c *call) error { return c.value(Health{"alive", app.Version()}) },
		},
		{
			Method: http.MethodGet, Path: "/readyz", ID: "readiness", Group: healthGroup, Scope: Open,
			Says:  "Say whether questions are answered, and how old the lists are.",
			More:  "The status is 503 where the service is stopping or the log of answers cannot be written. Lists that are stale, or only those of the program, are told of and do not make it unready: a service that answers with a warning is better than none.",
			Good:  Good{Type: jsonType, Of: Readiness{}, Says: "They are."},
			serve: (*call).readiness,
		},
		{
			Method: http.MethodGet, Path: "/metrics", ID: "metrics", Group: healthGroup, Scope: access.ReadMetrics,
			Says: "Give what the service measures of itself, for Prometheus.", More: "docs/operating.md lists the metrics. Prometheus sends the key as its authorization.",
			Good: Good{Type: "text/plain", Says: "The metrics, in the text format of Prometheus."}, serve: (*call).metrics,
		},
	}
}

func (c *call) metrics() error {
	if c.s.opts.Metrics == nil {
		return problem(notFound, "this service measures nothing")
	}
	c.began = true
	c.s.opts.Metrics.ServeHTTP(c.w, c.r)
	return nil
}

// value sends a value as JSON.
func (c *call) value(v any) error {
	b, err := canon.JSON(v)
	if err != nil {
		return err
	}
	return c.send(jsonType, append(b, '\n'))
}

func (c *call) readiness() error {
	a := c.s.opts.Live.Now()
	out := Readiness{Ready: true, Why: []string{}, Version: app.Version(), Today: a.Today, Mark: a.Mark, Lists: []ReadyList{}}
	stale, starter := false, false
	for _, l := range a.Engine.StaleAfter(c.s.opts.StaleAfter).Scopes() {
		out.Lists = append(out.Lists, ReadyList{l.List, l.Version, l.Dated, l.Listings, l.Starter, l.AgeDays, l.Stale})
		stale, starter = stale || l.Stale, starter || l.Starter
	}
	if stale {
		out.Why = append(out.Why, "a list is older than its limit")
	}
	if starter {
		out.Why = append(out.Why, "a list is only the starter list of the program, not the official one")
	}
	if t := c.s.opts.Live.Trouble(); t != nil {
		out.Why = append(out.Why, "since "+t.Since.UTC().Format(time.RFC3339)+" the data folder holds something that cannot be used, so the lists before are in use; the log of the service says what")
	}
	if err := c.s.writable(); err != nil {
		out.Ready = false
		out.Why = append(out.Why, "the log of answers cannot be written, so nothing is answered; the log of the service says why")
		c.s.opts.Log.Error("the log of answers cannot be written", "why", err.Error())
	}
	if c.s.stopping.Err() != nil {
		out.Ready = false
		out.Why = append(out.Why, "the service is stopping")
	}
	if out.Ready {
		return c.value(out)
	}
	b, err := canon.JSON(out)
	if err != nil {
		return err
	}
	c.w.Header().Set("Content-Type", jsonType)
	c.began = true
	c.w.WriteHeader(http.StatusServiceUnavailable)
	_, err = c.w.Write(append(b, '\n'))
	return err
}

// writable asks whether the log can be written, where the keeper can tell.
func (s *Service) writable() error {
	if k, ok := s.opts.Keeper.(interface{ Writable() error }); ok {
		return k.Writable()
	}
	return nil
}
