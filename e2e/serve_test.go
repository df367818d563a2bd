//go:build unix

package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
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

// A service is one run of navicert serve.
type service struct {
	t    *testing.T
	data string
	run  *exec.Cmd
	err  *bytes.Buffer
	url  string
}

// starts starts a service on a data folder and waits until it answers.
func starts(t *testing.T, data string) *service {
	t.Helper()
	s := &service{t: t, data: data, err: &bytes.Buffer{}}
	s.run = exec.Command("navicert", "serve", "--without-users", "--listen", "127.0.0.1:0")
	s.run.Env = append(os.Environ(), "NAVICERT_DATA="+data, "USER=officer")
	out, err := s.run.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.run.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.run.Process.Kill() })
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if s.url = regexp.MustCompile(`http://[0-9.]+:[0-9]+`).FindString(first); err != nil || s.url == "" {
		t.Fatalf("the service says %q, %v", first, err)
	}
	go func() { _, _ = io.Copy(s.err, lines) }()
	return s
}

// ask sends a request and wants a status.
func (s *service) ask(status int, method, path, media, body string) (string, http.Header) {
	s.t.Helper()
	r, err := http.NewRequest(method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	if media != "" {
		r.Header.Set("Content-Type", media)
	}
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil || got.StatusCode != status {
		s.t.Fatalf("%s %s: status %d, %v: %s", method, path, got.StatusCode, err, text)
	}
	return string(text), got.Header
}

// program runs navicert on the data folder.
func (s *service) program(args ...string) string {
	s.t.Helper()
	c := exec.Command("navicert", args...)
	c.Env = append(os.Environ(), "NAVICERT_DATA="+s.data)
	out, err := c.CombinedOutput()
	if err != nil {
		s.t.Fatalf("navicert %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

const aDeal = `{"act":"export","exporter":{"country":"US"},"destination":"CN",
"parties":[{"name":"Quillon Aerospace Industries","role":"consignee","country":"CN"}],
"items":[{"description":"camera","classification":"EAR99","value":"500.00 USD"}]}`

// From an empty folder: serve, import lists while it runs, screen one by one and
// as a stream, check, certify; kill it at once; start it again, and everything
// that was acknowledged is there and proven.
func TestServeFromNothing(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	s := starts(t, data)
	const ndjson = "application/x-ndjson"
	one, header := s.ask(200, "POST", "/v1/screen", "application/json", `{"name":"Quillon Aerospace Industries"}`)
	if !strings.Contains(one, `"outcome":"clear"`) || !strings.Contains(one, "only") || header.Get("Navicert-Entry") != "1" {
		t.Errorf("on the starter list the answer is %.300s as entry %s", one, header.Get("Navicert-Entry"))
	}
	list := filepath.Join(t.TempDir(), "csl.json")
	doc := `{"results":[{"id":"e1","source":"Entity List (EL) - Bureau of Industry and Security","name":"Quillon Aerospace Industries","addresses":[{"country":"CN"}],"start_date":"2019-10-09"}]}`
	if err := os.WriteFile(list, []byte(doc), 0o600); err != nil {
		t.Fatal(err)
	}
	s.program("lists", "import", "us/csl", list)
	for until := time.Now().Add(30 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		if one, _ = s.ask(200, "POST", "/v1/screen", "application/json", `{"name":"Quillon Aerospace Industries"}`); strings.Contains(one, `"outcome":"hit"`) {
			break
		}
		if time.Now().After(until) {
			t.Fatal("the list that was imported is not taken into use")
		}
	}
	stream, _ := s.ask(200, "POST", "/v1/screen/stream", ndjson, strings.Repeat("{\"name\":\"Quillon Aerospace\"}\n", 300))
	if n, found := strings.Count(stream, "\n"), strings.Count(stream, `"threshold":800},"on":"`); n != 300 || found != 300 || strings.Contains(stream, `"outcome":"clear"`) {
		t.Errorf("300 lines are answered by %d, of which %d are answers: %.200s", n, found, stream)
	}
	checked, header := s.ask(200, "POST", "/v1/check", "application/json", aDeal)
	if !strings.Contains(checked, `"outcome":"LICENCE_REQUIRED"`) {
		t.Errorf("the check says %.300s", checked)
	}
	entry := header.Get("Navicert-Entry")
	certificate, _ := s.ask(200, "GET", "/v1/log/entries/"+entry+"/certificate", "", "")

	// The last line of the stream below is acknowledged when the process is killed.
	last, header := s.ask(200, "POST", "/v1/screen", "application/json", `{"name":"The Last One"}`)
	if err := s.run.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = s.run.Wait()

	s = starts(t, data)
	kept, _ := s.ask(200, "GET", "/v1/log/entries/"+header.Get("Navicert-Entry"), "", "")
	if !strings.Contains(kept, strings.TrimSpace(last)) {
		t.Errorf("the last answer before the kill is not in the log: %.300s", kept)
	}
	if says := s.program("audit", "verify"); !strings.Contains(says, "PROVEN") {
		t.Errorf("the log is not proven: %s", says)
	}
	verified, _ := s.ask(200, "POST", "/v1/certificates/verify", "application/octet-stream", certificate)
	var v struct{ Proven bool }
	if err := json.Unmarshal([]byte(verified), &v); err != nil || !v.Proven {
		t.Errorf("the certificate says %s, %v", verified, err)
	}
	file := filepath.Join(t.TempDir(), "entry.navicert")
	if err := os.WriteFile(file, []byte(certificate), 0o600); err != nil {
		t.Fatal(err)
	}
	if says := s.program("verify", file); !strings.Contains(says, "PROVEN") {
		t.Errorf("the command line says of the certificate: %s", says)
	}
}

// At the end by a signal, requests that were accepted are answered, whatever is
// under way, and what was answered is recorded.
func TestServeEnds(t *testing.T) {
	s := starts(t, filepath.Join(t.TempDir(), "data"))
	in, out := io.Pipe()
	r, err := http.NewRequest("POST", s.url+"/v1/screen/stream", in)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-ndjson")
	go func() { _, _ = io.WriteString(out, "{\"name\":\"Hikvision\"}\n") }()
	got, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	answers := bufio.NewReader(got.Body)
	if line, err := answers.ReadString('\n'); err != nil || !strings.Contains(line, `"entry":1,`) {
		t.Fatalf("the first answer is %q, %v", line, err)
	}
	if err := s.run.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	go func() {
		for i := range 1000 {
			if _, err := fmt.Fprintf(out, "{\"name\":\"Dahua %d\"}\n", i); err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	rest, err := io.ReadAll(answers)
	if err != nil || !strings.Contains(string(rest), "the service is stopping") {
		t.Errorf("the stream ends with %.300s, %v", rest, err)
	}
	if err := s.run.Wait(); err != nil {
		t.Errorf("the service ends with %v: %s", err, s.err)
	}
	answered := 1 + strings.Count(string(rest), `"entry":`)
	if says := s.program("audit", "search", "--json"); strings.Count(says, "\n") != answered {
		t.Errorf("%d lines were answered, and the log has %d", answered, strings.Count(says, "\n"))
	}
}

// What is wrong with the command line is said before anything is opened.
func TestServeWrong(t *testing.T) {
	for _, c := range []struct {
		says string
		args []string
	}{
		{"nothing would be encrypted", []string{"--listen", "0.0.0.0:8100"}},
		{"nothing would be encrypted", []string{"--listen", ":8100"}},
		{"go together", []string{"--tls-cert", "cert.pem"}},
		{"is not an address and a port", []string{"--listen", "localhost"}},
		{"was given no value", []string{"--listen", ""}},
		{"cannot be used", []string{"--tls-cert", "no.pem", "--tls-key", "no.pem"}},
		{"is not a whole number", []string{"--grace", "soon"}},
	} {
		run := exec.Command("navicert", append([]string{"serve"}, c.args...)...)
		run.Env = append(os.Environ(), "NAVICERT_DATA="+t.TempDir())
		out, err := run.CombinedOutput()
		if err == nil || run.ProcessState.ExitCode() != 2 || !strings.Contains(string(out), c.says) {
			t.Errorf("serve %v: status %d: %s", c.args, run.ProcessState.ExitCode(), out)
		}
	}
}
