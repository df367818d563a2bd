package sqlite

import (
	"context"
	"embed"
	"io/fs"
	"strings"

	"github.com/pressly/goose/v3"

	"github.com/navicert/navicert/internal/fault"
)

//go:embed migrations/*.sql
var migrations embed.FS

// attempts is how often the tables are brought up to date, where another process
// does the same at the same time.
const attempts = 5

// Schema gives the number of the last migration that this program knows.
func Schema() int64 {
	files, _ := fs.Glob(migrations, "migrations/*.sql")
	last := int64(0)
	for _, f := range files {
		if n, err := goose.NumericComponent(strings.TrimPrefix(f, "migrations/")); err == nil {
			last = max(last, n)
		}
	}
	return last
}

// migrate runs the migrations that the database has not seen.
func (d *DB) migrate(ctx context.Context) error {
	var err error
	for range attempts {
		var have int64
		if have, err = d.schema(ctx); err != nil {
			return err
		}
		if have > Schema() {
			return fault.New(fault.Input, "the database %s was written by a newer navicert: its tables have version %d, and this program knows %d", d.file, have, Schema()).
				Try("use that version or a newer one")
		}
		if have == Schema() {
			return nil
		}
		// Each migration is one transaction. Where another process was faster, it
		// fails, and the next look finds it done.
		if err = d.up(ctx); err == nil {
			return nil
		}
	}
	return err
}

func (d *DB) up(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, d.writers, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// schema gives the number of the last migration of the database, 0 for an empty
// one.
func (d *DB) schema(ctx context.Context) (int64, error) {
	var tables, have int64
	if err := d.writers.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version'").Scan(&tables); err != nil || tables == 0 {
		return 0, err
	}
	err := d.writers.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied").Scan(&have)
	return have, err
}
