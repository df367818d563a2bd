package ui

import (
	"net/http"
	"strings"
)

// next hands on a request that no page is for. Where nothing is at its path, and a
// browser asked, a page says so: programs get what the service says.
func (p *Pages) next(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet || !strings.Contains(r.Header.Get("Accept"), "text/html") {
		p.opts.Next.ServeHTTP(w, r)
		return
	}
	m := &missing{ResponseWriter: w}
	p.opts.Next.ServeHTTP(m, r)
	if m.nothing {
		p.visit(Route{Method: http.MethodGet, Right: Anybody, serve: func(*visit) error {
			return &refusal{http.StatusNotFound, "There is no such page.", "The pages stand above; what programs can ask stands at /docs."}
		}}, w, r)
	}
}

// missing holds back the answer that nothing is at a path.
type missing struct {
	http.ResponseWriter
	nothing bool
}

// WriteHeader sends the status, but for that of nothing.
func (m *missing) WriteHeader(status int) {
	if m.nothing = status == http.StatusNotFound; m.nothing {
		m.Header().Del("Content-Length")
		return
	}
	m.ResponseWriter.WriteHeader(status)
}

// Write sends the answer, or leaves it out.
func (m *missing) Write(b []byte) (int, error) {
	if m.nothing {
		return len(b), nil
	}
	return m.ResponseWriter.Write(b)
}

// Unwrap is for http.ResponseController.
func (m *missing) Unwrap() http.ResponseWriter { return m.ResponseWriter }
