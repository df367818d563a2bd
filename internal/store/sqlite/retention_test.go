package sqlite

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// A random log of answers, events and holds: what is due is what a slow and
// plain reading of the rule says, and after a purge of it the log is proven, and
// says of each entry that it was deleted.
func TestDue(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := opened(t, t.TempDir())
		all := history(t, d, r)
		by := day.Of(2026+r.IntN(14), 1, 1)
		if err := d.Write(context.Background(), func(tx *Tx) error {
			got, err := tx.Due(by)
			if err != nil {
				return err
			}
			var numbers []int64
			for _, x := range got {
				if x.Held == 0 {
					numbers = append(numbers, x.Number)
				}
			}
			if want := plainly(all, by); !slices.Equal(numbers, want) {
				t.Errorf("seed %d, by %s: got %v, want %v", seed, by, numbers, want)
			}
			return purge(tx, by, numbers)
		}); err != nil {
			t.Fatal(err)
		}
		verified(t, filepath.Dir(d.file), 1)
	}
}

func purge(tx *Tx, by day.Day, numbers []int64) error {
	next, err := tx.Next()
	if err != nil {
		return err
	}
	if err := tx.Purge(next, numbers); err != nil {
		return err
	}
	q, err := json.Marshal(evidence.Purged{Until: by, Entries: evidence.Ranges(numbers)})
	if err != nil {
		return err
	}
	_, err = tx.Record(evidence.Content{Kind: evidence.Purge, Query: q, Retention: evidence.Keep(evidence.Always, 0)})
	return err
}

// history records some answers, later ones following earlier ones.
func history(t *testing.T, d *DB, r *rand.Rand) []evidence.Content {
	var all []evidence.Content
	for n := range 3 + r.IntN(25) {
		c := recordtest.Content(fmt.Sprintf("Party %d", n))
		class := []string{evidence.EAR, evidence.OFAC}[r.IntN(2)]
		c.Retention = evidence.Keep(class, day.Of(2020+r.IntN(6), 1+r.IntN(12), 1+r.IntN(28)))
		if r.IntN(3) == 0 {
			c.Asked.Transaction = fmt.Sprintf("PO-%d", r.IntN(4))
		}
		if n > 0 && r.IntN(3) == 0 {
			c.Kind = evidence.Event
			c.Links = []evidence.Link{{Entry: 1 + r.Int64N(int64(n))}}
		}
		if n > 0 && r.IntN(8) == 0 {
			c.Kind, c.Retention = evidence.Hold, evidence.Keep(evidence.Always, 0)
			c.Query, _ = json.Marshal(evidence.Held{Entries: []int64{1 + r.Int64N(int64(n))}})
		}
		all = append(all, c)
	}
	if err := d.Write(context.Background(), func(tx *Tx) error { _, err := tx.Record(all...); return err }); err != nil {
		t.Fatal(err)
	}
	return all
}

// plainly gives the numbers of the entries that may be deleted.
func plainly(all []evidence.Content, by day.Day) []int64 {
	held := make(map[int64]bool)
	for _, c := range all {
		if c.Kind == evidence.Hold {
			var h evidence.Held
			_ = json.Unmarshal(c.Query, &h)
			held[h.Entries[0]] = true
		}
	}
	var out []int64
	for i := range all {
		reached := map[int]bool{i: true}
		for grown := true; grown; {
			grown = false
			for j, c := range all {
				follows := slices.ContainsFunc(c.Links, func(l evidence.Link) bool { return reached[int(l.Entry)-1] })
				for k := range reached {
					follows = follows || c.Asked.Transaction != "" && all[k].Asked.Transaction == c.Asked.Transaction
				}
				if follows && !reached[j] {
					reached[j], grown = true, true
				}
			}
		}
		over := all[i].Retention.Until.Known() && !held[int64(i)+1]
		for j := range reached {
			if u := all[j].Retention.Until; u.Known() && u > by {
				over = false
			}
		}
		if over {
			out = append(out, int64(i)+1)
		}
	}
	return out
}

// What was deleted stands nowhere in the files any more, not even in what is
// searched by.
func TestPurgedIsGone(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	word := "Zyxwvutsrq"
	if err := d.Write(context.Background(), func(tx *Tx) error {
		for n := range 50 {
			c := recordtest.Content(fmt.Sprintf("%s %d", word, n))
			c.Retention = evidence.Keep(evidence.EAR, day.Of(2020, 1, 1))
			if _, err := tx.Record(c); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if !anywhere(t, dir, word) || !anywhere(t, dir, "zyx") {
		t.Fatal("the name was not kept at all")
	}
	if err := d.Write(context.Background(), func(tx *Tx) error {
		due, err := tx.Due(day.Of(2026, 1, 1))
		var numbers []int64
		for _, x := range due {
			numbers = append(numbers, x.Number)
		}
		if err != nil || len(numbers) != 50 {
			t.Fatalf("%d entries are due, %v", len(numbers), err)
		}
		return purge(tx, day.Of(2026, 1, 1), numbers)
	}); err != nil {
		t.Fatal(err)
	}
	if err := d.Scrub(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{word, "zyxwv", "zyx", "xwv", "srq"} {
		if anywhere(t, dir, s) {
			t.Errorf("%q still stands in a file", s)
		}
	}
	if r := verified(t, dir, 51); len(r.Deleted) != 1 || len(r.Deleted[0].Entries) != 1 {
		t.Errorf("the deletion is told as %+v", r.Deleted)
	}
}

func anywhere(t *testing.T, dir, word string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if b, err := os.ReadFile(f); err == nil && bytes.Contains(b, []byte(word)) {
			return true
		}
	}
	return false
}

var (
	_ record.Store     = (*Log)(nil)
	_ database.Queryer = (*Tx)(nil)
)
