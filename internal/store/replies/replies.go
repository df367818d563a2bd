// Package replies keeps, for a day, the replies to requests that carry an
// idempotency key, so that whoever repeats a request gets the same reply and
// nothing is done twice, also after the service was started again.
package replies

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Reply is an answer as it is sent.
type Reply struct {
	Type  string // media type
	Body  []byte
	Entry int64 // of the log, 0 for none
}

// What Begin says where a key cannot be taken.
var (
	ErrOther = errors.New("the key was used for another request")
	ErrBusy  = errors.New("a request with this key is being answered")
)

// Kept is how long a reply is kept. It holds what was asked about, so it is not
// kept for longer than a sender may need it.
const Kept = 24 * time.Hour

// A Store keeps replies in a database. It may be used by several goroutines.
type Store struct {
	db   func() (*sqlite.DB, error)
	now  func() time.Time
	lock sync.Mutex
	busy map[string]canon.Hash // requests that are being answered
}

// New makes a store. db gives the database when it is needed.
func New(db func() (*sqlite.DB, error), now func() time.Time) *Store {
	return &Store{db: db, now: now, busy: map[string]canon.Hash{}}
}

// Begin takes a key for a request. Where it was taken by the same request and
// answered, it gives the reply. Where it was taken by another one, or the same is
// still being answered, it gives ErrOther or ErrBusy.
func (s *Store) Begin(key string, request canon.Hash) (*Reply, error) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if of, there := s.busy[key]; there {
		if of != request {
			return nil, ErrOther
		}
		return nil, ErrBusy
	}
	db, err := s.db()
	if err != nil {
		return nil, err
	}
	var out Reply
	var of string
	ctx := context.Background()
	err = db.Read(ctx, func(q database.Queryer) error {
		return q.QueryRowContext(ctx, "SELECT request, entry, media, body FROM reply WHERE sender = ? AND made > ?", key, s.now().Add(-Kept).Unix()).
			Scan(&of, &out.Entry, &out.Type, &out.Body)
	})
	switch {
	case errors.Is(err, sql.ErrNoRows):
		s.busy[key] = request
		return nil, nil
	case err != nil:
		return nil, err
	case of != string(request):
		return nil, ErrOther
	}
	return &out, nil
}

// Put keeps the reply to a request that was begun, in the transaction of what the
// request did: so no failure between the two lets it be done again. Replies that are
// too old are forgotten.
func (s *Store) Put(tx *sqlite.Tx, key string, reply *Reply) error {
	s.lock.Lock()
	request := s.busy[key]
	s.lock.Unlock()
	if _, err := tx.Exec("DELETE FROM reply WHERE made <= ?", s.now().Add(-Kept).Unix()); err != nil {
		return err
	}
	_, err := tx.Exec("INSERT INTO reply (sender, request, entry, media, body, made) VALUES (?, ?, ?, ?, ?, ?)",
		key, string(request), reply.Entry, reply.Type, reply.Body, s.now().Unix())
	return err
}

// End says that a request that was begun is over. Where no reply was kept its key is
// free again.
func (s *Store) End(key string) {
	s.lock.Lock()
	defer s.lock.Unlock()
	delete(s.busy, key)
}

// PutAlone is Put for a reply to a request that wrote nothing.
func (s *Store) PutAlone(key string, reply *Reply) error {
	db, err := s.db()
	if err != nil {
		return err
	}
	return db.Write(context.Background(), func(tx *sqlite.Tx) error { return s.Put(tx, key, reply) })
}
