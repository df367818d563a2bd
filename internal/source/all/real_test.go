package all

import (
	"bytes"
	_ "embed"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/list"
	"github.com/navicert/navicert/internal/source"
	"github.com/navicert/navicert/internal/source/sourcetest"
)

// A realRow is a line of testdata/real-files.txt.
type realRow struct {
	reader, files, rows, listings, problems, why string
}

//go:embed testdata/real-files.txt
var realFiles string

func realRows(t *testing.T) []realRow {
	t.Helper()
	var out []realRow
	for line := range strings.Lines(realFiles) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 6 {
			t.Fatalf("this line has not six columns: %s", line)
		}
		out = append(out, realRow{f[0], f[1], f[2], f[3], f[4], f[5]})
	}
	return out
}

// What the registered readers make of every published file of their lists.
func TestRealFiles(t *testing.T) {
	for _, r := range realRows(t) {
		t.Run(strings.NewReplacer("/", "_", " ", "_").Replace(r.files), func(t *testing.T) { r.check(t) })
	}
}

func (r realRow) check(t *testing.T) {
	refused := r.listings == "refused"
	if r.why == "" && r.listings != r.rows {
		t.Errorf("%s listings of %s rows, and no reason", r.listings, r.rows)
	}
	if r.reader == "-" {
		return
	}
	s, ok := Find(r.reader)
	if !ok {
		t.Fatalf("there is no reader %s", r.reader)
	}
	var docs []source.File
	for file := range strings.FieldsSeq(r.files) {
		docs = append(docs, source.File{Name: path.Base(file), Body: bytes.NewReader(sourcetest.Real(t, file))})
	}
	d, err := s.ReadFiles(docs)
	if err != nil {
		if says := sourcetest.Refusal(t, err); !refused || !strings.Contains(says, r.problems) {
			t.Errorf("refused because %s, want %s, %q", says, r.listings, r.problems)
		}
		return
	}
	sourcetest.Check(t, s, d)
	if got := strconv.Itoa(d.Listings()); got != r.listings {
		t.Errorf("%s listings, want %s", got, r.listings)
	}
	if got := strconv.Itoa(flagged(d)); got != r.problems {
		t.Errorf("%s problems, want %s", got, r.problems)
	}
}

// flagged counts the listings with a problem and the problems of none.
func flagged(d *list.Drafts) int {
	n := len(d.Stray)
	for _, part := range d.All() {
		n += len(part.Problems)
		for i := range part.Listings {
			if len(part.Listings[i].Problems) > 0 {
				n++
			}
		}
	}
	return n
}

// unread are folders of lists that are not read.
var unread = regexp.MustCompile(`^(au|bods|ca|ch|cn|gleif|jp|ru|ua|wb|uk-psc|us-dod|us-ear|us-eccn)-`)

// counted are numbers in what the manifest counts, but those in brackets or in
// the name of a sheet or file.
var (
	counted = regexp.MustCompile(`[0-9]+`)
	aside   = regexp.MustCompile(`\([^)]*\)|[A-Za-z_.0-9]+:`)
)

// Every file of the manifest is in the table, with the rows that the manifest
// counts; what the manifest calls broken is refused or has problems.
func TestRealFilesAreComplete(t *testing.T) {
	rows := map[string]realRow{}
	for _, r := range realRows(t) {
		for file := range strings.FieldsSeq(r.files) {
			if _, twice := rows[file]; twice {
				t.Errorf("%s is in the table twice", file)
			}
			rows[file] = r
		}
	}
	counts := map[string]int{}
	for line := range strings.Lines(string(sourcetest.Real(t, "MANIFEST.tsv"))) {
		f := strings.Split(line, "\t")
		if len(f) < 6 || f[0] == "file" || unread.MatchString(f[0]) {
			continue
		}
		r, ok := rows[f[0]]
		if !ok {
			t.Errorf("%s is not in testdata/real-files.txt", f[0])
			continue
		}
		delete(rows, f[0])
		for _, n := range counted.FindAllString(aside.ReplaceAllString(f[5], ""), -1) {
			i, _ := strconv.Atoi(n)
			counts[r.files] += i
		}
		if slices.Contains([]string{"failure", "truncated", "corrupted"}, f[3]) && r.listings != "refused" && (r.problems == "0" || r.reader == "-") {
			t.Errorf("%s is broken (%s), and is neither refused nor has problems", f[0], f[3])
		}
	}
	for file := range rows {
		t.Errorf("%s is not in the manifest", file)
	}
	for _, r := range realRows(t) {
		if got := strconv.Itoa(counts[r.files]); got != r.rows {
			t.Errorf("%s: %s rows in the table, %s in the manifest", r.files, r.rows, got)
		}
	}
}
