package audit

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
)

// A Line is what is kept of one entry.
type Line struct {
	Row   int64  // number that it is kept under, from 1
	Text  []byte // the entry, or the text of an evidence.Gap, without a line end
	End   int64  // byte of the file behind its line end, in a file
	Whole bool   // it has its line end; always so outside of files
	Lost  error  // why the entry cannot be put together out of what is kept, which Text is then; nil if it can
}

// A Log is a log that can be read, wherever it is kept. What it gives is not
// believed before Verify has held it against the checkpoint.
type Log interface {
	// Public gives the key to verify with and a line end, nothing where it is
	// missing.
	Public() ([]byte, error)
	// Checkpoint gives the signed checkpoint, nothing where it is missing.
	Checkpoint() ([]byte, error)
	// Tree gives the hashes of the tree, 32 bytes each, as tlog numbers them.
	Tree() (io.ReadCloser, error)
	// Lines gives what is kept of each entry, in their order, until see gives
	// an error, which it gives back.
	Lines(see func(Line) error) error
	// Line gives what is kept of one entry, numbered from 1.
	Line(number int64) ([]byte, error)
	tlog.HashReader
	// Find gives entries among which are all that are wanted, in their order,
	// until see gives an error, which it gives back.
	Find(s Search, see func(Line) error) error
	// Beside says what is wrong with what is kept beside an entry to find it
	// by; "" if nothing is. e is nil for a deleted one. Where it is asked, the
	// entries themselves are proven.
	Beside(l Line, e *evidence.Entry) (string, error)
	// Sound says what is wrong with the file that the log is kept in, apart from
	// the log; "" if nothing is. Where it is asked, the entries are proven.
	Sound() (string, error)
	// Partial reports whether entries may be left out, which the reader of a copy
	// is told. Where not, it is a finding.
	Partial() bool
	// Rest reports whether something may follow the last signed entry that an
	// append has left that was stopped. Where not, it is a finding.
	Rest() bool
}

// Folder is the log in a folder of plain files, as "audit export" writes it.
func Folder(files fs.FS) Log { return folder{files} }

type folder struct{ files fs.FS }

func (f folder) Public() ([]byte, error)     { return f.read(evidence.PublicFile) }
func (f folder) Checkpoint() ([]byte, error) { return f.read(evidence.CheckpointFile) }
func (f folder) Rest() bool                  { return true }
func (f folder) Partial() bool               { return true }
func (f folder) Sound() (string, error)      { return "", nil }

func (f folder) read(name string) ([]byte, error) {
	b, err := fs.ReadFile(f.files, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unread(name, err)
	}
	return b, nil
}

func unread(name string, err error) *fault.Fault {
	return fault.New(fault.Unavailable, "the file %q of the log cannot be read", name).Because(err)
}

func (f folder) Tree() (io.ReadCloser, error) {
	r, err := f.files.Open(evidence.TreeFile)
	if errors.Is(err, fs.ErrNotExist) {
		return io.NopCloser(eof{}), nil
	}
	if err != nil {
		return nil, unread(evidence.TreeFile, err)
	}
	return r, nil
}

// eof is a file without bytes.
type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }

func (f folder) Lines(see func(Line) error) error {
	r, err := f.files.Open(evidence.EntriesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return unread(evidence.EntriesFile, err)
	}
	defer r.Close()
	in := bufio.NewReaderSize(r, 1<<16)
	for l := (Line{Row: 1}); ; l.Row++ {
		text, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return unread(evidence.EntriesFile, err)
		}
		if len(text) == 0 {
			return nil
		}
		l.End += int64(len(text))
		l.Whole = err == nil
		if l.Text = text; l.Whole {
			l.Text = text[:len(text)-1]
		}
		if err := see(l); err != nil {
			return err
		}
		if !l.Whole {
			return nil
		}
	}
}

var errFound = errors.New("found")

func (f folder) Line(number int64) ([]byte, error) {
	var out []byte
	err := f.Lines(func(l Line) error {
		if l.Row == number && l.Whole {
			out = l.Text
			return errFound
		}
		return nil
	})
	if err == nil {
		return nil, broken("entry %d is missing", number)
	}
	if errors.Is(err, errFound) {
		err = nil
	}
	return out, err
}

func (f folder) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	b, err := f.read(evidence.TreeFile)
	if err != nil {
		return nil, err
	}
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		at := x * tlog.HashSize
		if at+tlog.HashSize > int64(len(b)) {
			return nil, broken("its tree is too short")
		}
		copy(out[i][:], b[at:])
	}
	return out, nil
}

func (f folder) Find(s Search, see func(Line) error) error {
	if !s.Latest {
		return f.Lines(see)
	}
	var all []Line
	if err := f.Lines(func(l Line) error { all = append(all, l); return nil }); err != nil {
		return err
	}
	for _, l := range slices.Backward(all) {
		if err := see(l); err != nil {
			return err
		}
	}
	return nil
}

func (f folder) Beside(l Line, _ *evidence.Entry) (string, error) {
	r, err := f.files.Open(evidence.PlacesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Sprintf("The file %q is missing", evidence.PlacesFile), nil
	}
	if err != nil {
		return "", unread(evidence.PlacesFile, err)
	}
	defer r.Close()
	at, ok := r.(io.ReaderAt)
	if !ok {
		return "", unread(evidence.PlacesFile, errors.New("it cannot be read in the middle"))
	}
	var b [evidence.PlaceSize]byte
	if _, err := at.ReadAt(b[:], (l.Row-1)*evidence.PlaceSize); err != nil && !errors.Is(err, io.EOF) {
		return "", unread(evidence.PlacesFile, err)
	}
	if int64(binary.BigEndian.Uint64(b[:])) != l.End {
		return fmt.Sprintf("The file %q does not say where entry %d ends", evidence.PlacesFile, l.Row), nil
	}
	return "", nil
}
