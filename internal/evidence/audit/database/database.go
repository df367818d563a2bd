// Package database reads the log of answers out of the database of a data
// folder, or out of a copy of it. It writes nothing: it opens the file for
// reading only, and everything it gives is of one moment.
//
// The tables are made by internal/store/sqlite:
//
//	log_head     one row: format, public key, signed checkpoint, and the entry up to which
//	             the tables below it that are searched go
//	log_leaf     of each entry, the hashes that are stored for it, 32 bytes each
//	log_entry    of each entry, its bytes, or numbers of parts in place of some of them
//	log_part     parts that many entries have in common; none says who was asked about
//	log_gap      of each deleted entry, which entry says so
//	log_find     of each entry, what it is found by; so are log_country and log_link
//	log_name     the names in each entry, by every three letters that follow each other
package database

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/tlog"
	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/fault"
)

// Name is the name of the database in a data folder.
const Name = "navicert.db"

// Format is the version of the tables of the log. History: 1, the first; 2, entries
// share parts.
const Format = 2

// A Queryer is a connection or transaction that can be asked.
type Queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// A Log is the log in a database at one moment. It implements audit.Log. It may
// be used by one goroutine at a time.
type Log struct {
	q     Queryer
	close func() error
	parts map[int64][]byte // those of log_part that were read
	found *int64           // entry that the tables to search by go up to, nil where it was not read
}

// Within gives the log as a transaction sees it.
func Within(q Queryer) *Log { return &Log{q: q, close: func() error { return nil }} }

// Open opens the log in the database file for reading. A copy that lies still,
// which has no file of that name and "-wal" beside it, is read without making
// any file; live says that a program may be writing to it.
func Open(file string, live bool) (*Log, error) {
	if info, err := os.Stat(file); err != nil || info.IsDir() {
		return nil, fault.New(fault.NotFound, "there is no log of answers in %s", filepath.Dir(file)).
			Try("\"--record\" of screen, scan and check begins one")
	}
	_, err := os.Stat(file + "-wal")
	still := err != nil
	if still && !live {
		return open(file, "immutable=1")
	}
	l, err := open(file, "mode=ro")
	if err != nil && still {
		// A disk that cannot be written to has no room for what SQLite keeps
		// beside a database that others may write to; so nobody does.
		return open(file, "immutable=1")
	}
	return l, err
}

// DSN is how the driver is told to open a file.
func DSN(file, how string) string {
	abs, err := filepath.Abs(file)
	if err != nil {
		abs = file
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}
	return "file:" + u.EscapedPath() + "?" + how
}

func open(file, how string) (*Log, error) {
	unread := func(err error) error {
		return fault.New(fault.Damaged, "the database %s cannot be read", file).Because(err).
			Try("\"navicert doctor\" says more; restore a backup into an empty folder")
	}
	db, err := sql.Open("sqlite", DSN(file, how+"&_pragma=query_only(1)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_pragma=busy_timeout(10000)"))
	if err != nil {
		return nil, unread(err)
	}
	db.SetMaxOpenConns(1)
	tx, err := db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		_ = db.Close()
		return nil, unread(err)
	}
	l := &Log{q: tx, close: func() error { return errors.Join(tx.Rollback(), db.Close()) }}
	if err := l.format(); err != nil {
		_ = l.Close()
		var f *fault.Fault
		if errors.As(err, &f) {
			return nil, err
		}
		return nil, unread(err)
	}
	return l, nil
}

// Close gives the database up.
func (l *Log) Close() error { return l.close() }

// format sees that the log is there, and in a form that is known.
func (l *Log) format() error {
	var tables int
	if err := l.row(&tables, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('log_head', 'log_leaf', 'log_entry', 'log_gap')"); err != nil {
		return err
	}
	if tables == 0 {
		return fault.New(fault.NotFound, "there is no log of answers in the database").Try("\"--record\" of screen, scan and check begins one")
	}
	if tables != 4 {
		return errors.New("a table of the log is missing")
	}
	var format int
	err := l.row(&format, "SELECT format FROM log_head")
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	switch {
	case err != nil:
		return err
	case format < 1 || format > Format:
		return fault.New(fault.Input, "the log has format %d, and this program reads %d", format, Format).Try("use a newer navicert")
	case format == 1:
		return nil
	}
	if err := l.row(&tables, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'log_part'"); err != nil {
		return err
	}
	if tables != 1 {
		return errors.New("a table of the log is missing")
	}
	return nil
}

func (l *Log) row(into any, query string, args ...any) error {
	return l.q.QueryRowContext(context.Background(), query, args...).Scan(into)
}

// failed says that the database could not be read.
func failed(err error) error {
	var f *fault.Fault
	if err == nil || errors.As(err, &f) {
		return err
	}
	return fault.New(fault.Damaged, "the log in the database cannot be read").Because(err).
		Try("\"navicert doctor\" says more; restore a backup into an empty folder")
}

// Rest is false: what a stopped append wrote is never seen.
func (l *Log) Rest() bool { return false }

// Partial is false: what is left out of a database was removed.
func (l *Log) Partial() bool { return false }

// Sound lets SQLite look at every page and every index.
func (l *Log) Sound() (string, error) {
	var says string
	if err := l.row(&says, "PRAGMA integrity_check(1)"); err != nil {
		return "", failed(err)
	}
	if says == "ok" {
		return "", nil
	}
	return "The database is damaged beside the entries: " + says, nil
}

// Public gives the key to verify with and a line end.
func (l *Log) Public() ([]byte, error) {
	var key string
	err := l.row(&key, "SELECT public FROM log_head WHERE id = 1")
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return []byte(key + "\n"), failed(err)
}

// Checkpoint gives the signed checkpoint.
func (l *Log) Checkpoint() ([]byte, error) {
	var b []byte
	err := l.row(&b, "SELECT checkpoint FROM log_head WHERE id = 1")
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return b, failed(err)
}

// ReadHashes gives hashes of the tree.
func (l *Log) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		level, n := tlog.SplitStoredHashIndex(x)
		// The hash of a subtree is stored with its last leaf.
		number := (n + 1) << level
		var b []byte
		if err := l.row(&b, "SELECT hashes FROM log_leaf WHERE number = ?", number); err != nil {
			return nil, failed(fmt.Errorf("the hashes of entry %d: %w", number, err))
		}
		at := level * tlog.HashSize
		if len(b) < at+tlog.HashSize {
			return nil, failed(fmt.Errorf("the hashes of entry %d are too few", number))
		}
		copy(out[i][:], b[at:])
	}
	return out, nil
}

// Tree gives all hashes of the tree.
func (l *Log) Tree() (io.ReadCloser, error) { return &tree{log: l}, nil }

// chunk is how many rows are read at a time where all are.
const chunk = 4096

// A tree reads the hashes of the tree some rows at a time.
type tree struct {
	log  *Log
	rest bytes.Reader
	next int64
	done bool
}

func (t *tree) Close() error { return nil }

func (t *tree) Read(b []byte) (int, error) {
	for t.rest.Len() == 0 {
		if t.done {
			return 0, io.EOF
		}
		if err := t.more(); err != nil {
			return 0, failed(err)
		}
	}
	return t.rest.Read(b)
}

func (t *tree) more() error {
	rows, err := t.log.q.QueryContext(context.Background(), "SELECT number, hashes FROM log_leaf WHERE number > ? ORDER BY number LIMIT ?", t.next, chunk)
	if err != nil {
		return err
	}
	defer rows.Close()
	var all []byte
	n := 0
	for ; rows.Next(); n++ {
		var b sql.RawBytes
		if err := rows.Scan(&t.next, &b); err != nil {
			return err
		}
		all = append(all, b...)
	}
	t.done = n < chunk
	t.rest.Reset(all)
	return rows.Err()
}

// lineColumns are what a Line is made of, from a select of numbers named n.
const lineColumns = `n.number, e.line, g.by, l.hashes FROM n
LEFT JOIN log_entry e ON e.number = n.number
LEFT JOIN log_gap g ON g.number = n.number AND e.number IS NULL
LEFT JOIN log_leaf l ON l.number = n.number AND e.number IS NULL
ORDER BY n.number`

// Lines gives what is kept of each entry.
func (l *Log) Lines(see func(audit.Line) error) error { return l.Behind(-1<<62, see) }

// Behind is Lines for the entries behind one.
func (l *Log) Behind(number int64, see func(audit.Line) error) error {
	for next := number; ; {
		page, err := l.lines(`WITH n AS (
			SELECT number FROM (SELECT number FROM log_entry WHERE number > ?1 ORDER BY number LIMIT ?2)
			UNION SELECT number FROM (SELECT number FROM log_gap WHERE number > ?1 ORDER BY number LIMIT ?2)
			ORDER BY number LIMIT ?2) SELECT `+lineColumns, next, pageOf(chunk))
		if err != nil {
			return err
		}
		for _, line := range page {
			next = line.Row
			if err := l.unpack(&line); err != nil {
				return failed(err)
			}
			if err := see(line); err != nil {
				return err
			}
		}
		if len(page) < pageOf(chunk) {
			return nil
		}
	}
}

// pageOf keeps pages of entries smaller than pages of hashes: an entry may be
// large.
func pageOf(n int) int { return n / 16 }

// lines reads the lines that a query gives, as they are kept.
func (l *Log) lines(query string, args ...any) ([]audit.Line, error) {
	rows, err := l.q.QueryContext(context.Background(), query, args...)
	if err != nil {
		return nil, failed(err)
	}
	defer rows.Close()
	var out []audit.Line
	for rows.Next() {
		line, err := scan(rows)
		if err != nil {
			return nil, failed(err)
		}
		out = append(out, line)
	}
	return out, failed(rows.Err())
}

// scan reads a row of lineColumns, as it is kept.
func scan(row interface{ Scan(into ...any) error }) (audit.Line, error) {
	line := audit.Line{Whole: true}
	var by sql.NullInt64
	var hashes []byte
	if err := row.Scan(&line.Row, &line.Text, &by, &hashes); err != nil {
		return line, err
	}
	if by.Valid {
		g := evidence.Gap{By: by.Int64}
		copy(g.Leaf[:], hashes)
		line.Text = []byte(g.Text())
	}
	return line, nil
}

// Line gives what is kept of one entry.
func (l *Log) Line(number int64) ([]byte, error) {
	line, err := scan(l.q.QueryRowContext(context.Background(), "WITH n AS (SELECT ? AS number) SELECT "+lineColumns, number))
	damaged := func(says string, why error) error {
		return fault.New(fault.Damaged, "entry %d %s in the database", number, says).Because(why).Try("\"navicert audit verify\" says what was changed")
	}
	if err == nil {
		err = l.unpack(&line)
	}
	switch {
	case err != nil:
		return nil, failed(err)
	case line.Lost != nil:
		return nil, damaged("cannot be put together", line.Lost)
	case line.Text == nil:
		return nil, damaged("is missing", nil)
	}
	return line.Text, nil
}
