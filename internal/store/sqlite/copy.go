package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/fault"
)

// CopyTo writes a copy of the database, as it is at one moment, into a file that
// is not there. Nobody waits for it. What was deleted is not in the copy.
func (d *DB) CopyTo(ctx context.Context, file string) error {
	db, err := sql.Open("sqlite", database.DSN(d.file, common))
	if err != nil {
		return d.failed(err)
	}
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", file)
	return d.failed(errors.Join(err, db.Close()))
}

// Sound asks SQLite to look at every page and every index of the database, that
// of the names too. A *fault.Fault of code Damaged says what it found first.
func (d *DB) Sound(ctx context.Context) error {
	var says string
	if err := d.readers.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&says); err != nil {
		return d.failed(err)
	}
	if says != "ok" {
		return fault.New(fault.Damaged, "the database %s is damaged", d.file).Because(errors.New(says)).Try("restore a backup into an empty folder")
	}
	return nil
}

// Unfound gives the first entry whose names are not in the index of names, 0 if
// there is none.
func (d *DB) Unfound(ctx context.Context) (int64, error) {
	var n int64
	err := d.readers.QueryRowContext(ctx, `SELECT coalesce(min(e.number), 0) FROM log_entry e
		WHERE NOT EXISTS (SELECT 1 FROM log_name_docsize n WHERE n.id = e.number)
		AND (json_array_length(CAST(e.line AS TEXT), '$.subject.parties') > 0 OR json_array_length(CAST(e.line AS TEXT), '$.subject.listed') > 0)`).Scan(&n)
	return n, d.failed(err)
}
