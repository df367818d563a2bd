package folder

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/list"
)

var errInjected = errors.New("injected failure")

// failing is a disk of which the operation with number at fails. With dead
// set, every later one fails too, as when the machine stops there.
type failing struct {
	disk
	at, n int
	dead  bool
	log   []string
}

// hit counts an operation, and reports whether it is to fail.
func (f *failing) hit(op, name string) bool {
	f.n++
	f.log = append(f.log, op+" "+filepath.Base(name))
	return f.n == f.at || f.dead && f.n > f.at && f.at > 0
}

func (f *failing) Read(name string) ([]byte, error) {
	if f.hit("read", name) {
		return nil, errInjected
	}
	return f.disk.Read(name)
}

func (f *failing) MakeDir(name string) error {
	if f.hit("mkdir", name) {
		return errInjected
	}
	return f.disk.MakeDir(name)
}

func (f *failing) Rename(from, to string) error {
	if f.hit("rename", to) {
		return errInjected
	}
	return f.disk.Rename(from, to)
}

func (f *failing) SyncDir(name string) error {
	if f.hit("syncdir", name) {
		return errInjected
	}
	return f.disk.SyncDir(name)
}

func (f *failing) Lock(name string) (func(), error) {
	if f.hit("lock", name) {
		return nil, errInjected
	}
	return f.disk.Lock(name)
}

func (f *failing) Create(name string) (file, error) {
	if f.hit("create", name) {
		return nil, errInjected
	}
	w, err := f.disk.Create(name)
	if err != nil {
		return nil, err
	}
	return &failingFile{file: w, in: f, name: name}, nil
}

type failingFile struct {
	file
	in   *failing
	name string
}

// Write counts as two operations: one that writes nothing, and one that writes
// half and says that it wrote half.
func (w *failingFile) Write(b []byte) (int, error) {
	if w.in.hit("write", w.name) {
		return 0, errInjected
	}
	if w.in.hit("short write", w.name) {
		n, _ := w.file.Write(b[:len(b)/2])
		return n, nil
	}
	return w.file.Write(b)
}

func (w *failingFile) Sync() error {
	if w.in.hit("sync", w.name) {
		return errInjected
	}
	return w.file.Sync()
}

func (w *failingFile) Close() error {
	if w.in.hit("close", w.name) {
		_ = w.file.Close()
		return errInjected
	}
	return w.file.Close()
}

// Whatever operation of a commit fails, once or for good, the folder opened
// again holds exactly the old lists or exactly the new ones; the new ones if
// Commit reported success; and the next import works.
func TestEveryFailureLeavesOldOrNew(t *testing.T) {
	const before = "us/bis/entity-list=a us/ofac/sdn=c"
	const after = "us/bis/entity-list=a,b us/ofac/sdn=d"
	whole := &failing{}
	attempt(t, whole)
	if whole.n < 30 {
		t.Fatalf("a commit has only %d operations: %v", whole.n, whole.log)
	}
	for _, dead := range []bool{false, true} {
		for at := 1; at <= whole.n; at++ {
			disk := &failing{at: at, dead: dead}
			dir, err := attempt(t, disk)
			where := fmt.Sprintf("operation %d (%s) fails, for good: %v", at, disk.log[at-1], dead)
			got := content(t, mustOpen(t, dir))
			switch {
			case err == nil && got != after:
				t.Errorf("%s: Commit reports success, and the folder holds %q", where, got)
			case got != before && got != after:
				t.Errorf("%s: the folder holds %q", where, got)
			}
			if err != nil && !strings.Contains(err.Error(), "injected") && !strings.Contains(err.Error(), "short write") {
				t.Errorf("%s: the error hides why: %v", where, err)
			}
			again := mustOpen(t, dir)
			commit(t, again, version("us/bis/entity-list", "e"))
			if got := content(t, again); !strings.HasPrefix(got, "us/bis/entity-list=e us/ofac/sdn=") {
				t.Errorf("%s: the next import gives %q", where, got)
			}
			if _, err := again.History(""); err != nil {
				t.Errorf("%s: the history afterwards: %v", where, err)
			}
		}
	}
}

// attempt commits two lists over two older ones on a disk that may fail.
func attempt(t *testing.T, disk files) (dir string, err error) {
	t.Helper()
	dir = t.TempDir()
	commit(t, mustOpen(t, dir), version("us/bis/entity-list", "a"), version("us/ofac/sdn", "c"))
	f, err := open(dir, disk)
	if err != nil {
		return dir, err
	}
	return dir, f.Commit([]*list.Version{version("us/bis/entity-list", "a", "b"), version("us/ofac/sdn", "d")}, Note{Day: day.Of(2026, 11, 20)})
}

// Whatever operation of a reading fails, it gives all lists or an error.
func TestEveryFailureOfReadingIsAnError(t *testing.T) {
	dir := t.TempDir()
	commit(t, mustOpen(t, dir), version("us/bis/entity-list", "a"), version("us/ofac/sdn", "c"))
	for at := 1; at < 12; at++ {
		// The lists are read side by side, so the count is taken under a lock.
		f := &Folder{dir: dir, files: &serial{failing: failing{at: at}, turn: make(chan struct{}, 1)}}
		got, err := f.Current()
		if err != nil && got != nil {
			t.Errorf("operation %d fails: both lists and an error", at)
		}
		if err == nil && len(got) != 2 {
			t.Errorf("operation %d fails: %d lists and no error", at, len(got))
		}
	}
}

// serial lets one operation of a failing disk happen at a time.
type serial struct {
	failing
	turn chan struct{}
}

func (s *serial) Read(name string) ([]byte, error) {
	s.turn <- struct{}{}
	defer func() { <-s.turn }()
	return s.failing.Read(name)
}

// A reader that runs while imports are written sees one import whole, never
// parts of two.
func TestReadersSeeWholeImports(t *testing.T) {
	dir := t.TempDir()
	commit(t, mustOpen(t, dir), version("us/bis/entity-list", "0"), version("us/ofac/sdn", "0"))
	done := make(chan error, 1)
	go func() {
		f, err := Open(dir)
		for i := 1; err == nil && i <= 20; i++ {
			n := fmt.Sprint(i)
			err = f.Commit([]*list.Version{version("us/bis/entity-list", n), version("us/ofac/sdn", n)}, Note{})
		}
		done <- err
	}()
	f := mustOpen(t, dir)
	for {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			return
		default:
		}
		all, err := f.Current()
		if err != nil {
			t.Fatal(err)
		}
		if a, b := all[0].Listings[0].Subject.Name(), all[1].Listings[0].Subject.Name(); a != b {
			t.Fatalf("one list of import %s, the other of import %s", a, b)
		}
	}
}

// A temporary file that a stopped import has left is no version.
func TestLeftoversAreHarmless(t *testing.T) {
	f, h := one(t)
	for _, name := range []string{versionName(h) + ".new", currentName + ".new", historyName(2)} {
		if err := os.WriteFile(f.path(name), []byte("half"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := content(t, mustOpen(t, f.Dir())); got != "us/ofac/sdn=a" {
		t.Errorf("current is %q", got)
	}
	commit(t, f, version("us/ofac/sdn", "b"))
	if all, err := f.History(""); err != nil || len(all) != 2 {
		t.Errorf("the history is %+v, %v", all, err)
	}
}
