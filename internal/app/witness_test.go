package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
)

// witnessedApp opens a data folder whose witness lies in another folder.
func witnessedApp(t *testing.T, data, state string) *App {
	t.Helper()
	env := machine(t)
	env.UserState = func() (string, error) { return state, nil }
	a, err := Open(env, data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

// notes records n entries, each in a commit of its own.
func notes(t *testing.T, a *App, n int) {
	t.Helper()
	for range n {
		content, err := recorded.Event(evidence.Asked{By: "x", Why: "y"}, evidence.Happened{What: "noted"}, evidence.Always, []evidence.Link{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Keep(content); err != nil {
			t.Fatal(err)
		}
	}
}

// Several processes that write at once never take each other for an older copy.
func TestWitnessOfSeveral(t *testing.T) {
	data, state := t.TempDir(), t.TempDir()
	notes(t, witnessedApp(t, data, state), 1)
	var all sync.WaitGroup
	for range 4 {
		all.Add(1)
		go func() {
			defer all.Done()
			for range 10 {
				a := witnessedApp(t, data, state)
				a.witness.now = func() time.Time { return time.Now().Add(time.Duration(time.Now().Nanosecond()) * time.Hour) } // never at rest
				notes(t, a, 1)
				if err := a.Close(); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	all.Wait()
	w, err := witnessedApp(t, data, state).Witness()
	if err != nil || w.Now != 41 || w.Known.Size < 38 || w.Known.Size > 41 {
		t.Errorf("the witness knows %d of %d entries: %v", w.Known.Size, w.Now, err)
	}
}

// A copy of the folder as it was, put in the place of the one that is, is refused by
// whatever writes, at each length; the witness in the folder itself would be none.
func TestOlderCopyIsFound(t *testing.T) {
	data, state := filepath.Join(t.TempDir(), "data"), t.TempDir()
	older := map[int]string{}
	for n := 1; n <= 4; n++ {
		a := witnessedApp(t, data, state)
		notes(t, a, 1)
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		older[n] = filepath.Join(t.TempDir(), "older")
		if err := os.CopyFS(older[n], os.DirFS(data)); err != nil {
			t.Fatal(err)
		}
	}
	for n := 1; n <= 4; n++ {
		a := witnessedApp(t, older[n], state)
		_, err := a.Database()
		var f *fault.Fault
		if n < 4 && (!errors.As(err, &f) || f.Code != fault.Damaged || !strings.Contains(f.Says, "an older copy of the log was put back")) {
			t.Errorf("a copy of %d of 4 entries: %v", n, err)
		}
		if n == 4 && err != nil {
			t.Errorf("the newest copy: %v", err)
		}
		r, err := a.AuditSince("", "", "")
		if err != nil || r.Proven() != (n == 4) {
			t.Errorf("a copy of %d of 4 entries is proven: %v, %v", n, r, err)
		}
	}
	inside := witnessedApp(t, older[1], filepath.Join(older[1], "state"))
	if w, err := inside.Witness(); err != nil || w.File != "" {
		t.Errorf("a witness in the data folder counts: %v, %v", w, err)
	}
}
