package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// small writes a log of n entries, all but the first of which share parts, into a database with small pages, of which
// nothing lies beside it, and gives its path.
func small(t testing.TB, installation string, n int) string {
	t.Helper()
	d, err := Open(t.TempDir(), recordtest.Options(t, installation))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	contents := make([]evidence.Content, n)
	for i := range contents {
		contents[i] = asked(fmt.Sprintf("Party %d", i+1), day.Of(2026, 7, 31), 2)
		contents[i].Subject.Countries = []string{"CN"}
	}
	if err := d.Write(context.Background(), func(tx *Tx) error { _, err := tx.Record(contents...); return err }); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "copy.db")
	tamper(t, d.file, "PRAGMA page_size = 512", "VACUUM INTO '"+file+"'")
	return file
}

// tamper changes a database behind the back of the program.
func tamper(t testing.TB, file string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// looked verifies the log in a database: what is found, one on each line, and
// where nothing is, every value of the log.
func looked(file, key string) (found, values string) {
	l, err := database.Open(file, false)
	if err != nil {
		return "unread", ""
	}
	defer l.Close()
	r, err := audit.Verify(l, key)
	if err != nil {
		return "unread", ""
	}
	for _, f := range r.Findings {
		found += fmt.Sprintf("%s %d\n", f.What, f.Entry)
	}
	if found != "" {
		return found, ""
	}
	var b strings.Builder
	public, _ := l.Public()
	signed, _ := l.Checkpoint()
	fmt.Fprintf(&b, "%s%s", public, signed)
	_ = l.Lines(func(line audit.Line) error { fmt.Fprintf(&b, "%d %s\n", line.Row, line.Text); return nil })
	return "", b.String()
}

// TestEveryBitOfTheDatabase flips bits of a small database. Each flip is found,
// or every value of the log is what it was: some bits of a page mean nothing, and
// some belong to the letters that names are searched by. Every 41st bit is
// flipped, or each where NAVICERT_TEST_ALL asks for it.
func TestEveryBitOfTheDatabase(t *testing.T) {
	file := small(t, "navicert-a", 3)
	_, want := looked(file, "")
	b, err := os.ReadFile(file)
	if err != nil || want == "" {
		t.Fatal("the log is not proven as it was written", err)
	}
	step := 41
	if os.Getenv(all) != "" {
		step = 1
	}
	w, err := os.OpenFile(file, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	flips, detected := 0, 0
	for bit := 0; bit < len(b)*8; bit += step {
		at := int64(bit / 8)
		if _, err := w.WriteAt([]byte{b[at] ^ 1<<(bit%8)}, at); err != nil {
			t.Fatal(err)
		}
		found, values := looked(file, "")
		if flips++; found != "" {
			detected++
		} else if values != want {
			t.Errorf("bit %d of byte %d was flipped, the log is another, and nothing was found", bit%8, at)
		}
		if _, err := w.WriteAt(b[at:at+1], at); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d flips of %d bits, %d found, %d that change no value of the log", flips, len(b)*8, detected, flips-detected)
}

// TestTamperingOfTheDatabase lists what can be done to the tables, and what is
// said of it.
func TestTamperingOfTheDatabase(t *testing.T) {
	opts := recordtest.Options(t, "navicert-a")
	_, key, _ := opts.Key()
	other := small(t, "navicert-b", 6)
	for _, c := range []struct {
		name       string
		statements []string
		says       string
	}{
		{"changed", []string{`UPDATE log_entry SET line = CAST(replace(line, 'clear', 'hit') AS BLOB) WHERE number = 3`}, "changed 3\n"},
		{"changed_with_its_hash", []string{`UPDATE log_entry SET line = CAST(replace(line, 'clear', 'hit') AS BLOB) WHERE number = 3`, `UPDATE log_leaf SET hashes = zeroblob(32) WHERE number = 3`}, "changed 3\n"},
		{"removed", []string{`DELETE FROM log_entry WHERE number = 3`}, "removed 3\n"},
		{"removed_whole", []string{`DELETE FROM log_entry WHERE number = 3`, `DELETE FROM log_leaf WHERE number = 3`, `DELETE FROM log_find WHERE number = 3`}, "removed 3\n"},
		{"removed_and_said_deleted", []string{`DELETE FROM log_entry WHERE number = 3`, `INSERT INTO log_gap VALUES (3, 5)`}, "removed 3\n"},
		{"swapped", []string{`UPDATE log_entry SET number = number + 100 WHERE number IN (2, 3)`, `UPDATE log_entry SET number = 105 - number WHERE number > 100`}, "moved 3\n"},
		{"renumbered", []string{`UPDATE log_entry SET number = 7 WHERE number = 6`}, "derived 6\n"},
		{"truncated", []string{`DELETE FROM log_entry WHERE number > 4`}, "truncated 5\n"},
		{"truncated_whole", []string{`DELETE FROM log_entry WHERE number > 4`, `DELETE FROM log_leaf WHERE number > 4`}, "truncated 5\n"},
		{"repeated", []string{`INSERT INTO log_entry SELECT 7, line FROM log_entry WHERE number = 2`}, "inserted 2\n"},
		{"foreign_in_place", []string{`UPDATE log_entry SET line = (SELECT line FROM other.log_entry o WHERE o.number = 4) WHERE number = 4`}, "changed 4\n"},
		{"foreign_behind", []string{`INSERT INTO log_entry SELECT 7, line FROM other.log_entry WHERE number = 3`}, "inserted 3\n"},
		{"foreign_log", []string{`DELETE FROM log_entry`, `DELETE FROM log_leaf`, `DELETE FROM log_head`, `INSERT INTO log_entry SELECT * FROM other.log_entry`, `INSERT INTO log_leaf SELECT * FROM other.log_leaf`, `INSERT INTO log_head SELECT * FROM other.log_head`}, "signature 0\nsignature 0\n"},
		{"no_checkpoint", []string{`DELETE FROM log_head`}, "signature 0\nsignature 0\n"},
		{"hidden_from_search", []string{`DELETE FROM log_find WHERE number = 2`}, "derived 2\n"},
		{"hidden_country", []string{`DELETE FROM log_country WHERE number = 2`}, "derived 2\n"},
		{"tree", []string{`UPDATE log_leaf SET hashes = zeroblob(64) WHERE number = 5`}, "derived 5\nderived 0\n"},
		{"part_changed", []string{`UPDATE log_part SET text = CAST(replace(text, '2026-07-31', '2026-07-30') AS BLOB)`}, "changed 2\nchanged 3\nchanged 4\nchanged 5\nchanged 6\n"},
		{"part_removed", []string{`DELETE FROM log_part WHERE number = 2`}, "changed 2\nchanged 3\nchanged 4\nchanged 5\nchanged 6\n"},
		{"parts_swapped", []string{`UPDATE log_part SET number = number + 100`, `UPDATE log_part SET number = 103 - number`}, "changed 2\nchanged 3\nchanged 4\nchanged 5\nchanged 6\n"},
		{"other_part", []string{`UPDATE log_entry SET line = CAST(replace(line, char(2, 49, 3), char(2, 50, 3)) AS BLOB) WHERE number = 4`}, "changed 4\n"},
		{"no_part", []string{`UPDATE log_entry SET line = CAST(replace(line, char(2, 49, 3), char(2, 55, 3)) AS BLOB) WHERE number = 4`}, "changed 4\n"},
		{"no_number", []string{`UPDATE log_entry SET line = CAST(replace(line, char(2, 49, 3), char(2, 3)) AS BLOB) WHERE number = 4`}, "changed 4\n"},
		{"number_without_end", []string{`UPDATE log_entry SET line = CAST(replace(line, char(3), '') AS BLOB) WHERE number = 4`}, "changed 4\n"},
		{"whole_in_place_of_parts", []string{`UPDATE log_entry SET line = CAST(replace(replace(substr(line, 2), char(2, 49, 3), (SELECT text FROM log_part WHERE number = 1)), char(2, 50, 3), (SELECT text FROM log_part WHERE number = 2)) AS BLOB) WHERE number = 4`}, ""},
		{"parts_renamed", []string{`ALTER TABLE log_part RENAME TO log_parts`}, "unread"},
		{"all_gone", []string{`DELETE FROM log_entry`}, "truncated 1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := small(t, "navicert-a", 6)
			tamper(t, file, append([]string{"ATTACH '" + other + "' AS other"}, c.statements...)...)
			if found, _ := looked(file, key); found != c.says {
				t.Errorf("got\n%swant\n%s", found, c.says)
			}
		})
	}
}

// What is written to a log that was changed would be signed, so nothing is.
func TestNothingIsAddedToAChangedLog(t *testing.T) {
	d := opened(t, t.TempDir())
	if _, err := recorded(d, 3); err != nil {
		t.Fatal(err)
	}
	tamper(t, d.file, `UPDATE log_leaf SET hashes = zeroblob(32) WHERE number = 3`)
	if _, err := recorded(d, 1); err == nil {
		t.Error("an entry was added")
	}
}
