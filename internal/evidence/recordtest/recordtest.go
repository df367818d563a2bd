// Package recordtest says what a store of the log has to do. Only tests import
// it.
package recordtest

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/fault"
)

// Zeros is a source of random numbers that always gives the same.
type Zeros struct{}

// Read gives zeros.
func (Zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// The keys of two installations, made from seeds that hold one byte each.
func keys(t testing.TB, name string, seed byte) (secret, public string) {
	t.Helper()
	secret, public, err := note.GenerateKey(bytes.NewReader(bytes.Repeat([]byte{seed}, 64)), name)
	if err != nil {
		t.Fatal(err)
	}
	return secret, public
}

// Options are those of a log whose installation has this name. Its clock goes
// on by a second with each entry.
func Options(t testing.TB, name string) record.Options {
	now := time.Date(2026, 7, 31, 12, 0, 0, 0, time.UTC)
	secret, public := keys(t, name, name[len(name)-1])
	return record.Options{
		Key:    func() (string, string, error) { return secret, public, nil },
		Now:    func() time.Time { now = now.Add(time.Second); return now },
		After:  time.After,
		Random: Zeros{},
	}
}

// Content is an answer about a name.
func Content(name string) evidence.Content {
	quoted, err := json.Marshal(name)
	if err != nil {
		panic(err)
	}
	return evidence.Content{
		Kind: evidence.Screening, Subject: evidence.Subject{Parties: []string{name}}, Query: quoted,
		Outcome: "clear", Answer: json.RawMessage(`{"outcome":"clear"}`),
	}
}

// Contents are n answers.
func Contents(n int) []evidence.Content {
	out := make([]evidence.Content, n)
	for i := range out {
		out[i] = Content(fmt.Sprintf("Party %d", i+1))
	}
	return out
}

// A Transaction runs a function on a store, and keeps what it appended if the
// function gives no error.
type Transaction func(func(record.Store) error) error

// Append adds answers in one transaction of a store.
func Append(t Transaction, opts record.Options, contents ...evidence.Content) ([]record.Receipt, error) {
	var out []record.Receipt
	err := t(func(s record.Store) error {
		var err error
		out, err = record.Append(s, opts, contents...)
		return err
	})
	return out, err
}

// Memory is a store in memory, without transactions.
type Memory struct {
	Public string
	Signed []byte
	Rows   [][]byte
	Hashes []tlog.Hash
}

// Checkpoint gives the last checkpoint.
func (m *Memory) Checkpoint() ([]byte, error) { return m.Signed, nil }

// Line gives one entry.
func (m *Memory) Line(n int64) ([]byte, error) {
	if n < 1 || n > int64(len(m.Rows)) {
		return nil, errors.New("there is no such entry")
	}
	return m.Rows[n-1], nil
}

// ReadHashes gives hashes of the tree.
func (m *Memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		if x >= int64(len(m.Hashes)) {
			return nil, errors.New("there is no such hash")
		}
		out[i] = m.Hashes[x]
	}
	return out, nil
}

// Append adds a batch.
func (m *Memory) Append(b *record.Batch) error {
	m.Public, m.Signed = b.Public, b.Checkpoint
	m.Rows = append(m.Rows, b.Lines...)
	for _, h := range b.Hashes {
		m.Hashes = append(m.Hashes, h...)
	}
	return nil
}

// Files gives the log as the plain files that package plain writes, by name.
func (m *Memory) Files() map[string][]byte {
	out := map[string][]byte{evidence.PublicFile: []byte(m.Public + "\n"), evidence.CheckpointFile: m.Signed}
	for _, row := range m.Rows {
		out[evidence.EntriesFile] = append(append(out[evidence.EntriesFile], row...), '\n')
		out[evidence.PlacesFile] = binary.BigEndian.AppendUint64(out[evidence.PlacesFile], uint64(len(out[evidence.EntriesFile])))
	}
	for _, h := range m.Hashes {
		out[evidence.TreeFile] = append(out[evidence.TreeFile], h[:]...)
	}
	return out
}

// Run tries a store. open gives one that is empty, and again the same one with
// the same name.
func Run(t *testing.T, open func(name string) Transaction) {
	t.Run("appends_follow_each_other", func(t *testing.T) { follow(t, open) })
	t.Run("what_fails_is_taken_back", func(t *testing.T) {
		opts := Options(t, "navicert-a")
		failure := errors.New("no")
		if err := open("back")(func(s record.Store) error {
			if _, err := record.Append(s, opts, Contents(3)...); err != nil {
				return err
			}
			return failure
		}); !errors.Is(err, failure) {
			t.Errorf("got %v", err)
		}
		if got, err := Append(open("back"), opts, Content("x")); err != nil || got[0].Number != 1 {
			t.Errorf("after a transaction that failed: %v, %v; want entry 1", got, err)
		}
	})
	t.Run("another_installation_may_not_append", func(t *testing.T) {
		if _, err := Append(open("mine"), Options(t, "navicert-a"), Content("x")); err != nil {
			t.Fatal(err)
		}
		_, err := Append(open("mine"), Options(t, "navicert-b"), Content("x"))
		wants(t, err, fault.Damaged)
	})
	t.Run("nothing_behind_the_end", func(t *testing.T) {
		_ = open("none")(func(s record.Store) error {
			if b, err := s.Line(1); err == nil {
				t.Errorf("an empty log gave %q", b)
			}
			if b, err := s.Checkpoint(); err != nil || len(b) > 0 {
				t.Errorf("an empty log has the checkpoint %q, %v", b, err)
			}
			return nil
		})
	})
}

// follow appends batches of several sizes, each in a store opened anew, and
// reads all entries back, each proven to be in the tree that was signed.
func follow(t *testing.T, open func(string) Transaction) {
	opts := Options(t, "navicert-a")
	size := int64(0)
	for _, n := range []int{1, 1, 3, 0, 7, 1} {
		got, err := Append(open("log"), opts, Contents(n)...)
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range got {
			if size++; r.Number != size {
				t.Errorf("receipt %d of a batch names entry %d, want %d", i, r.Number, size)
			}
		}
	}
	_, public, _ := opts.Key()
	err := open("log")(func(s record.Store) error { return proven(t, s, public, size) })
	if err != nil {
		t.Fatal(err)
	}
}

// proven reads all entries of a log that has 13, and proves each.
func proven(t *testing.T, s record.Store, public string, size int64) error {
	signed, err := s.Checkpoint()
	if err != nil {
		return err
	}
	c, err := evidence.OpenCheckpoint(signed, public)
	if err != nil || c.Size != size || size != 13 {
		t.Fatalf("the checkpoint is %+v, %v; want one of 13 entries", c, err)
	}
	before := ""
	for n := int64(1); n <= size; n++ {
		line, err := s.Line(n)
		if err != nil {
			return err
		}
		e, err := evidence.Decode(line)
		if err != nil || e.Number != n || e.Before != before {
			t.Errorf("entry %d is %+v, %v", n, e, err)
		}
		before = evidence.LeafText(evidence.Leaf(line))
		proof, err := tlog.ProveRecord(c.Size, n-1, s)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, c.Size, c.Root, n-1, evidence.Leaf(line)); err != nil {
			t.Errorf("entry %d is not in the tree: %v", n, err)
		}
	}
	return nil
}

func wants(t *testing.T, err error, code fault.Code) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Errorf("got %v, want a fault of code %s", err, code)
	}
}
