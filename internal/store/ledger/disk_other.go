//go:build !unix

package ledger

import (
	"errors"
	"io/fs"
	"os"
)

// SyncDir does nothing where folders cannot be synced: there a rename is
// durable when the system says so.
func (disk) SyncDir(string) error { return nil }

// Lock makes the file, and whoever finds it there does not hold the lock. A
// process that dies leaves it; on systems where an open file cannot be
// removed, a left file can, and so is told from a held one.
func (disk) Lock(name string) (func(), error) {
	_ = os.Remove(name) // fails while another process has it open
	w, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, errLocked
	} else if err != nil {
		return nil, err
	}
	return func() { _ = w.Close(); _ = os.Remove(name) }, nil
}
