package ui

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/fault"
)

// A page is made only where there is a place among the requests that are worked on,
// and gives it up when it is done; what is not a page is counted by whoever answers.
func TestPlace(t *testing.T) {
	p := pages(t, nil)
	open, taken := 1, 0
	p.opts.Place = func(*http.Request) (func(), error) {
		if open == 0 {
			return nil, fault.New(fault.Unavailable, "as many requests are worked on as the service takes at once").Try("send it again in a moment")
		}
		open--
		taken++
		return func() { open++ }, nil
	}
	s := httptest.NewServer(p)
	defer s.Close()
	if status, _, _ := get(t, s.URL, "/"); status != http.StatusOK || open != 1 || taken != 1 {
		t.Errorf("the status is %d, %d places are open, %d were taken", status, open, taken)
	}
	if status, _, _ := get(t, s.URL, "/v1/nothing"); status != http.StatusNotFound || taken != 1 {
		t.Errorf("the status is %d, %d places were taken", status, taken)
	}
	open = 0
	status, body, header := get(t, s.URL, "/")
	if status != http.StatusServiceUnavailable || header.Get("Retry-After") == "" || !strings.Contains(strings.ToLower(body), "send it again in a moment") {
		t.Errorf("without a place the status is %d: %s", status, body)
	}
}

// No page has a path of the service.
func TestPathsOfPages(t *testing.T) {
	for _, r := range Routes() {
		if strings.HasPrefix(r.Path, service) || !strings.HasPrefix(r.Path, "/") {
			t.Errorf("a page has the path %s", r.Path)
		}
	}
}
