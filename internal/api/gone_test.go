package api

import (
	"bytes"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// counted notes the statuses of requests.
type counted struct {
	unmetered
	statuses chan int
}

func (c counted) Answered(_, _ string, status int, _ time.Duration) { c.statuses <- status }

// A sender that is gone in the middle of a stream is counted, and is no failure of the
// service.
func TestSenderHangsUp(t *testing.T) {
	var lock sync.Mutex
	var log bytes.Buffer
	m := counted{statuses: make(chan int, 1)}
	b := serve(t, func(o *Options) {
		o.Meter, o.Log = m, slog.New(slog.NewJSONHandler(locked{&lock, &log}, nil))
	})
	c, err := net.Dial("tcp", b.server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Repeat(`{"name":"Nobody"}`+"\n", 100)
	if _, err = io.WriteString(c, "POST /v1/screen/stream HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000000\r\n\r\n"+lines); err != nil {
		t.Fatal(err)
	}
	if _, err = c.Read(make([]byte, 100)); err != nil {
		t.Fatal(err)
	}
	_ = c.(*net.TCPConn).SetLinger(0)
	// What comes is answered until the sender is gone; then it cannot be.
	_, _ = io.WriteString(c, lines)
	_ = c.Close()
	if got := <-m.statuses; got != statusHungUp && got != 200 {
		t.Errorf("it is counted as %d", got)
	}
	lock.Lock()
	defer lock.Unlock()
	if strings.Contains(log.String(), `"ERROR"`) {
		t.Errorf("the log of the service says: %s", log.String())
	}
}

// locked writes under a lock.
type locked struct {
	lock *sync.Mutex
	to   io.Writer
}

func (l locked) Write(b []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.to.Write(b)
}

// full is a log without room.
type full struct{}

func (full) KeepPrepared(func(*sqlite.Tx, []record.Receipt) error, ...record.Prepared) ([]record.Receipt, error) {
	return nil, fault.New(fault.Unavailable, "there is no room for the database /var/lib/navicert/navicert.db")
}

// A service that could not record its last answer is not ready, and tells nobody where
// its files are.
func TestNotReadyWithoutRoom(t *testing.T) {
	b := serve(t, func(o *Options) { o.Keeper = full{} })
	b.wants(200, b.send("GET", "/readyz", ""))
	refused := b.wants(503, b.send("POST", "/v1/screen", `{"name":"Nobody"}`))
	if strings.Contains(refused.body, "/var") || !strings.Contains(refused.body, "no room") {
		t.Errorf("it says: %s", refused.body)
	}
	if ready := b.wants(503, b.send("GET", "/readyz", "")); !strings.Contains(ready.body, "cannot be written") {
		t.Errorf("it says: %s", ready.body)
	}
}
