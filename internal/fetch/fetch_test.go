package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

const list = "id,name\n1,Example Works\n"

// client has limits small enough for a test, but of the times, which a busy machine
// keeps to, and counts its pauses.
func client(pauses *[]time.Duration) *Client {
	return &Client{
		Transport: http.DefaultTransport, Agent: "navicert test",
		Limits: Limits{Size: 1000, Time: time.Minute, Answer: time.Minute, Stall: time.Minute, Least: 10, Attempts: 3, Pause: time.Second, Redirects: 3},
		Sleep:  func(_ context.Context, d time.Duration) error { *pauses = append(*pauses, d); return nil },
	}
}

// cut sends half of what it promised and closes the connection.
func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", fmt.Sprint(len(list)))
	fmt.Fprint(w, list[:len(list)/2])
	w.(http.Flusher).Flush()
	panic(http.ErrAbortHandler)
}

// What servers do wrong, and what becomes of it.
func TestFailures(t *testing.T) {
	for _, c := range []struct {
		name     string
		serve    http.HandlerFunc
		attempts int
		says     string // of the error; "" for the document
		code     fault.Code
	}{
		{"good", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, list) }, 1, "", ""},
		{"empty", func(http.ResponseWriter, *http.Request) {}, 3, "is empty", fault.Refused},
		{"forbidden", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusForbidden) }, 1, "403 Forbidden", fault.Unavailable},
		{"not_found", http.NotFound, 1, "404 Not Found", fault.Unavailable},
		{"failing", func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no", http.StatusServiceUnavailable) }, 3, "in 3 attempts: the server answers 503", fault.Unavailable},
		{"cut_in_the_middle", cut, 3, "was cut off after 12 bytes", fault.Unavailable},
		{"stalls", func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "id")
			w.(http.Flusher).Flush()
			<-r.Context().Done()
		}, 2, "in 2 attempts: the server stopped sending", fault.Unavailable},
		{"never_answers", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, 2, "in 2 attempts: the server does not answer", fault.Unavailable},
		{"too_large", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, strings.Repeat("x", 2000)) }, 1, "larger than 1000 bytes", fault.Refused},
		{"too_large_without_a_length", func(w http.ResponseWriter, _ *http.Request) {
			for range 4 {
				fmt.Fprint(w, strings.Repeat("x", 500))
				w.(http.Flusher).Flush()
			}
		}, 1, "larger than 1000 bytes", fault.Refused},
		{"redirects_without_end", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) }, 1, "without end", fault.Unavailable},
		{"an_unasked_304", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotModified) }, 1, "304", fault.Unavailable},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := httptest.NewServer(c.serve)
			defer s.Close()
			var pauses []time.Duration
			cl := client(&pauses)
			switch c.name {
			case "stalls":
				cl.Limits.Stall = 100 * time.Millisecond
			case "never_answers":
				cl.Limits.Answer = 100 * time.Millisecond
			}
			got, err := cl.Get(context.Background(), s.URL, Marks{})
			if got.Attempts != c.attempts {
				t.Errorf("%d attempts, want %d", got.Attempts, c.attempts)
			}
			var f *fault.Fault
			switch {
			case c.says == "" && (err != nil || string(got.Body) != list):
				t.Errorf("got %q, %v", got.Body, err)
			case c.says != "" && (!errors.As(err, &f) || f.Code != c.code || !strings.Contains(err.Error(), c.says)):
				t.Errorf("got %v, want %s: %s", err, c.code, c.says)
			}
			if len(pauses) == 2 && (pauses[0] != time.Second || pauses[1] != 2*time.Second) {
				t.Errorf("the pauses are %v", pauses)
			}
		})
	}
}

// A drip is ended long before the time for all of it, and a document that comes
// slowly, but comes, is waited for until that time.
func TestSlowDrip(t *testing.T) {
	for _, c := range []struct {
		name, drop  string
		stall, time time.Duration
		says        string
	}{
		{"too_slow", "x", 100 * time.Millisecond, time.Minute, "sends too slowly"},
		{"too_long", "0123456789", 700 * time.Millisecond, time.Second, "it took too long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				for r.Context().Err() == nil {
					fmt.Fprint(w, c.drop)
					w.(http.Flusher).Flush()
					time.Sleep(20 * time.Millisecond)
				}
			}))
			defer s.Close()
			var pauses []time.Duration
			cl := client(&pauses)
			cl.Limits.Time, cl.Limits.Stall, cl.Limits.Size = c.time, c.stall, 1<<20
			got, err := cl.Get(context.Background(), s.URL, Marks{})
			if err == nil || !strings.Contains(err.Error(), c.says) || got.Attempts != 2 {
				t.Errorf("got %d bytes in %d attempts, %v, want: %s", len(got.Body), got.Attempts, err, c.says)
			}
		})
	}
}

// A server that recovers is asked again after the pause that it wishes.
func TestRecovery(t *testing.T) {
	var n atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if n.Add(1) == 1 {
			w.Header().Set("Retry-After", "7")
			http.Error(w, "later", http.StatusTooManyRequests)
			return
		}
		fmt.Fprint(w, list)
	}))
	defer s.Close()
	var pauses []time.Duration
	c := client(&pauses)
	var told int64
	c.Tell = func(done, _ int64) { told = done }
	got, err := c.Get(context.Background(), s.URL, Marks{})
	if err != nil || string(got.Body) != list || len(pauses) != 1 || pauses[0] != 7*time.Second || told != int64(len(list)) {
		t.Errorf("got %q after %v, told %d: %v", got.Body, pauses, told, err)
	}
}

// A document is fetched once: the marks of the first answer make the second
// one empty.
func TestConditional(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		http.ServeContent(w, r, "list.csv", time.Date(2026, 7, 31, 0, 0, 0, 0, time.UTC), bytes.NewReader([]byte(list)))
	}))
	defer s.Close()
	var pauses []time.Duration
	c := client(&pauses)
	first, err := c.Get(context.Background(), s.URL, Marks{})
	if err != nil || first.Unchanged || first.Marks.ETag != `"1"` || first.Marks.Modified == "" {
		t.Fatalf("%+v, %v", first.Marks, err)
	}
	second, err := c.Get(context.Background(), s.URL, first.Marks)
	if err != nil || !second.Unchanged || len(second.Body) != 0 {
		t.Errorf("%+v, %v", second, err)
	}
}

// An address behind https is not left for one that anybody can change.
func TestNoDowngrade(t *testing.T) {
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, list) }))
	defer plain.Close()
	s := httptest.NewTLSServer(http.RedirectHandler(plain.URL, http.StatusFound))
	defer s.Close()
	var pauses []time.Duration
	c := client(&pauses)
	c.Transport = s.Client().Transport
	if _, err := c.Get(context.Background(), s.URL, Marks{}); err == nil || !strings.Contains(err.Error(), "from https") {
		t.Errorf("got %v", err)
	}
}

// sends answers every address but those within by sending to another one.
type sends struct {
	to    string
	asked []string
}

func (s *sends) RoundTrip(r *http.Request) (*http.Response, error) {
	s.asked = append(s.asked, r.URL.String())
	return &http.Response{StatusCode: http.StatusFound, Header: http.Header{"Location": {s.to}}, Body: http.NoBody, Request: r}, nil
}

// A publisher that sends to this machine or its network is not followed there:
// neither by an address nor by a name.
func TestNoInnerAddress(t *testing.T) {
	for _, to := range []string{
		"https://127.0.0.1/", "https://[::1]:8443/", "https://10.0.0.5/list", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/",
		"https://[::ffff:127.0.0.1]/", "https://[fd00::1]/", "https://0.0.0.0/", "https://localhost/", "https://LOCALHOST./", "https://metadata.google.internal/", "https://intranet/", "https://printer.local/",
	} {
		var pauses []time.Duration
		c := client(&pauses)
		s := &sends{to: to}
		c.Transport = s
		_, err := c.Get(context.Background(), "https://lists.example.org/sdn.csv", Marks{})
		if err == nil || !strings.Contains(err.Error(), "only this machine or its network") || len(s.asked) != 1 {
			t.Errorf("%s was asked: %v, %v", to, s.asked, err)
		}
	}
	for host, want := range map[string]bool{"www.example.org": false, "8.8.8.8": false, "2606:4700::1111": false, "localhost.example.org": false} {
		if inner(host) != want {
			t.Errorf("%s is taken for one of the inside", host)
		}
	}
}
