package sqlite

import (
	"context"
	"database/sql"
	"runtime"
	"time"

	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// group is how many functions share one commit at most, and company how long a
// commit waits for as many as shared the one before. A commit costs many times what
// an entry does; whoever writes alone waits for nobody.
const (
	group   = 512
	company = time.Millisecond
)

// A job is a function that waits for the writer.
type job struct {
	change   func(*Tx) error
	answers  []record.Prepared // in place of change: only these are recorded
	receipts []record.Receipt  // of them
	outside  bool              // to be run alone, and in no transaction
	err      error
	done     chan struct{}
}

// Write runs a function in a transaction, and returns when what it wrote is on
// the disk. Where the function gives an error, what it wrote is taken back and
// the error is given; other functions that share the commit are not touched by
// it. The context is for waiting: once the function runs, it runs to its end.
func (d *DB) Write(ctx context.Context, change func(*Tx) error) error {
	return d.wait(ctx, &job{change: change, done: make(chan struct{})})
}

// Record adds answers to the log and returns when they are on the disk, with a
// receipt for each. It is what Write with a function that records them does, for
// less: where others have begun to add to the log in the same transaction, no
// statement is run for them until all are written together.
func (d *DB) Record(ctx context.Context, answers ...record.Prepared) ([]record.Receipt, error) {
	j := &job{answers: answers, done: make(chan struct{})}
	j.change = func(tx *Tx) (err error) {
		j.receipts, err = tx.RecordPrepared(answers...)
		return err
	}
	if err := d.wait(ctx, j); err != nil {
		return nil, err
	}
	return j.receipts, nil
}

// wait gives a job to the writer and waits until it is done.
func (d *DB) wait(ctx context.Context, j *job) error {
	select {
	case <-d.closed:
		return d.wasClosed()
	default:
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := d.queue.put(j); err != nil {
		return err
	}
	return d.queue.done(ctx, j)
}

func (d *DB) wasClosed() error {
	return fault.New(fault.Unavailable, "the database %s was closed", d.file)
}

// serve runs functions until the database is closed.
func (d *DB) serve() {
	defer close(d.ended)
	for d.queue.await(1, nil, d.closed) {
		d.commit()
	}
	d.queue.end(d.wasClosed())
}

// commit runs the functions that wait, and those that come by the time these are done,
// in one transaction; or one that wants to run alone.
func (d *DB) commit() {
	d.gather()
	waiting := d.queue.take(group)
	if len(waiting) == 0 {
		return // nobody waits any more
	}
	if waiting[0].outside {
		d.alone(waiting[0])
		return
	}
	var did []*job
	d.moveOld = ""
	err := d.writer.begin(d)
	tx := &Tx{ctx: context.Background(), db: d}
	for err == nil {
		if len(waiting) == 0 {
			waiting = d.queue.others(group - len(did))
		}
		if len(waiting) == 0 {
			break
		}
		j := waiting[0]
		did, waiting = append(did, j), waiting[1:]
		err = d.writer.try(tx, j)
	}
	if err == nil {
		err = d.writer.commit(tx)
	}
	if err != nil {
		d.writer.rollback()
		err = d.failed(err)
		did = append(did, waiting...) // they share the failure
	}
	d.together = len(did)
	for _, j := range did {
		if j.err == nil {
			j.err = err
		}
		close(j.done)
	}
}

// gather lets those that are about to ask for a commit do so, and waits a moment for as
// many functions as shared the one before. Without the first, whoever asks on a machine
// with one processor has the writer run at once, and all the others make commits of
// their own while they could share one.
func (d *DB) gather() {
	runtime.Gosched()
	if want := min(d.together, group); want > 1 && d.log.After != nil {
		d.queue.await(want, d.log.After(company), d.closed)
	}
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

// A writer is the one connection that writes, and its statements.
type writer struct {
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	known      record.Known
	mine       bool   // whether known is the end of the log
	parts      *parts // as they are in the table, nil where that is to be read; so is tail
	tail       *tail
	version    int64 // of the data, as SQLite counts what others write, when these were
}

func (w *writer) close() {
	for _, s := range w.statements {
		_ = s.Close()
	}
	if w.conn != nil {
		_ = w.conn.Close()
	}
	w.conn, w.statements, w.parts, w.tail, w.mine = nil, nil, nil, nil, false
	w.version = -1 // another connection counts for itself
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
	if j.answers != nil && tx.oldLog() == "" {
		return w.add(tx, j)
	}
	if err := tx.function(); err != nil {
		return err
	}
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
	w.parts, w.tail = nil, nil // some may have been taken back
	_, err := w.exec("RELEASE one")
	return err
}

// add adds answers to the log in memory, where there is nothing to take back.
func (w *writer) add(tx *Tx, j *job) error {
	if err := tx.grow(); err != nil {
		if endsTransaction(err) {
			return err
		}
		j.err = tx.db.told(err)
		return nil
	}
	mark := tx.growth.Mark()
	if err := j.change(tx); err != nil {
		j.err = tx.db.told(err)
		tx.growth.Reset(mark)
	}
	return nil
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
		w.known, w.mine = known, true
		if told := tx.db.log.Sealed; told != nil {
			told(known.Checkpoint())
		}
	}
	tx.db.move()
	tx.db.grown(tx)
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
