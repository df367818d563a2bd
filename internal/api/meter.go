package api

import (
	"errors"
	"sync/atomic"
	"time"

	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/store/sqlite"
)

// A Meter measures requests. It is used by several goroutines.
type Meter interface {
	// Answered counts a request. route is the pattern of its path, "" for none.
	Answered(route, method string, status int, took time.Duration)
	// Step measures a step of a request: one of Steps.
	Step(step string, took time.Duration)
}

// The steps of a request.
const (
	stepQueue  = "queue"  // waiting for a place among those that are worked on
	stepAdmit  = "admit"  // finding out who asks
	stepAnswer = "answer" // reading the question, answering and sending, with the record
	stepRecord = "record" // making the answer durable
)

// unmetered measures nothing.
type unmetered struct{}

func (unmetered) Answered(string, string, int, time.Duration) {}
func (unmetered) Step(string, time.Duration)                  {}

// step measures a step that began at a time.
func (s *Service) step(step string, began time.Time) {
	s.opts.Meter.Step(step, s.opts.Now().Sub(began))
}

// Load gives how many requests are worked on, and how many streams among them.
func (s *Service) Load() (requests, streams int) { return len(s.places), len(s.streams) }

// Waiting gives how many answers wait until they are durable.
func (s *Service) Waiting() int { return int(s.waiting.Load()) }

// A timedKeeper measures another.
type timedKeeper struct {
	Keeper
	s       *Service
	waiting *atomic.Int64
}

// KeepPrepared makes answers durable.
func (k timedKeeper) KeepPrepared(also func(*sqlite.Tx, []record.Receipt) error, answers ...record.Prepared) ([]record.Receipt, error) {
	began := k.s.opts.Now()
	k.waiting.Add(1)
	defer func() {
		k.waiting.Add(-1)
		k.s.step(stepRecord, began)
	}()
	receipts, err := k.Keeper.KeepPrepared(also, answers...)
	var f *fault.Fault
	switch {
	case err == nil:
		k.s.refused.Store(nil)
	case errors.As(err, &f) && f.Code == fault.Unavailable:
		k.s.refused.Store(&refusal{err, k.s.opts.Now()})
	}
	return receipts, err
}

// A refusal is why the last answer could not be recorded, and when.
type refusal struct {
	err  error
	when time.Time
}

// refusedFor is how long a refusal counts where nothing else was recorded since. A full
// disk is not seen by asking: what is tried has to be as large as answers are.
const refusedFor = 10 * time.Second

// Writable asks whether the log can be written, where the other can tell.
func (k timedKeeper) Writable() error {
	if last := k.s.refused.Load(); last != nil && k.s.opts.Now().Sub(last.when) < refusedFor {
		return last.err
	}
	if w, ok := k.Keeper.(interface{ Writable() error }); ok {
		return w.Writable()
	}
	return nil
}
