// Package licences keeps the licences that are held in the database of an
// installation: each by what happened to it, and each event in one transaction with
// the entry of the log that tells of it.
package licences

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Store keeps licences in a database. It implements licence.Store and may be used
// by several goroutines.
type Store struct{ db *sqlite.DB }

// New makes a store on a database.
func New(db *sqlite.DB) *Store { return &Store{db} }

// rows are what a query gives.
type rows interface {
	Next() bool
	Scan(...any) error
	Err() error
	Close() error
}

// Licences gives all licences, in the order of their numbers.
func (s *Store) Licences() ([]*licence.Held, error) {
	var out []*licence.Held
	ctx := context.Background()
	err := s.db.Read(ctx, func(q database.Queryer) error {
		found, err := q.QueryContext(ctx, "SELECT licence, event FROM licence_event ORDER BY licence, number")
		if err != nil {
			return err
		}
		out, err = replay(found)
		return err
	})
	return out, err
}

// Change appends an event to a licence, with an entry in the log.
func (s *Store) Change(number string, decide func(*licence.Held) (licence.Step, error)) (int64, error) {
	return s.ChangeWith(number, decide, nil)
}

// ChangeWith is Change, and what also writes is durable with it, or neither is; it is
// told the number of the entry and may be nil.
func (s *Store) ChangeWith(number string, decide func(*licence.Held) (licence.Step, error), also func(*sqlite.Tx, int64) error) (int64, error) {
	entry := int64(0)
	err := s.db.Write(context.Background(), func(tx *sqlite.Tx) error {
		held, err := one(tx, number)
		if err != nil {
			return err
		}
		step, err := decide(held)
		if err != nil {
			return err
		}
		// What was decided on may have been tried out by who decided.
		if held, err = one(tx, number); err != nil {
			return err
		}
		if held == nil {
			held = &licence.Held{}
		}
		if err := held.Take(step.Event); err != nil {
			return fault.New(fault.Usage, "%s", err)
		}
		if held.Number != number {
			return fault.New(fault.Usage, "the licence %s was added as %s", held.Number, number)
		}
		content := step.Entry
		if content.Links, err = links(tx, number, step.Event); err != nil {
			return err
		}
		receipts, err := tx.Record(content)
		if err != nil {
			return err
		}
		b, err := canon.JSON(step.Event)
		if err != nil {
			return err
		}
		entry = receipts[0].Number
		_, err = tx.Exec("INSERT INTO licence_event (licence, number, event, entry, leaf) VALUES (?, ?, ?, ?, ?)",
			number, step.Event.Number, b, entry, evidence.LeafText(receipts[0].Leaf))
		if err != nil || also == nil {
			return err
		}
		return also(tx, entry)
	})
	if err != nil {
		return 0, err
	}
	return entry, nil
}

// links name the entries that an event follows: that of the addition of the licence,
// so that it is kept as long as what rests on it, and that of a use that is undone.
func links(tx *sqlite.Tx, of string, e licence.Event) ([]evidence.Link, error) {
	out := []evidence.Link{}
	add := func(number int, why string) error {
		l := evidence.Link{Why: why}
		if err := tx.Row("SELECT entry, leaf FROM licence_event WHERE licence = ? AND number = ?", of, number).Scan(&l.Entry, &l.Leaf); err != nil {
			return err
		}
		out = append(out, l)
		return nil
	}
	if e.Number > 1 {
		if err := add(1, "the licence was entered"); err != nil {
			return nil, err
		}
	}
	if e.Of > 0 {
		if err := add(e.Of, "the use that is undone"); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func one(tx *sqlite.Tx, number string) (*licence.Held, error) {
	found, err := tx.Query("SELECT licence, event FROM licence_event WHERE licence = ? ORDER BY number", number)
	if err != nil {
		return nil, err
	}
	all, err := replay(found)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return all[0], nil
}

// replay makes licences of their events and closes the rows.
func replay(found rows) (out []*licence.Held, err error) {
	defer func() { err = errors.Join(err, found.Close()) }()
	last := ""
	for found.Next() {
		var number string
		var b []byte
		if err := found.Scan(&number, &b); err != nil {
			return nil, err
		}
		if len(out) == 0 || number != last {
			out, last = append(out, &licence.Held{}), number
		}
		var e licence.Event
		err := json.Unmarshal(b, &e)
		if err == nil {
			err = out[len(out)-1].Take(e)
		}
		if err != nil {
			return nil, fault.New(fault.Damaged, "what is stored of licence %s cannot have happened", number).Because(err).
				Try("put back a copy of the data folder; the log of answers has each event as well (docs/evidence.md)")
		}
	}
	return out, found.Err()
}
