package load

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// A connection asks one question after the other. It is used by one worker, and writes
// and reads by itself: the usual client has two more goroutines to each connection, and
// takes as much of the machine as the service that is to be measured.
type connection struct {
	load *Load
	conn net.Conn // nil where there is none
	free func() bool
	in   *bufio.Reader
	out  *bufio.Writer
}

// open connects, if that is needed. The end of the context ends what is waited for.
func (c *connection) open(ctx context.Context) error {
	if c.conn != nil {
		return nil
	}
	u, err := url.Parse(c.load.opts.URL)
	if err != nil {
		return err
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", net.JoinHostPort(u.Hostname(), port))
	if err != nil {
		return err
	}
	if u.Scheme == "https" {
		conn = tls.Client(conn, &tls.Config{ServerName: u.Hostname(), MinVersion: tls.VersionTLS12})
	}
	c.conn, c.in, c.out = conn, bufio.NewReaderSize(conn, 16<<10), bufio.NewWriter(conn)
	c.free = context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
	return nil
}

func (c *connection) close() {
	if c.conn != nil {
		c.free()
		_ = c.conn.Close()
		c.conn = nil
	}
}

// ask asks the nth question and waits for its answer. After an error the next one goes
// over another connection.
func (c *connection) ask(ctx context.Context, n int64) error {
	return c.exchange(ctx, func() (*http.Request, error) {
		return c.load.request(ctx, "/v1/screen", "application/json", bytes.NewReader(c.load.question(n)))
	})
}

// alive asks whether the service is alive.
func (c *connection) alive(ctx context.Context, _ int64) error {
	return c.exchange(ctx, func() (*http.Request, error) { return c.load.open(ctx, http.MethodGet, "/healthz", nil) })
}

func (c *connection) exchange(ctx context.Context, make func() (*http.Request, error)) error {
	r, err := make()
	if err != nil {
		return err
	}
	if err := c.open(ctx); err != nil {
		return err
	}
	if err = c.send(r); err != nil {
		c.close()
	}
	return err
}

func (c *connection) send(r *http.Request) error {
	if err := r.Write(c.out); err != nil {
		return err
	}
	if err := c.out.Flush(); err != nil {
		return err
	}
	got, err := http.ReadResponse(c.in, r)
	if err != nil {
		return err
	}
	defer got.Body.Close()
	if got.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(got.Body, 500))
		return fmt.Errorf("status %d: %s", got.StatusCode, text)
	}
	if _, err = io.Copy(io.Discard, got.Body); err == nil && got.Close {
		c.close()
	}
	return err
}
