package sqlite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/canon"
	"github.com/navicert/navicert/internal/day"
	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/audit/database"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
	"github.com/navicert/navicert/internal/fault"
	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/report"
	"github.com/navicert/navicert/internal/screen"
)

var someDay = day.Of(2026, 7, 31)

// write records answers in one transaction.
func write(t *testing.T, d *DB, contents ...evidence.Content) {
	t.Helper()
	if err := d.Write(t.Context(), func(tx *Tx) error { _, err := tx.Record(contents...); return err }); err != nil {
		t.Fatal(err)
	}
}

// table gives the values of a column.
func table(t *testing.T, d *DB, query string) (out [][]byte) {
	t.Helper()
	if err := d.Read(t.Context(), func(q database.Queryer) error {
		rows, err := q.QueryContext(t.Context(), query)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var b []byte
			if err := rows.Scan(&b); err != nil {
				return err
			}
			out = append(out, b)
		}
		return rows.Err()
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// What thousands of entries have in common is kept once, and every entry is read as it
// was signed. A program that opens the database anew knows the parts.
func TestParts(t *testing.T) {
	dir := t.TempDir()
	const runs, each = 3, 40
	for run := range runs {
		d := opened(t, dir)
		for i := range each {
			write(t, d, asked(fmt.Sprintf("Erika Mustermann %d", run*each+i), someDay, 13))
		}
		_ = d.Close()
	}
	d := opened(t, dir)
	kept := table(t, d, "SELECT line FROM log_entry ORDER BY number")
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 2 || kept[0][0] != '{' {
		t.Errorf("%d parts, the first line begins with %q; want 2, and it as it was signed", n, kept[0][0])
	}
	long := 0
	if err := d.Read(t.Context(), func(q database.Queryer) error {
		return database.Within(q).Lines(func(l audit.Line) error {
			if l.Row > 1 && (len(kept[l.Row-1]) > 1200 || len(l.Text) < 3000) {
				t.Errorf("entry %d of %d bytes is kept in %d", l.Row, len(l.Text), len(kept[l.Row-1]))
			}
			if bytes.Contains(l.Text, []byte(fmt.Sprintf(`Erika Mustermann %d"`, l.Row-1))) {
				long++
			}
			_, err := evidence.Decode(l.Text)
			return err
		})
	}); err != nil || long != runs*each {
		t.Errorf("%d entries are whole, %v", long, err)
	}
	verified(t, dir, runs*each)
}

// A program that records one answer and ends makes parts as well.
func TestPartsOfPrograms(t *testing.T) {
	dir := t.TempDir()
	for i := range 3 {
		d := opened(t, dir)
		write(t, d, asked(fmt.Sprint(i), someDay, 5))
		_ = d.Close()
	}
	if n := len(table(t, opened(t, dir), "SELECT text FROM log_part")); n != 2 {
		t.Errorf("%d parts, want 2", n)
	}
	verified(t, dir, 3)
}

// What is taken back takes the parts with it that were made for it.
func TestPartsAreTakenBack(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	opts, failure := recordtest.Options(t, "navicert-a"), errors.New("no")
	add := func(result error) error {
		return d.Write(t.Context(), func(tx *Tx) error {
			_, err := recordtest.Append(func(change func(s record.Store) error) error { return change(tx.Log()) }, opts,
				asked("a", someDay, 5), asked("b", someDay, 5), asked("c", someDay, 5))
			return errors.Join(err, result)
		})
	}
	if err := add(failure); !errors.Is(err, failure) {
		t.Fatal(err)
	}
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 0 {
		t.Errorf("%d parts are left of entries that were taken back", n)
	}
	if err := add(nil); err != nil {
		t.Fatal(err)
	}
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 2 {
		t.Errorf("%d parts, want 2", n)
	}
	verified(t, dir, 3)
}

// Two programs that write in turn each know what the other has written.
func TestPartsOfTwoWriters(t *testing.T) {
	dir := t.TempDir()
	a, b := opened(t, dir), opened(t, dir)
	for i := range 20 {
		on := someDay.Add(i / 4)
		write(t, a, asked(fmt.Sprint("a", i), on, 5))
		write(t, b, asked(fmt.Sprint("b", i), on, 5))
	}
	if n := len(table(t, a, "SELECT text FROM log_part")); n != 6 {
		t.Errorf("%d parts, want 6: the lists of five days, and those that were not asked", n)
	}
	verified(t, dir, 40)
}

// Odd questions do not fill the table: neither those that nobody asks twice, nor those
// that are.
func TestPartsAreBounded(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	var contents []evidence.Content
	for i := range 300 {
		contents = append(contents, asked(fmt.Sprint(i), someDay.Add(i), 5))
	}
	write(t, d, contents...)
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 1 {
		t.Errorf("%d parts, want 1: the lists that were not asked", n)
	}
	for i := range 300 {
		contents[i] = asked(fmt.Sprint(i), someDay.Add(400+i/2), 5)
	}
	write(t, d, contents...)
	if n := int64(len(table(t, d, "SELECT text FROM log_part"))); n < firstParts || n > firstParts+600/perPart {
		t.Errorf("%d parts for 600 entries", n)
	}
	verified(t, dir, 600)
}

// A part never holds a word of a question, even one that is written like a section.
func TestPartsHoldNoNames(t *testing.T) {
	good := string(asked("", someDay, 5).Answer)
	good = good[strings.Index(good, sections[1].begins):strings.Index(good, `,"notes"`)]
	form := &sections[1]
	if n := form.end([]byte(good + "...")); n != len(good) {
		t.Errorf("a section of %d bytes is taken as one of %d: %s", len(good), n, good)
	}
	engine := strings.Index(good, `,"engine"`)
	for _, c := range []struct{ old, with string }{
		{`"us/bis/entity-list"`, `"erika/mustermann"`},
		{`"version":"`, `"version":"g`},
		{`"dated":"2026-07-31"`, `"dated":"Erika Must"`},
		{`"listings":100`, `"listings":"Erika"`},
		{`"listings":100`, `"listings":1234567890`},
		{`"starter":false`, `"starter":"Erika"`},
		{`"stale":false}`, `"stale":false,"name":"Erika"}`},
		{`{"id"`, `{"name":"Erika","id"`},
	} {
		if n := form.end([]byte(strings.Replace(good, c.old, c.with, 1))); n != 0 {
			t.Errorf("%s in place of %s is taken as a section of %d bytes", c.with, c.old, n)
		}
	}
	for _, with := range []string{`"devel of Erika"`, `"Mustermann, Erika"`, `""`, `"` + strings.Repeat("e", 65) + `"`} {
		if n := form.end([]byte(strings.Replace(good, `"devel"`, with, 1))); n != engine {
			t.Errorf("%s as a version is taken as a section of %d bytes, want %d", with, n, engine)
		}
	}
	for i := range good {
		if n := form.end([]byte(good[:i])); n != 0 && (n != engine || i < engine) {
			t.Errorf("%d bytes are taken as a section of %d", i, n)
		}
	}
	if n := sections[0].end([]byte(`"not_asked":["own/deny","Erika Mustermann"]`)); n != 0 {
		t.Errorf("a name among lists is taken as a section of %d bytes", n)
	}
}

// What package report prints is what the sections look like.
func TestSectionsAreThoseOfAnswers(t *testing.T) {
	a := &screen.Answer{Engine: screen.Engine{Version: "v1.2.3-0.20260731120000-abcdef012345+dirty", Weights: "2026-11-30.2", Folding: 5, Threshold: 800}}
	for i, l := range list.Lists() {
		s := screen.Scope{List: l.ID, Version: canon.Sum([]byte(l.ID)), Listings: i, AgeDays: i - 1, Stale: i%2 == 0}
		if i > 3 {
			s.Dated = someDay
		}
		a.Lists = append(a.Lists, s)
	}
	text, err := report.AnswerJSON(a, report.Program{})
	if err != nil {
		t.Fatal(err)
	}
	_, found := sections[1].find(text)
	if rest := text[bytes.Index(text, found)+len(found):]; len(found) == 0 || !bytes.HasPrefix(rest, []byte(`,"notes":`)) {
		t.Errorf("the section found in %s is %q", text, found)
	}
}

// Names are gone with the entries, and stand in no part.
func TestPartsStayWithoutNames(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	const word = "Zyxwvutsrq"
	for n := range 20 {
		c := asked(fmt.Sprintf("%s %d", word, n), someDay, 13)
		c.Retention = evidence.Keep(evidence.EAR, day.Of(2020, 1, 1))
		write(t, d, c)
	}
	if err := d.Write(t.Context(), func(tx *Tx) error {
		var numbers []int64
		for n := range int64(20) {
			numbers = append(numbers, n+1)
		}
		return purge(tx, day.Of(2026, 1, 1), numbers)
	}); err != nil {
		t.Fatal(err)
	}
	if err := d.Scrub(context.Background()); err != nil {
		t.Fatal(err)
	}
	if anywhere(t, dir, word) || anywhere(t, dir, strings.ToLower(word[:3])) {
		t.Error("the name still stands in a file")
	}
	for range 3 {
		write(t, d, asked("Erika Mustermann", someDay, 13))
	}
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 2 {
		t.Errorf("%d parts, want the 2 from before", n)
	}
	verified(t, dir, 24)
}

// A database of a program that knew no parts is read as it is, and goes on with them.
func TestOlderDatabase(t *testing.T) {
	dir := t.TempDir()
	d := opened(t, dir)
	write(t, d, asked("a", someDay, 5)) // the first shares nothing yet
	_ = d.Close()
	tamper(t, d.file, "DROP TABLE log_part", "ALTER TABLE log_head DROP COLUMN found", "UPDATE log_head SET format = 1", "DELETE FROM goose_db_version WHERE version_id >= 50")
	verified(t, dir, 1)
	d = opened(t, dir)
	for range 3 {
		write(t, d, asked("b", someDay, 5))
	}
	if n := len(table(t, d, "SELECT text FROM log_part")); n != 2 {
		t.Errorf("%d parts, want 2", n)
	}
	verified(t, dir, 4)
	tamper(t, filepath.Join(dir, database.Name), "UPDATE log_head SET format = 3")
	var f *fault.Fault
	if _, err := database.Open(d.file, true); !errors.As(err, &f) || f.Code != fault.Input {
		t.Errorf("a log of a newer program: got %v", err)
	}
}

// An entry of which a part is missing is told of by whoever wants it.
func TestMissingPart(t *testing.T) {
	d := opened(t, t.TempDir())
	for range 3 {
		write(t, d, asked("b", someDay, 5))
	}
	tamper(t, d.file, "DELETE FROM log_part WHERE number = 1")
	if err := d.Read(t.Context(), func(q database.Queryer) error {
		_, err := database.Within(q).Line(3)
		var f *fault.Fault
		if !errors.As(err, &f) || f.Code != fault.Damaged || f.Cause == nil || !strings.Contains(f.Cause.Error(), "part 1 of it") {
			t.Errorf("got %v", err)
		}
		r, err := audit.Verify(database.Within(q), "")
		if err != nil || len(r.Findings) != 2 || !strings.Contains(r.Findings[1].Says, "Entry 3 was changed: what stands there is no entry: part 1 of it") {
			t.Errorf("got %+v, %v", r, err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
