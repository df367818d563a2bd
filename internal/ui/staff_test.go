package ui

import (
	"crypto/rand"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/admission"
)

const phrase = "correct horse battery staple"

// manned makes pages with users, and gives a link of the first administrator.
func manned(t *testing.T) (*Pages, *access.Service, string) {
	t.Helper()
	users := access.New(accesstest.NewMemory(), access.Options{
		Now: time.Now, Random: rand.Reader, Cost: access.Cost{Memory: 8, Passes: 1, Threads: 1},
		Idle: time.Hour, Longest: time.Hour, LinkLife: time.Hour, Limits: access.Usual().Limits,
	})
	gate, err := admission.New(users, admission.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := pages(t, GateDoor(gate))
	p.opts.Staff = users
	token, _, _, err := users.FirstLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p, users, "/link/" + token
}

// A person is a browser with cookies of its own.
type person struct {
	t    *testing.T
	base string
	http.Client
}

func browses(t *testing.T, base string) *person {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &person{t, base, http.Client{Jar: jar}}
}

// does opens a page, or sends a form where there is one, and gives the status, the
// page and the path where it ends.
func (p *person) does(path string, form ...string) (int, string, string) {
	p.t.Helper()
	var r *http.Response
	var err error
	if len(form) == 0 {
		r, err = p.Get(p.base + path)
	} else {
		in := url.Values{}
		for i := 0; i < len(form); i += 2 {
			in.Add(form[i], form[i+1])
		}
		r, err = p.PostForm(p.base+path, in)
	}
	if err != nil {
		p.t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return r.StatusCode, string(b), r.Request.URL.RequestURI()
}

// has wants a page to be answered so and to say all of these.
func (p *person) has(status int, path string, form []string, says ...string) string {
	p.t.Helper()
	got, body, _ := p.does(path, form...)
	if got != status {
		p.t.Errorf("%s answers %d, want %d: %.300s", path, got, status, body[max(0, strings.Index(body, "<main")):])
	}
	for _, s := range says {
		if !strings.Contains(body, s) {
			p.t.Errorf("%s does not say %q", path, s)
		}
	}
	return body
}

// TestStaff keeps users and keys by the pages alone: the first administrator by the
// link of the terminal, a user by a link that is shown once, a key that is shown
// once and works until it is revoked, and what each role may not.
func TestStaff(t *testing.T) {
	p, users, first := manned(t)
	s := httptest.NewServer(p)
	defer s.Close()
	ada := browses(t, s.URL)
	ada.has(404, "/link/nosuchlink", nil, "Ask an administrator for another link")
	ada.has(200, first, nil, "first administrator")
	ada.has(200, first, []string{"name", "ada", "password", phrase, "again", phrase}, "Who is it?", `href="/access"`, `href="/account"`)
	ada.has(404, first, nil) // it worked once

	ada.has(400, "/access/users", []string{"name", "Grace Hopper!", "role", "analyst"}, "The name of a user has 1 to 64")
	ada.has(400, "/access/users", []string{"name", "eve", "role", "emperor"}, "There is no role")
	page := ada.has(200, "/access/users", []string{"name", "grace", "role", "analyst", "link", "yes"}, "A link for grace", "shown this once")
	link := regexp.MustCompile(`http://[0-9.:]+(/link/[a-z2-7]{40})`).FindStringSubmatch(page)
	if link == nil {
		t.Fatal("there is no link on the page")
	}
	grace := browses(t, s.URL)
	grace.has(200, link[1], nil, `value="grace"`, "Choose a password")
	grace.has(200, link[1], []string{"known", "yes", "name", "grace", "password", phrase, "again", phrase}, "Who is it?")
	if body := grace.has(403, "/access", nil, "Your role does not allow this"); strings.Contains(body, `href="/access"`) {
		t.Error("an analyst is shown the way to users and keys")
	}
	for _, path := range []string{"/access/users", "/access/users/ada", "/access/users/ada/keys", "/access/keys/abcdefgh"} {
		grace.has(403, path, []string{"do", "disable", "name", "eve", "role", "viewer"})
	}

	ada.has(400, "/access/users/grace/keys", []string{"label", "x", "days", "0", "scope", "read"}, "A key is valid for 1 to 730 days", `value="x"`)
	ada.has(400, "/access/users/grace/keys", []string{"label", "x", "days", "30"}, "at least one scope")
	page = ada.has(200, "/access/users/grace/keys", []string{"label", "<b>ERP</b>", "days", "30", "scope", "screen", "scope", "read"}, "A key of grace was made", "Authorization: Bearer nvc_")
	key := regexp.MustCompile(`nvc_([a-z2-7]{8})[a-zA-Z0-9_]+`).FindStringSubmatch(page)
	if key == nil {
		t.Fatal("there is no key on the page")
	}
	for _, path := range []string{"/access", "/access/users/grace"} {
		body := ada.has(200, path, nil, key[1], "&lt;b&gt;ERP&lt;/b&gt;", "screen, read")
		if strings.Contains(body, key[0]) || strings.Contains(body, link[1]) {
			t.Errorf("%s shows a secret again", path)
		}
	}
	if _, err := users.ByKey(t.Context(), key[0], "192.0.2.1"); err != nil {
		t.Errorf("the key is refused: %v", err)
	}
	ada.has(200, "/access/keys/"+key[1], []string{"do", "revoke"}, "revoked")
	if _, err := users.ByKey(t.Context(), key[0], "192.0.2.1"); err == nil {
		t.Error("the key is taken after it was revoked")
	}
}

// TestStaffChanges gives roles, keeps users out, and changes a password.
func TestStaffChanges(t *testing.T) {
	p, users, first := manned(t)
	s := httptest.NewServer(p)
	defer s.Close()
	ada := browses(t, s.URL)
	ada.has(200, first, []string{"name", "ada", "password", phrase, "again", phrase})
	if _, err := users.AddUser(t.Context(), access.Actor{By: "test"}, "grace", access.Viewer, phrase); err != nil {
		t.Fatal(err)
	}
	grace := browses(t, s.URL)
	grace.has(200, "/signin", []string{"name", "grace", "password", phrase, "to", "/lists"}, "Entity List")
	grace.has(403, "/log", nil)
	ada.has(200, "/access/users/grace", []string{"do", "role", "role", "auditor"}, "Saved.", "auditor")
	grace.has(200, "/log", nil)
	grace.has(200, "/access", nil, "ada")
	grace.has(403, "/access/users/ada", []string{"do", "disable"})
	if body := grace.has(200, "/access/users/ada", nil); strings.Contains(body, "<fieldset") {
		t.Error("an auditor is shown forms that change")
	}
	ada.has(409, "/access/users/ada", []string{"do", "disable"}, "is the last administrator")
	ada.has(404, "/access/users/nobody", nil, "There is no such user")
	ada.has(400, "/access/users/grace", []string{"do", "away"})

	grace.has(400, "/account", []string{"old", phrase, "password", "short", "again", "short"})
	grace.has(400, "/account", []string{"old", phrase, "password", phrase + "!", "again", phrase + "?"}, "not the same")
	grace.has(200, "/account", []string{"old", phrase, "password", phrase + "!", "again", phrase + "!"}, "The password was changed")
	ada.has(200, "/access/users/grace", []string{"do", "disable"}, "disabled", "Let in again")
	if _, _, at := grace.does("/lists"); !strings.HasPrefix(at, "/signin") {
		t.Errorf("a disabled user stays in: %s", at)
	}
	ada.has(200, "/access/users/grace", []string{"do", "enable"}, "Saved.")

	// A form of another site changes nothing, whatever cookie it brings.
	r, _ := http.NewRequest("POST", s.URL+"/access/users", strings.NewReader("name=mallory&role=administrator"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Origin", "http://evil.example")
	answer, err := ada.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if all, _ := users.Users(t.Context()); answer.StatusCode != 403 || len(all) != 2 {
		t.Errorf("a form of another site is answered with %d, and there are %d users", answer.StatusCode, len(all))
	}
}

// TestStaffWords holds that roles and rights are said in Chinese, too.
func TestStaffWords(t *testing.T) {
	v := &visit{lang: "zh"}
	for _, r := range access.Roles() {
		if roleWords[r] == "" || v.say(roleWords[r]) == roleWords[r] || v.say(string(r)) == string(r) {
			t.Errorf("the role %s has no Chinese", r)
		}
	}
	for _, r := range access.Table() {
		if v.say(r.Says) == r.Says {
			t.Errorf("the right %s has no Chinese", r.Action)
		}
	}
}
