// Package licences keeps the licences that are held in the database of an
// installation: each by what happened to it, and each event in one transaction with
// the entry of the log that tells of it.
package licences

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/navicert/navicert/internal/canon"
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
		receipts, err := tx.Record(step.Entry)
		if err != nil {
			return err
		}
		b, err := canon.JSON(step.Event)
		if err != nil {
			return err
		}
		entry = receipts[0].Number
		_, err = tx.Exec("INSERT INTO licence_event (licence, number, event, entry) VALUES (?, ?, ?, ?)", number, step.Event.Number, b, entry)
		return err
	})
	if err != nil {
		return 0, err
	}
	return entry, nil
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
				Try("the log of answers has each event as well: \"navicert audit show --kind licence\"")
		}
	}
	return out, found.Err()
}
