package assistant

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// Lines gives the two ends of a conversation in lines. The end of the input is
// held back until everything that was asked before it is answered: what was
// recorded is also told.
func Lines(ctx context.Context, in io.Reader, out io.Writer) (io.ReadCloser, io.WriteCloser) {
	t := &talk{ctx: ctx, in: bufio.NewReader(in), out: out, answered: make(chan struct{}, 1)}
	return reading{t}, writing{t}
}

// patience is how long an answer is waited for once the input has ended.
const patience = time.Minute

// A talk counts what was asked and what was answered.
type talk struct {
	ctx      context.Context
	in       *bufio.Reader
	out      io.Writer
	rest     []byte // of the line that is being read
	guard    sync.Mutex
	open     int // requests without an answer
	answered chan struct{}
	line     []byte // that is being written
}

// A message is what tells requests from answers.
type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
}

// count counts a line: 1 for a request, -1 for an answer.
func count(line []byte) int {
	var m message
	switch err := json.Unmarshal(line, &m); {
	case err != nil || len(m.ID) == 0 || bytes.Equal(m.ID, []byte("null")):
		return 0
	case m.Method != "":
		return 1
	}
	return -1
}

func (t *talk) add(n int) {
	if n == 0 {
		return
	}
	t.guard.Lock()
	t.open += n
	t.guard.Unlock()
	select {
	case t.answered <- struct{}{}:
	default:
	}
}

func (t *talk) pending() bool {
	t.guard.Lock()
	defer t.guard.Unlock()
	return t.open > 0
}

// drain waits until everything is answered.
func (t *talk) drain() {
	ctx, cancel := context.WithTimeout(t.ctx, patience)
	defer cancel()
	for t.pending() {
		select {
		case <-t.answered:
		case <-ctx.Done():
			return
		}
	}
}

// maxLine is the longest line, in bytes: a document in base64 and what is around
// it. The SDK refuses longer ones, too.
const maxLine = 16 << 20

// read reads a line. One that is too long ends the conversation.
func (t *talk) read() ([]byte, error) {
	var line []byte
	for {
		part, err := t.in.ReadSlice('\n')
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, err
		}
		if len(line) > maxLine {
			return nil, fault.New(fault.Input, "a message is longer than %d bytes", maxLine).Try("send a smaller document")
		}
	}
}

type reading struct{ *talk }

// Read gives what comes in, line by line.
func (r reading) Read(b []byte) (int, error) {
	t := r.talk
	if len(t.rest) == 0 {
		line, err := t.read()
		if len(line) == 0 && err != nil {
			t.drain()
			return 0, err
		}
		t.add(max(count(line), 0))
		t.rest = line
	}
	n := copy(b, t.rest)
	t.rest = t.rest[n:]
	return n, nil
}

// Close leaves the input open: it is not ours.
func (reading) Close() error { return nil }

type writing struct{ *talk }

// Write writes, and counts the answers among the lines.
func (w writing) Write(b []byte) (int, error) {
	t := w.talk
	n, err := t.out.Write(b)
	t.line = append(t.line, b[:n]...)
	for {
		at := bytes.IndexByte(t.line, '\n')
		if at < 0 {
			return n, err
		}
		t.add(min(count(t.line[:at]), 0))
		t.line = t.line[at+1:]
	}
}

// Close leaves the output open.
func (writing) Close() error { return nil }
