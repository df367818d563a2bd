package access_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/evidence"
)

// The table, cell by cell, written down a second time: a change of a right has
// to be made twice, once thinking.
func TestTable(t *testing.T) {
	want := map[access.Action]string{ // V viewer, N analyst, P approver, A administrator, U auditor, k for keys
		access.Screen:         "VNPA.k",
		access.Unrecorded:     "..PA.k",
		access.ReadLists:      "VNPAUk",
		access.ChangeLists:    "...A.k",
		access.ReadLicences:   "VNPAUk",
		access.UseLicences:    ".NPA.k",
		access.ChangeLicences: "..PA.k",
		access.ReadCases:      "VNPAUk",
		access.WorkCases:      ".NP..k",
		access.ApproveCases:   "..P...",
		access.ReadLog:        ".NPAUk",
		access.ReadMetrics:    "...AUk",
		access.ReadAccess:     "...AUk",
		access.ChangeAccess:   "...A..",
		access.OwnAccount:     "VNPAU.",
	}
	if len(want) != len(access.Actions()) {
		t.Errorf("%d actions are tested, and there are %d", len(want), len(access.Actions()))
	}
	letters := "VNPAU"
	for _, a := range access.Actions() {
		got := ""
		for i, r := range access.Roles() {
			cell := "."
			if r.May(a) {
				cell = letters[i : i+1]
			}
			got += cell
			if session := (access.Identity{User: "ada", Role: r}); session.May(a) != r.May(a) || (session.Require(a) == nil) != r.May(a) {
				t.Errorf("a session of %s and %s: %v", r, a, session.May(a))
			}
			if k := (access.Identity{User: "ada", Role: r, Key: "k", Scopes: []access.Action{a}}); k.May(a) != r.May(a) {
				t.Errorf("a key of %s with the scope %s: %v", r, a, k.May(a))
			}
			if k := (access.Identity{User: "ada", Role: r, Key: "k"}); k.May(a) {
				t.Errorf("a key of %s without scopes may %s", r, a)
			}
		}
		if slices.Contains(access.Scopes(), a) {
			got += "k"
		} else {
			got += "."
		}
		if got != want[a] {
			t.Errorf("%s is allowed to %s, want %s", a, got, want[a])
		}
	}
	if access.Role("root").May(access.Screen) || access.Administrator.May("everything") || (access.Identity{Role: access.Administrator}).May(access.Screen) {
		t.Error("a role, an action or a user that does not exist is allowed something")
	}
}

func TestMemory(t *testing.T) {
	accesstest.Run(t, func(*testing.T) accesstest.Subject {
		m := accesstest.NewMemory()
		return accesstest.Subject{Store: m, Entries: func() int64 { return int64(len(m.Log())) }}
	})
}

func TestNames(t *testing.T) {
	for given, want := range map[string]string{
		"Ada": "ada", " ada@Example.com ": "ada@example.com", "a": "a", "x-1_y.z+q": "x-1_y.z+q",
		"": "", "-ada": "", "ada-": "", "a b": "", "аda": "", "ada\n": "ada", "a\nb": "", "ada\r\nSet-Cookie: x=y": "", "../etc": "", "a/b": "", "'; drop table user": "", strings.Repeat("a", 65): "",
	} {
		got, err := access.CheckName(given)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q becomes %q, error %v; want %q", given, got, err, want)
		}
	}
}

// Every change is an entry of the log, in the transaction that makes it, and
// says who made it.
func TestEvents(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	w.user("bob", access.Viewer, "")
	_, k := w.key("bob", "read")
	for _, err := range []error{
		w.SetRole(ctx(), root(), "bob", access.Analyst), w.SetRole(ctx(), root(), "bob", access.Analyst),
		w.SetPassword(ctx(), root(), "bob", good+"!"), w.Revoke(ctx(), root(), k.Number), w.Revoke(ctx(), root(), k.Number),
		w.Disable(ctx(), root(), "bob"), w.Disable(ctx(), root(), "bob"), w.Enable(ctx(), root(), "bob"),
		w.SignOut(ctx(), w.signIn("ada", good), here),
	} {
		if err != nil {
			t.Error(err)
		}
	}
	_, _, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: "wrong", Address: here})
	is(t, err, "signed-out")
	_, _, err = w.SignIn(ctx(), access.Attempt{Name: "my secret passphrase", Password: "", Address: here})
	is(t, err, "signed-out")
	want := []string{
		"user-made ada by root", "user-made bob by root", "key-made bob by root", "role-changed bob by root",
		"password-changed bob by root", "key-revoked bob by root", "user-disabled bob by root", "user-enabled bob by root",
		"signed-in ada by ada", "signed-out ada by ada", "sign-in-failed ada by ", "sign-in-failed  by ",
	}
	if got := w.events(); !slices.Equal(got, want) {
		t.Errorf("happened\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	silent(t, w, good, "my secret passphrase")
	for _, c := range w.store.Log() {
		if c.Kind != evidence.Access || !strings.HasSuffix(c.Meaning[0], ".") || !c.Retention.Until.Known() {
			t.Errorf("an entry is %+v", c)
		}
	}
}

// Where the log cannot be written, nothing changes.
func TestNoChangeWithoutEntry(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	token := w.signIn("ada", good)
	w.store.Broken = errDisk
	if _, err := w.AddUser(ctx(), root(), "bob", access.Viewer, ""); err == nil {
		t.Error("a user was made without an entry")
	}
	if _, _, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: good, Address: here}); err == nil {
		t.Error("somebody signed in without an entry")
	}
	if _, _, err := w.SignIn(ctx(), access.Attempt{Name: "ada", Password: "wrong", Address: here}); err != errDisk {
		t.Errorf("an attempt that cannot be recorded gives %v", err)
	}
	w.store.Broken = nil
	if all, err := w.Users(ctx()); len(all) != 1 || err != nil {
		t.Errorf("there are %d users, error %v", len(all), err)
	}
	if w.session(token) != "ada" {
		t.Error("the session is gone")
	}
}

// The last administrator who can sign in stays one.
func TestLastAdministrator(t *testing.T) {
	w := newWorld(t)
	w.user("ada", access.Administrator, good)
	w.user("robot", access.Administrator, "") // has no password, so is no way in
	is(t, w.Disable(ctx(), root(), "ada"), "refused")
	is(t, w.SetRole(ctx(), root(), "ada", access.Auditor), "refused")
	w.user("bob", access.Administrator, good)
	if err := w.SetRole(ctx(), root(), "ada", access.Auditor); err != nil {
		t.Error(err)
	}
	is(t, w.Disable(ctx(), root(), "bob"), "refused")
	if n := len(w.store.Log()); n != 4 {
		t.Errorf("%d entries, want 4: what was refused is none", n)
	}
}
