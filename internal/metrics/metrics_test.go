package metrics

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestMetrics(t *testing.T) {
	m := New("1.2.3", Sources{
		Lists: func() []List {
			return []List{{ID: "us/bis/entity-list", AgeDays: 9, Stale: true, Known: true}, {ID: "us/889", Starter: true}}
		},
		Load: func() (int, int) { return 3, 1 }, Waiting: func() int { return 2 }, Trouble: func() bool { return true },
	})
	m.Answered("/v1/screen", "POST", 200, 700*time.Microsecond)
	m.Answered("/", "BREW", 404, time.Millisecond)
	m.Step("record", 2*time.Millisecond)
	m.Access("sign-in-failed")
	m.Reloaded(false)
	w := httptest.NewRecorder()
	m.ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	got := w.Body.String()
	for _, want := range []string{
		`navicert_requests_total{method="POST",route="/v1/screen",status="200"} 1`,
		`navicert_requests_total{method="other",route="none",status="404"} 1`,
		`navicert_request_seconds_bucket{route="/v1/screen",le="0.0005"} 0`,
		`navicert_request_seconds_bucket{route="/v1/screen",le="0.001"} 1`,
		`navicert_step_seconds_count{step="record"} 1`,
		`navicert_access_total{what="sign-in-failed"} 1`,
		`navicert_reloads_total{result="failed"} 1`,
		`navicert_list_age_days{list="us/bis/entity-list"} 9`,
		`navicert_list_stale{list="us/bis/entity-list"} 1`,
		`navicert_list_starter{list="us/889"} 1`,
		`navicert_requests_under_way{kind="all"} 3`,
		`navicert_requests_under_way{kind="stream"} 1`,
		`navicert_records_waiting 2`,
		`navicert_data_unusable 1`,
		`navicert_build_info{version="1.2.3"} 1`,
		`go_goroutines `,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if strings.Contains(got, `navicert_list_age_days{list="us/889"}`) {
		t.Error("an age that is not known is told")
	}
}

// With no sources, and read while others count.
func TestBare(t *testing.T) {
	m := New("devel", Sources{})
	done := make(chan struct{})
	go func() {
		for range 1000 {
			m.Step("queue", time.Microsecond)
		}
		close(done)
	}()
	for range 10 {
		w := httptest.NewRecorder()
		m.ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
		if w.Code != 200 {
			t.Errorf("the status is %d", w.Code)
		}
	}
	<-done
}
