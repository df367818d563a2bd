// Package recordtest says what a store of the log has to do. Only tests import
// it.
package recordtest

import (
	"bytes"
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

// Run tries a store. open gives one that is empty, and again the same one with
// the same name.
func Run(t *testing.T, open func(name string) record.Store) {
	t.Run("appends_follow_each_other", func(t *testing.T) { follow(t, open) })
	t.Run("one_writer_at_a_time", func(t *testing.T) {
		unlock, err := open("locked").Lock()
		if err != nil {
			t.Fatal(err)
		}
		_, err = record.New(open("locked"), Options(t, "navicert-a")).Append(Content("x"))
		wants(t, err, fault.Unavailable)
		unlock()
		if _, err := record.New(open("locked"), Options(t, "navicert-a")).Append(Content("x")); err != nil {
			t.Errorf("the lock was given up, and yet: %v", err)
		}
	})
	t.Run("another_installation_may_not_append", func(t *testing.T) {
		if _, err := record.New(open("mine"), Options(t, "navicert-a")).Append(Content("x")); err != nil {
			t.Fatal(err)
		}
		_, err := record.New(open("mine"), Options(t, "navicert-b")).Append(Content("x"))
		wants(t, err, fault.Damaged)
	})
	t.Run("nothing_behind_the_end", func(t *testing.T) {
		if b, err := open("none").Entry(0); err == nil {
			t.Errorf("an empty log gave %q", b)
		}
		if b, err := open("none").Checkpoint(); err != nil || len(b) > 0 {
			t.Errorf("an empty log has the checkpoint %q, %v", b, err)
		}
	})
}

// follow appends batches of several sizes, each with a store opened anew, and
// reads all entries back, each proven to be in the tree that was signed.
func follow(t *testing.T, open func(string) record.Store) {
	opts := Options(t, "navicert-a")
	size := int64(0)
	before := ""
	for _, n := range []int{1, 1, 3, 0, 7, 1} {
		got, err := record.New(open("log"), opts).Append(Contents(n)...)
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range got {
			if size++; r.Number != size {
				t.Errorf("receipt %d of a batch names entry %d, want %d", i, r.Number, size)
			}
		}
	}
	store := open("log")
	signed, err := store.Checkpoint()
	if err != nil {
		t.Fatal(err)
	}
	_, public, _ := opts.Key()
	c, err := evidence.OpenCheckpoint(signed, public)
	if err != nil || c.Size != size || size != 13 {
		t.Fatalf("the checkpoint is %+v, %v; want one of 13 entries", c, err)
	}
	for n := range size {
		line, err := store.Entry(n)
		if err != nil {
			t.Fatal(err)
		}
		e, err := evidence.Decode(line)
		if err != nil || e.Number != n+1 || e.Before != before {
			t.Errorf("entry %d is %+v, %v", n+1, e, err)
		}
		before = evidence.LeafText(evidence.Leaf(line))
		proof, err := tlog.ProveRecord(c.Size, n, store)
		if err != nil {
			t.Fatal(err)
		}
		if err := tlog.CheckRecord(proof, c.Size, c.Root, n, evidence.Leaf(line)); err != nil {
			t.Errorf("entry %d is not in the tree: %v", n+1, err)
		}
	}
}

func wants(t *testing.T, err error, code fault.Code) {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Errorf("got %v, want a fault of code %s", err, code)
	}
}
