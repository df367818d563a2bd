// Package cputime measures what work costs, whatever else the machine does at
// the time. Only tests and benchmarks import it.
package cputime

import (
	"runtime"
	"time"
)

// A Watch measures the CPU time of one goroutine, which it ties to its thread.
// Where the system does not tell it, it measures the time that passes.
type Watch struct{ from time.Duration }

// Start ties the calling goroutine to its thread and starts a watch.
func Start() Watch {
	runtime.LockOSThread()
	return Watch{now()}
}

// Spent gives the CPU time since Start.
func (w Watch) Spent() time.Duration { return now() - w.from }

// Stop gives the CPU time since Start and frees the goroutine of its thread.
func (w Watch) Stop() time.Duration {
	d := w.Spent()
	runtime.UnlockOSThread()
	return d
}
