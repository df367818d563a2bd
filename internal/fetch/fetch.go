// Package fetch downloads documents: within bounds of size and time, again
// after a pause where the server or the way to it failed, and not at all where
// the server says that the document is the one that was fetched before.
//
// It checks what any document must be: that the server meant it (status 200),
// that it came whole and is not empty. Whether the bytes are the list that
// they should be, the reader of the list decides.
package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// Limits bound one download.
type Limits struct {
	Size      int64         // bytes of a document
	Time      time.Duration // for one attempt, all of it
	Answer    time.Duration // until the server begins to answer
	Stall     time.Duration // in which Least bytes must come
	Least     int64
	Attempts  int
	Pause     time.Duration // before the second attempt; doubled before each further one
	Redirects int
}

// Usual are limits that every official list keeps by far.
func Usual() Limits {
	return Limits{Size: 512 << 20, Time: 10 * time.Minute, Answer: 2 * time.Minute, Stall: 30 * time.Second, Least: 8 << 10, Attempts: 4, Pause: 2 * time.Second, Redirects: 5}
}

// Marks are what a server gave with a document, to ask it for a newer one.
type Marks struct {
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"`
}

// A Document is what was fetched.
type Document struct {
	Body      []byte
	Marks     Marks
	Unchanged bool // the server has no other one than that of the marks; there is no body
	Attempts  int
}

// A Client fetches. It is not changed by use.
type Client struct {
	Transport http.RoundTripper
	Limits    Limits
	Agent     string // User-Agent
	// Sleep waits, or ends early with the context's error.
	Sleep func(context.Context, time.Duration) error
	// Tell hears how many bytes have come, and of how many: -1 where the
	// server does not say. It may be nil.
	Tell func(done, of int64)
}

// errAgain marks a failure after which another attempt may succeed.
type errAgain struct {
	err   error
	after time.Duration // that the server asks to wait, or 0
	slow  bool          // it took long to fail
}

// slowAttempts bounds the attempts at a server that is slow: each costs as long
// as a patient user waits.
const slowAttempts = 2

func (e errAgain) Error() string { return e.err.Error() }
func (e errAgain) Unwrap() error { return e.err }

// maxPause bounds what a server may ask for with Retry-After.
const maxPause = 2 * time.Minute

// Get fetches the document at an address. Marks that are not empty make the
// request conditional. Errors are *fault.Fault: Unavailable where the machine,
// the network or the server failed, Refused where what came is no document.
func (c *Client) Get(ctx context.Context, address string, m Marks) (Document, error) {
	pause := c.Limits.Pause
	for n := 1; ; n++ {
		d, err := c.once(ctx, address, m)
		d.Attempts = n
		var again errAgain
		if err == nil || !errors.As(err, &again) || n >= max(1, c.Limits.Attempts) || again.slow && n >= slowAttempts {
			return d, sentence(address, err, n)
		}
		wait := max(pause, min(again.after, maxPause))
		pause *= 2
		if err := c.Sleep(ctx, wait); err != nil {
			return d, sentence(address, err, n)
		}
	}
}

// sentence makes the fault of an error.
func sentence(address string, err error, attempts int) error {
	var f *fault.Fault
	switch {
	case err == nil:
		return nil
	case errors.As(err, &f):
		return f
	}
	tried := ""
	if attempts > 1 {
		tried = fmt.Sprintf(" in %d attempts", attempts)
	}
	return fault.New(fault.Unavailable, "%s cannot be fetched%s", address, tried).Because(plainly(err)).
		Try("the last good version stays; try again later, or fetch the document by other means and import it")
}

// plainly takes the address out of an error that is shown beside it.
func plainly(err error) error {
	var again errAgain
	if errors.As(err, &again) {
		err = again.err
	}
	var u interface {
		error
		Unwrap() error
		Timeout() bool
	}
	if errors.As(err, &u) && u.Unwrap() != nil {
		err = u.Unwrap()
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.New("it took too long")
	}
	return err
}

var errRedirects = errors.New("the server sends from one address to another without end")

// once makes one attempt.
func (c *Client) once(ctx context.Context, address string, m Marks) (Document, error) {
	ctx, cancel := context.WithTimeout(ctx, c.Limits.Time)
	defer cancel()
	answering, answered := context.WithTimeout(ctx, c.Limits.Answer)
	defer answered()
	inTime := context.AfterFunc(answering, cancel)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return Document{}, fault.New(fault.Input, "%q is no address", address).Because(err)
	}
	req.Header.Set("User-Agent", c.Agent)
	if m.ETag != "" {
		req.Header.Set("If-None-Match", m.ETag)
	}
	if m.Modified != "" {
		req.Header.Set("If-Modified-Since", m.Modified)
	}
	client := &http.Client{Transport: c.Transport, CheckRedirect: c.redirect}
	resp, err := client.Do(req)
	switch {
	case !inTime():
		if err == nil {
			resp.Body.Close()
		}
		return Document{}, errAgain{err: errors.New("the server does not answer"), slow: true}
	case errors.Is(err, errRedirects), errors.Is(err, errDowngrade), errors.Is(err, errInner):
		return Document{}, err
	case err != nil:
		return Document{}, errAgain{err: err}
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusNotModified && m != (Marks{}) {
		return Document{Marks: m, Unchanged: true}, nil
	}
	if err := status(resp); err != nil {
		return Document{}, err
	}
	body, err := c.body(ctx, resp)
	if err != nil {
		return Document{}, err
	}
	return Document{Body: body, Marks: Marks{ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified")}}, nil
}

var (
	errDowngrade = errors.New("the server sends from https to an address that is not")
	errInner     = errors.New("the server sends to an address that only this machine or its network reaches")
)

func (c *Client) redirect(req *http.Request, via []*http.Request) error {
	if len(via) > c.Limits.Redirects {
		return errRedirects
	}
	if via[len(via)-1].URL.Scheme == "https" && req.URL.Scheme != "https" {
		return errDowngrade
	}
	if inner(req.URL.Hostname()) && !inner(via[0].URL.Hostname()) {
		return errInner
	}
	return nil
}

// inner reports whether a host is one that only this machine or its network
// reaches. A publisher that sends there would have the program read what is not
// meant for it.
func inner(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		ip = ip.Unmap()
		return !ip.IsGlobalUnicast() || ip.IsPrivate()
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, end := range []string{".localhost", ".local", ".internal", ".home.arpa"} {
		if strings.HasSuffix("."+host, end) {
			return true
		}
	}
	return !strings.Contains(host, ".")
}

// status tells answers that are a document from those that are none, and those
// that may change from those that will not.
func status(resp *http.Response) error {
	err := fmt.Errorf("the server answers %s", resp.Status)
	switch code := resp.StatusCode; {
	case code == http.StatusOK:
		return nil
	case code == http.StatusTooManyRequests, code == http.StatusRequestTimeout, code >= 500:
		seconds, _ := strconv.Atoi(resp.Header.Get("Retry-After"))
		return errAgain{err: err, after: time.Duration(seconds) * time.Second}
	}
	return err
}

// A read is what one call of Read gave.
type read struct {
	b   []byte
	err error
}

// A pace is how many bytes have come in the current stretch of time.
type pace struct {
	ctx  context.Context
	stop context.CancelFunc
	came int64
}

func (p *pace) end() {
	if p.stop != nil {
		p.stop()
	}
}

// next gives the next piece, unless the pieces come too slowly.
func next(ctx context.Context, p *pace, l Limits, pieces <-chan read) (read, error) {
	for {
		if p.ctx == nil {
			p.ctx, p.stop = context.WithTimeout(ctx, l.Stall)
			p.came = 0
		}
		select {
		case r := <-pieces:
			p.came += int64(len(r.b))
			return r, nil
		case <-p.ctx.Done():
		}
		switch {
		case ctx.Err() != nil:
			return read{}, errors.New("it took too long")
		case p.came < l.Least:
			return read{}, errors.New("the server stopped sending, or sends too slowly")
		}
		p.end()
		p.ctx = nil
	}
}

// body reads a body whole, within the bounds.
func (c *Client) body(ctx context.Context, resp *http.Response) ([]byte, error) {
	if resp.ContentLength > c.Limits.Size {
		return nil, c.tooLarge(resp)
	}
	pieces := make(chan read)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		for {
			b := make([]byte, 64<<10)
			n, err := resp.Body.Read(b)
			select {
			case pieces <- read{b[:n], err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	var out bytes.Buffer
	var pace pace
	defer func() { pace.end() }()
	for {
		piece, err := next(ctx, &pace, c.Limits, pieces)
		if err != nil {
			return nil, errAgain{err: err, slow: true}
		}
		out.Write(piece.b)
		if int64(out.Len()) > c.Limits.Size {
			return nil, c.tooLarge(resp)
		}
		if c.Tell != nil {
			c.Tell(int64(out.Len()), resp.ContentLength)
		}
		switch {
		case errors.Is(piece.err, io.EOF) && out.Len() == 0:
			return nil, errAgain{err: fault.New(fault.Refused, "%s is empty", resp.Request.URL).Try("the last good version stays; try again later")}
		case errors.Is(piece.err, io.EOF):
			return out.Bytes(), nil
		case errors.Is(piece.err, io.ErrUnexpectedEOF):
			return nil, errAgain{err: fmt.Errorf("the document was cut off after %d bytes", out.Len())}
		case piece.err != nil:
			return nil, errAgain{err: piece.err}
		}
	}
}

func (c *Client) tooLarge(resp *http.Response) error {
	return fault.New(fault.Refused, "%s is larger than %d bytes", resp.Request.URL, c.Limits.Size).Try("a document of this size is not a list")
}
