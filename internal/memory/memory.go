// Package memory counts what work allocates. Where a test holds the cost of work
// against a limit, it counts that and never the time, which another machine, or
// another program on this one, may take. Only tests import it.
package memory

import "runtime"

// A Use is what was allocated, whether it is still held or not.
type Use struct {
	Bytes   uint64
	Objects uint64
}

// Of does work and counts what it allocates, and what the other goroutines of the
// process allocate meanwhile: a test that asks does not run beside others.
func Of(work func()) Use {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return Use{after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs}
}
