//go:build unix

package e2e

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// At the end by a signal, requests that were accepted are answered, whatever is
// under way, and what was answered is recorded.
func TestServeEnds(t *testing.T) {
	s := starts(t, filepath.Join(t.TempDir(), "data"), "--without-users")
	in, out := io.Pipe()
	go func() { _, _ = io.WriteString(out, "{\"name\":\"Hikvision\"}\n") }()
	got := s.sends("POST", "/v1/screen/stream", lines, in)
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
		t.Errorf("the service ends with %v", err)
	}
	answered := 1 + strings.Count(string(rest), `"entry":`)
	if says := s.program("audit", "search", "--json"); strings.Count(says, "\n") != answered {
		t.Errorf("%d lines were answered, and the log has %d", answered, strings.Count(says, "\n"))
	}
}

// Where nothing can be recorded the service does not start.
func TestServeUnwritable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for data, says := range map[string]string{file: "see that it is a folder", filepath.Join(file, "data"): "the data folder"} {
		run := exec.Command("navicert", "serve", "--without-users", "--listen", "127.0.0.1:0")
		run.Env = append(os.Environ(), "NAVICERT_DATA="+data)
		out, err := run.CombinedOutput()
		if err == nil || run.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), says) || !strings.Contains(string(out), "--data") {
			t.Errorf("serve on %s: status %d: %s", data, run.ProcessState.ExitCode(), out)
		}
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
		run.Env = append(os.Environ(), "NAVICERT_WITNESS=none", "NAVICERT_DATA="+t.TempDir())
		out, err := run.CombinedOutput()
		if err == nil || run.ProcessState.ExitCode() != 2 || !strings.Contains(string(out), c.says) {
			t.Errorf("serve %v: status %d: %s", c.args, run.ProcessState.ExitCode(), out)
		}
	}
}
