package access_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/fault"
)

// The first administrator is made by a link that works once, for an hour, and
// only as long as there is none.
func TestFirstAdministrator(t *testing.T) {
	w := newWorld(t, func(o *access.Options) { o.Limits.Address.Burst = 100 })
	lost, _, ok, err := w.FirstLink(ctx())
	if err != nil || !ok {
		t.Fatalf("there is a link: %v, error %v", ok, err)
	}
	token, until, ok, err := w.FirstLink(ctx()) // a second start
	if err != nil || !ok || until.Sub(w.clock) != time.Hour {
		t.Fatalf("there is a link until %s: %v, error %v", until, ok, err)
	}
	redeem := func(token, name, password string) error {
		_, _, err := w.Redeem(ctx(), access.Redemption{Token: token, Name: name, Password: password, Address: here})
		return err
	}
	is(t, redeem(lost, "ada", good), fault.SignedOut)
	is(t, redeem("", "ada", good), fault.SignedOut)
	is(t, redeem(token, "ada", "short"), fault.Usage)
	is(t, redeem(token, "", good), fault.Usage)
	w.wait(time.Hour)
	is(t, redeem(token, "ada", good), fault.SignedOut)
	if token, _, _, err = w.FirstLink(ctx()); err != nil {
		t.Fatal(err)
	}
	if user, err := w.LinkUser(ctx(), token, here); user != "" || err != nil {
		t.Errorf("the link is of %q, error %v", user, err)
	}
	session, id, err := w.Redeem(ctx(), access.Redemption{Token: token, Name: "Ada", Password: good, Address: here})
	if err != nil || id.Role != access.Administrator || w.session(session) != "ada" {
		t.Fatalf("the first administrator is %+v, error %v", id, err)
	}
	is(t, redeem(token, "eve", good), fault.SignedOut)
	if _, _, ok, err := w.FirstLink(ctx()); ok || err != nil {
		t.Errorf("there is another link: %v, error %v", ok, err)
	}
	silent(t, w, token, good, session)
	if w.signIn("ada", good) == "" {
		t.Error("the first administrator cannot sign in")
	}
}

// Of many who use one link at the same time, one is let in.
func TestLinkIsUsedOnce(t *testing.T) {
	w := newWorld(t, func(o *access.Options) { o.Limits.Address.Burst = 100 })
	token, _, _, err := w.FirstLink(ctx())
	if err != nil {
		t.Fatal(err)
	}
	var in atomic.Int32
	var all sync.WaitGroup
	for _, name := range []string{"a", "b", "c", "d", "e", "f", "g", "h"} {
		all.Go(func() {
			if _, _, err := w.Redeem(ctx(), access.Redemption{Token: token, Name: name, Password: good, Address: here}); err == nil {
				in.Add(1)
			}
		})
	}
	all.Wait()
	if in.Load() != 1 {
		t.Errorf("%d were let in by one link", in.Load())
	}
}

// A link that was made while there was no administrator makes none afterwards.
func TestFirstLinkEndsWithTheFirstAdministrator(t *testing.T) {
	w := newWorld(t)
	token, _, _, err := w.FirstLink(ctx())
	if err != nil {
		t.Fatal(err)
	}
	w.user("ada", access.Administrator, good) // at the command line
	_, _, err = w.Redeem(ctx(), access.Redemption{Token: token, Name: "eve", Password: good, Address: here})
	is(t, err, fault.SignedOut)
}

func TestInvitation(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	w.user("bob", access.Analyst, "")
	_, _, err := w.SignIn(ctx(), access.Attempt{Name: "bob", Password: "", Address: here})
	is(t, err, fault.SignedOut)
	token, _, err := w.Invite(ctx(), root(), "bob")
	if err != nil {
		t.Fatal(err)
	}
	session, id, err := w.Redeem(ctx(), access.Redemption{Token: token, Name: "ada", Password: good + " bob", Address: here})
	if err != nil || id.User != "bob" || id.Role != access.Analyst || w.session(session) != "bob" {
		t.Errorf("the link of bob let in %+v, error %v", id, err)
	}
	token, _, err = w.Invite(ctx(), root(), "bob")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Disable(ctx(), root(), "bob"); err != nil {
		t.Fatal(err)
	}
	_, _, err = w.Redeem(ctx(), access.Redemption{Token: token, Password: good, Address: here})
	is(t, err, fault.SignedOut)
	_, _, err = w.Invite(ctx(), root(), "bob")
	is(t, err, fault.Refused)
	_, _, err = w.Invite(ctx(), root(), "nobody")
	is(t, err, fault.NotFound)
}
