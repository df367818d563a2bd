package access_test

import (
	"bytes"
	"crypto/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
)

func TestPasswords(t *testing.T) {
	for _, c := range []struct {
		password, says string
	}{
		{good, ""},
		{"correcthorsebatterystaple", ""}, // no rule on kinds of characters
		{"海康威视数字技术股份有限", ""},              // twelve characters
		{"海康威视数字技术股份有", "shorter than 12"},
		{"short", "shorter than 12"},
		{"", "shorter than 12"},
		{"aaaaaaaaaaaaaaaa", "one character"},
		{"someone@example.com", "name of the user"},
		{strings.Repeat("a1", 600), "longer than 1024"},
		{"\xff\xfe234567890123", "not text"},
	} {
		err := access.CheckPassword("someone@example.com", c.password)
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%q gives %v, want %q", c.password, err, c.says)
		}
		if err != nil && len(c.password) > 5 && strings.Contains(err.Error(), c.password) {
			t.Errorf("the error repeats the password: %v", err)
		}
	}
}

// Two spellings of one character are one password, and the salt is another each
// time.
func TestHash(t *testing.T) {
	c := cheap()
	a, err := c.Hash("Zu\u0308richer Geschnetzeltes", rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	b, err := c.Hash("Z\u00fcricher Geschnetzeltes", rand.Reader)
	if err != nil || a == b {
		t.Errorf("two hashes are %s and %s, error %v", a, b, err)
	}
	for _, h := range []string{a, b} {
		ok, cost, err := access.Matches(h, "Z\u00fcricher Geschnetzeltes")
		if !ok || err != nil || cost != c {
			t.Errorf("%s matches: %v at %+v, error %v", h, ok, cost, err)
		}
		if ok, _, _ := access.Matches(h, "Züricher Geschnetzelte"); ok {
			t.Error("another password matches")
		}
	}
	if _, err := c.Hash(good, bytes.NewReader(nil)); err == nil {
		t.Error("a hash was made without random numbers")
	}
}

// A hash that was not written here is an error, never a match, and never costs
// more than a hash may.
func TestForeignHashes(t *testing.T) {
	h, err := cheap().Hash(good, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{
		"", "set", good, strings.Replace(h, "argon2id", "argon2i", 1), strings.Replace(h, "m=8", "m=4294967295", 1), strings.Replace(h, "t=1", "t=99999", 1),
		strings.Replace(h, "p=1", "p=0", 1), strings.Replace(h, "v=19", "v=16", 1), h + "A", h[:len(h)-2], h + "$", strings.Replace(h, "m=8", "m=08", 1),
	} {
		if ok, _, err := access.Matches(bad, good); ok || err == nil {
			t.Errorf("%q matches: %v, error %v", bad, ok, err)
		}
	}
}

func FuzzMatches(f *testing.F) {
	h, err := cheap().Hash(good, rand.Reader)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(h)
	f.Add("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaA")
	f.Fuzz(func(t *testing.T, stored string) {
		if strings.Count(stored, ",") > 0 && !strings.Contains(stored, "m=8,t=1,p=1") {
			return // dear ones are not tried
		}
		if ok, _, _ := access.Matches(stored, "another password"); ok {
			t.Errorf("%q matches", stored)
		}
	})
}

// Whoever signs in is hashed anew when the cost was raised.
func TestCostIsRaised(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	dear := access.Usual()
	dear.Cost, dear.Random, dear.Now = access.Cost{Memory: 16, Passes: 2, Threads: 1}, rand.Reader, func() time.Time { return w.clock }
	later := access.New(w.store, dear)
	if _, _, err := later.SignIn(ctx(), access.Attempt{Name: "ada", Password: good, Address: here}); err != nil {
		t.Fatal(err)
	}
	err := w.store.View(ctx(), func(v access.View) error {
		u, _, err := v.User("ada")
		if !strings.Contains(u.Password, "$m=16,t=2,p=1$") {
			t.Errorf("the password is stored as %s", u.Password)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if w.signIn("ada", good); !slices.Contains(w.events(), "signed-in ada by ada") {
		t.Error("nobody signed in")
	}
}
