package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"runtime"
	"runtime/debug"

	"golang.org/x/text/encoding/unicode"

	"github.com/navicert/navicert/internal/app"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/policy"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

// stream screens each line of the input. The processors share the work, and the
// answers come in the order of the lines. What has been read is answered before
// more is waited for, so that another program can hold a conversation; the last
// line needs no line end. With a recorder, answers are recorded before they are
// printed.
func (d *door) stream(engine *app.Engine, query screen.Query, use *policy.Use, asJSON bool, recorder *app.Recorder) error {
	if d.env.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(whileStreaming))
	}
	buffer := bufio.NewWriterSize(d.env.Out, 1<<16)
	out := d.printer(buffer, asJSON)
	workers := runtime.GOMAXPROCS(0)
	work := make(chan *batch)
	order := make(chan *batch, 2*workers)
	spent := make(chan *batch, 4*workers)
	stop := make(chan struct{})
	defer close(stop)
	for range workers {
		go func() {
			session := engine.NewSession()
			for b := range work {
				b.answer(session, query, use, out, recorder)
			}
		}()
	}
	// After a failed write the reader may wait for its input for as long as the
	// program runs; nothing waits for it.
	go readBatches(d.env.In, work, order, spent, stop)
	for b := range order {
		<-b.done
		if _, err := d.keep(recorder, b.contents...); err != nil {
			return err
		}
		for _, drawn := range b.drawn {
			if err := out.Put(drawn); err != nil {
				return err
			}
		}
		d.ends(b.found, b.unsure, b.lists)
		if err := buffer.Flush(); err != nil {
			return err
		}
		if b.err != nil {
			return b.err
		}
		select {
		case spent <- b:
		default:
		}
	}
	if err := out.End(); err != nil {
		return err
	}
	return buffer.Flush()
}

// whileStreaming is how much garbage may lie about while a stream is answered, in
// percent of what is in use, which is mostly the lists: looking at them again for
// every few thousand names is a tenth of the work. Whoever sets $GOGC decides
// instead.
const whileStreaming = 300

// A batch is lines that are answered by one session, one after the other.
type batch struct {
	text          []byte // the lines, one behind the other
	ends          []int  // where each ends in text
	names         []string
	drawn         []report.Drawn
	contents      []evidence.Content // to be recorded before anything is printed
	found, unsure bool
	lists         []screen.Scope // that the answers rest on
	err           error          // in reading behind the names, or in drawing
	done          chan struct{}
}

// maxBatch is how many lines one session takes at a time: enough that handing
// them over costs nothing, few enough that all processors have work.
const maxBatch = 128

func (b *batch) answer(session *screen.Session, q screen.Query, use *policy.Use, out report.Printer, recorder *app.Recorder) {
	defer func() { b.done <- struct{}{} }()
	for _, name := range b.names {
		q.Name = name
		a := session.Screen(use.Ask(q))
		session.Explain(&a)
		use.Decide(&a)
		drawn, err := out.Draw(&a)
		if err != nil {
			b.err = err
			return
		}
		if recorder != nil {
			content, err := recorder.Screening(session, q, &a)
			if err != nil {
				b.drawn, b.contents, b.err = nil, nil, err
				return
			}
			b.contents = append(b.contents, content)
		}
		b.drawn = append(b.drawn, drawn)
		b.found = b.found || stops(&a)
		b.unsure = b.unsure || unsure(&a)
		b.lists = a.Lists
	}
}

// readBatches reads lines until the input ends or cannot be read, and closes
// both channels then. It uses the memory of batches again that are spent.
func readBatches(in io.Reader, work, order chan<- *batch, spent <-chan *batch, stop <-chan struct{}) {
	defer close(work)
	defer close(order)
	r := characters(bufio.NewReaderSize(in, 1<<16))
	for first := true; ; first = false {
		b := newBatch(spent)
		end := b.read(r, first)
		if len(b.names) > 0 || b.err != nil {
			select {
			case order <- b:
			case <-stop:
				return
			}
			select {
			case work <- b:
			case <-stop:
				return
			}
		}
		if end {
			return
		}
	}
}

// characters reads UTF-16 that says so by its byte order mark, as programs on Windows
// write it, and anything else as it is. It waits for no more than it has to.
func characters(r *bufio.Reader) *bufio.Reader {
	if first, err := r.Peek(1); err != nil || first[0] < 0xFE {
		return r
	}
	if mark, err := r.Peek(2); err != nil || mark[0]^mark[1] != 0xFE^0xFF {
		return r
	}
	return bufio.NewReaderSize(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Reader(r), 1<<16)
}

// newBatch gives a batch without lines.
func newBatch(spent <-chan *batch) *batch {
	select {
	case b := <-spent:
		clear(b.drawn)
		clear(b.contents)
		*b = batch{text: b.text[:0], ends: b.ends[:0], names: b.names[:0], drawn: b.drawn[:0], contents: b.contents[:0], done: b.done}
		return b
	default:
		return &batch{done: make(chan struct{}, 1)}
	}
}

// read takes lines as take does. Their names share one string.
func (b *batch) read(r *bufio.Reader, first bool) bool {
	last := b.take(r, first)
	text, from := string(b.text), 0
	for _, end := range b.ends {
		b.names = append(b.names, text[from:end])
		from = end
	}
	return last
}

// take waits for a line and takes those that have come with it. It reports
// whether they were the last.
func (b *batch) take(r *bufio.Reader, first bool) bool {
	for len(b.ends) < maxBatch {
		from := len(b.text)
		line, err := r.ReadSlice('\n')
		for ; errors.Is(err, bufio.ErrBufferFull); line, err = r.ReadSlice('\n') {
			b.text = append(b.text, line...)
		}
		b.text = append(b.text, line...)
		if err != nil && !errors.Is(err, io.EOF) {
			b.text = b.text[:from]
			b.err = fault.New(fault.Unavailable, "standard input cannot be read").Because(err).
				Try("give one name on each line of a file or pipe")
			return true
		}
		end := err != nil
		if end && len(b.text) == from {
			return true
		}
		whole := bytes.TrimSuffix(bytes.TrimSuffix(b.text[from:], []byte("\n")), []byte("\r"))
		if first && len(b.ends) == 0 {
			whole = bytes.TrimPrefix(whole, []byte("\ufeff")) // a byte order mark is no part of a name
		}
		b.text = append(b.text[:from], whole...)
		b.ends = append(b.ends, len(b.text))
		if ahead, _ := r.Peek(r.Buffered()); end || bytes.IndexByte(ahead, '\n') < 0 {
			return end
		}
	}
	return false
}
