//go:build unix

package e2e

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A service with users tells of every request and of no name that was asked, unless
// it is told to; it measures itself; and a key that another process revokes is refused.
func TestMannedService(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	s := starts(t, data, "--verbose")
	if s.link == "" {
		t.Fatalf("there is no link: %s", s.said.String())
	}
	s.ask(401, "POST", "/v1/screen", object, `{"name":"Hikvision"}`)
	s.ask(200, "GET", "/healthz", "", "")
	const password = "correct horse battery staple"
	_, got := s.ask(200, "POST", "/v1/session/link", object, `{"token":"`+s.link+`","name":"ada","password":"`+password+`"}`)
	ada := got.Cookies()[0].Name + "=" + got.Cookies()[0].Value
	s.ask(401, "POST", "/v1/session/link", object, `{"token":"`+s.link+`","name":"eve","password":"`+password+`"}`)
	text, _ := s.ask(200, "POST", "/v1/keys", object, `{"user":"ada","scopes":["screen","metrics-read"]}`, "Cookie", ada)
	var key struct{ Key, Number string }
	if err := json.Unmarshal([]byte(text), &key); err != nil {
		t.Fatal(err)
	}
	bearer := "Bearer " + key.Key
	text, _ = s.ask(200, "POST", "/v1/screen", object, `{"name":"Hikvision"}`, "Authorization", bearer)
	if !strings.Contains(text, `"outcome":"hit"`) {
		t.Errorf("the answer is %s", text)
	}
	s.ask(403, "GET", "/v1/lists", "", "", "Authorization", bearer)
	text, _ = s.ask(200, "GET", "/metrics", "", "", "Authorization", bearer)
	for _, want := range []string{`navicert_requests_total{method="POST",route="/v1/screen",status="200"} 1`, `navicert_access_total{what="key-made"} 1`, `navicert_list_starter{list="us/bis/entity-list"} 1`, `navicert_step_seconds_count{step="record"} `} {
		if !strings.Contains(text, want) {
			t.Errorf("the metrics lack %s:\n%s", want, text)
		}
	}
	if said := s.ends(syscall.SIGKILL); strings.Contains(said, "Hikvision") || strings.Contains(said, key.Key) || strings.Contains(said, password) || !strings.Contains(said, `"route":"/v1/screen"`) || !strings.Contains(said, `"by":"ada (key `) {
		t.Errorf("the log of the service is %s", said)
	}
	s = starts(t, data, "--verbose", "--log-queries")
	if s.link != "" {
		t.Error("there is an administrator, and another link")
	}
	s.ask(200, "POST", "/v1/screen", object, `{"name":"Hikvision"}`, "Authorization", bearer)
	s.ask(200, "GET", "/v1/users", "", "", "Cookie", ada)
	s.program("key", "revoke", key.Number)
	time.Sleep(1100 * time.Millisecond) // what another process changes counts within a second
	s.ask(401, "POST", "/v1/screen", object, `{"name":"Hikvision"}`, "Authorization", bearer)
	if said := s.ends(syscall.SIGTERM); !strings.Contains(said, `"names":["Hikvision"]`) {
		t.Errorf("the log of the service does not tell what was asked, though it was told to: %s", said)
	}
	if out := s.program("audit", "verify"); !strings.HasPrefix(out, "PROVEN") {
		t.Error(out)
	}
	if out := s.program("audit", "search"); !strings.Contains(out, "ada made the key") || !strings.Contains(out, "revoked the key") || strings.Contains(out, password) {
		t.Error(out)
	}
}
