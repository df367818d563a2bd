// Package users keeps users, keys, sessions and one-time links in the database of
// a data folder, each change together with the entry of the log that tells of it.
//
// Times are kept as seconds since 1970, 0 for none, and scopes as words with a
// space between them.
package users

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/access"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Store is an access.Store on a database.
type Store struct{ db *sqlite.DB }

// New gives the store of a database.
func New(db *sqlite.DB) *Store { return &Store{db} }

// View reads the state of one moment.
func (s *Store) View(ctx context.Context, see func(access.View) error) error {
	return s.db.Read(ctx, func(q database.Queryer) error { return see(view{ctx, q}) })
}

// Change writes in one transaction.
func (s *Store) Change(ctx context.Context, change func(access.Tx) error) error {
	return s.db.Write(ctx, func(t *sqlite.Tx) error { return change(&tx{view{ctx, t}, t}) })
}

// A view reads by a snapshot or by the transaction of the writer.
type view struct {
	ctx context.Context
	q   database.Queryer
}

func at(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// A scanner is one row.
type scanner interface{ Scan(into ...any) error }

const (
	userColumns = "SELECT name, role, password, disabled, made FROM access_user"
	keyColumns  = "SELECT number, mark, user, label, scopes, rate, made, until, used, revoked FROM access_key"
)

func scanUser(row scanner) (u access.User, err error) {
	var made int64
	err = row.Scan(&u.Name, &u.Role, &u.Password, &u.Disabled, &made)
	u.Made = at(made)
	return u, err
}

func scanKey(row scanner) (k access.Key, err error) {
	var scopes string
	var made, until, used, revoked int64
	err = row.Scan(&k.Number, &k.Mark, &k.User, &k.Label, &scopes, &k.Rate, &made, &until, &used, &revoked)
	for _, s := range strings.Fields(scopes) {
		k.Scopes = append(k.Scopes, access.Action(s))
	}
	k.Made, k.Until, k.Used, k.Revoked = at(made), at(until), at(used), at(revoked)
	return k, err
}

// one tells whether there was a row.
func one[T any](v T, err error) (T, bool, error) {
	if errors.Is(err, sql.ErrNoRows) {
		var none T
		return none, false, nil
	}
	return v, err == nil, err
}

// all reads every row of a query.
func all[T any](v view, scan func(scanner) (T, error), query string) ([]T, error) {
	rows, err := v.q.QueryContext(v.ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		x, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}

// User gives a user.
func (v view) User(name string) (access.User, bool, error) {
	return one(scanUser(v.q.QueryRowContext(v.ctx, userColumns+" WHERE name = ?", name)))
}

// Users gives all users.
func (v view) Users() ([]access.User, error) { return all(v, scanUser, userColumns+" ORDER BY name") }

// Key gives a key.
func (v view) Key(number string) (access.Key, bool, error) {
	return one(scanKey(v.q.QueryRowContext(v.ctx, keyColumns+" WHERE number = ?", number)))
}

// Keys gives all keys.
func (v view) Keys() ([]access.Key, error) {
	return all(v, scanKey, keyColumns+" ORDER BY made, number")
}

// Session gives a session.
func (v view) Session(m access.Mark) (access.Session, bool, error) {
	var made, used int64
	x := access.Session{Mark: m}
	err := v.q.QueryRowContext(v.ctx, "SELECT user, made, used, address FROM access_session WHERE mark = ?", string(m)).Scan(&x.User, &made, &used, &x.Address)
	x.Made, x.Used = at(made), at(used)
	return one(x, err)
}

// Link gives a link.
func (v view) Link(m access.Mark) (access.Link, bool, error) {
	var made, until int64
	l := access.Link{Mark: m}
	err := v.q.QueryRowContext(v.ctx, "SELECT user, made, until FROM access_link WHERE mark = ?", string(m)).Scan(&l.User, &made, &until)
	l.Made, l.Until = at(made), at(until)
	return one(l, err)
}

// A tx writes.
type tx struct {
	view
	t *sqlite.Tx
}

func (t *tx) exec(query string, args ...any) error {
	_, err := t.t.Exec(query, args...)
	return err
}

// PutUser makes or replaces a user.
func (t *tx) PutUser(u access.User) error {
	return t.exec(`INSERT INTO access_user (name, role, password, disabled, made) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password, disabled = excluded.disabled`,
		u.Name, string(u.Role), u.Password, u.Disabled, seconds(u.Made))
}

// PutKey makes or replaces a key.
func (t *tx) PutKey(k access.Key) error {
	var scopes []string
	for _, s := range k.Scopes {
		scopes = append(scopes, string(s))
	}
	return t.exec(`INSERT INTO access_key (number, mark, user, label, scopes, rate, made, until, used, revoked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (number) DO UPDATE SET label = excluded.label, scopes = excluded.scopes, rate = excluded.rate,
			until = excluded.until, used = excluded.used, revoked = excluded.revoked`,
		k.Number, string(k.Mark), k.User, k.Label, strings.Join(scopes, " "), k.Rate, seconds(k.Made), seconds(k.Until), seconds(k.Used), seconds(k.Revoked))
}

// PutSession makes or replaces a session.
func (t *tx) PutSession(x access.Session) error {
	return t.exec(`INSERT INTO access_session (mark, user, made, used, address) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (mark) DO UPDATE SET used = excluded.used`,
		string(x.Mark), x.User, seconds(x.Made), seconds(x.Used), x.Address)
}

// PutLink makes or replaces a link.
func (t *tx) PutLink(l access.Link) error {
	return t.exec("INSERT OR REPLACE INTO access_link (mark, user, made, until) VALUES (?, ?, ?, ?)",
		string(l.Mark), l.User, seconds(l.Made), seconds(l.Until))
}

// DropSession ends a session.
func (t *tx) DropSession(m access.Mark) error {
	return t.exec("DELETE FROM access_session WHERE mark = ?", string(m))
}

// DropSessionsOf ends the sessions of a user, but one.
func (t *tx) DropSessionsOf(user string, but access.Mark) error {
	return t.exec("DELETE FROM access_session WHERE user = ? AND mark <> ?", user, string(but))
}

// DropLinksOf drops the links of a user.
func (t *tx) DropLinksOf(user string) error {
	return t.exec("DELETE FROM access_link WHERE user = ?", user)
}

// Sweep drops what has ended.
func (t *tx) Sweep(now, made, used time.Time) error {
	if err := t.exec("DELETE FROM access_session WHERE made < ? OR used < ?", seconds(made), seconds(used)); err != nil {
		return err
	}
	return t.exec("DELETE FROM access_link WHERE until < ?", seconds(now))
}

// Record adds an entry to the log.
func (t *tx) Record(c evidence.Content) error {
	_, err := t.t.Record(c)
	return err
}
