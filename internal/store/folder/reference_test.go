package folder

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/reference"
)

func table(dated day.Day) *reference.Version {
	return &reference.Version{
		Format: reference.Format, Table: reference.CountryChart, Dated: dated, Observed: dated,
		Destinations: []reference.Destination{{Code: "FR", Name: "France"}},
	}
}

// Every version stays, whichever day it states.
func TestReferences(t *testing.T) {
	f, err := Open(filepath.Join(t.TempDir(), "data"))
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := f.References(); err != nil || len(kept) != 0 {
		t.Fatalf("a new folder holds %d tables, %v", len(kept), err)
	}
	for _, d := range []day.Day{day.Of(2026, 7, 23), day.Of(2025, 1, 1), day.Of(2025, 1, 1)} {
		if _, err := f.KeepReferences([]*reference.Version{table(d)}); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(f.dir); err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may look into the folder: %v, %v", info.Mode(), err) // doctor warns of it
	}
	kept, err := f.References()
	if err != nil || len(kept) != 2 {
		t.Fatalf("%d versions, %v; want 2", len(kept), err)
	}
	name := f.path(referenceName(kept[0].Hash))
	if err := os.WriteFile(name+".new", []byte("left"), 0o600); err != nil {
		t.Fatal(err)
	}
	if kept, err := f.References(); err != nil || len(kept) != 2 {
		t.Errorf("beside what an import left: %d versions, %v", len(kept), err)
	}
	if err := os.WriteFile(name, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = f.References()
	var wrong *fault.Fault
	if !errors.As(err, &wrong) || wrong.Code != fault.Damaged {
		t.Errorf("a damaged version is read: %v", err)
	}
}
