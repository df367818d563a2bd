//go:build unix

package e2e

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// A service is one run of navicert serve on a data folder.
type service struct {
	t       *testing.T
	data    string
	url     string
	link    string   // token of the link of the first administrator, "" for none
	headers []string // names and values that every request carries

	run      *exec.Cmd
	said     bytes.Buffer // to be read after the end
	finished chan struct{}
}

var (
	linkSaid    = regexp.MustCompile(`/link/([a-z2-7]{40})`)
	addressSaid = regexp.MustCompile(`answers at (http://[0-9.]+:[0-9]+)`)
)

// starts starts a service on a data folder and waits until it says where it is.
func starts(t *testing.T, data string, flags ...string) *service {
	t.Helper()
	s := &service{t: t, data: data, finished: make(chan struct{})}
	s.run = exec.Command("navicert", append([]string{"serve"}, flags...)...)
	s.run.Env = append(os.Environ(), "NAVICERT_WITNESS=none", "NAVICERT_DATA="+data, "NAVICERT_LISTEN=127.0.0.1:0", "USER=officer")
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
		s.said.WriteString(line)
		if err != nil {
			t.Fatalf("the service says no address: %q", s.said.String())
		}
		if m := linkSaid.FindStringSubmatch(line); m != nil {
			s.link = m[1]
		}
		if m := addressSaid.FindStringSubmatch(line); m != nil {
			s.url = m[1]
		}
	}
	go func() {
		_, _ = io.Copy(&s.said, lines)
		close(s.finished)
	}()
	return s
}

// ends ends the service by a signal, and gives what it said.
func (s *service) ends(by os.Signal) string {
	s.t.Helper()
	if err := s.run.Process.Signal(by); err != nil {
		s.t.Fatal(err)
	}
	<-s.finished
	if err := s.run.Wait(); err != nil && by != syscall.SIGKILL {
		s.t.Errorf("the service ends with %v: %s", err, s.said.String())
	}
	return s.said.String()
}

// The kinds of bodies.
const (
	object = "application/json"
	lines  = "application/x-ndjson"
	file   = "application/octet-stream"
)

// sends sends a request with a body of a kind, and headers beside those that
// every request carries.
func (s *service) sends(method, path, kind string, body io.Reader, headers ...string) *http.Response {
	s.t.Helper()
	r, err := http.NewRequest(method, s.url+path, body)
	if err != nil {
		s.t.Fatal(err)
	}
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	all := append(append([]string{}, s.headers...), headers...)
	for i := 0; i < len(all); i += 2 {
		r.Header.Set(all[i], all[i+1])
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	return got
}

// ask sends a request and wants a status.
func (s *service) ask(status int, method, path, kind, body string, headers ...string) (string, *http.Response) {
	s.t.Helper()
	got := s.sends(method, path, kind, strings.NewReader(body), headers...)
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil || got.StatusCode != status {
		s.t.Fatalf("%s %s: status %d, want %d, %v: %s", method, path, got.StatusCode, status, err, text)
	}
	return string(text), got
}

// program runs navicert on the data folder and gives its standard output.
func (s *service) program(args ...string) string {
	s.t.Helper()
	c := exec.Command("navicert", args...)
	c.Env = append(os.Environ(), "NAVICERT_WITNESS=none", "NAVICERT_DATA="+s.data)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		s.t.Fatalf("navicert %s: %v\n%s%s", strings.Join(args, " "), err, out, said.String())
	}
	return string(out)
}
