package licences_test

import (
	"context"
	"testing"

	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/licence/licencetest"
	"github.com/navicert/navicert/internal/store/licences"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// TestStore runs what every store has to do: half of the stores on one database that
// is open once, the others each on a database opened for itself, as other processes
// have it.
func TestStore(t *testing.T) {
	licencetest.Run(t, func(t *testing.T) licencetest.Bench {
		dir := t.TempDir()
		open := func() *sqlite.DB {
			db, err := sqlite.Open(dir, recordtest.Options(t, "navicert-a"))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := db.Close(); err != nil {
					t.Error(err)
				}
			})
			return db
		}
		first := open()
		opened := 0
		return licencetest.Bench{
			Open: func() licence.Store {
				if opened++; opened%16 == 0 {
					return licences.New(open())
				}
				return licences.New(first)
			},
			Entries: func() int64 {
				n := int64(0)
				ctx := context.Background()
				err := first.Read(ctx, func(q database.Queryer) error {
					return q.QueryRowContext(ctx, "SELECT count(*) FROM log_entry").Scan(&n)
				})
				if err != nil {
					t.Fatal(err)
				}
				return n
			},
		}
	})
}
