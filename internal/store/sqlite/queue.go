package sqlite

import (
	"context"
	"slices"
	"sync"
	"time"
)

// A queue holds the jobs that wait for the writer. It is woken once for all that it
// waits for, and not for each.
type queue struct {
	guard sync.Mutex
	jobs  []*job
	want  int           // how many the writer waits for, 0 where it does not
	ready chan struct{} // told when they are there
	err   error         // of jobs that come when the writer has ended
}

func newQueue() *queue { return &queue{ready: make(chan struct{}, 1)} }

// put adds a job.
func (q *queue) put(j *job) error {
	q.guard.Lock()
	defer q.guard.Unlock()
	if q.err != nil {
		return q.err
	}
	q.jobs = append(q.jobs, j)
	if q.want > 0 && (len(q.jobs) >= q.want || j.outside) {
		q.want = 0
		select {
		case q.ready <- struct{}{}:
		default:
		}
	}
	return nil
}

// done waits until a job is done. The context is for waiting: a job that the writer has
// not taken yet is taken back when it ends.
func (q *queue) done(ctx context.Context, j *job) error {
	select {
	case <-j.done:
		return j.err
	case <-ctx.Done():
	}
	q.guard.Lock()
	i := slices.Index(q.jobs, j)
	if i >= 0 {
		q.jobs = slices.Delete(q.jobs, i, i+1)
	}
	q.guard.Unlock()
	if i >= 0 {
		return ctx.Err()
	}
	<-j.done
	return j.err
}

// await waits until so many jobs are there, or one that wants to run alone. It reports
// false where it was late, or the writer is to end, before that.
func (q *queue) await(n int, late <-chan time.Time, closed <-chan struct{}) bool {
	for {
		q.guard.Lock()
		there := len(q.jobs) >= n || slices.ContainsFunc(q.jobs, func(j *job) bool { return j.outside })
		q.want = 0
		if !there {
			q.want = n
		}
		q.guard.Unlock()
		if there {
			return true
		}
		select {
		case <-q.ready:
		case <-late:
			return false
		case <-closed:
			return false
		}
	}
}

// take gives the first jobs, up to so many and up to one that wants to run alone; where
// that is the first, it is given by itself.
func (q *queue) take(most int) []*job {
	q.guard.Lock()
	defer q.guard.Unlock()
	if len(q.jobs) > 0 && q.jobs[0].outside {
		return q.first(1)
	}
	return q.first(q.sharing(most))
}

// others is take for jobs that are to share what has begun.
func (q *queue) others(most int) []*job {
	q.guard.Lock()
	defer q.guard.Unlock()
	return q.first(q.sharing(most))
}

// sharing is how many of the first jobs do not want to run alone.
func (q *queue) sharing(most int) int {
	n := 0
	for n < len(q.jobs) && n < most && !q.jobs[n].outside {
		n++
	}
	return n
}

func (q *queue) first(n int) []*job {
	out := slices.Clone(q.jobs[:n])
	q.jobs = slices.Delete(q.jobs, 0, n)
	return out
}

// end gives an error to all jobs that are left, and to those that come.
func (q *queue) end(err error) {
	q.guard.Lock()
	defer q.guard.Unlock()
	q.err = err
	for _, j := range q.jobs {
		j.err = err
		close(j.done)
	}
	q.jobs = nil
}
