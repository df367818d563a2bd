package audit_test

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/navicert/navicert/internal/evidence"
	"github.com/navicert/navicert/internal/evidence/audit"
	"github.com/navicert/navicert/internal/evidence/record"
	"github.com/navicert/navicert/internal/evidence/recordtest"
)

// made writes a log of n entries and gives its files, by name.
func made(t testing.TB, installation string, n int) map[string][]byte {
	t.Helper()
	var m recordtest.Memory
	if _, err := record.Append(&m, recordtest.Options(t, installation), recordtest.Contents(n)...); err != nil {
		t.Fatal(err)
	}
	return m.Files()
}

func folder(files map[string][]byte) fstest.MapFS {
	m := fstest.MapFS{}
	for name, b := range files {
		m[name] = &fstest.MapFile{Data: b}
	}
	return m
}

func verify(t testing.TB, files map[string][]byte) *audit.Report {
	t.Helper()
	r, err := audit.Verify(audit.Folder(folder(files)), "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// said gives the findings, one on each line.
func said(r *audit.Report) string {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s %d\n", f.What, f.Entry)
	}
	return b.String()
}

// gapped writes a log of four entries as an export: the second was deleted under
// the fourth, and the third is left out of the copy.
func gapped(t testing.TB) map[string][]byte {
	t.Helper()
	var m recordtest.Memory
	contents := recordtest.Contents(4)
	contents[3] = evidence.Content{Kind: evidence.Purge, Query: []byte(`{"until":"2026-01-01","entries":[{"from":2,"to":2}]}`)}
	if _, err := record.Append(&m, recordtest.Options(t, "navicert-a"), contents...); err != nil {
		t.Fatal(err)
	}
	m.Rows[1] = []byte(evidence.Gap{Leaf: evidence.Leaf(m.Rows[1]), By: 4}.Text())
	m.Rows[2] = []byte(evidence.Gap{Leaf: evidence.Leaf(m.Rows[2]), By: evidence.Withheld}.Text())
	return m.Files()
}

// Every bit of a log counts: flipped, it is found.
func TestEveryBit(t *testing.T) {
	flip(t, made(t, "navicert-a", 3))
	files := gapped(t)
	if r := verify(t, files); len(r.Deleted) != 1 || len(r.Withheld) != 1 {
		t.Errorf("the gaps are told as %+v", r)
	}
	flip(t, files)
}

func flip(t *testing.T, files map[string][]byte) {
	t.Helper()
	if r := verify(t, files); !r.Proven() {
		t.Fatalf("the log is not proven as it was written: %+v", r)
	}
	step := 1
	if testing.Short() {
		step = 7
	}
	flips := 0
	for name, b := range files {
		for bit := 0; bit < len(b)*8; bit += step {
			b[bit/8] ^= 1 << (bit % 8)
			if r := verify(t, files); r.Proven() {
				t.Errorf("bit %d of byte %d of %s was flipped, and nothing was found", bit%8, bit/8, name)
			}
			b[bit/8] ^= 1 << (bit % 8)
			flips++
		}
	}
	t.Logf("%d flips", flips)
}

// A flipped bit of an entry is a change of that entry and of no other.
func TestTheChangedEntryIsNamed(t *testing.T) {
	files := made(t, "navicert-a", 5)
	b := files[evidence.EntriesFile]
	at, entry := 0, 1
	for ; at < len(b); at++ {
		if b[at] == '\n' {
			entry++
			continue
		}
		b[at] ^= 1
		if got, want := said(verify(t, files)), fmt.Sprintf("changed %d\n", entry); got != want && b[at] != '\n' {
			t.Errorf("byte %d: got %q, want %q", at, got, want)
		}
		b[at] ^= 1
	}
}

// edit gives a copy of a log with other lines.
func edit(files map[string][]byte, how func(lines []string) []string) map[string][]byte {
	out := maps.Clone(files)
	lines := how(strings.SplitAfter(strings.TrimSuffix(string(files[evidence.EntriesFile]), "\n"), "\n"))
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\n") + "\n"
	}
	out[evidence.EntriesFile] = []byte(strings.Join(lines, ""))
	return out
}

// TestTampering lists what can be done to a log, and what is said of it: with
// the tree as it was, and where the tree was thrown away too.
func TestTampering(t *testing.T) {
	files := made(t, "navicert-a", 6)
	foreign := strings.Split(string(made(t, "navicert-b", 6)[evidence.EntriesFile]), "\n")
	insert := func(at int, line string) func([]string) []string {
		return func(l []string) []string { return append(append(append([]string{}, l[:at]...), line), l[at:]...) }
	}
	for _, c := range []struct {
		name string
		how  func([]string) []string
		says string // with the tree
		bare string // without it
	}{
		{"changed", func(l []string) []string { l[2] = strings.Replace(l[2], "clear", "hit", 1); return l }, "changed 3\n", "changed 3\n"},
		{"removed", func(l []string) []string { return append(l[:2], l[3:]...) }, "removed 3\n", "removed 3\n"},
		{"two_removed", func(l []string) []string { return append(l[:1], l[3:]...) }, "removed 2\nremoved 3\n", "removed 2\n"},
		{"truncated", func(l []string) []string { return l[:4] }, "truncated 5\n", "truncated 5\n"},
		{"swapped", func(l []string) []string { l[1], l[2] = l[2], l[1]; return l }, "moved 3\n", "removed 2\ninserted 2\nremoved 3\n"},
		{"repeated", func(l []string) []string { return insert(4, l[1])(l) }, "inserted 2\n", "inserted 2\nremoved 3\n"},
		{"foreign_inserted", insert(3, foreign[3]), "inserted 4\n", "changed 3\ninserted 4\ninserted 4\n"},
		{"foreign_in_place", func(l []string) []string { l[3] = foreign[3]; return l }, "changed 4\n", "changed 3\ninserted 4\nchanged 4\n"},
		{"no_entry_inserted", insert(3, "hello"), "inserted 0\n", "inserted 0\n"},
		{"all_gone", func([]string) []string { return nil }, "truncated 1\n", "truncated 1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			bad := edit(files, c.how)
			r := verify(t, bad)
			if got := said(r); got != c.says {
				t.Errorf("got\n%swant\n%s%+v", got, c.says, r.Findings)
			}
			delete(bad, evidence.TreeFile)
			if got := said(verify(t, bad)); got != c.bare {
				t.Errorf("without the tree: got\n%swant\n%s", got, c.bare)
			}
		})
	}
}

// A whole log of another installation is known by the key that is trusted.
func TestAnotherInstallation(t *testing.T) {
	mine := strings.TrimSpace(string(made(t, "navicert-a", 1)[evidence.PublicFile]))
	other := made(t, "navicert-b", 2)
	if !verify(t, other).Proven() {
		t.Error("the other log is not proven by its own key")
	}
	r, err := audit.Verify(audit.Folder(folder(other)), mine)
	if err != nil {
		t.Fatal(err)
	}
	if got := said(r); !strings.Contains(got, "signature") || !strings.Contains(r.Findings[1].Says, "signed by navicert-b") {
		t.Errorf("got %+v", r.Findings)
	}
}

// What follows the last checkpoint is no finding: it was never acknowledged.
func TestUnfinished(t *testing.T) {
	files := made(t, "navicert-a", 2)
	files[evidence.EntriesFile] = append(bytes.Clone(files[evidence.EntriesFile]), `{"format":1,"ori`...)
	if r := verify(t, files); !r.Proven() || r.Unfinished != 16 {
		t.Errorf("got %+v", r)
	}
}

func FuzzDecode(f *testing.F) {
	for _, line := range bytes.Split(made(f, "navicert-a", 2)[evidence.EntriesFile], []byte("\n")) {
		f.Add(line)
	}
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := evidence.Decode(b)
		if err != nil {
			return
		}
		if again, err := e.Encode(); err != nil || !bytes.Equal(again, b) {
			t.Errorf("%q is read as an entry that is written %q", b, again)
		}
	})
}

func FuzzCheckpoint(f *testing.F) {
	files := made(f, "navicert-a", 2)
	public := strings.TrimSpace(string(files[evidence.PublicFile]))
	f.Add(files[evidence.CheckpointFile])
	f.Fuzz(func(t *testing.T, b []byte) {
		if c, err := evidence.OpenCheckpoint(b, public); err == nil && !bytes.Equal(b, files[evidence.CheckpointFile]) {
			t.Errorf("%q is taken for a checkpoint: %+v", b, c)
		}
	})
}
