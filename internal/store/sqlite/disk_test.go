//go:build linux

package sqlite

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// TestSmallDisk appends on a real disk of one and a half megabytes until it is full, makes
// it read-only, and gives it room again. It needs the right to mount one.
func TestSmallDisk(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=1536k"); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	dir := filepath.Join(disk, "data")
	d := opened(t, dir)
	last, refused := int64(0), 0
	for range 1000 {
		n, err := recorded(d, 10)
		if err != nil {
			unavailable(t, err)
			if refused++; refused == 3 {
				break
			}
			continue
		}
		last = n
	}
	if refused == 0 || last == 0 {
		t.Fatalf("%d entries were recorded, and %d appends refused", last, refused)
	}
	t.Logf("the disk was full after %d entries", last)
	_ = d.Close()
	verified(t, dir, last)

	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "size=1536k"); err != nil {
		t.Fatal(err)
	}
	if d, err := Open(dir, recordtest.Options(t, "navicert-a")); err == nil {
		_, err = recorded(d, 1)
		unavailable(t, err)
		_ = d.Close()
	} else {
		unavailable(t, err)
	}
	verified(t, dir, last)

	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT, "size=8m"); err != nil {
		t.Fatal(err)
	}
	d = opened(t, dir)
	if n, err := recorded(d, 1); err != nil || n != last+1 {
		t.Errorf("with room again: entry %d, %v; want %d", n, err, last+1)
	}
	_ = d.Close()
	verified(t, dir, last+1)
}

func unavailable(t *testing.T, err error) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != fault.Unavailable {
		t.Errorf("got %v, want a fault of code %s", err, fault.Unavailable)
	}
}
