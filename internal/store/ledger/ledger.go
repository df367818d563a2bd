// Package ledger keeps the log of answers in a folder of plain files, named in
// package evidence: the lines of the entries, the hashes of the tree, where each
// line ends, the checkpoint and the public key.
//
// A batch takes effect at the moment in which its checkpoint is renamed into
// its place. Everything that the checkpoint covers was written and synced
// before. What stands in the files behind it is the rest of an append that did
// not happen: nobody reads it, and the next append writes over it.
//
// Plain files rather than a database, because every byte of them means
// something: a bit that flips anywhere is found, a copy is a copy, and whoever
// verifies needs no other program. docs/decisions/0006 weighs it.
package ledger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// A Ledger is the folder of one log. It implements record.Store.
type Ledger struct {
	dir   string
	files files
}

// Open gives the log at dir, which need not exist: the first append makes it.
func Open(dir string) *Ledger { return &Ledger{dir, disk{}} }

// Dir is the path of the folder.
func (l *Ledger) Dir() string { return l.dir }

const lockName = "lock"

func (l *Ledger) path(name string) string { return filepath.Join(l.dir, name) }

// Lock takes the log for one writer and waits for no other.
func (l *Ledger) Lock() (func(), error) {
	if err := l.files.MakeDir(l.dir); err != nil {
		return nil, l.failed(err)
	}
	unlock, err := l.files.Lock(l.path(lockName))
	if errors.Is(err, errLocked) {
		return nil, fault.New(fault.Unavailable, "another program is writing to the log in %s", l.dir).Try("try again when it is done")
	}
	if err != nil {
		return nil, l.failed(err)
	}
	return unlock, nil
}

// Checkpoint reads the last checkpoint; nothing where there is none.
func (l *Ledger) Checkpoint() ([]byte, error) {
	b, err := l.files.Read(l.path(evidence.CheckpointFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, l.empty()
	}
	if err != nil {
		return nil, l.unread(err)
	}
	return b, nil
}

// empty gives an error if the folder without a checkpoint had one once. The
// first checkpoint is of no entries and comes before the file of entries.
func (l *Ledger) empty() error {
	_, err := l.files.Read(l.path(evidence.EntriesFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return l.unread(err)
	}
	return fault.New(fault.Damaged, "the checkpoint of the log in %s is missing", l.dir).Try("restore the folder from a copy")
}

// place gives where the line of an entry, counted from 0, begins.
func (l *Ledger) place(n int64) (int64, error) {
	if n == 0 {
		return 0, nil
	}
	var b [evidence.PlaceSize]byte
	if err := l.files.ReadAt(l.path(evidence.PlacesFile), b[:], (n-1)*evidence.PlaceSize); err != nil {
		return 0, l.unread(err)
	}
	at := int64(binary.BigEndian.Uint64(b[:]))
	if at < 0 {
		return 0, l.unread(errors.New("a line ends before the file begins"))
	}
	return at, nil
}

// Entry reads one entry, counted from 0.
func (l *Ledger) Entry(n int64) ([]byte, error) {
	from, err := l.place(n)
	if err != nil {
		return nil, err
	}
	to, err := l.place(n + 1)
	if err != nil {
		return nil, err
	}
	if to <= from || to-from > evidence.MaxEntry+1 {
		return nil, l.unread(fmt.Errorf("entry %d cannot stand at bytes %d to %d", n+1, from, to))
	}
	b := make([]byte, to-from)
	if err := l.files.ReadAt(l.path(evidence.EntriesFile), b, from); err != nil {
		return nil, l.unread(err)
	}
	return b[:len(b)-1], nil
}

// ReadHashes reads hashes of the tree.
func (l *Ledger) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		if err := l.files.ReadAt(l.path(evidence.TreeFile), out[i][:], x*tlog.HashSize); err != nil {
			return nil, l.unread(err)
		}
	}
	return out, nil
}

// Append makes a batch durable. The checkpoint comes last, and before the first
// of all entries comes one that is signed for none.
func (l *Ledger) Append(b record.Batch) error {
	if err := l.publish(b); err != nil {
		return l.failed(err)
	}
	if len(b.Entries) > 0 {
		if err := l.extend(b); err != nil {
			return l.failed(err)
		}
	}
	err := replace(l.files, l.path(evidence.CheckpointFile), b.Checkpoint)
	if err == nil {
		err = l.files.SyncDir(l.dir)
	}
	if err != nil {
		return l.failed(err)
	}
	return nil
}

// extend writes what a batch adds behind what the last checkpoint covers.
func (l *Ledger) extend(b record.Batch) error {
	start, err := l.place(b.Size)
	if err != nil {
		return err
	}
	var lines []byte
	places := make([]byte, 0, len(b.Entries)*evidence.PlaceSize)
	for _, e := range b.Entries {
		lines = append(append(lines, e...), '\n')
		places = binary.BigEndian.AppendUint64(places, uint64(start+int64(len(lines))))
	}
	tree := make([]byte, 0, len(b.Hashes)*tlog.HashSize)
	for _, h := range b.Hashes {
		tree = append(tree, h[:]...)
	}
	for _, part := range []struct {
		name string
		at   int64
		b    []byte
	}{
		{evidence.EntriesFile, start, lines},
		{evidence.TreeFile, tlog.StoredHashCount(b.Size) * tlog.HashSize, tree},
		{evidence.PlacesFile, b.Size * evidence.PlaceSize, places},
	} {
		if err := extend(l.files, l.path(part.name), part.at, part.b); err != nil {
			return err
		}
	}
	if b.Size > 0 {
		return nil
	}
	return l.files.SyncDir(l.dir) // the names of the files are new
}

// publish writes the public key where it is not there yet. It never replaces
// one: a log has one key.
func (l *Ledger) publish(b record.Batch) error {
	have, err := l.files.Read(l.path(evidence.PublicFile))
	if err == nil && b.Size > 0 && string(have) != b.Public+"\n" {
		return fault.New(fault.Damaged, "the public key of the log in %s is not that of this installation", l.dir).
			Try("\"navicert audit verify\" says more; restore the folder from a copy")
	}
	if err == nil && string(have) == b.Public+"\n" {
		return nil
	}
	if b.Size > 0 && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := replace(l.files, l.path(evidence.PublicFile), []byte(b.Public+"\n")); err != nil {
		return err
	}
	return l.files.SyncDir(l.dir)
}

// failed says that the log could not be written, and what is true then.
func (l *Ledger) failed(err error) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f
	}
	return fault.New(fault.Unavailable, "the log in %s cannot be written", l.dir).Because(err).
		Try("the answer was not recorded; see that the disk has room and may be written to")
}

func (l *Ledger) unread(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, fs.ErrNotExist) {
		return fault.New(fault.Damaged, "the log in %s is shorter than its checkpoint says", l.dir).Because(err).
			Try("\"navicert audit verify\" says what is missing")
	}
	return fault.New(fault.Unavailable, "the log in %s cannot be read", l.dir).Because(err)
}
