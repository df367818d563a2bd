package sqlite

import (
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// A lottery gives random numbers, and each third time none.
type lottery struct{ drawn int }

func (l *lottery) Read(b []byte) (int, error) {
	if l.drawn++; l.drawn%3 == 0 {
		return 0, io.ErrUnexpectedEOF
	}
	return recordtest.Zeros{}.Read(b)
}

// Answers that share a commit stand or fall each for itself: the receipts of those
// that are recorded name them, one after the other, and those that are not leave no
// gap. Each is all of its answers, or none.
func TestRecordTogether(t *testing.T) {
	o := recordtest.Options(t, "navicert-a")
	o.Random = &lottery{}
	dir := t.TempDir()
	d, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	var kept, failed atomic.Int64
	var numbers sync.Map
	for i := range 200 {
		wait.Go(func() {
			var answers []record.Prepared
			for range 1 + i%2 {
				p, err := record.Prepare(recordtest.Content("Example"))
				if err != nil {
					t.Error(err)
				}
				answers = append(answers, p)
			}
			receipts, err := d.Record(t.Context(), answers...)
			if errors.Is(err, io.ErrUnexpectedEOF) {
				failed.Add(1)
				return
			}
			if err != nil || len(receipts) != len(answers) {
				t.Errorf("%d receipts for %d answers: %v", len(receipts), len(answers), err)
				return
			}
			for k, r := range receipts {
				if r.Number != receipts[0].Number+int64(k) {
					t.Errorf("answers of one request are entries %d and %d", receipts[0].Number, r.Number)
				}
				if _, twice := numbers.LoadOrStore(r.Number, true); twice {
					t.Errorf("entry %d was given twice", r.Number)
				}
			}
			kept.Add(int64(len(receipts)))
		})
	}
	wait.Wait()
	if kept.Load() == 0 || failed.Load() == 0 {
		t.Fatalf("%d entries were kept, %d requests failed", kept.Load(), failed.Load())
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	verified(t, dir, kept.Load())
}

// What another program has written counts also where the first that looks fails.
func TestRecordAfterFailure(t *testing.T) {
	dir := t.TempDir()
	a, b := opened(t, dir), opened(t, dir)
	failure := errors.New("no")
	for n := range int64(3) {
		if got, err := added(a, 1); err != nil || got != 2*n+1 {
			t.Fatalf("entry %d, %v; want %d", got, err, 2*n+1)
		}
		if got, err := added(b, 1); err != nil || got != 2*n+2 {
			t.Fatalf("entry %d, %v; want %d", got, err, 2*n+2)
		}
		if err := a.Write(t.Context(), func(tx *Tx) error {
			_, err := tx.Record(recordtest.Content("Example"))
			return errors.Join(err, failure)
		}); !errors.Is(err, failure) {
			t.Fatal(err)
		}
	}
	verified(t, dir, 6)
}
