package ui

import (
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/fault"
)

// guarded is a door that knows everybody by their role, by the cookie "who".
type guarded struct{}

func (guarded) Identify(r *http.Request) (Visitor, error) {
	c, err := r.Cookie("who")
	if err != nil {
		return Visitor{}, fault.New(fault.SignedOut, "nobody is signed in")
	}
	role := access.Role(c.Value)
	return Visitor{Name: c.Value, Role: c.Value, May: func(w Right) bool { return w == Anybody || role.May(access.Action(w)) }}, nil
}

func (guarded) SignIn(w http.ResponseWriter, _ *http.Request, name, password string) error {
	if password != "the right one" {
		return fault.New(fault.SignedOut, "the name or the password is wrong")
	}
	http.SetCookie(w, &http.Cookie{Name: "who", Value: name, Path: "/"})
	return nil
}

func (guarded) SignOut(w http.ResponseWriter, _ *http.Request) error {
	http.SetCookie(w, &http.Cookie{Name: "who", Path: "/", MaxAge: -1})
	return nil
}

func (guarded) Redeem(http.ResponseWriter, *http.Request, string, string, string) error {
	return fault.New(fault.Usage, "the link was used or is too old")
}

func (guarded) ChangePassword(http.ResponseWriter, *http.Request, string, string) error { return nil }

func (guarded) Address(*http.Request) string { return "192.0.2.1" }

// TestDoor walks through a service with users: nobody sees a page before
// signing in, each role sees each page that it may and no other, and the way back
// stays on the service.
func TestDoor(t *testing.T) {
	s := httptest.NewServer(pages(t, guarded{}))
	defer s.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	ask := func(method, path, form, who string) (int, string) {
		r, err := http.NewRequest(method, s.URL+path, strings.NewReader(form))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if who != "" {
			r.AddCookie(&http.Cookie{Name: "who", Value: who})
		}
		answer, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		return answer.StatusCode, answer.Header.Get("Location")
	}
	for _, r := range Routes() {
		path := strings.NewReplacer("{$}", "", "{id}", "x", "{id...}", "us/889", "{entry}", "1", "{token}", "x", "{code}", "zh").Replace(r.Path)
		status, to := ask(r.Method, path, "", "")
		if r.Part {
			if status != http.StatusUnauthorized || to != "" {
				t.Errorf("%s %s is a part of a page and answers nobody with %d to %q", r.Method, r.Path, status, to)
			}
		} else if r.Right != Anybody && (status != http.StatusSeeOther || !strings.HasPrefix(to, "/signin?to=")) {
			t.Errorf("%s %s answers nobody with %d to %q, want the way to sign in", r.Method, r.Path, status, to)
		}
		for _, role := range access.Roles() {
			status, _ = ask(r.Method, path, "", string(role))
			if may := r.Right == Anybody || role.May(access.Action(r.Right)); may == (status == http.StatusForbidden) {
				t.Errorf("%s %s answers a role %s with %d", r.Method, r.Path, role, status)
			}
		}
	}
	for path, want := range map[string]string{"/transaction": "/signin?to=%2Ftransaction&lost=yes", "/access/users": "/signin?to=%2F&lost=yes"} {
		if _, to := ask(http.MethodPost, path, "", ""); to != want {
			t.Errorf("a form sent to %s after the session leads to %q, want %q", path, to, want)
		}
	}
	if _, body, _ := get(t, s.URL, "/signin?to=%2F&lost=yes"); !strings.Contains(body, "What you sent was not taken") {
		t.Error("whoever lost a form is not told so")
	}
	for _, c := range []struct {
		form   url.Values
		status int
		to     string
	}{
		{url.Values{"name": {"ada"}, "password": {"the right one"}, "to": {"/lists"}}, http.StatusSeeOther, "/lists"},
		{url.Values{"name": {"ada"}, "password": {"the right one"}, "to": {"//elsewhere.example"}}, http.StatusSeeOther, "/"},
		{url.Values{"name": {"ada"}, "password": {"another"}}, http.StatusUnauthorized, ""},
	} {
		if status, to := ask(http.MethodPost, "/signin", c.form.Encode(), ""); status != c.status || to != c.to {
			t.Errorf("signing in with %v answers %d to %q, want %d to %q", c.form, status, to, c.status, c.to)
		}
	}
	if status, to := ask(http.MethodPost, "/signout", "", "ada"); status != http.StatusSeeOther || to != "/signin" {
		t.Errorf("signing out answers %d to %q", status, to)
	}
	if status, _ := ask(http.MethodPost, "/link/x", "password=a&again=b", ""); status != http.StatusBadRequest {
		t.Errorf("two passwords that differ are answered with %d", status)
	}
}

// TestSlowForm cuts off a form that drips in, also one with a file.
func TestSlowForm(t *testing.T) {
	p := pages(t, nil)
	p.opts.Now = func() time.Time { return time.Now().Add(200*time.Millisecond - readTime) }
	s := httptest.NewServer(p)
	defer s.Close()
	for path, kind := range map[string]string{"/": "application/x-www-form-urlencoded", "/document": "multipart/form-data; boundary=x"} {
		c, err := net.Dial("tcp", s.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 100\r\n\r\n--x\r\n", path, kind)
		_ = c.SetReadDeadline(time.Now().Add(20 * time.Second))
		got := make([]byte, 4096)
		n, err := c.Read(got)
		if err != nil || !strings.HasPrefix(string(got[:n]), "HTTP/1.1 4") {
			t.Errorf("a slow form at %s is answered by %q, %v", path, got[:n], err)
		}
	}
}
