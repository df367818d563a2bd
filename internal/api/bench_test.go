package api

import (
	"bytes"
	"fmt"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/cputime"
)

// BenchmarkAnswers measures what an answer costs beside the network, on the starter
// list: one by one from many at once, with and without a record, and as a stream.
// "navicert bench" measures the whole on the lists that are installed.
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
