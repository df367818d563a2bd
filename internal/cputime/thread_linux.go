package cputime

import (
	"syscall"
	"time"
	"unsafe"
)

// now gives the CPU time of the thread (clock_gettime(2),
// CLOCK_THREAD_CPUTIME_ID).
func now() time.Duration { return clock(3) }

// Process gives the CPU time of all threads of the process so far
// (CLOCK_PROCESS_CPUTIME_ID).
func Process() time.Duration { return clock(2) }

func clock(id uintptr) time.Duration {
	var t syscall.Timespec
	if _, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, id, uintptr(unsafe.Pointer(&t)), 0); errno != 0 {
		return 0
	}
	return time.Duration(t.Nano())
}
