package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// now is the day of all tests.
var now = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// A bench is a service on a data folder of its own.
type bench struct {
	*testing.T
	app     *app.App
	live    *app.Live
	service *Service
	server  *httptest.Server
	dir     string
}

// serve starts a service. change may change its options.
func serve(t *testing.T, change ...func(*Options)) *bench {
	t.Helper()
	b := &bench{T: t, dir: t.TempDir()}
	env := app.Environment{
		Now: func() time.Time { return now }, Getenv: func(string) string { return "" }, In: strings.NewReader(""),
		UserData: func() (string, error) { return b.dir, nil },
	}
	var err error
	if b.app, err = app.Open(env, filepath.Join(b.dir, "data")); err != nil {
		t.Fatal(err)
	}
	if b.live, err = b.app.Live(nil); err != nil {
		t.Fatal(err)
	}
	o := Options{Live: b.live, Keeper: b.app, Now: func() time.Time { return now }}
	for _, f := range change {
		f(&o)
	}
	b.service = New(o)
	b.server = httptest.NewServer(b.service)
	t.Cleanup(func() {
		b.service.Stop()
		b.server.Close()
		_ = b.app.Close()
	})
	return b
}

// An answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

// send sends a request. Words before the body are headers, as "Name: value".
func (b *bench) send(method, path, body string, headers ...string) answer {
	b.Helper()
	r, err := http.NewRequest(method, b.server.URL+path, strings.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		r.Header.Set(name, value)
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		b.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		b.Fatal(err)
	}
	return answer{got.StatusCode, got.Header, string(text)}
}

// wants fails the test where an answer has another status.
func (b *bench) wants(status int, a answer) answer {
	b.Helper()
	if a.status != status {
		b.Fatalf("the status is %d and not %d: %s", a.status, status, a.body)
	}
	return a
}

// problem reads an answer that has to be a problem.
func (b *bench) problem(a answer) Problem {
	b.Helper()
	var p Problem
	if kind := a.header.Get("Content-Type"); kind != problemType {
		b.Fatalf("the answer is %s and no problem: %s", kind, a.body)
	}
	if err := json.Unmarshal([]byte(a.body), &p); err != nil {
		b.Fatal(err)
	}
	if p.Status != a.status || p.RequestID == "" || p.RequestID != a.header.Get("Request-Id") {
		b.Errorf("the problem says status %d of request %q, and the answer is %d of %q", p.Status, p.RequestID, a.status, a.header.Get("Request-Id"))
	}
	return p
}

// imports puts companies onto the Entity List, as the Consolidated Screening
// List prints them.
func (b *bench) imports(names ...string) {
	b.Helper()
	b.importsOn(0, names...)
}

// importsOn is imports of a list that was published on a day.
func (b *bench) importsOn(dated day.Day, names ...string) {
	b.Helper()
	var all []map[string]any
	for i, n := range names {
		all = append(all, map[string]any{
			"id": "e" + strconv.Itoa(i), "source": "Entity List (EL) - Bureau of Industry and Security", "name": n,
			"addresses": []any{map[string]any{"country": "CN"}}, "start_date": "2019-10-09",
		})
	}
	doc, err := json.Marshal(map[string]any{"results": all})
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(b.dir, "csl.json")
	if err := os.WriteFile(file, doc, 0o600); err != nil {
		b.Fatal(err)
	}
	if _, err := b.app.Import("us/csl", file, app.Import{AcceptShrink: true, Dated: dated}); err != nil {
		b.Fatal(err)
	}
}

// The answer is that of the command line, byte for byte, and it is in the log
// before it is sent.
func TestScreen(t *testing.T) {
	b := serve(t)
	got := b.wants(200, b.send("POST", "/v1/screen", `{"name":"Hikvision","country":"China","on":"2019-10-09"}`))
	session := b.live.Now().Session(0)
	a := session.Screen(screen.Query{Name: "Hikvision", Country: "CN", On: 20191009})
	session.Explain(&a)
	var want bytes.Buffer
	if err := report.JSON(&want, app.Program()).Answer(&a); err != nil {
		t.Fatal(err)
	}
	if got.body != want.String() {
		t.Errorf("the answer is\n%s\nand the command line gives\n%s", got.body, want.String())
	}
	if got.header.Get(EntryHeader) != "1" {
		t.Errorf("the entry is %q and should be the first", got.header.Get(EntryHeader))
	}
	entry := b.wants(200, b.send("GET", "/v1/log/entries/1", ""))
	if !strings.Contains(entry.body, strings.TrimSpace(got.body)) {
		t.Error("the log does not hold the answer as it was sent")
	}
	r, err := b.app.AuditLog("", "")
	if err != nil || !r.Proven() || r.Size != 1 {
		t.Errorf("the log is %+v, %v", r, err)
	}
}

// A query that stands in an answer can be sent again, and gives the same answer.
func TestQueryAgain(t *testing.T) {
	b := serve(t)
	first := b.wants(200, b.send("POST", "/v1/screen", `{"name":"Hikvision","country":"CN","kind":"organisation","births":["1973-03"],"identifiers":[{"type":"lei","number":"529900T8BM49AURSDO55","country":"DE"}],"lists":["us"],"threshold":700,"near":true,"gender":"f","nationality":"CN","address":"1 Main Street"}`))
	var a struct{ Query json.RawMessage }
	if err := json.Unmarshal([]byte(first.body), &a); err != nil {
		t.Fatal(err)
	}
	if again := b.wants(200, b.send("POST", "/v1/screen", string(a.Query))); again.body != first.body {
		t.Errorf("asked again, the answer is\n%s\nand was\n%s", again.body, first.body)
	}
}

// Many things are wrong at once; all are named, none is repeated.
func TestProblemNamesFields(t *testing.T) {
	b := serve(t)
	p := b.problem(b.wants(400, b.send("POST", "/v1/screen", `{"name":"x","country":"Sekret","kind":"sekret","births":["sekret"],"lists":["sekret"],"on":"sekret","threshold":5000,"identifiers":[{"type":"sekret","number":"1"},{"number":"2"}],"sekret":1}`)))
	var fields []string
	for _, w := range p.Errors {
		fields = append(fields, w.Field)
		if strings.Contains(strings.ToLower(w.Says+w.Advice+w.Field), "sekret") {
			t.Errorf("%+v repeats what was sent", w)
		}
	}
	const want = "country kind births[0] lists[0] on threshold identifiers[0].type identifiers[1].type "
	if got := strings.Join(fields, " "); got != want {
		t.Errorf("the fields are %q and should be %q", got, want)
	}
}

// Nothing is recorded where that is asked for and allowed; else it is refused.
func TestZeroFootprint(t *testing.T) {
	b := serve(t)
	b.wants(403, b.send("POST", "/v1/screen?zero_footprint=true", `{"name":"Hikvision"}`))
	b = serve(t, func(o *Options) { o.ZeroFootprint = true })
	a := b.wants(200, b.send("POST", "/v1/screen?zero_footprint=true", `{"name":"Hikvision"}`))
	if a.header.Get(EntryHeader) != "" {
		t.Error("an entry is named though nothing was to be recorded")
	}
	b.wants(404, b.send("GET", "/v1/log", ""))
	b.wants(200, b.send("POST", "/v1/screen?zero_footprint=false", `{"name":"Hikvision"}`))
	b.wants(200, b.send("GET", "/v1/log", ""))
	b = serve(t, func(o *Options) {
		o.ZeroFootprint, o.Gate = true, gate{Identity{Name: "a", Scopes: []Scope{Screening}}}
	})
	b.wants(403, b.send("POST", "/v1/screen?zero_footprint=true", `{"name":"Hikvision"}`))
}

// gate lets one identity in.
type gate struct{ Identity }

func (g gate) Identify(*http.Request) (Identity, error) { return g.Identity, nil }

// Nobody meets every route: those that are open answer, the others ask who it is.
// What each role may do is in TestRights.
func TestNobody(t *testing.T) {
	b := serve(t, func(o *Options) { o.Gate = closed{} })
	for _, r := range Routes() {
		got := b.send(r.Method, strings.NewReplacer("{list}", "x", "{rule}", "x", "{party}", "x", "{entry}", "1").Replace(r.Path), "")
		if (got.status == http.StatusUnauthorized) == (r.Scope == Open) && r.Path != "/v1/session" {
			t.Errorf("%s %s by nobody: status %d", r.Method, r.Path, got.status)
		}
	}
}

// closed lets nobody in.
type closed struct{}

func (closed) Identify(*http.Request) (Identity, error) {
	return Identity{}, Unauthorized("no key was given", "send one")
}

// The same request under the same key is answered once; another one is refused.
func TestIdempotency(t *testing.T) {
	b := serve(t)
	ask := func(body string) answer {
		return b.send("POST", "/v1/screen", body, "Idempotency-Key: 6f1c-1")
	}
	first := b.wants(200, ask(`{"name":"Hikvision"}`))
	again := b.wants(200, ask(`{"name":"Hikvision"}`))
	if again.body != first.body || again.header.Get(EntryHeader) != first.header.Get(EntryHeader) || again.header.Get("Idempotency-Replayed") != "true" {
		t.Errorf("the answer to the repeated request is another one: %v", again.header)
	}
	b.wants(409, ask(`{"name":"Dahua"}`))
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"Dahua"}`, "Idempotency-Key: 6f1c-2"))
	b.wants(400, b.send("POST", "/v1/screen", `{"name":"Dahua"}`, "Idempotency-Key: a b"))
	// A request that failed leaves its key free.
	b.wants(400, b.send("POST", "/v1/screen", `{"name":"x","versions":["00000000"]}`, "Idempotency-Key: 6f1c-3"))
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"x"}`, "Idempotency-Key: 6f1c-3"))
	if head := b.wants(200, b.send("GET", "/v1/log", "")); !strings.Contains(head.body, `"size":3,`) {
		t.Errorf("three answers were given, and the log says %s", head.body)
	}
}
