// Package sqlite keeps the state of an installation in one database in its data
// folder: the log of answers, and whatever else has to be durable together with
// an entry of it.
//
// There is one writer. Whoever changes state does it in a function that Write
// runs in a transaction, and adds what the log has to say of it in the same
// function:
//
//	err := db.Write(ctx, func(tx *sqlite.Tx) error {
//		if _, err := tx.Exec("UPDATE licence SET used = used + ? WHERE id = ?", n, id); err != nil {
//			return err
//		}
//		receipts, err = tx.Record(content)
//		return err
//	})
//
// When Write gives no error, both are on the disk; when it gives one, neither
// is. Functions that wait at the same time share one commit. Readers go by Read
// and do not wait for the writer.
//
// Entries hold what thousands of them have in common by the number of a part, which is
// kept once; see package database for the form. No part holds a name. The tables that
// entries are searched by may lack the last ones: log_head says up to which entry they
// go, and a Log looks at the rest itself. Within a function of Write they are whole.
//
// Tables are made by the files of the folder migrations, which run in the order
// of their numbers, once and forwards only. To add a table, add a file with the
// next number; what has been released is never edited.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// A DB is the database of one data folder. It may be used by several goroutines,
// and several processes may use one data folder.
type DB struct {
	file    string
	log     record.Options
	writers *sql.DB
	readers *sql.DB
	writer  writer
	moveOld string // a log of plain files that the transaction takes over

	queue    *queue
	together int // functions that shared the last commit

	behind int           // how many entries the tables to search by may lack
	fresh  int           // bytes written since the last checkpoint, about
	full   int           // how many are enough for one
	anew   int           // after how many the write-ahead log is begun anew
	enough chan struct{} // asks for one
	moving sync.Mutex    // held while one is made beside the writer
	tidied chan struct{} // closed when nobody does any more
	closed chan struct{} // closed when the writer is to end
	ended  chan struct{} // closed when it has
	once   sync.Once
}

// readers is how many may read at the same time.
const readers = 8

// Settings of every connection. WAL lets readers go on while something is
// written; with synchronous FULL a commit is on the disk when it returns; what
// is deleted is overwritten; where another process writes, it is waited for.
const (
	common       = "_pragma=busy_timeout(10000)&_pragma=trusted_schema(0)&_pragma=foreign_keys(1)&_pragma=cell_size_check(1)"
	writeOptions = common + "&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=secure_delete(ON)&_pragma=journal_size_limit(67108864)&_pragma=wal_autocheckpoint(0)&_pragma=cache_size(-8192)"
	readOptions  = common + "&_pragma=query_only(1)"
)

// File gives the path of the database in a data folder.
func File(dir string) string { return filepath.Join(dir, database.Name) }

// Exists reports whether a data folder has a database.
func Exists(dir string) bool {
	info, err := os.Stat(File(dir))
	return err == nil && info.Mode().IsRegular() && info.Size() > 0
}

// Open opens the database of a data folder, makes it if there is none, and
// brings its tables up to what this program knows. A database that a newer
// program has written is refused.
func Open(dir string, log record.Options) (*DB, error) { return open(dir, log, "") }

// open opens a database with more settings of the driver.
func open(dir string, log record.Options, more string) (*DB, error) {
	if err := create(dir); err != nil {
		return nil, fault.New(fault.Unavailable, "the data folder %s cannot be written", dir).Because(err).
			Try("see that the folder may be written to, or name another one with --data")
	}
	d := &DB{file: File(dir), log: log, queue: newQueue(), behind: behind, full: full, anew: anew}
	d.enough, d.tidied, d.closed, d.ended = make(chan struct{}), make(chan struct{}), make(chan struct{}), make(chan struct{})
	var err error
	if d.writers, err = sql.Open("sqlite", database.DSN(d.file, writeOptions+"&_txlock=immediate"+more)); err != nil {
		return nil, d.failed(err)
	}
	if err := d.migrate(context.Background()); err != nil {
		return nil, errors.Join(d.failed(err), d.writers.Close())
	}
	d.writers.SetMaxOpenConns(1)
	if d.readers, err = sql.Open("sqlite", database.DSN(d.file, readOptions+more)); err != nil {
		return nil, errors.Join(d.failed(err), d.writers.Close())
	}
	checkpoints, err := sql.Open("sqlite", database.DSN(d.file, writeOptions+more))
	if err != nil {
		return nil, errors.Join(d.failed(err), d.writers.Close(), d.readers.Close())
	}
	checkpoints.SetMaxOpenConns(1)
	checkpoints.SetMaxIdleConns(1)
	d.readers.SetMaxOpenConns(readers)
	d.readers.SetMaxIdleConns(readers)
	go d.serve()
	go d.checkpoints(checkpoints)
	return d, nil
}

// create makes the folder and an empty file that nobody else may read. What
// SQLite puts beside it gets the same permissions.
func create(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	w, err := os.OpenFile(File(dir), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return w.Close()
}

// Close ends the writer when it has done what it was given, and closes the
// database.
func (d *DB) Close() error {
	var err error
	d.once.Do(func() {
		close(d.closed)
		<-d.ended
		<-d.tidied
		d.writer.close()
		err = errors.Join(d.readers.Close(), d.writers.Close())
	})
	return err
}

// Read runs a function on the database as it is at one moment. It must not keep
// the transaction.
func (d *DB) Read(ctx context.Context, see func(q database.Queryer) error) error {
	tx, err := d.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return d.failed(err)
	}
	defer func() { _ = tx.Rollback() }()
	return see(tx)
}
