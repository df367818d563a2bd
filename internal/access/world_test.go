package access_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/fault"
)

// A world is a service on a store that forgets, with a clock that stands still
// until it is moved.
type world struct {
	*access.Service
	t     *testing.T
	store *accesstest.Memory
	clock time.Time
}

// cheap is the cost of passwords in tests.
func cheap() access.Cost { return access.Cost{Memory: 8, Passes: 1, Threads: 1} }

const (
	good = "correct horse battery staple"
	here = "192.0.2.7"
)

func newWorld(t *testing.T, alter ...func(*access.Options)) *world {
	w := &world{t: t, store: accesstest.NewMemory(), clock: accesstest.At(0)}
	o := access.Usual()
	o.Cost, o.Random, o.Now = cheap(), rand.Reader, func() time.Time { return w.clock }
	for _, a := range alter {
		a(&o)
	}
	w.Service = access.New(w.store, o)
	return w
}

func (w *world) wait(d time.Duration) { w.clock = w.clock.Add(d) }

func (w *world) user(name string, role access.Role, password string) {
	w.t.Helper()
	if _, err := w.AddUser(ctx(), root(), name, role, password); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) signIn(name, password string) string {
	w.t.Helper()
	token, _, err := w.SignIn(ctx(), access.Attempt{Name: name, Password: password, Address: here})
	if err != nil {
		w.t.Fatal(err)
	}
	return token
}

func (w *world) key(user string, scopes ...string) (string, access.Key) {
	w.t.Helper()
	secret, k, err := w.MakeKey(ctx(), root(), access.KeyWish{User: user, Scopes: scopes})
	if err != nil {
		w.t.Fatal(err)
	}
	return secret, k
}

// session tells whose session a token is of, "" for nobody's.
func (w *world) session(token string) string {
	id, err := w.BySession(ctx(), token, here)
	if err != nil {
		return ""
	}
	return id.User
}

// events gives what happened, in order.
func (w *world) events() []string {
	var out []string
	for _, c := range w.store.Log() {
		var e access.Event
		if err := json.Unmarshal(c.Query, &e); err != nil {
			w.t.Fatal(err)
		}
		out = append(out, string(e.What)+" "+e.User+" by "+c.Asked.By)
	}
	return out
}

func ctx() context.Context { return context.Background() }

func root() access.Actor { return access.Actor{By: "root"} }

// is wants an error of a code.
func is(t *testing.T, err error, code fault.Code) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Errorf("the error is %v, want one of code %s", err, code)
	}
}

// silent wants that nothing of the log holds a secret.
func silent(t *testing.T, w *world, secrets ...string) {
	t.Helper()
	for _, c := range w.store.Log() {
		b, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range secrets {
			if strings.Contains(string(b), s) || strings.Contains(string(b), string(access.MarkOf(s))) {
				t.Errorf("an entry of the log holds a secret: %s", b)
			}
		}
	}
}
