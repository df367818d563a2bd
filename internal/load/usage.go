package load

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/navicert/navicert/internal/fault"
)

// A used is what a process has used.
type used struct {
	processor time.Duration
	memory    int64 // the most at one time, in bytes
	resident  int64 // now
}

// ticks are the units of processor time in /proc, a hundredth of a second on
// every Linux.
const ticks = 10 * time.Millisecond

// usage reads what a process has used, from /proc of Linux (proc(5)).
func usage(pid int) (used, error) {
	if pid == 0 {
		return used{}, nil
	}
	gone := fault.New(fault.Usage, "--pid %d names no process whose use can be read", pid).Try("it is the number of the process of \"navicert serve\", on Linux")
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return used{}, gone
	}
	_, rest, _ := strings.Cut(string(stat), ") ") // the name may hold anything
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return used{}, gone
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	out := used{processor: time.Duration(user+system) * ticks}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return used{}, gone
	}
	for line := range strings.Lines(string(status)) {
		for name, into := range map[string]*int64{"VmHWM:": &out.memory, "VmRSS:": &out.resident} {
			if rest, ok := strings.CutPrefix(line, name); ok {
				kilobytes, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64)
				*into = kilobytes << 10
			}
		}
	}
	return out, nil
}
