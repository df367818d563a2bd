package sqlite

import (
	"errors"

	"modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"github.com/navicert/navicert/internal/fault"
)

// primary takes the primary code out of an extended one.
const primary = 0xff

// failed says in the user's words why the database could not be used. Faults,
// and errors that are not of the database, pass as they are.
func (d *DB) failed(err error) error {
	var f *fault.Fault
	if err == nil || errors.As(err, &f) {
		return err
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return fault.New(fault.Unavailable, "the database %s cannot be used", d.file).Because(err)
	}
	switch e.Code() & primary {
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return fault.New(fault.Unavailable, "another program is writing to the database %s", d.file).Because(err).Try("nothing was written; try again when it is done")
	case codes.SQLITE_FULL:
		return fault.New(fault.Unavailable, "there is no room for the database %s", d.file).Because(err).Try("nothing was written; make room on the disk and try again")
	case codes.SQLITE_READONLY, codes.SQLITE_PERM, codes.SQLITE_CANTOPEN:
		return fault.New(fault.Unavailable, "the database %s cannot be written", d.file).Because(err).Try("nothing was written; see that the disk and the file may be written to")
	case codes.SQLITE_IOERR, codes.SQLITE_NOLFS:
		return fault.New(fault.Unavailable, "the disk of the database %s has failed", d.file).Because(err).Try("nothing was written; look at the disk, then \"navicert doctor\"")
	case codes.SQLITE_CORRUPT, codes.SQLITE_NOTADB:
		return fault.New(fault.Damaged, "the database %s is damaged", d.file).Because(err).Try("\"navicert doctor\" says more; restore a backup into an empty folder")
	}
	return fault.New(fault.Unavailable, "the database %s cannot be used", d.file).Because(err)
}

// told gives the error of a function that Write ran: its own as it is, one of the
// database in the user's words.
func (d *DB) told(err error) error {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return d.failed(err)
	}
	return err
}

// endsTransaction reports whether SQLite may have rolled back by itself.
func endsTransaction(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code() & primary {
	case codes.SQLITE_FULL, codes.SQLITE_IOERR, codes.SQLITE_NOMEM, codes.SQLITE_BUSY, codes.SQLITE_INTERRUPT, codes.SQLITE_CORRUPT:
		return true
	}
	return false
}
