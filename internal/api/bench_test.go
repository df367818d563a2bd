package api

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/load"
)

// BenchmarkAnswers measures what an answer costs beside the network, on the starter
// list: one by one from many at once, with and without a record, and as a stream; and
// with the network, whoever asks included. "navicert bench" measures the whole on the
// lists that are installed.
func BenchmarkAnswers(b *testing.B) {
	env := app.Environment{
		Now: time.Now, Getenv: func(string) string { return "" }, In: strings.NewReader(""),
		UserData: func() (string, error) { return b.TempDir(), nil },
	}
	a, err := app.Open(env, b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	live, err := a.Live(nil)
	if err != nil {
		b.Fatal(err)
	}
	s := New(Options{Live: live, Keeper: a, ZeroFootprint: true, Now: time.Now})
	defer s.Stop()
	var next atomic.Int64
	question := func() string {
		return fmt.Sprintf(`{"name":"Falcon Consulting %d Ltd"}`, next.Add(1))
	}
	measure := func(b *testing.B, run func()) {
		b.ReportAllocs()
		from := cputime.Process()
		run()
		b.ReportMetric(float64((cputime.Process()-from).Nanoseconds())/float64(b.N), "cpu-ns/op")
	}
	b.Run("served", func(b *testing.B) {
		measure(b, func() { served(b, s) })
	})
	for _, query := range []string{"", "?zero_footprint=true"} {
		b.Run("single"+query, func(b *testing.B) {
			measure(b, func() {
				b.SetParallelism(64 / runtime.GOMAXPROCS(0))
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						w := httptest.NewRecorder()
						s.ServeHTTP(w, httptest.NewRequest("POST", "/v1/screen"+query, strings.NewReader(question())))
						if w.Code != 200 {
							b.Error(w.Body)
						}
					}
				})
			})
		})
		b.Run("stream"+query, func(b *testing.B) {
			measure(b, func() {
				var lines bytes.Buffer
				for range b.N {
					lines.WriteString(question() + "\n")
				}
				r := httptest.NewRequest("POST", "/v1/screen/stream"+query, &lines)
				r.Header.Set("Content-Type", "application/x-ndjson")
				w := httptest.NewRecorder()
				s.ServeHTTP(w, r)
				if n := bytes.Count(w.Body.Bytes(), []byte(`"answer":`)); n != b.N {
					b.Errorf("%d of %d lines were answered", n, b.N)
				}
			})
		})
	}
}

// served asks a service over the network, one by one from many at once, until it has
// given so many answers.
func served(b *testing.B, s http.Handler) {
	ctx, enough := context.WithCancel(b.Context())
	defer enough()
	var answers atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.ServeHTTP(w, r)
		if answers.Add(1) == int64(b.N) {
			enough()
		}
	}))
	defer server.Close()
	l, err := load.New(load.Options{URL: server.URL, Names: load.Names(), Workers: 64, Time: time.Hour})
	if err != nil {
		b.Fatal(err)
	}
	if r, err := l.Single(ctx); err != nil || r.Errors > 0 {
		b.Errorf("%d errors, first %s, %v", r.Errors, r.First, err)
	}
}
