package cli

import (
	"sync/atomic"

	"github.com/navicert/navicert/internal/api"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/metrics"
)

// measured are the metrics of a service that may not be there yet.
type measured struct {
	*metrics.Metrics
	service atomic.Pointer[running]
}

// running is a service whose state is measured.
type running struct {
	api   *api.Service
	live  *app.Live
	stale int
}

func newMeasured() *measured {
	m := &measured{}
	m.Metrics = metrics.New(app.Version(), metrics.Sources{
		Lists: func() []metrics.List {
			if r := m.service.Load(); r != nil {
				return r.lists()
			}
			return nil
		},
		Load: func() (int, int) {
			if r := m.service.Load(); r != nil {
				return r.api.Load()
			}
			return 0, 0
		},
		Waiting: func() int {
			if r := m.service.Load(); r != nil {
				return r.api.Waiting()
			}
			return 0
		},
		Trouble: func() bool {
			r := m.service.Load()
			return r != nil && r.live.Trouble() != nil
		},
	})
	return m
}

// of names the service that is measured.
func (m *measured) of(service *api.Service, live *app.Live, stale int) {
	m.service.Store(&running{service, live, stale})
}

// lists gives the lists in use with their age.
func (r *running) lists() []metrics.List {
	var out []metrics.List
	for _, s := range r.live.Now().Engine.StaleAfter(r.stale).Scopes() {
		out = append(out, metrics.List{ID: string(s.List), AgeDays: s.AgeDays, Stale: s.Stale, Starter: s.Starter, Known: s.Dated.Known() && !s.Starter})
	}
	return out
}
