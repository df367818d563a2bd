package cli

import (
	"math"
	"runtime"
	"runtime/debug"
)

// A service holds its lists in memory for good; the rest is garbage of answers. How
// much of that may lie about before it is collected is a share of what is held,
// less than half of Go's usual one, and a bound on the whole keeps bursts from
// taking more for a while. Whoever sets GOGC or GOMEMLIMIT decides instead.
const (
	garbage = 50       // percent of what is held
	beside  = 16 << 20 // bytes for what is held later: memory of searches, answers on their way
)

// A memory bounds that of a service.
type memory struct{ percent, bounded bool }

func (d *door) memory() *memory {
	m := &memory{percent: d.env.Getenv("GOGC") == "", bounded: d.env.Getenv("GOMEMLIMIT") == ""}
	if m.percent {
		debug.SetGCPercent(garbage)
	}
	return m
}

// assembling lets go while lists are read, and sets the bound by what is held then.
func (m *memory) assembling(now bool) {
	switch {
	case !m.percent || !m.bounded:
	case now:
		debug.SetMemoryLimit(math.MaxInt64)
	default:
		runtime.GC()
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		debug.SetMemoryLimit(int64(s.HeapAlloc)*(100+garbage)/100 + beside)
		debug.FreeOSMemory() // of what reading took
	}
}
