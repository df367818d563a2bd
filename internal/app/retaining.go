package app

import (
	"context"
	"errors"
	"fmt"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/recorded"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// aboutEntries writes entries that are about other entries, which have to be there.
func (a *App) aboutEntries(make func(tx *sqlite.Tx) (evidence.Content, error)) (record.Receipt, error) {
	var out record.Receipt
	if log, err := a.OpenLog(""); err != nil {
		return out, err // nothing is made where there is no log
	} else if err := log.Close(); err != nil {
		return out, err
	}
	d, err := a.Database()
	if err != nil {
		return out, err
	}
	err = d.Write(context.Background(), func(tx *sqlite.Tx) error {
		if err := tx.Adopt(); err != nil {
			return err
		}
		c, err := make(tx)
		if err != nil {
			return err
		}
		got, err := tx.Record(c)
		if err == nil {
			out = got[0]
		}
		return err
	})
	return out, err
}

// links names entries of the log, and the class that keeps the longest of them.
func links(log audit.Log, numbers []int64, why string) ([]evidence.Link, string, error) {
	out := []evidence.Link{}
	var classes []string
	for _, n := range numbers {
		line, e, err := audit.One(log, n)
		if err != nil {
			return nil, "", err
		}
		out = append(out, evidence.Link{Entry: n, Leaf: evidence.LeafText(evidence.Leaf(line)), Why: why})
		if e.Retention.Class != evidence.Always {
			classes = append(classes, e.Retention.Class)
		}
	}
	return out, evidence.Longest(classes...), nil
}

// NoteEvent records what happened after some answers: they are kept from its day
// on. The day may lie in the future, as the end of a contract does.
func (a *App) NoteEvent(asked evidence.Asked, h evidence.Happened, entries []int64) (record.Receipt, error) {
	return a.aboutEntries(func(tx *sqlite.Tx) (evidence.Content, error) {
		l, class, err := links(tx.Log(), entries, h.What)
		if err != nil {
			return evidence.Content{}, err
		}
		return recorded.Event(a.asked(asked), h, class, l)
	})
}

// HoldEntries records that entries may not be deleted.
func (a *App) HoldEntries(asked evidence.Asked, h evidence.Held) (record.Receipt, error) {
	return a.aboutEntries(func(tx *sqlite.Tx) (evidence.Content, error) {
		l, _, err := links(tx.Log(), h.Entries, "held")
		if err != nil {
			return evidence.Content{}, err
		}
		return recorded.Hold(a.asked(asked), h, l)
	})
}

// ReleaseHold records the end of a hold.
func (a *App) ReleaseHold(asked evidence.Asked, number int64) (record.Receipt, error) {
	return a.aboutEntries(func(tx *sqlite.Tx) (evidence.Content, error) {
		holds, err := tx.Holds()
		if err != nil {
			return evidence.Content{}, err
		}
		for _, e := range holds {
			if e.Number == number {
				l, _, err := links(tx.Log(), []int64{number}, "released")
				if err != nil {
					return evidence.Content{}, err
				}
				return recorded.Release(a.asked(asked), l[0])
			}
		}
		return evidence.Content{}, fault.New(fault.NotFound, "entry %d is no hold that is in force", number).
			Try("\"navicert audit search --kind hold\" lists holds, \"--kind release\" those that were released")
	})
}

// A Purge is what became, or would become, of entries whose time is over.
type Purge struct {
	Until   day.Day
	Over    []evidence.Range // to be deleted, or deleted
	Count   int
	Held    []sqlite.Due // kept by a hold
	Receipt record.Receipt
}

var errLooked = errors.New("nothing is to be deleted")

// PurgeLog deletes the content of the entries whose time was over by a day, not
// after today; with look set, it only says which these are.
func (a *App) PurgeLog(asked evidence.Asked, until day.Day, look bool) (Purge, error) {
	out := Purge{Until: until}
	if today := a.env.Today(); !until.Known() {
		out.Until = today
	} else if until > today {
		return out, fault.New(fault.Usage, "--until %s is after today, %s", until, today).Try("an entry is kept until its time is over")
	}
	receipt, err := a.aboutEntries(func(tx *sqlite.Tx) (evidence.Content, error) {
		due, err := tx.Due(out.Until)
		if err != nil {
			return evidence.Content{}, err
		}
		var numbers []int64
		for _, d := range due {
			if d.Held != 0 {
				out.Held = append(out.Held, d)
				continue
			}
			numbers = append(numbers, d.Number)
		}
		out.Over, out.Count = evidence.Ranges(numbers), len(numbers)
		if look || len(numbers) == 0 {
			return evidence.Content{}, errLooked
		}
		c, err := recorded.Purge(a.asked(asked), out.Until, numbers)
		if err != nil {
			return c, err
		}
		next, err := tx.Next()
		if err != nil {
			return c, err
		}
		return c, tx.Purge(next, numbers)
	})
	out.Receipt = receipt
	switch {
	case errors.Is(err, errLooked):
		return out, nil
	case err != nil:
		return out, err
	}
	d, err := a.Database()
	if err == nil {
		err = d.Scrub(context.Background())
	}
	if err != nil {
		err = fmt.Errorf("entry %d tells of the deletion, but: %w", receipt.Number, err)
	}
	return out, err
}
