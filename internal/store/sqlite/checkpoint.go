package sqlite

import (
	"context"
	"database/sql"
)

// What is written goes to the end of a second file, the write-ahead log, and from
// there into the database now and then. SQLite would do that within a commit, and
// whoever waits for that one would wait for all of it. So another connection does it
// beside the writer, and every few times the writer what little was added meanwhile:
// then nothing is left, and the file is begun anew.

// full is how much is written before it is moved into the database, in bytes: little,
// for a commit waits while the disk takes it. anew is after how many times the file is
// begun anew.
const (
	full = 1 << 20
	anew = 32
)

// A page is counted for each table that a commit touches, and where it writes what
// entries are found by, some more, and one for every few of them.
const (
	pageSize = 4096
	touched  = 5
	indexing = 11
	perPage  = 8
)

// grown counts what a commit wrote, and has it moved when there is enough.
func (d *DB) grown(tx *Tx) {
	d.fresh += touched*pageSize + tx.wrote
	if tx.indexed > 0 {
		d.fresh += (indexing + tx.indexed/perPage) * pageSize
	}
	if d.fresh < d.full {
		return
	}
	select {
	case d.enough <- struct{}{}:
		d.fresh = 0
	default: // it is being done
	}
}

// checkpoints moves what was written into the database, until that is closed. A failure
// leaves it where it is, which loses nothing, and the next time tries again.
func (d *DB) checkpoints(c *sql.DB) {
	defer close(d.tidied)
	defer c.Close()
	const move = "PRAGMA wal_checkpoint(PASSIVE)"
	for times := 1; ; times++ {
		select {
		case <-d.closed:
			return
		case <-d.enough:
		}
		d.moving.Lock()
		_, err := c.ExecContext(context.Background(), move)
		d.moving.Unlock()
		if err != nil || times%d.anew != 0 {
			continue
		}
		_ = d.wait(context.Background(), &job{outside: true, done: make(chan struct{}), change: func(*Tx) error {
			_, err := d.writer.exec(move)
			return err
		}})
	}
}
