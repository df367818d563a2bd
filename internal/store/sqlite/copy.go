package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/navicert/navicert/internal/evidence"
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
// there is none. Those that the tables to search by do not go up to are left out.
func (d *DB) Unfound(ctx context.Context) (found int64, err error) {
	err = d.Read(ctx, func(q database.Queryer) error {
		log := database.Within(q)
		for next := int64(0); found == 0 && next >= 0; {
			numbers, err := nameless(ctx, q, next)
			if err != nil {
				return err
			}
			next = -1
			for _, n := range numbers {
				line, err := log.Line(n)
				if err != nil {
					return err
				}
				e, err := evidence.Decode(line)
				if err != nil {
					return fault.New(fault.Damaged, "what stands in the place of entry %d is none", n).Because(err)
				}
				if len(e.Subject.Parties)+len(e.Subject.Listed) > 0 {
					found = n
					return nil
				}
				next = n
			}
		}
		return nil
	})
	return found, d.failed(err)
}

// nameless gives the first entries behind one that are not in the index of names.
func nameless(ctx context.Context, q database.Queryer, behind int64) ([]int64, error) {
	rows, err := q.QueryContext(ctx, `SELECT e.number FROM log_entry e WHERE e.number > ? AND e.number <= (SELECT max(found) FROM log_head)
		AND NOT EXISTS (SELECT 1 FROM log_name_docsize n WHERE n.id = e.number) ORDER BY e.number LIMIT 1000`, behind)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rows.Err()
}
