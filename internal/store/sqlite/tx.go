package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
)

// A Tx is one transaction of the writer. It is used by the goroutine that Write
// runs the function in, and not after the function has returned.
type Tx struct {
	ctx     context.Context
	db      *DB
	growth  *record.Growth // begun with the first entry of the transaction
	old     *string        // folder of a log of plain files, nil where it was not looked for
	ended   error          // why SQLite gave the transaction up
	wrote   int            // bytes of entries, as they are kept
	looked  bool           // whether others have written
	indexed int            // entries of which it was written what they are found by
	// functions is set with the first function of the transaction that is not only Record.
	functions bool
}

// Exec runs a statement that writes.
func (t *Tx) Exec(query string, args ...any) (sql.Result, error) {
	if t.ended != nil {
		return nil, t.ended
	}
	r, err := t.db.writer.exec(query, args...)
	if endsTransaction(err) {
		// Whatever followed would be written outside of the transaction.
		t.ended = err
	}
	return r, err
}

// Query runs a statement that reads. The rows have to be closed before anything
// else is done.
func (t *Tx) Query(query string, args ...any) (*sql.Rows, error) {
	return t.db.writer.conn.QueryContext(t.ctx, query, args...)
}

// Row runs a statement that reads one row, which is prepared once.
func (t *Tx) Row(query string, args ...any) *sql.Row {
	if s, err := t.db.writer.statement(query); err == nil {
		return s.QueryRowContext(t.ctx, args...)
	}
	return t.db.writer.conn.QueryRowContext(t.ctx, query, args...) // which gives the error
}

// QueryContext is Query; with QueryRowContext it makes a Tx a database.Queryer.
// The context is not looked at: a transaction of the writer is not stopped
// halfway.
func (t *Tx) QueryContext(_ context.Context, query string, args ...any) (*sql.Rows, error) {
	return t.Query(query, args...)
}

// QueryRowContext is Row.
func (t *Tx) QueryRowContext(_ context.Context, query string, args ...any) *sql.Row {
	return t.Row(query, args...)
}

// grow begins to add to the log.
func (t *Tx) grow() error {
	if t.growth != nil {
		return nil
	}
	if err := t.Adopt(); err != nil {
		return err
	}
	if err := t.look(); err != nil {
		return err
	}
	// Where no other connection has written since, the end of the log is the one
	// that was written last, and need not be read and held against its signature.
	w := &t.db.writer
	if w.mine && !w.known.None() {
		t.growth = record.Continue(t.Log(), t.db.log, &w.known)
		return nil
	}
	g, err := record.Begin(t.Log(), t.db.log, &w.known)
	if err == nil {
		t.growth = g
	}
	return err
}

// look forgets what the writer knows of the database where another connection has
// written since.
func (t *Tx) look() error {
	if t.looked {
		return nil
	}
	w := &t.db.writer
	var version int64
	if err := t.Row("PRAGMA data_version").Scan(&version); err != nil {
		return err
	}
	if version != w.version {
		w.parts, w.tail, w.mine, w.version = nil, nil, false, version
	}
	t.looked = true
	return nil
}

// Next gives the number that the next entry will have.
func (t *Tx) Next() (int64, error) {
	if err := t.grow(); err != nil {
		return 0, err
	}
	return t.growth.Size() + 1, nil
}

// Record adds answers to the log in this transaction and gives a receipt for
// each: their numbers hold if Write gives no error. The checkpoint is signed once
// for all entries that share a commit.
func (t *Tx) Record(contents ...evidence.Content) ([]record.Receipt, error) {
	prepared := make([]record.Prepared, len(contents))
	for i, c := range contents {
		var err error
		if prepared[i], err = record.Prepare(c); err != nil {
			return nil, fmt.Errorf("answer %d of %d: %w", i+1, len(contents), err)
		}
	}
	return t.RecordPrepared(prepared...)
}

// RecordPrepared is Record for answers that were prepared before the transaction
// began, by whoever asked: so the one writer has less to do.
func (t *Tx) RecordPrepared(prepared ...record.Prepared) ([]record.Receipt, error) {
	if err := t.grow(); err != nil {
		return nil, err
	}
	var out []record.Receipt
	for _, p := range prepared {
		r, err := t.growth.Add(p)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}
