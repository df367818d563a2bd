package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// opened gives the database of a data folder, closed at the end of the test.
func opened(t testing.TB, dir string) *DB {
	t.Helper()
	d, err := Open(dir, recordtest.Options(t, "navicert-a"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// recorded adds answers and gives the number of the last.
func recorded(d *DB, n int) (int64, error) {
	var last int64
	err := d.Write(context.Background(), func(tx *Tx) error {
		got, err := tx.Record(recordtest.Contents(n)...)
		if err == nil {
			last = got[len(got)-1].Number
		}
		return err
	})
	return last, err
}

// added is recorded, by the way on which no statement is run for each.
func added(d *DB, n int) (int64, error) {
	var answers []record.Prepared
	for _, c := range recordtest.Contents(n) {
		p, err := record.Prepare(c)
		if err != nil {
			return 0, err
		}
		answers = append(answers, p)
	}
	got, err := d.Record(context.Background(), answers...)
	if err != nil {
		return 0, err
	}
	return got[len(got)-1].Number, nil
}

// verified wants a proven log of at least so many entries.
func verified(t testing.TB, dir string, size int64) *audit.Report {
	t.Helper()
	l, err := database.Open(File(dir), true)
	if err != nil {
		var f *fault.Fault
		if size > 0 || !errors.As(err, &f) || f.Code != fault.NotFound {
			t.Errorf("the log cannot be read: %v", err)
		}
		return &audit.Report{}
	}
	defer l.Close()
	r, err := audit.Verify(l, "")
	if err != nil {
		if size > 0 {
			t.Errorf("the log cannot be verified: %v", err)
		}
		return &audit.Report{}
	}
	for _, f := range r.Findings {
		t.Errorf("%s: %s", f.What, f.Says)
	}
	if r.Size < size {
		t.Errorf("%d entries were acknowledged, and the log has %d", size, r.Size)
	}
	return r
}

func TestStore(t *testing.T) {
	dir := t.TempDir()
	open := make(map[string]*DB)
	recordtest.Run(t, func(name string) recordtest.Transaction {
		if open[name] == nil {
			open[name] = opened(t, filepath.Join(dir, name))
		}
		return func(change func(record.Store) error) error {
			return open[name].Write(context.Background(), func(tx *Tx) error { return change(tx.Log()) })
		}
	})
}

// State and the entry that tells of it are durable together or not at all, and a
// function that fails does not touch others that share its commit.
func TestTogether(t *testing.T) {
	d := opened(t, t.TempDir())
	write := func(change func(*Tx) error) error { return d.Write(context.Background(), change) }
	if err := write(func(tx *Tx) error { _, err := tx.Exec("CREATE TABLE used (n INTEGER)"); return err }); err != nil {
		t.Fatal(err)
	}
	failure := errors.New("refused")
	var wait sync.WaitGroup
	for i := range 64 {
		wait.Go(func() {
			err := write(func(tx *Tx) error {
				if _, err := tx.Exec("INSERT INTO used VALUES (?)", i); err != nil {
					return err
				}
				if _, err := tx.Record(recordtest.Content(fmt.Sprint(i))); err != nil {
					return err
				}
				if i%3 == 0 {
					return failure
				}
				return nil
			})
			if (i%3 == 0) != errors.Is(err, failure) || i%3 != 0 && err != nil {
				t.Errorf("%d: %v", i, err)
			}
		})
	}
	wait.Wait()
	var rows, entries, same int64
	if err := d.Read(context.Background(), func(q database.Queryer) error {
		return q.QueryRowContext(context.Background(), `SELECT (SELECT count(*) FROM used), (SELECT count(*) FROM log_entry),
			(SELECT count(*) FROM used u JOIN log_entry e ON json_extract(e.line, '$.query') = CAST(u.n AS TEXT))`).Scan(&rows, &entries, &same)
	}); err != nil {
		t.Fatal(err)
	}
	if rows != 42 || entries != 42 || same != 42 {
		t.Errorf("%d rows and %d entries, %d of which belong together; want 42 of each", rows, entries, same)
	}
	verified(t, filepath.Dir(d.file), 42)
}

// A database of a newer program is refused, and told so.
func TestNewer(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	if _, err := recorded(d, 1); err != nil {
		t.Fatal(err)
	}
	if err := d.Write(context.Background(), func(tx *Tx) error {
		_, err := tx.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)")
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	var f *fault.Fault
	if _, err := Open(dir, recordtest.Options(t, "navicert-a")); !errors.As(err, &f) || f.Code != fault.Input {
		t.Errorf("got %v", err)
	}
}

// Several programs may open a new data folder at once, and write to it.
func TestManyPrograms(t *testing.T) {
	dir := t.TempDir()
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() {
			d, err := Open(dir, recordtest.Options(t, "navicert-a"))
			if err != nil {
				t.Error(err)
				return
			}
			defer d.Close()
			for range 5 {
				if _, err := recorded(d, 2); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	if r := verified(t, dir, 60); r.Size != 60 {
		t.Errorf("the log has %d entries, want 60", r.Size)
	}
}

// The state is the user's alone.
func TestPermissions(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	d := opened(t, dir)
	if _, err := recorded(d, 1); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s may be read by others: %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(File(dir) + "-wal"); err != nil {
		t.Errorf("there is nothing beside the database: %v", err)
	}
}
