package load

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

// Load is put on this machine alone.
func TestOnlyHere(t *testing.T) {
	for url, good := range map[string]bool{
		"http://127.0.0.1:8100": true, "http://localhost:1": true, "https://[::1]:2": true,
		"http://192.168.1.1": false, "http://example.com": false, "http://127.0.0.1.example.com": false, "ftp://127.0.0.1": false, "": false,
	} {
		if _, err := New(Options{URL: url, Names: []string{"x"}}); (err == nil) != good {
			t.Errorf("%q: %v", url, err)
		}
	}
}

// What is counted is what was answered: answers, problems and refusals.
func TestCounts(t *testing.T) {
	status := http.StatusOK
	var alive atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v1/screen/stream" {
			_ = http.NewResponseController(w).EnableFullDuplex()
			_, _ = io.WriteString(w, "{\"line\":1,\"answer\":{}}\n{\"line\":2,\"problem\":{}}\n")
			_, _ = io.Copy(io.Discard, r.Body)
			return
		}
		if r.URL.Path == "/healthz" && r.Method == http.MethodGet {
			alive.Add(1)
		}
		w.WriteHeader(status)
	}))
	defer s.Close()
	pid := 0
	if runtime.GOOS == "linux" {
		pid = os.Getpid()
	}
	l, err := New(Options{URL: s.URL, Names: []string{"a", "b"}, Workers: 2, Time: 150 * time.Millisecond, PID: pid})
	if err != nil {
		t.Fatal(err)
	}
	one, err := l.Single(context.Background())
	if err != nil || one.Answers == 0 || one.Errors != 0 || one.Half == 0 || one.Most < one.Half {
		t.Errorf("one by one: %+v, %v", one, err)
	}
	if pid != 0 && one.Memory == 0 {
		t.Errorf("the memory is not known: %+v", one)
	}
	paced, err := l.Paced(context.Background(), 200)
	if err != nil || paced.Answers == 0 || paced.Answers > 40 {
		t.Errorf("200 a second for 150 ms: %+v, %v", paced, err)
	}
	idle, err := l.Idle(context.Background(), 200)
	if err != nil || idle.Answers == 0 || idle.Errors != 0 || alive.Load() != idle.Answers {
		t.Errorf("asked whether it is alive: %+v of %d, %v", idle, alive.Load(), err)
	}
	all, err := l.Stream(context.Background())
	if err != nil || all.Answers != 4 || all.Errors != 2 {
		t.Errorf("as a stream: %+v, %v", all, err)
	}
	status = http.StatusServiceUnavailable
	if bad, err := l.Single(context.Background()); err != nil || bad.Answers != 0 || bad.Errors == 0 || bad.First == "" {
		t.Errorf("refused: %+v, %v", bad, err)
	}
}

// The names that are made up are many, and differ.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	listed := 0
	for _, n := range Names() {
		if seen[n] {
			listed++
		}
		seen[n] = true
	}
	if len(seen) < 3000 || listed > 40 {
		t.Errorf("%d different names, %d of them again", len(seen), listed)
	}
}

// A soak is told part by part, and summed up.
func TestSoak(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer s.Close()
	l, err := New(Options{URL: s.URL, Names: Names(), Workers: 2, Time: 300 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	parts, answers := 0, int64(0)
	all, err := l.Soak(context.Background(), 300, 100*time.Millisecond, func(r Result) error {
		parts++
		answers += r.Answers
		return nil
	})
	if err != nil || parts < 3 || all.Answers != answers || all.Answers == 0 || all.Errors != 0 || all.Worst < all.Half || all.Time < 300*time.Millisecond {
		t.Errorf("%d parts, %d answers: %+v, %v", parts, answers, all, err)
	}
}
