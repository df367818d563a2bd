package ledger

import (
	"errors"
	"io"
	"os"
)

// files are the operations on disk that a Ledger needs. The tests make each of
// them fail in turn.
type files interface {
	Read(name string) ([]byte, error) // fs.ErrNotExist where there is none
	ReadAt(name string, b []byte, at int64) error
	MakeDir(name string) error        // with all above it
	Open(name string) (file, error)   // to write, made if it is not there
	Create(name string) (file, error) // emptied if it is there
	Rename(from, to string) error
	SyncDir(name string) error
	// Lock takes the lock that the file name stands for, without waiting:
	// errLocked where another holds it. A process that dies gives it up.
	Lock(name string) (unlock func(), err error)
}

type file interface {
	io.Writer
	io.WriterAt
	Truncate(size int64) error
	Sync() error
	Close() error
}

var errLocked = errors.New("another program is writing to the log")

// disk is the real thing. What the log holds is nobody's business but the
// user's, so the folder and its files are the user's alone.
type disk struct{}

func (disk) Read(name string) ([]byte, error) { return os.ReadFile(name) }
func (disk) MakeDir(name string) error        { return os.MkdirAll(name, 0o700) }
func (disk) Rename(from, to string) error     { return os.Rename(from, to) }

func (disk) ReadAt(name string, b []byte, at int64) error {
	r, err := os.Open(name)
	if err != nil {
		return err
	}
	_, err = r.ReadAt(b, at)
	return errors.Join(err, r.Close())
}

func (disk) Open(name string) (file, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o600)
}

func (disk) Create(name string) (file, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

// extend makes a file of which only the first at bytes count go on with b, and
// syncs it. Whatever stood behind them is cut off first.
func extend(fsys files, name string, at int64, b []byte) error {
	w, err := fsys.Open(name)
	if err != nil {
		return err
	}
	if err = w.Truncate(at); err == nil {
		var n int
		if n, err = w.WriteAt(b, at); err == nil && n < len(b) {
			err = io.ErrShortWrite
		}
	}
	if err == nil {
		err = w.Sync()
	}
	return errors.Join(err, w.Close())
}

// replace puts b into a file so that the name holds all of it or what it held
// before, even if the machine stops. The caller syncs the folder.
func replace(fsys files, name string, b []byte) error {
	tmp := name + ".new"
	w, err := fsys.Create(tmp)
	if err != nil {
		return err
	}
	n, err := w.Write(b)
	if err == nil && n < len(b) {
		err = io.ErrShortWrite
	}
	if err == nil {
		err = w.Sync()
	}
	if err = errors.Join(err, w.Close()); err != nil {
		return err
	}
	return fsys.Rename(tmp, name)
}
