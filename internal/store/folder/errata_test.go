package folder

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/navicert/navicert/internal/fault"
)

// Errata are kept under their hash, come back as they were, and go.
func TestErrata(t *testing.T) {
	f := mustOpen(t, t.TempDir())
	if all, err := f.Errata(); err != nil || len(all) != 0 {
		t.Fatalf("a new folder has errata: %v, %v", all, err)
	}
	a, err := f.KeepErrata([]byte("one"))
	if err != nil {
		t.Fatal(err)
	}
	if again, err := f.KeepErrata([]byte("one")); err != nil || again != a {
		t.Errorf("kept twice: %v, %v", again, err)
	}
	if all, err := f.Errata(); err != nil || len(all) != 1 || string(all[0]) != "one" {
		t.Errorf("kept, they are %q, %v", all, err)
	}
	name := filepath.Join(f.dir, errataShelf.folder, string(a)+errataShelf.end)
	if err := os.WriteFile(name, []byte("two"), 0o644); err != nil {
		t.Fatal(err)
	}
	var x *fault.Fault
	if _, err := f.Errata(); !errors.As(err, &x) || x.Code != fault.Damaged {
		t.Errorf("changed by another, they give %v", err)
	}
	if there, err := f.DropErrata(a); err != nil || !there {
		t.Errorf("removing them: %v, %v", there, err)
	}
	if there, err := f.DropErrata(a); err != nil || there {
		t.Errorf("removing them twice: %v, %v", there, err)
	}
	if there, err := f.DropErrata("../../key"); err != nil || there {
		t.Errorf("removing what is no hash: %v, %v", there, err)
	}
}

// Whatever operation fails, the errata are there whole or not at all.
func TestErrataAreKeptWholeOrNot(t *testing.T) {
	text := bytes.Repeat([]byte("errata "), 1000)
	whole := &failing{}
	f := mustOpen(t, t.TempDir())
	f.files = whole
	if _, err := f.KeepErrata(text); err != nil {
		t.Fatal(err)
	}
	for at := 1; at <= whole.n; at++ {
		for _, dead := range []bool{false, true} {
			dir := t.TempDir()
			f := mustOpen(t, dir)
			f.files = &failing{at: at, dead: dead}
			_, err := f.KeepErrata(text)
			all, readErr := mustOpen(t, dir).Errata()
			switch {
			case readErr != nil:
				t.Errorf("operation %d fails: %v", at, readErr)
			case err == nil && len(all) != 1:
				t.Errorf("operation %d fails, which is not reported, and %d are there", at, len(all))
			case len(all) == 1 && !bytes.Equal(all[0], text):
				t.Errorf("operation %d fails, and half of them are there", at)
			}
		}
	}
}
