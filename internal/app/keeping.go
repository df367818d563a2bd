package app

import (
	"context"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// Keep makes answers durable in the log of the data folder, all or none of them,
// and gives their receipts. It may be called by many goroutines: those that come
// while the disk is busy with others share the next commit, so that a hundred
// answers cost little more than one, and none waits for company.
func (a *App) Keep(contents ...evidence.Content) ([]record.Receipt, error) {
	if len(contents) == 0 {
		return nil, nil
	}
	prepared := make([]record.Prepared, len(contents))
	for i, c := range contents {
		var err error
		if prepared[i], err = record.Prepare(c); err != nil {
			return nil, err
		}
	}
	return a.KeepPrepared(nil, prepared...)
}

// KeepPrepared is Keep for answers that were prepared. What also writes, where it
// is not nil, is durable with them, or neither is.
func (a *App) KeepPrepared(also func(*sqlite.Tx, []record.Receipt) error, answers ...record.Prepared) ([]record.Receipt, error) {
	d, err := a.Database()
	if err != nil {
		return nil, err
	}
	if also == nil {
		return d.Record(context.Background(), answers...)
	}
	var out []record.Receipt
	err = d.Write(context.Background(), func(tx *sqlite.Tx) (err error) {
		if out, err = tx.RecordPrepared(answers...); err != nil {
			return err
		}
		return also(tx, out)
	})
	return out, err
}

// Writable reports why nothing could be recorded now, nil where it could.
func (a *App) Writable() error {
	d, err := a.Database()
	if err != nil {
		return err
	}
	return d.Write(context.Background(), func(*sqlite.Tx) error { return nil })
}
