package soundtest

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// open opens a packed file of the shared data, and skips the test where it is
// not there.
func open(t testing.TB, path string) *bufio.Reader {
	t.Helper()
	dir := "."
	for range 8 { // up to the root of the project
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Join(dir, "..")
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", path))
	if err != nil {
		t.Skipf("the shared file %s is not here", path)
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return bufio.NewReaderSize(z, 1<<20)
}

// Pairs reads the pairs of a language in two halves, one to tune on and one to
// report.
func Pairs(t testing.TB, language string) (tune, held []Pair) {
	t.Helper()
	in := bufio.NewScanner(open(t, "eval/transliteration/"+language+"-dev.tsv.gz"))
	for n := 0; in.Scan(); n++ {
		f := strings.Split(in.Text(), "\t")
		if len(f) < 3 {
			continue
		}
		p := Pair{Native: strings.ReplaceAll(f[1], " ", ""), Latin: Fold(f[0])}
		p.Count, _ = strconv.Atoi(f[2])
		if n%2 == 0 {
			tune = append(tune, p)
		} else {
			held = append(held, p)
		}
	}
	if in.Err() != nil {
		t.Fatal(in.Err())
	}
	return tune, held
}

// undivided are Latin letters that no decomposition takes apart.
var undivided = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ħ': "h", 'ŋ': "n", 'ə': "a",
}

// Fold folds a Latin word to a to z, without marks. It does so by itself, so
// that the tables that are counted do not move with the folding of names.
func Fold(word string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(word)) {
		if 'a' <= r && r <= 'z' {
			b.WriteRune(r)
		}
		b.WriteString(undivided[r])
	}
	return b.String()
}

// Words reads the distinct words of names on the shared list.
func Words(t testing.TB) []string {
	t.Helper()
	in := open(t, "lists/us-csl-json/2026-07-31/consolidated.json.gz")
	var text strings.Builder
	if _, err := in.WriteTo(&text); err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`"name": "((?:[^"\\]|\\.)*)"|"alt_names": \[([^\]]*)\]`)
	seen := make(map[string]bool)
	for _, m := range named.FindAllStringSubmatch(text.String(), -1) {
		for _, w := range strings.FieldsFunc(m[1]+" "+m[2], func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			if w = Fold(w); w != "" {
				seen[w] = true
			}
		}
	}
	words := make([]string, 0, len(seen))
	for w := range seen {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}
