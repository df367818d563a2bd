package admission

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/fault"
)

const password = "correct horse battery staple"

// gate makes a gate with one administrator, ada, and her key.
func gate(t *testing.T, opts Options) (*Gate, string) {
	t.Helper()
	o := access.Usual()
	o.Cost, o.Random, o.Now = access.Cost{Memory: 8, Passes: 1, Threads: 1}, rand.Reader, func() time.Time { return accesstest.At(0) }
	s := access.New(accesstest.NewMemory(), o)
	by := access.Actor{By: "root"}
	if _, err := s.AddUser(context.Background(), by, "ada", access.Administrator, password); err != nil {
		t.Fatal(err)
	}
	key, _, err := s.MakeKey(context.Background(), by, access.KeyWish{User: "ada", Scopes: []string{"read"}})
	if err != nil {
		t.Fatal(err)
	}
	g, err := New(s, opts)
	if err != nil {
		t.Fatal(err)
	}
	return g, key
}

func request(method string, headers ...string) *http.Request {
	r := httptest.NewRequest(method, "https://navicert.example/v1/session", nil)
	r.RemoteAddr = "192.0.2.9:1234"
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	return r
}

func code(err error) fault.Code {
	var f *fault.Fault
	errors.As(err, &f)
	if f == nil {
		return ""
	}
	return f.Code
}

func TestKeys(t *testing.T) {
	g, key := gate(t, Options{})
	for _, c := range []struct {
		headers []string
		want    fault.Code
	}{
		{[]string{"Authorization", "Bearer " + key}, ""},
		{[]string{"Authorization", "bearer  " + key + " "}, ""},
		{[]string{"Authorization", "ApiKey " + key}, ""},
		{nil, fault.SignedOut},
		{[]string{"Authorization", ""}, fault.SignedOut},
		{[]string{"Authorization", key}, fault.SignedOut},
		{[]string{"Authorization", "Basic " + key}, fault.SignedOut},
		{[]string{"Authorization", "Bearer " + key + "x"}, fault.SignedOut},
		{[]string{"Authorization", "Bearer " + strings.ToUpper(key)}, fault.SignedOut},
		{[]string{"Authorization", "Bearer " + key + "\r\nX-User: root"}, fault.SignedOut},
		{[]string{"Authorization", "Bearer " + strings.Repeat("a", 4096)}, fault.SignedOut},
		{[]string{"Authorization", "Bearer " + key, "Authorization", "Bearer " + key}, fault.Usage},
		{[]string{"X-Forwarded-User", "ada", "X-User", "ada", "Remote-User", "ada"}, fault.SignedOut},
		{[]string{"Cookie", "navicert=" + key}, fault.SignedOut},
	} {
		id, err := g.Identify(request(http.MethodPost, c.headers...))
		if code(err) != c.want || (err == nil) != (id.User == "ada") {
			t.Errorf("%.80q is %+v, error %v, want %q", c.headers, id, err, c.want)
		}
	}
	// A key needs no word on where it comes from: a browser sends none by itself.
	if _, err := g.Identify(request(http.MethodPost, "Authorization", "Bearer "+key, "Sec-Fetch-Site", "cross-site")); err != nil {
		t.Errorf("a key from another site: %v", err)
	}
}

// signIn gives the cookie of a session.
func signIn(t *testing.T, g *Gate, r *http.Request) *http.Cookie {
	t.Helper()
	w := httptest.NewRecorder()
	if _, err := g.SignIn(w, r, "ada", password); err != nil {
		t.Fatal(err)
	}
	return w.Result().Cookies()[0]
}

func TestCookies(t *testing.T) {
	for _, secure := range []bool{true, false} {
		g, _ := gate(t, Options{Secure: secure})
		c := signIn(t, g, request(http.MethodPost))
		if !c.HttpOnly || c.Secure != secure || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.Domain != "" || c.MaxAge != 0 || (c.Name == "__Host-navicert") != secure {
			t.Errorf("the cookie is %+v", c)
		}
		id, err := g.Identify(request(http.MethodGet, "Cookie", c.Name+"="+c.Value))
		if err != nil || id.User != "ada" || id.Key != "" {
			t.Errorf("the session is of %+v, error %v", id, err)
		}
		// A second cookie of the name was put there by somebody else.
		_, err = g.Identify(request(http.MethodGet, "Cookie", c.Name+"=planted; "+c.Name+"="+c.Value))
		if code(err) != fault.SignedOut {
			t.Errorf("two cookies: %v", err)
		}
		// A key that is not valid is not replaced by a cookie that is.
		_, err = g.Identify(request(http.MethodGet, "Cookie", c.Name+"="+c.Value, "Authorization", "Bearer nvc_x"))
		if code(err) != fault.SignedOut {
			t.Errorf("a wrong key beside a cookie: %v", err)
		}
		w := httptest.NewRecorder()
		if err := g.SignOut(w, request(http.MethodPost, "Cookie", c.Name+"="+c.Value)); err != nil {
			t.Error(err)
		}
		if gone := w.Result().Cookies()[0]; gone.MaxAge >= 0 || gone.Value != "" || gone.Name != c.Name {
			t.Errorf("the cookie that ends it is %+v", gone)
		}
		if _, err = g.Identify(request(http.MethodGet, "Cookie", c.Name+"="+c.Value)); code(err) != fault.SignedOut {
			t.Errorf("after the end: %v", err)
		}
	}
}

// The session that a browser brought along when it signed in ends.
func TestFixation(t *testing.T) {
	g, _ := gate(t, Options{})
	planted := signIn(t, g, request(http.MethodPost))
	fresh := signIn(t, g, request(http.MethodPost, "Cookie", "navicert="+planted.Value))
	if fresh.Value == planted.Value {
		t.Error("the token is the one that was brought along")
	}
	if _, err := g.Identify(request(http.MethodGet, "Cookie", "navicert="+planted.Value)); code(err) != fault.SignedOut {
		t.Errorf("the session that was brought along: %v", err)
	}
}

// A page of another site cannot use a session, and cannot begin one.
func TestCrossSite(t *testing.T) {
	g, _ := gate(t, Options{Secure: true, Origins: []string{"https://desk.example"}})
	c := signIn(t, g, request(http.MethodPost))
	for _, x := range []struct {
		method  string
		headers []string
		refused bool
	}{
		{http.MethodPost, []string{"Sec-Fetch-Site", "same-origin"}, false},
		{http.MethodPost, []string{"Sec-Fetch-Site", "cross-site"}, true},
		{http.MethodPost, []string{"Sec-Fetch-Site", "same-site"}, true},
		{http.MethodDelete, []string{"Origin", "https://evil.example"}, true},
		{http.MethodPost, []string{"Origin", "null"}, true},
		{http.MethodPost, []string{"Origin", "https://navicert.example"}, false},
		{http.MethodPost, []string{"Origin", "https://desk.example", "Sec-Fetch-Site", "cross-site"}, false},
		{http.MethodGet, []string{"Sec-Fetch-Site", "cross-site"}, false}, // reads change nothing, and are not readable there
	} {
		_, err := g.Identify(request(x.method, append(x.headers, "Cookie", c.Name+"="+c.Value)...))
		if (code(err) == fault.Forbidden) != x.refused || !x.refused && err != nil {
			t.Errorf("%s with %v: %v", x.method, x.headers, err)
		}
		if x.method == http.MethodGet {
			continue
		}
		_, err = g.SignIn(httptest.NewRecorder(), request(x.method, x.headers...), "ada", password)
		if (code(err) == fault.Forbidden) != x.refused {
			t.Errorf("signing in with %v: %v", x.headers, err)
		}
	}
	if _, err := New(nil, Options{Origins: []string{"desk.example/path"}}); code(err) != fault.Usage {
		t.Errorf("an origin that is none: %v", err)
	}
}

// Nobody chooses the address that is counted, and what stands in a header does
// not reach the log as it is.
func TestAddress(t *testing.T) {
	behind := Options{Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("192.0.2.9/32")}}
	for _, c := range []struct {
		opts    Options
		forward []string
		want    string
	}{
		{Options{}, nil, "192.0.2.9"},
		{Options{}, []string{"203.0.113.1"}, "192.0.2.9"},
		{behind, nil, "192.0.2.9"},
		{behind, []string{"203.0.113.1"}, "203.0.113.1"},
		{behind, []string{"198.51.100.5, 203.0.113.1, 10.1.1.1"}, "203.0.113.1"},
		{behind, []string{"198.51.100.5", "203.0.113.1"}, "203.0.113.1"},
		{behind, []string{"203.0.113.1, nonsense\r\nX: y"}, "192.0.2.9"},
		{behind, []string{"::ffff:203.0.113.1"}, "203.0.113.1"},
		{behind, []string{"fe80::1%eth0"}, "fe80::1"},
	} {
		g, _ := gate(t, c.opts)
		r := request(http.MethodGet)
		for _, f := range c.forward {
			r.Header.Add("X-Forwarded-For", f)
		}
		if got := g.Address(r); got != c.want {
			t.Errorf("%v gives %q, want %q", c.forward, got, c.want)
		}
	}
	g, _ := gate(t, Options{})
	r := request(http.MethodGet)
	r.RemoteAddr = "@"
	if got := g.Address(r); got != "" {
		t.Errorf("a socket has the address %q", got)
	}
}
