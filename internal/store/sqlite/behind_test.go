package sqlite

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
)

// searches are some of each kind that mixed answers are found by.
func searches() []audit.Search {
	out := []audit.Search{{Kind: evidence.Screening}, {Kind: evidence.Event}, {Recorded: day.Of(2026, 7, 31)}, {On: someDay}, {On: someDay.Add(1), Country: "CN"}}
	for i := range 5 {
		out = append(out, audit.Search{Party: fmt.Sprintf("ustermann %d", i)}, audit.Search{Country: []string{"CN", "RU", "IR", "DE", "FR"}[i]}, audit.Search{Transaction: fmt.Sprintf("PO-%d", i)})
	}
	return out
}

// mixed is a random answer.
func mixed(r *rand.Rand, size int64) evidence.Content {
	c := asked(fmt.Sprintf("Erika Mustermann %d", r.IntN(12)), someDay.Add(r.IntN(3)), 3)
	c.Subject.Countries = []string{"CN", "RU", "IR", "DE"}[:r.IntN(5)]
	c.Asked.Transaction = fmt.Sprintf("PO-%d", r.IntN(8))
	if size > 0 && r.IntN(4) == 0 {
		c.Kind, c.Links = evidence.Event, []evidence.Link{{Entry: 1 + r.Int64N(size)}}
	}
	return c
}

// indexed gives up to which entry the tables to search by go, and how many there are.
func indexed(t *testing.T, d *DB) (found, entries int64) {
	t.Helper()
	if err := d.Read(t.Context(), func(q database.Queryer) error {
		return q.QueryRowContext(t.Context(), `SELECT coalesce((SELECT found FROM log_head), 0), (SELECT count(*) FROM log_leaf)`).Scan(&found, &entries)
	}); err != nil {
		t.Fatal(err)
	}
	return found, entries
}

// finds wants of each search what looking at every entry gives, and a proven log.
func finds(t *testing.T, log audit.Log) {
	t.Helper()
	var all []*evidence.Entry
	if err := audit.Entries(log, audit.Search{}, func(_ []byte, e *evidence.Entry) bool { all = append(all, e); return true }); err != nil {
		t.Fatal(err)
	}
	for _, s := range searches() {
		var want, got []int64
		for _, e := range all {
			if s.Wants(e) {
				want = append(want, e.Number)
			}
		}
		if err := audit.Entries(log, s, func(_ []byte, e *evidence.Entry) bool { got = append(got, e.Number); return true }); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(want, got) {
			t.Fatalf("%+v finds %v, want %v", s, got, want)
		}
	}
	if r, err := audit.Verify(log, ""); err != nil || !r.Proven() {
		t.Fatalf("the log is not proven: %+v, %v", r, err)
	}
}

// findsFrom is finds for a program that comes to the database.
func findsFrom(t *testing.T, file string, live bool) {
	t.Helper()
	l, err := database.Open(file, live)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	finds(t, l)
}

// crashed gives a copy of a database as a machine that stops leaves it.
func crashed(t *testing.T, d *DB) string {
	t.Helper()
	dir := t.TempDir()
	for _, end := range []string{"", "-wal"} {
		b, err := os.ReadFile(d.file + end)
		if err == nil {
			err = os.WriteFile(File(dir)+end, b, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// However answers are recorded, by one program or two, deleted or not, whenever one
// stops: every search finds all that was acknowledged, whoever asks.
func TestSearchMissesNothing(t *testing.T) {
	lacked := int64(0)
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 7))
		dir := t.TempDir()
		two := []*DB{opened(t, dir), opened(t, dir)}
		size := int64(0)
		i := 0
		for range 40 {
			if r.IntN(6) == 0 {
				i = 1 - i
			}
			d := two[i]
			d.behind = 1 + r.IntN(30)
			var prepared []record.Prepared
			for range 1 + r.IntN(6) {
				p, err := record.Prepare(mixed(r, size))
				if err != nil {
					t.Fatal(err)
				}
				prepared = append(prepared, p)
			}
			switch r.IntN(8) {
			case 0:
				if err := d.Write(t.Context(), func(tx *Tx) error { _, err := tx.RecordPrepared(prepared...); return err }); err != nil {
					t.Fatal(err)
				}
				if found, entries := indexed(t, d); found != entries {
					t.Fatalf("a function leaves %d of %d entries in the tables", found, entries)
				}
			case 1:
				_ = d.Close()
				two[i] = opened(t, dir)
				continue
			case 2:
				if size < 10 {
					continue
				}
				purgeSome(t, d, r, size)
				size++
				continue
			default:
				if _, err := d.Record(t.Context(), prepared...); err != nil {
					t.Fatal(err)
				}
			}
			size += int64(len(prepared))
			found, entries := indexed(t, d)
			if lacked = max(lacked, entries-found); entries != size || entries-found >= int64(d.behind) && entries-found > int64(len(prepared)) {
				t.Fatalf("of %d entries, want %d, the tables have %d with at most %d behind", entries, size, found, d.behind)
			}
			if r.IntN(3) == 0 {
				findsFrom(t, d.file, true)
			}
		}
		dir = crashed(t, two[0])
		findsFrom(t, File(dir), false)
		d := opened(t, dir)
		complete(t, d)
		_ = d.Close()
		findsFrom(t, File(dir), false)
	}
	if lacked == 0 {
		t.Error("the tables never lacked anything")
	}
}

// purgeSome deletes some entries, and wants a function to see all of the others.
func purgeSome(t *testing.T, d *DB, r *rand.Rand, size int64) {
	t.Helper()
	if err := d.Write(t.Context(), func(tx *Tx) error {
		var rows, left int64
		if err := tx.Row("SELECT (SELECT count(*) FROM log_find), (SELECT count(*) FROM log_entry)").Scan(&rows, &left); err != nil || rows != left {
			t.Errorf("a function sees %d rows of %d entries, %v", rows, left, err)
		}
		var numbers []int64
		from := 1 + r.Int64N(size)
		for n := from; n <= min(size, from+r.Int64N(4)); n++ {
			if _, e, err := audit.One(tx.Log(), n); err == nil && e.Kind != evidence.Purge {
				numbers = append(numbers, n)
			}
		}
		return purge(tx, day.Of(2040, 1, 1), numbers)
	}); err != nil {
		t.Fatal(err)
	}
}

// complete has the tables to search by written, and holds them against those of a log
// that was written entry by entry.
func complete(t *testing.T, d *DB) {
	t.Helper()
	if err := d.Write(t.Context(), func(*Tx) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if found, entries := indexed(t, d); found != entries {
		t.Fatalf("the tables go up to entry %d of %d", found, entries)
	}
	if err := d.Read(t.Context(), func(q database.Queryer) error {
		want := make(map[int64]database.Row)
		if err := audit.Entries(database.Within(q), audit.Search{}, func(_ []byte, e *evidence.Entry) bool {
			want[e.Number] = database.RowOf(e)
			return true
		}); err != nil {
			return err
		}
		rows, err := q.QueryContext(t.Context(), "SELECT number, kind, recorded, day, trade, class, until FROM log_find")
		if err != nil {
			return err
		}
		defer rows.Close()
		n := 0
		for ; rows.Next(); n++ {
			var number int64
			var got database.Row
			if err := rows.Scan(&number, &got.Kind, &got.Recorded, &got.On, &got.Transaction, &got.Class, &got.Until); err != nil {
				return err
			}
			w := want[number]
			got.Countries, got.Links, got.Names = w.Countries, w.Links, w.Names
			if !reflect.DeepEqual(w, got) {
				t.Errorf("entry %d is found by %+v, want %+v", number, got, w)
			}
		}
		if n != len(want) {
			t.Errorf("%d rows for %d entries", n, len(want))
		}
		return rows.Err()
	}); err != nil {
		t.Fatal(err)
	}
	if n, err := d.Unfound(context.Background()); n != 0 || err != nil {
		t.Errorf("the names of entry %d are not found, %v", n, err)
	}
	if err := d.Sound(context.Background()); err != nil {
		t.Error(err)
	}
}

// Where the tables are said to go less far than they do, they are written again without
// harm. Where an entry that they lack is damaged, nothing is added.
func TestTailIsReadAnew(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	for range 30 {
		if _, err := added(d, 3); err != nil {
			t.Fatal(err)
		}
	}
	complete(t, d)
	tamper(t, d.file, "UPDATE log_head SET found = 20")
	findsFrom(t, d.file, true)
	complete(t, d)
	findsFrom(t, d.file, true)
	tamper(t, d.file, "UPDATE log_head SET found = 20", "UPDATE log_entry SET line = CAST('{}' AS BLOB) WHERE number = 40")
	if _, err := added(d, 1); err == nil {
		t.Error("an entry was added")
	}
	if err := d.Write(t.Context(), func(*Tx) error { return nil }); err == nil {
		t.Error("a function was run")
	}
}

// A long tail is written piece by piece.
func TestLongTail(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	d.behind = 1 << 20
	for _, n := range []int{1, most - 100, most, most + 100} {
		if _, err := added(d, n); err != nil {
			t.Fatal(err)
		}
	}
	if found, _ := indexed(t, d); found != 1 {
		t.Fatalf("%d entries are in the tables", found)
	}
	_ = d.Close()
	d = opened(t, dir)
	if n, err := d.Unfound(t.Context()); n != 0 || err != nil {
		t.Errorf("entry %d is said to be missing, %v", n, err)
	}
	complete(t, d)
	verified(t, filepath.Dir(d.file), 1+3*most)
}
