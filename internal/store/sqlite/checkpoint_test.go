package sqlite

import (
	"os"
	"path/filepath"
	"testing"
)

// What is written is moved into the database while the program goes on writing, and
// the write-ahead log does not grow with it. Nothing is lost by that.
func TestCheckpoints(t *testing.T) {
	d := opened(t, t.TempDir())
	d.full, d.anew = 64<<10, 4
	size := func(name string) int64 {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	const batches, each = 300, 10
	for range batches {
		if _, err := recorded(d, each); err != nil {
			t.Fatal(err)
		}
	}
	written := int64(batches * ((touched + indexing) * pageSize)) // more than this
	if moved, left := size(d.file), size(d.file+"-wal"); moved < 1<<20 || left > written/3 {
		t.Errorf("of more than %d bytes written, the database has %d and the write-ahead log %d", written, moved, left)
	}
	file := d.file
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(file + "-wal"); err == nil {
		t.Error("the write-ahead log is left behind")
	}
	verified(t, filepath.Dir(file), batches*each)
}
