package load

import (
	"context"
	"slices"
	"time"
)

// A Soaked is what a service did under a load that lasted.
type Soaked struct {
	Answers, Errors int64
	First           string // the first error
	Time            time.Duration
	Processor       time.Duration // that the service spent
	// Early and Late are what it had in memory after the first tenth of the time and
	// at the end, and Memory the most it ever had, in bytes; 0 where it is not known.
	Early, Late, Memory int64
	Half, Worst         time.Duration // the middle one and the worst of Result.Most of the parts
}

// Soak asks at a pace for as long as the options say, and tells of each part of it
// that lasts so long.
func (l *Load) Soak(ctx context.Context, rate float64, part time.Duration, tell func(Result) error) (Soaked, error) {
	var out Soaked
	var most []time.Duration
	whole := l.opts.Time
	for out.Time < whole && ctx.Err() == nil {
		l.opts.Time = min(part, whole-out.Time)
		r, err := l.Paced(ctx, rate)
		l.opts.Time = whole
		if err != nil {
			return out, err
		}
		out.Time += r.Time
		out.Answers += r.Answers
		out.Errors += r.Errors
		out.Processor += r.Processor
		if out.First == "" {
			out.First = r.First
		}
		if out.Early == 0 && out.Time*10 >= whole {
			out.Early = r.Resident
		}
		out.Late, out.Memory = r.Resident, r.Memory
		most = append(most, r.Most)
		if err := tell(r); err != nil {
			return out, err
		}
	}
	out.Half, out.Worst = middle(most)
	return out, nil
}

// middle gives the middle one and the last of times.
func middle(times []time.Duration) (half, last time.Duration) {
	slices.Sort(times)
	if n := len(times); n > 0 {
		half, last = times[n/2], times[n-1]
	}
	return half, last
}
