package replies_test

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/store/replies"
	"github.com/navicert/navicert/internal/store/sqlite"
)

func opened(t *testing.T, dir string) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(dir, recordtest.Options(t, "navicert-a"))
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// A reply is given again to the same request, to no other one, also by another
// run, and for a day.
func TestReplies(t *testing.T) {
	dir := t.TempDir()
	db := opened(t, dir)
	now := time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)
	store := func() *replies.Store {
		return replies.New(func() (*sqlite.DB, error) { return db, nil }, func() time.Time { return now })
	}
	s := store()
	if r, err := s.Begin("a", "one"); r != nil || err != nil {
		t.Fatalf("a new key gives %v, %v", r, err)
	}
	if _, err := s.Begin("a", "one"); !errors.Is(err, replies.ErrBusy) {
		t.Errorf("while it is answered: %v", err)
	}
	if _, err := s.Begin("a", "two"); !errors.Is(err, replies.ErrOther) {
		t.Errorf("another request meanwhile: %v", err)
	}
	// What the request did is undone with its reply.
	failure := errors.New("refused")
	if err := db.Write(t.Context(), func(tx *sqlite.Tx) error {
		return errors.Join(s.Put(tx, "a", &replies.Reply{Body: []byte("never")}), failure)
	}); !errors.Is(err, failure) {
		t.Fatal(err)
	}
	if err := s.PutAlone("a", &replies.Reply{Type: "x", Body: []byte("answer"), Entry: 7}); err != nil {
		t.Fatal(err)
	}
	s.End("a")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	db = opened(t, dir)
	defer db.Close()
	s = store() // another run
	if r, err := s.Begin("a", "one"); err != nil || r == nil || string(r.Body) != "answer" || r.Entry != 7 || r.Type != "x" {
		t.Errorf("again: %+v, %v", r, err)
	}
	if _, err := s.Begin("a", "two"); !errors.Is(err, replies.ErrOther) {
		t.Errorf("another request: %v", err)
	}
	// What failed leaves its key free.
	if _, err := s.Begin("b", "one"); err != nil {
		t.Fatal(err)
	}
	s.End("b")
	if r, err := s.Begin("b", "two"); r != nil || err != nil {
		t.Errorf("after a failure: %v, %v", r, err)
	}
	now = now.Add(replies.Kept + time.Second)
	if r, err := s.Begin("a", "two"); r != nil || err != nil {
		t.Errorf("after a day: %v, %v", r, err)
	}
	if err := s.PutAlone("a", &replies.Reply{Body: []byte{}}); err != nil {
		t.Errorf("the key of a reply that is too old: %v", err)
	}
}

// Of many that send one key at one time, one is answered.
func TestOneOfMany(t *testing.T) {
	db := opened(t, t.TempDir())
	defer db.Close()
	s := replies.New(func() (*sqlite.DB, error) { return db, nil }, time.Now)
	var begun, again atomic.Int64
	var wait sync.WaitGroup
	for range 32 {
		wait.Go(func() {
			for {
				r, err := s.Begin("a", "one")
				switch {
				case r != nil:
					again.Add(1)
					return
				case errors.Is(err, replies.ErrBusy):
					time.Sleep(time.Millisecond)
				case err != nil:
					t.Error(err)
					return
				default:
					n := begun.Add(1)
					if err := s.PutAlone("a", &replies.Reply{Body: fmt.Append(nil, n)}); err != nil {
						t.Error(err)
					}
					s.End("a")
					return
				}
			}
		})
	}
	wait.Wait()
	if begun.Load() != 1 || again.Load() != 31 {
		t.Errorf("%d were answered and %d given the same", begun.Load(), again.Load())
	}
}
