package commonword_test

import (
	"bytes"
	"compress/gzip"
	"flag"
	"go/scanner"
	"go/token"
	"html"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/commonword"
)

var update = flag.Bool("update", false, "count the words again and rewrite words.txt")

const note = `Counts of English words in public US government text and in the comments of the
Go standard library. Written by go test ./internal/commonword -update; the
package comment says what the numbers mean.`

func TestOrdinaryWordsAreKnown(t *testing.T) {
	table := commonword.Default()
	for _, w := range []string{
		"the", "department", "services", "invoice", "public", "security", "bureau", "science",
		"technology", "company", "trading", "said", "its", "one", "general", "industrial",
		"digital", "information", "international", "shipping", "electronic",
	} {
		if !table.Ordinary(w) {
			t.Errorf("%q is not an ordinary word: class %d, in lower case %d", w, table.Class(w), table.Lower(w))
		}
		if b := table.Bits(w); b >= commonword.Unseen-1 {
			t.Errorf("%q has %d bits, as if it were rare", w, b)
		}
	}
	for _, w := range []string{"hikvision", "megvii", "yitu", "iflytek", "huawei", "meiya", "sensetime"} {
		if c := table.Class(w); c != 0 {
			t.Errorf("%q has class %d, want 0", w, c)
		}
		if b := table.Bits(w); b != commonword.Unseen {
			t.Errorf("%q has %d bits, want %d", w, b, commonword.Unseen)
		}
	}
	if table.Ordinary("washington") {
		t.Error("washington counts as an ordinary word, though only names are written so")
	}
}

func TestFamiliarWordsHaveEndings(t *testing.T) {
	table := commonword.Read("total 100\n= 5 5\nairplane agency crime find\n= 4 0\nborn\n")
	for word, want := range map[string]bool{
		"airplane": true, "airplanes": true, "crimes": true, "finding": true, "findings": true, "finders": true,
		"borns": false, "agencys": true, "megvii": false, "fins": false,
	} {
		if got := table.Familiar(word); got != want {
			t.Errorf("Familiar(%q) is %v", word, got)
		}
	}
}

func TestStrangeWordsLookStrange(t *testing.T) {
	shapes := commonword.Default().Shapes()
	for _, w := range []string{"metropolitan", "advocacy", "excellence", "qualification", "mercantile", "nationwide", "embrace"} {
		if n := shapes.Strangeness(w); n >= 370 {
			t.Errorf("%q looks strange: %d", w, n)
		}
	}
	for _, w := range []string{"hikvision", "megvii", "huawei", "iflytek", "rosneft", "dahua", "yitu", "naïve"} {
		if n := shapes.Strangeness(w); n < 370 {
			t.Errorf("%q looks English: %d", w, n)
		}
	}
}

func TestReadUnderstandsWhatFormatWrites(t *testing.T) {
	var c commonword.Counter
	c.Add("The Bureau's bureau, the bureau; naïve O2 file_name x", false)
	c.Add("Gopher gopher gopher", true)
	table := commonword.Read(c.Format("two\nlines", 1))
	for word, want := range map[string][2]int{
		"the": {2, 1}, "bureau": {2, 2}, "gopher": {2, 2},
		"ve": {}, "na": {}, "file": {}, "name": {}, "s": {},
	} {
		if got := [2]int{table.Class(word), table.Lower(word)}; got != want {
			t.Errorf("classes of %q are %v, want %v", word, got, want)
		}
	}
	if table.Size() != 7 {
		t.Errorf("counted %d words, want 7", table.Size())
	}
}

func TestFileIsSmall(t *testing.T) {
	f, err := os.Stat("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	if f.Size() > 300_000 {
		t.Errorf("words.txt is %d bytes, more than 300,000", f.Size())
	}
}

// TestUpdate counts again when asked to with -update. Without it, it checks
// that the committed table still agrees with the texts, where they are there.
func TestUpdate(t *testing.T) {
	var c commonword.Counter
	for _, path := range []string{
		"us-fr-daily-xml/2024-02-12/FR-2024-02-12.xml.gz",
		"us-fr-daily-uslm/2017-10-03/FR-2017-10-03-uslm.xml.gz",
		"us-ecfr-xml/2024-02-12/ECFR-title1.xml",
	} {
		c.Add(plain(t, path), false)
	}
	for _, path := range []string{
		"us-ear-ccl/2026-08-01/ccl.json.gz",
		"us-eccn-descriptions/2015-05-20/eccn.descs.2015.05.20.csv",
		"us-dhs-uflpa-html/2026-07-24/dhs-uflpa-entity-list.html",
		"us-fr-entity-list-rule-xml/2023-02-27/2023-03929.xml",
	} {
		c.Add(plain(t, path), true)
	}
	if !*update {
		table, fresh := commonword.Default(), commonword.Read(c.Format("", 16))
		for w, k := range fresh.All() {
			if table.Class(w) < k[0] {
				t.Fatalf("%q was counted to class %d, but words.txt gives it %d: run with -update", w, k[0], table.Class(w))
			}
		}
		return
	}
	var code commonword.Counter
	comments(t, &code)
	c.Merge(&code, 4)
	if err := os.WriteFile("words.txt", []byte(c.Format(note, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plain gives the text of a marked-up file under ../shared/lists.
func plain(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "lists", path))
	if err != nil {
		t.Skipf("the published texts are not beside the project: %v", err)
	}
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if b, err = io.ReadAll(z); err != nil {
			t.Fatal(err)
		}
	}
	return html.UnescapeString(tag.ReplaceAllString(string(b), " "))
}

// comments counts the lower-case words of the comments of the Go standard
// library. Its code is passed over.
func comments(t *testing.T, c *commonword.Counter) {
	t.Helper()
	where, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(strings.TrimSpace(string(where)), "src")
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || d.Name() == "vendor") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		var s scanner.Scanner
		s.Init(set.AddFile(path, -1, len(b)), b, func(token.Position, string) {}, scanner.ScanComments)
		for {
			_, tok, text := s.Scan()
			if tok == token.EOF {
				return nil
			}
			if tok == token.COMMENT && strings.Count(text, " ") > 5 {
				c.Add(text, true)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("# note\ntotal 12\n= 3 2\nthe of\nand\n")
	f.Add("= 99999999999 1\nx\n= 0 0\ny")
	f.Fuzz(func(t *testing.T, text string) {
		table := commonword.Read(text)
		for w, k := range table.All() {
			if k[0] < 1 || k[0] > 63 || k[1] < 0 || k[1] > 63 || table.Bits(w) < 1 {
				t.Errorf("%q has classes %v and %d bits", w, k, table.Bits(w))
			}
		}
	})
}
