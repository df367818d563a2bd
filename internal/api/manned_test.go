package api

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/admission"
)

// manned tells whether an operation of the contract needs users, or metrics.
func manned(o described) bool {
	tags, _ := o["tags"].([]any)
	return slices.Contains(tags, any(accessGroup)) || o["operationId"] == "metrics"
}

// bounded are the metrics of a test.
type bounded struct{}

func (bounded) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	_, _ = w.Write([]byte("up 1\n"))
}

// TestMannedExchanges holds the routes for users, keys and sessions against the
// committed contract, as TestExchanges does the others.
func TestMannedExchanges(t *testing.T) {
	users := access.New(accesstest.NewMemory(), access.Options{
		Now: func() time.Time { return now }, Random: rand.Reader, Cost: access.Cost{Memory: 8, Passes: 1, Threads: 1},
	})
	door, err := admission.New(users, admission.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := serve(t, func(o *Options) { o.Users, o.Door, o.Metrics = users, door, bounded{} })
	token, _, _, err := users.FirstLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	const password = "correct horse battery staple"
	cookie, key := "", ""
	k := &checker{whole: contractOf(t), used: map[string]bool{}}
	tried := map[string]bool{}
	for _, x := range []struct{ id, method, path, body string }{
		{"useLink", "POST", "/v1/session/link", `{"token":"` + token + `","name":"ada","password":"` + password + `"}`},
		{"signIn", "POST", "/v1/session", `{"name":"ada","password":"` + password + `"}`},
		{"whoAmI", "GET", "/v1/session", ""},
		{"addUser", "POST", "/v1/users", `{"name":"bob","role":"analyst","link":true}`},
		{"changeUser", "PATCH", "/v1/users/bob", `{"role":"auditor","disabled":false}`},
		{"inviteUser", "POST", "/v1/users/bob/link", ""},
		{"users", "GET", "/v1/users", ""},
		{"makeKey", "POST", "/v1/keys", `{"user":"bob","label":"x","scopes":["read"],"days":7,"rate":5}`},
		{"keys", "GET", "/v1/keys", ""},
		{"revokeKey", "DELETE", "/v1/keys/KEY", ""},
		{"changePassword", "PUT", "/v1/session/password", `{"old":"` + password + `","password":"` + password + `!"}`},
		{"metrics", "GET", "/metrics", ""},
		{"signOut", "DELETE", "/v1/session", ""},
	} {
		tried[x.id] = true
		got := b.wants(200, b.send(x.method, strings.ReplaceAll(x.path, "KEY", key), x.body, "Cookie: "+cookie))
		if set := got.header.Get("Set-Cookie"); set != "" {
			cookie, _, _ = strings.Cut(set, ";")
		}
		item, _ := at(k.whole["paths"], strings.NewReplacer("/bob", "/{user}", "KEY", "{key}").Replace(x.path)).(described)
		o, _ := item[strings.ToLower(x.method)].(described)
		if o == nil || o["operationId"] != x.id {
			t.Errorf("the contract has no %s %s", x.method, x.path)
			continue
		}
		if s, ok := at(o, "requestBody", "content", "application/json", "schema").(described); ok {
			k.text(x.id+" request", s, x.body)
		}
		kind, _, _ := strings.Cut(got.header.Get("Content-Type"), ";")
		s, ok := at(o, "responses", "200", "content", kind, "schema").(described)
		if !ok {
			t.Errorf("%s answers %s, which the contract does not describe", x.id, kind)
			continue
		}
		if kind == jsonType {
			k.text(x.id+" answer", s, got.body)
		}
		if x.id == "makeKey" {
			var made Key
			if err := json.Unmarshal([]byte(got.body), &made); err != nil {
				t.Fatal(err)
			}
			key = made.Number
		}
	}
	for _, f := range k.found {
		t.Error(f)
	}
	for _, r := range Routes() {
		if (r.Group == accessGroup || r.ID == "metrics") && !tried[r.ID] {
			t.Errorf("nobody tries %s", r.ID)
		}
	}
}
