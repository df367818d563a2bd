package api_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/admission"
	"github.com/navicert/navicert/internal/api"
	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/store/sqlite"
)

const passphrase = "correct horse battery staple"

// forgetful keeps answers nowhere.
type forgetful struct{}

func (forgetful) KeepPrepared(_ func(*sqlite.Tx, []record.Receipt) error, answers ...record.Prepared) ([]record.Receipt, error) {
	out := make([]record.Receipt, len(answers))
	for i := range out {
		out[i].Number = int64(i) + 1
	}
	return out, nil
}

// A desk is a service with users, as a server that listens.
type desk struct {
	t     *testing.T
	users *access.Service
	store *accesstest.Memory
	url   string
	clock time.Time
	api   *api.Service
}

func newDesk(t *testing.T, alter ...func(*access.Options)) *desk {
	t.Helper()
	d := &desk{t: t, store: accesstest.NewMemory(), clock: time.Date(2026, 7, 31, 12, 0, 0, 0, time.UTC)}
	o := access.Usual()
	o.Cost, o.Random, o.Now = access.Cost{Memory: 8, Passes: 1, Threads: 1}, rand.Reader, func() time.Time { return d.clock }
	o.Limits.Address, o.Limits.Guess = access.Allowance{Rate: 1, Burst: 10_000}, access.Allowance{Rate: 1, Burst: 10_000}
	for _, a := range alter {
		a(&o)
	}
	d.users = access.New(d.store, o)
	door, err := admission.New(d.users, admission.Options{})
	if err != nil {
		t.Fatal(err)
	}
	env := app.Environment{Now: o.Now, Getenv: func(string) string { return "" }}
	a, err := app.Open(env, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	live, err := a.Live(func(app.Reloaded) {})
	if err != nil {
		t.Fatal(err)
	}
	d.api = api.New(api.Options{Live: live, Keeper: forgetful{}, Users: d.users, Door: door, Now: o.Now})
	s := httptest.NewServer(d.api)
	t.Cleanup(s.Close)
	d.url = s.URL
	return d
}

// user makes a user and gives the cookie of a session.
func (d *desk) user(name string, role access.Role) string {
	d.t.Helper()
	if _, err := d.users.AddUser(context.Background(), access.Actor{By: "test"}, name, role, passphrase); err != nil {
		d.t.Fatal(err)
	}
	return d.signIn(name)
}

func (d *desk) signIn(name string) string {
	d.t.Helper()
	token, _, err := d.users.SignIn(context.Background(), access.Attempt{Name: name, Password: passphrase, Address: "192.0.2.1"})
	if err != nil {
		d.t.Fatal(err)
	}
	return "navicert=" + token
}

func (d *desk) key(user string, scopes ...access.Action) string {
	d.t.Helper()
	var names []string
	for _, s := range scopes {
		names = append(names, string(s))
	}
	key, _, err := d.users.MakeKey(context.Background(), access.Actor{By: "test"}, access.KeyWish{User: user, Scopes: names})
	if err != nil {
		d.t.Fatal(err)
	}
	return "Bearer " + key
}

// send sends a request and gives the answer with its body read.
func (d *desk) send(method, path, body string, headers ...string) (*http.Response, string) {
	d.t.Helper()
	var in io.Reader
	if body != "" {
		in = strings.NewReader(body)
	}
	r, err := http.NewRequest(method, d.url+path, in)
	if err != nil {
		d.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if headers[i+1] != "" {
			r.Header.Set(headers[i], headers[i+1])
		}
	}
	w, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		d.t.Fatal(err)
	}
	defer w.Body.Close()
	b, err := io.ReadAll(w.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return w, string(b)
}

// address fills the parameters of a path with something that is not there.
func address(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if strings.HasPrefix(p, "{") {
			parts[i] = "nothing"
		}
	}
	return strings.Join(parts, "/")
}

// TestRights asks every route as everybody: each role by a session and by a key
// that has every scope the role may have, a key with the one scope of the route, a
// key without it, and nobody. What is allowed stands in testdata/rights.txt, so
// that a change of a right is seen. A new route is printed into it with
//
//	go test ./internal/api -run Rights -rights
func TestRights(t *testing.T) {
	d := newDesk(t)
	var rows strings.Builder
	rows.WriteString("# Who may call which route: V viewer, N analyst, P approver, A administrator, U auditor,\n# k a key with the scope, * everybody. Held against the running service, cell by cell.\n")
	cookies, keys := map[access.Role]string{}, map[access.Role]string{}
	for _, role := range access.Roles() {
		cookies[role] = d.user(string(role), role)
		var scopes []access.Action
		for _, s := range access.Scopes() {
			if role.May(s) {
				scopes = append(scopes, s)
			}
		}
		keys[role] = d.key(string(role), scopes...)
	}
	d.user("root", access.Administrator) // so that no role is the last
	for _, route := range api.Routes() {
		fmt.Fprintf(&rows, "%-6s %-50s %s\n", route.Method, route.Path, d.row(route, cookies, keys))
	}
	compareRights(t, rows.String())
}

// row asks one route as everybody.
func (d *desk) row(route api.Route, cookies, keys map[access.Role]string) string {
	d.t.Helper()
	ask := func(headers ...string) int {
		w, body := d.send(route.Method, address(route.Path), "", headers...)
		if w.StatusCode >= 400 && route.Method != http.MethodHead && !strings.HasPrefix(w.Header.Get("Content-Type"), "application/problem+json") && route.Guest == "" && route.Path != "/readyz" {
			d.t.Errorf("%s %s gives %d and %s %q", route.Method, route.Path, w.StatusCode, w.Header.Get("Content-Type"), body)
		}
		if w.StatusCode == http.StatusUnauthorized && w.Header.Get("WWW-Authenticate") == "" {
			d.t.Errorf("%s %s gives 401 and does not say how", route.Method, route.Path)
		}
		return w.StatusCode
	}
	if route.Scope == api.Open {
		if got := ask(); got == http.StatusForbidden || got == http.StatusUnauthorized && route.Path != "/v1/session" {
			d.t.Errorf("%s %s is open and gives %d", route.Method, route.Path, got)
		}
		return "*"
	}
	if got := ask(); got != http.StatusUnauthorized {
		d.t.Errorf("%s %s gives %d to nobody", route.Method, route.Path, got)
	}
	cells := ""
	for i, role := range access.Roles() {
		cell := "VNPAU"[i : i+1]
		session := ask("Cookie", cookies[role])
		byKey := ask("Authorization", keys[role])
		if (session != http.StatusForbidden) != role.May(route.Scope) || session == http.StatusUnauthorized {
			d.t.Errorf("%s %s gives %d to a session of %s", route.Method, route.Path, session, role)
		}
		grantable := false
		for _, s := range access.Scopes() {
			grantable = grantable || s == route.Scope
		}
		if (byKey != http.StatusForbidden) != (role.May(route.Scope) && grantable) || byKey == http.StatusUnauthorized {
			d.t.Errorf("%s %s gives %d to a key of %s", route.Method, route.Path, byKey, role)
		}
		if session == http.StatusForbidden {
			cell = "."
		}
		cells += cell
		for _, s := range access.Scopes() {
			if !role.May(s) || s == access.Unrecorded {
				continue
			}
			if got := ask("Authorization", d.key(string(role), s)); (got != http.StatusForbidden) != (s == route.Scope) {
				d.t.Errorf("%s %s gives %d to a key of %s with the scope %s alone", route.Method, route.Path, got, role, s)
			}
		}
	}
	for _, s := range access.Scopes() {
		if s == route.Scope {
			return cells + "k " + string(route.Scope)
		}
	}
	return cells + ". " + string(route.Scope)
}

func compareRights(t *testing.T, got string) {
	t.Helper()
	const name = "testdata/rights.txt"
	want, err := os.ReadFile(name)
	if err == nil && string(want) == got {
		return
	}
	if !*printRights {
		t.Fatalf("%s does not show the rights as they are: run go test ./internal/api -run Rights -rights, and look at what changes\n%s", name, got)
	}
	if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
		t.Fatal(err)
	}
}
