package access_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/fault"
)

var errDisk = errors.New("the disk is full")

// A session that was planted on somebody is worth nothing once they sign in:
// they get another token, and the planted one ends.
func TestSessionFixation(t *testing.T) {
	w := newWorld(t)
	w.user("eve", access.Viewer, good+" eve")
	w.user("ada", access.Administrator, good)
	planted := w.signIn("eve", good+" eve")
	if w.session(planted) != "eve" {
		t.Fatal("the session of eve is not valid")
	}
	token, id, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: good, Address: here, Token: planted})
	if err != nil || id.User != "ada" || token == planted {
		t.Fatalf("signed in as %q, error %v", id.User, err)
	}
	if got := w.session(planted); got != "" {
		t.Errorf("the planted session is of %q", got)
	}
	// A token that the service never gave out becomes no session.
	invented := strings.Repeat("a", 40)
	if _, _, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: good, Address: here, Token: invented}); err != nil {
		t.Fatal(err)
	}
	if got := w.session(invented); got != "" {
		t.Errorf("an invented token is a session of %q", got)
	}
	if err := w.SignOut(ctx(), token, here); err != nil || w.session(token) != "" {
		t.Errorf("the session goes on after the end, error %v", err)
	}
}

func TestSessionsEnd(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	w.user("bob", access.Analyst, good)
	token := w.signIn("bob", good)
	for range 23 { // used every half hour less a second
		w.wait(30*time.Minute - time.Second)
		if w.session(token) != "bob" {
			t.Fatalf("the session ended at %s", w.clock)
		}
	}
	w.wait(30 * time.Minute)
	if w.session(token) != "" {
		t.Error("a session goes on after twelve hours")
	}
	token = w.signIn("bob", good)
	w.wait(30 * time.Minute)
	if w.session(token) != "" {
		t.Error("a session goes on that was not used for half an hour")
	}
	token = w.signIn("bob", good)
	other := w.signIn("bob", good)
	if err := w.Disable(ctx(), root(), "bob"); err != nil || w.session(token) != "" || w.session(other) != "" {
		t.Errorf("a disabled user has a session, error %v", err)
	}
	if err := w.Enable(ctx(), root(), "bob"); err != nil || w.session(token) != "" {
		t.Errorf("the session is back, error %v", err)
	}
	token, other = w.signIn("bob", good), w.signIn("bob", good)
	id, err := w.BySession(ctx(), token, here)
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.ChangePassword(ctx(), id, "wrong", good+" new", here)
	is(t, err, "signed-out")
	fresh, err := w.ChangePassword(ctx(), id, good, good+" new", here)
	if err != nil || w.session(fresh) != "bob" || w.session(token) != "" || w.session(other) != "" {
		t.Errorf("after a change of password the sessions are %q, %q, %q, error %v", w.session(fresh), w.session(token), w.session(other), err)
	}
}

// Keys end when they expire, are revoked, or their user is disabled, and shrink
// with the role of their user. The answer never says which.
func TestKeysEnd(t *testing.T) {
	w := newWorld(t, func(o *access.Options) { o.Limits.Guess = access.Allowance{Rate: 1, Burst: 1000} })
	w.user("ada", access.Administrator, good)
	w.user("bob", access.Analyst, good)
	key, k := w.key("bob", "screen", "audit")
	silent(t, w, key)
	id, err := w.ByKey(ctx(), key, here)
	if err != nil || id.User != "bob" || !id.May(access.Screen) || id.May(access.ReadLists) || id.May(access.OwnAccount) || id.By() != "bob (key "+k.Number+")" {
		t.Fatalf("the key is of %+v, error %v", id, err)
	}
	if err := w.SetRole(ctx(), root(), "bob", access.Viewer); err != nil {
		t.Fatal(err)
	}
	if id, err = w.ByKey(ctx(), key, here); err != nil || !id.May(access.Screen) || id.May(access.ReadLog) {
		t.Errorf("the key of a viewer is %+v, error %v", id, err)
	}
	says := map[string]bool{}
	refused := func(what, key string) {
		t.Helper()
		_, err := w.ByKey(ctx(), key, here)
		is(t, err, fault.SignedOut)
		if err == nil {
			t.Errorf("%s is let in", what)
			return
		}
		says[err.Error()] = true
	}
	refused("a key with another end", key[:len(key)-1]+string('a'+(key[len(key)-1]-'a'+1)%20))
	refused("a key with another number", access.KeyPrefix+"aaaaaaaa"+key[len(access.KeyPrefix)+8:])
	refused("a number alone", k.Number)
	refused("the mark of a key", string(access.MarkOf(key)))
	refused("nothing", "")
	if err := w.Disable(ctx(), root(), "bob"); err != nil {
		t.Fatal(err)
	}
	refused("the key of a disabled user", key)
	if err := w.Enable(ctx(), root(), "bob"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.ByKey(ctx(), key, here); err != nil {
		t.Errorf("the key of an enabled user: %v", err)
	}
	second, k2 := w.key("bob", "read")
	if err := w.Revoke(ctx(), root(), k2.Number); err != nil {
		t.Fatal(err)
	}
	refused("a revoked key", second)
	w.wait(access.UsualKeyLife)
	refused("an expired key", key)
	if len(says) != 1 {
		t.Errorf("refusals differ: %v", says)
	}
}

func TestKeyWishes(t *testing.T) {
	w := newWorld(t)
	w.user("bob", access.Viewer, "")
	for _, c := range []struct {
		wish access.KeyWish
		code fault.Code
	}{
		{access.KeyWish{User: "bob"}, fault.Usage},
		{access.KeyWish{User: "bob", Scopes: []string{"everything"}}, fault.Usage},
		{access.KeyWish{User: "bob", Scopes: []string{"access-change"}}, fault.Usage},
		{access.KeyWish{User: "bob", Scopes: []string{"audit"}}, fault.Refused},
		{access.KeyWish{User: "eve", Scopes: []string{"read"}}, fault.NotFound},
		{access.KeyWish{User: "bob", Scopes: []string{"read"}, Life: access.MaxKeyLife + 1}, fault.Usage},
		{access.KeyWish{User: "bob", Scopes: []string{"read"}, Label: "a\r\nb"}, fault.Usage},
		{access.KeyWish{User: "bob", Scopes: []string{"read"}, Rate: -1}, fault.Usage},
	} {
		key, _, err := w.MakeKey(ctx(), root(), c.wish)
		if is(t, err, c.code); key != "" {
			t.Errorf("%+v gives a key", c.wish)
		}
	}
}

// Guessing passwords is slow for one address, for one user from everywhere, and
// never fills the memory.
func TestBruteForce(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	try := func(name, address string) error {
		_, _, err := w.SignIn(ctx(), access.Attempt{Name: name, Password: "wrong", Address: address})
		return err
	}
	for range 10 {
		is(t, try("ada", here), fault.SignedOut)
	}
	err := try("ada", here)
	is(t, err, fault.Limited)
	var wait *access.Wait
	if !errors.As(err, &wait) || wait.For <= 0 || wait.For > time.Minute {
		t.Errorf("the wait is %v", err)
	}
	if _, _, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: good, Address: here}); err == nil {
		t.Error("the right password is taken from an address that has to wait")
	}
	// From another address the user is let in, until all addresses together have
	// tried too often.
	w2 := newWorld(t)
	w2.user("ada", access.Administrator, good)
	stopped := 0
	for i := range 200 {
		_, _, err := w2.SignIn(ctx(), access.Attempt{Name: "ada", Password: "wrong", Address: fmt.Sprintf("198.51.100.%d", i)})
		var f *fault.Fault
		if errors.As(err, &f) && f.Code == fault.Limited {
			stopped++
		}
	}
	if stopped != 180 {
		t.Errorf("%d of 200 attempts on one user were stopped, want 180", stopped)
	}
	// One customer has 2^64 addresses of IPv6.
	w3 := newWorld(t)
	stopped = 0
	for i := range 50 {
		_, _, err := w3.SignIn(ctx(), access.Attempt{Name: fmt.Sprintf("user%d", i), Password: "wrong", Address: fmt.Sprintf("2001:db8::%x", i+1)})
		var f *fault.Fault
		if errors.As(err, &f) && f.Code == fault.Limited {
			stopped++
		}
	}
	if stopped != 40 {
		t.Errorf("%d of 50 attempts from one network were stopped, want 40", stopped)
	}
}

// Keys that are not valid are counted for each address; the first that are
// valid go on from elsewhere.
func TestGuessedKeys(t *testing.T) {
	w := newWorld(t)
	w.user("bob", access.Viewer, "")
	key, _ := w.key("bob", "read")
	last := error(nil)
	for range 30 {
		_, last = w.ByKey(ctx(), access.KeyPrefix+"aaaaaaaa_"+strings.Repeat("a", 40), here)
	}
	is(t, last, fault.Limited)
	_, err := w.BySession(ctx(), "", here) // whoever brings nothing guesses nothing
	is(t, err, fault.SignedOut)
	if _, err := w.ByKey(ctx(), key, here); err != nil {
		t.Errorf("a valid key is refused: %v", err)
	}
	limited, _, err := w.MakeKey(ctx(), root(), access.KeyWish{User: "bob", Scopes: []string{"read"}, Rate: 5})
	if err != nil {
		t.Fatal(err)
	}
	allowed := 0
	for range 50 {
		if _, err := w.ByKey(ctx(), limited, here); err == nil {
			allowed++
		}
	}
	if allowed != 10 {
		t.Errorf("a key for 5 requests a second made %d at once, want 10", allowed)
	}
	w.wait(time.Second)
	if _, err := w.ByKey(ctx(), limited, here); err != nil {
		t.Errorf("a second later: %v", err)
	}
}

func TestLimiterIsBounded(t *testing.T) {
	l := access.NewLimiter(100)
	now := w0()
	a := access.Allowance{Rate: 1, Burst: 2}
	for range 3 {
		l.Take("villain", a, now)
	}
	let := 0
	for i := range 10_000 {
		if l.Take(fmt.Sprint(i), a, now) == 0 {
			let++
		}
	}
	if l.Size() > 100 || let != 99+2 {
		t.Errorf("%d are remembered, and %d of 10000 were let in", l.Size(), let)
	}
	if l.Take("villain", a, now) == 0 {
		t.Error("a crowd makes the limiter forget whom it had stopped")
	}
	if l.Take("later", a, now.Add(time.Hour)) != 0 || l.Size() != 1 {
		t.Errorf("an hour later %d are remembered", l.Size())
	}
}

func w0() time.Time { return time.Date(2026, 7, 31, 12, 0, 0, 0, time.UTC) }

// Secrets are compared in a time that does not depend on them: by crypto/subtle,
// and nowhere in this package is a mark or a hash compared otherwise.
func TestSecretsAreComparedInConstantTime(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	subtle := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, b, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if s, ok := n.Fun.(*ast.SelectorExpr); ok && (s.Sel.Name == "Equal" || s.Sel.Name == "EqualFold") && strings.Contains(src(b, n), "ark") {
					t.Errorf("%s compares secrets by %s", name, s.Sel.Name)
				} else if ok && s.Sel.Name == "ConstantTimeCompare" {
					subtle[name] = true
				}
			case *ast.BinaryExpr:
				if n.Op != token.EQL && n.Op != token.NEQ {
					return true
				}
				for _, side := range []ast.Expr{n.X, n.Y} {
					s, ok := side.(*ast.SelectorExpr)
					if ok && s.Sel.Name == "Mark" || src(b, side) == "mark" || src(b, side) == "hash" {
						t.Errorf("%s compares a secret in %q", name, src(b, n))
					}
				}
			}
			return true
		})
	}
	if !subtle["secret.go"] || !subtle["password.go"] {
		t.Errorf("crypto/subtle compares in %v", subtle)
	}
}

func src(b []byte, n ast.Node) string { return string(b[n.Pos()-1 : n.End()-1]) }
