package api

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/store/replies"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Reply is an answer as it is sent, and sent again to whoever repeats the
// request under the same idempotency key.
type Reply = replies.Reply

// Replies keeps replies under the keys of their senders, as replies.Store does.
type Replies interface {
	Begin(key string, request canon.Hash) (*Reply, error)
	Put(tx *sqlite.Tx, key string, reply *Reply) error
	PutAlone(key string, reply *Reply) error
	End(key string)
}

// taken makes the problem of a key that cannot be taken.
func taken(err error) error {
	switch {
	case errors.Is(err, replies.ErrOther):
		return problem(conflict, "the idempotency key was used for another request").try("take a new key for each request, and the same only to repeat one")
	case errors.Is(err, replies.ErrBusy):
		p := problem(conflict, "a request with this idempotency key is being answered now").try("send it again in a moment")
		p.after = time.Second
		return p
	}
	return err
}

// KeyHeader is the header in which an idempotency key is sent.
const KeyHeader = "Idempotency-Key"

const maxKey = 128

// once answers a request, or sends again what was answered to the same one. What
// answer writes it writes together with the reply, by keepReply.
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
		return taken(err)
	}
	if kept != nil {
		c.w.Header().Set("Idempotency-Replayed", "true")
		return c.put(kept)
	}
	reply, err := c.first(key, answer)
	if err != nil {
		return err
	}
	return c.put(reply)
}

// first gives the reply to the first request with a key, and keeps it. The key is free
// before the reply is sent, so that whoever sends the request again at once gets it again.
func (c *call) first(key string, answer func() (*Reply, error)) (*Reply, error) {
	defer c.s.opts.Replies.End(key)
	c.key = key
	reply, err := answer()
	if err == nil && !c.replied { // nothing was written, such as where a licence does not cover a deal
		err = c.s.opts.Replies.PutAlone(key, reply)
	}
	return reply, err
}

// keepReply keeps a reply in the transaction of what the request did, if it is to be
// given again.
func (c *call) keepReply(tx *sqlite.Tx, r *Reply) error {
	if c.key == "" {
		return nil
	}
	c.replied = true
	return c.s.opts.Replies.Put(tx, c.key, r)
}

// put sends a reply.
func (c *call) put(r *Reply) error {
	if r.Entry > 0 {
		c.w.Header().Set(EntryHeader, strconv.FormatInt(r.Entry, 10))
	}
	return c.send(r.Type, r.Body)
}
