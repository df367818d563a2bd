package sqlite

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// The variables that tell this program to append to a data folder until it is
// killed, and to do so without state beside the entries, and the tests how often to kill and whether to leave nothing out.
const (
	killed = "NAVICERT_TEST_APPEND_TO"
	simply = "NAVICERT_TEST_APPEND_SIMPLY"
	kills  = "NAVICERT_TEST_KILLS"
	all    = "NAVICERT_TEST_ALL"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(killed); dir != "" {
		appendForEver(dir, os.Getenv(simply) != "")
	}
	os.Exit(m.Run())
}

// rounds is how often the next test kills.
func rounds() int {
	if n, err := strconv.Atoi(os.Getenv(kills)); err == nil {
		return n
	}
	return 12
}

// TestKilled kills a process that appends, at random moments, and wants every
// entry that it had acknowledged, with the state that belongs to it. Its clock
// jumps back and forth. Every fourth round begins with a new data folder, so that
// the making of the tables is interrupted too.
func TestKilled(t *testing.T) { killAtRandom(t, "", statesAgree) }

// TestKilledBehind is TestKilled for answers that are recorded alone, so that the tables
// to search by are behind when the process is killed: every search finds all of them,
// before anybody writes again and after.
func TestKilledBehind(t *testing.T) {
	killAtRandom(t, simply+"=1", func(t *testing.T, dir string, last int64) {
		t.Helper()
		if r := verified(t, dir, last); r.Size == 0 {
			return
		}
		findsFrom(t, File(dir), true)
		d := opened(t, dir)
		defer d.Close()
		complete(t, d)
		findsFrom(t, File(dir), true)
	})
}

// killAtRandom runs and kills, with one more variable, and has what is left looked at.
func killAtRandom(t *testing.T, more string, look func(t *testing.T, dir string, last int64)) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir, last, total, none := "", int64(0), int64(0), 0
	for round := range rounds() {
		if round%4 == 0 {
			dir, total, last = filepath.Join(t.TempDir(), "data"), total+last, 0
		}
		c := exec.Command(self)
		c.Env = append(os.Environ(), killed+"="+dir, more)
		out, err := c.StdoutPipe()
		if err == nil {
			err = c.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		stop := time.AfterFunc(time.Duration(rand.IntN(600))*time.Millisecond, func() { _ = c.Process.Kill() })
		before := last
		for s := bufio.NewScanner(out); s.Scan(); {
			n, err := strconv.ParseInt(s.Text(), 10, 64)
			if err != nil || n <= last {
				t.Errorf("entry %q was acknowledged after entry %d", s.Text(), last)
			}
			last = max(last, n)
		}
		_ = c.Wait()
		stop.Stop()
		if last == before {
			none++
		}
		look(t, dir, last)
	}
	t.Logf("%d entries acknowledged in %d runs, %d of which were killed before the first", total+last, rounds(), none)
}

// statesAgree wants a proven log of at least so many entries, and as many rows of
// state as entries.
func statesAgree(t *testing.T, dir string, size int64) {
	t.Helper()
	r := verified(t, dir, size)
	if r.Size == 0 {
		return
	}
	d := opened(t, dir)
	defer d.Close()
	var rows int64
	if err := d.Read(context.Background(), func(q database.Queryer) error {
		return q.QueryRowContext(context.Background(), "SELECT count(*) FROM done").Scan(&rows)
	}); err != nil || rows != r.Size {
		t.Errorf("the log has %d entries, and there are %d rows of state, %v", r.Size, rows, err)
	}
}

// recordForEver records without state, and seldom writes what the entries are found by.
func recordForEver(d *DB) (err error) {
	r := rand.New(rand.NewPCG(rand.Uint64(), 1))
	for err == nil {
		var got []record.Receipt
		var prepared []record.Prepared
		for range 1 + r.IntN(3) {
			p, err := record.Prepare(mixed(r, 0))
			if err != nil {
				return err
			}
			prepared = append(prepared, p)
		}
		if got, err = d.Record(context.Background(), prepared...); err == nil {
			fmt.Println(got[len(got)-1].Number)
		}
	}
	return err
}

func appendForEver(dir string, simply bool) {
	opts := recordtest.Options(&testing.B{}, "navicert-a")
	opts.Now = func() time.Time { return time.Unix(1_780_000_000+rand.Int64N(1000), 0) }
	d, err := Open(dir, opts)
	if err == nil && simply {
		err = recordForEver(d)
	}
	for err == nil {
		var got []record.Receipt
		err = d.Write(context.Background(), func(tx *Tx) error {
			if _, err := tx.Exec("CREATE TABLE IF NOT EXISTS done (n INTEGER PRIMARY KEY)"); err != nil {
				return err
			}
			got, err = tx.Record(recordtest.Contents(1 + rand.IntN(3))...)
			for _, r := range got {
				if _, err := tx.Exec("INSERT INTO done VALUES (?)", r.Number); err != nil {
					return err
				}
			}
			return err
		})
		if err == nil {
			fmt.Println(got[len(got)-1].Number)
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

// A disk that fills up is told of, nothing that was acknowledged is lost, and
// where there is room again, the log goes on.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	last, err := recorded(d, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Write(context.Background(), func(tx *Tx) error {
		var pages int
		if err := tx.Row("PRAGMA page_count").Scan(&pages); err != nil {
			return err
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+20))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	full := 0
	for range 200 {
		n, err := recorded(d, 20)
		var f *fault.Fault
		switch {
		case err == nil:
			last = n
		case errors.As(err, &f) && f.Code == fault.Unavailable && strings.Contains(f.Says, "no room"):
			full++
		default:
			t.Fatalf("got %v", err)
		}
		if full > 0 {
			break
		}
	}
	if full == 0 {
		t.Error("the disk did not fill up")
	}
	verified(t, dir, last)
	if n, err := recorded(d, 1); err != nil || n != last+1 {
		t.Errorf("with room again: entry %d, %v; want %d", n, err, last+1)
	}
	verified(t, dir, last+1)
}

// A data folder that cannot be written to is told of; what is there can be read
// and verified.
func TestReadOnly(t *testing.T) {
	if os.Getuid() == 0 && runtime.GOOS != "windows" {
		t.Log("root may write everywhere; the immutable way of reading is tried alone")
	}
	dir := t.TempDir()
	d := opened(t, dir)
	last, err := recorded(d, 3)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{File(dir), dir} {
		if err := os.Chmod(name, 0o500); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	l, err := database.Open(File(dir), false)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := os.Stat(File(dir) + "-shm"); err == nil {
		t.Error("reading a copy made a file beside it")
	}
	verified(t, dir, last)
	if os.Getuid() == 0 {
		return
	}
	var f *fault.Fault
	if _, err := Open(dir, recordtest.Options(t, "navicert-a")); !errors.As(err, &f) || f.Code != fault.Unavailable {
		t.Errorf("got %v", err)
	}
}
