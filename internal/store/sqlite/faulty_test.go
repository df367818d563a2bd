//go:build linux

package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	codes "modernc.org/sqlite/lib"

	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// faulty is a disk for SQLite, of which the operation with number at fails. With
// dead set, every later one fails too, as when the machine stops there. A write
// that fails has written half. SQLite reaches it as the file system "faulty",
// which hands everything else to its own one for Unix.
type faulty struct {
	sync.Mutex
	n, at int
	dead  bool
	vfs   uintptr             // SQLite's own
	own   map[uintptr]uintptr // the methods of its files, by ours
	ours  map[uintptr]uintptr // and the other way round
}

var disk faulty

func (f *faulty) set(at int, dead bool) {
	f.Lock()
	defer f.Unlock()
	f.n, f.at, f.dead = 0, at, dead
}

func (f *faulty) hit() bool {
	f.Lock()
	defer f.Unlock()
	f.n++
	return f.at > 0 && (f.n == f.at || f.dead && f.n > f.at)
}

func (f *faulty) count() int {
	f.Lock()
	defer f.Unlock()
	return f.n
}

// at gives what lies at an address of SQLite's memory.
func at[T any](address uintptr) *T { return (*T)(*(*unsafe.Pointer)(unsafe.Pointer(&address))) }

// function gives a function of Go as SQLite calls it, and called one of SQLite's
// as Go does.
func function(f any) uintptr { return (*[2]uintptr)(unsafe.Pointer(&f))[1] }

func called[F any](address uintptr) F {
	return *(*F)(unsafe.Pointer(&address))
}

// register makes the file system "faulty" known to SQLite.
func (f *faulty) register() {
	f.Lock()
	defer f.Unlock()
	if f.vfs != 0 {
		return
	}
	f.own, f.ours = map[uintptr]uintptr{}, map[uintptr]uintptr{}
	tls := libc.NewTLS()
	f.vfs = codes.Xsqlite3_vfs_find(tls, 0)
	size := unsafe.Sizeof(codes.Tsqlite3_vfs{})
	mine := libc.Xmalloc(tls, libc.Tsize_t(size))
	*at[codes.Tsqlite3_vfs](mine) = *at[codes.Tsqlite3_vfs](f.vfs)
	v := at[codes.Tsqlite3_vfs](mine)
	v.FzName, _ = libc.CString("faulty")
	v.FxOpen, v.FxDelete = function(faultyOpen), function(faultyDelete)
	codes.Xsqlite3_vfs_register(tls, mine, 0)
}

func faultyOpen(tls *libc.TLS, _, name, file uintptr, flags int32, out uintptr) int32 {
	if disk.hit() {
		*at[uintptr](file) = 0
		return codes.SQLITE_CANTOPEN
	}
	v := at[codes.Tsqlite3_vfs](disk.vfs)
	rc := called[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](v.FxOpen)(tls, disk.vfs, name, file, flags, out)
	if rc == codes.SQLITE_OK {
		methods := at[uintptr](file)
		*methods = disk.wrap(tls, *methods)
	}
	return rc
}

func faultyDelete(tls *libc.TLS, _, name uintptr, sync int32) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_DELETE
	}
	v := at[codes.Tsqlite3_vfs](disk.vfs)
	return called[func(*libc.TLS, uintptr, uintptr, int32) int32](v.FxDelete)(tls, disk.vfs, name, sync)
}

// wrap gives the methods of a file with ours in their place.
func (f *faulty) wrap(tls *libc.TLS, own uintptr) uintptr {
	f.Lock()
	defer f.Unlock()
	if ours := f.ours[own]; ours != 0 {
		return ours
	}
	ours := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(codes.Tsqlite3_io_methods{})))
	m := at[codes.Tsqlite3_io_methods](ours)
	*m = *at[codes.Tsqlite3_io_methods](own)
	m.FxRead, m.FxWrite, m.FxTruncate, m.FxSync = function(faultyRead), function(faultyWrite), function(faultyTruncate), function(faultySync)
	m.FxFileSize, m.FxLock, m.FxShmMap, m.FxShmLock = function(faultySize), function(faultyLock), function(faultyShmMap), function(faultyShmLock)
	f.own[ours], f.ours[own] = own, ours
	return ours
}

func methods(file uintptr) *codes.Tsqlite3_io_methods {
	disk.Lock()
	defer disk.Unlock()
	return at[codes.Tsqlite3_io_methods](disk.own[*at[uintptr](file)])
}

type transfer = func(*libc.TLS, uintptr, uintptr, int32, int64) int32

func faultyRead(tls *libc.TLS, file, b uintptr, n int32, from int64) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_READ
	}
	return called[transfer](methods(file).FxRead)(tls, file, b, n, from)
}

func faultyWrite(tls *libc.TLS, file, b uintptr, n int32, from int64) int32 {
	if disk.hit() {
		called[transfer](methods(file).FxWrite)(tls, file, b, n/2, from)
		return codes.SQLITE_FULL
	}
	return called[transfer](methods(file).FxWrite)(tls, file, b, n, from)
}

func faultyTruncate(tls *libc.TLS, file uintptr, n int64) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_TRUNCATE
	}
	return called[func(*libc.TLS, uintptr, int64) int32](methods(file).FxTruncate)(tls, file, n)
}

func faultySync(tls *libc.TLS, file uintptr, flags int32) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_FSYNC
	}
	return called[func(*libc.TLS, uintptr, int32) int32](methods(file).FxSync)(tls, file, flags)
}

func faultySize(tls *libc.TLS, file, into uintptr) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_FSTAT
	}
	return called[func(*libc.TLS, uintptr, uintptr) int32](methods(file).FxFileSize)(tls, file, into)
}

func faultyLock(tls *libc.TLS, file uintptr, kind int32) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_LOCK
	}
	return called[func(*libc.TLS, uintptr, int32) int32](methods(file).FxLock)(tls, file, kind)
}

func faultyShmMap(tls *libc.TLS, file uintptr, page, size, extend int32, into uintptr) int32 {
	if disk.hit() {
		return codes.SQLITE_IOERR_SHMMAP
	}
	return called[func(*libc.TLS, uintptr, int32, int32, int32, uintptr) int32](methods(file).FxShmMap)(tls, file, page, size, extend, into)
}

// faultyShmLock lets locks be given up whatever happens, as a process that dies
// does.
func faultyShmLock(tls *libc.TLS, file uintptr, offset, n, flags int32) int32 {
	if flags&codes.SQLITE_SHM_UNLOCK == 0 && disk.hit() {
		return codes.SQLITE_IOERR_SHMLOCK
	}
	return called[func(*libc.TLS, uintptr, int32, int32, int32) int32](methods(file).FxShmLock)(tls, file, offset, n, flags)
}

// TestEveryOperationFails lets each operation on disk fail in turn, once and for
// good: on a database that is new and on one with entries. What was acknowledged
// is there, nothing is half there, the log verifies, and the next append goes on.
func TestEveryOperationFails(t *testing.T) {
	disk.register()
	for _, start := range []int{0, 2} {
		for _, dead := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d_entries/dead_%t", start, dead), func(t *testing.T) {
				operations := 0
				for step, done := 1, false; !done; step += stride(start) {
					done = failAt(t, start, step, dead)
					if operations++; step > 5000 {
						t.Fatal("the operations do not end")
					}
				}
				t.Logf("%d failures", operations)
			})
		}
	}
}

// stride leaves out operations of a new database, most of which make the tables,
// unless NAVICERT_TEST_ALL asks for all of them.
func stride(start int) int {
	if start == 0 && os.Getenv(all) == "" {
		return 7
	}
	return 1
}

// failAt reports whether there was no operation with that number.
func failAt(t *testing.T, start, step int, dead bool) bool {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	acknowledged := int64(0)
	if start > 0 {
		d := opened(t, dir)
		var err error
		if acknowledged, err = recorded(d, start); err != nil {
			t.Fatal(err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	disk.set(step, dead)
	d, err := open(dir, recordtest.Options(t, "navicert-a"), "&vfs=faulty")
	if err == nil {
		if step%4 == 0 {
			d.behind = 2 // with the entries, in place of later
		}
		for range 2 { // the second tries again after a failure
			var last int64
			add := recorded
			if step%2 == 0 {
				add = added
			}
			if last, err = add(d, 3); err == nil {
				acknowledged = last
			}
			told(t, step, err)
		}
		_ = d.Close()
	}
	told(t, step, err)
	done := disk.count() < step
	disk.set(0, false)
	verified(t, dir, acknowledged)
	d = opened(t, dir)
	next, err := recorded(d, 1)
	if err != nil {
		t.Fatalf("operation %d failed, and the log cannot go on: %v", step, err)
	}
	if next <= acknowledged {
		t.Errorf("operation %d failed: entry %d was acknowledged, and the next one is %d", step, acknowledged, next)
	}
	_ = d.Close()
	if r := verified(t, dir, next); r.Size != next || (next-1-int64(start))%3 != 0 {
		t.Errorf("operation %d failed: a batch of 3 was written in part: the log has %d entries", step, r.Size)
	}
	return done
}

func told(t *testing.T, step int, err error) {
	t.Helper()
	var f *fault.Fault
	if err != nil && !errors.As(err, &f) {
		t.Errorf("operation %d: the failure is no fault: %v", step, err)
	}
}
