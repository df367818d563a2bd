package load

import (
	"syscall"
	"time"
)

// sleep waits to the tenth of a millisecond. time.Sleep does not where nothing else goes
// on: the scheduler then waits whole milliseconds, so that questions that are due after
// each other are sent together and late, which would be counted as time of the service.
func sleep(d time.Duration) {
	if d <= 0 {
		return
	}
	t := syscall.NsecToTimespec(int64(d))
	_ = syscall.Nanosleep(&t, nil)
}
