package sqlite

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
)

// What entries are found by costs more to write than the entries do, and least where it
// is written for many at once. So it follows the entries of Record some way behind:
// log_head says up to which entry it goes, and whoever searches reads what is beyond that
// entry by entry. A function that Write runs finds all of it written.

// behind is how many entries the tables to search by may lack, but for those of one
// commit: few enough that the commit that writes them lets nobody wait long.
const behind = 64

// most is how many entries are written into these tables at once.
const most = 1024

// A tail is what the tables to search by lack.
type tail struct {
	found int64 // entry that they go up to
	last  int64 // of the log
	rows  []found
	again bool // rows of some of these may be in the tables all the same
}

// found is what an entry is found by.
type found struct {
	number int64
	row    database.Row
}

// add adds entries that were added to the log.
func (x *tail) add(entries ...*evidence.Entry) {
	for _, e := range entries {
		x.rows = append(x.rows, found{e.Number, database.RowOf(e)})
		x.last = max(x.last, e.Number)
	}
}

// tail gives what the tables to search by lack. It is read where another program has
// written since, or this one has just begun; then a long one is written at once.
func (t *Tx) tail() (*tail, error) {
	w := &t.db.writer
	if err := t.look(); err != nil || w.tail != nil {
		return w.tail, err
	}
	x := &tail{again: true}
	err := t.Row("SELECT found FROM log_head WHERE id = 1").Scan(&x.found)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	x.last = x.found
	err = t.Log().Behind(x.found, func(l audit.Line) error {
		x.last = l.Row
		if _, gap, err := evidence.ParseGap(string(l.Text)); gap && err == nil {
			return nil
		}
		e, err := evidence.Decode(l.Text)
		if l.Lost != nil || err != nil || e.Number != l.Row {
			return record.Changed(fmt.Errorf("what stands in the place of entry %d is none: %w", l.Row, errors.Join(l.Lost, err)))
		}
		if x.add(e); len(x.rows) < most {
			return nil
		}
		err = t.write(x)
		x.again = true
		return err
	})
	if err == nil {
		w.tail = x
	}
	return w.tail, err
}

// write writes what the tables to search by lack, and says so.
func (t *Tx) write(x *tail) error {
	if err := t.index(x); err != nil {
		return err
	}
	_, err := t.Exec("UPDATE log_head SET found = ?", x.found)
	return err
}

// complete writes all that the tables to search by lack.
func (t *Tx) complete() error {
	x, err := t.tail()
	if err != nil || x.last == x.found {
		return err
	}
	return t.write(x)
}

// function sees that a function finds all entries in the tables to search by.
func (t *Tx) function() error {
	t.functions = true
	return t.complete()
}

// index writes what entries are found by.
func (t *Tx) index(x *tail) error {
	replace, ignore := "INSERT INTO ", "INSERT INTO "
	if x.again {
		replace, ignore = "INSERT OR REPLACE INTO ", "INSERT OR IGNORE INTO "
	}
	find := rows{into: replace + "log_find (number, kind, recorded, day, trade, class, until)", columns: 7}
	country := rows{into: ignore + "log_country (country, number)", columns: 2}
	link := rows{into: ignore + "log_link (follows, number)", columns: 2}
	// A statement with several rows has the index of names written out at its
	// end; one row at a time, it is written once, at the commit.
	name := rows{into: "INSERT INTO log_name (rowid, names)", columns: 2, single: true}
	for _, f := range x.rows {
		r := &f.row
		find.add(f.number, r.Kind, r.Recorded, r.On, r.Transaction, r.Class, r.Until)
		for _, c := range r.Countries {
			country.add(c, f.number)
		}
		for _, n := range r.Links {
			link.add(n, f.number)
		}
		named := r.Names != ""
		if named && x.again { // the index of names cannot replace
			if err := t.Row("SELECT NOT EXISTS (SELECT 1 FROM log_name_docsize WHERE id = ?)", f.number).Scan(&named); err != nil {
				return err
			}
		}
		if named {
			name.add(f.number, r.Names)
		}
	}
	t.indexed += len(x.rows)
	x.rows, x.found, x.again = x.rows[:0], x.last, false
	return errors.Join(find.insert(t), country.insert(t), link.insert(t), name.insert(t))
}
