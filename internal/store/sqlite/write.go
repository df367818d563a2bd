package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// group is how many functions share one commit at most.
const group = 512

// A job is a function that waits for the writer.
type job struct {
	change  func(*Tx) error
	outside bool // to be run alone, and in no transaction
	err     error
	done    chan struct{}
}

// A Tx is one transaction of the writer. It is used by the goroutine that Write
// runs the function in, and not after the function has returned.
type Tx struct {
	ctx    context.Context
	db     *DB
	growth *record.Growth // begun with the first entry of the transaction
	ended  error          // why SQLite gave the transaction up
}

// Write runs a function in a transaction, and returns when what it wrote is on
// the disk. Where the function gives an error, what it wrote is taken back and
// the error is given; other functions that share the commit are not touched by
// it. The context is for waiting: once the function runs, it runs to its end.
func (d *DB) Write(ctx context.Context, change func(*Tx) error) error {
	return d.wait(ctx, &job{change: change, done: make(chan struct{})})
}

// wait gives a job to the writer and waits until it is done.
func (d *DB) wait(ctx context.Context, j *job) error {
	select {
	case <-d.closed:
		return fault.New(fault.Unavailable, "the database %s was closed", d.file)
	case <-ctx.Done():
		return ctx.Err()
	case d.jobs <- j:
	}
	<-j.done
	return j.err
}

// serve runs functions until the database is closed.
func (d *DB) serve() {
	defer close(d.ended)
	for {
		select {
		case <-d.closed:
			return
		case j := <-d.jobs:
			for j != nil {
				j = d.commit(j)
			}
		}
	}
}

// commit runs a function, and those that wait by the time it is done, in one
// transaction. It gives back a job that was taken and wants to run alone.
func (d *DB) commit(first *job) (alone *job) {
	if first.outside {
		d.alone(first)
		return nil
	}
	var did []*job
	d.moveOld = ""
	err := d.writer.begin(d)
	tx := &Tx{ctx: context.Background(), db: d}
	for j := first; j != nil && err == nil; j = d.next(len(did)) {
		if j.outside {
			alone = j
			break
		}
		did = append(did, j)
		if err = d.writer.try(tx, j); err != nil {
			break
		}
	}
	if err == nil {
		err = d.writer.commit(tx)
	}
	if err != nil {
		d.writer.rollback()
		err = d.failed(err)
	}
	if len(did) == 0 {
		did = append(did, first)
	}
	for _, j := range did {
		if j.err == nil {
			j.err = err
		}
		close(j.done)
	}
	return alone
}

// alone runs a function outside of any transaction.
func (d *DB) alone(j *job) {
	defer close(j.done)
	if j.err = d.writer.begin(d); j.err == nil {
		_, j.err = d.writer.exec("COMMIT") // the connection is all that was wanted
	}
	if j.err == nil {
		j.err = j.change(&Tx{ctx: context.Background(), db: d})
	}
	j.err = d.failed(j.err)
}

// next gives a function that waits already, if any.
func (d *DB) next(have int) *job {
	if have >= group {
		return nil
	}
	select {
	case j := <-d.jobs:
		return j
	default:
		return nil
	}
}

// A writer is the one connection that writes, and its statements.
type writer struct {
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	known      record.Known
}

func (w *writer) close() {
	for _, s := range w.statements {
		_ = s.Close()
	}
	if w.conn != nil {
		_ = w.conn.Close()
	}
	w.conn, w.statements = nil, nil
}

func (w *writer) begin(d *DB) error {
	if w.conn == nil {
		c, err := d.writers.Conn(context.Background())
		if err != nil {
			return err
		}
		w.conn, w.statements = c, make(map[string]*sql.Stmt)
	}
	_, err := w.exec("BEGIN IMMEDIATE")
	return err
}

// exec runs a statement, which is prepared once.
func (w *writer) exec(query string, args ...any) (sql.Result, error) {
	s, err := w.statement(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(context.Background(), args...)
}

// maxStatements bounds how many statements are kept prepared.
const maxStatements = 256

func (w *writer) statement(query string) (*sql.Stmt, error) {
	if s := w.statements[query]; s != nil {
		return s, nil
	}
	if len(w.statements) >= maxStatements {
		for _, s := range w.statements {
			_ = s.Close()
		}
		clear(w.statements)
	}
	s, err := w.conn.PrepareContext(context.Background(), query)
	if err == nil {
		w.statements[query] = s
	}
	return s, err
}

// try runs one function. The error is one of the transaction; that of the
// function is left in the job.
func (w *writer) try(tx *Tx, j *job) error {
	if _, err := w.exec("SAVEPOINT one"); err != nil {
		return err
	}
	var mark record.Mark
	had := tx.growth != nil
	if had {
		mark = tx.growth.Mark()
	}
	if j.err = j.change(tx); tx.ended != nil {
		return tx.ended
	} else if j.err == nil {
		_, err := w.exec("RELEASE one")
		return err
	}
	j.err = tx.db.told(j.err)
	switch {
	case had:
		tx.growth.Reset(mark)
	case tx.growth != nil:
		tx.growth = nil
	}
	// Some failures, such as a full disk, end the whole transaction; then this
	// fails too, and nobody is told that anything was written.
	if _, err := w.exec("ROLLBACK TO one"); err != nil {
		return err
	}
	_, err := w.exec("RELEASE one")
	return err
}

func (w *writer) commit(tx *Tx) error {
	known := record.Known{}
	if tx.growth != nil {
		var err error
		if known, err = tx.growth.Seal(); err != nil {
			return err
		}
	}
	if _, err := w.exec("COMMIT"); err != nil {
		return err
	}
	if !known.None() {
		w.known = known
		if told := tx.db.log.Sealed; told != nil {
			told(known.Checkpoint())
		}
	}
	tx.db.move()
	return nil
}

// rollback ends the transaction and gives up the connection: what it remembers
// after a failure is not to be relied on.
func (w *writer) rollback() {
	if w.conn != nil {
		_, _ = w.conn.ExecContext(context.Background(), "ROLLBACK")
	}
	w.close()
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
	g, err := record.Begin(t.Log(), t.db.log, &t.db.writer.known)
	if err == nil {
		t.growth = g
	}
	return err
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
