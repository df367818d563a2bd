// Package fault holds the only errors that users see: a code for machines, a
// sentence for people and the next step.
//
// An error that is not a *Fault is a defect or a failure of the machine; the
// doors print it as it is and exit with status 1.
package fault

import (
	"errors"
	"fmt"
)

// A Code says what kind of thing went wrong. Codes are stored and documented
// (docs/errors.md), so they are never renamed.
type Code string

// The codes, each with the exit status that Status gives it.
const (
	Usage       Code = "usage"       // the command line or request is wrong: 2
	Input       Code = "input"       // a file or field that was given cannot be read: 1
	Refused     Code = "refused"     // a new list version failed its checks; the last good one stays: 1
	Damaged     Code = "damaged"     // stored data does not have the hash it should have: 1
	NotFound    Code = "not-found"   // a list, party or file that was named does not exist: 1
	Unavailable Code = "unavailable" // the machine or the network failed: 1
	SignedOut   Code = "signed-out"  // it is not known who asks: 1
	Forbidden   Code = "forbidden"   // who asks may not do this: 1
	Limited     Code = "limited"     // it was tried too often: 1
)

// A Fault is an error with a code, one clear sentence that names the field or
// file, and advice on what to do next.
type Fault struct {
	Code   Code
	Says   string // one sentence, no trailing full stop
	Advice string // the next step; may be empty
	Cause  error  // may be nil
}

// New makes a fault. The sentence is formatted as by fmt.Sprintf.
func New(code Code, format string, args ...any) *Fault {
	return &Fault{Code: code, Says: fmt.Sprintf(format, args...)}
}

// Because returns a copy of f with its cause set.
func (f *Fault) Because(err error) *Fault {
	g := *f
	g.Cause = err
	return &g
}

// Try returns a copy of f with advice, formatted as by fmt.Sprintf.
func (f *Fault) Try(format string, args ...any) *Fault {
	g := *f
	g.Advice = fmt.Sprintf(format, args...)
	return &g
}

// Error gives the sentence, its cause and the advice.
func (f *Fault) Error() string {
	s := f.Says
	if f.Cause != nil {
		s += ": " + f.Cause.Error()
	}
	if f.Advice != "" {
		s += "; " + f.Advice
	}
	return s
}

// Unwrap gives the cause.
func (f *Fault) Unwrap() error { return f.Cause }

// Status is the exit status a command ends with for err: 0 for nil, 2 for
// wrong usage, 1 for anything else.
func Status(err error) int {
	var f *Fault
	switch {
	case err == nil:
		return 0
	case errors.As(err, &f) && f.Code == Usage:
		return 2
	}
	return 1
}
