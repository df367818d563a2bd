package sqlite

import (
	"database/sql"
	"errors"
	"strings"

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

// Append writes a batch. What it is found by may be written later, where nothing but
// answers was added in the transaction.
func (l *Log) Append(b *record.Batch) error {
	x, err := l.tx.tail()
	if err != nil {
		return err
	}
	if err := l.add(b.Entries, b.Lines, b.Hashes); err != nil {
		return err
	}
	// What was read, because this program has just begun or another one writes too, is
	// not left to be read again.
	x.add(b.Entries...)
	if l.tx.functions || x.again || len(x.rows) >= l.tx.db.behind {
		if err := l.tx.index(x); err != nil {
			return err
		}
	}
	return l.head(b.Public, b.Checkpoint, x.found)
}

// head writes the checkpoint, and which entry the tables to search by go up to.
func (l *Log) head(public string, checkpoint []byte, found int64) error {
	_, err := l.tx.Exec(`INSERT INTO log_head (id, format, public, checkpoint, found) VALUES (1, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET checkpoint = excluded.checkpoint, found = excluded.found`, database.Format, public, checkpoint, found)
	return err
}

// add writes entries.
func (l *Log) add(entries []*evidence.Entry, lines [][]byte, hashes [][]tlog.Hash) error {
	leaf := rows{into: "INSERT INTO log_leaf (number, hashes)", columns: 2}
	entry := rows{into: "INSERT INTO log_entry (number, line)", columns: 2}
	for i, e := range entries {
		flat := make([]byte, 0, len(hashes[i])*tlog.HashSize)
		for _, h := range hashes[i] {
			flat = append(flat, h[:]...)
		}
		leaf.add(e.Number, flat)
		kept, err := l.tx.pack(e.Number, lines[i])
		if err != nil {
			return err
		}
		entry.add(e.Number, kept)
		l.tx.wrote += len(kept)
	}
	return errors.Join(leaf.insert(l.tx), entry.insert(l.tx))
}

// leafIndex is where tlog keeps the leaf of an entry, numbered from 1.
func leafIndex(number int64) int64 { return tlog.StoredHashIndex(0, number-1) }

// rows are rows of one table that are inserted many at a time, which costs half
// of what one at a time does.
type rows struct {
	into    string // how a statement begins: with table and columns
	columns int
	single  bool // one at a time all the same
	values  []any
}

// together is how many rows one statement inserts at most. What is left over goes
// by statements of a half, a quarter and so on, so that few are kept prepared.
const together = 64

func (r *rows) add(values ...any) { r.values = append(r.values, values...) }

func (r *rows) insert(tx *Tx) error {
	for len(r.values) > 0 {
		n := together
		for n > 1 && (len(r.values) < n*r.columns || r.single) {
			n /= 2
		}
		row := ", (?" + strings.Repeat(", ?", r.columns-1) + ")"
		query := r.into + " VALUES " + strings.Repeat(row, n)[2:]
		if _, err := tx.Exec(query, r.values[:n*r.columns]...); err != nil {
			return err
		}
		r.values = r.values[n*r.columns:]
	}
	return nil
}
