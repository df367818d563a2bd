package api_test

import (
	"encoding/json"
	"flag"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/api"
)

var printRights = flag.Bool("rights", false, "print who may call which route into testdata/rights.txt")

// want wants a status, and gives the body read into a value.
func want[T any](d *desk, status int, w *http.Response, body string) T {
	d.t.Helper()
	var out T
	if w.StatusCode != status {
		d.t.Fatalf("%s %s gives %d, want %d: %s", w.Request.Method, w.Request.URL.Path, w.StatusCode, status, body)
	}
	if err := json.Unmarshal([]byte(body), &out); err != nil {
		d.t.Fatalf("%q: %v", body, err)
	}
	return out
}

// A service is taken into use: the first administrator by a link, a colleague by
// another, a program by a key.
func TestFirstDay(t *testing.T) {
	d := newDesk(t)
	token, _, ok, err := d.users.FirstLink(t.Context())
	if err != nil || !ok {
		t.Fatalf("there is a link: %v, error %v", ok, err)
	}
	w, body := d.send("POST", "/v1/session/link", `{"token":"`+token+`","name":"Ada","password":"`+passphrase+`"}`)
	if who := want[api.Who](d, 200, w, body); who.User != "ada" || who.Role != access.Administrator {
		t.Errorf("the first administrator is %+v", who)
	}
	cookie := w.Cookies()[0]
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || w.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("the cookie is %+v", cookie)
	}
	ada := "navicert=" + cookie.Value
	w, body = d.send("POST", "/v1/users", `{"name":"bob","role":"analyst","link":true}`, "Cookie", ada)
	bob := want[api.User](d, 200, w, body)
	if bob.Link == nil || bob.Password {
		t.Fatalf("bob is %+v", bob)
	}
	w, body = d.send("POST", "/v1/session/link", `{"token":"`+bob.Link.Token+`","password":"`+passphrase+`, bob"}`)
	if who := want[api.Who](d, 200, w, body); who.User != "bob" {
		t.Errorf("the link let in %+v", who)
	}
	w, body = d.send("POST", "/v1/keys", `{"user":"bob","label":"ERP","scopes":["screen"],"days":30}`, "Cookie", ada)
	key := want[api.Key](d, 200, w, body)
	w, body = d.send("POST", "/v1/screen", `{"name":"Hikvision"}`, "Authorization", "Bearer "+key.Key)
	want[map[string]any](d, 200, w, body)
	w, body = d.send("GET", "/v1/session", "", "Authorization", "Bearer "+key.Key)
	if who := want[api.Who](d, 200, w, body); who.Key != key.Number || len(who.Rights) != 1 {
		t.Errorf("the key is %+v", who)
	}
	w, body = d.send("GET", "/v1/keys", "", "Cookie", ada)
	if all := want[[]api.Key](d, 200, w, body); len(all) != 1 || all[0].Key != "" || all[0].Used == nil || strings.Contains(body, key.Key) {
		t.Errorf("the keys are %s", body)
	}
	w, body = d.send("DELETE", "/v1/keys/"+key.Number, "", "Cookie", ada)
	want[api.Done](d, 200, w, body)
	w, body = d.send("POST", "/v1/screen", `{"name":"Hikvision"}`, "Authorization", "Bearer "+key.Key)
	want[api.Problem](d, 401, w, body)
	w, body = d.send("PATCH", "/v1/users/bob", `{"disabled":true}`, "Cookie", ada)
	if u := want[api.User](d, 200, w, body); !u.Disabled {
		t.Errorf("bob is %+v", u)
	}
	w, body = d.send("PATCH", "/v1/users/ada", `{"role":"viewer"}`, "Cookie", ada)
	want[api.Problem](d, 409, w, body)
	w, body = d.send("DELETE", "/v1/session", "", "Cookie", ada)
	want[api.Done](d, 200, w, body)
	w, body = d.send("GET", "/v1/users", "", "Cookie", ada)
	want[api.Problem](d, 401, w, body)
}

// What is refused says so, and repeats nothing of what was sent.
func TestRefusalsRepeatNothing(t *testing.T) {
	d := newDesk(t)
	ada := d.user("ada", access.Administrator)
	const secret = "s3cret-that-was-sent"
	for _, c := range []struct {
		method, path, body string
		status             int
		headers            []string
	}{
		{"POST", "/v1/session", `{"name":"ada","password":"` + secret + `"}`, 401, nil},
		{"POST", "/v1/session", `{"name":"` + secret + `","password":"x"}`, 401, nil},
		{"POST", "/v1/session", `{"name":"ada","password":"x","` + secret + `":1}`, 400, nil},
		{"POST", "/v1/session", `{"name":"ada"}`, 400, nil},
		{"POST", "/v1/session/link", `{"token":"` + secret + `","password":"` + passphrase + `"}`, 401, nil},
		{"POST", "/v1/users", `{"name":"` + secret + ` and spaces","role":"viewer"}`, 400, []string{"Cookie", ada}},
		{"POST", "/v1/users", `{"name":"bob","role":"` + secret + `"}`, 400, []string{"Cookie", ada}},
		{"POST", "/v1/users", `{"name":"ada","role":"viewer"}`, 409, []string{"Cookie", ada}},
		{"POST", "/v1/keys", `{"user":"ada","scopes":["` + secret + `"]}`, 400, []string{"Cookie", ada}},
		{"POST", "/v1/keys", `{"user":"nobody","scopes":["read"]}`, 404, []string{"Cookie", ada}},
		{"PUT", "/v1/session/password", `{"old":"` + secret + `","password":"` + passphrase + `"}`, 401, []string{"Cookie", ada}},
		{"PUT", "/v1/session/password", `{"old":"` + passphrase + `","password":"short"}`, 400, []string{"Cookie", ada}},
		{"GET", "/v1/users", "", 401, []string{"Authorization", "Bearer " + secret}},
		{"GET", "/v1/users", "", 401, []string{"Cookie", "navicert=" + secret}},
		{"POST", "/v1/users", `{"name":"eve","role":"administrator"}`, 403, []string{"Cookie", ada, "Sec-Fetch-Site", "cross-site"}},
		{"POST", "/v1/session", `{"name":"ada","password":"` + passphrase + `"}`, 403, []string{"Origin", "https://evil.example"}},
	} {
		w, body := d.send(c.method, c.path, c.body, c.headers...)
		p := want[api.Problem](d, c.status, w, body)
		if strings.Contains(body, secret) || p.Detail == "" || w.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s %s gives %s", c.method, c.path, c.body, body)
		}
	}
}

// Guessing is answered by 429 and by when to try again.
func TestGuessingOverHTTP(t *testing.T) {
	d := newDesk(t, func(o *access.Options) { o.Limits = access.Usual().Limits })
	last := http.StatusOK
	for range 30 {
		w, _ := d.send("POST", "/v1/session", `{"name":"ada","password":"x"}`)
		if last = w.StatusCode; last == http.StatusTooManyRequests && w.Header.Get("Retry-After") == "" {
			t.Error("429 does not say when to try again")
		}
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the thirtieth attempt gives %d", last)
	}
	d.clock = d.clock.Add(time.Minute)
	if w, _ := d.send("POST", "/v1/session", `{"name":"ada","password":"x"}`); w.StatusCode != http.StatusUnauthorized {
		t.Errorf("a minute later: %d", w.StatusCode)
	}
}
