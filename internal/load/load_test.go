package load

import (
	"context"
	"errors"
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
	asked, enough := atomic.Int64{}, atomic.Value{}
	// some gives a context that ends with the next twenty questions or the next
	// stream, however long those take.
	some := func() context.Context {
		ctx, stop := context.WithCancel(context.Background())
		t.Cleanup(stop)
		enough.Store(stop)
		return ctx
	}
	var alive atomic.Int64
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v1/screen/stream" {
			_ = http.NewResponseController(w).EnableFullDuplex()
			_, _ = io.WriteString(w, "{\"line\":1,\"answer\":{}}\n{\"line\":2,\"problem\":{}}\n")
			enough.Load().(context.CancelFunc)()
			_, _ = io.Copy(io.Discard, r.Body)
			return
		}
		if r.URL.Path == "/healthz" && r.Method == http.MethodGet {
			alive.Add(1)
		}
		w.WriteHeader(status)
		if asked.Add(1)%20 == 0 {
			enough.Load().(context.CancelFunc)()
		}
	}))
	defer s.Close()
	pid := 0
	if runtime.GOOS == "linux" {
		pid = os.Getpid()
	}
	l, err := New(Options{URL: s.URL, Names: []string{"a", "b"}, Workers: 2, Time: time.Minute, PID: pid})
	if err != nil {
		t.Fatal(err)
	}
	one, err := l.Single(some())
	if err != nil || one.Answers == 0 || one.Errors != 0 || one.Half == 0 || one.Most < one.Half {
		t.Errorf("one by one: %+v, %v", one, err)
	}
	if pid != 0 && one.Memory == 0 {
		t.Errorf("the memory is not known: %+v", one)
	}
	paced, err := l.Paced(some(), 200)
	if err != nil || paced.Answers == 0 || paced.Answers > int64(200*paced.Time.Seconds())+1 {
		t.Errorf("200 a second: %+v, %v", paced, err)
	}
	// What is asked while the end comes, by each worker at most once, has no answer.
	idle, err := l.Idle(some(), 200)
	if got := alive.Load(); err != nil || idle.Answers == 0 || idle.Errors != 0 || got < idle.Answers || got > idle.Answers+2 {
		t.Errorf("asked whether it is alive: %+v of %d, %v", idle, got, err)
	}
	all, err := l.Stream(some())
	if err != nil || all.Answers != 4 || all.Errors != 2 {
		t.Errorf("as a stream: %+v, %v", all, err)
	}
	status = http.StatusServiceUnavailable
	if bad, err := l.Single(some()); err != nil || bad.Answers != 0 || bad.Errors == 0 || bad.First == "" {
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
	l, err := New(Options{URL: s.URL, Names: Names(), Workers: 2, Time: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	parts, answers, enough := 0, int64(0), errors.New("enough")
	all, err := l.Soak(context.Background(), 300, 100*time.Millisecond, func(r Result) error {
		parts++
		if answers += r.Answers; parts >= 3 && answers > 0 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || all.Answers != answers || all.Errors != 0 || all.Worst < all.Half || all.Time < 300*time.Millisecond {
		t.Errorf("%d parts, %d answers: %+v, %v", parts, answers, all, err)
	}
	// It ends by itself when its time is over.
	parts, l.opts.Time = 0, 150*time.Millisecond
	if _, err := l.Soak(context.Background(), 300, 100*time.Millisecond, func(Result) error { parts++; return nil }); err != nil || parts == 0 {
		t.Errorf("%d parts: %v", parts, err)
	}
}
