package sqlite

import (
	"database/sql"
	"errors"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// A Log is the log within a transaction of the writer. It implements
// record.Store.
type Log struct {
	*database.Log
	tx *Tx
}

// Log gives the log as the transaction sees it. Entries that Record added in the
// same transaction are not seen yet.
func (t *Tx) Log() *Log { return &Log{database.Within(t), t} }

// Checkpoint gives the last checkpoint. Entries without one are a damaged log,
// and no empty one.
func (l *Log) Checkpoint() ([]byte, error) {
	var b []byte
	err := l.tx.Row("SELECT checkpoint FROM log_head WHERE id = 1").Scan(&b)
	if !errors.Is(err, sql.ErrNoRows) {
		return b, err
	}
	var n int64
	if err := l.tx.Row("SELECT (SELECT count(*) FROM (SELECT 1 FROM log_leaf LIMIT 1)) + (SELECT count(*) FROM (SELECT 1 FROM log_entry LIMIT 1))").Scan(&n); err != nil || n == 0 {
		return nil, err
	}
	return nil, fault.New(fault.Damaged, "the checkpoint of the log in %s is missing", l.tx.db.file).
		Try("\"navicert audit verify\" says more; restore a backup into an empty folder")
}

// Append writes a batch.
func (l *Log) Append(b *record.Batch) error {
	for i, e := range b.Entries {
		if err := l.add(e, b.Lines[i], b.Hashes[i]); err != nil {
			return err
		}
	}
	_, err := l.tx.Exec(`INSERT INTO log_head (id, format, public, checkpoint) VALUES (1, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET checkpoint = excluded.checkpoint`, database.Format, b.Public, b.Checkpoint)
	return err
}

// add writes one entry, and what it is found by.
func (l *Log) add(e *evidence.Entry, line []byte, hashes []tlog.Hash) error {
	flat := make([]byte, 0, len(hashes)*tlog.HashSize)
	for _, h := range hashes {
		flat = append(flat, h[:]...)
	}
	if _, err := l.tx.Exec("INSERT INTO log_leaf (number, hashes) VALUES (?, ?)", e.Number, flat); err != nil {
		return err
	}
	if _, err := l.tx.Exec("INSERT INTO log_entry (number, line) VALUES (?, ?)", e.Number, line); err != nil {
		return err
	}
	return l.index(e)
}

// leafIndex is where tlog keeps the leaf of an entry, numbered from 1.
func leafIndex(number int64) int64 { return tlog.StoredHashIndex(0, number-1) }

// index writes what an entry is found by.
func (l *Log) index(e *evidence.Entry) error {
	r := database.RowOf(e)
	if _, err := l.tx.Exec("INSERT INTO log_find (number, kind, recorded, day, trade, class, until) VALUES (?, ?, ?, ?, ?, ?, ?)",
		e.Number, r.Kind, r.Recorded, r.On, r.Transaction, r.Class, r.Until); err != nil {
		return err
	}
	for _, c := range r.Countries {
		if _, err := l.tx.Exec("INSERT INTO log_country (country, number) VALUES (?, ?)", c, e.Number); err != nil {
			return err
		}
	}
	for _, n := range r.Links {
		if _, err := l.tx.Exec("INSERT INTO log_link (follows, number) VALUES (?, ?)", n, e.Number); err != nil {
			return err
		}
	}
	_, err := l.tx.Exec("INSERT INTO log_name (rowid, names) VALUES (?, ?)", e.Number, r.Names)
	return err
}
