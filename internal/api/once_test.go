package api

import (
	"errors"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/licence"
	"github.com/navicert/navicert/internal/store/replies"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// brittle keeps replies, and fails after it has, as a disk does that is full then.
type brittle struct {
	*replies.Store
	fails bool
}

var errBrittle = errors.New("the reply cannot be kept")

func (b *brittle) Put(tx *sqlite.Tx, key string, r *Reply) error {
	err := b.Store.Put(tx, key, r)
	if b.fails {
		return errBrittle
	}
	return err
}

// A reply is kept in the same commit as what the request did: where the one fails
// there is not the other, and the request, sent again, is answered as if it came for
// the first time. So nothing that stops the service between the two lets it be done
// twice.
func TestReplyAndDeedAreOne(t *testing.T) {
	var kept *brittle
	b := serve(t, func(o *Options) {
		kept = &brittle{Store: replies.New(o.Live.Database, o.Now)}
		o.Replies = kept
	})
	size := func(want string) {
		t.Helper()
		if head := b.wants(200, b.send("GET", "/v1/log", "")); !strings.Contains(head.body, `"size":`+want+`,`) {
			t.Errorf("the log should have %s entries: %s", want, head.body)
		}
	}
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"Dahua"}`))
	add := func() answer {
		return b.send("POST", "/v1/licences?why=issued", licence.Template(), "Content-Type: application/yaml", "Idempotency-Key: add")
	}
	ask := func() answer {
		return b.send("POST", "/v1/screen", `{"name":"Hikvision"}`, "Idempotency-Key: ask")
	}
	use := func() answer {
		return b.send("POST", "/v1/licences/D1234567/uses?on=2026-11-20&confirmed=true", coveredDeal, "Idempotency-Key: use")
	}
	kept.fails = true
	b.wants(500, ask())
	b.wants(500, add())
	b.wants(404, b.send("GET", "/v1/licences/D1234567", ""))
	size("1")
	kept.fails = false
	for _, do := range []func() answer{ask, add} {
		first := b.wants(200, do())
		again := b.wants(200, do())
		if first.body != again.body || first.header.Get(EntryHeader) != again.header.Get(EntryHeader) || again.header.Get("Idempotency-Replayed") != "true" {
			t.Errorf("the second answer is another one: %v\n%s", again.header, again.body)
		}
	}
	kept.fails = true
	b.wants(500, use())
	kept.fails = false
	b.wants(200, use())
	if again := b.wants(200, use()); again.header.Get("Idempotency-Replayed") != "true" || again.header.Get(EntryHeader) != "4" {
		t.Errorf("the use is answered anew: %v", again.header)
	}
	size("4")
}

// Where a key would not be followed it is refused: whoever sends one would send the
// request again and have it done twice.
func TestKeysThatAreNotFollowed(t *testing.T) {
	b := serve(t)
	b.wants(400, b.send("POST", "/v1/screen/stream", `{"name":"Hikvision"}`, "Idempotency-Key: a", "Content-Type: application/x-ndjson"))
	b.wants(400, b.send("POST", "/v1/certificates/verify", `{}`, "Idempotency-Key: a"))
	b.wants(200, b.send("GET", "/v1/lists", "", "Idempotency-Key: a"))
	b.wants(200, b.send("POST", "/match/default", `{"queries":{"a":{"schema":"Person","properties":{"name":"x"}}}}`, "Idempotency-Key: a"))
}

// A certificate that was changed is the sender's, and no damage here.
func TestChangedCertificate(t *testing.T) {
	b := serve(t)
	b.wants(200, b.send("POST", "/v1/screen", `{"name":"Hikvision"}`))
	c := b.wants(200, b.send("GET", "/v1/log/entries/1/certificate", "")).body
	b.wants(200, b.send("POST", "/v1/certificates/verify", c))
	got := b.problem(b.send("POST", "/v1/certificates/verify", strings.ReplaceAll(c, "Hikvision", "Hikvisiom")))
	if got.Status != 400 || !strings.Contains(got.Detail, "as it was signed") {
		t.Errorf("it says %+v", got)
	}
}
