package sqlite

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// sized are answers whose entries have about so many bytes each. Names and
// countries differ, as those of customers do.
func sized(n, size int) []evidence.Content {
	out := recordtest.Contents(n)
	for i := range out {
		out[i].Subject.Parties = []string{fmt.Sprintf("Example %x Trading Company No. %d", i*2654435761, i)}
		out[i].Subject.Countries = []string{string([]byte{byte('A' + i%26), byte('A' + i/26%26)})}
		out[i].Asked.Transaction = "PO-" + strconv.Itoa(i)
		out[i].Answer, _ = json.Marshal(strings.Repeat("x", max(0, size-700)))
	}
	return out
}

// BenchmarkAppend measures durable entries: one in each commit, a thousand in
// each, and one by one from many goroutines, which share commits. The clock of
// the wall counts here, since it is the disk that is waited for.
func BenchmarkAppend(b *testing.B) {
	for _, size := range []int{700, 4000} {
		for _, n := range []int{1, 1000} {
			b.Run(fmt.Sprintf("bytes=%d/batch=%d", size, n), func(b *testing.B) {
				d := opened(b, b.TempDir())
				contents := sized(n, size)
				meter := metered()
				for b.Loop() {
					prepared := meter.prepare(b, contents)
					if err := d.Write(context.Background(), func(tx *Tx) error {
						_, err := tx.RecordPrepared(prepared...)
						return err
					}); err != nil {
						b.Fatal(err)
					}
				}
				meter.report(b, b.N*n)
			})
		}
		b.Run(fmt.Sprintf("bytes=%d/goroutines=512", size), func(b *testing.B) {
			d := opened(b, b.TempDir())
			contents := sized(1000, size)
			var next atomic.Int64
			meter := metered()
			b.SetParallelism(256)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					p, err := record.Prepare(contents[next.Add(1)%1000])
					if err != nil {
						b.Error(err)
					}
					if err := d.Write(context.Background(), func(tx *Tx) error {
						_, err := tx.RecordPrepared(p)
						return err
					}); err != nil {
						b.Error(err)
					}
				}
			})
			meter.report(b, b.N)
		})
	}
}

// BenchmarkAppendGroups measures what an entry costs where a few answers of a service
// share a commit, with entries as the service writes them, checkpoints included. They
// are made ready before.
func BenchmarkAppendGroups(b *testing.B) {
	for _, group := range []int{1, 5, 20} {
		b.Run(fmt.Sprintf("group=%d", group), func(b *testing.B) {
			d := opened(b, b.TempDir())
			all := customers(2000, day.Of(2026, 7, 31))
			n := 0
			meter := metered()
			for b.Loop() {
				at := n % len(all)
				if _, err := d.Record(context.Background(), all[at:at+group]...); err != nil {
					b.Fatal(err)
				}
				n += group
			}
			meter.report(b, n)
		})
	}
}

// BenchmarkAppendAskers is BenchmarkAppendGroups for many who each record one answer
// after another, as those do who ask a service.
func BenchmarkAppendAskers(b *testing.B) {
	for _, askers := range []int{8, 64} {
		b.Run(fmt.Sprintf("askers=%d", askers), func(b *testing.B) {
			d := opened(b, b.TempDir())
			all := customers(2000, day.Of(2026, 7, 31))
			var next atomic.Int64
			var wait sync.WaitGroup
			meter := metered()
			for range askers {
				wait.Go(func() {
					for {
						n := next.Add(1)
						if n > int64(b.N) {
							return
						}
						if _, err := d.Record(context.Background(), all[n%int64(len(all))]); err != nil {
							b.Error(err)
						}
					}
				})
			}
			wait.Wait()
			meter.report(b, b.N)
		})
	}
}

// A meter tells entries a second by the wall, and the CPU time that an entry
// costs: of the process, and within it of making entries ready, which those who
// ask do side by side. 1 s / (cpu - ready) is what the one writer can do where it
// has a core of its own and the disk keeps up.
type meter struct{ from, ready time.Duration }

func metered() *meter { return &meter{from: cputime.Process()} }

func (m *meter) prepare(b *testing.B, contents []evidence.Content) []record.Prepared {
	from := cputime.Process()
	out := make([]record.Prepared, len(contents))
	for i, c := range contents {
		var err error
		if out[i], err = record.Prepare(c); err != nil {
			b.Fatal(err)
		}
	}
	m.ready += cputime.Process() - from
	return out
}

func (m *meter) report(b *testing.B, n int) {
	spent := cputime.Process() - m.from
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "entries/s")
	b.ReportMetric(float64(spent.Microseconds())/float64(n), "cpu-us/entry")
	b.ReportMetric(float64(m.ready.Microseconds())/float64(n), "ready-us/entry")
}

// million is how many entries the log of the next benchmark has, in millions.
const million = 10

// BenchmarkProof measures proofs of inclusion in a log of ten million entries,
// each of another entry, read by a reader that was opened before. The tree is
// real, of leaves that are made of their numbers alone; the entries themselves,
// which a proof does not read, are left out.
func BenchmarkProof(b *testing.B) {
	d := opened(b, b.TempDir())
	size := int64(million * 1_000_000)
	var edge evidence.Edge
	for edge.Size() < size {
		if err := d.Write(context.Background(), func(tx *Tx) error { return grow(tx, &edge, size/100) }); err != nil {
			b.Fatal(err)
		}
	}
	root := edge.Root()
	n := int64(0)
	b.ResetTimer()
	for b.Loop() {
		n = (n + 7_654_321) % size
		if err := d.Read(context.Background(), func(q database.Queryer) error {
			proof, err := tlog.ProveRecord(size, n, database.Within(q))
			if err == nil {
				err = tlog.CheckRecord(proof, size, root, n, made(n))
			}
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

// made is a leaf that is made of its number alone.
func made(n int64) tlog.Hash {
	return evidence.Leaf(binary.BigEndian.AppendUint64(nil, uint64(n)))
}

// grow adds leaves to the tree in the database.
func grow(tx *Tx, edge *evidence.Edge, leaves int64) error {
	for range leaves {
		var flat []byte
		n := edge.Size()
		for _, h := range edge.Add(made(n), nil) {
			flat = append(flat, h[:]...)
		}
		if _, err := tx.Exec("INSERT INTO log_leaf (number, hashes) VALUES (?, ?)", n+1, flat); err != nil {
			return err
		}
	}
	return nil
}
