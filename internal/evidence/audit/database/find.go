package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
)

// A Row is what an entry is found by: its row in log_find, and those in
// log_country, log_link and log_name.
type Row struct {
	Kind        string
	Recorded    string // day in UTC, "" where the time cannot be read
	On          string // day that was asked about, or ""
	Transaction string
	Class       string // of retention
	Until       string // first day on which it need not be kept for its own sake, "" for ever
	Countries   []string
	Links       []int64
	Names       string // one on each line, in lower case
}

// RowOf gives what an entry is found by.
func RowOf(e *evidence.Entry) Row {
	r := Row{
		Kind: string(e.Kind), On: text(e.Subject.On), Transaction: e.Asked.Transaction,
		Class: e.Retention.Class, Until: text(e.Retention.Until),
	}
	if at, err := e.At(); err == nil {
		r.Recorded = text(day.FromTime(at.UTC()))
	}
	r.Countries = slices.Compact(slices.Sorted(slices.Values(e.Subject.Countries)))
	for _, l := range e.Links {
		r.Links = append(r.Links, l.Entry)
	}
	slices.Sort(r.Links)
	r.Links = slices.Compact(r.Links)
	r.Names = strings.ToLower(strings.Join(slices.Concat(e.Subject.Parties, e.Subject.Listed), "\n"))
	return r
}

func text(d day.Day) string {
	if !d.Known() {
		return ""
	}
	return d.String()
}

// reach gives the entry that the tables to search by go up to. Behind it they may lack
// some, which are to be looked at one by one.
func (l *Log) reach() (int64, error) {
	if l.found == nil {
		found := int64(0)
		var format int
		err := l.row(&format, "SELECT format FROM log_head WHERE id = 1")
		if err == nil && format == 1 {
			found = math.MaxInt64 // they are written with the entries
		} else if err == nil {
			err = l.row(&found, "SELECT found FROM log_head WHERE id = 1")
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return 0, failed(err)
		}
		l.found = &found
	}
	return *l.found, nil
}

// Find gives the entries that the tables name for a search, and those that the tables
// do not go up to. A part of a name of fewer than three letters, such as 王伟, is looked
// for in every entry.
func (l *Log) Find(s audit.Search, see func(audit.Line) error) error {
	where, args := conditions(s)
	if len(where) == 0 && !s.Latest {
		return l.Lines(see)
	}
	reach, err := l.reach()
	if err != nil {
		return err
	}
	query := "SELECT number FROM log_find WHERE " + strings.Join(append(where, "number <= ?"), " AND ")
	args = append(args, reach)
	if !s.Latest {
		if err := l.some(query, args, false, see); err != nil {
			return err
		}
		return l.Behind(reach, see)
	}
	var behind []audit.Line
	if err := l.Behind(reach, func(line audit.Line) error { behind = append(behind, line); return nil }); err != nil {
		return err
	}
	for _, line := range slices.Backward(behind) {
		if err := see(line); err != nil {
			return err
		}
	}
	return l.some(query, args, true, see)
}

// conditions are what a search asks of log_find.
func conditions(s audit.Search) (where []string, args []any) {
	and := func(asked bool, condition string, value any) {
		if asked {
			where, args = append(where, condition), append(args, value)
		}
	}
	and(utf8.RuneCountInString(s.Party) >= 3, "number IN (SELECT rowid FROM log_name WHERE log_name MATCH ?)", grams(strings.ToLower(s.Party)))
	and(s.Country != "", "number IN (SELECT number FROM log_country WHERE country = ?)", s.Country)
	and(s.Transaction != "", "trade = ?", s.Transaction)
	and(s.Kind != "", "kind = ?", string(s.Kind))
	and(s.Recorded.Known(), "recorded = ?", s.Recorded.String())
	and(s.On.Known(), "day = ?", s.On.String())
	and(s.After > 0, "number > ?", s.After)
	and(s.Before > 0, "number < ?", s.Before)
	return where, args
}

// some gives the entries of the numbers that a query gives, page by page, so that
// whoever has seen enough has not waited for all.
func (l *Log) some(query string, args []any, latest bool, see func(audit.Line) error) error {
	order := " AND number > ? ORDER BY number LIMIT ?"
	next := int64(math.MinInt64)
	if latest {
		order, next = " AND number < ? ORDER BY number DESC LIMIT ?", math.MaxInt64
	}
	for {
		numbers, err := l.numbers(query+order, append(slices.Clip(args), next, pageOf(chunk))...)
		if err != nil {
			return err
		}
		for _, n := range numbers {
			text, err := l.Line(n)
			if err != nil {
				return err
			}
			if err := see(audit.Line{Row: n, Text: text, Whole: true}); err != nil {
				return err
			}
			next = n
		}
		if len(numbers) < pageOf(chunk) {
			return nil
		}
	}
}

// grams gives a query for all that hold every three letters of a text.
func grams(s string) string {
	letters := []rune(s)
	var out []string
	for i := 0; i+3 <= len(letters); i++ {
		out = append(out, `"`+strings.ReplaceAll(string(letters[i:i+3]), `"`, `""`)+`"`)
	}
	return strings.Join(out, " AND ")
}

func (l *Log) numbers(query string, args ...any) ([]int64, error) {
	rows, err := l.q.QueryContext(context.Background(), query, args...)
	if err != nil {
		return nil, failed(err)
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, failed(err)
		}
		out = append(out, n)
	}
	return out, failed(rows.Err())
}

// Beside holds what an entry is found by against the entry: a row that is
// missing would hide it from a search. A row too many does no harm, as what is
// found is held against the search anew; nor does one that the tables do not go up to,
// which every search looks at. The letters of the names are not read
// back; "navicert doctor" looks at them.
func (l *Log) Beside(line audit.Line, e *evidence.Entry) (string, error) {
	if e == nil {
		return "", nil
	}
	if reach, err := l.reach(); err != nil || line.Row > reach {
		return "", err
	}
	want := RowOf(e)
	var got Row
	err := l.q.QueryRowContext(context.Background(), "SELECT kind, recorded, day, trade, class, until FROM log_find WHERE number = ?", line.Row).
		Scan(&got.Kind, &got.Recorded, &got.On, &got.Transaction, &got.Class, &got.Until)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", failed(err)
	}
	got.Countries, got.Links, got.Names = want.Countries, want.Links, want.Names
	ok := err == nil && reflect.DeepEqual(want, got)
	for _, c := range want.Countries {
		ok = ok && l.there("SELECT 1 FROM log_country WHERE country = ? AND number = ?", c, line.Row)
	}
	for _, n := range want.Links {
		ok = ok && l.there("SELECT 1 FROM log_link WHERE follows = ? AND number = ?", n, line.Row)
	}
	if !ok {
		return fmt.Sprintf("The tables to search by are not what follows from entry %d", line.Row), nil
	}
	return "", nil
}

func (l *Log) there(query string, args ...any) bool {
	var one int
	return l.row(&one, query, args...) == nil
}
