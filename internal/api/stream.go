package api

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strconv"
	"sync"
	"time"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/strictjson"
)

// A LineAsk is a line of a stream of questions.
type LineAsk struct {
	ID string `json:"id,omitempty" maxLength:"300" doc:"What the line is called; it stands in the answer."`
	Ask
}

// A Line is a line of a stream of answers.
type Line struct {
	Line    int64           `json:"line" doc:"The number of the line that is answered, from 1; that of the first one that is not, where the service stops."`
	ID      string          `json:"id,omitempty" doc:"As in the question."`
	Entry   int64           `json:"entry,omitempty" doc:"The entry of the log that records the answer."`
	Answer  json.RawMessage `json:"answer,omitempty" doc:"The answer, as that of /v1/screen."`
	Problem *Problem        `json:"problem,omitempty" doc:"Why there is none."`
}

// A batch is lines that are answered by one session, one after the other.
type batch struct {
	first    int64 // number of the first line
	lines    [][]byte
	answers  []lineAnswer
	contents []json.RawMessage // the answers
	prepared []record.Prepared // to be recorded before anything is sent
	entry    int64             // number of the first of them in the log, 0 for none
	failed   *Problem          // why they were not recorded
	last     *Problem          // why the lines end here; nil where they simply do
	err      error
	done     chan struct{} // closed when all lines are answered
}

// A lineAnswer is what a line comes to.
type lineAnswer struct {
	id      string
	problem *Problem
	content int // its place among the contents of the batch
}

// maxLines is how many lines are taken together: enough that what it takes to
// record them is shared by many, and few enough that it can be held in memory.
const maxLines = 128

func (c *call) stream() error {
	keep, err := c.recorded()
	if err != nil {
		return err
	}
	if _, err := c.media(); err != nil {
		return err
	}
	control := http.NewResponseController(c.w)
	_ = control.EnableFullDuplex() // HTTP/2 always is
	workers := runtime.GOMAXPROCS(0)
	work, order, stop := make(chan *batch), make(chan *batch, workers), make(chan struct{})
	var recording sync.Mutex // held while a batch is recorded
	defer recording.Unlock() // what is being recorded is, before the request ends, and nothing after
	defer recording.Lock()
	defer close(stop)
	for range workers {
		go func() {
			for b := range work {
				b.answer(c, keep)
			}
		}()
	}
	lines := &lineReader{call: c, control: control, in: bufio.NewReaderSize(c.r.Body, 1<<16), stop: stop}
	go lines.run(work, order)
	go lines.interrupt()
	c.w.Header().Set("Content-Type", ndjsonType)
	c.began = true
	out := bufio.NewWriterSize(c.w, 1<<16)
	for b := range c.kept(order, stop, &recording) {
		if b.err != nil {
			return b.err
		}
		if err := b.write(out); err != nil {
			return err
		}
		_ = control.SetWriteDeadline(time.Now().Add(c.s.opts.Limits.Idle))
		if err := errors.Join(out.Flush(), control.Flush()); err != nil {
			return err
		}
		c.s.opts.Live.Now().Free(b.prepared...)
	}
	return nil
}

// kept records batches in their order, while those before them are sent, until it
// is told to stop.
func (c *call) kept(order <-chan *batch, stop <-chan struct{}, recording *sync.Mutex) <-chan *batch {
	out := make(chan *batch)
	go func() {
		defer close(out)
		for b := range order {
			<-b.done
			if !b.keepUnless(stop, recording, c) {
				return
			}
			select {
			case out <- b:
			case <-stop:
				return
			}
		}
	}()
	return out
}

// keepUnless records what a batch found, unless it is time to stop.
func (b *batch) keepUnless(stop <-chan struct{}, recording *sync.Mutex, c *call) bool {
	recording.Lock()
	defer recording.Unlock()
	select {
	case <-stop:
		return false
	default:
		b.keep(c)
		return true
	}
}

// keep records what a batch found.
func (b *batch) keep(c *call) {
	defer b.caught()
	if b.err != nil || len(b.prepared) == 0 {
		return
	}
	receipts, err := c.s.opts.Keeper.KeepPrepared(nil, b.prepared...)
	if err != nil {
		b.failed = problemOf(err)
		c.s.opts.Log.Error("answers of a stream were not recorded", "request", c.id, "why", err.Error())
		return
	}
	b.entry = receipts[0].Number
}

// caught ends a batch in which something went wrong that should not.
func (b *batch) caught() {
	if v := recover(); v != nil {
		b.err = problem(broken, "something went wrong that should not").because(fmt.Errorf("panic in a stream: %v", v))
	}
}

// write writes the lines of a batch.
func (b *batch) write(out *bufio.Writer) error {
	for i := range b.answers {
		a := &b.answers[i]
		l := Line{Line: b.first + int64(i), ID: a.id, Problem: a.problem}
		if a.problem == nil && b.failed != nil {
			l.Problem = b.failed // what is not recorded is not answered
		}
		if l.Problem == nil {
			l.Answer = b.contents[a.content]
			if b.entry > 0 {
				l.Entry = b.entry + int64(a.content)
			}
		}
		if err := l.write(out); err != nil {
			return err
		}
	}
	if b.last == nil {
		return nil
	}
	l := Line{Line: b.first + int64(len(b.answers)), Problem: b.last}
	return l.write(out)
}

// write writes a line. The answer goes in as it is: it is long, and has been
// checked already.
func (l *Line) write(out *bufio.Writer) error {
	out.WriteString(`{"line":`)
	var number [20]byte
	_, _ = out.Write(strconv.AppendInt(number[:0], l.Line, 10))
	for _, f := range []struct {
		name  string
		there bool
		value any
	}{{"id", l.ID != "", l.ID}, {"entry", l.Entry > 0, l.Entry}, {"problem", l.Problem != nil, l.Problem}} {
		if !f.there {
			continue
		}
		b, err := canon.JSON(f.value)
		if err != nil {
			return err
		}
		out.WriteString(`,"` + f.name + `":`)
		_, _ = out.Write(b)
	}
	if l.Answer != nil {
		out.WriteString(`,"answer":`)
		_, _ = out.Write(l.Answer)
	}
	_, err := out.WriteString("}\n")
	return err
}

// answer answers the lines of a batch, all on one assembly.
func (b *batch) answer(c *call, keep bool) {
	defer close(b.done)
	defer b.caught()
	a := c.s.opts.Live.Now()
	b.answers = make([]lineAnswer, 0, len(b.lines))
	var id string
	asks := newAsker(c.s.opts.StaleAfter)
	asks.fields = append(asks.fields, field{"id", func(v *strictjson.Value, at string) { id = asks.text(v, at, maxWord) }})
	for _, line := range b.lines {
		id = ""
		answer := b.line(c, a, asks, line, keep)
		answer.id = id
		b.answers = append(b.answers, answer)
	}
	b.lines = nil
}

// line answers one line.
func (b *batch) line(c *call, a *app.Assembly, asks *asker, line []byte, keep bool) lineAnswer {
	var out lineAnswer
	fail := func(err error) lineAnswer {
		out.problem = problemOf(err)
		return out
	}
	if line == nil {
		return fail(problem(large, "the line is larger than "+strconv.Itoa(c.s.opts.Limits.Line)+" bytes, which is the most that is read of one"))
	}
	v, err := strictjson.Parse(line)
	if err != nil {
		return fail(wrong(Wrong{In: "body", Says: "is no JSON that is read here: " + err.Error()}))
	}
	q, err := asks.ask(&v)
	if err != nil {
		return fail(err)
	}
	q.how.basis.Past = c.s.past(q.query.On)
	if q.how.basis.Past || q.how.basis.Known.Known() || len(q.how.basis.Versions) > 0 {
		if a, err = c.assembly(q.how); err != nil {
			return fail(err)
		}
	}
	answer, p, err := c.answerTo(a, &q, keep)
	if err != nil {
		return fail(err)
	}
	if keep {
		b.prepared = append(b.prepared, p)
	}
	out.content = len(b.contents)
	b.contents = append(b.contents, answer)
	return out
}

// A lineReader reads the lines of a request.
type lineReader struct {
	call    *call
	control *http.ResponseController
	in      *bufio.Reader
	stop    <-chan struct{}
	next    int64 // number of the line that comes next, from 0
}

// run reads lines until the request ends, cannot be read, or the service stops,
// and closes both channels then. It reads no further than the answers are
// taken.
func (l *lineReader) run(work, order chan<- *batch) {
	defer close(work)
	defer close(order)
	for {
		b := &batch{first: l.next + 1, done: make(chan struct{})}
		end := l.fill(b)
		if len(b.lines) > 0 || b.last != nil {
			l.next += int64(len(b.lines))
			for _, to := range []chan<- *batch{order, work} {
				select {
				case to <- b:
				case <-l.stop:
					return
				}
			}
		}
		if end {
			return
		}
	}
}

// interrupt ends the waiting for a line when the service stops. It says so until
// the stream is over, for the reader may just have begun to wait.
func (l *lineReader) interrupt() {
	select {
	case <-l.stop:
		return
	case <-l.call.s.stopping.Done():
	}
	for {
		_ = l.control.SetReadDeadline(time.Now())
		select {
		case <-l.stop:
			return
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// fill waits for a line and takes those that have come with it. It reports
// whether they were the last.
func (l *lineReader) fill(b *batch) bool {
	s := l.call.s
	for len(b.lines) < maxLines {
		if s.stopping.Err() != nil {
			b.last = stops()
			return true
		}
		_ = l.control.SetReadDeadline(time.Now().Add(s.opts.Limits.Idle))
		line, err := l.line()
		switch {
		case err == nil || errors.Is(err, io.EOF) && len(line) > 0:
			if len(bytes.TrimSpace(line)) > 0 || line == nil {
				b.lines = append(b.lines, line)
			} else {
				b.lines = append(b.lines, []byte{})
			}
		case errors.Is(err, io.EOF):
			return true
		case s.stopping.Err() != nil:
			b.last = stops()
			return true
		default:
			b.last = problem(slow, "the request could not be read any further, or no line came for "+s.opts.Limits.Idle.String())
			return true
		}
		if err != nil {
			return true
		}
		if ahead, _ := l.in.Peek(l.in.Buffered()); bytes.IndexByte(ahead, '\n') < 0 {
			return false
		}
	}
	return false
}

func stops() *Problem {
	return problem(unavailable, "the service is stopping; the line of this number and those after it were not read").try("send them again")
}

// line reads one line without its end; nil stands for one that is too long.
func (l *lineReader) line() ([]byte, error) {
	var out []byte
	long := false
	for {
		part, err := l.in.ReadSlice('\n')
		if long = long || len(out)+len(part) > l.call.s.opts.Limits.Line; !long {
			out = append(out, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long {
			return nil, err
		}
		return bytes.TrimSuffix(out, []byte("\n")), err
	}
}
