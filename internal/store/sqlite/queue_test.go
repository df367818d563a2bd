package sqlite

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
)

// Whoever gives up before the writer takes a function gets it back, and it is never run;
// what is run goes to its end. What wants to run alone does, between the others.
func TestGivenUp(t *testing.T) {
	d := opened(t, t.TempDir())
	begun, end := make(chan struct{}), make(chan struct{})
	var wait sync.WaitGroup
	ctx, cancel := context.WithCancel(t.Context())
	wait.Go(func() {
		if err := d.Write(ctx, func(*Tx) error { close(begun); <-end; return nil }); err != nil {
			t.Errorf("a function that ran to its end gives %v", err)
		}
	})
	<-begun
	var ran atomic.Int64
	for range 5 {
		wait.Go(func() {
			if err := d.Write(ctx, func(*Tx) error { ran.Add(1); return nil }); !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
		})
		wait.Go(func() {
			if err := d.Write(t.Context(), func(*Tx) error { ran.Add(100); return nil }); err != nil {
				t.Error(err)
			}
		})
		wait.Go(func() {
			if err := d.Scrub(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	for waiting := 0; waiting < 15; {
		d.queue.guard.Lock()
		waiting = len(d.queue.jobs)
		d.queue.guard.Unlock()
	}
	cancel()
	for waiting := 15; waiting > 10; {
		d.queue.guard.Lock()
		waiting = len(d.queue.jobs)
		d.queue.guard.Unlock()
	}
	close(end)
	wait.Wait()
	if ran.Load() != 500 {
		t.Errorf("functions ran that were given up, or others did not: %d", ran.Load())
	}
}

// While a database is closed, each function is run or refused, and told so.
func TestClosing(t *testing.T) {
	for range 20 {
		d := opened(t, t.TempDir())
		var wait sync.WaitGroup
		var ran, done atomic.Int64
		var begun sync.WaitGroup
		for range 8 {
			begun.Add(1)
			wait.Go(func() {
				for n := 0; ; n++ {
					err := d.Write(context.Background(), func(*Tx) error { ran.Add(1); return nil })
					var f *fault.Fault
					if n == 0 {
						begun.Done()
					}
					if errors.As(err, &f) && f.Code == fault.Unavailable {
						return
					}
					if done.Add(1); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		begun.Wait()
		if err := d.Close(); err != nil {
			t.Error(err)
		}
		wait.Wait()
		if ran.Load() != done.Load() {
			t.Errorf("%d functions ran, and %d were acknowledged", ran.Load(), done.Load())
		}
	}
}

// On one processor, too, those that ask at the same time share commits: the writer does
// not begin one for the first of them while the others are about to ask.
func TestOneProcessor(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	commits := 0
	o := recordtest.Options(t, "navicert-a")
	o.Sealed = func([]byte) { commits++ }
	d, err := Open(t.TempDir(), o)
	if err != nil {
		t.Fatal(err)
	}
	const askers, each = 32, 10
	var wait sync.WaitGroup
	for range askers {
		wait.Go(func() {
			for range each {
				if _, err := added(d, 1); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d answers in %d commits", askers*each, commits)
	if commits > askers*each/4 {
		t.Errorf("%d answers of %d that ask at the same time took %d commits", askers*each, askers, commits)
	}
}
