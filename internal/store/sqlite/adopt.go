package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
)

// Before this database there was the log as plain files, in a folder of the data
// folder. It is taken over with the first entry that is recorded here, and the
// folder keeps its files under another name.
const (
	oldFolder = "evidence"
	movedTo   = "evidence.moved"
)

// OldLog gives the folder of a log of plain files in a data folder that was not
// taken over yet, or "".
func OldLog(dir string) string {
	old := filepath.Join(dir, oldFolder)
	if _, err := os.Stat(filepath.Join(old, evidence.CheckpointFile)); err != nil {
		return ""
	}
	return old
}

// oldLog is OldLog for this data folder, which is looked at once.
func (t *Tx) oldLog() string {
	if t.old == nil {
		old := OldLog(filepath.Dir(t.db.file))
		t.old = &old
	}
	return *t.old
}

// Adopt takes over the log of plain files, where there is one: all of it, with its
// checkpoint, or nothing. It is verified first. Record does so by itself; whoever
// reads the log in a transaction of the writer does it before.
func (t *Tx) Adopt() error {
	d := t.db
	old := t.oldLog()
	if old == "" {
		return nil
	}
	_, public, err := d.log.Key()
	if err != nil {
		return err
	}
	refused := func(format string, args ...any) *fault.Fault {
		return fault.New(fault.Refused, "the log in %s cannot be taken over into the database: "+format, append([]any{old}, args...)...).
			Try("nothing was recorded; \"navicert audit verify %s\" says more: put back a copy that is proven, or move the folder away", old)
	}
	log := audit.Folder(os.DirFS(old))
	r, err := audit.Verify(log, public)
	if err != nil {
		return err
	}
	if !r.Proven() {
		return refused("%s", strings.TrimSuffix(r.Findings[0].Says, "."))
	}
	here, err := t.Log().Checkpoint()
	if err != nil {
		return err
	}
	signed, err := log.Checkpoint()
	if err != nil {
		return err
	}
	switch {
	case len(here) == 0:
		if err := t.takeOver(log, r.Size, signed, public); err != nil {
			return err
		}
		d.moveOld = old
		return nil
	case r.Size > 0 && !t.has(log, r.Size):
		return refused("there is another log in the database already")
	}
	d.moveOld = old // it was taken over, and the program stopped before it was moved
	return nil
}

// has reports whether the log in the database goes on from a log of plain files:
// its last entry stands at the same place.
func (t *Tx) has(old audit.Log, size int64) bool {
	theirs, err := old.Line(size)
	if err != nil {
		return false
	}
	h, err := t.Log().ReadHashes([]int64{leafIndex(size)})
	return err == nil && h[0] == evidence.Leaf(theirs)
}

// takeOver copies a proven log.
func (t *Tx) takeOver(old audit.Log, size int64, signed []byte, public string) error {
	var edge evidence.Edge
	log := t.Log()
	x, err := t.tail()
	if err != nil {
		return err
	}
	done := errors.New("all entries are copied")
	err = old.Lines(func(l audit.Line) error {
		if edge.Size() == size {
			return done
		}
		e, err := evidence.Decode(l.Text)
		if err != nil {
			return err
		}
		if x.add(e); len(x.rows) >= most {
			if err := t.index(x); err != nil {
				return err
			}
		}
		return log.add([]*evidence.Entry{e}, [][]byte{l.Text}, [][]tlog.Hash{edge.Add(evidence.Leaf(l.Text), nil)})
	})
	if err != nil && !errors.Is(err, done) {
		return err
	}
	if err := t.index(x); err != nil {
		return err
	}
	return log.head(public, signed, x.found)
}

// move puts the taken over folder out of the way. Where that fails, the next
// entry that is recorded tries again.
func (d *DB) move() {
	if d.moveOld == "" {
		return
	}
	old := d.moveOld
	d.moveOld = ""
	to := filepath.Join(filepath.Dir(d.file), movedTo)
	for n := 2; ; n++ {
		if _, err := os.Lstat(to); errors.Is(err, fs.ErrNotExist) {
			break
		}
		to = filepath.Join(filepath.Dir(d.file), fmt.Sprintf("%s.%d", movedTo, n))
	}
	_ = os.Rename(old, to)
}
