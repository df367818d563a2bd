package folder

import (
	"errors"
	"io"
	"os"
)

// files are the operations on disk that a Folder needs. The tests make each of
// them fail in turn.
type files interface {
	Read(name string) ([]byte, error) // fs.ErrNotExist where there is none
	MakeDir(name string) error        // with all above it
	Create(name string) (file, error) // emptied if it is there
	Rename(from, to string) error
	SyncDir(name string) error
	Remove(name string) error
	List(dir string) ([]string, error) // the names in a folder
	// Lock takes the lock that the file name stands for, without waiting:
	// errLocked where another holds it. A process that dies gives it up.
	Lock(name string) (unlock func(), err error)
}

type file interface {
	io.Writer
	Sync() error
	Close() error
}

var errLocked = errors.New("another import is being written")

// disk is the real thing.
type disk struct{}

func (disk) Read(name string) ([]byte, error) { return os.ReadFile(name) }
func (disk) MakeDir(name string) error        { return os.MkdirAll(name, 0o700) }
func (disk) Rename(from, to string) error     { return os.Rename(from, to) }
func (disk) Remove(name string) error         { return os.Remove(name) }
func (disk) List(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

func (disk) Create(name string) (file, error) {
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
}

// write puts b into a file so that the name holds all of it or what it held
// before, even if the machine stops. The folder of the name is synced by the
// caller, once for all names.
func write(fsys files, name string, b []byte) error {
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
	if cerr := w.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return fsys.Rename(tmp, name)
}

// same reports whether the file holds exactly b.
func same(fsys files, name string, b []byte) bool {
	old, err := fsys.Read(name)
	return err == nil && string(old) == string(b)
}
