//go:build unix

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A manned is one run of navicert serve that has users.
type manned struct {
	t        *testing.T
	data     string
	run      *exec.Cmd
	said     bytes.Buffer
	url      string
	link     string // token of the first administrator's link, "" for none
	finished chan struct{}
}

// mans starts a service on a data folder and waits until it says where it is.
func mans(t *testing.T, data string, more ...string) *manned {
	t.Helper()
	s := &manned{t: t, data: data, finished: make(chan struct{})}
	s.run = exec.Command("navicert", append([]string{"serve"}, more...)...)
	s.run.Env = append(os.Environ(), "NAVICERT_DATA="+data, "NAVICERT_LISTEN=127.0.0.1:0")
	out, err := s.run.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.run.Process.Kill() })
	lines := bufio.NewReader(out)
	for s.url == "" {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("the service says no address: %q", s.said.String())
		}
		s.said.WriteString(line)
		if m := regexp.MustCompile(`/link/([a-z2-7]{40})`).FindStringSubmatch(line); m != nil {
			s.link = m[1]
		}
		if m := regexp.MustCompile(`answers at (http://[0-9.]+:[0-9]+)`).FindStringSubmatch(line); m != nil {
			s.url = m[1]
		}
	}
	go func() {
		_, _ = io.Copy(&s.said, lines)
		close(s.finished)
	}()
	return s
}

// ask sends a request with headers and wants a status.
func (s *manned) ask(status int, method, path, body string, headers ...string) (string, *http.Response) {
	s.t.Helper()
	r, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil || got.StatusCode != status {
		s.t.Fatalf("%s %s: status %d, want %d, %v: %s", method, path, got.StatusCode, status, err, text)
	}
	return string(text), got
}

// program runs navicert on the data folder and gives its standard output.
func (s *manned) program(args ...string) string {
	s.t.Helper()
	c := exec.Command("navicert", args...)
	c.Env = append(os.Environ(), "NAVICERT_DATA="+s.data)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		s.t.Fatalf("navicert %s: %v\n%s", strings.Join(args, " "), err, said.String())
	}
	return string(out)
}

// From an empty folder: the first administrator by the link, a key, a question, a
// kill, a key that is revoked while the service runs, and a log that proves it all.
func TestMannedService(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	s := mans(t, data, "--verbose")
	if s.link == "" {
		t.Fatalf("there is no link: %s", s.said.String())
	}
	s.ask(401, "POST", "/v1/screen", `{"name":"Hikvision"}`)
	s.ask(200, "GET", "/healthz", "")
	const password = "correct horse battery staple"
	_, got := s.ask(200, "POST", "/v1/session/link", `{"token":"`+s.link+`","name":"ada","password":"`+password+`"}`)
	ada := got.Cookies()[0].Name + "=" + got.Cookies()[0].Value
	s.ask(401, "POST", "/v1/session/link", `{"token":"`+s.link+`","name":"eve","password":"`+password+`"}`)
	text, _ := s.ask(200, "POST", "/v1/keys", `{"user":"ada","scopes":["screen","metrics-read"]}`, "Cookie", ada)
	var key struct{ Key, Number string }
	if err := json.Unmarshal([]byte(text), &key); err != nil {
		t.Fatal(err)
	}
	bearer := "Bearer " + key.Key
	text, _ = s.ask(200, "POST", "/v1/screen", `{"name":"Hikvision"}`, "Authorization", bearer)
	if !strings.Contains(text, `"outcome":"hit"`) {
		t.Errorf("the answer is %s", text)
	}
	s.ask(403, "GET", "/v1/lists", "", "Authorization", bearer)
	text, _ = s.ask(200, "GET", "/metrics", "", "Authorization", bearer)
	for _, want := range []string{`navicert_requests_total{method="POST",route="/v1/screen",status="200"} 1`, `navicert_access_total{what="key-made"} 1`, `navicert_list_starter{list="us/bis/entity-list"} 1`, `navicert_step_seconds_count{step="record"} `} {
		if !strings.Contains(text, want) {
			t.Errorf("the metrics lack %s:\n%s", want, text)
		}
	}
	if err := s.run.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-s.finished
	if said := s.said.String(); strings.Contains(said, "Hikvision") || strings.Contains(said, key.Key) || strings.Contains(said, password) || !strings.Contains(said, `"route":"/v1/screen"`) || !strings.Contains(said, `"by":"ada (key `) {
		t.Errorf("the log of the service is %s", said)
	}
	s = mans(t, data, "--verbose", "--log-queries")
	if s.link != "" {
		t.Error("there is an administrator, and another link")
	}
	s.ask(200, "POST", "/v1/screen", `{"name":"Hikvision"}`, "Authorization", bearer)
	s.ask(200, "GET", "/v1/users", "", "Cookie", ada)
	s.program("key", "revoke", key.Number)
	time.Sleep(1100 * time.Millisecond) // what another process changes counts within a second
	s.ask(401, "POST", "/v1/screen", `{"name":"Hikvision"}`, "Authorization", bearer)
	if err := s.run.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	<-s.finished
	if err := s.run.Wait(); err != nil {
		t.Errorf("the service ends with %v", err)
	}
	if said := s.said.String(); !strings.Contains(said, `"names":["Hikvision"]`) {
		t.Errorf("the log of the service does not tell what was asked, though it was told to: %s", said)
	}
	if out := s.program("audit", "verify"); !strings.HasPrefix(out, "PROVEN") {
		t.Error(out)
	}
	if out := s.program("audit", "search"); !strings.Contains(out, "ada made the key") || !strings.Contains(out, "revoked the key") || strings.Contains(out, password) {
		t.Error(out)
	}
}
