package api

import (
	"strconv"
	"strings"
	"sync"

	"github.com/navicert/navicert/internal/canon"
)

// A Reply is an answer as it is sent, and sent again to whoever repeats the
// request under the same idempotency key.
type Reply struct {
	Type  string
	Body  []byte
	Entry int64 // of the log, 0 for none
}

// Replies keeps replies under the keys of their senders. Implementations are
// used by several goroutines; repliestest holds what they have to do.
type Replies interface {
	// Begin takes a key for a request. Where the key was taken by the same
	// request and answered, it gives the reply. Where it was taken by another
	// one, or the same is still being answered, it gives ErrOther or ErrBusy.
	Begin(key string, request canon.Hash) (*Reply, error)
	// End gives the reply to a request that was begun, nil where it failed: then
	// the key is free again.
	End(key string, reply *Reply) error
}

// What Begin says.
var (
	ErrOther = problem(conflict, "the idempotency key was used for another request").try("take a new key for each request, and the same only to repeat one")
	ErrBusy  = problem(conflict, "a request with this idempotency key is being answered now").try("send it again in a moment")
)

// KeyHeader is the header in which an idempotency key is sent.
const KeyHeader = "Idempotency-Key"

const maxKey = 128

// once answers a request, or sends again what was answered to the same one.
func (c *call) once(keep bool, answer func() (*Reply, error)) error {
	given := c.r.Header.Values(KeyHeader)
	if len(given) == 0 {
		reply, err := answer()
		if err != nil {
			return err
		}
		return c.put(reply)
	}
	key := strings.Trim(given[0], `"`)
	if len(given) > 1 || key == "" || len(key) > maxKey || strings.Trim(key, plainWord+":") != "" {
		return wrong(Wrong{In: "header", Field: KeyHeader, Says: "is no key", Advice: "give one of 1 to 128 letters, digits and -_.:, such as a UUID"})
	}
	if !keep {
		return wrong(Wrong{In: "header", Field: KeyHeader, Says: "needs an answer that is kept", Advice: "leave zero_footprint or the key out"})
	}
	key = c.who.Name + "\x00" + key
	request := canon.Sum([]byte(strings.Join([]string{c.route.ID, c.r.URL.EscapedPath(), c.query.Encode(), c.r.Header.Get("Content-Type"), string(c.body)}, "\x00")))
	kept, err := c.s.opts.Replies.Begin(key, request)
	if err != nil {
		return err
	}
	if kept != nil {
		c.w.Header().Set("Idempotency-Replayed", "true")
		return c.put(kept)
	}
	ended := false
	defer func() {
		if !ended {
			_ = c.s.opts.Replies.End(key, nil)
		}
	}()
	reply, err := answer()
	if err != nil {
		return err
	}
	ended = true
	if err := c.s.opts.Replies.End(key, reply); err != nil {
		return err
	}
	return c.put(reply)
}

// put sends a reply.
func (c *call) put(r *Reply) error {
	if r.Entry > 0 {
		c.w.Header().Set(EntryHeader, strconv.FormatInt(r.Entry, 10))
	}
	return c.send(r.Type, r.Body)
}

// Memory keeps replies in memory, the latest of them.
type Memory struct {
	guard sync.Mutex
	kept  map[string]*remembered
	order []string
}

type remembered struct {
	request canon.Hash
	reply   *Reply // nil while it is being answered
}

const maxMemory = 10_000 // replies

// NewMemory makes a memory.
func NewMemory() *Memory { return &Memory{kept: map[string]*remembered{}} }

// Begin takes a key.
func (m *Memory) Begin(key string, request canon.Hash) (*Reply, error) {
	m.guard.Lock()
	defer m.guard.Unlock()
	switch r := m.kept[key]; {
	case r == nil:
		m.kept[key] = &remembered{request: request}
		return nil, nil
	case r.request != request:
		return nil, ErrOther
	case r.reply == nil:
		return nil, ErrBusy
	default:
		return r.reply, nil
	}
}

// End gives the reply.
func (m *Memory) End(key string, reply *Reply) error {
	m.guard.Lock()
	defer m.guard.Unlock()
	if reply == nil {
		delete(m.kept, key)
		return nil
	}
	if r := m.kept[key]; r != nil {
		r.reply = reply
		m.order = append(m.order, key)
	}
	for len(m.order) > maxMemory {
		delete(m.kept, m.order[0])
		m.order = m.order[1:]
	}
	return nil
}
