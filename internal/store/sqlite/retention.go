package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// due are the entries whose own time was over by a day, and that of every entry
// that follows them or is of the same transaction, directly or by others: the
// time counts from the latest event (15 CFR 762.6). What is kept for ever counts
// only through its own time, so that a hold that has ended holds no more.
const due = `
SELECT f.number FROM log_find f
JOIN log_entry e ON e.number = f.number
WHERE f.until <> '' AND f.until <= ?1 AND NOT EXISTS (
	WITH RECURSIVE later(number) AS (
		VALUES (f.number)
		UNION
		SELECT l.number FROM later JOIN log_link l ON l.follows = later.number
		UNION
		SELECT s.number FROM later JOIN log_find o ON o.number = later.number AND o.trade <> ''
			JOIN log_find s ON s.trade = o.trade
	)
	SELECT 1 FROM later JOIN log_find x ON x.number = later.number WHERE x.until > ?1
)
ORDER BY f.number`

// A Due is an entry whose time is over.
type Due struct {
	Number int64
	Held   int64 // the hold that keeps it all the same, 0 for none
}

// Due gives the entries whose time was over by a day, in their order.
func (t *Tx) Due(by day.Day) ([]Due, error) {
	held, err := t.held()
	if err != nil {
		return nil, err
	}
	rows, err := t.Query(due, by.String())
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Due
	for rows.Next() {
		var d Due
		if err := rows.Scan(&d.Number); err != nil {
			return nil, err
		}
		d.Held = held[d.Number]
		out = append(out, d)
	}
	return out, rows.Err()
}

// Holds gives the entries of kind Hold that were not released.
func (t *Tx) Holds() ([]*evidence.Entry, error) {
	log := t.Log()
	var all []*evidence.Entry
	released := make(map[int64]bool)
	for _, kind := range []evidence.Kind{evidence.Hold, evidence.Release} {
		err := audit.Entries(log, audit.Search{Kind: kind}, func(_ []byte, e *evidence.Entry) bool {
			if kind == evidence.Hold {
				all = append(all, e)
			}
			for _, l := range e.Links {
				released[l.Entry] = released[l.Entry] || kind == evidence.Release
			}
			return true
		})
		if err != nil {
			return nil, err
		}
	}
	var out []*evidence.Entry
	for _, e := range all {
		if !released[e.Number] {
			out = append(out, e)
		}
	}
	return out, nil
}

// held gives for each entry that is held a hold that holds it.
func (t *Tx) held() (map[int64]int64, error) {
	holds, err := t.Holds()
	if err != nil {
		return nil, err
	}
	out := make(map[int64]int64)
	for _, e := range holds {
		var h evidence.Held
		if err := json.Unmarshal(e.Query, &h); err != nil {
			return nil, fmt.Errorf("what entry %d holds: %w", e.Number, err)
		}
		for _, n := range h.Entries {
			out[n] = e.Number
		}
		if !h.Searches() {
			continue
		}
		s := audit.Search{Party: h.Party, Country: h.Country, Transaction: h.Transaction}
		if err := audit.Entries(t.Log(), s, func(_ []byte, found *evidence.Entry) bool {
			out[found.Number] = e.Number
			return true
		}); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Purge deletes the content of entries, and what they are found by. Their leaves
// stay. by is the entry that says so, in the same transaction.
func (t *Tx) Purge(by int64, numbers []int64) error {
	for _, n := range numbers {
		if n >= by {
			return fmt.Errorf("entry %d cannot be deleted by entry %d", n, by)
		}
		for _, s := range []string{
			"DELETE FROM log_entry WHERE number = ?", "DELETE FROM log_find WHERE number = ?",
			"DELETE FROM log_name WHERE rowid = ?", "DELETE FROM log_country WHERE number = ?",
		} {
			if _, err := t.Exec(s, n); err != nil {
				return err
			}
		}
		if _, err := t.Exec("INSERT INTO log_gap (number, by) VALUES (?, ?)", n, by); err != nil {
			return err
		}
	}
	// The index of names keeps what was deleted until its parts are put together.
	_, err := t.Exec("INSERT INTO log_name (log_name) VALUES ('optimize')")
	return err
}

// Scrub writes everything that was committed into the database itself and empties
// the file beside it, in which what was deleted still stands.
func (d *DB) Scrub(ctx context.Context) error {
	j := &job{outside: true, done: make(chan struct{}), change: func(t *Tx) error {
		// SQLite does not wait where another connection moves it already.
		d.moving.Lock()
		defer d.moving.Unlock()
		var busy, pages, moved int
		err := t.Row("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
		if err == nil && busy != 0 {
			err = fmt.Errorf("another program reads the database; what was deleted stands in %s-wal until nobody does", d.file)
		}
		return err
	}}
	return d.wait(ctx, j)
}
