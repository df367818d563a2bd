// Package load puts load on a service of this machine and measures what it does:
// how many questions it answers, how long each takes, and how much processor time
// and memory that costs.
package load

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// Options say what is sent, and where.
type Options struct {
	URL     string // of the service
	Key     string // an API key, "" for none
	Names   []string
	Workers int
	Time    time.Duration
	Unkept  bool // ask that nothing is recorded
	PID     int  // of the service, 0 where it is not known
}

// A Result is what was measured in one way of asking.
type Result struct {
	Way       string
	Answers   int64
	Errors    int64
	First     string // the first error
	Time      time.Duration
	Processor time.Duration // that the service spent; 0 where it is not known
	Memory    int64         // most that the service ever had, in bytes; 0 where it is not known
	Resident  int64         // that it has at the end
	Half      time.Duration // of the answers came within this time
	Most      time.Duration // of 99 in 100 answers
}

// Rate is how many answers came in a second.
func (r Result) Rate() float64 { return float64(r.Answers) / r.Time.Seconds() }

// PerCore is how many answers a second of processor time gave, 0 where that is
// not known.
func (r Result) PerCore() float64 {
	if r.Processor == 0 {
		return 0
	}
	return float64(r.Answers) / r.Processor.Seconds()
}

// A Load is ready to be put on a service.
type Load struct {
	opts   Options
	client *http.Client // for streams
}

// New checks the options. Only a service of this machine is loaded: load that
// somebody else did not ask for is an attack.
func New(o Options) (*Load, error) {
	u, err := url.Parse(o.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fault.New(fault.Usage, "--url %q is no address of a service", o.URL).Try("for example --url http://127.0.0.1:8100")
	}
	if host := u.Hostname(); host != "localhost" {
		if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
			return nil, fault.New(fault.Usage, "--url names another machine, and load is only put on a service of this one").Try("run the command on the machine of the service")
		}
	}
	if len(o.Names) == 0 {
		return nil, fault.New(fault.Usage, "there are no names to ask for").Try("--names FILE has one on each line")
	}
	t := &http.Transport{MaxConnsPerHost: o.Workers, DisableCompression: true}
	return &Load{o, &http.Client{Transport: t}}, nil
}

func (l *Load) request(ctx context.Context, path, media string, body io.Reader) (*http.Request, error) {
	if l.opts.Unkept {
		path += "?zero_footprint=true"
	}
	r, err := l.open(ctx, http.MethodPost, path, body)
	if err == nil {
		r.Header.Set("Content-Type", media)
	}
	return r, err
}

func (l *Load) open(ctx context.Context, method, path string, body io.Reader) (*http.Request, error) {
	r, err := http.NewRequestWithContext(ctx, method, l.opts.URL+path, body)
	if err != nil {
		return nil, err
	}
	if l.opts.Key != "" {
		r.Header.Set("Authorization", "Bearer "+l.opts.Key)
	}
	return r, nil
}

// question gives the body of the nth question.
func (l *Load) question(n int64) []byte {
	b, _ := json.Marshal(map[string]string{"name": l.opts.Names[int(n)%len(l.opts.Names)]})
	return b
}

// Single asks one by one: every worker asks again as soon as it has its answer.
func (l *Load) Single(ctx context.Context) (Result, error) {
	return l.measure(ctx, "one by one", func(ctx context.Context, t *tally) {
		var next atomic.Int64
		var wait sync.WaitGroup
		for range l.opts.Workers {
			wait.Go(func() {
				c := connection{load: l}
				defer c.close()
				for ctx.Err() == nil {
					began := time.Now()
					t.took(c.ask(ctx, next.Add(1)), time.Since(began))
				}
			})
		}
		wait.Wait()
	})
}

// Paced asks so many questions in a second, whether those before are answered or
// not, and counts from when each was due.
func (l *Load) Paced(ctx context.Context, rate float64) (Result, error) {
	return l.measure(ctx, fmt.Sprintf("%.0f a second", rate), l.paced(rate, (*connection).ask))
}

// Idle asks as Paced does, but only whether the service is alive: what that takes is the
// machine's and that of asking, whatever the service does for an answer.
func (l *Load) Idle(ctx context.Context, rate float64) (Result, error) {
	return l.measure(ctx, "if alive alone", l.paced(rate, (*connection).alive))
}

// paced puts a load on by what asks the nth question.
func (l *Load) paced(rate float64, ask func(c *connection, ctx context.Context, n int64) error) func(context.Context, *tally) {
	return func(ctx context.Context, t *tally) {
		due := make(chan time.Time, 1<<16)
		var next atomic.Int64
		var wait sync.WaitGroup
		for range l.opts.Workers {
			wait.Go(func() {
				c := connection{load: l}
				defer c.close()
				for at := range due {
					t.took(ask(&c, ctx, next.Add(1)), time.Since(at))
				}
			})
		}
		began := time.Now()
		for n := 0; ctx.Err() == nil; n++ {
			at := began.Add(time.Duration(float64(n) / rate * float64(time.Second)))
			sleep(time.Until(at))
			due <- at
		}
		close(due)
		wait.Wait()
	}
}

// Stream sends lines without end over as many connections as there are workers.
func (l *Load) Stream(ctx context.Context) (Result, error) {
	return l.measure(ctx, "as a stream", func(ctx context.Context, t *tally) {
		var wait sync.WaitGroup
		for w := range l.opts.Workers {
			wait.Go(func() {
				if err := l.stream(ctx, int64(w)*1_000_003, t); err != nil {
					t.took(err, 0)
				}
			})
		}
		wait.Wait()
	})
}

// Of a stream, so many lines are under way, and sent together.
const (
	window   = 4000
	together = 100
)

func (l *Load) stream(ctx context.Context, first int64, t *tally) error {
	in, out := io.Pipe()
	// What is under way is bounded, or the end would wait for all that the two
	// sockets hold.
	under := make(chan struct{}, window/together)
	go func() {
		defer out.Close()
		var b bytes.Buffer
		for n := first; ; {
			select {
			case under <- struct{}{}:
			case <-ctx.Done():
				return
			}
			b.Reset()
			for range together {
				b.Write(append(l.question(n), '\n'))
				n++
			}
			if _, err := out.Write(b.Bytes()); err != nil {
				return
			}
		}
	}()
	// The request ends by itself when the lines do.
	r, err := l.request(context.WithoutCancel(ctx), "/v1/screen/stream", "application/x-ndjson", in)
	if err != nil {
		return err
	}
	got, err := l.client.Do(r)
	if err != nil {
		return err
	}
	defer got.Body.Close()
	if got.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", got.StatusCode)
	}
	return t.lines(got.Body, under)
}

// A tally counts answers.
type tally struct {
	guard  sync.Mutex
	times  []time.Duration
	count  int64
	errors int64
	first  string
	ended  context.Context
}

func (t *tally) took(err error, d time.Duration) {
	t.guard.Lock()
	defer t.guard.Unlock()
	switch {
	case err == nil:
		t.count++
		t.times = append(t.times, d)
	case t.ended.Err() != nil: // the measuring ended, not the service
	default:
		if t.errors++; t.first == "" {
			t.first = err.Error()
		}
	}
}

// lines counts lines that hold an answer, and those that hold a problem, and
// gives up a place under way for as many as are sent together.
func (t *tally) lines(body io.Reader, under <-chan struct{}) error {
	b, came := make([]byte, 1<<16), 0
	problem := []byte(`,"problem":{`)
	for {
		n, err := body.Read(b)
		answered := bytes.Count(b[:n], []byte{'\n'})
		for came += answered; came >= together; came -= together {
			<-under
		}
		t.guard.Lock()
		t.count += int64(answered)
		t.errors += int64(bytes.Count(b[:n], problem))
		t.guard.Unlock()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (l *Load) measure(ctx context.Context, way string, run func(context.Context, *tally)) (Result, error) {
	ctx, cancel := context.WithTimeout(ctx, l.opts.Time)
	defer cancel()
	t := &tally{ended: ctx}
	before, err := usage(l.opts.PID)
	if err != nil {
		return Result{}, err
	}
	began := time.Now()
	run(ctx, t)
	out := Result{Way: way, Time: time.Since(began), Answers: t.count, Errors: t.errors, First: t.first}
	after, err := usage(l.opts.PID)
	if err != nil {
		return out, err
	}
	out.Processor, out.Memory, out.Resident = after.processor-before.processor, after.memory, after.resident
	slices.Sort(t.times)
	if n := len(t.times); n > 0 {
		out.Half, out.Most = t.times[n/2], t.times[n*99/100]
	}
	return out, nil
}
