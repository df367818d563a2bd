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

// Append writes a batch.
func (l *Log) Append(b *record.Batch) error {
	if err := l.add(b.Entries, b.Lines, b.Hashes); err != nil {
		return err
	}
	_, err := l.tx.Exec(`INSERT INTO log_head (id, format, public, checkpoint) VALUES (1, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET checkpoint = excluded.checkpoint`, database.Format, b.Public, b.Checkpoint)
	return err
}

// add writes entries, and what they are found by.
func (l *Log) add(entries []*evidence.Entry, lines [][]byte, hashes [][]tlog.Hash) error {
	leaf := rows{into: "log_leaf (number, hashes)", columns: 2}
	entry := rows{into: "log_entry (number, line)", columns: 2}
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
	return errors.Join(leaf.insert(l.tx), entry.insert(l.tx), l.index(entries))
}

// leafIndex is where tlog keeps the leaf of an entry, numbered from 1.
func leafIndex(number int64) int64 { return tlog.StoredHashIndex(0, number-1) }

// index writes what entries are found by.
func (l *Log) index(entries []*evidence.Entry) error {
	find := rows{into: "log_find (number, kind, recorded, day, trade, class, until)", columns: 7}
	country := rows{into: "log_country (country, number)", columns: 2}
	link := rows{into: "log_link (follows, number)", columns: 2}
	// A statement with several rows has the index of names written out at its
	// end; one row at a time, it is written once, at the commit.
	name := rows{into: "log_name (rowid, names)", columns: 2, single: true}
	for _, e := range entries {
		r := database.RowOf(e)
		find.add(e.Number, r.Kind, r.Recorded, r.On, r.Transaction, r.Class, r.Until)
		for _, c := range r.Countries {
			country.add(c, e.Number)
		}
		for _, n := range r.Links {
			link.add(n, e.Number)
		}
		if r.Names != "" {
			name.add(e.Number, r.Names)
		}
	}
	return errors.Join(find.insert(l.tx), country.insert(l.tx), link.insert(l.tx), name.insert(l.tx))
}

// rows are rows of one table that are inserted many at a time, which costs half
// of what one at a time does.
type rows struct {
	into    string // table and columns
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
		query := "INSERT INTO " + r.into + " VALUES " + strings.Repeat(row, n)[2:]
		if _, err := tx.Exec(query, r.values[:n*r.columns]...); err != nil {
			return err
		}
		r.values = r.values[n*r.columns:]
	}
	return nil
}
