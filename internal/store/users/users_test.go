package users_test

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/access/accesstest"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/store/sqlite"
	"github.com/navicert/navicert/internal/store/users"
)

func open(t testing.TB, dir string) *sqlite.DB {
	t.Helper()
	db, err := sqlite.Open(dir, recordtest.Options(t, "navicert-a"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// entries counts the entries of the log of a kind.
func entries(t testing.TB, db *sqlite.DB) int64 {
	t.Helper()
	var n int64
	err := db.Read(context.Background(), func(q database.Queryer) error {
		return q.QueryRowContext(context.Background(), "SELECT count(*) FROM log_find WHERE kind = 'access'").Scan(&n)
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestStore(t *testing.T) {
	accesstest.Run(t, func(t *testing.T) accesstest.Subject {
		db := open(t, t.TempDir())
		return accesstest.Subject{Store: users.New(db), Entries: func() int64 { return entries(t, db) }}
	})
}

// What was done is there after the end of the process, and names that hold
// commands of SQL are names.
func TestKept(t *testing.T) {
	dir := t.TempDir()
	db := open(t, dir)
	now := accesstest.At(0)
	opts := access.Options{Now: func() time.Time { return now }, Random: rand.Reader, Cost: access.Cost{Memory: 8, Passes: 1, Threads: 1}}
	s := access.New(users.New(db), opts)
	by := access.Actor{By: "root'; DROP TABLE access_user; --"}
	if _, err := s.AddUser(t.Context(), by, "ada", access.Administrator, "correct horse battery staple"); err != nil {
		t.Fatal(err)
	}
	key, k, err := s.MakeKey(t.Context(), by, access.KeyWish{User: "ada", Label: "'; DELETE FROM access_key; --", Scopes: []string{"read"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir)
	later := access.New(users.New(again), opts)
	id, err := later.ByKey(t.Context(), key, "192.0.2.1")
	if err != nil || id.User != "ada" {
		t.Errorf("the key is of %+v, error %v", id, err)
	}
	for _, n := range []string{k.Number + "' OR '1'='1", "%", "_", "' UNION SELECT * FROM access_user --"} {
		if _, err := later.ByKey(t.Context(), access.KeyPrefix+n+"_x", "192.0.2.1"); err == nil {
			t.Errorf("%q is a key", n)
		}
	}
	if got := entries(t, again); got != 2 {
		t.Errorf("%d entries, want 2", got)
	}
}

// Of many processes that make one user at the same time, one does.
func TestTogether(t *testing.T) {
	dir := t.TempDir()
	done := make(chan error)
	for range 4 {
		s := access.New(users.New(open(t, dir)), access.Options{Now: time.Now, Random: rand.Reader})
		go func() {
			_, err := s.AddUser(context.Background(), access.Actor{By: "root"}, "ada", access.Viewer, "")
			done <- err
		}()
	}
	made := 0
	var refused error
	for range 4 {
		if err := <-done; err == nil {
			made++
		} else {
			refused = errors.Join(refused, err)
		}
	}
	if made != 1 {
		t.Errorf("%d made the user, %v", made, refused)
	}
}

// BenchmarkByKey is what a request with a key costs, once remembered and not.
func BenchmarkByKey(b *testing.B) {
	for _, fresh := range []bool{true, false} {
		b.Run(fmt.Sprintf("remembered=%v", fresh), func(b *testing.B) {
			clock := accesstest.At(0)
			o := access.Usual()
			o.Now, o.Random, o.Limits.Key = func() time.Time { return clock }, rand.Reader, access.Allowance{}
			s := access.New(users.New(open(b, b.TempDir())), o)
			ctx, by := context.Background(), access.Actor{By: "root"}
			if _, err := s.AddUser(ctx, by, "erp", access.Viewer, ""); err != nil {
				b.Fatal(err)
			}
			key, _, err := s.MakeKey(ctx, by, access.KeyWish{User: "erp", Scopes: []string{"screen"}})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if !fresh {
					clock = clock.Add(time.Second)
				}
				if _, err := s.ByKey(ctx, key, "192.0.2.1"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
