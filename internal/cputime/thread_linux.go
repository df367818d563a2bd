package cputime

import (
	"syscall"
	"time"
	"unsafe"
)

// now gives the CPU time of the thread (clock_gettime(2),
// CLOCK_THREAD_CPUTIME_ID).
func now() time.Duration {
	const clock = 3
	var t syscall.Timespec
	if _, _, errno := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, clock, uintptr(unsafe.Pointer(&t)), 0); errno != 0 {
		return 0
	}
	return time.Duration(t.Nano())
}
