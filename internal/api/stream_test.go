package api

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// lines reads a stream of answers.
func (b *bench) lines(body string) []Line {
	b.Helper()
	var out []Line
	for text := range strings.Lines(body) {
		var l Line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			b.Fatalf("%v in %s", err, text)
		}
		out = append(out, l)
	}
	return out
}

const asStream = "Content-Type: application/x-ndjson"

// Every line is answered in its place; one that is wrong hurts no other, and
// each answer is that of a single question.
func TestStream(t *testing.T) {
	b := serve(t)
	long := `{"name":"` + strings.Repeat("x", 70_000) + `"}`
	body := strings.Join([]string{
		`{"name":"Hikvision","id":"a"}`, `{"name":7,"id":"b"}`, ``, `{"name":"Hikvision","threshold":900,"on":"2019-10-01"}` + "\r", long,
		`not json`, `{"name":"Dahua","known":"2019-01-01"}`, `{"name":"Nobody At All","stale_after":3}`,
	}, "\n")
	got := b.lines(b.wants(200, b.send("POST", "/v1/screen/stream", body, asStream)).body)
	if len(got) != 8 {
		t.Fatalf("%d lines are answered by %d", 8, len(got))
	}
	entries := int64(0)
	for i, l := range got {
		if l.Line != int64(i+1) {
			t.Errorf("line %d is called %d", i+1, l.Line)
		}
		bad := i == 1 || i == 2 || i == 4 || i == 5
		if bad != (l.Problem != nil) || bad == (l.Answer != nil) || bad != (l.Entry == 0) {
			t.Errorf("line %d is %+v", i+1, l)
		}
		if !bad {
			if entries++; l.Entry != entries {
				t.Errorf("line %d is entry %d and should be %d", i+1, l.Entry, entries)
			}
		}
	}
	if got[0].ID != "a" || got[1].ID != "" && got[1].ID != "b" {
		t.Errorf("the lines are called %q and %q", got[0].ID, got[1].ID)
	}
	one := b.wants(200, b.send("POST", "/v1/screen", `{"name":"Hikvision"}`))
	if string(got[0].Answer) != strings.TrimSpace(one.body) {
		t.Error("the answer in the stream is not that of a single question")
	}
	if got[4].Problem.Status != http.StatusRequestEntityTooLarge {
		t.Errorf("a line that is too long has status %d", got[4].Problem.Status)
	}
}

// Thousands of lines come back in order, and the log proves all of them.
func TestStreamInOrder(t *testing.T) {
	b := serve(t)
	var body strings.Builder
	const n = 3000
	for i := range n {
		fmt.Fprintf(&body, "{\"name\":\"Company %d\",\"id\":\"%d\"}\n", i, i)
	}
	got := b.lines(b.wants(200, b.send("POST", "/v1/screen/stream", body.String(), asStream)).body)
	if len(got) != n {
		t.Fatalf("%d lines are answered by %d", n, len(got))
	}
	for i, l := range got {
		if l.ID != fmt.Sprint(i) || l.Entry != int64(i+1) || !strings.Contains(string(l.Answer), fmt.Sprintf(`"name":"Company %d"`, i)) {
			t.Fatalf("line %d is %s, entry %d", i, l.ID, l.Entry)
		}
	}
	if r, err := b.app.AuditLog("", ""); err != nil || !r.Proven() || r.Size != n {
		t.Errorf("the log is %+v, %v", r, err)
	}
}

// talk opens a stream whose lines are sent one by one.
func (b *bench) talk() (*io.PipeWriter, *bufio.Reader, func()) {
	b.Helper()
	in, out := io.Pipe()
	r, err := http.NewRequest("POST", b.server.URL+"/v1/screen/stream", in)
	if err != nil {
		b.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-ndjson")
	came := make(chan *http.Response, 1)
	go func() {
		got, err := http.DefaultClient.Do(r)
		if err != nil {
			b.Error(err)
		}
		came <- got
	}()
	if _, err := io.WriteString(out, "{\"name\":\"Hikvision\"}\n"); err != nil {
		b.Fatal(err)
	}
	got := <-came
	return out, bufio.NewReader(got.Body), func() { _ = got.Body.Close() }
}

// A line is answered while the sender keeps the request open, so that two
// programs can hold a conversation.
func TestStreamAnswersAtOnce(t *testing.T) {
	b := serve(t)
	out, in, end := b.talk()
	defer end()
	for i := range 5 {
		line, err := in.ReadString('\n')
		if err != nil || !strings.Contains(line, fmt.Sprintf(`{"line":%d,`, i+1)) {
			t.Fatalf("after line %d came %q, %v", i+1, line, err)
		}
		if _, err := io.WriteString(out, "{\"name\":\"Dahua\"}\n"); err != nil {
			t.Fatal(err)
		}
	}
	_ = out.Close()
	if rest, err := io.ReadAll(in); err != nil || !strings.Contains(string(rest), `{"line":6,`) {
		t.Errorf("at the end came %q, %v", rest, err)
	}
}

// When the service stops, what was read is answered, and the sender is told
// where to go on.
func TestStreamStops(t *testing.T) {
	b := serve(t)
	out, in, end := b.talk()
	defer end()
	if _, err := in.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	b.service.Stop()
	go func() { _, _ = io.WriteString(out, "{\"name\":\"Dahua\"}\n{\"name\":\"Huawei\"}\n") }()
	rest, err := io.ReadAll(in)
	got := b.lines(string(rest))
	if err != nil || len(got) == 0 {
		t.Fatalf("%q, %v", rest, err)
	}
	last := got[len(got)-1]
	if last.Problem == nil || last.Problem.Status != http.StatusServiceUnavailable || last.Line != int64(len(got)+1) {
		t.Errorf("the stream ends with %+v", last)
	}
}

// A sender that is silent when the service stops is told so, though it might be
// silent for longer than any test waits.
func TestStreamStopsInSilence(t *testing.T) {
	b := serve(t, func(o *Options) { o.Limits = Usual(); o.Limits.Idle = 24 * time.Hour })
	_, in, end := b.talk()
	defer end()
	if _, err := in.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	b.service.Stop()
	told := make(chan error, 1)
	go func() {
		rest, err := io.ReadAll(in)
		if err != nil || !strings.Contains(string(rest), `{"line":2,`) || !strings.Contains(string(rest), "stopping") {
			err = fmt.Errorf("the stream ends with %q, %w", rest, err)
		}
		told <- err
	}()
	select {
	case err := <-told:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the sender is not told")
	}
}

// A sender that stops sending is let go.
func TestStreamIdle(t *testing.T) {
	b := serve(t, func(o *Options) { o.Limits = Usual(); o.Limits.Idle = 200 * time.Millisecond })
	_, in, end := b.talk()
	defer end()
	rest, err := io.ReadAll(in)
	if err != nil || !strings.Contains(string(rest), "urn:navicert:problem:slow") {
		t.Errorf("a sender that is silent is told %q, %v", rest, err)
	}
}

// Who does not read the answers is not read from without end: what the service
// and the sockets hold for one sender is bounded, and then nothing more is taken.
func TestStreamBackpressure(t *testing.T) {
	b := serve(t)
	out, in, end := b.talk()
	defer end()
	var sent atomic.Int64
	go func() {
		line := []byte(`{"name":"Hikvision","why":"` + strings.Repeat("x", 280) + "\"}\n")
		for {
			if _, err := out.Write(line); err != nil {
				return
			}
			sent.Add(1)
		}
	}()
	defer out.CloseWithError(io.ErrClosedPipe)
	// A line has some 310 bytes and its answer is longer: most lines are more than the
	// buffers of all sockets hold. When none was taken for two seconds, none is.
	const most = 400_000
	for last, still := int64(-1), 0; still < 100; still++ {
		time.Sleep(20 * time.Millisecond)
		if n := sent.Load(); n != last {
			last, still = n, 0
		}
		if last > most {
			t.Fatalf("%d lines were taken from a sender that reads nothing", last)
		}
	}
	t.Logf("%d lines were taken", sent.Load())
	// Once it reads, it goes on.
	for range 3 {
		if _, err := in.ReadString('\n'); err != nil {
			t.Fatal(err)
		}
	}
}
