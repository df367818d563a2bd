package ledger

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// killed is the variable that makes this program append until it is killed.
const killed = "NAVICERT_TEST_APPEND_TO"

func TestMain(m *testing.M) {
	if dir := os.Getenv(killed); dir != "" {
		appendForEver(dir)
	}
	os.Exit(m.Run())
}

func TestStore(t *testing.T) {
	dir := t.TempDir()
	recordtest.Run(t, func(name string) record.Store { return Open(filepath.Join(dir, name)) })
}

// The log is the user's alone.
func TestPermissions(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "log")
	if _, err := record.New(Open(dir), recordtest.Options(t, "navicert-a")).Append(recordtest.Content("x")); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s may be read by others: %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var errInjected = errors.New("injected failure")

// failing is a disk of which the operation with number at fails. With dead set,
// every later one fails too, as when the machine stops there. A write that fails
// has written half.
type failing struct {
	disk
	at, n int
	dead  bool
}

func (f *failing) hit() error {
	if f.n++; f.n == f.at || f.dead && f.n > f.at {
		return errInjected
	}
	return nil
}

func (f *failing) Read(name string) ([]byte, error) {
	if err := f.hit(); err != nil {
		return nil, err
	}
	return f.disk.Read(name)
}

func (f *failing) ReadAt(name string, b []byte, at int64) error {
	return errors.Join(f.hit(), f.disk.ReadAt(name, b, at))
}

func (f *failing) MakeDir(name string) error {
	if err := f.hit(); err != nil {
		return err
	}
	return f.disk.MakeDir(name)
}

func (f *failing) Rename(from, to string) error {
	if err := f.hit(); err != nil {
		return err
	}
	return f.disk.Rename(from, to)
}

func (f *failing) SyncDir(name string) error {
	if err := f.hit(); err != nil {
		return err
	}
	return f.disk.SyncDir(name)
}

func (f *failing) Open(name string) (file, error) { return f.opened(f.disk.Open, name) }

func (f *failing) Create(name string) (file, error) { return f.opened(f.disk.Create, name) }

func (f *failing) opened(open func(string) (file, error), name string) (file, error) {
	if err := f.hit(); err != nil {
		return nil, err
	}
	w, err := open(name)
	return &failingFile{w, f}, err
}

type failingFile struct {
	file
	disk *failing
}

func (w *failingFile) Write(b []byte) (int, error) {
	if err := w.disk.hit(); err != nil {
		n, _ := w.file.Write(b[:len(b)/2])
		return n, err
	}
	return w.file.Write(b)
}

func (w *failingFile) WriteAt(b []byte, at int64) (int, error) {
	if err := w.disk.hit(); err != nil {
		n, _ := w.file.WriteAt(b[:len(b)/2], at)
		return n, err
	}
	return w.file.WriteAt(b, at)
}

func (w *failingFile) Truncate(size int64) error {
	if err := w.disk.hit(); err != nil {
		return err
	}
	return w.file.Truncate(size)
}

func (w *failingFile) Sync() error {
	if err := w.disk.hit(); err != nil {
		return err
	}
	return w.file.Sync()
}

// TestEveryOperationFails lets each operation on disk fail in turn, once and
// for good: on a log that is new and on one with entries. What was acknowledged
// is there, the log verifies, and the next append goes on.
func TestEveryOperationFails(t *testing.T) {
	for _, start := range []int{0, 2} {
		for _, dead := range []bool{false, true} {
			for at, done := 1, false; !done; at++ {
				t.Run(fmt.Sprintf("%d_entries/dead_%t/%d", start, dead, at), func(t *testing.T) {
					done = failAt(t, start, at, dead)
				})
				if at > 200 {
					t.Fatal("the operations do not end")
				}
			}
		}
	}
}

// failAt reports whether there was no operation with that number.
func failAt(t *testing.T, start, at int, dead bool) bool {
	dir := filepath.Join(t.TempDir(), "log")
	opts := recordtest.Options(t, "navicert-a")
	acknowledged := int64(0)
	if start > 0 {
		got, err := record.New(Open(dir), opts).Append(recordtest.Contents(start)...)
		if err != nil {
			t.Fatal(err)
		}
		acknowledged = got[len(got)-1].Number
	}
	fsys := &failing{at: at, dead: dead}
	got, err := record.New(&Ledger{dir, fsys}, opts).Append(recordtest.Contents(3)...)
	var f *fault.Fault
	if err != nil && !errors.As(err, &f) {
		t.Errorf("the failure is no fault: %v", err)
	}
	if err == nil {
		acknowledged = got[len(got)-1].Number
	}
	verified(t, dir, acknowledged)
	next, err := record.New(Open(dir), opts).Append(recordtest.Content("next"))
	if err != nil {
		t.Fatalf("the log cannot go on: %v", err)
	}
	if next[0].Number <= acknowledged {
		t.Errorf("entry %d was acknowledged, and the next one is %d", acknowledged, next[0].Number)
	}
	verified(t, dir, next[0].Number)
	return fsys.n < at
}

// verified wants a proven log of at least so many entries.
func verified(t *testing.T, dir string, size int64) {
	t.Helper()
	r, err := audit.Verify(os.DirFS(dir), "")
	if err != nil {
		if size > 0 {
			t.Errorf("the log cannot be verified: %v", err)
		}
		return
	}
	for _, f := range r.Findings {
		if r.Size > 0 || size > 0 {
			t.Errorf("%s: %s", f.What, f.Says)
		}
	}
	if r.Size < size {
		t.Errorf("%d entries were acknowledged, and the log has %d", size, r.Size)
	}
}

// rounds is how often the next test kills; NAVICERT_TEST_KILLS asks for more.
func rounds() int {
	if n, err := strconv.Atoi(os.Getenv("NAVICERT_TEST_KILLS")); err == nil {
		return n
	}
	return 8
}

// TestKilled kills a process that appends, at random moments, and wants every
// entry that it had acknowledged.
func TestKilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "log")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	last := int64(0)
	for range rounds() {
		c := exec.Command(self)
		c.Env = append(os.Environ(), killed+"="+dir)
		out, err := c.StdoutPipe()
		if err == nil {
			err = c.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		stop := time.AfterFunc(time.Duration(20+rand.IntN(150))*time.Millisecond, func() { _ = c.Process.Kill() })
		for s := bufio.NewScanner(out); s.Scan(); {
			n, err := strconv.ParseInt(s.Text(), 10, 64)
			if err != nil || n <= last {
				t.Errorf("entry %q was acknowledged after entry %d", s.Text(), last)
			}
			last = max(last, n)
		}
		_ = c.Wait()
		stop.Stop()
		verified(t, dir, last)
	}
	t.Logf("%d entries acknowledged in %d runs", last, rounds())
}

func appendForEver(dir string) {
	l := record.New(Open(dir), recordtest.Options(&testing.B{}, "navicert-a"))
	for {
		got, err := l.Append(recordtest.Contents(1 + rand.IntN(3))...)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println(got[len(got)-1].Number)
	}
}

func BenchmarkAppend(b *testing.B) {
	for _, n := range []int{1, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			l := record.New(Open(b.TempDir()), recordtest.Options(b, "navicert-a"))
			contents := recordtest.Contents(n)
			for b.Loop() {
				if _, err := l.Append(contents...); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "entries/s")
		})
	}
}
